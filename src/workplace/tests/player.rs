//! A player: gives the workplace input frame by frame and reads what a screen reader is told.

use egui::accesskit::{Node, NodeId, TreeUpdate};
use egui::{Context, Event, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2};

use crate::ui::desk::Screen;
use crate::workplace::{Errands, Workplace};

/// Frames that are drawn after each input, so that what it opens has settled.
const SETTLING_FRAMES: usize = 2;
/// Most presses of Tab that a control may be away: more than any screen has stops.
const TABS_MAX: usize = 300;
/// Real time between two frames, in seconds.
const FRAME_SECS: f64 = 1.0 / 60.0;

/// Ctrl as a window reports it where it is the command key.
pub(super) const CTRL: Modifiers = Modifiers {
    ctrl: true,
    command: true,
    ..Modifiers::NONE
};

/// A control or a text as a screen reader knows it.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub name: String,
    pub rect: Rect,
    pub enabled: bool,
    /// Whether it can be pressed, typed into or given the focus.
    pub is_control: bool,
}

/// A workplace that is played.
pub(super) struct Player {
    pub workplace: Workplace,
    pub ctx: Context,
    /// Size of the window in pixels.
    pub pixels: Vec2,
    pub errands: Errands,
    /// Every text that a screen reader was given, frame after frame.
    pub heard: std::collections::BTreeSet<String>,
    /// What the last frame painted.
    pub shapes: Vec<egui::epaint::ClippedShape>,
    tree: TreeUpdate,
    frames: u64,
}

impl Player {
    /// Sits down at a window of so many pixels.
    pub(super) fn new(workplace: Workplace, pixels: Vec2) -> Player {
        let ctx = Context::default();
        ctx.enable_accesskit();
        let mut player = Player {
            workplace,
            ctx,
            pixels,
            errands: Errands::default(),
            heard: std::collections::BTreeSet::new(),
            shapes: Vec::new(),
            tree: TreeUpdate {
                nodes: Vec::new(),
                tree: None,
                tree_id: egui::accesskit::TreeId::ROOT,
                focus: NodeId(0),
            },
            frames: 0,
        };
        player.settle();
        player
    }

    /// The window in points.
    pub(super) fn screen(&self) -> Rect {
        Rect::from_min_size(Pos2::ZERO, self.pixels / self.ctx.zoom_factor())
    }

