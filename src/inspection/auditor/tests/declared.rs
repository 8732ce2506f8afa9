//! Rules on the declared data and the registers behind it.

use crate::customs::declaration::Category;
use crate::customs::transport::{Direction, Form, Mode};
use crate::inspection::auditor::Auditor;
use crate::inspection::auditor::tests::books::{country, product, scenario};
use crate::inspection::auditor::tests::sample::{Sample, sample, sample_of};
use crate::inspection::auditor::tests::{Rule, audit, ids, rule};
use crate::risk::indicator::Indicator::*;
use crate::scenario::model::Scenario;
use crate::time::SimTime;

fn tablets() -> Sample {
    sample(Mode::Post, "tablets")
}

/// 20 shirts at 6.00 EUR each: 120.00 EUR and 3600 g.
fn shirts() -> Sample {
    sample_of(Mode::Express, "shirt", 20)
}

fn freight_of_goods() -> Sample {
    sample(Mode::Air, "tablets")
}

fn describe(sample: &mut Sample, description: &str) {
    sample.declaration.item.description = description.to_owned();
}

pub(super) const RULES: &[Rule] = &[
    rule(
        VagueDescription,
        tablets,
        |s| describe(s, "Health product"),
        |s| describe(s, &product("capsules").name),
    ),
    rule(
        AbbreviatedDescription,
        tablets,
        |s| describe(s, "Solvarine 20 mg tabs."),
        |_| (),
    ),
    rule(
        MisspeltDescription,
        tablets,
        |s| describe(s, "Sovlarine 20 mg tablets"),
        |_| (),
    ),
    rule(
        TruncatedDescription,
        tablets,
        |s| describe(s, "Solvarine 20 m"),
        |_| (),
    ),
    rule(
        HsUnlikeDescription,
        || sample(Mode::Air, "mug"),
        |s| describe_and_pack(s, "shoe"),
        // Another article, but of the same heading.
        |s| describe(s, "Painted stoneware bowls"),
    ),
    rule(
        ValueBelowReference,
        shirts,
        |s| s.declaration.item.customs_value_minor = 5_399,
        |s| s.declaration.item.customs_value_minor = 5_400,
    ),
    rule(
        ValueAboveReference,
        shirts,
        |s| s.declaration.item.customs_value_minor = 30_001,
        |s| s.declaration.item.customs_value_minor = 30_000,
    ),
    rule(
        ValueJustUnderThreshold,
        shirts,
        |s| s.declaration.item.customs_value_minor = 14_250,
        |s| s.declaration.item.customs_value_minor = 14_249,
    ),
    rule(
        ValueJustUnderThreshold,
        shirts,
        |s| s.declaration.item.customs_value_minor = 14_999,
        |s| s.declaration.item.customs_value_minor = 15_000,
    ),
    rule(
        QuantityBeyondOwnUse,
        tablets,
        |s| *s = sample_of(Mode::Post, "tablets", 180),
        |s| *s = sample_of(Mode::Post, "tablets", 179),
    ),
    rule(
        MassUnlikeGoods,
        shirts,
        |s| s.declaration.item.net_mass_grams = 2_159,
        |s| s.declaration.item.net_mass_grams = 2_160,
    ),
    rule(
        MassUnlikeGoods,
        shirts,
        |s| s.declaration.item.net_mass_grams = 6_121,
        |s| s.declaration.item.net_mass_grams = 6_120,
    ),
    rule(
        SenderStreetMissing,
        tablets,
        |s| s.declaration.consignor.street.clear(),
        |s| {
            s.declaration.direction = Direction::Export;
            s.declaration.consignor.street.clear();
        },
    ),
    rule(
        SenderUnnamed,
        tablets,
        |s| s.declaration.consignor.name.clear(),
        |s| s.declaration.consignor.city.clear(),
    ),
    rule(
        AddresseeStreetMissing,
        tablets,
        |s| s.declaration.consignee.street.clear(),
        |s| s.declaration.consignee.postcode.clear(),
    ),
    rule(
        CareOfAddressee,
        tablets,
        |s| s.declaration.consignee.street = "c/o Weber, Lindenweg 9".to_owned(),
        |s| s.declaration.consignee.street = "Lindenweg 9 c/o".to_owned(),
    ),
    rule(
        HubUnlikeOrigin,
        tablets,
        |s| s.declaration.route.dispatch = country("PL"),
        |s| s.declaration.route.dispatch = country("HK"),
    ),
    rule(
        SameAddressBurst,
        tablets,
        |s| s.declaration.similar_parcels_7d = 5,
        |s| s.declaration.similar_parcels_7d = 4,
    ),
    rule(
        PriorOffenceOnRecord,
        tablets,
        |s| s.declaration.prior_offences = 1,
        |_| (),
    ),
    rule(
        LicenceReferenceMissing,
        tablets,
        |s| s.declaration.licence_reference.clear(),
        |s| {
            *s = shirts();
            s.declaration.licence_reference.clear();
        },
    ),
    rule(
        GiftOnTradeTerms,
        tablets,
        |s| s.declaration.category = Category::Gift,
        |s| {
            s.declaration.category = Category::Gift;
            s.declaration.invoice_number.clear();
        },
    ),
    rule(
        StaleCn22,
        tablets,
        |s| s.declaration.gross_mass_grams = 2_001,
        |s| s.declaration.gross_mass_grams = 2_000,
    ),
    rule(
        StaleCn22,
        // 300 SDR are 375.00 EUR; six of these cost 438.75.
        || sample_of(Mode::Post, "meter", 6),
        |s| s.declaration.form = Form::Cn22,
        |s| {
            s.declaration.form = Form::Cn22;
            s.declaration.item.customs_value_minor = 37_500;
        },
    ),
    rule(
        AdvanceDataLate,
        tablets,
        |s| s.declaration.lodged_hours_before_arrival = -1,
        |s| s.declaration.lodged_hours_before_arrival = 0,
    ),
    rule(
        FreeMailForFirm,
        freight_of_goods,
        |s| s.declaration.contact_email = "brantlow@FreeMail.example".to_owned(),
        |s| s.declaration.contact_email = "freemail.example@brantlow.example".to_owned(),
    ),
    rule(
        FreeMailForFirm,
        freight_of_goods,
        |s| s.declaration.contact_email = "brantlow@postbox.example".to_owned(),
        |s| s.declaration.contact_email.clear(),
    ),
    rule(
        FreightExceedsValue,
        tablets,
        |s| s.declaration.freight_minor = 3_601,
        |s| s.declaration.freight_minor = 3_600,
    ),
    rule(
        ReservedItemSeries,
        tablets,
        |s| s.declaration.transport_id = "JR473124829GB".to_owned(),
        // The check digit is wrong: not a number that an operator's system prints.
        |s| s.declaration.transport_id = "KR473124820GB".to_owned(),
    ),
    rule(
        SenderFirstSeen,
        tablets,
        |s| s.history.sender_first_seen_days = 29,
        |s| s.history.sender_first_seen_days = 30,
    ),
    rule(
        SenderRefusedElsewhere,
        tablets,
        |s| s.history.sender_refusals_12m = 1,
        |_| (),
    ),
    rule(
        ManyNamesAtAddress,
        tablets,
        |s| s.history.names_at_address = 4,
        |s| {
            // A firm's address has many names.
            *s = freight_of_goods();
            s.history.names_at_address = 40;
        },
    ),
    rule(
        SenderVolumeJump,
        tablets,
        |s| s.history.sender_volume_percent = 300,
        |s| s.history.sender_volume_percent = 299,
    ),
];

