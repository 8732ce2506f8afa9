//! The session itself: one function owns the control flow of every command.

mod clock;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use crate::inspection::perception::Perception;
use crate::risk::indicator::IndicatorSet;
use crate::rng::Streams;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::{Action, ActionKind, Eyes};
use crate::scenario::model::exercise::Feedback;
use crate::session::asides::Asides;
use crate::session::bookings::Bookings;
use crate::session::command::{
    ADVANCE_SECS_MAX, ActionId, CaseId, Command, GROUNDS_MAX, ImageMark, REMARK_BYTES_MAX,
};
use crate::session::event::{Event, Happening, Refusal};
use crate::session::timers::{Due, Timers};
use crate::session::view::{Settlement, View};
use crate::stream::mix::{Interceptions, Mix};
use crate::stream::sealed::Sealed;
use crate::stream::{Declared, Stream};
use crate::time::SimTime;

/// A running exercise.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) stream: Stream,
    perception: Perception,
    agencies: Vec<Option<Streams>>,
    pub(crate) now: SimTime,
    timers: Timers,
    pub(crate) bookings: Bookings,
    /// By case index: all that have arrived, in order.
    pub(crate) cases: Vec<CaseState>,
    pub(crate) undecided: BTreeSet<CaseId>,
    next_arrival: Option<SimTime>,
    pub(crate) bulletins: Vec<usize>,
    pub(crate) phase: usize,
    pub(crate) mix: Option<Mix>,
    interceptions: Interceptions,
    pub(crate) terms: Terms,
    pub(crate) asides: Asides,
    pub(crate) closed: bool,
    /// Traffic of the time before the exercise, made when first asked for.
    pub(crate) past: Arc<OnceLock<Stream>>,
}

/// What a session is opened under, beside its stream.
#[derive(Clone, Debug)]
pub struct Terms {
    /// When the officer learns the truth.
    pub feedback: Feedback,
    /// Mixes to take over instead of computing them, in the order of their moments.
    pub fixed_mixes: Option<Vec<(SimTime, Mix)>>,
    /// Whether settled cases stay readable; costs memory for each.
    pub keeps_settled: bool,
    /// Whose eyes read the images.
    pub eyes: Eyes,
}

impl Terms {
    /// The scenario's own.
    pub fn of(scenario: &Scenario) -> Terms {
        Terms {
            feedback: scenario.feedback,
            fixed_mixes: None,
            keeps_settled: false,
            eyes: Eyes::AsStated,
        }
    }
}

/// What a session holds of one case that has arrived.
#[derive(Clone, Debug, Default)]
pub(crate) struct CaseState {
    /// Until the case is settled.
    pub(crate) open: Option<Box<OpenCase>>,
    /// From then on, where settled cases are kept.
    pub(crate) settled: Option<Box<SettledCase>>,
}

/// A case that has left the desk.
#[derive(Clone, Debug)]
pub(crate) struct SettledCase {
    pub(crate) case: OpenCase,
    pub(crate) settlement: Settlement,
}

/// A case on the desk.
#[derive(Clone, Debug)]
pub(crate) struct OpenCase {
    pub(crate) declared: Declared,
    pub(crate) deadline: SimTime,
    /// Actions asked for, in order, with their results once they are there.
    pub(crate) inspections: Vec<Inspection>,
    pub(crate) spoiled: bool,
    /// What the officer marked in the X-ray images, in that order.
    pub(crate) marks: Vec<ImageMark>,
}

impl OpenCase {
    /// Whether the consignment was opened: a physical examination gave its result.
    pub(crate) fn is_opened(&self, scenario: &Scenario) -> bool {
        self.inspections.iter().any(|inspection| {
            let kind = scenario.actions[usize::from(inspection.action.0)].kind;
            kind == ActionKind::PhysicalExamination && inspection.seen.is_some()
        })
    }

    /// Whether there is an X-ray image of the consignment.
    pub(crate) fn is_imaged(&self, scenario: &Scenario) -> bool {
        self.inspections.iter().any(|inspection| {
            let kind = scenario.actions[usize::from(inspection.action.0)].kind;
            kind == ActionKind::Xray && inspection.seen.is_some()
        })
    }
}

