//! The session as painted lanes of moments, with a cursor that the keyboard moves.

use egui::{
    Align2, EventFilter, FontId, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, WidgetType, pos2, vec2,
};

use crate::score::review::Moment;
use crate::ui::debrief::data::Debrief;
use crate::ui::debrief::moments::{Lane, drawn};
use crate::ui::theme::colours;
use crate::ui::words::Words;

const LANE_HEIGHT: f32 = 20.0;
const RADIUS: f32 = 5.0;
/// Room for the lanes' names.
pub(super) const NAMES_WIDTH: f32 = 118.0;
/// Shapes of one kind nearer than this are one, in points.
const NEAR: f32 = 2.0;

/// The lanes; a click moves the cursor to the moment nearest in time. `told` names the moment at the cursor.
pub(super) fn lanes_ui(
    ui: &mut Ui,
    words: &Words,
    debrief: &Debrief,
    cursor: &mut usize,
    told: &str,
) {
    let moments = &debrief.review.timeline;
    let height = LANE_HEIGHT * Lane::ALL.len() as f32;
    let size = vec2(ui.available_width(), height);
    let (area, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let strip = Rect::from_min_max(pos2(area.left() + NAMES_WIDTH, area.top()), area.max);
    let end = moments.last().map_or(1, |moment| moment.at.secs()).max(1);
    let across = move |moment: &Moment| {
        let share = moment.at.secs() as f32 / end as f32;
        strip.left() + RADIUS + share * (strip.width() - 2.0 * RADIUS)
    };
    paint_ground(ui, words, area, strip, &response);
    paint_moments(ui, moments, strip, &across);
    if let Some(moment) = moments.get(*cursor) {
        let line = Stroke::new(2.0, colours(ui).accent);
        ui.painter().vline(across(moment), strip.y_range(), line);
    }
    if let Some(pointer) = response.interact_pointer_pos()
        && (response.clicked() || response.dragged())
        && pointer.x >= strip.left()
    {
        *cursor = nearest(moments, |moment| (across(moment) - pointer.x).abs());
        response.request_focus();
    }
    let name = format!("{}: {told}", words.t("debrief-lane-name"));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Slider, true, &name));
    keep_arrows(ui, &response);
    step(ui, &response, moments.len(), cursor);
}

fn paint_ground(ui: &Ui, words: &Words, area: Rect, strip: Rect, response: &Response) {
    let painter = ui.painter();
    let visuals = ui.visuals();
    for (row, lane) in Lane::ALL.into_iter().enumerate() {
        let top = area.top() + row as f32 * LANE_HEIGHT;
        if row % 2 == 0 {
            let band = Rect::from_x_y_ranges(area.x_range(), top..=top + LANE_HEIGHT);
            painter.rect_filled(band, 0.0, visuals.faint_bg_color);
        }
        painter.text(
            pos2(area.left() + 4.0, top + LANE_HEIGHT / 2.0),
            Align2::LEFT_CENTER,
            words.t(lane.key()),
            FontId::proportional(13.0),
            visuals.text_color(),
        );
    }
    let (width, colour) = if response.has_focus() {
        (2.0, colours(ui).accent)
    } else {
        (1.0, visuals.window_stroke.color)
    };
    let stroke = Stroke::new(width, colour);
    painter.rect_stroke(area, 2.0, stroke, StrokeKind::Inside);
    painter.vline(strip.left(), area.y_range(), visuals.window_stroke);
}

fn paint_moments(ui: &Ui, moments: &[Moment], strip: Rect, across: &impl Fn(&Moment) -> f32) {
    let series = colours(ui).series;
    // Where the last shape of each kind stands: a crowd is painted once for each place.
    let mut last: Vec<((Lane, crate::ui::debrief::marks::Mark), f32)> = Vec::new();
    for moment in moments {
        let (lane, mark, colour) = drawn(&moment.kind);
        let at = across(moment);
        match last.iter_mut().find(|(kind, _)| *kind == (lane, mark)) {
            Some((_, before)) if at - *before < NEAR => continue,
            Some((_, before)) => *before = at,
            None => last.push(((lane, mark), at)),
        }
        let row = Lane::ALL.iter().position(|other| *other == lane);
        let middle = row.unwrap_or(0) as f32 * LANE_HEIGHT + LANE_HEIGHT / 2.0;
        let centre = pos2(at, strip.top() + middle);
        mark.paint(ui.painter(), centre, RADIUS, series[colour]);
    }
}

/// The position of the moment that lies nearest; the last of those that lie equally near.
fn nearest(moments: &[Moment], distance: impl Fn(&Moment) -> f32) -> usize {
    let mut best = (0, f32::INFINITY);
    for (position, moment) in moments.iter().enumerate() {
        let far = distance(moment);
        if far <= best.1 {
            best = (position, far);
        }
    }
    best.0
}

/// Arrows move the cursor while the lanes have the focus, instead of moving the focus.
fn keep_arrows(ui: &Ui, response: &Response) {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
}

/// Left and right step from moment to moment, Home and End go to the ends: while the lanes have the focus, or
/// nothing has.
fn step(ui: &Ui, response: &Response, moments: usize, cursor: &mut usize) {
    let free = ui.memory(|memory| memory.focused().is_none());
    if !(free || response.has_focus()) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = moments.saturating_sub(1);
    if pressed(Key::ArrowLeft) {
        *cursor = cursor.saturating_sub(1);
    }
    if pressed(Key::ArrowRight) {
        *cursor = (*cursor + 1).min(last);
    }
    if pressed(Key::Home) {
        *cursor = 0;
    }
    if pressed(Key::End) {
        *cursor = last;
    }
}
