//! An officer's working day: rank what arrives, look into what ranks high, decide, release the rest.

use std::collections::{BTreeMap, VecDeque};

use crate::officer::Officer;
use crate::officer::judge::{Judgement, disposition, grounds, judge};
use crate::officer::priority::{Priority, Subject};
use crate::risk::indicator::{Channel, IndicatorSet};
use crate::rng::Draws;
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ADVANCE_SECS_MAX, ActionId, CaseId, Command};
use crate::session::event::{Event, Happening};
use crate::session::view::View;
use crate::time::SimTime;

/// Past consignments that thresholds are set on.
pub const PAST_CASES: u64 = 600;

/// So long before a release by law an officer decides on what is known, in seconds.
pub const LAST_MINUTE_SECS: u64 = 1_800;

/// Points at which a case is opened.
const OPENING_POINTS: i64 = 15;
/// Points at which partners and laboratory are asked.
const ASKING_POINTS: i64 = 15;

/// An officer who ranks by a [`Priority`] and judges by the book.
pub struct DeskOfficer {
    priority: Box<dyn Priority>,
    lapses: Option<(u32, u32)>,
    draws: Draws,
    thresholds: Option<Thresholds>,
    files: BTreeMap<CaseId, File>,
    ready: VecDeque<CaseId>,
    waved: VecDeque<(CaseId, u32)>,
}

/// Ranks from which a case is looked into, and from which it is opened whatever the papers say.
#[derive(Clone, Copy, Debug)]
struct Thresholds {
    look: i64,
    open: i64,
}

/// What the officer remembers of a case under inspection.
#[derive(Clone, Copy, Debug)]
struct File {
    rank: i64,
    seen: IndicatorSet,
    asked: u32,
    answered: u32,
}

impl DeskOfficer {
    /// An officer with a ranking; `lapses` are the rates, ppm, of overlooking evidence and of being
    /// convinced by a trifle.
    pub fn new(
        priority: Box<dyn Priority>,
        lapses: Option<(u32, u32)>,
        draws: Draws,
    ) -> DeskOfficer {
        DeskOfficer {
            priority,
            lapses,
            draws,
            thresholds: None,
            files: BTreeMap::new(),
            ready: VecDeque::new(),
            waved: VecDeque::new(),
        }
    }

    /// Sets thresholds on past traffic so that about as many cases are selected as the means allow.
    fn thresholds(&mut self, view: &View<'_>) -> Thresholds {
        if let Some(thresholds) = self.thresholds {
            return thresholds;
        }
        let mut ranks: Vec<i64> = view
            .past_traffic(PAST_CASES)
            .map(|past| self.priority.rank(Subject::Past(&past)))
            .collect();
        ranks.sort_unstable();
        let at = |share_ppm: u64| {
            let kept = ranks.len() as u64 * share_ppm.min(1_000_000) / 1_000_000;
            let position = ranks.len() as u64 - kept.min(ranks.len() as u64);
            usize::try_from(position)
                .ok()
                .and_then(|position| ranks.get(position).copied())
                .unwrap_or(i64::MAX)
        };
        let looking = [
            ActionKind::DocumentaryCheck,
            ActionKind::Xray,
            ActionKind::PhysicalExamination,
        ];
        let look = looking
            .into_iter()
            .map(|kind| view.capacity_share_ppm(kind))
            .max()
            .unwrap_or(0);
        let open = view.capacity_share_ppm(ActionKind::PhysicalExamination) * 3 / 4;
        let thresholds = Thresholds {
            look: at(look),
            open: at(open),
        };
        self.thresholds = Some(thresholds);
        thresholds
    }

    /// The case under inspection whose time runs out first.
    fn most_urgent(&self, view: &View<'_>) -> Option<(SimTime, CaseId)> {
        self.files
            .keys()
            .filter_map(|case| view.deadline(*case).map(|deadline| (deadline, *case)))
            .min()
    }

    fn hear(&mut self, view: &View<'_>, news: &[Event]) {
        for event in news {
            match &event.what {
                Happening::Arrived { case } => self.receive(view, *case),
                Happening::Observed { case, seen, .. } => {
                    if let Some(file) = self.files.get_mut(case) {
                        file.seen = file.seen.union(*seen);
                        file.answered += 1;
                        if file.answered >= file.asked {
                            self.ready.push_back(*case);
                        }
                    }
                }
                Happening::ReleasedByLaw { case } => {
                    self.files.remove(case);
                }
                _ => {}
            }
        }
    }

    fn receive(&mut self, view: &View<'_>, case: CaseId) {
        let thresholds = self.thresholds(view);
        let rank = self.priority.rank(Subject::Desk(view, case));
        if rank >= thresholds.look {
            let file = File {
                rank,
                seen: IndicatorSet::EMPTY,
                asked: 0,
                answered: 0,
            };
            self.files.insert(case, file);
            self.ready.push_back(case);
        } else {
            let confidence = self.priority.unopened_ppm(rank, thresholds.look);
            self.waved.push_back((case, confidence));
        }
    }

