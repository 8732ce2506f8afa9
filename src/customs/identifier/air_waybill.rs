//! Air waybill numbers (IATA Cargo Services Conference Resolution 600a).

use super::{
    IdentifierError, compact, number, put_digits, require_at_most, require_check, require_digits,
};

/// An air waybill number, such as `123-12345675`.
///
/// Three digits of the airline prefix, a serial of seven digits and the check digit. Orders by text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AirWaybill([u8; 12]);

impl AirWaybill {
    /// The greatest airline prefix.
    pub const MAX_PREFIX: u16 = 999;
    /// The greatest serial.
    pub const MAX_SERIAL: u32 = 9_999_999;

    /// A number from its parts, with the check digit that the serial gives.
    ///
    /// # Errors
    /// A prefix above [`AirWaybill::MAX_PREFIX`] or a serial above [`AirWaybill::MAX_SERIAL`].
    pub fn new(prefix: u16, serial: u32) -> Result<AirWaybill, IdentifierError> {
        let (max_prefix, max_serial) = (AirWaybill::MAX_PREFIX, AirWaybill::MAX_SERIAL);
        require_at_most("airline prefix", u64::from(prefix), u64::from(max_prefix))?;
        require_at_most("serial", u64::from(serial), u64::from(max_serial))?;
        let mut text = [b'-'; 12];
        put_digits(&mut text[..3], u64::from(prefix));
        put_digits(&mut text[4..11], u64::from(serial));
        text[11] = b'0' + check_digit(serial);
        Ok(AirWaybill(text))
    }

    /// Reads the number as printed; the hyphen may be missing, and spaces don't matter.
    ///
    /// # Errors
    /// A wrong length, a character that is not a digit or a wrong check digit.
    pub fn parse(text: &str) -> Result<AirWaybill, IdentifierError> {
        let digits: [u8; 11] = compact(text, &[' ', '-'], "11 digits")?;
        require_digits(&digits, 1)?;
        let serial = number(&digits[3..10]) as u32;
        require_check(check_digit(serial), digits[10])?;
        AirWaybill::new(number(&digits[..3]) as u16, serial)
    }

    /// The twelve characters with the hyphen.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("an air waybill number is ASCII")
    }

    /// The airline prefix, 0 to [`AirWaybill::MAX_PREFIX`].
    pub fn prefix(&self) -> u16 {
        number(&self.0[..3]) as u16
    }

    /// The serial, 0 to [`AirWaybill::MAX_SERIAL`].
    pub fn serial(&self) -> u32 {
        number(&self.0[4..11]) as u32
    }

    /// Appends the number with its hyphen without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

text_form!(AirWaybill, "an air waybill number such as \"123-12345675\"");

/// The remainder of the serial divided by 7 (IATA Resolution 600a).
fn check_digit(serial: u32) -> u8 {
    (serial % 7) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_vector() {
        let waybill = AirWaybill::new(123, 1_234_567).unwrap();
        assert_eq!(waybill.to_string(), "123-12345675");
        for text in [
            "123-12345675",
            "12312345675",
            "123-1234 5675",
            "123 12345675",
        ] {
            assert_eq!(AirWaybill::parse(text), Ok(waybill), "{text}");
        }
        assert_eq!((waybill.prefix(), waybill.serial()), (123, 1_234_567));
    }

    #[test]
    fn parse_undoes_write() {
        let mut text = String::new();
        for step in 0..5_000_u32 {
            let serial = step.wrapping_mul(2_654_435_761) % (AirWaybill::MAX_SERIAL + 1);
            let waybill = AirWaybill::new((step % 1_000) as u16, serial).unwrap();
            text.clear();
            waybill.write_to(&mut text);
            assert_eq!(AirWaybill::parse(&text), Ok(waybill));
            assert_eq!(waybill.serial(), serial);
        }
    }

    #[test]
    fn every_other_check_digit_is_refused() {
        for serial in (0..AirWaybill::MAX_SERIAL).step_by(9_973) {
            let waybill = AirWaybill::new(20, serial).unwrap();
            for digit in b'0'..=b'9' {
                let mut text = waybill.0;
                text[11] = digit;
                let parsed = AirWaybill::parse(std::str::from_utf8(&text).unwrap());
                assert_eq!(parsed.is_ok(), digit == waybill.0[11]);
            }
        }
    }

    #[test]
    fn malformed_texts_are_refused() {
        for text in [
            "",
            "123-1234567",
            "123-123456755",
            "12A-12345675",
            "123-1234567X",
            "123/12345675",
        ] {
            assert!(AirWaybill::parse(text).is_err(), "{text:?}");
        }
        assert!(AirWaybill::new(1_000, 1).is_err());
        assert!(AirWaybill::new(1, 10_000_000).is_err());
    }
}
