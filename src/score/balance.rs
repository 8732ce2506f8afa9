//! Points: what each case was worth under a scenario's scoring weights, in minor units of its currency.

use serde::Serialize;

use crate::risk::offence::Offence;
use crate::scenario::model::exercise::Scoring;
use crate::score::case::CaseRecord;
use crate::score::facilitation::delayed_secs;

/// Where points were made and lost; gains are positive, losses negative, all in minor units.
#[derive(Serialize, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Balance {
    /// Benefit of stopping illicit consignments.
    pub stops_minor: i64,
    /// Bonus for stops of illicit consignments that rest on a true ground, whatever the disposition.
    pub grounded_minor: i64,
    /// Illicit consignments that passed.
    pub missed_minor: i64,
    /// Licit consignments that were stopped.
    pub false_stops_minor: i64,
    /// Licit consignments that waited longer than the free hours; each rounded toward zero.
    pub delay_minor: i64,
    /// Licit goods that spoiled.
    pub spoiled_minor: i64,
    /// Licit consignments that were opened.
    pub openings_minor: i64,
    /// Inspections booked, on whatever case.
    pub inspections_minor: i64,
}

impl Balance {
    /// The sum of all parts; sums of a balance stay at the ends of the range of numbers.
    pub fn total_minor(&self) -> i64 {
        let parts = [
            self.stops_minor,
            self.grounded_minor,
            self.missed_minor,
            self.false_stops_minor,
            self.delay_minor,
            self.spoiled_minor,
            self.openings_minor,
            self.inspections_minor,
        ];
        clamp(parts.into_iter().map(i128::from).sum())
    }

    /// What all cases that count were worth; without inspections, whose cost belongs to the exercise.
    pub fn of(cases: &[CaseRecord], scoring: &Scoring) -> Balance {
        cases.iter().fold(Balance::default(), |sum, case| {
            sum.plus(&case.balance(scoring))
        })
    }

    fn plus(self, other: &Balance) -> Balance {
        Balance {
            stops_minor: self.stops_minor.saturating_add(other.stops_minor),
            grounded_minor: self.grounded_minor.saturating_add(other.grounded_minor),
            missed_minor: self.missed_minor.saturating_add(other.missed_minor),
            false_stops_minor: self
                .false_stops_minor
                .saturating_add(other.false_stops_minor),
            delay_minor: self.delay_minor.saturating_add(other.delay_minor),
            spoiled_minor: self.spoiled_minor.saturating_add(other.spoiled_minor),
            openings_minor: self.openings_minor.saturating_add(other.openings_minor),
            inspections_minor: self
                .inspections_minor
                .saturating_add(other.inspections_minor),
        }
    }
}

impl CaseRecord {
    /// What the case was worth, but for its inspections; nothing while it does not count.
    pub fn balance(&self, scoring: &Scoring) -> Balance {
        let mut balance = Balance::default();
        if !self.log.counts() {
            return balance;
        }
        match (self.facts.hypothesis.offence(), self.log.is_stopped()) {
            (Some(offence), true) => {
                balance.stops_minor = scoring.stop_benefit(offence);
                if self.is_grounded() {
                    balance.grounded_minor = scoring.grounded_bonus_minor;
                }
            }
            (Some(offence), false) => balance.missed_minor = -scoring.miss_cost(offence),
            (None, stopped) => {
                let when = |flag: bool, cost: i64| if flag { -cost } else { 0 };
                balance.false_stops_minor = when(stopped, scoring.false_stop_cost_minor);
                balance.spoiled_minor = when(self.log.spoiled, scoring.spoil_cost_minor);
                balance.openings_minor = when(self.log.opened, scoring.needless_opening_cost_minor);
                let delayed = i128::from(delayed_secs(self, scoring.free_hours));
                let cost = delayed * i128::from(scoring.delay_cost_minor_per_hour) / 3_600;
                balance.delay_minor = clamp(-cost);
            }
        }
        balance
    }
}

/// Points of stopping every illicit case on a true ground and releasing every other, each at the moment
/// of its arrival and without an inspection: a ceiling that no officer passes, and none can plan to reach.
pub(super) fn possible_minor(cases: &[CaseRecord], scoring: &Scoring) -> i64 {
    sum_of_illicit(cases, |offence| {
        i128::from(scoring.stop_benefit(offence)) + i128::from(scoring.grounded_bonus_minor)
    })
}

/// Points of releasing every case at the moment of its arrival.
pub(super) fn release_all_minor(cases: &[CaseRecord], scoring: &Scoring) -> i64 {
    sum_of_illicit(cases, |offence| -i128::from(scoring.miss_cost(offence)))
}

fn sum_of_illicit(cases: &[CaseRecord], worth: impl Fn(Offence) -> i128) -> i64 {
    let counted = cases.iter().filter(|case| case.log.counts());
    clamp(
        counted
            .filter_map(|case| case.facts.hypothesis.offence())
            .map(worth)
            .sum(),
    )
}

fn clamp(sum: i128) -> i64 {
    sum.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64
}
