//! Grounds, disposition, confidence, undo, commit.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::{Panel, Screen, click, is_enabled, press, refusal, screen, sent, t};
use crate::customs::document::{DocumentKind, Field};
use crate::risk::indicator::Indicator;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{CaseId, Command, GROUNDS_MAX, Ground, REMARK_BYTES_MAX};
use crate::session::event::Refusal;
use crate::ui::decide::catalogue::fold;
use crate::ui::desk::Intent;
use crate::ui::testing::Rig;

const VALUE: (Cell, Cell) = (
    Cell {
        place: Place::Declaration,
        field: Field::Value,
    },
    Cell {
        place: Place::Document(DocumentKind::Invoice),
        field: Field::Total,
    },
);

fn panel() -> Screen {
    screen(Rig::tutorial("en"), Panel::Decide)
}

fn disposition(screen: &Screen, disposition: Disposition) -> String {
    screen.state().rig.words.of_kind("disposition", disposition)
}

fn choose(screen: &mut Screen, chosen: Disposition) {
    let label = disposition(screen, chosen);
    click(screen, &label);
}

fn type_into(screen: &mut Screen, label: &str, text: &str) {
    screen.get_by_label(label).focus();
    screen.run();
    screen.get_by_label(label).type_text(text);
    screen.run();
}

fn confide(screen: &mut Screen, percent: &str) {
    type_into(screen, "Probability in percent", percent);
}

fn mark(screen: &mut Screen, first: Cell, second: Cell) {
    let pointing = &mut screen.state_mut().rig.pointing;
    pointing.click(first, "12");
    pointing.click(second, "120");
    screen.run();
}

fn grounds(screen: &Screen) -> Vec<Ground> {
    screen.state().draft.grounds.clone()
}

#[test]
fn nothing_can_be_committed_until_disposition_and_confidence_are_stated() {
    let mut screen = panel();
    assert!(!is_enabled(&screen, "Commit decision"));
    let (no_disposition, no_confidence) = (
        t(&screen, "decide-missing-disposition"),
        t(&screen, "decide-missing-confidence"),
    );
    for reason in [&no_disposition, &no_confidence] {
        assert!(screen.query_by_label_contains(reason).is_some());
    }
    choose(&mut screen, Disposition::Release);
    assert!(screen.query_by_label_contains(&no_disposition).is_none());
    assert!(!is_enabled(&screen, "Commit decision"));
    press(&mut screen, Modifiers::COMMAND, Key::Enter);
    assert!(sent(&mut screen).is_empty());
    confide(&mut screen, "5");
    assert!(screen.query_by_label_contains(&no_confidence).is_none());
    assert!(is_enabled(&screen, "Commit decision"));
}

#[test]
fn a_release_is_committed_exactly_once() {
    let mut screen = panel();
    choose(&mut screen, Disposition::Release);
    confide(&mut screen, "5");
    type_into(&mut screen, "Remark", "Gift, plausible value");
    for _ in 0..3 {
        press(&mut screen, Modifiers::COMMAND, Key::Enter);
    }
    let decided = Intent::Tell(Command::Decide {
        case: CaseId(0),
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 50_000,
        remark: "Gift, plausible value".to_owned(),
    });
    assert_eq!(sent(&mut screen), vec![decided]);
    assert!(!is_enabled(&screen, "Commit decision"));
}

#[test]
fn each_disposition_can_be_chosen_and_its_help_is_shown() {
    let mut screen = panel();
    for chosen in Disposition::ALL {
        choose(&mut screen, chosen);
        assert_eq!(screen.state().draft.disposition, Some(chosen));
        let words = &screen.state().rig.words;
        let help = words.of_kind_about("disposition", chosen, "help");
        assert!(screen.query_all_by_label(&help).count() > 0, "{help}");
    }
}

#[test]
fn a_stop_without_grounds_asks_for_one_more_press() {
    let mut screen = panel();
    choose(&mut screen, Disposition::Seize);
    confide(&mut screen, "100");
    click(&mut screen, "Commit decision");
    assert!(sent(&mut screen).is_empty());
    let warning = t(&screen, "decide-groundless");
    assert!(screen.query_by_label(&warning).is_some());

    press(&mut screen, Modifiers::NONE, Key::Escape);
    assert!(screen.query_by_label(&warning).is_none());
    click(&mut screen, "Commit decision");
    choose(&mut screen, Disposition::Detain);
    assert!(screen.query_by_label(&warning).is_none());

    click(&mut screen, "Commit decision");
    click(&mut screen, "Commit anyway");
    let decided = Intent::Tell(Command::Decide {
        case: CaseId(0),
        disposition: Disposition::Detain,
        grounds: Vec::new(),
        confidence_ppm: 1_000_000,
        remark: String::new(),
    });
    assert_eq!(sent(&mut screen), vec![decided]);
}

