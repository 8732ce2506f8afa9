//! What the stated confidences were worth: as a ranking, and as probabilities.

use egui::{RichText, Ui};
use egui_plot::{Line, Points};

use crate::score::curves::{Band, FEW};
use crate::ui::debrief::chart::{Chart, diagonal, percents, told_ui};
use crate::ui::debrief::data::Debrief;
use crate::ui::debrief::marks::Mark;
use crate::ui::debrief::say::{count, warning};
use crate::ui::debrief::table;
use crate::ui::theme::{self, colours};
use crate::ui::words::Words;

/// Height of a chart in points.
const HEIGHT: f32 = 250.0;

pub(super) fn confidence_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    let metrics = &debrief.sheet.metrics;
    let illicit = metrics.true_positive + metrics.false_negative;
    let licit = metrics.n - illicit;
    if illicit < FEW || licit < FEW {
        let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
        let text = words.tf(
            "debrief-confidence-few",
            &[
                ("illicit", number(illicit).into()),
                ("licit", number(licit).into()),
                ("few", number(FEW).into()),
            ],
        );
        ui.add(egui::Label::new(warning(ui, &text)).wrap());
        ui.add_space(4.0);
    }
    theme::section_ui(ui, &words.t("debrief-roc-heading"));
    roc_ui(ui, words, debrief);
    ui.add_space(10.0);
    theme::section_ui(ui, &words.t("debrief-calibration-heading"));
    calibration_ui(ui, words, debrief);
}

fn roc_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    let metrics = &debrief.sheet.metrics;
    let Some(curve) = &debrief.roc else {
        ui.label(words.t("debrief-roc-undefined"));
        return;
    };
    let told = match metrics.auc_se_delong {
        Some(error) => words.tf(
            "debrief-roc-told",
            &[
                ("area", words.decimal(curve.area, 2).into()),
                ("error", words.decimal(error, 2).into()),
            ],
        ),
        None => words.tf(
            "debrief-roc-told-bare",
            &[("area", words.decimal(curve.area, 2).into())],
        ),
    };
    ui.add(egui::Label::new(theme::prose(&told)).wrap());
    let series = colours(ui).series;
    let chance = diagonal(ui, words.t("debrief-chance"));
    let you = words.t("debrief-officer-you");
    let corners = curve.corners.clone();
    let taken = metrics
        .false_alarm_rate
        .zip(metrics.detection_rate)
        .map(|(alarms, hits)| [alarms, hits]);
    let chart = Chart {
        id: "roc",
        across: words.t("debrief-rate-false-alarm"),
        up: words.t("debrief-rate-detection"),
        height: HEIGHT,
        write_across: percents(words),
        write_up: percents(words),
        from: [0.0, 0.0],
        to: [1.0, 1.0],
        told: told.clone(),
    };
    chart.show(ui, move |plot| {
        plot.line(chance);
        plot.line(Line::new(you.clone(), corners).color(series[0]).width(2.0));
        if let Some(point) = taken {
            let shape = Mark::Diamond.in_plot();
            let point = Points::new(you, vec![point]).shape(shape);
            plot.points(point.radius(6.0).color(series[1]));
        }
    });
    told_ui(ui, &words.t("debrief-roc-read"));
}

fn calibration_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    if debrief.bands.is_empty() {
        ui.label(words.t("debrief-plain-nothing"));
        return;
    }
    if let Some(brier) = debrief.sheet.metrics.brier {
        let arguments = [("brier", words.decimal(brier, 3).into())];
        let told = words.tf("debrief-brier", &arguments);
        ui.add(egui::Label::new(theme::prose(&told)).wrap());
    }
    let colour = colours(ui).series[0];
    let line = diagonal(ui, words.t("debrief-calibrated"));
    let bands = debrief.bands.clone();
    let you = words.t("debrief-officer-you");
    let told: Vec<String> = bands.iter().map(|band| told(words, band)).collect();
    let chart = Chart {
        id: "calibration",
        across: words.t("debrief-stated"),
        up: words.t("debrief-came-true"),
        height: HEIGHT,
        write_across: percents(words),
        write_up: percents(words),
        from: [0.0, 0.0],
        to: [1.0, 1.0],
        told: told.join(" "),
    };
    chart.show(ui, move |plot| {
        plot.line(line);
        for band in &bands {
            let [low, high] = band.within;
            let ends = vec![[band.stated, low], [band.stated, high]];
            plot.line(Line::new(you.clone(), ends).color(colour).width(1.5));
        }
        let points: Vec<[f64; 2]> = bands.iter().map(|band| [band.stated, band.share]).collect();
        let shape = Mark::Square.in_plot();
        plot.points(
            Points::new(you, points)
                .shape(shape)
                .radius(4.5)
                .color(colour),
        );
    });
    bands_ui(ui, words, &debrief.bands);
}

/// One band in a sentence.
fn told(words: &Words, band: &Band) -> String {
    let [n, number] = count(words, band.cases);
    words.tf(
        "debrief-band-told",
        &[
            n,
            number,
            ("band", range(words, band).into()),
            ("illicit", words.number(band.illicit as i64).into()),
            ("share", words.percent(band.share).into()),
        ],
    )
}

fn range(words: &Words, band: &Band) -> String {
    let number = format!("{}–{}", band.from_percent, band.to_percent);
    words.tf("percent", &[("number", number.into())])
}

/// The numbers of the chart as a table.
fn bands_ui(ui: &mut Ui, words: &Words, bands: &[Band]) {
    let widths = table::widths(ui, &[2.0, 1.5, 1.5, 2.0, 3.0]);
    let headings = ["band", "cases", "illicit", "share", "interval"];
    let headings = headings.map(|key| words.t(&format!("debrief-band-{key}")));
    table::head_ui(ui, &widths, &headings);
    for band in bands {
        table::row_ui(ui, &widths, |ui, column| {
            let text = match column {
                0 => range(words, band),
                1 => words.number(band.cases as i64),
                2 => words.number(band.illicit as i64),
                3 => words.percent(band.share),
                _ => words.tf(
                    "debrief-range",
                    &[
                        ("low", words.percent(band.within[0]).into()),
                        ("high", words.percent(band.within[1]).into()),
                    ],
                ),
            };
            table::text_ui(ui, RichText::new(text));
        });
    }
}
