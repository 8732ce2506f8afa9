//! The key map: built-in keys, the reader's own, and what was pressed.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::ui::home::KeyRow;
use crate::ui::palette::command_name;
use crate::ui::settings::Settings;
use crate::ui::words::Words;

/// A command that can have a key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KeyCommand {
    pub id: &'static str,
    /// The built-in key, as [`Keys::text`] writes it; empty for none.
    pub key: &'static str,
}

const fn command(id: &'static str, key: &'static str) -> KeyCommand {
    KeyCommand { id, key }
}

/// Every command of the workstation, in the order of the palette.
pub(crate) const COMMANDS: [KeyCommand; 52] = [
    command("palette", "Ctrl+P"),
    command("help", "F1"),
    command("select-next", "N"),
    command("select-previous", "P"),
    command("focus-queue", "F2"),
    command("focus-decision", "F3"),
    command("open-declaration", "1"),
    command("open-parties", "2"),
    command("open-route", "3"),
    command("books", "4"),
    command("notes", "5"),
    command("next-paper", "."),
    command("previous-paper", ","),
    command("ask-documents", "D"),
    command("ask-history", "H"),
    command("ask-xray", "X"),
    command("ask-examination", "E"),
    command("ask-codes", "C"),
    command("ask-partner", "Q"),
    command("ask-laboratory", "L"),
    command("cite", "I"),
    command("release", "Ctrl+1"),
    command("detain", "Ctrl+2"),
    command("refer", "Ctrl+3"),
    command("seize", "Ctrl+4"),
    command("return", "Ctrl+5"),
    command("flag", "F"),
    command("bookmark", "Ctrl+B"),
    command("pause", "F6"),
    command("faster", "F7"),
    command("next-event", "F8"),
    command("lab", "Ctrl+L"),
    command("feed", "Ctrl+J"),
    command("settings", "F10"),
    command("hand-in", "Ctrl+Shift+H"),
    command("leave", "Ctrl+W"),
    command("focus-scanner", "K"),
    command("scan-grey", "G"),
    command("scan-inverse", "V"),
    command("scan-high", "U"),
    command("scan-low", "J"),
    command("scan-organic", "O"),
    command("scan-inorganic", "T"),
    command("scan-edges", "S"),
    command("scan-window", "W"),
    command("scan-reset", "R"),
    command("scan-views", "B"),
    command("scan-fit", "A"),
    command("scan-actual", "Z"),
    command("scan-mark", "M"),
    command("scan-papers", "6"),
    command("scan-large", "Y"),
];

/// Whether a command is the scanner console's: its key holds only while the console has the focus.
pub(crate) fn is_of_console(id: &str) -> bool {
    id.starts_with("scan-")
}

/// Which key gives which command.
#[derive(Clone, Debug)]
pub(crate) struct Keys {
    /// In the order of [`COMMANDS`].
    shortcuts: Vec<Option<KeyboardShortcut>>,
}

impl Keys {
    /// The built-in keys with the reader's changes.
    pub(crate) fn of(settings: &Settings) -> Keys {
        let shortcut = |command: &KeyCommand| {
            let own = settings.keys.iter().find(|(id, _)| id == command.id);
            parse(own.map_or(command.key, |(_, key)| key.as_str()))
        };
        Keys {
            shortcuts: COMMANDS.iter().map(shortcut).collect(),
        }
    }

    /// The key of a command as text, for example `Ctrl+P`; empty for none. `commit` and `undo` are fixed.
    pub(crate) fn text(&self, id: &str) -> String {
        match id {
            "commit" => return "Ctrl+Enter".to_owned(),
            "undo" => return "Ctrl+Z".to_owned(),
            _ => {}
        }
        let position = COMMANDS.iter().position(|command| command.id == id);
        position
            .and_then(|position| self.shortcuts[position])
            .map(text)
            .unwrap_or_default()
    }

    /// The commands whose keys were pressed; takes the keys away from everybody else. Keys without Ctrl or
    /// Alt rest while something is being typed, those of the scanner's console while it lacks the focus.
    pub(crate) fn pressed(&self, ui: &Ui, console: bool) -> Vec<&'static str> {
        let typing = ui.ctx().text_edit_focused();
        let mut pressed = Vec::new();
        ui.input_mut(|input| {
            for (command, shortcut) in COMMANDS.iter().zip(&self.shortcuts) {
                let Some(shortcut) = shortcut else {
                    continue;
                };
                let is_function = shortcut.logical_key.name().starts_with('F')
                    && shortcut.logical_key.name().len() > 1;
                let plain = shortcut.modifiers.is_none() && !is_function;
                if plain && typing || is_of_console(command.id) && !console {
                    continue;
                }
                if input.consume_shortcut(shortcut) {
                    pressed.push(command.id);
                }
            }
            if !pressed.is_empty() {
                // The letter of a plain key is not to be typed into what the command opens.
                input
                    .events
                    .retain(|event| !matches!(event, egui::Event::Text(_)));
            }
        });
        pressed
    }

    /// The key map for the settings.
    pub(crate) fn rows(&self, words: &Words) -> Vec<KeyRow> {
        COMMANDS
            .iter()
            .map(|command| KeyRow {
                id: command.id.to_owned(),
                name: command_name(words, command.id),
                keys: self.text(command.id),
                default_keys: command.key.to_owned(),
            })
            .collect()
    }
}

/// A key as text.
pub(crate) fn text(shortcut: KeyboardShortcut) -> String {
    let mut text = String::new();
    let modifiers = shortcut.modifiers;
    for (held, name) in [
        (modifiers.ctrl || modifiers.command, "Ctrl+"),
        (modifiers.alt, "Alt+"),
        (modifiers.shift, "Shift+"),
    ] {
        if held {
            text.push_str(name);
        }
    }
    text.push_str(shortcut.logical_key.symbol_or_name());
    text
}

/// A key from text; `None` where it is none.
pub(crate) fn parse(text: &str) -> Option<KeyboardShortcut> {
    let (mut modifiers, mut rest) = (Modifiers::NONE, text.trim());
    loop {
        let (name, modifier) = [
            ("Ctrl+", Modifiers::CTRL),
            ("Alt+", Modifiers::ALT),
            ("Shift+", Modifiers::SHIFT),
        ]
        .into_iter()
        .find(|(name, _)| rest.len() > name.len() && rest.starts_with(name))
        .unwrap_or(("", Modifiers::NONE));
        if name.is_empty() {
            break;
        }
        modifiers |= modifier;
        rest = &rest[name.len()..];
    }
    Key::from_name(rest).map(|key| KeyboardShortcut::new(modifiers, key))
}
