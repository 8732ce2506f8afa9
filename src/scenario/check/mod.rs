//! Checks what no single value shows, and resolves names to the model.
//!
//! Each part of the scenario is checked even when others are faulty; what a part cannot know because
//! of an earlier finding is not reported again. `None` always follows a finding.

mod actions;
mod goods;
mod knowledge;
mod odds;
mod phases;
mod products;
mod rules;
mod scoring;
mod setting;
mod timeline;
mod traffic;

use std::sync::Arc;

use crate::customs::code::currency::Currency;
use crate::customs::code::hs::HsEdition;
use crate::digest::Digest;
use crate::scenario::decode::number::{Amount, Rate};
use crate::scenario::decode::{Placed, Spot};
use crate::scenario::file::ScenarioFileV1;
use crate::scenario::file::product::ProductV1;
use crate::scenario::finding::Findings;
use crate::scenario::merge::Merged;
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::Briefing;
use crate::time::Calendar;

/// Most articles; each is compared with others of its code, and a workstation lists them all.
pub const MAX_PRODUCTS: usize = 5_000;
/// Most flows; phases hold two factors for each.
pub const MAX_FLOWS: usize = 200;
/// Most illicit lines of a flow; each is a hypothesis that the exact posterior weighs for every case.
pub const MAX_LINES: usize = 200;
/// Most authored phases.
pub const MAX_PHASES: usize = 100;
/// Most injects, and most bulletins.
pub const MAX_EVENTS: usize = 500;

/// What all checks look at.
struct Ground<'a> {
    file: &'a ScenarioFileV1,
    merged: &'a Merged,
    /// In the order of ids, which is the order of the model.
    articles: Vec<&'a ProductV1>,
    /// `None` while the start is faulty.
    calendar: Option<Calendar>,
    length_secs: Option<u64>,
    edition: Option<HsEdition>,
    currency: Currency,
}

/// Checks a scenario with its libraries and makes the model; its name, sources and digest are left empty.
pub(super) fn resolve(
    file: &ScenarioFileV1,
    merged: &Merged,
    findings: &mut Findings,
) -> Option<Scenario> {
    let calendar = file
        .start
        .as_ref()
        .map(|start| Calendar::new(start.value.0));
    let ground = Ground {
        file,
        merged,
        articles: merged.products.values().collect(),
        calendar,
        length_secs: setting::length_secs(file, findings),
        edition: calendar.map(|calendar| HsEdition::in_force(calendar.start().year())),
        currency: file.currency,
    };
    let setting = setting::check(&ground, findings);
    let products = products::check(&ground, findings);
    let knowledge = knowledge::check(&ground, findings);
    let mut lpco_rules = rules::check(&ground, findings);
    let flows = traffic::check(&ground, findings);
    let actions = actions::check(&ground, findings);
    let timeline = timeline::check(&ground, flows.as_deref(), findings);
    let odds = odds::resolve(merged);
    odds::check(&ground, &odds, findings);
    let scoring = scoring::check_scoring(&ground, findings);
    let limits = scoring::check_limits(&ground, findings);
    let adaptation = scoring::check_adaptation(&ground, findings);
    let timeline = timeline?;
    lpco_rules.as_mut()?.extend(timeline.rules);
    let briefing = file.briefing.as_ref()?;
    let (setting, knowledge, actions) = (setting?, knowledge?, actions?);
    Some(Scenario {
        name: String::new(),
        title: file.title.as_ref()?.0.clone(),
        summary: file.summary.as_ref()?.0.clone(),
        trains: setting.trains,
        difficulty: file.difficulty?,
        place: file.place.as_ref()?.0.clone(),
        country: setting::country(file, findings)?,
        calendar: calendar?,
        edition: ground.edition?,
        length_secs: ground.length_secs?,
        cases: file.cases?.0,
        hourly_profile: setting.hourly_profile,
        briefing: Briefing {
            situation: briefing.situation.clone(),
            mission: briefing.mission.clone(),
            execution: briefing.execution.clone(),
            resources: briefing.resources.clone(),
            reporting: briefing.reporting.clone(),
        },
        bulletins: timeline.bulletins,
        currency: file.currency,
        exchange: setting.exchange,
        sdr_micros: file.sdr.0.unsigned_abs(),
        low_value_threshold_minor: ground.minor(file.low_value_threshold),
        products: products?,
        vague_phrases: knowledge.vague_phrases,
        abbreviations: knowledge.abbreviations,
        usual_hubs: setting::usual_hubs(&merged.usual_hubs, findings)?,
        notified_bodies: knowledge.notified_bodies,
        licensing_bodies: knowledge.licensing_bodies,
        lpco_rules: lpco_rules?,
        odds,
        visibility_ppm: odds::visibility(merged),
        flows: flows?,
        phases: timeline.phases,
        injects: timeline.injects,
        actions: actions.actions,
        agencies: actions.agencies,
        adaptation,
        scoring: scoring?,
        feedback: file.feedback,
        limits: limits?,
        imaging: scoring::imaging(file),
        profile: file.profile.0.clone(),
        sources: Arc::from([]),
        digest: Digest::of(b""),
    })
}

impl Ground<'_> {
    /// An amount in minor units of the post's currency.
    fn minor(&self, amount: Amount) -> i64 {
        self.minor_of(amount.0)
    }

    /// Millionths of the post's currency in its minor units, rounded half away from zero.
    fn minor_of(&self, micros: i64) -> i64 {
        let scaled = i128::from(micros) * i128::from(self.currency.minor_per_major());
        let half = if scaled < 0 { -500_000 } else { 500_000 };
        i64::try_from((scaled + half) / 1_000_000).unwrap_or(i64::MAX)
    }
}

/// Parts per million of a rate.
fn ppm(rate: Rate) -> u32 {
    u32::try_from(rate.0).unwrap_or(0)
}

/// A number of parts per million as an author writes it.
fn as_rate(ppm: u64) -> String {
    let text = format!("{}.{:06}", ppm / 1_000_000, ppm % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// Reports a list that is longer than its limit.
fn too_many<T>(
    list: &[T],
    most: usize,
    what: &str,
    first_beyond: impl Fn(&T) -> Spot,
    findings: &mut Findings,
) {
    if let Some(item) = list.get(most) {
        let message = format!(
            "there are {} {what}; at most {most} are possible",
            list.len()
        );
        first_beyond(item).fault(findings, message);
    }
}

/// Reports an empty list that must not be.
fn not_empty<'p, T>(
    list: &'p Placed<Vec<T>>,
    what: &str,
    findings: &mut Findings,
) -> Option<&'p [T]> {
    if list.value.is_empty() {
        list.spot.fault(
            findings,
            format!("the list is empty; name at least one {what}"),
        );
        return None;
    }
    Some(&list.value)
}
