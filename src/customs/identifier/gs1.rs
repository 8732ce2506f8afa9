//! The GS1 element string of a medicine pack: trade item, expiry, batch and serial.
//!
//! These are the data of the unique identifier of Delegated Regulation (EU) 2016/161, article 4, less the
//! national reimbursement number. In brackets, as people read it:
//! `(01)05012345678900(17)261231(10)LOT7(21)SER42`. Raw, as a symbol carries it: the same without brackets,
//! with the separator 0x1D after a batch or serial that isn't last.
//!
//! A [`Gs1Element`] is what an honest printer prints. A [`Gs1Reading`] is what a scanner read: it has the
//! right form, while its check digit and date may be wrong, and elements may be missing.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::gtin::{self, Gtin};
use super::{IdentifierError, deserialize_identifier, number, put_digits, require_digits};

/// The separator of a raw element string (ASCII group separator, which stands for FNC1).
pub const SEPARATOR: char = '\u{1d}';
/// The symbology identifier that scanners put before a GS1 DataMatrix (ISO/IEC 15424).
const DATAMATRIX_PREFIX: &str = "]d2";
/// The greatest length of a batch or serial, application identifiers (10) and (21).
const MAX_TEXT_LEN: usize = 20;
/// The years that two digits stand for: the window of the GS1 General Specifications (section 7.12), 49 back
/// and 50 ahead of the current year, held at 2025 so that a code means the same on every day.
const EXPIRY_YEARS: std::ops::RangeInclusive<i16> = 1976..=2075;

/// A batch or serial: 1 to 20 characters of the GS1 AI encodable character set 82.
///
/// Orders by text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gs1Text {
    /// The characters, then zeros.
    bytes: [u8; MAX_TEXT_LEN],
    len: u8,
}

impl Gs1Text {
    /// Takes the text as it is.
    ///
    /// # Errors
    /// An empty text, one above 20 characters or a character outside the set.
    pub fn parse(text: &str) -> Result<Gs1Text, IdentifierError> {
        if text.is_empty() || text.len() > MAX_TEXT_LEN {
            return Err(IdentifierError::WrongLength {
                expected: "1 to 20",
                found: text.chars().count(),
            });
        }
        if let Some(place) = text.chars().position(|c| !is_encodable(c)) {
            return Err(IdentifierError::BadCharacter {
                position: place + 1,
                found: text.chars().nth(place).unwrap_or_default(),
                expected: "a character of GS1 set 82",
            });
        }
        let mut bytes = [0; MAX_TEXT_LEN];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Ok(Gs1Text {
            bytes,
            len: text.len() as u8,
        })
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.len)])
            .expect("characters of GS1 set 82 are ASCII")
    }

    /// Appends the characters without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

text_form!(
    Gs1Text,
    "a batch or serial of 1 to 20 characters of GS1 set 82 such as \"LOT7\""
);

/// GS1 AI encodable character set 82 (GS1 General Specifications, section 7.11).
fn is_encodable(character: char) -> bool {
    matches!(character,
        '!' | '"' | '%'..='/' | '0'..='9' | ':'..='?' | 'A'..='Z' | '_' | 'a'..='z')
}

/// The four elements of an honest pack. Orders by trade item, expiry, batch and serial.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gs1Element {
    gtin: Gtin,
    expiry: Date,
    batch: Gs1Text,
    serial: Gs1Text,
}

impl Gs1Element {
    /// An element string from its parts; the trade item number is kept in fourteen digits.
    ///
    /// # Errors
    /// An expiry outside the years 1976 to 2075, which two digits can't tell apart.
    pub fn new(
        gtin: Gtin,
        expiry: Date,
        batch: Gs1Text,
        serial: Gs1Text,
    ) -> Result<Gs1Element, IdentifierError> {
        if !EXPIRY_YEARS.contains(&expiry.year()) {
            return Err(IdentifierError::OutOfRange {
                part: "expiry year",
                value: i64::from(expiry.year()),
                min: i64::from(*EXPIRY_YEARS.start()),
                max: i64::from(*EXPIRY_YEARS.end()),
            });
        }
        Ok(Gs1Element {
            gtin: gtin.to_gtin14(),
            expiry,
            batch,
            serial,
        })
    }

