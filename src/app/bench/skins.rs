//! Surfaces grouped by their look, with painted sides as textures.

use bevy::asset::RenderAssetUsages;
use bevy::image::{ImageAddressMode, ImageFilterMode, ImageSampler, ImageSamplerDescriptor};
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use crate::inspection::pack::face::Side;
use crate::inspection::pack::paint::{Lamp, Picture, paint};
use crate::session::command::CaseId;
use crate::ui::bench::stage::{Quad, Skin, Stage, Thing};
use crate::ui::bench::state::{Laid, Look};

/// Dots for a millimetre: what lies on the table, what is in the hand, and what is held near.
const FAR: f32 = 4.0;
const NEAR: f32 = 8.0;
const VERY_NEAR: f32 = 16.0;
/// The zoom from which on a side is held near.
const NEAR_ZOOM: f32 = 1.7;
/// Board, for sides that are turned away and only throw a shadow.
const AWAY: Skin = Skin::Plain([0xF2, 0xF1, 0xEC]);

/// A painted side: pack, side, lamp, and tenths of dots for a millimetre.
type Name = (u8, Side, Lamp, u32);

/// The painted sides of the case in sight.
#[derive(Default)]
pub(super) struct Skins {
    case: Option<CaseId>,
    painted: Vec<(Name, Handle<StandardMaterial>)>,
    plain: Vec<(bool, Handle<StandardMaterial>)>,
}

/// Surfaces of one look.
pub(super) struct Group {
    pub(super) mesh: Mesh,
    pub(super) material: Handle<StandardMaterial>,
    pub(super) shines: bool,
}

/// The look of a group.
#[derive(Clone, Copy, PartialEq)]
enum Dress {
    Face(Name),
    Plain,
    Shining,
}

impl Skins {
    /// Groups the surfaces of a stage, and paints sides that are not there yet.
    pub(super) fn dress(
        &mut self,
        stage: &Stage,
        laid: &Laid,
        look: &Look,
        images: &mut Assets<Image>,
        materials: &mut Assets<StandardMaterial>,
    ) -> Vec<Group> {
        if self.case != look.case {
            self.case = look.case;
            self.painted.clear();
        }
        let held = look.thing();
        let mut groups: Vec<(Dress, Vec<&Quad>)> = Vec::new();
        for quad in &stage.quads {
            let dress = dress_of(quad, stage, held, look);
            match groups.iter_mut().find(|(known, _)| *known == dress) {
                Some((_, quads)) => quads.push(quad),
                None => groups.push((dress, vec![quad])),
            }
        }
        groups
            .into_iter()
            .map(|(dress, quads)| Group {
                mesh: mesh(&quads, dress),
                material: match dress {
                    Dress::Face(name) => self.face(name, laid, images, materials),
                    Dress::Plain => self.plain(false, materials),
                    Dress::Shining => self.plain(true, materials),
                },
                shines: dress == Dress::Shining,
            })
            .collect()
    }

    fn plain(
        &mut self,
        shines: bool,
        materials: &mut Assets<StandardMaterial>,
    ) -> Handle<StandardMaterial> {
        if let Some((_, material)) = self.plain.iter().find(|(own, _)| *own == shines) {
            return material.clone();
        }
        let material = materials.add(StandardMaterial {
            unlit: shines,
            ..matt()
        });
        self.plain.push((shines, material.clone()));
        material
    }

    fn face(
        &mut self,
        name: Name,
        laid: &Laid,
        images: &mut Assets<Image>,
        materials: &mut Assets<StandardMaterial>,
    ) -> Handle<StandardMaterial> {
        if let Some((_, material)) = self.painted.iter().find(|(own, _)| *own == name) {
            return material.clone();
        }
        let (pack, side, lamp, tenths) = name;
        let picture = laid
            .face(pack, side)
            .map(|face| paint(face, lamp, tenths as f32 / 10.0));
        let material = materials.add(StandardMaterial {
            base_color_texture: picture.map(|picture| images.add(texture(picture))),
            // What glows under ultraviolet light needs no other.
            unlit: lamp == Lamp::Ultraviolet,
            ..matt()
        });
        self.painted.push((name, material.clone()));
        material
    }
}

fn matt() -> StandardMaterial {
    StandardMaterial {
        base_color: Color::WHITE,
        perceptual_roughness: 0.92,
        reflectance: 0.12,
        ..default()
    }
}

