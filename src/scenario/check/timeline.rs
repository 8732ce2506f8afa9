//! Moments: bulletins, injects, and the phases that both cut.

use jiff::civil::DateTime;

use crate::scenario::check::phases::{self, UNCHANGED_CENTI};
use crate::scenario::check::rules::{RuleParts, check_rule};
use crate::scenario::check::{Ground, MAX_EVENTS, too_many};
use crate::scenario::decode::Placed;
use crate::scenario::decode::number::{Hours, Moment};
use crate::scenario::decode::suggest::suggest;
use crate::scenario::file::exercise::{DemandV1, EffectV1, InjectV1, OutageV1};
use crate::scenario::finding::Findings;
use crate::scenario::model::exercise::{Bulletin, Inject, InjectEffect};
use crate::scenario::model::traffic::{Flow, LpcoRule, Phase};
use crate::time::SimTime;

/// No demand grows beyond ten-thousandfold, however many injects meet, so that weights stay within 64 bits.
const MAX_DEMAND_CENTI: u32 = 1_000_000;

/// Most changes of demand; each cuts two phases in two, and every phase holds a factor for every article.
const MAX_SURGES: usize = 50;

/// What the model takes over.
pub(super) struct Timeline {
    pub(super) phases: Vec<Phase>,
    pub(super) bulletins: Vec<Bulletin>,
    pub(super) injects: Vec<Inject>,
    /// Rules that come into force during the exercise.
    pub(super) rules: Vec<LpcoRule>,
}

/// A change of demand between two moments.
struct Surge {
    from: SimTime,
    until: SimTime,
    factors: Vec<(usize, u32)>,
}

pub(super) fn check(
    ground: &Ground<'_>,
    flows: Option<&[Flow]>,
    findings: &mut Findings,
) -> Option<Timeline> {
    let file = ground.file;
    too_many(
        &file.bulletins,
        MAX_EVENTS,
        "bulletins",
        |bulletin| bulletin.spot.clone(),
        findings,
    );
    too_many(
        &file.injects,
        MAX_EVENTS,
        "injects",
        |inject| inject.spot.clone(),
        findings,
    );
    let bulletins: Vec<Option<Bulletin>> = file
        .bulletins
        .iter()
        .map(|bulletin| {
            let at = within(ground, &bulletin.at, "the bulletin comes", findings)?;
            Some(Bulletin {
                at,
                title: bulletin.title.0.clone(),
                text: bulletin.text.clone(),
            })
        })
        .collect();
    let mut events = Events::default();
    let mut complete = true;
    for inject in file.injects.iter().take(MAX_EVENTS) {
        complete &= events.add(ground, inject, findings).is_some();
    }
    let authored = phases::check(ground, findings);
    let length_secs = ground.length_secs.unwrap_or(u64::MAX);
    let phases = authored.map(|phases| cut(phases, &events.surges, length_secs));
    if let (Some(phases), Some(flows)) = (&phases, flows) {
        phases::check_supply(ground, phases, flows, findings);
    }
    let mut bulletins = bulletins.into_iter().collect::<Option<Vec<_>>>()?;
    bulletins.sort_by_key(|bulletin| bulletin.at);
    events.injects.sort_by_key(|inject| inject.at);
    complete.then_some(Timeline {
        phases: phases?,
        bulletins,
        injects: events.injects,
        rules: events.rules,
    })
}

/// A moment as an author writes it.
pub(super) fn written(moment: DateTime) -> String {
    let text = moment.to_string();
    text.get(..16).map_or(text.clone(), str::to_string)
}

/// The moment of the exercise, or a finding when it lies outside.
pub(super) fn within(
    ground: &Ground<'_>,
    moment: &Placed<Moment>,
    what: &str,
    findings: &mut Findings,
) -> Option<SimTime> {
    let calendar = ground.calendar?;
    let Some(at) = calendar.sim_time(moment.value.0) else {
        let message = format!(
            "{what} at {}, before the exercise starts ({})",
            written(moment.value.0),
            written(calendar.start())
        );
        moment.spot.fault(findings, message);
        return None;
    };
    let length = ground.length_secs?;
    if at.secs() >= length {
        let end = calendar.civil(SimTime::from_secs(length));
        let message = format!(
            "{what} at {}, when the exercise is over ({})",
            written(moment.value.0),
            written(end)
        );
        moment.spot.fault(findings, message);
        return None;
    }
    Some(at)
}

/// The moment of the exercise; the start for earlier ones.
pub(super) fn moment_or_start(ground: &Ground<'_>, moment: Moment) -> Option<SimTime> {
    let at = ground.calendar?.sim_time(moment.0);
    Some(at.unwrap_or(SimTime::START))
}

#[derive(Default)]
struct Events {
    injects: Vec<Inject>,
    surges: Vec<Surge>,
    rules: Vec<LpcoRule>,
}

