//! The carton of a medicine: front, back, flap, end, and the leaflet in it.

use crate::customs::goods::{LegalStatus, Storage};
use crate::customs::identifier::gs1::Gs1Reading;
use crate::inspection::pack::code::{self, MODULE_MM, QUIET_MODULES};
use crate::inspection::pack::face::{Area, Element, Face, Ground, Seal, Side, Typeface};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::glyphs;
use crate::inspection::pack::layout::Subject;
use crate::inspection::pack::layout::art::{art, strip};
use crate::inspection::pack::layout::sheet::{Sheet, Style, style};
use crate::inspection::pack::mark::Point;
use crate::inspection::pack::tint::{GREY, INK, WHITE};
use crate::inspection::pack::words::panel_note;

const WIDTH: f32 = 110.0;
const HEIGHT: f32 = 62.0;
const DEPTH: f32 = 24.0;
/// Where text begins.
const MARGIN: f32 = 7.0;

/// Everything printed on the carton itself.
pub(super) fn faces(subject: &Subject<'_>) -> Vec<Face> {
    vec![front(subject), back(subject), top(subject), end(subject)]
}

fn front(subject: &Subject<'_>) -> Face {
    let (pack, article, palette) = (subject.pack, subject.article, subject.palette);
    let grain = subject.pack_seed("front");
    let mut sheet = Sheet::new(Side::Front, (WIDTH, HEIGHT), Ground::Board, grain);
    let place = Area::new(76.0, 0.0, WIDTH - 76.0, HEIGHT);
    art(&mut sheet, place, palette, subject.brand_seed("art"));
    sheet.block(Area::new(0.0, 0.0, 2.6, HEIGHT), palette.main, 0.0);
    let room = 67.0;
    let brand = style(Typeface::Bold, 10.0, palette.main);
    sheet.line(
        (MARGIN, 6.5),
        room,
        brand,
        &article.brand,
        Some(Stated::Brand),
    );
    if let Some(inn) = &article.inn {
        let inn_style = style(Typeface::Sans, 3.6, GREY);
        sheet.line((MARGIN, 17.5), room, inn_style, inn, Some(Stated::Inn));
    }
    let typeface = subject.typeface(subject.is_name_true(), Typeface::Bold);
    let name_style = style(typeface, 4.4, INK);
    let name = subject.name();
    sheet.line((MARGIN, 24.0), room, name_style, &name, Some(Stated::Name));
    if let Some(strength) = &pack.strength {
        lozenge(&mut sheet, (MARGIN, 31.5), room, subject, strength);
    }
    let line = style(Typeface::Sans, 4.0, INK);
    let contents = subject.contents();
    sheet.line(
        (MARGIN, 45.5),
        45.0,
        line,
        &contents,
        Some(Stated::PackSize),
    );
    if article.legal_status == LegalStatus::PrescriptionOnly {
        let small = style(Typeface::Sans, 2.5, GREY);
        let text = subject.words.prescription;
        sheet.line_to((73.0, 46.4), 26.0, small, text, None);
    }
    let small = style(Typeface::Bold, 3.0, palette.main);
    sheet.line((MARGIN, 54.0), room, small, &pack.holder, None);
    if let Some(has_uv_mark) = pack.hologram_uv {
        let place = Area::new(92.0, 44.0, 13.0, 13.0);
        let hologram = Element::Hologram { has_uv_mark };
        sheet.put(place, hologram, Some(Stated::Hologram));
    }
    sheet.finish()
}

/// The strength, white on the brand's colour.
fn lozenge(sheet: &mut Sheet, at: Point, room: f32, subject: &Subject<'_>, strength: &str) {
    let style = style(Typeface::Bold, 5.4, WHITE);
    let width = glyphs::width(strength, style.typeface, style.size).min(room - 8.0);
    let place = Area::new(at.0, at.1, width + 8.0, 9.0);
    sheet.block(place, subject.palette.main, 2.0);
    sheet.line(
        (at.0 + 4.0, at.1 + 2.5),
        room - 8.0,
        style,
        strength,
        Some(Stated::Strength),
    );
}

