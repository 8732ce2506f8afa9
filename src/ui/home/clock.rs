//! An assessment's further fields, and the rule of its clock in full sentences.

use egui::{RichText, TextEdit, Ui};

use super::setup::{Fault, Setup, code_ui, faults_ui};
use super::{Entry, pieces};
use crate::session::conduct::Conduct;
use crate::ui::theme;
use crate::ui::words::Words;

/// Characters that a number's field takes.
const NUMBER_CHARS_MAX: usize = 8;

/// Length, pace, extra time and kiosk, and what they mean for the candidate.
pub(super) fn assessment_ui(
    ui: &mut Ui,
    words: &Words,
    entry: &Entry,
    setup: &mut Setup,
    faults: &[Fault],
) {
    theme::section_ui(ui, &words.t("home-assessment"));
    let fields: [(&str, Fault); 3] = [
        ("home-minutes-field", Fault::Minutes),
        ("home-pace-field", Fault::Pace),
        ("home-extra-field", Fault::ExtraTime),
    ];
    for (key, fault) in fields {
        let text = match fault {
            Fault::Minutes => &mut setup.minutes_text,
            Fault::Pace => &mut setup.pace_text,
            _ => &mut setup.extra_text,
        };
        let note = words.t(&format!("{key}.note"));
        let edit = TextEdit::singleline(text).char_limit(NUMBER_CHARS_MAX);
        pieces::typed_ui(ui, &words.t(key), edit, &note, 90.0);
        faults_ui(ui, words, setup, faults, &[fault]);
        ui.add_space(4.0);
    }
    ui.checkbox(&mut setup.kiosk, words.t("home-kiosk"));
    if setup.kiosk {
        code_ui(ui, &words.t("home-code"), &mut setup.code);
        code_ui(ui, &words.t("home-code-again"), &mut setup.code_again);
        let of_code = [Fault::CodeTooShort, Fault::CodesDiffer];
        faults_ui(ui, words, setup, faults, &of_code);
    }
    ui.label(theme::note(ui, words.t("home-kiosk-note")));
    ui.add_space(8.0);
    ui.label(RichText::new(words.t("home-clock")).strong());
    if let Some(conduct) = setup.conduct() {
        for sentence in clock_rule(words, &conduct, entry.length_secs) {
            ui.label(theme::prose(&format!("•  {sentence}")));
        }
    }
    ui.add_space(8.0);
    ui.label(RichText::new(words.t("home-machine")).strong());
    ui.label(theme::prose(&words.t("home-machine-note")));
}

/// The rule of an assessment's clock with the candidate's numbers, one sentence or two each.
pub(super) fn clock_rule(words: &Words, conduct: &Conduct, length_secs: u64) -> Vec<String> {
    let extra = u64::from(conduct.extra_time_percent);
    let granted_secs = conduct.granted_secs();
    let granted = minutes(words, granted_secs);
    let slowed_centi = conduct.pace_centi * 100 / (100 + extra);
    let passed_secs = conduct.passed_secs(granted_secs.saturating_mul(1_000));
    let mut rule = vec![words.t("home-clock-start")];
    if extra > 0 {
        rule.push(words.tf(
            "home-clock-extra",
            &[
                ("percent", extra.into()),
                ("regular", minutes(words, conduct.limit_secs).into()),
                ("granted", granted.clone().into()),
            ],
        ));
    }
    rule.push(words.tf(
        "home-clock-pace",
        &[
            ("pace", pieces::hundredths(words, slowed_centi).into()),
            ("granted", granted.clone().into()),
            ("passed", words.span(passed_secs).into()),
            ("length", words.length(length_secs).into()),
        ],
    ));
    rule.push(words.tf("home-clock-hand-in", &[("granted", granted.into())]));
    rule
}

/// A span of real time in minutes, and seconds where they do not come out even.
fn minutes(words: &Words, secs: u64) -> String {
    let (minutes, rest) = (secs / 60, secs % 60);
    let whole = words.tf("home-minutes", &[("n", minutes.into())]);
    if rest == 0 {
        whole
    } else {
        format!("{whole} {rest} s")
    }
}
