//! How texts differ from the names they stand for, and what the canonical texts of documents say.

use jiff::civil::Date;

use crate::customs::code::hs::HsCode;
use crate::scenario::model::product::Product;
use crate::scenario::model::{Scenario, VaguePhrase};

/// A name cut shorter than this no longer tells what it was.
const LEAST_TRUNCATED_CHARS: usize = 8;

/// How a text stands for a name, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Exact,
    Abbreviated,
    Misspelt,
    Truncated,
}

impl Likeness {
    /// How `text` stands for `name`, if it does.
    fn of(text: &str, name: &str, abbreviations: &[(String, String)]) -> Option<Likeness> {
        if text == name {
            Some(Likeness::Exact)
        } else if abbreviates(text, name, abbreviations) {
            Some(Likeness::Abbreviated)
        } else if exchanges_neighbours(text, name) {
            Some(Likeness::Misspelt)
        } else if truncates(text, name) {
            Some(Likeness::Truncated)
        } else {
            None
        }
    }
}

/// What a description says.
pub(super) enum Reading<'a> {
    /// It stands for the name of these articles, at least one.
    Article(Likeness, Vec<&'a Product>),
    /// It is a phrase that says nothing.
    Vague(&'a VaguePhrase),
    /// It stands for nothing in the register.
    Unknown,
}

impl<'a> Reading<'a> {
    /// Reads a description. The declared article comes first: a text that can stand for its name does.
    pub(super) fn of(text: &str, declared: &'a Product, scenario: &'a Scenario) -> Reading<'a> {
        let likeness =
            |product: &Product| Likeness::of(text, &product.name, &scenario.abbreviations);
        let own = likeness(declared);
        let phrase = scenario.vague_phrases.iter().find(|p| p.text == text);
        match (own, phrase) {
            (Some(Likeness::Exact), _) => Reading::Article(Likeness::Exact, vec![declared]),
            (_, Some(phrase)) => Reading::Vague(phrase),
            (Some(likeness), None) => Reading::Article(likeness, vec![declared]),
            (None, None) => Reading::closest(
                scenario
                    .products
                    .iter()
                    .filter_map(|product| likeness(product).map(|likeness| (likeness, product))),
            ),
        }
    }

    fn closest(candidates: impl Iterator<Item = (Likeness, &'a Product)>) -> Reading<'a> {
        let candidates: Vec<_> = candidates.collect();
        let Some(closest) = candidates.iter().map(|(likeness, _)| *likeness).min() else {
            return Reading::Unknown;
        };
        let products = candidates
            .into_iter()
            .filter(|(likeness, _)| *likeness == closest)
            .map(|(_, product)| product)
            .collect();
        Reading::Article(closest, products)
    }

    /// How the text stands for a name; `None` for phrases and unknown texts.
    pub(super) fn likeness(&self) -> Option<Likeness> {
        match self {
            Reading::Article(likeness, _) => Some(*likeness),
            Reading::Vague(_) | Reading::Unknown => None,
        }
    }

    /// Whether the text can describe goods of the code's heading, or for a phrase, of its chapter.
    pub(super) fn agrees_with(&self, hs: HsCode) -> bool {
        match self {
            Reading::Article(_, products) => products
                .iter()
                .any(|product| product.hs.heading() == hs.heading()),
            Reading::Vague(phrase) => phrase.chapters.contains(&hs.chapter()),
            Reading::Unknown => false,
        }
    }

    /// The article that the text names: the first of those it can stand for.
    pub(super) fn article(&self) -> Option<&'a Product> {
        match self {
            Reading::Article(_, products) => products.first().copied(),
            Reading::Vague(_) | Reading::Unknown => None,
        }
    }
}

/// Whether `text` is `name` with two neighbouring letters exchanged.
pub(super) fn exchanges_neighbours(text: &str, name: &str) -> bool {
    // Exchanged letters keep their bytes, so texts of one length in bytes end together below.
    if text.len() != name.len() {
        return false;
    }
    let mut pairs = text
        .chars()
        .zip(name.chars())
        .skip_while(|(seen, meant)| seen == meant);
    let (Some((seen, meant)), Some((seen_next, meant_next))) = (pairs.next(), pairs.next()) else {
        return false;
    };
    seen == meant_next
        && seen_next == meant
        && seen.is_alphabetic()
        && meant.is_alphabetic()
        && pairs.all(|(seen, meant)| seen == meant)
}

/// Whether `text` is `name` with one whole word abbreviated. Capitals within the word do not matter.
fn abbreviates(text: &str, name: &str, abbreviations: &[(String, String)]) -> bool {
    let mut fitting = abbreviations
        .iter()
        .filter(|(word, short)| text.len() + word.len() == name.len() + short.len());
    fitting.any(|(word, short)| {
        word_positions(name, word).any(|at| {
            let (before, rest) = name.split_at(at);
            let after = &rest[word.len()..];
            text.strip_prefix(before)
                .and_then(|text| text.strip_suffix(after))
                .is_some_and(|middle| middle.eq_ignore_ascii_case(short))
        })
    })
}

/// Where `word` stands in `name` between spaces, punctuation or the ends.
fn word_positions<'a>(name: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let starts = name.char_indices().map(|(at, _)| at);
    starts.filter(move |&at| {
        let end = at + word.len();
        let is_apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        name.get(at..end)
            .is_some_and(|part| part.eq_ignore_ascii_case(word))
            && is_apart(name[..at].chars().next_back())
            && is_apart(name[end..].chars().next())
    })
}

