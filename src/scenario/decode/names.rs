//! Words of fixed lists (modes, offences, agencies…) and codes of international lists.

use crate::customs::code::country::Country;
use crate::customs::code::currency::Currency;
use crate::customs::code::hs::HsCode;
use crate::customs::document::DocumentKind;
use crate::customs::evidence::Agency;
use crate::customs::goods::{GoodsForm, GoodsKind, LegalStatus, Storage};
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::Indicator;
use crate::risk::offence::{Offence, Scheme};
use crate::scenario::decode::suggest::suggest;
use crate::scenario::decode::table::{Key, decode_key, help_from};
use crate::scenario::decode::{Decode, Shape, Spot, wrong_type};
use crate::scenario::finding::Findings;
use crate::scenario::model::Given;
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::{Difficulty, Disposition, Feedback};
use crate::scenario::syntax::{Node, Value};

/// A type whose values are written as bare words.
trait Vocabulary: Sized + Copy {
    const WHAT: &'static str;

    fn words() -> Vec<(&'static str, Self)>;
}

fn decode_word<T: Vocabulary>(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<T> {
    let words = T::words();
    let names = || words.iter().map(|(word, _)| *word);
    match &node.value {
        Value::Word(written) => {
            let value = words.iter().find(|(word, _)| word == written);
            if value.is_none() {
                let message = format!("`{written}` is not {}", T::WHAT);
                spot.fault_with_help(findings, message, suggest(written, names()));
            }
            value.map(|(_, value)| *value)
        }
        Value::Text(written) => {
            let message = format!("{} is a bare word, not a text", T::WHAT);
            let help = if names().any(|name| name == written) {
                format!("remove the quotation marks: {written}")
            } else {
                suggest(written, names())
            };
            spot.fault_with_help(findings, message, help);
            None
        }
        _ => wrong_type(
            &Shape::Word(T::WHAT, names().collect()),
            node,
            spot,
            findings,
        ),
    }
}

macro_rules! vocabulary {
    ($type:ty, $what:literal, $words:expr) => {
        impl Vocabulary for $type {
            const WHAT: &'static str = $what;

            fn words() -> Vec<(&'static str, $type)> {
                $words.into_iter().collect()
            }
        }

        impl Decode for $type {
            fn shape() -> Shape {
                let words = <$type as Vocabulary>::words();
                Shape::Word($what, words.into_iter().map(|(word, _)| word).collect())
            }

            fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<$type> {
                decode_word(node, spot, findings)
            }
        }
    };
    ($type:ty, $what:literal) => {
        vocabulary!(
            $type,
            $what,
            <$type>::ALL.map(|value| (value.as_str(), value))
        );
    };
}

vocabulary!(GoodsKind, "a kind of goods");
vocabulary!(GoodsForm, "a form of goods");
vocabulary!(LegalStatus, "a legal status");
vocabulary!(Storage, "a storage condition");
vocabulary!(Mode, "a mode of transport");
vocabulary!(Direction, "a direction");
vocabulary!(Agency, "an agency");
vocabulary!(Offence, "an offence");
vocabulary!(Scheme, "a scheme");
vocabulary!(ActionKind, "a kind of action");
vocabulary!(Disposition, "a disposition");
vocabulary!(
    Difficulty,
    "a difficulty",
    [
        ("easy", Difficulty::Easy),
        ("moderate", Difficulty::Moderate),
        ("hard", Difficulty::Hard),
    ]
);
vocabulary!(
    Feedback,
    "a time of feedback",
    [
        ("after_each_decision", Feedback::AfterEachDecision),
        ("at_end", Feedback::AtEnd),
        ("selective", Feedback::Selective),
    ]
);
vocabulary!(
    DocumentKind,
    "a licence that a rule can require",
    [
        ("import_licence", DocumentKind::ImportLicence),
        ("export_licence", DocumentKind::ExportLicence),
    ]
);

/// Keys that are words of a fixed list.
macro_rules! word_key {
    ($type:ty, $what:literal, $example:literal) => {
        impl Key for $type {
            const WHAT: &'static str = $what;
            const EXAMPLE: &'static str = $example;

            fn read(text: &str) -> Option<$type> {
                <$type>::ALL
                    .into_iter()
                    .find(|value| value.as_str() == text)
            }

            fn help(text: &str) -> String {
                help_from(text, <$type>::ALL.map(|value| value.as_str()))
            }
        }
    };
}

word_key!(Offence, "an offence", "falsified");
word_key!(Scheme, "a scheme", "cover_goods");

impl Key for Given {
    const WHAT: &'static str = "an offence or a scheme";
    const EXAMPLE: &'static str = "falsified";

    fn read(text: &str) -> Option<Given> {
        let offence = Offence::read(text).map(Given::Offence);
        offence.or_else(|| Scheme::read(text).map(Given::Scheme))
    }

    fn help(text: &str) -> String {
        let offences = Offence::ALL.map(Offence::as_str);
        let schemes = Scheme::ALL.map(Scheme::as_str);
        help_from(text, offences.into_iter().chain(schemes))
    }
}

impl Key for Indicator {
    const WHAT: &'static str = "an indicator";
    const EXAMPLE: &'static str = "value_below_reference";

    fn read(text: &str) -> Option<Indicator> {
        Indicator::parse(text)
    }

    fn help(text: &str) -> String {
        help_from(text, Indicator::ALL.map(Indicator::id))
    }
}

impl Key for Country {
    const WHAT: &'static str = "the code of a country";
    const EXAMPLE: &'static str = "NL";

    fn read(text: &str) -> Option<Country> {
        Country::parse(text)
    }

    fn help(text: &str) -> String {
        // Codes in everyday use that the standard gives to nobody or to another.
        let everyday = match text.to_uppercase().as_str() {
            "UK" => Some("GB"),
            "EL" => Some("GR"),
            "USA" => Some("US"),
            _ => None,
        };
        let upper = text.to_uppercase();
        let meant = everyday
            .or(Some(upper.as_str()))
            .and_then(Country::parse)
            .or_else(|| country_named(text));
        match meant {
            Some(country) => format!("did you mean \"{country}\", {}?", country.name()),
            None => "write the two capital letters of ISO 3166-1, for example \"NL\"".to_string(),
        }
    }
}

/// The country whose name is the text, or the only one whose name begins with it.
fn country_named(text: &str) -> Option<Country> {
    let wanted = text.to_lowercase();
    if wanted.len() < 4 {
        return None;
    }
    let begins = |country: &Country| country.name().to_lowercase().starts_with(&wanted);
    let mut named = Country::all().filter(begins);
    let first = named.next()?;
    let is_whole = first.name().len() == text.len();
    (is_whole || named.next().is_none()).then_some(first)
}

impl Key for Currency {
    const WHAT: &'static str = "the code of a currency";
    const EXAMPLE: &'static str = "EUR";

    fn read(text: &str) -> Option<Currency> {
        Currency::parse(text)
    }

    fn help(text: &str) -> String {
        let upper = text.to_uppercase();
        let meant = Currency::parse(&upper).or_else(|| {
            Currency::all().find(|currency| currency.name().eq_ignore_ascii_case(text))
        });
        match meant {
            Some(currency) => format!("did you mean \"{currency}\", {}?", currency.name()),
            None => "write the three capital letters of ISO 4217, for example \"EUR\"".to_string(),
        }
    }
}

impl Key for HsCode {
    const WHAT: &'static str = "a subheading of the Harmonized System";
    const EXAMPLE: &'static str = "300490";

    fn read(text: &str) -> Option<HsCode> {
        HsCode::parse(text)
    }

    fn help(_: &str) -> String {
        "write its six digits, for example \"300490\"".to_string()
    }
}

/// Types that are written as texts of a fixed list.
macro_rules! code {
    ($($type:ty),+) => { $(
        impl Decode for $type {
            fn shape() -> Shape {
                Shape::Code(<$type as Key>::WHAT, <$type as Key>::EXAMPLE)
            }

            fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<$type> {
                decode_key(node, spot, findings)
            }
        }
    )+ };
}

code!(Country, Currency, HsCode);
