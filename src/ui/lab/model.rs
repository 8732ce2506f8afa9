//! The profile as it is edited: rules of one condition, or of several joined by "all" or "any".

use crate::customs::code::country::Country;
use crate::customs::declaration::Category;
use crate::customs::goods::GoodsKind;
use crate::customs::party::TraderKind;
use crate::customs::transport::{Direction, Form, Mode};
use crate::officer::profile::{Condition, Profile, Rule};
use crate::risk::indicator::{Channel, Indicator};

/// Points that a new rule begins with.
const NEW_POINTS: i64 = 10;
/// What the editor begins with: signs that stand out in most traffic, with round weights.
const STARTER: [(i64, Indicator); 3] = [
    (20, Indicator::QuantityBeyondOwnUse),
    (15, Indicator::PriorOffenceOnRecord),
    (10, Indicator::VagueDescription),
];

/// A profile that is being edited.
#[derive(Clone, Debug)]
pub(super) struct Editor {
    pub(super) title: String,
    pub(super) note: String,
    pub(super) rules: Vec<RuleDraft>,
    /// Grows with every change of the rules.
    pub(super) revision: u64,
    next_key: u64,
}

/// One rule.
#[derive(Clone, Debug)]
pub(super) struct RuleDraft {
    /// The same wherever the rule is moved.
    pub(super) key: u64,
    pub(super) points: i64,
    pub(super) when: When,
    /// As drawn last, in points; 0 before.
    pub(super) height: f32,
}

/// When a rule applies.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum When {
    One(Part),
    Many(Group),
    /// Nested deeper than the editor shows; kept as it was loaded.
    Kept(Condition),
}

/// Several conditions.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub(super) is_any: bool,
    pub(super) is_negated: bool,
    pub(super) parts: Vec<Part>,
}

/// One condition without parts of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) is_negated: bool,
    pub(super) test: Condition,
    /// What stands in the field of a list of codes or texts.
    pub(super) typed: String,
}

/// How the conditions of a rule are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    One,
    All,
    Any,
}

impl Join {
    pub(super) const ALL: [Join; 3] = [Join::One, Join::All, Join::Any];

    /// The key of its word.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Join::One => "lab-join-one",
            Join::All => "lab-join-all",
            Join::Any => "lab-join-any",
        }
    }
}

impl Default for Editor {
    fn default() -> Editor {
        let mut editor = Editor {
            title: String::new(),
            note: String::new(),
            rules: Vec::new(),
            revision: 0,
            next_key: 0,
        };
        for (points, indicator) in STARTER {
            editor.add(points, When::of(Condition::Raised(indicator)));
        }
        editor
    }
}

impl Editor {
    /// Takes over a profile's title and rules.
    pub(super) fn load(&mut self, profile: &Profile) {
        self.title.clone_from(&profile.title);
        self.note.clone_from(&profile.note);
        self.rules.clear();
        for rule in &profile.rules {
            self.add(rule.points, When::of(rule.when.clone()));
        }
    }

    /// Adds a rule at the end.
    pub(super) fn add_new(&mut self) {
        let indicator = Indicator::ValueBelowReference;
        self.add(NEW_POINTS, When::of(Condition::Raised(indicator)));
    }

    fn add(&mut self, points: i64, when: When) {
        self.next_key += 1;
        self.revision += 1;
        self.rules.push(RuleDraft {
            key: self.next_key,
            points,
            when,
            height: 0.0,
        });
    }

    /// The profile that the editor shows.
    pub(super) fn profile(&self) -> Profile {
        Profile {
            format: 1,
            title: self.title.clone(),
            note: self.note.clone(),
            rules: self.rules.iter().map(RuleDraft::rule).collect(),
        }
    }
}

impl RuleDraft {
    /// The rule.
    pub(super) fn rule(&self) -> Rule {
        Rule {
            points: self.points,
            when: self.when.condition(),
        }
    }
}

impl When {
    /// The editor's form of a condition.
    pub(super) fn of(condition: Condition) -> When {
        if let Some(part) = Part::of(&condition) {
            return When::One(part);
        }
        let (is_negated, inner) = match &condition {
            Condition::Not(inner) => (true, inner.as_ref()),
            other => (false, other),
        };
        let (is_any, list) = match inner {
            Condition::All(list) => (false, list),
            Condition::Any(list) => (true, list),
            _ => return When::Kept(condition),
        };
        match list.iter().map(Part::of).collect() {
            Some(parts) => When::Many(Group {
                is_any,
                is_negated,
                parts,
            }),
            None => When::Kept(condition),
        }
    }

