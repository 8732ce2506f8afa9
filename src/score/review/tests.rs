//! Reviews of whole sessions against what the sessions themselves hold, and against the sheet.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{CaseReview, MomentKind, Review, Standing, case_review, review};
use crate::officer::profile::Profile;
use crate::officer::roster::Kind;
use crate::officer::work;
use crate::risk::belief::channel_likelihood;
use crate::risk::indicator::{Channel, Indicator};
use crate::risk::truth::Truth;
use crate::scenario::load;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::{ActionKind, Eyes};
use crate::scenario::model::exercise::Disposition;
use crate::score::fold::mark;
use crate::score::grounds::{Outcome, Outcomes};
use crate::score::sheet::ScoreSheet;
use crate::session::command::{ActionId, CaseId, Command, Flag, Ground, Paper};
use crate::session::engine::{Session, Terms};
use crate::session::event::{Event, Happening, Step};
use crate::stream::{Declared, Stream};

fn scenario(name: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    Arc::new(load::load(&path, &read).expect("a shipped scenario has no findings"))
}

/// A session played to its end, with what it held of every case.
struct Played {
    session: Session,
    steps: Vec<Step>,
}

fn step(command: Option<Command>, events: Vec<Event>) -> Step {
    Step {
        command,
        events,
        wall_millis: None,
    }
}

fn play(name: &str, seed: u64, kind: Kind) -> Played {
    let stream = Stream::new(scenario(name), seed);
    let terms = Terms {
        keeps_settled: true,
        ..Terms::of(stream.scenario())
    };
    let (mut session, opening) = Session::open_under(stream, terms);
    let profile = Profile::parse(include_str!("../../../assets/profiles/general.ron"))
        .expect("the shipped profile reads");
    let mut officer = kind.officer(&session, &profile);
    let mut steps = vec![step(None, opening.clone())];
    let outcome = work(
        &mut session,
        &opening,
        officer.as_mut(),
        |command, events| {
            steps.push(step(Some(command.clone()), events.to_vec()));
            Ok::<(), std::convert::Infallible>(())
        },
    );
    outcome.expect("nothing can go wrong");
    Played { session, steps }
}

impl Played {
    fn review(&self) -> Review {
        review(self.session.stream(), Eyes::AsStated, &self.steps)
    }

    /// What the session itself made of a case when it arrived.
    fn declared(&self, case: CaseId) -> &Declared {
        let state = &self.session.cases[case.0 as usize];
        let settled = state.settled.as_deref().expect("every case is settled");
        &settled.case.declared
    }

    fn truth(&self, case: CaseId) -> Truth {
        self.session.stream().sealed(self.declared(case)).truth
    }

    fn events(&self) -> impl Iterator<Item = &Event> {
        self.steps.iter().flat_map(|step| &step.events)
    }
}

fn revealing(channel: Channel) -> Option<ActionKind> {
    match channel {
        Channel::Declared => None,
        Channel::History => Some(ActionKind::HistoryLookup),
        Channel::Documents => Some(ActionKind::DocumentaryCheck),
        Channel::Image => Some(ActionKind::Xray),
        Channel::Pack => Some(ActionKind::PhysicalExamination),
        Channel::Code => Some(ActionKind::CodeVerification),
        Channel::Partner(_) => Some(ActionKind::PartnerQuery),
        Channel::Laboratory => Some(ActionKind::LaboratorySample),
    }
}

