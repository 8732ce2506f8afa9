//! Rules of thumb: when a sign counts, with the limits that hold in this exercise.

use fluent_bundle::FluentValue;

use crate::inspection::books::limits::{self, thresholds};
use crate::inspection::books::pack_languages;
use crate::risk::indicator::{Indicator, Source};
use crate::ui::desk::Desk;

/// A rule of thumb: the sign, and what its text leaves open.
pub(super) struct Thumb {
    pub(super) indicator: Indicator,
    fills: &'static [(&'static str, Fill)],
}

/// What a text leaves open.
#[derive(Clone, Copy)]
enum Fill {
    Number(i64),
    Percent(i64),
    /// Hundredths of a percent.
    BasisPoints(i64),
    Text(&'static str),
    LowValue,
    JustUnder,
    Cn22Value,
    Cn22Mass,
    Languages,
    ReservedSeries,
}

impl Thumb {
    /// Where the sign is looked for.
    pub(super) fn source(&self) -> Source {
        self.indicator.spec().channel.source()
    }

    /// The key of the text.
    pub(super) fn key(&self) -> String {
        format!("books-thumb-{}", self.indicator.id().replace('_', "-"))
    }

    /// The text with its limits.
    pub(super) fn text(&self, desk: &Desk<'_>) -> String {
        let fill = |(name, fill): &(&'static str, Fill)| (*name, filled(desk, *fill));
        let arguments: Vec<(&str, FluentValue<'_>)> = self.fills.iter().map(fill).collect();
        desk.words.tf(&self.key(), &arguments)
    }
}

fn filled(desk: &Desk<'_>, fill: Fill) -> FluentValue<'static> {
    let (words, scenario) = (desk.words, desk.view.scenario());
    let limits = thresholds(scenario);
    let percent = |number: String| words.tf("percent", &[("number", number.into())]);
    let amount = |minor| words.amount(minor, scenario.currency);
    let text = match fill {
        Fill::Number(number) => words.number(number),
        Fill::Percent(number) => percent(words.number(number)),
        Fill::BasisPoints(number) => percent(words.fixed(number, 2)),
        Fill::Text(text) => text.to_owned(),
        Fill::LowValue => amount(limits.low_value_minor),
        Fill::JustUnder => amount(limits.just_under_minor),
        Fill::Cn22Value => amount(limits.cn22_value_minor),
        Fill::Cn22Mass => words.mass(limits.cn22_grams),
        Fill::Languages => pack_languages(scenario).join(", "),
        Fill::ReservedSeries => limits::RESERVED_SERIES.map(String::from).join(", "),
    };
    text.into()
}

const fn thumb(indicator: Indicator, fills: &'static [(&'static str, Fill)]) -> Thumb {
    Thumb { indicator, fills }
}

/// The rules of thumb, by source.
pub(super) const THUMBS: [Thumb; 53] = [
    thumb(
        Indicator::ValueBelowReference,
        &[("percent", Fill::Percent(limits::VALUE_BELOW_PERCENT))],
    ),
    thumb(
        Indicator::ValueAboveReference,
        &[("percent", Fill::Percent(limits::VALUE_ABOVE_PERCENT))],
    ),
    thumb(
        Indicator::ValueJustUnderThreshold,
        &[("low", Fill::JustUnder), ("high", Fill::LowValue)],
    ),
    thumb(
        Indicator::QuantityBeyondOwnUse,
        &[("times", Fill::Number(limits::OWN_USE_TIMES as i64))],
    ),
    thumb(
        Indicator::MassUnlikeGoods,
        &[
            ("low", Fill::Percent(limits::MASS_BELOW_PERCENT as i64)),
            ("high", Fill::Percent(limits::MASS_ABOVE_PERCENT as i64)),
        ],
    ),
    thumb(
        Indicator::FreightExceedsValue,
        &[("percent", Fill::Percent(limits::FREIGHT_ABOVE_PERCENT))],
    ),
    thumb(Indicator::VagueDescription, &[]),
    thumb(Indicator::AbbreviatedDescription, &[]),
    thumb(Indicator::MisspeltDescription, &[]),
    thumb(
        Indicator::TruncatedDescription,
        &[("chars", Fill::Number(limits::TRUNCATED_CHARS as i64))],
    ),
    thumb(Indicator::HsUnlikeDescription, &[]),
    thumb(Indicator::SenderUnnamed, &[]),
    thumb(Indicator::SenderStreetMissing, &[]),
    thumb(Indicator::AddresseeStreetMissing, &[]),
    thumb(
        Indicator::CareOfAddressee,
        &[("mark", Fill::Text(limits::CARE_OF))],
    ),
    thumb(Indicator::HubUnlikeOrigin, &[]),
    thumb(Indicator::FreeMailForFirm, &[]),
    thumb(
        Indicator::SameAddressBurst,
        &[("count", Fill::Number(limits::SIMILAR_PARCELS as i64))],
    ),
    thumb(Indicator::PriorOffenceOnRecord, &[]),
    thumb(Indicator::AdvanceDataLate, &[]),
    thumb(Indicator::LicenceReferenceMissing, &[]),
    thumb(Indicator::GiftOnTradeTerms, &[]),
    thumb(
        Indicator::StaleCn22,
        &[("value", Fill::Cn22Value), ("mass", Fill::Cn22Mass)],
    ),
    thumb(
        Indicator::ReservedItemSeries,
        &[("letters", Fill::ReservedSeries)],
    ),
    thumb(
        Indicator::SenderFirstSeen,
        &[("days", Fill::Number(limits::SENDER_NEW_DAYS as i64))],
    ),
    thumb(Indicator::SenderRefusedElsewhere, &[]),
    thumb(
        Indicator::ManyNamesAtAddress,
        &[("count", Fill::Number(limits::NAMES_AT_ADDRESS as i64))],
    ),
    thumb(
        Indicator::SenderVolumeJump,
        &[("percent", Fill::Percent(limits::VOLUME_PERCENT as i64))],
    ),
    thumb(
        Indicator::InvoiceValueDiffers,
        &[("percent", Fill::Percent(limits::INVOICE_PERCENT))],
    ),
    thumb(Indicator::LetterheadMisspelt, &[]),
    thumb(
        Indicator::PackingListMassDiffers,
        &[
            (
                "low",
                Fill::Percent(limits::LISTED_MASS_BELOW_PERCENT as i64),
            ),
            (
                "high",
                Fill::Percent(limits::LISTED_MASS_ABOVE_PERCENT as i64),
            ),
        ],
    ),
    thumb(Indicator::TransportRouteDiffers, &[]),
    thumb(Indicator::LicenceAbsent, &[]),
    thumb(Indicator::LicenceExpired, &[]),
    thumb(Indicator::LicenceOtherGoods, &[]),
    thumb(Indicator::LicenceBodyUnknown, &[]),
    thumb(Indicator::AuthorisationUnknown, &[]),
    thumb(
        Indicator::AnalysisOutOfSpecification,
        &[
            ("low", Fill::Percent(limits::ASSAY_PERCENT.0 as i64)),
            ("high", Fill::Percent(limits::ASSAY_PERCENT.1 as i64)),
        ],
    ),
    thumb(Indicator::TemperatureExcursion, &[]),
    thumb(Indicator::TypeExamBodyUnknown, &[]),
    thumb(Indicator::TypeExamBodyOutOfScope, &[]),
    thumb(Indicator::TestReportWrongStandard, &[]),
    thumb(Indicator::ImageContentsUnlike, &[]),
    thumb(
        Indicator::ImageCountUnlike,
        &[("times", Fill::Number(limits::IMAGE_PACKS_TIMES as i64))],
    ),
    thumb(Indicator::NameMisspeltOnPack, &[]),
    thumb(Indicator::PackSizeNeverMade, &[]),
    thumb(
        Indicator::ForeignMarketLabelling,
        &[("languages", Fill::Languages)],
    ),
    thumb(Indicator::ExpiryPast, &[]),
    thumb(Indicator::PpeMarkingIncomplete, &[]),
    thumb(
        Indicator::UnderStrength,
        &[(
            "percent",
            Fill::Percent(limits::STRENGTH_BELOW_PERCENT as i64),
        )],
    ),
    thumb(
        Indicator::ImpurityOverLimit,
        &[(
            "percent",
            Fill::BasisPoints(limits::IMPURITY_ABOVE_BP as i64),
        )],
    ),
    thumb(
        Indicator::FiltrationBelowClass,
        &[(
            "percent",
            Fill::Percent(limits::FILTRATION_BELOW_PERCENT as i64),
        )],
    ),
    thumb(
        Indicator::AlcoholBelowLabel,
        &[(
            "percent",
            Fill::Percent(limits::ALCOHOL_BELOW_PERCENT as i64),
        )],
    ),
];
