//! Painted sides as pictures of the panel: the loupe, and the flat view where the window gives no room in space.

use egui::epaint::{Mesh, Vertex};
use egui::{
    Color32, ColorImage, Painter, Pos2, Rect, Shape, Stroke, TextureHandle, TextureId,
    TextureOptions, Ui, Vec2, pos2,
};

use crate::inspection::pack::face::{Face, Side};
use crate::inspection::pack::paint::{Lamp, paint};
use crate::session::command::CaseId;

/// Dots for a millimetre under the loupe.
const FINE: f32 = 20.0;
/// Largest side of a picture, in dots: what every driver takes.
const SIDE_MAX: f32 = 2_000.0;
/// Pictures that are kept.
const KEPT_MAX: usize = 6;
/// Radius of the loupe, in points, and how many millimetres it shows from its middle.
const RADIUS: f32 = 92.0;
const SHOWS_MM: f32 = 7.5;

/// Which picture it is.
type Name = (Option<CaseId>, u8, Side, Lamp);

/// Painted sides, the latest last.
#[derive(Default)]
pub(crate) struct Prints {
    kept: Vec<(Name, TextureHandle)>,
}

impl Prints {
    /// The picture of a side, painted where it is not kept.
    pub(super) fn get(&mut self, ui: &Ui, name: Name, face: &Face) -> TextureId {
        if let Some((_, texture)) = self.kept.iter().find(|(kept, _)| *kept == name) {
            return texture.id();
        }
        let longest = face.width.max(face.height);
        let picture = paint(face, name.3, FINE.min(SIDE_MAX / longest));
        let size = [picture.width as usize, picture.height as usize];
        let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
        let options = TextureOptions::LINEAR.with_mipmap_mode(Some(egui::TextureFilter::Linear));
        let texture = ui.ctx().load_texture("side of a pack", image, options);
        let id = texture.id();
        if self.kept.len() >= KEPT_MAX {
            drop(self.kept.remove(0));
        }
        self.kept.push((name, texture));
        id
    }
}

/// Draws the loupe over a point: round, with the picture around `part` in it.
pub(super) fn loupe(
    painter: &Painter,
    area: Rect,
    at: Pos2,
    texture: TextureId,
    face: &Face,
    part: [f32; 2],
) {
    let radius = RADIUS.min(area.height() * 0.42).min(area.width() * 0.42);
    let middle = at.clamp(
        area.min + Vec2::splat(radius * 0.4),
        area.max - Vec2::splat(radius * 0.4),
    );
    painter.circle_filled(middle, radius + 5.0, Color32::from_black_alpha(120));
    painter.circle_filled(middle, radius + 3.0, Color32::from_rgb(0x2A, 0x30, 0x37));
    painter.circle_filled(middle, radius, Color32::from_rgb(0x12, 0x15, 0x19));
    let mut mesh = Mesh::with_texture(texture);
    let reach = [SHOWS_MM / face.width, SHOWS_MM / face.height];
    const PIECES: u32 = 96;
    let vertex = |across: f32, down: f32| {
        // What lies beyond the side's edge stays dark.
        let x = (part[0] + across * reach[0]).clamp(0.0, 1.0);
        let y = (part[1] + down * reach[1]).clamp(0.0, 1.0);
        let (own_x, own_y) = ((x - part[0]) / reach[0], (y - part[1]) / reach[1]);
        Vertex {
            pos: middle + Vec2::new(own_x, own_y) * radius,
            uv: pos2(x, y),
            color: Color32::WHITE,
        }
    };
    mesh.vertices.push(vertex(0.0, 0.0));
    for piece in 0..=PIECES {
        let angle = core::f32::consts::TAU * piece as f32 / PIECES as f32;
        mesh.vertices
            .push(vertex(libm::cosf(angle), libm::sinf(angle)));
        if piece > 0 {
            mesh.add_triangle(0, piece, piece + 1);
        }
    }
    painter.add(Shape::mesh(mesh));
    painter.circle_stroke(middle, radius, Stroke::new(3.0, Color32::from_gray(196)));
}
