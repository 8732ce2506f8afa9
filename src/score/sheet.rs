//! The score sheet of one exercise.

use serde::Serialize;

use crate::scenario::model::exercise::Scoring;
use crate::score::balance::{Balance, possible_minor, release_all_minor};
use crate::score::budget::BudgetUse;
use crate::score::case::Ending;
use crate::score::facilitation::Facilitation;
use crate::score::fold::Marks;
use crate::score::grounds::GroundsScore;
use crate::score::groups::{self, Group};
use crate::score::images::results::ImageResults;
use crate::score::metrics::{Metrics, Scored};
use crate::score::stages::Stages;

/// Everything that an exercise is scored by. Money is in minor units of the post's currency.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct ScoreSheet {
    /// Decision metrics, flat beside the other keys.
    #[serde(flatten)]
    pub metrics: Metrics,
    /// Net value of all that was decided and inspected.
    pub points: i64,
    /// Points of stopping every illicit case on a true ground and releasing every other, at once and without
    /// inspection; never below `points`.
    pub points_possible: i64,
    /// Points of releasing every case at once.
    pub points_release_all: i64,
    /// Where `points` come from.
    pub balance: Balance,
    /// Cases that were left to the law.
    pub released_by_law: u64,
    /// Illicit cases by offence.
    pub by_offence: Vec<Group>,
    /// All cases by the family of the goods that were really there.
    pub by_family: Vec<Group>,
    /// All cases by mode of transport.
    pub by_mode: Vec<Group>,
    /// Illicit cases by risk area.
    pub by_area: Vec<Group>,
    /// Targeting on data, by X-ray and on the bench.
    pub stages: Stages,
    /// What was made of X-ray images; `None` where none was looked at. Marks alone do not tell it: whoever has the
    /// steps of the session puts it in.
    pub images: Option<ImageResults>,
    pub grounds: GroundsScore,
    pub facilitation: Facilitation,
    pub budget: BudgetUse,
}

impl ScoreSheet {
    /// The sheet under the scenario's own scoring weights.
    pub fn of(marks: &Marks) -> ScoreSheet {
        ScoreSheet::under(marks, &marks.scenario.scoring)
    }

    /// The sheet under other scoring weights, in the same currency.
    pub fn under(marks: &Marks, scoring: &Scoring) -> ScoreSheet {
        let cases = &marks.cases;
        let scored: Vec<Scored> = cases.iter().filter_map(|case| case.scored()).collect();
        let by_law = cases
            .iter()
            .filter(|case| matches!(case.log.ending, Some(Ending::ReleasedByLaw { .. })));
        let budget = BudgetUse::of(marks);
        let balance = Balance {
            inspections_minor: -budget.spent_minor,
            ..Balance::of(cases, scoring)
        };
        ScoreSheet {
            metrics: Metrics::of(&scored),
            points: balance.total_minor(),
            points_possible: possible_minor(cases, scoring),
            points_release_all: release_all_minor(cases, scoring),
            balance,
            released_by_law: by_law.count() as u64,
            by_offence: groups::by_offence(cases),
            by_family: groups::by_family(cases, &marks.scenario),
            by_mode: groups::by_mode(cases),
            by_area: groups::by_area(cases),
            stages: Stages::of(cases),
            images: None,
            grounds: GroundsScore::of(cases, scoring),
            facilitation: Facilitation::of(cases, scoring.free_hours),
            budget,
        }
    }
}
