//! Odds of indicators, and the bound on indicators that exclude each other.

use std::collections::BTreeSet;

use crate::risk::indicator::{Factor, Indicator, factors};
use crate::risk::offence::{Offence, Scheme};
use crate::scenario::check::{Ground, as_rate, ppm};
use crate::scenario::decode::number::Rate;
use crate::scenario::decode::{Placed, Spot};
use crate::scenario::file::traffic::{FlowV1, PhaseV1};
use crate::scenario::finding::Findings;
use crate::scenario::merge::Merged;
use crate::scenario::model::{Given, IndicatorOdds};

const ONE_PPM: u64 = 1_000_000;

/// The odds of every indicator, in catalogue order; those without an entry are never raised.
pub(super) fn resolve(merged: &Merged) -> Vec<IndicatorOdds> {
    let odds_of = |indicator: Indicator| {
        let entry = merged.indicators.get(&indicator);
        let licit = entry.and_then(|entry| entry.licit).unwrap_or(Rate(0));
        let illicit = entry.and_then(|entry| entry.illicit).unwrap_or(licit);
        let mut given: Vec<(Given, u32)> = entry.map_or(Vec::new(), |entry| {
            let rates = entry.given.iter();
            rates
                .map(|(given, rate)| (*given, ppm(rate.value)))
                .collect()
        });
        given.sort_unstable_by_key(|(given, _)| *given);
        IndicatorOdds {
            indicator,
            licit_ppm: ppm(licit),
            illicit_ppm: ppm(illicit),
            given,
            skill_hides: entry.and_then(|entry| entry.skill_hides).unwrap_or(true),
        }
    };
    Indicator::ALL.map(odds_of).to_vec()
}

/// How much offenders of each skill show, ppm.
pub(super) fn visibility(merged: &Merged) -> [u32; 3] {
    match &merged.visibility {
        Some(entry) => [
            ppm(entry.opportunist),
            ppm(entry.practised),
            ppm(entry.professional),
        ],
        None => [1_000_000, 650_000, 350_000],
    }
}

pub(super) fn check(ground: &Ground<'_>, odds: &[IndicatorOdds], findings: &mut Findings) {
    check_concealed(ground, findings);
    let mut reported = BTreeSet::new();
    for flow in ground.file.flows.iter().flat_map(|flows| &flows.value) {
        let authored = ground.file.phases.iter().flat_map(|phases| &phases.value);
        for phase in authored.map(Some).chain([None]) {
            for factor in factors()
                .iter()
                .filter(|factor| factor.indicators.len() > 1)
            {
                let sums = Sums {
                    ground,
                    odds,
                    flow,
                    phase,
                    factor,
                };
                sums.check(&mut reported, findings);
            }
        }
    }
}

/// Concealed goods are unlike the declared ones by construction, so no other probability is possible.
fn check_concealed(ground: &Ground<'_>, findings: &mut Findings) {
    let Some(entry) = ground
        .merged
        .indicators
        .get(&Indicator::GoodsUnlikeDeclared)
    else {
        return;
    };
    for (given, rate) in &entry.given {
        if let Given::Scheme(scheme) = given
            && scheme.conceals()
            && u64::from(ppm(rate.value)) != ONE_PPM
        {
            let message = format!(
                "under {} the goods always differ from the declared ones, so the rate is 1",
                scheme.as_str()
            );
            rate.spot
                .fault_with_help(findings, message, "remove the entry");
        }
    }
}

/// The sums of probabilities in one factor, flow and phase.
struct Sums<'a> {
    ground: &'a Ground<'a>,
    odds: &'a [IndicatorOdds],
    flow: &'a FlowV1,
    phase: Option<&'a PhaseV1>,
    factor: &'static Factor,
}

impl Sums<'_> {
    fn check(
        &self,
        reported: &mut BTreeSet<(u16, u32, u32, &'static str)>,
        findings: &mut Findings,
    ) {
        let licit: Vec<u32> = self.each(|odds, quality| quality.unwrap_or(odds.licit_ppm));
        self.check_sum(&licit, "licit traffic", reported, findings);
        for line in &self.flow.illicit {
            let (Some(offence), Some(scheme)) = (line.offence, &line.scheme) else {
                continue;
            };
            let rates = self.each(|odds, quality| {
                let rate = illicit_ppm(odds, offence, scheme.value);
                rate.max(quality.unwrap_or(0))
            });
            let what = format!("{} by {}", offence.as_str(), scheme.value.as_str());
            self.check_sum(&rates, &what, reported, findings);
        }
    }

    /// A rate for each indicator of the factor, from its odds and the data quality that applies.
    fn each(&self, rate: impl Fn(&IndicatorOdds, Option<u32>) -> u32) -> Vec<u32> {
        let members = self.factor.indicators.iter();
        members
            .map(|indicator| {
                let quality = self.quality(*indicator).map(|rate| ppm(rate.value));
                rate(&self.odds[indicator.index()], quality)
            })
            .collect()
    }

    fn quality(&self, indicator: Indicator) -> Option<&Placed<Rate>> {
        let phase = self.phase.map(|phase| &phase.quality);
        let tables = [phase, Some(&self.flow.quality)];
        let mut entries = tables.into_iter().flatten().flat_map(|table| &table.0);
        entries
            .find(|(key, _)| key.value == indicator)
            .map(|(_, rate)| rate)
    }

    fn check_sum(
        &self,
        rates: &[u32],
        what: &str,
        reported: &mut BTreeSet<(u16, u32, u32, &'static str)>,
        findings: &mut Findings,
    ) {
        let sum: u64 = rates.iter().map(|rate| u64::from(*rate)).sum();
        if sum <= ONE_PPM {
            return;
        }
        let spot = self.spot(rates);
        if !reported.insert((spot.file, spot.line, spot.column, self.factor.name)) {
            return;
        }
        let parts: Vec<String> = self
            .factor
            .indicators
            .iter()
            .zip(rates)
            .filter(|(_, rate)| **rate > 0)
            .map(|(indicator, rate)| format!("{indicator} {}", as_rate(u64::from(*rate))))
            .collect();
        let flow = self.flow.id.as_ref().map_or("", |id| id.value.0.as_str());
        let message = format!(
            "indicators that exclude each other are raised with a probability of {} in all, more than 1 ({what}, flow \"{flow}\")",
            as_rate(sum)
        );
        let help = format!("lower one of {}", parts.join(", "));
        spot.fault_with_help(findings, message, help);
    }

    /// The entry that contributes most.
    fn spot(&self, rates: &[u32]) -> Spot {
        let members = self.factor.indicators.iter().zip(rates);
        let largest = members
            .max_by_key(|(_, rate)| **rate)
            .map(|(indicator, _)| *indicator);
        let entry = largest.and_then(|indicator| {
            let quality = self.quality(indicator).map(|rate| &rate.spot);
            quality.or(self
                .ground
                .merged
                .indicators
                .get(&indicator)
                .map(|entry| &entry.spot))
        });
        entry.unwrap_or(&self.flow.spot).clone()
    }
}

/// Probability under an offence and a scheme at full visibility: the largest that applies.
fn illicit_ppm(odds: &IndicatorOdds, offence: Offence, scheme: Scheme) -> u32 {
    let applies = |given: &Given| match given {
        Given::Offence(other) => *other == offence,
        Given::Scheme(other) => *other == scheme,
    };
    let given = odds.given.iter().filter(|(given, _)| applies(given));
    given
        .map(|(_, rate)| *rate)
        .max()
        .unwrap_or(odds.illicit_ppm)
}
