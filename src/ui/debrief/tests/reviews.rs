//! One case laid open, and the texts of its fields.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{SMALL, large, played};
use crate::officer::roster::Kind;
use crate::risk::indicator::conflict::Place;
use crate::scenario::model::action::Eyes;
use crate::score::review::{CaseReview, case_review};
use crate::session::command::CaseId;
use crate::ui::debrief::case::truth;
use crate::ui::debrief::facts::{Facts, Material};
use crate::ui::debrief::{CaseReviewState, feedback_ui, places};
use crate::ui::theme;
use crate::ui::words::Words;

fn feedback(review: &CaseReview, language: &str) -> Harness<'static, CaseReviewState> {
    let words = Words::of(language);
    let review = review.clone();
    let mut begun = false;
    let mut harness = Harness::builder()
        .with_size(egui::vec2(SMALL.x, 2_400.0))
        .build_ui_state(
            move |ui, state: &mut CaseReviewState| {
                if !begun {
                    theme::install(ui.ctx());
                    begun = true;
                }
                feedback_ui(ui, &words, &review, state);
            },
            CaseReviewState::default(),
        );
    harness.run();
    harness
}

#[test]
fn feedback_lists_every_sign_and_shows_both_texts_of_a_contradiction() {
    let words = Words::of("en");
    let case = large()
        .review
        .cases
        .iter()
        .find(|case| case.planted.iter().any(|sign| sign.conflict.is_some()))
        .expect("contradictions occur");
    let mut screen = feedback(case, "en");
    assert!(screen.query_by_label("What this was").is_some());
    assert!(screen.query_by_label(&truth(&words, case)).is_some());
    for sign in &case.planted {
        let name = words.indicator(sign.indicator);
        assert!(screen.query_all_by_label(&name).count() >= 1, "{name}");
    }
    let sign = case
        .planted
        .iter()
        .find(|sign| sign.conflict.is_some())
        .expect("one is there");
    let name = words.indicator(sign.indicator);
    screen
        .get_all_by_label(&name)
        .next()
        .expect("named")
        .click();
    screen.run();
    let explained = words.indicator_explained(sign.indicator);
    assert!(screen.query_by_label(&explained).is_some());
    let material = Material::of(case);
    let facts = Facts::of(&words, case, &material);
    for cell in places::cells(sign.indicator) {
        let place = words.cell(cell);
        let text = facts.text(cell).expect("the field has a text");
        assert!(screen.query_all_by_label(&place).count() >= 1, "{place}");
        assert!(screen.query_all_by_label(&text).count() >= 1, "{text}");
    }
}

/// Every sign that is a fact stands in a place that can be shown; what is absent may have no text.
#[test]
fn every_planted_sign_has_its_texts() {
    let words = Words::of("en");
    let mut contradictions = 0;
    for name in [
        "operation-stop",
        "mixed-portfolio",
        "vaccine-export",
        "ppe-surge",
    ] {
        let (stream, steps) = played(name, 3, Kind::InspectAll);
        let review = crate::score::review::review(&stream, Eyes::AsStated, &steps);
        for case in &review.cases {
            let material = Material::of(case);
            let facts = Facts::of(&words, case, &material);
            for sign in &case.planted {
                let cells = places::cells(sign.indicator);
                for cell in &cells {
                    let absent = cells.len() == 1 && matches!(cell.place, Place::Document(_));
                    let text = facts.text(*cell);
                    assert!(
                        text.is_some() || absent,
                        "{name} {}: {} has no text in {cell:?}",
                        case.case(),
                        sign.indicator
                    );
                }
                if let [one, other] = cells[..] {
                    contradictions += 1;
                    assert_ne!(facts.text(one), facts.text(other), "{}", sign.indicator);
                }
            }
        }
    }
    assert!(contradictions > 300, "{contradictions}");
}

#[test]
fn the_belief_is_told_in_words_beside_its_chart() {
    let case = large()
        .review
        .cases
        .iter()
        .find(|case| case.beliefs.len() >= 3)
        .expect("somebody looked twice");
    let screen = feedback(case, "en");
    let words = Words::of("en");
    for point in &case.beliefs {
        let said = format!(": {} illicit, ", words.percent_ppm(point.illicit_ppm));
        assert!(
            screen.query_all_by_label_contains(&said).count() >= 1,
            "{said}"
        );
    }
}

/// The state of one case is not shown with another.
#[test]
fn another_case_brings_its_own_material() {
    let (stream, steps) = played("tutorial/first-parcels", 7, Kind::Ideal);
    let review =
        |case| case_review(&stream, Eyes::AsStated, &steps, CaseId(case)).expect("it has arrived");
    let (first, second) = (review(0), review(1));
    let words = Words::of("en");
    let mut harness = Harness::new_ui_state(
        |ui, state: &mut (usize, CaseReviewState)| {
            let case = [&first, &second][state.0];
            feedback_ui(ui, &words, case, &mut state.1);
        },
        (0, CaseReviewState::default()),
    );
    harness.run();
    assert!(harness.query_by_label("C000000").is_some());
    harness.state_mut().0 = 1;
    harness.run();
    assert!(harness.query_by_label("C000001").is_some());
    assert!(
        harness.query_by_label(&truth(&words, &second)).is_some(),
        "the second case's own truth"
    );
}
