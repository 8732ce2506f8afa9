//! The clock of a session: arrivals, results, deadlines and scripted events, each at its own moment.

use crate::scenario::model::exercise::InjectEffect;
use crate::scenario::model::traffic::Flow;
use crate::session::command::{ActionId, CaseId};
use crate::session::engine::{CaseState, OpenCase, Session};
use crate::session::event::{Event, Happening};
use crate::session::timers::Due;
use crate::session::view::Settlement;
use crate::stream::mix::Mix;
use crate::time::SimTime;

/// Time left to decide after a result that came at or beyond the deadline, in seconds.
const GRACE_SECS: u64 = 3_600;

impl Session {
    /// Lets time pass: everything that falls due happens at its own moment, arrivals first.
    pub(super) fn pass_until(&mut self, until: SimTime, events: &mut Vec<Event>) {
        loop {
            let arrival = self.next_arrival.filter(|at| *at <= until);
            let timer = self.timers.next_at().filter(|at| *at <= until);
            match (arrival, timer) {
                (Some(arrival), timer) if timer.is_none_or(|timer| arrival < timer) => {
                    self.now = self.now.max(arrival);
                    self.arrive(events);
                }
                (_, Some(_)) => {
                    if let Some((at, due)) = self.timers.take(until) {
                        self.now = self.now.max(at);
                        self.fall_due(due, events);
                    }
                }
                (_, None) => break,
            }
        }
        self.now = self.now.max(until);
    }

    /// When the mix of illicit trade may change next.
    pub(in crate::session) fn next_mix_shift(&self) -> Option<SimTime> {
        self.timers
            .next_of(|due| matches!(due, Due::MixShift | Due::Phase(_)))
    }

    /// When something happens next by itself; `None` when nothing will.
    pub fn next_event(&self) -> Option<SimTime> {
        self.next_arrival
            .into_iter()
            .chain(self.timers.next_at())
            .min()
    }

    fn arrive(&mut self, events: &mut Vec<Event>) {
        let index = self.cases.len() as u64;
        let case = CaseId(index);
        let declared = self.stream.declared(index);
        let scenario = self.stream.scenario();
        let flow: &Flow = &scenario.flows[declared.flow];
        let deadline = self.now.plus_secs(scenario.limits.deadline_secs(flow.mode));
        self.timers.set(deadline, Due::Deadline(case));
        if declared.circumstances.declared_cold {
            let keeps = self.now.plus_secs(scenario.limits.cold_chain_secs);
            self.timers.set(keeps, Due::Spoil(case));
        }
        let next = index + 1;
        self.next_arrival = (next < scenario.cases).then(|| self.stream.arrival(next));
        self.cases.push(CaseState {
            open: Some(Box::new(OpenCase {
                declared,
                deadline,
                inspections: Vec::new(),
                spoiled: false,
                marks: Vec::new(),
            })),
            settled: None,
        });
        self.undecided.insert(case);
        self.say(events, Happening::Arrived { case });
    }

    fn fall_due(&mut self, due: Due, events: &mut Vec<Event>) {
        match due {
            Due::Phase(phase) => {
                self.phase = phase;
                self.say(events, Happening::PhaseOpened { phase });
            }
            Due::Bulletin(bulletin) => {
                self.bulletins.push(bulletin);
                self.say(events, Happening::BulletinIssued { bulletin });
            }
            Due::Inject(inject) => self.inject(inject, events),
            Due::MixShift => self.shift_mix(events),
            Due::Result(case, action) => self.deliver(case, action, events),
            Due::Spoil(case) => {
                if let Ok(open) = self.open_case(case) {
                    open.spoiled = true;
                    self.say(events, Happening::Spoiled { case });
                }
            }
            Due::Deadline(case) => self.meet_deadline(case, events),
            Due::Surface(case) => {
                if let Some(offence) = self.asides.surface(case) {
                    self.say(events, Happening::Surfaced { case, offence });
                }
            }
        }
    }

    fn inject(&mut self, inject: usize, events: &mut Vec<Event>) {
        let scenario = self.stream.scenario().clone();
        match scenario.injects[inject].effect {
            InjectEffect::Announcement => {}
            InjectEffect::Outage { action, until } => self.bookings.put_out(action, until),
            InjectEffect::Budget { change_minor } => self.bookings.change_budget(change_minor),
        }
        self.say(events, Happening::Injected { inject });
    }

    fn shift_mix(&mut self, events: &mut Vec<Event>) {
        let scenario = self.stream.scenario().clone();
        let mix = match &self.terms.fixed_mixes {
            Some(fixed) => fixed
                .iter()
                .find(|(at, _)| *at == self.now)
                .map(|(_, mix)| mix.clone()),
            None => scenario
                .adaptation
                .map(|adaptation| Mix::after(&scenario, &adaptation, &self.interceptions)),
        };
        if let Some(mix) = mix {
            self.stream = self.stream.with_mix(&mix);
            self.mix = Some(mix.clone());
            self.say(events, Happening::MixShifted { mix });
        }
    }

    fn deliver(&mut self, case: CaseId, id: ActionId, events: &mut Vec<Event>) {
        let Ok(open) = self.open_case(case) else {
            return;
        };
        let declared = open.declared.clone();
        let index = usize::from(id.0);
        let sealed = self.stream.sealed(&declared);
        let action = &self.stream.scenario().actions[index];
        let seen = self
            .perception
            .report(&sealed, action, index, self.terms.eyes);
        if let Ok(open) = self.open_case(case)
            && let Some(inspection) = open.inspections.iter_mut().find(|entry| entry.action == id)
        {
            inspection.seen = Some(seen);
        }
        self.say(
            events,
            Happening::Observed {
                case,
                action: id,
                seen,
            },
        );
    }

    /// Releases a case by law, unless an action is still running: then its result is awaited.
    fn meet_deadline(&mut self, case: CaseId, events: &mut Vec<Event>) {
        let now = self.now;
        let Ok(open) = self.open_case(case) else {
            return;
        };
        let running = open
            .inspections
            .iter()
            .filter(|inspection| inspection.seen.is_none() && inspection.due >= now)
            .map(|inspection| inspection.due)
            .max();
        if let Some(due) = running {
            let deadline = due.plus_secs(GRACE_SECS);
            open.deadline = deadline;
            self.timers.set(deadline, Due::Deadline(case));
            return;
        }
        self.say(events, Happening::ReleasedByLaw { case });
        self.settle(case, Settlement::by_law(now), events);
    }
}
