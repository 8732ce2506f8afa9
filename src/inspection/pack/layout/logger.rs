//! The data logger's display: the curve that its record describes.

use crate::customs::document::{Document, DocumentKind, Field};
use crate::customs::goods::Storage;
use crate::inspection::pack::face::{Area, Curve, Element, Face, Ground, Side, Typeface};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::layout::sheet::{Sheet, style};
use crate::inspection::pack::tint::{Chances, INK, Tint, WHITE, seed};

/// Values shown, and the hours between them: four days.
const VALUES: usize = 97;
const STEP_HOURS: u32 = 1;
const ALARM: Tint = Tint::hex(0xB3261E);
const FINE: Tint = Tint::hex(0x1E7B45);
const SCREEN: Tint = Tint::hex(0xEFF3EA);

/// The logger's face, from the consignment's temperature log and the storage that the article's label demands;
/// `None` where the documents hold no log, or one without a maximum.
pub fn logger(documents: &[Document], storage: Storage) -> Option<Face> {
    let is_log = |document: &&Document| document.kind == DocumentKind::TemperatureLog;
    let log = documents.iter().find(is_log)?;
    let number = log.text(Field::Number).unwrap_or_default();
    let maximum = log.text(Field::MaximumTemperature)?;
    let curve = curve(number, tenths(maximum)?, storage);
    let is_above = curve.values.iter().any(|value| *value > curve.upper);
    let grain = seed(&[number, "logger"]);
    let mut sheet = Sheet::new(Side::Logger, (110.0, 74.0), Ground::Housing, grain);
    let head = style(Typeface::Bold, 4.0, WHITE);
    sheet.line((6.0, 4.6), 60.0, head, "Temperature logger", None);
    let mono = style(Typeface::Mono, 3.0, WHITE);
    sheet.line_to((104.0, 5.2), 36.0, mono, number, Some(Stated::LoggerNumber));
    sheet.block(Area::new(5.0, 11.0, 100.0, 58.0), SCREEN, 2.0);
    sheet.put(
        Area::new(7.0, 22.0, 96.0, 45.0),
        Element::Curve(curve),
        None,
    );
    let (word, tint) = if is_above {
        ("ALARM", ALARM)
    } else {
        ("OK", FINE)
    };
    sheet.block(Area::new(8.0, 13.0, 18.0, 6.4), tint, 1.2);
    let white = style(Typeface::Bold, 3.6, WHITE);
    sheet.line_mid((17.0, 14.9), 16.0, white, word, None);
    let line = style(Typeface::Mono, 3.6, INK);
    sheet.line((31.0, 14.9), 12.0, line, "MAX", None);
    let text = maximum.replace(" C", " °C");
    sheet.line(
        (41.0, 14.9),
        40.0,
        line,
        &text,
        Some(Stated::MaximumTemperature),
    );
    Some(sheet.finish())
}

/// `7.9 C` in tenths of a degree.
fn tenths(text: &str) -> Option<i32> {
    let number = text.trim_end_matches(['C', ' ']);
    let (is_below, digits) = match number.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, number),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let tenths = whole.parse::<i32>().ok()? * 10 + part.get(..1)?.parse::<i32>().ok()?;
    Some(if is_below { -tenths } else { tenths })
}

/// A curve whose greatest value is `maximum`: steady within the limits, with a warm spell where it goes above them.
fn curve(number: &str, maximum: i32, storage: Storage) -> Curve {
    let upper = storage.max_decidegrees();
    let (lower, usual) = match storage {
        Storage::Room => (150, 205),
        Storage::Cool2To8 => (20, 48),
        Storage::Frozen => (-250, -205),
        Storage::UltraCold => (-900, -740),
    };
    let mut chances = Chances::new(seed(&[number, "curve"]));
    let usual = usual.min(maximum);
    let peak = 20 + chances.below(60) as usize;
    let spread = 3 + chances.below(5) as usize;
    let values = (0..VALUES).map(|at| {
        let wobble = chances.below(7) as i32 - 3 + 3 * ((at / 6 % 2) as i32);
        let calm = (usual + wobble).min(maximum);
        let away = at.abs_diff(peak);
        if away == 0 {
            return maximum;
        }
        // The spell rises and falls evenly to both sides.
        let rise = (maximum - usual) * (spread.saturating_sub(away)) as i32 / spread as i32;
        (calm + rise).min(maximum)
    });
    Curve {
        values: values.collect(),
        step_hours: STEP_HOURS,
        lower,
        upper,
    }
}