    /// Reads either form, with the elements in any order; day 00 is the end of the month.
    ///
    /// # Errors
    /// All that [`Gs1Reading::read`] refuses, and a missing element, a wrong check digit or a day that the
    /// calendar doesn't have.
    pub fn parse(text: &str) -> Result<Gs1Element, IdentifierError> {
        let reading = Gs1Reading::read(text)?;
        let missing = |identifier| IdentifierError::MissingElement { identifier };
        let expiry = reading.expiry.ok_or(missing("17"))?;
        Gs1Element::new(
            Gtin::parse(reading.gtin_text())?,
            date(expiry)?,
            reading.batch.ok_or(missing("10"))?,
            reading.serial.ok_or(missing("21"))?,
        )
    }

    /// The trade item number, in fourteen digits.
    pub fn gtin(&self) -> Gtin {
        self.gtin
    }

    /// The last day on which the medicine may be used.
    pub fn expiry(&self) -> Date {
        self.expiry
    }

    /// The batch.
    pub fn batch(&self) -> Gs1Text {
        self.batch
    }

    /// The serial of the single pack.
    pub fn serial(&self) -> Gs1Text {
        self.serial
    }

    /// What a scanner reads from a pack that carries this.
    pub fn reading(&self) -> Gs1Reading {
        let mut gtin = [0; 14];
        gtin.copy_from_slice(self.gtin.as_gtin14().as_bytes());
        Gs1Reading {
            gtin,
            expiry: Some(expiry_digits(self.expiry)),
            batch: Some(self.batch),
            serial: Some(self.serial),
        }
    }

    /// Appends the form in brackets without allocating.
    pub fn write_to(&self, out: &mut String) {
        self.reading().write_to(out);
    }

    /// Appends the raw form without allocating: no leading FNC1, and [`SEPARATOR`] after the batch.
    pub fn write_raw_to(&self, out: &mut String) {
        self.reading().write_raw_to(out);
    }
}

/// What a scanner read from a pack: the right form, whatever the content.
///
/// Its text form leaves out the elements that the code lacks. Orders by trade item, expiry, batch and serial.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gs1Reading {
    gtin: [u8; 14],
    expiry: Option<[u8; 6]>,
    batch: Option<Gs1Text>,
    serial: Option<Gs1Text>,
}

impl Gs1Reading {
    /// A reading from its parts, so that a falsified pack can carry a wrong check digit or date.
    ///
    /// # Errors
    /// A trade item that is not fourteen digits, or an expiry that is not six.
    pub fn new(
        gtin_text: &str,
        expiry_text: Option<&str>,
        batch: Option<Gs1Text>,
        serial: Option<Gs1Text>,
    ) -> Result<Gs1Reading, IdentifierError> {
        Ok(Gs1Reading {
            gtin: digits(gtin_text, "14")?,
            expiry: expiry_text.map(|text| digits(text, "6")).transpose()?,
            batch,
            serial,
        })
    }

    /// Reads either form, with the elements in any order. A leading separator or `]d2` is left out.
    ///
    /// The check digit and the date are not judged: see [`Gs1Reading::gtin_valid`] and
    /// [`Gs1Reading::expiry`]. In brackets, a `(` that belongs to a batch or serial is written `\(`, as GS1's
    /// own syntax engine has it.
    ///
    /// # Errors
    /// No element (01), an element twice, one other than 01, 17, 10 and 21, or one of a wrong form.
    pub fn read(text: &str) -> Result<Gs1Reading, IdentifierError> {
        let mut elements = Elements::default();
        if text.starts_with('(') {
            elements.read_bracketed(text)?;
        } else {
            elements.read_raw(text)?;
        }
        Ok(Gs1Reading {
            gtin: elements
                .gtin
                .ok_or(IdentifierError::MissingElement { identifier: "01" })?,
            expiry: elements.expiry,
            batch: elements.batch,
            serial: elements.serial,
        })
    }

