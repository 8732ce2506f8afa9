//! The right side of the home screen: the selected scenario's briefing, and how to run it.

use egui::{Frame, Margin, RichText, ScrollArea, TextEdit, Ui, Vec2};

use super::{Choice, GalleryEntry, grouped, headless_command};
use crate::ui::theme;

/// The longest line of running text, in points: about 95 characters, beyond which lines are hard to follow.
const READING_WIDTH: f32 = 780.0;
/// Digits of the largest seed (`u64::MAX`), so the field takes every seed and nothing longer.
const SEED_DIGITS: usize = 20;

/// Everything about the selected scenario, to be read before it is run.
pub(super) fn details_ui(ui: &mut Ui, entry: &GalleryEntry) {
    // Each scenario has its own scroll position, so that a newly selected briefing begins at its top.
    ScrollArea::vertical()
        .id_salt(&entry.file)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(READING_WIDTH));
            ui.label(RichText::new(&entry.title).heading().strong());
            ui.label(theme::note(ui, &entry.place));
            ui.add_space(6.0);
            facts_ui(ui, entry);
            ui.add_space(8.0);
            ui.label(theme::prose(&entry.summary).size(17.0));
            ui.add_space(14.0);
            theme::section_ui(ui, "What it trains");
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                for phrase in &entry.trains {
                    ui.label(theme::prose(&format!("•  {phrase}")));
                }
            });
            ui.add_space(14.0);
            theme::section_ui(ui, "Briefing");
            for (heading, text) in &entry.briefing {
                ui.add_space(4.0);
                theme::paragraph_heading_ui(ui, heading);
                ui.label(theme::prose(text));
            }
            ui.add_space(12.0);
        });
}

/// Begin, length, number of cases and difficulty, side by side, each under its name.
fn facts_ui(ui: &mut Ui, entry: &GalleryEntry) {
    let cases = grouped(entry.cases);
    ui.horizontal_wrapped(|ui| {
        theme::tighten(ui);
        ui.spacing_mut().item_spacing.x = 36.0;
        for (name, value) in [
            ("Begins", &entry.date),
            ("Length", &entry.length),
            ("Cases", &cases),
        ] {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(8.0, 3.0);
                ui.label(theme::note(ui, name));
                ui.label(RichText::new(value).strong());
            });
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 3.0);
            ui.label(theme::note(ui, "Difficulty"));
            theme::difficulty_ui(ui, &entry.difficulty);
        });
    });
}

/// The seed field and the command that runs the selected scenario with it.
pub(super) fn run_ui(ui: &mut Ui, program: &str, entry: &GalleryEntry, choice: &mut Choice) {
    theme::card(ui.visuals()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            let name = theme::section_ui(ui, "Seed");
            ui.add(
                TextEdit::singleline(&mut choice.seed_text)
                    .char_limit(SEED_DIGITS)
                    .desired_width(190.0)
                    .margin(Margin::symmetric(8, 5)),
            )
            .labelled_by(name.id);
            ui.label(theme::note(
                ui,
                "The same scenario and seed make the same consignments for everybody.",
            ));
        });
        match choice.seed() {
            Some(seed) => command_ui(ui, &headless_command(program, &entry.file, seed)),
            None => {
                let text = format!(
                    "\"{}\" is not a seed: type a whole number from 0 to {}.",
                    choice.seed_text,
                    u64::MAX
                );
                ui.label(RichText::new(text).color(ui.visuals().error_fg_color));
            }
        }
        ui.label(theme::note(
            ui,
            "The desk at which you work the cases yourself comes in a later version; \
             until then this command runs the scenario without a window.",
        ));
    });
}

fn command_ui(ui: &mut Ui, command: &str) {
    Frame::new()
        .fill(ui.visuals().code_bg_color)
        .corner_radius(4)
        .inner_margin(Margin::symmetric(10, 7))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(command).monospace().strong());
        });
}
