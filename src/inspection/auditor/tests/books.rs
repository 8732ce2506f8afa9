//! A small scenario: one article or two of every kind of goods, and the public reference books.

use std::sync::{Arc, OnceLock};

use jiff::civil::datetime;

use crate::customs::code::country::Country;
use crate::customs::code::currency::Currency;
use crate::customs::code::hs::{HsCode, HsEdition};
use crate::customs::document::DocumentKind;
use crate::customs::evidence::Agency;
use crate::customs::goods::{GoodsForm, GoodsKind, LegalStatus, Storage};
use crate::customs::transport::Direction;
use crate::digest::Digest;
use crate::scenario::model::exercise::{Briefing, Difficulty, Feedback, Limits, Scoring};
use crate::scenario::model::product::Product;
use crate::scenario::model::traffic::LpcoRule;
use crate::scenario::model::{LicensingBody, NotifiedBody, Scenario, VaguePhrase};
use crate::time::{Calendar, SimTime};

/// The scenario of all tests: a post in Germany, from 1 March 2021, 08:00.
pub(super) fn scenario() -> &'static Scenario {
    static SCENARIO: OnceLock<Scenario> = OnceLock::new();
    SCENARIO.get_or_init(build)
}

/// The article with an id.
pub(super) fn product(id: &str) -> &'static Product {
    let products = &scenario().products;
    products.iter().find(|product| product.id == id).unwrap()
}

pub(super) fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn build() -> Scenario {
    let currency = |code| Currency::parse(code).unwrap();
    let phrase = |text: &str, chapters: &[u8]| VaguePhrase {
        text: text.to_owned(),
        chapters: chapters.to_vec(),
    };
    let words = |long: &str, short: &str| (long.to_owned(), short.to_owned());
    Scenario {
        name: "books".to_owned(),
        title: "Books".to_owned(),
        summary: String::new(),
        trains: Vec::new(),
        difficulty: Difficulty::Easy,
        place: "Post".to_owned(),
        country: country("DE"),
        calendar: Calendar::new(datetime(2021, 3, 1, 8, 0, 0, 0)),
        edition: HsEdition::Hs2017,
        length_secs: 864_000,
        cases: 1,
        hourly_profile: [1; 24],
        briefing: Briefing::default(),
        bulletins: Vec::new(),
        currency: currency("EUR"),
        exchange: vec![(currency("EUR"), 1_000_000), (currency("USD"), 800_000)],
        sdr_micros: 1_250_000,
        low_value_threshold_minor: 15_000,
        products: products(),
        vague_phrases: vec![
            phrase("Health product", &[30, 38]),
            phrase("Household goods", &[61, 69]),
        ],
        abbreviations: vec![words("mugs", "mgs"), words("tablets", "tabs.")],
        usual_hubs: vec![country("HK"), country("NL")],
        notified_bodies: vec![notified_body("0007", true), notified_body("0008", false)],
        licensing_bodies: ["Office of Medicines", "Office of Vaccines"]
            .map(|name| LicensingBody {
                agency: Agency::MedicinesAuthority,
                name: name.to_owned(),
            })
            .into(),
        lpco_rules: vec![
            lpco_rule("30", DocumentKind::ImportLicence, SimTime::START),
            // Comes into force two days later, on 3 March.
            lpco_rule(
                "6912",
                DocumentKind::TestReport,
                SimTime::from_secs(172_800),
            ),
        ],
        odds: Vec::new(),
        visibility_ppm: [1_000_000; 3],
        flows: Vec::new(),
        phases: Vec::new(),
        injects: Vec::new(),
        actions: Vec::new(),
        agencies: Vec::new(),
        adaptation: None,
        imaging: None,
        scoring: scoring(),
        feedback: Feedback::AtEnd,
        limits: Limits {
            shift_secs: 28_800,
            decision_secs: 30,
            deadline_secs: [172_800; 5],
            cold_chain_secs: 129_600,
            budget_minor: None,
        },
        profile: "general".to_owned(),
        sources: Arc::from(Vec::new()),
        digest: Digest::of(b"books"),
    }
}

fn notified_body(number: &str, for_ppe: bool) -> NotifiedBody {
    NotifiedBody {
        number: number.to_owned(),
        name: format!("Body {number}"),
        for_ppe,
    }
}

fn lpco_rule(hs_prefix: &str, document: DocumentKind, from: SimTime) -> LpcoRule {
    LpcoRule {
        hs_prefix: hs_prefix.to_owned(),
        directions: vec![Direction::Import],
        document,
        agency: Agency::MedicinesAuthority,
        from,
        reason: String::new(),
    }
}

fn scoring() -> Scoring {
    Scoring {
        stop_benefit_minor: Vec::new(),
        miss_cost_minor: Vec::new(),
        false_stop_cost_minor: 0,
        delay_cost_minor_per_hour: 0,
        free_hours: 0,
        spoil_cost_minor: 0,
        needless_opening_cost_minor: 0,
        grounded_bonus_minor: 0,
        right_dispositions: Vec::new(),
    }
}

