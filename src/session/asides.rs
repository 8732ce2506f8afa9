//! What goes beside the exercise: flags, notes, marks in images, what lies open, and misses that come to light later.

use std::collections::BTreeMap;

use crate::risk::offence::Offence;
use crate::rng::Streams;
use crate::session::command::{
    CaseId, Command, Flag, ImageMark, MARKS_MAX, NOTE_BYTES_MAX, PAPERS_MAX, REMARK_BYTES_MAX,
};
use crate::session::engine::Session;
use crate::session::event::{Event, Happening, Refusal};
use crate::stream::Stream;

/// Probability that a missed consignment comes to light at all, ppm (our judgement: most never do, but an
/// exercise that tells nothing teaches nothing).
const SURFACES_PPM: u32 = 600_000;
/// It comes to light after this part of the exercise's length at the earliest and at the latest: one part in so many.
const SURFACES_AFTER: (u64, u64) = (12, 3);

/// The state beside the exercise.
#[derive(Clone, Debug)]
pub(crate) struct Asides {
    surfacing: Streams,
    missed: BTreeMap<CaseId, Offence>,
    /// Cases that have come to light, in that order.
    pub(crate) surfaced: Vec<CaseId>,
    pub(crate) flags: BTreeMap<CaseId, Flag>,
    pub(crate) notes: BTreeMap<CaseId, String>,
}

impl Asides {
    pub(crate) fn new(stream: &Stream) -> Asides {
        Asides {
            surfacing: Streams::new(&stream.scenario().digest, stream.seed(), "surfacing"),
            missed: BTreeMap::new(),
            surfaced: Vec::new(),
            flags: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// After how many seconds a missed case comes to light; `None` when it never does.
    pub(crate) fn surfaces_after(&self, case: CaseId, length_secs: u64) -> Option<u64> {
        let mut draws = self.surfacing.case(case.0);
        let surfaces = draws.chance(SURFACES_PPM);
        let part = |parts: u64| u32::try_from(length_secs / parts).unwrap_or(u32::MAX);
        let after = draws.between(part(SURFACES_AFTER.0), part(SURFACES_AFTER.1));
        surfaces.then_some(u64::from(after))
    }

    pub(crate) fn remember_missed(&mut self, case: CaseId, offence: Option<Offence>) {
        if let Some(offence) = offence {
            self.missed.insert(case, offence);
        }
    }

    pub(crate) fn surface(&mut self, case: CaseId) -> Option<Offence> {
        let offence = self.missed.remove(&case)?;
        self.surfaced.push(case);
        Some(offence)
    }
}

impl Session {
    /// Takes a command that changes nothing in the exercise itself.
    pub(super) fn note_aside(
        &mut self,
        command: &Command,
        events: &mut Vec<Event>,
    ) -> Result<(), Refusal> {
        let what = match command {
            Command::Flag { case, flag } => {
                self.known(*case)?;
                match flag {
                    Some(flag) => self.asides.flags.insert(*case, *flag),
                    None => self.asides.flags.remove(case),
                };
                Happening::Flagged {
                    case: *case,
                    flag: *flag,
                }
            }
            Command::Note { case, text } => {
                self.known(*case)?;
                if text.len() > NOTE_BYTES_MAX {
                    return Err(Refusal::NoteTooLong);
                }
                self.asides.notes.insert(*case, text.clone());
                Happening::Noted {
                    case: *case,
                    text: text.clone(),
                }
            }
            Command::Mark { case, mark } => self.mark(*case, *mark)?,
            Command::Unmark { case, position } => self.unmark(*case, *position)?,
            Command::Bookmark { text } => {
                if text.len() > REMARK_BYTES_MAX {
                    return Err(Refusal::RemarkTooLong);
                }
                Happening::Bookmarked { text: text.clone() }
            }
            Command::Show { case, papers } => {
                if papers.len() > PAPERS_MAX {
                    return Err(Refusal::TooManyPapers);
                }
                case.map_or(Ok(()), |case| self.known(case))?;
                Happening::Shown {
                    case: *case,
                    papers: papers.clone(),
                }
            }
            Command::Resume { wall_secs } => Happening::Resumed {
                wall_secs: *wall_secs,
            },
            Command::Inspect { .. }
            | Command::Decide { .. }
            | Command::AdvanceClock { .. }
            | Command::AwaitNext { .. }
            | Command::Close => return Ok(()),
        };
        self.say(events, what);
        Ok(())
    }

    fn mark(&mut self, case: CaseId, mark: ImageMark) -> Result<Happening, Refusal> {
        let scenario = self.stream.scenario().clone();
        let open = self.open_case(case)?;
        if !open.is_imaged(&scenario) {
            return Err(Refusal::NotImaged);
        }
        if !mark.is_well_formed() {
            return Err(Refusal::MalformedMark);
        }
        if open.marks.len() >= MARKS_MAX {
            return Err(Refusal::TooManyMarks);
        }
        open.marks.push(mark);
        Ok(Happening::Marked { case, mark })
    }

    fn unmark(&mut self, case: CaseId, position: u32) -> Result<Happening, Refusal> {
        let marks = &mut self.open_case(case)?.marks;
        let index = usize::try_from(position).unwrap_or(usize::MAX);
        if index >= marks.len() {
            return Err(Refusal::UnknownMark);
        }
        marks.remove(index);
        Ok(Happening::Unmarked { case, position })
    }

    /// Whether a case belongs to the exercise, arrived or announced.
    fn known(&self, case: CaseId) -> Result<(), Refusal> {
        if case.0 < self.stream.scenario().cases {
            Ok(())
        } else {
            Err(Refusal::UnknownCase(case))
        }
    }
}
