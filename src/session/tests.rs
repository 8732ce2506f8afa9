use std::sync::Arc;

use super::command::{ActionId, CaseId, Command, Ground};
use super::engine::Session;
use super::event::{Event, Happening, Refusal};
use crate::officer::profile::Profile;
use crate::officer::roster::Kind;
use crate::officer::work;
use crate::risk::indicator::Indicator;
use crate::scenario::load;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::stream::Stream;
use crate::stream::mix::{Interceptions, Mix};
use crate::time::SimTime;

mod images;

fn scenario(name: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    Arc::new(load::load(&path, &read).expect("a shipped scenario has no findings"))
}

fn profile() -> Profile {
    Profile::parse(include_str!("../../assets/profiles/general.ron"))
        .expect("the shipped profile reads")
}

fn snapshot(session: &Session) -> String {
    serde_json::to_string(&session.view().snapshot()).expect("a snapshot is JSON")
}

fn play(name: &str, seed: u64, kind: Kind) -> (Vec<Event>, Vec<(Command, Vec<Event>)>) {
    let (mut session, opening) = Session::open(Stream::new(scenario(name), seed));
    let mut officer = kind.officer(&session, &profile());
    let mut steps = Vec::new();
    let outcome = work(
        &mut session,
        &opening,
        officer.as_mut(),
        |command, events| {
            steps.push((command.clone(), events.to_vec()));
            Ok::<(), std::convert::Infallible>(())
        },
    );
    outcome.expect("nothing can go wrong");
    (opening, steps)
}

/// Gives every case on the desk another truth, as far as the declaration leaves one possible.
fn tamper(session: &mut Session) -> usize {
    let mut changed = 0;
    let stream = session.stream().clone();
    for state in &mut session.cases {
        let Some(open) = state.open.as_deref_mut() else {
            continue;
        };
        let belief = stream.belief(&open.declared);
        let count = belief.probabilities().len();
        let own = open.declared.hypothesis;
        let other = (1..count)
            .map(|step| (own + step) % count)
            .find(|hypothesis| belief.of(*hypothesis) > 0.0);
        if let Some(other) = other {
            open.declared.hypothesis = other;
            changed += 1;
        }
    }
    changed
}

/// Promise 5: nothing that is shown depends on truth that no action has revealed.
#[test]
fn the_view_does_not_depend_on_hidden_truth() {
    for name in [
        "operation-stop",
        "mixed-portfolio",
        "tutorial/first-parcels",
    ] {
        let (mut honest, opening) = Session::open(Stream::new(scenario(name), 7));
        let mut other = honest.clone();
        let mut officer = Kind::Rule.officer(&honest, &profile());
        let mut news = opening;
        let mut compared = 0;
        for _ in 0..400 {
            let command = officer.next(&honest.view(), &news);
            if let Command::Inspect { .. } = command {
                // An action may reveal; both sessions let time pass instead and the officer moves on.
                let decide = release(&command);
                news = honest.apply(&decide);
                tamper(&mut other);
                let events = other.apply(&decide);
                assert_eq!(
                    events_without_truth(&events),
                    events_without_truth(&news),
                    "{name}"
                );
            } else {
                news = honest.apply(&command);
                tamper(&mut other);
                let events = other.apply(&command);
                assert_eq!(
                    events_without_truth(&events),
                    events_without_truth(&news),
                    "{name}"
                );
            }
            compared += tamper(&mut other);
            assert_eq!(
                snapshot(&honest),
                snapshot(&other),
                "{name}: the desk shows hidden truth"
            );
            assert_eq!(
                beliefs(&honest),
                beliefs(&other),
                "{name}: the observer sees hidden truth"
            );
            if honest.is_closed() {
                break;
            }
        }
        assert!(
            compared > 5,
            "{name}: only {compared} cases had another truth to hide"
        );
    }
}

fn release(command: &Command) -> Command {
    match command {
        Command::Inspect { case, .. } => Command::Decide {
            case: *case,
            disposition: Disposition::Release,
            grounds: Vec::new(),
            confidence_ppm: 0,
            remark: String::new(),
        },
        other => other.clone(),
    }
}