fn dress_of(quad: &Quad, stage: &Stage, held: Thing, look: &Look) -> Dress {
    match quad.skin {
        Skin::Shining(_) => Dress::Shining,
        Skin::Plain(_) => Dress::Plain,
        Skin::Face { pack, side } => {
            let towards = Vec3::from(stage.eye.at) - Vec3::from(quad.corners[0]);
            if towards.dot(Vec3::from(quad.normals[0])) <= 0.0 {
                return Dress::Plain;
            }
            let dots = match (quad.thing == held, look.hold.zoom >= NEAR_ZOOM) {
                (true, true) => VERY_NEAR,
                (true, false) => NEAR,
                (false, _) => FAR,
            };
            Dress::Face((pack, side, look.lamp, (dots * 10.0) as u32))
        }
    }
}

/// One mesh of all surfaces of a look.
fn mesh(quads: &[&Quad], dress: Dress) -> Mesh {
    let corners = quads.len() * 4;
    let (mut places, mut normals) = (Vec::with_capacity(corners), Vec::with_capacity(corners));
    let (mut parts, mut colours) = (Vec::with_capacity(corners), Vec::with_capacity(corners));
    let mut indices = Vec::with_capacity(quads.len() * 6);
    for (quad, at) in quads.iter().zip(0u32..) {
        places.extend(quad.corners);
        normals.extend(quad.normals);
        let [left, top, right, bottom] = quad.part;
        parts.extend([[left, top], [right, top], [right, bottom], [left, bottom]]);
        let skin = match quad.skin {
            Skin::Face { .. } => AWAY,
            skin => skin,
        };
        if let Skin::Plain([red, green, blue]) | Skin::Shining([red, green, blue]) = skin {
            let colour = Color::srgb_u8(red, green, blue).to_linear().to_f32_array();
            colours.extend([colour; 4]);
        }
        indices.extend([0, 3, 2, 0, 2, 1].map(|corner| at * 4 + corner));
    }
    let mesh = Mesh::new(
        PrimitiveTopology::TriangleList,
        RenderAssetUsages::RENDER_WORLD,
    )
    .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places)
    .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, normals)
    .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, parts)
    .with_inserted_indices(Indices::U32(indices));
    match dress {
        Dress::Face(_) => mesh,
        Dress::Plain | Dress::Shining => {
            mesh.with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        }
    }
}

/// A picture as a texture, with smaller ones of it, so that print stays legible from afar.
fn texture(picture: Picture) -> Image {
    let (mut width, mut height) = (picture.width, picture.height);
    let mut image = Image::new(
        Extent3d {
            width,
            height,
            depth_or_array_layers: 1,
        },
        TextureDimension::D2,
        picture.rgba.clone(),
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    );
    let mut all = picture.rgba.clone();
    let mut level = picture.rgba;
    let mut levels = 1;
    while width > 1 || height > 1 {
        level = halved(&level, width, height);
        (width, height) = ((width / 2).max(1), (height / 2).max(1));
        all.extend_from_slice(&level);
        levels += 1;
    }
    image.data = Some(all);
    image.texture_descriptor.mip_level_count = levels;
    image.sampler = ImageSampler::Descriptor(ImageSamplerDescriptor {
        address_mode_u: ImageAddressMode::ClampToEdge,
        address_mode_v: ImageAddressMode::ClampToEdge,
        mag_filter: ImageFilterMode::Linear,
        min_filter: ImageFilterMode::Linear,
        mipmap_filter: ImageFilterMode::Linear,
        ..default()
    });
    image
}

/// Half as wide and high, each dot the mean of four.
fn halved(rgba: &[u8], width: u32, height: u32) -> Vec<u8> {
    let (wide, high) = (width as usize, height as usize);
    let (half_wide, half_high) = ((wide / 2).max(1), (high / 2).max(1));
    let mut half = Vec::with_capacity(half_wide * half_high * 4);
    for y in 0..half_high {
        for x in 0..half_wide {
            let (x0, y0) = (2 * x, 2 * y);
            let (x1, y1) = ((x0 + 1).min(wide - 1), (y0 + 1).min(high - 1));
            for channel in 0..4 {
                let dot = |x: usize, y: usize| u32::from(rgba[(y * wide + x) * 4 + channel]);
                let sum = dot(x0, y0) + dot(x1, y0) + dot(x0, y1) + dot(x1, y1);
                half.push(((sum + 2) / 4) as u8);
            }
        }
    }
    half
}
