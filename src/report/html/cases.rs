//! The cases that count most: every illicit one and every false stop, with what was there and what was made of it.

use crate::report::html::markup::{Markup, escape};
use crate::report::html::words::{action, cell, channel, flag, moment, paper};
use crate::report::words::{UNDEFINED, count, headed, money, name, probability};
use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::risk::truth::Hypothesis;
use crate::scenario::model::Scenario;
use crate::score::case::Ending;
use crate::score::grounds::Outcome;
use crate::score::review::{
    BeliefPoint, CaseReview, GroundReview, InspectionReview, PlantedSign, Review, Standing,
};
use crate::session::command::Ground;

/// Most cases that are told; more make a page that nobody reads and browsers are slow to show.
const CASES_MOST: usize = 300;
/// What is told, the gravest first: outcome, heading, class.
const KINDS: [(Option<Outcome>, &str, &str); 6] = [
    (Some(Outcome::Missed), "Missed", "bad"),
    (Some(Outcome::FalseStop), "False stops", "bad"),
    (Some(Outcome::Lucky), "Lucky stops", ""),
    (
        Some(Outcome::GroundedWrongAction),
        "Grounded, wrong action",
        "",
    ),
    (Some(Outcome::Grounded), "Grounded stops", "good"),
    (None, "Illicit and not decided", ""),
];

pub(super) fn cases(page: &mut Markup, scenario: &Scenario, review: &Review) {
    let mut told = Vec::new();
    let mut all = 0;
    for (outcome, heading, class) in KINDS {
        let mut members: Vec<&CaseReview> = review
            .cases
            .iter()
            .filter(|case| case.outcome == outcome)
            .filter(|case| outcome.is_some() || case.record.is_illicit())
            .collect();
        members.sort_by_key(|case| (case.points(), case.case()));
        let number = members.len();
        members.truncate(CASES_MOST.saturating_sub(all));
        all += number;
        told.push((heading, class, number, members));
    }
    if all == 0 {
        page.paragraph("Nothing was illicit, and nothing licit was stopped.");
        return;
    }
    page.paragraph(
        "Every illicit case and every false stop, the dearest first. Choose a case to open it.",
    );
    if all > CASES_MOST {
        let left = all - CASES_MOST;
        let are = if left == 1 { "is" } else { "are" };
        page.paragraph(&format!(
            "The first {CASES_MOST} are told; {} {are} left out.",
            count(left as u64, "further case")
        ));
    }
    let mut signs = IndicatorSet::EMPTY;
    for (heading, class, number, members) in told {
        if number == 0 {
            continue;
        }
        page.element("h3", "", &format!("{heading}: {number}"));
        for case in members {
            signs = signs.union(case.record.facts.planted);
            one(page, scenario, class, case);
        }
    }
    explained(page, signs);
}

fn one(page: &mut Markup, scenario: &Scenario, class: &str, case: &CaseReview) {
    let ending = match &case.record.log.ending {
        Some(Ending::Decided(decision)) => format!(
            "{}, stated {}",
            name(decision.disposition.as_str()),
            probability(decision.confidence_ppm)
        ),
        Some(Ending::ReleasedByLaw { .. }) => "released by law".to_string(),
        None => "not decided".to_string(),
    };
    let was = match case.record.facts.hypothesis.offence() {
        Some(offence) => name(offence.as_str()),
        None => "licit".to_string(),
    };
    page.put(format_args!(
        "<details class=\"{class}\">\n<summary><b>{}</b> {}: {}; {}; {}</summary>\n",
        case.case(),
        escape(case.described_name()),
        escape(&was),
        escape(&ending),
        escape(&money(case.points(), scenario.currency)),
    ));
    truth(page, scenario, case);
    decision(page, scenario, case);
    planted(page, &case.planted);
    inspections(page, scenario, case);
    beliefs(page, scenario, &case.beliefs);
    regret(page, scenario, case);
    desk(page, case);
    page.raw("</details>\n");
}