/// An action asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Inspection {
    pub(crate) action: ActionId,
    /// When its result comes; for a partner that will stay silent, when waiting is given up.
    pub(crate) due: SimTime,
    pub(crate) seen: Option<IndicatorSet>,
}

impl Session {
    /// Opens an exercise; returns what happens at its first moment.
    pub fn open(stream: Stream) -> (Session, Vec<Event>) {
        let terms = Terms::of(stream.scenario());
        Session::open_under(stream, terms)
    }

    /// Opens an exercise whose illicit trade moves as it did in another session: for officers who are
    /// compared on the same stream.
    pub fn open_with_mixes(stream: Stream, mixes: Vec<(SimTime, Mix)>) -> (Session, Vec<Event>) {
        let terms = Terms {
            fixed_mixes: Some(mixes),
            ..Terms::of(stream.scenario())
        };
        Session::open_under(stream, terms)
    }

    /// Opens an exercise under terms of its own.
    pub fn open_under(stream: Stream, terms: Terms) -> (Session, Vec<Event>) {
        let scenario = stream.scenario().clone();
        let agency = |action: &Action| {
            let purpose = format!("agency:{}", action.id);
            action
                .agency
                .map(|_| Streams::new(&scenario.digest, stream.seed(), &purpose))
        };
        let mut session = Session {
            perception: Perception::new(&stream),
            agencies: scenario.actions.iter().map(agency).collect(),
            now: SimTime::START,
            timers: Timers::default(),
            bookings: Bookings::new(&scenario),
            cases: Vec::new(),
            undecided: BTreeSet::new(),
            next_arrival: Some(stream.arrival(0)),
            bulletins: Vec::new(),
            phase: 0,
            mix: None,
            interceptions: Interceptions::none(&scenario),
            asides: Asides::new(&stream),
            terms,
            closed: false,
            past: Arc::default(),
            stream,
        };
        session.set_scripted_timers(&scenario);
        let mut events = Vec::new();
        session.say(&mut events, Happening::Opened);
        session.pass_until(SimTime::START, &mut events);
        (session, events)
    }

    fn set_scripted_timers(&mut self, scenario: &Scenario) {
        for (position, phase) in scenario.phases.iter().enumerate() {
            self.timers.set(phase.from, Due::Phase(position));
        }
        for (position, bulletin) in scenario.bulletins.iter().enumerate() {
            self.timers.set(bulletin.at, Due::Bulletin(position));
        }
        for (position, inject) in scenario.injects.iter().enumerate() {
            self.timers.set(inject.at, Due::Inject(position));
        }
        if let Some(fixed) = &self.terms.fixed_mixes {
            for (at, _) in fixed {
                self.timers.set(*at, Due::MixShift);
            }
        } else if let Some(adaptation) = scenario.adaptation {
            let mut moments: BTreeSet<u64> = scenario
                .phases
                .iter()
                .map(|phase| phase.from.secs())
                .collect();
            let every = adaptation.every_secs.max(1);
            moments.extend((1..=scenario.length_secs / every).map(|round| round * every));
            for secs in moments.into_iter().filter(|secs| *secs > 0) {
                self.timers.set(SimTime::from_secs(secs), Due::MixShift);
            }
        }
    }