#[test]
fn a_key_that_is_held_down_confirms_nothing() {
    let mut screen = panel();
    choose(&mut screen, Disposition::Seize);
    confide(&mut screen, "100");
    screen.get_by_label("Commit decision").focus();
    screen.run();
    for modifiers in [Modifiers::NONE, Modifiers::COMMAND] {
        for _ in 0..3 {
            screen.key_down_modifiers(modifiers, Key::Enter);
            screen.run();
        }
        let warning = t(&screen, "decide-groundless");
        assert!(screen.query_by_label(&warning).is_some());
        assert!(sent(&mut screen).is_empty());
        screen.key_up_modifiers(modifiers, Key::Enter);
        press(&mut screen, Modifiers::NONE, Key::Escape);
        screen.get_by_label("Commit decision").focus();
        screen.run();
    }
}

#[test]
fn a_stop_with_a_ground_is_committed_at_once() {
    let mut screen = panel();
    mark(&mut screen, VALUE.0, VALUE.1);
    choose(&mut screen, Disposition::Refer);
    confide(&mut screen, "80");
    click(&mut screen, "Commit decision");
    let decided = Intent::Tell(Command::Decide {
        case: CaseId(0),
        disposition: Disposition::Refer,
        grounds: vec![Ground::Conflict(VALUE.0, VALUE.1)],
        confidence_ppm: 800_000,
        remark: String::new(),
    });
    assert_eq!(sent(&mut screen), vec![decided]);
}

#[test]
fn an_indicator_is_cited_by_typing_and_enter() {
    let mut screen = panel();
    for _ in 0..2 {
        click(&mut screen, "Cite an indicator");
        let search = screen.get_by_label("Search the indicators");
        assert!(search.is_focused());
        search.type_text("Free_Mail");
        screen.run();
        let words = &screen.state().rig.words;
        let explanation = words.indicator_explained(Indicator::FreeMailForFirm);
        assert!(screen.query_by_label(&explanation).is_some());
        press(&mut screen, Modifiers::NONE, Key::Enter);
        let cited = vec![Ground::Indicator(Indicator::FreeMailForFirm)];
        assert_eq!(grounds(&screen), cited);
        press(&mut screen, Modifiers::NONE, Key::Escape);
        assert!(screen.query_by_label("Search the indicators").is_none());
    }
}

#[test]
fn the_arrow_keys_walk_through_the_list_in_the_order_of_sources() {
    let mut screen = panel();
    click(&mut screen, "Cite an indicator");
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowUp] {
        press(&mut screen, Modifiers::NONE, key);
    }
    press(&mut screen, Modifiers::NONE, Key::Enter);
    let cited = vec![Ground::Indicator(Indicator::AbbreviatedDescription)];
    assert_eq!(grounds(&screen), cited);
    assert!(screen.get_by_label("Cite an indicator").is_focused());
}

#[test]
fn the_list_holds_every_indicator_and_the_last_is_reached_by_keys() {
    let mut screen = panel();
    click(&mut screen, "Cite an indicator");
    let count = format!("{0} of {0}", Indicator::COUNT);
    assert!(screen.query_by_label_contains(&count).is_some());
    for _ in 0..Indicator::COUNT {
        press(&mut screen, Modifiers::NONE, Key::ArrowDown);
    }
    let last = Indicator::ALL[Indicator::COUNT - 1];
    let title = screen.state().rig.words.indicator(last);
    assert!(
        screen.query_by_label(&title).is_some(),
        "{title} is in sight"
    );
    press(&mut screen, Modifiers::NONE, Key::Enter);
    assert_eq!(grounds(&screen), vec![Ground::Indicator(last)]);
}

#[test]
fn a_click_on_an_entry_cites_it() {
    let mut screen = panel();
    click(&mut screen, "Cite an indicator");
    let words = &screen.state().rig.words;
    let title = words.indicator(Indicator::MisspeltDescription);
    click(&mut screen, &title);
    let cited = vec![Ground::Indicator(Indicator::MisspeltDescription)];
    assert_eq!(grounds(&screen), cited);
}

