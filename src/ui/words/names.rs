//! The field's words in the reader's language.

use crate::customs::code::country::Country;
use crate::customs::document::{DocumentKind, Field};
use crate::risk::indicator::Indicator;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::scenario::model::Scenario;
use crate::session::command::{ActionId, Ground};
use crate::session::event::Refusal;
use crate::ui::words::Words;
use serde::Serialize;

impl Words {
    /// The word for a variant of one of the field's enumerations: `kind` is the key's first part, for example
    /// `offence`, and the variant serialises to one word.
    pub fn of_kind(&self, kind: &str, variant: impl Serialize) -> String {
        self.t(&format!("{kind}-{}", word(variant)))
    }

    /// An attribute of such a word, for example `help`.
    pub fn of_kind_about(&self, kind: &str, variant: impl Serialize, attribute: &str) -> String {
        self.t(&format!("{kind}-{}.{attribute}", word(variant)))
    }

    /// An indicator's title.
    pub fn indicator(&self, indicator: Indicator) -> String {
        self.t(&format!("indicator-{}", dashed(indicator.id())))
    }

    /// What an indicator means, in a sentence or two.
    pub fn indicator_explained(&self, indicator: Indicator) -> String {
        self.t(&format!("indicator-{}.explanation", dashed(indicator.id())))
    }

    /// A country's name.
    pub fn country(&self, country: Country) -> String {
        self.t(&format!("country-{country}"))
    }

    /// A field's label.
    pub fn field(&self, field: Field) -> String {
        self.of_kind("field", field)
    }

    /// A document's name.
    pub fn document(&self, kind: DocumentKind) -> String {
        self.of_kind("document", kind)
    }

    /// Where a field is read.
    pub fn place(&self, place: Place) -> String {
        match place {
            Place::Document(kind) => self.document(kind),
            other => self.of_kind("place", other),
        }
    }

    /// A field in its place.
    pub fn cell(&self, cell: Cell) -> String {
        format!("{}, {}", self.place(cell.place), self.field(cell.field))
    }

    /// What a decision rests on.
    pub fn ground(&self, ground: Ground) -> String {
        match ground {
            Ground::Indicator(indicator) => self.indicator(indicator),
            Ground::Conflict(one, other) => {
                format!("{} ≠ {}", self.cell(one), self.cell(other))
            }
        }
    }

    /// An action of the scenario; partner queries with whom they ask.
    pub fn action(&self, scenario: &Scenario, action: ActionId) -> String {
        let Some(action) = scenario.actions.get(usize::from(action.0)) else {
            return String::new();
        };
        let name = self.of_kind("action", action.kind);
        let asked = scenario
            .agencies
            .iter()
            .find(|terms| Some(terms.agency) == action.agency);
        match asked {
            Some(terms) => self.named(&name, &terms.title),
            None => name,
        }
    }

    /// Why a command was not acceptable.
    pub fn refusal(&self, refusal: Refusal) -> String {
        let (id, case) = match refusal {
            Refusal::UnknownCase(case) => ("unknown-case", Some(case)),
            Refusal::NotArrived(case) => ("not-arrived", Some(case)),
            Refusal::AlreadyDecided(case) => ("already-decided", Some(case)),
            other => return self.t(&format!("refusal-{}", word(other))),
        };
        let case = case.map(|case| case.to_string()).unwrap_or_default();
        self.tf(&format!("refusal-{id}"), &[("case", case.into())])
    }
}

/// The word that a variant serialises to, with dashes.
fn word(variant: impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(word)) => dashed(&word),
        _ => String::new(),
    }
}

fn dashed(word: &str) -> String {
    word.replace('_', "-")
}
