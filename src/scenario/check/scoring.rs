//! Score, limits, adaptation, imaging.

use std::collections::BTreeMap;

use crate::customs::transport::Mode;
use crate::risk::offence::Offence;
use crate::rng::PPM;
use crate::scenario::check::{Ground, not_empty, ppm};
use crate::scenario::decode::Placed;
use crate::scenario::decode::number::{Amount, Hours, RateRange};
use crate::scenario::file::ScenarioFileV1;
use crate::scenario::finding::Findings;
use crate::scenario::model::exercise::{Adaptation, Disposition, Imaging, Limits, Scoring};

/// Millionths of one unit of money.
const UNIT: i64 = 1_000_000;

pub(super) fn check_scoring(ground: &Ground<'_>, findings: &mut Findings) -> Option<Scoring> {
    let scores = &ground.merged.scoring;
    let minor =
        |amount: Option<Amount>, default: i64| ground.minor(amount.unwrap_or(Amount(default)));
    let by_offence = |table: &BTreeMap<Offence, Amount>, default: Option<Amount>, unset: i64| {
        let value = |offence| minor(table.get(&offence).copied().or(default), unset);
        Offence::ALL.map(value).to_vec()
    };
    let right: Vec<Option<Vec<Disposition>>> = Offence::ALL
        .into_iter()
        .map(|offence| match scores.right_dispositions.get(&offence) {
            Some(list) => dispositions(list, findings),
            None => Some(default_dispositions(offence).to_vec()),
        })
        .collect();
    Some(Scoring {
        stop_benefit_minor: by_offence(
            &scores.stop_benefit,
            scores.stop_benefit_default,
            400 * UNIT,
        ),
        miss_cost_minor: by_offence(&scores.miss_cost, scores.miss_cost_default, 200 * UNIT),
        false_stop_cost_minor: minor(scores.false_stop_cost, 150 * UNIT),
        delay_cost_minor_per_hour: minor(scores.delay_cost_per_hour, UNIT / 2),
        free_hours: u32::try_from(scores.free_hours.unwrap_or(24)).unwrap_or(u32::MAX),
        spoil_cost_minor: minor(scores.spoil_cost, 800 * UNIT),
        needless_opening_cost_minor: minor(scores.needless_opening_cost, 15 * UNIT),
        grounded_bonus_minor: minor(scores.grounded_bonus, 50 * UNIT),
        right_dispositions: right.into_iter().collect::<Option<_>>()?,
    })
}

fn dispositions(
    list: &Placed<Vec<Placed<Disposition>>>,
    findings: &mut Findings,
) -> Option<Vec<Disposition>> {
    let mut right = Vec::new();
    for disposition in not_empty(list, "disposition", findings)? {
        if !disposition.value.stops() {
            let message =
                "release lets the consignment pass, which is never right for an illicit one";
            let help = "name detain, refer, seize or return_to_sender";
            disposition.spot.fault_with_help(findings, message, help);
            return None;
        }
        if !right.contains(&disposition.value) {
            right.push(disposition.value);
        }
    }
    Some(right)
}

/// What is right unless a scenario says otherwise: our judgement, after the powers that customs laws
/// usually give. Goods that are prohibited as such are seized; where another agency decides whether
/// the goods may be placed on the market, release is suspended and the agency asked.
const fn default_dispositions(offence: Offence) -> &'static [Disposition] {
    use Disposition::{Detain, Refer, ReturnToSender, Seize};
    match offence {
        Offence::Falsified => &[Seize, Refer, Detain],
        Offence::Substandard | Offence::Diverted => &[Refer, Detain],
        Offence::Unlicensed | Offence::MissingLpco => &[Detain, Refer, ReturnToSender],
        Offence::ExpiredOrRelabelled => &[Refer, Detain, Seize],
        Offence::Counterfeit => &[Detain, Refer, Seize],
        Offence::Prohibited => &[Seize, Refer],
        Offence::RevenueFraud => &[Detain, Refer],
        Offence::DrugTrafficking | Offence::ArmsTrafficking => &[Seize],
        Offence::WildlifeTrafficking | Offence::CulturalTrafficking => &[Seize, Refer, Detain],
        Offence::WasteTrafficking => &[Refer, Detain, ReturnToSender],
    }
}

pub(super) fn check_limits(ground: &Ground<'_>, findings: &mut Findings) -> Option<Limits> {
    const HOUR: u64 = 3_600;
    /// Post, express, air, sea, road; the format's defaults.
    const DEADLINE_HOURS: [u64; 5] = [72, 24, 48, 96, 48];
    let bounds = &ground.merged.limits;
    let shift = at_least_a_minute(bounds.shift.as_ref(), 8 * HOUR, "a shift", findings);
    let cold = at_least_a_minute(
        bounds.cold_chain.as_ref(),
        36 * HOUR,
        "the cold chain",
        findings,
    );
    let mut deadline_secs = [0; 5];
    let mut complete = true;
    for (index, mode) in Mode::ALL.into_iter().enumerate() {
        let what = format!("the deadline for {}", mode.as_str());
        let default = DEADLINE_HOURS[index] * HOUR;
        match at_least_a_minute(bounds.deadlines[index].as_ref(), default, &what, findings) {
            Some(secs) => deadline_secs[index] = secs,
            None => complete = false,
        }
    }
    Some(Limits {
        shift_secs: shift?,
        decision_secs: bounds.decision_secs.unwrap_or(30),
        deadline_secs: complete.then_some(deadline_secs)?,
        cold_chain_secs: cold?,
        budget_minor: bounds.budget.map(|budget| ground.minor(budget)),
    })
}

/// A time in seconds; the clock of an exercise has no use for less than a minute.
fn at_least_a_minute(
    hours: Option<&Placed<Hours>>,
    default_secs: u64,
    what: &str,
    findings: &mut Findings,
) -> Option<u64> {
    let Some(hours) = hours else {
        return Some(default_secs);
    };
    let secs = hours.value.0.unsigned_abs();
    if secs < 60 {
        let message =
            format!("{what} is shorter than one minute of an officer's time; write it in hours");
        hours.spot.fault(findings, message);
        return None;
    }
    Some(secs)
}

pub(super) fn check_adaptation(ground: &Ground<'_>, findings: &mut Findings) -> Option<Adaptation> {
    let adaptation = ground.file.adaptation.as_ref()?;
    let every_secs = adaptation.every_hours.value.0.unsigned_abs();
    if every_secs < 3_600 {
        let message = "the mix cannot be set anew more often than every hour; write at least 1";
        adaptation.every_hours.spot.fault(findings, message);
    }
    Some(Adaptation {
        every_secs,
        strength_ppm: ppm(adaptation.strength),
        floor_ppm: ppm(adaptation.floor),
    })
}

/// Ranges that are not stated are the whole of their factor.
pub(super) fn imaging(file: &ScenarioFileV1) -> Option<Imaging> {
    let imaging = file.imaging.as_ref()?;
    let range =
        |stated: Option<RateRange>| stated.map_or((0, PPM), |range| (ppm(range.0), ppm(range.1)));
    Some(Imaging {
        view_ppm: range(imaging.view),
        superposition_ppm: range(imaging.superposition),
        complexity_ppm: range(imaging.complexity),
    })
}
