//! Supporting documents, drawn as documents: each kind in the look of its family.
//!
//! A layout decides only where a field stands. What no layout takes is listed at the end of the paper, so
//! that nothing is ever hidden, and nothing is said that the document's fields do not hold: signatures,
//! stamps and emblems are drawn from the letters of the fields, alike on sound and on faulty papers.

mod authority;
mod commercial;
mod conformity;
mod grid;
mod marks;
mod ornament;
mod quality;
mod sheet;
#[cfg(test)]
mod tests;
mod transport;
mod values;

use egui::{CornerRadius, Frame, Margin, ScrollArea, Stroke, Ui, UiBuilder};

use crate::customs::document::{Document, DocumentKind};
use crate::ui::desk::{Desk, Pointing};
use crate::ui::papers::sheet::Sheet;
use crate::ui::theme;

/// Widest paper: a line of its text stays readable.
const PAPER_WIDTH_MAX: f32 = 760.0;

/// Below this width of the panel the paper's margins give way to its text.
const NARROW: f32 = 480.0;

/// A supporting document with letterhead, table, stamp and signature line.
pub(crate) fn document_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    document: &Document,
    pointing: &mut Pointing,
) {
    ScrollArea::vertical()
        .id_salt(("paper", document.kind))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let area = ui.available_rect_before_wrap();
            let width = area.width().min(PAPER_WIDTH_MAX);
            let left = area.left() + ((area.width() - width) * 0.5).floor();
            let place = egui::Rect::from_min_max(
                egui::pos2(left, area.top()),
                egui::pos2(left + width, area.bottom()),
            );
            let layout = egui::Layout::top_down(egui::Align::Min);
            let builder = UiBuilder::new().max_rect(place).layout(layout);
            ui.scope_builder(builder, |ui| paper_ui(ui, desk, document, pointing));
        });
}

/// The sheet of paper with everything on it.
fn paper_ui(ui: &mut Ui, desk: &Desk<'_>, document: &Document, pointing: &mut Pointing) {
    let colours = theme::colours(ui);
    let margin = match (is_framed(document.kind), ui.available_width() < NARROW) {
        (true, true) => Margin::symmetric(26, 30),
        (true, false) => Margin::symmetric(44, 42),
        (false, true) => Margin::symmetric(16, 18),
        (false, false) => Margin::symmetric(28, 26),
    };
    let frame = Frame::new()
        .fill(colours.paper)
        .stroke(Stroke::new(1.0, colours.paper_edge))
        .corner_radius(CornerRadius::same(2))
        .inner_margin(margin)
        .outer_margin(Margin::same(1));
    let response = frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.visuals_mut().override_text_color = Some(colours.ink);
            ui.spacing_mut().item_spacing = egui::vec2(8.0, 4.0);
            let mut sheet = Sheet::new(desk, document, pointing);
            family_ui(&mut sheet, ui);
            sheet.rest_ui(ui);
        })
        .response;
    match document.kind {
        DocumentKind::TypeExamination => ornament::double_frame(ui, response.rect),
        kind if is_framed(kind) => ornament::guilloche(ui, response.rect),
        _ => {}
    }
}

/// Whether the paper has a drawn border.
const fn is_framed(kind: DocumentKind) -> bool {
    use DocumentKind as D;
    matches!(
        kind,
        D::CertificateOfOrigin
            | D::ImportLicence
            | D::ExportLicence
            | D::MarketingAuthorisation
            | D::WholesaleLicence
            | D::TypeExamination
    )
}

fn family_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    use DocumentKind as D;
    match sheet.document.kind {
        D::Invoice => commercial::invoice_ui(sheet, ui),
        D::PackingList => commercial::packing_list_ui(sheet, ui),
        D::AirWaybill
        | D::HouseWaybill
        | D::BillOfLading
        | D::RoadConsignmentNote
        | D::PostalDespatchNote => transport::transport_ui(sheet, ui),
        D::CertificateOfOrigin
        | D::ImportLicence
        | D::ExportLicence
        | D::MarketingAuthorisation
        | D::WholesaleLicence => authority::authority_ui(sheet, ui),
        D::BatchCertificate => quality::batch_certificate_ui(sheet, ui),
        D::CertificateOfAnalysis => quality::analysis_ui(sheet, ui),
        D::TemperatureLog => quality::temperature_log_ui(sheet, ui),
        D::DeclarationOfConformity => conformity::declaration_ui(sheet, ui),
        D::TypeExamination => conformity::type_examination_ui(sheet, ui),
        D::TestReport => conformity::test_report_ui(sheet, ui),
    }
}
