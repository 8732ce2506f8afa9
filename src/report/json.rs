//! The record of a run as one line of JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::digest::Digest;
use crate::score::compare::Comparison;
use crate::score::sheet::ScoreSheet;
use crate::session::conduct::Conduct;

/// A run and its score; the keys are written in the order of the fields.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct RunReport {
    /// Name of the scenario.
    pub scenario: String,
    pub scenario_digest: Digest,
    pub seed: u64,
    /// [`crate::stream::GENERATOR_VERSION`] of the run.
    pub generator_version: u32,
    pub officer: String,
    /// The rules of a sitting, extra time included; simulated officers have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conduct: Option<Conduct>,
    /// Consignments in the exercise.
    pub cases: u64,
    pub score: ScoreSheet,
    /// Sheets of other officers on the same stream, by name.
    pub comparison: BTreeMap<String, ScoreSheet>,
    /// Digest of the ledger's last record, or where the ledger lies; `null` where none was kept.
    pub ledger: Option<String>,
}

impl RunReport {
    /// The report on one line, without a line feed.
    pub fn to_line(&self) -> String {
        serde_json::to_string(self).expect("a report has only string keys")
    }
}

/// Sheets by the name of their officer; of two with one name, the later stays.
pub fn by_name(comparisons: &[Comparison]) -> BTreeMap<String, ScoreSheet> {
    let named = |entry: &Comparison| (entry.officer.clone(), entry.score.clone());
    comparisons.iter().map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::fold::Marker;
    use crate::score::tests::desk;
    use crate::stream::{GENERATOR_VERSION, Stream};

    #[test]
    fn the_keys_stand_in_their_order_on_one_line() {
        let scenario = desk();
        let score = ScoreSheet::of(&Marker::new(Stream::new(scenario.clone(), 7)).finish());
        let report = RunReport {
            scenario: scenario.name.clone(),
            scenario_digest: scenario.digest,
            seed: 7,
            generator_version: GENERATOR_VERSION,
            officer: "trainee".to_string(),
            conduct: None,
            cases: scenario.cases,
            comparison: by_name(&["rule", "ideal"].map(|officer| Comparison {
                officer: officer.to_string(),
                score: score.clone(),
            })),
            ledger: None,
            score,
        };
        let line = report.to_line();
        assert!(!line.contains('\n'));
        let head = format!(
            "{{\"scenario\":\"desk\",\"scenario_digest\":\"{}\",\"seed\":7,\"generator_version\":{GENERATOR_VERSION},\
             \"officer\":\"trainee\",\"cases\":60,\"score\":{{\"n\":0,",
            scenario.digest
        );
        assert!(line.starts_with(&head), "{line}");
        assert!(line.ends_with("}},\"ledger\":null}"), "{line}");
        let place = |key: &str| line.find(key).unwrap();
        assert!(place("\"comparison\":{\"ideal\":{\"n\":") < place("\"rule\":{\"n\":"));
    }
}