fn truth(page: &mut Markup, scenario: &Scenario, case: &CaseReview) {
    let facts = &case.record.facts;
    page.element("h4", "", "What it was");
    let mut words = match facts.hypothesis {
        Hypothesis::Licit => "Licit.".to_string(),
        Hypothesis::Illicit {
            offence,
            scheme,
            skill,
            ..
        } => format!(
            "Illicit: {}. Scheme: {}. Offender: {}.",
            name(offence.as_str()),
            name(scheme.as_str()),
            name(skill.as_str())
        ),
    };
    words.push(' ');
    if facts.described == facts.actual {
        words.push_str(&format!(
            "The goods are what they are called: {}.",
            case.actual_name()
        ));
    } else {
        words.push_str(&format!(
            "Described as {}, really {}.",
            case.described_name(),
            case.actual_name()
        ));
    }
    if facts.counterfeit {
        words.push_str(" The goods infringe a trade mark as well.");
    }
    let arrived = moment(scenario, case.record.log.arrived);
    let mode = name(facts.mode.as_str());
    page.paragraph(&format!("{words} It arrived on {arrived} by {mode}."));
}

fn decision(page: &mut Markup, scenario: &Scenario, case: &CaseReview) {
    page.element("h4", "", "The decision");
    let decision = match &case.record.log.ending {
        Some(Ending::Decided(decision)) => decision,
        Some(Ending::ReleasedByLaw { at }) => {
            let at = moment(scenario, *at);
            page.paragraph(&format!("Nobody decided; the law released it on {at}."));
            return;
        }
        None => {
            page.paragraph("Nobody decided; it still lay on the desk.");
            return;
        }
    };
    page.paragraph(&format!(
        "{} on {}, with {} confidence that it is illicit.",
        headed(decision.disposition.as_str()),
        moment(scenario, decision.at),
        probability(decision.confidence_ppm)
    ));
    if case.grounds.is_empty() {
        page.paragraph("No ground was cited.");
    } else {
        page.raw("<ul>\n");
        for ground in &case.grounds {
            page.element("li", "", &cited(ground));
        }
        page.raw("</ul>\n");
    }
    quote(page, "Remark", &case.remark);
}

/// The officer's own words, if there are any.
fn quote(page: &mut Markup, what: &str, words: &str) {
    if words.is_empty() {
        return;
    }
    page.element("p", "note", &format!("{what}:"));
    let words = escape(words);
    page.put(format_args!(
        "<blockquote dir=\"auto\">{words}</blockquote>\n"
    ));
}

fn cited(ground: &GroundReview) -> String {
    let standing = match ground.standing {
        Standing::True => "true, and before the officer",
        Standing::NotSeen => "true, but nothing had shown it yet",
        Standing::Misreported => "reported by an inspection, but not so",
        Standing::Untrue => "not so",
    };
    let named = match (ground.ground, ground.meant) {
        (Ground::Indicator(sign), _) => sign.spec().title.to_string(),
        (Ground::Conflict(one, other), meant) => {
            let against = format!("{} against {}", cell(one), cell(other));
            match meant {
                Some(sign) => format!("{} ({against})", sign.spec().title),
                None => against,
            }
        }
    };
    format!("{named}: {standing}.")
}

fn planted(page: &mut Markup, planted: &[PlantedSign]) {
    page.element("h4", "", "Signs that were there");
    if planted.is_empty() {
        page.paragraph("There was no sign in this consignment.");
        return;
    }
    let yes = |is: bool| if is { "yes" } else { "no" }.to_string();
    let rows: Vec<Vec<String>> = planted
        .iter()
        .map(|sign| {
            let shown = sign.action.map_or_else(
                || "Nothing needed".to_string(),
                |kind| headed(kind.as_str()),
            );
            vec![
                sign.indicator.spec().title.to_string(),
                place(sign),
                shown,
                yes(sign.seen),
                yes(sign.cited),
            ]
        })
        .collect();
    let heads = ["Sign", "Where", "Shown by", "Seen", "Cited"];
    let seen = planted.iter().filter(|sign| sign.seen).count();
    let cited = planted.iter().filter(|sign| sign.cited).count();
    let caption = format!(
        "{}; before the officer at the end: {seen}; cited: {cited}.",
        count(planted.len() as u64, "sign")
    );
    page.table(&caption, "lllll", &heads, &rows);
}

fn place(sign: &PlantedSign) -> String {
    let channel = channel(sign.channel);
    match sign.conflict {
        Some((one, other)) => format!("{channel} ({} against {})", cell(one), cell(other)),
        None => channel,
    }
}

