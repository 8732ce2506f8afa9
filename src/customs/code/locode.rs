//! Places by UN/LOCODE (UNECE Recommendation 16).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::country::Country;
use super::deserialize_code;

/// A well-formed UN/LOCODE such as `DEHAM`; whether UNECE lists the place isn't checked.
///
/// Orders by country, then by place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locode([u8; 5]);

impl Locode {
    /// Reads an assigned country code and three of A to Z or 2 to 9, without the space that lists print.
    pub fn parse(text: &str) -> Option<Locode> {
        let code = <[u8; 5]>::try_from(text.as_bytes()).ok()?;
        // UNECE leaves 0 and 1 out because they look like letters.
        let place_is_sound = code[2..]
            .iter()
            .all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'9'));
        if !place_is_sound {
            return None;
        }
        Country::parse(text.get(..2)?)?;
        Some(Locode(code))
    }

    /// The five characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a UN/LOCODE is five ASCII characters")
    }

    /// The country of the place.
    pub fn country(&self) -> Country {
        Country::parse(&self.as_str()[..2]).expect("a UN/LOCODE begins with an assigned country")
    }

    /// Appends the five characters without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

impl fmt::Display for Locode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl fmt::Debug for Locode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Locode({})", self.as_str())
    }
}

impl Serialize for Locode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Locode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Locode, D::Error> {
        deserialize_code(
            deserializer,
            "a UN/LOCODE of a country and three of A-Z or 2-9, such as \"DEHAM\"",
            Locode::parse,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_codes_read_back() {
        for (text, country) in [("DEHAM", "DE"), ("KEMBA", "KE"), ("US2NY", "US")] {
            let place = Locode::parse(text).unwrap();
            assert_eq!(place.to_string(), text);
            assert_eq!(place.country().as_str(), country);
            let json = serde_json::to_string(&place).unwrap();
            assert_eq!(serde_json::from_str::<Locode>(&json).unwrap(), place);
        }
    }

    #[test]
    fn malformed_codes_are_refused() {
        for text in [
            "XKPRN", "DE HAM", "deham", "DEHA", "DEHAMB", "DEH0M", "DEHA1", "Äham", "ÄHAM", "",
        ] {
            assert_eq!(Locode::parse(text), None, "{text:?}");
        }
        let error = serde_json::from_str::<Locode>("\"XKPRN\"").unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("\"XKPRN\" is not a UN/LOCODE"),
            "{error}"
        );
    }
}
