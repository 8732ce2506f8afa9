//! The table: headings that sort, and the rows on the screen.

use egui::{
    Align, FontId, Rect, Response, RichText, Sense, Stroke, TextStyle, TextWrapMode, Ui,
    WidgetInfo, WidgetText, WidgetType, pos2, vec2,
};
use egui_extras::{Column as Track, TableBody, TableBuilder};

use crate::session::command::{CaseId, Command, Flag};
use crate::ui::desk::{Desk, Intent};
use crate::ui::queue::index::{Column, QueueState};
use crate::ui::queue::keys::{self, row_id};
use crate::ui::queue::marks::{self, Mark};
use crate::ui::queue::model::{QueueModel, Row};
use crate::ui::queue::row::{cell_ui, flag_word, spoken};

/// Height of a row and of the headings, in points.
const ROW_HEIGHT: f32 = 25.0;
const HEADING_HEIGHT: f32 = 28.0;
/// Between two columns, in points.
const GAP: f32 = 8.0;
/// Room for the scroll bar, in points.
const BAR: f32 = 12.0;
/// What vanishes first where the table is narrow.
const FIRST_TO_VANISH: [Column; 4] = [Column::Value, Column::Mass, Column::Sender, Column::Mode];

/// The width that a column wants, in points; for the description the least.
const fn width(column: Column) -> f32 {
    match column {
        Column::Flag => 20.0,
        Column::Id => 58.0,
        Column::Mode => 64.0,
        Column::Sender => 116.0,
        Column::Description => 100.0,
        Column::Mass => 82.0,
        Column::Value => 92.0,
        Column::Deadline => 90.0,
        Column::State => 96.0,
    }
}

/// The columns that fit without being cut off.
fn fitting(available: f32) -> Vec<Column> {
    let mut columns = Column::ALL.to_vec();
    for vanishing in FIRST_TO_VANISH {
        let needed: f32 = columns.iter().map(|column| width(*column) + GAP).sum();
        if needed + BAR <= available {
            break;
        }
        columns.retain(|column| *column != vanishing);
    }
    columns
}

/// Headings and rows.
pub(super) fn table_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    model: &QueueModel,
    state: &mut QueueState,
    out: &mut Vec<Intent>,
) {
    let selected = desk.dossier.map(|dossier| dossier.case);
    keys::keys_ui(ui, model, state, selected, out);
    if state.selected != selected {
        state.selected = selected;
        state.keep_selected_visible();
    }
    let scroll_to = scroll_target(state, selected);
    state.page = ((ui.available_height() - HEADING_HEIGHT) / ROW_HEIGHT).max(1.0) as usize;
    let columns = fitting(ui.available_width());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        let top_left = ui.cursor().min;
        let mut table = TableBuilder::new(ui)
            .id_salt(("queue table", columns.len()))
            .resizable(true)
            .auto_shrink(false)
            .animate_scrolling(false)
            .min_scrolled_height(0.0);
        for column in &columns {
            table = table.column(track(*column));
        }
        if let Some(place) = scroll_to {
            table = table.scroll_to_row(place, None);
        }
        let table = table.header(HEADING_HEIGHT, |mut headings| {
            for column in &columns {
                headings.col(|ui| heading_ui(ui, desk, state, *column));
            }
        });
        let shown = Shown {
            columns: &columns,
            selected,
            tab_stop: roving(body_first(state), model, state, selected),
        };
        table.body(|body| body_ui(body, desk, model, state, &shown, out));
        hold_focus(ui, desk, model, state, top_left);
    });
}

/// What the rows of one frame have in common.
struct Shown<'a> {
    columns: &'a [Column],
    selected: Option<CaseId>,
    /// The row that Tab stops at.
    tab_stop: Option<CaseId>,
}

/// The rows on the screen.
fn body_ui(
    body: TableBody<'_>,
    desk: &Desk<'_>,
    model: &QueueModel,
    state: &mut QueueState,
    shown: &Shown<'_>,
    out: &mut Vec<Intent>,
) {
    let across = body.widths().iter().map(|width| width + GAP).sum::<f32>() - GAP;
    let mut drawn: Option<(usize, usize)> = None;
    body.rows(ROW_HEIGHT, state.len(), |mut table_row| {
        let place = table_row.index();
        drawn = Some((drawn.map_or(place, |(first, _)| first), place + 1));
        let Some(row) = state.row(model, place) else {
            return;
        };
        let marked = Marked {
            is_selected: shown.selected == Some(row.case),
            is_tab_stop: shown.tab_stop == Some(row.case),
            across,
        };
        let mut response = None;
        for column in shown.columns {
            table_row.col(|ui| {
                if response.is_none() {
                    response = Some(row_ui(ui, desk, row, &marked));
                }
                cell_ui(ui, desk, row, *column);
            });
        }
        if let Some(response) = response {
            answer(&response, desk, row, out);
            if response.has_focus() {
                state.focus = Some((row.case, place));
            }
        }
    });
    state.drawn = drawn.unwrap_or_default();
}

