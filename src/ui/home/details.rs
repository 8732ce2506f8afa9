//! What the selected scenario is about, what it trains, and how it went last.

use egui::{RichText, Ui};

use super::gallery::cases;
use super::pieces::{self, READING_WIDTH};
use super::{Entry, LastResult};
use crate::ui::theme;
use crate::ui::words::Words;

/// Everything about the selected scenario.
pub(super) fn details_ui(ui: &mut Ui, words: &Words, entry: &Entry) {
    ui.set_max_width(ui.available_width().min(READING_WIDTH));
    ui.label(RichText::new(&entry.title).heading().strong());
    ui.label(theme::note(ui, &entry.place));
    ui.add_space(6.0);
    facts_ui(ui, words, entry);
    ui.add_space(8.0);
    ui.label(theme::prose(&entry.summary).size(17.0));
    ui.add_space(12.0);
    theme::section_ui(ui, &words.t("home-trains"));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for phrase in &entry.trains {
            ui.label(theme::prose(&format!("•  {phrase}")));
        }
    });
    ui.add_space(12.0);
    theme::section_ui(ui, &words.t("home-last"));
    match &entry.last {
        Some(last) => last_ui(ui, words, last),
        None => {
            ui.label(theme::note(ui, words.t("home-last-none")));
        }
    }
}

fn facts_ui(ui: &mut Ui, words: &Words, entry: &Entry) {
    let facts = [
        ("home-begins", words.date(entry.date)),
        ("home-length", words.length(entry.length_secs)),
        ("home-amount", cases(words, entry.cases)),
    ];
    ui.horizontal_wrapped(|ui| {
        theme::tighten(ui);
        ui.spacing_mut().item_spacing.x = 30.0;
        for (name, value) in &facts {
            pieces::fact_ui(ui, &words.t(name), value);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(8.0, 3.0);
            ui.label(theme::note(ui, words.t("home-difficulty")));
            pieces::difficulty_ui(ui, words, entry.difficulty);
        });
    });
}

fn last_ui(ui: &mut Ui, words: &Words, last: &LastResult) {
    let stopped = words.tf(
        "home-last-stopped",
        &[
            ("stopped", last.stopped.into()),
            ("illicit", last.illicit.into()),
        ],
    );
    ui.label(RichText::new(stopped).strong());
    let points = words.tf(
        "home-last-points",
        &[
            ("points", words.amount(last.points, last.currency).into()),
            (
                "possible",
                words.amount(last.points_possible, last.currency).into(),
            ),
        ],
    );
    ui.label(points);
    let who = format!("{}  ·  {}", last.officer, words.moment(last.when));
    ui.label(theme::note(ui, who));
}
