//! The workstation: queue, dossier in tiles, actions and decision, feed; and what they share.

mod commands;
mod dossier;
mod layout;
#[cfg(test)]
mod tests;

use egui::Ui;

use crate::score::review::CaseReview;
use crate::session::command::{CaseId, Command, Paper};
use crate::session::event::{Event, Happening};
use crate::session::view::View;
use crate::ui::bench::BenchState;
use crate::ui::books::BooksState;
use crate::ui::debrief::CaseReviewState;
use crate::ui::decide::DecideState;
use crate::ui::desk::{Desk, Drafts, Intent, Pace, Pointing};
use crate::ui::feed::{Feed, FeedState};
use crate::ui::guide::{Guide, HelpTopic};
use crate::ui::lab::LabState;
use crate::ui::palette::PaletteState;
use crate::ui::queue::{QueueModel, QueueState};
use crate::ui::results::NotesState;
use crate::ui::scanner::ScannerState;

pub(crate) use commands::Keys;
use dossier::Tiles;

/// Everything of the workstation that is the reader's own: what is open, sorted, typed, drafted.
#[derive(Default)]
pub(crate) struct WorkstationState {
    pub queue: QueueModel,
    pub queue_state: QueueState,
    pub feed: Feed,
    pub feed_state: FeedState,
    pub pointing: Pointing,
    pub drafts: Drafts,
    pub decide: DecideState,
    pub books: BooksState,
    pub notes: NotesState,
    pub bench: BenchState,
    /// Size of the picture of the hall, in dots; nothing while it is out of sight.
    pub hall_dots: [u32; 2],
    pub scanner: ScannerState,
    pub lab: LabState,
    pub palette: PaletteState,
    pub guide: Option<Guide>,
    /// The truth of the case that was decided last, where it is told at once.
    pub feedback: Option<(CaseReview, CaseReviewState)>,
    /// Whether hand-in has been asked for and is to be confirmed.
    pub confirms_hand_in: bool,
    /// What was refused or went wrong last, in words.
    pub notice: Option<String>,
    pub shows_lab: bool,
    pub shows_feed: bool,
    help: Option<HelpTopic>,
    /// Where each part was drawn in this frame, for help on what has the focus.
    areas: Vec<(egui::Rect, HelpTopic)>,
    /// The same of the frame before.
    drawn: Vec<(egui::Rect, HelpTopic)>,
    tiles: Tiles,
    /// Which part is shown where the window is too small for all.
    part: layout::Part,
    consulted: bool,
    feedback_seen: bool,
    told: Option<(Option<CaseId>, Vec<Paper>)>,
}

/// What the workstation shows beside the desk.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    pub pace: Pace,
    /// Real seconds left to a candidate.
    pub left_wall_secs: Option<u64>,
    pub keys: &'a Keys,
    pub steps: &'a [crate::session::event::Step],
}

impl WorkstationState {
    /// A workstation at the beginning of a sitting; a guided one has a coach.
    pub(crate) fn new(guide: Option<Guide>) -> WorkstationState {
        // Where the guide has a part of its own, it comes first.
        let part = match guide {
            Some(_) => layout::Part::Guide,
            None => layout::Part::default(),
        };
        WorkstationState {
            guide,
            part,
            shows_feed: true,
            ..WorkstationState::default()
        }
    }

    /// Takes the events of a step.
    pub(crate) fn take(&mut self, view: View<'_>, events: &[Event]) {
        self.queue.take(view, events);
        self.feed.take(events);
        for event in events {
            if let Happening::Decided { case, .. } | Happening::ReleasedByLaw { case } = event.what
            {
                self.drafts.remove(&case);
            }
        }
    }

    /// Opens a paper, or brings it to the front.
    pub(crate) fn open(&mut self, paper: Paper) {
        if paper != Paper::Image {
            self.scanner.shrink();
        }
        if paper != Paper::Bench {
            self.bench.shrink();
        }
        self.tiles.open(paper);
        self.part = layout::Part::Dossier;
    }

    /// Opens a book at a search.
    pub(crate) fn consult(&mut self, book: crate::ui::desk::Book, query: &str) {
        self.books.consult(book, query);
        self.consulted = true;
        self.open(Paper::Books);
    }

    /// Whether the scanner's console is in sight.
    fn has_console(&self) -> bool {
        self.tiles.visible().contains(&Paper::Image)
    }

    /// Whether the bench is in sight, where there is a case on the desk.
    pub(crate) fn has_bench(&self) -> bool {
        self.feedback.is_none() && self.tiles.visible().contains(&Paper::Bench)
    }

    /// Records what lies open, once it has changed.
    fn tell_what_lies_open(&mut self, desk: &Desk<'_>, out: &mut Vec<Intent>) {
        if desk.view.is_closed() || desk.read_only {
            return;
        }
        let case = desk.dossier.map(|dossier| dossier.case);
        let papers = match case {
            Some(_) => self.tiles.visible(),
            None => Vec::new(),
        };
        let shown = (case, papers);
        if self.told.as_ref() != Some(&shown) {
            self.told = Some(shown.clone());
            let (case, papers) = shown;
            out.push(Intent::Tell(Command::Show { case, papers }));
        }
    }
}

/// Draws the workstation; called in every pass of a frame.
pub(crate) fn workstation_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    around: Around<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    state.pointing.begin_frame();
    state.drawn = std::mem::take(&mut state.areas);
    commands::keys_ui(ui, desk, around, state, out);
    layout::panels_ui(ui, desk, around, state, out);
    layout::windows_ui(ui, desk, around, state, out);
    state.tell_what_lies_open(desk, out);
    observe(desk, around, state);
}

/// Lets the coach see what the trainee has done.
fn observe(desk: &Desk<'_>, around: Around<'_>, state: &mut WorkstationState) {
    let Some(guide) = &mut state.guide else {
        return;
    };
    let selected = desk.dossier.map(|dossier| dossier.case);
    let draft = selected
        .and_then(|case| state.drafts.get(&case).cloned())
        .unwrap_or_default();
    let papers = state.tiles.visible();
    guide.observe(&crate::ui::guide::GuideFacts {
        selected,
        papers: &papers,
        steps: around.steps,
        draft: &draft,
        consulted: state.consulted,
        feedback_seen: state.feedback_seen,
    });
}
