//! The workplace: everything around the panels but the window.
//!
//! Holds the sitting, the settings, the folders and the screen that is shown; draws through `ui`, and does
//! what the panels ask for. A window shows it frame by frame; tests and random input drive it without one.
//! May import everything but `app`. Invariant: [`Workplace::draw`] changes nothing but what the reader has
//! typed and chosen, so that a frame may be drawn twice; everything else happens in [`Workplace::work`].

#[cfg(feature = "desk")]
mod bench;
mod clock;
mod debriefing;
mod files;
mod imaging;
mod intents;
mod listing;
pub mod monkey;
mod reviewing;
mod screens;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::time::Duration;

use crate::session::command::{CaseId, Command};
use crate::session::event::Event;
use crate::session::view::CaseSnapshot;
use crate::sitting::Sitting;
use crate::ui::desk::{Begin, Intent, Scenes, Screen};
use crate::ui::guide::Guide;
use crate::ui::guide::help::HelpState;
use crate::ui::home::briefing::view::BriefingView;
use crate::ui::home::receipt::{ReceiptState, ReceiptView};
use crate::ui::home::settings::SettingsState;
use crate::ui::home::{HomeState, HomeView};
use crate::ui::settings::Settings;
use crate::ui::words::Words;
use crate::ui::workstation::{Keys, WorkstationState};

#[cfg(feature = "desk")]
pub(crate) use bench::HallOrder;
pub use clock::Clock;
use debriefing::Debriefing;
use imaging::Imaging;
use reviewing::Reviewing;

/// Where things lie.
#[derive(Clone, Debug)]
pub struct Places {
    /// Folder of scenarios.
    pub scenarios: PathBuf,
    /// Folder of ledgers, results, receipts and reports.
    pub sessions: PathBuf,
    /// File of the settings; `None` keeps them in memory.
    pub settings: Option<PathBuf>,
}

/// A screenful of Greenlane, and the work behind it.
pub struct Workplace {
    places: Places,
    clock: Clock,
    settings: Settings,
    words: Words,
    keys: Keys,
    /// Playable scenarios: file and model, the easiest first.
    library: listing::Library,
    screen: Screen,
    /// Where Settings and Help go back to.
    behind: Screen,
    home: HomeView,
    home_state: HomeState,
    briefing: Option<BriefingView>,
    settings_state: SettingsState,
    help_state: HelpState,
    sitting: Option<Sitting>,
    /// Real milliseconds between the sitting's beginning and the moment the clock was started at.
    base_millis: u64,
    workstation: WorkstationState,
    selected: Option<CaseId>,
    dossier: Option<CaseSnapshot>,
    announced: bool,
    debriefing: Debriefing,
    imaging: Imaging,
    reviewing: Reviewing,
    receipt: Option<ReceiptView>,
    receipt_state: ReceiptState,
    gate: Option<screens::Gate>,
    intents: Vec<Intent>,
    told: Vec<Event>,
    /// What the reader is told beside the workstation, for example where a report was written.
    notice: Option<String>,
    quits: bool,
    themed: bool,
    /// Whether help is shown outside the workstation.
    helps: bool,
    copied: Option<String>,
    /// What the window shows in space.
    scenes: Scenes,
    /// Size of the picture of the hall on the home screen, in dots.
    home_dots: [u32; 2],
}

/// What the window has to do after a round of work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Errands {
    /// Leave the program.
    pub quit: bool,
    /// Put this on the clipboard.
    pub copy: Option<String>,
    /// Draw again at the latest after so long, although nobody touches anything.
    pub redraw_after: Option<Duration>,
    /// Whether the window is to fill the screen and not to be left.
    pub kiosk: bool,
}

impl Workplace {
    /// Opens the workplace at its home screen.
    ///
    /// # Errors
    /// The folder of scenarios cannot be read.
    pub fn open(places: Places, clock: Clock) -> Result<Workplace, crate::cli::Failure> {
        let settings = files::settings(&places);
        let (library, faulty) = listing::library(&places.scenarios)?;
        let words = Words::of(&settings.language);
        let mut workplace = Workplace {
            keys: Keys::of(&settings),
            home_state: HomeState::default(),
            words,
            settings,
            library,
            places,
            clock,
            screen: Screen::Home,
            behind: Screen::Home,
            home: HomeView::default(),
            briefing: None,
            settings_state: SettingsState::default(),
            help_state: HelpState::default(),
            sitting: None,
            base_millis: 0,
            workstation: WorkstationState::default(),
            selected: None,
            dossier: None,
            announced: false,
            debriefing: Debriefing::default(),
            imaging: Imaging::default(),
            reviewing: Reviewing::default(),
            receipt: None,
            receipt_state: ReceiptState::default(),
            gate: None,
            intents: Vec::new(),
            told: Vec::new(),
            notice: None,
            quits: false,
            themed: false,
            helps: false,
            copied: None,
            scenes: Scenes::default(),
            home_dots: [0; 2],
        };
        workplace.home.faulty_files = faulty;
        workplace.list_sessions();
        Ok(workplace)
    }

