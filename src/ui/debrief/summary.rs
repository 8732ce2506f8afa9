//! The first page: what happened in plain words, points beside other officers, and the key rates.

use egui::{RichText, Ui};

use crate::score::chance::Chance;
use crate::score::curves::FEW;
use crate::ui::debrief::data::Debrief;
use crate::ui::debrief::say::{count, counted, warning};
use crate::ui::debrief::{officers, table};
use crate::ui::theme;
use crate::ui::words::Words;

pub(super) fn summary_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    theme::section_ui(ui, &words.t("debrief-plain-heading"));
    if debrief.sheet.metrics.n == 0 {
        ui.label(words.t("debrief-plain-nothing"));
        return;
    }
    ui.add(egui::Label::new(RichText::new(caught(words, debrief)).size(17.0).strong()).wrap());
    for sentence in sentences(words, debrief) {
        ui.add(egui::Label::new(theme::prose(&sentence)).wrap());
    }
    ui.add_space(8.0);
    theme::section_ui(ui, &words.t("debrief-points-heading"));
    officers::bars_ui(ui, words, debrief);
    ui.add_space(8.0);
    theme::section_ui(ui, &words.t("debrief-rates-heading"));
    rates_ui(ui, words, debrief);
}

/// What was caught, against what a draw by lot would have caught.
pub(super) fn caught(words: &Words, debrief: &Debrief) -> String {
    let metrics = &debrief.sheet.metrics;
    let illicit = metrics.true_positive + metrics.false_negative;
    let stops = metrics.true_positive + metrics.false_positive;
    if illicit == 0 {
        return counted(words, "debrief-plain-none-illicit", metrics.n);
    }
    if stops == 0 {
        return counted(words, "debrief-plain-stopped-nothing", illicit);
    }
    let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let chance = Chance::of(metrics.n, illicit, stops);
    let (low, high) = chance.map_or((0, 0), |chance| (chance.low, chance.high));
    let key = if low == high {
        "debrief-plain-caught-about"
    } else {
        "debrief-plain-caught"
    };
    let [form, _] = count(words, illicit);
    words.tf(
        key,
        &[
            form,
            ("caught", number(metrics.true_positive).into()),
            ("illicit", number(illicit).into()),
            ("stops", number(stops).into()),
            ("all", number(metrics.n).into()),
            ("low", number(low).into()),
            ("high", number(high).into()),
        ],
    )
}

/// What honest trade bore, what the law released, and what it was worth.
fn sentences(words: &Words, debrief: &Debrief) -> Vec<String> {
    let (sheet, borne) = (&debrief.sheet, &debrief.sheet.facilitation);
    let amount = |minor: i64| words.amount(minor, debrief.currency());
    let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let mut sentences = Vec::new();
    let stops = sheet.metrics.true_positive + sheet.metrics.false_positive;
    let illicit = sheet.metrics.true_positive + sheet.metrics.false_negative;
    if let Some(chance) = Chance::of(sheet.metrics.n, illicit, stops).filter(|_| stops > 0) {
        sentences.push(words.tf(
            "debrief-plain-chance",
            &[
                ("mean", words.decimal(chance.mean, 1).into()),
                ("deviation", words.decimal(chance.deviation, 1).into()),
            ],
        ));
    }
    if borne.licit > 0 {
        let [n, licit] = count(words, borne.licit);
        sentences.push(words.tf(
            "debrief-plain-honest",
            &[
                n,
                ("licit", licit.1),
                ("stopped", number(sheet.metrics.false_positive).into()),
                ("opened", number(borne.needless_openings).into()),
                ("spoiled", number(borne.spoiled).into()),
                ("hours", words.decimal(hours(borne.delayed_secs), 1).into()),
            ],
        ));
    }
    if sheet.released_by_law > 0 {
        sentences.push(counted(words, "debrief-plain-law", sheet.released_by_law));
    }
    sentences.push(words.tf(
        "debrief-plain-points",
        &[
            ("points", amount(sheet.points).into()),
            ("possible", amount(sheet.points_possible).into()),
            ("release", amount(sheet.points_release_all).into()),
        ],
    ));
    if sheet.points < sheet.points_release_all {
        sentences.push(words.t("debrief-plain-less-harm"));
    }
    sentences
}

/// Hours out of seconds.
pub(super) fn hours(secs: u64) -> f64 {
    secs as f64 / 3_600.0
}

/// The rates with what they are shares of, and how far they could lie off.
fn rates_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    let metrics = &debrief.sheet.metrics;
    let (illicit, licit) = (
        metrics.true_positive + metrics.false_negative,
        metrics.false_positive + metrics.true_negative,
    );
    let stops = metrics.true_positive + metrics.false_positive;
    if illicit < FEW || licit < FEW {
        ui.add(egui::Label::new(warning(ui, &words.t("debrief-rates-few"))).wrap());
    }
    let rows = [
        (
            "detection",
            metrics.detection_rate,
            metrics.detection_rate_ci95,
            (metrics.true_positive, illicit),
        ),
        (
            "false-alarm",
            metrics.false_alarm_rate,
            metrics.false_alarm_rate_ci95,
            (metrics.false_positive, licit),
        ),
        (
            "hit",
            metrics.hit_rate,
            metrics.hit_rate_ci95,
            (metrics.true_positive, stops),
        ),
    ];
    let widths = table::widths(ui, &[2.0, 5.0]);
    for (key, rate, within, (part, whole)) in rows {
        table::row_ui(ui, &widths, |ui, column| {
            if column == 0 {
                let name = words.t(&format!("debrief-rate-{key}"));
                table::text_ui(ui, RichText::new(name).strong());
                return;
            }
            let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
            let text = match (rate, within) {
                (Some(rate), Some([low, high])) => words.tf(
                    &format!("debrief-rate-{key}.told"),
                    &[
                        ("rate", words.percent(rate).into()),
                        ("part", number(part).into()),
                        ("whole", number(whole).into()),
                        ("low", words.percent(low).into()),
                        ("high", words.percent(high).into()),
                    ],
                ),
                _ => words.t(&format!("debrief-rate-{key}.undefined")),
            };
            table::text_ui(ui, text);
        });
    }
}
