//! Ranked search: by the beginning of a code, whole words, beginnings of words, and words with a slip in them.

use std::collections::BTreeMap;

use strsim::osa_distance;

/// What one entry of a book can be found by.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Digits; empty where the entry has no code.
    pub code: String,
    /// The names of the entry.
    pub titles: Vec<String>,
    /// What else is said of it; counts less.
    pub others: Vec<String>,
}

/// The entries of a book by their codes and words.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// By entry.
    codes: Vec<String>,
    /// By entry: the names as they compare.
    titles: Vec<Vec<String>>,
    /// Every word once, in order, with the entries that have it.
    words: Vec<(String, Vec<Posting>)>,
}

#[derive(Clone, Copy, Debug)]
struct Posting {
    entry: usize,
    is_title: bool,
}

/// What a search finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Positions of entries, the best first.
    pub entries: Vec<usize>,
    /// Whether nothing answers in full: the entries are those that come nearest.
    pub is_near: bool,
    /// Whether an entry's code or one of its names is exactly what was typed, capitals and accents aside.
    pub is_exact: bool,
    /// Words and codes that were compared.
    pub comparisons: usize,
}

/// What a match costs; the sum over the terms ranks an entry.
mod cost {
    pub const CODE: u16 = 0;
    pub const WHOLE: u16 = 4;
    pub const BEGINNING: u16 = 8;
    /// What a term costs that answers by a slip or a shorter code only; with two for every letter or digit.
    pub const NEAR: u16 = 16;
    /// Added where the word is not in a name.
    pub const OTHER: u16 = 2;
    pub const NONE: u16 = u16::MAX;
}

/// Fewest letters of a term in which a slip is allowed, and in which two are.
const ONE_SLIP_CHARS: usize = 4;
const TWO_SLIPS_CHARS: usize = 8;

/// Most digits of a code: national commodity codes.
const CODE_DIGITS_MAX: usize = 10;

/// One word of a search; a word of digits may be the beginning of a code.
struct Term {
    text: String,
    code: Option<String>,
}

