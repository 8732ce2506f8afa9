//! The notified bodies: number, name, scope.

use egui::Ui;

use crate::customs::document::Field;
use crate::ui::books::pen::{Pen, aside, heading_ui};

pub(super) fn entry_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, entry: usize) {
    let Some(body) = pen.desk.view.scenario().notified_bodies.get(entry) else {
        return;
    };
    heading_ui(ui, &format!("{}  {}", body.number, body.name));
    pen.fact(ui, "books-body-number", Field::NotifiedBody, &body.number);
    pen.plain(ui, "books-body-name", &body.name);
    let scope = pen.t(if body.for_ppe {
        "books-body-scope-ppe"
    } else {
        "books-body-scope-other"
    });
    pen.fact(ui, "books-body-scope", Field::NotifiedBody, &scope);
    aside(ui, &pen.t("books-body-note"));
}
