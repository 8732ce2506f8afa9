//! What exercise it was, who worked it, and under which rules.

use crate::report::html::markup::Markup;
use crate::report::json::RunReport;
use crate::report::words::{clock, count};
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::Feedback;
use crate::session::conduct::{Conduct, Mode};
use crate::time::SimTime;

pub(super) fn head(page: &mut Markup, scenario: &Scenario, run: &RunReport) {
    page.raw("<header>\n");
    page.element("p", "kind", "Greenlane debrief");
    page.element("h1", "", &scenario.title);
    page.paragraph(&scenario.place);
    let mut facts = vec![
        ("Officer", run.officer.clone()),
        ("Exercise from", civil(scenario, SimTime::START)),
        ("Exercise to", civil(scenario, end(scenario))),
        ("Consignments", run.cases.to_string()),
    ];
    facts.extend(rules(scenario, run.conduct.as_ref()));
    facts.extend([
        ("Scenario", run.scenario.clone()),
        ("Seed", run.seed.to_string()),
        ("Generator version", run.generator_version.to_string()),
        ("Ledger", ledger(run)),
        ("Scenario digest", run.scenario_digest.to_string()),
    ]);
    page.facts(&facts);
    page.raw("</header>\n");
}

/// Where the figures come from.
pub(super) fn foot(page: &mut Markup, run: &RunReport) {
    page.raw("<footer>\n");
    page.paragraph(&format!(
        "Scenario {}, seed {}, generator version {}, digest {}. The same ledger gives the same page, byte for byte. \
         All traders, brands and consignments are invented.",
        run.scenario, run.seed, run.generator_version, run.scenario_digest
    ));
    page.raw("</footer>\n");
}

fn end(scenario: &Scenario) -> SimTime {
    SimTime::from_secs(scenario.length_secs)
}

fn civil(scenario: &Scenario, at: SimTime) -> String {
    let civil = scenario.calendar.civil(at);
    civil.strftime("%-d %B %Y, %H:%M").to_string()
}

/// The ledger's name without its folder, which is nobody's business who reads the page.
fn ledger(run: &RunReport) -> String {
    let Some(ledger) = &run.ledger else {
        return "None was kept".to_string();
    };
    let name = ledger.rsplit(['/', '\\']).next();
    name.unwrap_or(ledger).to_string()
}

fn rules(scenario: &Scenario, conduct: Option<&Conduct>) -> Vec<(&'static str, String)> {
    let Some(conduct) = conduct else {
        let none = "None: a run without a sitting".to_string();
        return vec![("Rules of a sitting", none)];
    };
    let mode = match conduct.mode {
        Mode::Practice => "Practice",
        Mode::Exercise => "Exercise",
        Mode::Assessment => "Assessment",
    };
    let told = match conduct.mode.feedback(scenario.feedback) {
        Feedback::AfterEachDecision => "after each decision",
        Feedback::AtEnd => "at the end",
        Feedback::Selective => "only of what was opened; the rest as it came to light",
    };
    let mut rules = vec![
        ("Mode", mode.to_string()),
        ("The truth was told", told.to_string()),
        ("Clock", clock_rule(conduct)),
        ("Extra time", extra_time(conduct)),
    ];
    if conduct.kiosk {
        rules.push(("Screen", "Kiosk: full screen, supervised".to_string()));
    }
    rules.push(("Sitting began", began(conduct)));
    rules
}

fn clock_rule(conduct: &Conduct) -> String {
    if !conduct.is_timed() {
        return "No wall clock: time passed as the officer let it pass".to_string();
    }
    format!(
        "Wall clock without pause: {} of real time, each second counting as {}.{:02} s of the exercise; both before extra time",
        clock(conduct.limit_secs),
        conduct.pace_centi / 100,
        conduct.pace_centi % 100,
    )
}

fn extra_time(conduct: &Conduct) -> String {
    if !conduct.is_timed() {
        return "Not applicable".to_string();
    }
    match conduct.extra_time_percent {
        0 => "None".to_string(),
        percent => format!(
            "{percent} %: {} granted in all",
            clock(conduct.granted_secs())
        ),
    }
}

fn began(conduct: &Conduct) -> String {
    let secs = i64::try_from(conduct.began_unix_secs).ok();
    let moment = secs.and_then(|secs| jiff::Timestamp::from_second(secs).ok());
    moment.map_or_else(
        || count(conduct.began_unix_secs, "second") + " after 1970",
        |moment| moment.strftime("%-d %B %Y, %H:%M UTC").to_string(),
    )
}
