//! Which goods need a licence.

use crate::customs::code::hs::{self, HsCode, HsEdition};
use crate::customs::document::DocumentKind;
use crate::customs::evidence::Agency;
use crate::customs::transport::Direction;
use crate::scenario::check::{Ground, not_empty, timeline};
use crate::scenario::decode::Placed;
use crate::scenario::finding::Findings;
use crate::scenario::model::traffic::LpcoRule;
use crate::time::SimTime;

/// The parts of a rule, wherever it stands.
pub(super) struct RuleParts<'a> {
    pub(super) hs: &'a Placed<Vec<Placed<String>>>,
    pub(super) directions: &'a Placed<Vec<Direction>>,
    pub(super) document: DocumentKind,
    pub(super) agency: &'a Placed<Agency>,
    pub(super) reason: &'a str,
}

pub(super) fn check(ground: &Ground<'_>, findings: &mut Findings) -> Option<Vec<LpcoRule>> {
    let mut rules = Vec::new();
    let mut complete = true;
    for rule in &ground.merged.lpco {
        let parts = RuleParts {
            hs: &rule.hs,
            directions: &rule.directions,
            document: rule.document,
            agency: &rule.agency,
            reason: &rule.reason.0,
        };
        let from = match &rule.from {
            // A library's rule may be older than the exercise, or come only after it.
            Some(from) => timeline::moment_or_start(ground, from.value),
            None => Some(SimTime::START),
        };
        match (check_rule(ground, &parts, findings), from) {
            (Some(prefixes), Some(from)) => rules.extend(parts.made(prefixes, from)),
            _ => complete = false,
        }
    }
    complete.then_some(rules)
}

/// The prefixes of a rule, when it is faultless.
pub(super) fn check_rule<'a>(
    ground: &Ground<'_>,
    parts: &RuleParts<'a>,
    findings: &mut Findings,
) -> Option<Vec<&'a str>> {
    let found = findings.len();
    not_empty(parts.directions, "direction", findings);
    let prefixes = not_empty(parts.hs, "code", findings).unwrap_or_default();
    for prefix in prefixes {
        if !is_prefix(&prefix.value) {
            let message = format!(
                "\"{}\" begins no subheading; write 2, 4 or 6 digits of the Harmonized System, for example \"3004\"",
                prefix.value
            );
            prefix.spot.fault(findings, message);
        }
    }
    let has_body = |agency| {
        ground
            .merged
            .licensing_bodies
            .iter()
            .any(|body| body.agency == agency)
    };
    if !has_body(parts.agency.value) && !ground.merged.known.bodies_incomplete {
        let word = parts.agency.as_str();
        let message =
            format!("no licensing body of {word} is listed, so nobody could issue this document");
        let help = format!("add (agency: {word}, name: \"…\") to `licensing_bodies`");
        parts.agency.spot.fault_with_help(findings, message, help);
    }
    (findings.len() == found).then(|| {
        prefixes
            .iter()
            .map(|prefix| prefix.value.as_str())
            .collect()
    })
}

impl RuleParts<'_> {
    /// One rule of the model for each prefix.
    pub(super) fn made(
        &self,
        prefixes: Vec<&str>,
        from: SimTime,
    ) -> impl Iterator<Item = LpcoRule> {
        prefixes.into_iter().map(move |prefix| LpcoRule {
            hs_prefix: prefix.to_string(),
            directions: self.directions.value.clone(),
            document: self.document,
            agency: self.agency.value,
            from,
            reason: self.reason.to_string(),
        })
    }
}

/// Whether some edition has codes that begin so; libraries name the codes of all editions.
fn is_prefix(prefix: &str) -> bool {
    if !prefix.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let Ok(number) = prefix.parse::<u32>() else {
        return false;
    };
    [HsEdition::Hs2017, HsEdition::Hs2022]
        .into_iter()
        .any(|edition| match prefix.len() {
            2 => hs::describe_chapter(edition, number as u8).is_some(),
            4 => hs::describe_heading(edition, number as u16).is_some(),
            6 => HsCode::new(number).is_some_and(|code| hs::exists(edition, code)),
            _ => false,
        })
}
