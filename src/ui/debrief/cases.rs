//! Truth against decision: the four cells, their cases, and the review of the one selected.

use egui::{Button, Layout, Panel, RichText, ScrollArea, Ui, WidgetInfo, WidgetType, vec2};

use crate::scenario::model::exercise::Disposition;
use crate::ui::debrief::case::case_review_ui;
use crate::ui::debrief::data::{Debrief, Filter};
use crate::ui::debrief::{DebriefState, say};
use crate::ui::theme;
use crate::ui::words::Words;

/// Width of the column with the choice of cases, in points.
const CHOICE_WIDTH: f32 = 292.0;

pub(super) fn cases_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, state: &mut DebriefState) {
    choice_and_review_ui(ui, words, debrief, state, 0, |ui, filter| {
        confusion_ui(ui, words, debrief, filter);
        endings_ui(ui, words, debrief, filter);
    });
}

/// A column that chooses cases, and the review of the one selected beside it. `which` of the filters it is
/// that `choose_ui` changes.
pub(super) fn choice_and_review_ui(
    ui: &mut Ui,
    words: &Words,
    debrief: &Debrief,
    state: &mut DebriefState,
    which: usize,
    choose_ui: impl FnOnce(&mut Ui, &mut Filter),
) {
    Panel::left(egui::Id::new(("debrief choice", which)))
        .resizable(false)
        .exact_size(CHOICE_WIDTH)
        .frame(egui::Frame::new().inner_margin(egui::Margin {
            right: 8,
            ..egui::Margin::ZERO
        }))
        .show(ui, |ui| {
            choose_ui(ui, &mut state.filters[which]);
            ui.add_space(2.0);
            list_ui(ui, debrief, state, state.filters[which]);
        });
    let Some(review) = state.case.and_then(|case| debrief.review.case(case)) else {
        ui.centered_and_justified(|ui| {
            ui.label(theme::note(ui, words.t("debrief-choose-case")));
        });
        return;
    };
    ScrollArea::vertical()
        .id_salt(("debrief review", which, review.case().0))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.push_id(which, |ui| {
                let margin = egui::Margin::symmetric(8, 0);
                egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                    case_review_ui(ui, words, review, &mut state.case_state);
                });
            });
            ui.add_space(12.0);
        });
}

/// The four cells, with their counts.
fn confusion_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, filter: &mut Filter) {
    let head = 62.0;
    let gap = ui.spacing().item_spacing.x;
    let width = ((ui.available_width() - head - 2.0 * gap) / 2.0).floor();
    ui.horizontal(|ui| {
        ui.add_space(head + gap);
        for key in ["debrief-stopped", "debrief-released"] {
            let layout = Layout::top_down(egui::Align::Center);
            ui.allocate_ui_with_layout(vec2(width, 18.0), layout, |ui| {
                ui.set_width(width);
                ui.label(theme::note(ui, words.t(key)));
            });
        }
    });
    for illicit in [true, false] {
        ui.horizontal(|ui| {
            ui.allocate_ui(vec2(head, 40.0), |ui| {
                ui.set_width(head);
                let truth = words.t(truth_key(illicit));
                ui.add(egui::Label::new(theme::note(ui, truth)).wrap());
            });
            for stopped in [true, false] {
                let cell = Filter::Cell { illicit, stopped };
                let count = debrief.count(cell);
                let selected = filter.cell() == Some((illicit, stopped));
                let text = RichText::new(words.number(count as i64))
                    .size(20.0)
                    .strong();
                let button = Button::new(text).selected(selected);
                let response = ui.add_sized(vec2(width, 40.0), button);
                let key = cell_key(illicit, stopped);
                let name = words.tf(key, &say::count(words, count as u64));
                response.widget_info(|| {
                    WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, &name)
                });
                if response.clicked() {
                    *filter = if selected { Filter::All } else { cell };
                }
                response.on_hover_text(name);
            }
        });
    }
}

const fn truth_key(illicit: bool) -> &'static str {
    if illicit {
        "debrief-illicit"
    } else {
        "debrief-licit"
    }
}

const fn cell_key(illicit: bool, stopped: bool) -> &'static str {
    match (illicit, stopped) {
        (true, true) => "debrief-cell-illicit-stopped",
        (true, false) => "debrief-cell-illicit-released",
        (false, true) => "debrief-cell-licit-stopped",
        (false, false) => "debrief-cell-licit-released",
    }
}

/// How the cases of the chosen cell ended.
fn endings_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, filter: &mut Filter) {
    let Some((illicit, stopped)) = filter.cell() else {
        ui.label(theme::note(ui, words.t("debrief-all-cases")));
        return;
    };
    let endings = Disposition::ALL.map(Some).into_iter().chain([None]);
    ui.horizontal_wrapped(|ui| {
        for ending in endings {
            let finer = Filter::Ending { illicit, ending };
            let count = debrief.count(finer);
            if count == 0 || ending.is_some_and(Disposition::stops) != stopped {
                continue;
            }
            let name = match ending {
                Some(disposition) => words.of_kind("disposition", disposition),
                None => words.t("debrief-by-law"),
            };
            let selected = *filter == finer;
            let text = say::pair(words, &name, &words.number(count as i64));
            if ui.add(Button::selectable(selected, text)).clicked() {
                *filter = if selected {
                    Filter::Cell { illicit, stopped }
                } else {
                    finer
                };
            }
        }
    });
}

/// The cases that a filter takes, one line each; only what is on the screen is drawn.
fn list_ui(ui: &mut Ui, debrief: &Debrief, state: &mut DebriefState, filter: Filter) {
    if state
        .listed
        .as_ref()
        .is_none_or(|(last, _)| *last != filter)
    {
        state.listed = Some((filter, debrief.cases(filter)));
    }
    let Some((_, listed)) = &state.listed else {
        return;
    };
    let height = ui.spacing().interact_size.y;
    let chosen = &mut state.case;
    ScrollArea::vertical()
        .id_salt("debrief list")
        .auto_shrink(false)
        .show_rows(ui, height, listed.len(), |ui, rows| {
            for position in &listed[rows] {
                let Some(case) = debrief.review.cases.get(*position) else {
                    continue;
                };
                let selected = *chosen == Some(case.case());
                let sign = case.outcome.map_or("", say::outcome_sign);
                let text = format!("{sign} {}", say::case_title(case));
                let button = Button::selectable(selected, text).truncate();
                let size = vec2(ui.available_width(), height);
                let layout = Layout::left_to_right(egui::Align::Center)
                    .with_main_justify(true)
                    .with_main_align(egui::Align::LEFT);
                let response = ui
                    .allocate_ui_with_layout(size, layout, |ui| ui.add(button))
                    .inner;
                if response.clicked() {
                    *chosen = Some(case.case());
                }
            }
        });
}
