//! Canaries: texts and numbers of a sitting that nobody has been shown, to be searched for everywhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::customs::document::Document;
use crate::inspection::evidence::Everything;
use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::risk::offence::Offence;
use crate::session::command::CaseId;
use crate::session::event::Happening;
use crate::sitting::Sitting;

/// Fewest letters of a canary: shorter texts turn up by chance.
const LETTERS_MIN: usize = 6;

/// What is hidden of one case.
#[derive(Clone, Debug)]
pub(super) struct Hidden {
    pub case: CaseId,
    pub offence: Option<Offence>,
    /// Texts of evidence that no action has shown.
    pub texts: BTreeSet<String>,
    /// Facts of the case that no action has reported.
    pub signs: Vec<Indicator>,
    /// What an ideal observer believes of the declaration alone, in parts per million.
    pub belief_ppm: u32,
}

/// Everything that evidence would say of a case.
fn texts(everything: &Everything) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    let fields = |document: &Document| -> Vec<String> {
        let fields = document.fields.iter();
        fields.map(|field| field.text.clone()).collect()
    };
    texts.extend(everything.documents.iter().flat_map(fields));
    texts.insert(everything.opened.goods.clone());
    for pack in &everything.opened.packs {
        texts.extend([
            pack.name.clone(),
            pack.holder.clone(),
            pack.holder_address.clone(),
        ]);
        let others = [&pack.batch, &pack.inner_batch, &pack.expiry, &pack.code];
        texts.extend(others.into_iter().flatten().cloned());
    }
    texts.extend(everything.laboratory.active_ingredient.clone());
    texts.retain(|text| text.chars().count() >= LETTERS_MIN);
    texts
}

impl Secrets {
    /// What an officer has come to see since the last call: declarations lodged, evidence shown.
    fn newly_shown(&mut self, sitting: &Sitting) -> String {
        let view = sitting.view();
        let mut shown = String::new();
        let mut show = |case: CaseId, part: usize, what: &dyn Fn() -> String| {
            if self.shown.insert((case, part)) {
                shown.push_str(&what());
            }
        };
        for announcement in view.announced() {
            show(announcement.case, 0, &|| json(&announcement.declaration));
        }
        for index in 0..view.arrived() {
            let case = CaseId(index);
            let Some(open) = view.case(case) else {
                continue;
            };
            show(case, 0, &|| json(&open.declaration));
            for (part, inspection) in open.inspections.iter().enumerate() {
                if inspection.evidence.is_some() {
                    show(case, part + 1, &|| json(&inspection.evidence));
                }
            }
        }
        shown.to_lowercase()
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("snapshots can be written")
}

/// The indicators that actions have reported, by case.
fn reported(sitting: &Sitting) -> BTreeMap<CaseId, IndicatorSet> {
    let mut reported = BTreeMap::new();
    for event in sitting.steps().iter().flat_map(|step| &step.events) {
        if let Happening::Observed { case, seen, .. } = event.what {
            let of_case: &mut IndicatorSet = reported.entry(case).or_default();
            *of_case = of_case.union(seen);
        }
    }
    reported
}

/// Everything that could be told too early: made once, narrowed as it is shown.
#[derive(Clone, Debug)]
pub(super) struct Secrets {
    cases: Vec<Hidden>,
    facts: Vec<IndicatorSet>,
    /// Declarations (0) and results (from 1) that the officer has been shown.
    shown: BTreeSet<(CaseId, usize)>,
}

impl Secrets {
    /// The secrets of a sitting. Texts that the interface says anyway, in `interface`, are none.
    pub(super) fn of(sitting: &Sitting, interface: &str) -> Secrets {
        let stream = sitting.first_stream();
        let interface = interface.to_lowercase();
        let (mut cases, mut facts) = (Vec::new(), Vec::new());
        for index in 0..stream.scenario().cases {
            let declared = stream.declared(index);
            let sealed = stream.sealed(&declared);
            let mut texts = texts(&Everything::of(&stream, &sealed));
            texts.retain(|text| !interface.contains(&text.to_lowercase()));
            facts.push(sealed.truth.indicators);
            cases.push(Hidden {
                case: CaseId(index),
                offence: sealed.truth.hypothesis.offence(),
                texts,
                signs: Vec::new(),
                belief_ppm: stream.belief(&declared).illicit_ppm(),
            });
        }
        Secrets {
            cases,
            facts,
            shown: BTreeSet::new(),
        }
    }

    /// What is hidden of every case at this moment.
    pub(super) fn hidden(&mut self, sitting: &Sitting) -> &[Hidden] {
        let shown = self.newly_shown(sitting);
        let reported = reported(sitting);
        for (secret, facts) in self.cases.iter_mut().zip(&self.facts) {
            secret
                .texts
                .retain(|text| !shown.contains(&text.to_lowercase()));
            let told = reported.get(&secret.case).copied().unwrap_or_default();
            secret.signs = facts.without(told).iter().collect();
        }
        &self.cases
    }
}

/// Whether a word stands in a text with nothing of its kind before or behind it.
pub(super) fn holds_word(text: &str, word: &str) -> bool {
    let is_part = |letter: Option<char>| {
        letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    };
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + word.len()..].chars().next();
        !is_part(before) && !is_part(behind)
    })
}
