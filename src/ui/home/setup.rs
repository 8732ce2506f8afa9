//! How a sitting is set up: who, which seed, which mode; for assessments the clock, extra time and kiosk.

use egui::{Align, Button, Id, Layout, RichText, TextEdit, Ui, WidgetType};

use super::pieces::{self, Choice};
use super::{Entry, HomeState, HomeView, clock};
use crate::session::conduct::{Conduct, EXTRA_TIME_PERCENT_MAX, Mode};
use crate::ui::desk::{Begin, Intent, Screen};
use crate::ui::settings::{OFFICER_CHARS_MAX, Settings};
use crate::ui::theme;
use crate::ui::words::Words;

/// Digits of the largest seed (`u64::MAX`), so the field takes every seed and nothing longer.
const SEED_DIGITS: usize = 20;
/// Shortest and longest assessment, in minutes: a quiz, and a working day.
pub(super) const MINUTES: (u64, u64) = (5, 480);
/// Slowest and fastest clock, in hundredths of a second of the exercise for one of real time.
pub(super) const PACE_CENTI: (u64, u64) = (100, 6_000);
/// Fewest characters of a supervisor's code: shorter ones are found by trying.
pub(super) const CODE_CHARS_MIN: usize = 6;
/// Longest code that the field takes.
const CODE_CHARS_MAX: usize = 64;

/// What is typed and chosen for the next sitting.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setup {
    /// Name or pseudonym, as typed.
    pub officer: String,
    /// The seed as typed.
    pub seed_text: String,
    pub mode: Mode,
    /// Assessment: regular length in minutes, as typed.
    pub minutes_text: String,
    /// Assessment: seconds of the exercise for one of real time, as typed.
    pub pace_text: String,
    /// Assessment: extra time in percent, as typed.
    pub extra_text: String,
    pub kiosk: bool,
    pub code: String,
    pub code_again: String,
    /// Whether the guided exercise is coached.
    pub coached: bool,
    /// Whether name and seed have been filled in once.
    is_prepared: bool,
    /// How often another seed has been asked for.
    draws: u64,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            officer: String::new(),
            seed_text: String::new(),
            mode: Mode::Practice,
            minutes_text: "60".to_owned(),
            pace_text: "4".to_owned(),
            extra_text: "0".to_owned(),
            kiosk: false,
            code: String::new(),
            code_again: String::new(),
            coached: true,
            is_prepared: false,
            draws: 0,
        }
    }
}

/// Something typed that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    OfficerMissing,
    Seed,
    Minutes,
    Pace,
    ExtraTime,
    CodeTooShort,
    CodesDiffer,
}

impl Fault {
    /// The fault in words, with what was typed and what would do.
    pub(crate) fn text(self, words: &Words, setup: &Setup) -> String {
        let quoted = |key: &str, typed: &str, least: String, most: String| {
            words.tf(
                key,
                &[
                    ("typed", typed.trim().to_owned().into()),
                    ("least", least.into()),
                    ("most", most.into()),
                ],
            )
        };
        match self {
            Fault::OfficerMissing => words.t("home-fault-officer"),
            Fault::Seed => quoted(
                "home-fault-seed",
                &setup.seed_text,
                "0".to_owned(),
                u64::MAX.to_string(),
            ),
            Fault::Minutes => quoted(
                "home-fault-minutes",
                &setup.minutes_text,
                MINUTES.0.to_string(),
                MINUTES.1.to_string(),
            ),
            Fault::Pace => quoted(
                "home-fault-pace",
                &setup.pace_text,
                pieces::hundredths(words, PACE_CENTI.0),
                pieces::hundredths(words, PACE_CENTI.1),
            ),
            Fault::ExtraTime => quoted(
                "home-fault-extra",
                &setup.extra_text,
                "0".to_owned(),
                EXTRA_TIME_PERCENT_MAX.to_string(),
            ),
            Fault::CodeTooShort => words.tf(
                "home-fault-code-short",
                &[("least", (CODE_CHARS_MIN as u64).into())],
            ),
            Fault::CodesDiffer => words.t("home-fault-codes-differ"),
        }
    }
}

impl Setup {
    /// Fills in the name used last and the first seed, once.
    pub(super) fn prepare(&mut self, settings: &Settings, fresh_seed: u64) {
        if !self.is_prepared {
            self.officer = settings.officer.clone();
            self.seed_text = fresh_seed.to_string();
            self.is_prepared = true;
        }
    }

    /// Another seed: the n-th after the fresh one is always the same.
    fn draw_seed(&mut self, fresh_seed: u64) {
        self.draws += 1;
        self.seed_text = following_seed(fresh_seed, self.draws).to_string();
    }

