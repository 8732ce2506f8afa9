//! Phases: periods with parameters of their own.

use std::collections::BTreeMap;

use crate::scenario::check::goods::{families, index_of};
use crate::scenario::check::{Ground, MAX_PHASES, as_rate, timeline, too_many, traffic};
use crate::scenario::decode::number::{Factor, Moment};
use crate::scenario::decode::suggest::suggest;
use crate::scenario::decode::table::Table;
use crate::scenario::decode::{Placed, Spot};
use crate::scenario::file::traffic::PhaseV1;
use crate::scenario::finding::Findings;
use crate::scenario::model::traffic::{Flow, Phase};
use crate::time::SimTime;

/// The factor that changes nothing, in hundredths.
pub(super) const UNCHANGED_CENTI: u32 = 100;

/// The authored phases in the order of their beginning, the first at the start.
pub(super) fn check(ground: &Ground<'_>, findings: &mut Findings) -> Option<Vec<Phase>> {
    let flow_count = ground.file.flows.as_ref()?.value.len();
    let Some(list) = &ground.file.phases else {
        return Some(vec![plain_phase(flow_count)]);
    };
    let phases = super::not_empty(list, "phase", findings)?;
    too_many(
        phases,
        MAX_PHASES,
        "phases",
        |phase| phase.spot.clone(),
        findings,
    );
    check_order(ground, phases, findings);
    let checked: Vec<Option<Phase>> = phases
        .iter()
        .take(MAX_PHASES)
        .map(|phase| check_phase(ground, phase, flow_count, findings))
        .collect();
    checked.into_iter().collect()
}

fn plain_phase(flow_count: usize) -> Phase {
    Phase {
        title: "Exercise".to_string(),
        from: SimTime::START,
        bulletin: String::new(),
        traffic_centi: vec![UNCHANGED_CENTI; flow_count],
        prevalence_centi: vec![UNCHANGED_CENTI; flow_count],
        offence_centi: Vec::new(),
        scheme_centi: Vec::new(),
        demand_centi: Vec::new(),
        quality: Vec::new(),
    }
}

fn check_order(ground: &Ground<'_>, phases: &[PhaseV1], findings: &mut Findings) {
    let mut earlier: Option<&Placed<Moment>> = None;
    for (index, phase) in phases.iter().enumerate() {
        let Some(from) = &phase.from else { continue };
        if let Some(earlier) = earlier
            && from.value <= earlier.value
        {
            let message = format!(
                "this phase begins at {}, not after the one before it ({})",
                timeline::written(from.value.0),
                timeline::written(earlier.value.0)
            );
            let help = "write phases in the order of their beginning";
            from.spot.fault_with_help(findings, message, help);
            continue;
        }
        earlier = Some(from);
        let Some(calendar) = ground.calendar else {
            continue;
        };
        if index == 0 && from.value.0 > calendar.start() {
            let start = timeline::written(calendar.start());
            let message = "the first phase begins after the exercise";
            from.spot
                .fault_with_help(findings, message, format!("write from: \"{start}\""));
        } else {
            timeline::within(ground, from, "the phase begins", findings);
        }
    }
}

fn check_phase(
    ground: &Ground<'_>,
    phase: &PhaseV1,
    flow_count: usize,
    findings: &mut Findings,
) -> Option<Phase> {
    let traffic_centi = by_flow(ground, &phase.traffic, flow_count, findings);
    let prevalence_centi = by_flow(ground, &phase.prevalence, flow_count, findings);
    check_prevalence(ground, &phase.prevalence, findings);
    let demand_centi = demand(ground, &phase.demand, findings);
    let from = phase.from.as_ref()?.value;
    let offences = phase.offences.0.iter();
    let schemes = phase.schemes.0.iter();
    let mut offence_centi: Vec<_> = offences
        .map(|(key, factor)| (key.value, centi(*factor)))
        .collect();
    let mut scheme_centi: Vec<_> = schemes
        .map(|(key, factor)| (key.value, centi(*factor)))
        .collect();
    offence_centi.sort_unstable();
    scheme_centi.sort_unstable();
    Some(Phase {
        title: phase.title.as_ref()?.0.clone(),
        from: ground.calendar?.sim_time(from.0)?,
        bulletin: phase.bulletin.clone(),
        traffic_centi: traffic_centi?,
        prevalence_centi: prevalence_centi?,
        offence_centi,
        scheme_centi,
        demand_centi: demand_centi?.into_iter().collect(),
        quality: traffic::quality(&phase.quality),
    })
}

pub(super) fn centi(factor: Factor) -> u32 {
    u32::try_from(factor.0).unwrap_or(0)
}

/// Factors by flow index.
fn by_flow(
    ground: &Ground<'_>,
    table: &Table<String, Factor>,
    flow_count: usize,
    findings: &mut Findings,
) -> Option<Vec<u32>> {
    let mut factors = vec![UNCHANGED_CENTI; flow_count];
    let mut complete = true;
    for (id, factor) in &table.0 {
        match flow_index(ground, &id.value) {
            Some(index) => factors[index] = centi(*factor),
            None => {
                complete = false;
                unknown_flow(ground, id, findings);
            }
        }
    }
    complete.then_some(factors)
}

fn flow_ids<'a>(ground: &Ground<'a>) -> impl Iterator<Item = Option<&'a str>> {
    let flows = ground.file.flows.iter().flat_map(|flows| &flows.value);
    flows.map(|flow| flow.id.as_ref().map(|id| id.value.0.as_str()))
}

fn flow_index(ground: &Ground<'_>, id: &str) -> Option<usize> {
    flow_ids(ground).position(|other| other == Some(id))
}