    /// Does what the panels asked for since the last call, and lets the clock run.
    pub fn work(&mut self) -> Errands {
        for intent in std::mem::take(&mut self.intents) {
            self.obey(intent);
        }
        self.run_clock();
        self.look_after_debrief();
        self.look_after_images();
        self.look_after_review();
        Errands {
            quit: std::mem::take(&mut self.quits),
            copy: self.copied.take(),
            redraw_after: self.redraw_after(),
            kiosk: self.is_kiosk(),
        }
    }

    /// Events since the last call, for whoever shows them beside the panels.
    pub fn take_told(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.told)
    }

    /// Tells the session under way something, with the next round of work.
    pub fn order(&mut self, command: Command) {
        self.ask(Intent::Tell(command));
    }

    /// Puts a sitting under way on the desk.
    pub fn put_on_desk(&mut self, sitting: Sitting) {
        self.sit_down(sitting, 0, None);
    }

    /// Asks for something as a panel would.
    pub(crate) fn ask(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// The window is asked to close: nothing is asked and nothing is lost, but for a kiosk.
    pub fn ask_to_quit(&mut self) {
        self.intents.push(Intent::Quit);
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The screen that is shown.
    pub(crate) const fn screen(&self) -> Screen {
        self.screen
    }

    /// The sitting under way or just handed in.
    pub fn sitting(&self) -> Option<&Sitting> {
        self.sitting.as_ref()
    }

    /// The manual clock of a test.
    pub fn clock_mut(&mut self) -> &mut Clock {
        &mut self.clock
    }

    fn wall_millis(&self) -> u64 {
        self.base_millis + self.clock.millis()
    }

    fn is_kiosk(&self) -> bool {
        self.screen != Screen::Debrief
            && self
                .sitting
                .as_ref()
                .is_some_and(|sitting| sitting.seat().conduct.kiosk)
    }

    fn redraw_after(&self) -> Option<Duration> {
        /// How long a running debrief is waited for between two looks.
        const JOB: Duration = Duration::from_millis(200);
        /// The same for X-ray images.
        const IMAGES: Duration = Duration::from_millis(100);
        if self.debriefing.is_under_way() {
            return Some(JOB);
        }
        if self.imaging.is_under_way() || self.reviewing.is_under_way() {
            return Some(IMAGES);
        }
        let sitting = self.sitting.as_ref().filter(|sitting| !sitting.is_over())?;
        if self.screen != Screen::Workstation {
            return sitting
                .seat()
                .conduct
                .is_timed()
                .then_some(Duration::from_secs(1));
        }
        let pace = match sitting.seat().conduct.is_timed() {
            true => sitting.seat().conduct.pace_centi / 100,
            false => u64::from(sitting.pace()),
        };
        match pace {
            0 if sitting.seat().conduct.is_timed() => Some(Duration::from_secs(1)),
            0 => None,
            1..=9 => Some(Duration::from_secs(1)),
            _ => Some(Duration::from_millis(500)),
        }
    }

    fn begin(&mut self, begin: Begin) {
        let Some((_, scenario)) = self.library.get(begin.scenario).cloned() else {
            return;
        };
        let mut conduct = begin.conduct;
        conduct.began_unix_secs = self.clock.unix_secs();
        conduct.set_code(&begin.supervisor_code);
        let coached = self.home_state.is_coached(&self.home);
        let guide = coached.then(|| Guide::of(&scenario));
        let seat = crate::sitting::Seat {
            officer: begin.officer.clone(),
            conduct,
        };
        match Sitting::begin(scenario, begin.seed, seat, &self.places.sessions) {
            Ok(sitting) => {
                self.sit_down(sitting, 0, guide);
                if coached {
                    self.await_first();
                }
                if self.settings.officer != begin.officer {
                    self.settings.officer = begin.officer;
                    self.keep_settings();
                }
            }
            Err(error) => self.fail(error),
        }
    }

    /// A coached sitting begins with a parcel on the desk.
    fn await_first(&mut self) {
        /// More events than any scenario has before its first arrival.
        const EVENTS_MAX: u32 = 100;
        for _ in 0..EVENTS_MAX {
            let waits = self
                .sitting
                .as_ref()
                .is_some_and(|sitting| sitting.view().undecided().next().is_none());
            if !waits {
                return;
            }
            self.obey(Intent::FastForward);
        }
    }

    /// Puts a sitting on the desk.
    fn sit_down(&mut self, sitting: Sitting, wall_secs: u64, guide: Option<Guide>) {
        self.base_millis = wall_secs * 1_000;
        self.clock.restart();
        self.workstation = WorkstationState::new(guide);
        self.imaging = Imaging::default();
        self.selected = None;
        self.dossier = None;
        self.gate = None;
        self.notice = None;
        for step in sitting.steps() {
            self.workstation.take(sitting.view(), &step.events);
        }
        self.sitting = Some(sitting);
        self.screen = Screen::Workstation;
    }
}
