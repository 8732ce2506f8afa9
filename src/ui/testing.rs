//! What panel tests share: a session of a shipped scenario and the desk over it; whether a layout is whole.

use std::sync::Arc;

use egui::epaint::ClippedShape;
use egui::{Rect, Shape, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::inspection::evidence::Evidence;
use crate::scenario::load;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::ActionKind;
use crate::session::command::{ActionId, CaseId, Command};
use crate::session::conduct::{Conduct, Mode};
use crate::session::engine::{Session, Terms};
use crate::session::event::{Event, Step};
use crate::session::view::CaseSnapshot;
use crate::stream::Stream;
use crate::ui::desk::{Desk, Intent, Pointing};
use crate::ui::settings::Settings;
use crate::ui::words::Words;

/// A shipped scenario by its path below `scenarios`, without the ending.
pub(crate) fn scenario(name: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    Arc::new(load::load(&path, &read).expect("a shipped scenario has no findings"))
}

/// A session with everything a panel needs around it.
pub(crate) struct Rig {
    pub session: Session,
    /// The opening first.
    pub steps: Vec<Step>,
    pub words: Words,
    pub settings: Settings,
    pub conduct: Conduct,
    pub dossier: Option<CaseSnapshot>,
    pub pointing: Pointing,
    pub out: Vec<Intent>,
}

impl Rig {
    /// A practice sitting of a shipped scenario.
    pub(crate) fn new(name: &str, seed: u64, language: &str) -> Rig {
        let stream = Stream::new(scenario(name), seed);
        let conduct = Conduct::untimed(Mode::Practice, 0);
        let terms = Terms {
            feedback: conduct.mode.feedback(stream.scenario().feedback),
            fixed_mixes: None,
            keeps_settled: true,
            eyes: conduct.eyes,
        };
        let (session, events) = Session::open_under(stream, terms);
        Rig {
            session,
            steps: vec![Step {
                command: None,
                events,
                wall_millis: None,
            }],
            words: Words::of(language),
            settings: Settings::default(),
            conduct,
            dossier: None,
            pointing: Pointing::default(),
            out: Vec::new(),
        }
    }

    /// The tutorial, with the first parcel on the desk.
    pub(crate) fn tutorial(language: &str) -> Rig {
        let mut rig = Rig::new("tutorial/first-parcels", 7, language);
        rig.select(CaseId(0));
        rig
    }

    /// Tells the session something, and refreshes the dossier.
    pub(crate) fn tell(&mut self, command: Command) -> Vec<Event> {
        let events = self.session.apply(&command);
        self.steps.push(Step {
            command: Some(command),
            events: events.clone(),
            wall_millis: None,
        });
        if let Some(case) = self.dossier.as_ref().map(|dossier| dossier.case) {
            self.dossier = self.session.view().case(case);
        }
        events
    }

    /// Puts a case on the desk, once it has arrived.
    pub(crate) fn select(&mut self, case: CaseId) {
        while self.session.view().arrived() <= case.0 {
            self.tell(Command::AwaitNext {
                at_most_secs: 86_400,
            });
        }
        self.dossier = self.session.view().case(case);
    }

    /// Asks for an action of a kind on the selected case and waits for its result.
    pub(crate) fn inspect(&mut self, kind: ActionKind) -> Option<Evidence> {
        let case = self.dossier.as_ref()?.case;
        let actions = &self.session.view().scenario().actions;
        let position = actions.iter().position(|action| action.kind == kind)?;
        let action = ActionId(position as u16);
        self.tell(Command::Inspect { case, action });
        for _ in 0..200 {
            let dossier = self.dossier.as_ref()?;
            let done = dossier
                .inspections
                .iter()
                .find(|entry| entry.id == action)?;
            if done.evidence.is_some() {
                return done.evidence.clone();
            }
            self.tell(Command::AwaitNext {
                at_most_secs: 3_600,
            });
        }
        None
    }

    /// The desk as panels see it.
    pub(crate) fn desk(&self) -> Desk<'_> {
        Desk {
            words: &self.words,
            view: self.session.view(),
            conduct: &self.conduct,
            now: self.session.view().now(),
            dossier: self.dossier.as_ref(),
            announced: false,
            read_only: false,
            scenes: Default::default(),
            scans: None,
        }
    }
}

/// Points by which something may be cut by rounding.
const SLACK: f32 = 1.0;

/// A text that was painted.
#[derive(Clone, Debug)]
pub(crate) struct Painted {
    pub text: String,
    pub area: Rect,
    /// What is visible where it stands.
    pub clip: Rect,
    /// Whether it was shortened.
    pub elided: bool,
    /// Whether it does not run from left to right.
    turned: bool,
    /// The number that is broken over two lines.
    pub broken: Option<String>,
}

impl Painted {
    /// Whether any of it is seen.
    pub(crate) fn is_seen(&self) -> bool {
        self.clip.shrink(0.5).intersects(self.area)
    }

