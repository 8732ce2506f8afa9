//! One retail pack, drawn as the front of a carton.

use egui::{Color32, CornerRadius, Frame, Margin, Rect, Sense, Stroke, Ui, Vec2, pos2};

use crate::customs::document::Field;
use crate::customs::evidence::Pack;
use crate::customs::goods::GoodsKind;
use crate::customs::identifier::gs1::{Gs1Reading, SEPARATOR};
use crate::risk::indicator::conflict::Place;
use crate::scenario::model::Scenario;
use crate::ui::fact::FactStyle;
use crate::ui::results::sheet::{Pen, caption_ui, grid_ui, rule_ui};
use crate::ui::theme;

/// Narrowest cell on a carton, in points.
const CELL_LEAST: f32 = 108.0;

/// What packs of such goods carry by the register, so that a blank is written down as a blank.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Due {
    strength: bool,
    /// Medicines and vaccines: batch, expiry, inner pack, data carrier.
    medicine: bool,
    /// Protective equipment: standard and notified body.
    protective: bool,
}

impl Due {
    /// By the register's article of that name; nothing for goods that the register does not name.
    pub(super) fn of(scenario: &Scenario, goods: &str) -> Due {
        let article = scenario.products.iter().find(|known| known.name == goods);
        article.map_or_else(Due::default, |article| Due {
            strength: article.strength.is_some(),
            medicine: matches!(article.kind, GoodsKind::Medicine | GoodsKind::Vaccine),
            protective: article.kind == GoodsKind::Ppe,
        })
    }
}

/// What is printed at a place: a caption, a field, the text.
type Print = (&'static str, Field, String);

pub(super) fn carton_ui(ui: &mut Ui, pen: &mut Pen<'_>, pack: &Pack, number: usize, due: Due) {
    let title = pen.counted("results-pack-number", number as u32);
    caption_ui(ui, &title);
    let colours = theme::colours(ui);
    let frame = Frame::new()
        .fill(colours.paper)
        .stroke(Stroke::new(1.5, colours.rule))
        .corner_radius(CornerRadius::same(2))
        .inner_margin(Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.visuals_mut().override_text_color = Some(colours.ink);
        ui.spacing_mut().item_spacing.y = 6.0;
        front_ui(ui, pen, pack, due);
        band_ui(ui, colours.stamp);
        prints_ui(ui, pen, &printed(pen, pack, due), pack.expiry_overprinted);
        pen.entry(
            ui,
            "results-holder",
            Place::Pack,
            Field::Holder,
            &pack.holder,
        );
        pen.entry(
            ui,
            "results-holder-address",
            Place::Pack,
            Field::HolderAddress,
            &pack.holder_address,
        );
        rule_ui(ui);
        for (caption, field, text) in looked_at(pen, pack) {
            pen.entry(ui, caption, Place::Pack, field, &text);
        }
        carrier_ui(ui, pen, pack, due);
    });
}

/// Name, strength, size.
fn front_ui(ui: &mut Ui, pen: &mut Pen<'_>, pack: &Pack, due: Due) {
    let strong = |size| FactStyle {
        strong: true,
        size,
        ..FactStyle::default()
    };
    pen.styled(ui, Place::Pack, Field::Product, &pack.name, strong(17.0));
    if let Some(strength) = print(pen, pack.strength.as_deref(), due.strength) {
        pen.entry(
            ui,
            "results-strength",
            Place::Pack,
            Field::Strength,
            &strength,
        );
    }
    let size = pen.counted("results-units", pack.pack_size);
    pen.entry(ui, "results-pack-size", Place::Pack, Field::PackSize, &size);
}

/// A text as printed; a blank only where something is due.
fn print(pen: &Pen<'_>, text: Option<&str>, is_due: bool) -> Option<String> {
    match text {
        Some(text) if !text.is_empty() => Some(text.to_owned()),
        _ => is_due.then(|| pen.t("results-not-printed")),
    }
}

fn printed(pen: &Pen<'_>, pack: &Pack, due: Due) -> Vec<Print> {
    let all = [
        (
            "results-batch",
            Field::Batch,
            print(pen, pack.batch.as_deref(), due.medicine),
        ),
        // The batch of the inner pack is cited as the pack's contents.
        (
            "results-inner-batch",
            Field::Contents,
            print(pen, pack.inner_batch.as_deref(), due.medicine),
        ),
        (
            "results-expiry",
            Field::Expiry,
            print(
                pen,
                pack.expiry.as_deref(),
                due.medicine || pack.expiry_overprinted,
            ),
        ),
        (
            "results-unit-colour",
            Field::TabletColour,
            print(pen, pack.unit_colour.as_deref(), false),
        ),
        (
            "results-standard",
            Field::Standard,
            print(pen, pack.standard.as_deref(), due.protective),
        ),
        (
            "results-notified-body",
            Field::NotifiedBody,
            print(pen, pack.notified_body.as_deref(), due.protective),
        ),
    ];
    all.into_iter()
        .filter_map(|(caption, field, text)| Some((caption, field, text?)))
        .collect()
}

