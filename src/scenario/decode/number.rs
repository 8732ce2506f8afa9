//! Numbers with a range and a unit, and moments.
//!
//! Every decimal is rounded to a whole number of a small unit as it is read, so that nothing behind the
//! file format computes with fractions.

use jiff::civil::{Date, DateTime, Time};

use crate::scenario::decode::{Decode, Placed, Shape, Spot, wrong_type};
use crate::scenario::finding::Findings;
use crate::scenario::syntax::{Node, Value};

/// A whole number from `LEAST` to `MOST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Whole<const LEAST: u64, const MOST: u64>(pub u64);

impl<const LEAST: u64, const MOST: u64> Whole<LEAST, MOST> {
    /// The number as `u32`; the range must lie within it.
    pub fn as_u32(self) -> u32 {
        const { assert!(MOST <= u32::MAX as u64) };
        self.0 as u32
    }
}

impl<const LEAST: u64, const MOST: u64> Decode for Whole<LEAST, MOST> {
    fn shape() -> Shape {
        Shape::Number {
            what: "a whole number",
            least: LEAST as f64,
            most: MOST as f64,
            whole: true,
        }
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<Self> {
        let Value::Number(text, value) = &node.value else {
            return wrong_type(&Self::shape(), node, spot, findings);
        };
        if value.fract() != 0.0 || !value.is_finite() {
            spot.fault(
                findings,
                format!("{text} is not a whole number; write one from {LEAST} to {MOST}"),
            );
            return None;
        }
        if *value < LEAST as f64 || *value > MOST as f64 {
            spot.fault(
                findings,
                format!("{text} is outside {LEAST} to {MOST}; write a whole number in that range"),
            );
            return None;
        }
        Some(Whole(*value as u64))
    }
}

/// Defines a decimal with its unit, range and the factor to the whole unit that it is kept in.
macro_rules! decimal {
    ($(#[doc = $doc:literal])+ $name:ident, $what:literal, $example:literal, $least:expr, $most:expr, $scale:expr) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl Decode for $name {
            fn shape() -> Shape {
                Shape::Number { what: $what, least: $least, most: $most, whole: false }
            }

            fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<$name> {
                decimal(&Self::shape(), $example, $scale, node, spot, findings).map($name)
            }
        }
    };
}

decimal!(
    /// A probability, kept in parts per million.
    Rate, "a rate (a number from 0 to 1)", "write a rate, for example 0.05", 0.0, 1.0, 1e6
);
decimal!(
    /// A factor from 0 to 100, kept in hundredths.
    Factor, "a factor (a number from 0 to 100)", "write a factor, for example 1.5", 0.0, 100.0, 1e2
);
decimal!(
    /// A number of hours, up to ten years of them, kept in seconds.
    Hours, "a number of hours", "write hours, for example 24 or 0.5", 0.0, 87_660.0, 3600.0
);
decimal!(
    /// A number of minutes, up to 30 days of them, kept in seconds.
    Minutes, "a number of minutes", "write minutes, for example 15 or 0.5", 0.0, 43_200.0, 60.0
);
decimal!(
    /// An amount of money in the post's currency, not negative, kept in millionths.
    Amount, "an amount of money", "write an amount in the post's currency, for example 150", 0.0, 1e9, 1e6
);
decimal!(
    /// A change of an amount of money, kept in millionths.
    Change, "an amount of money, negative for less", "write an amount, for example -500", -1e9, 1e9, 1e6
);
decimal!(
    /// A price of one unit or the value of a foreign currency, above zero, kept in millionths.
    Price, "a price above 0", "write a price, for example 0.85", 1e-6, 1e9, 1e6
);
decimal!(
    /// A mass in grams, above zero, kept in milligrams.
    Grams, "a mass in grams", "write grams, for example 0.55", 1e-3, 1e8, 1e3
);
decimal!(
    /// A mass in kilograms, from one gram up, kept in grams.
    Kilograms, "a mass in kilograms", "write kilograms, for example 20", 1e-3, 1e6, 1e3
);
decimal!(
    /// A number of packs, kept in hundredths.
    Packs, "a number of packs", "write a number of packs, for example 3", 1.0, 1e5, 1e2
);
decimal!(
    /// A share of an hourly profile, kept in thousandths.
    Share, "a relative share", "write a number of at least 0, for example 1", 0.0, 1e6, 1e3
);

fn decimal(
    shape: &Shape,
    example: &str,
    scale: f64,
    node: &Node,
    spot: &Spot,
    findings: &mut Findings,
) -> Option<i64> {
    let (Value::Number(text, value), Shape::Number { least, most, .. }) = (&node.value, shape)
    else {
        return wrong_type(shape, node, spot, findings);
    };
    if !(*least..=*most).contains(value) {
        spot.fault(
            findings,
            format!("{text} is outside {least} to {most}; {example}"),
        );
        return None;
    }
    // The ranges keep the product below 2^53, where every whole number is exact.
    Some((value * scale).round() as i64)
}

/// A civil moment: a date, or a date and a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub DateTime);

impl Decode for Moment {
    fn shape() -> Shape {
        Shape::Moment
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<Moment> {
        let Value::Text(text) = &node.value else {
            return wrong_type(&Shape::Moment, node, spot, findings);
        };
        match parse_moment(text) {
            Ok(moment) => Some(Moment(moment)),
            Err(message) => {
                spot.fault(findings, message);
                None
            }
        }
    }
}

/// Reads `2020-05-11`, `2020-05-11T08:00` or `2020-05-11T08:00:30`; otherwise says what is wrong.
fn parse_moment(text: &str) -> Result<DateTime, String> {
    let malformed = || {
        format!(
            "\"{}\" is not a moment; write the date as \"2020-05-11\" or with the time as \"2020-05-11T08:00\"",
            crate::scenario::syntax::shorten(text)
        )
    };
    let (date_text, time_text) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let [year, month, day] = digit_groups(date_text, '-', &[4, 2, 2])
        .and_then(|groups| <[i16; 3]>::try_from(groups).ok())
        .ok_or_else(malformed)?;
    if !(1..=12).contains(&month) {
        return Err(format!(
            "\"{text}\" does not exist: a year has 12 months, written 01 to 12"
        ));
    }
    if !(1900..=2199).contains(&year) {
        return Err(format!("\"{text}\" is outside the years 1900 to 2199"));
    }
    let date = Date::new(year, month as i8, day as i8).map_err(|_| {
        let days = Date::new(year, month as i8, 1).map_or(31, |first| first.days_in_month());
        format!(
            "\"{date_text}\" does not exist: {} {year} has {days} days",
            MONTHS[month as usize - 1]
        )
    })?;
    let Some(time_text) = time_text else {
        return Ok(date.to_datetime(Time::midnight()));
    };
    let groups = digit_groups(time_text, ':', &[2, 2])
        .or_else(|| digit_groups(time_text, ':', &[2, 2, 2]))
        .ok_or_else(malformed)?;
    let part = |index: usize| groups.get(index).copied().unwrap_or(0) as i8;
    let time = Time::new(part(0), part(1), part(2), 0)
        .map_err(|_| format!("\"{time_text}\" does not exist: times run from 00:00 to 23:59"))?;
    Ok(date.to_datetime(time))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Groups of exactly so many digits, separated by a sign.
fn digit_groups(text: &str, separator: char, lengths: &[usize]) -> Option<Vec<i16>> {
    let parts: Vec<&str> = text.split(separator).collect();
    if parts.len() != lengths.len() {
        return None;
    }
    parts
        .iter()
        .zip(lengths)
        .map(|(part, length)| {
            let digits = part.len() == *length && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        })
        .collect()
}

/// A shortest and a longest number of hours: `(4, 30)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoursRange(pub Hours, pub Hours);

impl Decode for HoursRange {
    fn shape() -> Shape {
        Shape::Other("the shortest and the longest number of hours, such as (4, 30)")
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<HoursRange> {
        let items = match &node.value {
            Value::Tuple { name: None, items } if items.len() == 2 => items,
            _ => return wrong_type(&Self::shape(), node, spot, findings),
        };
        let mut hours = |index: usize| {
            let item = &items[index];
            Placed::<Hours>::decode(item, &spot.index(index, item.span), findings)
        };
        let (shortest, longest) = (hours(0), hours(1));
        let (shortest, longest) = (shortest?, longest?);
        if longest.value < shortest.value {
            longest.spot.fault(
                findings,
                "the longest time is shorter than the shortest; write the shorter one first",
            );
            return None;
        }
        Some(HoursRange(shortest.value, longest.value))
    }
}

/// A lowest and a highest rate: `(0.1, 0.7)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateRange(pub Rate, pub Rate);

impl Decode for RateRange {
    fn shape() -> Shape {
        Shape::Other("the lowest and the highest rate, such as (0.1, 0.7)")
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<RateRange> {
        let items = match &node.value {
            Value::Tuple { name: None, items } if items.len() == 2 => items,
            _ => return wrong_type(&Self::shape(), node, spot, findings),
        };
        let mut rate = |index: usize| {
            let item = &items[index];
            Placed::<Rate>::decode(item, &spot.index(index, item.span), findings)
        };
        let (lowest, highest) = (rate(0), rate(1));
        let (lowest, highest) = (lowest?, highest?);
        if highest.value < lowest.value {
            highest.spot.fault(
                findings,
                "the highest rate is below the lowest; write the lower one first",
            );
            return None;
        }
        Some(RateRange(lowest.value, highest.value))
    }
}
