//! What was stopped, and what honest trade paid for it, on one chart.

use egui::{RichText, Ui};
use egui_plot::{Points, Text};

use crate::score::sheet::ScoreSheet;
use crate::ui::debrief::chart::{Chart, percents, told_ui};
use crate::ui::debrief::data::Debrief;
use crate::ui::debrief::marks::mark_ui;
use crate::ui::debrief::summary::hours;
use crate::ui::debrief::{say, table};
use crate::ui::theme::{self, colours};
use crate::ui::words::Words;

/// What licit consignments bore, in minor units: false stops, delay, spoiled goods, needless openings.
fn borne_minor(sheet: &ScoreSheet) -> i64 {
    let balance = &sheet.balance;
    [
        balance.false_stops_minor,
        balance.delay_minor,
        balance.spoiled_minor,
        balance.openings_minor,
    ]
    .into_iter()
    .fold(0_i64, i64::saturating_sub)
}

pub(super) fn facilitation_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    theme::section_ui(ui, &words.t("debrief-facilitation-heading"));
    ui.add(egui::Label::new(theme::prose(&words.t("debrief-facilitation-read"))).wrap());
    chart_ui(ui, words, debrief);
    ui.add_space(8.0);
    table_ui(ui, words, debrief);
    let hours = words.number(i64::from(debrief.scenario.scoring.free_hours));
    let free = words.tf("debrief-free-hours", &[("hours", hours.into())]);
    told_ui(ui, &free);
}

fn chart_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    let currency = debrief.currency();
    let major = currency.minor_per_major().max(1);
    let series = colours(ui).series;
    let ink = ui.visuals().text_color();
    let mut told = Vec::new();
    let mut points = Vec::new();
    for officer in &debrief.officers {
        let Some(detection) = officer.sheet.metrics.detection_rate else {
            continue;
        };
        let name = say::officer(words, officer);
        let cost = borne_minor(&officer.sheet);
        told.push(words.tf(
            "debrief-facilitation-told",
            &[
                ("officer", name.clone().into()),
                ("detection", words.percent(detection).into()),
                ("cost", words.amount(cost, currency).into()),
            ],
        ));
        let at = [cost as f64 / major as f64, detection];
        points.push((name, at, officer.mark, series[officer.series]));
    }
    if points.is_empty() {
        ui.label(words.t("debrief-rate-detection.undefined"));
        return;
    }
    let dearest = points.iter().map(|(_, at, ..)| at[0]).fold(1.0, f64::max);
    let money = move |major_units: f64| words.decimal(major_units, 0);
    let chart = Chart {
        id: "facilitation",
        across: words.tf(
            "debrief-facilitation-across",
            &[("currency", currency.to_string().into())],
        ),
        up: words.t("debrief-rate-detection"),
        height: 270.0,
        write_across: Box::new(money),
        write_up: percents(words),
        from: [0.0, 0.0],
        to: [dearest * 1.25, 1.0],
        told: told.join(" "),
    };
    chart.show(ui, move |plot| {
        for (position, (name, at, mark, colour)) in points.into_iter().enumerate() {
            // Names of officers who fared alike stand above and below in turn.
            let up = match position % 2 {
                0 => egui::Align::BOTTOM,
                _ => egui::Align::TOP,
            };
            // Where the chart ends there may be no room behind the point.
            let (side, gap) = if at[0] > dearest * 0.6 {
                (egui::Align::RIGHT, -dearest * 0.02)
            } else {
                (egui::Align::LEFT, dearest * 0.02)
            };
            let anchor = egui::Align2([side, up]);
            let beside = [at[0] + gap, at[1]];
            let label = RichText::new(&name).size(13.0).color(ink);
            plot.text(
                Text::new(name.clone(), beside.into(), label)
                    .anchor(anchor)
                    .color(ink),
            );
            let point = Points::new(name, vec![at]).shape(mark.in_plot());
            plot.points(point.radius(6.0).color(colour));
        }
    });
}

fn table_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    let widths = table::widths(ui, &[3.0, 1.8, 1.8, 1.8, 1.8, 1.8, 2.6]);
    let columns = [
        "officer",
        "detection",
        "hours",
        "openings",
        "spoiled",
        "false-stops",
        "cost",
    ];
    let headings = columns.map(|key| words.t(&format!("debrief-facilitation-{key}")));
    table::head_ui(ui, &widths, &headings);
    for officer in &debrief.officers {
        let (sheet, borne) = (&officer.sheet, &officer.sheet.facilitation);
        let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
        table::row_ui(ui, &widths, |ui, column| match column {
            0 => {
                ui.horizontal(|ui| {
                    mark_ui(ui, officer.mark, colours(ui).series[officer.series]);
                    ui.add(egui::Label::new(say::officer(words, officer)).truncate());
                });
            }
            1 => table::text_ui(ui, say::rate(words, sheet.metrics.detection_rate)),
            2 => table::text_ui(ui, words.decimal(hours(borne.delayed_secs), 1)),
            3 => table::text_ui(ui, number(borne.needless_openings)),
            4 => table::text_ui(ui, number(borne.spoiled)),
            5 => table::text_ui(ui, number(sheet.metrics.false_positive)),
            _ => table::text_ui(ui, words.amount(borne_minor(sheet), debrief.currency())),
        });
    }
}
