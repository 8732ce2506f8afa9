//! The exercise around the traffic, as written: briefing, events, limits, score.

use crate::customs::document::DocumentKind;
use crate::customs::evidence::Agency;
use crate::customs::transport::Direction;
use crate::risk::offence::Offence;
use crate::scenario::decode::number::{
    Amount, Change, Factor, Hours, Moment, Rate, RateRange, Whole,
};
use crate::scenario::decode::record::record;
use crate::scenario::decode::suggest::suggest;
use crate::scenario::decode::table::Table;
use crate::scenario::decode::{Decode, Placed, Shape, Spot, Words, wrong_type};
use crate::scenario::finding::Findings;
use crate::scenario::model::exercise::Disposition;
use crate::scenario::syntax::{Node, Value};

record! {
    /// The operational order.
    BriefingV1 as "Briefing" {
        /// What has happened.
        required situation: String;
        /// What is to be achieved.
        required mission: String;
        /// How.
        required execution: String;
        /// With what.
        required resources: String;
        /// What to report to whom.
        required reporting: String;
    }
}

record! {
    /// Something officers are told at a moment.
    BulletinV1 as "Bulletin" {
        /// When.
        required at: Placed<Moment>;
        /// Its title.
        required title: Words;
        /// Its text.
        required text: String;
    }
}

record! {
    /// A scripted event.
    InjectV1 as "Inject" {
        /// When; within the exercise.
        required at: Placed<Moment>;
        /// Its title.
        required title: Words;
        /// What officers are told.
        required text: String;
        /// What it does.
        required effect: EffectV1;
    }
}

record! {
    /// An action is out of service.
    OutageV1 as "outage" {
        /// Id of the action, for example "xray" or "partner_query:medicines_authority".
        required action: Placed<String>;
        /// For how many hours; above 0.
        required hours: Placed<Hours>;
    }
}

record! {
    /// The budget changes.
    BudgetV1 as "budget" {
        /// By how much, in the post's currency; negative for a cut.
        required change: Change;
    }
}

record! {
    /// A rule on licences comes into force.
    NewRuleV1 as "new_rule" {
        /// First 2, 4 or 6 digits of the subheadings; at least one.
        required hs: Placed<Vec<Placed<String>>>;
        /// Directions in which the document is needed; at least one.
        required directions: Placed<Vec<Direction>>;
        /// The document.
        required document: DocumentKind;
        /// The agency that decides.
        required agency: Placed<Agency>;
        /// One sentence for officers.
        required reason: Words;
    }
}

/// Demand for goods changes for a time: factors by product or family, and the time.
#[derive(Clone, Debug)]
pub struct DemandV1 {
    pub factors: Table<String, Factor>,
    pub hours: Placed<Hours>,
}