/// The place to scroll to in this frame.
fn scroll_target(state: &mut QueueState, selected: Option<CaseId>) -> Option<usize> {
    let wanted = std::mem::take(&mut state.shows_selected);
    let moved = state.scroll_to.take();
    moved.or_else(|| {
        let selected = selected.filter(|_| wanted)?;
        state.place(selected)
    })
}

fn track(column: Column) -> Track {
    let wanted = width(column);
    match column {
        // Not clipped: the row is made in the first cell and reaches beyond it.
        Column::Flag => Track::exact(wanted).resizable(false).clip(false),
        Column::Description => Track::remainder()
            .at_least(60.0)
            .resizable(false)
            .clip(true),
        _ => Track::initial(wanted)
            .range(wanted * 0.7..=wanted * 2.5)
            .clip(true),
    }
}

/// The first place on the screen, as drawn last.
fn body_first(state: &QueueState) -> usize {
    state.drawn.0.min(state.len().saturating_sub(1))
}

/// The one row that Tab stops at: the focused, else the selected, else the first on the screen.
fn roving(
    first: usize,
    model: &QueueModel,
    state: &QueueState,
    selected: Option<CaseId>,
) -> Option<CaseId> {
    let is_drawn = |case: &CaseId| {
        let place = state.place(*case);
        place.is_some_and(|place| (state.drawn.0..state.drawn.1).contains(&place))
    };
    let focused = state.focus.map(|(case, _)| case).filter(is_drawn);
    let chosen = selected.filter(is_drawn);
    let first = || state.row(model, first).map(|row| row.case);
    chosen.or(focused).or_else(first)
}

/// How a row is drawn.
struct Marked {
    is_selected: bool,
    is_tab_stop: bool,
    /// Width of the row, in points.
    across: f32,
}

/// The row as a whole: ground, focus, and its name for screen readers.
fn row_ui(ui: &mut Ui, desk: &Desk<'_>, shown: &Row, marked: &Marked) -> Response {
    let corner = ui.max_rect().min;
    let rect = Rect::from_min_size(corner, vec2(marked.across, ROW_HEIGHT));
    let id = row_id(shown.case);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    // Tab stops at one row; a screen reader may move to any.
    let sense = if marked.is_tab_stop || has_focus {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        let name = spoken(desk, shown);
        WidgetInfo::selected(WidgetType::SelectableLabel, true, marked.is_selected, name)
    });
    ui.ctx().accesskit_node_builder(id, |node| {
        node.add_action(egui::accesskit::Action::Focus);
    });
    let asked =
        ui.input(|input| input.has_accesskit_action_request(id, egui::accesskit::Action::Focus));
    if asked {
        response.request_focus();
    }
    paint_ground(ui, &response, rect, marked);
    if response.has_focus() {
        keys::hold_arrows(ui, shown.case);
        marks::ring(ui, rect.expand2(vec2(2.0, 0.0)));
    }
    response
}

