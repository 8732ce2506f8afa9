//! The after-action review: how it went in plain words, every case with its truth, and the session as it ran.
//!
//! The only panels that know the truth, and only of an exercise that is over, or of a case that practice has
//! just laid open.

mod belief;
mod case;
mod cases;
mod chart;
mod confidence;
mod data;
mod facilitation;
mod facts;
mod grounds;
mod image;
mod images;
mod lane;
mod marks;
mod moments;
mod officers;
mod papers;
mod places;
mod say;
mod signs;
mod summary;
mod table;
#[cfg(test)]
mod tests;
mod timeline;

use egui::{Button, RichText, ScrollArea, Ui};

use crate::session::command::CaseId;
use crate::ui::debrief::data::Filter;
use crate::ui::desk::{Intent, ReportKind, Screen};
use crate::ui::settings::Settings;
use crate::ui::theme;
use crate::ui::words::Words;

pub(crate) use crate::ui::debrief::case::{CaseReviewState, feedback_ui};
pub(crate) use crate::ui::debrief::data::Debrief;
pub(crate) use crate::ui::debrief::image::{CaseImages, ImagesState};

/// What the reader of a debrief has chosen; begins anew with each debrief.
#[derive(Debug, Default)]
pub(crate) struct DebriefState {
    tab: Tab,
    /// What the tabs of cases and of grounds list.
    filters: [Filter; 2],
    /// The cases listed last, and under which filter.
    listed: Option<(Filter, Vec<usize>)>,
    /// The case under review.
    case: Option<CaseId>,
    case_state: CaseReviewState,
    /// Position in the timeline.
    moment: usize,
}

impl DebriefState {
    /// The images of the case that is under review; `None` where none is.
    pub(crate) fn reviewed_images(&mut self) -> Option<&mut ImagesState> {
        let is_shown = matches!(self.tab, Tab::Cases | Tab::Grounds) && self.case.is_some();
        is_shown.then(|| self.case_state.images())
    }
}

/// The parts of a debrief.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Summary,
    Cases,
    Images,
    Confidence,
    Facilitation,
    Grounds,
    Timeline,
}

impl Tab {
    const ALL: [Tab; 7] = [
        Tab::Summary,
        Tab::Cases,
        Tab::Images,
        Tab::Confidence,
        Tab::Facilitation,
        Tab::Grounds,
        Tab::Timeline,
    ];

    const fn key(self) -> &'static str {
        match self {
            Tab::Summary => "debrief-tab-summary",
            Tab::Cases => "debrief-tab-cases",
            Tab::Images => "debrief-tab-images",
            Tab::Confidence => "debrief-tab-confidence",
            Tab::Facilitation => "debrief-tab-facilitation",
            Tab::Grounds => "debrief-tab-grounds",
            Tab::Timeline => "debrief-tab-timeline",
        }
    }
}

/// The whole debrief, in whatever room there is.
pub(crate) fn debrief_ui(
    ui: &mut Ui,
    words: &Words,
    _settings: &Settings,
    debrief: &Debrief,
    state: &mut DebriefState,
    out: &mut Vec<Intent>,
) {
    head_ui(ui, words, debrief, out);
    tabs_ui(ui, words, state);
    ui.separator();
    match state.tab {
        Tab::Summary => page_ui(ui, state.tab, |ui| summary::summary_ui(ui, words, debrief)),
        Tab::Images => page_ui(ui, state.tab, |ui| images::images_ui(ui, words, debrief)),
        Tab::Confidence => page_ui(ui, state.tab, |ui| {
            confidence::confidence_ui(ui, words, debrief);
        }),
        Tab::Facilitation => page_ui(ui, state.tab, |ui| {
            facilitation::facilitation_ui(ui, words, debrief);
        }),
        Tab::Cases => cases::cases_ui(ui, words, debrief, state),
        Tab::Grounds => grounds::grounds_ui(ui, words, debrief, state),
        Tab::Timeline => timeline::timeline_ui(ui, words, debrief, state),
    }
}

/// A page that scrolls, with its text no wider than is good to read.
fn page_ui(ui: &mut Ui, tab: Tab, draw: impl FnOnce(&mut Ui)) {
    const WIDTH_MAX: f32 = 980.0;
    ScrollArea::vertical()
        .id_salt(tab.key())
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_max_width(WIDTH_MAX.min(ui.available_width()));
            draw(ui);
            ui.add_space(12.0);
        });
}

fn head_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, out: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        if ui
            .button(format!("⬅ {}", words.t("debrief-back")))
            .clicked()
        {
            out.push(Intent::Go(Screen::Home));
        }
        ui.label(RichText::new(words.t("debrief-title")).size(21.0).strong());
        ui.label(theme::note(ui, &debrief.scenario.title));
        ui.separator();
        ui.label(theme::note(ui, words.t("debrief-export")));
        let kinds = [
            (ReportKind::Html, "debrief-export-html"),
            (ReportKind::Json, "debrief-export-json"),
            (ReportKind::Text, "debrief-export-text"),
        ];
        for (kind, key) in kinds {
            if ui.button(words.t(key)).clicked() {
                out.push(Intent::Export(kind));
            }
        }
    });
}

fn tabs_ui(ui: &mut Ui, words: &Words, state: &mut DebriefState) {
    /// Room below which the tabs stand closer, so that they keep to one line.
    const CLOSE_BELOW: f32 = 720.0;
    ui.horizontal_wrapped(|ui| {
        if ui.available_width() < CLOSE_BELOW {
            ui.spacing_mut().button_padding.x = 5.0;
            ui.spacing_mut().item_spacing = egui::vec2(3.0, 2.0);
        }
        for tab in Tab::ALL {
            let button = Button::selectable(state.tab == tab, words.t(tab.key()));
            if ui.add(button).clicked() {
                state.tab = tab;
            }
        }
    });
}
