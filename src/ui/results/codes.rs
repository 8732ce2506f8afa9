//! The reader's work: what each pack's code says, what is printed beside it, what the verification system answers.

use egui::Ui;

use crate::customs::document::Field;
use crate::customs::evidence::{CodeCheck, OpenedParcel, Pack};
use crate::customs::identifier::IdentifierError;
use crate::customs::identifier::gs1::Gs1Reading;
use crate::customs::identifier::gtin::Gtin;
use crate::risk::indicator::conflict::Place;
use crate::ui::fact::FactStyle;
use crate::ui::results::sheet::{
    Pen, caption_ui, grid_ui, heading_ui, rule_ui, sheet_ui, split_ui,
};

/// Narrowest sheet of a pack, in points.
const SHEET_LEAST: f32 = 290.0;
/// As read, as printed.
const SHARES: [f32; 2] = [0.53, 0.47];

pub(super) fn codes_ui(
    ui: &mut Ui,
    pen: &mut Pen<'_>,
    checks: &[CodeCheck],
    opened: Option<&OpenedParcel>,
) {
    if opened.is_none() {
        caption_ui(ui, &pen.t("results-codes-not-opened"));
    }
    grid_ui(ui, SHEET_LEAST, checks.len(), |ui, index| {
        let check = &checks[index];
        let pack = opened.and_then(|opened| opened.packs.get(usize::from(check.pack)));
        check_ui(ui, pen, check, pack);
    });
}

fn check_ui(ui: &mut Ui, pen: &mut Pen<'_>, check: &CodeCheck, pack: Option<&Pack>) {
    let title = pen.counted("results-pack-number", u32::from(check.pack) + 1);
    let source = pen.t("results-codes-source");
    sheet_ui(ui, &title, &source, |ui| {
        if let Some(pack) = pack {
            let code = pack.code.as_deref();
            match code.and_then(|code| Gs1Reading::read(code).ok()) {
                Some(reading) => elements_ui(ui, pen, &reading, pack),
                None => {
                    let none = pen.t("results-code-unread");
                    pen.entry(ui, "results-code", Place::Code, Field::Code, &none);
                }
            }
            rule_ui(ui);
        }
        let status = pen.desk.words.of_kind("serial-status", check.status);
        let (place, field) = (Place::Code, Field::Verification);
        pen.entry(ui, "results-verification", place, field, &status);
    });
}

fn elements_ui(ui: &mut Ui, pen: &mut Pen<'_>, reading: &Gs1Reading, pack: &Pack) {
    let headings = ["results-code-read", "results-code-printed"];
    split_ui(ui, &SHARES, |ui, column| {
        heading_ui(ui, &pen.t(headings[column]));
    });
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let rows = [
        (
            "results-gtin",
            Field::Gtin,
            reading.gtin_text().to_owned(),
            None,
        ),
        (
            "results-batch",
            Field::Batch,
            text(reading.batch()),
            pack.batch.as_deref(),
        ),
        (
            "results-expiry",
            Field::Expiry,
            expiry(reading),
            pack.expiry.as_deref(),
        ),
        (
            "results-serial",
            Field::SerialNumber,
            text(reading.serial()),
            None,
        ),
    ];
    let style = FactStyle {
        monospace: true,
        size: 14.0,
        ..FactStyle::default()
    };
    for (key, field, read, printed) in rows {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            caption_ui(ui, &pen.t(key));
            split_ui(ui, &SHARES, |ui, column| match (column, printed) {
                (0, _) => {
                    pen.styled(ui, Place::Code, field, &read, style);
                }
                (_, Some(printed)) => {
                    pen.styled(ui, Place::Pack, field, printed, style);
                }
                (_, None) => caption_ui(ui, "–"),
            });
        });
    }
    let digits = check_digits(pen, reading.gtin_text());
    let (place, field) = (Place::Code, Field::Gtin);
    pen.entry(ui, "results-check-digit", place, field, &digits);
}

/// The date, written as packs print it, and the digits as they stand in the code.
fn expiry(reading: &Gs1Reading) -> String {
    match (reading.expiry(), reading.expiry_text()) {
        (Some(date), _) => date.to_string(),
        (None, digits) => digits.unwrap_or_default().to_owned(),
    }
}

/// The last digit as read, and the one that the others give.
fn check_digits(pen: &Pen<'_>, gtin: &str) -> String {
    let read = gtin.chars().next_back().unwrap_or_default();
    let computed = match Gtin::parse(gtin) {
        Err(IdentifierError::BadCheckDigit { expected, .. }) => expected,
        Ok(_) | Err(_) => read,
    };
    pen.tf(
        "results-check-digits",
        &[
            ("read", read.to_string().into()),
            ("computed", computed.to_string().into()),
        ],
    )
}