/// Over a scenario whose illicit trade moves, so that the stream at arrival matters.
#[test]
fn every_planted_sign_is_listed_once_with_the_action_that_shows_it() {
    let played = play("ivermectin-by-mail", 6, Kind::Ideal);
    let shifts = played
        .events()
        .filter(|event| matches!(event.what, Happening::MixShifted { .. }));
    assert!(shifts.count() >= 3, "the mix must move");
    let review = played.review();
    assert_eq!(
        review.cases.len() as u64,
        played.session.view().scenario().cases
    );
    let (mut seen, mut unseen) = (0, 0);
    for case in &review.cases {
        let truth = played.truth(case.case());
        let listed: Vec<Indicator> = case.planted.iter().map(|sign| sign.indicator).collect();
        assert_eq!(listed, truth.indicators.iter().collect::<Vec<_>>());
        assert_eq!(case.record.facts.hypothesis, truth.hypothesis);
        assert_eq!(case.sealed().truth, truth, "{}", case.case());
        let mut lay_open: BTreeSet<Indicator> =
            played.declared(case.case()).indicators.iter().collect();
        for inspection in &case.inspections {
            lay_open.extend(inspection.seen.iter());
        }
        for sign in &case.planted {
            assert_eq!(sign.channel, sign.indicator.spec().channel);
            assert_eq!(sign.action, revealing(sign.channel));
            assert_eq!(sign.conflict, sign.indicator.conflict());
            assert_eq!(sign.seen, lay_open.contains(&sign.indicator));
            seen += usize::from(sign.seen);
            unseen += usize::from(!sign.seen);
        }
        assert!(
            case.imagined
                .iter()
                .all(|sign| lay_open.contains(sign) && !truth.indicators.holds(*sign))
        );
    }
    assert!(seen > 50 && unseen > 50, "{seen} seen, {unseen} unseen");
}

/// All likelihoods multiplied at once and normalised once, instead of step by step.
fn naive_belief(played: &Played, case: &CaseReview, results: usize) -> f64 {
    let stream = played.session.stream();
    let declared = played.declared(case.case());
    let observer = stream.observer(declared);
    let prior = stream.belief(declared);
    let mut weights: Vec<f64> = prior.probabilities().to_vec();
    for observation in case.record.log.observations.iter().take(results) {
        let action = &stream.scenario().actions[usize::from(observation.action.0)];
        for (index, weight) in weights.iter_mut().enumerate() {
            *weight *= channel_likelihood(
                action.channel(),
                observer.candidate(index),
                action.eye(Eyes::AsStated),
                observation.seen,
            );
        }
    }
    let sum: f64 = weights.iter().sum();
    weights[1..].iter().sum::<f64>() / sum
}

#[test]
fn the_belief_is_the_chain_of_everything_that_was_seen() {
    let played = play("operation-stop", 4, Kind::Rule);
    let mut moved = 0;
    for case in played.review().cases {
        assert_eq!(case.beliefs.len(), case.record.log.observations.len() + 1);
        for (results, point) in case.beliefs.iter().enumerate() {
            let naive = naive_belief(&played, &case, results) * 1_000_000.0;
            assert!(
                (naive - f64::from(point.illicit_ppm)).abs() <= 0.6,
                "{}: {naive} against {}",
                case.case(),
                point.illicit_ppm
            );
        }
        moved += case.beliefs.len() - 1;
    }
    assert!(moved > 100, "{moved} results");
}

#[test]
fn the_ideal_officer_states_what_the_review_computes_and_regrets_nothing() {
    let played = play("ivermectin-by-mail", 6, Kind::Ideal);
    let mut compared = 0;
    for case in played.review().cases {
        let Some(decision) = case.record.log.decision() else {
            continue;
        };
        assert_eq!(
            decision.confidence_ppm,
            case.believed_ppm(),
            "{}",
            case.case()
        );
        assert_eq!(case.regret_minor, Some(0), "{}", case.case());
        compared += 1;
    }
    assert!(compared > 300, "{compared} decisions");
    let blind = play("operation-stop", 6, Kind::Random).review();
    let regretted = |case: &&CaseReview| case.regret_minor.is_some_and(|minor| minor > 0);
    assert!(blind.cases.iter().filter(regretted).count() > 5);
    assert!(
        blind
            .cases
            .iter()
            .all(|case| case.regret_minor.is_some_and(|minor| minor >= 0))
    );
}

fn counted(review: &Review) -> Outcomes {
    let mut outcomes = Outcomes::default();
    for outcome in review.cases.iter().filter_map(|case| case.outcome) {
        *match outcome {
            Outcome::Grounded => &mut outcomes.grounded,
            Outcome::GroundedWrongAction => &mut outcomes.grounded_wrong_action,
            Outcome::Lucky => &mut outcomes.lucky,
            Outcome::FalseStop => &mut outcomes.false_stop,
            Outcome::Missed => &mut outcomes.missed,
            Outcome::Cleared => &mut outcomes.cleared,
        } += 1;
    }
    outcomes
}

