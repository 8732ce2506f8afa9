//! Nothing cut off, nothing without a name, nothing untranslated.

use egui::{FontFamily, FontId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{SMALL, Shown, at, large, show};
use crate::ui::debrief::Tab;
use crate::ui::testing::{Painted, assert_whole, painted};
use crate::ui::words::Words;

#[test]
fn nothing_is_cut_off_in_the_small_window() {
    let debrief = large();
    let busy = debrief
        .review
        .cases
        .iter()
        .max_by_key(|case| case.planted.len() + case.inspections.len())
        .expect("there are cases");
    for language in ["en", "fr"] {
        for tab in Tab::ALL {
            let mut shown = at(tab);
            shown.state.case = Some(busy.case());
            let harness = show(debrief, language, SMALL, shown);
            let texts = assert_whole(&harness, &format!("{language} {tab:?}"));
            assert!(texts.len() > 10, "{language} {tab:?} shows something");
        }
    }
}

/// A key that no language has is shown as itself.
#[test]
fn no_key_is_shown_for_want_of_a_text() {
    let debrief = large();
    for language in ["en", "fr"] {
        for tab in Tab::ALL {
            let mut shown = at(tab);
            shown.state.case = debrief.review.cases.last().map(|case| case.case());
            let harness = show(debrief, language, SMALL, shown);
            for Painted { text, .. } in painted(&harness.output().shapes) {
                let keys = ["debrief-", "indicator-", "field-", "place-", "action-", "{"];
                assert!(
                    !keys.iter().any(|key| text.contains(key)),
                    "{language} {tab:?}: {text}"
                );
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_messages() {
    let keys = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|line| line.starts_with("debrief-") || line.starts_with("    ."))
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .collect()
    };
    let english = keys(include_str!("../../../../assets/lang/en/debrief.ftl"));
    let french = keys(include_str!("../../../../assets/lang/fr/debrief.ftl"));
    assert_eq!(english, french);
    assert!(english.len() > 150);
    for language in ["en", "fr"] {
        let words = Words::of(language);
        for key in english.iter().filter(|key| key.starts_with("debrief-")) {
            assert!(
                words.has(key) || words.has(&format!("{key}.meaning")),
                "{language} {key}"
            );
        }
    }
}

/// Every sign that is drawn as a letter has a shape of its own in the fonts.
#[test]
fn the_fonts_have_every_sign() {
    let harness = show(large(), "en", SMALL, Shown::default());
    let shape = |sign: char| {
        let font = FontId::new(15.0, FontFamily::Proportional);
        let galley = harness
            .ctx
            .fonts_mut(|fonts| fonts.layout_no_wrap(sign.to_string(), font, egui::Color32::BLACK));
        galley.rows[0].glyphs[0].uv_rect
    };
    let unknown = shape('\u{e000}');
    let missing: Vec<char> = "✔■★✖○⚠≠⬅☆–·?"
        .chars()
        .filter(|sign| shape(*sign) == unknown)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(shape('◆'), unknown, "the test can fail");
}

/// Tab reaches every control, and none of them is without a name.
#[test]
fn every_control_that_tab_reaches_has_a_name() {
    for tab in Tab::ALL {
        let mut harness = show(large(), "en", SMALL, at(tab));
        let mut reached = 0;
        for _ in 0..14 {
            harness.key_press(egui::Key::Tab);
            harness.run();
            let focused: Vec<Option<String>> = harness
                .query_all_by(|node| node.is_focused())
                .map(|node| {
                    let node = node.accesskit_node();
                    let labelled = node.labelled_by().next().and_then(|by| by.value());
                    node.label().or(node.value()).or(labelled)
                })
                .collect();
            for name in &focused {
                assert!(
                    name.as_ref().is_some_and(|name| !name.is_empty()),
                    "{tab:?}"
                );
                reached += 1;
            }
        }
        assert!(reached >= 10, "{tab:?}: {reached}");
    }
}
