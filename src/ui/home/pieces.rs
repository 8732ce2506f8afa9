//! What the screens around the workstation share: the main button, cards to choose from, fields with faults.

use egui::{
    Button, Frame, Id, Key, Margin, Response, RichText, Sense, Stroke, StrokeKind, TextEdit, Ui,
    Vec2, WidgetInfo, WidgetType,
};

use crate::scenario::model::exercise::Difficulty;
use crate::ui::theme;
use crate::ui::words::Words;

/// The longest line of running text, in points: about 95 characters, beyond which lines are hard to follow.
pub(super) const READING_WIDTH: f32 = 760.0;

/// The ground of a panel.
pub(super) fn ground(ui: &Ui, margin: Margin) -> Frame {
    super::margin_frame(ui.visuals().panel_fill, margin)
}

/// A card across the room there is.
pub(super) fn card_ui<R>(ui: &mut Ui, contents_ui: impl FnOnce(&mut Ui) -> R) -> R {
    framed_ui(ui, theme::card(ui.visuals()), contents_ui)
}

/// A card that stands out among others.
pub(super) fn accent_card_ui<R>(ui: &mut Ui, contents_ui: impl FnOnce(&mut Ui) -> R) -> R {
    let selection = ui.visuals().selection;
    let frame = theme::card(ui.visuals())
        .fill(selection.bg_fill)
        .stroke(selection.stroke);
    framed_ui(ui, frame, contents_ui)
}

fn framed_ui<R>(ui: &mut Ui, frame: Frame, contents_ui: impl FnOnce(&mut Ui) -> R) -> R {
    let framed = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents_ui(ui)
    });
    framed.inner
}

/// The one button that a screen is there for.
pub(crate) fn primary_ui(ui: &mut Ui, enabled: bool, text: &str) -> Response {
    let response = ui
        .scope(|ui| {
            let visuals = ui.visuals_mut();
            let (accent, on_accent) = (visuals.hyperlink_color, visuals.window_fill);
            let pressed = visuals.strong_text_color().lerp_to_gamma(accent, 0.65);
            let widgets = &mut visuals.widgets;
            for (widget, fill) in [
                (&mut widgets.inactive, accent),
                (&mut widgets.hovered, pressed),
                (&mut widgets.active, accent),
            ] {
                widget.weak_bg_fill = fill;
                widget.bg_stroke = Stroke::new(1.0, fill);
            }
            let text = RichText::new(text).strong().color(on_accent);
            let button = Button::new(text).min_size(Vec2::new(0.0, 34.0));
            ui.spacing_mut().button_padding.x = 18.0;
            ui.add_enabled(enabled, button)
        })
        .inner;
    ring_ui(ui, &response);
    response
}

/// The ring around what has the keyboard's focus.
fn ring_ui(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, ui.visuals().strong_text_color());
        let radius = egui::CornerRadius::same(8);
        let around = response.rect.expand(2.0);
        ui.painter()
            .rect_stroke(around, radius, ring, StrokeKind::Outside);
    }
}

/// A card that can be chosen.
pub(super) struct Choice<'a> {
    pub id: Id,
    /// Its name for those who do not see it.
    pub name: &'a str,
    pub selected: bool,
    /// Whether Tab stops at it; a list has one stop and is walked with the arrows.
    pub is_tab_stop: bool,
    pub kind: WidgetType,
}

