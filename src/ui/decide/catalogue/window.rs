//! The open list of indicators as a window: search field, entries by source, explanation.

use egui::{
    Align, Align2, Context, CornerRadius, Id, Key, Label, Layout, Modifiers, Response, RichText,
    ScrollArea, Sense, Stroke, StrokeKind, TextEdit, TextStyle, TextWrapMode, Ui, UiBuilder,
    WidgetInfo, WidgetText, WidgetType, Window, vec2,
};

use crate::risk::indicator::Indicator;
use crate::session::command::Ground;
use crate::ui::decide::catalogue::{Catalogue, Choice, Entry, Row};
use crate::ui::desk::Desk;
use crate::ui::theme;

/// Height of a row of the list, in points.
const ROW_HEIGHT: f32 = 28.0;
/// Height of the explanation below the list, in points.
const EXPLANATION_HEIGHT: f32 = 96.0;
/// Largest inner size of the window, in points.
const SIZE_MAX: egui::Vec2 = vec2(540.0, 440.0);
/// Rows that Page Up and Page Down pass over.
const PAGE: isize = 8;

/// The open list, in a window beside the panel.
pub(crate) fn catalogue_ui(
    ui: &Ui,
    desk: &Desk<'_>,
    catalogue: &mut Catalogue,
    cited: &[Ground],
) -> Choice {
    let ctx = ui.ctx().clone();
    let screen = ctx.content_rect();
    let size = (screen.size() - vec2(48.0, 96.0)).min(SIZE_MAX);
    let beside = ui.max_rect().left_top() - vec2(size.x + 48.0, 0.0);
    let mut choice = take_keys(&ctx, catalogue);
    let window = Window::new(desk.words.t("decide-catalogue"))
        .id(Id::new("decide-catalogue"))
        .pivot(Align2::LEFT_TOP)
        .default_pos(beside)
        .constrain_to(screen)
        .fixed_size(size)
        .collapsible(false)
        .fade_in(false)
        .fade_out(false);
    window.show(&ctx, |ui| {
        ui.set_width(size.x);
        let answer = content_ui(ui, desk, catalogue, cited, size.y);
        if choice == Choice::None {
            choice = answer;
        }
    });
    match choice {
        Choice::Cite(indicator) if is_cited(cited, indicator) => Choice::None,
        other => other,
    }
}

fn is_cited(cited: &[Ground], indicator: Indicator) -> bool {
    cited.contains(&Ground::Indicator(indicator))
}

fn search_id() -> Id {
    Id::new("decide-catalogue-search")
}

/// Takes the arrow keys and Enter before the search field does.
fn take_keys(ctx: &Context, catalogue: &mut Catalogue) -> Choice {
    let take = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if take(Key::Escape) {
        return Choice::Close;
    }
    let focused = ctx.memory(|memory| memory.focused());
    if focused.is_some_and(|id| id != search_id()) || catalogue.is_fresh {
        return Choice::None;
    }
    let steps = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, PAGE),
        (Key::PageUp, -PAGE),
    ];
    for (key, by) in steps {
        if take(key) {
            catalogue.walk(by);
        }
    }
    match catalogue.highlighted {
        Some(position) if take(Key::Enter) => Choice::Cite(catalogue.entries[position].indicator),
        _ => Choice::None,
    }
}

fn content_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    catalogue: &mut Catalogue,
    cited: &[Ground],
    height: f32,
) -> Choice {
    let top = ui.cursor().top();
    let mut choice = Choice::None;
    if search_ui(ui, desk, catalogue) {
        choice = Choice::Close;
    }
    let count = [
        ("found", catalogue.found().count().into()),
        ("all", catalogue.entries.len().into()),
    ];
    let count = desk.words.tf("decide-catalogue-count", &count);
    ui.label(theme::note(ui, count));
    let used = ui.cursor().top() - top;
    let room = (height - used - EXPLANATION_HEIGHT - 12.0).max(3.0 * ROW_HEIGHT);
    if let Some(indicator) = list_ui(ui, desk, catalogue, cited, room) {
        choice = Choice::Cite(indicator);
    }
    ui.separator();
    explanation_ui(ui, desk, catalogue);
    choice
}

/// The search field and the button that closes the list; true when it was pressed.
fn search_ui(ui: &mut Ui, desk: &Desk<'_>, catalogue: &mut Catalogue) -> bool {
    let words = desk.words;
    ui.horizontal(|ui| {
        let close = words.t("decide-catalogue-close");
        let galley = WidgetText::from(close.as_str()).into_galley(
            ui,
            Some(TextWrapMode::Extend),
            f32::INFINITY,
            TextStyle::Button,
        );
        let closes = galley.size().x + 2.0 * ui.spacing().button_padding.x;
        let width = ui.available_width() - closes - ui.spacing().item_spacing.x;
        let field = TextEdit::singleline(&mut catalogue.query)
            .id(search_id())
            .hint_text(words.t("decide-catalogue-hint"))
            .margin(vec2(8.0, 5.0))
            .desired_width(width);
        let field = ui.add(field);
        let name = words.t("decide-catalogue-search");
        field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &name));
        if catalogue.is_fresh {
            field.request_focus();
            catalogue.is_fresh = false;
        }
        if field.changed() {
            catalogue.search();
        }
        ui.button(close).clicked()
    })
    .inner
}

