//! The code lists of international trade as small copyable types: countries (ISO 3166-1), currencies and
//! amounts (ISO 4217), delivery terms (Incoterms 2020), goods (Harmonized System) and places (UN/LOCODE).
//!
//! It depends on std and serde alone, and any room may use it. The lists are embedded from `assets/codes/`,
//! each with its date and source in its first lines.
//!
//! The invariant: a value of one of these types is well formed, and a [`country::Country`] or
//! [`currency::Currency`] is in its list. An [`hs::HsCode`] or [`locode::Locode`] may still name a
//! subheading or place that doesn't exist, because a declarant can write one.

pub mod country;
pub mod currency;
pub mod hs;
pub mod incoterm;
pub mod locode;

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};

/// Yields the rows of an embedded table, without its comment lines.
pub(crate) fn table_rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Appends `value` in decimal, padded with zeros to at least `width` digits, without allocating.
pub(crate) fn push_digits(out: &mut String, mut value: u64, width: usize) {
    // The greatest u64 has 20 digits.
    let mut digits = [b'0'; 20];
    let mut start = digits.len();
    while value > 0 {
        start -= 1;
        digits[start] = b'0' + (value % 10) as u8;
        value /= 10;
    }
    let start = start.min(digits.len() - width.min(digits.len()));
    for digit in &digits[start..] {
        out.push(char::from(*digit));
    }
}

/// Reads `len` decimal digits and nothing else.
pub(crate) fn parse_digits(text: &[u8]) -> Option<u64> {
    if text.is_empty() || text.len() > 18 {
        return None;
    }
    text.iter().try_fold(0, |value, byte| {
        byte.is_ascii_digit()
            .then(|| value * 10 + u64::from(byte - b'0'))
    })
}

/// Deserialises a code from a string; the error quotes a string that `parse` refuses.
pub(crate) fn deserialize_code<'de, D, T>(
    deserializer: D,
    expected: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct CodeVisitor<T> {
        expected: &'static str,
        parse: fn(&str) -> Option<T>,
    }

    impl<T> Visitor<'_> for CodeVisitor<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str(self.expected)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            (self.parse)(text)
                .ok_or_else(|| E::custom(format_args!("{text:?} is not {}", self.expected)))
        }
    }

    deserializer.deserialize_str(CodeVisitor { expected, parse })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_padded_and_read_back() {
        for (value, width, text) in [
            (0, 1, "0"),
            (0, 0, ""),
            (7, 3, "007"),
            (1250, 1, "1250"),
            (u64::MAX, 6, "18446744073709551615"),
        ] {
            let mut out = String::new();
            push_digits(&mut out, value, width);
            assert_eq!(out, text);
        }
        assert_eq!(parse_digits(b"0042"), Some(42));
        for refused in [b"" as &[u8], b"4a", b"-4", b"+4", b"1234567890123456789"] {
            assert_eq!(parse_digits(refused), None);
        }
    }

    #[test]
    fn comments_are_not_rows() {
        let rows: Vec<_> = table_rows("# a\n\nb\tc\n# d\ne\n").collect();
        assert_eq!(rows, ["b\tc", "e"]);
    }
}
