//! The buttons of the bench: packs, sides, opening, lamp, loupe, reader, and what can be asked for.

use egui::{Button, RichText, Ui};

use crate::inspection::pack::face::Side;
use crate::inspection::pack::paint::Lamp;
use crate::scenario::model::action::ActionKind;
use crate::session::command::{ActionId, Command, Paper};
use crate::ui::bench::picture::turn_lamp;
use crate::ui::bench::side_name;
use crate::ui::bench::state::{BenchState, ZOOM_STEP};
use crate::ui::desk::{Desk, Intent};

/// A button that can be pressed down; with its key in the hint.
fn toggle_ui(ui: &mut Ui, name: String, key: &str, on: bool) -> bool {
    let button = Button::selectable(on, name).frame_when_inactive(true);
    let response = ui.add(button);
    match key.is_empty() {
        true => response.clicked(),
        false => response.on_hover_text(key).clicked(),
    }
}

/// The rows of buttons above the picture.
pub(super) fn controls_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut BenchState) {
    let words = desk.words;
    ui.spacing_mut().button_padding = egui::vec2(6.0, 2.0);
    ui.spacing_mut().interact_size.y = 22.0;
    ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
    ui.horizontal_wrapped(|ui| {
        for pack in 0..state.laid.packs.len() as u8 {
            let number = words.number(i64::from(pack) + 1);
            let name = words.tf("bench-pack", &[("pack", number.clone().into())]);
            if toggle_ui(ui, name, &number, state.pack == pack) {
                state.take_up(pack);
            }
        }
        ui.separator();
        if state.can_open() {
            let key = match state.opened {
                true => "bench-close",
                false => "bench-open",
            };
            if toggle_ui(ui, words.t(key), "O", state.opened) {
                state.open_or_close();
            }
            ui.separator();
        }
        for side in state.sides() {
            let is_shown = state.hold.side == side;
            if toggle_ui(ui, side_name(words, side), key_of(side), is_shown) {
                state.show(side);
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let is_uv = state.lamp == Lamp::Ultraviolet;
        if toggle_ui(ui, words.t("bench-uv"), "U", is_uv) {
            turn_lamp(state);
        }
        if toggle_ui(ui, words.t("bench-loupe"), "M", state.loupe) {
            state.loupe = !state.loupe;
        }
        if toggle_ui(ui, words.t("bench-read"), "R", state.reads) {
            state.reads = !state.reads;
        }
        if state.laid.logger.is_some()
            && toggle_ui(ui, words.t("bench-curve"), "", state.shows_curve)
        {
            state.shows_curve = !state.shows_curve;
        }
        ui.separator();
        if toggle_ui(ui, words.t("bench-nearer"), "+", false) {
            state.zoom(ZOOM_STEP, [0.0; 2]);
        }
        if toggle_ui(ui, words.t("bench-farther"), "−", false) {
            state.zoom(1.0 / ZOOM_STEP, [0.0; 2]);
        }
        if toggle_ui(ui, words.t("bench-straighten"), "0", false) {
            state.show(state.hold.side);
        }
        ui.separator();
        if toggle_ui(ui, words.t("bench-facts"), "", !state.folds_facts) {
            state.folds_facts = !state.folds_facts;
        }
        if toggle_ui(ui, words.t("bench-large"), "Y", state.large) {
            state.large = !state.large;
        }
    });
}

/// The key that shows a side.
const fn key_of(side: Side) -> &'static str {
    match side {
        Side::Front => "F",
        Side::Back => "B",
        Side::Top => "T",
        Side::End => "E",
        Side::Inner => "I",
        Side::Leaflet => "L",
        Side::Logger => "G",
        Side::Tag => "",
    }
}

/// Buttons that ask the verification system, and send a pack to the laboratory.
pub(super) fn asks_ui(ui: &mut Ui, desk: &Desk<'_>, out: &mut Vec<Intent>) {
    let asks = [
        (ActionKind::CodeVerification, "bench-verify", Paper::Codes),
        (
            ActionKind::LaboratorySample,
            "bench-laboratory",
            Paper::Laboratory,
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        for (kind, name, paper) in asks {
            ask_ui(ui, desk, kind, name, paper, out);
        }
    });
}

fn ask_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    kind: ActionKind,
    name: &str,
    paper: Paper,
    out: &mut Vec<Intent>,
) {
    let (Some(dossier), words) = (desk.dossier, desk.words) else {
        return;
    };
    let actions = &desk.view.scenario().actions;
    let Some(position) = actions.iter().position(|action| action.kind == kind) else {
        return;
    };
    let action = ActionId(position as u16);
    let asked = dossier.inspections.iter().find(|asked| asked.id == action);
    match asked.map(|asked| asked.evidence.is_some()) {
        Some(true) => {
            if ui.button(words.t(&format!("{name}-result"))).clicked() {
                out.push(Intent::Open(paper));
            }
        }
        Some(false) => {
            ui.label(RichText::new(words.t(&format!("{name}-awaited"))).weak());
        }
        None => {
            let can = dossier.settlement.is_none()
                && !desk.read_only
                && !desk.announced
                && !desk.view.is_closed()
                && desk.view.can_book(action);
            let button = ui.add_enabled(can, Button::new(words.t(name)));
            if button.clicked() {
                let case = dossier.case;
                out.push(Intent::Tell(Command::Inspect { case, action }));
            }
        }
    }
}
