//! Retail packs of ordinary goods, of brands, and of excise goods.

use crate::customs::goods::GoodsKind;
use crate::inspection::pack::face::{Area, Element, Face, Ground, Side, Typeface};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::layout::Subject;
use crate::inspection::pack::layout::art::{art, strip};
use crate::inspection::pack::layout::carton::{dates, holder, language_panel};
use crate::inspection::pack::layout::sheet::{Sheet, style};
use crate::inspection::pack::mark;
use crate::inspection::pack::tint::{GREY, INK, Palette, WHITE};

const WIDTH: f32 = 95.0;
const HEIGHT: f32 = 65.0;
const MARGIN: f32 = 6.5;

/// The sides of the pack: a top only where a tax stamp belongs.
pub(super) fn faces(subject: &Subject<'_>) -> Vec<Face> {
    let mut faces = vec![front(subject), back(subject)];
    if subject.article.kind == GoodsKind::Excise {
        faces.push(top(subject));
    }
    faces
}

fn front(subject: &Subject<'_>) -> Face {
    let (pack, article, palette) = (subject.pack, subject.article, subject.palette);
    let is_branded = article.kind == GoodsKind::BrandedArticle;
    let ground =
        if article.kind == GoodsKind::Article && subject.brand_seed("board").is_multiple_of(3) {
            Ground::Kraft
        } else {
            Ground::Board
        };
    let grain = subject.pack_seed("front");
    let mut sheet = Sheet::new(Side::Front, (WIDTH, HEIGHT), ground, grain);
    let place = Area::new(64.0, 0.0, WIDTH - 64.0, 54.0);
    if !is_branded {
        art(&mut sheet, place, palette, subject.brand_seed("art"));
    }
    if let Some(is_true) = pack.brand_mark_true {
        let outlines = if is_true {
            mark::registered(&article.brand)
        } else {
            mark::imitated(&article.brand)
        };
        let square = Area::new(67.0, 9.0, 22.0, 22.0);
        let outlines = outlines
            .iter()
            .map(|outline| outline.placed((22.0, 22.0), (square.x, square.y)))
            .collect();
        let drawn = Element::BrandMark {
            outlines,
            tint: palette.main,
        };
        sheet.put(square, drawn, Some(Stated::BrandMark));
    }
    let room = 55.0;
    let brand = style(Typeface::Bold, 9.4, palette.main);
    sheet.line(
        (MARGIN, 8.0),
        room,
        brand,
        &article.brand,
        Some(Stated::Brand),
    );
    let typeface = subject.typeface(subject.is_name_true(), Typeface::Sans);
    let name = style(typeface, 4.2, INK);
    let text = subject.name();
    let y = sheet.paragraph((MARGIN, 21.0), room, name, &text, Some(Stated::Name)) + 2.0;
    if let Some(strength) = &pack.strength {
        let bold = style(Typeface::Bold, 4.0, INK);
        sheet.line((MARGIN, y), room, bold, strength, Some(Stated::Strength));
    } else if let Some(standard) = &pack.standard {
        let grey = style(Typeface::Sans, 3.2, GREY);
        sheet.line((MARGIN, y), room, grey, standard, Some(Stated::Standard));
    }
    strip(&mut sheet, Area::new(0.0, 54.0, WIDTH, 11.0), palette);
    let white = style(Typeface::Bold, 4.0, WHITE);
    let contents = subject.contents();
    sheet.line(
        (MARGIN, 57.6),
        50.0,
        white,
        &contents,
        Some(Stated::PackSize),
    );
    sheet.finish()
}

fn back(subject: &Subject<'_>) -> Face {
    let grain = subject.pack_seed("back");
    let mut sheet = Sheet::new(Side::Back, (WIDTH, HEIGHT), Ground::Board, grain);
    strip(&mut sheet, Area::new(0.0, 0.0, WIDTH, 8.0), subject.palette);
    language_panel(&mut sheet, (MARGIN, 13.0), 70.0, subject);
    holder(
        &mut sheet,
        (MARGIN, 20.0),
        50.0,
        subject,
        subject.words.maker,
    );
    dates(&mut sheet, (MARGIN, 44.0), 50.0, subject);
    bars(&mut sheet, Area::new(62.0, 38.0, 26.0, 16.0), subject);
    sheet.finish()
}

/// A linear code as decoration: its bars carry no number.
fn bars(sheet: &mut Sheet, area: Area, subject: &Subject<'_>) {
    sheet.block(area, WHITE, 0.5);
    let mut bits = u64::from(subject.brand_seed("bars")) << 16 | 0xA5A5;
    let mut x = area.x + 1.5;
    while x < area.right() - 2.0 {
        let wide = 0.3 + 0.3 * (bits % 3) as f32;
        let bar = Area::new(x, area.y + 1.2, wide, area.height - 2.4);
        sheet.block(bar, INK, 0.0);
        bits = bits.rotate_right(3) ^ 0x5;
        x += wide + 0.3 + 0.3 * (bits % 2) as f32;
    }
}

fn top(subject: &Subject<'_>) -> Face {
    let grain = subject.pack_seed("top");
    let mut sheet = Sheet::new(Side::Top, (WIDTH, 26.0), Ground::Board, grain);
    strip(&mut sheet, Area::new(0.0, 0.0, WIDTH, 7.0), subject.palette);
    if subject.pack.tax_stamp == Some(true) {
        // Issued by the state: the same colours on every brand.
        let tint = Palette::of("tax stamp").main;
        let place = Area::new(20.0, 9.0, 55.0, 14.0);
        let stamp = Element::TaxStamp { tint };
        sheet.put(place, stamp, Some(Stated::TaxStamp));
    }
    sheet.finish()
}
