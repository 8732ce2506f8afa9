//! Where things stand: nothing cut off in the smallest room, and the focus in visible order.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable;

use super::{Panel, click, press, sized, t};
use crate::risk::indicator::Indicator;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::Ground;
use crate::ui::testing::{Rig, assert_inside, room as window};

/// What the test's window keeps free around the panel, in points.
const MARGIN: f32 = 8.0;

#[test]
fn the_commit_row_stays_in_sight_in_the_smallest_room() {
    for language in ["en", "fr"] {
        let size = Vec2::new(300.0, 300.0);
        let room = window(size);
        let mut screen = sized(Rig::tutorial(language), Panel::Decide, size);
        let all = Indicator::ALL.into_iter().map(Ground::Indicator);
        screen.state_mut().draft.grounds = all.take(12).collect();
        screen.run();
        for key in ["decide-undo", "decide-commit"] {
            let label = t(&screen, key);
            assert_inside(&screen, &label, room);
        }
        screen.state_mut().draft.grounds.clear();
        screen.state_mut().draft.disposition = Some(Disposition::Seize);
        screen.state_mut().draft.confidence_percent = Some(40);
        screen.run();
        press(&mut screen, Modifiers::COMMAND, Key::Enter);
        for key in ["decide-undo", "decide-commit-anyway", "decide-groundless"] {
            let label = t(&screen, key);
            assert_inside(&screen, &label, room);
        }
    }
}

#[test]
fn nothing_is_wider_than_a_narrow_panel() {
    for language in ["en", "fr"] {
        let size = Vec2::new(300.0, 1_600.0);
        let room = window(size).shrink(MARGIN);
        let mut screen = sized(Rig::tutorial(language), Panel::Decide, size);
        let conflict = Indicator::LicenceOtherGoods.conflict();
        let (first, second) = conflict.expect("the indicator is a contradiction");
        screen.state_mut().draft.grounds = vec![
            Ground::Indicator(Indicator::HubUnlikeOrigin),
            Ground::Conflict(first, second),
        ];
        screen.run();
        for key in [
            "decide-cite",
            "decide-mark",
            "decide-confidence-slider",
            "decide-confidence-field",
            "decide-remark",
        ] {
            let label = t(&screen, key);
            assert_inside(&screen, &label, room);
        }
        for ground in screen.state().draft.grounds.clone() {
            let words = &screen.state().rig.words;
            let ground = words.ground(ground);
            let label = words.tf("decide-remove", &[("ground", ground.into())]);
            assert_inside(&screen, &label, room);
        }
        for disposition in Disposition::ALL {
            let words = &screen.state().rig.words;
            let label = words.of_kind("disposition", disposition);
            assert_inside(&screen, &label, room);
        }
    }
}

#[test]
fn the_list_of_indicators_fits_the_smallest_window() {
    let size = Vec2::new(900.0, 560.0);
    let room = window(size);
    let mut screen = sized(Rig::tutorial("fr"), Panel::Decide, size);
    let cite = t(&screen, "decide-cite");
    click(&mut screen, &cite);
    for key in ["decide-catalogue-search", "decide-catalogue-close"] {
        let label = t(&screen, key);
        assert_inside(&screen, &label, room);
    }
    let words = &screen.state().rig.words;
    let explanation = words.indicator_explained(Indicator::VagueDescription);
    assert_inside(&screen, &explanation, room);
}

#[test]
fn tab_walks_from_the_grounds_down_to_the_commit_row() {
    let size = Vec2::new(420.0, 900.0);
    let mut screen = sized(Rig::tutorial("en"), Panel::Decide, size);
    screen.state_mut().draft.disposition = Some(Disposition::Release);
    screen.state_mut().draft.confidence_percent = Some(3);
    screen.state_mut().draft.undo.push(Default::default());
    screen.run();
    let words = &screen.state().rig.words;
    let mut order = vec![
        "Cite an indicator".to_owned(),
        "Mark a contradiction".to_owned(),
    ];
    order.extend(Disposition::ALL.map(|disposition| words.of_kind("disposition", disposition)));
    for label in [
        "Probability that it is illicit",
        "Probability in percent",
        "Remark",
        "Undo",
        "Commit decision",
    ] {
        order.push(label.to_owned());
    }
    for label in order {
        press(&mut screen, Modifiers::NONE, Key::Tab);
        assert!(
            screen.get_by_label(&label).is_focused(),
            "{label} has no focus"
        );
    }
}

#[test]
fn the_cards_of_actions_are_no_wider_than_a_narrow_panel() {
    for language in ["en", "fr"] {
        let size = Vec2::new(300.0, 2_000.0);
        let room = window(size).shrink(MARGIN);
        let mut screen = sized(Rig::tutorial(language), Panel::Actions, size);
        screen.state_mut().read_only = true;
        screen.run();
        let reason = t(&screen, "decide-read-only");
        let reasons: Vec<_> = screen.query_all_by_label(&reason).collect();
        assert_eq!(
            reasons.len(),
            screen.state().rig.session.view().scenario().actions.len()
        );
        for reason in reasons {
            let rect = reason.rect();
            assert!(room.contains_rect(rect), "{rect:?} leaves {room:?}");
        }
    }
}
