//! The list of entries: only what is on the screen is laid out. To the keyboard it is one box, which arrow keys
//! walk through.

use egui::text::LayoutJob;
use egui::{
    CornerRadius, EventFilter, FontId, Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke,
    StrokeKind, TextFormat, Ui, WidgetInfo, WidgetType, vec2,
};

use crate::ui::books::name_key;
use crate::ui::books::shelf::{Line, Shelf};
use crate::ui::books::state::{BooksState, Leaf};
use crate::ui::desk::Desk;
use crate::ui::theme;

/// Height of an entry: two lines of text.
const ROW_HEIGHT: f32 = 44.0;
const ROW_SPACING: f32 = 2.0;
const TEXT_SIZE: f32 = 14.0;

/// Moves the choice by so many entries, and the list with it.
pub(super) fn step(leaf: &mut Leaf, by: isize) {
    let current = leaf.current();
    let position = leaf
        .listing
        .iter()
        .position(|entry| Some(*entry) == current)
        .unwrap_or(0);
    let last = leaf.listing.len().saturating_sub(1);
    let next = position.saturating_add_signed(by).min(last);
    leaf.chosen = leaf.listing.get(next).copied();
    let top = next as f32 * (ROW_HEIGHT + ROW_SPACING);
    let offset = leaf.scroll_to.unwrap_or(leaf.offset);
    if top < offset {
        leaf.scroll_to = Some(top);
    } else if top + ROW_HEIGHT > offset + leaf.height {
        leaf.scroll_to = Some((top + ROW_HEIGHT - leaf.height).max(0.0));
    }
}

/// The list of what was found.
pub(super) fn list_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut BooksState, shelf: &Shelf) {
    let frame = Rect::from_min_size(ui.cursor().min, ui.available_size());
    let id = ui.id().with("books list");
    let response = ui.interact(frame, id, Sense::focusable_noninteractive());
    if state.take_list_wish() {
        response.request_focus();
    }
    let name = desk.words.tf(
        "books-list",
        &[("book", desk.words.t(name_key(state.book)).into())],
    );
    let leaf = state.leaf_mut();
    if response.has_focus() {
        walk(ui, id, leaf);
    }
    let current = leaf.current();
    let shown = current.map(|entry| spoken(&shelf.lines[entry]));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::Other, true, &name);
        info.current_text_value = shown.clone();
        info
    });
    let inner = frame.shrink(3.0);
    ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
        rows_ui(ui, id, leaf, shelf);
    });
    let visuals = ui.visuals();
    let stroke = if response.has_focus() {
        Stroke::new(2.0, visuals.selection.stroke.color)
    } else {
        visuals.window_stroke
    };
    ui.painter()
        .rect_stroke(frame, CornerRadius::same(6), stroke, StrokeKind::Inside);
}

/// What keys do while the list has the focus.
fn walk(ui: &Ui, id: Id, leaf: &mut Leaf) {
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let page = (leaf.height / (ROW_HEIGHT + ROW_SPACING)).max(1.0) as isize;
    for (key, by) in [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, isize::MIN + 1),
        (Key::End, isize::MAX),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            step(leaf, by);
        }
    }
}

fn rows_ui(ui: &mut Ui, id: Id, leaf: &mut Leaf, shelf: &Shelf) {
    ui.spacing_mut().item_spacing.y = ROW_SPACING;
    let mut area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
    if let Some(offset) = leaf.scroll_to.take() {
        area = area.vertical_scroll_offset(offset);
    }
    let current = leaf.current();
    let mut clicked = None;
    let output = area.show_rows(ui, ROW_HEIGHT, leaf.listing.len(), |ui, rows| {
        for entry in &leaf.listing[rows] {
            if row_ui(
                ui,
                id.with(entry),
                &shelf.lines[*entry],
                current == Some(*entry),
            ) {
                clicked = Some(*entry);
            }
        }
    });
    leaf.offset = output.state.offset.y;
    leaf.height = output.inner_rect.height();
    if let Some(entry) = clicked {
        leaf.chosen = Some(entry);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// One entry; whether it was clicked.
fn row_ui(ui: &mut Ui, id: Id, line: &Line, is_chosen: bool) -> bool {
    let size = vec2(ui.available_width(), ROW_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    // The box around takes the focus.
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, is_chosen, spoken(line))
    });
    let visuals = ui.visuals();
    let radius = CornerRadius::same(4);
    if is_chosen {
        let painter = ui.painter();
        painter.rect_filled(rect, radius, visuals.selection.bg_fill);
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(bar, CornerRadius::ZERO, theme::colours(ui).accent);
    } else if response.hovered() {
        ui.painter()
            .rect_filled(rect, radius, visuals.faint_bg_color);
    }
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job(visuals, line, rect.width() - 16.0)));
    let at = rect.left_center() + vec2(9.0, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, visuals.text_color());
    response.clicked()
}

fn job(visuals: &egui::Visuals, line: &Line, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    job.wrap.max_rows = 2;
    if !line.code.is_empty() {
        let code = TextFormat::simple(FontId::monospace(TEXT_SIZE), visuals.strong_text_color());
        job.append(&line.code, 0.0, code);
    }
    let gap = if line.code.is_empty() { 0.0 } else { 8.0 };
    let text = TextFormat::simple(FontId::proportional(TEXT_SIZE), visuals.text_color());
    job.append(&line.text, gap, text);
    job
}

fn spoken(line: &Line) -> String {
    if line.code.is_empty() {
        line.text.clone()
    } else {
        format!("{} {}", line.code, line.text)
    }
}