fn unknown_flow(ground: &Ground<'_>, id: &Placed<String>, findings: &mut Findings) {
    if ground.merged.known.flows.contains(&id.value) {
        return;
    }
    let message = format!("there is no flow \"{}\"", id.value);
    let help = suggest(&id.value, flow_ids(ground).flatten());
    id.spot.fault_with_help(findings, message, help);
}

/// A prevalence stays a probability.
fn check_prevalence(ground: &Ground<'_>, table: &Table<String, Factor>, findings: &mut Findings) {
    let flows = ground.file.flows.iter().flat_map(|flows| &flows.value);
    for flow in flows {
        let (Some(id), Some(prevalence)) = (&flow.id, &flow.prevalence) else {
            continue;
        };
        let entry = table.0.iter().find(|(key, _)| key.value == id.value.0);
        let Some((key, factor)) = entry else { continue };
        let product = prevalence.value.0.unsigned_abs() * u64::from(centi(*factor)) / 100;
        if product > 1_000_000 {
            let message = format!(
                "the flow's prevalence {} times this factor is {}, more than 1",
                as_rate(prevalence.value.0.unsigned_abs()),
                as_rate(product)
            );
            key.spot.fault(findings, message);
        }
    }
}

/// Factors by product index; a product's own entry goes before its family's.
pub(super) fn demand(
    ground: &Ground<'_>,
    table: &Table<String, Factor>,
    findings: &mut Findings,
) -> Option<BTreeMap<usize, u32>> {
    let mut factors = BTreeMap::new();
    let mut complete = true;
    let mut own = Vec::new();
    for (name, factor) in &table.0 {
        if let Some(index) = index_of(ground, &name.value) {
            own.push((index, centi(*factor)));
            continue;
        }
        let articles = ground.articles.iter().enumerate();
        let of_family = articles.filter(|(_, article)| article.family.0 == name.value);
        let before = factors.len();
        factors.extend(of_family.map(|(index, _)| (index, centi(*factor))));
        if factors.len() == before {
            complete = false;
            unknown_goods(ground, name, findings);
        }
    }
    factors.extend(own);
    complete.then_some(factors)
}

fn unknown_goods(ground: &Ground<'_>, name: &Placed<String>, findings: &mut Findings) {
    let known = &ground.merged.known;
    let stands_somewhere =
        known.products.contains(&name.value) || known.families.contains(&name.value);
    if stands_somewhere || known.products_incomplete {
        return;
    }
    let message = format!("there is no product or family \"{}\"", name.value);
    let products = ground.merged.products.keys().map(String::as_str);
    let help = suggest(&name.value, families(ground).into_iter().chain(products));
    name.spot.fault_with_help(findings, message, help);
}

/// Every phase leaves something to arrive, in every flow that has traffic.
pub(super) fn check_supply(
    ground: &Ground<'_>,
    phases: &[Phase],
    flows: &[Flow],
    findings: &mut Findings,
) {
    let authored = ground.file.phases.iter().flat_map(|list| &list.value);
    let spots: Vec<(u64, &Spot)> = authored
        .filter_map(|phase| {
            let from = ground.calendar?.sim_time(phase.from.as_ref()?.value.0)?;
            Some((from.secs(), &phase.spot))
        })
        .collect();
    for phase in phases {
        let spot = spots.iter().rfind(|(from, _)| *from <= phase.from.secs());
        let spot = spot.map_or(&ground.file.spot, |(_, spot)| *spot);
        if phase.traffic_centi.iter().all(|factor| *factor == 0) {
            let message = format!(
                "phase \"{}\" stops all traffic; leave one flow above 0",
                phase.title
            );
            spot.fault(findings, message);
        }
        for (index, flow) in flows.iter().enumerate() {
            if phase.traffic_centi[index] > 0
                && let Some(lack) = lack_of(phase, index, flow)
            {
                let message = format!(
                    "phase \"{}\" leaves flow \"{}\" without {lack}",
                    phase.title, flow.id
                );
                let help = "let a factor be above 0, or stop the flow with a traffic factor of 0";
                spot.fault_with_help(findings, message, help);
            }
        }
    }
}

/// What a flow lacks in a phase, if anything.
fn lack_of(phase: &Phase, index: usize, flow: &Flow) -> Option<String> {
    let demand = |product: usize| {
        let factors = &phase.demand_centi;
        let place = factors.binary_search_by_key(&product, |(other, _)| *other);
        place.map_or(UNCHANGED_CENTI, |place| factors[place].1)
    };
    let in_demand = |goods: &[(usize, u32)]| goods.iter().any(|(product, _)| demand(*product) > 0);
    if !in_demand(&flow.goods) {
        return Some("licit goods".to_string());
    }
    if flow.prevalence_ppm == 0 || phase.prevalence_centi[index] == 0 {
        return None;
    }
    let factor = |list: Option<u32>| list.unwrap_or(UNCHANGED_CENTI);
    let open = flow.illicit.iter().filter(|line| {
        let offence = phase
            .offence_centi
            .iter()
            .find(|(other, _)| *other == line.offence);
        let scheme = phase
            .scheme_centi
            .iter()
            .find(|(other, _)| *other == line.scheme);
        factor(offence.map(|(_, factor)| *factor)) > 0
            && factor(scheme.map(|(_, factor)| *factor)) > 0
    });
    let open: Vec<_> = open.collect();
    if open.is_empty() {
        return Some("illicit trade, though its prevalence is above 0".to_string());
    }
    let dry = open.iter().find(|line| !in_demand(&line.goods))?;
    Some(format!(
        "goods for {} by {}",
        dry.offence.as_str(),
        dry.scheme.as_str()
    ))
}