    /// The next action by the book: cheap looks first, opening on suspicion, partners and laboratory last.
    fn next_action(
        &self,
        view: &View<'_>,
        case: CaseId,
        file: &File,
        points: i64,
    ) -> Option<ActionId> {
        let thresholds = self.thresholds?;
        let asked: Vec<ActionId> = view.inspections(case).map(|(action, _)| action).collect();
        let opened = opened(view, case);
        let observer = view.observer(case)?;
        let wanted = |kind: ActionKind| match kind {
            ActionKind::HistoryLookup | ActionKind::DocumentaryCheck | ActionKind::Xray => true,
            ActionKind::PhysicalExamination => {
                points >= OPENING_POINTS || file.rank >= thresholds.open
            }
            ActionKind::CodeVerification => opened,
            ActionKind::PartnerQuery => points >= ASKING_POINTS,
            ActionKind::LaboratorySample => opened && points >= ASKING_POINTS,
        };
        let actions = view.scenario().actions.iter().enumerate();
        let mut candidates: Vec<(ActionKind, ActionId)> = actions
            .filter(|(_, action)| wanted(action.kind))
            .map(|(index, action)| (action.kind, ActionId(index as u16)))
            .filter(|(_, id)| !asked.contains(id) && view.can_book(*id))
            .filter(|(kind, id)| {
                // A partner or laboratory with nothing to say about such goods is not asked.
                let channel = view
                    .action_eye(*id)
                    .map_or(Channel::Declared, |(channel, _)| channel);
                let specific = matches!(
                    kind,
                    ActionKind::PartnerQuery | ActionKind::LaboratorySample
                );
                !specific || !observer.possible(channel).is_empty()
            })
            .collect();
        candidates.sort_unstable();
        candidates.first().map(|(_, id)| *id)
    }

    fn conclude(
        &mut self,
        view: &View<'_>,
        case: CaseId,
        file: File,
        judgement: &Judgement,
    ) -> Command {
        self.files.remove(&case);
        let all = file.seen.union(view.declared_indicators(case));
        let before = self.priority.unopened_ppm(
            file.rank,
            self.thresholds.map_or(1, |thresholds| thresholds.look),
        );
        let confidence_ppm = if judgement.stop {
            judgement.confidence_ppm
        } else {
            // What a look without result leaves of the first impression.
            let left = match (file.asked, opened(view, case)) {
                (0, _) => 100,
                (_, false) => 60,
                (_, true) => 30,
            };
            before * left / 100 + judgement.confidence_ppm / 4
        };
        Command::Decide {
            case,
            disposition: if judgement.stop {
                disposition(view, file.seen)
            } else {
                Disposition::Release
            },
            grounds: if judgement.stop {
                grounds(all)
            } else {
                Vec::new()
            },
            confidence_ppm,
            remark: String::new(),
        }
    }
}

impl Officer for DeskOfficer {
    fn next(&mut self, view: &View<'_>, news: &[Event]) -> Command {
        self.hear(view, news);
        while let Some(case) = self.ready.pop_front() {
            let Some(mut file) = self.files.get(&case).copied() else {
                continue;
            };
            let judgement = judge(file.seen, self.lapses, &mut self.draws);
            let convinced = judgement.points >= crate::officer::judge::STOP_POINTS + 20;
            if !convinced
                && let Some(action) = self.next_action(view, case, &file, judgement.points)
            {
                file.asked += 1;
                self.files.insert(case, file);
                return Command::Inspect { case, action };
            }
            return self.conclude(view, case, file, &judgement);
        }
        if let Some((case, confidence_ppm)) = self.waved.pop_front() {
            return Command::Decide {
                case,
                disposition: Disposition::Release,
                grounds: Vec::new(),
                confidence_ppm,
                remark: String::new(),
            };
        }
        if view.undecided().next().is_none() && view.arrived() >= view.scenario().cases {
            return Command::Close;
        }
        match self.most_urgent(view) {
            Some((deadline, case)) if deadline.secs_since(view.now()) <= LAST_MINUTE_SECS => {
                let file = self.files[&case];
                let judgement = judge(file.seen, self.lapses, &mut self.draws);
                self.conclude(view, case, file, &judgement)
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

/// Whether the officer has seen a case opened.
fn opened(view: &View<'_>, case: CaseId) -> bool {
    view.inspections(case).any(|(action, seen)| {
        let kind = view.scenario().actions[usize::from(action.0)].kind;
        kind == ActionKind::PhysicalExamination && seen.is_some()
    })
}