/// Feedback after a decision tells the truth on purpose; everything else must be alike.
fn events_without_truth(events: &[Event]) -> Vec<Event> {
    let hidden = |event: &&Event| !matches!(event.what, Happening::TruthRevealed { .. });
    events.iter().filter(hidden).cloned().collect()
}

fn beliefs(session: &Session) -> Vec<u32> {
    let view = session.view();
    view.undecided()
        .filter_map(|case| view.belief(case))
        .map(|belief| belief.illicit_ppm())
        .collect()
}

/// The test above can fail: an action does reveal.
#[test]
fn an_action_reveals_what_the_truth_is() {
    let mut differing = 0;
    let (mut honest, _) = Session::open(Stream::new(scenario("operation-stop"), 7));
    honest.apply(&Command::AdvanceClock { secs: 24 * 3600 });
    let action = action_of(&honest, ActionKind::DocumentaryCheck);
    let cases: Vec<CaseId> = honest.view().undecided().collect();
    for case in cases.into_iter().take(40) {
        let mut one = honest.clone();
        let mut other = honest.clone();
        tamper(&mut other);
        one.apply(&Command::Inspect { case, action });
        other.apply(&Command::Inspect { case, action });
        differing += usize::from(snapshot(&one) != snapshot(&other));
    }
    assert!(
        differing > 3,
        "papers of other truths should differ, {differing} did"
    );
}

fn action_of(session: &Session, kind: ActionKind) -> ActionId {
    let actions = &session.view().scenario().actions;
    let position = actions
        .iter()
        .position(|action| action.kind == kind)
        .expect("the scenario has the action");
    ActionId(position as u16)
}

#[test]
fn playing_the_commands_again_gives_the_same_events() {
    for (name, kind) in [
        ("operation-stop", Kind::Rule),
        ("ivermectin-by-mail", Kind::Novice),
        ("tutorial/first-parcels", Kind::Ideal),
        ("vaccine-export", Kind::InspectAll),
    ] {
        let (opening, steps) = play(name, 3, kind);
        let (mut session, again) = Session::open(Stream::new(scenario(name), 3));
        assert_eq!(opening, again);
        for (command, events) in &steps {
            assert_eq!(&session.apply(command), events, "{name}");
        }
        assert!(session.is_closed());
    }
}

#[test]
fn a_session_saved_in_the_middle_goes_on_alike() {
    let (_, steps) = play("operation-stop", 5, Kind::Rule);
    let (mut session, _) = Session::open(Stream::new(scenario("operation-stop"), 5));
    let half = steps.len() / 2;
    for (command, _) in &steps[..half] {
        session.apply(command);
    }
    // Resuming is replaying what is on disk.
    let (mut resumed, _) = Session::open(Stream::new(scenario("operation-stop"), 5));
    for (command, _) in &steps[..half] {
        resumed.apply(command);
    }
    for (command, events) in &steps[half..] {
        assert_eq!(&resumed.apply(command), events);
        session.apply(command);
        assert_eq!(snapshot(&session), snapshot(&resumed));
    }
}

/// Promise 4: two officers who inspect in different orders meet the same goods and the same scanner luck.
#[test]
fn the_order_of_play_changes_no_luck() {
    let scenario = scenario("operation-stop");
    let results = |backwards: bool| -> Vec<(CaseId, String)> {
        let (mut session, _) = Session::open(Stream::new(scenario.clone(), 9));
        session.apply(&Command::AdvanceClock { secs: 20 * 3600 });
        let action = action_of(&session, ActionKind::Xray);
        let mut cases: Vec<CaseId> = session.view().undecided().take(6).collect();
        if backwards {
            cases.reverse();
        }
        let mut seen = Vec::new();
        for case in cases {
            let mut events = session.apply(&Command::Inspect { case, action });
            events.extend(session.apply(&Command::AdvanceClock { secs: 900 }));
            for event in events {
                if let Happening::Observed {
                    case, seen: report, ..
                } = event.what
                {
                    seen.push((case, format!("{report:?}")));
                }
            }
        }
        seen.sort();
        seen
    };
    let forwards = results(false);
    assert_eq!(forwards, results(true));
    assert!(forwards.len() >= 5, "{forwards:?}");
}