#[test]
fn a_search_without_a_match_says_so_and_cites_nothing() {
    let mut screen = panel();
    click(&mut screen, "Cite an indicator");
    screen
        .get_by_label("Search the indicators")
        .type_text("zzzz");
    screen.run();
    let nothing = t(&screen, "decide-catalogue-nothing");
    assert!(screen.query_by_label(&nothing).is_some());
    press(&mut screen, Modifiers::NONE, Key::Enter);
    assert!(grounds(&screen).is_empty());
    screen.get_by_label("Search the indicators");
}

#[test]
fn accents_need_not_be_typed() {
    assert_eq!(
        fold("Contrefaçon, Œuvre, DÉJÀ"),
        "contrefacon, oeuvre, deja"
    );
    let mut screen = screen(Rig::tutorial("fr"), Panel::Decide);
    let words = &screen.state().rig.words;
    let has_accent = |indicator: &Indicator| words.indicator(*indicator).contains('é');
    let accented = Indicator::ALL.into_iter().find(has_accent);
    let accented = accented.expect("some French title has an accent");
    let typed = fold(&words.indicator(accented)).to_uppercase();
    for key in ["decide-cite", "decide-catalogue-search"] {
        let label = t(&screen, key);
        click(&mut screen, &label);
    }
    let search = t(&screen, "decide-catalogue-search");
    screen.get_by_label(&search).type_text(&typed);
    screen.run();
    press(&mut screen, Modifiers::NONE, Key::Enter);
    assert_eq!(grounds(&screen), vec![Ground::Indicator(accented)]);
}

#[test]
fn a_contradiction_is_taken_once_in_either_order() {
    let mut screen = panel();
    mark(&mut screen, VALUE.0, VALUE.1);
    let cited = vec![Ground::Conflict(VALUE.0, VALUE.1)];
    assert_eq!(grounds(&screen), cited);
    mark(&mut screen, VALUE.1, VALUE.0);
    assert_eq!(grounds(&screen), cited);
    let notice = t(&screen, "decide-already-cited");
    assert!(screen.query_by_label(&notice).is_some());
    assert_eq!(screen.state().rig.pointing.marked, None);
    assert_eq!(screen.state().draft.undo.len(), 1);
}

#[test]
fn marking_shows_the_first_field_and_lets_go_of_it() {
    let mut screen = panel();
    click(&mut screen, "Mark a contradiction");
    let help = t(&screen, "decide-mark-help");
    assert!(screen.query_by_label(&help).is_some());
    for lets_go_by_key in [true, false] {
        screen.state_mut().rig.pointing.click(VALUE.0, "EUR 12");
        screen.run();
        let cell = screen.state().rig.words.cell(VALUE.0);
        let first = format!("First field: {cell}: “EUR 12”");
        assert!(screen.query_by_label(&first).is_some());
        if lets_go_by_key {
            press(&mut screen, Modifiers::NONE, Key::Escape);
        } else {
            click(&mut screen, "Let go");
        }
        assert_eq!(screen.state().rig.pointing.first, None);
        assert!(screen.query_by_label(&first).is_none());
        assert!(screen.query_by_label(&help).is_none());
    }
}

#[test]
fn a_ground_is_removed_and_brought_back_by_undo() {
    let mut screen = panel();
    mark(&mut screen, VALUE.0, VALUE.1);
    let ground = grounds(&screen)[0];
    let name = screen.state().rig.words.ground(ground);
    click(&mut screen, &format!("Remove: {name}"));
    assert!(grounds(&screen).is_empty());
    press(&mut screen, Modifiers::COMMAND, Key::Z);
    assert_eq!(grounds(&screen), vec![ground]);
    click(&mut screen, "Undo");
    assert!(grounds(&screen).is_empty());
    assert!(!is_enabled(&screen, "Undo"));
}

#[test]
fn undo_goes_back_over_disposition_and_confidence_and_leaves_typing_alone() {
    let mut screen = panel();
    choose(&mut screen, Disposition::Seize);
    confide(&mut screen, "7");
    screen.get_by_label("Probability in percent").type_text("0");
    screen.run();
    assert_eq!(screen.state().draft.confidence_percent, Some(70));
    type_into(&mut screen, "Remark", "x");
    press(&mut screen, Modifiers::COMMAND, Key::Z);
    assert_eq!(screen.state().draft.confidence_percent, Some(70));
    click(&mut screen, "Undo");
    assert_eq!(screen.state().draft.confidence_percent, None);
    assert_eq!(screen.state().draft.disposition, Some(Disposition::Seize));
    click(&mut screen, "Undo");
    assert_eq!(screen.state().draft.disposition, None);
}

