//! Officers on the same stream: their points as bars.

use egui::{Color32, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::ui::debrief::data::{Debrief, Officer};
use crate::ui::debrief::marks::{describe, mark_ui};
use crate::ui::debrief::say;
use crate::ui::theme::{self, colours};
use crate::ui::words::Words;

/// Height of a bar in points.
const BAR_HEIGHT: f32 = 16.0;

/// The bars of all officers, with the ceiling that nobody passes and the floor of doing nothing.
pub(super) fn bars_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    theme::tighten(ui);
    let points = |officer: &Officer| officer.sheet.points;
    let all = debrief.officers.iter().map(points);
    let ends = [
        0,
        debrief.sheet.points_release_all,
        debrief.sheet.points_possible,
    ];
    let low = all.clone().chain(ends).min().unwrap_or(0);
    let high = all.chain(ends).max().unwrap_or(0);
    let range = (low as f32, high as f32);
    let (name_width, value_width) = (170.0, 150.0);
    let bar_width =
        (ui.available_width() - name_width - value_width - 3.0 * ui.spacing().item_spacing.x)
            .max(60.0);
    for officer in &debrief.officers {
        let name = say::officer(words, officer);
        let value = words.amount(officer.sheet.points, debrief.currency());
        ui.horizontal(|ui| {
            ui.allocate_ui(vec2(name_width, BAR_HEIGHT), |ui| {
                ui.set_width(name_width);
                ui.horizontal(|ui| {
                    mark_ui(ui, officer.mark, colours(ui).series[officer.series]);
                    ui.add(egui::Label::new(&name).truncate());
                });
            });
            let colour = colours(ui).series[officer.series];
            bar_ui(
                ui,
                bar_width,
                range,
                points(officer),
                colour,
                &say::pair(words, &name, &value),
            );
            ui.label(value);
        });
    }
    let amount = |minor| words.amount(minor, debrief.currency());
    let scale = words.tf(
        "debrief-points-scale",
        &[
            ("possible", amount(debrief.sheet.points_possible).into()),
            ("release", amount(debrief.sheet.points_release_all).into()),
        ],
    );
    ui.add(egui::Label::new(theme::note(ui, scale)).wrap());
}

/// One bar from nought to the points, on a scale that all bars share.
fn bar_ui(ui: &mut Ui, width: f32, range: (f32, f32), points: i64, colour: Color32, told: &str) {
    let (area, response) = ui.allocate_exact_size(vec2(width, BAR_HEIGHT), Sense::hover());
    let (low, high) = range;
    let span = (high - low).max(1.0);
    let across = |points: f32| area.left() + (points - low) / span * area.width();
    let (nought, end) = (across(0.0), across(points as f32));
    let painter = ui.painter();
    painter.rect_filled(area, 2.0, ui.visuals().faint_bg_color);
    let bar = Rect::from_two_pos(
        pos2(nought, area.top() + 2.0),
        pos2(end, area.bottom() - 2.0),
    );
    painter.rect_filled(bar, 2.0, colour);
    let line = Stroke::new(1.0, ui.visuals().text_color());
    painter.vline(nought, area.y_range(), line);
    describe(&response, told);
}
