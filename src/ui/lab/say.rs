//! Conditions and faults of a profile in words.

use fluent_bundle::FluentValue;

use crate::customs::code::country::Country;
use crate::customs::code::currency::Currency;
use crate::officer::profile::{Condition, PROFILE_BYTES_MAX, ProfileError, RULES_MAX};
use crate::ui::lab::model::kind_key;
use crate::ui::words::Words;

/// A condition in words.
pub(super) fn told(words: &Words, currency: Currency, condition: &Condition) -> String {
    let joined = |key: &str, parts: &[Condition]| {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| told(words, currency, part))
            .collect();
        words.tf(key, &[("parts", parts.join("; ").into())])
    };
    match condition {
        Condition::Not(part) => {
            let part = told(words, currency, part);
            words.tf("lab-told-not", &[("part", part.into())])
        }
        Condition::All(parts) => joined("lab-told-all", parts),
        Condition::Any(parts) => joined("lab-told-any", parts),
        Condition::OnPlatform | Condition::NoLicenceStated => words.t(kind_key(condition)),
        plain => {
            let kind = words.t(kind_key(plain));
            let value = value(words, currency, plain);
            let arguments = [("kind", kind.into()), ("value", value.into())];
            words.tf("lab-told-plain", &arguments)
        }
    }
}

/// What a condition without parts asks for.
fn value(words: &Words, currency: Currency, condition: &Condition) -> String {
    let money = |major: &u32| format!("{}\u{a0}{currency}", words.number(i64::from(*major)));
    match condition {
        Condition::Raised(indicator) => words.indicator(*indicator),
        Condition::Mode(mode) => words.of_kind("mode", mode),
        Condition::Direction(direction) => words.of_kind("direction", direction),
        Condition::Form(form) => words.of_kind("form", form),
        Condition::Category(category) => words.of_kind("category", category),
        Condition::Trader(kind) => words.of_kind("trader", kind),
        Condition::OriginIn(list)
        | Condition::DispatchIn(list)
        | Condition::DestinationIn(list) => countries(words, list),
        Condition::KindIn(kinds) => {
            listed(kinds.iter().map(|kind| words.of_kind("goods-kind", kind)))
        }
        Condition::HsIn(list) | Condition::FamilyIn(list) => list.join(", "),
        Condition::DescriptionHas(list) => list.join("; "),
        Condition::ValueAtLeast(major) | Condition::ValueBelow(major) => money(major),
        Condition::QuantityAtLeast(units) => words.number(i64::from(*units)),
        Condition::GrossMassAtLeast(grams) => words.mass(*grams),
        _ => String::new(),
    }
}

/// Names of countries.
pub(super) fn countries(words: &Words, list: &[Country]) -> String {
    listed(list.iter().map(|country| words.country(*country)))
}

/// Words one after the other.
pub(super) fn listed(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<String>>().join(", ")
}

/// What is wrong with a profile's text.
pub(super) fn fault(words: &Words, error: &ProfileError) -> String {
    let count = |number: usize| words.number(i64::try_from(number).unwrap_or(i64::MAX));
    let tf = |key: &str, arguments: &[(&str, FluentValue<'_>)]| words.tf(key, arguments);
    match error {
        ProfileError::TooLong(bytes) => tf(
            "lab-fault-too-long",
            &[
                ("bytes", count(*bytes).into()),
                ("most", count(PROFILE_BYTES_MAX).into()),
            ],
        ),
        ProfileError::Syntax { line, column, what } => tf(
            "lab-fault-syntax",
            &[
                ("line", count(*line).into()),
                ("column", count(*column).into()),
                ("what", what.as_str().into()),
            ],
        ),
        ProfileError::Format(format) => {
            tf("lab-fault-format", &[("format", format.to_string().into())])
        }
        ProfileError::Points(rule, points) => tf(
            "lab-fault-points",
            &[
                ("rule", count(*rule).into()),
                ("points", words.number(*points).into()),
            ],
        ),
        ProfileError::NotDeclared(rule, indicator) => tf(
            "lab-fault-not-declared",
            &[
                ("rule", count(*rule).into()),
                ("indicator", words.indicator(*indicator).into()),
            ],
        ),
        ProfileError::Rules(rules) => tf(
            "lab-fault-rules",
            &[
                ("rules", count(*rules).into()),
                ("most", count(RULES_MAX).into()),
            ],
        ),
    }
}