#[test]
fn a_value_in_the_threshold_band_is_none_of_its_own_when_it_is_far_from_the_reference() {
    // 60 shirts make 360.00 EUR, and 145.00 is less than 0.45 of that.
    let mut many = sample_of(Mode::Air, "shirt", 60);
    many.declaration.item.customs_value_minor = 14_500;
    assert_eq!(audit(&many), ["value_below_reference"]);
    // Medicines are not fitted to the threshold; shoes at 73.13 EUR are too dear for it, meters at 73.125 just not.
    let just_under: &[&str] = &["value_just_under_threshold"];
    for (id, quantity, expected) in [
        ("tablets", 181, &[] as &[&str]),
        ("shoe", 2, &[]),
        ("meter", 2, just_under),
    ] {
        let mut sample = sample_of(Mode::Air, id, quantity);
        sample.declaration.item.customs_value_minor = 14_500;
        assert_eq!(audit(&sample), expected, "{id}");
    }
}

/// What the declaration alone shows.
fn declared(sample: &Sample) -> Vec<&'static str> {
    let auditor = Auditor::new(scenario(), &["freemail.example"], &["de"]);
    ids(auditor.declared(&sample.declaration, sample.arrival))
}

/// Goods of another article, described as what they are, under the code that was declared.
fn describe_and_pack(sample: &mut Sample, id: &str) {
    let article = product(id);
    describe(sample, &article.name);
    sample.opened.goods = article.name.clone();
    sample.image.recognised[0].class = article.form.image_class();
    sample.image.recognised[0].count = article.packs(sample.declaration.item.quantity);
}

