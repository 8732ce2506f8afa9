//! What panels ask for, done.

use crate::session::command::{ADVANCE_SECS_MAX, CaseId, Command};
use crate::session::conduct::Mode;
use crate::session::event::{Event, Happening};
use crate::session::view::CaseSnapshot;
use crate::sitting::{Sitting, SittingError};
use crate::ui::desk::{Intent, Pace, Screen};
use crate::ui::palette::Keys;
use crate::ui::words::Words;
use crate::workplace::screens::Gate;
use crate::workplace::{Workplace, files};

impl Workplace {
    pub(super) fn obey(&mut self, intent: Intent) {
        match intent {
            Intent::Tell(command) => self.tell(command),
            Intent::Select(case) => {
                self.selected = case;
                self.imaging.turn_to(case);
                self.workstation.pointing.first = None;
                if let Some(case) = case {
                    self.workstation.queue.look_at(case);
                }
                self.refresh_dossier();
            }
            Intent::Open(paper) => self.workstation.open(paper),
            Intent::Consult(book, query) => self.workstation.consult(book, &query),
            Intent::SetPace(pace) => self.set_pace(pace),
            Intent::FastForward => self.fast_forward(),
            Intent::Go(screen) => self.go(screen),
            Intent::Begin(begin) => self.begin(begin),
            Intent::TakeUp(path) => match Sitting::take_up(&path, self.clock.unix_secs()) {
                Ok((sitting, wall_secs)) if sitting.is_over() => {
                    self.sit_down(sitting, wall_secs, None);
                    self.leave_for_good();
                }
                Ok((sitting, wall_secs)) => self.sit_down(sitting, wall_secs, None),
                Err(error) => self.fail(error),
            },
            Intent::Revisit(path) => match Sitting::revisit(&path) {
                Ok(sitting) => {
                    self.sit_down(sitting, 0, None);
                    self.leave_for_good();
                    if !self.is_locked() {
                        self.show_debrief();
                    }
                }
                Err(error) => self.fail(error),
            },
            Intent::HandIn => self.hand_in(),
            Intent::Export(kind) => self.export(kind),
            Intent::Keep(settings) => {
                if settings.language != self.settings.language {
                    self.words = Words::of(&settings.language);
                }
                self.settings = settings;
                self.keys = Keys::of(&self.settings);
                self.keep_settings();
            }
            Intent::Copy(text) => self.copied = Some(text),
            Intent::Quit => self.quit(),
        }
    }

    fn tell(&mut self, command: Command) {
        let wall_millis = self.wall_millis();
        let Some(sitting) = &mut self.sitting else {
            return;
        };
        match sitting.tell(command, wall_millis) {
            Ok(events) => self.take(&events),
            Err(SittingError::Over) => {}
            Err(error) => self.fail(error),
        }
    }

    /// Takes what the session said.
    pub(super) fn take(&mut self, events: &[Event]) {
        let Some(sitting) = &self.sitting else {
            return;
        };
        self.workstation.take(sitting.view(), events);
        let acts = events.iter().any(|event| {
            !matches!(
                event.what,
                Happening::Shown { .. }
                    | Happening::Noted { .. }
                    | Happening::Flagged { .. }
                    | Happening::Marked { .. }
                    | Happening::Unmarked { .. }
            )
        });
        if acts {
            self.workstation.notice = None;
        }
        for event in events {
            match &event.what {
                Happening::Refused { refusal } => {
                    self.workstation.notice = Some(self.words.refusal(*refusal));
                }
                Happening::TruthRevealed { case, .. }
                    if sitting.seat().conduct.mode == Mode::Practice =>
                {
                    self.workstation.feedback = crate::score::review::case_review(
                        &sitting.first_stream(),
                        sitting.seat().conduct.eyes,
                        sitting.steps(),
                        *case,
                    )
                    .map(|review| (review, Default::default()));
                }
                _ => {}
            }
        }
        self.told.extend_from_slice(events);
        self.refresh_dossier();
    }

    /// Reads the selected case anew.
    pub(super) fn refresh_dossier(&mut self) {
        self.announced = false;
        self.dossier = None;
        let (Some(case), Some(sitting)) = (self.selected, &self.sitting) else {
            return;
        };
        let view = sitting.view();
        self.dossier = view.case(case);
        if self.dossier.is_none()
            && let Some(announcement) = view.announcement(case)
        {
            self.announced = true;
            self.dossier = Some(CaseSnapshot {
                case,
                arrived: announcement.arrives,
                deadline: announcement.arrives,
                spoiled: false,
                declaration: announcement.declaration,
                inspections: Vec::new(),
                settlement: None,
                flag: view.flag(case),
                note: view.note(case).unwrap_or_default().to_owned(),
                marks: Vec::new(),
            });
        }
    }