    /// The typed seed, if it is a whole number from 0 to `u64::MAX`.
    pub(crate) fn seed(&self) -> Option<u64> {
        whole(&self.seed_text)
    }

    fn minutes(&self) -> Option<u64> {
        whole(&self.minutes_text).filter(|minutes| (MINUTES.0..=MINUTES.1).contains(minutes))
    }

    fn pace_centi(&self) -> Option<u64> {
        centi(&self.pace_text).filter(|pace| (PACE_CENTI.0..=PACE_CENTI.1).contains(pace))
    }

    fn extra_percent(&self) -> Option<u32> {
        let percent = u32::try_from(whole(&self.extra_text)?).ok()?;
        (percent <= EXTRA_TIME_PERCENT_MAX).then_some(percent)
    }

    fn is_kiosk(&self) -> bool {
        self.mode == Mode::Assessment && self.kiosk
    }

    /// Everything that cannot be used, in the order of the fields.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let is_assessed = self.mode == Mode::Assessment;
        let is_kiosk = self.is_kiosk();
        let is_short = self.code.chars().count() < CODE_CHARS_MIN;
        let checks = [
            (
                is_assessed && self.officer.trim().is_empty(),
                Fault::OfficerMissing,
            ),
            (self.seed().is_none(), Fault::Seed),
            (is_assessed && self.minutes().is_none(), Fault::Minutes),
            (is_assessed && self.pace_centi().is_none(), Fault::Pace),
            (
                is_assessed && self.extra_percent().is_none(),
                Fault::ExtraTime,
            ),
            (is_kiosk && is_short, Fault::CodeTooShort),
            (
                is_kiosk && !is_short && self.code != self.code_again,
                Fault::CodesDiffer,
            ),
        ];
        let found = checks.into_iter().filter(|(wrong, _)| *wrong);
        found.map(|(_, fault)| fault).collect()
    }

    /// The rules of the sitting; `began_unix_secs` is 0 until it begins.
    pub(crate) fn conduct(&self) -> Option<Conduct> {
        if self.mode != Mode::Assessment {
            return Some(Conduct::untimed(self.mode, 0));
        }
        Some(Conduct {
            limit_secs: self.minutes()? * 60,
            pace_centi: self.pace_centi()?,
            extra_time_percent: self.extra_percent()?,
            kiosk: self.kiosk,
            ..Conduct::untimed(Mode::Assessment, 0)
        })
    }

    /// The sitting, when everything typed can be used.
    pub(crate) fn begin(&self, scenario: usize, words: &Words) -> Option<Begin> {
        if !self.faults().is_empty() {
            return None;
        }
        let typed = self.officer.trim();
        let officer = if typed.is_empty() {
            words.t("home-officer-unnamed")
        } else {
            typed.to_owned()
        };
        Some(Begin {
            scenario,
            seed: self.seed()?,
            officer,
            conduct: self.conduct()?,
            supervisor_code: if self.is_kiosk() {
                self.code.clone()
            } else {
                String::new()
            },
        })
    }
}

/// Digits alone, as a number.
fn whole(text: &str) -> Option<u64> {
    let text = text.trim();
    let digits_only = text.bytes().all(|byte| byte.is_ascii_digit());
    digits_only.then(|| text.parse().ok()).flatten()
}

/// A number with at most two places behind a point or a comma, in hundredths.
fn centi(text: &str) -> Option<u64> {
    let text = text.trim();
    let (units, places) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    if units.is_empty() || places.is_empty() || places.len() > 2 {
        return None;
    }
    let scale = if places.len() == 1 { 10 } else { 1 };
    let hundreds = whole(units)?.checked_mul(100)?;
    hundreds.checked_add(whole(places)? * scale)
}

/// The n-th seed after a fresh one, of at most nine digits so that it can be read aloud to a class
/// (the mixing function is SplitMix64's: Steele, Lea and Flood, 2014).
fn following_seed(fresh_seed: u64, n: u64) -> u64 {
    let mut z = fresh_seed.wrapping_add(n.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (z ^ (z >> 31)) % 1_000_000_000
}

/// Goes to the briefing when everything typed can be used, and keeps the name for the next time.
pub(super) fn read_briefing(
    words: &Words,
    settings: &Settings,
    state: &HomeState,
    out: &mut Vec<Intent>,
) {
    if state.begin(words).is_none() {
        return;
    }
    let officer = state.setup.officer.trim();
    if !officer.is_empty() && officer != settings.officer {
        out.push(Intent::Keep(Settings {
            officer: officer.to_owned(),
            ..settings.clone()
        }));
    }
    out.push(Intent::Go(Screen::Briefing));
}

/// The foot of the home screen: on to the briefing, or what stands in the way.
pub(super) fn bar_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    home: &HomeView,
    state: &HomeState,
    out: &mut Vec<Intent>,
) {
    let faults = state.setup.faults();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let read = words.t("home-read-briefing");
        if pieces::primary_ui(ui, faults.is_empty(), &read).clicked() {
            read_briefing(words, settings, state, out);
        }
        ui.add_space(8.0);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(fault) = faults.first() {
                let error = ui.visuals().error_fg_color;
                let text = format!("⚠  {}", fault.text(words, &state.setup));
                ui.add(egui::Label::new(RichText::new(text).color(error)).truncate());
            } else if let Some(entry) = home.entries.get(state.selected) {
                let mode = pieces::mode_name(words, state.setup.mode);
                let text = theme::note(ui, format!("{}  ·  {mode}", entry.title));
                ui.add(egui::Label::new(text).truncate());
            }
        });
    });
}

