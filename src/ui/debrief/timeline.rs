//! The whole session to scrub through: a slider, the lanes, the moments around the cursor, bookmarks.

use egui::{Button, Layout, RichText, ScrollArea, Slider, Ui, vec2};

use crate::score::review::{Moment, MomentKind};
use crate::ui::debrief::case::on_screen;
use crate::ui::debrief::data::Debrief;
use crate::ui::debrief::marks::mark_ui;
use crate::ui::debrief::{DebriefState, Tab, lane, moments};
use crate::ui::theme::{self, colours};
use crate::ui::words::Words;

/// Below this height, in points, the page scrolls as one.
const LOW: f32 = 430.0;
/// Moments around the cursor where the page scrolls.
const AROUND_LOW: usize = 7;

pub(super) fn timeline_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, state: &mut DebriefState) {
    let all = &debrief.review.timeline;
    let Some(last) = all.len().checked_sub(1) else {
        ui.label(words.t("debrief-plain-nothing"));
        return;
    };
    state.moment = state.moment.min(last);
    if ui.available_height() >= LOW {
        parts_ui(ui, words, debrief, state, false);
        return;
    }
    ScrollArea::vertical()
        .id_salt("debrief timeline")
        .auto_shrink(false)
        .show(ui, |ui| parts_ui(ui, words, debrief, state, true));
}

fn parts_ui(
    ui: &mut Ui,
    words: &Words,
    debrief: &Debrief,
    state: &mut DebriefState,
    page_scrolls: bool,
) {
    let all = &debrief.review.timeline;
    slider_ui(ui, words, all, &mut state.moment);
    let told = told(words, debrief, &all[state.moment]);
    lane::lanes_ui(ui, words, debrief, &mut state.moment, &told);
    ui.label(theme::note(ui, words.t("debrief-timeline-keys")));
    bookmarks_ui(ui, words, debrief, &mut state.moment);
    now_ui(ui, words, debrief, state);
    ui.separator();
    if page_scrolls {
        rows_ui(ui, words, debrief, &mut state.moment, AROUND_LOW);
    } else {
        around_ui(ui, words, debrief, &mut state.moment);
    }
}

/// The slider over simulated time; it comes to rest at the last moment before where it is put.
fn slider_ui(ui: &mut Ui, words: &Words, all: &[Moment], cursor: &mut usize) {
    let end = all.last().map_or(0, |moment| moment.at.secs());
    let before = all[*cursor].at.secs();
    let mut secs = before;
    ui.horizontal(|ui| {
        let label = words.t("debrief-timeline-slider");
        let name = ui
            .allocate_ui(vec2(lane::NAMES_WIDTH, 20.0), |ui| {
                ui.set_width(lane::NAMES_WIDTH - ui.spacing().item_spacing.x);
                ui.add(egui::Label::new(theme::note(ui, label)).truncate())
            })
            .inner;
        ui.spacing_mut().slider_width = (ui.available_width() - 4.0).max(60.0);
        let slider = Slider::new(&mut secs, 0..=end.max(1)).show_value(false);
        ui.add(slider).labelled_by(name.id);
    });
    if secs != before {
        let after = all.partition_point(|moment| moment.at.secs() <= secs);
        *cursor = after.saturating_sub(1);
    }
}

/// A moment with its time.
fn told(words: &Words, debrief: &Debrief, moment: &Moment) -> String {
    let when = words.moment(debrief.scenario.calendar.civil(moment.at));
    format!(
        "{when} · {}",
        moments::told(words, &debrief.scenario, moment)
    )
}

/// Bookmarks by name; each takes the cursor there.
fn bookmarks_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, cursor: &mut usize) {
    let all = debrief.review.timeline.iter().enumerate();
    let marked: Vec<(usize, &String)> = all
        .filter_map(|(position, moment)| match &moment.kind {
            MomentKind::Bookmark(text) => Some((position, text)),
            _ => None,
        })
        .collect();
    if marked.is_empty() {
        return;
    }
    ScrollArea::vertical()
        .id_salt("debrief bookmarks")
        .max_height(62.0)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(theme::note(ui, words.t("debrief-timeline-bookmarks")));
                for (position, text) in marked {
                    let button = Button::selectable(*cursor == position, format!("☆ {text}"));
                    if ui.add(button).clicked() {
                        *cursor = position;
                    }
                }
            });
        });
}

/// The moment at the cursor: when it was, what lay on the screen, and the way to its case.
fn now_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, state: &mut DebriefState) {
    let moment = &debrief.review.timeline[state.moment];
    let (_, mark, colour) = moments::drawn(&moment.kind);
    ui.horizontal_wrapped(|ui| {
        mark_ui(ui, mark, colours(ui).series[colour]);
        let text = told(words, debrief, moment);
        ui.label(RichText::new(text).strong());
        if let Some(millis) = moment.wall_millis {
            let wall = words.duration(millis / 1_000);
            let told = words.tf("debrief-timeline-wall", &[("wall", wall.into())]);
            ui.label(theme::note(ui, told));
        }
        let reviewed = moment
            .case
            .filter(|case| debrief.review.case(*case).is_some());
        if let Some(case) = reviewed {
            let told = words.tf(
                "debrief-timeline-review",
                &[("case", case.to_string().into())],
            );
            if ui.button(told).clicked() {
                state.case = Some(case);
                state.tab = Tab::Cases;
            }
        }
    });
    let screen = debrief.review.screen_at(moment.at);
    let told = match screen {
        None => words.t("debrief-desk-unrecorded"),
        Some(screen) => on_screen(
            words,
            screen.case.map(|case| case.to_string()),
            &screen.papers,
        ),
    };
    ui.add(egui::Label::new(theme::note(ui, told)).wrap());
}

/// The moments around the cursor, as many as there is room for.
fn around_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, cursor: &mut usize) {
    let pitch = ui.spacing().interact_size.y + ui.spacing().item_spacing.y;
    let rows = ((ui.available_height() / pitch).floor() as usize).clamp(3, 40);
    ScrollArea::vertical()
        .id_salt("debrief around")
        .auto_shrink(false)
        .show(ui, |ui| rows_ui(ui, words, debrief, cursor, rows));
}

/// So many moments around the cursor; a click on one takes the cursor there.
fn rows_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, cursor: &mut usize, rows: usize) {
    let all = &debrief.review.timeline;
    let first = cursor.saturating_sub(rows / 2);
    let first = first.min(all.len().saturating_sub(rows));
    let mut chosen = *cursor;
    for (position, moment) in all.iter().enumerate().skip(first).take(rows) {
        let (_, mark, colour) = moments::drawn(&moment.kind);
        let text = told(words, debrief, moment);
        let layout = Layout::left_to_right(egui::Align::Center);
        let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            mark_ui(ui, mark, colours(ui).series[colour]);
            let button = Button::selectable(position == *cursor, text).truncate();
            if ui.add(button).clicked() {
                chosen = position;
            }
        });
    }
    *cursor = chosen;
}
