//! Facts in the declared data and in the registers behind it.

use crate::customs::declaration::Category;
use crate::customs::evidence::HistoryRecord;
use crate::customs::identifier::s10::S10;
use crate::customs::transport::Form;
use crate::inspection::auditor::text::{Likeness, Reading};
use crate::inspection::auditor::{Auditor, MILLION, Setting};
use crate::risk::indicator::{Indicator, IndicatorSet};

/// Facts in the declaration.
pub(super) fn declared(auditor: &Auditor<'_>, setting: &Setting<'_, '_>) -> IndicatorSet {
    [
        description(setting),
        value(auditor, setting),
        amounts(setting),
        parties(auditor, setting),
        registers(setting),
        paperwork(setting),
    ]
    .into_iter()
    .fold(IndicatorSet::EMPTY, IndicatorSet::union)
}

fn description(setting: &Setting<'_, '_>) -> IndicatorSet {
    let likeness = setting.reading.likeness();
    setting.facts([
        (
            Indicator::VagueDescription,
            matches!(setting.reading, Reading::Vague(_)),
        ),
        (
            Indicator::AbbreviatedDescription,
            likeness == Some(Likeness::Abbreviated),
        ),
        (
            Indicator::MisspeltDescription,
            likeness == Some(Likeness::Misspelt),
        ),
        (
            Indicator::TruncatedDescription,
            likeness == Some(Likeness::Truncated),
        ),
        (Indicator::HsUnlikeDescription, setting.is_code_unlike()),
    ])
}

fn value(auditor: &Auditor<'_>, setting: &Setting<'_, '_>) -> IndicatorSet {
    let item = &setting.declaration.item;
    let stated = i128::from(item.customs_value_minor);
    // Both in millionths of a minor unit.
    let line = stated * MILLION;
    let reference = i128::from(item.quantity)
        * i128::from(setting.article.price_micros)
        * auditor.minor_per_major();
    let is_below = line * 100 < reference * 45;
    let is_above = line * 10 > reference * 25;
    let threshold = i128::from(auditor.scenario.low_value_threshold_minor);
    let total = i128::from(setting.declaration.total_customs_value_minor());
    let is_just_under = total * 100 >= threshold * 95 && total < threshold;
    setting.facts([
        (Indicator::ValueBelowReference, is_below),
        (Indicator::ValueAboveReference, is_above),
        (
            Indicator::ValueJustUnderThreshold,
            is_just_under && !is_below && !is_above,
        ),
    ])
}

fn amounts(setting: &Setting<'_, '_>) -> IndicatorSet {
    let item = &setting.declaration.item;
    let quantity = u128::from(item.quantity);
    let own_use = u128::from(setting.article.own_use_limit());
    let stated_milligrams = u128::from(item.net_mass_grams) * 1_000;
    let due_milligrams = quantity * u128::from(setting.article.unit_milligrams);
    let freight = i128::from(setting.declaration.freight_minor);
    setting.facts([
        (Indicator::QuantityBeyondOwnUse, quantity >= 3 * own_use),
        (
            Indicator::MassUnlikeGoods,
            stated_milligrams * 10 < due_milligrams * 6
                || stated_milligrams * 10 > due_milligrams * 17,
        ),
        (
            Indicator::FreightExceedsValue,
            freight * 10 > i128::from(setting.declaration.total_value().minor) * 12,
        ),
    ])
}

fn parties(auditor: &Auditor<'_>, setting: &Setting<'_, '_>) -> IndicatorSet {
    let declaration = setting.declaration;
    let dispatch = declaration.route.dispatch;
    setting.facts([
        (
            Indicator::SenderStreetMissing,
            declaration.consignor.street.is_empty(),
        ),
        (
            Indicator::SenderUnnamed,
            declaration.consignor.name.is_empty(),
        ),
        (
            Indicator::AddresseeStreetMissing,
            declaration.consignee.street.is_empty(),
        ),
        (
            Indicator::CareOfAddressee,
            declaration.consignee.street.starts_with("c/o "),
        ),
        (
            Indicator::HubUnlikeOrigin,
            dispatch != declaration.item.origin && !auditor.scenario.usual_hubs.contains(&dispatch),
        ),
        (
            Indicator::FreeMailForFirm,
            is_free_mail(&declaration.contact_email, &auditor.free_mail_domains),
        ),
    ])
}

fn is_free_mail(address: &str, free_mail_domains: &[&str]) -> bool {
    address.rsplit_once('@').is_some_and(|(_, domain)| {
        free_mail_domains
            .iter()
            .any(|free| free.eq_ignore_ascii_case(domain))
    })
}

fn registers(setting: &Setting<'_, '_>) -> IndicatorSet {
    let declaration = setting.declaration;
    setting.facts([
        (
            Indicator::SameAddressBurst,
            declaration.similar_parcels_7d >= 5,
        ),
        (
            Indicator::PriorOffenceOnRecord,
            declaration.prior_offences >= 1,
        ),
        (
            Indicator::AdvanceDataLate,
            declaration.lodged_hours_before_arrival < 0,
        ),
    ])
}

fn paperwork(setting: &Setting<'_, '_>) -> IndicatorSet {
    let declaration = setting.declaration;
    let is_reserved = S10::parse(&declaration.transport_id)
        .is_ok_and(|item| matches!(item.service()[0], b'J' | b'K'));
    setting.facts([
        (
            Indicator::LicenceReferenceMissing,
            declaration.licence_reference.is_empty(),
        ),
        (
            Indicator::GiftOnTradeTerms,
            declaration.category == Category::Gift && !declaration.invoice_number.is_empty(),
        ),
        // That value or mass is beyond the form is the circumstance in which the indicator can occur.
        (Indicator::StaleCn22, declaration.form == Form::Cn22),
        (Indicator::ReservedItemSeries, is_reserved),
    ])
}

/// Facts in the history of sender and address.
pub(super) fn history(setting: &Setting<'_, '_>, record: &HistoryRecord) -> IndicatorSet {
    setting.facts([
        (
            Indicator::SenderFirstSeen,
            record.sender_first_seen_days < 30,
        ),
        (
            Indicator::SenderRefusedElsewhere,
            record.sender_refusals_12m >= 1,
        ),
        (Indicator::ManyNamesAtAddress, record.names_at_address >= 4),
        (
            Indicator::SenderVolumeJump,
            record.sender_volume_percent >= 300,
        ),
    ])
}