fn back(subject: &Subject<'_>) -> Face {
    let (article, palette) = (subject.article, subject.palette);
    let grain = subject.pack_seed("back");
    let mut sheet = Sheet::new(Side::Back, (WIDTH, HEIGHT), Ground::Board, grain);
    strip(&mut sheet, Area::new(0.0, 0.0, WIDTH, 9.0), palette);
    let brand = style(Typeface::Bold, 4.6, WHITE);
    sheet.line((MARGIN, 2.4), 60.0, brand, &article.brand, None);
    let storage = storage_words(subject);
    let inn = article.inn.as_deref().unwrap_or(&article.family);
    let left = 56.0;
    let mut y = language_panel(&mut sheet, (MARGIN, 13.0), left, subject);
    let line = style(Typeface::Sans, 2.5, INK);
    for text in [subject.words.children, storage, subject.words.read] {
        y = sheet.paragraph((MARGIN, y), left, line, text, None) + 0.7;
    }
    let grey = style(Typeface::Sans, 2.3, GREY);
    sheet.paragraph((MARGIN, y), left, grey, inn, None);
    holder(
        &mut sheet,
        (68.0, 13.0),
        37.0,
        subject,
        subject.words.authorised,
    );
    if let Some(number) = &article.authorisation {
        let mono = style(Typeface::Mono, 2.4, INK);
        let states = Some(Stated::Authorisation);
        sheet.line((68.0, 38.0), 37.0, mono, number, states);
    }
    let cells: Vec<u8> = article.brand.chars().filter_map(braille).take(16).collect();
    let place = Area::new(MARGIN, 47.5, cells.len() as f32 * 6.0, 10.0);
    sheet.put(place, Element::Braille(cells), None);
    let pack_size = style(Typeface::Sans, 2.5, GREY);
    let contents = subject.contents();
    sheet.line_to(
        (WIDTH - 5.0, 2.9),
        35.0,
        Style {
            tint: WHITE,
            ..pack_size
        },
        &contents,
        None,
    );
    sheet.finish()
}

/// The label of the language with its note, as packs for several countries have it. Returns the next line's place.
pub(super) fn language_panel(
    sheet: &mut Sheet,
    at: Point,
    width: f32,
    subject: &Subject<'_>,
) -> f32 {
    let code = subject.pack.language.to_uppercase();
    let place = Area::new(at.0, at.1 - 1.0, 6.4, 4.2);
    sheet.block(place, subject.palette.main, 0.8);
    let white = style(Typeface::Bold, 2.9, WHITE);
    sheet.line_mid(
        (at.0 + 3.2, at.1),
        5.4,
        white,
        &code,
        Some(Stated::Language),
    );
    if let Some(note) = panel_note(&subject.pack.language) {
        let small = style(Typeface::Sans, 2.2, GREY);
        sheet.line((at.0 + 8.0, at.1 + 0.4), width - 8.0, small, &note, None);
    }
    at.1 + 5.2
}

/// Caption, name and address of the holder or maker.
pub(super) fn holder(
    sheet: &mut Sheet,
    at: Point,
    width: f32,
    subject: &Subject<'_>,
    caption: &str,
) -> f32 {
    let small = style(Typeface::Sans, 2.3, GREY);
    let bold = style(Typeface::Bold, 2.9, INK);
    let address = style(subject.address_typeface(), 2.6, INK);
    let y = sheet.paragraph(at, width, small, caption, None) + 1.0;
    let name = &subject.pack.holder;
    let y = sheet.paragraph((at.0, y), width, bold, name, Some(Stated::Holder)) + 0.6;
    let text = &subject.pack.holder_address;
    sheet.paragraph((at.0, y), width, address, text, Some(Stated::HolderAddress))
}

