//! Boxes of protective equipment, test kits, devices and sanitisers.

use crate::customs::goods::GoodsForm;
use crate::inspection::pack::face::{Area, Element, Face, Ground, Side, Typeface};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::layout::Subject;
use crate::inspection::pack::layout::art::{art, strip};
use crate::inspection::pack::layout::carton::{dates, holder, language_panel, storage_words};
use crate::inspection::pack::layout::sheet::{Sheet, style};
use crate::inspection::pack::mark::{self, Outline, Point, Segment};
use crate::inspection::pack::tint::{GREY, INK, Tint, WHITE};

const WIDTH: f32 = 130.0;
const HEIGHT: f32 = 80.0;
const DEPTH: f32 = 30.0;
const MARGIN: f32 = 8.0;

/// The sides of the box.
pub(super) fn faces(subject: &Subject<'_>) -> Vec<Face> {
    vec![front(subject), back(subject), end(subject)]
}

fn front(subject: &Subject<'_>) -> Face {
    let (pack, article, palette) = (subject.pack, subject.article, subject.palette);
    let grain = subject.pack_seed("front");
    let mut sheet = Sheet::new(Side::Front, (WIDTH, HEIGHT), Ground::Board, grain);
    let place = Area::new(88.0, 0.0, WIDTH - 88.0, HEIGHT);
    art(&mut sheet, place, palette, subject.brand_seed("art"));
    pictogram(&mut sheet, Area::new(94.0, 26.0, 28.0, 28.0), subject);
    let room = 76.0;
    let brand = style(Typeface::Bold, 11.0, palette.main);
    sheet.line(
        (MARGIN, 8.0),
        room,
        brand,
        &article.brand,
        Some(Stated::Brand),
    );
    let typeface = subject.typeface(subject.is_name_true(), Typeface::Bold);
    let name = style(typeface, 4.4, INK);
    let text = subject.name();
    let mut y = sheet.paragraph((MARGIN, 22.0), room, name, &text, Some(Stated::Name)) + 2.0;
    let grey = style(Typeface::Sans, 3.0, GREY);
    let model = format!("Model {}", model(subject));
    sheet.line((MARGIN, y), room, grey, &model, Some(Stated::Model));
    y += 6.0;
    if let Some(class) = &article.ppe_class {
        let bold = style(Typeface::Bold, 7.4, palette.main);
        sheet.line((MARGIN, y), room, bold, class, Some(Stated::Class));
        y += 9.0;
    }
    if let Some(standard) = &pack.standard {
        let bold = style(Typeface::Bold, 4.0, INK);
        sheet.line((MARGIN, y), room, bold, standard, Some(Stated::Standard));
    }
    if let Some(strength) = &pack.strength {
        let bold = style(Typeface::Bold, 4.0, INK);
        sheet.line(
            (MARGIN, y + 6.0),
            room,
            bold,
            strength,
            Some(Stated::Strength),
        );
    }
    strip(&mut sheet, Area::new(0.0, 69.0, WIDTH, 11.0), palette);
    let white = style(Typeface::Bold, 4.0, WHITE);
    let contents = subject.contents();
    sheet.line(
        (MARGIN, 72.6),
        60.0,
        white,
        &contents,
        Some(Stated::PackSize),
    );
    let white = style(Typeface::Sans, 3.0, WHITE);
    sheet.line_to((WIDTH - 6.0, 73.2), 50.0, white, &pack.holder, None);
    sheet.finish()
}

/// A model's code, always the same for an article.
fn model(subject: &Subject<'_>) -> String {
    let initials: String = subject.article.brand.chars().take(2).collect();
    let number = subject.brand_seed("model") % 9_000 + 1_000;
    format!("{}-{number}", initials.to_uppercase())
}

