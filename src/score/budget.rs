//! What inspections were used and what they cost.

use serde::Serialize;

use crate::score::fold::Marks;

/// Money and inspections of an exercise; of all cases, whether they count or not, for the money is gone.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct BudgetUse {
    /// In minor units of the post's currency.
    pub spent_minor: i64,
    /// Every action, in the scenario's order.
    pub actions: Vec<ActionUse>,
}

/// The use of one action.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct ActionUse {
    pub id: String,
    pub booked: u64,
    /// Results that came.
    pub observed: u64,
    /// Cost of all bookings in minor units of the post's currency.
    pub cost_minor: i64,
}

impl BudgetUse {
    /// The use of every action.
    pub fn of(marks: &Marks) -> BudgetUse {
        let tallies = marks.scenario.actions.iter().zip(&marks.actions);
        let actions: Vec<ActionUse> = tallies
            .map(|(action, tally)| ActionUse {
                id: action.id.clone(),
                booked: tally.booked,
                observed: tally.observed,
                cost_minor: i64::try_from(tally.booked)
                    .unwrap_or(i64::MAX)
                    .saturating_mul(action.cost_minor),
            })
            .collect();
        let spent_minor = actions
            .iter()
            .fold(0, |sum: i64, used| sum.saturating_add(used.cost_minor));
        BudgetUse {
            spent_minor,
            actions,
        }
    }
}
