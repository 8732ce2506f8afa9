//! What the feed tells of a session's events, in words.

use egui::Color32;

use crate::customs::evidence::Agency;
use crate::risk::offence::Offence;
use crate::rng::PPM;
use crate::scenario::model::Scenario;
use crate::session::command::{ActionId, CaseId};
use crate::session::conduct::Mode;
use crate::session::event::{Happening, Refusal};
use crate::stream::mix::Mix;
use crate::ui::desk::Desk;
use crate::ui::queue::marks::Mark;
use crate::ui::theme::Colours;

/// An event as the feed keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum News {
    Opened,
    Phase(usize),
    Bulletin(usize),
    Inject(usize),
    /// The flows in which illicit trade moves away from what was intercepted.
    Trend(Vec<usize>),
    Arrival(CaseId),
    Result(CaseId, ActionId),
    ByLaw(CaseId),
    Spoiled(CaseId),
    Truth(CaseId, Option<Offence>),
    Surfaced(CaseId, Offence),
    Refused(Refusal),
    Bookmark(String),
    Resumed,
    Closed,
}

/// What an entry is, in one word and one shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Exercise,
    Phase,
    Bulletin,
    Inject,
    Trend,
    Arrival,
    Result,
    Reply,
    ByLaw,
    Spoiled,
    Truth,
    Surfaced,
    Refused,
    Bookmark,
}

impl Kind {
    #[cfg(test)]
    pub(super) const ALL: [Kind; 14] = [
        Kind::Exercise,
        Kind::Phase,
        Kind::Bulletin,
        Kind::Inject,
        Kind::Trend,
        Kind::Arrival,
        Kind::Result,
        Kind::Reply,
        Kind::ByLaw,
        Kind::Spoiled,
        Kind::Truth,
        Kind::Surfaced,
        Kind::Refused,
        Kind::Bookmark,
    ];

    /// The last part of its key in the language files.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Kind::Exercise => "exercise",
            Kind::Phase => "phase",
            Kind::Bulletin => "bulletin",
            Kind::Inject => "inject",
            Kind::Trend => "trend",
            Kind::Arrival => "arrival",
            Kind::Result => "result",
            Kind::Reply => "reply",
            Kind::ByLaw => "by-law",
            Kind::Spoiled => "spoiled",
            Kind::Truth => "truth",
            Kind::Surfaced => "surfaced",
            Kind::Refused => "refused",
            Kind::Bookmark => "bookmark",
        }
    }

    pub(super) const fn mark(self, colours: &Colours) -> (Mark, Color32) {
        match self {
            Kind::Exercise => (Mark::Ring, colours.accent),
            Kind::Phase => (Mark::Square, colours.accent),
            Kind::Bulletin => (Mark::Lines, colours.accent),
            Kind::Inject => (Mark::Bang, colours.caution),
            Kind::Trend => (Mark::Zigzag, colours.info),
            Kind::Arrival => (Mark::Arrow, colours.ink_weak),
            Kind::Result => (Mark::Diamond, colours.info),
            Kind::Reply => (Mark::DiamondOutline, colours.info),
            Kind::ByLaw => (Mark::Hourglass, colours.caution),
            Kind::Spoiled => (Mark::Asterisk, colours.bad),
            Kind::Truth => (Mark::Check, colours.good),
            Kind::Surfaced => (Mark::Triangle, colours.bad),
            Kind::Refused => (Mark::Cross, colours.bad),
            Kind::Bookmark => (Mark::Flag, colours.accent),
        }
    }
}

/// The flows with a line, a product or a country that lost weight. The weights themselves stay out of sight.
fn moved(mix: &Mix) -> Vec<usize> {
    let fell = |factors: &Vec<u32>| factors.iter().any(|factor| *factor < PPM);
    let has_moved = |flow: &usize| {
        let of = |all: &[Vec<Vec<u32>>]| all.get(*flow).is_some_and(|lines| lines.iter().any(fell));
        mix.lines.get(*flow).is_some_and(fell) || of(&mix.goods) || of(&mix.countries)
    };
    (0..mix.lines.len()).filter(has_moved).collect()
}

impl News {
    /// What is told of an event; `None` for what the officer did and sees elsewhere.
    pub(super) fn of(what: &Happening) -> Option<News> {
        Some(match what {
            Happening::Opened => News::Opened,
            Happening::PhaseOpened { phase } => News::Phase(*phase),
            Happening::BulletinIssued { bulletin } => News::Bulletin(*bulletin),
            Happening::Injected { inject } => News::Inject(*inject),
            Happening::MixShifted { mix } => News::Trend(moved(mix)),
            Happening::Arrived { case } => News::Arrival(*case),
            Happening::Observed { case, action, .. } => News::Result(*case, *action),
            Happening::ReleasedByLaw { case } => News::ByLaw(*case),
            Happening::Spoiled { case } => News::Spoiled(*case),
            Happening::TruthRevealed { case, offence, .. } => News::Truth(*case, *offence),
            Happening::Surfaced { case, offence } => News::Surfaced(*case, *offence),
            Happening::Refused { refusal } => News::Refused(*refusal),
            Happening::Bookmarked { text } => News::Bookmark(text.clone()),
            Happening::Resumed { .. } => News::Resumed,
            Happening::Closed => News::Closed,
            Happening::InspectionBooked { .. }
            | Happening::Decided { .. }
            | Happening::Flagged { .. }
            | Happening::Noted { .. }
            | Happening::Marked { .. }
            | Happening::Unmarked { .. }
            | Happening::Shown { .. } => return None,
        })
    }

