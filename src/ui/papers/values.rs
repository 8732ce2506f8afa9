//! Canonical texts of fields in the reader's format.

use jiff::civil::Date;

use crate::customs::code::country::Country;
use crate::customs::code::currency::Money;
use crate::customs::code::locode::Locode;
use crate::customs::document::Field;
use crate::ui::words::Words;

/// Most digits of a number in a document; longer ones are shown as they stand.
const DIGITS_MAX: usize = 15;

/// A field's text as the reader's language writes it; as it stands where it is not of the expected form.
pub(super) fn shown(words: &Words, field: Field, text: &str) -> String {
    let read = match field {
        Field::Total | Field::Value | Field::Freight => money(words, text),
        Field::NetMass | Field::GrossMass => mass(words, text),
        Field::Date | Field::ValidUntil | Field::Expiry => date(words, text),
        Field::Quantity | Field::Count => count(words, text),
        Field::Origin | Field::Dispatch => country(words, text),
        Field::PlaceOfLoading => place(words, text),
        Field::Assay => percent(words, text),
        Field::Specification => range(words, text),
        Field::MaximumTemperature => temperature(words, text),
        Field::FurtherLines => further_lines(words, text),
        _ => None,
    };
    read.unwrap_or_else(|| text.to_owned())
}

/// Tenths of a degree Celsius of a text like `7.9 C`.
pub(super) fn decidegrees(text: &str) -> Option<i64> {
    let (scaled, places) = scaled(text.strip_suffix(" C")?)?;
    match places {
        0 => Some(scaled * 10),
        1 => Some(scaled),
        _ => Some(scaled / 10_i64.pow(places as u32 - 1)),
    }
}

fn money(words: &Words, text: &str) -> Option<String> {
    Money::parse(text).map(|money| words.money(money))
}

fn mass(words: &Words, text: &str) -> Option<String> {
    let grams = text.strip_suffix(" g")?.parse().ok()?;
    Some(words.mass(grams))
}

fn date(words: &Words, text: &str) -> Option<String> {
    text.parse::<Date>().ok().map(|date| words.date(date))
}

fn count(words: &Words, text: &str) -> Option<String> {
    match scaled(text)? {
        (number, 0) => Some(words.number(number)),
        _ => None,
    }
}

fn country(words: &Words, text: &str) -> Option<String> {
    let country = Country::parse(text)?;
    let arguments = [
        ("name", words.country(country).into()),
        ("code", text.into()),
    ];
    Some(words.tf("papers-country", &arguments))
}

fn place(words: &Words, text: &str) -> Option<String> {
    let country = Locode::parse(text)?.country();
    let arguments = [
        ("code", text.into()),
        ("country", words.country(country).into()),
    ];
    Some(words.tf("papers-place", &arguments))
}

fn percent(words: &Words, text: &str) -> Option<String> {
    let number = number(words, text.strip_suffix(" %")?)?;
    Some(words.tf("percent", &[("number", number.into())]))
}

fn range(words: &Words, text: &str) -> Option<String> {
    let (low, high) = text.split_once(" to ")?;
    let low = number(words, low)?;
    let arguments = [("low", low.into()), ("high", percent(words, high)?.into())];
    Some(words.tf("papers-range", &arguments))
}

fn temperature(words: &Words, text: &str) -> Option<String> {
    let number = number(words, text.strip_suffix(" C")?)?;
    Some(words.tf("papers-celsius", &[("number", number.into())]))
}

/// One line of text for each line of the document.
fn further_lines(words: &Words, text: &str) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    // What a semicolon in the goods' own description cut off goes before the next piece.
    let mut begun = String::new();
    for piece in text.split("; ") {
        begun.push_str(piece);
        match line(words, &begun) {
            Some(line) => {
                lines.push(line);
                begun.clear();
            }
            None => begun.push_str("; "),
        }
    }
    begun.is_empty().then(|| lines.join("\n"))
}

/// A line like `3 x Cotton shirts = 12.00 EUR`.
fn line(words: &Words, text: &str) -> Option<String> {
    let (quantity, rest) = text.split_once(" x ")?;
    let (goods, amount) = rest.rsplit_once(" = ")?;
    let amount = money(words, amount).or_else(|| mass(words, amount))?;
    let arguments = [
        ("quantity", count(words, quantity)?.into()),
        ("goods", goods.into()),
        ("amount", amount.into()),
    ];
    Some(words.tf("papers-further-line", &arguments))
}

/// A decimal number as the language writes it, with the places it came with.
fn number(words: &Words, text: &str) -> Option<String> {
    let (scaled, places) = scaled(text)?;
    Some(words.fixed(scaled, places))
}

/// A decimal number in units of its last place, and how many places it has.
fn scaled(text: &str) -> Option<(i64, usize)> {
    let (sign, size) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, part) = size.split_once('.').unwrap_or((size, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let sound = !whole.is_empty() && is_digits(whole) && is_digits(part);
    if !sound || whole.len() + part.len() > DIGITS_MAX || (part.is_empty() && size.contains('.')) {
        return None;
    }
    let number: i64 = format!("{whole}{part}").parse().ok()?;
    Some((sign * number, part.len()))
}
