//! Delivery terms: the eleven rules of Incoterms 2020.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One of the eleven Incoterms 2020 rules (International Chamber of Commerce, 2019).
///
/// The order is that of the publication: the rules for any mode first, then those for sea and inland
/// waterway. In a file a rule is its three capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Incoterm {
    /// Ex works.
    Exw,
    /// Free carrier.
    Fca,
    /// Carriage paid to.
    Cpt,
    /// Carriage and insurance paid to.
    Cip,
    /// Delivered at place.
    Dap,
    /// Delivered at place unloaded.
    Dpu,
    /// Delivered duty paid.
    Ddp,
    /// Free alongside ship.
    Fas,
    /// Free on board.
    Fob,
    /// Cost and freight.
    Cfr,
    /// Cost, insurance and freight.
    Cif,
}

/// The modes of transport that an Incoterms rule is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IncotermModes {
    /// Any mode or several modes, containers included.
    Any,
    /// Sea and inland waterway transport alone.
    SeaOnly,
}

impl Incoterm {
    /// The eleven rules in the order of the publication.
    pub const ALL: [Incoterm; 11] = [
        Incoterm::Exw,
        Incoterm::Fca,
        Incoterm::Cpt,
        Incoterm::Cip,
        Incoterm::Dap,
        Incoterm::Dpu,
        Incoterm::Ddp,
        Incoterm::Fas,
        Incoterm::Fob,
        Incoterm::Cfr,
        Incoterm::Cif,
    ];

    /// Reads a rule in capitals; a rule of an older edition, such as DAT, is refused.
    pub fn parse(text: &str) -> Option<Incoterm> {
        Incoterm::ALL.into_iter().find(|rule| rule.as_str() == text)
    }

    /// The three capital letters.
    pub fn as_str(&self) -> &'static str {
        match self {
            Incoterm::Exw => "EXW",
            Incoterm::Fca => "FCA",
            Incoterm::Cpt => "CPT",
            Incoterm::Cip => "CIP",
            Incoterm::Dap => "DAP",
            Incoterm::Dpu => "DPU",
            Incoterm::Ddp => "DDP",
            Incoterm::Fas => "FAS",
            Incoterm::Fob => "FOB",
            Incoterm::Cfr => "CFR",
            Incoterm::Cif => "CIF",
        }
    }

    /// The English name of the rule.
    pub fn name(&self) -> &'static str {
        match self {
            Incoterm::Exw => "Ex works",
            Incoterm::Fca => "Free carrier",
            Incoterm::Cpt => "Carriage paid to",
            Incoterm::Cip => "Carriage and insurance paid to",
            Incoterm::Dap => "Delivered at place",
            Incoterm::Dpu => "Delivered at place unloaded",
            Incoterm::Ddp => "Delivered duty paid",
            Incoterm::Fas => "Free alongside ship",
            Incoterm::Fob => "Free on board",
            Incoterm::Cfr => "Cost and freight",
            Incoterm::Cif => "Cost, insurance and freight",
        }
    }

    /// The modes that the rule is written for; a sea rule on an air waybill is a sign of carelessness or worse.
    pub fn modes(&self) -> IncotermModes {
        match self {
            Incoterm::Fas | Incoterm::Fob | Incoterm::Cfr | Incoterm::Cif => IncotermModes::SeaOnly,
            Incoterm::Exw
            | Incoterm::Fca
            | Incoterm::Cpt
            | Incoterm::Cip
            | Incoterm::Dap
            | Incoterm::Dpu
            | Incoterm::Ddp => IncotermModes::Any,
        }
    }

    /// Appends the three letters without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

impl fmt::Display for Incoterm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_reads_back() {
        for rule in Incoterm::ALL {
            assert_eq!(Incoterm::parse(rule.as_str()), Some(rule));
            assert_eq!(serde_json::to_string(&rule).unwrap(), format!("\"{rule}\""));
            assert_eq!(
                serde_json::from_str::<Incoterm>(&format!("\"{rule}\"")).unwrap(),
                rule
            );
        }
        for text in ["DAT", "DDU", "fob", "", "FOB "] {
            assert_eq!(Incoterm::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn four_rules_are_for_the_sea() {
        let sea: Vec<&str> = Incoterm::ALL
            .iter()
            .filter(|rule| rule.modes() == IncotermModes::SeaOnly)
            .map(|rule| rule.as_str())
            .collect();
        assert_eq!(sea, ["FAS", "FOB", "CFR", "CIF"]);
    }
}
