//! What every panel of the workstation is given, and what it may answer.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::customs::document::Field;
use crate::risk::indicator::conflict::Cell;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{CaseId, Command, Ground, Paper};
use crate::session::conduct::Conduct;
use crate::session::view::{CaseSnapshot, ScanPicture, ScanStage, View};
use crate::time::SimTime;
use crate::ui::settings::Settings;
use crate::ui::words::Words;

/// Everything that a panel may read.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    pub words: &'a Words,
    pub view: View<'a>,
    pub conduct: &'a Conduct,
    /// The clock as shown: never before `view.now()`, and a little after it while time runs.
    pub now: SimTime,
    /// The selected case; `None` when none is selected.
    pub dossier: Option<&'a CaseSnapshot>,
    /// Whether the selected case is announced and has not arrived.
    pub announced: bool,
    /// Whether nothing can be written: the ledger's disk is full or read-only.
    pub read_only: bool,
    /// What the window shows in space.
    pub scenes: Scenes,
    /// The X-ray images of the selected case; `None` where there are none.
    pub scans: Option<Scans<'a>>,
}

/// X-ray images that are there, or on their way.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scans<'a> {
    /// They are being computed: what is done now, and how far it is.
    Computing { stage: ScanStage, percent: u8 },
    /// From above and from the side.
    Ready(&'a [ScanPicture; 2]),
}

/// Pictures of scenes in space; `None` each without a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scenes {
    pub bench: Option<egui::TextureId>,
    pub hall: Option<egui::TextureId>,
}

/// What a panel asks for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Intent {
    /// To the session.
    Tell(Command),
    /// Put a case's dossier on the desk, or clear it.
    Select(Option<CaseId>),
    /// Open a paper's tile, or bring it to the front.
    Open(Paper),
    /// Look something up: the book, and what to search for.
    Consult(Book, String),
    /// How the clock runs.
    SetPace(Pace),
    /// Let time pass until something happens.
    FastForward,
    /// Show a screen.
    Go(Screen),
    /// Begin a sitting.
    Begin(Begin),
    /// Go on with a sitting that was not finished, by its ledger.
    TakeUp(PathBuf),
    /// Mark a finished sitting again, by its ledger, and show its debrief.
    Revisit(PathBuf),
    /// End the exercise: hand in.
    HandIn,
    /// Write the debrief's report into a file of the user's choice of kind.
    Export(ReportKind),
    /// The settings have changed and are to be kept.
    Keep(Settings),
    /// Put text on the clipboard.
    Copy(String),
    /// Leave the program.
    Quit,
}

/// The screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub(crate) enum Screen {
    #[default]
    Home,
    /// The operational order; the sitting has been prepared and not begun.
    Briefing,
    Workstation,
    /// An assessment has been handed in.
    Receipt,
    Debrief,
    Settings,
    Help,
}

/// What a report is exported as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReportKind {
    Html,
    Json,
    Text,
}

/// How the clock runs where it is the officer's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Pace {
    /// Time passes only with work.
    Paused,
    /// So many seconds of the exercise for one of real time.
    Times(u32),
}

/// A sitting to be begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Begin {
    /// Index of the scenario in the gallery.
    pub scenario: usize,
    pub seed: u64,
    /// Name or pseudonym.
    pub officer: String,
    /// `began_unix_secs` is filled in when the sitting begins.
    pub conduct: Conduct,
    /// The code that lets a kiosk be left; empty without kiosk.
    pub supervisor_code: String,
}

/// Reference books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Book {
    /// Harmonized System, and what is needed for a code.
    Tariff,
    /// Authorised medicines and other articles: holders, pack sizes, looks, reference prices and masses.
    Products,
    /// Bodies that issue licences, and which goods need one.
    Licences,
    /// Notified bodies and their scope.
    Bodies,
    /// Currencies at the scenario's rates, and thresholds.
    Money,
    /// Wording: vague phrases, abbreviations, free mail services, usual hubs, languages of the country.
    Wording,
}

impl Book {
    /// Every book.
    pub(crate) const ALL: [Book; 6] = [
        Book::Tariff,
        Book::Products,
        Book::Licences,
        Book::Bodies,
        Book::Money,
        Book::Wording,
    ];
}

/// The fact that is pointed at, so that it lights up wherever it stands; and a contradiction being marked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pointing {
    /// Pointed at in the frame before.
    pub pointed: Option<Field>,
    /// Pointed at in this frame; becomes `pointed` with the next.
    pub next: Option<Field>,
    /// The first field of a contradiction.
    pub first: Option<(Cell, String)>,
    /// A contradiction marked in this frame, with the two texts, for the decision panel to take.
    pub marked: Option<(Cell, Cell)>,
}

impl Pointing {
    /// Begins a frame.
    pub(crate) fn begin_frame(&mut self) {
        self.pointed = self.next.take();
    }

    /// A click on a field: the first of two, or the second. The same field twice lets go.
    pub(crate) fn click(&mut self, cell: Cell, text: &str) {
        match self.first.take() {
            None => self.first = Some((cell, text.to_owned())),
            Some((first, _)) if first == cell => {}
            Some((first, _)) => self.marked = Some((first, cell)),
        }
    }
}

/// A decision that is being prepared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    pub grounds: Vec<Ground>,
    pub disposition: Option<Disposition>,
    /// Stated probability that the case is illicit, in percent; `None` until stated.
    pub confidence_percent: Option<u8>,
    pub remark: String,
    /// Earlier states, the latest last.
    pub undo: Vec<DraftState>,
}

/// A state that undo goes back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DraftState {
    pub grounds: Vec<Ground>,
    pub disposition: Option<Disposition>,
    pub confidence_percent: Option<u8>,
}

/// Most states that undo remembers: more than anybody goes back in one case.
const UNDO_MAX: usize = 50;

impl Draft {
    /// Remembers the state before a change.
    pub(crate) fn remember(&mut self) {
        if self.undo.len() == UNDO_MAX {
            self.undo.remove(0);
        }
        self.undo.push(DraftState {
            grounds: self.grounds.clone(),
            disposition: self.disposition,
            confidence_percent: self.confidence_percent,
        });
    }

    /// Goes back to the state before the last change; false when there is none.
    pub(crate) fn undo(&mut self) -> bool {
        let Some(state) = self.undo.pop() else {
            return false;
        };
        self.grounds = state.grounds;
        self.disposition = state.disposition;
        self.confidence_percent = state.confidence_percent;
        true
    }
}

/// The decisions being prepared, by case.
pub(crate) type Drafts = BTreeMap<CaseId, Draft>;