    /// The fourteen digits of the trade item number, right or wrong.
    pub fn gtin_text(&self) -> &str {
        std::str::from_utf8(&self.gtin).expect("a reading's trade item is digits")
    }

    /// Whether the check digit of the trade item number is right.
    pub fn gtin_valid(&self) -> bool {
        gtin::check_digit(&self.gtin) == self.gtin[13] - b'0'
    }

    /// The six digits YYMMDD of the expiry, a date or not.
    pub fn expiry_text(&self) -> Option<&str> {
        self.expiry
            .as_ref()
            .map(|digits| std::str::from_utf8(digits).expect("a reading's expiry is digits"))
    }

    /// The expiry, where it is there and is a date; day 00 is the end of the month.
    pub fn expiry(&self) -> Option<Date> {
        date(self.expiry?).ok()
    }

    /// The batch.
    pub fn batch(&self) -> Option<&str> {
        self.batch.as_ref().map(Gs1Text::as_str)
    }

    /// The serial of the single pack.
    pub fn serial(&self) -> Option<&str> {
        self.serial.as_ref().map(Gs1Text::as_str)
    }

    /// Appends the form in brackets without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str("(01)");
        out.push_str(self.gtin_text());
        if let Some(expiry) = self.expiry_text() {
            out.push_str("(17)");
            out.push_str(expiry);
        }
        for (label, text) in [("(10)", self.batch()), ("(21)", self.serial())] {
            let Some(text) = text else { continue };
            out.push_str(label);
            for character in text.chars() {
                if character == '(' {
                    out.push('\\');
                }
                out.push(character);
            }
        }
    }

    /// Appends the raw form without allocating: no leading FNC1, and [`SEPARATOR`] between batch and serial.
    pub fn write_raw_to(&self, out: &mut String) {
        out.push_str("01");
        out.push_str(self.gtin_text());
        if let Some(expiry) = self.expiry_text() {
            out.push_str("17");
            out.push_str(expiry);
        }
        if let Some(batch) = self.batch() {
            out.push_str("10");
            out.push_str(batch);
        }
        if self.batch.is_some() && self.serial.is_some() {
            out.push(SEPARATOR);
        }
        if let Some(serial) = self.serial() {
            out.push_str("21");
            out.push_str(serial);
        }
    }
}

/// The elements found so far in a text.
#[derive(Default)]
struct Elements {
    gtin: Option<[u8; 14]>,
    expiry: Option<[u8; 6]>,
    batch: Option<Gs1Text>,
    serial: Option<Gs1Text>,
}

impl Elements {
    fn read_bracketed(&mut self, text: &str) -> Result<(), IdentifierError> {
        let mut rest = text;
        while !rest.is_empty() {
            let position = text[..text.len() - rest.len()].chars().count() + 1;
            let unknown = IdentifierError::UnknownElement { position };
            let label = rest.get(..4).ok_or(unknown)?;
            let identifier = label.strip_prefix('(').and_then(|l| l.strip_suffix(')'));
            let value;
            (value, rest) = rest[4..].split_at(bracketed_len(&rest[4..]));
            // A backslash is outside set 82, so it can only be the escape of a bracket.
            self.put(
                identifier.ok_or(unknown)?,
                &value.replace("\\(", "("),
                position,
            )?;
        }
        Ok(())
    }

