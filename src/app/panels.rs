//! Draws the workplace's screen in every pass of egui.

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

use super::bridge::Shown;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(EguiPrimaryContextPass, draw);
}

/// May run twice in a frame (egui's passes): drawing changes nothing but what the reader typed and chose.
fn draw(mut contexts: EguiContexts, mut shown: ResMut<Shown>) -> Result {
    let ctx = contexts.ctx_mut()?;
    let whole_window = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(ctx.viewport_rect());
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new("screen"), whole_window);
    shown.0.draw(&mut ui);
    Ok(())
}
