//! The ideal observer at work: exact belief, and the value of every further look.
//!
//! The observer knows the scenario's likelihoods and sees what any officer sees. A look is worth what it
//! is expected to add to the value of the best decision; capacity has a price, set on past traffic so
//! that the looks worth most are the ones taken (greedy value of information; Raiffa and Schlaifer 1961).

use std::collections::{BTreeMap, VecDeque};

use crate::officer::Officer;
use crate::officer::desk::LAST_MINUTE_SECS;
use crate::risk::belief::{Belief, Eye};
use crate::risk::indicator::{Channel, Indicator, IndicatorSet, channel_factors};
use crate::risk::truth::Hypothesis;
use crate::rng::Draws;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::{Action, ActionKind};
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ADVANCE_SECS_MAX, ActionId, CaseId, Command, Ground};
use crate::session::event::{Event, Happening};
use crate::session::view::View;
use crate::stream::observer::Observer;
use crate::time::SimTime;

/// Past consignments on which capacity is priced.
const PAST_CASES: u64 = 400;
/// Imagined outcomes by which the value of a look is estimated.
const OUTCOMES: u32 = 48;
/// A look must be worth this much more than it costs, in minor units.
const LEAST_GAIN: f64 = 1.0;

/// The ideal observer.
pub struct IdealOfficer {
    draws: Draws,
    /// By action: what a use must at least be worth, in minor units.
    prices: Option<Vec<f64>>,
    files: BTreeMap<CaseId, File>,
    ready: VecDeque<CaseId>,
}

/// What the observer holds of a case.
#[derive(Clone, Debug)]
struct File {
    belief: Belief,
    seen: IndicatorSet,
    waiting: u32,
}

/// What decisions are worth under each hypothesis, in minor units.
struct Stakes {
    stop: Vec<f64>,
    pass: Vec<f64>,
}

impl Stakes {
    fn of(scenario: &Scenario, observer: &Observer<'_>) -> Stakes {
        let scoring = &scenario.scoring;
        let value = |index: usize| match observer.hypothesis(index) {
            Hypothesis::Licit => (-(scoring.false_stop_cost_minor as f64), 0.0),
            Hypothesis::Illicit { offence, .. } => (
                (scoring.stop_benefit(offence) + scoring.grounded_bonus_minor) as f64,
                -(scoring.miss_cost(offence) as f64),
            ),
        };
        let (stop, pass) = (0..observer.len()).map(value).unzip();
        Stakes { stop, pass }
    }

    fn best(&self, belief: &Belief) -> f64 {
        let (stop, pass) = self.both(belief);
        stop.max(pass)
    }

    /// Expected value of stopping and of passing.
    fn both(&self, belief: &Belief) -> (f64, f64) {
        let weighted = |values: &[f64]| -> f64 {
            values
                .iter()
                .zip(belief.probabilities())
                .map(|(value, weight)| value * weight)
                .sum()
        };
        (weighted(&self.stop), weighted(&self.pass))
    }

    /// The most that perfect knowledge could add.
    fn perfect_gain(&self, belief: &Belief) -> f64 {
        let perfect: f64 = self
            .stop
            .iter()
            .zip(&self.pass)
            .zip(belief.probabilities())
            .map(|((stop, pass), weight)| stop.max(*pass) * weight)
            .sum();
        perfect - self.best(belief)
    }
}

impl IdealOfficer {
    /// An ideal observer with draws of its own for imagining outcomes.
    pub fn new(draws: Draws) -> IdealOfficer {
        IdealOfficer {
            draws,
            prices: None,
            files: BTreeMap::new(),
            ready: VecDeque::new(),
        }
    }

    /// What a look is expected to add, before its cost, in minor units.
    fn gain(
        &mut self,
        observer: &Observer<'_>,
        stakes: &Stakes,
        belief: &Belief,
        channel: Channel,
        eye: Eye,
    ) -> f64 {
        let possible = observer.possible(channel);
        if possible.is_empty() {
            return 0.0;
        }
        let before = stakes.best(belief);
        let mut sum = 0.0;
        for _ in 0..OUTCOMES {
            let hypothesis = pick(belief, &mut self.draws);
            let seen = imagine(observer, hypothesis, channel, eye, &mut self.draws);
            let mut after = belief.clone();
            observer.observe(&mut after, channel, eye, seen);
            sum += stakes.best(&after);
        }
        sum / f64::from(OUTCOMES) - before
    }