/// Refuses nothing that is sensible, and changes nothing when it refuses.
#[test]
fn refusals_change_nothing() {
    let (mut session, _) = Session::open(Stream::new(scenario("operation-stop"), 7));
    session.apply(&Command::AdvanceClock { secs: 3 * 3600 });
    let case = session
        .view()
        .undecided()
        .next()
        .expect("something has arrived");
    let decide = |case, confidence_ppm| Command::Decide {
        case,
        disposition: Disposition::Release,
        grounds: vec![Ground::Indicator(Indicator::VagueDescription)],
        confidence_ppm,
        remark: String::new(),
    };
    let physical = action_of(&session, ActionKind::PhysicalExamination);
    let laboratory = action_of(&session, ActionKind::LaboratorySample);
    let decided = CaseId(case.0);
    let attempts = [
        (
            decide(CaseId(1 << 40), 0),
            Refusal::UnknownCase(CaseId(1 << 40)),
        ),
        (decide(CaseId(399), 0), Refusal::NotArrived(CaseId(399))),
        (decide(case, 1_000_001), Refusal::ConfidenceOutOfRange),
        (
            Command::Inspect {
                case,
                action: ActionId(999),
            },
            Refusal::UnknownAction,
        ),
        (
            Command::Inspect {
                case,
                action: laboratory,
            },
            Refusal::NotOpened,
        ),
        (
            Command::AdvanceClock { secs: u64::MAX },
            Refusal::AdvanceTooLong,
        ),
        (
            Command::AwaitNext {
                at_most_secs: u64::MAX,
            },
            Refusal::AdvanceTooLong,
        ),
    ];
    for (command, refusal) in attempts {
        let before = snapshot(&session);
        let events = session.apply(&command);
        assert_eq!(events.len(), 1, "{command:?}");
        assert_eq!(
            events[0].what,
            Happening::Refused { refusal },
            "{command:?}"
        );
        assert_eq!(snapshot(&session), before, "{command:?}");
    }
    session.apply(&Command::Inspect {
        case,
        action: physical,
    });
    let again = session.apply(&Command::Inspect {
        case,
        action: physical,
    });
    assert_eq!(
        again[0].what,
        Happening::Refused {
            refusal: Refusal::AlreadyAsked
        }
    );
    session.apply(&decide(decided, 10));
    let twice = session.apply(&decide(decided, 10));
    assert_eq!(
        twice[0].what,
        Happening::Refused {
            refusal: Refusal::AlreadyDecided(decided)
        }
    );
    session.apply(&Command::Close);
    assert_eq!(
        session.apply(&Command::Close)[0].what,
        Happening::Refused {
            refusal: Refusal::Closed
        }
    );
}

/// Time never runs backwards, capacity and budget are never exceeded, every case is settled once.
#[test]
fn the_books_balance() {
    for name in ["operation-stop", "ppe-surge", "vaccine-export"] {
        for kind in Kind::ALL {
            let scenario = scenario(name);
            let (opening, steps) = play(name, 2, kind);
            let events = opening
                .iter()
                .chain(steps.iter().flat_map(|(_, events)| events));
            let mut now = SimTime::START;
            let mut used = std::collections::BTreeMap::new();
            let mut settled = std::collections::BTreeSet::new();
            let mut spent = 0;
            let mut arrived = 0;
            for event in events {
                assert!(event.at >= now, "{name}: time runs backwards");
                now = event.at;
                match &event.what {
                    Happening::Arrived { .. } => arrived += 1,
                    Happening::InspectionBooked { action, .. } => {
                        let shift = event.at.secs() / scenario.limits.shift_secs;
                        let uses = used.entry((*action, shift)).or_insert(0u32);
                        *uses += 1;
                        let action = &scenario.actions[usize::from(action.0)];
                        assert!(
                            action.capacity_per_shift.is_none_or(|most| *uses <= most),
                            "{name} {}",
                            action.id
                        );
                        spent += action.cost_minor;
                    }
                    Happening::Decided { case, .. } | Happening::ReleasedByLaw { case } => {
                        assert!(settled.insert(*case), "{name}: {case} is settled twice");
                    }
                    Happening::Refused { refusal } => {
                        panic!("{name} {kind:?} was refused: {refusal}")
                    }
                    _ => {}
                }
            }
            assert!(
                scenario
                    .limits
                    .budget_minor
                    .is_none_or(|budget| spent <= budget),
                "{name}: {spent} spent"
            );
            assert_eq!(arrived, scenario.cases, "{name}");
            assert_eq!(settled.len() as u64, scenario.cases, "{name} {kind:?}");
        }
    }
}

