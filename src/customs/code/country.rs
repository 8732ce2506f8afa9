//! Countries by ISO 3166-1 alpha-2 code.

use std::fmt;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{deserialize_code, table_rows};

/// A country or territory with an assigned ISO 3166-1 alpha-2 code (249 of them on 2026-01-01).
///
/// Orders by code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Reads an assigned code in capitals; reserved, user-assigned and withdrawn codes are refused.
    pub fn parse(text: &str) -> Option<Country> {
        let code = <[u8; 2]>::try_from(text.as_bytes()).ok()?;
        row(code).map(|_| Country(code))
    }

    /// Every country, by code.
    pub fn all() -> impl Iterator<Item = Country> {
        rows().iter().map(|(code, _)| Country(*code))
    }

    /// The two capital letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a country code is two ASCII letters")
    }

    /// The two capital letters as bytes.
    pub fn bytes(self) -> [u8; 2] {
        self.0
    }

    /// The English short name of the standard, without its article.
    pub fn name(&self) -> &'static str {
        row(self.0).expect("a country is made from the table alone")
    }

    /// Appends the code without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

fn row(code: [u8; 2]) -> Option<&'static str> {
    let rows = rows();
    let place = rows.binary_search_by_key(&code, |(code, _)| *code).ok()?;
    Some(rows[place].1)
}

/// The embedded table, ordered by code.
fn rows() -> &'static [([u8; 2], &'static str)] {
    static ROWS: OnceLock<Vec<([u8; 2], &'static str)>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows: Vec<_> = table_rows(include_str!("../../../assets/codes/iso3166-1.tsv"))
            .filter_map(|line| {
                let (code, name) = line.split_once('\t')?;
                Some((code.as_bytes().try_into().ok()?, name))
            })
            .collect();
        rows.sort_unstable();
        rows
    })
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Country({})", self.as_str())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Country, D::Error> {
        deserialize_code(
            deserializer,
            "an assigned ISO 3166-1 country code such as \"DE\"",
            Country::parse,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_assigned_code_is_known_once() {
        let codes: Vec<Country> = Country::all().collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        for country in codes {
            assert_eq!(Country::parse(country.as_str()), Some(country));
            assert!(!country.name().is_empty());
        }
    }

    #[test]
    fn names_are_looked_up() {
        let name = |code| Country::parse(code).map(|country| country.name());
        assert_eq!(name("AD"), Some("Andorra"));
        assert_eq!(name("CI"), Some("Côte d'Ivoire"));
        assert_eq!(name("ZW"), Some("Zimbabwe"));
    }

    #[test]
    fn unassigned_codes_are_refused() {
        // EU and UK are reserved, XK and XZ user-assigned, AN and SU withdrawn.
        for text in [
            "EU", "UK", "XK", "XZ", "AN", "SU", "de", "", "D", "DEU", "D ", "Ä",
        ] {
            assert_eq!(Country::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn serde_uses_the_code_and_quotes_a_wrong_one() {
        let country: Country = serde_json::from_str("\"KE\"").unwrap();
        assert_eq!(serde_json::to_string(&country).unwrap(), "\"KE\"");
        let error = serde_json::from_str::<Country>("\"XK\"").unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("\"XK\" is not an assigned ISO 3166-1 country code"),
            "{error}"
        );
    }
}