/// In every line: id, name, kind, form, subheading, price in cents and mass in grams of one unit, pack sizes.
fn products() -> Vec<Product> {
    use GoodsForm::*;
    use GoodsKind::*;
    let mut products = vec![
        article(
            "tablets",
            "Solvarine 20 mg tablets",
            Medicine,
            Tablet,
            "300490",
            80,
            1,
            &[10, 30],
        ),
        article(
            "capsules",
            "Norbexin 5 mg capsules",
            Medicine,
            Capsule,
            "300490",
            50,
            1,
            &[20],
        ),
        article(
            "vaccine",
            "Quorvax influenza vaccine vials",
            Vaccine,
            Vial,
            "300220",
            900,
            25,
            &[5, 10],
        ),
        article(
            "mask",
            "Folding respirators without valve",
            Ppe,
            Mask,
            "630790",
            60,
            8,
            &[20],
        ),
        article(
            "kit",
            "Antigen rapid test kits",
            TestKit,
            Cassette,
            "382200",
            250,
            30,
            &[5],
        ),
        article(
            "meter",
            "Fingertip pulse meters",
            Device,
            Instrument,
            "901890",
            7_312,
            90,
            &[1],
        ),
        article(
            "gel",
            "Alcohol hand gel in bottles",
            Sanitiser,
            Bottle,
            "380894",
            340,
            480,
            &[1],
        ),
        article(
            "shirt",
            "Knitted cotton shirts",
            Article,
            Garment,
            "610910",
            600,
            180,
            &[1],
        ),
        article(
            "mug",
            "Painted stoneware mugs",
            Article,
            Box,
            "691200",
            400,
            350,
            &[1],
        ),
        article(
            "bowl",
            "Painted stoneware bowls",
            Article,
            Box,
            "691200",
            500,
            400,
            &[4],
        ),
        article(
            "shoe",
            "Canvas running shoes",
            BrandedArticle,
            Shoe,
            "640411",
            7_313,
            700,
            &[1],
        ),
        article(
            "cigarettes",
            "Filter cigarettes in packs",
            Excise,
            Cigarette,
            "240220",
            25,
            1,
            &[20],
        ),
        article(
            "resin",
            "Pressed resin of hemp",
            Narcotic,
            Block,
            "130219",
            500,
            50,
            &[1],
        ),
        article(
            "slide",
            "Slides for pistols",
            Weapon,
            Part,
            "930510",
            9_000,
            400,
            &[1],
        ),
        article(
            "carving",
            "Carvings of ivory",
            Wildlife,
            Carving,
            "960110",
            8_000,
            150,
            &[1],
        ),
        article(
            "scrap",
            "Worn gloves in bales",
            Waste,
            Bale,
            "631090",
            120,
            900,
            &[1],
        ),
        article(
            "statuette",
            "Old bronze statuettes",
            CulturalObject,
            Statuette,
            "970500",
            9_000,
            800,
            &[1],
        ),
        article(
            "frozen",
            "Frozen mumps vaccine vials",
            Vaccine,
            Vial,
            "300220",
            950,
            25,
            &[10],
        ),
        article(
            "bag",
            "Canvas running bags",
            Article,
            Garment,
            "420292",
            700,
            300,
            &[1],
        ),
        article(
            "case",
            "Cases of leather",
            Article,
            Box,
            "420212",
            2_000,
            900,
            &[1],
        ),
    ];
    for (position, product) in products.iter_mut().enumerate() {
        product.commodity = u64::from(product.hs.number()) * 10_000 + position as u64;
    }
    products[2].storage = Storage::Cool2To8;
    products[3].standard = Some("EN 149:2001+A1:2009".to_owned());
    for (product, inn, number) in [(0, "solvarine", "MA/10001"), (1, "norbexin", "MA/10002")] {
        products[product].inn = Some(inn.to_owned());
        products[product].authorisation = Some(number.to_owned());
        products[product].strength = Some("20 mg".to_owned());
        products[product].unit_colour = Some("white".to_owned());
    }
    products[2].authorisation = Some("MA/10003".to_owned());
    // The dearest article that fits the threshold: 150.00 EUR times 0.4875.
    products[5].price_micros = 73_125_000;
    products[17].storage = Storage::Frozen;
    products[17].authorisation = Some("MA/10004".to_owned());
    products
}

#[expect(clippy::too_many_arguments, reason = "a row of the table above")]
fn article(
    id: &str,
    name: &str,
    kind: GoodsKind,
    form: GoodsForm,
    hs: &str,
    price_cents: u64,
    unit_grams: u64,
    pack_sizes: &[u32],
) -> Product {
    Product {
        id: id.to_owned(),
        name: name.to_owned(),
        kind,
        family: String::new(),
        inn: None,
        strength: None,
        form,
        brand: format!("Brand of {id}"),
        holder: format!("Holder of {id}"),
        legal_status: LegalStatus::Free,
        unit: "piece".to_owned(),
        pack_sizes: pack_sizes.to_vec(),
        price_micros: price_cents * 10_000,
        unit_milligrams: unit_grams * 1_000,
        personal_limit: 60,
        hs: HsCode::parse(hs).unwrap(),
        commodity: 0,
        storage: Storage::Room,
        shelf_life_months: 24,
        origins: vec![country("IN")],
        standard: None,
        ppe_class: None,
        authorisation: None,
        unit_colour: None,
        holder_address: format!("1 Harbour Estate, {id}"),
    }
}