/// The entries that match; the one that was chosen.
fn list_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    catalogue: &mut Catalogue,
    cited: &[Ground],
    room: f32,
) -> Option<Indicator> {
    ui.spacing_mut().item_spacing.y = 2.0;
    let pitch = ROW_HEIGHT + ui.spacing().item_spacing.y;
    let mut area = ScrollArea::vertical()
        .id_salt("decide-catalogue-list")
        .max_height(room)
        .min_scrolled_height(room)
        .auto_shrink([false, false]);
    catalogue.room = room;
    if std::mem::take(&mut catalogue.seeks)
        && let Some(offset) = catalogue.sought_offset(pitch)
    {
        area = area.vertical_scroll_offset(offset);
    }
    let mut chosen = None;
    let mut highlighted = catalogue.highlighted;
    let has_moved = ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO);
    let shown = area.show_rows(ui, ROW_HEIGHT, catalogue.rows.len(), |ui, range| {
        for row in &catalogue.rows[range] {
            let position = match row {
                Row::Source(source) => {
                    source_ui(ui, &desk.words.of_kind("source", *source));
                    continue;
                }
                Row::Entry(position) => *position,
            };
            let entry = &catalogue.entries[position];
            let is_lit = catalogue.highlighted == Some(position);
            let mark = is_cited(cited, entry.indicator).then(|| desk.words.t("decide-cited"));
            let response = entry_ui(ui, entry, is_lit, mark.as_deref());
            if response.clicked() {
                chosen = Some(entry.indicator);
            }
            if response.gained_focus() || (response.hovered() && has_moved) {
                highlighted = Some(position);
            }
        }
    });
    catalogue.highlighted = highlighted;
    catalogue.offset = shown.state.offset.y;
    chosen
}

fn source_ui(ui: &mut Ui, name: &str) {
    let size = vec2(ui.available_width(), ROW_HEIGHT);
    let (_, rect) = ui.allocate_space(size);
    let text = theme::note(ui, name).strong();
    let left = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(left, |ui| ui.add(Label::new(text).truncate()));
}

fn entry_ui(ui: &mut Ui, entry: &Entry, is_lit: bool, mark: Option<&str>) -> Response {
    let size = vec2(ui.available_width(), ROW_HEIGHT);
    let (_, rect) = ui.allocate_space(size);
    let id = Id::new("decide-catalogue-entry").with(entry.indicator.id());
    let response = ui.interact(rect, id, Sense::click());
    let name = match mark {
        Some(mark) => format!("{} ({mark})", entry.title),
        None => entry.title.clone(),
    };
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, is_lit, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let visuals = ui.visuals();
    let (weak, strong, text) = (
        visuals.weak_text_color(),
        visuals.strong_text_color(),
        visuals.text_color(),
    );
    if is_lit {
        let (fill, edge) = (visuals.selection.bg_fill, visuals.selection.stroke);
        let width = if response.has_focus() { 2.0 } else { 1.0 };
        let edge = Stroke::new(width, edge.color);
        let corners = CornerRadius::same(4);
        ui.painter()
            .rect(rect, corners, fill, edge, StrokeKind::Inside);
    }
    let mut right = rect.right() - 8.0;
    if let Some(mark) = mark {
        let galley = ui.painter().layout_no_wrap(
            mark.to_owned(),
            TextStyle::Small.resolve(ui.style()),
            weak,
        );
        right -= galley.size().x;
        let at = egui::pos2(right, rect.center().y - galley.size().y * 0.5);
        ui.painter().galley(at, galley, weak);
    }
    let title = RichText::new(&entry.title).color(if is_lit { strong } else { text });
    let left = rect.left() + 10.0;
    let galley = WidgetText::from(title).into_galley(
        ui,
        Some(TextWrapMode::Truncate),
        (right - left - 8.0).max(0.0),
        TextStyle::Body,
    );
    let at = egui::pos2(left, rect.center().y - galley.size().y * 0.5);
    ui.painter().galley(at, galley, text);
    response
}

/// What the highlighted indicator means.
fn explanation_ui(ui: &mut Ui, desk: &Desk<'_>, catalogue: &Catalogue) {
    ScrollArea::vertical()
        .id_salt("decide-catalogue-explanation")
        .max_height(EXPLANATION_HEIGHT - 16.0)
        .min_scrolled_height(EXPLANATION_HEIGHT - 16.0)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            theme::tighten(ui);
            let Some(position) = catalogue.highlighted else {
                ui.add(Label::new(desk.words.t("decide-catalogue-nothing")).wrap());
                return;
            };
            let entry = &catalogue.entries[position];
            ui.add(Label::new(&entry.explanation).wrap());
            let note = format!(
                "{} · {}",
                desk.words.of_kind("source", entry.source),
                entry.indicator.id()
            );
            ui.add(Label::new(theme::note(ui, note)).wrap());
        });
}
