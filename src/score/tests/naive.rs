//! The fold against a plain recomputation, on whole sessions of an officer who acts by lot.

use std::collections::BTreeMap;

use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::Disposition;
use crate::score::fold::mark;
use crate::score::sheet::ScoreSheet;
use crate::score::tests::desk;
use crate::session::command::{ADVANCE_SECS_MAX, ActionId, CaseId, Command, Ground};
use crate::session::engine::Session;
use crate::session::event::{Event, Happening};
use crate::stream::Stream;

/// Sessions for each property.
const ROUNDS: u64 = 12;

/// Draws that need no promise: xorshift (Marsaglia 2003), of its own so that the test leans on nothing.
struct Lot(u64);

impl Lot {
    fn new(seed: u64) -> Lot {
        Lot(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (((self.0 >> 32) * bound as u64) >> 32) as usize
    }

    fn chance(&mut self, ppm: usize) -> bool {
        self.below(1_000_000) < ppm
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// The events of a session that is played by lot.
pub(crate) fn play(seed: u64) -> Vec<Event> {
    let scenario = desk();
    let mut lot = Lot::new(seed);
    let (mut session, mut events) = Session::open(Stream::new(scenario, seed));
    while !session.is_closed() {
        let command = by_lot(&session, &mut lot);
        events.extend(session.apply(&command));
    }
    events
}

fn by_lot(session: &Session, lot: &mut Lot) -> Command {
    let desk: Vec<CaseId> = session.view().undecided().collect();
    let view = session.view();
    if desk.is_empty() && view.arrived() == view.scenario().cases {
        return Command::Close;
    }
    if desk.is_empty() || lot.chance(500_000) {
        return Command::AwaitNext {
            at_most_secs: ADVANCE_SECS_MAX,
        };
    }
    if lot.chance(200_000) {
        return Command::AdvanceClock {
            secs: lot.below(50_000) as u64,
        };
    }
    let case = *lot.pick(&desk);
    if lot.chance(600_000) {
        return Command::Inspect {
            case,
            action: ActionId(lot.below(3) as u16),
        };
    }
    let seen = session.view().declared_indicators(case);
    let mut grounds: Vec<Ground> = seen.iter().map(Ground::Indicator).collect();
    grounds.push(Ground::Indicator(*lot.pick(&Indicator::ALL)));
    if let Some((first, second)) = lot.pick(&Indicator::ALL).conflict() {
        grounds.push(Ground::Conflict(second, first));
    }
    Command::Decide {
        case,
        disposition: *lot.pick(&Disposition::ALL),
        grounds,
        confidence_ppm: lot.below(1_000_001) as u32,
        remark: String::new(),
    }
}

/// The numbers of a sheet, worked out case by case in a way of their own.
#[derive(Debug, PartialEq)]
struct Plain {
    points: i64,
    counts: [u64; 4],
    delayed_secs: u64,
    cited_true: u64,
    visible: u64,
    grounded: u64,
}

fn recompute(scenario: &Scenario, stream: &Stream, events: &[Event]) -> Plain {
    let mut plain = Plain {
        points: 0,
        counts: [0; 4],
        delayed_secs: 0,
        cited_true: 0,
        visible: 0,
        grounded: 0,
    };
    let mut arrivals = BTreeMap::new();
    let mut in_force = stream.clone();
    for event in events {
        match &event.what {
            Happening::Arrived { case } => {
                arrivals.insert(*case, (event.at, in_force.clone()));
            }
            Happening::MixShifted { mix } => in_force = stream.with_mix(mix),
            Happening::InspectionBooked { action, .. } => {
                plain.points -= scenario.actions[usize::from(action.0)].cost_minor;
            }
            _ => {}
        }
    }
    for (case, (arrived, in_force)) in arrivals {
        let declared = in_force.declared(case.0);
        let sealed = in_force.sealed(&declared);
        let truth = &sealed.truth;
        let mut seen = declared.indicators;
        let (mut opened, mut spoiled) = (false, false);
        for event in events {
            let (disposition, grounds) = match &event.what {
                Happening::Observed {
                    case: of,
                    action,
                    seen: report,
                } if *of == case => {
                    seen = seen.union(*report);
                    opened |= action.0 == 2;
                    continue;
                }
                Happening::Spoiled { case: of } if *of == case => {
                    spoiled = true;
                    continue;
                }
                Happening::Decided {
                    case: of,
                    disposition,
                    grounds,
                    ..
                } if *of == case => (*disposition, grounds.as_slice()),
                Happening::ReleasedByLaw { case: of } if *of == case => {
                    (Disposition::Release, &[][..])
                }
                _ => continue,
            };
            let true_signs: IndicatorSet = truth
                .indicators
                .iter()
                .filter(|sign| seen.holds(*sign))
                .collect();
            let cites = |sign: &Indicator| {
                grounds.iter().any(|ground| match ground {
                    Ground::Indicator(cited) => cited == sign,
                    Ground::Conflict(first, second) => sign.is_conflict(*first, *second),
                })
            };
            let cited_true = true_signs.iter().filter(cites).count() as u64;
            let position = match (truth.hypothesis.offence(), disposition.stops()) {
                (Some(offence), true) => {
                    plain.points += scenario.scoring.stop_benefit(offence);
                    plain.visible += true_signs.len() as u64;
                    if cited_true > 0 {
                        plain.grounded += 1;
                        plain.points += scenario.scoring.grounded_bonus_minor;
                    }
                    0
                }
                (Some(offence), false) => {
                    plain.points -= scenario.scoring.miss_cost(offence);
                    2
                }
                (None, stopped) => {
                    let late = (event.at.secs() - arrived.secs()).saturating_sub(10 * 3_600);
                    plain.delayed_secs += late;
                    plain.points -= (late * 50 / 3_600) as i64;
                    plain.points -= i64::from(stopped) * 15_000;
                    plain.points -= i64::from(opened) * 1_500 + i64::from(spoiled) * 80_000;
                    if stopped { 1 } else { 3 }
                }
            };
            plain.counts[position] += 1;
            if disposition.stops() {
                plain.cited_true += cited_true;
            }
        }
    }
    plain
}

fn of_sheet(sheet: &ScoreSheet) -> Plain {
    let (metrics, grounds) = (&sheet.metrics, &sheet.grounds);
    Plain {
        points: sheet.points,
        counts: [
            metrics.true_positive,
            metrics.false_positive,
            metrics.false_negative,
            metrics.true_negative,
        ],
        delayed_secs: sheet.facilitation.delayed_secs,
        cited_true: grounds.cited_true,
        visible: grounds.visible,
        grounded: grounds.outcomes.grounded + grounds.outcomes.grounded_wrong_action,
    }
}

#[test]
fn the_fold_equals_a_plain_recomputation() {
    let scenario = desk();
    let (mut by_law, mut spoiled, mut delayed, mut grounded) = (0, 0, 0, 0);
    for seed in 0..ROUNDS {
        let events = play(seed);
        let stream = Stream::new(scenario.clone(), seed);
        let plain = recompute(&scenario, &stream, &events);
        assert_eq!(plain.counts.iter().sum::<u64>(), 60, "seed {seed}");
        grounded += plain.grounded;
        let sheet = ScoreSheet::of(&mark(stream, &events));
        assert_eq!(of_sheet(&sheet), plain, "seed {seed}");
        assert_eq!(sheet.points, sheet.balance.total_minor());
        assert!(sheet.points <= sheet.points_possible, "seed {seed}");
        by_law += sheet.released_by_law;
        spoiled += sheet.facilitation.spoiled;
        delayed += sheet.facilitation.delayed_secs;
    }
    let met = [by_law, spoiled, delayed, grounded];
    assert!(!met.contains(&0), "{met:?}: play misses a rule");
}

#[test]
fn the_order_of_events_of_different_cases_does_not_matter() {
    let scenario = desk();
    for seed in 0..ROUNDS {
        let events = play(seed);
        let mut lot = Lot::new(seed + 1_000);
        let shuffled = shuffle(&events, &mut lot);
        assert_ne!(shuffled, events);
        let sheet =
            |events: &[Event]| ScoreSheet::of(&mark(Stream::new(scenario.clone(), seed), events));
        assert_eq!(sheet(&shuffled), sheet(&events), "seed {seed}");
    }
}

/// The events in a random order that keeps those of one case, and arrivals among trend reports, in theirs.
fn shuffle(events: &[Event], lot: &mut Lot) -> Vec<Event> {
    let mut queues: BTreeMap<Option<CaseId>, Vec<&Event>> = BTreeMap::new();
    for event in events {
        let queue = match &event.what {
            Happening::Decided { case, .. }
            | Happening::ReleasedByLaw { case }
            | Happening::Spoiled { case }
            | Happening::Observed { case, .. }
            | Happening::InspectionBooked { case, .. } => Some(*case),
            // Arrivals and trend reports stay in one queue.
            _ => None,
        };
        queues.entry(queue).or_default().push(event);
    }
    let mut arrived = Vec::new();
    let mut heads: BTreeMap<Option<CaseId>, usize> = BTreeMap::new();
    let mut shuffled = Vec::new();
    while shuffled.len() < events.len() {
        let ready: Vec<Option<CaseId>> = queues
            .keys()
            .copied()
            .filter(|queue| heads.get(queue).copied().unwrap_or(0) < queues[queue].len())
            .filter(|queue| queue.is_none_or(|case| arrived.contains(&case)))
            .collect();
        let queue = *lot.pick(&ready);
        let head = heads.entry(queue).or_default();
        let event = queues[&queue][*head];
        *head += 1;
        if let Happening::Arrived { case } = &event.what {
            arrived.push(*case);
        }
        shuffled.push(event.clone());
    }
    shuffled
}
