//! Languages: every key in every language, every key that the code names, every word of the field.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use super::{LANGUAGES, Words};
use crate::risk::indicator::{Indicator, catalogue};

/// The first parts of keys whose rest is a word of the field or of the panel; `format!` makes the whole.
const STEMS: [&str; 4] = ["palette-", "month-", "guide-", "refusal-"];

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The message with which a line of a Fluent file begins, or the attribute.
fn head(line: &str) -> Option<(&str, bool)> {
    let (head, _) = line.split_once('=')?;
    let is_indented = line.starts_with(' ');
    let head = head.trim();
    let (name, is_attribute) = match head.strip_prefix('.') {
        Some(name) if is_indented => (name, true),
        None if !is_indented => (head, false),
        _ => return None,
    };
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (!name.is_empty() && name.bytes().all(letters)).then_some((name, is_attribute))
}

/// Messages and attributes of a file in their order, each as `message` or `message.attribute`.
fn keys(text: &str) -> Vec<String> {
    let (mut keys, mut message) = (Vec::new(), "");
    for line in text.lines() {
        match head(line) {
            Some((name, false)) => {
                message = name;
                keys.push(name.to_owned());
            }
            Some((name, true)) => keys.push(format!("{message}.{name}")),
            None => {}
        }
    }
    keys
}

fn all_keys(code: &str) -> BTreeSet<String> {
    let (_, texts) = LANGUAGES
        .iter()
        .find(|(known, _)| *known == code)
        .expect("a shipped language");
    texts.iter().flat_map(|text| keys(text)).collect()
}

/// Every source file of the rooms that speak to the reader, but for their tests.
fn sources() -> BTreeMap<PathBuf, String> {
    let mut sources = BTreeMap::new();
    let mut open = vec![folder("src/ui"), folder("src/workplace")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the sources are there") {
            let path = entry.expect("the folder can be listed").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() && name != "tests" {
                open.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" {
                sources.insert(
                    path.clone(),
                    fs::read_to_string(&path).expect("sources are text"),
                );
            }
        }
    }
    sources
}

/// The text in quotes that stands first in a piece of code, with nothing but blanks before it.
fn quoted(code: &str) -> Option<&str> {
    let rest = code.trim_start().strip_prefix('"')?;
    rest.split_once('"').map(|(text, _)| text)
}

#[test]
fn numbers_are_written_as_the_language_does() {
    let english = Words::of("en");
    assert_eq!(english.number(1_234_567), "1,234,567");
    assert_eq!(english.fixed(-123_456, 2), "−1,234.56");
    let french = Words::of("fr");
    assert_ne!(french.fixed(-123_456, 2), english.fixed(-123_456, 2));
    assert!(french.fixed(5, 1).contains(','));
}

#[test]
fn spans_of_time_are_said_without_noughts() {
    const HOUR: u64 = 3_600;
    let (english, french) = (Words::of("en"), Words::of("fr"));
    let short = [60, HOUR, HOUR + 60, 24 * HOUR, 25 * HOUR].map(|secs| english.duration(secs));
    let spaced = short.map(|text| text.replace('\u{a0}', " "));
    assert_eq!(spaced, ["1 min", "1 h", "1 h 1 min", "1 d", "1 d 1 h"]);
    let long = [HOUR, 71 * HOUR, 72 * HOUR, 8_868 * HOUR, 48_000 * HOUR];
    assert_eq!(
        long.map(|secs| english.length(secs)),
        ["1 hour", "71 hours", "3 days", "370 days", "2,000 days"]
    );
    assert_eq!(
        [HOUR, 72 * HOUR].map(|secs| french.length(secs)),
        ["1 heure", "3 jours"]
    );
    // What is to be exact is not rounded to days.
    assert_eq!(english.span(84 * HOUR), "3\u{a0}d 12\u{a0}h");
    assert_eq!(french.named("Demande", "douane"), "Demande\u{a0}: douane");
}

#[test]
fn every_language_file_reads_without_a_fault() {
    for (code, texts) in LANGUAGES {
        for text in *texts {
            let faults = FluentResource::try_new((*text).to_owned()).err();
            let faults = faults.map(|(_, faults)| faults).unwrap_or_default();
            let begins = text.lines().next().unwrap_or_default();
            assert!(faults.is_empty(), "{code}, {begins:?}: {faults:?}");
        }
    }
}