impl Index {
    /// An index of entries in their order.
    pub fn of(rows: impl IntoIterator<Item = Row>) -> Index {
        let mut index = Index::default();
        let mut vocabulary: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
        for (entry, row) in rows.into_iter().enumerate() {
            let mut post = |text: &str, is_title| {
                for word in words(text) {
                    let posting = Posting { entry, is_title };
                    match vocabulary.get_mut(word) {
                        Some(postings) => postings.push(posting),
                        None => {
                            vocabulary.insert(word.to_owned(), vec![posting]);
                        }
                    }
                }
            };
            let titles: Vec<String> = row.titles.iter().map(|text| fold(text)).collect();
            titles.iter().for_each(|text| post(text, true));
            row.others.iter().for_each(|text| post(&fold(text), false));
            index.codes.push(row.code);
            index.titles.push(titles);
        }
        index.words = vocabulary.into_iter().collect();
        index
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Number of different words.
    pub fn vocabulary(&self) -> usize {
        self.words.len()
    }

    /// The entries that answer every word of a text; where none does, those that answer most of them. Nothing
    /// typed finds nothing.
    pub fn search(&self, text: &str) -> Found {
        let terms = terms(text);
        let mut found = Found::default();
        if terms.is_empty() {
            return found;
        }
        let mut missing = vec![0_usize; self.len()];
        let mut costs = vec![0_u16; self.len()];
        let mut near = vec![false; self.len()];
        for term in &terms {
            let answers = self.answers(term, &mut found.comparisons);
            for (entry, cost) in answers.into_iter().enumerate() {
                if cost == cost::NONE {
                    missing[entry] += 1;
                } else {
                    costs[entry] = costs[entry].saturating_add(cost);
                    near[entry] |= cost >= cost::NEAR;
                }
            }
        }
        let least = missing.iter().copied().min().unwrap_or(terms.len());
        // Half of the words or fewer say nothing about the entry.
        if least * 2 > terms.len() || least == terms.len() {
            return found;
        }
        let mut entries: Vec<usize> = (0..self.len())
            .filter(|entry| missing[*entry] == least)
            .collect();
        entries.sort_by_key(|entry| (costs[*entry], *entry));
        found.is_near = least > 0 || entries.first().is_some_and(|entry| near[*entry]);
        found.is_exact = self.has_exactly(text, &entries);
        found.entries = entries;
        found
    }

    /// What a term costs, by entry.
    fn answers(&self, term: &Term, comparisons: &mut usize) -> Vec<u16> {
        let mut costs = vec![cost::NONE; self.len()];
        if let Some(code) = &term.code {
            *comparisons += self.codes.len();
            for (entry, own) in self.codes.iter().enumerate() {
                if begins(own, code) {
                    costs[entry] = cost::CODE;
                }
            }
        }
        *comparisons += self.words.len();
        for (word, postings) in &self.words {
            if word == &term.text {
                lower(&mut costs, postings, cost::WHOLE);
            } else if word.starts_with(&term.text) {
                lower(&mut costs, postings, cost::BEGINNING);
            }
        }
        if costs.iter().all(|cost| *cost == cost::NONE) {
            self.near(term, &mut costs, comparisons);
        }
        costs
    }

    /// The nearest codes, or the words with fewest slips.
    fn near(&self, term: &Term, costs: &mut [u16], comparisons: &mut usize) {
        if let Some(code) = &term.code {
            for kept in (2..code.len()).rev() {
                *comparisons += self.codes.len();
                let price = cost::NEAR + 2 * (code.len() - kept) as u16;
                let mut is_found = false;
                for (entry, own) in self.codes.iter().enumerate() {
                    if own.starts_with(&code[..kept]) {
                        costs[entry] = price;
                        is_found = true;
                    }
                }
                if is_found {
                    return;
                }
            }
        }
        let chars = term.text.chars().count();
        if chars < ONE_SLIP_CHARS || term.text.chars().any(|c| c.is_ascii_digit()) {
            return;
        }
        let most = if chars < TWO_SLIPS_CHARS { 1 } else { 2 };
        *comparisons += self.words.len();
        for (word, postings) in &self.words {
            if let Some(slips) = slips(&term.text, chars, word, most) {
                lower(costs, postings, cost::NEAR + 2 * slips);
            }
        }
    }

    fn has_exactly(&self, text: &str, entries: &[usize]) -> bool {
        let typed = fold(text.trim());
        let code = whole_code(&typed);
        entries.iter().any(|entry| {
            let is_code = code
                .as_ref()
                .is_some_and(|code| *code == self.codes[*entry]);
            is_code || self.titles[*entry].contains(&typed)
        })
    }
}

/// Whether a code answers digits: it begins with them, or is the subheading of a longer national code.
fn begins(own: &str, digits: &str) -> bool {
    own.starts_with(digits) || (own.len() == 6 && digits.starts_with(own))
}

fn lower(costs: &mut [u16], postings: &[Posting], price: u16) {
    for posting in postings {
        let price = if posting.is_title {
            price
        } else {
            price + cost::OTHER
        };
        let cost = &mut costs[posting.entry];
        *cost = price.min(*cost);
    }
}

/// Slips between a term and a word, or the word's beginning, if at most so many. An exchange of neighbours is one.
fn slips(term: &str, chars: usize, word: &str, most: usize) -> Option<u16> {
    let word_chars = word.chars().count();
    if word_chars + most < chars {
        return None;
    }
    let whole = (word_chars <= chars + most).then(|| osa_distance(term, word));
    let beginning = || {
        let end = word
            .char_indices()
            .nth(chars)
            .map_or(word.len(), |(at, _)| at);
        osa_distance(term, &word[..end])
    };
    let fewest = whole
        .filter(|slips| *slips <= most)
        .unwrap_or_else(beginning);
    (fewest <= most).then_some(fewest as u16)
}

/// A text as searches compare it: small letters without the accents of western languages.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// The words of a folded text: letters and digits. A decimal point stays within its number, and a stroke before
/// a digit within its reference, as in `ma/10001`.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_point(c) && c != '/')
        .flat_map(|part| {
            let is_number = part.chars().all(|c| c.is_ascii_digit() || is_point(c));
            let is_reference = part
                .split_once('/')
                .is_some_and(|(_, behind)| behind.starts_with(|c: char| c.is_ascii_digit()));
            let is_whole = is_number || is_reference;
            let whole = is_whole.then(|| part.trim_matches(is_point));
            let pieces = (!is_whole).then(|| part.split(|c: char| is_point(c) || c == '/'));
            whole.into_iter().chain(pieces.into_iter().flatten())
        })
        .filter(|word| !word.is_empty())
}

fn is_point(c: char) -> bool {
    c == '.' || c == ','
}

fn terms(text: &str) -> Vec<Term> {
    let text = fold(text);
    if let Some(code) = whole_code(&text) {
        return vec![Term {
            text: code.clone(),
            code: Some(code),
        }];
    }
    words(&text)
        .map(|word| Term {
            code: code_word(word),
            text: word.to_owned(),
        })
        .collect()
}

/// The digits of a text that is a code and nothing else: `300490`, `3004.90`, `3004 90 00 12`.
fn whole_code(text: &str) -> Option<String> {
    let mut parts = text.split_whitespace();
    let first = parts.next()?;
    let rest: String = parts.collect();
    // Groups of a printed code begin with a chapter, a heading or a subheading.
    if !rest.is_empty() && !matches!(first.len(), 2 | 4 | 6 | 7) {
        return None;
    }
    code_word(&format!("{first}{rest}"))
}

/// The digits of a word that can be the beginning of a code; with a point, only behind a heading.
fn code_word(word: &str) -> Option<String> {
    let (before, behind) = word.split_once('.').unwrap_or((word, ""));
    if before != word && before.len() != 4 {
        return None;
    }
    let digits = format!("{before}{}", behind.replace('.', ""));
    let is_code = (2..=CODE_DIGITS_MAX).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then_some(digits)
}
