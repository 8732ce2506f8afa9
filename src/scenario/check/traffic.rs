//! Flows and the illicit trade within them.

use std::collections::BTreeMap;

use crate::customs::code::country::Country;
use crate::customs::goods::{GoodsKind, ImageClass};
use crate::customs::transport::Mode;
use crate::risk::indicator::Indicator;
use crate::scenario::check::setting::has_places;
use crate::scenario::check::{Ground, MAX_FLOWS, MAX_LINES, goods, not_empty, ppm, too_many};
use crate::scenario::decode::Placed;
use crate::scenario::decode::number::Rate;
use crate::scenario::decode::shared::Shared;
use crate::scenario::decode::table::Table;
use crate::scenario::file::product::ProductV1;
use crate::scenario::file::traffic::{Countries, FlowV1, GoodsV1, LineV1, PacksV1};
use crate::scenario::finding::Findings;
use crate::scenario::model::traffic::{COVER_KINDS, Flow, IllicitLine, Traders};

pub(super) fn check(ground: &Ground<'_>, findings: &mut Findings) -> Option<Vec<Flow>> {
    let list = ground.file.flows.as_ref()?;
    let flows = not_empty(list, "flow", findings)?;
    too_many(
        flows,
        MAX_FLOWS,
        "flows",
        |flow| flow.spot.clone(),
        findings,
    );
    check_ids(flows, findings);
    let checked: Vec<Option<Flow>> = flows
        .iter()
        .take(MAX_FLOWS)
        .map(|flow| check_flow(ground, flow, findings))
        .collect();
    checked.into_iter().collect()
}

fn check_ids(flows: &[FlowV1], findings: &mut Findings) {
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for id in flows.iter().filter_map(|flow| flow.id.as_ref()) {
        if let Some(line) = seen.insert(&id.value.0, id.spot.line) {
            let message = format!(
                "another flow has the id \"{}\" already, on line {line}",
                id.value.0
            );
            id.spot
                .fault_with_help(findings, message, "give each flow an id of its own");
        }
    }
}

fn check_flow(ground: &Ground<'_>, flow: &FlowV1, findings: &mut Findings) -> Option<Flow> {
    let max_mass = flow.max_mass_kg.map(|mass| mass.0.unsigned_abs());
    let goods = flow
        .goods
        .as_ref()
        .and_then(|list| goods::resolve(ground, list, max_mass, findings));
    let countries = flow
        .countries
        .as_ref()
        .and_then(|list| countries(ground, list, findings));
    let traders = flow
        .traders
        .as_ref()
        .and_then(|shared| shared.resolve(&ground.merged.traders, "traders", findings));
    let packs = flow
        .packs
        .as_ref()
        .and_then(|packs| packs_of(packs, findings));
    too_many(
        &flow.illicit,
        MAX_LINES,
        "illicit lines",
        |line| line.spot.clone(),
        findings,
    );
    let lines: Vec<Option<IllicitLine>> = flow
        .illicit
        .iter()
        .take(MAX_LINES)
        .map(|line| check_line(ground, line, goods.as_deref(), max_mass, findings))
        .collect();
    if let Some(prevalence) = &flow.prevalence
        && prevalence.value.0 > 0
        && flow.illicit.is_empty()
    {
        let message = "some consignments are illicit, but no illicit trade is described";
        let help = "add lines to `illicit`, or write prevalence: 0";
        prevalence.spot.fault_with_help(findings, message, help);
    }
    let goods = goods?;
    check_bodies(ground, flow, &goods, findings)?;
    let traders = traders?;
    let (packs_median_centi, packs_spread_centi) = packs?;
    Some(Flow {
        id: flow.id.as_ref()?.value.0.clone(),
        title: flow.title.as_ref()?.0.clone(),
        mode: flow.mode?,
        direction: flow.direction?,
        weight: flow.weight.as_u32(),
        countries: countries?,
        goods,
        packs_median_centi,
        packs_spread_centi,
        max_mass_grams: max_mass?,
        traders: Traders {
            registered: traders.registered.as_u32(),
            private_licit_ppm: ppm(traders.private_licit),
            private_illicit_ppm: ppm(traders.private_illicit),
        },
        prevalence_ppm: ppm(flow.prevalence.as_ref()?.value),
        illicit: lines.into_iter().collect::<Option<_>>()?,
        platform_ppm: flow.platform.map_or(default_platform_ppm(flow.mode?), ppm),
        quality: quality(&flow.quality),
    })
}

/// Sales on platforms by mode: our judgement of today's e-commerce.
const fn default_platform_ppm(mode: Mode) -> u32 {
    match mode {
        Mode::Post => 500_000,
        Mode::Express => 600_000,
        Mode::Air | Mode::Sea | Mode::Road => 0,
    }
}

/// Data quality in catalogue order.
pub(super) fn quality(table: &Table<Indicator, Placed<Rate>>) -> Vec<(Indicator, u32)> {
    let entries = table.0.iter();
    let mut list: Vec<(Indicator, u32)> = entries
        .map(|(key, rate)| (key.value, ppm(rate.value)))
        .collect();
    list.sort_unstable_by_key(|(indicator, _)| *indicator);
    list
}

fn countries(
    ground: &Ground<'_>,
    list: &Shared<Countries>,
    findings: &mut Findings,
) -> Option<Vec<(Country, u32)>> {
    let list = list.resolve(&ground.merged.routes, "routes", findings)?;
    if list.value.0.is_empty() {
        list.spot
            .fault(findings, "the table is empty; name at least one country");
        return None;
    }
    let entries = list.value.0.iter();
    let checked: Vec<Option<(Country, u32)>> = entries
        .map(|(country, weight)| {
            has_places(country, findings).then_some((country.value, weight.as_u32()))
        })
        .collect();
    let mut countries: Vec<(Country, u32)> = checked.into_iter().collect::<Option<_>>()?;
    countries.sort_unstable_by_key(|(country, _)| *country);
    Some(countries)
}