/// What nobody decides is released by law at its deadline, and not before.
#[test]
fn deadlines_release_what_nobody_decides() {
    let scenario = scenario("operation-stop");
    let (mut session, mut events) = Session::open(Stream::new(scenario.clone(), 4));
    for _ in 0..10 {
        events.extend(session.apply(&Command::AdvanceClock { secs: 24 * 3600 }));
    }
    let mut arrivals = std::collections::BTreeMap::new();
    let mut released = 0;
    for event in &events {
        match event.what {
            Happening::Arrived { case } => {
                arrivals.insert(case, event.at);
            }
            Happening::ReleasedByLaw { case } => {
                let stream = session.stream();
                let mode = scenario.flows[stream.declared(case.0).flow].mode;
                let due = arrivals[&case].plus_secs(scenario.limits.deadline_secs(mode));
                assert_eq!(event.at, due, "{case}");
                released += 1;
            }
            _ => {}
        }
    }
    assert_eq!(released, scenario.cases);
}

/// Adaptive trade moves away from what is intercepted, as a pure function of the events.
#[test]
fn the_mix_moves_away_from_interceptions() {
    let (opening, steps) = play("ivermectin-by-mail", 6, Kind::Ideal);
    let all: Vec<&Event> = opening
        .iter()
        .chain(steps.iter().flat_map(|(_, events)| events))
        .collect();
    let mixes: Vec<_> = all
        .iter()
        .filter_map(|event| match &event.what {
            Happening::MixShifted { mix } => Some(mix),
            _ => None,
        })
        .collect();
    assert!(mixes.len() >= 3, "{} mix shifts", mixes.len());
    let floor = scenario("ivermectin-by-mail")
        .adaptation
        .expect("the scenario adapts")
        .floor_ppm;
    let last = mixes.last().expect("there is one");
    let weights: Vec<u32> = last.lines.iter().flatten().copied().collect();
    assert!(
        weights.iter().any(|weight| *weight < 1_000_000),
        "{weights:?}"
    );
    assert!(
        weights
            .iter()
            .all(|weight| (floor..=1_000_000).contains(weight)),
        "{weights:?}"
    );
}

#[test]
fn officers_are_deterministic() {
    for kind in Kind::ALL {
        let once = play("tutorial/first-parcels", 8, kind);
        assert_eq!(
            once.1,
            play("tutorial/first-parcels", 8, kind).1,
            "{kind:?}"
        );
    }
}

/// Goods that have arrived stay what they are when the mix of illicit trade moves on.
#[test]
fn a_later_mix_changes_nothing_that_has_arrived() {
    let scenario = scenario("ivermectin-by-mail");
    let adaptation = scenario.adaptation.expect("the scenario adapts");
    let stream = Stream::new(scenario.clone(), 6);
    let mut seen = Interceptions::none(&scenario);
    for (flow, authored) in scenario.flows.iter().enumerate() {
        for line in 0..authored.illicit.len() {
            seen.count(flow, line, Some(0), Some(0));
        }
    }
    let later = stream.with_mix(&Mix::after(&scenario, &adaptation, &seen));
    let mut moved = 0;
    for index in 0..400 {
        let declared = stream.declared(index);
        let before = stream.sealed(&declared).truth;
        assert_eq!(later.sealed(&declared).truth, before, "case {index}");
        assert_eq!(
            later.belief(&declared),
            stream.belief(&declared),
            "case {index}"
        );
        moved += usize::from(later.sealed(&later.declared(index)).truth != before);
    }
    assert!(
        moved > 0,
        "the mix should have changed some case that arrives later"
    );
}
