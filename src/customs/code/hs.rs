//! Goods by Harmonized System subheading, in the 2017 and 2022 editions.
//!
//! The descriptions of the 2022 edition are UN Comtrade's wording (public domain, PDDL), not the legal text
//! of the nomenclature. The 2017 edition is held as its differences, for the headings that
//! `assets/codes/hs2017.tsv` names: elsewhere it repeats the 2022 edition, which is not always right.

use std::fmt;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{deserialize_code, parse_digits, push_digits, table_rows};

/// An edition of the Harmonized System. A code means nothing without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HsEdition {
    /// In force from 2017-01-01 to 2021-12-31.
    Hs2017,
    /// In force from 2022-01-01.
    Hs2022,
}

impl HsEdition {
    /// The edition in force in a calendar year; editions change on 1 January.
    ///
    /// Years before 2017 and after 2027 have editions of their own that aren't held here: the nearest answers.
    pub fn in_force(year: i16) -> HsEdition {
        if year >= 2022 {
            HsEdition::Hs2022
        } else {
            HsEdition::Hs2017
        }
    }
}

impl fmt::Display for HsEdition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            HsEdition::Hs2017 => "HS 2017",
            HsEdition::Hs2022 => "HS 2022",
        })
    }
}

/// A well-formed six-digit code; whether an edition has it, [`exists`] tells.
///
/// Chapter 77 (reserved) and chapters 98 and 99 (national use) are not in the Harmonized System.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HsCode(u32);

impl HsCode {
    /// A code from its number, 10000 to 979999.
    pub fn new(number: u32) -> Option<HsCode> {
        let chapter = number / 10_000;
        ((1..=97).contains(&chapter) && chapter != 77).then_some(HsCode(number))
    }

    /// Reads six digits, plain (`300490`) or with the dot of printed tariffs (`3004.90`).
    pub fn parse(text: &str) -> Option<HsCode> {
        let number = match text.as_bytes() {
            plain @ [_, _, _, _, _, _] => parse_digits(plain)?,
            [heading @ .., b'.', tens, ones] if heading.len() == 4 => {
                parse_digits(heading)? * 100 + parse_digits(&[*tens, *ones])?
            }
            _ => return None,
        };
        HsCode::new(u32::try_from(number).ok()?)
    }

    /// The code as a number, 10000 to 979999.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The chapter, 1 to 97.
    pub fn chapter(self) -> u8 {
        (self.0 / 10_000) as u8
    }

    /// The heading, 100 to 9799.
    pub fn heading(self) -> u16 {
        (self.0 / 100) as u16
    }

    /// Appends the six digits without allocating.
    pub fn write_to(&self, out: &mut String) {
        push_digits(out, u64::from(self.0), 6);
    }
}

impl fmt::Display for HsCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:06}", self.0)
    }
}

impl fmt::Debug for HsCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "HsCode({:06})", self.0)
    }
}

impl Serialize for HsCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for HsCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<HsCode, D::Error> {
        deserialize_code(
            deserializer,
            "a Harmonized System subheading of six digits such as \"300490\"",
            HsCode::parse,
        )
    }
}

/// The description of a subheading, or nothing where the edition doesn't have it.
pub fn describe(edition: HsEdition, code: HsCode) -> Option<&'static str> {
    find(&table(edition).subheadings, code.0)
}

/// Whether the edition has the subheading.
pub fn exists(edition: HsEdition, code: HsCode) -> bool {
    describe(edition, code).is_some()
}

/// The description of a heading such as 3004, or nothing where the edition doesn't have it.
pub fn describe_heading(edition: HsEdition, heading: u16) -> Option<&'static str> {
    find(&table(edition).headings, u32::from(heading))
}

/// The description of a chapter such as 30, or nothing where the edition doesn't have it.
pub fn describe_chapter(edition: HsEdition, chapter: u8) -> Option<&'static str> {
    find(&table(edition).chapters, u32::from(chapter))
}

/// Every subheading of the edition with its description, by code.
pub fn subheadings(edition: HsEdition) -> impl Iterator<Item = (HsCode, &'static str)> {
    table(edition)
        .subheadings
        .iter()
        .map(|(number, description)| (HsCode(*number), *description))
}

