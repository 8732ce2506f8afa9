//! The key map: which key does what, and pressing another.

use egui::{Event, EventFilter, Key, Modifiers, RichText, Ui, WidgetInfo, WidgetType};

use super::settings::SettingsState;
use super::{KeyRow, pieces};
use crate::ui::settings::Settings;
use crate::ui::theme;
use crate::ui::words::Words;

/// A shortcut as text: modifiers in the order Ctrl, Alt, Shift, then the key as
/// `egui::Key` writes it.
pub(crate) fn shortcut_text(modifiers: Modifiers, key: Key) -> String {
    let mut text = String::new();
    for (held, name) in [
        (modifiers.command || modifiers.ctrl, "Ctrl+"),
        (modifiers.alt, "Alt+"),
        (modifiers.shift, "Shift+"),
    ] {
        if held {
            text.push_str(name);
        }
    }
    text.push_str(key.symbol_or_name());
    text
}

/// Keys by which one moves through every screen: alone, they belong to no command.
const RESERVED: [Key; 3] = [Key::Tab, Key::Enter, Key::Space];

/// The list of commands with their keys.
pub(super) fn keys_ui(
    ui: &mut Ui,
    words: &Words,
    rows: &[KeyRow],
    state: &mut SettingsState,
    changed: &mut Settings,
) {
    listen(ui, rows, state, changed);
    ui.label(theme::note(ui, words.t("settings-keys-note")));
    ui.add_space(4.0);
    for row in rows {
        row_ui(ui, words, rows, row, state, changed);
    }
    ui.add_space(6.0);
    let reset = egui::Button::new(words.t("settings-keys-reset"));
    if ui.add_enabled(!changed.keys.is_empty(), reset).clicked() {
        changed.keys.clear();
        state.listening = None;
    }
}

fn row_ui(
    ui: &mut Ui,
    words: &Words,
    rows: &[KeyRow],
    row: &KeyRow,
    state: &mut SettingsState,
    changed: &mut Settings,
) {
    let is_listening = state.listening.as_deref() == Some(&row.id);
    ui.horizontal_wrapped(|ui| {
        let name_width = (ui.available_width() * 0.5).clamp(140.0, 330.0);
        ui.vertical(|ui| {
            ui.set_width(name_width);
            // As low as the button's text beside it.
            ui.add_space(4.0);
            ui.add(egui::Label::new(&row.name).wrap());
        });
        let shown = if is_listening {
            words.t("settings-key-press")
        } else if row.keys.is_empty() {
            words.t("settings-key-none")
        } else {
            row.keys.clone()
        };
        let button = egui::Button::selectable(is_listening, RichText::new(&shown).monospace());
        let button = ui.add(button.frame_when_inactive(true));
        let name = words.named(&row.name, &shown);
        button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
        if button.clicked() {
            state.listening = (!is_listening).then(|| row.id.clone());
            state.refused_key = None;
        }
        if is_listening {
            let all = EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(button.id, all));
        }
        if row.keys != row.default_keys {
            let reset = ui.button("↺");
            let name = words.tf(
                "settings-key-reset",
                &[
                    ("command", row.name.as_str().into()),
                    ("keys", row.default_keys.as_str().into()),
                ],
            );
            reset.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
            if reset.on_hover_text(&name).clicked() {
                changed.keys.retain(|(id, _)| *id != row.id);
            }
        }
    });
    if is_listening && let Some(key) = &state.refused_key {
        let text = words.tf("settings-key-reserved", &[("keys", key.as_str().into())]);
        pieces::fault_ui(ui, &text);
    }
    let same = |other: &&KeyRow| {
        other.id != row.id && !row.keys.is_empty() && other.keys.eq_ignore_ascii_case(&row.keys)
    };
    for other in rows.iter().filter(same) {
        let text = words.tf(
            "settings-key-conflict",
            &[
                ("keys", row.keys.as_str().into()),
                ("command", other.name.as_str().into()),
            ],
        );
        pieces::fault_ui(ui, &text);
    }
}

/// Takes the next key for the command that waits for one; Escape keeps the old.
fn listen(ui: &Ui, rows: &[KeyRow], state: &mut SettingsState, changed: &mut Settings) {
    let Some(row) = rows
        .iter()
        .find(|row| state.listening.as_deref() == Some(&row.id))
    else {
        state.listening = None;
        return;
    };
    let Some((key, modifiers)) = ui.input_mut(take_key) else {
        return;
    };
    if key == Key::Escape {
        state.listening = None;
        return;
    }
    let text = shortcut_text(modifiers, key);
    if modifiers.is_none() && RESERVED.contains(&key) {
        state.refused_key = Some(text);
        return;
    }
    changed.keys.retain(|(id, _)| *id != row.id);
    if text != row.default_keys {
        changed.keys.push((row.id.clone(), text));
    }
    state.listening = None;
    state.refused_key = None;
}

/// The first key pressed in this frame; every key event is taken away, so that nothing else acts on it.
fn take_key(input: &mut egui::InputState) -> Option<(Key, Modifiers)> {
    let mut taken = None;
    input.events.retain(|event| match event {
        Event::Key {
            key,
            pressed,
            modifiers,
            ..
        } => {
            if *pressed && taken.is_none() {
                taken = Some((*key, *modifiers));
            }
            false
        }
        Event::Text(_) => false,
        _ => true,
    });
    taken
}
