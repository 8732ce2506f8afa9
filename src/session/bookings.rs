//! Shared means: stations with queues, capacities by shift, outages, money.

use crate::scenario::model::Scenario;
use crate::scenario::model::action::Action;
use crate::session::event::Refusal;
use crate::time::SimTime;

/// The state of all actions' means.
#[derive(Clone, Debug)]
pub(crate) struct Bookings {
    actions: Vec<Means>,
    shift_secs: u64,
    budget_minor: Option<i64>,
    spent_minor: i64,
}

#[derive(Clone, Debug, Default)]
struct Means {
    /// When each station is free again.
    free_at: Vec<SimTime>,
    /// The shift that `used` counts.
    shift: u64,
    used: u32,
    out_until: SimTime,
}

impl Bookings {
    pub(crate) fn new(scenario: &Scenario) -> Bookings {
        let means = |action: &Action| Means {
            free_at: vec![SimTime::START; action.stations as usize],
            ..Means::default()
        };
        Bookings {
            actions: scenario.actions.iter().map(means).collect(),
            shift_secs: scenario.limits.shift_secs.max(1),
            budget_minor: scenario.limits.budget_minor,
            spent_minor: 0,
        }
    }

    /// Books an action at `now`; returns when its station is done with it.
    pub(crate) fn book(
        &mut self,
        index: usize,
        action: &Action,
        now: SimTime,
    ) -> Result<SimTime, Refusal> {
        let left = self.left(index, action, now);
        let means = &mut self.actions[index];
        if now < means.out_until {
            return Err(Refusal::OutOfService);
        }
        if left == Some(0) {
            return Err(Refusal::NoCapacity);
        }
        if self
            .budget_minor
            .is_some_and(|budget| self.spent_minor + action.cost_minor > budget)
        {
            return Err(Refusal::NoBudget);
        }
        self.spent_minor += action.cost_minor;
        let shift = now.secs() / self.shift_secs;
        if means.shift != shift {
            means.shift = shift;
            means.used = 0;
        }
        means.used += 1;
        let station = means.free_at.iter_mut().min();
        let start = station.as_ref().map_or(now, |free| now.max(**free));
        let done = start.plus_secs(u64::from(action.station_secs));
        if let Some(free) = station {
            *free = done;
        }
        Ok(done)
    }

    /// Uses left in the shift of `now`; `None` without limit.
    pub(crate) fn left(&self, index: usize, action: &Action, now: SimTime) -> Option<u32> {
        let means = &self.actions[index];
        let same_shift = means.shift == now.secs() / self.shift_secs;
        let used = if same_shift { means.used } else { 0 };
        action
            .capacity_per_shift
            .map(|capacity| capacity.saturating_sub(used))
    }

    /// Whether an action is out of service.
    pub(crate) fn is_out(&self, index: usize, now: SimTime) -> bool {
        now < self.actions[index].out_until
    }

    pub(crate) fn put_out(&mut self, index: usize, until: SimTime) {
        let means = &mut self.actions[index];
        means.out_until = means.out_until.max(until);
    }

    pub(crate) fn change_budget(&mut self, change_minor: i64) {
        if let Some(budget) = &mut self.budget_minor {
            *budget = budget.saturating_add(change_minor);
        }
    }

    /// Money spent so far, in minor units.
    pub(crate) const fn spent_minor(&self) -> i64 {
        self.spent_minor
    }

    /// Money left; `None` without limit. Never below 0 unless an inject cut the budget.
    pub(crate) fn budget_left_minor(&self) -> Option<i64> {
        self.budget_minor.map(|budget| budget - self.spent_minor)
    }

    /// When a station of the action is free.
    pub(crate) fn free_at(&self, index: usize, now: SimTime) -> SimTime {
        self.actions[index]
            .free_at
            .iter()
            .min()
            .map_or(now, |free| now.max(*free))
    }
}