    /// Says what went wrong, where the reader looks.
    pub(super) fn fail(&mut self, error: SittingError) {
        let reason = full_text(&error);
        let text = self.words.tf("desk-not-done", &[("reason", reason.into())]);
        match self.screen {
            Screen::Workstation => self.workstation.notice = Some(text),
            _ => self.notice = Some(text),
        }
    }

    fn set_pace(&mut self, pace: Pace) {
        let wall_millis = self.wall_millis();
        let Some(sitting) = &mut self.sitting else {
            return;
        };
        let times = match pace {
            Pace::Paused => 0,
            Pace::Times(times) => times,
        };
        match sitting.set_pace(times, wall_millis) {
            Ok(events) => self.take(&events),
            Err(error) => self.fail(error),
        }
    }

    fn fast_forward(&mut self) {
        let timed = self
            .sitting
            .as_ref()
            .is_none_or(|sitting| sitting.seat().conduct.is_timed());
        if timed {
            self.workstation.notice = Some(self.words.t("desk-no-fast-forward"));
            return;
        }
        self.tell(Command::AwaitNext {
            at_most_secs: ADVANCE_SECS_MAX,
        });
    }

    /// Lets the clock run; hands in when a candidate's time is over.
    pub(super) fn run_clock(&mut self) {
        let wall_millis = self.wall_millis();
        let Some(sitting) = &mut self.sitting else {
            return;
        };
        if sitting.is_over() {
            return;
        }
        match sitting.tick(wall_millis) {
            Ok(ticked) => {
                if !ticked.events.is_empty() {
                    self.take(&ticked.events);
                }
                if ticked.time_is_up {
                    self.hand_in();
                }
            }
            Err(error) => self.fail(error),
        }
    }

    fn hand_in(&mut self) {
        let wall_millis = self.wall_millis();
        let Some(sitting) = &mut self.sitting else {
            return;
        };
        match sitting.hand_in(wall_millis) {
            Ok(events) => {
                self.take(&events);
                self.leave_for_good();
            }
            Err(error) => self.fail(error),
        }
    }

    /// After hand-in: the receipt of an assessment, the debrief of everything else.
    pub(super) fn leave_for_good(&mut self) {
        let Some(sitting) = &self.sitting else {
            return;
        };
        self.workstation.feedback = None;
        self.workstation.confirms_hand_in = false;
        if sitting.seat().conduct.is_timed() {
            let ended = self.clock.unix_secs();
            let receipt = files::receipt(sitting, ended);
            if let Err(error) = files::write_receipt(sitting, &receipt, &self.words) {
                self.notice = Some(error.to_string());
            }
            self.receipt = Some(receipt);
            self.screen = Screen::Receipt;
        } else {
            self.show_debrief();
        }
    }

    pub(super) fn go(&mut self, screen: Screen) {
        if screen == Screen::Home && matches!(self.screen, Screen::Settings | Screen::Help) {
            self.screen = self.behind;
            return;
        }
        if matches!(screen, Screen::Home | Screen::Debrief) && self.is_locked() {
            self.gate = Some(Gate::to(Some(screen)));
            return;
        }
        self.go_now(screen);
    }

    pub(super) fn go_now(&mut self, screen: Screen) {
        self.notice = None;
        match screen {
            Screen::Home => {
                self.sitting = None;
                self.selected = None;
                self.dossier = None;
                self.debriefing = Default::default();
                self.imaging = Default::default();
                self.receipt = None;
                self.list_sessions();
            }
            Screen::Briefing => {
                let chosen = self.home_state.selected;
                let scenario = self.library.get(chosen).map(|(_, scenario)| scenario);
                self.briefing = scenario
                    .map(|scenario| crate::ui::home::briefing::view::BriefingView::of(scenario));
            }
            Screen::Debrief => {
                self.show_debrief();
                return;
            }
            Screen::Settings | Screen::Help => {
                if !matches!(self.screen, Screen::Settings | Screen::Help) {
                    self.behind = self.screen;
                }
                self.settings_state.back = self.behind;
                self.help_state.back = self.behind;
                self.help_state.keys = self.keys.rows(&self.words);
            }
            Screen::Workstation | Screen::Receipt => {}
        }
        self.screen = screen;
    }

    /// Whether the supervisor's code is asked for before this screen is left.
    fn is_locked(&self) -> bool {
        let asks = |sitting: &Sitting| sitting.seat().conduct.code_digest.is_some();
        self.is_kiosk() && self.sitting.as_ref().is_some_and(asks)
    }

    fn quit(&mut self) {
        if self.is_locked() {
            self.gate = Some(Gate::to(None));
        } else {
            self.quits = true;
        }
    }

    /// Selects a case; for scripts and tests.
    pub fn select(&mut self, case: CaseId) {
        self.ask(Intent::Select(Some(case)));
    }
}

/// An error with its causes.
pub(super) fn full_text(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