/// Draws a card to choose, as wide as there is room.
pub(super) fn choice_ui(
    ui: &mut Ui,
    choice: &Choice<'_>,
    contents_ui: impl FnOnce(&mut Ui),
) -> Response {
    let mut card = theme::card(ui.visuals()).begin(ui);
    {
        let ui = &mut card.content_ui;
        ui.set_width(ui.available_width());
        // Text that can be selected would take the clicks that are meant for the card.
        ui.style_mut().interaction.selectable_labels = false;
        ui.spacing_mut().item_spacing.y = 4.0;
        theme::tighten(ui);
        contents_ui(ui);
    }
    let area = card.allocate_space(ui).rect;
    let sense = if choice.is_tab_stop {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let response = ui.interact(area, choice.id, sense);
    response.widget_info(|| WidgetInfo::selected(choice.kind, true, choice.selected, choice.name));
    let visuals = ui.visuals();
    if choice.selected {
        card.frame.fill = visuals.selection.bg_fill;
        card.frame.stroke = visuals.selection.stroke;
    } else if response.hovered() {
        card.frame.fill = visuals.faint_bg_color;
    }
    if response.has_focus() {
        card.frame.stroke = Stroke::new(2.0, visuals.selection.stroke.color);
    }
    card.paint(ui);
    response
}

/// A ring, filled when chosen, before the name of one of several choices.
pub(super) fn radio_ui(ui: &mut Ui, chosen: bool) {
    let height = ui.text_style_height(&egui::TextStyle::Body);
    let (area, _) = ui.allocate_exact_size(Vec2::new(16.0, height), Sense::hover());
    let visuals = ui.visuals();
    let colour = if chosen {
        visuals.hyperlink_color
    } else {
        visuals.weak_text_color()
    };
    let centre = area.center();
    ui.painter()
        .circle_stroke(centre, 6.5, Stroke::new(1.5, colour));
    if chosen {
        ui.painter().circle_filled(centre, 3.5, colour);
    }
}

/// What is wrong with something typed.
pub(super) fn fault_ui(ui: &mut Ui, text: &str) {
    let error = ui.visuals().error_fg_color;
    ui.label(RichText::new(format!("⚠  {text}")).color(error).size(14.0));
}

/// A line to type into, under its name; `note` stands behind it, or below where there is no room.
pub(super) fn typed_ui(
    ui: &mut Ui,
    name: &str,
    edit: TextEdit<'_>,
    note: &str,
    width: f32,
) -> Response {
    let width = width.min(ui.available_width());
    let label = ui.label(RichText::new(name).strong());
    let edit = edit
        .desired_width(width - 16.0)
        .margin(Margin::symmetric(8, 5));
    let note = egui::WidgetText::from(theme::note(ui, note)).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    );
    let gap = ui.spacing().item_spacing.x;
    if note.is_empty() || width + gap + note.size().x > ui.available_width() {
        let response = ui.add(edit).labelled_by(label.id);
        if !note.is_empty() {
            ui.label(theme::note(ui, note.text()));
        }
        return response;
    }
    ui.horizontal(|ui| {
        let response = ui.add(edit).labelled_by(label.id);
        ui.label(note);
        response
    })
    .inner
}

/// At the end of what a scroll area holds: brings what has just got the focus into sight, and turns pages.
pub(crate) fn scroll_by_keyboard(ui: &Ui) {
    let focused = ui.memory(|memory| memory.focused());
    if let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) {
        let area = response.rect;
        // What stands outside the scroll area is not cut.
        let is_cut = !response.interact_rect.contains_rect(area.shrink(1.0));
        let is_here = response.layer_id == ui.layer_id()
            && ui.clip_rect().x_range().contains(area.center().x);
        if response.gained_focus() && is_cut && is_here {
            ui.scroll_to_rect(area.expand(8.0), None);
        }
    }
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() * 0.85;
    for (key, delta) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta(Vec2::new(0.0, delta));
        }
    }
}

/// Three dots, as many filled as the difficulty has steps, and the word: legible without colour.
pub(super) fn difficulty_ui(ui: &mut Ui, words: &Words, difficulty: Difficulty) {
    const PITCH: f32 = 12.0;
    const RADIUS: f32 = 4.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let height = ui.text_style_height(&egui::TextStyle::Body);
        let (area, _) = ui.allocate_exact_size(Vec2::new(PITCH * 3.0, height), Sense::hover());
        let steps = match difficulty {
            Difficulty::Easy => 1,
            Difficulty::Moderate => 2,
            Difficulty::Hard => 3,
        };
        let accent = ui.visuals().hyperlink_color;
        let ring = Stroke::new(1.2, ui.visuals().weak_text_color());
        for dot in 0..3_u8 {
            let across = RADIUS + 1.0 + f32::from(dot) * PITCH;
            let centre = area.left_center() + Vec2::new(across, 0.0);
            if dot < steps {
                ui.painter().circle_filled(centre, RADIUS, accent);
            } else {
                ui.painter().circle_stroke(centre, RADIUS - 0.6, ring);
            }
        }
        ui.label(theme::note(ui, words.of_kind("difficulty", difficulty)));
    });
}

/// A value under its name.
pub(super) fn fact_ui(ui: &mut Ui, name: &str, value: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 3.0);
        ui.label(theme::note(ui, name));
        ui.label(RichText::new(value).strong());
    });
}

/// The head of a screen that one comes back from: a button, and the screen's title.
pub(crate) fn back_head_ui(ui: &mut Ui, back: &str, title: &str) -> bool {
    ui.horizontal(|ui| {
        let clicked = ui.button(format!("◀  {back}")).clicked();
        ui.add_space(8.0);
        ui.label(RichText::new(title).heading().strong());
        clicked
    })
    .inner
}

/// A number with so many hundredths, without needless noughts: 400 is "4", 250 is "2.5".
pub(super) fn hundredths(words: &Words, centi: u64) -> String {
    let centi = i64::try_from(centi).unwrap_or(i64::MAX);
    if centi % 100 == 0 {
        words.number(centi / 100)
    } else if centi % 10 == 0 {
        words.fixed(centi / 10, 1)
    } else {
        words.fixed(centi, 2)
    }
}

/// The word for a mode of conduct.
pub(super) fn mode_name(words: &Words, mode: crate::session::conduct::Mode) -> String {
    words.of_kind("home-mode", mode)
}