#[test]
fn a_code_is_not_unlike_where_no_other_could_have_been_declared() {
    // Of all headings, that of mugs and bowls alone needs a document.
    let mut books = scenario().clone();
    books.lpco_rules.remove(0);
    let mut mugs = sample(Mode::Air, "mug");
    mugs.arrival = SimTime::from_secs(172_800);
    describe(&mut mugs, "Canvas running shoes");
    let reported = |books: &Scenario| {
        let auditor = Auditor::new(books, &["freemail.example"], &["de"]);
        ids(auditor.declared(&mugs.declaration, mugs.arrival))
    };
    assert_eq!(reported(&books), [""; 0]);
    assert_eq!(reported(scenario()), ["hs_unlike_description"]);
}

#[test]
fn a_beginning_of_several_names_agrees_with_each() {
    let mut cases = sample(Mode::Air, "case");
    describe(&mut cases, "Canvas running");
    assert_eq!(declared(&cases), ["truncated_description"]);
    describe(&mut cases, "Canvas running s");
    assert_eq!(
        declared(&cases),
        ["truncated_description", "hs_unlike_description"]
    );
}

#[test]
fn a_phrase_agrees_with_codes_of_its_chapters_alone() {
    let mut mugs = sample(Mode::Air, "mug");
    describe(&mut mugs, "Household goods");
    assert_eq!(audit(&mugs), ["vague_description"]);
    describe(&mut mugs, "Health product");
    assert_eq!(audit(&mugs), ["vague_description", "hs_unlike_description"]);
}

#[test]
fn the_text_of_another_article_keeps_its_style() {
    let mut mugs = sample(Mode::Air, "mug");
    for (text, style) in [
        ("Canvas running shoes", None),
        ("Canvas runnnig shoes", Some("misspelt_description")),
        ("Canvas runni", Some("truncated_description")),
        ("Solvarine 20 mg tabs.", Some("abbreviated_description")),
        ("Something else", None),
    ] {
        describe(&mut mugs, text);
        let expected: Vec<_> = style.into_iter().chain(["hs_unlike_description"]).collect();
        assert_eq!(declared(&mugs), expected, "{text}");
    }
    // What can stand for the declared article, or for one of its heading, does.
    for (text, style) in [
        ("Painted ston", "truncated_description"),
        ("Painted stoneware bowsl", "misspelt_description"),
        ("Painted stoneware mgs", "abbreviated_description"),
    ] {
        describe(&mut mugs, text);
        assert_eq!(declared(&mugs), [style], "{text}");
    }
}
