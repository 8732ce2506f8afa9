//! Hands that press and click at random, the same for the same seed.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2};

use crate::digest::Digest;
use crate::rng::{Draws, Streams};
use crate::session::conduct::{Conduct, Mode};
use crate::ui::desk::{Begin, Intent, Screen};
use crate::workplace::Workplace;

/// Frames that a screen other than the workstation is played with before another sitting is begun.
const AWAY_FRAMES: u32 = 240;
/// Texts that are typed: words, numbers, letters of other scripts, nothing printable, far too much.
const TEXTS: [&str; 8] = [
    "ivermectin",
    "0",
    "99999999999999999999999",
    "é ß 漢字 \u{202e}abc",
    "-1",
    "\u{0}\u{7f}",
    "3004.90",
    "a long remark that goes on and on, and says the same again and again, and then once more",
];
const KEYS: [Key; 26] = [
    Key::Tab,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Enter,
    Key::Space,
    Key::Escape,
    Key::ArrowDown,
    Key::ArrowUp,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::Home,
    Key::End,
    Key::PageDown,
    Key::N,
    Key::D,
    Key::E,
    Key::X,
    Key::I,
    Key::F,
    Key::P,
    Key::F8,
    Key::F7,
    Key::F1,
    Key::Num1,
    Key::Backspace,
];

/// Random input for a workplace.
pub struct Hands {
    draws: Draws,
    mode: Mode,
    frames: u64,
    away: u32,
    sittings: u64,
    held: Option<(Pos2, PointerButton)>,
}

impl Hands {
    /// Hands that keep to one mode.
    pub fn new(seed: u64, mode: Mode) -> Hands {
        let streams = Streams::new(&Digest::of(b"monkey"), seed, mode.as_str());
        Hands {
            draws: streams.case(0),
            mode,
            frames: 0,
            away: AWAY_FRAMES,
            sittings: 0,
            held: None,
        }
    }

    /// What was done so far.
    pub fn summary(&self) -> String {
        format!(
            "{}: {} frames of random input in {} sittings",
            self.mode.as_str(),
            self.frames,
            self.sittings
        )
    }

    /// The input of the next frame; begins a sitting where the hands have been elsewhere for too long.
    pub fn next(&mut self, workplace: &mut Workplace, screen: Rect) -> Vec<Event> {
        self.frames += 1;
        match workplace.screen() {
            Screen::Workstation => self.away = 0,
            _ => self.away += 1,
        }
        if self.away > AWAY_FRAMES {
            self.away = 0;
            self.sittings += 1;
            let begin = self.begin(workplace);
            workplace.ask(Intent::Go(Screen::Home));
            workplace.ask(Intent::Begin(begin));
        }
        self.events(screen)
    }

    fn begin(&mut self, workplace: &Workplace) -> Begin {
        let scenarios = u32::try_from(workplace.library.len()).unwrap_or(1).max(1);
        let conduct = Conduct::untimed(self.mode, 0);
        Begin {
            scenario: self.draws.below(scenarios) as usize,
            seed: u64::from(self.draws.below(1_000)),
            officer: "monkey".to_owned(),
            conduct: match self.mode {
                Mode::Assessment => Conduct {
                    limit_secs: 90,
                    pace_centi: 6_000,
                    ..conduct
                },
                _ => conduct,
            },
            supervisor_code: String::new(),
        }
    }

    fn events(&mut self, screen: Rect) -> Vec<Event> {
        if let Some((pos, button)) = self.held.take() {
            return vec![press(pos, button, false)];
        }
        match self.draws.below(100) {
            0..45 => {
                let pos = self.somewhere(screen);
                let button = match self.draws.below(12) {
                    0 => PointerButton::Secondary,
                    _ => PointerButton::Primary,
                };
                self.held = Some((pos, button));
                vec![Event::PointerMoved(pos), press(pos, button, true)]
            }
            45..80 => {
                let key = KEYS[self.draws.below(KEYS.len() as u32) as usize];
                let modifiers = match self.draws.below(8) {
                    // As the window system reports Ctrl, but on a Mac.
                    0 => Modifiers {
                        command: true,
                        ..Modifiers::CTRL
                    },
                    1 => Modifiers::SHIFT,
                    _ => Modifiers::NONE,
                };
                let event = |pressed| Event::Key {
                    key,
                    physical_key: None,
                    pressed,
                    repeat: false,
                    modifiers,
                };
                vec![event(true), event(false)]
            }
            80..90 => {
                let text = TEXTS[self.draws.below(TEXTS.len() as u32) as usize];
                vec![Event::Text(text.to_owned())]
            }
            90..96 => {
                let down = self.draws.below(400) as f32 - 200.0;
                vec![Event::MouseWheel {
                    unit: egui::MouseWheelUnit::Point,
                    delta: Vec2::new(0.0, down),
                    phase: egui::TouchPhase::Move,
                    modifiers: Modifiers::NONE,
                }]
            }
            _ => {
                // A drag: pressed here, let go elsewhere.
                let (from, to) = (self.somewhere(screen), self.somewhere(screen));
                self.held = Some((to, PointerButton::Primary));
                vec![
                    Event::PointerMoved(from),
                    press(from, PointerButton::Primary, true),
                    Event::PointerMoved(to),
                ]
            }
        }
    }

    fn somewhere(&mut self, screen: Rect) -> Pos2 {
        let part = |draws: &mut Draws| draws.below(10_000) as f32 / 10_000.0;
        let (across, down) = (part(&mut self.draws), part(&mut self.draws));
        screen.min + Vec2::new(across * screen.width(), down * screen.height())
    }
}

const fn press(pos: Pos2, button: PointerButton, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button,
        pressed,
        modifiers: Modifiers::NONE,
    }
}
