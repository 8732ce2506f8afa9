//! Draws sheets: boxes of one height in each line, sharing their rules.

use egui::{
    CornerRadius, Frame, Layout, Rect, RichText, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder,
    Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::customs::document::Field;
use crate::risk::indicator::conflict::Place;
use crate::ui::desk::{Desk, Pointing};
use crate::ui::fact::fact_ui;
use crate::ui::forms::marks::{barcode_ui, signature_ui};
use crate::ui::forms::sheet::{CAPTION, FormBox, Look, Part, Row, Sheet, VALUE, fact};
use crate::ui::forms::sheet::{lines, widths};
use crate::ui::theme::{self, Colours};

/// Between a rule and what stands in the box.
const PAD: Vec2 = vec2(7.0, 4.0);
/// Between two parts of a box.
const BETWEEN_PARTS: f32 = 2.0;
/// Width of captions at the left of values.
const NAME_WIDTH: f32 = 84.0;
const NAME_WIDTH_SCREEN: f32 = 136.0;
/// Where less is left for the value, its caption stands above it.
const VALUE_WIDTH_LEAST: f32 = 120.0;
/// Least width of a check box with its word.
const TICK_WIDTH: f32 = 158.0;
/// Side of a check box.
const TICK: f32 = 12.0;

/// What the drawing functions share.
struct Pen<'a, 'd> {
    desk: &'a Desk<'d>,
    pointing: &'a mut Pointing,
    look: Look,
    colours: Colours,
}

/// A sheet over the whole width.
pub(super) fn sheet_ui(ui: &mut Ui, desk: &Desk<'_>, pointing: &mut Pointing, sheet: &Sheet) {
    let colours = theme::colours(ui);
    let (fill, edge, radius) = match sheet.look {
        Look::Label => (colours.paper, Stroke::new(3.0, colours.good), 2),
        Look::Ruled => (colours.paper, Stroke::new(1.5, colours.ink_weak), 2),
        Look::Screen => (colours.paper, Stroke::new(1.0, colours.paper_edge), 6),
        Look::Systems => (ui.visuals().window_fill, ui.visuals().window_stroke, 6),
    };
    let mut pen = Pen {
        desk,
        pointing,
        look: sheet.look,
        colours,
    };
    Frame::new()
        .fill(fill)
        .stroke(edge)
        .corner_radius(CornerRadius::same(radius))
        .show(ui, |ui| {
            if sheet.look != Look::Systems {
                ui.visuals_mut().override_text_color = Some(colours.ink);
            }
            ui.spacing_mut().item_spacing = vec2(6.0, 0.0);
            ui.spacing_mut().interact_size.y = 0.0;
            let width = ui.available_width().floor();
            ui.set_width(width);
            for row in &sheet.rows {
                row_ui(ui, &mut pen, row, width);
            }
        });
}

fn row_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, row: &Row, width: f32) {
    let mins: Vec<f32> = row.boxes.iter().map(|form_box| form_box.min).collect();
    let lines = lines(&mins, width);
    let is_bare = row.continues && lines.len() == 1;
    let mut rest = row.boxes.as_slice();
    for count in lines {
        let (line, further) = rest.split_at(count);
        line_ui(ui, pen, line, width, is_bare);
        rest = further;
    }
}

/// Boxes side by side, as high as the highest; bare boxes go without their captions.
fn line_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, boxes: &[FormBox], width: f32, is_bare: bool) {
    let start = ui.cursor().min;
    let widths = widths(boxes, width);
    let grounds: Vec<_> = boxes
        .iter()
        .map(|_| ui.painter().add(Shape::Noop))
        .collect();
    let mut left = start.x;
    let mut bottom = start.y;
    for (form_box, box_width) in boxes.iter().zip(&widths) {
        let inside = Rect::from_min_max(
            pos2(left, start.y) + PAD,
            pos2(left + box_width - PAD.x, f32::INFINITY),
        );
        let builder = UiBuilder::new()
            .max_rect(inside)
            .layout(Layout::top_down(egui::Align::Min));
        let mut child = ui.new_child(builder);
        child.spacing_mut().item_spacing.y = BETWEEN_PARTS;
        for part in &form_box.parts {
            let is_caption = matches!(part, Part::Caption(..));
            if !(is_bare && is_caption) {
                part_ui(&mut child, pen, part);
            }
        }
        bottom = bottom.max(child.min_rect().bottom());
        left += box_width;
    }
    let bottom = (bottom + PAD.y).ceil();
    let area = Rect::from_min_max(start, pos2(start.x + width, bottom));
    rule(ui, pen, boxes, &widths, area, &grounds);
    ui.advance_cursor_after_rect(area);
}

/// The grounds of tinted boxes, and the rules that the sheet's look asks for.
fn rule(
    ui: &Ui,
    pen: &Pen<'_, '_>,
    boxes: &[FormBox],
    widths: &[f32],
    area: Rect,
    grounds: &[egui::layers::ShapeIdx],
) {
    let stroke = Stroke::new(1.0, pen.colours.rule);
    let tint = pen.colours.paper_edge.gamma_multiply(0.4);
    let mut left = area.left();
    for ((form_box, width), ground) in boxes.iter().zip(widths).zip(grounds) {
        let rect = Rect::from_x_y_ranges(left..=left + width, area.y_range());
        if form_box.tinted {
            let shape = Shape::rect_filled(rect, CornerRadius::ZERO, tint);
            ui.painter().set(*ground, shape);
        }
        if matches!(pen.look, Look::Label | Look::Ruled) {
            ui.painter()
                .rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Middle);
        }
        left += width;
    }
    if pen.look == Look::Screen && area.top() > ui.min_rect().top() {
        let hairline = Stroke::new(1.0, pen.colours.paper_edge);
        ui.painter().hline(area.x_range(), area.top(), hairline);
    }
}