    pub(super) fn kind(&self, scenario: &Scenario) -> Kind {
        match self {
            News::Opened | News::Resumed | News::Closed => Kind::Exercise,
            News::Phase(_) => Kind::Phase,
            News::Bulletin(_) => Kind::Bulletin,
            News::Inject(_) => Kind::Inject,
            News::Trend(_) => Kind::Trend,
            News::Arrival(_) => Kind::Arrival,
            News::Result(_, action) if agency(scenario, *action).is_some() => Kind::Reply,
            News::Result(..) => Kind::Result,
            News::ByLaw(_) => Kind::ByLaw,
            News::Spoiled(_) => Kind::Spoiled,
            News::Truth(..) => Kind::Truth,
            News::Surfaced(..) => Kind::Surfaced,
            News::Refused(_) => Kind::Refused,
            News::Bookmark(_) => Kind::Bookmark,
        }
    }

    /// The case that it is about.
    pub(super) const fn case(&self) -> Option<CaseId> {
        match self {
            News::Arrival(case)
            | News::Result(case, _)
            | News::ByLaw(case)
            | News::Spoiled(case)
            | News::Truth(case, _)
            | News::Surfaced(case, _) => Some(*case),
            _ => None,
        }
    }

    /// It in one line.
    pub(super) fn line(&self, desk: &Desk<'_>) -> String {
        let words = desk.words;
        let scenario = desk.view.scenario();
        let about = |key: &str, case: CaseId| words.tf(key, &[("case", case.to_string().into())]);
        let offence_of = |key: &str, case: CaseId, offence: Offence| {
            let offence = words.of_kind("offence", offence);
            words.tf(
                key,
                &[
                    ("case", case.to_string().into()),
                    ("offence", offence.into()),
                ],
            )
        };
        match self {
            News::Opened => words.t("feed-opened"),
            News::Resumed => words.t("feed-resumed"),
            News::Closed => words.t("feed-closed"),
            News::Phase(at) => title(scenario.phases.get(*at).map(|phase| &phase.title)),
            News::Bulletin(at) => title(scenario.bulletins.get(*at).map(|told| &told.title)),
            News::Inject(at) => title(scenario.injects.get(*at).map(|inject| &inject.title)),
            News::Trend(_) => words.t("feed-trend"),
            News::Arrival(case) => about("feed-arrived", *case),
            News::Result(case, action) => result(desk, *case, *action),
            News::ByLaw(case) => about("feed-by-law", *case),
            News::Spoiled(case) => about("feed-spoiled", *case),
            News::Truth(case, None) => about("feed-licit", *case),
            News::Truth(case, Some(offence)) => offence_of("feed-illicit", *case, *offence),
            News::Surfaced(case, offence) => offence_of("feed-surfaced", *case, *offence),
            News::Refused(refusal) => words.refusal(*refusal),
            News::Bookmark(text) if text.is_empty() => words.t("feed-bookmark"),
            News::Bookmark(text) => text.clone(),
        }
    }

    /// The full text, where there is more than the line.
    pub(super) fn body(&self, desk: &Desk<'_>) -> Option<String> {
        let scenario = desk.view.scenario();
        let text = match self {
            News::Phase(at) => scenario.phases.get(*at)?.bulletin.clone(),
            News::Bulletin(at) => scenario.bulletins.get(*at)?.text.clone(),
            News::Inject(at) => scenario.injects.get(*at)?.text.clone(),
            News::Trend(flows) => trend(desk, flows),
            _ => return None,
        };
        (!text.trim().is_empty()).then_some(text)
    }
}

fn title(title: Option<&String>) -> String {
    title.cloned().unwrap_or_default()
}

fn agency(scenario: &Scenario, action: ActionId) -> Option<Agency> {
    scenario.actions.get(usize::from(action.0))?.agency
}

fn result(desk: &Desk<'_>, case: CaseId, action: ActionId) -> String {
    let words = desk.words;
    let scenario = desk.view.scenario();
    let case = case.to_string();
    match agency(scenario, action) {
        Some(agency) => {
            let terms = scenario
                .agencies
                .iter()
                .find(|terms| terms.agency == agency);
            let partner = terms.map(|terms| terms.title.clone()).unwrap_or_default();
            words.tf(
                "feed-reply",
                &[("case", case.into()), ("partner", partner.into())],
            )
        }
        None => {
            let action = words.action(scenario, action);
            words.tf(
                "feed-result",
                &[("case", case.into()), ("action", action.into())],
            )
        }
    }
}

/// A trend report in plain words. In an assessment it names nothing: which trade moved tells what was stopped
/// rightly, and that is not told before the hand-in.
fn trend(desk: &Desk<'_>, flows: &[usize]) -> String {
    let words = desk.words;
    if desk.conduct.mode == Mode::Assessment {
        return words.t("feed-trend-plain");
    }
    let scenario = desk.view.scenario();
    let titles: Vec<&str> = flows
        .iter()
        .filter_map(|flow| Some(scenario.flows.get(*flow)?.title.as_str()))
        .collect();
    if titles.is_empty() {
        return words.t("feed-trend-none");
    }
    words.tf("feed-trend-moved", &[("flows", titles.join("; ").into())])
}
