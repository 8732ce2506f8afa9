//! The palette: type a few letters of a command, press Enter.

use egui::{Context, Key, Modifiers, RichText, ScrollArea, TextEdit};

use crate::ui::theme;
use crate::ui::words::Words;

/// One command in the palette.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PaletteRow {
    pub id: String,
    pub name: String,
    /// Its key as text; may be empty.
    pub keys: String,
}

/// What is typed and chosen.
#[derive(Clone, Debug, Default)]
pub(crate) struct PaletteState {
    open: bool,
    query: String,
    chosen: usize,
    focus: bool,
}

impl PaletteState {
    /// Opens the palette, empty.
    pub(crate) fn open(&mut self) {
        *self = PaletteState {
            open: true,
            focus: true,
            ..PaletteState::default()
        };
    }

    pub(crate) const fn is_open(&self) -> bool {
        self.open
    }
}

/// Rows that hold every typed word, those that begin with the first of them in front.
fn matching<'a>(rows: &'a [PaletteRow], query: &str) -> Vec<&'a PaletteRow> {
    let query = query.to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut found: Vec<&PaletteRow> = rows
        .iter()
        .filter(|row| {
            let name = row.name.to_lowercase();
            words.iter().all(|word| name.contains(word))
        })
        .collect();
    if let Some(first) = words.first() {
        found.sort_by_key(|row| !row.name.to_lowercase().starts_with(first));
    }
    found
}

/// The palette as a window over everything; the id of the command that was chosen.
pub(crate) fn palette_ui(
    ctx: &Context,
    words: &Words,
    rows: &[PaletteRow],
    state: &mut PaletteState,
) -> Option<String> {
    let room = ctx.content_rect().size();
    let (up, down, enter, escape) = ctx.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::Enter),
            input.consume_key(Modifiers::NONE, Key::Escape),
        )
    });
    let found = matching(rows, &state.query);
    let last = found.len().saturating_sub(1);
    state.chosen = state.chosen.min(last);
    if down {
        state.chosen = (state.chosen + 1).min(last);
    }
    if up {
        state.chosen = state.chosen.saturating_sub(1);
    }
    let mut done = enter
        .then(|| found.get(state.chosen).map(|row| row.id.clone()))
        .flatten();
    let moved = up || down;
    let modal = egui::Modal::new(egui::Id::new("palette")).show(ctx, |ui| {
        ui.set_width((room.x - 40.0).min(560.0));
        let field = ui.add(
            TextEdit::singleline(&mut state.query)
                .hint_text(words.t("palette-hint"))
                .desired_width(f32::INFINITY),
        );
        field.widget_info(|| {
            egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, words.t("palette-hint"))
        });
        if std::mem::take(&mut state.focus) {
            field.request_focus();
        }
        if field.changed() {
            state.chosen = 0;
        }
        ScrollArea::vertical()
            .max_height((room.y * 0.5).min(360.0))
            .show(ui, |ui| {
                for (position, row) in found.iter().enumerate() {
                    let label = match row.keys.is_empty() {
                        true => row.name.clone(),
                        false => format!("{}   ({})", row.name, row.keys),
                    };
                    let response = ui.selectable_label(position == state.chosen, label);
                    if position == state.chosen && moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        done = Some(row.id.clone());
                    }
                }
                if found.is_empty() {
                    ui.label(theme::note(ui, words.t("palette-nothing")));
                }
            });
        ui.label(RichText::new(words.t("palette-help")).small());
    });
    if done.is_some() || escape || modal.should_close() {
        state.open = false;
    }
    done
}