/// The subheadings whose description holds every one of the words, by code.
///
/// Case doesn't matter, and a word matches from its beginning, so `vaccin` finds vaccines. A word of digits
/// matches the beginning of the code as well. No words find nothing.
pub fn search(edition: HsEdition, words: &str) -> Vec<(HsCode, &'static str)> {
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    subheadings(edition)
        .filter(|(code, description)| {
            words
                .iter()
                .all(|word| has_word(description, word) || has_prefix(*code, word))
        })
        .collect()
}

fn has_word(description: &str, word: &str) -> bool {
    let (text, word) = (description.as_bytes(), word.as_bytes());
    text.windows(word.len()).enumerate().any(|(at, window)| {
        let starts_a_word = at == 0 || !text[at - 1].is_ascii_alphanumeric();
        starts_a_word && window.eq_ignore_ascii_case(word)
    })
}

fn has_prefix(code: HsCode, word: &str) -> bool {
    let (len, prefix) = (word.len() as u32, parse_digits(word.as_bytes()));
    len <= 6 && prefix == Some(u64::from(code.0 / 10_u32.pow(6 - len)))
}

/// Rows of one level, ordered by code.
type Rows = Vec<(u32, &'static str)>;

/// One edition, level by level.
#[derive(Clone, Default)]
struct Table {
    chapters: Rows,
    headings: Rows,
    subheadings: Rows,
}

impl Table {
    /// The rows of the level that a code of this many digits is on.
    fn level(&mut self, digits: usize) -> &mut Rows {
        match digits {
            2 => &mut self.chapters,
            4 => &mut self.headings,
            _ => &mut self.subheadings,
        }
    }

    fn sort(&mut self) {
        for digits in [2, 4, 6] {
            self.level(digits).sort_unstable();
        }
    }
}

fn find(rows: &Rows, code: u32) -> Option<&'static str> {
    let place = rows.binary_search_by_key(&code, |(code, _)| *code).ok()?;
    Some(rows[place].1)
}

fn table(edition: HsEdition) -> &'static Table {
    static HS2017: OnceLock<Table> = OnceLock::new();
    static HS2022: OnceLock<Table> = OnceLock::new();
    match edition {
        HsEdition::Hs2017 => HS2017.get_or_init(read_hs2017),
        HsEdition::Hs2022 => HS2022.get_or_init(read_hs2022),
    }
}

fn read_hs2022() -> Table {
    let mut table = Table::default();
    for row in table_rows(include_str!("../../../assets/codes/hs2022.tsv")) {
        let (code, description) = read_row(row);
        table.level(code.len()).push((number(code), description));
    }
    table.sort();
    table
}

fn read_hs2017() -> Table {
    let mut table = table(HsEdition::Hs2022).clone();
    for row in table_rows(include_str!("../../../assets/codes/hs2017.tsv")) {
        if let Some(added) = row.strip_prefix('+') {
            let (code, description) = read_row(added);
            table.level(code.len()).push((number(code), description));
        } else {
            let code = row.trim_start_matches('-');
            let removed = number(code);
            table
                .level(code.len())
                .retain(|(number, _)| *number != removed);
        }
    }
    table.sort();
    table
}

fn read_row(row: &'static str) -> (&'static str, &'static str) {
    row.split_once('\t')
        .expect("a row of the embedded table is a code, a tab and a description")
}

fn number(code: &str) -> u32 {
    code.parse()
        .expect("a code of the embedded table is all digits")
}

#[cfg(test)]
mod tests {
    use super::*;
    use HsEdition::{Hs2017, Hs2022};

    fn code(text: &str) -> HsCode {
        HsCode::parse(text).unwrap()
    }

    #[test]
    fn editions_change_on_new_year_2022() {
        assert_eq!(HsEdition::in_force(2021), Hs2017);
        assert_eq!(HsEdition::in_force(2022), Hs2022);
        assert_eq!(HsEdition::in_force(2026), Hs2022);
    }

    #[test]
    fn codes_read_and_write_six_digits() {
        assert_eq!(code("010121").to_string(), "010121");
        assert_eq!(code("3004.90"), code("300490"));
        assert_eq!(
            (code("300490").chapter(), code("300490").heading()),
            (30, 3004)
        );
        for text in [
            "30049", "3004900", "30.0490", "3004.9", "3004 90", "+30049", "004901", "770100",
            "980100", "999999", "3004.900", "",
        ] {
            assert_eq!(HsCode::parse(text), None, "{text:?}");
        }
        let mut text = String::new();
        for (code, _) in subheadings(Hs2022) {
            text.clear();
            code.write_to(&mut text);
            assert_eq!(HsCode::parse(&text), Some(code));
            assert_eq!(code.to_string(), text);
        }
    }

