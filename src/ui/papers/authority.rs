//! Papers of authorities: a framed sheet with the issuing body, a sentence, and stamp and signature.

use egui::{Frame, Layout, Margin, Ui, Vec2};

use crate::customs::document::{DocumentKind, Field};
use crate::ui::papers::grid::{row_ui, rule, table_ui};
use crate::ui::papers::ornament;
use crate::ui::papers::sheet::{
    LETTERHEAD, NUMBER, PROMINENT, STRONG, Sheet, VALUE, caption_ui, sentence_ui,
};

/// Below this width, captions stand above their values.
const STACKED: f32 = 400.0;

/// What one kind of paper says and where.
struct Plan {
    sentence: &'static str,
    number: Field,
    body: &'static [Field],
    prominent: Field,
    signature: &'static str,
}

const fn plan(kind: DocumentKind) -> Plan {
    match kind {
        DocumentKind::CertificateOfOrigin => Plan {
            sentence: "papers-says-origin",
            number: Field::Number,
            body: &[Field::Description],
            prominent: Field::Origin,
            signature: "papers-sign-chamber",
        },
        DocumentKind::ExportLicence => Plan {
            sentence: "papers-says-export",
            number: Field::Number,
            body: &[Field::Holder, Field::Heading],
            prominent: Field::ValidUntil,
            signature: "papers-sign-authority",
        },
        DocumentKind::MarketingAuthorisation => Plan {
            sentence: "papers-says-marketing",
            number: Field::AuthorisationNumber,
            body: &[Field::Product, Field::Holder],
            prominent: Field::ValidUntil,
            signature: "papers-sign-authority",
        },
        DocumentKind::WholesaleLicence => Plan {
            sentence: "papers-says-wholesale",
            number: Field::Number,
            body: &[Field::Holder],
            prominent: Field::ValidUntil,
            signature: "papers-sign-authority",
        },
        _ => Plan {
            sentence: "papers-says-import",
            number: Field::Number,
            body: &[Field::Holder, Field::Heading],
            prominent: Field::ValidUntil,
            signature: "papers-sign-authority",
        },
    }
}

/// A certificate, licence or authorisation.
pub(super) fn authority_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    let plan = plan(sheet.document.kind);
    ui.vertical_centered(|ui| head_ui(sheet, ui, plan.number));
    ui.add_space(10.0);
    let sentence = sheet.word(plan.sentence);
    ui.vertical_centered(|ui| sentence_ui(ui, &sentence));
    ui.add_space(10.0);
    body_ui(sheet, ui, plan.body);
    ui.add_space(10.0);
    ui.vertical_centered(|ui| prominent_ui(sheet, ui, plan.prominent));
    ui.add_space(12.0);
    foot_ui(sheet, ui, &plan);
}

fn head_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, number: Field) {
    const EMBLEM: f32 = 46.0;
    if sheet.has(Field::Issuer) {
        ornament::emblem_ui(ui, sheet.first_text(&[Field::Issuer]), EMBLEM);
        ui.add_space(2.0);
        sheet.fact_ui(ui, Field::Issuer, LETTERHEAD);
        ui.add_space(6.0);
    }
    sheet.title_ui(ui);
    sheet.named_ui(ui, number, NUMBER);
}

/// Captions at the left, values at the right, each row on a line.
fn body_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, fields: &[Field]) {
    const ROOM: Vec2 = Vec2::new(4.0, 6.0);
    let stacked = ui.available_width() < STACKED;
    table_ui(ui, |ui| {
        for field in sheet.present(fields) {
            let style = if field == Field::Holder {
                STRONG
            } else {
                VALUE
            };
            let rect = if stacked {
                row_ui(ui, &[1.0], ROOM, |ui, _| sheet.named_ui(ui, field, style)).rect
            } else {
                let caption = sheet.desk.words.field(field);
                let cell = |ui: &mut Ui, column: usize| match column {
                    0 => {
                        // On the line of the larger value beside it.
                        ui.add_space(2.5);
                        caption_ui(ui, &caption);
                    }
                    _ => sheet.fact_ui(ui, field, style),
                };
                row_ui(ui, &[2.0, 3.0], ROOM, cell).rect
            };
            let line = rule(ui);
            ui.painter().hline(rect.x_range(), rect.bottom(), line);
        }
    });
}

/// The date or country that the paper is about, in a box of its own.
fn prominent_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, field: Field) {
    if !sheet.has(field) {
        return;
    }
    let frame = Frame::new()
        .stroke(rule(ui))
        .inner_margin(Margin::symmetric(12, 8));
    let width = ui.available_width().min(300.0);
    ui.allocate_ui_with_layout(
        egui::vec2(width, 0.0),
        Layout::top_down(egui::Align::Center),
        |ui| {
            frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                sheet.named_ui(ui, field, PROMINENT);
            });
        },
    );
}

/// Stamp at the left, signature at the right.
fn foot_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, plan: &Plan) {
    let issuer = sheet.first_text(&[Field::Issuer]);
    let stamped = if issuer.is_empty() {
        sheet.desk.words.document(sheet.document.kind)
    } else {
        issuer.to_owned()
    };
    row_ui(ui, &[1.0, 1.2], Vec2::ZERO, |ui, column| {
        if column == 0 {
            ornament::stamp_ui(ui, &stamped);
        } else {
            // Beside the stamp's lower half.
            ui.add_space(ornament::STAMP * 0.4);
            sheet.signature_ui(ui, plan.signature, &[Field::Issuer, plan.number]);
        }
    });
}
