//! Transport documents: a boxed grid of numbered fields below a large transport number.

use egui::{Ui, Vec2};

use crate::customs::document::{DocumentKind, Field};
use crate::ui::fact::FactStyle;
use crate::ui::papers::grid::{boxed_row_ui, right_ui, row_ui, table_ui};
use crate::ui::papers::marks;
use crate::ui::papers::sheet::{STRONG, Sheet, VALUE, caption_ui};

/// Below this width, every box has a row of its own.
const STACKED: f32 = 420.0;

/// The transport number in the document's head.
const LARGE: FactStyle = FactStyle {
    strong: true,
    monospace: true,
    size: 20.0,
};

/// A numbered box: its number on the form, the key of its caption, and what stands in it.
type Slot = (&'static str, &'static str, Field);

/// The boxes of a form in rows of two, and the key of the signature's caption with its number.
struct Form {
    boxes: [Slot; 4],
    signature: (&'static str, &'static str),
}

const fn form(kind: DocumentKind) -> Form {
    match kind {
        DocumentKind::AirWaybill => Form {
            boxes: [
                ("1", "papers-air-shipper", Field::Consignor),
                ("2", "papers-air-consignee", Field::Consignee),
                ("3", "papers-air-departure", Field::PlaceOfLoading),
                ("4", "papers-air-weight", Field::GrossMass),
            ],
            signature: ("5", "papers-sign-shipper"),
        },
        DocumentKind::BillOfLading => Form {
            boxes: [
                ("1", "papers-sea-shipper", Field::Consignor),
                ("2", "papers-sea-consignee", Field::Consignee),
                ("3", "papers-sea-loading", Field::PlaceOfLoading),
                ("4", "papers-sea-weight", Field::GrossMass),
            ],
            signature: ("5", "papers-sign-master"),
        },
        // The numbers of the note under the CMR convention of 1956, as the IRU prints it.
        DocumentKind::RoadConsignmentNote => Form {
            boxes: [
                ("1", "papers-road-sender", Field::Consignor),
                ("2", "papers-road-consignee", Field::Consignee),
                ("4", "papers-road-taking-over", Field::PlaceOfLoading),
                ("11", "papers-road-weight", Field::GrossMass),
            ],
            signature: ("22", "papers-sign-sender"),
        },
        DocumentKind::PostalDespatchNote => Form {
            boxes: [
                ("1", "papers-post-from", Field::Consignor),
                ("2", "papers-post-to", Field::Consignee),
                ("3", "papers-post-office", Field::PlaceOfLoading),
                ("4", "papers-post-weight", Field::GrossMass),
            ],
            signature: ("5", "papers-sign-sender"),
        },
        _ => Form {
            boxes: [
                ("1", "papers-express-sender", Field::Consignor),
                ("2", "papers-express-recipient", Field::Consignee),
                ("3", "papers-express-origin", Field::PlaceOfLoading),
                ("4", "papers-express-weight", Field::GrossMass),
            ],
            signature: ("5", "papers-sign-sender"),
        },
    }
}

/// A document of carriage.
pub(super) fn transport_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    let form = form(sheet.document.kind);
    let stacked = ui.available_width() < STACKED;
    head_ui(sheet, ui, stacked);
    ui.add_space(8.0);
    table_ui(ui, |ui| {
        let in_row = if stacked { 1 } else { 2 };
        for slots in form.boxes.chunks(in_row) {
            boxed_row_ui(ui, &[1.0; 2][..in_row], |ui, column| {
                slot_ui(sheet, ui, slots[column]);
            });
        }
        boxed_row_ui(ui, &[1.0], |ui, _| {
            let (number, key) = form.signature;
            caption_ui(ui, &numbered(sheet, number, key));
            let signs = [Field::Consignor, Field::TransportNumber];
            super::ornament::signature_ui(ui, sheet.first_text(&signs));
        });
    });
}

/// Drawing, title and transport number.
fn head_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, stacked: bool) {
    let shares: &[f32] = if stacked { &[1.0] } else { &[1.0, 1.0] };
    row_ui(ui, shares, Vec2::ZERO, |ui, column| {
        if column == 0 {
            ui.horizontal(|ui| {
                marks::mark_ui(ui, sheet.document.kind);
                sheet.title_ui(ui);
            });
            if stacked {
                ui.add_space(4.0);
                sheet.named_ui(ui, Field::TransportNumber, LARGE);
            }
        } else {
            right_ui(ui, |ui| sheet.named_ui(ui, Field::TransportNumber, LARGE));
        }
    });
}

fn slot_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, (number, key, field): Slot) {
    const LEAST_HEIGHT: f32 = 48.0;
    caption_ui(ui, &numbered(sheet, number, key));
    let is_party = matches!(field, Field::Consignor | Field::Consignee);
    sheet.box_value_ui(ui, field, if is_party { STRONG } else { VALUE });
    let missing = LEAST_HEIGHT - ui.min_rect().height();
    if missing > 0.0 {
        ui.add_space(missing);
    }
}

fn numbered(sheet: &Sheet<'_>, number: &str, key: &str) -> String {
    format!("{number}  {}", sheet.word(key))
}
