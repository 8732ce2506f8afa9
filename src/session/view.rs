//! What an officer may see of a session: the desk, the declarations, results as they came.
//!
//! Invariant: nothing here depends on truth that no action has revealed. Truth and seed have no method.

mod announced;
mod desk;
mod scan;

use crate::customs::declaration::Declaration;
use crate::risk::belief::{Belief, Eye};
use crate::risk::indicator::{Channel, IndicatorSet};
use crate::scenario::model::Scenario;
use crate::scenario::model::action::{ActionKind, Eyes};
use crate::session::command::{ActionId, CaseId};
use crate::session::engine::{Inspection, OpenCase, Session, SettledCase};
use crate::stream::mix::Mix;
use crate::stream::observer::Observer;
use crate::stream::{Declared, Stream};
use crate::time::SimTime;

pub use crate::session::view::announced::Announcement;
pub use crate::session::view::desk::{
    ActionStatus, CaseSnapshot, InspectionSnapshot, Settlement, Snapshot,
};
pub use crate::session::view::scan::{ScanOrder, ScanPicture, ScanSample, ScanStage};

/// A session as an officer sees it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    session: &'a Session,
}

/// What separates the seed of past traffic from the exercise's.
const PAST_SEED: u64 = 0x5041_5354_5452_4146;

/// A consignment of past traffic: as declared, without its truth.
#[derive(Clone, Debug)]
pub struct PastCase {
    declared: Declared,
    stream: Stream,
}

impl PastCase {
    /// Indicators that are facts in its declared data.
    pub fn indicators(&self) -> IndicatorSet {
        self.declared.indicators
    }

    /// Fills a declaration.
    pub fn declare_into(&self, out: &mut Declaration) {
        self.stream.declare_into(&self.declared, out);
    }

    /// The exact belief given the declaration alone.
    pub fn belief(&self) -> Belief {
        self.stream.belief(&self.declared)
    }

    /// Its hypotheses.
    pub fn observer(&self) -> Observer<'_> {
        self.stream.observer(&self.declared)
    }
}

impl<'a> View<'a> {
    pub(crate) const fn of(session: &'a Session) -> View<'a> {
        View { session }
    }

    /// The scenario: what is public of it, and the model that an ideal observer may use.
    pub fn scenario(&self) -> &'a Scenario {
        self.session.stream.scenario()
    }

    /// The moment.
    pub const fn now(&self) -> SimTime {
        self.session.now
    }

    /// Whether the exercise has ended.
    pub const fn is_closed(&self) -> bool {
        self.session.closed
    }

    /// Index of the phase in force.
    pub const fn phase(&self) -> usize {
        self.session.phase
    }

