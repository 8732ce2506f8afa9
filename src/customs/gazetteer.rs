//! Places and names: what cities, ports, streets and people of a country are called.
//!
//! Names of people and firms are drawn from these lists and belong to nobody. Ports carry their real
//! UN/LOCODE; cities are real; streets are common names.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::customs::code::country::Country;
use crate::customs::code::currency::Currency;
use crate::customs::code::locode::Locode;
use crate::customs::transport::Mode;

/// A city with the pattern of its postcodes: `#` stands for a digit, `@` for a capital letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    pub name: String,
    pub postcode: String,
}

/// A port, airport, border post or office of exchange.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Port {
    pub locode: Locode,
    pub name: String,
    pub modes: Vec<Mode>,
}

/// A country's names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub country: Country,
    pub family_first: bool,
    pub given: Vec<String>,
    pub family: Vec<String>,
    pub streets: Vec<String>,
    /// With `{street}` and `{n}` once each.
    pub street_format: String,
    pub cities: Vec<City>,
    pub ports: Vec<Port>,
    pub company_words: Vec<String>,
    pub company_suffixes: Vec<String>,
    pub currency: Currency,
}

/// Names of carriers of one mode.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carriers {
    pub mode: Mode,
    pub names: Vec<String>,
}

/// Parts of invented names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub syllables_start: Vec<String>,
    pub syllables_end: Vec<String>,
    pub mail_domains_free: Vec<String>,
    pub firm_mail_suffix: String,
    pub carriers: Vec<Carriers>,
    pub platforms: Vec<String>,
    pub declarants: Vec<String>,
}

impl Words {
    /// Carriers of a mode.
    pub fn carriers(&self, mode: Mode) -> &[String] {
        self.carriers
            .iter()
            .find(|carriers| carriers.mode == mode)
            .map_or(&[], |carriers| &carriers.names)
    }
}

impl Place {
    /// Ports that serve a mode; the test of the shipped table holds that there is one for every mode.
    pub fn ports(&self, mode: Mode) -> impl Iterator<Item = &Port> {
        self.ports
            .iter()
            .filter(move |port| port.modes.contains(&mode))
    }
}

/// Every country of the table, in its order.
pub fn places() -> &'static [Place] {
    static PLACES: OnceLock<Vec<Place>> = OnceLock::new();
    PLACES.get_or_init(|| {
        ron::from_str(include_str!("../../assets/places/places.ron"))
            .expect("the embedded table of places is well formed")
    })
}

/// The country's entry.
pub fn place(country: Country) -> Option<&'static Place> {
    places().iter().find(|place| place.country == country)
}

/// Parts of invented names.
pub fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        ron::from_str(include_str!("../../assets/places/words.ron"))
            .expect("the embedded table of words is well formed")
    })
}

/// Languages in which packs are labelled in a country, ISO 639-1 (our simplification).
pub fn languages(country: Country) -> &'static [&'static str] {
    match country.as_str() {
        "DE" => &["de"],
        "CH" => &["de", "fr", "it"],
        "FR" => &["fr"],
        "BE" => &["fr", "nl", "de"],
        "NL" => &["nl"],
        "IT" => &["it"],
        "ES" | "MX" => &["es"],
        "PL" => &["pl"],
        "BR" => &["pt"],
        "CN" => &["zh"],
        "HK" => &["zh", "en"],
        "TR" => &["tr"],
        "AE" | "EG" => &["ar", "en"],
        "BD" => &["bn", "en"],
        "TH" => &["th"],
        "VN" => &["vi"],
        "KR" => &["ko"],
        "JP" => &["ja"],
        "RU" => &["ru"],
        "UA" => &["uk"],
        "ID" => &["id"],
        "MY" => &["ms", "en"],
        "CA" => &["en", "fr"],
        "KE" => &["en", "sw"],
        _ => &["en"],
    }
}

/// Every language that packs can be labelled in.
pub const LANGUAGES: [&str; 22] = [
    "de", "fr", "it", "nl", "es", "pl", "pt", "zh", "en", "tr", "ar", "bn", "th", "vi", "ko", "ja",
    "ru", "uk", "id", "ms", "sw", "hi",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_can_send_by_every_mode() {
        for place in places() {
            for mode in Mode::ALL {
                assert!(place.ports(mode).count() > 0, "{} {mode:?}", place.country);
            }
            assert!(place.given.len() >= 20 && place.family.len() >= 20 && place.cities.len() >= 5);
            assert!(
                place.street_format.contains("{street}") && place.street_format.contains("{n}")
            );
            for language in languages(place.country) {
                assert!(LANGUAGES.contains(language));
            }
        }
        for mode in Mode::ALL {
            assert!(!words().carriers(mode).is_empty(), "{mode:?}");
        }
    }
}
