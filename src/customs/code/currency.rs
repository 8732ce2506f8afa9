//! Currencies by ISO 4217 code, and amounts of money in whole minor units.

use std::fmt;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{deserialize_code, push_digits, table_rows};

/// A currency or fund in ISO 4217 list one (178 codes on 2026-01-01).
///
/// Orders by code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    code: [u8; 3],
    /// Kept beside the code, since every amount needs it.
    minor_digits: u8,
}

/// One row of the table: code, digits of the minor unit, name.
type Row = ([u8; 3], u8, &'static str);

impl Currency {
    /// Reads a current code in capitals; withdrawn codes such as BGN are refused.
    pub fn parse(text: &str) -> Option<Currency> {
        let code = <[u8; 3]>::try_from(text.as_bytes()).ok()?;
        row(code).map(Currency::of)
    }

    /// Every currency, by code.
    pub fn all() -> impl Iterator<Item = Currency> {
        rows().iter().copied().map(Currency::of)
    }

    fn of((code, minor_digits, _): Row) -> Currency {
        Currency { code, minor_digits }
    }

    /// The three capital letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.code).expect("a currency code is three ASCII letters")
    }

    /// The English name of the currency.
    pub fn name(&self) -> &'static str {
        row(self.code)
            .expect("a currency is made from the table alone")
            .2
    }

    /// How many decimal digits the minor unit has: 2 for most, 0 to 4 for some.
    ///
    /// It is 0 where the standard defines no minor unit, as for gold (XAU) or special drawing rights (XDR).
    pub fn minor_digits(&self) -> u8 {
        self.minor_digits
    }

    /// How many minor units make one major unit, `10^minor_digits`.
    pub fn minor_per_major(&self) -> i64 {
        10_i64.pow(u32::from(self.minor_digits()))
    }

    /// Appends the code without allocating.
    pub fn write_to(&self, out: &mut String) {
        out.push_str(self.as_str());
    }
}

fn row(code: [u8; 3]) -> Option<Row> {
    let rows = rows();
    let place = rows.binary_search_by_key(&code, |row| row.0).ok()?;
    Some(rows[place])
}

/// The embedded table, ordered by code.
fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows: Vec<Row> = table_rows(include_str!("../../../assets/codes/iso4217.tsv"))
            .filter_map(|line| {
                let (code, rest) = line.split_once('\t')?;
                let (digits, name) = rest.split_once('\t')?;
                Some((
                    code.as_bytes().try_into().ok()?,
                    digits.parse().unwrap_or(0),
                    name,
                ))
            })
            .collect();
        rows.sort_unstable();
        rows
    })
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Currency({})", self.as_str())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
        deserialize_code(
            deserializer,
            "a current ISO 4217 currency code such as \"EUR\"",
            Currency::parse,
        )
    }
}

/// An amount of money in whole minor units of its currency (cents for EUR, yen for JPY).
///
/// Amounts of different currencies don't compare, so there is no order. Its text is the major amount with
/// all minor digits, a space and the code: `1250.00 EUR`, `-3 JPY`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// The amount in minor units; negative for a refund or a difference.
    pub minor: i64,
    /// The currency that gives `minor` its unit.
    pub currency: Currency,
}

impl Money {
    /// An amount of `minor` minor units.
    pub fn new(minor: i64, currency: Currency) -> Money {
        Money { minor, currency }
    }

    /// An amount of `major` major units, or nothing where it doesn't fit.
    pub fn from_major(major: i64, currency: Currency) -> Option<Money> {
        let minor = major.checked_mul(currency.minor_per_major())?;
        Some(Money { minor, currency })
    }

    /// Reads exactly the text that `Display` writes; any other spelling of the amount is refused.
    pub fn parse(text: &str) -> Option<Money> {
        let (amount, code) = text.split_once(' ')?;
        let currency = Currency::parse(code)?;
        let (negative, amount) = match amount.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, amount),
        };
        let minor_digits = usize::from(currency.minor_digits());
        let (major, fraction) = match amount.split_once('.') {
            Some(parts) if minor_digits > 0 => parts,
            None if minor_digits == 0 => (amount, ""),
            _ => return None,
        };
        let spelled_once = fraction.len() == minor_digits
            && (major.len() == 1 || !major.starts_with('0'))
            && !major.is_empty();
        if !spelled_once {
            return None;
        }
        // Counting downwards reaches i64::MIN, whose magnitude is one more than that of i64::MAX.
        let mut below_zero = 0_i64;
        for byte in major.bytes().chain(fraction.bytes()) {
            if !byte.is_ascii_digit() {
                return None;
            }
            below_zero = below_zero
                .checked_mul(10)?
                .checked_sub(i64::from(byte - b'0'))?;
        }
        if negative && below_zero == 0 {
            return None;
        }
        let minor = if negative {
            below_zero
        } else {
            below_zero.checked_neg()?
        };
        Some(Money { minor, currency })
    }

    /// The sum, or nothing where the currencies differ or it doesn't fit.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        let minor = self.minor.checked_add(other.minor)?;
        (self.currency == other.currency).then_some(Money { minor, ..self })
    }

    /// The difference, or nothing where the currencies differ or it doesn't fit.
    pub fn checked_sub(self, other: Money) -> Option<Money> {
        let minor = self.minor.checked_sub(other.minor)?;
        (self.currency == other.currency).then_some(Money { minor, ..self })
    }

    /// This amount `times` over, or nothing where it doesn't fit.
    pub fn checked_mul(self, times: i64) -> Option<Money> {
        let minor = self.minor.checked_mul(times)?;
        Some(Money { minor, ..self })
    }

    /// Appends the text form without allocating.
    pub fn write_to(&self, out: &mut String) {
        if self.minor < 0 {
            out.push('-');
        }
        let magnitude = self.minor.unsigned_abs();
        let minor_digits = self.currency.minor_digits();
        let unit = 10_u64.pow(u32::from(minor_digits));
        push_digits(out, magnitude / unit, 1);
        if minor_digits > 0 {
            out.push('.');
            push_digits(out, magnitude % unit, usize::from(minor_digits));
        }
        out.push(' ');
        self.currency.write_to(out);
    }
}

impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(28);
        self.write_to(&mut text);
        formatter.pad(&text)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
        deserialize_code(
            deserializer,
            "an amount with all digits of its minor unit and a currency, such as \"1250.00 EUR\"",
            Money::parse,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn the_list_is_whole_and_ordered() {
        let codes: Vec<Currency> = Currency::all().collect();
        assert_eq!(codes.len(), 178);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        for code in ["BGN", "HRK", "ANG", "ZWL", "eur", "EU", "EURO", ""] {
            assert_eq!(Currency::parse(code), None, "{code:?}");
        }
        assert_eq!(currency("XCG").name(), "Caribbean guilder");
    }

    #[test]
    fn minor_units_follow_the_standard() {
        for (code, digits) in [
            ("EUR", 2),
            ("JPY", 0),
            ("KWD", 3),
            ("CLF", 4),
            ("ISK", 0),
            ("UGX", 0),
            ("MGA", 2),
            ("XDR", 0),
        ] {
            assert_eq!(currency(code).minor_digits(), digits, "{code}");
        }
    }

    #[test]
    fn money_reads_as_people_write_it() {
        for (minor, code, text) in [
            (125_000, "EUR", "1250.00 EUR"),
            (5, "USD", "0.05 USD"),
            (-5, "USD", "-0.05 USD"),
            (1_250, "JPY", "1250 JPY"),
            (0, "XOF", "0 XOF"),
            (1_234_567, "KWD", "1234.567 KWD"),
            (i64::MAX, "EUR", "92233720368547758.07 EUR"),
            (i64::MIN, "CLF", "-922337203685477.5808 CLF"),
            (i64::MIN, "JPY", "-9223372036854775808 JPY"),
        ] {
            let money = Money::new(minor, currency(code));
            assert_eq!(money.to_string(), text);
            assert_eq!(Money::parse(text), Some(money));
        }
    }

    #[test]
    fn money_has_one_spelling() {
        for text in [
            "1250 EUR",
            "1250.0 EUR",
            "1250.000 EUR",
            "01250.00 EUR",
            ".50 EUR",
            "-0.00 EUR",
            "+1.00 EUR",
            "1,250.00 EUR",
            "1250.00EUR",
            "1250.00  EUR",
            "1250.00 BGN",
            "12.50 JPY",
            "1250. JPY",
            "92233720368547758.08 EUR",
            "1234567890123456789012345.00 EUR",
            "--1.00 EUR",
            "1.-1 EUR",
            "",
        ] {
            assert_eq!(Money::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn text_round_trips_over_many_amounts() {
        let currencies: Vec<Currency> = Currency::all().collect();
        let mut text = String::new();
        for step in 0..4_000_i64 {
            let minor = step
                .pow(5)
                .wrapping_mul(if step % 2 == 0 { 7 } else { -11 });
            let money = Money::new(minor, currencies[step as usize % currencies.len()]);
            text.clear();
            money.write_to(&mut text);
            assert_eq!(Money::parse(&text), Some(money), "{text}");
        }
    }

    #[test]
    fn sums_stay_in_one_currency_and_in_range() {
        let ten = Money::from_major(10, currency("EUR")).unwrap();
        assert_eq!(ten.minor, 1_000);
        assert_eq!(
            ten.checked_add(ten).map(|sum| sum.to_string()).as_deref(),
            Some("20.00 EUR")
        );
        assert_eq!(ten.checked_mul(-2), Some(Money::new(-2_000, ten.currency)));
        assert_eq!(ten.checked_sub(ten), Some(Money::new(0, ten.currency)));
        assert_eq!(ten.checked_add(Money::new(1, currency("USD"))), None);
        assert_eq!(ten.checked_add(Money::new(i64::MAX, ten.currency)), None);
        assert_eq!(Money::from_major(i64::MAX, currency("EUR")), None);
    }

    #[test]
    fn serde_quotes_a_wrong_amount() {
        let money: Money = serde_json::from_str("\"3.20 USD\"").unwrap();
        assert_eq!(serde_json::to_string(&money).unwrap(), "\"3.20 USD\"");
        let error = serde_json::from_str::<Money>("\"3.2 USD\"").unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("\"3.2 USD\" is not an amount"),
            "{error}"
        );
    }
}