impl Events {
    fn add(
        &mut self,
        ground: &Ground<'_>,
        inject: &InjectV1,
        findings: &mut Findings,
    ) -> Option<()> {
        let at = within(ground, &inject.at, "the inject comes", findings);
        let effect = match &inject.effect {
            EffectV1::Announcement => Some(InjectEffect::Announcement),
            EffectV1::Budget(budget) => Some(InjectEffect::Budget {
                change_minor: ground.minor_of(budget.change.0),
            }),
            EffectV1::Outage(outage) => outage_of(ground, outage, at, findings),
            EffectV1::Demand(demand) => self.add_surge(ground, demand, at, findings),
            EffectV1::NewRule(rule) => {
                let parts = RuleParts {
                    hs: &rule.hs,
                    directions: &rule.directions,
                    document: rule.document,
                    agency: &rule.agency,
                    reason: &rule.reason.0,
                };
                let prefixes = check_rule(ground, &parts, findings);
                prefixes.zip(at).map(|(prefixes, at)| {
                    self.rules.extend(parts.made(prefixes, at));
                    InjectEffect::Announcement
                })
            }
        };
        self.injects.push(Inject {
            at: at?,
            title: inject.title.0.clone(),
            text: inject.text.clone(),
            effect: effect?,
        });
        Some(())
    }

    fn add_surge(
        &mut self,
        ground: &Ground<'_>,
        demand: &DemandV1,
        at: Option<SimTime>,
        findings: &mut Findings,
    ) -> Option<InjectEffect> {
        let secs = above_zero(&demand.hours, "the demand changes", findings);
        let factors = phases::demand(ground, &demand.factors, findings);
        if self.surges.len() >= MAX_SURGES {
            let message = format!("more than {MAX_SURGES} injects change the demand");
            demand.hours.spot.fault(findings, message);
            return None;
        }
        let (from, secs, factors) = (at?, secs?, factors?);
        self.surges.push(Surge {
            from,
            until: from.plus_secs(secs),
            factors: factors.into_iter().collect(),
        });
        Some(InjectEffect::Announcement)
    }
}

fn above_zero(hours: &Placed<Hours>, what: &str, findings: &mut Findings) -> Option<u64> {
    let secs = hours.value.0.unsigned_abs();
    if secs == 0 {
        hours.spot.fault(
            findings,
            format!("{what} for 0 hours; write how long it lasts"),
        );
        return None;
    }
    Some(secs)
}

fn outage_of(
    ground: &Ground<'_>,
    outage: &OutageV1,
    at: Option<SimTime>,
    findings: &mut Findings,
) -> Option<InjectEffect> {
    let secs = above_zero(&outage.hours, "the action is out of service", findings);
    let ids: Vec<String> = ground
        .merged
        .actions
        .iter()
        .map(|action| action.id())
        .collect();
    let action = ids.iter().position(|id| *id == outage.action.value);
    let is_known = ids.is_empty() || ground.merged.known.actions_incomplete;
    if action.is_none() && !is_known {
        let message = format!("there is no action \"{}\"", outage.action.value);
        let help = suggest(&outage.action.value, ids.iter().map(String::as_str));
        outage.action.spot.fault_with_help(findings, message, help);
    }
    Some(InjectEffect::Outage {
        action: action?,
        until: at?.plus_secs(secs?),
    })
}

/// Cuts the phases where a surge begins and ends, and multiplies the demand between.
///
/// The later part of a phase that is cut has no bulletin: it was told when the phase began.
fn cut(mut phases: Vec<Phase>, surges: &[Surge], length_secs: u64) -> Vec<Phase> {
    for surge in surges {
        for moment in [surge.from, surge.until] {
            let Some(index) = phases.iter().rposition(|phase| phase.from <= moment) else {
                continue;
            };
            if phases[index].from == moment || moment.secs() >= length_secs {
                continue;
            }
            let later = Phase {
                from: moment,
                bulletin: String::new(),
                ..phases[index].clone()
            };
            phases.insert(index + 1, later);
        }
    }
    for surge in surges {
        let inside = |phase: &&mut Phase| surge.from <= phase.from && phase.from < surge.until;
        for phase in phases.iter_mut().filter(inside) {
            multiply(&mut phase.demand_centi, &surge.factors);
        }
    }
    phases
}

fn multiply(demand: &mut Vec<(usize, u32)>, factors: &[(usize, u32)]) {
    for (product, factor) in factors {
        match demand.binary_search_by_key(product, |(index, _)| *index) {
            Ok(place) => {
                let value =
                    u64::from(demand[place].1) * u64::from(*factor) / u64::from(UNCHANGED_CENTI);
                let bounded = value.min(u64::from(MAX_DEMAND_CENTI));
                demand[place].1 = u32::try_from(bounded).unwrap_or(MAX_DEMAND_CENTI);
            }
            Err(place) => demand.insert(place, (*product, *factor)),
        }
    }
}
