//! The home screen: the gallery of scenarios, the briefing of the selected one, and how to run it.

use egui::{
    self, CentralPanel, Frame, Id, Margin, Panel, RichText, ScrollArea, Sense, Stroke, Theme, Ui,
    WidgetInfo, WidgetType,
};

use super::theme;
use details::{details_ui, run_ui};

mod details;
#[cfg(test)]
mod tests;

/// One scenario as the gallery shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GalleryEntry {
    /// The scenario's path as a command line takes it.
    pub file: String,
    pub title: String,
    pub place: String,
    /// The day on which the exercise begins.
    pub date: String,
    /// How long the exercise lasts in simulated time, in words.
    pub length: String,
    /// `easy`, `moderate` or `hard`.
    pub difficulty: String,
    pub cases: u64,
    /// What the scenario trains, one phrase each.
    pub trains: Vec<String>,
    pub summary: String,
    /// Heading and text of each part of the briefing, in reading order.
    pub briefing: Vec<(String, String)>,
}

/// What the home screen shows.
#[derive(Debug, Clone, Default)]
pub struct Gallery {
    /// How the program is called on a command line.
    pub program: String,
    /// The scenarios in the order in which they are shown.
    pub entries: Vec<GalleryEntry>,
    /// Scenario files that have findings and are therefore not in `entries`.
    pub faulty_files: Vec<String>,
}

/// What the reader of the home screen has chosen.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Index into [`Gallery::entries`].
    pub selected: usize,
    /// The seed as typed; see [`Choice::seed`].
    pub seed_text: String,
    /// Whether the keyboard focus has been placed on the list once.
    focus_placed: bool,
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            selected: 0,
            seed_text: "7".to_owned(),
            focus_placed: false,
        }
    }
}

impl Choice {
    /// The typed seed, if it is a whole number from 0 to `u64::MAX`.
    pub fn seed(&self) -> Option<u64> {
        let text = self.seed_text.trim();
        let digits_only = text.bytes().all(|byte| byte.is_ascii_digit());
        digits_only.then(|| text.parse().ok()).flatten()
    }
}

/// The command line that runs a scenario without a window; a name with unusual characters is quoted.
pub fn headless_command(program: &str, file: &str, seed: u64) -> String {
    format!(
        "{} run {} --seed {seed}",
        shell_word(program),
        shell_word(file)
    )
}

/// Quotes a word where a POSIX shell would otherwise read more than its letters.
fn shell_word(word: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-+:@%\\".contains(&byte);
    if !word.is_empty() && word.bytes().all(plain) {
        word.to_owned()
    } else if cfg!(windows) {
        format!("\"{word}\"")
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// Draws the whole home screen into a root `Ui`.
pub fn gallery_ui(ui: &mut Ui, gallery: &Gallery, choice: &mut Choice) {
    let ground = ui.visuals().panel_fill;
    let panel = |margin| Frame::new().fill(ground).inner_margin(margin);

    Panel::top("head")
        .frame(panel(Margin::symmetric(22, 12)))
        .show(ui, head_ui);
    Panel::left("scenarios")
        .frame(panel(Margin {
            left: 22,
            right: 10,
            top: 14,
            bottom: 14,
        }))
        .default_size(430.0)
        .size_range(320.0..=560.0)
        .show(ui, |ui| list_ui(ui, gallery, choice));

    let Some(entry) = gallery.entries.get(choice.selected) else {
        CentralPanel::default()
            .frame(panel(Margin::symmetric(26, 20)))
            .show(ui, nothing_to_show_ui);
        return;
    };
    Panel::bottom("run")
        .frame(panel(Margin::symmetric(26, 14)))
        .show(ui, |ui| run_ui(ui, &gallery.program, entry, choice));
    CentralPanel::default()
        .frame(panel(Margin {
            left: 26,
            right: 10,
            top: 18,
            bottom: 8,
        }))
        .show(ui, |ui| details_ui(ui, entry));
}

fn head_ui(ui: &mut Ui) {
    ui.horizontal(|ui| {
        let accent = ui.visuals().hyperlink_color;
        ui.label(RichText::new("Greenlane").size(24.0).strong().color(accent));
        ui.add_space(6.0);
        ui.label(theme::note(
            ui,
            "Training and simulation for customs officers",
        ));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let theme = ui.ctx().theme();
            for (other, name) in [(Theme::Dark, "Dark"), (Theme::Light, "Light")] {
                if ui.selectable_label(theme == other, name).clicked() {
                    ui.ctx().set_theme(other);
                }
            }
        });
    });
}

