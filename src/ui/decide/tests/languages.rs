//! Every text in both languages.

use std::collections::BTreeSet;

use egui_kittest::kittest::{NodeT, Queryable};
use fluent_bundle::FluentResource;

use super::{Panel, Screen, click, screen, t};
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::ui::testing::Rig;
use crate::ui::words::Words;

const ENGLISH: &str = include_str!("../../../../assets/lang/en/decide.ftl");
const FRENCH: &str = include_str!("../../../../assets/lang/fr/decide.ftl");

fn keys(text: &str) -> BTreeSet<String> {
    let key = |line: &str| Some(line.split_once(" =")?.0.to_owned());
    let keys = text.lines().filter(|line| line.starts_with("decide-"));
    keys.filter_map(key).collect()
}

#[test]
fn both_languages_are_sound_and_have_the_same_keys() {
    assert_eq!(keys(ENGLISH), keys(FRENCH));
    for (language, text) in [("en", ENGLISH), ("fr", FRENCH)] {
        assert!(FluentResource::try_new(text.to_owned()).is_ok());
        let words = Words::of(language);
        for key in keys(text) {
            assert!(words.has(&key), "{language} lacks {key}");
        }
    }
}

/// Asserts that no name on the screen is a bare key.
fn assert_spoken(screen: &Screen) {
    let nodes = screen.root().children_recursive();
    for node in nodes {
        let node = node.accesskit_node();
        for text in [node.label(), node.value()].into_iter().flatten() {
            assert!(!text.contains("decide-"), "{text:?} has no words");
        }
    }
}

#[test]
fn every_state_speaks_french() {
    let mut rig = Rig::tutorial("fr");
    rig.inspect(ActionKind::Xray).expect("the result comes");
    let mut screen = screen(rig, Panel::Actions);
    assert_spoken(&screen);
    screen.state_mut().read_only = true;
    screen.run();
    assert_spoken(&screen);

    screen.state_mut().read_only = false;
    screen.state_mut().panel = Panel::Decide;
    screen.run();
    assert_spoken(&screen);
    for key in ["decide-cite", "decide-catalogue-close", "decide-mark"] {
        let label = t(&screen, key);
        click(&mut screen, &label);
        assert_spoken(&screen);
    }
    let seize = screen
        .state()
        .rig
        .words
        .of_kind("disposition", Disposition::Seize);
    click(&mut screen, &seize);
    screen.state_mut().draft.confidence_percent = Some(40);
    screen.run();
    let commit = t(&screen, "decide-commit");
    click(&mut screen, &commit);
    assert_spoken(&screen);
    assert!(
        screen
            .query_by_label(&t(&screen, "decide-commit-anyway"))
            .is_some()
    );
}