pub(super) fn storage_words(subject: &Subject<'_>) -> &'static str {
    let storage = &subject.words.storage;
    match subject.article.storage {
        Storage::Room => storage[0],
        Storage::Cool2To8 => storage[1],
        Storage::Frozen => storage[2],
        Storage::UltraCold => storage[3],
    }
}

fn top(subject: &Subject<'_>) -> Face {
    let (article, palette) = (subject.article, subject.palette);
    let grain = subject.pack_seed("top");
    let mut sheet = Sheet::new(Side::Top, (WIDTH, DEPTH), Ground::Board, grain);
    strip(&mut sheet, Area::new(0.0, 0.0, WIDTH, 13.6), palette);
    let brand = style(Typeface::Bold, 6.0, WHITE);
    sheet.line((MARGIN, 3.2), 70.0, brand, &article.brand, None);
    if let Some(inn) = &article.inn {
        let small = style(Typeface::Sans, 2.8, GREY);
        sheet.line((MARGIN, 18.0), 70.0, small, inn, None);
    }
    // The edge of the flap that the seal holds.
    sheet.block(Area::new(0.0, 14.6, WIDTH, 0.35), GREY.fade(150), 0.0);
    let seal = if subject.pack.seal_intact {
        Seal::Intact
    } else if subject.pack_seed("seal").is_multiple_of(2) {
        Seal::Broken
    } else {
        Seal::Missing
    };
    let place = Area::new(84.0, 5.8, 17.0, 17.0);
    sheet.put(place, Element::Seal(seal), Some(Stated::Seal));
    sheet.finish()
}

fn end(subject: &Subject<'_>) -> Face {
    let grain = subject.pack_seed("end");
    let mut sheet = Sheet::new(Side::End, (HEIGHT, DEPTH), Ground::Board, grain);
    sheet.block(Area::new(0.0, 0.0, HEIGHT, 1.4), subject.palette.main, 0.0);
    let mut x = 5.0;
    if let Some((modules, columns)) = subject.pack.code.as_deref().and_then(code::encode) {
        let side = columns as f32 * MODULE_MM;
        // On whole modules, so that modules fall on whole pixels at the usual resolutions.
        let y = ((DEPTH + 1.4 - side) / 2.0 / MODULE_MM).round() * MODULE_MM;
        let place = Area::new(4.0, y, side, side);
        sheet.put(place, Element::Symbol { modules, columns }, None);
        x = place.right() + (QUIET_MODULES + 1.0) * MODULE_MM + 0.5;
    }
    dates(&mut sheet, (x, 4.0), HEIGHT - 3.0 - x, subject);
    sheet.finish()
}

/// Trade item, serial, batch and expiry, one below the other, as they stand beside a code.
pub(super) fn dates(sheet: &mut Sheet, at: Point, width: f32, subject: &Subject<'_>) {
    let pack = subject.pack;
    let reading = pack.code.as_deref().map(Gs1Reading::read);
    let reading = reading.and_then(Result::ok);
    let gtin = reading
        .as_ref()
        .map(|reading| reading.gtin_text().to_owned());
    let serial = reading.as_ref().and_then(|reading| reading.serial());
    let words = subject.words;
    let rows = [
        ("PC", gtin, Stated::Gtin),
        ("SN", serial.map(str::to_owned), Stated::Serial),
        (words.batch, pack.batch.clone(), Stated::Batch),
        (words.expiry, pack.expiry.clone(), Stated::Expiry),
    ];
    let caption = style(Typeface::Sans, 2.5, GREY);
    let value = style(Typeface::Mono, 2.6, INK);
    let indent = 11.5;
    let mut y = at.1;
    for (name, text, states) in rows {
        let Some(text) = text else { continue };
        let place = (at.0 + indent, y);
        sheet.line((at.0, y), indent - 1.0, caption, name, None);
        if states == Stated::Expiry && pack.expiry_overprinted {
            overprint(sheet, place, width - indent, &text);
        } else {
            sheet.line(place, width - indent, value, &text, Some(states));
        }
        y += 4.7;
    }
}

/// A later date over an earlier one, which shines through.
fn overprint(sheet: &mut Sheet, at: Point, width: f32, text: &str) {
    let old = style(Typeface::Mono, 2.6, INK);
    sheet.beneath(at, old, &earlier(text), Stated::OldExpiry);
    let long = glyphs::width(text, Typeface::Serif, 2.9).min(width - 2.0);
    let patch = Area::new(at.0 - 0.5, at.1 - 0.8, long + 1.4, 3.6);
    sheet.block(patch, WHITE.fade(178), 0.0);
    // Set anew in another font, not quite on the line.
    let new = style(Typeface::Serif, 2.9, INK);
    sheet.line(
        (at.0 + 0.5, at.1 - 0.35),
        width,
        new,
        text,
        Some(Stated::Expiry),
    );
}

/// A date two years earlier: what the maker had printed.
pub(super) fn earlier(date: &str) -> String {
    let (year, rest) = date.split_at(date.len().min(4));
    let rest = if rest == "-02-29" { "-02-28" } else { rest };
    match year.parse::<u32>() {
        Ok(year) => format!("{}{rest}", year.saturating_sub(2)),
        Err(_) => date.to_owned(),
    }
}

/// A cell of the literary alphabet for a letter or none: dots 1 to 6 from the lowest bit.
fn braille(letter: char) -> Option<u8> {
    const LETTERS: [u8; 26] = [
        0b1, 0b11, 0b1001, 0b1_1001, 0b1_0001, 0b1011, 0b1_1011, 0b1_0011, 0b1010, 0b1_1010, 0b101,
        0b111, 0b1101, 0b1_1101, 0b1_0101, 0b1111, 0b1_1111, 0b1_0111, 0b1110, 0b1_1110, 0b10_0101,
        0b10_0111, 0b11_1010, 0b10_1101, 0b11_1101, 0b11_0101,
    ];
    let letter = letter.to_ascii_lowercase();
    let at = (letter as u32).checked_sub('a' as u32)?;
    LETTERS.get(at as usize).copied()
}

/// The leaflet: headings in the pack's language, and greeked lines.
pub(super) fn leaflet(subject: &Subject<'_>) -> Face {
    let grain = subject.pack_seed("leaflet");
    let mut sheet = Sheet::new(Side::Leaflet, (100.0, 130.0), Ground::Paper, grain);
    let small = style(Typeface::Sans, 2.4, INK);
    let title = style(Typeface::Bold, 3.4, INK);
    let room = 86.0;
    sheet.line_mid((50.0, 7.0), room, title, subject.words.leaflet, None);
    let brand = style(Typeface::Bold, 5.2, subject.palette.main);
    sheet.line_mid((50.0, 14.0), room, brand, &subject.article.brand, None);
    if let Some(inn) = &subject.article.inn {
        sheet.line_mid((50.0, 21.0), room, small, inn, None);
    }
    let mut y = language_panel(&mut sheet, (MARGIN, 29.0), room, subject);
    let words = subject.words;
    let texts = [
        words.read,
        words.children,
        storage_words(subject),
        words.prescription,
    ];
    for (text, number) in texts.into_iter().zip(1u32..) {
        let bold = style(Typeface::Bold, 2.7, INK);
        y = sheet.paragraph((MARGIN, y), room, bold, &format!("{number}. {text}"), None) + 0.8;
        for line in 0..4 {
            // Greeked text: bars as long as lines.
            let long = if line == 3 { 44.0 } else { room };
            sheet.block(Area::new(MARGIN, y, long, 0.9), GREY.fade(80), 0.0);
            y += 2.2;
        }
        y += 1.6;
    }
    let bold = style(Typeface::Bold, 2.7, INK);
    let y = sheet.paragraph((MARGIN, y), room, bold, words.authorised, None) + 0.5;
    let line = format!("{}, {}", subject.pack.holder, subject.pack.holder_address);
    sheet.paragraph((MARGIN, y), room, small, &line, None);
    sheet.finish()
}