    /// What an officer may see.
    pub fn view(&self) -> View<'_> {
        View::of(self)
    }

    /// The stream in force.
    pub fn stream(&self) -> &Stream {
        &self.stream
    }

    /// Whether the exercise has ended.
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// Takes a command and returns everything that happens because of it, in order of time.
    ///
    /// A command that is not acceptable now is answered by one [`Happening::Refused`] and changes nothing.
    pub fn apply(&mut self, command: &Command) -> Vec<Event> {
        let mut events = Vec::new();
        let outcome = if self.closed {
            Err(Refusal::Closed)
        } else {
            match command {
                Command::Inspect { case, action } => self.inspect(*case, *action, &mut events),
                Command::Decide { .. } => self.decide(command, &mut events),
                Command::AdvanceClock { secs } => self.advance(*secs, &mut events),
                Command::AwaitNext { at_most_secs } => self.await_next(*at_most_secs, &mut events),
                Command::Close => self.close(&mut events),
                aside => self.note_aside(aside, &mut events),
            }
        };
        if let Err(refusal) = outcome {
            self.say(&mut events, Happening::Refused { refusal });
        }
        events
    }

    pub(super) fn say(&self, events: &mut Vec<Event>, what: Happening) {
        events.push(Event { at: self.now, what });
    }

    pub(super) fn open_case(&mut self, case: CaseId) -> Result<&mut OpenCase, Refusal> {
        if case.0 >= self.stream.scenario().cases {
            return Err(Refusal::UnknownCase(case));
        }
        let index = usize::try_from(case.0).map_err(|_| Refusal::UnknownCase(case))?;
        let state = self.cases.get_mut(index).ok_or(Refusal::NotArrived(case))?;
        state
            .open
            .as_deref_mut()
            .ok_or(Refusal::AlreadyDecided(case))
    }

    fn inspect(
        &mut self,
        case: CaseId,
        id: ActionId,
        events: &mut Vec<Event>,
    ) -> Result<(), Refusal> {
        let scenario = self.stream.scenario().clone();
        let index = usize::from(id.0);
        let now = self.now;
        let open = self.open_case(case)?;
        let action = scenario.actions.get(index).ok_or(Refusal::UnknownAction)?;
        if open
            .inspections
            .iter()
            .any(|inspection| inspection.action == id)
        {
            return Err(Refusal::AlreadyAsked);
        }
        if action.needs_opening && !open.is_opened(&scenario) {
            return Err(Refusal::NotOpened);
        }
        let begun = now.plus_secs(u64::from(action.officer_secs));
        let done = self.bookings.book(index, action, now)?.max(begun);
        let (due, answers) = self.answer_due(index, action, case, done);
        let ready = action.agency.is_none().then_some(due);
        self.say(
            events,
            Happening::InspectionBooked {
                case,
                action: id,
                ready,
            },
        );
        self.open_case(case)?.inspections.push(Inspection {
            action: id,
            due,
            seen: None,
        });
        if answers {
            self.timers.set(due, Due::Result(case, id));
        }
        self.pass_until(begun, events);
        Ok(())
    }

    /// When an action's result comes, and whether it comes at all.
    fn answer_due(
        &self,
        index: usize,
        action: &Action,
        case: CaseId,
        done: SimTime,
    ) -> (SimTime, bool) {
        let Some(streams) = &self.agencies[index] else {
            return (done, true);
        };
        let terms = self
            .stream
            .scenario()
            .agencies
            .iter()
            .find(|terms| Some(terms.agency) == action.agency);
        let Some(terms) = terms else {
            return (done, true);
        };
        let mut draws = streams.case(case.0);
        let answers = draws.chance(terms.answers_ppm);
        let latency = draws.between(terms.latency_secs.0, terms.latency_secs.1);
        let wait = if answers {
            latency
        } else {
            terms.latency_secs.1
        };
        (done.plus_secs(u64::from(wait)), answers)
    }

    fn decide(&mut self, command: &Command, events: &mut Vec<Event>) -> Result<(), Refusal> {
        let Command::Decide {
            case,
            disposition,
            grounds,
            confidence_ppm,
            remark,
        } = command
        else {
            return Ok(());
        };
        if *confidence_ppm > crate::rng::PPM {
            return Err(Refusal::ConfidenceOutOfRange);
        }
        if grounds.len() > GROUNDS_MAX {
            return Err(Refusal::TooManyGrounds);
        }
        if remark.len() > REMARK_BYTES_MAX {
            return Err(Refusal::RemarkTooLong);
        }
        self.open_case(*case)?;
        let decision_secs = u64::from(self.stream.scenario().limits.decision_secs);
        self.say(
            events,
            Happening::Decided {
                case: *case,
                disposition: *disposition,
                grounds: grounds.clone(),
                confidence_ppm: *confidence_ppm,
            },
        );
        let settlement = Settlement {
            at: self.now,
            disposition: Some(*disposition),
            grounds: grounds.clone(),
            confidence_ppm: *confidence_ppm,
            remark: remark.clone(),
        };
        self.settle(*case, settlement, events);
        self.pass_until(self.now.plus_secs(decision_secs), events);
        Ok(())
    }

    /// Takes a case off the desk: counts an interception, gives the feedback that is due.
    fn settle(&mut self, case: CaseId, settlement: Settlement, events: &mut Vec<Event>) {
        self.undecided.remove(&case);
        let index = usize::try_from(case.0).unwrap_or(usize::MAX);
        let Some(open) = self
            .cases
            .get_mut(index)
            .and_then(|state| state.open.take())
        else {
            return;
        };
        let stopped = settlement.is_stopped();
        self.give_feedback(case, &open, stopped, events);
        if self.terms.keeps_settled
            && let Some(state) = self.cases.get_mut(index)
        {
            state.settled = Some(Box::new(SettledCase {
                case: *open,
                settlement,
            }));
        }
    }

    fn give_feedback(
        &mut self,
        case: CaseId,
        open: &OpenCase,
        stopped: bool,
        events: &mut Vec<Event>,
    ) {
        let scenario = self.stream.scenario().clone();
        let opened = open.is_opened(&scenario);
        let tells = match self.terms.feedback {
            Feedback::AfterEachDecision => true,
            Feedback::Selective => opened,
            Feedback::AtEnd => false,
        };
        let adapts = stopped && scenario.adaptation.is_some();
        let surfaces = self.terms.feedback == Feedback::Selective && !opened && !stopped;
        if !tells && !adapts && !surfaces {
            return;
        }
        let sealed = self.stream.sealed(&open.declared);
        if adapts && let Some((flow, line, good, country)) = self.stream.illicit_line(&sealed) {
            self.interceptions.count(flow, line, good, country);
        }
        if surfaces
            && sealed.truth.hypothesis.is_illicit()
            && let Some(after_secs) = self.asides.surfaces_after(case, scenario.length_secs)
        {
            let at = self.now.plus_secs(after_secs);
            self.timers.set(at, Due::Surface(case));
            let missed = sealed.truth.hypothesis.offence();
            self.asides.remember_missed(case, missed);
        }
        if tells {
            self.say(events, truth_revealed(case, &sealed));
        }
    }

    fn advance(&mut self, secs: u64, events: &mut Vec<Event>) -> Result<(), Refusal> {
        if secs > ADVANCE_SECS_MAX {
            return Err(Refusal::AdvanceTooLong);
        }
        self.pass_until(self.now.plus_secs(secs), events);
        Ok(())
    }

    fn await_next(&mut self, at_most_secs: u64, events: &mut Vec<Event>) -> Result<(), Refusal> {
        if at_most_secs > ADVANCE_SECS_MAX {
            return Err(Refusal::AdvanceTooLong);
        }
        let limit = self.now.plus_secs(at_most_secs);
        let next = self.next_event();
        self.pass_until(next.map_or(limit, |at| at.min(limit)), events);
        Ok(())
    }

    fn close(&mut self, events: &mut Vec<Event>) -> Result<(), Refusal> {
        let left: Vec<CaseId> = self.undecided.iter().copied().collect();
        for case in left {
            self.say(events, Happening::ReleasedByLaw { case });
            self.settle(case, Settlement::by_law(self.now), events);
        }
        self.closed = true;
        self.say(events, Happening::Closed);
        Ok(())
    }
}

fn truth_revealed(case: CaseId, sealed: &Sealed) -> Happening {
    Happening::TruthRevealed {
        case,
        offence: sealed.truth.hypothesis.offence(),
        scheme: sealed.truth.hypothesis.scheme(),
        indicators: sealed.truth.indicators,
    }
}
