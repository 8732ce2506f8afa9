//! The scanner's console: two linked views of what lies on the belt, the tools to read them by, and marks.
//!
//! The pictures come with the desk, computed beside the window; the console develops them for the eye and
//! lets the reader mark what is worth a look. Invariant: the console knows the exposures and nothing of what
//! caused them; it says of a place in the picture what the detectors say of it, and of the contents nothing.

mod keys;
mod marks;
mod picture;
mod reading;
#[cfg(test)]
mod tests;
mod tools;

use egui::{Id, RichText, ScrollArea, Ui};

use crate::customs::evidence::ScanView;
use crate::session::command::CaseId;
use crate::session::view::ScanPicture;
use crate::ui::desk::{Desk, Intent, Pointing, Scans};
use crate::ui::palette::Keys;
use crate::ui::results;
use crate::ui::theme;

pub(crate) use keys::keys_ui;
pub(crate) use tools::Tools;

use marks::Cursor;
use picture::{Sight, Textures};

/// Which views are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shown {
    #[default]
    Both,
    Top,
    Side,
}

/// What is the reader's own at the console.
#[derive(Default)]
pub(crate) struct ScannerState {
    /// The case whose pictures are shown: another one begins anew.
    case: Option<CaseId>,
    pub(crate) tools: Tools,
    shown: Shown,
    /// Whether the console takes the whole dossier.
    large: bool,
    folds_papers: bool,
    shows_window: bool,
    wants_window: bool,
    wants_focus: bool,
    sight: Sight,
    /// The rectangle that the keyboard moves, while marking.
    cursor: Option<Cursor>,
    /// A rectangle being drawn with the pointer: the view, and where it began, in pixels of the picture.
    drawn_from: Option<(ScanView, [f32; 2])>,
    /// Where the pointer is: the view, column and line.
    pointed: Option<(ScanView, [f32; 2])>,
    textures: Textures,
    /// The pictures as drawn last.
    pictures: Vec<(Id, ScanView)>,
    keys: Option<Keys>,
    /// Controls of the console as drawn in the frame before, and in this one.
    controls: Vec<Id>,
    drawing: Vec<Id>,
}

impl ScannerState {
    /// Takes over the key map, for hints.
    pub(crate) fn learn(&mut self, keys: &Keys) {
        self.keys = Some(keys.clone());
    }

    /// Whether the console takes the whole dossier.
    pub(crate) const fn is_large(&self) -> bool {
        self.large
    }

    /// Gives the dossier back to all papers.
    pub(crate) const fn shrink(&mut self) {
        self.large = false;
    }

    /// Asks for the focus.
    pub(crate) const fn request_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Whether the focus is on the console: then its keys hold.
    pub(crate) fn has_focus(&self, ui: &Ui) -> bool {
        let focused = ui.memory(|memory| memory.focused());
        focused.is_some_and(|id| self.controls.contains(&id))
    }

    /// Whether the focus is on a picture.
    fn has_picture_focus(&self, ui: &Ui) -> bool {
        let focused = ui.memory(|memory| memory.focused());
        self.pictures.iter().any(|(id, _)| focused == Some(*id))
    }

    fn key_of(&self, command: &str) -> String {
        let keys = self.keys.as_ref();
        keys.map(|keys| keys.text(command)).unwrap_or_default()
    }

    fn is_of_console(&mut self, id: Id) {
        self.drawing.push(id);
    }

    /// Begins a frame with a case on the desk.
    fn begin(&mut self, desk: &Desk<'_>, case: CaseId) {
        self.controls = std::mem::take(&mut self.drawing);
        if !marks::can_mark(desk) {
            self.cursor = None;
        }
        if self.case != Some(case) {
            self.case = Some(case);
            self.tools = Tools::default();
            self.sight = Sight::default();
            self.shows_window = false;
            (self.cursor, self.drawn_from, self.pointed) = (None, None, None);
            self.textures.forget();
        }
    }

    /// The views that are drawn where `room_for_both` says whether both have room.
    fn views(&self, room_for_both: bool) -> Vec<ScanView> {
        match self.shown {
            Shown::Both if room_for_both => vec![ScanView::Top, ScanView::Side],
            Shown::Both | Shown::Top => vec![ScanView::Top],
            Shown::Side => vec![ScanView::Side],
        }
    }
}

/// Room in points below which one view is shown, and below which the papers stand under the picture.
const BOTH_LEAST: f32 = 300.0;
const BESIDE_LEAST: f32 = 640.0;
/// Width of the papers beside the picture.
const PAPERS_WIDTH: f32 = 250.0;
/// Least height of a picture.
const PICTURE_LEAST: f32 = 150.0;