    /// Prices each capacity at the gain that the least valuable use still has, on past traffic.
    fn price(&mut self, view: &View<'_>) {
        if self.prices.is_some() {
            return;
        }
        let scenario = view.scenario();
        let mut gains: Vec<Vec<f64>> = vec![Vec::new(); scenario.actions.len()];
        for past in view.past_traffic(PAST_CASES) {
            let (belief, observer) = (past.belief(), past.observer());
            let stakes = Stakes::of(scenario, &observer);
            let hopeless = stakes.perfect_gain(&belief) < LEAST_GAIN;
            for (index, action) in scenario.actions.iter().enumerate() {
                let scarce = action.capacity_per_shift.is_some() && !action.needs_opening;
                if !scarce || hopeless {
                    continue;
                }
                let eye = action.eye(view.eyes());
                let gain = self.gain(&observer, &stakes, &belief, action.channel(), eye);
                gains[index].push(gain - looking_cost(scenario, action, &belief));
            }
        }
        let shifts = scenario
            .length_secs
            .div_ceil(scenario.limits.shift_secs.max(1))
            .max(1);
        let price = |index: usize, action: &Action| {
            let Some(capacity) = action.capacity_per_shift else {
                return LEAST_GAIN;
            };
            let uses = u64::from(capacity) * shifts * PAST_CASES / scenario.cases.max(1);
            let mut sorted = gains[index].clone();
            sorted.sort_unstable_by(|a, b| b.total_cmp(a));
            let marginal = usize::try_from(uses).ok().and_then(|uses| sorted.get(uses));
            marginal.copied().unwrap_or(LEAST_GAIN).max(LEAST_GAIN)
        };
        let prices = scenario
            .actions
            .iter()
            .enumerate()
            .map(|(index, action)| price(index, action));
        self.prices = Some(prices.collect());
    }

    fn hear(&mut self, view: &View<'_>, news: &[Event]) {
        for event in news {
            match &event.what {
                Happening::Arrived { case } => {
                    if let Some(belief) = view.belief(*case) {
                        self.files.insert(
                            *case,
                            File {
                                belief,
                                seen: IndicatorSet::EMPTY,
                                waiting: 0,
                            },
                        );
                        self.ready.push_back(*case);
                    }
                }
                Happening::Observed { case, action, seen } => {
                    self.learn(view, *case, *action, *seen)
                }
                Happening::ReleasedByLaw { case } => {
                    self.files.remove(case);
                }
                _ => {}
            }
        }
    }

    fn learn(&mut self, view: &View<'_>, case: CaseId, action: ActionId, seen: IndicatorSet) {
        let (Some(file), Some(observer)) = (self.files.get_mut(&case), view.observer(case)) else {
            return;
        };
        if let Some((channel, eye)) = view.action_eye(action) {
            observer.observe(&mut file.belief, channel, eye, seen);
        }
        file.seen = file.seen.union(seen);
        file.waiting = file.waiting.saturating_sub(1);
        if file.waiting == 0 {
            self.ready.push_back(case);
        }
    }