    /// The condition itself.
    pub(super) fn condition(&self) -> Condition {
        match self {
            When::One(part) => part.condition(),
            When::Many(group) => {
                let parts = group.parts.iter().map(Part::condition).collect();
                let joined = if group.is_any {
                    Condition::Any(parts)
                } else {
                    Condition::All(parts)
                };
                negated(joined, group.is_negated)
            }
            When::Kept(condition) => condition.clone(),
        }
    }

    /// How the conditions are joined; `None` for what cannot be edited.
    pub(super) const fn join(&self) -> Option<Join> {
        match self {
            When::One(_) => Some(Join::One),
            When::Many(group) if group.is_any => Some(Join::Any),
            When::Many(_) => Some(Join::All),
            When::Kept(_) => None,
        }
    }

    /// Joins the conditions otherwise: a second one is added where there is one, and the first stays where
    /// one is wanted.
    pub(super) fn set_join(&mut self, join: Join) {
        let is_any = join == Join::Any;
        let when = std::mem::replace(self, When::Kept(Condition::OnPlatform));
        *self = match (when, join) {
            (When::One(part), Join::All | Join::Any) => When::Many(Group {
                is_any,
                is_negated: false,
                parts: vec![part, Part::new()],
            }),
            (When::Many(group), Join::One) => {
                When::One(group.parts.into_iter().next().unwrap_or_else(Part::new))
            }
            (When::Many(group), _) => When::Many(Group { is_any, ..group }),
            (other, _) => other,
        };
    }
}

impl Part {
    /// The condition that a rule's further parts begin with.
    pub(super) fn new() -> Part {
        Part::plain(false, Condition::Trader(TraderKind::Private))
    }

    fn plain(is_negated: bool, test: Condition) -> Part {
        let typed = typed(&test);
        Part {
            is_negated,
            test,
            typed,
        }
    }

    fn of(condition: &Condition) -> Option<Part> {
        let (is_negated, test) = match condition {
            Condition::Not(inner) => (true, inner.as_ref()),
            other => (false, other),
        };
        let is_plain = !matches!(
            test,
            Condition::All(_) | Condition::Any(_) | Condition::Not(_)
        );
        is_plain.then(|| Part::plain(is_negated, test.clone()))
    }

    fn condition(&self) -> Condition {
        negated(self.test.clone(), self.is_negated)
    }

    /// Asks for something else.
    pub(super) fn set_test(&mut self, test: Condition) {
        self.typed = typed(&test);
        self.test = test;
    }

    /// Reads the field anew; what cannot be read is left out.
    pub(super) fn read_typed(&mut self) {
        let typed = &self.typed;
        match &mut self.test {
            Condition::OriginIn(list)
            | Condition::DispatchIn(list)
            | Condition::DestinationIn(list) => *list = countries(typed).0,
            Condition::HsIn(list) => *list = prefixes(typed).0,
            Condition::DescriptionHas(list) => *list = texts(typed),
            _ => {}
        }
    }

    /// What stands in the field and cannot be read.
    pub(super) fn unread(&self) -> Vec<String> {
        match &self.test {
            Condition::OriginIn(_) | Condition::DispatchIn(_) | Condition::DestinationIn(_) => {
                countries(&self.typed).1
            }
            Condition::HsIn(_) => prefixes(&self.typed).1,
            _ => Vec::new(),
        }
    }

    /// Whether it is a list in which nothing stands, so that it never holds.
    pub(super) fn is_empty(&self) -> bool {
        match &self.test {
            Condition::OriginIn(list)
            | Condition::DispatchIn(list)
            | Condition::DestinationIn(list) => list.is_empty(),
            Condition::HsIn(list) | Condition::FamilyIn(list) | Condition::DescriptionHas(list) => {
                list.is_empty()
            }
            Condition::KindIn(list) => list.is_empty(),
            _ => false,
        }
    }
}

fn negated(condition: Condition, is_negated: bool) -> Condition {
    if is_negated {
        Condition::Not(Box::new(condition))
    } else {
        condition
    }
}

