//! What stops rested on: grounded, lucky, grounded but wrong action, false stop, missed, cleared.

use egui::{Button, RichText, Ui, WidgetInfo, WidgetType};

use crate::ui::debrief::cases::choice_and_review_ui;
use crate::ui::debrief::data::{Debrief, Filter, OUTCOMES};
use crate::ui::debrief::{DebriefState, say};
use crate::ui::theme;
use crate::ui::words::Words;

pub(super) fn grounds_ui(ui: &mut Ui, words: &Words, debrief: &Debrief, state: &mut DebriefState) {
    choice_and_review_ui(ui, words, debrief, state, 1, |ui, filter| {
        ui.add(egui::Label::new(theme::note(ui, cited(words, debrief))).wrap());
        for outcome in OUTCOMES {
            let chosen = Filter::Outcome(outcome);
            let count = debrief.count(chosen);
            let selected = *filter == chosen;
            let name = say::outcome(words, outcome);
            let sign = say::outcome_sign(outcome);
            let named = say::pair(words, &name, &words.number(count as i64));
            let text = format!("{sign} {named}");
            let text = RichText::new(text).color(say::outcome_colour(ui, outcome));
            let response = ui.add(Button::selectable(selected, text));
            response.widget_info(|| {
                WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, &named)
            });
            if response.clicked() {
                *filter = if selected { Filter::All } else { chosen };
            }
            let meaning = say::outcome_meaning(words, outcome);
            if selected {
                ui.add(egui::Label::new(theme::note(ui, meaning)).wrap());
            } else {
                response.on_hover_text(meaning);
            }
        }
    });
}

/// How many of the cited signs were true, and how many true signs were cited.
fn cited(words: &Words, debrief: &Debrief) -> String {
    let grounds = &debrief.sheet.grounds;
    let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    words.tf(
        "debrief-cited",
        &[
            ("true", number(grounds.cited_true).into()),
            ("cited", number(grounds.cited).into()),
            ("found", number(grounds.visible_cited).into()),
            ("visible", number(grounds.visible).into()),
        ],
    )
}
