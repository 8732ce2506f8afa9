//! The tools of the console: how a picture is developed for the eye.

use egui::{Button, ColorImage, DragValue, RichText, Slider, Ui, WidgetInfo, WidgetType};

use crate::inspection::xray::develop::{self, Palette, Penetration, Strip, Tool};
use crate::session::view::ScanPicture;
use crate::ui::scanner::ScannerState;
use crate::ui::words::Words;

/// How pictures are developed. Whole numbers, so that it can be the key of what was developed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tools {
    pub grey: bool,
    pub inverse: bool,
    pub penetration: Penetration,
    pub strip: Strip,
    pub edges: bool,
    /// Transmissions shown from black to white, in percent of open air.
    pub window_percent: (u8, u8),
}

impl Default for Tools {
    fn default() -> Tools {
        Tools {
            grey: false,
            inverse: false,
            penetration: Penetration::Normal,
            strip: Strip::All,
            edges: false,
            window_percent: WINDOW_WHOLE,
        }
    }
}

/// The whole range of transmissions.
const WINDOW_WHOLE: (u8, u8) = (0, 100);
/// Narrowest window, in percent.
const WINDOW_LEAST: u8 = 2;

/// A tool that is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Switch {
    Grey,
    Inverse,
    High,
    Low,
    Organic,
    Inorganic,
    Edges,
}

impl Switch {
    /// Every switch, in the order of the console.
    pub(crate) const ALL: [Switch; 7] = [
        Switch::Grey,
        Switch::Inverse,
        Switch::High,
        Switch::Low,
        Switch::Organic,
        Switch::Inorganic,
        Switch::Edges,
    ];

    /// The id of its command.
    pub(crate) const fn command(self) -> &'static str {
        match self {
            Switch::Grey => "scan-grey",
            Switch::Inverse => "scan-inverse",
            Switch::High => "scan-high",
            Switch::Low => "scan-low",
            Switch::Organic => "scan-organic",
            Switch::Inorganic => "scan-inorganic",
            Switch::Edges => "scan-edges",
        }
    }

    /// The key of its name.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Switch::Grey => "scanner-grey",
            Switch::Inverse => "scanner-inverse",
            Switch::High => "scanner-high",
            Switch::Low => "scanner-low",
            Switch::Organic => "scanner-organic",
            Switch::Inorganic => "scanner-inorganic",
            Switch::Edges => "scanner-edges",
        }
    }
}

impl Tools {
    /// Whether a switch is on.
    pub(crate) fn holds(&self, switch: Switch) -> bool {
        match switch {
            Switch::Grey => self.grey,
            Switch::Inverse => self.inverse,
            Switch::High => self.penetration == Penetration::High,
            Switch::Low => self.penetration == Penetration::Low,
            Switch::Organic => self.strip == Strip::OrganicOnly,
            Switch::Inorganic => self.strip == Strip::InorganicOnly,
            Switch::Edges => self.edges,
        }
    }

    /// Turns a switch; of two that exclude each other the other goes off.
    pub(crate) fn turn(&mut self, switch: Switch) {
        let on = !self.holds(switch);
        match switch {
            Switch::Grey => self.grey = on,
            Switch::Inverse => self.inverse = on,
            Switch::Edges => self.edges = on,
            Switch::High if on => self.penetration = Penetration::High,
            Switch::Low if on => self.penetration = Penetration::Low,
            Switch::High | Switch::Low => self.penetration = Penetration::Normal,
            Switch::Organic if on => self.strip = Strip::OrganicOnly,
            Switch::Inorganic if on => self.strip = Strip::InorganicOnly,
            Switch::Organic | Switch::Inorganic => self.strip = Strip::All,
        }
    }

    /// The names of the tools in use, for a screen reader; empty for the plain picture.
    pub(crate) fn in_words(&self, words: &Words) -> Vec<String> {
        let on = Switch::ALL.into_iter().filter(|switch| self.holds(*switch));
        let mut names: Vec<String> = on.map(|switch| words.t(switch.key())).collect();
        if self.window_percent != WINDOW_WHOLE {
            names.push(words.t("scanner-window"));
        }
        names
    }

    /// Develops a picture, the way along the belt from left to right.
    pub(crate) fn develop(&self, picture: &ScanPicture) -> ColorImage {
        let percent = |percent: u8| f32::from(percent) / 100.0;
        let tool = Tool {
            palette: match self.grey {
                true => Palette::Grey,
                false => Palette::PseudoColour,
            },
            inverse: self.inverse,
            penetration: self.penetration,
            strip: self.strip,
            edges: self.edges,
            window: (
                percent(self.window_percent.0),
                percent(self.window_percent.1),
            ),
        };
        let shown = develop::develop(picture.exposure(), picture.readings(), &tool);
        // Nothing in it is transparent.
        ColorImage::from_rgba_premultiplied([shown.width, shown.height], &shown.rgba)
    }
}

/// The buttons of the tools, and the sliders of the density window.
pub(super) fn tools_ui(ui: &mut Ui, words: &Words, state: &mut ScannerState) {
    for switch in Switch::ALL {
        let on = state.tools.holds(switch);
        if button_ui(ui, words, state, switch.key(), switch.command(), on) {
            state.tools.turn(switch);
        }
    }
    let on = state.shows_window;
    if button_ui(ui, words, state, "scanner-window", "scan-window", on) {
        state.obey("scan-window");
    }
    if button_ui(ui, words, state, "scanner-reset", "scan-reset", false) {
        state.obey("scan-reset");
    }
    if state.shows_window {
        window_ui(ui, words, state);
    }
}

/// A small button with its key in the hint; true when it was pressed.
pub(super) fn button_ui(
    ui: &mut Ui,
    words: &Words,
    state: &mut ScannerState,
    name: &str,
    command: &str,
    on: bool,
) -> bool {
    let name = words.t(name);
    let shown = RichText::new(&name).size(13.0);
    let response = ui.add(Button::selectable(on, shown).frame_when_inactive(true));
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), on, &name));
    state.is_of_console(response.id);
    let about = words.t(&format!("palette-{command}"));
    let hint = match state.key_of(command) {
        keys if keys.is_empty() => about,
        keys => format!("{about} ({keys})"),
    };
    response.on_hover_text(hint).clicked()
}

/// The two ends of the window.
fn window_ui(ui: &mut Ui, words: &Words, state: &mut ScannerState) {
    let (mut low, mut high) = state.tools.window_percent;
    for is_low in [true, false] {
        let (key, value, range) = match is_low {
            true => ("scanner-window-low", &mut low, 0..=100 - WINDOW_LEAST),
            false => ("scanner-window-high", &mut high, WINDOW_LEAST..=100),
        };
        // Each end has a row of its own, so that it is whole in a narrow tile too.
        ui.end_row();
        let name = words.t(key);
        let label = ui.label(RichText::new(&name).size(13.0)).id;
        ui.spacing_mut().slider_width = 84.0;
        let slider = ui
            .add(Slider::new(value, range.clone()).show_value(false))
            .labelled_by(label);
        if is_low && std::mem::take(&mut state.wants_window) {
            slider.request_focus();
        }
        // Letters mean nothing to a slider: they work the console as before.
        state.is_of_console(slider.id);
        ui.add(DragValue::new(value).range(range).suffix(" %"))
            .labelled_by(label);
    }
    ui.end_row();
    if low + WINDOW_LEAST > high {
        match low == state.tools.window_percent.0 {
            true => low = high - WINDOW_LEAST,
            false => high = low + WINDOW_LEAST,
        }
    }
    state.tools.window_percent = (low, high);
}
