//! One case laid open: what it was, its signs, what was looked at, what an ideal observer believed.

use egui::{RichText, Ui};

use crate::risk::truth::Hypothesis;
use crate::score::review::CaseReview;
use crate::session::command::Paper;
use crate::ui::debrief::facts::{Facts, Material};
use crate::ui::debrief::image::{ImagesState, image_ui};
use crate::ui::debrief::signs::SignsState;
use crate::ui::debrief::{belief, papers, say, signs, table};
use crate::ui::theme;
use crate::ui::words::Words;

/// What the reader of a case review has chosen, and the case's material once made.
#[derive(Debug, Default)]
pub(crate) struct CaseReviewState {
    material: Option<Material>,
    signs: SignsState,
    images: ImagesState,
}

impl CaseReviewState {
    /// The images of the case, for whoever computes them.
    pub(crate) const fn images(&mut self) -> &mut ImagesState {
        &mut self.images
    }
}

/// Feedback in practice, right after a decision.
pub(crate) fn feedback_ui(
    ui: &mut Ui,
    words: &Words,
    review: &CaseReview,
    state: &mut CaseReviewState,
) {
    ui.label(
        RichText::new(words.t("debrief-feedback-title"))
            .size(20.0)
            .strong(),
    );
    case_review_ui(ui, words, review, state);
}

/// The review of a case; the caller lets it scroll.
pub(super) fn case_review_ui(
    ui: &mut Ui,
    words: &Words,
    review: &CaseReview,
    state: &mut CaseReviewState,
) {
    if !state
        .material
        .as_ref()
        .is_some_and(|held| held.is_of(review))
    {
        *state = CaseReviewState {
            material: Some(Material::of(review)),
            signs: SignsState::default(),
            images: ImagesState::of(review),
        };
    }
    let Some(material) = &state.material else {
        return;
    };
    let facts = Facts::of(words, review, material);
    head_ui(ui, words, review);
    decision_ui(ui, words, review);
    ui.add_space(6.0);
    signs::signs_ui(ui, words, review, &facts, &mut state.signs);
    ui.add_space(6.0);
    inspections_ui(ui, words, review);
    ui.add_space(6.0);
    image_ui(ui, words, review, &mut state.images);
    ui.add_space(6.0);
    belief::belief_ui(ui, words, review);
    ui.add_space(6.0);
    desk_ui(ui, words, review);
    ui.add_space(6.0);
    papers::papers_ui(ui, words, review, &facts);
}

fn head_ui(ui: &mut Ui, words: &Words, review: &CaseReview) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(review.case().to_string()).size(17.0).strong());
        if let Some(outcome) = review.outcome {
            let sign = say::outcome_sign(outcome);
            let text = format!("{sign} {}", say::outcome(words, outcome));
            let colour = say::outcome_colour(ui, outcome);
            let meaning = say::outcome_meaning(words, outcome);
            ui.label(RichText::new(text).strong().color(colour))
                .on_hover_text(meaning);
        }
    });
    ui.add(egui::Label::new(theme::prose(&truth(words, review)).strong()).wrap());
}

/// What the case really was, in a sentence or two.
pub(super) fn truth(words: &Words, review: &CaseReview) -> String {
    let facts = &review.record.facts;
    let described = review.described_name().to_owned();
    let Hypothesis::Illicit {
        offence,
        scheme,
        skill,
        ..
    } = facts.hypothesis
    else {
        let key = if facts.counterfeit {
            "debrief-truth-licit-counterfeit"
        } else {
            "debrief-truth-licit"
        };
        return words.tf(key, &[("goods", described.into())]);
    };
    let mut text = words.tf(
        "debrief-truth-illicit",
        &[
            ("offence", words.of_kind("offence", offence).into()),
            ("scheme", words.of_kind("scheme", scheme).into()),
            ("skill", words.of_kind("skill", skill).into()),
        ],
    );
    text.push(' ');
    text.push_str(&if facts.actual == facts.described {
        words.tf(
            "debrief-truth-goods-as-described",
            &[("goods", described.into())],
        )
    } else {
        let actual = review.actual_name().to_owned();
        words.tf(
            "debrief-truth-goods-unlike",
            &[("goods", described.into()), ("actual", actual.into())],
        )
    });
    if facts.counterfeit {
        text.push(' ');
        text.push_str(&words.t("debrief-truth-counterfeit"));
    }
    text
}

