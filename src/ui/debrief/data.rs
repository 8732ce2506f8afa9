//! What the debrief shows, worked out once.

use std::sync::Arc;

use crate::customs::code::currency::Currency;
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::Disposition;
use crate::score::compare::Comparison;
use crate::score::grounds::Outcome;
use crate::score::metrics::interval::wilson95;
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
    /// Corners of the receiver operating characteristic of the stated confidences, from (0, 0) to (1, 1).
    pub(super) roc: Vec<[f64; 2]>,
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

/// Decisions whose stated confidence lies in one band, ten percent wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Band {
    /// In percent; the last band includes 100.
    pub(super) from_percent: u32,
    pub(super) cases: u64,
    pub(super) illicit: u64,
    /// Mean of the stated confidences.
    pub(super) stated: f64,
    /// Share that was illicit, and its Wilson 95 % interval.
    pub(super) share: f64,
    pub(super) within: [f64; 2],
}

/// Fewer illicit or licit cases than this say little about confidence (our judgement: the interval of a share
/// of nine is about 60 percent wide).
pub(super) const FEW: u64 = 10;
/// Width of a band of confidence, in percent.
const BAND_PERCENT: u32 = 10;
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
    /// The debrief of a session: its stream, its steps with the opening first, its sheet, and other officers
    /// on the same consignments.
    pub(crate) fn of(
        stream: &Stream,
        steps: &[Step],
        sheet: ScoreSheet,
        comparison: Vec<Comparison>,
    ) -> Debrief {
        let review = review(stream, steps);
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
        let mut stated = stated(&review);
        Debrief {
            officers: marked.collect(),
            roc: roc(&mut stated),
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

/// Stated confidence in ppm and truth of every case that counts.
fn stated(review: &Review) -> Vec<(u32, bool)> {
    let counted = review.cases.iter().filter(|case| case.record.log.counts());
    let of = |case: &CaseReview| {
        let decision = case.record.log.decision();
        let ppm = decision.map_or(0, |decision| decision.confidence_ppm);
        (ppm, case.record.is_illicit())
    };
    counted.map(of).collect()
}

/// Detection against false alarms at every threshold of the confidence, the highest first; empty without both
/// classes. Sorts its input.
fn roc(stated: &mut [(u32, bool)]) -> Vec<[f64; 2]> {
    stated.sort_unstable_by(|one, other| other.cmp(one));
    let illicit = stated.iter().filter(|(_, illicit)| *illicit).count();
    let licit = stated.len() - illicit;
    if illicit == 0 || licit == 0 {
        return Vec::new();
    }
    let mut corners = vec![[0.0, 0.0]];
    let (mut hits, mut alarms) = (0, 0);
    for tied in stated.chunk_by(|one, other| one.0 == other.0) {
        let bad = tied.iter().filter(|(_, illicit)| *illicit).count();
        hits += bad;
        alarms += tied.len() - bad;
        corners.push([alarms as f64 / licit as f64, hits as f64 / illicit as f64]);
    }
    corners
}

/// The bands that hold at least one case, the lowest first.
fn bands(stated: &[(u32, bool)]) -> Vec<Band> {
    let band = |number: u32| {
        let from_percent = number * BAND_PERCENT;
        let last = 100 / BAND_PERCENT - 1;
        let within = stated
            .iter()
            .filter(|(ppm, _)| (ppm / (BAND_PERCENT * 10_000)).min(last) == number);
        let (mut cases, mut illicit, mut sum) = (0_u64, 0_u64, 0_u64);
        for (ppm, bad) in within {
            cases += 1;
            illicit += u64::from(*bad);
            sum += u64::from(*ppm);
        }
        let within = wilson95(illicit, cases)?;
        Some(Band {
            from_percent,
            cases,
            illicit,
            stated: sum as f64 / cases as f64 / 1_000_000.0,
            share: illicit as f64 / cases as f64,
            within,
        })
    };
    (0..100 / BAND_PERCENT).filter_map(band).collect()
}
