//! One row of the queue: its cells, and the same in words.

use egui::{
    Align, Color32, FontId, Rect, RichText, Sense, TextStyle, TextWrapMode, Ui, WidgetText, pos2,
};

use crate::session::command::Flag;
use crate::ui::desk::Desk;
use crate::ui::queue::index::Column;
use crate::ui::queue::keys::row_id;
use crate::ui::queue::marks::{MARK_RADIUS, Mark, of_flag, of_state};
use crate::ui::queue::model::{Row, RowState};
use crate::ui::theme;
use crate::ui::words::Words;

/// Below this time to the deadline a row is urgent, in seconds.
const URGENT_SECS: u64 = 3_600;
/// Size of the text in cells, in points.
pub(super) const TEXT_SIZE: f32 = 14.0;
/// Room for a mark before a word, in points.
const MARK_ROOM: f32 = MARK_RADIUS * 2.0 + 6.0;

/// How much time a row has, as shown.
struct TimeLeft {
    text: String,
    is_urgent: bool,
}

fn time_left(desk: &Desk<'_>, row: &Row) -> TimeLeft {
    let secs = row.due.secs_since(desk.now);
    let text = match row.state {
        RowState::ReleasedByLaw => desk.words.t("queue-law"),
        RowState::Decided(_) => "–".to_owned(),
        _ => desk.words.duration(secs),
    };
    let is_open = !row.state.is_settled() && row.state != RowState::Announced;
    TimeLeft {
        text,
        is_urgent: is_open && secs < URGENT_SECS,
    }
}

/// A flag's word.
pub(super) fn flag_word(words: &Words, flag: Flag) -> String {
    words.t(&format!("queue-flag-{}", flag.as_str()))
}

fn state_word(words: &Words, state: RowState) -> String {
    words.t(&format!("queue-state-{}", state.as_str()))
}

/// The row in words, for those who hear it.
pub(super) fn spoken(desk: &Desk<'_>, row: &Row) -> String {
    let words = desk.words;
    let left = words.duration(row.due.secs_since(desk.now));
    let time = match row.state {
        RowState::Announced => Some(words.tf("queue-spoken-arrives", &[("time", left.into())])),
        state if state.is_settled() => None,
        _ => Some(words.tf("queue-spoken-left", &[("time", left.into())])),
    };
    let mut parts = vec![
        words.tf(
            "queue-spoken",
            &[
                ("id", row.case.to_string().into()),
                ("description", row.description.to_string().into()),
                ("country", words.country(row.sender).into()),
            ],
        ),
        state_word(words, row.state),
    ];
    parts.extend(time);
    if row.is_spoiled {
        parts.push(words.t("queue-spoiled"));
    }
    if let Some(flag) = row.flag {
        parts.push(words.tf(
            "queue-spoken-flag",
            &[("flag", flag_word(words, flag).into())],
        ));
    }
    parts.join(", ")
}

/// A cell's text; returns whether it was shortened to fit.
fn text_ui(ui: &Ui, within: Rect, text: &str, colour: Color32, align: Align) -> bool {
    let rich = RichText::new(text)
        .font(FontId::proportional(TEXT_SIZE))
        .color(colour);
    let galley = WidgetText::from(rich).into_galley(
        ui,
        Some(TextWrapMode::Truncate),
        within.width(),
        TextStyle::Body,
    );
    let x = match align {
        Align::Max => within.right() - galley.size().x,
        _ => within.left(),
    };
    let y = within.center().y - galley.size().y * 0.5;
    let is_shortened = galley.elided;
    ui.painter().galley(pos2(x, y), galley, colour);
    is_shortened
}

/// One cell. Cells are drawn, not placed as labels: the row is one thing to the keyboard and to screen readers.
pub(super) fn cell_ui(ui: &mut Ui, desk: &Desk<'_>, row: &Row, column: Column) {
    let words = desk.words;
    let rect = ui.max_rect();
    let weak = ui.visuals().weak_text_color();
    let colour = if row.state.is_settled() {
        weak
    } else {
        ui.visuals().text_color()
    };
    let hover = |ui: &Ui, text: &str| {
        let id = row_id(row.case).with(column.as_str());
        ui.interact(rect, id, Sense::hover()).on_hover_text(text);
    };
    let plain = |ui: &Ui, text: &str, align: Align| {
        if text_ui(ui, rect, text, colour, align) {
            hover(ui, text);
        }
    };
    match column {
        Column::Flag => {
            if let Some(flag) = row.flag {
                let (mark, colour) = of_flag(flag, &theme::colours(ui));
                mark.paint(ui.painter(), rect.center(), colour);
                hover(ui, &flag_word(words, flag));
            }
        }
        Column::Id => plain(ui, &row.case.to_string(), Align::Min),
        Column::Mode => plain(ui, &words.of_kind("mode", row.mode), Align::Min),
        Column::Sender => {
            let name = words.country(row.sender);
            plain(ui, &format!("{} {name}", row.sender), Align::Min);
        }
        Column::Description => plain(ui, &row.description, Align::Min),
        Column::Mass => plain(ui, &words.mass(row.gross_mass_grams), Align::Max),
        Column::Value => {
            let places = usize::from(desk.view.scenario().currency.minor_digits());
            plain(ui, &words.fixed(row.value_minor, places), Align::Max);
        }
        Column::Deadline => deadline_ui(ui, desk, row, colour),
        Column::State => state_ui(ui, desk, row, colour),
    }
}

fn deadline_ui(ui: &Ui, desk: &Desk<'_>, row: &Row, colour: Color32) {
    let left = time_left(desk, row);
    let (mark_at, text_at) = split(ui.max_rect());
    if !left.is_urgent {
        if row.state == RowState::Announced {
            Mark::Arrow.paint(ui.painter(), mark_at.center(), colour);
        }
        text_ui(ui, text_at, &left.text, colour, Align::Min);
        return;
    }
    let bad = theme::colours(ui).bad;
    Mark::Bang.paint(ui.painter(), mark_at.center(), bad);
    // The default fonts have no bold face: the text is drawn twice, half a point apart.
    text_ui(ui, text_at, &left.text, bad, Align::Min);
    text_ui(
        ui,
        text_at.translate(egui::vec2(0.5, 0.0)),
        &left.text,
        bad,
        Align::Min,
    );
}

fn state_ui(ui: &Ui, desk: &Desk<'_>, row: &Row, colour: Color32) {
    let colours = theme::colours(ui);
    let (mark_at, mut text_at) = split(ui.max_rect());
    let (mark, mark_colour) = of_state(row.state, &colours);
    mark.paint(ui.painter(), mark_at.center(), mark_colour);
    if row.is_spoiled {
        text_at.max.x -= MARK_ROOM;
        let spoiled_at = pos2(text_at.right() + MARK_ROOM * 0.5, text_at.center().y);
        Mark::Asterisk.paint(ui.painter(), spoiled_at, colours.bad);
        let id = row_id(row.case).with("spoiled");
        ui.interact(ui.max_rect(), id, Sense::hover())
            .on_hover_text(desk.words.t("queue-spoiled"));
    }
    text_ui(
        ui,
        text_at,
        &state_word(desk.words, row.state),
        colour,
        Align::Min,
    );
}

/// Room for a mark, and the rest.
fn split(rect: Rect) -> (Rect, Rect) {
    rect.split_left_right_at_x((rect.left() + MARK_ROOM).min(rect.right()))
}
