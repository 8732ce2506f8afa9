//! Moments in words and shapes.

use crate::scenario::model::Scenario;
use crate::score::review::{Moment, MomentKind};
use crate::ui::debrief::marks::Mark;
use crate::ui::words::Words;

/// The lanes of the timeline, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lane {
    Arrivals,
    Inspections,
    Endings,
    Told,
    Own,
}

impl Lane {
    pub(super) const ALL: [Lane; 5] = [
        Lane::Arrivals,
        Lane::Inspections,
        Lane::Endings,
        Lane::Told,
        Lane::Own,
    ];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Lane::Arrivals => "debrief-lane-arrivals",
            Lane::Inspections => "debrief-lane-inspections",
            Lane::Endings => "debrief-lane-endings",
            Lane::Told => "debrief-lane-told",
            Lane::Own => "debrief-lane-own",
        }
    }
}

/// Where a moment is drawn, as which shape, in which colour of the series.
pub(super) const fn drawn(kind: &MomentKind) -> (Lane, Mark, usize) {
    match kind {
        MomentKind::Arrival => (Lane::Arrivals, Mark::Disc, 5),
        MomentKind::Booked(_) => (Lane::Inspections, Mark::Ring, 0),
        MomentKind::Result(_, _) => (Lane::Inspections, Mark::Disc, 0),
        MomentKind::Decision(disposition) => {
            if disposition.stops() {
                (Lane::Endings, Mark::Square, 1)
            } else {
                (Lane::Endings, Mark::Frame, 2)
            }
        }
        MomentKind::ReleasedByLaw => (Lane::Endings, Mark::Down, 4),
        MomentKind::Spoiled => (Lane::Endings, Mark::Cross, 1),
        MomentKind::Opened | MomentKind::Closed | MomentKind::Phase(_) => {
            (Lane::Told, Mark::Square, 3)
        }
        MomentKind::Bulletin(_) => (Lane::Told, Mark::Up, 3),
        MomentKind::Inject(_) => (Lane::Told, Mark::Plus, 3),
        MomentKind::TrendReport => (Lane::Told, Mark::Frame, 3),
        MomentKind::Surfaced(_) => (Lane::Told, Mark::Cross, 1),
        MomentKind::Bookmark(_) => (Lane::Own, Mark::Diamond, 4),
        MomentKind::Flagged(_) => (Lane::Own, Mark::Up, 4),
        MomentKind::Noted => (Lane::Own, Mark::Frame, 4),
        MomentKind::Interruption(_) => (Lane::Own, Mark::Plus, 1),
        MomentKind::Refusal(_) => (Lane::Own, Mark::Cross, 1),
    }
}

/// A moment in a sentence.
pub(super) fn told(words: &Words, scenario: &Scenario, moment: &Moment) -> String {
    let case = moment.case.map(|case| case.to_string()).unwrap_or_default();
    let with = |key: &str, name: &'static str, value: String| {
        words.tf(key, &[("case", case.clone().into()), (name, value.into())])
    };
    let plain = |key: &str| words.tf(key, &[("case", case.clone().into())]);
    match &moment.kind {
        MomentKind::Opened => words.t("debrief-moment-opened"),
        MomentKind::Closed => words.t("debrief-moment-closed"),
        MomentKind::Phase(phase) => {
            let title = scenario.phases.get(*phase).map(|phase| phase.title.clone());
            with("debrief-moment-phase", "title", title.unwrap_or_default())
        }
        MomentKind::Bulletin(position) => {
            let bulletin = scenario.bulletins.get(*position);
            let title = bulletin.map(|bulletin| bulletin.title.clone());
            with(
                "debrief-moment-bulletin",
                "title",
                title.unwrap_or_default(),
            )
        }
        MomentKind::Inject(position) => {
            let inject = scenario.injects.get(*position);
            let title = inject.map(|inject| inject.title.clone());
            with("debrief-moment-inject", "title", title.unwrap_or_default())
        }
        MomentKind::TrendReport => words.t("debrief-moment-trend"),
        MomentKind::Arrival => plain("debrief-moment-arrival"),
        MomentKind::Booked(action) => with(
            "debrief-moment-booked",
            "action",
            words.action(scenario, *action),
        ),
        MomentKind::Result(action, signs) => words.tf(
            "debrief-moment-result",
            &[
                ("case", case.into()),
                ("action", words.action(scenario, *action).into()),
                ("n", (*signs as i64).into()),
                ("number", words.number(*signs as i64).into()),
            ],
        ),
        MomentKind::Decision(disposition) => with(
            "debrief-moment-decision",
            "disposition",
            words.of_kind("disposition", disposition),
        ),
        MomentKind::ReleasedByLaw => plain("debrief-moment-law"),
        MomentKind::Spoiled => plain("debrief-moment-spoiled"),
        MomentKind::Surfaced(offence) => with(
            "debrief-moment-surfaced",
            "offence",
            words.of_kind("offence", offence),
        ),
        MomentKind::Flagged(None) => plain("debrief-moment-unflagged"),
        MomentKind::Flagged(Some(flag)) => with(
            "debrief-moment-flagged",
            "flag",
            words.t(&format!("debrief-flag-{}", flag.as_str())),
        ),
        MomentKind::Noted => plain("debrief-moment-noted"),
        MomentKind::Bookmark(text) => with("debrief-moment-bookmark", "text", text.clone()),
        MomentKind::Interruption(secs) => with(
            "debrief-moment-interruption",
            "after",
            words.duration(*secs),
        ),
        MomentKind::Refusal(refusal) => {
            with("debrief-moment-refusal", "refusal", words.refusal(*refusal))
        }
    }
}