    /// What is wrong with it, where it is seen: cut off at a side, or with a number over two lines.
    pub(crate) fn fault(&self) -> Option<String> {
        let visible = self.clip.expand(SLACK).x_range();
        let (left, right) = (self.area.left(), self.area.right());
        let is_whole = self.turned || visible.contains(left) && visible.contains(right);
        if !self.is_seen() {
            None
        } else if !is_whole {
            Some(format!("{:?} is cut off", self.text))
        } else {
            let broken = self.broken.as_ref();
            broken.map(|number| format!("{number} is broken over two lines in {:?}", self.text))
        }
    }
}

/// Every text among shapes.
pub(crate) fn painted(shapes: &[ClippedShape]) -> Vec<Painted> {
    fn collect(shape: &Shape, clip: Rect, texts: &mut Vec<Painted>) {
        match shape {
            Shape::Text(text) => texts.push(Painted {
                text: text.galley.text().to_owned(),
                area: text.galley.rect.translate(text.pos.to_vec2()),
                clip,
                elided: text.galley.elided,
                turned: text.angle != 0.0,
                broken: broken_number(&text.galley),
            }),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for clipped in shapes {
        collect(&clipped.shape, clipped.clip_rect, &mut texts);
    }
    texts
}

/// A number in groups of three digits, or with its currency, that goes on in the next line.
fn broken_number(galley: &egui::Galley) -> Option<String> {
    let is_part = |letter: &char| letter.is_ascii_digit() || ",.\u{a0}\u{202f}".contains(*letter);
    for pair in galley.rows.windows(2) {
        let row = |row: usize| pair[row].glyphs.iter().map(|glyph| glyph.chr);
        let head: Vec<char> = row(0).rev().take_while(is_part).collect();
        let tail: Vec<char> = row(1).take_while(is_part).collect();
        let before = row(0).rev().nth(head.len());
        let (Some(last), Some(first)) = (head.first(), tail.first()) else {
            continue;
        };
        if pair[0].ends_with_newline || before.is_some_and(char::is_alphanumeric) {
            continue;
        }
        let number: String = head.iter().rev().chain(&tail).collect();
        let groups = number.split([',', '.', '\u{a0}', '\u{202f}']);
        let is_grouped = groups.skip(1).any(|group| group.len() == 3);
        let is_joined = last.is_ascii_digit() || first.is_ascii_digit();
        if is_grouped && is_joined {
            return Some(number);
        }
    }
    None
}

/// Nothing that was painted is cut off or breaks a number; returns what is seen.
pub(crate) fn assert_painted_whole(shapes: &[ClippedShape], about: &str) -> Vec<Painted> {
    let mut texts = painted(shapes);
    texts.retain(Painted::is_seen);
    assert!(!texts.is_empty(), "{about}: nothing is seen");
    let faults: Vec<String> = texts.iter().filter_map(Painted::fault).collect();
    assert!(faults.is_empty(), "{about}: {faults:#?}");
    texts
}

/// Nothing in a panel is cut off, and no control or text leaves the screen to the left or right; returns the
/// texts that are seen.
pub(crate) fn assert_whole<State>(screen: &Harness<'_, State>, about: &str) -> Vec<Painted> {
    let size = screen.ctx.content_rect().size();
    for node in screen.root().children_recursive() {
        let shown = node.accesskit_node();
        let name = shown.label().or_else(|| shown.value()).unwrap_or_default();
        let Some(bounds) = shown.raw_bounds() else {
            continue;
        };
        assert!(
            bounds.x0 >= -0.5 && bounds.x1 <= f64::from(size.x) + 0.5,
            "{about}: {name:?} from {} to {} on {size}",
            bounds.x0,
            bounds.x1
        );
    }
    assert_painted_whole(&screen.output().shapes, about)
}

/// What has this name lies within a room.
pub(crate) fn assert_inside<State>(screen: &Harness<'_, State>, name: &str, room: Rect) {
    let area = screen.get_by_label(name).rect();
    assert!(
        room.expand(SLACK).contains_rect(area),
        "{name:?} at {area} leaves {room}"
    );
}

/// A window's room.
pub(crate) fn room(size: Vec2) -> Rect {
    Rect::from_min_size(egui::Pos2::ZERO, size)
}

#[test]
fn a_layout_that_is_not_whole_is_found() {
    let draw = |width: f32| {
        let screen = Harness::builder()
            .with_size(Vec2::new(200.0, 100.0))
            .build_ui(move |ui| {
                ui.set_max_width(width);
                ui.label("7,654,321.00\u{a0}EUR");
                ui.add(egui::Label::new("A label that goes on beyond the screen").extend());
            });
        let texts = painted(&screen.output().shapes);
        texts.iter().filter_map(Painted::fault).count()
    };
    assert_eq!(draw(60.0), 2);
    assert_eq!(draw(190.0), 1);
}
