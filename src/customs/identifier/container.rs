//! Freight container numbers (ISO 6346).

use super::{
    IdentifierError, compact, number, put_digits, require, require_at_most, require_capitals,
    require_check, require_digits,
};

/// The number of a freight container, such as `CSQU3054383`.
///
/// Three letters of the owner, the category (U container, J detachable equipment, Z trailer or chassis), a
/// serial of six digits and the check digit. Orders by text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContainerNumber([u8; 11]);

impl ContainerNumber {
    /// The greatest serial.
    pub const MAX_SERIAL: u32 = 999_999;

    /// A number from its parts, with the check digit that they give.
    ///
    /// # Errors
    /// An owner that is not three capitals, a category other than U, J or Z, or a serial above
    /// [`ContainerNumber::MAX_SERIAL`].
    pub fn new(
        owner: [u8; 3],
        category: u8,
        serial: u32,
    ) -> Result<ContainerNumber, IdentifierError> {
        let max_serial = u64::from(ContainerNumber::MAX_SERIAL);
        require_at_most("serial", u64::from(serial), max_serial)?;
        let mut text = [0; 11];
        text[..3].copy_from_slice(&owner);
        text[3] = category;
        require_owner_and_category(&text[..4])?;
        put_digits(&mut text[4..10], u64::from(serial));
        text[10] = b'0' + check_digit(&text[..10]);
        Ok(ContainerNumber(text))
    }

    /// Reads the eleven characters, with or without the spaces that doors print.
    ///
    /// # Errors
    /// A wrong length, a character out of place or a wrong check digit.
    pub fn parse(text: &str) -> Result<ContainerNumber, IdentifierError> {
        let bytes: [u8; 11] = compact(text, &[' '], "11")?;
        require_owner_and_category(&bytes[..4])?;
        require_digits(&bytes[4..], 5)?;
        require_check(check_digit(&bytes[..10]), bytes[10])?;
        Ok(ContainerNumber(bytes))
    }

    /// The eleven characters without spaces.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a container number is ASCII")
    }

    /// The three letters of the owner.
    pub fn owner(&self) -> [u8; 3] {
        [self.0[0], self.0[1], self.0[2]]
    }

    /// The category: `b'U'`, `b'J'` or `b'Z'`.
    pub fn category(&self) -> u8 {
        self.0[3]
    }

    /// The serial, 0 to [`ContainerNumber::MAX_SERIAL`].
    pub fn serial(&self) -> u32 {
        number(&self.0[4..10]) as u32
    }

    /// Appends the eleven characters without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

text_form!(
    ContainerNumber,
    "an ISO 6346 container number such as \"CSQU3054383\""
);

fn require_owner_and_category(bytes: &[u8]) -> Result<(), IdentifierError> {
    require_capitals(&bytes[..3], 1)?;
    require(&bytes[3..], 4, "U, J or Z", |byte| {
        matches!(byte, b'U' | b'J' | b'Z')
    })
}

/// The check digit of the ten characters before it: the sum of value times 2^place, modulo 11, where 10
/// becomes 0 (ISO 6346, annex A).
fn check_digit(text: &[u8]) -> u8 {
    let sum: u32 = text
        .iter()
        .enumerate()
        .map(|(place, character)| value(*character) << place)
        .sum();
    (sum % 11 % 10) as u8
}

/// Digits count as themselves; letters count from 10 to 38, leaving out the multiples of 11 (ISO 6346, annex A).
fn value(character: u8) -> u32 {
    match character {
        b'0'..=b'9' => u32::from(character - b'0'),
        b'A' => 10,
        b'B'..=b'K' => u32::from(character - b'B') + 12,
        b'L'..=b'U' => u32::from(character - b'L') + 23,
        _ => u32::from(character - b'V') + 34,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_vectors() {
        let container = ContainerNumber::new(*b"CSQ", b'U', 305_438).unwrap();
        assert_eq!(container.to_string(), "CSQU3054383");
        assert_eq!(ContainerNumber::parse("CSQU3054383"), Ok(container));
        assert_eq!(ContainerNumber::parse("CSQU 305438 3"), Ok(container));
        assert_eq!(
            (container.owner(), container.category(), container.serial()),
            (*b"CSQ", b'U', 305_438)
        );
    }

    /// The table of the standard, letter by letter.
    #[test]
    fn letters_skip_the_multiples_of_eleven() {
        let values: Vec<u32> = (b'A'..=b'Z').map(value).collect();
        let table: Vec<u32> = (10..=38).filter(|value| value % 11 != 0).collect();
        assert_eq!(values, table);
    }

    #[test]
    fn parse_undoes_write() {
        let mut text = String::new();
        let mut remainders_of_ten = 0;
        for step in 0..5_000_u32 {
            let letter = |shift: u32| b'A' + (step / shift % 26) as u8;
            let owner = [letter(1), letter(26), letter(7)];
            let category = b"UJZ"[step as usize % 3];
            let serial = step.wrapping_mul(2_654_435_761) % (ContainerNumber::MAX_SERIAL + 1);
            let container = ContainerNumber::new(owner, category, serial).unwrap();
            text.clear();
            container.write_to(&mut text);
            assert_eq!(ContainerNumber::parse(&text), Ok(container));
            assert_eq!((container.owner(), container.serial()), (owner, serial));
            let sum: u32 = (0..10).map(|i| value(container.0[i]) << i).sum();
            if sum % 11 == 10 {
                remainders_of_ten += 1;
                assert_eq!(container.0[10], b'0');
            }
        }
        assert!(remainders_of_ten > 100);
    }

    #[test]
    fn malformed_texts_are_refused() {
        for text in [
            "",
            "CSQU305438",
            "CSQU30543833",
            "CSQU3054384",
            "CSQX3054383",
            "csqu3054383",
            "C5QU3054383",
            "CSQU305A383",
            "CSQU-305438-3",
        ] {
            assert!(ContainerNumber::parse(text).is_err(), "{text:?}");
        }
        assert!(ContainerNumber::new(*b"CSQ", b'A', 1).is_err());
        assert!(ContainerNumber::new(*b"CsQ", b'U', 1).is_err());
        assert!(ContainerNumber::new(*b"CSQ", b'U', 1_000_000).is_err());
    }
}
