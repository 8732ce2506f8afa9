//! What the debrief shows, worked out once.

use std::sync::Arc;

use crate::customs::code::currency::Currency;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::Eyes;
use crate::scenario::model::exercise::Disposition;
use crate::score::compare::Comparison;
use crate::score::curves::{Band, Roc, Stated, bands};
use crate::score::grounds::Outcome;
use crate::score::review::{CaseReview, Review, review};
use crate::score::sheet::ScoreSheet;
use crate::session::event::Step;
use crate::stream::Stream;
use crate::ui::debrief::marks::Mark;

/// A finished exercise, with its truth laid open.
#[derive(Debug)]
pub(crate) struct Debrief {
    pub(super) review: Review,
    pub(super) sheet: ScoreSheet,
    pub(super) officers: Vec<Officer>,
    pub(super) scenario: Arc<Scenario>,
    /// How the stated confidences ranked the cases; `None` unless both truths occur.
    pub(super) roc: Option<Roc>,
    pub(super) bands: Vec<Band>,
    /// How many cases each filter takes.
    counts: Vec<(Filter, usize)>,
}

/// An officer on the same consignments.
#[derive(Debug)]
pub(super) struct Officer {
    /// `None` for the reader.
    pub(super) name: Option<String>,
    pub(super) sheet: ScoreSheet,
    pub(super) mark: Mark,
    /// Position among the colours of series.
    pub(super) series: usize,
}

/// The shapes of officers: the reader, then random, rule, ideal and others.
const SHAPES: [Mark; 6] = [
    Mark::Disc,
    Mark::Diamond,
    Mark::Square,
    Mark::Up,
    Mark::Down,
    Mark::Plus,
];

impl Debrief {
    /// The debrief of a session: its stream, whose eyes read its images, its steps with the opening first, its sheet, and other officers
    /// on the same consignments.
    pub(crate) fn of(
        stream: &Stream,
        eyes: Eyes,
        steps: &[Step],
        sheet: ScoreSheet,
        comparison: Vec<Comparison>,
    ) -> Debrief {
        let review = review(stream, eyes, steps);
        let others = comparison
            .into_iter()
            .map(|other| (Some(other.officer), other.score));
        let officers = std::iter::once((None, sheet.clone())).chain(others);
        let marked = officers
            .enumerate()
            .map(|(position, (name, sheet))| Officer {
                name,
                sheet,
                mark: SHAPES[position % SHAPES.len()],
                series: position % SHAPES.len(),
            });
        let cases = review.cases.iter();
        let stated: Vec<Stated> = cases.filter_map(|case| Stated::of(&case.record)).collect();
        Debrief {
            officers: marked.collect(),
            roc: Roc::of(&stated),
            bands: bands(&stated),
            scenario: stream.scenario().clone(),
            counts: counts(&review),
            review,
            sheet,
        }
    }

    /// The currency of points.
    pub(super) fn currency(&self) -> Currency {
        self.scenario.currency
    }

    /// Positions of the cases that count and that a filter takes, by id.
    pub(super) fn cases(&self, filter: Filter) -> Vec<usize> {
        let cases = self.review.cases.iter().enumerate();
        let taken = cases.filter(|(_, case)| filter.takes(case));
        taken.map(|(position, _)| position).collect()
    }

    /// How many cases a filter takes.
    pub(super) fn count(&self, filter: Filter) -> usize {
        let counted = self.counts.iter().find(|(known, _)| *known == filter);
        counted.map_or(0, |(_, count)| *count)
    }
}

/// Every outcome, the best of each kind first.
pub(super) const OUTCOMES: [Outcome; 6] = [
    Outcome::Grounded,
    Outcome::GroundedWrongAction,
    Outcome::Lucky,
    Outcome::FalseStop,
    Outcome::Missed,
    Outcome::Cleared,
];

/// Which cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    #[default]
    All,
    /// One cell of truth against decision.
    Cell {
        illicit: bool,
        stopped: bool,
    },
    /// The same, and how it ended; `None` is the release by law.
    Ending {
        illicit: bool,
        ending: Option<Disposition>,
    },
    Outcome(Outcome),
}

impl Filter {
    fn takes(self, case: &CaseReview) -> bool {
        let log = &case.record.log;
        log.counts()
            && match self {
                Filter::All => true,
                Filter::Cell { illicit, stopped } => {
                    case.record.is_illicit() == illicit && log.is_stopped() == stopped
                }
                Filter::Ending { illicit, ending } => {
                    case.record.is_illicit() == illicit && disposition(case) == ending
                }
                Filter::Outcome(outcome) => case.outcome == Some(outcome),
            }
    }

    /// The cell that the filter lies in, if it lies in one.
    pub(super) fn cell(self) -> Option<(bool, bool)> {
        match self {
            Filter::Cell { illicit, stopped } => Some((illicit, stopped)),
            Filter::Ending { illicit, ending } => {
                Some((illicit, ending.is_some_and(Disposition::stops)))
            }
            Filter::All | Filter::Outcome(_) => None,
        }
    }
}

/// How an officer decided a case; `None` where nobody did.
pub(super) fn disposition(case: &CaseReview) -> Option<Disposition> {
    let decision = case.record.log.decision();
    decision.map(|decision| decision.disposition)
}

/// Every filter with what it takes.
fn counts(review: &Review) -> Vec<(Filter, usize)> {
    let mut filters = vec![Filter::All];
    for illicit in [true, false] {
        filters.extend([true, false].map(|stopped| Filter::Cell { illicit, stopped }));
        let endings = Disposition::ALL.map(Some).into_iter().chain([None]);
        filters.extend(endings.map(|ending| Filter::Ending { illicit, ending }));
    }
    filters.extend(OUTCOMES.map(Filter::Outcome));
    let count = |filter: &Filter| {
        review
            .cases
            .iter()
            .filter(|case| filter.takes(case))
            .count()
    };
    filters
        .into_iter()
        .map(|filter| (filter, count(&filter)))
        .collect()
}