    /// One frame: input, drawing, work.
    pub(super) fn frame(&mut self, events: Vec<Event>) {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(self.screen()),
            time: Some(self.frames as f64 * FRAME_SECS),
            focused: true,
            events,
            ..RawInput::default()
        };
        let workplace = &mut self.workplace;
        let mut output = self.ctx.run_ui(input, |ui| workplace.draw(ui));
        output.textures_delta.clear();
        self.shapes = output.shapes;
        if let Some(tree) = output.platform_output.accesskit_update {
            self.tree = tree;
            self.hear();
        }
        self.errands = self.workplace.work();
        self.workplace.take_told();
    }

    fn hear(&mut self) {
        for (_, node) in &self.tree.nodes {
            for text in [
                node.label(),
                node.value(),
                node.description(),
                node.tooltip(),
            ] {
                if let Some(text) = text
                    && !self.heard.contains(text)
                {
                    self.heard.insert(text.to_owned());
                }
            }
        }
    }

    /// Draws until what was opened has settled.
    pub(super) fn settle(&mut self) {
        for _ in 0..SETTLING_FRAMES {
            self.frame(Vec::new());
        }
    }

    /// Presses a key, as a window reports it: a printable one types its letter too.
    pub(super) fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    /// Presses a key while others are held.
    pub(super) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        };
        let mut events = vec![Event::ModifiersChanged(modifiers), event(true)];
        let letter = key.symbol_or_name();
        if !modifiers.command && letter.chars().count() == 1 && letter.is_ascii() {
            events.push(Event::Text(letter.to_lowercase()));
        }
        events.extend([event(false), Event::ModifiersChanged(Modifiers::NONE)]);
        self.frame(events);
        self.settle();
    }

    /// Types a text.
    pub(super) fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.frame(vec![Event::Text(letter.to_string())]);
        }
        self.settle();
    }

    /// What a screen reader would find, in the order of the tree.
    pub(super) fn seen(&self) -> Vec<Seen> {
        let nodes = &self.tree.nodes;
        let seen = nodes.iter().filter_map(|(_, node)| {
            let bounds = node.bounds()?;
            Some(Seen {
                name: name(node),
                rect: Rect::from_min_max(
                    Pos2::new(bounds.x0 as f32, bounds.y0 as f32),
                    Pos2::new(bounds.x1 as f32, bounds.y1 as f32),
                ),
                enabled: !node.is_disabled(),
                is_control: node.supports_action(egui::accesskit::Action::Click)
                    || node.supports_action(egui::accesskit::Action::Focus),
            })
        });
        seen.collect()
    }

    /// Everything that the tree says, with every property of every node.
    pub(super) fn spoken(&self) -> String {
        let mut text = String::new();
        for (_, node) in &self.tree.nodes {
            let parts = [node.label(), node.value(), node.description()];
            for part in parts.into_iter().flatten() {
                text.push_str(part);
                text.push('\n');
            }
        }
        text
    }

    /// Whether something has this name, or says this text.
    pub(super) fn sees(&self, name: &str) -> bool {
        self.seen().iter().any(|seen| seen.name == name)
    }

    /// Whether a text stands anywhere.
    pub(super) fn reads(&self, text: &str) -> bool {
        self.spoken().contains(text)
    }

    /// A text in the language of the screen.
    pub(super) fn t(&self, key: &str) -> String {
        self.workplace.words.t(key)
    }

    /// The name of what has the focus; empty when nothing has.
    pub(super) fn focused(&self) -> String {
        let focus = self.tree.focus;
        let node = self.tree.nodes.iter().find(|(id, _)| *id == focus);
        node.map(|(_, node)| name(node)).unwrap_or_default()
    }

    /// Moves the focus with Tab to what has a name.
    pub(super) fn tab_to(&mut self, name: &str) {
        let mut stops = Vec::new();
        for _ in 0..TABS_MAX {
            if self.focused() == name {
                return;
            }
            stops.push(self.focused());
            self.press(Key::Tab);
        }
        stops.dedup();
        stops.truncate(60);
        panic!(
            "Tab does not reach {name:?} on {:?}; stops: {stops:#?}",
            self.workplace.screen()
        );
    }

    /// Moves the focus with Tab to what has a name, and presses Enter.
    pub(super) fn enter(&mut self, name: &str) {
        self.tab_to(name);
        self.press(Key::Enter);
    }

    /// Clicks on what has a name.
    pub(super) fn click(&mut self, name: &str) {
        let seen = self.seen();
        let found = seen
            .iter()
            .find(|seen| seen.name == name && seen.is_control && seen.enabled);
        let Some(found) = found else {
            panic!(
                "nothing to click is called {name:?}; there is {:#?}",
                self.controls()
            );
        };
        let pos = found.rect.center();
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![Event::PointerMoved(pos)]);
        self.frame(vec![button(true)]);
        self.frame(vec![button(false)]);
        self.settle();
    }

    /// Names of the controls in sight.
    pub(super) fn controls(&self) -> Vec<String> {
        let seen = self.seen().into_iter().filter(|seen| seen.is_control);
        seen.map(|seen| seen.name).collect()
    }

    /// Asks for something as a panel would.
    pub(super) fn ask(&mut self, intent: crate::ui::desk::Intent) {
        self.workplace.ask(intent);
        self.settle();
    }

    /// Lets real time pass.
    pub(super) fn wait(&mut self, secs: u64) {
        self.workplace.clock_mut().advance(secs * 1_000);
        self.settle();
    }

    /// Waits until the debrief has been computed.
    pub(super) fn await_debrief(&mut self) {
        /// Longest time that marking may take, in pauses of 20 milliseconds: two minutes.
        const PAUSES_MAX: u32 = 6_000;
        assert_eq!(self.workplace.screen(), Screen::Debrief);
        for _ in 0..PAUSES_MAX {
            if self.workplace.debriefing.there.is_some() {
                self.settle();
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
            self.frame(Vec::new());
        }
        panic!("the debrief does not come");
    }
}

/// What a node is called: its label, else its text.
fn name(node: &Node) -> String {
    let name = node.label().or_else(|| node.value());
    name.unwrap_or_default().to_owned()
}