/// What was decided, on what, and what the grounds were worth.
fn decision_ui(ui: &mut Ui, words: &Words, review: &CaseReview) {
    let log = &review.record.log;
    let Some(ended) = log.ended() else {
        ui.label(words.t("debrief-open"));
        return;
    };
    let when = say::moment(words, review, ended);
    let Some(decision) = log.decision() else {
        let told = words.tf("debrief-decided-by-law", &[("when", when.into())]);
        ui.add(egui::Label::new(told).wrap());
        return;
    };
    let told = words.tf(
        "debrief-decided",
        &[
            ("when", when.into()),
            (
                "disposition",
                words.of_kind("disposition", decision.disposition).into(),
            ),
            (
                "confidence",
                words.percent_ppm(decision.confidence_ppm).into(),
            ),
        ],
    );
    ui.add(egui::Label::new(told).wrap());
    if !review.remark.is_empty() {
        let remark = words.tf(
            "debrief-remark",
            &[("remark", review.remark.clone().into())],
        );
        ui.add(egui::Label::new(RichText::new(remark).italics()).wrap());
    }
    if review.grounds.is_empty() && decision.disposition.stops() {
        ui.label(theme::note(ui, words.t("debrief-no-grounds")));
    }
    for ground in &review.grounds {
        let sign = say::standing_sign(ground.standing);
        let named = words.ground(ground.ground);
        let standing = say::standing(words, ground.standing);
        let told = say::pair(words, &named, &standing);
        ui.add(egui::Label::new(format!("{sign} {told}")).wrap());
    }
}

/// What was looked at, when, and what it showed.
fn inspections_ui(ui: &mut Ui, words: &Words, review: &CaseReview) {
    theme::section_ui(ui, &words.t("debrief-opened-heading"));
    if review.inspections.is_empty() {
        ui.label(words.t("debrief-opened-nothing"));
        return;
    }
    let widths = table::widths(ui, &[2.6, 2.0, 2.0, 3.2, 1.6]);
    let columns = ["action", "asked", "result", "showed", "cost"];
    let headings = columns.map(|key| words.t(&format!("debrief-opened-{key}")));
    table::head_ui(ui, &widths, &headings);
    for entry in &review.inspections {
        table::row_ui(ui, &widths, |ui, column| {
            let text = match column {
                0 => words.action(review.scenario(), entry.action),
                1 => say::moment(words, review, entry.asked),
                2 => entry.result.map_or_else(
                    || words.t("debrief-opened-no-result"),
                    |at| say::moment(words, review, at),
                ),
                3 => {
                    let seen: Vec<String> = entry
                        .seen
                        .iter()
                        .map(|sign| words.indicator(sign))
                        .collect();
                    match (seen.is_empty(), entry.result) {
                        (false, _) => seen.join(" · "),
                        (true, Some(_)) => words.t("debrief-opened-no-sign"),
                        (true, None) => "–".to_owned(),
                    }
                }
                _ => words.amount(entry.cost_minor, review.scenario().currency),
            };
            table::text_ui(ui, text);
        });
    }
    if !review.imagined.is_empty() {
        let named = review.imagined.iter().map(|sign| words.indicator(*sign));
        let signs = named.collect::<Vec<_>>().join(" · ");
        let told = words.tf("debrief-imagined", &[("signs", signs.into())]);
        ui.add(egui::Label::new(say::warning(ui, &told)).wrap());
    }
}

/// What lay on the screen at the end, the officer's mark and note.
fn desk_ui(ui: &mut Ui, words: &Words, review: &CaseReview) {
    theme::section_ui(ui, &words.t("debrief-desk-heading"));
    let told = match &review.screen {
        None => words.t("debrief-desk-unrecorded"),
        Some(screen) => on_screen(
            words,
            screen.case.map(|case| case.to_string()),
            &screen.papers,
        ),
    };
    ui.add(egui::Label::new(told).wrap());
    if let Some(flag) = review.flag {
        let name = words.t(&format!("debrief-flag-{}", flag.as_str()));
        let told = words.tf("debrief-flag", &[("flag", name.into())]);
        ui.label(told);
    }
    if !review.note.is_empty() {
        let told = words.tf("debrief-note", &[("note", review.note.clone().into())]);
        ui.add(egui::Label::new(told).wrap());
    }
}

/// What lay open, in a sentence.
pub(super) fn on_screen(words: &Words, case: Option<String>, papers: &[Paper]) -> String {
    let Some(case) = case else {
        return words.t("debrief-desk-empty");
    };
    if papers.is_empty() {
        return words.tf("debrief-desk-case", &[("case", case.into())]);
    }
    let named: Vec<String> = papers.iter().map(|open| paper(words, *open)).collect();
    words.tf(
        "debrief-desk-papers",
        &[("case", case.into()), ("papers", named.join(" · ").into())],
    )
}

fn paper(words: &Words, paper: Paper) -> String {
    match paper {
        Paper::Document(kind) => words.document(kind),
        Paper::Declaration => words.t("debrief-paper-declaration"),
        Paper::Parties => words.t("debrief-paper-parties"),
        Paper::Route => words.t("debrief-paper-route"),
        Paper::History => words.t("debrief-paper-history"),
        Paper::Image => words.t("debrief-paper-image"),
        Paper::Bench => words.t("debrief-paper-bench"),
        Paper::Codes => words.t("debrief-paper-codes"),
        Paper::Replies => words.t("debrief-paper-replies"),
        Paper::Laboratory => words.t("debrief-paper-laboratory"),
        Paper::Notes => words.t("debrief-paper-notes"),
        Paper::Books => words.t("debrief-paper-books"),
    }
}
