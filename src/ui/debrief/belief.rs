//! What an ideal observer who saw the same would have believed, step by step.

use egui::Ui;
use egui_plot::{Line, Points};

use crate::score::review::{BeliefPoint, CaseReview};
use crate::ui::debrief::chart::{Chart, percents};
use crate::ui::debrief::marks::Mark;
use crate::ui::debrief::{say, table};
use crate::ui::theme::{self, colours};
use crate::ui::words::Words;

const HEIGHT: f32 = 150.0;

pub(super) fn belief_ui(ui: &mut Ui, words: &Words, review: &CaseReview) {
    theme::section_ui(ui, &words.t("debrief-belief-heading"));
    let told: Vec<String> = review
        .beliefs
        .iter()
        .map(|point| told(words, review, point))
        .collect();
    chart_ui(ui, words, review, told.join(" "));
    for line in &told {
        ui.add(egui::Label::new(theme::note(ui, line)).wrap());
    }
    if let Some(text) = conclusion(words, review) {
        table::text_ui(ui, text);
    }
}

/// One step in a sentence.
fn told(words: &Words, review: &CaseReview, point: &BeliefPoint) -> String {
    let when = say::moment(words, review, point.at);
    let belief = words.percent_ppm(point.illicit_ppm);
    match point.after {
        None => words.tf(
            "debrief-belief-declaration",
            &[("when", when.into()), ("belief", belief.into())],
        ),
        Some(action) => words.tf(
            "debrief-belief-after",
            &[
                ("when", when.into()),
                ("belief", belief.into()),
                ("action", words.action(review.scenario(), action).into()),
            ],
        ),
    }
}

/// What the observer believed at the end against what the officer stated, and what the ending cost.
fn conclusion(words: &Words, review: &CaseReview) -> Option<String> {
    let regret = review.regret_minor?;
    let believed = words.percent_ppm(review.believed_ppm());
    let amount = words.amount(regret, review.scenario().currency);
    let choice = if review.record.log.is_stopped() {
        "debrief-choice-stop"
    } else {
        "debrief-choice-release"
    };
    let key = if regret == 0 {
        "debrief-regret-none"
    } else {
        "debrief-regret"
    };
    Some(words.tf(
        key,
        &[
            ("belief", believed.into()),
            ("amount", amount.into()),
            ("choice", words.t(choice).into()),
        ],
    ))
}

fn chart_ui(ui: &mut Ui, words: &Words, review: &CaseReview, told: String) {
    let arrived = review.record.log.arrived;
    let hours = |at: crate::time::SimTime| at.secs_since(arrived) as f64 / 3_600.0;
    let share = |point: &BeliefPoint| f64::from(point.illicit_ppm) / 1_000_000.0;
    let mut corners: Vec<[f64; 2]> = Vec::new();
    for point in &review.beliefs {
        if let Some(last) = corners.last().copied() {
            corners.push([hours(point.at), last[1]]);
        }
        corners.push([hours(point.at), share(point)]);
    }
    let ended = review.record.log.ended().map(hours);
    let last = review.beliefs.last().map_or(0.0, share);
    if let Some(ended) = ended {
        corners.push([ended, last]);
    }
    let steps: Vec<[f64; 2]> = review
        .beliefs
        .iter()
        .map(|point| [hours(point.at), share(point)])
        .collect();
    let end = corners.last().map_or(0.0, |corner| corner[0]);
    let series = colours(ui).series;
    let name = words.t("debrief-officer-ideal");
    let decided = words.t("debrief-belief-end");
    let chart = Chart {
        id: "belief",
        across: words.t("debrief-belief-across"),
        up: words.t("debrief-belief-up"),
        height: HEIGHT,
        write_across: Box::new(|hours| words.decimal(hours, 1)),
        write_up: percents(words),
        from: [0.0, 0.0],
        to: [if end > 0.0 { end * 1.05 } else { 1.0 }, 1.0],
        told,
    };
    chart.show(ui, move |plot| {
        plot.line(Line::new(name.clone(), corners).color(series[0]).width(2.0));
        let shape = Mark::Disc.in_plot();
        plot.points(
            Points::new(name, steps)
                .shape(shape)
                .radius(4.0)
                .color(series[0]),
        );
        if let Some(ended) = ended {
            let shape = Mark::Diamond.in_plot();
            let point = Points::new(decided, vec![[ended, last]]).shape(shape);
            plot.points(point.radius(5.5).color(series[1]));
        }
    });
}
