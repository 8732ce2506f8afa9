//! Selectivity profiles: weighted conditions on declared data, as a targeting officer writes them.

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::customs::code::country::Country;
use crate::customs::declaration::{Category, Declaration};
use crate::customs::goods::GoodsKind;
use crate::customs::party::TraderKind;
use crate::customs::transport::{Direction, Form, Mode};
use crate::risk::indicator::{Channel, Indicator, IndicatorSet};
use crate::scenario::model::Scenario;

/// A selectivity profile as its file states it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Profile")]
pub struct Profile {
    /// Format version; 1.
    pub format: u32,
    pub title: String,
    /// What it is for, and what its weights rest on.
    #[serde(default)]
    pub note: String,
    pub rules: Vec<Rule>,
}

/// One rule: points for a consignment to which its condition applies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// From −1 000 to 1 000.
    pub points: i64,
    pub when: Condition,
}

/// A condition on declared data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// An indicator of the declared data is a fact.
    Raised(Indicator),
    Mode(Mode),
    Direction(Direction),
    Form(Form),
    Category(Category),
    Trader(TraderKind),
    /// Declared country of origin is one of these.
    OriginIn(Vec<Country>),
    /// Country of dispatch is one of these.
    DispatchIn(Vec<Country>),
    /// Country of destination is one of these.
    DestinationIn(Vec<Country>),
    /// The declared code begins with one of these digits.
    HsIn(Vec<String>),
    /// The declared article is of one of these kinds.
    KindIn(Vec<GoodsKind>),
    /// The declared article belongs to one of these families.
    FamilyIn(Vec<String>),
    /// The description contains one of these texts, whatever the case of its letters.
    DescriptionHas(Vec<String>),
    /// Customs value in the post's currency is at least this.
    ValueAtLeast(u32),
    /// Customs value in the post's currency is below this.
    ValueBelow(u32),
    /// Declared quantity is at least this.
    QuantityAtLeast(u32),
    /// Gross mass in grams is at least this.
    GrossMassAtLeast(u64),
    /// The sale was made on a platform.
    OnPlatform,
    /// The licence field is blank.
    NoLicenceStated,
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
}

/// Largest size of a profile file in bytes: a thousand rules fit with room to spare.
pub const PROFILE_BYTES_MAX: usize = 256 * 1024;
/// Most rules of a profile.
pub const RULES_MAX: usize = 1_000;

/// What is wrong with a profile's text.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ProfileError {
    #[error("the profile is {0} bytes long; at most {PROFILE_BYTES_MAX} are read")]
    TooLong(usize),
    #[error("{line}:{column}: {what}")]
    Syntax {
        line: usize,
        column: usize,
        what: String,
    },
    #[error("format {0} is not known; this version reads format 1")]
    Format(u32),
    #[error("rule {0}: {1} points are outside -1000 to 1000")]
    Points(usize, i64),
    #[error(
        "rule {0}: \"{1}\" is not an indicator of the declared data, so a profile cannot see it"
    )]
    NotDeclared(usize, Indicator),
    #[error("the profile has {0} rules; write between 1 and {RULES_MAX}")]
    Rules(usize),
}

impl Profile {
    /// Reads a profile's text.
    ///
    /// # Errors
    /// When the text is not a profile, or one of its rules asks for what declared data do not show.
    pub fn parse(text: &str) -> Result<Profile, ProfileError> {
        if text.len() > PROFILE_BYTES_MAX {
            return Err(ProfileError::TooLong(text.len()));
        }
        let profile: Profile = ron::from_str(text).map_err(|error| ProfileError::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            what: error.code.to_string(),
        })?;
        if profile.format != 1 {
            return Err(ProfileError::Format(profile.format));
        }
        if profile.rules.is_empty() || profile.rules.len() > RULES_MAX {
            return Err(ProfileError::Rules(profile.rules.len()));
        }
        for (position, rule) in profile.rules.iter().enumerate() {
            if !(-1_000..=1_000).contains(&rule.points) {
                return Err(ProfileError::Points(position + 1, rule.points));
            }
            if let Some(indicator) = rule.when.hidden_indicator() {
                return Err(ProfileError::NotDeclared(position + 1, indicator));
            }
        }
        Ok(profile)
    }

    /// The profile as text that [`Profile::parse`] reads back, one rule a line.
    pub fn to_text(&self) -> String {
        // Deeper than the list of rules everything stays on its line.
        let pretty = PrettyConfig::new().depth_limit(2);
        // The reader bounds the nesting already, and what it read can always be written.
        let options = ron::Options::default().without_recursion_limit();
        let body = options.to_string_pretty(self, pretty);
        format!(
            "Profile{}\n",
            body.expect("rules hold only numbers, names and lists")
        )
    }

    /// Makes the profile ready for a scenario.
    pub fn compile(&self, scenario: &Scenario) -> Compiled {
        let mut articles: Vec<(u64, GoodsKind, String)> = scenario
            .products
            .iter()
            .map(|product| (product.commodity, product.kind, product.family.clone()))
            .collect();
        articles.sort();
        Compiled {
            rules: self.rules.clone(),
            articles,
            minor_per_major: scenario.currency.minor_per_major().max(1),
        }
    }
}