fn truncates(text: &str, name: &str) -> bool {
    text.len() < name.len()
        && name.starts_with(text)
        && text.chars().count() >= LEAST_TRUNCATED_CHARS
}

/// The number before a unit in thousandths: `thousandths("98.2 %", "%")` is 98 200. At most three decimals.
pub(super) fn thousandths(text: &str, unit: &str) -> Option<i64> {
    let number = text.strip_suffix(unit)?.strip_suffix(' ')?;
    let (negative, number) = match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number),
    };
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(whole) || !is_digits(decimals) || decimals.len() > 3 {
        return None;
    }
    let magnitude = format!("{whole}{decimals:0<3}").parse::<i64>().ok()?;
    Some(if negative { -magnitude } else { magnitude })
}

/// Whether a date of a document lies before a day; what is no date lies nowhere.
pub(super) fn is_before(text: &str, day: Date) -> bool {
    text.parse::<Date>().is_ok_and(|date| date < day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exchange_is_of_two_neighbouring_letters() {
        for text in ["Ivemrectin 3 mg", "vIermectin 3 mg", "Ivermectin 3 gm"] {
            assert!(exchanges_neighbours(text, "Ivermectin 3 mg"), "{text}");
        }
        for text in [
            "Ivermectin 3 mg",
            "Ivermectni 3 gm",
            "Ivrmeectin 3 mg",
            "Ivermectin3  mg",
            "Ivermectin 3 mh",
            "Ivermectin 3 m",
        ] {
            assert!(!exchanges_neighbours(text, "Ivermectin 3 mg"), "{text}");
        }
        assert!(exchanges_neighbours("Flèuor", "Fluèor") && !exchanges_neighbours("1 21", "1 12"));
    }

    #[test]
    fn an_abbreviation_replaces_one_whole_word() {
        let table = [("gloves", "glvs"), ("packs", "pk."), ("in", "i")]
            .map(|(word, short)| (word.to_owned(), short.to_owned()));
        let is_short = |text| abbreviates(text, "Gloves in packs, gloves", &table);
        for text in [
            "Glvs in packs, gloves",
            "glvs in packs, gloves",
            "Gloves in packs, glvs",
            "Gloves in pk., gloves",
            "Gloves i packs, gloves",
        ] {
            assert!(is_short(text), "{text}");
        }
        for text in [
            "Gloves in packs, gloves",
            "Glvs in packs, glvs",
            "Glvs",
            "",
            "GLOVES in pk., gloves",
        ] {
            assert!(!is_short(text), "{text}");
        }
        assert!(!abbreviates("Tins", "Tins", &table) && !abbreviates("Tis", "Tins", &table));
    }

    #[test]
    fn a_truncation_is_a_beginning_of_some_length() {
        assert!(truncates("Ivermect", "Ivermectin 3 mg"));
        assert!(!truncates("Ivermec", "Ivermectin 3 mg"));
        assert!(!truncates("Ivermectin", "Ivermectin"));
        assert!(!truncates("vermectin 3 mg", "Ivermectin 3 mg"));
    }

    #[test]
    fn numbers_with_units_are_read() {
        for (text, unit, read) in [
            ("98.2 %", "%", Some(98_200)),
            ("8 C", "C", Some(8_000)),
            ("-0.5 C", "C", Some(-500)),
            ("3400 g", "g", Some(3_400_000)),
            ("3400", "g", None),
            ("3400g", "g", None),
            (". C", "C", None),
            ("1.234 C", "C", Some(1_234)),
            ("1.2345 C", "C", None),
            ("--1 C", "C", None),
            ("C", "C", None),
        ] {
            assert_eq!(thousandths(text, unit), read, "{text}");
        }
    }
}
