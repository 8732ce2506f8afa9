//! Phrases, abbreviations and bodies.

use crate::customs::goods::GoodsKind;
use crate::risk::indicator::Indicator;
use crate::scenario::check::{Ground, not_empty};
use crate::scenario::finding::Findings;
use crate::scenario::model::{LicensingBody, NotifiedBody, VaguePhrase};

/// What the model takes over from libraries.
pub(super) struct Knowledge {
    pub(super) vague_phrases: Vec<VaguePhrase>,
    pub(super) abbreviations: Vec<(String, String)>,
    pub(super) notified_bodies: Vec<NotifiedBody>,
    pub(super) licensing_bodies: Vec<LicensingBody>,
}

pub(super) fn check(ground: &Ground<'_>, findings: &mut Findings) -> Option<Knowledge> {
    let merged = ground.merged;
    let found = findings.len();
    let mut vague_phrases = Vec::new();
    for phrase in &merged.vague_phrases {
        let chapters = not_empty(&phrase.chapters, "chapter", findings).unwrap_or_default();
        vague_phrases.push(VaguePhrase {
            text: phrase.text.value.0.clone(),
            chapters: chapters.iter().map(|chapter| chapter.0 as u8).collect(),
        });
    }
    let mut notified_bodies = Vec::new();
    for body in &merged.notified_bodies {
        let number = &body.number.value.0;
        if !(number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit())) {
            let message = format!(
                "\"{number}\" is not the number of a notified body; write four digits, for example \"0123\""
            );
            body.number.spot.fault(findings, message);
        }
        notified_bodies.push(NotifiedBody {
            number: number.clone(),
            name: body.name.0.clone(),
            for_ppe: body.for_ppe,
        });
    }
    check_supplies(ground, findings);
    let licensing_bodies = merged.licensing_bodies.iter().map(|body| LicensingBody {
        agency: body.agency,
        name: body.name.0.clone(),
    });
    let abbreviations = merged.abbreviations.iter();
    (findings.len() == found).then(|| Knowledge {
        vague_phrases,
        abbreviations: abbreviations
            .map(|(word, short)| (word.clone(), short.0.clone()))
            .collect(),
        notified_bodies,
        licensing_bodies: licensing_bodies.collect(),
    })
}

/// Some indicators are rendered with what the libraries know; without it they could not be raised.
fn check_supplies(ground: &Ground<'_>, findings: &mut Findings) {
    let merged = ground.merged;
    if merged.known.bodies_incomplete {
        return;
    }
    let out_of_scope = merged.notified_bodies.iter().any(|body| !body.for_ppe);
    let needs = [
        (
            Indicator::VagueDescription,
            merged.vague_phrases.is_empty(),
            "no vague phrase is listed to raise it with; add some to `vague_phrases`",
        ),
        (
            Indicator::AbbreviatedDescription,
            merged.abbreviations.is_empty(),
            "no abbreviation is listed to raise it with; add some to `abbreviations`",
        ),
        (
            Indicator::TypeExamBodyOutOfScope,
            !out_of_scope && has_kind(ground, GoodsKind::Ppe),
            "every notified body is notified for protective equipment; add one with for_ppe: false to `notified_bodies`",
        ),
    ];
    for (indicator, is_lacking, message) in needs {
        let Some(odds) = merged.indicators.get(&indicator).filter(|_| is_lacking) else {
            continue;
        };
        let rates = [odds.licit, odds.illicit].into_iter().flatten();
        let given = odds.given.iter().map(|(_, rate)| rate.value);
        if rates.chain(given).any(|rate| rate.0 > 0) {
            odds.spot.fault(findings, message);
        }
    }
}

fn has_kind(ground: &Ground<'_>, kind: GoodsKind) -> bool {
    ground
        .merged
        .products
        .values()
        .any(|product| product.kind == kind)
}