    #[test]
    fn serde_uses_six_digits_and_quotes_a_wrong_code() {
        let code: HsCode = serde_json::from_str("\"010121\"").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"010121\"");
        let error = serde_json::from_str::<HsCode>("\"3004\"").unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("\"3004\" is not a Harmonized System subheading"),
            "{error}"
        );
    }

    /// The 2022 edition has 97 chapters less the reserved one, 1 228 headings and 5 612 subheadings
    /// by the count of the embedded data set.
    #[test]
    fn the_2022_edition_is_whole() {
        let table = table(Hs2022);
        assert_eq!(table.chapters.len(), 96);
        assert_eq!(table.headings.len(), 1_228);
        assert_eq!(table.subheadings.len(), 5_612);
    }

    #[test]
    fn each_edition_is_a_tree_without_doubles() {
        for edition in [Hs2017, Hs2022] {
            let table = table(edition);
            for rows in [&table.chapters, &table.headings, &table.subheadings] {
                assert!(rows.windows(2).all(|pair| pair[0].0 < pair[1].0));
                assert!(rows.iter().all(|(_, description)| !description.is_empty()));
            }
            for (code, _) in subheadings(edition) {
                let heading = describe_heading(edition, code.heading());
                assert!(heading.is_some(), "{edition} {code}");
                assert!(describe_chapter(edition, code.chapter()).is_some());
            }
            for (heading, _) in &table.headings {
                let is_used = |(code, _): (HsCode, &str)| u32::from(code.heading()) == *heading;
                assert!(subheadings(edition).any(is_used), "{edition} {heading}");
            }
        }
    }

    /// Goods that scenarios use or could, and the editions that have a subheading for them.
    #[test]
    fn codes_belong_to_their_edition() {
        for gone in [
            "300211", "300220", "300230", "300620", "382200", "401511", "851712", "851770",
            "852580", "854140", "880330", "970110", "970500", "970600",
        ] {
            assert!(exists(Hs2017, code(gone)), "{gone}");
            assert!(!exists(Hs2022, code(gone)), "{gone}");
        }
        for new in [
            "240411", "240491", "300241", "300242", "300249", "300251", "300259", "300693",
            "382211", "382212", "382213", "382219", "382290", "401512", "851713", "851714",
            "852411", "854340", "854911", "880621", "880730", "970121", "970510", "970610",
        ] {
            assert!(!exists(Hs2017, code(new)), "{new}");
            assert!(exists(Hs2022, code(new)), "{new}");
        }
        for kept in [
            "300215", "300420", "300490", "300510", "382100", "401519", "481850", "621010",
            "630790", "701010", "701090", "851762", "854370", "901831", "901920", "902000",
            "902519",
        ] {
            assert!(
                exists(Hs2017, code(kept)) && exists(Hs2022, code(kept)),
                "{kept}"
            );
        }
        assert!(
            describe_heading(Hs2017, 8803).is_some() && describe_heading(Hs2022, 8803).is_none()
        );
        assert!(
            describe_heading(Hs2017, 2404).is_none() && describe_heading(Hs2022, 2404).is_some()
        );
    }

    #[test]
    fn search_wants_every_word_in_any_case() {
        let found = |edition, words| -> Vec<String> {
            search(edition, words)
                .iter()
                .map(|(code, _)| code.to_string())
                .collect()
        };
        assert_eq!(found(Hs2022, "VACCIN human"), ["300241"]);
        assert_eq!(found(Hs2017, "vaccin Human"), ["300220"]);
        assert_eq!(found(Hs2022, "syringes"), ["901831"]);
        // "Containing insulin", and "containing hormones (but not insulin)".
        assert_eq!(found(Hs2022, "3004 insulin"), ["300431", "300439"]);
        assert!(found(Hs2022, "yringes").is_empty());
        assert!(found(Hs2022, "  ").is_empty());
        assert!(found(Hs2022, "antibiotics submarine").is_empty());
        assert_eq!(found(Hs2022, "8524 flat").len(), 6);
    }
}