/// Every condition without parts of its own, as it begins.
pub(super) fn every_test() -> [Condition; 19] {
    [
        Condition::Raised(Indicator::ValueBelowReference),
        Condition::Mode(Mode::Post),
        Condition::Direction(Direction::Import),
        Condition::Form(Form::Cn22),
        Condition::Category(Category::Gift),
        Condition::Trader(TraderKind::Private),
        Condition::OriginIn(Vec::new()),
        Condition::DispatchIn(Vec::new()),
        Condition::DestinationIn(Vec::new()),
        Condition::HsIn(Vec::new()),
        Condition::KindIn(vec![GoodsKind::Medicine]),
        Condition::FamilyIn(Vec::new()),
        Condition::DescriptionHas(Vec::new()),
        Condition::ValueAtLeast(150),
        Condition::ValueBelow(150),
        Condition::QuantityAtLeast(10),
        Condition::GrossMassAtLeast(2_000),
        Condition::OnPlatform,
        Condition::NoLicenceStated,
    ]
}

/// The key of the word for a condition's kind.
pub(super) const fn kind_key(condition: &Condition) -> &'static str {
    match condition {
        Condition::Raised(_) => "lab-kind-raised",
        Condition::Mode(_) => "lab-kind-mode",
        Condition::Direction(_) => "lab-kind-direction",
        Condition::Form(_) => "lab-kind-form",
        Condition::Category(_) => "lab-kind-category",
        Condition::Trader(_) => "lab-kind-trader",
        Condition::OriginIn(_) => "lab-kind-origin-in",
        Condition::DispatchIn(_) => "lab-kind-dispatch-in",
        Condition::DestinationIn(_) => "lab-kind-destination-in",
        Condition::HsIn(_) => "lab-kind-hs-in",
        Condition::KindIn(_) => "lab-kind-kind-in",
        Condition::FamilyIn(_) => "lab-kind-family-in",
        Condition::DescriptionHas(_) => "lab-kind-description-has",
        Condition::ValueAtLeast(_) => "lab-kind-value-at-least",
        Condition::ValueBelow(_) => "lab-kind-value-below",
        Condition::QuantityAtLeast(_) => "lab-kind-quantity-at-least",
        Condition::GrossMassAtLeast(_) => "lab-kind-gross-mass-at-least",
        Condition::OnPlatform => "lab-kind-on-platform",
        Condition::NoLicenceStated => "lab-kind-no-licence-stated",
        Condition::All(_) => "lab-join-all",
        Condition::Any(_) => "lab-join-any",
        Condition::Not(_) => "lab-not",
    }
}

/// Indicators that declared data show.
pub(super) fn declared_indicators() -> impl Iterator<Item = Indicator> {
    let is_declared = |indicator: &Indicator| indicator.spec().channel == Channel::Declared;
    Indicator::ALL.into_iter().filter(is_declared)
}

/// What stands in the field of a condition that was made or loaded.
fn typed(condition: &Condition) -> String {
    match condition {
        Condition::OriginIn(list)
        | Condition::DispatchIn(list)
        | Condition::DestinationIn(list) => {
            let codes: Vec<&str> = list.iter().map(Country::as_str).collect();
            codes.join(", ")
        }
        Condition::HsIn(list) => list.join(", "),
        Condition::DescriptionHas(list) => list.join("; "),
        _ => String::new(),
    }
}

/// Country codes, and what is none.
fn countries(typed: &str) -> (Vec<Country>, Vec<String>) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for word in typed.split([',', ';', ' ']).filter(|word| !word.is_empty()) {
        match Country::parse(&word.to_uppercase()) {
            Some(country) if known.contains(&country) => {}
            Some(country) => known.push(country),
            None => unknown.push(word.to_owned()),
        }
    }
    (known, unknown)
}

/// Beginnings of subheadings, dots left out, and what is none.
fn prefixes(typed: &str) -> (Vec<String>, Vec<String>) {
    const DIGITS_MAX: usize = 6;
    let words = typed.split([',', ';', ' ']).filter(|word| !word.is_empty());
    let plain = words.map(|word| (word, word.replace('.', "")));
    let (known, unknown): (Vec<_>, Vec<_>) = plain.partition(|(_, digits)| {
        (1..=DIGITS_MAX).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    (
        known.into_iter().map(|(_, digits)| digits).collect(),
        unknown
            .into_iter()
            .map(|(word, _)| word.to_owned())
            .collect(),
    )
}

fn texts(typed: &str) -> Vec<String> {
    let texts = typed.split(';').map(str::trim);
    texts
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect()
}
