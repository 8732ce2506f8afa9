//! Draws the workplace's screen in every pass of egui, and gives it its themes and scale.

use bevy::prelude::*;
use bevy_egui::{EguiContextSettings, EguiContexts, EguiPrimaryContextPass, PrimaryEguiContext};

use super::bridge::Shown;
use crate::ui::theme;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, scale.before(bevy_egui::EguiPreUpdateSet::ProcessInput));
    app.add_systems(EguiPrimaryContextPass, draw);
}

/// Follows the interface scale of the settings.
fn scale(
    shown: Res<Shown>,
    mut contexts: Query<&mut EguiContextSettings, With<PrimaryEguiContext>>,
) {
    let wanted = f32::from(shown.0.settings().scale_percent) / 100.0;
    for mut settings in &mut contexts {
        if settings.scale_factor != wanted {
            settings.scale_factor = wanted;
        }
    }
}

/// May run twice in a frame (egui's passes): drawing changes nothing but what the reader typed and chose.
fn draw(mut contexts: EguiContexts, mut shown: ResMut<Shown>, mut themed: Local<bool>) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !*themed {
        theme::install(ctx);
        *themed = true;
    }
    theme::follow(ctx, shown.0.settings());
    let whole_window = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(ctx.viewport_rect());
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new("screen"), whole_window);
    shown.0.draw(&mut ui);
    Ok(())
}