/// Draws the console.
pub(crate) fn scanner_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pointing: &mut Pointing,
    state: &mut ScannerState,
    out: &mut Vec<Intent>,
) {
    let Some(dossier) = desk.dossier else {
        return;
    };
    state.begin(desk, dossier.case);
    let pictures = match desk.scans {
        Some(Scans::Ready(pictures)) => pictures,
        Some(Scans::Computing { stage, percent }) => {
            computing_ui(ui, desk, stage, percent);
            return;
        }
        None => {
            ui.label(theme::note(ui, desk.words.t("scanner-none")));
            return;
        }
    };
    let room = ui.available_size();
    let beside = room.x >= BESIDE_LEAST;
    ScrollArea::vertical()
        .id_salt("scanner")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = egui::vec2(5.0, 4.0);
            if beside && !state.folds_papers {
                ui.horizontal_top(|ui| {
                    let width = ui.available_width() - PAPERS_WIDTH - 8.0;
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        console_ui(ui, desk, pictures, room.y - 4.0, state, out);
                    });
                    ui.vertical(|ui| {
                        ui.set_width(PAPERS_WIDTH);
                        results::image_ui(ui, desk, pictures[0].handling_units(), pointing);
                    });
                });
                return;
            }
            let height = match state.folds_papers {
                true => room.y - 4.0,
                false => room.y * 0.86,
            };
            console_ui(ui, desk, pictures, height, state, out);
            if !state.folds_papers {
                results::image_ui(ui, desk, pictures[0].handling_units(), pointing);
            }
        });
}

/// What is being computed, and how far.
fn computing_ui(ui: &mut Ui, desk: &Desk<'_>, stage: crate::session::view::ScanStage, percent: u8) {
    let stage = desk.words.of_kind("scanner-stage", stage);
    ui.add_space((ui.available_height() * 0.25).min(80.0));
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(desk.words.t("scanner-computing")).strong());
        let bar = egui::ProgressBar::new(f32::from(percent) / 100.0)
            .desired_width(ui.available_width().min(280.0))
            .text(stage);
        ui.add(bar);
    });
}

/// Tools, pictures, what stands at the pointer, legend, marks.
fn console_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pictures: &[ScanPicture; 2],
    height: f32,
    state: &mut ScannerState,
    out: &mut Vec<Intent>,
) {
    let words = desk.words;
    let top = ui.cursor().top();
    let compact = height < BOTH_LEAST;
    let bar = |ui: &mut Ui| {
        ui.spacing_mut().button_padding = egui::vec2(6.0, 2.0);
        ui.spacing_mut().interact_size.y = 22.0;
        tools::tools_ui(ui, words, state);
        ui.separator();
        view_buttons_ui(ui, desk, state);
    };
    match compact {
        // Where the window is low, one row that scrolls leaves the picture its room.
        true => {
            ScrollArea::horizontal()
                .id_salt("scanner-tools")
                .auto_shrink([false, true])
                .show(ui, |ui| ui.horizontal(bar));
        }
        false => {
            ui.horizontal_wrapped(bar);
        }
    }
    let used = ui.cursor().top() - top;
    let below = if compact { 24.0 } else { 76.0 };
    let room = (height - used - below).max(PICTURE_LEAST);
    let views = state.views(!compact);
    picture::pictures_ui(ui, desk, pictures, &views, room, state, out);
    reading::status_ui(ui, desk, pictures, state);
    reading::legend_ui(ui, words, &state.tools);
    marks::list_ui(ui, desk, pictures, state, out);
}

/// The buttons of views, zoom, marking and papers.
fn view_buttons_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut ScannerState) {
    let words = desk.words;
    let views = match state.shown {
        Shown::Both => "scanner-views-both",
        Shown::Top => "scanner-view-top",
        Shown::Side => "scanner-view-side",
    };
    let marking = state.cursor.is_some();
    let (papers, large) = (!state.folds_papers, state.large);
    let buttons = [
        (views, "scan-views", false),
        ("scanner-nearer", "scan-nearer", false),
        ("scanner-farther", "scan-farther", false),
        ("scanner-fit", "scan-fit", false),
        ("scanner-actual", "scan-actual", false),
        ("scanner-mark", "scan-mark", marking),
        ("scanner-papers", "scan-papers", papers),
        ("scanner-large", "scan-large", large),
    ];
    for (name, command, on) in buttons {
        if command == "scan-mark" && !marks::can_mark(desk) {
            continue;
        }
        if tools::button_ui(ui, words, state, name, command, on) {
            state.obey(command);
        }
    }
}