#[test]
fn the_slider_states_the_confidence_by_keys_as_one_change() {
    let mut screen = panel();
    assert_eq!(screen.state().draft.confidence_percent, None);
    screen
        .get_by_label("Probability that it is illicit")
        .focus();
    screen.run();
    assert_eq!(screen.state().draft.confidence_percent, None);
    for _ in 0..3 {
        press(&mut screen, Modifiers::NONE, Key::ArrowRight);
    }
    assert_eq!(screen.state().draft.confidence_percent, Some(53));
    assert_eq!(screen.state().draft.undo.len(), 1);
}

#[test]
fn a_click_on_the_unmoved_slider_states_where_it_stands() {
    let mut screen = panel();
    click(&mut screen, "Probability that it is illicit");
    assert!(screen.state().draft.confidence_percent.is_some());
}

#[test]
fn a_number_beyond_a_hundred_is_no_confidence() {
    let mut screen = panel();
    confide(&mut screen, "101");
    assert_eq!(screen.state().draft.confidence_percent, None);
    let reason = refusal(&screen, Refusal::ConfidenceOutOfRange);
    assert!(screen.query_by_label(&reason).is_some());
}

#[test]
fn at_most_so_many_grounds_and_so_long_a_remark() {
    let mut screen = panel();
    let all = Indicator::ALL.into_iter().map(Ground::Indicator);
    screen.state_mut().draft.grounds = all.take(GROUNDS_MAX).collect();
    screen.run();
    assert!(!is_enabled(&screen, "Cite an indicator"));
    mark(&mut screen, VALUE.0, VALUE.1);
    assert_eq!(grounds(&screen).len(), GROUNDS_MAX);
    let reason = refusal(&screen, Refusal::TooManyGrounds);
    assert!(screen.query_all_by_label(&reason).count() > 0);

    screen.state_mut().draft.remark = "é".repeat(REMARK_BYTES_MAX);
    screen.run();
    assert_eq!(screen.state().draft.remark.len(), REMARK_BYTES_MAX);
}

#[test]
fn read_only_says_so_and_lets_a_decision_be_sent_again() {
    let mut screen = panel();
    choose(&mut screen, Disposition::Release);
    confide(&mut screen, "5");
    click(&mut screen, "Commit decision");
    assert_eq!(sent(&mut screen).len(), 1);
    screen.state_mut().read_only = true;
    screen.run();
    assert!(!is_enabled(&screen, "Commit decision"));
    let reason = t(&screen, "decide-read-only");
    assert!(screen.query_by_label(&reason).is_some());
    screen.state_mut().read_only = false;
    screen.run();
    click(&mut screen, "Commit decision");
    assert_eq!(sent(&mut screen).len(), 1);
}

#[test]
fn a_settled_case_shows_how_it_was_settled() {
    let mut screen = panel();
    let ground = Ground::Indicator(Indicator::VagueDescription);
    screen.state_mut().rig.tell(Command::Decide {
        case: CaseId(0),
        disposition: Disposition::ReturnToSender,
        grounds: vec![ground],
        confidence_ppm: 620_000,
        remark: "No licence.".to_owned(),
    });
    screen.run();
    assert!(screen.query_by_label("Commit decision").is_none());
    let words = &screen.state().rig.words;
    let texts = [
        words.of_kind("disposition", Disposition::ReturnToSender),
        words.ground(ground),
        "No licence.".to_owned(),
    ];
    for text in texts {
        assert!(screen.query_by_label(&text).is_some(), "{text}");
    }
    assert!(screen.query_by_label_contains("illicit: 62").is_some());
}

#[test]
fn a_case_that_the_law_released_says_so() {
    let mut screen = panel();
    screen.state_mut().rig.tell(Command::Close);
    screen.run();
    assert!(screen.query_by_label("Released by law").is_some());
}

#[test]
fn announced_cases_and_an_empty_desk_are_explained() {
    let mut screen = panel();
    screen.state_mut().announced = true;
    screen.run();
    let announced = t(&screen, "decide-announced");
    assert!(screen.query_by_label(&announced).is_some());
    assert!(screen.query_by_label("Commit decision").is_none());
    screen.state_mut().announced = false;
    screen.state_mut().rig.dossier = None;
    screen.run();
    let none = t(&screen, "decide-none");
    assert!(screen.query_by_label(&none).is_some());
}