    /// The look that is worth most above its price, if any is.
    fn best_look(&mut self, view: &View<'_>, case: CaseId, file: &File) -> Option<ActionId> {
        let scenario = view.scenario();
        let observer = view.observer(case)?;
        let stakes = Stakes::of(scenario, &observer);
        if stakes.perfect_gain(&file.belief) < LEAST_GAIN {
            return None;
        }
        let done: Vec<(ActionId, bool)> = view
            .inspections(case)
            .map(|(action, seen)| (action, seen.is_some()))
            .collect();
        let opened = done.iter().any(|(action, seen)| {
            *seen && scenario.actions[usize::from(action.0)].kind == ActionKind::PhysicalExamination
        });
        let mut best: Option<(f64, ActionId)> = None;
        for (index, action) in scenario.actions.iter().enumerate() {
            let id = ActionId(index as u16);
            let asked = done.iter().any(|(action, _)| *action == id);
            if asked || (action.needs_opening && !opened) || !view.can_book(id) {
                continue;
            }
            let (channel, eye) = view.action_eye(id)?;
            let gain = self.gain(&observer, &stakes, &file.belief, channel, eye);
            let worth = gain
                - looking_cost(scenario, action, &file.belief)
                - self.price_now(view, index, action);
            if worth > 0.0 && best.is_none_or(|(most, _)| worth > most) {
                best = Some((worth, id));
            }
        }
        best.map(|(_, id)| id)
    }

    /// The price of a use now: higher when the shift's capacity runs out faster than the shift.
    fn price_now(&self, view: &View<'_>, index: usize, action: &Action) -> f64 {
        let price = self
            .prices
            .as_ref()
            .map_or(LEAST_GAIN, |prices| prices[index]);
        let (Some(capacity), Some(left)) = (
            action.capacity_per_shift,
            view.left_in_shift(ActionId(index as u16)),
        ) else {
            return price;
        };
        let shift = view.scenario().limits.shift_secs.max(1);
        let gone = (view.now().secs() % shift) as f64 / shift as f64;
        let used = f64::from(capacity - left.min(capacity)) / f64::from(capacity.max(1));
        price * ((used + 0.1) / (gone + 0.1)).max(0.5)
    }

    fn decide(&mut self, view: &View<'_>, case: CaseId, file: &File) -> Command {
        self.files.remove(&case);
        let scenario = view.scenario();
        let confidence_ppm = file.belief.illicit_ppm();
        let release = Command::Decide {
            case,
            disposition: Disposition::Release,
            grounds: Vec::new(),
            confidence_ppm,
            remark: String::new(),
        };
        let Some(observer) = view.observer(case) else {
            return release;
        };
        let (stop, pass) = Stakes::of(scenario, &observer).both(&file.belief);
        if stop <= pass {
            return release;
        }
        let all = file.seen.union(view.declared_indicators(case));
        Command::Decide {
            case,
            disposition: right_disposition(scenario, &observer, &file.belief),
            grounds: telling(&observer, &file.belief, all),
            confidence_ppm,
            remark: String::new(),
        }
    }

    fn most_urgent(&self, view: &View<'_>) -> Option<(SimTime, CaseId)> {
        let waiting = self.files.iter().filter(|(_, file)| file.waiting > 0);
        waiting
            .filter_map(|(case, _)| view.deadline(*case).map(|deadline| (deadline, *case)))
            .min()
    }
}

impl Officer for IdealOfficer {
    fn next(&mut self, view: &View<'_>, news: &[Event]) -> Command {
        self.price(view);
        self.hear(view, news);
        while let Some(case) = self.ready.pop_front() {
            let Some(mut file) = self.files.get(&case).cloned() else {
                continue;
            };
            if let Some(action) = self.best_look(view, case, &file) {
                file.waiting += 1;
                self.files.insert(case, file);
                return Command::Inspect { case, action };
            }
            return self.decide(view, case, &file);
        }
        if view.undecided().next().is_none() && view.arrived() >= view.scenario().cases {
            return Command::Close;
        }
        match self.most_urgent(view) {
            Some((deadline, case)) if deadline.secs_since(view.now()) <= LAST_MINUTE_SECS => {
                let file = self.files[&case].clone();
                self.decide(view, case, &file)
            }
            Some((deadline, _)) => {
                let left = deadline.secs_since(view.now()) - LAST_MINUTE_SECS;
                Command::AwaitNext {
                    at_most_secs: left.clamp(1, ADVANCE_SECS_MAX),
                }
            }
            None => Command::AwaitNext {
                at_most_secs: ADVANCE_SECS_MAX,
            },
        }
    }
}

