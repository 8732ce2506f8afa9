//! Where the workstation's parts stand: side by side where there is room, one at a time where there is not.

use egui::{Align, CentralPanel, Frame, Key, Layout, Margin, Panel, RichText, Ui};

use crate::ui::debrief;
use crate::ui::decide::{actions_ui, decide_ui};
use crate::ui::desk::{Desk, Draft, Intent};
use crate::ui::feed::{feed_ui, status_ui};
use crate::ui::guide::{HelpTopic, guide_ui, help_popup_ui};
use crate::ui::hall;
use crate::ui::lab::lab_ui;
use crate::ui::queue::queue_ui;
use crate::ui::theme;
use crate::ui::workstation::dossier::Panes;
use crate::ui::workstation::{Around, WorkstationState, commands};

/// Below this size, in points, the parts are shown one at a time.
const SIDE_BY_SIDE: (f32, f32) = (980.0, 520.0);

/// Below this height, in points, the strip above the parts scrolls, and what shares a part has its own.
const LOW: f32 = 480.0;
/// What the strip takes of a low window's height.
const STRIP_SHARE: f32 = 0.2;

/// A part of the workstation, where there is room for one only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    #[default]
    Queue,
    Dossier,
    /// Above the decision, but in a low window.
    Actions,
    Decision,
    Feed,
    /// A strip above all parts, but in a low window.
    Guide,
}

impl Part {
    const ALL: [Part; 6] = [
        Part::Guide,
        Part::Queue,
        Part::Dossier,
        Part::Actions,
        Part::Decision,
        Part::Feed,
    ];

    const fn key(self) -> &'static str {
        match self {
            Part::Queue => "desk-part-queue",
            Part::Dossier => "desk-part-dossier",
            Part::Actions => "desk-part-actions",
            Part::Decision => "desk-part-decision",
            Part::Feed => "desk-part-feed",
            Part::Guide => "desk-part-guide",
        }
    }

    /// Whether the part is one to choose; the guide only while it is wanted.
    const fn is_offered(self, is_low: bool, is_guided: bool) -> bool {
        match self {
            Part::Actions => is_low,
            Part::Guide => is_low && is_guided,
            _ => true,
        }
    }

    /// Where to look for a part that is not one to choose.
    const fn instead(self) -> Part {
        match self {
            Part::Actions => Part::Decision,
            Part::Guide => Part::Queue,
            other => other,
        }
    }
}

/// Draws everything but windows.
pub(super) fn panels_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    around: Around<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    let room = ui.available_size();
    let wide = room.x >= SIDE_BY_SIDE.0 && room.y >= SIDE_BY_SIDE.1;
    let is_low = room.y < LOW;
    let plain = Frame::new().fill(ui.visuals().panel_fill);
    let status = Panel::top("status")
        .frame(plain.inner_margin(Margin::symmetric(10, 4)))
        .show(ui, |ui| {
            if is_low {
                egui::ScrollArea::vertical()
                    .id_salt("status")
                    .max_height(room.y * STRIP_SHARE)
                    .show(ui, |ui| top_ui(ui, desk, around, state, out));
            } else {
                top_ui(ui, desk, around, state, out);
            }
            // Never out of sight.
            notice_ui(ui, state);
        });
    state.areas.push((status.response.rect, HelpTopic::Clock));
    if !is_low && state.guide.is_some() {
        Panel::top("guide")
            .frame(plain.inner_margin(Margin::symmetric(10, 4)))
            .show(ui, |ui| guide_strip_ui(ui, desk, around, state, out));
    }
    if let Some((review, review_state)) = &mut state.feedback {
        let done = CentralPanel::default()
            .frame(plain.inner_margin(Margin::symmetric(22, 12)))
            .show(ui, |ui| feedback_ui(ui, desk, review, review_state))
            .inner;
        if done {
            state.feedback = None;
            state.feedback_seen = true;
        }
        return;
    }
    if wide {
        side_by_side_ui(ui, desk, state, out);
    } else {
        one_at_a_time_ui(ui, desk, around, is_low, state, out);
    }
}

fn guide_strip_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    around: Around<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    if let Some(guide) = &mut state.guide {
        guide_ui(ui, desk.words, guide, &|id| around.keys.text(id), out);
    }
}

/// What was refused or went wrong last.
fn notice_ui(ui: &mut Ui, state: &WorkstationState) {
    if let Some(notice) = &state.notice {
        let text = RichText::new(format!("⚠ {notice}")).color(theme::colours(ui).caution);
        ui.add(egui::Label::new(text).wrap());
    }
}

