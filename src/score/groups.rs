//! The same counts for parts of the cases: by offence, goods, mode, risk area.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::customs::transport::Mode;
use crate::risk::offence::{Offence, RiskArea};
use crate::scenario::model::Scenario;
use crate::score::case::CaseRecord;
use crate::score::metrics::interval::wilson95;
use crate::score::share::share;

/// Risk areas in the order of their declaration.
const AREAS: [RiskArea; 7] = [
    RiskArea::PublicHealth,
    RiskArea::Revenue,
    RiskArea::IllicitDrugs,
    RiskArea::Security,
    RiskArea::Ipr,
    RiskArea::Environment,
    RiskArea::CulturalHeritage,
];

/// Decisions on one part of the cases.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct Group {
    pub name: String,
    /// Cases that count.
    pub n: u64,
    pub illicit: u64,
    /// Stopped, whether rightly or not.
    pub intercepted: u64,
    /// Illicit and stopped.
    pub detected: u64,
    /// Licit and stopped.
    pub false_alarms: u64,
    /// Share of the illicit that was stopped.
    pub detection_rate: Option<f64>,
    /// Wilson 95 % interval of the detection rate: low, high.
    pub detection_rate_ci95: Option<[f64; 2]>,
    /// Share of the licit that was stopped.
    pub false_alarm_rate: Option<f64>,
    /// Wilson 95 % interval of the false-alarm rate: low, high.
    pub false_alarm_rate_ci95: Option<[f64; 2]>,
    /// Share of the stopped that was illicit.
    pub hit_rate: Option<f64>,
    /// Wilson 95 % interval of the hit rate: low, high.
    pub hit_rate_ci95: Option<[f64; 2]>,
}

/// Illicit cases by offence, in catalogue order; offences that did not occur are left out.
pub fn by_offence(cases: &[CaseRecord]) -> Vec<Group> {
    let offence = |case: &CaseRecord| {
        case.facts
            .hypothesis
            .offence()
            .map(|offence| offence as usize)
    };
    grouped(cases, &Offence::ALL.map(Offence::as_str), offence)
}

/// Illicit cases by the risk area of their offence, in the order of [`RiskArea`].
pub fn by_area(cases: &[CaseRecord]) -> Vec<Group> {
    let area = |case: &CaseRecord| {
        case.facts
            .hypothesis
            .offence()
            .map(|offence| offence.area() as usize)
    };
    grouped(cases, &AREAS.map(RiskArea::as_str), area)
}

/// All cases by mode of transport, in the order of [`Mode::ALL`].
pub fn by_mode(cases: &[CaseRecord]) -> Vec<Group> {
    grouped(cases, &Mode::ALL.map(Mode::as_str), |case| {
        Some(case.facts.mode as usize)
    })
}

/// All cases by the family of the goods that were really there, by name ascending.
pub fn by_family(cases: &[CaseRecord], scenario: &Scenario) -> Vec<Group> {
    let families: BTreeSet<&str> = scenario
        .products
        .iter()
        .map(|product| product.family.as_str())
        .collect();
    let names: Vec<&str> = families.into_iter().collect();
    let family = |family: &str| names.binary_search(&family).ok();
    let of_product: Vec<Option<usize>> = scenario
        .products
        .iter()
        .map(|product| family(&product.family))
        .collect();
    grouped(cases, &names, |case| of_product[case.facts.actual])
}

#[derive(Clone, Copy, Default)]
struct Tally {
    n: u64,
    illicit: u64,
    intercepted: u64,
    detected: u64,
}

/// Groups of cases that count; `key` is a position in `names`. Empty groups are left out.
fn grouped(
    cases: &[CaseRecord],
    names: &[&str],
    key: impl Fn(&CaseRecord) -> Option<usize>,
) -> Vec<Group> {
    let mut tallies = vec![Tally::default(); names.len()];
    for case in cases.iter().filter(|case| case.log.counts()) {
        let Some(key) = key(case) else {
            continue;
        };
        let (illicit, stopped) = (case.is_illicit(), case.log.is_stopped());
        let tally = &mut tallies[key];
        tally.n += 1;
        tally.illicit += u64::from(illicit);
        tally.intercepted += u64::from(stopped);
        tally.detected += u64::from(illicit && stopped);
    }
    let occurs = names.iter().zip(tallies).filter(|(_, tally)| tally.n > 0);
    occurs.map(|(name, tally)| group(name, tally)).collect()
}

fn group(name: &str, tally: Tally) -> Group {
    let false_alarms = tally.intercepted - tally.detected;
    let licit = tally.n - tally.illicit;
    Group {
        name: name.to_string(),
        n: tally.n,
        illicit: tally.illicit,
        intercepted: tally.intercepted,
        detected: tally.detected,
        false_alarms,
        detection_rate: share(tally.detected, tally.illicit),
        detection_rate_ci95: wilson95(tally.detected, tally.illicit),
        false_alarm_rate: share(false_alarms, licit),
        false_alarm_rate_ci95: wilson95(false_alarms, licit),
        hit_rate: share(tally.detected, tally.intercepted),
        hit_rate_ci95: wilson95(tally.detected, tally.intercepted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_stand_at_the_positions_of_their_variants() {
        for (position, area) in AREAS.into_iter().enumerate() {
            assert_eq!(area as usize, position);
        }
        for (position, mode) in Mode::ALL.into_iter().enumerate() {
            assert_eq!(mode as usize, position);
        }
        for (position, offence) in Offence::ALL.into_iter().enumerate() {
            assert_eq!(offence as usize, position);
            assert!(AREAS.contains(&offence.area()));
        }
    }
}
