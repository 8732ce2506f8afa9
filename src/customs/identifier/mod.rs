//! Numbers that goods, packs and transport carry, each with its check digit: postal items (UPU S10), air
//! waybills (IATA), freight containers (ISO 6346), trade items (GS1 GTIN) and the GS1 element string of a
//! medicine pack.
//!
//! It depends on [`crate::customs::code`], std, serde, jiff and thiserror, and any room may use it.
//!
//! The invariant: a value of one of these types has the right form and the right check digit. The one
//! exception says so in its name: a [`gs1::Gs1Reading`] is what a scanner read, right or wrong.
//!
//! Writing is by `write_to`, which appends without allocating; `parse` reads back what it wrote.

/// Implements `Display`, `Debug` and serde for a type by its `as_str` and `parse`.
macro_rules! text_form {
    ($type:ident, $expected:literal) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(formatter, "{}({})", stringify!($type), self.as_str())
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<$type, D::Error> {
                crate::customs::identifier::deserialize_identifier(
                    deserializer,
                    $expected,
                    $type::parse,
                )
            }
        }
    };
}

pub mod air_waybill;
pub mod container;
pub mod gs1;
pub mod gtin;
pub mod s10;

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};

/// Why a text or its parts are not an identifier of the wanted kind.
///
/// Positions count characters from 1, leaving out separators that the form allows; those of a bad
/// character in a GS1 element string count within its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdentifierError {
    /// Too short or too long.
    #[error("it has {found} characters where {expected} are due")]
    WrongLength {
        /// The lengths that would do.
        expected: &'static str,
        /// The length of the text, without separators.
        found: usize,
    },
    /// A character of the wrong class.
    #[error("it has {found:?} in position {position} where {expected} is due")]
    BadCharacter {
        /// The place of the character.
        position: usize,
        /// The character itself.
        found: char,
        /// What may stand there.
        expected: &'static str,
    },
    /// The check digit contradicts the digits before it.
    #[error("its check digit is {found} where {expected} is due")]
    BadCheckDigit {
        /// The digit that the others give.
        expected: char,
        /// The digit that stands there.
        found: char,
    },
    /// A part is a number outside its range.
    #[error("its {part} is {value}, outside {min} to {max}")]
    OutOfRange {
        /// Which part.
        part: &'static str,
        /// Its value.
        value: i64,
        /// The least value allowed.
        min: i64,
        /// The greatest value allowed.
        max: i64,
    },
    /// The two letters of a country are not an assigned code.
    #[error("its country \"{}{}\" is not an assigned ISO 3166-1 code", .found[0], .found[1])]
    UnknownCountry {
        /// The two letters.
        found: [char; 2],
    },
    /// A date that the calendar doesn't have.
    #[error("its expiry \"{year:02}{month:02}{day:02}\" (YYMMDD) is not a date")]
    BadDate {
        /// Year of the century.
        year: u8,
        /// Month.
        month: u8,
        /// Day.
        day: u8,
    },
    /// A GS1 element that must be there is not.
    #[error("it lacks the GS1 element ({identifier})")]
    MissingElement {
        /// The application identifier.
        identifier: &'static str,
    },
    /// A GS1 element comes twice.
    #[error("it has the GS1 element ({identifier}) more than once")]
    RepeatedElement {
        /// The application identifier.
        identifier: &'static str,
    },
    /// Something other than one of the GS1 elements read here.
    #[error("position {position} doesn't begin one of the GS1 elements 01, 17, 10 and 21")]
    UnknownElement {
        /// Where the element begins.
        position: usize,
    },
}

/// Copies exactly `N` ASCII characters of `text`, leaving out the `separators`.
pub(crate) fn compact<const N: usize>(
    text: &str,
    separators: &[char],
    expected: &'static str,
) -> Result<[u8; N], IdentifierError> {
    let mut bytes = [0; N];
    let mut found = 0;
    for character in text.chars().filter(|c| !separators.contains(c)) {
        if !character.is_ascii() {
            return Err(IdentifierError::BadCharacter {
                position: found + 1,
                found: character,
                expected: "a plain letter or digit",
            });
        }
        if let Some(slot) = bytes.get_mut(found) {
            *slot = character as u8;
        }
        found += 1;
    }
    if found == N {
        Ok(bytes)
    } else {
        Err(IdentifierError::WrongLength { expected, found })
    }
}

/// Checks that `bytes` are digits; the first stands in position `start` of the whole text.
pub(crate) fn require_digits(bytes: &[u8], start: usize) -> Result<(), IdentifierError> {
    require(bytes, start, "a digit", u8::is_ascii_digit)
}

