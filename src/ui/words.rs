//! The words of the screen in the reader's language, and numbers, dates and money as that language writes them.
//!
//! One language is one folder of Fluent files below `assets/lang`. A key that a language lacks is shown in
//! English; tests hold every language to the keys of English.

mod formats;
mod names;
#[cfg(test)]
mod tests;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The language that every key exists in.
pub const FIRST_LANGUAGE: &str = "en";

/// The files of each language.
macro_rules! language {
    ($code:literal: $($file:literal)*) => {
        ($code, &[$(include_str!(concat!("../../assets/lang/", $code, "/", $file, ".ftl"))),*])
    };
}

/// Every language with its texts.
const LANGUAGES: &[(&str, &[&str])] = &[
    language!("en": "catalogue" "desk" "forms" "papers" "results" "books" "queue" "decide" "debrief" "home" "lab" "help" "bench" "scanner"),
    language!("fr": "catalogue" "desk" "forms" "papers" "results" "books" "queue" "decide" "debrief" "home" "lab" "help" "bench" "scanner"),
];

/// The words of one language.
pub struct Words {
    code: &'static str,
    bundle: FluentBundle<FluentResource>,
    /// English, for keys that the language lacks.
    first: Option<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.code)
    }
}

impl Words {
    /// The words of a language; English where there is no such language.
    pub fn of(language: &str) -> Words {
        let known = LANGUAGES.iter().find(|(code, _)| *code == language);
        let (code, texts) = known.unwrap_or(&LANGUAGES[0]);
        let first = (*code != FIRST_LANGUAGE).then(|| bundle(FIRST_LANGUAGE, LANGUAGES[0].1));
        Words {
            code,
            bundle: bundle(code, texts),
            first,
        }
    }

    /// Every language: its code and its own name.
    pub fn languages() -> Vec<(&'static str, String)> {
        let named = |(code, _): &(&'static str, _)| (*code, Words::of(code).t("language-name"));
        LANGUAGES.iter().map(named).collect()
    }

    /// The language's code.
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// A text without arguments; the key itself where no language has it.
    pub fn t(&self, key: &str) -> String {
        self.tf(key, &[])
    }

    /// A text with arguments. `key.attribute` names an attribute.
    pub fn tf(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            given.set(*name, value.clone());
        }
        format(&self.bundle, key, &given)
            .or_else(|| format(self.first.as_ref()?, key, &given))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whether the language itself has a key.
    pub fn has(&self, key: &str) -> bool {
        format(&self.bundle, key, &FluentArgs::new()).is_some()
    }
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    arguments: &FluentArgs<'_>,
) -> Option<String> {
    let (id, attribute) = match key.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (key, None),
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    Some(text.into_owned())
}

fn bundle(code: &str, texts: &[&str]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks that isolate arguments in right-to-left text have no glyph in the fonts.
    bundle.set_use_isolating(false);
    for text in texts {
        // A file with a fault still gives its sound messages; a test names the fault.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
