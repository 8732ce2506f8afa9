//! Articles of the register.

use std::collections::BTreeMap;

use crate::customs::code::hs::{self, HsCode, HsEdition};
use crate::customs::goods::{GoodsForm, GoodsKind, ImageClass};
use crate::scenario::check::{Ground, MAX_PRODUCTS, not_empty};
use crate::scenario::decode::{Placed, Words};
use crate::scenario::file::product::ProductV1;
use crate::scenario::finding::Findings;
use crate::scenario::model::product::Product;

/// Articles of one subheading; national digits are 10 to 9 990 in steps of 10.
const MAX_OF_ONE_CODE: u64 = 999;

/// Checks every article, in the order of ids.
pub(super) fn check(ground: &Ground<'_>, findings: &mut Findings) -> Option<Vec<Product>> {
    let articles = &ground.merged.products;
    if articles.len() > MAX_PRODUCTS
        && let Some(last) = articles.values().next_back()
    {
        let message = format!(
            "there are {} products; at most {MAX_PRODUCTS} are possible",
            articles.len()
        );
        last.spot.fault(findings, message);
        return None;
    }
    let mut of_code: BTreeMap<HsCode, u64> = BTreeMap::new();
    let mut products = Some(Vec::with_capacity(articles.len()));
    for article in articles.values() {
        let position = code_of(article, ground.edition).map(|code| {
            let count = of_code.entry(code).or_insert(0);
            *count += 1;
            *count
        });
        let product = check_one(ground, article, position, findings);
        products = products.zip(product).map(|(mut list, product)| {
            list.push(product);
            list
        });
    }
    products
}

fn code_of(article: &ProductV1, edition: Option<HsEdition>) -> Option<HsCode> {
    let code = match edition? {
        HsEdition::Hs2017 => &article.hs_2017,
        HsEdition::Hs2022 => &article.hs_2022,
    };
    code.as_ref().map(|code| code.value)
}

fn check_one(
    ground: &Ground<'_>,
    article: &ProductV1,
    position: Option<u64>,
    findings: &mut Findings,
) -> Option<Product> {
    let pack_sizes = pack_sizes(article, findings);
    let origins = not_empty(&article.origins, "country", findings);
    let hs = codes(ground, article, findings);
    let is_pharma = matches!(article.kind, GoodsKind::Medicine | GoodsKind::Vaccine);
    let texts = pharma_texts(article, is_pharma, findings);
    let id = article.id.value.0.clone();
    let position = position?;
    if position > MAX_OF_ONE_CODE {
        let message =
            format!("more than {MAX_OF_ONE_CODE} products have the subheading of this one");
        article.spot.fault(findings, message);
        return None;
    }
    let hs = hs?;
    texts?;
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.0.clone());
    Some(Product {
        name: article.name.0.clone(),
        kind: article.kind,
        family: article.family.0.clone(),
        inn: text(&article.inn),
        strength: text(&article.strength),
        form: article.form,
        brand: article.brand.0.clone(),
        holder: article.holder.0.clone(),
        legal_status: article.legal_status,
        unit: article.unit.0.clone(),
        pack_sizes: pack_sizes?,
        price_micros: article.price.0.unsigned_abs(),
        unit_milligrams: article.unit_grams.0.unsigned_abs(),
        personal_limit: article.personal_limit.as_u32(),
        hs,
        commodity: u64::from(hs.number()) * 10_000 + 10 * position,
        storage: article.storage,
        shelf_life_months: article.shelf_life_months.as_u32(),
        origins: origins?.to_vec(),
        standard: text(&article.standard),
        ppe_class: text(&article.ppe_class),
        authorisation: is_pharma.then(|| authorisation(&id)),
        unit_colour: is_pharma.then(|| unit_colour(&id, article.form).to_string()),
        holder_address: holder_address(&article.holder.0).to_string(),
        id,
    })
}

fn pack_sizes(article: &ProductV1, findings: &mut Findings) -> Option<Vec<u32>> {
    let sizes = not_empty(&article.pack_sizes, "pack size", findings)?;
    if !sizes.is_sorted_by(|a, b| a < b) {
        let message = "pack sizes ascend and differ; write the smallest first and each once";
        article.pack_sizes.spot.fault(findings, message);
        return None;
    }
    Some(sizes.iter().map(|size| size.as_u32()).collect())
}