fn list_ui(ui: &mut Ui, gallery: &Gallery, choice: &mut Choice) {
    ui.horizontal(|ui| {
        theme::section_ui(ui, "Scenarios");
        ui.label(theme::note(ui, gallery.entries.len().to_string()));
    });
    ui.add_space(2.0);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (index, entry) in gallery.entries.iter().enumerate() {
            scenario_card_ui(ui, index, entry, choice);
            ui.add_space(3.0);
        }
        if !gallery.faulty_files.is_empty() {
            faulty_files_ui(ui, gallery);
        }
    });
}

/// One scenario of the list. Reaching it with the keyboard selects it, as clicking does.
fn scenario_card_ui(ui: &mut Ui, index: usize, entry: &GalleryEntry, choice: &mut Choice) {
    let selected = choice.selected == index;
    let mut card = theme::card(ui.visuals()).begin(ui);
    {
        let ui = &mut card.content_ui;
        ui.set_width(ui.available_width());
        // Text that can be selected would take the clicks that are meant for the card.
        ui.style_mut().interaction.selectable_labels = false;
        ui.spacing_mut().item_spacing.y = 4.0;
        theme::tighten(ui);
        ui.label(RichText::new(&entry.title).size(17.0).strong());
        ui.label(theme::note(ui, &entry.place));
        let when = format!(
            "{}  ·  {}  ·  {}",
            entry.date,
            entry.length,
            cases_text(entry.cases)
        );
        ui.label(theme::note(ui, when));
        theme::difficulty_ui(ui, &entry.difficulty);
    }
    let area = card.allocate_space(ui).rect;
    let response = ui.interact(area, Id::new(("scenario", index)), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, &entry.title)
    });

    let visuals = ui.visuals();
    if selected {
        card.frame.fill = visuals.selection.bg_fill;
        card.frame.stroke = visuals.selection.stroke;
    } else if response.hovered() {
        card.frame.fill = visuals.faint_bg_color;
    }
    if response.has_focus() {
        card.frame.stroke = Stroke::new(2.0, visuals.selection.stroke.color);
    }
    card.paint(ui);

    if selected && !choice.focus_placed {
        response.request_focus();
        choice.focus_placed = true;
    } else if response.has_focus() && !selected {
        response.scroll_to_me(None);
        choice.selected = index;
    }
    if response.clicked() {
        response.request_focus();
        choice.selected = index;
    }
}

fn faulty_files_ui(ui: &mut Ui, gallery: &Gallery) {
    let warning = ui.visuals().warn_fg_color;
    ui.add_space(6.0);
    ui.label(RichText::new("Not shown, because these files have findings:").color(warning));
    for file in &gallery.faulty_files {
        let command = format!(
            "{} check {}",
            shell_word(&gallery.program),
            shell_word(file)
        );
        ui.label(RichText::new(command).monospace().size(13.0));
    }
}

fn nothing_to_show_ui(ui: &mut Ui) {
    ui.label(RichText::new("No scenario to show").heading().strong());
    ui.label(
        "Start the program in a folder that holds a folder \"scenarios\" with scenario files (.ron), or name \
         another folder with the option --scenarios. The option --help lists everything that works without a window.",
    );
}

fn cases_text(cases: u64) -> String {
    match cases {
        1 => "1 case".to_owned(),
        _ => format!("{} cases", grouped(cases)),
    }
}

/// Digits in groups of three from the right, parted by commas.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