fn paint_ground(ui: &Ui, response: &Response, rect: Rect, marked: &Marked) {
    let visuals = ui.visuals();
    let ground = rect.expand2(vec2(2.0, 0.0));
    if marked.is_selected {
        ui.painter()
            .rect_filled(ground, 3.0, visuals.selection.bg_fill);
        // A bar as well as a colour.
        let bar = Rect::from_min_size(ground.min, vec2(3.0, ROW_HEIGHT));
        ui.painter().rect_filled(bar, 1.0, visuals.hyperlink_color);
    } else if response.hovered() {
        ui.painter()
            .rect_filled(ground, 3.0, visuals.faint_bg_color);
    }
    let line = Stroke::new(1.0, visuals.window_stroke.color.gamma_multiply(0.5));
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

/// What a click, Enter or the menu of a row asks for.
fn answer(response: &Response, desk: &Desk<'_>, shown: &Row, out: &mut Vec<Intent>) {
    if response.clicked() {
        response.request_focus();
        out.push(Intent::Select(Some(shown.case)));
    }
    response.context_menu(|ui| {
        let flags = Flag::ALL.into_iter().map(Some).chain([None]);
        for flag in flags {
            let word = match flag {
                Some(flag) => flag_word(desk.words, flag),
                None => desk.words.t("queue-flag-none"),
            };
            let name = desk.words.tf("queue-flag-set", &[("flag", word.into())]);
            if ui
                .add(egui::Button::selectable(shown.flag == flag, name))
                .clicked()
            {
                let case = shown.case;
                out.push(Intent::Tell(Command::Flag { case, flag }));
                ui.close();
            }
        }
    });
}

/// A row that has the focus keeps it while it is scrolled out of sight.
fn hold_focus(
    ui: &mut Ui,
    desk: &Desk<'_>,
    model: &QueueModel,
    state: &QueueState,
    corner: egui::Pos2,
) {
    let Some((case, _)) = keys::focused(ui, state) else {
        return;
    };
    let Some(place) = state.place(case) else {
        return;
    };
    let is_drawn = (state.drawn.0..state.drawn.1).contains(&place);
    let Some(shown) = state.row(model, place).filter(|_| !is_drawn) else {
        return;
    };
    let rect = Rect::from_min_size(corner, vec2(1.0, 1.0));
    let response = ui.interact(rect, row_id(case), Sense::click());
    response.widget_info(|| {
        let name = spoken(desk, shown);
        WidgetInfo::selected(WidgetType::SelectableLabel, true, false, name)
    });
    keys::hold_arrows(ui, case);
}

/// A heading: a button that sorts by its column.
fn heading_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut QueueState, column: Column) {
    let words = desk.words;
    let currency = desk.view.scenario().currency.to_string();
    let key = format!("queue-column-{}", column.as_str());
    let text = words.tf(&key, &[("currency", currency.into())]);
    let is_sorted = state.sort.column == column;
    let name = match (is_sorted, state.sort.is_descending) {
        (false, _) => words.tf("queue-sort", &[("column", text.clone().into())]),
        (true, false) => words.tf("queue-sorted-up", &[("column", text.clone().into())]),
        (true, true) => words.tf("queue-sorted-down", &[("column", text.clone().into())]),
    };
    let rect = ui.max_rect();
    let id = ui.id().with(("queue heading", column.as_str()));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    let colour = if is_sorted || response.hovered() {
        ui.visuals().strong_text_color()
    } else {
        ui.visuals().weak_text_color()
    };
    let arrow_room = if is_sorted { 11.0 } else { 0.0 };
    let is_number = matches!(column, Column::Mass | Column::Value);
    let end = if column == Column::Flag {
        Mark::Flag.paint(
            ui.painter(),
            pos2(rect.left() + 6.0, rect.center().y),
            colour,
        );
        rect.left() + 9.0
    } else {
        let align = if is_number { Align::Max } else { Align::Min };
        paint_heading(ui, rect, &text, colour, align, arrow_room)
    };
    if is_sorted {
        paint_arrow(
            ui,
            pos2(end + 6.5, rect.center().y),
            state.sort.is_descending,
        );
    }
    marks::ring_focus(ui, &response);
    if response.clicked() {
        state.sort_by(column);
    }
    response.on_hover_text(name);
}

/// Draws a heading's text; returns where it ends.
fn paint_heading(
    ui: &Ui,
    rect: Rect,
    text: &str,
    colour: egui::Color32,
    align: Align,
    arrow_room: f32,
) -> f32 {
    let rich = RichText::new(text)
        .font(FontId::proportional(13.0))
        .color(colour);
    let room = rect.width() - arrow_room;
    let wrap = Some(TextWrapMode::Truncate);
    let galley = WidgetText::from(rich).into_galley(ui, wrap, room, TextStyle::Body);
    let x = match align {
        Align::Max => rect.right() - arrow_room - galley.size().x,
        _ => rect.left(),
    };
    let end = x + galley.size().x;
    let y = rect.center().y - galley.size().y * 0.5;
    ui.painter().galley(pos2(x, y), galley, colour);
    end
}

fn paint_arrow(ui: &Ui, centre: egui::Pos2, is_descending: bool) {
    let (tip, base) = if is_descending {
        (3.0, -2.0)
    } else {
        (-3.0, 2.0)
    };
    let points = vec![
        centre + vec2(0.0, tip),
        centre + vec2(3.5, base),
        centre + vec2(-3.5, base),
    ];
    let colour = ui.visuals().hyperlink_color;
    ui.painter()
        .add(egui::Shape::convex_polygon(points, colour, Stroke::NONE));
}