    /// The mix of illicit trade as the last trend report told it; `None` before the first.
    pub const fn mix(&self) -> Option<&'a Mix> {
        self.session.mix.as_ref()
    }

    /// Cases that have arrived and are not decided, in order of arrival.
    pub fn undecided(&self) -> impl Iterator<Item = CaseId> + 'a {
        self.session.undecided.iter().copied()
    }

    /// Cases that have arrived so far.
    pub fn arrived(&self) -> u64 {
        self.session.cases.len() as u64
    }

    fn open(&self, case: CaseId) -> Option<&'a OpenCase> {
        let index = usize::try_from(case.0).ok()?;
        self.session.cases.get(index)?.open.as_deref()
    }

    fn settled(&self, case: CaseId) -> Option<&'a SettledCase> {
        let index = usize::try_from(case.0).ok()?;
        self.session.cases.get(index)?.settled.as_deref()
    }

    /// Bulletins issued so far, by their position in the scenario, in that order.
    pub fn bulletins(&self) -> &'a [usize] {
        &self.session.bulletins
    }

    /// Missed cases that have come to light, in that order.
    pub fn surfaced(&self) -> &'a [CaseId] {
        &self.session.asides.surfaced
    }

    /// Fills a declaration; false when the case is not on the desk.
    pub fn declare_into(&self, case: CaseId, out: &mut Declaration) -> bool {
        match self.open(case) {
            Some(open) => {
                self.session.stream.declare_into(&open.declared, out);
                true
            }
            None => false,
        }
    }

    /// An empty declaration to be filled.
    pub fn blank_declaration(&self) -> Declaration {
        self.session.stream.blank_declaration()
    }

    /// Indicators that are facts in the declared data: what an officer who compares every field finds.
    pub fn declared_indicators(&self, case: CaseId) -> IndicatorSet {
        self.open(case)
            .map_or(IndicatorSet::EMPTY, |open| open.declared.indicators)
    }

    /// When a case is released by law.
    pub fn deadline(&self, case: CaseId) -> Option<SimTime> {
        self.open(case).map(|open| open.deadline)
    }

    /// When a case arrived.
    pub fn arrival(&self, case: CaseId) -> Option<SimTime> {
        self.open(case).map(|open| open.declared.arrival)
    }

    /// Whether the declared goods need a cold chain.
    pub fn is_cold(&self, case: CaseId) -> bool {
        self.open(case)
            .is_some_and(|open| open.declared.circumstances.declared_cold)
    }

    /// Actions asked for on a case, with their results once these are there.
    pub fn inspections(
        &self,
        case: CaseId,
    ) -> impl Iterator<Item = (ActionId, Option<IndicatorSet>)> + 'a {
        let inspections: &'a [Inspection] = self.open(case).map_or(&[], |open| &open.inspections);
        inspections
            .iter()
            .map(|inspection| (inspection.action, inspection.seen))
    }

    /// Whose eyes read the images.
    pub const fn eyes(&self) -> Eyes {
        self.session.terms.eyes
    }

    /// What an action shows in its channel, and how well.
    pub fn action_eye(&self, action: ActionId) -> Option<(Channel, Eye)> {
        let action = self.scenario().actions.get(usize::from(action.0))?;
        Some((action.channel(), action.eye(self.eyes())))
    }

    /// Uses of an action left in this shift; `None` without limit.
    pub fn left_in_shift(&self, action: ActionId) -> Option<u32> {
        let index = usize::from(action.0);
        self.session
            .bookings
            .left(index, &self.scenario().actions[index], self.session.now)
    }

    /// When a station of the action is free.
    pub fn free_at(&self, action: ActionId) -> SimTime {
        self.session
            .bookings
            .free_at(usize::from(action.0), self.session.now)
    }

    /// Whether an action is out of service.
    pub fn is_out_of_service(&self, action: ActionId) -> bool {
        self.session
            .bookings
            .is_out(usize::from(action.0), self.session.now)
    }

    /// Money left for inspections; `None` without limit.
    pub fn budget_left_minor(&self) -> Option<i64> {
        self.session.bookings.budget_left_minor()
    }

    /// Money spent on inspections.
    pub const fn spent_minor(&self) -> i64 {
        self.session.bookings.spent_minor()
    }

    /// The exact belief given the declaration alone, for an observer who knows the model.
    pub fn belief(&self, case: CaseId) -> Option<Belief> {
        self.open(case)
            .map(|open| self.session.stream.belief(&open.declared))
    }

    /// The hypotheses of a case, for an observer who knows the model.
    pub fn observer(&self, case: CaseId) -> Option<Observer<'a>> {
        self.open(case)
            .map(|open| self.session.stream.observer(&open.declared))
    }

    /// Whether an action could be booked now: in service, with capacity and money left.
    pub fn can_book(&self, action: ActionId) -> bool {
        let cost = self.scenario().actions[usize::from(action.0)].cost_minor;
        !self.is_out_of_service(action)
            && self.left_in_shift(action) != Some(0)
            && self.budget_left_minor().is_none_or(|left| cost <= left)
    }

    /// The share of the exercise's consignments to which its actions of one kind can be applied, ppm; at
    /// most one million, 0 when there is no such action.
    pub fn capacity_share_ppm(&self, kind: ActionKind) -> u64 {
        let scenario = self.scenario();
        let shifts = scenario
            .length_secs
            .div_ceil(scenario.limits.shift_secs.max(1))
            .max(1);
        let shares = scenario
            .actions
            .iter()
            .filter(|action| action.kind == kind)
            .map(|action| match action.capacity_per_shift {
                Some(capacity) => u64::from(capacity) * shifts * 1_000_000 / scenario.cases.max(1),
                None => 1_000_000,
            });
        shares.sum::<u64>().min(1_000_000)
    }

    /// Consignments of the time before the exercise: the same traffic, other consignments.
    pub fn past_traffic(&self, count: u64) -> impl Iterator<Item = PastCase> + 'a {
        let stream = self.session.past.get_or_init(|| {
            let scenario = self.session.stream.scenario().clone();
            Stream::new(scenario, self.session.stream.seed() ^ PAST_SEED)
        });
        (0..count).map(move |index| PastCase {
            declared: stream.declared(index),
            stream: stream.clone(),
        })
    }
}
