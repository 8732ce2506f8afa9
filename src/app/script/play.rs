//! Playing a script: one order at a time, each as soon as its control is there.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::winit::WinitSettings;
use bevy_egui::{EguiContexts, EguiInput, EguiOutput, EguiPreUpdateSet};
use egui::accesskit::{Action, NodeId, Role, TreeUpdate};

use super::{Line, Order, Setting};
use crate::app::bridge::{AppSystems, Shown, Told};
use crate::app::capture::Camera;
use crate::app::outcome::Outcome;
use crate::app::{AppError, Play};
use crate::session::event::Happening;
use crate::ui::desk::Intent;

/// How long a control is waited for: the ideal officer works the exercise before a debrief is there.
const PATIENCE: Duration = Duration::from_secs(60);
/// Frames between an order and the next: what it brings has been laid out by then.
const FRAMES_BETWEEN: u32 = 3;

#[derive(Resource)]
struct Player {
    lines: Vec<Line>,
    at: usize,
    file: PathBuf,
    out: PathBuf,
    outcome: Outcome,
    waits_frames: u32,
    since: Option<Instant>,
    /// Events for the next frame: the release of what was pressed.
    later: Vec<egui::Event>,
    tree: Option<TreeUpdate>,
}

pub(in crate::app) fn plugin(app: &mut App, lines: Vec<Line>, play: Play, outcome: Outcome) {
    app.insert_resource(WinitSettings::game());
    app.insert_resource(Player {
        lines,
        at: 0,
        file: play.file,
        out: play.out,
        outcome,
        waits_frames: FRAMES_BETWEEN * 4,
        since: None,
        later: Vec::new(),
        tree: None,
    });
    app.add_systems(
        PreUpdate,
        (look, step)
            .chain()
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
    app.add_systems(Update, acknowledge.after(AppSystems::Present));
}

/// Decisions are said once the window has them, so that whoever ends the program at any moment knows what
/// it had acknowledged.
fn acknowledge(mut told: MessageReader<Told>) {
    for Told(event) in told.read() {
        if let Happening::Decided { case, .. } = event.what {
            println!("acknowledged {case}");
        }
    }
}

/// Reads the names and places of all controls from the frame before.
fn look(
    mut contexts: EguiContexts,
    outputs: Query<&EguiOutput>,
    mut player: ResMut<Player>,
) -> Result {
    contexts.ctx_mut()?.enable_accesskit();
    for output in &outputs {
        if let Some(update) = &output.platform_output.accesskit_update {
            player.tree = Some(update.clone());
        }
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a script waits for so long of real time"
)]
fn step(
    mut inputs: Query<&mut EguiInput>,
    mut player: ResMut<Player>,
    mut shown: ResMut<Shown>,
    mut camera: ResMut<Camera>,
    mut exit: MessageWriter<AppExit>,
) {
    let Ok(mut input) = inputs.single_mut() else {
        return;
    };
    input.focused = true;
    let later = std::mem::take(&mut player.later);
    if !later.is_empty() {
        input.events.extend(later);
        return;
    }
    if player.waits_frames > 0 {
        player.waits_frames -= 1;
        return;
    }
    if camera.is_busy() {
        return;
    }
    let Some(line) = player.lines.get(player.at).cloned() else {
        player.outcome.put(Ok(()));
        exit.write(AppExit::Success);
        return;
    };
    let since = *player.since.get_or_insert_with(Instant::now);
    if obey(
        &line.order,
        &mut input,
        &mut player,
        &mut shown,
        &mut camera,
    ) {
        player.at += 1;
        player.since = None;
        player.waits_frames = FRAMES_BETWEEN;
    } else if since.elapsed() > PATIENCE {
        let reason = match &line.order {
            Order::Click(_, name)
            | Order::Focus(name)
            | Order::Until(name)
            | Order::Repeat(_, _, name) => {
                format!(
                    "no control is called \"{name}\"; there are: {}",
                    player.names()
                )
            }
            Order::Absent(name) => format!("\"{name}\" is on the screen"),
            _ => "this did not come about".to_owned(),
        };
        player.outcome.put(Err(AppError::Unexpected {
            file: player.file.clone(),
            line: line.number,
            reason,
        }));
        exit.write(AppExit::error());
    }
}

/// Does what an order says; false while that is not possible yet.
fn obey(
    order: &Order,
    input: &mut EguiInput,
    player: &mut Player,
    shown: &mut Shown,
    camera: &mut Camera,
) -> bool {
    match order {
        Order::Click(count, name) => {
            let Some(node) = player.find(name, *count) else {
                return false;
            };
            player.press(input, node);
            true
        }
        Order::Focus(name) => {
            let Some(node) = player.find(name, 1) else {
                return false;
            };
            input.events.push(request(Action::Focus, node));
            true
        }
        Order::Key(modifiers, key) => {
            player.press_key(input, *modifiers, *key);
            true
        }
        Order::Repeat(modifiers, key, name) => {
            if player.find(name, 1).is_some() {
                return true;
            }
            player.press_key(input, *modifiers, *key);
            player.waits_frames = FRAMES_BETWEEN;
            false
        }
        Order::Type(text) => {
            input.events.push(egui::Event::Text(text.clone()));
            true
        }
        Order::Until(name) => player.find(name, 1).is_some(),
        Order::Absent(name) => player.find(name, 1).is_none(),
        Order::Set(setting) => {
            let mut settings = shown.0.settings().clone();
            match setting {
                Setting::Language(code) => settings.language = code.clone(),
                Setting::Scale(percent) => settings.scale_percent = *percent,
                Setting::Dark(dark) => settings.dark = *dark,
            }
            shown.0.ask(Intent::Keep(settings));
            true
        }
        Order::Shot(name) => {
            camera.take_picture(player.out.join(format!("{name}.png")), false);
            true
        }
    }
}

fn request(action: Action, target_node: NodeId) -> egui::Event {
    egui::Event::AccessKitActionRequest(egui::accesskit::ActionRequest {
        action,
        target_tree: egui::accesskit::TreeId::ROOT,
        target_node,
        data: None,
    })
}

impl Player {
    /// The n-th control of a name that is not disabled.
    fn find(&self, name: &str, count: usize) -> Option<NodeId> {
        let matches = |text: &str| match name.strip_suffix('*') {
            Some(start) => text.starts_with(start),
            None => text == name,
        };
        let nodes = &self.tree.as_ref()?.nodes;
        let named = |label: bool| {
            nodes.iter().filter(move |(_, node)| {
                let is_label = node.role() == Role::Label;
                let text = match is_label {
                    true => node.value(),
                    false => node.label(),
                };
                is_label == label && text.is_some_and(matches) && !node.is_disabled()
            })
        };
        // Controls before mere texts.
        let (id, _) = named(false).chain(named(true)).nth(count - 1)?;
        // A label stands for the field that it names.
        let field = nodes
            .iter()
            .find(|(_, node)| node.labelled_by().contains(id));
        Some(field.map_or(*id, |(field, _)| *field))
    }

    /// Every name on the screen, for a message.
    fn names(&self) -> String {
        let nodes = self.tree.iter().flat_map(|tree| &tree.nodes);
        let names = nodes.filter_map(|(_, node)| node.label());
        let mut names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        names.dedup();
        names.join(" | ")
    }

    fn press_key(&mut self, input: &mut EguiInput, modifiers: egui::Modifiers, key: egui::Key) {
        // As the window system reports Ctrl, but on a Mac.
        let modifiers = egui::Modifiers {
            command: modifiers.ctrl,
            ..modifiers
        };
        let event = |pressed| egui::Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        };
        input.events.push(egui::Event::ModifiersChanged(modifiers));
        input.events.push(event(true));
        self.later.push(event(false));
        self.later
            .push(egui::Event::ModifiersChanged(egui::Modifiers::NONE));
    }

    /// Presses a control as assistive technology does, wherever it is scrolled to; a field takes the focus.
    fn press(&self, input: &mut EguiInput, node: NodeId) {
        let action = match self.is_field(node) {
            true => Action::Focus,
            false => Action::Click,
        };
        input.events.push(request(action, node));
    }

    fn is_field(&self, wanted: NodeId) -> bool {
        let nodes = self.tree.iter().flat_map(|tree| &tree.nodes);
        nodes
            .filter(|(id, _)| *id == wanted)
            .any(|(_, node)| matches!(node.role(), Role::TextInput | Role::MultilineTextInput))
    }
}