fn top_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    around: Around<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    status_ui(ui, desk, around.pace, around.left_wall_secs, out);
    ui.horizontal_wrapped(|ui| {
        let words = desk.words;
        let menu = |ui: &mut Ui, key: &str, id: &str| {
            let keys = around.keys.text(id);
            let button = ui.button(words.t(key));
            let button = match keys.is_empty() {
                true => button,
                false => button.on_hover_text(keys),
            };
            button.clicked()
        };
        if menu(ui, "desk-palette", "palette") {
            state.palette.open();
        }
        if menu(ui, "desk-books", "books") {
            state.consulted = true;
            state.open(crate::session::command::Paper::Books);
        }
        if menu(ui, "desk-lab", "lab") {
            state.shows_lab = !state.shows_lab;
        }
        if menu(ui, "desk-help", "help") {
            commands::help(ui, state);
        }
        if menu(ui, "desk-hand-in", "hand-in") {
            state.confirms_hand_in = true;
        }
        if menu(ui, "desk-leave", "leave") {
            out.push(Intent::Go(crate::ui::desk::Screen::Home));
        }
    });
}

fn side_by_side_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    let width = ui.available_width();
    let plain = Frame::new().fill(ui.visuals().panel_fill);
    if state.shows_feed {
        Panel::bottom("feed")
            .frame(plain.inner_margin(Margin::symmetric(10, 6)))
            .resizable(true)
            .default_size(128.0)
            .size_range(70.0..=360.0)
            .show(ui, |ui| {
                state.areas.push((ui.max_rect(), HelpTopic::Feed));
                feed_ui(ui, desk, &state.feed, &mut state.feed_state, out);
            });
    }
    Panel::left("queue")
        .frame(plain.inner_margin(Margin::symmetric(10, 6)))
        .resizable(true)
        .default_size((width * 0.27).clamp(300.0, 520.0))
        .size_range(260.0..=(width * 0.5))
        .show(ui, |ui| {
            state.areas.push((ui.max_rect(), HelpTopic::Queue));
            queue_ui(ui, desk, &state.queue, &mut state.queue_state, out);
        });
    Panel::right("decision")
        .frame(plain.inner_margin(Margin::symmetric(10, 6)))
        .resizable(true)
        .default_size((width * 0.24).clamp(310.0, 420.0))
        .size_range(290.0..=(width * 0.4))
        .show(ui, |ui| decision_ui(ui, desk, true, state, out));
    CentralPanel::default()
        .frame(plain.inner_margin(Margin::same(2)))
        .show(ui, |ui| dossier_ui(ui, desk, state, out));
}

fn one_at_a_time_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    around: Around<'_>,
    is_low: bool,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    let plain = Frame::new().fill(ui.visuals().panel_fill);
    let is_guided = state.guide.as_ref().is_some_and(|guide| !guide.hidden);
    if !state.part.is_offered(is_low, is_guided) {
        state.part = state.part.instead();
    }
    let offered = Part::ALL.into_iter();
    let offered = offered.filter(|part| part.is_offered(is_low, is_guided));
    Panel::top("parts")
        .frame(plain.inner_margin(Margin::symmetric(10, 2)))
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                for part in offered {
                    let name = desk.words.t(part.key());
                    if ui.selectable_label(state.part == part, name).clicked() {
                        state.part = part;
                    }
                }
            });
        });
    CentralPanel::default()
        .frame(plain.inner_margin(Margin::symmetric(10, 4)))
        .show(ui, |ui| match state.part {
            Part::Queue => queue_ui(ui, desk, &state.queue, &mut state.queue_state, out),
            Part::Dossier => dossier_ui(ui, desk, state, out),
            Part::Actions => inspect_ui(ui, desk, state, out),
            Part::Decision => decision_ui(ui, desk, !is_low, state, out),
            Part::Feed => feed_ui(ui, desk, &state.feed, &mut state.feed_state, out),
            Part::Guide => guide_strip_ui(ui, desk, around, state, out),
        });
}

fn dossier_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut WorkstationState, out: &mut Vec<Intent>) {
    state.areas.push((ui.max_rect(), state.tiles.topic()));
    let Some(dossier) = desk.dossier else {
        if desk.scenes.hall.is_some() {
            hall_ground_ui(ui, desk, state);
            return;
        }
        state.hall_dots = hall::hall_ui(ui, ui.max_rect(), None);
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space(ui.available_height() * 0.3);
            ui.label(RichText::new(desk.words.t("desk-nothing-selected")).size(18.0));
            ui.label(theme::note(ui, desk.words.t("desk-nothing-selected-help")));
        });
        return;
    };
    let mut panes = Panes {
        desk,
        dossier,
        pointing: &mut state.pointing,
        books: &mut state.books,
        notes: &mut state.notes,
        bench: &mut state.bench,
        scanner: &mut state.scanner,
        out,
        fronted: Vec::new(),
    };
    state.tiles.show(ui, &mut panes);
}

