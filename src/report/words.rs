//! Numbers, money, lengths of time and names as people read them, the same in every report.

use crate::customs::code::currency::{Currency, Money};

/// What stands where a value is undefined.
pub(super) const UNDEFINED: &str = "n/a";

/// A share in percent with one decimal.
pub(super) fn percent(share: Option<f64>) -> String {
    share.map_or(UNDEFINED.to_string(), |share| {
        format!("{:.1} %", share * 100.0)
    })
}

/// An interval of shares in percent; empty where there is none.
pub(super) fn interval(shares: Option<[f64; 2]>) -> String {
    let written = |[low, high]: [f64; 2]| format!("{:.1} to {:.1} %", low * 100.0, high * 100.0);
    shares.map_or(String::new(), written)
}

/// A probability; one that is not quite 0 or 1 is not written as if it were.
pub(super) fn probability(ppm: u32) -> String {
    match ppm {
        1..=999 => "under 0.1 %".to_string(),
        999_001..=999_999 => "over 99.9 %".to_string(),
        _ => percent(Some(f64::from(ppm) / 1_000_000.0)),
    }
}

/// A number with some decimals; never a negative zero.
pub(super) fn decimal(value: Option<f64>, digits: usize) -> String {
    let Some(value) = value else {
        return UNDEFINED.to_string();
    };
    let text = format!("{value:.digits$}");
    match text.strip_prefix('-') {
        Some(size) if size.bytes().all(|byte| matches!(byte, b'0' | b'.')) => size.to_string(),
        _ => text,
    }
}

/// Seconds as hours with one decimal, rounded to nearest.
pub(super) fn hours(secs: u64) -> String {
    let tenths = (u128::from(secs) * 10 + 1_800) / 3_600;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A length of real time: hours, minutes and seconds.
pub(super) fn clock(secs: u64) -> String {
    let (hours, minutes) = (secs / 3_600, secs / 60 % 60);
    format!("{hours}:{minutes:02}:{:02}", secs % 60)
}

/// An amount of the post's currency with its code.
pub(super) fn money(minor: i64, currency: Currency) -> String {
    Money::new(minor, currency).to_string()
}

/// An amount without its code, for a column that names it once.
pub(super) fn amount(minor: i64, currency: Currency) -> String {
    let text = money(minor, currency);
    text.split(' ').next().unwrap_or_default().to_string()
}

/// A count with its noun, which takes an s from two and for none.
pub(super) fn count(number: u64, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

/// An id as words: `missing_lpco` is "missing LPCO", `partner_query:police` "partner query: police".
pub(super) fn name(id: &str) -> String {
    let words = id.replace(':', ": ").replace('_', " ");
    let words = words.replace("-and-", " and ");
    words.replace("lpco", "LPCO").replace("xray", "X-ray")
}

/// The same, as the beginning of a line.
pub(super) fn headed(id: &str) -> String {
    let words = name(id);
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_to_nearest_and_zero_has_no_sign() {
        let hours_of = [0, 179, 180, 3_600, 3_779, 3_780, 360_000].map(hours);
        assert_eq!(
            hours_of,
            ["0.0", "0.0", "0.1", "1.0", "1.0", "1.1", "100.0"]
        );
        let decimals = [-0.004, -0.006, 0.004, 1.5].map(|value| decimal(Some(value), 2));
        assert_eq!(decimals, ["0.00", "-0.01", "0.00", "1.50"]);
        assert_eq!(
            (percent(Some(0.0625)), percent(None)),
            ("6.2 %".to_string(), "n/a".to_string())
        );
    }

    #[test]
    fn a_probability_is_certain_only_where_it_is() {
        let written = [0, 1, 999, 1_000, 500_000, 999_000, 999_001, 1_000_000].map(probability);
        assert_eq!(
            written,
            [
                "0.0 %",
                "under 0.1 %",
                "under 0.1 %",
                "0.1 %",
                "50.0 %",
                "99.9 %",
                "over 99.9 %",
                "100.0 %"
            ]
        );
        assert_eq!(
            [59, 3_600, 90_061].map(clock),
            ["0:00:59", "1:00:00", "25:01:01"]
        );
    }

    #[test]
    fn money_has_the_digits_of_its_currency() {
        let currency = |code| Currency::parse(code).unwrap();
        assert_eq!(money(-12_345, currency("EUR")), "-123.45 EUR");
        assert_eq!(amount(-5, currency("EUR")), "-0.05");
        assert_eq!(amount(12_345, currency("JPY")), "12345");
    }

    #[test]
    fn ids_are_read_as_words() {
        assert_eq!(name("missing_lpco"), "missing LPCO");
        assert_eq!(
            name("partner_query:medicines_authority"),
            "partner query: medicines authority"
        );
        assert_eq!(name("waste-and-scrap"), "waste and scrap");
        assert_eq!(
            [headed("xray"), headed("missing_lpco"), headed("")],
            ["X-ray", "Missing LPCO", ""]
        );
        assert_eq!(
            [count(0, "sign"), count(1, "sign"), count(2, "sign")],
            ["0 signs", "1 sign", "2 signs"]
        );
    }
}
