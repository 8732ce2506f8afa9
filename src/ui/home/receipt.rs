//! The receipt: what was handed in, and the number that proves it.

use egui::{CentralPanel, Margin, Panel, RichText, ScrollArea, Ui};
use jiff::civil::DateTime;

use super::pieces;
use crate::session::conduct::Mode;
use crate::ui::desk::{Intent, Screen};
use crate::ui::theme;
use crate::ui::words::Words;

/// What was handed in.
#[derive(Clone, Debug)]
pub(crate) struct ReceiptView {
    pub title: String,
    pub officer: String,
    pub mode: Mode,
    pub began: DateTime,
    pub ended: DateTime,
    pub extra_time_percent: u32,
    pub steps: u64,
    /// Records of the ledger.
    pub records: u64,
    /// Hash of the ledger's last record: 64 hexadecimal digits.
    pub head: String,
    /// The ledger's file.
    pub ledger: String,
}

/// What was done with the receipt.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReceiptState {
    /// Whether the hash has been put on the clipboard.
    is_copied: bool,
}

/// Hexadecimal digits in a group, and groups in a line: four by four are copied by hand without losing the place.
const GROUP: usize = 8;
const GROUPS_IN_LINE: usize = 4;

/// The receipt.
pub(crate) fn receipt_ui(
    ui: &mut Ui,
    words: &Words,
    receipt: &ReceiptView,
    state: &mut ReceiptState,
    out: &mut Vec<Intent>,
) {
    Panel::bottom("receipt foot")
        .frame(pieces::ground(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| foot_ui(ui, words, out));
    CentralPanel::default()
        .frame(pieces::ground(ui, Margin::symmetric(22, 16)))
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let room = ui.available_width();
                let width = room.min(pieces::READING_WIDTH);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.add_space(((room - width) / 2.0).max(0.0));
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing.x = 8.0;
                        paper_ui(ui, words, receipt, state, out);
                    });
                });
                pieces::scroll_by_keyboard(ui);
            });
        });
}

fn paper_ui(
    ui: &mut Ui,
    words: &Words,
    receipt: &ReceiptView,
    state: &mut ReceiptState,
    out: &mut Vec<Intent>,
) {
    let good = theme::colours(ui).good;
    ui.label(RichText::new(words.t("receipt-title")).heading().strong());
    let done = format!("✔  {}", words.t("receipt-done"));
    ui.label(RichText::new(done).color(good).strong());
    ui.add_space(8.0);
    pieces::card_ui(ui, |ui| {
        for (key, value) in facts(words, receipt) {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(170.0);
                    ui.label(theme::note(ui, words.t(key)));
                });
                ui.vertical(|ui| ui.add(egui::Label::new(RichText::new(value).strong()).wrap()));
            });
        }
    });
    ui.add_space(10.0);
    pieces::card_ui(ui, |ui| {
        theme::section_ui(ui, &words.t("receipt-head"));
        let lines = grouped(&receipt.head);
        ui.label(RichText::new(lines).monospace().size(18.0).strong());
        ui.horizontal_wrapped(|ui| {
            if ui.button(words.t("receipt-copy")).clicked() {
                state.is_copied = true;
                out.push(Intent::Copy(receipt.head.clone()));
            }
            if state.is_copied {
                let copied = format!("✔  {}", words.t("receipt-copied"));
                ui.label(RichText::new(copied).color(good));
            }
        });
        ui.add_space(6.0);
        ui.label(theme::prose(&words.t("receipt-note-it")));
        ui.label(theme::prose(&words.t("receipt-proves")));
    });
    ui.add_space(10.0);
}

fn facts(words: &Words, receipt: &ReceiptView) -> Vec<(&'static str, String)> {
    let extra = i64::from(receipt.extra_time_percent);
    let extra = if extra == 0 {
        words.t("receipt-no-extra")
    } else {
        words.tf("percent", &[("number", words.number(extra).into())])
    };
    let size = words.tf(
        "receipt-size",
        &[
            ("steps", receipt.steps.into()),
            ("records", receipt.records.into()),
        ],
    );
    vec![
        ("receipt-exercise", receipt.title.clone()),
        ("receipt-officer", receipt.officer.clone()),
        ("receipt-mode", pieces::mode_name(words, receipt.mode)),
        ("receipt-began", words.moment(receipt.began)),
        ("receipt-ended", words.moment(receipt.ended)),
        ("receipt-extra", extra),
        ("receipt-recorded", size),
        ("receipt-ledger", receipt.ledger.clone()),
    ]
}

/// The hash in groups and lines.
fn grouped(head: &str) -> String {
    let digits: Vec<char> = head.chars().collect();
    let groups: Vec<String> = digits
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    let lines: Vec<String> = groups
        .chunks(GROUPS_IN_LINE)
        .map(|line| line.join("  "))
        .collect();
    lines.join("\n")
}

fn foot_ui(ui: &mut Ui, words: &Words, out: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 34.0;
        if ui.button(words.t("receipt-home")).clicked() {
            out.push(Intent::Go(Screen::Home));
        }
        ui.add_space(16.0);
        if pieces::primary_ui(ui, true, &words.t("receipt-debrief")).clicked() {
            out.push(Intent::Go(Screen::Debrief));
        }
    });
}