/// Adding a language is adding files: every file that lies there is one that is read, in every language.
#[test]
fn every_language_has_the_same_files() {
    let files = |code: &str| -> BTreeSet<String> {
        let listed = fs::read_dir(folder(&format!("assets/lang/{code}"))).expect("it is there");
        let name = |entry: std::io::Result<fs::DirEntry>| {
            entry
                .expect("it can be listed")
                .file_name()
                .to_string_lossy()
                .into_owned()
        };
        listed.map(name).collect()
    };
    for (code, texts) in LANGUAGES {
        assert_eq!(files(code), files(super::FIRST_LANGUAGE), "{code}");
        assert_eq!(files(code).len(), texts.len(), "{code}");
    }
    let folders = fs::read_dir(folder("assets/lang")).expect("languages are shipped");
    assert_eq!(folders.count(), LANGUAGES.len());
}

#[test]
fn every_key_of_one_language_is_in_every_other() {
    let english = all_keys("en");
    assert!(english.len() > 1_000, "{} keys", english.len());
    for (code, texts) in LANGUAGES {
        let missing: Vec<_> = english.difference(&all_keys(code)).cloned().collect();
        assert!(missing.is_empty(), "{code} lacks {missing:?}");
        let beyond: Vec<_> = all_keys(code).difference(&english).cloned().collect();
        assert!(beyond.is_empty(), "English lacks {beyond:?}");
        let written: usize = texts.iter().map(|text| keys(text).len()).sum();
        assert_eq!(written, english.len(), "{code}: a key stands twice");
        let words = Words::of(code);
        for key in &english {
            // A message may have attributes alone.
            let has_attributes = english
                .iter()
                .any(|other| other.starts_with(&format!("{key}.")));
            assert!(words.has(key) || has_attributes, "{code} cannot read {key}");
        }
    }
}

/// A French text that is the English one was forgotten, but for words that both languages write alike.
#[test]
fn french_is_french() {
    let (english, french) = (Words::of("en"), Words::of("fr"));
    let explained = |key: &&String| key.ends_with(".explanation") || key.ends_with(".text");
    let keys = all_keys("en");
    let same: Vec<&String> = keys
        .iter()
        .filter(explained)
        .filter(|key| english.t(key) == french.t(key))
        .collect();
    assert!(same.is_empty(), "{same:?}");
}

