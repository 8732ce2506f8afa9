//! The console's commands, and the keys that are its own while it has the focus.

use egui::{Key, Modifiers, Ui};

use crate::ui::desk::{Desk, Intent, Scans};
use crate::ui::scanner::marks::{self, Cursor};
use crate::ui::scanner::tools::{Switch, Tools};
use crate::ui::scanner::{ScannerState, Shown};

/// How much nearer or farther one press goes.
const ZOOM_STEP: f32 = 1.25;
/// How far one press of an arrow pans, as a share of what is in sight.
const PAN_STEP: f32 = 0.12;

impl ScannerState {
    /// Does what a command of the console says; false when it is none.
    pub(crate) fn obey(&mut self, id: &str) -> bool {
        if let Some(switch) = Switch::ALL.into_iter().find(|one| one.command() == id) {
            self.tools.turn(switch);
            return true;
        }
        match id {
            "scan-window" => {
                self.shows_window = !self.shows_window;
                self.wants_window = self.shows_window;
                if !self.shows_window {
                    self.tools.window_percent = Tools::default().window_percent;
                    self.wants_focus = true;
                }
            }
            "scan-reset" => {
                self.tools = Tools::default();
                // A slider that goes takes the focus with it; the console keeps it.
                self.wants_focus |= self.shows_window;
                self.shows_window = false;
            }
            "scan-views" => {
                self.shown = match self.shown {
                    Shown::Both => Shown::Top,
                    Shown::Top => Shown::Side,
                    Shown::Side => Shown::Both,
                };
                // The picture that had the focus may be gone.
                self.wants_focus = true;
            }
            "scan-nearer" => self.sight.zoom(ZOOM_STEP),
            "scan-farther" => self.sight.zoom(1.0 / ZOOM_STEP),
            "scan-fit" => self.sight = Default::default(),
            "scan-actual" => self.sight.one_to_one(),
            "scan-mark" => {
                self.cursor = match self.cursor {
                    Some(_) => None,
                    None => Some(Cursor::default()),
                };
                self.wants_focus = self.cursor.is_some();
                self.drawn_from = None;
            }
            "scan-papers" => self.folds_papers = !self.folds_papers,
            "scan-large" => self.large = !self.large,
            _ => return false,
        }
        true
    }
}

/// The keys that cannot be given to other commands: zoom, arrows, Enter and Escape; only with the focus.
pub(crate) fn keys_ui(ui: &Ui, desk: &Desk<'_>, state: &mut ScannerState, out: &mut Vec<Intent>) {
    let Some(Scans::Ready(pictures)) = desk.scans else {
        return;
    };
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, id) in [
        (Key::Plus, "scan-nearer"),
        (Key::Equals, "scan-nearer"),
        (Key::Minus, "scan-farther"),
    ] {
        if pressed(Modifiers::NONE, key) {
            state.obey(id);
        }
    }
    if !state.has_picture_focus(ui) {
        return;
    }
    for (key, along, across) in [
        (Key::ArrowLeft, -1.0, 0.0),
        (Key::ArrowRight, 1.0, 0.0),
        (Key::ArrowUp, 0.0, -1.0),
        (Key::ArrowDown, 0.0, 1.0),
    ] {
        // Shift first: without modifiers, a key is taken whatever else is held.
        let sizes = pressed(Modifiers::SHIFT, key);
        if !sizes && !pressed(Modifiers::NONE, key) {
            continue;
        }
        match &mut state.cursor {
            Some(cursor) => cursor.step(pictures, [across, along], sizes),
            None => state.sight.pan(PAN_STEP * along, PAN_STEP * across),
        }
    }
    if state.cursor.is_some() {
        if pressed(Modifiers::NONE, Key::Enter) {
            marks::set(desk, pictures, state, out);
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            state.obey("scan-mark");
        }
    }
}
