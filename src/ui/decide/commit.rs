//! The last row: what is still missing, undo, commit.

use egui::{Button, Label, RichText, TextStyle, Ui, WidgetInfo, WidgetType};

use crate::scenario::model::exercise::Disposition;
use crate::session::command::{Command, GROUNDS_MAX};
use crate::session::event::Refusal;
use crate::session::view::CaseSnapshot;
use crate::ui::decide::{COMMIT, DecideState, Keys, UNDO, is_stray_key, section, undo};
use crate::ui::desk::{Desk, Draft, DraftState, Intent};
use crate::ui::theme;

/// Parts per million in one percent.
const PPM_PER_PERCENT: u32 = 10_000;

/// What the row says, and whether the decision can be taken.
struct Standing {
    message: String,
    is_ready: bool,
    /// Whether the next press commits a stop without grounds.
    confirms: bool,
}

/// The height of the row, in points.
pub(super) fn height(ui: &Ui, desk: &Desk<'_>, draft: &Draft, state: &DecideState) -> f32 {
    let message = standing(desk, draft, state).message;
    let font = TextStyle::Small.resolve(ui.style());
    let colour = ui.visuals().text_color();
    let galley = ui
        .painter()
        .layout(message, font, colour, ui.available_width());
    let spacing = ui.spacing();
    // Separator, message, buttons, and the gaps between them.
    6.0 + galley.size().y + spacing.interact_size.y + 3.0 * spacing.item_spacing.y
}

/// The row itself.
pub(super) fn commit_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    dossier: &CaseSnapshot,
    draft: &mut Draft,
    state: &mut DecideState,
    keys: Keys,
    out: &mut Vec<Intent>,
) {
    if desk.read_only {
        state.sent = None;
    }
    section(ui, "commit", |ui| {
        let standing = standing(desk, draft, state);
        ui.add(egui::Separator::default().spacing(6.0));
        message_ui(ui, &standing);
        ui.horizontal(|ui| {
            if undo_ui(ui, desk, draft) {
                undo(draft, state);
            }
            let is_pressed = button_ui(ui, desk, &standing) || keys.commit;
            if is_pressed && standing.is_ready {
                press(dossier, draft, state, standing.confirms, out);
            }
        });
    });
}

fn message_ui(ui: &mut Ui, standing: &Standing) {
    theme::tighten(ui);
    let text = RichText::new(&standing.message).text_style(TextStyle::Small);
    let text = if standing.confirms {
        text.strong().color(theme::colours(ui).caution)
    } else {
        text.color(ui.visuals().weak_text_color())
    };
    ui.add(Label::new(text).wrap());
    ui.spacing_mut().interact_size = ui.ctx().global_style().spacing.interact_size;
}

fn undo_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &Draft) -> bool {
    let button = Button::new(desk.words.t("decide-undo"));
    let response = ui.add_enabled(!draft.undo.is_empty(), button);
    let is_clicked = response.clicked();
    response.on_hover_text(ui.ctx().format_shortcut(&UNDO));
    is_clicked
}

fn button_ui(ui: &mut Ui, desk: &Desk<'_>, standing: &Standing) -> bool {
    let name = desk.words.t(if standing.confirms {
        "decide-commit-anyway"
    } else {
        "decide-commit"
    });
    let (accent, ground) = (theme::colours(ui).accent, ui.visuals().window_fill);
    let button = if standing.is_ready {
        Button::new(RichText::new(&name).strong().color(ground)).fill(accent)
    } else {
        Button::new(&name)
    };
    let response = ui.add_enabled(standing.is_ready, button);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, standing.is_ready, &name));
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, ui.visuals().strong_text_color());
        let around = response.rect.expand(2.0);
        ui.painter()
            .rect_stroke(around, 6.0, ring, egui::StrokeKind::Middle);
    }
    let is_clicked = response.clicked() && !is_stray_key(ui);
    response.on_hover_text(ui.ctx().format_shortcut(&COMMIT));
    is_clicked
}

/// Commits, or asks once more where a stop rests on nothing.
fn press(
    dossier: &CaseSnapshot,
    draft: &Draft,
    state: &mut DecideState,
    confirms: bool,
    out: &mut Vec<Intent>,
) {
    let (Some(disposition), Some(percent)) = (draft.disposition, draft.confidence_percent) else {
        return;
    };
    if is_groundless(draft, disposition) && !confirms {
        state.confirming = Some(content(draft));
        return;
    }
    state.confirming = None;
    state.sent = Some(content(draft));
    out.push(Intent::Tell(Command::Decide {
        case: dossier.case,
        disposition,
        grounds: draft.grounds.clone(),
        confidence_ppm: u32::from(percent) * PPM_PER_PERCENT,
        remark: draft.remark.trim().to_owned(),
    }));
}

fn is_groundless(draft: &Draft, disposition: Disposition) -> bool {
    draft.grounds.is_empty() && disposition.stops()
}

/// What the decision would be, without its remark.
fn content(draft: &Draft) -> DraftState {
    DraftState {
        grounds: draft.grounds.clone(),
        disposition: draft.disposition,
        confidence_percent: draft.confidence_percent,
    }
}

/// What stands in the way, or what a press would do.
fn standing(desk: &Desk<'_>, draft: &Draft, state: &DecideState) -> Standing {
    let words = desk.words;
    let not_ready = |message: String| Standing {
        message,
        is_ready: false,
        confirms: false,
    };
    if desk.view.is_closed() {
        return not_ready(words.refusal(Refusal::Closed));
    }
    if desk.read_only {
        return not_ready(words.t("decide-read-only"));
    }
    let mut missing = Vec::new();
    if draft.disposition.is_none() {
        missing.push(words.t("decide-missing-disposition"));
    }
    if draft.confidence_percent.is_none() {
        missing.push(words.t("decide-missing-confidence"));
    }
    if draft.grounds.len() > GROUNDS_MAX {
        missing.push(words.refusal(Refusal::TooManyGrounds));
    }
    if !missing.is_empty() {
        return not_ready(missing.join(" "));
    }
    let content = content(draft);
    if state.sent.as_ref() == Some(&content) {
        return not_ready(words.t("decide-sent"));
    }
    let confirms = state.confirming.as_ref() == Some(&content);
    Standing {
        message: words.t(if confirms {
            "decide-groundless"
        } else {
            "decide-final"
        }),
        is_ready: true,
        confirms,
    }
}