fn part_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, part: &Part) {
    let weak = if pen.look == Look::Systems {
        ui.visuals().weak_text_color()
    } else {
        pen.colours.ink_weak
    };
    let words = |ui: &mut Ui, text: RichText| {
        ui.add(egui::Label::new(text).wrap());
    };
    match part {
        Part::Caption(number, text) => {
            let text = match number {
                Some(number) => format!("{number}  {text}"),
                None => text.clone(),
            };
            words(ui, RichText::new(text).size(CAPTION).color(weak));
        }
        Part::Title(text) => words(ui, RichText::new(text).size(16.0).strong()),
        Part::Note(text) => words(ui, RichText::new(text).size(12.0).color(weak)),
        Part::Text(text) => words(ui, RichText::new(shown(text)).size(VALUE)),
        Part::Figures(text) => words(ui, RichText::new(shown(text)).monospace().size(VALUE)),
        Part::Fact(field, text, style) => {
            let (desk, place) = (pen.desk, Place::Declaration);
            fact_ui(ui, desk, pen.pointing, place, *field, text, *style);
        }
        Part::Named(name, value) => named_ui(ui, pen, name, value),
        Part::Ticks(field, choices) => ticks_ui(ui, pen, *field, choices),
        Part::Barcode { text, name } => barcode_ui(ui, &pen.colours, text, name),
        Part::Signature { name, seed } => signature_ui(ui, &pen.colours, name, seed),
    }
}

/// Text that was left blank is a dash.
fn shown(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

/// A caption at the left of a value, or above it where there is no room.
fn named_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, name: &str, value: &Part) {
    let caption = Part::Caption(None, name.to_owned());
    let name_width = match pen.look {
        Look::Screen => NAME_WIDTH_SCREEN,
        Look::Label | Look::Ruled | Look::Systems => NAME_WIDTH,
    };
    let width = ui.available_width();
    if width < name_width + VALUE_WIDTH_LEAST {
        part_ui(ui, pen, &caption);
        part_ui(ui, pen, value);
        return;
    }
    let start = ui.cursor().min;
    let column = |left: f32, right: f32, top: f32| {
        let area = Rect::from_min_max(pos2(left, start.y + top), pos2(right, f32::INFINITY));
        UiBuilder::new()
            .max_rect(area)
            .layout(Layout::top_down(egui::Align::Min))
    };
    // The caption is smaller than the value: both stand on one base line.
    const DROP: f32 = 3.0;
    let middle = start.x + name_width;
    let mut names = ui.new_child(column(start.x, middle - 6.0, DROP));
    part_ui(&mut names, pen, &caption);
    let mut values = ui.new_child(column(middle, start.x + width, 0.0));
    part_ui(&mut values, pen, value);
    let area = names.min_rect().union(values.min_rect());
    let whole = Rect::from_min_max(start, pos2(start.x + width, area.bottom()));
    ui.advance_cursor_after_rect(whole);
}

/// Check boxes in as many columns as there is room for; the ticked one's word can be cited.
fn ticks_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, field: Field, choices: &[(String, bool)]) {
    let width = ui.available_width();
    let columns = ((width / TICK_WIDTH).floor() as usize).clamp(1, 3);
    let column_width = width / columns as f32;
    for line in choices.chunks(columns) {
        let start = ui.cursor().min;
        let mut bottom = start.y;
        for (column, (word, is_ticked)) in line.iter().enumerate() {
            let left = start.x + column as f32 * column_width;
            let area = Rect::from_min_max(
                pos2(left, start.y),
                pos2(left + column_width - 6.0, f32::INFINITY),
            );
            let builder = UiBuilder::new()
                .max_rect(area)
                .layout(Layout::left_to_right(egui::Align::Min));
            let mut child = ui.new_child(builder);
            tick_ui(&mut child, pen, field, word, *is_ticked);
            bottom = bottom.max(child.min_rect().bottom());
        }
        let area = Rect::from_min_max(start, pos2(start.x + width, bottom));
        ui.advance_cursor_after_rect(area);
    }
}

fn tick_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, field: Field, word: &str, is_ticked: bool) {
    let (area, response) = ui.allocate_exact_size(vec2(TICK, TICK + 5.0), Sense::hover());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, false, is_ticked, word));
    let square = Rect::from_min_size(area.min + vec2(0.0, 4.0), Vec2::splat(TICK));
    let ink = Stroke::new(1.2, pen.colours.ink);
    ui.painter()
        .rect_stroke(square, CornerRadius::ZERO, ink, StrokeKind::Inside);
    if is_ticked {
        let cross = Stroke::new(2.0, pen.colours.ink);
        let inner = square.shrink(2.5);
        ui.painter()
            .line_segment([inner.left_top(), inner.right_bottom()], cross);
        ui.painter()
            .line_segment([inner.right_top(), inner.left_bottom()], cross);
    }
    ui.vertical(|ui| {
        let part = if is_ticked {
            fact(field, word)
        } else {
            Part::Text(word.to_owned())
        };
        part_ui(ui, pen, &part);
    });
}
