//! Identifiers of postal items (UPU standard S10).

use crate::customs::code::country::Country;

use super::{
    IdentifierError, compact, number, put_digits, require_at_most, require_capitals, require_check,
    require_digits,
};

/// The identifier of a postal item, such as `RR473124829GB`.
///
/// Two letters of the service, a serial of eight digits, the check digit and the country of the issuing
/// post. Orders by text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct S10([u8; 13]);

impl S10 {
    /// The greatest serial.
    pub const MAX_SERIAL: u32 = 99_999_999;

    /// An identifier from its parts, with the check digit that they give.
    ///
    /// The service is two capital letters. UPU reserves some (J and K as the first letter), which a false
    /// label may carry, so all are accepted.
    ///
    /// # Errors
    /// A service that is not two capitals, or a serial above [`S10::MAX_SERIAL`].
    pub fn new(service: [u8; 2], serial: u32, country: Country) -> Result<S10, IdentifierError> {
        require_capitals(&service, 1)?;
        require_at_most("serial", u64::from(serial), u64::from(S10::MAX_SERIAL))?;
        let mut text = [0; 13];
        text[..2].copy_from_slice(&service);
        put_digits(&mut text[2..10], u64::from(serial));
        text[10] = b'0' + check_digit(&text[2..10]);
        text[11..].copy_from_slice(&country.bytes());
        Ok(S10(text))
    }

    /// Reads the thirteen characters, with or without the spaces that labels print.
    ///
    /// # Errors
    /// A wrong length, a character out of place, an unassigned country or a wrong check digit.
    pub fn parse(text: &str) -> Result<S10, IdentifierError> {
        let bytes: [u8; 13] = compact(text, &[' '], "13")?;
        require_capitals(&bytes[..2], 1)?;
        require_digits(&bytes[2..11], 3)?;
        require_capitals(&bytes[11..], 12)?;
        let item = S10(bytes);
        if Country::parse(&item.as_str()[11..]).is_none() {
            return Err(IdentifierError::UnknownCountry {
                found: [char::from(bytes[11]), char::from(bytes[12])],
            });
        }
        require_check(check_digit(&bytes[2..10]), bytes[10])?;
        Ok(item)
    }

    /// The thirteen characters without spaces.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("an S10 identifier is ASCII")
    }

    /// The two letters of the service: C* parcel, E* express, L* tracked letter, R* registered, V* insured.
    pub fn service(&self) -> [u8; 2] {
        [self.0[0], self.0[1]]
    }

    /// The serial, 0 to [`S10::MAX_SERIAL`].
    pub fn serial(&self) -> u32 {
        number(&self.0[2..10]) as u32
    }

    /// The country of the post that issued the identifier.
    pub fn country(&self) -> Country {
        Country::parse(&self.as_str()[11..]).expect("an S10 identifier ends in an assigned country")
    }

    /// Appends the thirteen characters without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

text_form!(S10, "a UPU S10 identifier such as \"RR473124829GB\"");

/// The check digit of eight digits: S is their sum by weight, C = 11 − (S mod 11), 10 becomes 0 and 11
/// becomes 5 (UPU S10, check digit calculation).
fn check_digit(serial: &[u8]) -> u8 {
    const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];
    let sum: u32 = serial
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        digit => digit as u8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        Country::parse(code).unwrap()
    }

    #[test]
    fn known_vectors() {
        let item = S10::new(*b"RR", 47_312_482, country("GB")).unwrap();
        assert_eq!(item.to_string(), "RR473124829GB");
        assert_eq!(S10::parse("RR473124829GB"), Ok(item));
        assert_eq!(S10::parse("RR 473 124 829 GB"), Ok(item));
        assert_eq!(
            (item.service(), item.serial(), item.country()),
            (*b"RR", 47_312_482, country("GB"))
        );
        // By hand: S = 0 gives 11, written 5. S = 8 × 7 = 56 gives 11 − 1 = 10, written 0.
        assert_eq!(check_digit(b"00000000"), 5);
        assert_eq!(check_digit(b"70000000"), 0);
    }

    #[test]
    fn parse_undoes_write() {
        let countries: Vec<Country> = Country::all().collect();
        let mut text = String::new();
        for step in 0..5_000_u32 {
            let serial = step.wrapping_mul(2_654_435_761) % (S10::MAX_SERIAL + 1);
            let service = [b'A' + (step % 26) as u8, b'A' + (step / 26 % 26) as u8];
            let item = S10::new(service, serial, countries[step as usize % 249]).unwrap();
            text.clear();
            item.write_to(&mut text);
            assert_eq!(S10::parse(&text), Ok(item));
            assert_eq!((item.service(), item.serial()), (service, serial));
        }
    }

    /// The weights are coprime to 11, so a changed serial digit changes S mod 11. Only the check digit 5
    /// stands for two remainders (0 and 6), so a change can pass there and nowhere else.
    #[test]
    fn a_changed_digit_is_refused_unless_the_check_digit_is_five() {
        for serial in (0..S10::MAX_SERIAL).step_by(99_991) {
            let item = S10::new(*b"CP", serial, country("FR")).unwrap();
            for place in 2..10 {
                for digit in b'0'..=b'9' {
                    let mut text = item.0;
                    if text[place] == digit {
                        continue;
                    }
                    text[place] = digit;
                    let changed = S10::parse(std::str::from_utf8(&text).unwrap());
                    assert!(changed.is_err() || item.0[10] == b'5');
                }
            }
        }
    }

    #[test]
    fn malformed_texts_are_refused() {
        for text in [
            "",
            "RR473124829",
            "RR473124829GBX",
            "rr473124829GB",
            "R1473124829GB",
            "RR47312482XGB",
            "RR473124829gb",
            "RR473124829UK",
            "RR473124820GB",
            "RR-473124829-GB",
            "ÄR473124829GB",
        ] {
            assert!(S10::parse(text).is_err(), "{text:?}");
        }
        assert!(S10::new(*b"rr", 1, country("GB")).is_err());
        assert!(S10::new(*b"RR", 100_000_000, country("GB")).is_err());
    }
}
