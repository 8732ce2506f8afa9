//! Images in the debrief: the page of results, and the picture of a case with its truth.

use std::sync::OnceLock;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{SMALL, Shown, at, large, sheet, show};
use crate::customs::evidence::ScanView;
use crate::scenario::model::action::{ActionKind, Eyes};
use crate::scenario::model::exercise::Disposition;
use crate::score::images::results::ImageResults;
use crate::score::images::results::tests::halved;
use crate::score::images::truth::ImagedCase;
use crate::score::review::{CaseReview, case_review};
use crate::score::sheet::ScoreSheet;
use crate::session::command::{CaseId, Command, ImageMark, Paper};
use crate::ui::debrief::{CaseImages, CaseReviewState, Debrief, Tab, feedback_ui};
use crate::ui::testing::{Rig, assert_whole, painted};
use crate::ui::theme;
use crate::ui::words::Words;

/// A novice's exercise with these results put in.
fn with_results(images: ImageResults) -> &'static Debrief {
    static DEBRIEF: OnceLock<Debrief> = OnceLock::new();
    DEBRIEF.get_or_init(|| {
        let (stream, steps) = super::played("tutorial/first-parcels", 7, super::Kind::Novice);
        let own = ScoreSheet {
            images: Some(images),
            ..sheet(&stream, &steps)
        };
        Debrief::of(&stream, Eyes::AsStated, &steps, own, Vec::new())
    })
}

#[test]
fn the_page_tells_stages_and_what_was_made_of_images() {
    let none = show(large(), "en", SMALL, at(Tab::Images));
    assert!(none.query_by_label("Targeting by stage").is_some());
    let said = "No X-ray image was looked at in this exercise.";
    let tall = egui::vec2(SMALL.x, 1_500.0);
    assert!(
        show(large(), "en", tall, at(Tab::Images))
            .query_by_label(said)
            .is_some()
    );
    let debrief = with_results(halved((20, 18), (20, 6)));
    for language in ["en", "fr"] {
        let screen = show(debrief, language, tall, at(Tab::Images));
        assert_whole(&screen, language);
        let words = Words::of(language);
        let missed = words.t("debrief-images-miss-view");
        assert!(screen.query_by_label(&missed).is_some(), "{missed}");
        let few = words.t("debrief-images-few");
        assert_eq!(
            screen.query_all_by_label(&few).count(),
            2,
            "two empty halves"
        );
        for text in painted(&screen.output().shapes) {
            assert!(!text.text.contains("debrief-"), "{}", text.text);
        }
    }
}

/// A case of the tutorial in which something is hidden, with a mark on it and one elsewhere.
fn marked() -> CaseReview {
    for seed in 1..40 {
        let mut rig = Rig::new("tutorial/first-parcels", seed, "en");
        let stream = rig.session.stream().clone();
        for case in 0..stream.scenario().cases.min(6) {
            let imaged = ImagedCase {
                case: CaseId(case),
                sealed: stream.sealed(&stream.declared(case)),
                stream: std::sync::Arc::new(stream.clone()),
            };
            let load = imaged.load();
            let [top, _] = imaged.truths(&load);
            let Some(region) = top.regions.first() else {
                continue;
            };
            let (case, right, bottom) = (CaseId(case), top.columns, top.lines);
            rig.select(case);
            rig.inspect(ActionKind::Xray);
            rig.tell(Command::Show {
                case: Some(case),
                papers: vec![Paper::Image],
            });
            let on = [region.left, region.top, region.right, region.bottom];
            for [left, top, right, bottom] in [on, [right - 5, bottom - 5, right, bottom]] {
                let view = ScanView::Top;
                let mark = ImageMark {
                    view,
                    left,
                    top,
                    right,
                    bottom,
                };
                rig.tell(Command::Mark { case, mark });
            }
            rig.tell(Command::Decide {
                case,
                disposition: Disposition::Detain,
                grounds: Vec::new(),
                confidence_ppm: 900_000,
                remark: String::new(),
            });
            return case_review(&stream, Eyes::Own, &rig.steps, case).expect("it has arrived");
        }
    }
    panic!("nothing is hidden in the tutorial");
}

/// The feedback on a case, at first without its images.
fn feedback(review: &CaseReview, language: &str) -> Harness<'static, CaseReviewState> {
    let (words, review) = (Words::of(language), review.clone());
    let mut begun = false;
    let mut harness = Harness::builder()
        .with_size(egui::vec2(SMALL.x, 3_200.0))
        .build_ui_state(
            move |ui, state: &mut CaseReviewState| {
                if !std::mem::replace(&mut begun, true) {
                    theme::install(ui.ctx());
                }
                feedback_ui(ui, &words, &review, state);
            },
            CaseReviewState::default(),
        );
    harness.run();
    harness
}

#[test]
fn the_picture_of_a_case_comes_with_what_was_to_be_marked_and_the_marks() {
    let review = marked();
    for language in ["en", "fr"] {
        let words = Words::of(language);
        let mut screen = feedback(&review, language);
        let coming = words.t("debrief-image-coming");
        assert!(screen.query_by_label(&coming).is_some());
        let wanted = screen.state_mut().images().wanted().cloned();
        let wanted = wanted.expect("the image came");
        assert!(CaseImages::take(&wanted, &|| false).is_none(), "called off");
        let images = CaseImages::take(&wanted, &|| true);
        let case = review.case();
        screen.state_mut().images().bring(CaseId(case.0 + 1), None);
        assert!(
            screen.state_mut().images().wanted().is_some(),
            "another case's"
        );
        screen.state_mut().images().bring(case, images);
        screen.run();
        assert!(screen.query_by_label(&coming).is_none());
        assert!(screen.state_mut().images().wanted().is_none());
        // The picture, and the heading of its list.
        let named = words.of_kind("scanner-from", ScanView::Top);
        assert_eq!(screen.query_all_by_label_contains(&named).count(), 2);
        let hit = words.tf("debrief-mark-hit", &[("letter", "A".into())]);
        assert!(screen.query_by_label_contains(&hit).is_some(), "{hit}");
        let second = words.tf("debrief-mark", &[("number", "2".into())]);
        assert_eq!(screen.query_all_by_label_contains(&second).count(), 1);
        let factor = words.t("debrief-factor-superposition");
        assert!(screen.query_all_by_label_contains(&factor).count() >= 1);
        assert_whole(&screen, language);
    }
}

#[test]
fn no_image_is_wanted_of_a_case_that_was_not_scanned() {
    let case = large()
        .review
        .cases
        .iter()
        .find(|case| case.imaged().is_none());
    let mut screen = feedback(case.expect("some are not scanned"), "en");
    assert!(screen.state_mut().images().wanted().is_none());
    assert!(screen.query_by_label("The image as it was shown").is_none());
}

/// Leaving the case leaves nothing to be computed.
#[test]
fn only_the_case_on_the_screen_is_wanted() {
    let scanned = large()
        .review
        .cases
        .iter()
        .find(|case| case.imaged().is_some());
    let scanned = scanned.expect("some are scanned");
    let shown = || {
        let mut shown = at(Tab::Cases);
        shown.state.case = Some(scanned.case());
        shown
    };
    let mut screen = show(large(), "en", SMALL, shown());
    let wanted = |shown: &mut Shown| {
        let images = shown.state.reviewed_images()?;
        Some(images.wanted()?.case)
    };
    assert_eq!(wanted(screen.state_mut()), Some(scanned.case()));
    screen.state_mut().state.tab = Tab::Summary;
    screen.run();
    assert_eq!(wanted(screen.state_mut()), None);
}
