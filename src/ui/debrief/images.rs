//! The page of images: targeting by stage, and how the images were read.

use egui::{Label, RichText, Ui};

use crate::score::images::ItemGroup;
use crate::score::images::results::{Factor, ImageResults};
use crate::score::stages::Stage;
use crate::ui::debrief::data::Debrief;
use crate::ui::debrief::{say, table};
use crate::ui::theme;
use crate::ui::words::Words;

pub(super) fn images_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    theme::section_ui(ui, &words.t("debrief-stages-heading"));
    stages_ui(ui, words, debrief);
    ui.add_space(8.0);
    theme::section_ui(ui, &words.t("debrief-images-heading"));
    match &debrief.sheet.images {
        None => {
            ui.add(Label::new(words.t("debrief-images-none")).wrap());
        }
        Some(results) => results_ui(ui, words, results),
    }
}

/// What a row of the stages' table says of a stage.
type Cell = fn(&Words, &Stage) -> String;

/// The rows of the stages' table: key and cell.
const STAGE_ROWS: [(&str, Cell); 9] = [
    ("n", |words, stage| number(words, stage.n)),
    ("hits", |words, stage| number(words, stage.hits)),
    ("misses", |words, stage| number(words, stage.misses)),
    ("false-alarms", |words, stage| {
        number(words, stage.false_alarms)
    }),
    ("correct-rejections", |words, stage| {
        number(words, stage.correct_rejections)
    }),
    ("detection", |words, stage| {
        share(words, stage.detection_rate, stage.detection_rate_ci95)
    }),
    ("false-alarm-rate", |words, stage| {
        share(words, stage.false_alarm_rate, stage.false_alarm_rate_ci95)
    }),
    ("d-prime", |words, stage| decimal(words, stage.d_prime)),
    ("criterion", |words, stage| {
        decimal(words, stage.criterion_c)
    }),
];

fn stages_ui(ui: &mut Ui, words: &Words, debrief: &Debrief) {
    let stages = debrief.sheet.stages.all();
    let widths = table::widths(ui, &[2.2, 2.0, 2.0, 2.0]);
    let mut headings = vec![String::new()];
    headings.extend(stages.map(|(stage, _)| words.t(&format!("debrief-stages-{stage}"))));
    table::head_ui(ui, &widths, &headings);
    for (key, cell) in STAGE_ROWS {
        table::row_ui(ui, &widths, |ui, column| match column.checked_sub(1) {
            None => table::text_ui(ui, words.t(&format!("debrief-stages-{key}"))),
            Some(stage) => table::text_ui(ui, cell(words, stages[stage].1)),
        });
    }
    for (stage, _) in stages {
        let meaning = words.t(&format!("debrief-stages-{stage}.meaning"));
        ui.add(Label::new(theme::note(ui, meaning)).wrap());
    }
}

fn results_ui(ui: &mut Ui, words: &Words, results: &ImageResults) {
    for factor in results.weaknesses() {
        let missed = words.t(&format!("debrief-images-miss-{}", factor.as_str()));
        ui.add(Label::new(RichText::new(missed).size(17.0).strong()).wrap());
    }
    for sentence in sentences(words, results) {
        ui.add(Label::new(theme::prose(&sentence)).wrap());
    }
    ui.add_space(4.0);
    let widths = table::widths(ui, &[3.2, 1.2, 1.2, 3.4]);
    let columns = ["item", "there", "found", "share"];
    let headings = columns.map(|key| words.t(&format!("debrief-images-{key}")));
    table::head_ui(ui, &widths, &headings);
    for (name, group) in items(words, results) {
        table::row_ui(ui, &widths, |ui, column| match column {
            0 => table::text_ui(ui, &name),
            1 => table::text_ui(ui, number(words, group.items)),
            2 => table::text_ui(ui, number(words, group.found)),
            _ => table::text_ui(ui, found(words, group)),
        });
    }
    ui.add(Label::new(theme::note(ui, words.t("debrief-images-about"))).wrap());
}

/// Marks, clean images and viewing time.
fn sentences(words: &Words, results: &ImageResults) -> Vec<String> {
    let score = &results.score;
    let mut said = vec![say::counted(words, "debrief-images-came", score.images)];
    if let Some(mean) = results.viewing_mean_secs {
        let [n, viewed] = say::count(words, results.viewed);
        let mean = words.decimal(mean, 1);
        said.push(words.tf("debrief-images-viewed", &[n, viewed, ("mean", mean.into())]));
    }
    let [n, marks] = say::count(words, score.marks);
    said.push(words.tf(
        "debrief-images-marks",
        &[
            n,
            marks,
            ("hits", number(words, score.hits).into()),
            ("repeated", number(words, score.repeated).into()),
            ("near", number(words, score.near).into()),
            ("false", number(words, score.false_marks).into()),
            ("misses", number(words, results.misses).into()),
        ],
    ));
    if score.clean > 0 {
        let [n, clean] = say::count(words, score.clean);
        let share = match score.clean_marked_rate {
            None => words.t("debrief-images-few"),
            some => share(words, some, score.clean_marked_rate_ci95),
        };
        let marked = number(words, score.clean_marked);
        let arguments = [n, clean, ("marked", marked.into()), ("share", share.into())];
        said.push(words.tf("debrief-images-clean", &arguments));
    }
    said
}

/// All items, then by kind, then by the halves of each factor.
fn items<'a>(words: &Words, results: &'a ImageResults) -> Vec<(String, &'a ItemGroup)> {
    let score = &results.score;
    let mut rows = vec![(words.t("debrief-images-all"), &score.all)];
    let kinds = score.by_kind.iter();
    rows.extend(kinds.map(|kind| (say::item_kind(words, &kind.name), kind)));
    for factor in Factor::ALL {
        let name = words.t(&format!("debrief-factor-{}", factor.as_str()));
        for half in results.halves(factor) {
            let hardness = words.t(&format!("debrief-factor-{}", half.name));
            rows.push((say::pair(words, &name, &hardness), half));
        }
    }
    rows
}

fn found(words: &Words, group: &ItemGroup) -> String {
    match group.found_rate {
        None => words.t("debrief-images-few"),
        some => share(words, some, group.found_rate_ci95),
    }
}

fn number(words: &Words, count: u64) -> String {
    words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn decimal(words: &Words, value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| words.decimal(value, 2))
}

/// A share with its interval.
fn share(words: &Words, share: Option<f64>, within: Option<[f64; 2]>) -> String {
    let (Some(share), Some([low, high])) = (share, within) else {
        return "–".to_owned();
    };
    words.tf(
        "debrief-images-rate",
        &[
            ("rate", words.percent(share).into()),
            ("low", words.percent(low).into()),
            ("high", words.percent(high).into()),
        ],
    )
}
