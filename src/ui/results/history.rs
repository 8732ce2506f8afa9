//! The history of sender and address: four figures and what each counts.

use egui::{Align2, CornerRadius, FontId, Rect, Sense, Stroke, Ui, Vec2, pos2};

use crate::customs::document::Field;
use crate::customs::evidence::HistoryRecord;
use crate::risk::indicator::conflict::Place;
use crate::ui::fact::FactStyle;
use crate::ui::results::sheet::{CAPTION_SIZE, Pen, caption_ui, grid_ui, heading_ui, sheet_ui};
use crate::ui::theme;

/// Narrowest figure, in points.
const FIGURE_LEAST: f32 = 175.0;
/// The scale of the volume's bar reaches so far at least, in percent: the mean stands in its middle.
const SCALE_LEAST_PERCENT: u32 = 200;

pub(super) fn history_ui(ui: &mut Ui, pen: &mut Pen<'_>, history: &HistoryRecord) {
    let (title, source) = (
        pen.t("results-history-title"),
        pen.t("results-history-source"),
    );
    sheet_ui(ui, &title, &source, |ui| figures_ui(ui, pen, history));
}

/// The four figures.
pub(super) fn figures_ui(ui: &mut Ui, pen: &mut Pen<'_>, history: &HistoryRecord) {
    let number = |count: u32| pen.desk.words.number(i64::from(count));
    let figures = [
        (
            "results-first-seen",
            Field::SenderFirstSeen,
            pen.counted("results-days-ago", history.sender_first_seen_days),
        ),
        (
            "results-refusals",
            Field::SenderRefusals,
            number(history.sender_refusals_12m),
        ),
        (
            "results-names",
            Field::NamesAtAddress,
            number(history.names_at_address),
        ),
        (
            "results-volume",
            Field::SenderVolume,
            pen.percent(history.sender_volume_percent),
        ),
    ];
    let style = FactStyle {
        strong: true,
        size: 21.0,
        ..FactStyle::default()
    };
    grid_ui(ui, FIGURE_LEAST, figures.len(), |ui, index| {
        let (key, field, text) = &figures[index];
        ui.spacing_mut().item_spacing.y = 3.0;
        heading_ui(ui, &pen.t(key));
        pen.styled(ui, Place::History, *field, text, style);
        if *field == Field::SenderVolume {
            let mean = pen.percent(100);
            volume_ui(ui, history.sender_volume_percent, &mean);
        }
        caption_ui(ui, &pen.t(&format!("{key}.meaning")));
        ui.add_space(4.0);
    });
}

/// A bar with a tick at the mean of the year.
fn volume_ui(ui: &mut Ui, percent: u32, mean: &str) {
    const BAR: f32 = 10.0;
    let width = ui.available_width().min(260.0);
    let size = Vec2::new(width, BAR + 18.0);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let colours = theme::colours(ui);
    let scale = percent.max(SCALE_LEAST_PERCENT) as f32;
    let across = |percent: u32| area.left() + width * percent as f32 / scale;
    let bar = |right| {
        Rect::from_min_max(
            pos2(area.left(), area.top() + 2.0),
            pos2(right, area.top() + 2.0 + BAR),
        )
    };
    let painter = ui.painter();
    let round = CornerRadius::same(2);
    painter.rect_filled(bar(area.right()), round, colours.paper_edge);
    painter.rect_filled(bar(across(percent)), round, colours.info);
    let tick = across(100);
    let below = area.top() + BAR + 4.0;
    painter.vline(tick, area.top()..=below, Stroke::new(2.0, colours.ink));
    // Near the left edge the text would hang out.
    let anchor = if tick - area.left() < 24.0 {
        Align2::LEFT_TOP
    } else {
        Align2::CENTER_TOP
    };
    let font = FontId::proportional(CAPTION_SIZE);
    painter.text(pos2(tick, below), anchor, mean, font, colours.ink_weak);
}
