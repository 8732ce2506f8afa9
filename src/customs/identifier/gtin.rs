//! Global Trade Item Numbers (GS1 General Specifications).

use serde::{Deserialize, Serialize};

use super::{IdentifierError, number, put_digits, require_at_most, require_check, require_digits};

/// How many digits a trade item number has where it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GtinKind {
    /// Eight digits, on small packs.
    Gtin8,
    /// Twelve digits, in North America (UPC-A).
    Gtin12,
    /// Thirteen digits, elsewhere (EAN-13).
    Gtin13,
    /// Fourteen digits, on cartons and in element strings.
    Gtin14,
}

impl GtinKind {
    /// The digits, the check digit included.
    pub fn len_digits(self) -> usize {
        match self {
            GtinKind::Gtin8 => 8,
            GtinKind::Gtin12 => 12,
            GtinKind::Gtin13 => 13,
            GtinKind::Gtin14 => 14,
        }
    }
}

/// A trade item number with the right check digit.
///
/// Numbers of different kinds are different values even where they name one item: compare with
/// [`Gtin::names_same_item`]. Orders by number, then by kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gtin {
    /// All fourteen digits, padded with zeros on the left.
    digits: [u8; 14],
    kind: GtinKind,
}

impl Gtin {
    /// A number from the digits before the check digit, which they give.
    ///
    /// # Errors
    /// A payload with more digits than the kind has room for.
    pub fn new(kind: GtinKind, payload: u64) -> Result<Gtin, IdentifierError> {
        let max = 10_u64.pow(kind.len_digits() as u32 - 1) - 1;
        require_at_most("payload", payload, max)?;
        let mut digits = [b'0'; 14];
        put_digits(&mut digits[..13], payload);
        digits[13] = b'0' + check_digit(&digits);
        Ok(Gtin { digits, kind })
    }

    /// Reads eight, twelve, thirteen or fourteen digits; the length gives the kind.
    ///
    /// # Errors
    /// Another length, a character that is not a digit or a wrong check digit.
    pub fn parse(text: &str) -> Result<Gtin, IdentifierError> {
        let kind = match text.len() {
            8 => GtinKind::Gtin8,
            12 => GtinKind::Gtin12,
            13 => GtinKind::Gtin13,
            14 => GtinKind::Gtin14,
            found => {
                return Err(IdentifierError::WrongLength {
                    expected: "8, 12, 13 or 14",
                    found,
                });
            }
        };
        require_digits(text.as_bytes(), 1)?;
        let mut digits = [b'0'; 14];
        digits[14 - text.len()..].copy_from_slice(text.as_bytes());
        require_check(check_digit(&digits), digits[13])?;
        Ok(Gtin { digits, kind })
    }

    /// The digits as the kind prints them.
    pub fn as_str(&self) -> &str {
        &self.as_gtin14()[14 - self.kind.len_digits()..]
    }

    /// All fourteen digits, padded with zeros on the left, as element strings carry them.
    pub fn as_gtin14(&self) -> &str {
        std::str::from_utf8(&self.digits).expect("a trade item number is digits")
    }

    /// How many digits the number has where it is printed.
    pub fn kind(&self) -> GtinKind {
        self.kind
    }

    /// The digits before the check digit, as [`Gtin::new`] takes them.
    pub fn payload(&self) -> u64 {
        number(&self.digits[..13])
    }

    /// The same item's number in fourteen digits.
    pub fn to_gtin14(self) -> Gtin {
        Gtin {
            kind: GtinKind::Gtin14,
            ..self
        }
    }

    /// Whether both name one trade item, in whatever kind they are printed.
    pub fn names_same_item(&self, other: &Gtin) -> bool {
        self.digits == other.digits
    }

    /// Appends the digits as the kind prints them without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

text_form!(
    Gtin,
    "a trade item number (GTIN) of 8, 12, 13 or 14 digits such as \"05012345678900\""
);

/// The check digit of the first thirteen of fourteen digits: weights 3 and 1 in turn from the right, and
/// what the sum lacks to the next ten (GS1 General Specifications, standard check digit calculations).
pub(crate) fn check_digit(digits: &[u8; 14]) -> u8 {
    let sum: u32 = digits[..13]
        .iter()
        .enumerate()
        .map(|(place, digit)| u32::from(digit - b'0') * if place % 2 == 0 { 3 } else { 1 })
        .sum();
    ((10 - sum % 10) % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [GtinKind; 4] = [
        GtinKind::Gtin8,
        GtinKind::Gtin12,
        GtinKind::Gtin13,
        GtinKind::Gtin14,
    ];

    /// Some thousands of numbers of every kind.
    fn samples() -> impl Iterator<Item = Gtin> {
        (0..4_000_u64).map(|step| {
            let kind = KINDS[step as usize % 4];
            let room = 10_u64.pow(kind.len_digits() as u32 - 1);
            let payload = step.wrapping_mul(0x9E37_79B9_7F4A_7C15) % room;
            Gtin::new(kind, payload).unwrap()
        })
    }

    #[test]
    fn known_vectors() {
        let carton = Gtin::parse("05012345678900").unwrap();
        let bottle = Gtin::parse("5012345678900").unwrap();
        assert_eq!(Gtin::new(GtinKind::Gtin14, 501_234_567_890), Ok(carton));
        assert_eq!(bottle.kind(), GtinKind::Gtin13);
        assert_eq!(bottle.as_gtin14(), "05012345678900");
        assert_eq!(bottle.to_string(), "5012345678900");
        assert!(bottle != carton && bottle.names_same_item(&carton));
        assert_eq!(bottle.to_gtin14(), carton);
        // Common specimens of an EAN-8 and a UPC-A symbol.
        assert!(Gtin::parse("96385074").is_ok());
        assert!(Gtin::parse("036000291452").is_ok());
    }

    #[test]
    fn parse_undoes_write() {
        let mut text = String::new();
        for gtin in samples() {
            text.clear();
            gtin.write_to(&mut text);
            assert_eq!(Gtin::parse(&text), Ok(gtin));
            assert_eq!(Gtin::new(gtin.kind(), gtin.payload()), Ok(gtin));
            assert_eq!(text.len(), gtin.kind().len_digits());
        }
    }

    #[test]
    fn a_single_changed_digit_is_refused() {
        for gtin in samples() {
            for place in 0..gtin.kind().len_digits() {
                for digit in '0'..='9' {
                    let changed: String = gtin
                        .as_str()
                        .chars()
                        .enumerate()
                        .map(|(at, old)| if at == place { digit } else { old })
                        .collect();
                    assert_eq!(Gtin::parse(&changed).is_ok(), changed == gtin.as_str());
                }
            }
        }
    }

    #[test]
    fn malformed_texts_are_refused() {
        for text in [
            "",
            "50123456789",
            "05012345678901",
            "0501234567890X",
            "005012345678900",
            "5 012345 678900",
            "5012345é78900",
        ] {
            assert!(Gtin::parse(text).is_err(), "{text:?}");
        }
        assert!(Gtin::new(GtinKind::Gtin8, 10_000_000).is_err());
        assert!(Gtin::new(GtinKind::Gtin14, u64::MAX).is_err());
    }
}