impl Condition {
    /// An indicator that declared data do not show, if the condition asks for one.
    fn hidden_indicator(&self) -> Option<Indicator> {
        match self {
            Condition::Raised(indicator) => {
                (indicator.spec().channel != Channel::Declared).then_some(*indicator)
            }
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().find_map(Condition::hidden_indicator)
            }
            Condition::Not(part) => part.hidden_indicator(),
            _ => None,
        }
    }
}

/// A profile made ready for one scenario.
#[derive(Clone, Debug)]
pub struct Compiled {
    rules: Vec<Rule>,
    /// Commodity code, kind and family, in the order of the codes.
    articles: Vec<(u64, GoodsKind, String)>,
    minor_per_major: i64,
}

impl Compiled {
    /// Points of a declaration.
    pub fn points(&self, declaration: &Declaration, raised: IndicatorSet) -> i64 {
        let applying = self
            .rules
            .iter()
            .filter(|rule| self.holds(&rule.when, declaration, raised));
        applying.map(|rule| rule.points).sum()
    }

    fn article(&self, declaration: &Declaration) -> Option<&(u64, GoodsKind, String)> {
        let commodity = declaration.item.commodity;
        let position = self
            .articles
            .binary_search_by_key(&commodity, |article| article.0)
            .ok()?;
        self.articles.get(position)
    }

    fn holds(&self, condition: &Condition, declared: &Declaration, raised: IndicatorSet) -> bool {
        let value = |major: &u32| i64::from(*major) * self.minor_per_major;
        match condition {
            Condition::Raised(indicator) => raised.holds(*indicator),
            Condition::Mode(mode) => declared.mode == *mode,
            Condition::Direction(direction) => declared.direction == *direction,
            Condition::Form(form) => declared.form == *form,
            Condition::Category(category) => declared.category == *category,
            Condition::Trader(kind) => declared.trader == *kind,
            Condition::OriginIn(list) => list.contains(&declared.item.origin),
            Condition::DispatchIn(list) => list.contains(&declared.route.dispatch),
            Condition::DestinationIn(list) => list.contains(&declared.route.destination),
            Condition::HsIn(list) => {
                let code = declared.item.hs.to_string();
                list.iter().any(|prefix| code.starts_with(prefix))
            }
            Condition::KindIn(kinds) => self
                .article(declared)
                .is_some_and(|article| kinds.contains(&article.1)),
            Condition::FamilyIn(families) => self
                .article(declared)
                .is_some_and(|article| families.contains(&article.2)),
            Condition::DescriptionHas(texts) => {
                let description = declared.item.description.to_lowercase();
                texts
                    .iter()
                    .any(|text| description.contains(&text.to_lowercase()))
            }
            Condition::ValueAtLeast(major) => declared.total_customs_value_minor() >= value(major),
            Condition::ValueBelow(major) => declared.total_customs_value_minor() < value(major),
            Condition::QuantityAtLeast(units) => declared.item.quantity >= *units,
            Condition::GrossMassAtLeast(grams) => declared.gross_mass_grams >= *grams,
            Condition::OnPlatform => !declared.platform.is_empty(),
            Condition::NoLicenceStated => declared.licence_reference.is_empty(),
            Condition::All(parts) => parts.iter().all(|part| self.holds(part, declared, raised)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part, declared, raised)),
            Condition::Not(part) => !self.holds(part, declared, raised),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let shipped = include_str!("../../assets/profiles/general.ron");
        let mut profile = Profile::parse(shipped).expect("the shipped profile is sound");
        let germany = Country::parse("DE").expect("an assigned code");
        let texts = vec!["\"toys\"; caf\u{e9}\\".to_owned(), "line\nfeed".to_owned()];
        profile.rules.push(Rule {
            points: -1_000,
            when: Condition::Not(Box::new(Condition::Any(vec![
                Condition::OriginIn(vec![germany]),
                Condition::HsIn(vec!["3004".to_owned()]),
                Condition::KindIn(vec![GoodsKind::TestKit]),
                Condition::DescriptionHas(texts),
                Condition::All(vec![
                    Condition::ValueAtLeast(150),
                    Condition::OnPlatform,
                    Condition::Form(Form::Cn22),
                    Condition::Mode(Mode::Post),
                    Condition::Category(Category::Gift),
                    Condition::GrossMassAtLeast(u64::MAX),
                ]),
            ]))),
        });
        let text = profile.to_text();
        assert!(text.starts_with("Profile(\n"), "{text}");
        assert_eq!(text.lines().count(), profile.rules.len() + 7, "{text}");
        assert_eq!(Profile::parse(&text), Ok(profile));
    }
}
