//! How declarants word their goods: exactly, or in one of the ways that lose information.

use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::rng::Draws;
use crate::scenario::model::product::Product;
use crate::scenario::model::{Scenario, VaguePhrase};

/// Wordings of every product, worked out once.
#[derive(Clone, Debug)]
pub(crate) struct Wording {
    /// The name with one word abbreviated; `None` when no word of it is in the table.
    abbreviated: Option<String>,
    misspelt: Option<String>,
    truncated: String,
    /// Positions of the vague phrases that could honestly stand for it.
    vague: Vec<u16>,
}

/// Shortest text that still counts as a cut-off name, in letters.
const SHORTEST_CUT: usize = 8;

impl Wording {
    pub(crate) fn new(scenario: &Scenario, product: &Product) -> Wording {
        let chapter = product.hs.chapter();
        let fits = |phrase: &VaguePhrase| phrase.chapters.contains(&chapter);
        let honest: Vec<u16> = (0..scenario.vague_phrases.len() as u16)
            .filter(|position| fits(&scenario.vague_phrases[usize::from(*position)]))
            .collect();
        Wording {
            abbreviated: abbreviate(scenario, &product.name),
            misspelt: exchange_letters(&product.name),
            truncated: truncate(&product.name),
            vague: honest,
        }
    }

    /// Styles that this article's name does not allow.
    pub(crate) fn blocked(&self) -> IndicatorSet {
        let mut blocked = IndicatorSet::EMPTY;
        for (indicator, possible) in [
            (
                Indicator::AbbreviatedDescription,
                self.abbreviated.is_some(),
            ),
            (Indicator::MisspeltDescription, self.misspelt.is_some()),
            (Indicator::VagueDescription, !self.vague.is_empty()),
        ] {
            if !possible {
                blocked.insert(indicator);
            }
        }
        blocked
    }

    /// Appends the description in the style that the indicators say.
    pub(crate) fn write(
        &self,
        scenario: &Scenario,
        product: &Product,
        indicators: IndicatorSet,
        draws: &mut Draws,
        out: &mut String,
    ) {
        let word = draws.word();
        let abbreviated = self.abbreviated.as_deref();
        let misspelt = self.misspelt.as_deref();
        let text = if indicators.holds(Indicator::VagueDescription) {
            let position = (u64::from(word) * self.vague.len() as u64) >> 32;
            let phrase = self.vague.get(position as usize);
            phrase.map_or("goods", |phrase| {
                scenario.vague_phrases[usize::from(*phrase)].text.as_str()
            })
        } else if indicators.holds(Indicator::AbbreviatedDescription) {
            abbreviated.unwrap_or(&product.name)
        } else if indicators.holds(Indicator::MisspeltDescription) {
            misspelt.unwrap_or(&product.name)
        } else if indicators.holds(Indicator::TruncatedDescription) {
            &self.truncated
        } else {
            &product.name
        };
        out.push_str(text);
    }
}

/// Replaces the first word that the table knows.
fn abbreviate(scenario: &Scenario, name: &str) -> Option<String> {
    let mut words: Vec<String> = name.split(' ').map(str::to_owned).collect();
    let known = words.iter_mut().find_map(|word| {
        let bare = word.trim_end_matches([',', ';', ')']);
        let entry = scenario
            .abbreviations
            .iter()
            .find(|(long, _)| long == bare)?;
        let short = format!("{}{}", entry.1, &word[bare.len()..]);
        Some((word, short))
    })?;
    *known.0 = known.1;
    Some(words.join(" "))
}

/// Exchanges two neighbouring, different letters of the longest word, near its middle and if possible
/// not the first; `None` when no word has two different neighbours.
pub(crate) fn exchange_letters(text: &str) -> Option<String> {
    let mut letters: Vec<char> = text.chars().collect();
    let words = letters.chunk_by(|a, b| a.is_alphabetic() == b.is_alphabetic());
    let mut start = 0;
    let mut best: Option<(usize, usize)> = None;
    for word in words {
        let differs = word.windows(2).any(|pair| !same_letter(pair[0], pair[1]));
        let longer = best.is_none_or(|(_, length)| word.len() > length);
        if word[0].is_alphabetic() && differs && longer {
            best = Some((start, word.len()));
        }
        start += word.len();
    }
    let (start, length) = best?;
    let middle = start + length / 2;
    let position = (start..start + length - 1)
        .filter(|&at| !same_letter(letters[at], letters[at + 1]))
        .min_by_key(|&at| {
            if at == start {
                usize::MAX
            } else {
                at.abs_diff(middle)
            }
        })?;
    letters.swap(position, position + 1);
    Some(letters.into_iter().collect())
}

fn same_letter(a: char, b: char) -> bool {
    a.to_lowercase().eq(b.to_lowercase())
}

fn truncate(name: &str) -> String {
    let letters = name.chars().count();
    let keep = (letters * 3 / 5)
        .max(SHORTEST_CUT)
        .min(letters.saturating_sub(1));
    let cut: String = name.chars().take(keep).collect();
    cut.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_exchanged_in_the_longest_word() {
        assert_eq!(
            exchange_letters("Ivermectin 3 mg tablets").as_deref(),
            Some("Ivermcetin 3 mg tablets")
        );
        assert_eq!(exchange_letters("aaaa 12").as_deref(), None);
    }

    #[test]
    fn a_cut_name_is_a_proper_prefix() {
        for name in [
            "Ivermectin 3 mg tablets",
            "Used gloves scrap",
            "MDMA tablets pressed",
        ] {
            let cut = truncate(name);
            assert!(
                name.starts_with(&cut) && cut.len() < name.len() && cut.len() >= 8,
                "{cut}"
            );
        }
    }
}
