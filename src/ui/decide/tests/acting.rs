//! Cards of actions: each command, each refusal, each result.

use egui_kittest::kittest::Queryable;

use super::{Panel, Screen, changed, click, is_enabled, refusal, screen, sent, t};
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::{Disposition, Inject, InjectEffect};
use crate::session::command::{ActionId, CaseId, Command, Paper};
use crate::session::event::Refusal;
use crate::time::SimTime;
use crate::ui::desk::Intent;
use crate::ui::testing::Rig;

/// The name of an action's button.
fn button(screen: &Screen, verb: &str, action: ActionId) -> String {
    let rig = &screen.state().rig;
    let name = rig.words.action(rig.session.view().scenario(), action);
    let arguments = [("verb", rig.words.t(verb).into()), ("action", name.into())];
    rig.words.tf("decide-begin-name", &arguments)
}

fn verb(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::PartnerQuery => "decide-begin-query",
        ActionKind::LaboratorySample => "decide-begin-sample",
        _ => "decide-begin",
    }
}

fn kinds(rig: &Rig) -> Vec<ActionKind> {
    let actions = &rig.session.view().scenario().actions;
    actions.iter().map(|action| action.kind).collect()
}

fn place(rig: &Rig, kind: ActionKind) -> ActionId {
    let position = kinds(rig).iter().position(|other| *other == kind);
    ActionId(position.expect("the scenario has the action") as u16)
}

/// Asserts that an action cannot be had, and that the reason is written there.
fn assert_refused(screen: &Screen, action: ActionId, reason: &str) {
    let kind = kinds(&screen.state().rig)[usize::from(action.0)];
    let label = button(screen, verb(kind), action);
    assert!(!is_enabled(screen, &label), "{label} can be pressed");
    let shown = screen.query_all_by_label_contains(reason).count();
    assert!(shown > 0, "{reason:?} is not shown");
}

#[test]
fn each_button_asks_for_its_action() {
    let mut screen = screen(Rig::tutorial("en"), Panel::Actions);
    for (position, kind) in kinds(&screen.state().rig).into_iter().enumerate() {
        let action = ActionId(position as u16);
        let label = button(&screen, verb(kind), action);
        click(&mut screen, &label);
        let case = CaseId(0);
        let asked = vec![Intent::Tell(Command::Inspect { case, action })];
        assert_eq!(sent(&mut screen), asked, "{label}");
    }
}

#[test]
fn a_card_says_what_the_action_takes_shows_and_misses() {
    let mut screen = screen(Rig::tutorial("en"), Panel::Actions);
    screen.get_by_label("What each can show").click();
    screen.run();
    let words = &screen.state().rig.words;
    let shows = words.of_kind_about("action", ActionKind::Xray, "shows");
    assert!(screen.query_by_label(&shows).is_some());
    let time = |minutes: u64| words.duration(minutes * 60);
    for part in [
        format!("Officer {} · Station {} · ", time(1), time(3)).as_str(),
        "5 left in this shift",
        "Station free now · Result due at ",
        "Misses a sign that is there: sometimes (15",
        "Reports a sign that is not there: seldom (3",
        "Misses a sign that is there: never (0",
        format!("Answers within {}", time(120)).as_str(),
    ] {
        let shown = screen.query_all_by_label_contains(part).count();
        assert!(shown > 0, "{part:?} is not shown");
    }
}

#[test]
fn without_a_case_the_panel_says_what_to_do() {
    let mut rig = Rig::tutorial("en");
    rig.dossier = None;
    let screen = screen(rig, Panel::Actions);
    assert!(
        screen
            .query_by_label(&t(&screen, "decide-actions-none"))
            .is_some()
    );
}

#[test]
fn what_must_be_opened_first_says_so_until_it_is_opened() {
    let rig = changed(|scenario| {
        let codes = scenario.actions.iter_mut();
        for action in codes.filter(|action| action.kind == ActionKind::Xray) {
            action.needs_opening = true;
        }
    });
    let xray = place(&rig, ActionKind::Xray);
    let mut screen = screen(rig, Panel::Actions);
    assert_refused(&screen, xray, &refusal(&screen, Refusal::NotOpened));
    screen
        .state_mut()
        .rig
        .inspect(ActionKind::PhysicalExamination)
        .expect("the parcel is opened");
    screen.run();
    assert!(is_enabled(&screen, &button(&screen, "decide-begin", xray)));
}

#[test]
fn no_capacity_is_a_reason() {
    let rig = changed(|scenario| scenario.actions[0].capacity_per_shift = Some(0));
    let screen = screen(rig, Panel::Actions);
    assert_refused(&screen, ActionId(0), &refusal(&screen, Refusal::NoCapacity));
}