/// The subheading in force; both are checked against their editions.
fn codes(ground: &Ground<'_>, article: &ProductV1, findings: &mut Findings) -> Option<HsCode> {
    let mut exist = true;
    for (edition, code) in [
        (HsEdition::Hs2017, &article.hs_2017),
        (HsEdition::Hs2022, &article.hs_2022),
    ] {
        if let Some(code) = code
            && !hs::exists(edition, code.value)
        {
            unknown_code(edition, code, findings);
            exist = false;
        }
    }
    let edition = ground.edition?;
    let code = code_of(article, Some(edition));
    if code.is_none() {
        let field = match edition {
            HsEdition::Hs2017 => "hs_2017",
            HsEdition::Hs2022 => "hs_2022",
        };
        let message = format!(
            "the field `{field}` is missing; at the start of the exercise {edition} is in force"
        );
        article.spot.fault(findings, message);
    }
    code.filter(|_| exist)
}

fn unknown_code(edition: HsEdition, code: &Placed<HsCode>, findings: &mut Findings) {
    let message = format!("{edition} has no subheading {}", code.value);
    let siblings: Vec<String> = hs::subheadings(edition)
        .filter(|(other, _)| other.heading() == code.value.heading())
        .map(|(other, _)| other.to_string())
        .take(12)
        .collect();
    let help = if siblings.is_empty() {
        format!("there is no heading {:04} either", code.value.heading())
    } else {
        format!("its heading has {}", siblings.join(", "))
    };
    code.spot.fault_with_help(findings, message, help);
}

/// Medicines and vaccines have a substance and a strength; other goods have neither.
fn pharma_texts(article: &ProductV1, is_pharma: bool, findings: &mut Findings) -> Option<()> {
    let mut faultless = Some(());
    for (name, is_there) in [
        ("inn", article.inn.is_some()),
        ("strength", article.strength.is_some()),
    ] {
        if is_pharma && !is_there {
            let message = format!(
                "the field `{name}` is missing; every {} has one",
                article.kind.as_str()
            );
            article.spot.fault(findings, message);
            faultless = None;
        }
    }
    faultless
}

/// A number derived from a text, the same on every machine.
fn number_of(text: &str, purpose: &str) -> u64 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(purpose.as_bytes());
    hasher.update(&[0]);
    hasher.update(text.as_bytes());
    let hash = hasher.finalize();
    let bytes = hash.as_bytes();
    u64::from_le_bytes([
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
    ])
}

fn pick<'a>(list: &[&'a str], text: &str, purpose: &str) -> &'a str {
    list[(number_of(text, purpose) % list.len() as u64) as usize]
}

fn authorisation(id: &str) -> String {
    format!("MA/{:05}", number_of(id, "authorisation") % 100_000)
}

fn unit_colour(id: &str, form: GoodsForm) -> &'static str {
    const COLOURS: [&str; 6] = ["white", "yellow", "pink", "pale blue", "orange", "cream"];
    match form.image_class() {
        ImageClass::VialsAndAmpoules | ImageClass::LiquidContainers => "clear",
        _ => pick(&COLOURS, id, "unit colour"),
    }
}

/// One address per holder, so that all of its articles agree.
fn holder_address(holder: &str) -> &'static str {
    const ADDRESSES: [&str; 16] = [
        "12 Harbour Industrial Estate, Marlhaven",
        "4 Quayside Works, Port Ellery",
        "88 Foundry Lane, Oststein",
        "Unit 7, Greenbank Science Park, Carrowmere",
        "150 Mill Road, Lower Tarn",
        "Plot 31, Export Zone East, Sundarpet",
        "9 Laboratory Way, Neuwald",
        "61 Canal Street, Brackwater",
        "Block C, Technology Campus, Linhai Bay",
        "3 Apothecary Court, Saint-Orme",
        "27 Airport Business Ring, Velden",
        "205 Commerce Avenue, Kestrel Point",
        "18 Orchard Trading Estate, Hollin",
        "Plot 112, Industrial Area Phase 2, Jaldapur",
        "44 Northern Ring Road, Vyborna",
        "6 Cathedral Works, Monteverro",
    ];
    pick(&ADDRESSES, holder, "holder address")
}
