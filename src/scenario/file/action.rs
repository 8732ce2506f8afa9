//! Inspection actions and partner agencies, as written.

use crate::customs::evidence::Agency;
use crate::scenario::decode::number::{Amount, HoursRange, Minutes, Rate, Whole};
use crate::scenario::decode::record::record;
use crate::scenario::decode::{Placed, Words};
use crate::scenario::model::action::ActionKind;

record! {
    /// What an officer can have done to a consignment.
    ActionV1 as "Action" {
        /// Kind of action; its id, but for partner queries, whose id is `partner_query:agency`.
        required kind: ActionKind;
        /// Whom a partner query goes to; partner queries only.
        optional agency: Placed<Agency>;
        /// The officer's own time, in minutes.
        default officer_mins: Minutes = "1", Minutes(60);
        /// Time on the shared station or in the laboratory, in minutes.
        optional station_mins: Placed<Minutes>;
        /// Stations that share the work; 0 to 1 000.
        optional stations: Placed<Whole<0, 1_000>>;
        /// Most uses in one shift; by default without limit.
        optional capacity_per_shift: Placed<Whole<0, 1_000_000>>;
        /// Cost of one use in the post's currency.
        default cost: Amount = "0", Amount(0);
        /// Probability that a raised indicator is reported, 0 to 1.
        default sensitivity: Rate = "1", Rate(1_000_000);
        /// Probability that an indicator that is not raised is reported, 0 to 1.
        default false_alarm: Rate = "0", Rate(0);
    }
}

impl ActionV1 {
    /// The id that injects, logs and tables use.
    pub fn id(&self) -> String {
        match &self.agency {
            Some(agency) if self.kind == ActionKind::PartnerQuery => {
                format!("{}:{}", self.kind.as_str(), agency.as_str())
            }
            _ => self.kind.as_str().to_string(),
        }
    }
}

record! {
    /// How a partner agency answers.
    AgencyV1 as "AgencyTerms" {
        /// The agency.
        required agency: Agency;
        /// Name shown to officers.
        required title: Words;
        /// Shortest and longest time to an answer, in hours.
        required latency_hours: HoursRange;
        /// Probability that it answers at all; above 0.
        required answers: Placed<Rate>;
    }
}
