//! The home screen: holds the gallery and the reader's choice, and lets `ui` draw them.

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass, egui};

use super::Screen;
use crate::ui::gallery::{Choice, Gallery, GalleryEntry, gallery_ui};
use crate::ui::theme;

/// What the home screen shows and what its reader has chosen.
#[derive(Resource)]
struct Home {
    gallery: Gallery,
    choice: Choice,
}

pub(super) fn plugin(app: &mut App, entries: Vec<GalleryEntry>, faulty_files: Vec<String>) {
    app.insert_resource(Home {
        gallery: Gallery {
            program: called_as(),
            entries,
            faulty_files,
        },
        choice: Choice::default(),
    });
    app.add_systems(EguiPrimaryContextPass, draw.run_if(in_state(Screen::Home)));
}

/// How this program was called, so that the commands on the screen work when typed where it was started.
fn called_as() -> String {
    std::env::args()
        .next()
        .unwrap_or_else(|| "greenlane".to_owned())
}

/// May run twice in a frame (egui's passes): it draws, and changes only the choice.
fn draw(mut contexts: EguiContexts, mut home: ResMut<Home>, mut themed: Local<bool>) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !*themed {
        theme::install(ctx);
        *themed = true;
    }
    let whole_window = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(ctx.viewport_rect());
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new("home"), whole_window);
    let Home { gallery, choice } = &mut *home;
    gallery_ui(&mut ui, gallery, choice);
    Ok(())
}
