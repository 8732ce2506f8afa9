//! What lies in a medicine's carton: the blister with its foil print, or the label of the container.

use crate::customs::goods::GoodsForm;
use crate::inspection::pack::face::{Area, Dose, Element, Face, Ground, Side, Typeface, Vessel};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::layout::Subject;
use crate::inspection::pack::layout::carton::{earlier, storage_words};
use crate::inspection::pack::layout::sheet::{Sheet, style};
use crate::inspection::pack::tint::{self, EMBOSS, GREY, INK, WHITE};

/// Most cavities on one blister.
const MOST_CAVITIES: u32 = 10;

/// The inner pack.
pub(super) fn face(subject: &Subject<'_>) -> Face {
    let dose = match subject.article.form {
        GoodsForm::Tablet => Dose::Tablet,
        GoodsForm::Capsule => Dose::Capsule,
        GoodsForm::Patch => Dose::Patch,
        GoodsForm::Ampoule | GoodsForm::Vial => return label(subject, Vessel::Vial),
        GoodsForm::PrefilledSyringe => return label(subject, Vessel::Syringe),
        GoodsForm::Tube => return label(subject, Vessel::Tube),
        GoodsForm::Inhaler => return label(subject, Vessel::Inhaler),
        GoodsForm::Sachet | GoodsForm::Powder => return label(subject, Vessel::Sachet),
        _ => return label(subject, Vessel::Bottle),
    };
    blister(subject, dose)
}

/// Two rows of cavities, seen through the film, with the foil's print between and below them.
fn blister(subject: &Subject<'_>, dose: Dose) -> Face {
    let (article, palette) = (subject.article, subject.palette);
    let count = if dose == Dose::Patch {
        1
    } else {
        subject.pack.pack_size.clamp(1, MOST_CAVITIES)
    };
    let columns = count.div_ceil(2).max(1);
    let pitch = if dose == Dose::Patch { 40.0 } else { 17.5 };
    let width = (columns as f32 * pitch + 8.0).max(62.0);
    let grain = subject.pack_seed("inner");
    let mut sheet = Sheet::new(Side::Inner, (width, 58.0), Ground::Foil, grain);
    // The foil's print runs from edge to edge.
    let brand = style(Typeface::Bold, 2.7, palette.main);
    let tiles = (width / 31.0) as u32;
    for (row, y) in [2.2, 20.6, 39.0].into_iter().enumerate() {
        for tile in 0..tiles {
            let step = width / tiles as f32;
            let x = step * tile as f32 + 3.0;
            let text = match &subject.pack.strength {
                Some(strength) if row % 2 == tile as usize % 2 => {
                    format!("{} {strength}", article.brand)
                }
                _ => article.brand.clone(),
            };
            sheet.line((x, y), step - 5.0, brand, &text, None);
        }
    }
    let left = (width - columns as f32 * pitch) / 2.0;
    let seen = subject.pack.unit_colour.as_deref().map(tint::content);
    let content = seen.unwrap_or(WHITE);
    for cavity in 0..count {
        let (row, column) = (cavity / columns, cavity % columns);
        let (wide, high) = match dose {
            Dose::Tablet => (11.0, 11.0),
            Dose::Capsule => (15.0, 7.6),
            Dose::Patch => (34.0, 13.0),
        };
        let x = left + pitch * column as f32 + (pitch - wide) / 2.0;
        let y = 12.4 + 18.4 * row as f32 - high / 2.0;
        let states = (cavity == 0 && seen.is_some()).then_some(Stated::UnitColour);
        let cavity = Element::Cavity {
            dose,
            tint: content,
        };
        sheet.put(Area::new(x, y, wide, high), cavity, states);
    }
    embossed(&mut sheet, width, subject);
    sheet.finish()
}

/// Batch and expiry pressed into the foil's edge.
fn embossed(sheet: &mut Sheet, width: f32, subject: &Subject<'_>) {
    let seal = Area::new(0.0, 44.0, width, 0.3);
    sheet.block(seal, GREY.fade(120), 0.0);
    let small = style(Typeface::Sans, 2.3, GREY);
    let pressed = style(Typeface::Mono, 3.0, EMBOSS);
    let half = width / 2.0;
    if let Some(batch) = &subject.pack.inner_batch {
        sheet.line((4.0, 47.0), 9.0, small, subject.words.batch, None);
        let states = Some(Stated::InnerBatch);
        sheet.line((14.0, 46.4), half - 15.0, pressed, batch, states);
    }
    if let Some(expiry) = inner_expiry(subject) {
        sheet.line((half, 47.0), 8.5, small, subject.words.expiry, None);
        let states = Some(Stated::InnerExpiry);
        sheet.line((half + 9.5, 46.4), half - 12.0, pressed, &expiry, states);
    }
    sheet.line((4.0, 52.6), width - 8.0, small, &subject.pack.holder, None);
}

/// Nobody overprints the blisters: they keep the maker's date.
fn inner_expiry(subject: &Subject<'_>) -> Option<String> {
    let printed = subject.pack.expiry.as_deref()?;
    Some(if subject.pack.expiry_overprinted {
        earlier(printed)
    } else {
        printed.to_owned()
    })
}

/// The label of a container, flat, beside the container with its content.
fn label(subject: &Subject<'_>, vessel: Vessel) -> Face {
    let (pack, article, palette) = (subject.pack, subject.article, subject.palette);
    let grain = subject.pack_seed("inner");
    let mut sheet = Sheet::new(Side::Inner, (84.0, 40.0), Ground::Paper, grain);
    let seen = pack.unit_colour.as_deref().map(tint::content);
    let content = Element::Vessel {
        vessel,
        content: seen.unwrap_or(tint::content("clear")),
    };
    let states = seen.is_some().then_some(Stated::UnitColour);
    sheet.block(Area::new(0.0, 0.0, 20.0, 40.0), palette.light, 0.0);
    sheet.put(Area::new(2.5, 3.0, 15.0, 34.0), content, states);
    let (x, room) = (24.0, 56.0);
    let brand = style(Typeface::Bold, 6.4, palette.main);
    sheet.line((x, 3.6), room, brand, &article.brand, None);
    let typeface = subject.typeface(subject.is_name_true(), Typeface::Sans);
    let name = style(typeface, 2.9, INK);
    sheet.line((x, 11.0), room, name, &subject.name(), None);
    let mut y = 15.6;
    if let Some(strength) = &pack.strength {
        let bold = style(Typeface::Bold, 3.6, INK);
        sheet.line((x, y), room, bold, strength, None);
        y += 5.2;
    }
    let small = style(Typeface::Sans, 2.2, GREY);
    sheet.line((x, y), room, small, storage_words(subject), None);
    let value = style(Typeface::Mono, 2.6, INK);
    let rows = [
        (
            subject.words.batch,
            pack.inner_batch.clone(),
            Stated::InnerBatch,
        ),
        (
            subject.words.expiry,
            inner_expiry(subject),
            Stated::InnerExpiry,
        ),
    ];
    let mut y = 25.6;
    for (caption, text, states) in rows {
        let Some(text) = text else { continue };
        sheet.line((x, y), 12.0, small, caption, None);
        sheet.line((x + 13.0, y - 0.2), room - 13.0, value, &text, Some(states));
        y += 4.0;
    }
    sheet.line((x, 34.6), room, small, &pack.holder, None);
    sheet.finish()
}
