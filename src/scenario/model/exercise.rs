//! The exercise around the traffic: briefing, injects, limits, scoring, feedback, adaptation, imaging.

use serde::{Deserialize, Serialize};

use crate::customs::transport::Mode;
use crate::risk::offence::Offence;
use crate::time::SimTime;

/// How hard an exercise is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difficulty {
    Easy,
    Moderate,
    Hard,
}

impl Difficulty {
    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Difficulty::Easy => "easy",
            Difficulty::Moderate => "moderate",
            Difficulty::Hard => "hard",
        }
    }
}

/// The operational order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Briefing {
    pub situation: String,
    pub mission: String,
    pub execution: String,
    pub resources: String,
    pub reporting: String,
}

/// Something officers are told at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bulletin {
    pub at: SimTime,
    pub title: String,
    pub text: String,
}

/// A scripted event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inject {
    pub at: SimTime,
    pub title: String,
    pub text: String,
    pub effect: InjectEffect,
}

/// What an inject does. Demand shocks and new rules are folded into phases and LPCO rules when the file is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InjectEffect {
    /// Only the text.
    Announcement,
    /// An action (by index) is out of service until the given moment.
    Outage { action: usize, until: SimTime },
    /// The budget changes by this many minor units.
    Budget { change_minor: i64 },
}

/// Illicit trade that moves away from interceptions and toward demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adaptation {
    /// Every so many seconds the mix is set anew (and at every phase).
    pub every_secs: u64,
    /// How strongly the weight of a line falls with its share of interceptions: weight × (1 − strength × share), ppm.
    pub strength_ppm: u32,
    /// No weight falls below this part of the authored one, ppm.
    pub floor_ppm: u32,
}

/// Weights of the score, in minor units of the post's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scoring {
    /// Benefit of stopping an illicit consignment, by offence in the order of `Offence::ALL`.
    pub stop_benefit_minor: Vec<i64>,
    /// Cost of letting one pass, by offence in the order of `Offence::ALL`.
    pub miss_cost_minor: Vec<i64>,
    /// Cost of stopping a licit consignment.
    pub false_stop_cost_minor: i64,
    /// Cost of one hour's delay of a licit consignment.
    pub delay_cost_minor_per_hour: i64,
    /// Hours after arrival that cost nothing.
    pub free_hours: u32,
    /// Cost of licit cold-chain goods spoiled while held.
    pub spoil_cost_minor: i64,
    /// Cost of opening a licit consignment.
    pub needless_opening_cost_minor: i64,
    /// Benefit for a stop that rests on a true ground.
    pub grounded_bonus_minor: i64,
    /// Right dispositions by offence, in the order of `Offence::ALL`; at least one each.
    pub right_dispositions: Vec<Vec<Disposition>>,
}

impl Scoring {
    /// Benefit of stopping an offence.
    pub fn stop_benefit(&self, offence: Offence) -> i64 {
        self.stop_benefit_minor[offence as usize]
    }

    /// Cost of missing an offence.
    pub fn miss_cost(&self, offence: Offence) -> i64 {
        self.miss_cost_minor[offence as usize]
    }
}

/// What an officer decides about a consignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    Release,
    Detain,
    Refer,
    Seize,
    ReturnToSender,
}

impl Disposition {
    /// Every disposition.
    pub const ALL: [Disposition; 5] = [
        Disposition::Release,
        Disposition::Detain,
        Disposition::Refer,
        Disposition::Seize,
        Disposition::ReturnToSender,
    ];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Disposition::Release => "release",
            Disposition::Detain => "detain",
            Disposition::Refer => "refer",
            Disposition::Seize => "seize",
            Disposition::ReturnToSender => "return_to_sender",
        }
    }

    /// Whether it stops the consignment.
    pub const fn stops(self) -> bool {
        !matches!(self, Disposition::Release)
    }
}

/// When an officer learns the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feedback {
    AfterEachDecision,
    AtEnd,
    /// Only of what was opened; the rest surfaces later.
    Selective,
}

/// How hard X-ray images are to read: lowest and highest of each factor, ppm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imaging {
    /// How far what matters is turned away from the eye.
    pub view_ppm: (u32, u32),
    /// How much of what matters lies under or over other things.
    pub superposition_ppm: (u32, u32),
    /// How much else lies there.
    pub complexity_ppm: (u32, u32),
}

/// Limits of time and means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Length of a shift in seconds; capacities are counted by shift from the start.
    pub shift_secs: u64,
    /// The officer's time to decide a case, in seconds.
    pub decision_secs: u32,
    /// Seconds after arrival at which an undecided consignment is released by law, by mode in the order of `Mode::ALL`.
    pub deadline_secs: [u64; 5],
    /// Seconds that cold-chain goods keep after arrival.
    pub cold_chain_secs: u64,
    /// Money for inspections in minor units; `None` without limit.
    pub budget_minor: Option<i64>,
}

impl Limits {
    /// Seconds from arrival to release by law.
    pub fn deadline_secs(&self, mode: Mode) -> u64 {
        self.deadline_secs[mode as usize]
    }
}