fn titles(signs: impl Iterator<Item = Indicator>) -> String {
    let titles: Vec<&str> = signs.map(|sign| sign.spec().title).collect();
    titles.join("; ")
}

fn inspections(page: &mut Markup, scenario: &Scenario, case: &CaseReview) {
    page.element("h4", "", "What was looked at");
    if case.inspections.is_empty() {
        page.paragraph("Nothing was inspected.");
        return;
    }
    let row = |inspection: &InspectionReview| {
        let showed = match (inspection.result, inspection.seen.is_empty()) {
            (None, _) => UNDEFINED.to_string(),
            (Some(_), true) => "No sign".to_string(),
            (Some(_), false) => titles(inspection.seen.iter()),
        };
        let result = inspection.result.map(|at| moment(scenario, at));
        vec![
            action(scenario, inspection.action),
            moment(scenario, inspection.asked),
            result.unwrap_or_else(|| "none in time".to_string()),
            showed,
            money(inspection.cost_minor, scenario.currency),
        ]
    };
    let rows: Vec<Vec<String>> = case.inspections.iter().map(row).collect();
    let heads = ["Action", "Asked", "Result", "Signs shown", "Cost"];
    page.table("Inspections in their order.", "llllr", &heads, &rows);
    if !case.imagined.is_empty() {
        page.paragraph(&format!(
            "Reported, but not so: {}. Inspections err, and one sign alone decides little.",
            titles(case.imagined.iter().copied())
        ));
    }
}

fn beliefs(page: &mut Markup, scenario: &Scenario, beliefs: &[BeliefPoint]) {
    page.element("h4", "", "What an ideal observer would have believed");
    let row = |point: &BeliefPoint| {
        let after = point.after.map(|asked| action(scenario, asked));
        vec![
            after.unwrap_or_else(|| "The declaration".to_string()),
            moment(scenario, point.at),
            probability(point.illicit_ppm),
        ]
    };
    let rows: Vec<Vec<String>> = beliefs.iter().map(row).collect();
    let caption = "Probability that the case is illicit, on what had been seen.";
    page.table(caption, "llr", &["After", "When", "Illicit"], &rows);
}

fn regret(page: &mut Markup, scenario: &Scenario, case: &CaseReview) {
    let Some(regret) = case.regret_minor else {
        return;
    };
    let chosen = if case.record.log.is_stopped() {
        "stopping it"
    } else {
        "releasing it"
    };
    let judged = if regret == 0 {
        format!("{chosen} was the better choice.")
    } else {
        format!(
            "{chosen} was expected to be worth {} less than the other choice.",
            money(regret, scenario.currency)
        )
    };
    page.paragraph(&format!(
        "At the end, an ideal observer who had seen the same would have believed {} illicit. On that knowledge, {judged}",
        probability(case.believed_ppm())
    ));
}

/// What lay before the officer, and the officer's own marks.
fn desk(page: &mut Markup, case: &CaseReview) {
    if let Some(screen) = &case.screen {
        let papers: Vec<String> = screen.papers.iter().map(|open| paper(*open)).collect();
        let words = match (screen.case, papers.is_empty()) {
            (None, _) => "no case".to_string(),
            (Some(shown), true) => format!("{shown}, with no paper open"),
            (Some(shown), false) => format!("{shown} with {}", papers.join(", ")),
        };
        page.paragraph(&format!("On the screen at the end: {words}."));
    }
    if let Some(mark) = case.flag {
        page.paragraph(&format!("Flag: {}.", flag(mark)));
    }
    quote(page, "Note", &case.note);
}

/// Every sign that was told, with its meaning.
fn explained(page: &mut Markup, signs: IndicatorSet) {
    if signs.is_empty() {
        return;
    }
    page.element("h3", "", "What the signs mean");
    let row = |sign: Indicator| {
        let spec = sign.spec();
        vec![spec.title.to_string(), spec.explanation.to_string()]
    };
    let rows: Vec<Vec<String>> = signs.iter().map(row).collect();
    let caption = "Signs of the cases above. None of them proves anything alone.";
    page.table(caption, "ll", &["Sign", "Meaning"], &rows);
}