/// The hall, where nothing lies on the desk, with what to do.
fn hall_ground_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut WorkstationState) {
    let area = ui.max_rect();
    state.hall_dots = hall::hall_ui(ui, area, desk.scenes.hall);
    let words = desk.words;
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(14.0);
        let fill = hall::see_through(ui.visuals().window_fill, 0.92);
        theme::card(ui.visuals()).fill(fill).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(420.0));
            ui.label(RichText::new(words.t("desk-nothing-selected")).size(18.0));
            ui.label(theme::note(ui, words.t("desk-nothing-selected-help")));
        });
    });
}

/// What can be asked for; a result that is opened is in the dossier.
fn inspect_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut WorkstationState, out: &mut Vec<Intent>) {
    state.areas.push((ui.max_rect(), HelpTopic::Actions));
    let before = out.len();
    actions_ui(ui, desk, out);
    let mut asked = out[before..].iter();
    if asked.any(|intent| matches!(intent, Intent::Open(_))) {
        state.part = Part::Dossier;
    }
}

/// The decision, below what can be asked for where that has no part of its own.
fn decision_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    with_actions: bool,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    state.areas.push((ui.max_rect(), HelpTopic::Decision));
    let settled = desk
        .dossier
        .is_some_and(|dossier| dossier.settlement.is_some());
    if with_actions && !settled && desk.dossier.is_some() {
        let height = ui.available_height();
        Panel::top("actions")
            .frame(Frame::new())
            .resizable(true)
            .default_size(height * 0.36)
            .size_range(90.0..=(height * 0.7).max(100.0))
            .show(ui, |ui| inspect_ui(ui, desk, state, out));
    }
    let mut none = Draft::default();
    let case = desk.dossier.map(|dossier| dossier.case);
    let draft = match case {
        Some(case) => state.drafts.entry(case).or_default(),
        None => &mut none,
    };
    CentralPanel::default()
        .frame(Frame::new().inner_margin(Margin {
            top: 6,
            ..Margin::ZERO
        }))
        .show(ui, |ui| {
            decide_ui(ui, desk, &mut state.pointing, draft, &mut state.decide, out);
        });
}

/// The truth of a case that was just decided; true once it has been read.
fn feedback_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    review: &crate::score::review::CaseReview,
    state: &mut debrief::CaseReviewState,
) -> bool {
    let mut done = false;
    Panel::bottom("feedback-done")
        .frame(Frame::new().inner_margin(Margin::symmetric(0, 8)))
        .show(ui, |ui| {
            let button = ui.button(RichText::new(desk.words.t("desk-feedback-continue")).strong());
            if !ui.ctx().memory(|memory| memory.focused().is_some()) {
                button.request_focus();
            }
            done = button.clicked();
        });
    done |= ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        egui::ScrollArea::vertical()
            .id_salt("feedback")
            .auto_shrink(false)
            .show(ui, |ui| debrief::feedback_ui(ui, desk.words, review, state));
    });
    done
}

/// Draws what floats above the panels.
pub(super) fn windows_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    around: Around<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    let ctx = ui.ctx().clone();
    if state.shows_lab {
        let mut open = true;
        let room = ctx.content_rect().size();
        egui::Window::new(desk.words.t("lab-title"))
            .id(egui::Id::new("lab"))
            .open(&mut open)
            .default_size([(room.x * 0.7).min(900.0), (room.y * 0.7).min(620.0)])
            .max_size(room - egui::vec2(24.0, 60.0))
            .show(&ctx, |ui| lab_ui(ui, desk, &mut state.lab, out));
        let closes = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
        state.shows_lab = open && !closes;
    }
    if let Some(topic) = state.help
        && !help_popup_ui(&ctx, desk.words, topic)
    {
        state.help = None;
    }
    commands::palette(ui, desk, around, state, out);
    if state.confirms_hand_in {
        hand_in_ui(&ctx, desk, state, out);
    }
}

fn hand_in_ui(
    ctx: &egui::Context,
    desk: &Desk<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    let words = desk.words;
    let undecided = desk.view.undecided().count();
    let modal = egui::Modal::new(egui::Id::new("hand-in")).show(ctx, |ui| {
        ui.set_max_width(440.0);
        ui.label(RichText::new(words.t("desk-hand-in-title")).heading());
        ui.add_space(4.0);
        let count = i64::try_from(undecided).unwrap_or(i64::MAX);
        ui.label(words.tf("desk-hand-in-text", &[("n", count.into())]));
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            let stay = ui.button(words.t("desk-hand-in-stay"));
            if !ui.ctx().memory(|memory| memory.focused().is_some()) {
                stay.request_focus();
            }
            let hand_in = ui.button(RichText::new(words.t("desk-hand-in-now")).strong());
            if hand_in.clicked() {
                out.push(Intent::HandIn);
            }
            stay.clicked() || hand_in.clicked()
        })
        .inner
    });
    if modal.inner || modal.should_close() {
        state.confirms_hand_in = false;
    }
}
