//! The X-ray operator's report in words.

use egui::Ui;

use crate::customs::document::Field;
use crate::customs::evidence::ImageContents;
use crate::risk::indicator::conflict::Place;
use crate::ui::results::sheet::{
    Pen, caption_ui, grid_ui, heading_ui, rule_ui, sheet_ui, split_ui,
};

/// Narrowest half of the comparison, in points.
const HALF_LEAST: f32 = 240.0;

pub(super) fn image_ui(ui: &mut Ui, pen: &mut Pen<'_>, image: &ImageContents) {
    let (title, source) = (pen.t("results-image-title"), pen.t("results-image-source"));
    sheet_ui(ui, &title, &source, |ui| {
        let halves = if pen.declaration().is_some() { 2 } else { 1 };
        grid_ui(ui, HALF_LEAST, halves, |ui, half| {
            if half == 0 {
                recognised_ui(ui, pen, image);
            } else {
                pen.declared_lines(ui);
                caption_ui(ui, &pen.t("results-image-packs"));
            }
        });
        rule_ui(ui);
        let concealment = match image.concealment {
            Some(concealment) => pen.desk.words.of_kind("results-concealment", concealment),
            None => pen.t("results-concealment-none"),
        };
        pen.entry(
            ui,
            "results-image-hiding",
            Place::Image,
            Field::Concealment,
            &concealment,
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            caption_ui(ui, &pen.t("results-image-shapes"));
            for shape in &image.threats {
                let text = pen.desk.words.of_kind("results-shape", *shape);
                pen.fact(ui, Place::Image, Field::Shape, &text);
            }
            if image.threats.is_empty() {
                let none = pen.t("results-shape-none");
                pen.fact(ui, Place::Image, Field::Shape, &none);
            }
        });
    });
}

fn recognised_ui(ui: &mut Ui, pen: &mut Pen<'_>, image: &ImageContents) {
    const SHARES: [f32; 2] = [0.62, 0.38];
    let headings = ["results-image-recognised", "results-image-count"];
    split_ui(ui, &SHARES, |ui, column| {
        heading_ui(ui, &pen.t(headings[column]));
    });
    for thing in &image.recognised {
        let class = pen.desk.words.of_kind("image-class", thing.class);
        let count = pen.desk.words.number(i64::from(thing.count));
        split_ui(ui, &SHARES, |ui, column| {
            if column == 0 {
                pen.fact(ui, Place::Image, Field::Contents, &class);
            } else {
                pen.fact(ui, Place::Image, Field::Count, &count);
            }
        });
    }
}
