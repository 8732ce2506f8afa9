//! Beside the X-ray image: what the papers lead one to expect, and what of the image can be cited.

use egui::{Label, RichText, Ui};

use crate::customs::declaration::Declaration;
use crate::customs::document::Field;
use crate::risk::indicator::conflict::Place;
use crate::ui::results::sheet::{FACT_SIZE, Pen, caption_ui, heading_ui, rule_ui, sheet_ui};

/// What of the image can be cited. Reading it is the officer's task: no value stands here.
const CITABLE: [(Field, &str); 4] = [
    (Field::Contents, "scanner-cite-contents"),
    (Field::Count, "scanner-cite-count"),
    (Field::Concealment, "scanner-cite-hiding"),
    (Field::Shape, "scanner-cite-shape"),
];

pub(super) fn image_ui(ui: &mut Ui, pen: &mut Pen<'_>, handling_units: u32) {
    let (title, source) = (pen.t("scanner-compare"), pen.t("scanner-compare-source"));
    sheet_ui(ui, &title, &source, |ui| {
        let units = pen.counted("scanner-units", handling_units);
        ui.add(Label::new(RichText::new(units).size(FACT_SIZE)).wrap());
        if let Some(declaration) = pen.declaration() {
            pen.declared_lines(ui);
            declared_ui(ui, pen, declaration);
        }
        rule_ui(ui);
        heading_ui(ui, &pen.t("scanner-cite"));
        caption_ui(ui, &pen.t("scanner-cite-how"));
        for (field, key) in CITABLE {
            let text = pen.t(key);
            pen.fact(ui, Place::Image, field, &text);
        }
    });
}

/// Packs to be expected, and the declared masses.
fn declared_ui(ui: &mut Ui, pen: &mut Pen<'_>, declaration: &Declaration) {
    let products = &pen.desk.view.scenario().products;
    let article = products
        .iter()
        .find(|product| product.commodity == declaration.item.commodity);
    let packs = match article {
        Some(article) => pen.counted("scanner-packs", article.packs(declaration.item.quantity)),
        None => pen.t("scanner-packs-unknown"),
    };
    pen.plain(ui, "scanner-packs-expected", &packs);
    let words = pen.desk.words;
    let net = declaration.items().map(|item| item.net_mass_grams);
    let net = words.mass(net.fold(0, u64::saturating_add));
    let gross = words.mass(declaration.gross_mass_grams);
    let place = Place::Declaration;
    pen.entry(ui, "scanner-net", place, Field::NetMass, &net);
    pen.entry(ui, "scanner-gross", place, Field::GrossMass, &gross);
}
