//! What the briefing shows of a scenario: nothing that an officer at the post would not be told.

use jiff::civil::DateTime;

use crate::customs::code::currency::Currency;
use crate::customs::transport::Mode;
use crate::risk::offence::Offence;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::{Feedback, Scoring};
use crate::time::SimTime;

/// The briefing of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BriefingView {
    pub title: String,
    pub place: String,
    pub start: DateTime,
    pub length_secs: u64,
    pub cases: u64,
    /// Key of the heading and text of each part of the order that has a text, in reading order.
    pub order: Vec<(&'static str, String)>,
    /// Title and text of what is told at the first moment.
    pub bulletins: Vec<(String, String)>,
    pub currency: Currency,
    /// What stopping and missing counts for; the last one, without offences, is for all others.
    pub stops: Vec<StopLine>,
    pub grounded_minor: i64,
    pub false_stop_minor: i64,
    pub needless_opening_minor: i64,
    /// 0 where no goods are kept cold.
    pub spoiled_minor: i64,
    pub delay_minor_per_hour: i64,
    pub free_hours: u32,
    pub actions: Vec<ActionLine>,
    pub partners: Vec<PartnerLine>,
    /// Modes of transport in use, and seconds until a consignment is released by law.
    pub deadlines: Vec<(Mode, u64)>,
    pub shift_secs: u64,
    pub decision_secs: u32,
    /// Where goods are kept cold: seconds that they keep after arrival.
    pub cold_chain_secs: Option<u64>,
    pub budget_minor: Option<i64>,
    pub feedback: Feedback,
}

/// What stopping and missing some offences counts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StopLine {
    /// Empty for all offences that no other line names.
    pub offences: Vec<Offence>,
    pub benefit_minor: i64,
    pub miss_minor: i64,
}

/// An action with its time, cost and capacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ActionLine {
    pub kind: ActionKind,
    /// Whom a partner query asks; else empty.
    pub partner: String,
    pub officer_secs: u32,
    pub station_secs: u32,
    pub stations: u32,
    pub capacity_per_shift: Option<u32>,
    pub cost_minor: i64,
    pub needs_opening: bool,
}

/// A partner and how it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PartnerLine {
    pub title: String,
    pub latency_secs: (u32, u32),
    pub answers_ppm: u32,
}

impl BriefingView {
    /// The briefing of a scenario.
    pub(crate) fn of(scenario: &Scenario) -> BriefingView {
        let scoring = &scenario.scoring;
        let is_cold = keeps_cold(scenario);
        let limits = &scenario.limits;
        BriefingView {
            title: scenario.title.clone(),
            place: scenario.place.clone(),
            start: scenario.calendar.start(),
            length_secs: scenario.length_secs,
            cases: scenario.cases,
            order: order(scenario),
            bulletins: bulletins(scenario),
            currency: scenario.currency,
            stops: stops(scoring),
            grounded_minor: scoring.grounded_bonus_minor,
            false_stop_minor: scoring.false_stop_cost_minor,
            needless_opening_minor: scoring.needless_opening_cost_minor,
            spoiled_minor: if is_cold { scoring.spoil_cost_minor } else { 0 },
            delay_minor_per_hour: scoring.delay_cost_minor_per_hour,
            free_hours: scoring.free_hours,
            actions: actions(scenario),
            partners: partners(scenario),
            deadlines: deadlines(scenario),
            shift_secs: limits.shift_secs,
            decision_secs: limits.decision_secs,
            cold_chain_secs: is_cold.then_some(limits.cold_chain_secs),
            budget_minor: limits.budget_minor,
            feedback: scenario.feedback,
        }
    }
}

fn order(scenario: &Scenario) -> Vec<(&'static str, String)> {
    let briefing = &scenario.briefing;
    let parts = [
        ("briefing-situation", &briefing.situation),
        ("briefing-mission", &briefing.mission),
        ("briefing-execution", &briefing.execution),
        ("briefing-resources", &briefing.resources),
        ("briefing-reporting", &briefing.reporting),
    ];
    let told = parts.into_iter().filter(|(_, text)| !text.is_empty());
    told.map(|(key, text)| (key, text.clone())).collect()
}

fn bulletins(scenario: &Scenario) -> Vec<(String, String)> {
    let of_phase = scenario.phases.first().into_iter();
    let of_phase = of_phase
        .filter(|phase| !phase.bulletin.is_empty())
        .map(|phase| (phase.title.clone(), phase.bulletin.clone()));
    let at_start = scenario
        .bulletins
        .iter()
        .filter(|bulletin| bulletin.at == SimTime::START)
        .map(|bulletin| (bulletin.title.clone(), bulletin.text.clone()));
    of_phase.chain(at_start).collect()
}

/// Offences with the same weights share a line; the largest group stands for all others, last.
fn stops(scoring: &Scoring) -> Vec<StopLine> {
    let mut lines: Vec<StopLine> = Vec::new();
    for offence in Offence::ALL {
        let (benefit_minor, miss_minor) =
            (scoring.stop_benefit(offence), scoring.miss_cost(offence));
        let same = lines
            .iter_mut()
            .find(|line| (line.benefit_minor, line.miss_minor) == (benefit_minor, miss_minor));
        match same {
            Some(line) => line.offences.push(offence),
            None => lines.push(StopLine {
                offences: vec![offence],
                benefit_minor,
                miss_minor,
            }),
        }
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.benefit_minor));
    let largest = (0..lines.len()).max_by_key(|index| lines[*index].offences.len());
    if let Some(index) = largest {
        let mut others = lines.remove(index);
        others.offences.clear();
        lines.push(others);
    }
    lines
}

fn actions(scenario: &Scenario) -> Vec<ActionLine> {
    let title = |agency| {
        let terms = scenario
            .agencies
            .iter()
            .find(|terms| terms.agency == agency);
        terms.map_or(String::new(), |terms| terms.title.clone())
    };
    let line = |action: &crate::scenario::model::action::Action| ActionLine {
        kind: action.kind,
        partner: action.agency.map_or(String::new(), title),
        officer_secs: action.officer_secs,
        station_secs: action.station_secs,
        stations: action.stations,
        capacity_per_shift: action.capacity_per_shift,
        cost_minor: action.cost_minor,
        needs_opening: action.needs_opening,
    };
    scenario.actions.iter().map(line).collect()
}

/// Partners that an action asks.
fn partners(scenario: &Scenario) -> Vec<PartnerLine> {
    let is_asked = |agency| {
        let mut actions = scenario.actions.iter();
        actions.any(|action| action.agency == Some(agency))
    };
    let asked = scenario.agencies.iter();
    let asked = asked.filter(|terms| is_asked(terms.agency));
    asked
        .map(|terms| PartnerLine {
            title: terms.title.clone(),
            latency_secs: terms.latency_secs,
            answers_ppm: terms.answers_ppm,
        })
        .collect()
}

fn deadlines(scenario: &Scenario) -> Vec<(Mode, u64)> {
    let is_used = |mode: &Mode| scenario.flows.iter().any(|flow| flow.mode == *mode);
    let used = Mode::ALL.into_iter().filter(is_used);
    used.map(|mode| (mode, scenario.limits.deadline_secs(mode)))
        .collect()
}

/// Whether licit goods of some flow are kept cold.
fn keeps_cold(scenario: &Scenario) -> bool {
    let mut goods = scenario.flows.iter().flat_map(|flow| &flow.goods);
    goods.any(|(product, _)| scenario.products[*product].storage.is_cold())
}