fn prints_ui(ui: &mut Ui, pen: &mut Pen<'_>, prints: &[Print], is_overprinted: bool) {
    grid_ui(ui, CELL_LEAST, prints.len(), |ui, index| {
        let (caption, field, text) = &prints[index];
        pen.entry(ui, caption, Place::Pack, *field, text);
        if is_overprinted && *field == Field::Expiry {
            overprint_ui(ui, pen);
        }
    });
}

/// A second date under the print of the expiry.
fn overprint_ui(ui: &mut Ui, pen: &mut Pen<'_>) {
    let text = pen.t("results-overprint");
    let response = pen.fact(ui, Place::Pack, Field::Expiry, &text);
    let area = response.rect.expand2(Vec2::new(4.0, 1.0));
    let ink = theme::colours(ui).ink_weak;
    let corners = [
        area.left_top(),
        area.right_top(),
        area.right_bottom(),
        area.left_bottom(),
        area.left_top(),
    ];
    let dashes = egui::Shape::dashed_line(&corners, Stroke::new(1.0, ink), 4.0, 3.0);
    ui.painter().extend(dashes);
}

/// What the examiner looks at beside the print.
fn looked_at(pen: &Pen<'_>, pack: &Pack) -> Vec<Print> {
    let words = pen.desk.words;
    let key = format!("results-language-{}", pack.language);
    let language = if words.has(&key) {
        words.t(&key)
    } else {
        pack.language.clone()
    };
    let mut all = vec![
        ("results-language", Field::Language, language),
        (
            "results-seal",
            Field::Seal,
            pen.t(if pack.seal_intact {
                "results-seal-intact"
            } else {
                "results-seal-broken"
            }),
        ),
    ];
    let marks = [
        (
            pack.hologram_uv,
            Field::Hologram,
            "results-hologram",
            ["results-hologram-dark", "results-hologram-shows"],
        ),
        (
            pack.ce_mark_true,
            Field::CeMark,
            "results-ce-mark",
            ["results-ce-mark-close", "results-ce-mark-apart"],
        ),
        (
            pack.brand_mark_true,
            Field::BrandMark,
            "results-brand-mark",
            ["results-brand-mark-other", "results-brand-mark-same"],
        ),
        (
            pack.tax_stamp,
            Field::TaxStamp,
            "results-tax-stamp",
            ["results-tax-stamp-none", "results-tax-stamp-there"],
        ),
    ];
    all.extend(
        marks
            .into_iter()
            .filter_map(|(seen, field, caption, texts)| {
                Some((caption, field, pen.t(texts[usize::from(seen?)])))
            }),
    );
    all
}

/// The data carrier as a reader takes it down, not judged.
fn carrier_ui(ui: &mut Ui, pen: &mut Pen<'_>, pack: &Pack, due: Due) {
    let Some(raw) = pack.code.as_deref() else {
        if due.medicine {
            let none = pen.t("results-data-code-none");
            pen.entry(ui, "results-data-code", Place::Pack, Field::Code, &none);
        }
        return;
    };
    caption_ui(ui, &pen.t("results-data-code"));
    let style = FactStyle {
        monospace: true,
        size: 14.0,
        ..FactStyle::default()
    };
    ui.horizontal_top(|ui| {
        symbol_ui(ui, raw);
        ui.vertical(|ui| {
            pen.styled(ui, Place::Pack, Field::Code, &bracketed(raw), style);
        });
    });
}

/// The element string as people read it; as it is where it has no such form.
pub(crate) fn bracketed(raw: &str) -> String {
    match Gs1Reading::read(raw) {
        Ok(reading) => {
            let mut text = String::new();
            reading.write_to(&mut text);
            text
        }
        Err(_) => raw.replace(SEPARATOR, "|"),
    }
}

/// The look of a two-dimensional code. It stands for the code and cannot be scanned.
fn symbol_ui(ui: &mut Ui, raw: &str) {
    const MODULES: usize = 12;
    const MODULE: f32 = 3.0;
    let side = MODULES as f32 * MODULE;
    let (area, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    let ink = theme::colours(ui).ink;
    let bytes = raw.as_bytes();
    let painter = ui.painter();
    for place in 0..MODULES * MODULES {
        let (row, column) = (place / MODULES, place % MODULES);
        let is_dark = if column == 0 || row == MODULES - 1 {
            true
        } else if row == 0 || column == MODULES - 1 {
            (row + column) % 2 == 0
        } else {
            let byte = bytes.get(place % bytes.len().max(1)).copied().unwrap_or(0);
            (usize::from(byte) * 31 + place * 17) % 7 < 3
        };
        if is_dark {
            let corner = pos2(
                area.left() + column as f32 * MODULE,
                area.top() + row as f32 * MODULE,
            );
            let module = Rect::from_min_size(corner, Vec2::splat(MODULE));
            painter.rect_filled(module, CornerRadius::ZERO, ink);
        }
    }
}

/// The coloured band of a carton.
fn band_ui(ui: &mut Ui, colour: Color32) {
    let size = Vec2::new(ui.available_width(), 5.0);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(area, CornerRadius::ZERO, colour);
}