#[test]
fn an_outage_is_a_reason() {
    let rig = changed(|scenario| {
        scenario.injects.push(Inject {
            at: SimTime::START,
            title: String::new(),
            text: String::new(),
            effect: InjectEffect::Outage {
                action: 1,
                until: SimTime::from_secs(1_000_000),
            },
        });
    });
    let screen = screen(rig, Panel::Actions);
    assert_refused(
        &screen,
        ActionId(1),
        &refusal(&screen, Refusal::OutOfService),
    );
}

#[test]
fn too_little_money_is_a_reason() {
    let rig = changed(|scenario| scenario.limits.budget_minor = Some(1));
    let screen = screen(rig, Panel::Actions);
    assert_refused(&screen, ActionId(0), &refusal(&screen, Refusal::NoBudget));
}

#[test]
fn announced_settled_closed_and_read_only_are_reasons() {
    let case = CaseId(0);
    let mut screen = screen(Rig::tutorial("en"), Panel::Actions);
    screen.state_mut().announced = true;
    screen.run();
    let reason = refusal(&screen, Refusal::NotArrived(case));
    assert_refused(&screen, ActionId(0), &reason);

    screen.state_mut().announced = false;
    screen.state_mut().read_only = true;
    screen.run();
    assert_refused(&screen, ActionId(0), &t(&screen, "decide-read-only"));

    screen.state_mut().read_only = false;
    screen.state_mut().rig.tell(Command::Decide {
        case,
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 0,
        remark: String::new(),
    });
    screen.run();
    let reason = refusal(&screen, Refusal::AlreadyDecided(case));
    assert_refused(&screen, ActionId(0), &reason);

    screen.state_mut().rig.tell(Command::Close);
    screen.run();
    assert_refused(&screen, ActionId(0), &refusal(&screen, Refusal::Closed));
}

#[test]
fn what_is_asked_for_shows_when_it_is_due_and_cannot_be_asked_again() {
    let mut rig = Rig::tutorial("en");
    let (bench, query) = (
        place(&rig, ActionKind::PhysicalExamination),
        place(&rig, ActionKind::PartnerQuery),
    );
    let case = CaseId(0);
    rig.tell(Command::Inspect {
        case,
        action: query,
    });
    rig.tell(Command::Inspect {
        case,
        action: bench,
    });
    let inspections = &rig
        .dossier
        .as_ref()
        .expect("a case is selected")
        .inspections;
    let is_awaited = |action| {
        inspections
            .iter()
            .any(|asked| asked.id == action && asked.evidence.is_none())
    };
    let (bench_awaited, query_awaited) = (is_awaited(bench), is_awaited(query));
    assert!(bench_awaited, "the bench takes longer than the officer");
    let screen = screen(rig, Panel::Actions);
    let label = button(&screen, "decide-begin", bench);
    assert!(screen.query_by_label(&label).is_none());
    assert!(
        screen
            .query_by_label_contains("Asked: result due at ")
            .is_some()
    );
    let awaited = t(&screen, "decide-action-awaited");
    let awaited = screen.query_by_label(&awaited);
    assert_eq!(awaited.is_some(), query_awaited);
}

#[test]
fn a_result_opens_its_paper() {
    let papers = [
        (ActionKind::Xray, Paper::Image),
        (ActionKind::PhysicalExamination, Paper::Bench),
        (ActionKind::PartnerQuery, Paper::Replies),
    ];
    for (kind, paper) in papers {
        let mut rig = Rig::tutorial("en");
        rig.inspect(kind).expect("the result comes");
        let action = place(&rig, kind);
        let mut screen = screen(rig, Panel::Actions);
        let label = button(&screen, "decide-open", action);
        click(&mut screen, &label);
        assert_eq!(sent(&mut screen), vec![Intent::Open(paper)]);
    }
}

#[test]
fn documents_open_with_the_first_of_them() {
    use crate::inspection::evidence::Evidence;
    let mut rig = Rig::tutorial("en");
    let evidence = rig.inspect(ActionKind::DocumentaryCheck);
    let Some(Evidence::Documents(documents)) = evidence else {
        panic!("a documentary check gives documents");
    };
    let action = place(&rig, ActionKind::DocumentaryCheck);
    let mut screen = screen(rig, Panel::Actions);
    let label = button(&screen, "decide-open", action);
    match documents.first() {
        Some(first) => {
            click(&mut screen, &label);
            let opened = vec![Intent::Open(Paper::Document(first.kind))];
            assert_eq!(sent(&mut screen), opened);
        }
        None => assert!(screen.query_by_label(&label).is_none()),
    }
}