#[test]
fn outcomes_grounds_and_points_are_those_of_the_sheet() {
    for (name, kind) in [
        ("operation-stop", Kind::Rule),
        ("mixed-portfolio", Kind::Novice),
        ("vaccine-export", Kind::Ideal),
    ] {
        let played = play(name, 2, kind);
        let review = played.review();
        let authored = Stream::new(scenario(name), 2);
        let sheet = ScoreSheet::of(&mark(authored, played.events()));
        assert_eq!(counted(&review), sheet.grounds.outcomes, "{name}");
        let points: i64 = review.cases.iter().map(CaseReview::points).sum();
        assert_eq!(points, sheet.points, "{name}");
        for case in &review.cases {
            let truthful: BTreeSet<Option<Indicator>> = case
                .grounds
                .iter()
                .filter(|ground| ground.standing == Standing::True)
                .map(|ground| ground.meant)
                .collect();
            let citations = case.record.citations();
            assert_eq!(truthful.len() as u64, citations.truthful, "{name}");
            let cited = case.planted.iter().filter(|sign| sign.cited && sign.seen);
            assert_eq!(cited.count() as u64, citations.truthful, "{name}");
        }
    }
}

/// The contradiction counts as the sign that it is, whichever way round it is cited.
#[test]
fn a_contradiction_is_read_as_the_sign_that_is_there() {
    let played = play("operation-stop", 4, Kind::Rule);
    let mut read = 0;
    for mut case in played.review().cases {
        let Some((sign, (one, other))) = case
            .planted
            .iter()
            .find_map(|sign| sign.conflict.map(|cells| (*sign, cells)))
        else {
            continue;
        };
        let Some(super::super::case::Ending::Decided(decision)) = &mut case.record.log.ending
        else {
            continue;
        };
        decision.grounds = vec![Ground::Conflict(other, one)];
        let [ground] = super::signs::grounds(&case.record)[..] else {
            panic!("one ground");
        };
        let expected = if sign.seen {
            Standing::True
        } else {
            Standing::NotSeen
        };
        assert_eq!(ground.standing, expected);
        assert_eq!(case.record.citations().truthful, u64::from(sign.seen));
        read += 1;
    }
    assert!(read > 20, "{read} contradictions");
}

#[test]
fn one_case_alone_is_reviewed_as_in_the_whole() {
    let played = play("ivermectin-by-mail", 3, Kind::Rule);
    let whole = played.review();
    for case in whole.cases.iter().step_by(37) {
        let alone = case_review(
            played.session.stream(),
            Eyes::AsStated,
            &played.steps,
            case.case(),
        )
        .expect("the case has arrived");
        assert_eq!(alone.record, case.record);
        assert_eq!(alone.planted, case.planted);
        assert_eq!(alone.grounds, case.grounds);
        assert_eq!(alone.inspections, case.inspections);
        assert_eq!(alone.beliefs, case.beliefs);
        assert_eq!(alone.regret_minor, case.regret_minor);
        assert_eq!(
            whole.case(case.case()).map(CaseReview::case),
            Some(case.case())
        );
    }
    let beyond = case_review(
        played.session.stream(),
        Eyes::AsStated,
        &played.steps,
        CaseId(1 << 40),
    );
    assert!(beyond.is_none());
}

