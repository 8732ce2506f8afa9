//! Whether stops rest on what was there and could be seen.

use serde::Serialize;

use crate::risk::indicator::conflict::Cell;
use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::scenario::model::exercise::Scoring;
use crate::score::case::CaseRecord;
use crate::score::metrics::interval::wilson95;
use crate::score::share::share;
use crate::session::command::Ground;

/// What became of a case, by truth, decision and grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Illicit, stopped on a true ground by a disposition that is right for the offence.
    Grounded,
    /// Illicit, stopped on a true ground, but not by a right disposition.
    GroundedWrongAction,
    /// Illicit, stopped without a true ground.
    Lucky,
    /// Licit, stopped.
    FalseStop,
    /// Illicit, released.
    Missed,
    /// Licit, released.
    Cleared,
}

/// The grounds of one decision, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    /// Different signs cited.
    pub cited: u64,
    /// Those that are facts of the case and lay before the officer.
    pub truthful: u64,
    /// Facts of the case that lay before the officer, cited or not.
    pub visible: u64,
}

/// How well stops were grounded, over all cases that count.
///
/// A sign is *true* when it is a fact of the case and lay before the officer at the decision: in the
/// declaration, or in the report of an action. Micro-averaged: signs are counted over all stops.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct GroundsScore {
    /// Decisions that stop.
    pub stops: u64,
    /// Signs cited in stops.
    pub cited: u64,
    /// Those that are true.
    pub cited_true: u64,
    /// Share of the cited that is true.
    pub precision: Option<f64>,
    /// Wilson 95 % interval of the precision: low, high. Signs of one case are not independent; it is a guide.
    pub precision_ci95: Option<[f64; 2]>,
    /// True signs in stopped illicit cases.
    pub visible: u64,
    /// Those that were cited.
    pub visible_cited: u64,
    /// Share of the true signs in stopped illicit cases that was cited.
    pub recall: Option<f64>,
    /// Wilson 95 % interval of the recall: low, high; a guide like that of the precision.
    pub recall_ci95: Option<[f64; 2]>,
    pub outcomes: Outcomes,
}

/// How many cases met each [`Outcome`]; together they are all that count.
#[derive(Serialize, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Outcomes {
    pub grounded: u64,
    pub grounded_wrong_action: u64,
    pub lucky: u64,
    pub false_stop: u64,
    pub missed: u64,
    pub cleared: u64,
}

impl Outcomes {
    fn count(&mut self, outcome: Outcome) {
        *match outcome {
            Outcome::Grounded => &mut self.grounded,
            Outcome::GroundedWrongAction => &mut self.grounded_wrong_action,
            Outcome::Lucky => &mut self.lucky,
            Outcome::FalseStop => &mut self.false_stop,
            Outcome::Missed => &mut self.missed,
            Outcome::Cleared => &mut self.cleared,
        } += 1;
    }
}

impl GroundsScore {
    /// Counts the grounds of all cases that count.
    pub fn of(cases: &[CaseRecord], scoring: &Scoring) -> GroundsScore {
        let mut outcomes = Outcomes::default();
        let mut all = Citations::default();
        let (mut stops, mut visible, mut visible_cited) = (0, 0, 0);
        for case in cases {
            let Some(outcome) = case.outcome(scoring) else {
                continue;
            };
            outcomes.count(outcome);
            if !case.log.is_stopped() {
                continue;
            }
            let citations = case.citations();
            stops += 1;
            all.cited += citations.cited;
            all.truthful += citations.truthful;
            if case.is_illicit() {
                visible += citations.visible;
                visible_cited += citations.truthful;
            }
        }
        GroundsScore {
            stops,
            cited: all.cited,
            cited_true: all.truthful,
            precision: share(all.truthful, all.cited),
            precision_ci95: wilson95(all.truthful, all.cited),
            visible,
            visible_cited,
            recall: share(visible_cited, visible),
            recall_ci95: wilson95(visible_cited, visible),
            outcomes,
        }
    }
}

impl CaseRecord {
    /// The grounds of the case's decision, counted; nothing is cited where nobody decided.
    ///
    /// A sign that is cited twice, as an indicator and as the contradiction that it is, counts once.
    pub fn citations(&self) -> Citations {
        let truly_seen = self.facts.planted.intersection(self.seen());
        let (cited, unknown) = self.cited(truly_seen);
        Citations {
            cited: cited.len() as u64 + unknown,
            truthful: cited.intersection(truly_seen).len() as u64,
            visible: truly_seen.len() as u64,
        }
    }

    /// Whether the decision cites at least one true sign.
    pub fn is_grounded(&self) -> bool {
        self.citations().truthful > 0
    }

    /// What became of the case; `None` while it does not count.
    pub fn outcome(&self, scoring: &Scoring) -> Option<Outcome> {
        self.log.ending.as_ref()?;
        let stop = self
            .log
            .decision()
            .filter(|decision| decision.disposition.stops());
        Some(match (stop, self.facts.hypothesis.offence()) {
            (None, None) => Outcome::Cleared,
            (None, Some(_)) => Outcome::Missed,
            (Some(_), None) => Outcome::FalseStop,
            (Some(_), Some(_)) if !self.is_grounded() => Outcome::Lucky,
            (Some(decision), Some(offence)) => {
                let right = &scoring.right_dispositions[offence as usize];
                if right.contains(&decision.disposition) {
                    Outcome::Grounded
                } else {
                    Outcome::GroundedWrongAction
                }
            }
        })
    }

    /// The indicators that the decision's grounds name, and how many different contradictions it claims
    /// that no indicator is.
    fn cited(&self, truly_seen: IndicatorSet) -> (IndicatorSet, u64) {
        let grounds = self
            .log
            .decision()
            .map_or(&[][..], |decision| &decision.grounds);
        let seen = self.seen();
        let mut cited = IndicatorSet::EMPTY;
        let mut unknown: Vec<(Cell, Cell)> = Vec::new();
        for ground in grounds {
            match *ground {
                Ground::Indicator(indicator) => cited.insert(indicator),
                Ground::Conflict(first, second) => {
                    let named = named_by(first, second);
                    // Several indicators can be the same contradiction, a price too low or too high. The
                    // officer means the one that is there; else the one that was reported; else any.
                    let readings = [truly_seen, seen, self.facts.planted, named];
                    let meant = readings
                        .iter()
                        .find_map(|set| named.intersection(*set).iter().next());
                    match meant {
                        Some(indicator) => cited.insert(indicator),
                        None => unknown.push((first.min(second), first.max(second))),
                    }
                }
            }
        }
        unknown.sort_unstable();
        unknown.dedup();
        (cited, unknown.len() as u64)
    }
}

/// The indicators that are the contradiction of two cells.
fn named_by(first: Cell, second: Cell) -> IndicatorSet {
    let is_it = |indicator: &Indicator| indicator.is_conflict(first, second);
    Indicator::ALL.into_iter().filter(is_it).collect()
}