fn packs_of(packs: &PacksV1, findings: &mut Findings) -> Option<(u32, u32)> {
    let (median, p90) = (packs.median.0, packs.p90.value.0);
    if p90 < median {
        let message = "p90 is below the median; nine of ten consignments cannot hold less than half of them do";
        packs.p90.spot.fault(findings, message);
        return None;
    }
    let spread = (p90 * 100 + median / 2) / median;
    Some((u32::try_from(median).ok()?, u32::try_from(spread).ok()?))
}

/// Protective equipment comes with a certificate that an honest trader has from a notified body.
fn check_bodies(
    ground: &Ground<'_>,
    flow: &FlowV1,
    goods: &[(usize, u32)],
    findings: &mut Findings,
) -> Option<()> {
    let is_ppe = |(index, _): &(usize, u32)| {
        goods::article(ground, *index).is_some_and(|article| article.kind == GoodsKind::Ppe)
    };
    let has_body = ground
        .merged
        .notified_bodies
        .iter()
        .any(|body| body.for_ppe);
    if has_body || ground.merged.known.bodies_incomplete || !goods.iter().any(is_ppe) {
        return Some(());
    }
    let list = flow.goods.as_ref()?;
    let message = "protective equipment is among the goods, but no notified body could have examined its type";
    let help = "add one with for_ppe: true to `notified_bodies`";
    list.spot.fault_with_help(findings, message, help);
    None
}

fn check_line(
    ground: &Ground<'_>,
    line: &LineV1,
    flow_goods: Option<&[(usize, u32)]>,
    max_mass: Option<u64>,
    findings: &mut Findings,
) -> Option<IllicitLine> {
    let list = line.goods.as_ref();
    let goods = list.and_then(|list| goods::resolve(ground, list, max_mass, findings));
    let countries = match &line.countries {
        Some(list) => countries(ground, list, findings).map(Some),
        None => Some(None),
    };
    let skill = skill(line, findings);
    if let (Some(goods), Some(list)) = (&goods, list) {
        let articles: Vec<&ProductV1> = goods
            .iter()
            .filter_map(|(index, _)| goods::article(ground, *index))
            .collect();
        check_alike(&articles, list, findings)?;
        if let (Some(scheme), Some(flow_goods)) = (&line.scheme, flow_goods)
            && scheme.value.conceals()
        {
            check_cover(ground, line, &articles, flow_goods, findings)?;
        }
    }
    Some(IllicitLine {
        offence: line.offence?,
        scheme: line.scheme.as_ref()?.value,
        goods: goods?,
        weight: line.weight.as_u32(),
        skill: skill?,
        countries: countries?,
        counterfeit: line.counterfeit,
    })
}

fn skill(line: &LineV1, findings: &mut Findings) -> Option<[u32; 3]> {
    let Some(skill) = &line.skill else {
        return Some([50, 35, 15]);
    };
    let weights = [
        skill.opportunist.as_u32(),
        skill.practised.as_u32(),
        skill.professional.as_u32(),
    ];
    if weights == [0; 3] {
        skill.spot.fault(
            findings,
            "all three weights are 0; let at least one be above 0",
        );
        return None;
    }
    Some(weights)
}

/// The goods of a line are of one kind and one storage class: both decide which evidence exists.
fn check_alike(
    articles: &[&ProductV1],
    list: &Placed<Vec<GoodsV1>>,
    findings: &mut Findings,
) -> Option<()> {
    let (first, rest) = articles.split_first()?;
    let differs = |other: &&&ProductV1| {
        other.kind != first.kind || other.storage.is_cold() != first.storage.is_cold()
    };
    let Some(other) = rest.iter().find(differs) else {
        return Some(());
    };
    let describe = |article: &ProductV1| {
        let cold = if article.storage.is_cold() {
            "cold"
        } else {
            "not cold"
        };
        format!(
            "\"{}\" ({}, {cold})",
            article.id.value.0,
            article.kind.as_str()
        )
    };
    let message = format!(
        "the goods of one line are all of one kind, and all cold or all not; here are {} and {}",
        describe(first),
        describe(other)
    );
    list.spot
        .fault_with_help(findings, message, "make a line for each sort of goods");
    None
}

/// Goods that are not declared need others that are, and that look different to a scanner.
fn check_cover(
    ground: &Ground<'_>,
    line: &LineV1,
    articles: &[&ProductV1],
    flow_goods: &[(usize, u32)],
    findings: &mut Findings,
) -> Option<()> {
    let classes: Vec<ImageClass> = articles
        .iter()
        .map(|article| article.form.image_class())
        .collect();
    let can_cover = |(index, _): &(usize, u32)| {
        goods::article(ground, *index).is_some_and(|article| {
            COVER_KINDS.contains(&article.kind) && !classes.contains(&article.form.image_class())
        })
    };
    if flow_goods.iter().any(can_cover) {
        return Some(());
    }
    let scheme = line
        .scheme
        .as_ref()
        .map_or("this scheme", |scheme| scheme.value.as_str());
    let message = format!(
        "{scheme} hides these goods behind others, but the flow has no licit goods that could be declared instead"
    );
    let help = "add an article, branded_article, device or sanitiser that looks different in an X-ray image to the flow's goods";
    line.spot.fault_with_help(findings, message, help);
    None
}