/// Checks that `bytes` are capital letters; the first stands in position `start` of the whole text.
pub(crate) fn require_capitals(bytes: &[u8], start: usize) -> Result<(), IdentifierError> {
    require(bytes, start, "a capital letter", u8::is_ascii_uppercase)
}

/// Checks that every byte is `allowed`; the first stands in position `start` of the whole text.
pub(crate) fn require(
    bytes: &[u8],
    start: usize,
    expected: &'static str,
    allowed: fn(&u8) -> bool,
) -> Result<(), IdentifierError> {
    match bytes.iter().position(|byte| !allowed(byte)) {
        None => Ok(()),
        Some(offset) => Err(IdentifierError::BadCharacter {
            position: start + offset,
            found: char::from(bytes[offset]),
            expected,
        }),
    }
}

/// Checks that the digit `found` is the one that the others give, 0 to 9.
pub(crate) fn require_check(expected: u8, found: u8) -> Result<(), IdentifierError> {
    let expected = b'0' + expected;
    if found == expected {
        Ok(())
    } else {
        Err(IdentifierError::BadCheckDigit {
            expected: char::from(expected),
            found: char::from(found),
        })
    }
}

/// Checks that a number is not above `max`.
pub(crate) fn require_at_most(
    part: &'static str,
    value: u64,
    max: u64,
) -> Result<(), IdentifierError> {
    if value <= max {
        Ok(())
    } else {
        Err(IdentifierError::OutOfRange {
            part,
            value: i64::try_from(value).unwrap_or(i64::MAX),
            min: 0,
            max: i64::try_from(max).unwrap_or(i64::MAX),
        })
    }
}

/// Fills the slice with the last digits of `value`, padded with zeros.
pub(crate) fn put_digits(slots: &mut [u8], mut value: u64) {
    for slot in slots.iter_mut().rev() {
        *slot = b'0' + (value % 10) as u8;
        value /= 10;
    }
}

/// The number that a slice of digits spells; the slice is known to hold digits alone.
pub(crate) fn number(digits: &[u8]) -> u64 {
    digits
        .iter()
        .fold(0, |value, digit| value * 10 + u64::from(digit - b'0'))
}

/// Deserialises an identifier from a string; the error quotes the string and says what is wrong with it.
pub(crate) fn deserialize_identifier<'de, D, T>(
    deserializer: D,
    expected: &'static str,
    parse: fn(&str) -> Result<T, IdentifierError>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct IdentifierVisitor<T> {
        expected: &'static str,
        parse: fn(&str) -> Result<T, IdentifierError>,
    }

    impl<T> Visitor<'_> for IdentifierVisitor<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str(self.expected)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            (self.parse)(text).map_err(|error| {
                E::custom(format_args!("{text:?} is not {}: {error}", self.expected))
            })
        }
    }

    deserializer.deserialize_str(IdentifierVisitor { expected, parse })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_sentences_about_the_identifier() {
        let error = |text| s10::S10::parse(text).unwrap_err().to_string();
        assert_eq!(
            error("RR473124820GB"),
            "its check digit is 0 where 9 is due"
        );
        assert_eq!(
            error("RR473124829XK"),
            "its country \"XK\" is not an assigned ISO 3166-1 code"
        );
        assert_eq!(
            error("RR47312482GB"),
            "it has 12 characters where 13 are due"
        );
        assert_eq!(
            error("RR4731x4829GB"),
            "it has 'x' in position 7 where a digit is due"
        );
        assert_eq!(
            air_waybill::AirWaybill::new(1000, 0)
                .unwrap_err()
                .to_string(),
            "its airline prefix is 1000, outside 0 to 999"
        );
    }

    #[test]
    fn serde_quotes_the_text_and_the_reason() {
        let error = serde_json::from_str::<air_waybill::AirWaybill>("\"123-12345674\"");
        let message = error.unwrap_err().to_string();
        assert!(
            message.starts_with("\"123-12345674\" is not an air waybill number"),
            "{message}"
        );
        assert!(
            message.contains("its check digit is 4 where 5 is due"),
            "{message}"
        );
    }

    #[test]
    fn separators_are_left_out_and_others_are_not() {
        assert_eq!(compact::<3>("1 2-3", &[' ', '-'], "3").as_ref(), Ok(b"123"));
        assert_eq!(
            compact::<3>("1 2-3", &[' '], "3"),
            Err(IdentifierError::WrongLength {
                expected: "3",
                found: 4
            })
        );
        assert_eq!(
            compact::<3>("1ä3", &[], "3"),
            Err(IdentifierError::BadCharacter {
                position: 2,
                found: 'ä',
                expected: "a plain letter or digit"
            })
        );
    }
}
