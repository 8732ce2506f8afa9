//! When consignments arrive: the scenario's hourly profile, stretched over the exercise.

use crate::scenario::model::Scenario;
use crate::time::SimTime;

/// Seconds in an hour.
const HOUR: u64 = 3600;

/// Cumulative expected arrivals by hour.
#[derive(Clone, Debug)]
pub(crate) struct Arrivals {
    cases: u64,
    length_secs: u64,
    /// Weight of all hours before hour `i`, one more entry than hours.
    cumulative: Vec<u64>,
}

impl Arrivals {
    pub(crate) fn new(scenario: &Scenario) -> Arrivals {
        let hours = scenario.length_secs.div_ceil(HOUR).max(1);
        let first = scenario.calendar.start().hour() as u64;
        let mut cumulative = vec![0u64];
        let mut sum = 0;
        for hour in 0..hours {
            let of_day = ((first + hour) % 24) as usize;
            sum += u64::from(scenario.hourly_profile[of_day]);
            cumulative.push(sum);
        }
        if sum == 0 {
            // The exercise is shorter than the profile's silent hours: arrivals are spread evenly.
            cumulative = (0..=hours).collect();
        }
        Arrivals {
            cases: scenario.cases,
            length_secs: scenario.length_secs,
            cumulative,
        }
    }

    /// The arrival of case `index`: the `(index + u)`-th part of the cumulative profile, with `u`
    /// uniform from `word`. Arrivals of one exercise therefore ascend with the index.
    pub(crate) fn at(&self, index: u64, word: u32) -> SimTime {
        let last = self.cumulative.len() - 1;
        let total = u128::from(self.cumulative[last]);
        let position = (u128::from(index % self.cases) << 32) + u128::from(word);
        // Weight units scaled by 2³² × cases, so that nothing is lost before the last division.
        let scale = u128::from(self.cases) << 32;
        let target = position * total;
        let hour = self
            .cumulative
            .partition_point(|weight| u128::from(*weight) * scale <= target)
            .clamp(1, last)
            - 1;
        let before = u128::from(self.cumulative[hour]) * scale;
        let width = u128::from(self.cumulative[hour + 1]) * scale - before;
        let within = (target - before) * u128::from(HOUR) / width.max(1);
        let secs = hour as u64 * HOUR + within as u64;
        SimTime::from_secs(secs.min(self.length_secs.saturating_sub(1)))
    }
}
