//! What honest trade had to bear.

use serde::Serialize;

use crate::score::case::CaseRecord;
use crate::score::metrics::interval::wilson95;
use crate::score::share::share;

const HOUR_SECS: u64 = 3_600;
const DAY_SECS: u64 = 24 * HOUR_SECS;

/// How licit consignments fared, over all of them that count.
///
/// A consignment dwells from its arrival to its release, by decision or by law, or until it was stopped.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct Facilitation {
    pub licit: u64,
    /// Seconds from arrival to the end of the case, summed up.
    pub held_secs: u64,
    /// Of these, seconds beyond the hours that cost nothing.
    pub delayed_secs: u64,
    /// Licit consignments that were opened.
    pub needless_openings: u64,
    /// Licit consignments whose goods spoiled while held.
    pub spoiled: u64,
    pub dwell_mean_hours: Option<f64>,
    /// The least dwell that 95 % of the licit consignments do not exceed (nearest rank).
    pub dwell_p95_hours: Option<f64>,
    /// Licit consignments released within 24 hours of their arrival.
    pub released_within_24h: u64,
    /// Their share of all licit consignments.
    pub released_within_24h_rate: Option<f64>,
    /// Wilson 95 % interval of that share: low, high.
    pub released_within_24h_rate_ci95: Option<[f64; 2]>,
}

/// Seconds of a case beyond the free hours after its arrival.
pub(super) fn delayed_secs(case: &CaseRecord, free_hours: u32) -> u64 {
    case.log
        .held_secs()
        .saturating_sub(u64::from(free_hours) * HOUR_SECS)
}

impl Facilitation {
    /// Sums up the licit cases that count; `free_hours` after arrival are no delay.
    pub fn of(cases: &[CaseRecord], free_hours: u32) -> Facilitation {
        let counts = |case: &&CaseRecord| case.log.counts() && !case.is_illicit();
        let mut dwells: Vec<u64> = Vec::new();
        let (mut delayed, mut opened, mut spoiled, mut quick) = (0u64, 0, 0, 0);
        for case in cases.iter().filter(counts) {
            let held = case.log.held_secs();
            dwells.push(held);
            delayed = delayed.saturating_add(delayed_secs(case, free_hours));
            opened += u64::from(case.log.opened);
            spoiled += u64::from(case.log.spoiled);
            quick += u64::from(!case.log.is_stopped() && held <= DAY_SECS);
        }
        dwells.sort_unstable();
        let licit = dwells.len() as u64;
        let held_secs = dwells
            .iter()
            .fold(0, |sum: u64, held| sum.saturating_add(*held));
        let rank = (dwells.len() * 95).div_ceil(100);
        let p95 = rank.checked_sub(1).map(|position| dwells[position]);
        Facilitation {
            licit,
            held_secs,
            delayed_secs: delayed,
            needless_openings: opened,
            spoiled,
            dwell_mean_hours: share(held_secs, licit).map(|secs| secs / HOUR_SECS as f64),
            dwell_p95_hours: p95.map(|secs| secs as f64 / HOUR_SECS as f64),
            released_within_24h: quick,
            released_within_24h_rate: share(quick, licit),
            released_within_24h_rate_ci95: wilson95(quick, licit),
        }
    }
}
