//! What the decision rests on: indicators and contradictions, cited and let go.

use egui::{Button, Label, RichText, Ui, WidgetInfo, WidgetType};

use crate::risk::indicator::conflict::Cell;
use crate::session::command::{GROUNDS_MAX, Ground};
use crate::session::event::Refusal;
use crate::ui::decide::catalogue::{self, Catalogue, Choice};
use crate::ui::decide::{DecideState, Notice, section};
use crate::ui::desk::{Desk, Draft, Pointing};
use crate::ui::theme;

/// Width that the button which takes a ground out needs, in points.
const REMOVE_WIDTH: f32 = 40.0;

/// Takes a contradiction that was marked in this frame into the draft.
pub(super) fn take_marked(pointing: &mut Pointing, draft: &mut Draft, state: &mut DecideState) {
    if let Some((first, second)) = pointing.marked.take() {
        state.marking = false;
        cite(Ground::Conflict(first, second), draft, state);
    }
}

/// Adds a ground; the same one twice, in either order, counts once.
fn cite(ground: Ground, draft: &mut Draft, state: &mut DecideState) {
    state.notice = if draft.grounds.iter().any(|cited| is_same(*cited, ground)) {
        Some(Notice::AlreadyCited)
    } else if draft.grounds.len() >= GROUNDS_MAX {
        Some(Notice::TooMany)
    } else {
        draft.remember();
        draft.grounds.push(ground);
        None
    };
}

fn is_same(one: Ground, other: Ground) -> bool {
    match (one, other) {
        (Ground::Conflict(a, b), Ground::Conflict(c, d)) => (a, b) == (c, d) || (a, b) == (d, c),
        _ => one == other,
    }
}

/// The grounds, and how to add to them.
pub(super) fn grounds_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pointing: &mut Pointing,
    draft: &mut Draft,
    state: &mut DecideState,
) {
    let words = desk.words;
    theme::section_ui(ui, &words.t("decide-grounds"));
    let count = [
        ("count", draft.grounds.len().into()),
        ("most", GROUNDS_MAX.into()),
    ];
    ui.label(theme::note(ui, words.tf("decide-grounds-count", &count)));
    if let Some(position) = list_ui(ui, desk, &draft.grounds) {
        draft.remember();
        draft.grounds.remove(position);
        state.notice = None;
    }
    section(ui, "add", |ui| add_ui(ui, desk, draft, state));
    section(ui, "marking", |ui| marking_ui(ui, desk, pointing, state));
    if let Some(notice) = state.notice {
        let text = match notice {
            Notice::AlreadyCited => words.t("decide-already-cited"),
            Notice::TooMany => words.refusal(Refusal::TooManyGrounds),
        };
        let caution = theme::colours(ui).caution;
        ui.add(Label::new(RichText::new(text).color(caution)).wrap());
    }
}

/// The grounds with a button each to take them out; the position of one that is to go.
fn list_ui(ui: &mut Ui, desk: &Desk<'_>, grounds: &[Ground]) -> Option<usize> {
    let mut removed = None;
    for (position, ground) in grounds.iter().enumerate() {
        section(ui, &format!("ground-{position}"), |ui| {
            ui.horizontal_top(|ui| {
                let width = (ui.available_width() - REMOVE_WIDTH).max(80.0);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 1.0;
                    theme::tighten(ui);
                    ground_ui(ui, desk, *ground);
                });
                let name = desk.words.ground(*ground);
                let spoken = desk
                    .words
                    .tf("decide-remove", &[("ground", name.as_str().into())]);
                let response = ui.add(Button::new("×").min_size(egui::vec2(28.0, 28.0)));
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
                if response.clicked() {
                    removed = Some(position);
                }
                response.on_hover_text(&spoken);
            });
        });
    }
    removed
}

/// One ground: an indicator with its source, or the two fields that contradict each other.
pub(super) fn ground_ui(ui: &mut Ui, desk: &Desk<'_>, ground: Ground) {
    let words = desk.words;
    match ground {
        Ground::Indicator(indicator) => {
            let title = RichText::new(words.indicator(indicator)).strong();
            ui.add(Label::new(title).wrap())
                .on_hover_text(words.indicator_explained(indicator));
            let source = words.of_kind("source", indicator.spec().channel.source());
            let source = words.tf("decide-ground-indicator", &[("source", source.into())]);
            ui.add(Label::new(theme::note(ui, source)).wrap());
        }
        Ground::Conflict(first, second) => {
            let strong = |cell| RichText::new(words.cell(cell)).strong();
            ui.add(Label::new(strong(first)).wrap());
            let contradicts = words.t("decide-ground-contradicts");
            ui.add(Label::new(theme::note(ui, format!("≠ {contradicts}"))).wrap());
            ui.add(Label::new(strong(second)).wrap());
        }
    }
}

/// The two ways to a ground.
fn add_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, state: &mut DecideState) {
    let words = desk.words;
    let is_full = draft.grounds.len() >= GROUNDS_MAX;
    if std::mem::take(&mut state.opens_catalogue) && state.catalogue.is_none() {
        state.catalogue = Some(Catalogue::open(desk.words));
    }
    let opened_before = state.catalogue.is_some();
    let buttons = ui.horizontal_wrapped(|ui| {
        let cites =
            Button::selectable(opened_before, words.t("decide-cite")).frame_when_inactive(true);
        let cites = ui.add_enabled(!is_full, cites);
        if cites.clicked() {
            state.catalogue = match state.catalogue {
                Some(_) => None,
                None => Some(Catalogue::open(words)),
            };
        }
        let marks =
            Button::selectable(state.marking, words.t("decide-mark")).frame_when_inactive(true);
        if ui.add_enabled(!is_full, marks).clicked() {
            state.marking = !state.marking;
        }
        cites
    });
    if is_full {
        let reason = theme::note(ui, words.refusal(Refusal::TooManyGrounds));
        ui.add(Label::new(reason).wrap());
    }
    let Some(catalogue) = &mut state.catalogue else {
        return;
    };
    match catalogue::window::catalogue_ui(ui, desk, catalogue, &draft.grounds) {
        Choice::None => return,
        Choice::Close => {}
        Choice::Cite(indicator) => cite(Ground::Indicator(indicator), draft, state),
    }
    state.catalogue = None;
    buttons.inner.request_focus();
}

/// How a contradiction is marked, and the first of its two fields.
fn marking_ui(ui: &mut Ui, desk: &Desk<'_>, pointing: &mut Pointing, state: &mut DecideState) {
    if !state.marking && pointing.first.is_none() {
        return;
    }
    let words = desk.words;
    theme::card(ui.visuals()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match &pointing.first {
            None => {
                ui.add(Label::new(words.t("decide-mark-help")).wrap());
            }
            Some((cell, text)) => {
                ui.add(Label::new(RichText::new(first_field(desk, *cell, text)).strong()).wrap());
                ui.add(Label::new(words.t("decide-mark-second")).wrap());
            }
        }
        if ui.button(words.t("decide-mark-let-go")).clicked() {
            pointing.first = None;
            state.marking = false;
        }
    });
}

fn first_field(desk: &Desk<'_>, cell: Cell, text: &str) -> String {
    let shown = if text.is_empty() { "–" } else { text };
    let arguments = [
        ("field", desk.words.cell(cell).into()),
        ("text", shown.into()),
    ];
    desk.words.tf("decide-mark-first", &arguments)
}