    fn read_raw(&mut self, text: &str) -> Result<(), IdentifierError> {
        let mut rest = text.strip_prefix(DATAMATRIX_PREFIX).unwrap_or(text);
        rest = rest.strip_prefix(SEPARATOR).unwrap_or(rest);
        while !rest.is_empty() {
            let position = text[..text.len() - rest.len()].chars().count() + 1;
            let identifier = rest
                .get(..2)
                .ok_or(IdentifierError::UnknownElement { position })?;
            let to_separator = rest.find(SEPARATOR).unwrap_or(rest.len());
            // Elements (01) and (17) have a fixed length and need no separator after them.
            let end = match identifier {
                "01" => to_separator.min(2 + 14),
                "17" => to_separator.min(2 + 6),
                _ => to_separator,
            };
            let value = rest.get(2..end).ok_or(IdentifierError::BadCharacter {
                position,
                found: rest.chars().find(|c| !c.is_ascii()).unwrap_or(SEPARATOR),
                expected: "an element of plain characters",
            })?;
            self.put(identifier, value, position)?;
            rest = &rest[end..];
            rest = rest.strip_prefix(SEPARATOR).unwrap_or(rest);
        }
        Ok(())
    }

    fn put(
        &mut self,
        identifier: &str,
        value: &str,
        position: usize,
    ) -> Result<(), IdentifierError> {
        match identifier {
            "01" => put_once(&mut self.gtin, digits(value, "14")?, "01"),
            "17" => put_once(&mut self.expiry, digits(value, "6")?, "17"),
            "10" => put_once(&mut self.batch, Gs1Text::parse(value)?, "10"),
            "21" => put_once(&mut self.serial, Gs1Text::parse(value)?, "21"),
            _ => Err(IdentifierError::UnknownElement { position }),
        }
    }
}

fn put_once<T>(
    slot: &mut Option<T>,
    value: T,
    identifier: &'static str,
) -> Result<(), IdentifierError> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(IdentifierError::RepeatedElement { identifier }),
    }
}

/// Where the value ends that `text` begins with: before the next bracket without a backslash.
fn bracketed_len(text: &str) -> usize {
    text.match_indices('(')
        .map(|(at, _)| at)
        .find(|at| !text[..*at].ends_with('\\'))
        .unwrap_or(text.len())
}

fn digits<const N: usize>(text: &str, expected: &'static str) -> Result<[u8; N], IdentifierError> {
    let wrong_length = |_| IdentifierError::WrongLength {
        expected,
        found: text.chars().count(),
    };
    let bytes: [u8; N] = text.as_bytes().try_into().map_err(wrong_length)?;
    require_digits(&bytes, 1)?;
    Ok(bytes)
}

/// The date that six digits YYMMDD stand for.
fn date(expiry: [u8; 6]) -> Result<Date, IdentifierError> {
    let [year, month, day] = [0, 2, 4].map(|start| number(&expiry[start..start + 2]) as u8);
    let century = if i16::from(year) + 2000 <= *EXPIRY_YEARS.end() {
        2000
    } else {
        1900
    };
    let first = |day: u8| Date::new(i16::from(year) + century, month as i8, day as i8);
    // Day 00 means the whole month (GS1 General Specifications, expiration date: AI (17)).
    let date = match day {
        0 => first(1).map(Date::last_of_month),
        _ => first(day),
    };
    date.map_err(|_| IdentifierError::BadDate { year, month, day })
}

fn expiry_digits(date: Date) -> [u8; 6] {
    let mut digits = [0; 6];
    put_digits(&mut digits[..2], (date.year() % 100) as u64);
    put_digits(&mut digits[2..4], date.month() as u64);
    put_digits(&mut digits[4..], date.day() as u64);
    digits
}

/// Implements `Display`, `Debug` and serde by the form in brackets.
macro_rules! bracketed_form {
    ($type:ident, $parse:expr) => {
        impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut text = String::with_capacity(96);
                self.write_to(&mut text);
                formatter.pad(&text)
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}({self})", stringify!($type))
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                deserialize_identifier(
                    deserializer,
                    "a GS1 element string such as \"(01)05012345678900(17)261231(10)LOT7(21)SER42\"",
                    $parse,
                )
            }
        }
    };
}

bracketed_form!(Gs1Element, Gs1Element::parse);
bracketed_form!(Gs1Reading, Gs1Reading::read);

#[cfg(test)]
mod tests;