/// Money, delay and needless opening that a look is expected to cost, in minor units.
fn looking_cost(scenario: &Scenario, action: &Action, belief: &Belief) -> f64 {
    let licit = 1.0 - belief.illicit();
    let secs = f64::from(action.officer_secs) + f64::from(action.station_secs);
    let latency = action.agency.and_then(|agency| {
        let terms = scenario
            .agencies
            .iter()
            .find(|terms| terms.agency == agency)?;
        Some((f64::from(terms.latency_secs.0) + f64::from(terms.latency_secs.1)) / 2.0)
    });
    let hours = (secs + latency.unwrap_or(0.0)) / 3600.0;
    let delay = hours * scenario.scoring.delay_cost_minor_per_hour as f64;
    let opening = if action.kind == ActionKind::PhysicalExamination {
        scenario.scoring.needless_opening_cost_minor as f64
    } else {
        0.0
    };
    action.cost_minor as f64 + licit * (delay + opening)
}

fn pick(belief: &Belief, draws: &mut Draws) -> usize {
    let mut left = f64::from(draws.word()) / 4_294_967_296.0;
    for (index, weight) in belief.probabilities().iter().enumerate() {
        if left < *weight {
            return index;
        }
        left -= weight;
    }
    0
}

/// What a channel might show if a hypothesis were true.
fn imagine(
    observer: &Observer<'_>,
    hypothesis: usize,
    channel: Channel,
    eye: Eye,
    draws: &mut Draws,
) -> IndicatorSet {
    let candidate = observer.candidate(hypothesis);
    let mut seen = IndicatorSet::EMPTY;
    for factor in channel_factors(channel) {
        let mut left = draws.ppm();
        let mut raised = None;
        let possible = factor
            .indicators
            .iter()
            .copied()
            .filter(|indicator| candidate.applicable.holds(*indicator));
        let possible: Vec<Indicator> = possible.collect();
        for &indicator in &possible {
            let ppm = candidate.odds.ppm(indicator);
            if raised.is_none() {
                if left < ppm {
                    raised = Some(indicator);
                } else {
                    left -= ppm;
                }
            }
        }
        for indicator in possible {
            let chance = if raised == Some(indicator) {
                eye.sensitivity_ppm
            } else {
                eye.false_alarm_ppm
            };
            if draws.chance(chance) {
                seen.insert(indicator);
            }
        }
    }
    seen
}

/// The stopping disposition that is right for the largest part of the belief.
fn right_disposition(scenario: &Scenario, observer: &Observer<'_>, belief: &Belief) -> Disposition {
    let stopping = Disposition::ALL
        .into_iter()
        .filter(|disposition| disposition.stops());
    let support = |disposition: &Disposition| -> f64 {
        (0..observer.len())
            .filter(|index| {
                observer
                    .hypothesis(*index)
                    .offence()
                    .is_some_and(|offence| {
                        scenario.scoring.right_dispositions[offence as usize].contains(disposition)
                    })
            })
            .map(|index| belief.of(index))
            .sum()
    };
    stopping
        .max_by(|a, b| support(a).total_cmp(&support(b)))
        .unwrap_or(Disposition::Detain)
}

/// Indicators that speak for an offence: likelier under the believed offences than in licit traffic.
fn telling(observer: &Observer<'_>, belief: &Belief, seen: IndicatorSet) -> Vec<Ground> {
    let weight = |indicator: Indicator| -> f64 {
        let illicit: f64 = (1..observer.len())
            .map(|index| {
                let candidate = observer.candidate(index);
                if candidate.applicable.holds(indicator) {
                    belief.of(index) * candidate.odds.probability(indicator)
                } else {
                    0.0
                }
            })
            .sum::<f64>()
            / belief.illicit().max(1e-12);
        illicit / observer.candidate(0).odds.probability(indicator).max(1e-6)
    };
    let mut weighted: Vec<(f64, Indicator)> = seen
        .iter()
        .map(|indicator| (weight(indicator), indicator))
        .filter(|(ratio, _)| *ratio > 1.5)
        .collect();
    weighted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    weighted.truncate(8);
    weighted
        .into_iter()
        .map(|(_, indicator)| Ground::Indicator(indicator))
        .collect()
}