impl Decode for DemandV1 {
    fn shape() -> Shape {
        Shape::Other("demand({\"product or family\": factor}, hours)")
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<DemandV1> {
        let items = match &node.value {
            Value::Tuple { items, .. } if items.len() == 2 => items,
            _ => return wrong_type(&Self::shape(), node, spot, findings),
        };
        let place = |index: usize| spot.index(index, items[index].span);
        let factors = Decode::decode(&items[0], &place(0), findings);
        let hours = Decode::decode(&items[1], &place(1), findings);
        Some(DemandV1 {
            factors: factors?,
            hours: hours?,
        })
    }
}

/// What an inject does.
#[derive(Clone, Debug)]
pub enum EffectV1 {
    Announcement,
    Outage(OutageV1),
    Budget(BudgetV1),
    Demand(DemandV1),
    NewRule(NewRuleV1),
}

/// The names of effects, for messages.
const EFFECTS: [&str; 5] = ["announcement", "outage", "budget", "demand", "new_rule"];

impl Decode for EffectV1 {
    fn shape() -> Shape {
        Shape::Other("an effect: announcement, outage(…), budget(…), demand(…) or new_rule(…)")
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<EffectV1> {
        let (name, has_values) = match &node.value {
            Value::Word(word) => (word, false),
            Value::Record {
                name: Some(name), ..
            }
            | Value::Tuple {
                name: Some(name), ..
            } => (name, true),
            _ => return wrong_type(&Self::shape(), node, spot, findings),
        };
        match (name.as_str(), has_values) {
            ("announcement", false) => Some(EffectV1::Announcement),
            ("announcement", true) => {
                spot.fault(
                    findings,
                    "an announcement has no values; write the bare word announcement",
                );
                None
            }
            ("outage", true) => Decode::decode(node, spot, findings).map(EffectV1::Outage),
            ("budget", true) => Decode::decode(node, spot, findings).map(EffectV1::Budget),
            ("demand", true) => Decode::decode(node, spot, findings).map(EffectV1::Demand),
            ("new_rule", true) => Decode::decode(node, spot, findings).map(EffectV1::NewRule),
            ("outage", false) => bare(spot, findings, "outage(action: \"xray\", hours: 6)"),
            ("budget", false) => bare(spot, findings, "budget(change: -500)"),
            ("demand", false) => bare(spot, findings, "demand({\"product or family\": 4.0}, 48)"),
            ("new_rule", false) => bare(
                spot,
                findings,
                "new_rule(hs: […], directions: […], document: …, agency: …, reason: \"…\")",
            ),
            _ => {
                let message = format!("`{name}` is not an effect");
                spot.fault_with_help(findings, message, suggest(name, EFFECTS));
                None
            }
        }
    }
}

fn bare<T>(spot: &Spot, findings: &mut Findings, form: &str) -> Option<T> {
    spot.fault(
        findings,
        format!("this effect needs its values: write {form}"),
    );
    None
}

record! {
    /// Illicit trade that moves away from interceptions.
    AdaptationV1 as "Adaptation" {
        /// Every so many hours the mix is set anew; at least 1.
        required every_hours: Placed<Hours>;
        /// How strongly a line's weight falls with its share of interceptions, 0 to 1.
        required strength: Rate;
        /// No weight falls below this part of the authored one, 0 to 1.
        required floor: Rate;
    }
}

record! {
    /// Weights of the score, in the post's currency, laid over a library's field by field.
    ScoringV1 as "Scoring" {
        /// Benefit of stopping an illicit consignment, by offence.
        default stop_benefit: Table<Offence, Amount> = "{}", Table::default();
        /// The same for offences not listed; by default 400.
        lenient stop_benefit_default: Amount;
        /// Cost of letting an illicit consignment pass, by offence.
        default miss_cost: Table<Offence, Amount> = "{}", Table::default();
        /// The same for offences not listed; by default 200.
        lenient miss_cost_default: Amount;
        /// Cost of stopping a licit consignment; by default 150.
        lenient false_stop_cost: Amount;
        /// Cost of one hour's delay of a licit consignment; by default 0.5.
        lenient delay_cost_per_hour: Amount;
        /// Hours after arrival that cost nothing; by default 24.
        lenient free_hours: Whole<0, 100_000>;
        /// Cost of licit cold-chain goods spoiled while held; by default 800.
        lenient spoil_cost: Amount;
        /// Cost of opening a licit consignment; by default 15.
        lenient needless_opening_cost: Amount;
        /// Benefit for a stop that rests on a true ground; by default 50.
        lenient grounded_bonus: Amount;
        /// Right dispositions, by offence; each stops the consignment.
        default right_dispositions: Table<Offence, Placed<Vec<Placed<Disposition>>>> = "{}", Table::default();
    }
}

record! {
    /// Limits of time and means, laid over a library's field by field.
    LimitsV1 as "Limits" {
        /// Length of a shift in hours; by default 8.
        lenient shift_hours: Placed<Hours>;
        /// The officer's time to decide a case, in seconds; 1 to 86 400, by default 30.
        lenient decision_secs: Whole<1, 86_400>;
        /// Hours after arrival at which an undecided consignment is released by law, by mode.
        lenient deadline_hours: DeadlinesV1;
        /// Hours that cold-chain goods keep after arrival; by default 36.
        lenient cold_chain_hours: Placed<Hours>;
        /// Money for inspections in the post's currency; by default without limit.
        lenient budget: Amount;
    }
}

record! {
    /// Deadlines by mode of transport, in hours after arrival.
    DeadlinesV1 as "Deadlines" {
        /// Post; by default 72.
        lenient post: Placed<Hours>;
        /// Express; by default 24.
        lenient express: Placed<Hours>;
        /// Air freight; by default 48.
        lenient air: Placed<Hours>;
        /// Sea freight; by default 96.
        lenient sea: Placed<Hours>;
        /// Road; by default 48.
        lenient road: Placed<Hours>;
    }
}

record! {
    /// How hard X-ray images are to read, as ranges within which each consignment's packing is looked for.
    ImagingV1 as "Imaging" {
        /// How far what matters is turned away from the eye: 0 lies flat, 1 stands edge-on.
        lenient view: RateRange;
        /// How much of what matters lies under or over other things, 0 to 1.
        lenient superposition: RateRange;
        /// How much else lies in the parcel, 0 to 1.
        lenient complexity: RateRange;
    }
}
