//! The handheld reader's display beside the print, and the logger's curve.

use egui::{RichText, Ui};
use egui_plot::{HLine, Line, LineStyle, Plot, uniform_grid_spacer};

use crate::customs::document::Field;
use crate::customs::identifier::gs1::Gs1Reading;
use crate::inspection::pack::code;
use crate::inspection::pack::face::{Curve, Element, Face};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::read::read_back;
use crate::risk::indicator::conflict::Place;
use crate::ui::bench::state::BenchState;
use crate::ui::desk::{Desk, Pointing};
use crate::ui::fact::{FactStyle, fact_ui};
use crate::ui::results::bracketed;
use crate::ui::theme;

const MONO: FactStyle = FactStyle {
    strong: false,
    monospace: true,
    size: 14.0,
};

/// What the reader makes of the symbol that is painted on a pack.
fn decoded(faces: &[Face]) -> Option<String> {
    let symbol = faces.iter().find_map(Face::symbol)?;
    match &symbol.element {
        Element::Symbol { modules, columns } => code::decode(modules, *columns),
        _ => None,
    }
}

/// The code of the pack in the hand, as read, beside what is printed for people.
pub(super) fn reader_ui(ui: &mut Ui, desk: &Desk<'_>, pointing: &mut Pointing, state: &BenchState) {
    let words = desk.words;
    theme::card(ui.visuals()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.label(RichText::new(words.t("bench-reader")).strong());
        let raw = decoded(state.faces());
        let Some(raw) = raw else {
            ui.add(egui::Label::new(words.t("bench-reader-none")).wrap());
            return;
        };
        let text = bracketed(&raw);
        fact_ui(ui, desk, pointing, Place::Pack, Field::Code, &text, MONO);
        let Ok(reading) = Gs1Reading::read(&raw) else {
            return;
        };
        let expiry = match (reading.expiry(), reading.expiry_text()) {
            (Some(date), _) => date.to_string(),
            (None, digits) => digits.unwrap_or_default().to_owned(),
        };
        let printed = read_back(state.faces());
        let print = |field| printed.text(field).map(str::to_owned);
        let rows = [
            (
                "bench-gtin",
                Field::Gtin,
                reading.gtin_text().to_owned(),
                print(Stated::Gtin),
            ),
            (
                "bench-serial",
                Field::SerialNumber,
                reading.serial().unwrap_or_default().to_owned(),
                print(Stated::Serial),
            ),
            (
                "bench-batch",
                Field::Batch,
                reading.batch().unwrap_or_default().to_owned(),
                print(Stated::Batch),
            ),
            ("bench-expiry", Field::Expiry, expiry, print(Stated::Expiry)),
        ];
        rows_ui(ui, desk, pointing, rows);
    });
}

/// A table: element, as read, as printed.
fn rows_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pointing: &mut Pointing,
    rows: [(&str, Field, String, Option<String>); 4],
) {
    let words = desk.words;
    egui::Grid::new("bench reader")
        .num_columns(3)
        .spacing([14.0, 3.0])
        .show(ui, |ui| {
            for heading in ["bench-element", "bench-as-read", "bench-as-printed"] {
                ui.label(theme::note(ui, words.t(heading)));
            }
            ui.end_row();
            for (name, field, read, printed) in rows {
                ui.label(theme::note(ui, words.t(name)));
                let read = if read.is_empty() { "–" } else { &read };
                ui.label(RichText::new(read).monospace().size(14.0));
                match printed {
                    Some(printed) => {
                        fact_ui(ui, desk, pointing, Place::Pack, field, &printed, MONO);
                    }
                    None => {
                        ui.label("–");
                    }
                }
                ui.end_row();
            }
        });
}

/// The logger's curve with the limits of the label.
pub(super) fn curve_ui(ui: &mut Ui, desk: &Desk<'_>, state: &BenchState) {
    let words = desk.words;
    let prints = state.laid.logger.iter().flat_map(|face| &face.prints);
    let mut curves = prints.filter_map(|print| match &print.element {
        Element::Curve(curve) => Some(curve),
        _ => None,
    });
    let Some(curve) = curves.next() else { return };
    theme::card(ui.visuals()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(words.t("bench-curve-title")).strong());
        let told = told(desk, curve);
        let points: Vec<[f64; 2]> = curve
            .values
            .iter()
            .zip(0u32..)
            .map(|(value, at)| [f64::from(at * curve.step_hours), f64::from(*value) / 10.0])
            .collect();
        let note = |text: String| RichText::new(text).size(13.0);
        let accent = theme::colours(ui).accent;
        let limit = theme::colours(ui).caution;
        let response = Plot::new("bench curve")
            .height(170.0)
            .width(ui.available_width())
            .allow_zoom(false)
            .allow_drag(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_axis_zoom_drag(false)
            .allow_double_click_reset(false)
            .show_crosshair(false)
            .x_grid_spacer(uniform_grid_spacer(|_| [96.0, 24.0, 24.0]))
            .y_grid_spacer(uniform_grid_spacer(|_| [10.0, 2.0, 2.0]))
            .include_y(f64::from(curve.lower) / 10.0 - 1.0)
            .include_y(f64::from(curve.upper) / 10.0 + 1.0)
            .x_axis_label(note(words.t("bench-curve-hours")))
            .y_axis_label(note(words.t("bench-curve-degrees")))
            .show(ui, |plot| {
                for value in [curve.lower, curve.upper] {
                    let line = HLine::new("", f64::from(value) / 10.0)
                        .color(limit)
                        .style(LineStyle::dashed_loose());
                    plot.hline(line);
                }
                plot.line(Line::new("", points).color(accent).width(1.8));
            })
            .response;
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &told));
        ui.add(egui::Label::new(theme::note(ui, told.clone())).wrap());
    });
}

/// The curve in words: limits, lowest and highest value, length.
fn told(desk: &Desk<'_>, curve: &Curve) -> String {
    let words = desk.words;
    let degrees = |tenths: i32| words.decimal(f64::from(tenths) / 10.0, 1);
    let least = curve.values.iter().min().copied().unwrap_or(0);
    let most = curve.values.iter().max().copied().unwrap_or(0);
    let hours = curve.values.len().saturating_sub(1) as u32 * curve.step_hours;
    words.tf(
        "bench-curve-told",
        &[
            ("least", degrees(least).into()),
            ("most", degrees(most).into()),
            ("lower", degrees(curve.lower).into()),
            ("upper", degrees(curve.upper).into()),
            ("hours", words.number(i64::from(hours)).into()),
        ],
    )
}
