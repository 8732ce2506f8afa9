//! What reading images amounted to in a session at a desk, and what it says of the reader.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::scenario::model::action::Eyes;
use crate::score::case::CaseRecord;
use crate::score::fold::mark;
use crate::score::images::truth::{ImagedCase, truths};
use crate::score::images::{ImageScore, ItemGroup};
use crate::score::viewing::{Viewing, viewings};
use crate::session::command::CaseId;
use crate::session::event::{Happening, Step};
use crate::stream::Stream;

/// What was made of the images of a session.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct ImageResults {
    #[serde(flatten)]
    pub score: ImageScore,
    /// Items that no mark found.
    pub misses: u64,
    /// Cases that count and whose images were looked at.
    pub viewed: u64,
    /// Mean time for which the images of such a case were looked at; `None` where none was.
    pub viewing_mean_secs: Option<f64>,
}

/// What makes items hard to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// The orientation: items edge-on.
    View,
    /// What lies over and under.
    Superposition,
    /// Clutter beside.
    Complexity,
}

impl Factor {
    /// Every factor.
    pub const ALL: [Factor; 3] = [Factor::View, Factor::Superposition, Factor::Complexity];

    /// The word used in keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Factor::View => "view",
            Factor::Superposition => "superposition",
            Factor::Complexity => "complexity",
        }
    }
}

impl ImageResults {
    /// The results of a session that was held with these eyes; `None` where no image of a case that counts was
    /// looked at or marked, as with simulated officers. `steps` hold the opening first; of `stream` only scenario and
    /// seed matter.
    pub fn of(stream: &Stream, eyes: Eyes, steps: &[Step]) -> Option<ImageResults> {
        let viewings = viewings(stream.scenario(), steps);
        let events = || steps.iter().flat_map(|step| &step.events);
        let is_mark = |what: &Happening| matches!(what, Happening::Marked { .. });
        if viewings.is_empty() && !events().any(|event| is_mark(&event.what)) {
            return None;
        }
        let authored = Stream::new(stream.scenario().clone(), stream.seed());
        let marks = mark(authored.clone(), events());
        let streams = streams(authored, steps);
        let counts = |record: &&CaseRecord| record.log.counts();
        let imaged: Vec<ImagedCase> = marks
            .cases
            .iter()
            .filter(counts)
            .filter_map(|record| ImagedCase::of(streams.get(&record.log.case)?, eyes, &record.log))
            .collect();
        let truths = truths(&imaged);
        let known = |case: CaseId, view| Some(truths.get(&case)?[view as usize].clone());
        let score = ImageScore::of(&marks.cases, known);
        let viewed: Vec<&Viewing> = viewings
            .iter()
            .filter(|(case, _)| truths.contains_key(case))
            .map(|(_, viewing)| viewing)
            .collect();
        if viewed.is_empty() && score.marks == 0 {
            return None;
        }
        let millis: u64 = viewed.iter().map(|viewing| viewing.millis).sum();
        let mean = millis as f64 / 1_000.0 / viewed.len() as f64;
        Some(ImageResults {
            misses: score.all.items - score.all.found,
            viewed: viewed.len() as u64,
            viewing_mean_secs: (!viewed.is_empty()).then_some(mean),
            score,
        })
    }

    /// The items by a factor: its easy half, then its hard one.
    pub const fn halves(&self, factor: Factor) -> &[ItemGroup; 2] {
        match factor {
            Factor::View => &self.score.by_view,
            Factor::Superposition => &self.score.by_superposition,
            Factor::Complexity => &self.score.by_complexity,
        }
    }

    /// The factors whose hard items the reader misses: where both halves hold enough items and the whole 95 %
    /// interval of the share found lies lower in the hard half than in the easy one.
    pub fn weaknesses(&self) -> Vec<Factor> {
        let is_weak = |factor: &Factor| {
            let [easy, hard] = self.halves(*factor);
            let bounds = easy.found_rate_ci95.zip(hard.found_rate_ci95);
            bounds.is_some_and(|(easy, hard)| hard[1] < easy[0])
        };
        Factor::ALL.into_iter().filter(is_weak).collect()
    }
}

/// The stream in force at the arrival of each case.
fn streams(authored: Stream, steps: &[Step]) -> BTreeMap<CaseId, Arc<Stream>> {
    let mut stream = Arc::new(authored);
    let mut streams = BTreeMap::new();
    for event in steps.iter().flat_map(|step| &step.events) {
        match &event.what {
            Happening::MixShifted { mix } => stream = Arc::new(stream.with_mix(mix)),
            Happening::Arrived { case } => {
                streams.entry(*case).or_insert_with(|| Arc::clone(&stream));
            }
            _ => {}
        }
    }
    streams
}

#[cfg(test)]
pub(crate) mod tests;