/// Name, seed and mode; for assessments everything about the clock.
pub(super) fn setup_ui(
    ui: &mut Ui,
    words: &Words,
    home: &HomeView,
    entry: &Entry,
    setup: &mut Setup,
) {
    let faults = setup.faults();
    pieces::card_ui(ui, |ui| {
        ui.set_width(ui.available_width().min(pieces::READING_WIDTH));
        theme::section_ui(ui, &words.t("home-setup"));
        ui.add_space(4.0);
        officer_ui(ui, words, setup);
        faults_ui(ui, words, setup, &faults, &[Fault::OfficerMissing]);
        ui.add_space(8.0);
        seed_ui(ui, words, home, setup);
        faults_ui(ui, words, setup, &faults, &[Fault::Seed]);
        ui.add_space(10.0);
        ui.label(RichText::new(words.t("home-mode")).strong());
        for mode in Mode::ALL {
            mode_ui(ui, words, entry, mode, setup);
        }
        if entry.is_guided() && setup.mode != Mode::Assessment {
            ui.add_space(4.0);
            ui.checkbox(&mut setup.coached, words.t("home-coached"));
        }
        if setup.mode == Mode::Assessment {
            ui.add_space(10.0);
            clock::assessment_ui(ui, words, entry, setup, &faults);
        }
    });
}

/// Shows those of the faults that belong to a field.
pub(super) fn faults_ui(
    ui: &mut Ui,
    words: &Words,
    setup: &Setup,
    faults: &[Fault],
    of_field: &[Fault],
) {
    for fault in faults.iter().filter(|fault| of_field.contains(fault)) {
        pieces::fault_ui(ui, &fault.text(words, setup));
    }
}

fn officer_ui(ui: &mut Ui, words: &Words, setup: &mut Setup) {
    let edit = TextEdit::singleline(&mut setup.officer)
        .char_limit(OFFICER_CHARS_MAX)
        .hint_text(words.t("home-officer-unnamed"));
    let note = words.t("home-officer-note");
    pieces::typed_ui(ui, &words.t("home-officer"), edit, &note, 260.0);
}

fn seed_ui(ui: &mut Ui, words: &Words, home: &HomeView, setup: &mut Setup) {
    let label = ui.label(RichText::new(words.t("home-seed")).strong());
    ui.horizontal_wrapped(|ui| {
        let edit = TextEdit::singleline(&mut setup.seed_text)
            .char_limit(SEED_DIGITS)
            .desired_width(190.0)
            .margin(egui::Margin::symmetric(8, 5));
        ui.add(edit).labelled_by(label.id);
        if ui.add(Button::new(words.t("home-seed-draw"))).clicked() {
            setup.draw_seed(home.fresh_seed);
        }
    });
    ui.label(theme::note(ui, words.t("home-seed-note")));
}

fn mode_ui(ui: &mut Ui, words: &Words, entry: &Entry, mode: Mode, setup: &mut Setup) {
    let name = pieces::mode_name(words, mode);
    let selected = setup.mode == mode;
    let choice = Choice {
        id: Id::new(("mode", mode)),
        name: &name,
        selected,
        is_tab_stop: true,
        kind: WidgetType::RadioButton,
    };
    let response = pieces::choice_ui(ui, &choice, |ui| {
        ui.horizontal(|ui| {
            pieces::radio_ui(ui, selected);
            ui.label(RichText::new(&name).strong());
        });
        ui.label(words.of_kind("home-mode-about", mode));
        let feedback = mode.feedback(entry.feedback);
        let told = words.of_kind("home-feedback", feedback);
        ui.label(theme::note(ui, told));
    });
    if response.clicked() {
        setup.mode = mode;
    }
}

/// The code is typed twice, unseen.
pub(super) fn code_ui(ui: &mut Ui, name: &str, code: &mut String) {
    let edit = TextEdit::singleline(code)
        .password(true)
        .char_limit(CODE_CHARS_MAX);
    pieces::typed_ui(ui, name, edit, "", 220.0);
}
