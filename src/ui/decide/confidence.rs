//! How likely the officer holds it that the consignment is illicit: a slider and a number, stated or not.

use egui::{Id, Label, RichText, Slider, TextEdit, Ui, WidgetInfo, WidgetType};

use crate::session::event::Refusal;
use crate::ui::decide::{DecideState, section};
use crate::ui::desk::{Desk, Draft};
use crate::ui::theme;

/// Where the slider stands before anything is stated.
const UNSTATED: u8 = 50;
/// Width of the number field, in points.
const FIELD_WIDTH: f32 = 52.0;

/// Identity of the number field.
pub(super) fn field_id() -> Id {
    Id::new("decide-confidence-field")
}

/// The stated probability.
pub(super) fn confidence_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut Draft,
    state: &mut DecideState,
) {
    let words = desk.words;
    section(ui, "confidence", |ui| {
        theme::section_ui(ui, &words.t("decide-confidence"));
        ui.add(Label::new(words.t("decide-confidence-question")).wrap());
        let is_adjusting = ui
            .horizontal(|ui| {
                let slides = slider_ui(ui, desk, draft, state);
                field_ui(ui, desk, draft, state) || slides
            })
            .inner;
        state.adjusting = is_adjusting && state.adjusting;
        let (text, is_wrong) = match draft.confidence_percent {
            Some(percent) => {
                let percent = words.percent(f64::from(percent) / 100.0);
                let stated = words.tf("decide-confidence-stated", &[("percent", percent.into())]);
                (stated, false)
            }
            None if state.typed.trim().is_empty() => (words.t("decide-confidence-unstated"), false),
            None => (words.refusal(Refusal::ConfidenceOutOfRange), true),
        };
        let text = if is_wrong {
            RichText::new(text).color(theme::colours(ui).caution)
        } else {
            theme::note(ui, text)
        };
        ui.add(Label::new(text).wrap());
    });
}

/// The slider; whether it is being moved.
fn slider_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, state: &mut DecideState) -> bool {
    let mut percent = draft.confidence_percent.unwrap_or(UNSTATED);
    // Beside the slider: the field, the percent sign, the gaps.
    ui.spacing_mut().slider_width = (ui.available_width() - FIELD_WIDTH - 36.0).max(60.0);
    let slider = Slider::new(&mut percent, 0..=100)
        .show_value(false)
        .step_by(1.0)
        .trailing_fill(draft.confidence_percent.is_some());
    let response = ui.add(slider);
    let name = desk.words.t("decide-confidence-slider");
    response.widget_info(|| WidgetInfo::slider(true, f64::from(percent), &name));
    // A press where the handle already stands states it too.
    if response.changed() || response.drag_started() || response.drag_stopped() {
        state_confidence(Some(percent), draft, state);
    }
    response.dragged() || response.has_focus()
}

/// The number; whether it is being typed.
fn field_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft, state: &mut DecideState) -> bool {
    let has_focus = ui.memory(|memory| memory.has_focus(field_id()));
    let is_unsound = draft.confidence_percent.is_none() && !state.typed.trim().is_empty();
    if !has_focus && !is_unsound {
        state.typed = draft
            .confidence_percent
            .map(|percent| percent.to_string())
            .unwrap_or_default();
    }
    let field = TextEdit::singleline(&mut state.typed)
        .id(field_id())
        .hint_text("–")
        .char_limit(4)
        .margin(egui::vec2(6.0, 4.0))
        .desired_width(FIELD_WIDTH);
    let response = ui.add(field);
    let name = desk.words.t("decide-confidence-field");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &name));
    if response.changed() {
        let typed = parse(&state.typed);
        state_confidence(typed, draft, state);
    }
    ui.label(desk.words.t("decide-confidence-unit"));
    response.has_focus()
}

/// A whole number of percent from 0 to 100.
fn parse(text: &str) -> Option<u8> {
    let digits = text.trim().trim_end_matches('%').trim();
    let percent: u8 = digits.parse().ok()?;
    (percent <= 100 && !digits.starts_with('+')).then_some(percent)
}

fn state_confidence(percent: Option<u8>, draft: &mut Draft, state: &mut DecideState) {
    if draft.confidence_percent == percent {
        return;
    }
    if !state.adjusting {
        draft.remember();
        state.adjusting = true;
    }
    draft.confidence_percent = percent;
}
