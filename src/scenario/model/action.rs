//! What an officer can have done to a consignment, and what it takes.

use serde::{Deserialize, Serialize};

use crate::customs::evidence::Agency;
use crate::risk::belief::Eye;
use crate::risk::indicator::Channel;

/// The kind of an inspection action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    HistoryLookup,
    DocumentaryCheck,
    Xray,
    PhysicalExamination,
    CodeVerification,
    PartnerQuery,
    LaboratorySample,
}

impl ActionKind {
    /// Every kind.
    pub const ALL: [ActionKind; 7] = [
        ActionKind::HistoryLookup,
        ActionKind::DocumentaryCheck,
        ActionKind::Xray,
        ActionKind::PhysicalExamination,
        ActionKind::CodeVerification,
        ActionKind::PartnerQuery,
        ActionKind::LaboratorySample,
    ];

    /// The kind of action that lays a channel open; `None` for the declared data.
    pub const fn revealing(channel: Channel) -> Option<ActionKind> {
        Some(match channel {
            Channel::Declared => return None,
            Channel::History => ActionKind::HistoryLookup,
            Channel::Documents => ActionKind::DocumentaryCheck,
            Channel::Image => ActionKind::Xray,
            Channel::Pack => ActionKind::PhysicalExamination,
            Channel::Code => ActionKind::CodeVerification,
            Channel::Partner(_) => ActionKind::PartnerQuery,
            Channel::Laboratory => ActionKind::LaboratorySample,
        })
    }

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            ActionKind::HistoryLookup => "history_lookup",
            ActionKind::DocumentaryCheck => "documentary_check",
            ActionKind::Xray => "xray",
            ActionKind::PhysicalExamination => "physical_examination",
            ActionKind::CodeVerification => "code_verification",
            ActionKind::PartnerQuery => "partner_query",
            ActionKind::LaboratorySample => "laboratory_sample",
        }
    }
}

/// Whose eyes read what an action lays open.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Eyes {
    /// Eyes with the rates that the scenario states for each action: simulated officers.
    #[default]
    AsStated,
    /// The officer's own: the image shows what is there, and reading it is the officer's task.
    Own,
}

impl Eyes {
    /// Whether the rates are those that the scenario states.
    pub const fn is_as_stated(&self) -> bool {
        matches!(self, Eyes::AsStated)
    }
}

/// An inspection action of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// For example `xray` or `partner_query:medicines_authority`.
    pub id: String,
    pub kind: ActionKind,
    /// Whom a partner query goes to.
    pub agency: Option<Agency>,
    /// The officer's own time, in seconds.
    pub officer_secs: u32,
    /// Time on the shared station or in the laboratory, in seconds.
    pub station_secs: u32,
    /// Stations that share the work; 0 when none is needed.
    pub stations: u32,
    /// Most uses in one shift; `None` without limit.
    pub capacity_per_shift: Option<u32>,
    /// Cost in minor units of the post's currency.
    pub cost_minor: i64,
    /// Probability that a raised indicator is reported, ppm.
    pub sensitivity_ppm: u32,
    /// Probability that an indicator that is not raised is reported, ppm.
    pub false_alarm_ppm: u32,
    /// Whether the consignment must have been opened before.
    pub needs_opening: bool,
}

impl Action {
    /// How well the action sees under given eyes: what it lays open with which rates. Everything that reports,
    /// or reckons with a report, takes the rates from here.
    pub const fn eye(&self, eyes: Eyes) -> Eye {
        if matches!((self.kind, eyes), (ActionKind::Xray, Eyes::Own)) {
            return Eye::PERFECT;
        }
        Eye {
            sensitivity_ppm: self.sensitivity_ppm,
            false_alarm_ppm: self.false_alarm_ppm,
        }
    }

    /// The channel that the action lays open.
    ///
    /// # Panics
    /// When a partner query has no agency, which checking rules out.
    pub fn channel(&self) -> Channel {
        match self.kind {
            ActionKind::HistoryLookup => Channel::History,
            ActionKind::DocumentaryCheck => Channel::Documents,
            ActionKind::Xray => Channel::Image,
            ActionKind::PhysicalExamination => Channel::Pack,
            ActionKind::CodeVerification => Channel::Code,
            ActionKind::PartnerQuery => Channel::Partner(
                self.agency
                    .expect("a checked partner query names its agency"),
            ),
            ActionKind::LaboratorySample => Channel::Laboratory,
        }
    }
}

/// How a partner agency answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyTerms {
    pub agency: Agency,
    /// Name shown to officers.
    pub title: String,
    /// Shortest and longest time to an answer, in seconds.
    pub latency_secs: (u32, u32),
    /// Probability that it answers at all, ppm.
    pub answers_ppm: u32,
}