fn back(subject: &Subject<'_>) -> Face {
    let pack = subject.pack;
    let grain = subject.pack_seed("back");
    let mut sheet = Sheet::new(Side::Back, (WIDTH, HEIGHT), Ground::Board, grain);
    strip(
        &mut sheet,
        Area::new(0.0, 0.0, WIDTH, 10.0),
        subject.palette,
    );
    let white = style(Typeface::Bold, 4.8, WHITE);
    sheet.line((MARGIN, 2.8), 80.0, white, &subject.article.brand, None);
    let left = 62.0;
    let y = language_panel(&mut sheet, (MARGIN, 16.0), left, subject);
    let line = style(Typeface::Sans, 3.0, INK);
    let mut y = sheet.paragraph((MARGIN, y), left, line, subject.words.read, None) + 1.0;
    y = sheet.paragraph((MARGIN, y), left, line, storage_words(subject), None) + 1.0;
    if subject.article.form != GoodsForm::Machine {
        y = sheet.paragraph((MARGIN, y), left, line, subject.words.children, None) + 1.0;
    }
    for row in 0..5 {
        let long = if row == 4 { 31.0 } else { left };
        sheet.block(
            Area::new(MARGIN, y + 2.4 * row as f32, long, 1.0),
            GREY.fade(70),
            0.0,
        );
    }
    holder(&mut sheet, (78.0, 16.0), 46.0, subject, subject.words.maker);
    let mut x = 78.0;
    if let Some(is_true) = pack.ce_mark_true {
        let variant = subject.brand_seed("ce");
        let outlines = mark::ce((x, 50.0), 16.0, is_true, variant);
        let (low, high) = mark::bounds(&outlines);
        let place = Area::new(low.0, low.1, high.0 - low.0, high.1 - low.1);
        x = place.right() + 3.0;
        sheet.put(place, Element::CeMark(outlines), Some(Stated::CeMark));
    }
    if let Some(body) = &pack.notified_body {
        let bold = style(Typeface::Sans, 6.0, INK);
        let room = WIDTH - 4.0 - x;
        sheet.line((x, 61.6), room, bold, body, Some(Stated::NotifiedBody));
    }
    sheet.finish()
}

fn end(subject: &Subject<'_>) -> Face {
    let grain = subject.pack_seed("end");
    let mut sheet = Sheet::new(Side::End, (HEIGHT, DEPTH), Ground::Board, grain);
    strip(
        &mut sheet,
        Area::new(0.0, 0.0, HEIGHT, 7.0),
        subject.palette,
    );
    let white = style(Typeface::Bold, 3.4, WHITE);
    sheet.line((5.0, 1.7), 60.0, white, &subject.article.brand, None);
    dates(&mut sheet, (5.0, 12.0), HEIGHT - 10.0, subject);
    sheet.finish()
}

/// A drawing of the goods: a mask, a drop, a cassette, or a plain device.
fn pictogram(sheet: &mut Sheet, area: Area, subject: &Subject<'_>) {
    let palette = subject.palette;
    let disc = Element::Ellipse { tint: WHITE };
    sheet.put(area, disc, None);
    let inner = Area::new(
        area.x + area.width * 0.18,
        area.y + area.height * 0.26,
        area.width * 0.64,
        area.height * 0.48,
    );
    match subject.article.form {
        GoodsForm::Mask => mask(sheet, inner, palette.second, palette.main),
        GoodsForm::Bottle | GoodsForm::Wipe | GoodsForm::Tube => {
            let place = Area::new(area.x, area.y + 4.0, area.width, area.height - 8.0);
            drop(sheet, place, palette.second);
        }
        GoodsForm::Cassette => {
            sheet.block(inner, palette.light, 2.0);
            let window = Area::new(inner.x + 3.0, inner.y + 4.5, inner.width - 6.0, 4.0);
            sheet.block(window, WHITE, 1.0);
            for part in [0.35, 0.6] {
                let at = window.x + window.width * part;
                let line = Area::new(at, window.y, 0.7, window.height);
                sheet.block(line, palette.main, 0.0);
            }
        }
        _ => {
            sheet.block(inner, palette.second, 3.0);
            let face = Area::new(inner.x + 2.5, inner.y + 2.5, inner.width - 5.0, 5.0);
            sheet.block(face, palette.light, 1.0);
        }
    }
}

fn mask(sheet: &mut Sheet, area: Area, cloth: Tint, fold: Tint) {
    let at = |x: f32, y: f32| -> Point { (area.x + area.width * x, area.y + area.height * y) };
    let outline = Outline {
        start: at(0.0, 0.2),
        segments: vec![
            Segment::Cubic(at(0.3, -0.1), at(0.7, -0.1), at(1.0, 0.2)),
            Segment::Cubic(at(0.98, 0.8), at(0.75, 1.05), at(0.5, 1.05)),
            Segment::Cubic(at(0.25, 1.05), at(0.02, 0.8), at(0.0, 0.2)),
        ],
    };
    sheet.shape(vec![outline], cloth);
    for y in [0.34, 0.56, 0.78] {
        let (x, y) = at(0.14, y);
        sheet.block(Area::new(x, y, area.width * 0.72, 0.5), fold, 0.2);
    }
}

fn drop(sheet: &mut Sheet, area: Area, tint: Tint) {
    let at = |x: f32, y: f32| -> Point { (area.x + area.width * x, area.y + area.height * y) };
    let outline = Outline {
        start: at(0.5, 0.05),
        segments: vec![
            Segment::Cubic(at(0.62, 0.35), at(0.75, 0.48), at(0.75, 0.66)),
            Segment::Cubic(at(0.75, 1.02), at(0.25, 1.02), at(0.25, 0.66)),
            Segment::Cubic(at(0.25, 0.48), at(0.38, 0.35), at(0.5, 0.05)),
        ],
    };
    sheet.shape(vec![outline], tint);
}