#[test]
fn every_key_that_the_code_names_exists() {
    let keys = all_keys("en");
    let mut count = 0;
    let mut missing = BTreeSet::new();
    for (path, text) in sources() {
        for call in [".t(", ".tf("] {
            for (at, _) in text.match_indices(call) {
                let Some(key) = quoted(&text[at + call.len()..]) else {
                    continue;
                };
                count += 1;
                if !keys.contains(key) {
                    missing.insert(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(count > 400, "{count} keys are named");
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Keys that stand in lists and are looked up later: a text of a key's shape that begins like a family of
/// keys is a key, or the first part of keys.
#[test]
fn every_text_that_looks_like_a_key_is_one() {
    let keys = all_keys("en");
    let families = [
        "receipt-",
        "settings-",
        "briefing-",
        "status-",
        "debrief-tab-",
        "feed-kind-",
    ];
    let mut missing = BTreeSet::new();
    for (path, text) in sources() {
        for word in text.split('"').skip(1).step_by(2) {
            let letters = |byte: u8| byte.is_ascii_lowercase() || byte == b'-' || byte == b'.';
            let is_key = families.iter().any(|family| word.starts_with(family));
            if !is_key || !word.bytes().all(letters) || keys.contains(word) {
                continue;
            }
            let is_stem = keys.iter().any(|key| key.starts_with(&format!("{word}-")));
            if !is_stem {
                missing.insert(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    for stem in STEMS {
        assert!(
            keys.iter().any(|key| key.starts_with(stem)),
            "no key begins with {stem}"
        );
    }
}

/// Stems of keys whose rest is an enumeration's word, as the code names them.
#[test]
fn every_kind_that_the_code_names_has_words() {
    let keys = all_keys("en");
    let mut missing = BTreeSet::new();
    for (path, text) in sources() {
        for call in [".of_kind(", ".of_kind_about("] {
            for (at, _) in text.match_indices(call) {
                let Some(kind) = quoted(&text[at + call.len()..]) else {
                    continue;
                };
                if !keys.iter().any(|key| key.starts_with(&format!("{kind}-"))) {
                    missing.insert(format!("{}: {kind}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn english_says_of_indicators_what_the_catalogue_says() {
    let english = Words::of("en");
    for spec in catalogue() {
        assert_eq!(english.indicator(spec.indicator), spec.title);
        assert_eq!(
            english.indicator_explained(spec.indicator),
            spec.explanation
        );
    }
    for (code, _) in LANGUAGES {
        let words = Words::of(code);
        let mut titles = BTreeMap::new();
        for indicator in Indicator::ALL {
            let title = words.indicator(indicator);
            let other = titles.insert(title.clone(), indicator);
            assert_eq!(other, None, "{code}: two indicators are called {title:?}");
        }
    }
}

/// Enumerations whose variants the screen names: the first part of the keys, the file, the name.
const ENUMERATIONS: [(&str, &str, &str); 28] = [
    ("action", "scenario/model/action.rs", "ActionKind"),
    ("agency", "customs/evidence.rs", "Agency"),
    ("category", "customs/declaration.rs", "Category"),
    ("concealment", "customs/evidence.rs", "Concealment"),
    ("difficulty", "scenario/model/exercise.rs", "Difficulty"),
    ("direction", "customs/transport.rs", "Direction"),
    ("disposition", "scenario/model/exercise.rs", "Disposition"),
    ("document", "customs/document.rs", "DocumentKind"),
    ("feedback", "scenario/model/exercise.rs", "Feedback"),
    ("field", "customs/document.rs", "Field"),
    ("form", "customs/transport.rs", "Form"),
    ("goods-form", "customs/goods.rs", "GoodsForm"),
    ("goods-kind", "customs/goods.rs", "GoodsKind"),
    ("home-feedback", "scenario/model/exercise.rs", "Feedback"),
    ("home-mode", "session/conduct.rs", "Mode"),
    ("home-mode-about", "session/conduct.rs", "Mode"),
    ("image-class", "customs/goods.rs", "ImageClass"),
    ("legal-status", "customs/goods.rs", "LegalStatus"),
    ("mode", "customs/transport.rs", "Mode"),
    ("offence", "risk/offence.rs", "Offence"),
    ("question", "customs/evidence.rs", "Question"),
    ("refusal", "session/event.rs", "Refusal"),
    ("scheme", "risk/offence.rs", "Scheme"),
    ("serial-status", "customs/evidence.rs", "SerialStatus"),
    ("skill", "risk/offence.rs", "Skill"),
    ("source", "risk/indicator/mod.rs", "Source"),
    ("storage", "customs/goods.rs", "Storage"),
    ("trader", "customs/party.rs", "TraderKind"),
];

/// The words that the variants of an enumeration serialise to in snake case, with dashes.
fn variants(text: &str, name: &str) -> Vec<String> {
    let begin = format!("pub enum {name} {{");
    let (_, rest) = text.split_once(&begin).expect("the enumeration is there");
    let (body, _) = rest.split_once("\n}").expect("it ends");
    let (mut words, mut renamed) = (Vec::new(), None);
    for line in body.lines().map(str::trim) {
        if let Some((_, other)) = line.split_once("rename = \"") {
            renamed = other.split('"').next().map(|word| word.replace('_', "-"));
            continue;
        }
        let variant: String = line
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if !variant.starts_with(|first: char| first.is_ascii_uppercase()) {
            continue;
        }
        let mut word = String::new();
        for letter in variant.chars() {
            if letter.is_ascii_uppercase() && !word.is_empty() {
                word.push('-');
            }
            word.push(letter.to_ascii_lowercase());
        }
        words.push(renamed.take().unwrap_or(word));
    }
    words
}

#[test]
fn every_variant_of_the_field_has_a_word() {
    let keys = all_keys("en");
    let mut missing = Vec::new();
    for (stem, file, name) in ENUMERATIONS {
        let text = fs::read_to_string(folder(&format!("src/{file}"))).expect("the source is there");
        let variants = variants(&text, name);
        assert!(variants.len() > 1, "{name}: {variants:?}");
        for variant in variants {
            let key = format!("{stem}-{variant}");
            if !keys.contains(&key) {
                missing.push(key);
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// Every command of the palette, every topic of help and every country has a name.
#[test]
fn commands_and_topics_and_countries_are_named() {
    use crate::customs::code::country::Country;
    for (code, _) in LANGUAGES {
        let words = Words::of(code);
        for command in crate::ui::palette::COMMANDS {
            let name = crate::ui::palette::command_name(&words, command.id);
            assert!(!name.starts_with("palette-"), "{code}: {name}");
        }
        for topic in crate::ui::guide::HelpTopic::ALL {
            assert!(words.has(topic.key()), "{code}: {}", topic.key());
            assert!(
                words.has(&format!("{}.text", topic.key())),
                "{code}: {}",
                topic.key()
            );
        }
        for lesson in crate::ui::guide::Lesson::ALL {
            let key = format!("guide-{}", lesson.as_str());
            for key in [key.clone(), format!("{key}.what"), format!("{key}.why")] {
                assert!(words.has(&key), "{code}: {key}");
            }
        }
        for country in Country::all() {
            assert!(
                words.has(&format!("country-{country}")),
                "{code}: {country}"
            );
        }
    }
}