/// A trainee's session by hand: flags, notes, what lay open, a remark, a bookmark, an interruption.
#[test]
fn what_goes_beside_a_decision_is_kept_as_it_stood_then() {
    let stream = Stream::new(scenario("tutorial/first-parcels"), 7);
    let (mut session, opening) = Session::open(stream);
    let mut steps = vec![step(None, opening)];
    let mut tell = |command: Command| {
        let events = session.apply(&command);
        steps.push(Step {
            command: Some(command),
            events,
            wall_millis: Some(250),
        });
    };
    let case = CaseId(0);
    let show = |papers: &[Paper]| Command::Show {
        case: Some(case),
        papers: papers.to_vec(),
    };
    tell(Command::Note {
        case,
        text: "announced".to_owned(),
    });
    tell(Command::AdvanceClock { secs: 6 * 3_600 });
    tell(show(&[Paper::Declaration]));
    tell(Command::Flag {
        case,
        flag: Some(Flag::Suspect),
    });
    tell(Command::Inspect {
        case,
        action: ActionId(0),
    });
    tell(show(&[Paper::Declaration, Paper::History]));
    tell(Command::Bookmark {
        text: "odd sender".to_owned(),
    });
    tell(Command::Decide {
        case,
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 100_000,
        remark: "nothing found".to_owned(),
    });
    tell(Command::Flag { case, flag: None });
    tell(show(&[]));
    tell(Command::Resume { wall_secs: 99 });
    let review = review(session.stream(), Eyes::AsStated, &steps);
    let first = review.case(case).expect("it has arrived");
    assert_eq!(first.remark, "nothing found");
    assert_eq!(first.flag, Some(Flag::Suspect));
    assert_eq!(first.note, "announced");
    let screen = first.screen.as_ref().expect("something lay open");
    assert_eq!(screen.papers, [Paper::Declaration, Paper::History]);
    assert_eq!(first.inspections[0].action, ActionId(0));
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for moment in &review.timeline {
        let kind = match &moment.kind {
            MomentKind::Bookmark(text) => {
                assert_eq!(
                    (text.as_str(), moment.wall_millis),
                    ("odd sender", Some(250))
                );
                "bookmark"
            }
            MomentKind::Interruption(99) => "interruption",
            MomentKind::Decision(Disposition::Release) => "decision",
            MomentKind::Booked(_) => "booked",
            MomentKind::Arrival => "arrival",
            _ => continue,
        };
        *kinds.entry(kind).or_default() += 1;
    }
    assert_eq!(kinds["bookmark"], 1);
    assert_eq!(kinds["interruption"], 1);
    assert_eq!(kinds["decision"], 1);
    assert_eq!(kinds["booked"], 1);
    assert_eq!(kinds["arrival"] as u64, session.view().arrived());
    let decided = first.record.log.ended().expect("it is decided");
    assert_eq!(
        review.screen_at(decided).map(|screen| screen.papers.len()),
        Some(2)
    );
}

/// With the officer's own eyes an image without signs says that there are none, and the belief knows it.
#[test]
fn the_belief_follows_the_eyes_of_the_session() {
    let stream = Stream::new(scenario("mixed-portfolio"), 2);
    let terms = Terms {
        eyes: Eyes::Own,
        ..Terms::of(stream.scenario())
    };
    let actions = &stream.scenario().actions;
    let xray = actions
        .iter()
        .position(|action| action.kind == ActionKind::Xray);
    let action = ActionId(xray.expect("the scenario has one") as u16);
    let (mut session, opening) = Session::open_under(stream.clone(), terms);
    let mut steps = vec![step(None, opening)];
    let mut tell = |session: &mut Session, command: Command| {
        let events = session.apply(&command);
        steps.push(step(Some(command), events));
    };
    for _ in 0..12 {
        tell(&mut session, Command::AdvanceClock { secs: 4 * 3_600 });
        let cases: Vec<CaseId> = session.view().undecided().collect();
        for case in cases {
            tell(&mut session, Command::Inspect { case, action });
        }
    }
    tell(&mut session, Command::AdvanceClock { secs: 6 * 3_600 });
    let own = review(&stream, Eyes::Own, &steps);
    let stated = review(&stream, Eyes::AsStated, &steps);
    let (mut imaged, mut differ) = (0, 0);
    for (own, stated) in own.cases.iter().zip(&stated.cases) {
        let [before, after] = own.beliefs[..] else {
            continue;
        };
        imaged += 1;
        assert_eq!(before, stated.beliefs[0], "the declaration is read alike");
        differ += usize::from(after.illicit_ppm != stated.beliefs[1].illicit_ppm);
        let observer_eye = stream.scenario().actions[usize::from(action.0)].eye(Eyes::Own);
        let declared = stream.declared(own.case().0);
        let observer = stream.observer(&declared);
        let mut belief = stream.belief(&declared);
        let seen = own.record.log.observations[0].seen;
        observer.observe(&mut belief, Channel::Image, observer_eye, seen);
        assert_eq!(after.illicit_ppm, belief.illicit_ppm(), "{}", own.case());
    }
    assert!(imaged > 8 && differ > 5, "{differ} of {imaged} differ");
}
