//! The bench in space: what the panel has laid out, shown by a camera of its own into a picture for the panel.
//!
//! One way: the scene is made anew from the workplace's bench whenever that has changed, and the camera looks only
//! then. Invariant: an untouched bench costs nothing.

mod skins;

use bevy::camera::RenderTarget;
use bevy::camera::visibility::{NoFrustumCulling, RenderLayers};
use bevy::ecs::system::SystemParam;
use bevy::light::{CascadeShadowConfigBuilder, NotShadowCaster};
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiTextureHandle, EguiUserTextures};

use super::bridge::{AppSystems, Shown};
use crate::inspection::pack::paint::Lamp;
use crate::ui::bench::stage::{Eye, NEAREST};
use crate::ui::bench::state::Look;
use skins::Skins;

/// What the bench's camera and light see.
const LAYER: usize = 1;
/// Frames that the camera looks for after a change: what was made anew is on the graphics card by then.
const FRAMES: u32 = 3;
/// Farthest that anything is seen, in centimetres.
const FARTHEST: f32 = 300.0;

/// The scene, once it has been needed.
#[derive(Resource, Default)]
pub(super) struct BenchScene {
    picture: Option<Handle<Image>>,
    /// What the picture shows.
    shown: Option<Look>,
    frames: u32,
    skins: Skins,
}

/// What makes the scene follow the bench.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct BenchSystems;

#[derive(Component)]
pub(super) struct BenchCamera;

#[derive(Component)]
pub(super) struct BenchLamp;

/// A group of surfaces of one look.
#[derive(Component)]
pub(super) struct BenchThing;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<BenchScene>();
    app.add_systems(
        Update,
        (follow, pose)
            .chain()
            .in_set(BenchSystems)
            .in_set(AppSystems::Present),
    );
    app.add_systems(Last, ask_for_frame);
}

/// Where meshes, materials and pictures are kept.
#[derive(SystemParam)]
pub(super) struct Stores<'w> {
    pub(super) images: ResMut<'w, Assets<Image>>,
    pub(super) meshes: ResMut<'w, Assets<Mesh>>,
    pub(super) materials: ResMut<'w, Assets<StandardMaterial>>,
    pub(super) textures: ResMut<'w, EguiUserTextures>,
}

/// Makes the scene follow the bench.
fn follow(
    mut commands: Commands,
    mut shown: ResMut<Shown>,
    mut scene: ResMut<BenchScene>,
    mut stores: Stores,
    things: Query<Entity, With<BenchThing>>,
) {
    let Stores {
        images,
        meshes,
        materials,
        textures,
    } = &mut stores;
    scene.frames = scene.frames.saturating_sub(1);
    let Some(bench) = shown.0.bench() else {
        return;
    };
    let Some(look) = bench.look() else { return };
    if scene.shown.as_ref() == Some(&look) {
        return;
    }
    let target = || {
        Image::new_target_texture(
            look.dots[0],
            look.dots[1],
            TextureFormat::Rgba8UnormSrgb,
            None,
        )
    };
    let is_resized = scene.shown.as_ref().is_none_or(|old| old.dots != look.dots);
    let picture = match &scene.picture {
        Some(picture) => picture.clone(),
        None => {
            let picture = images.add(target());
            set_up(&mut commands, &picture);
            scene.picture = Some(picture.clone());
            picture
        }
    };
    if is_resized && images.insert(picture.id(), target()).is_err() {
        return;
    }
    let aspect = look.dots[0] as f32 / look.dots[1] as f32;
    let stage = bench.stage(aspect);
    for thing in &things {
        commands.entity(thing).despawn();
    }
    let laid = bench.laid().clone();
    let groups = scene.skins.dress(&stage, &laid, &look, images, materials);
    for group in groups {
        let mut thing = commands.spawn((
            BenchThing,
            Mesh3d(meshes.add(group.mesh)),
            MeshMaterial3d(group.material),
            RenderLayers::layer(LAYER),
            NoFrustumCulling,
        ));
        if group.shines {
            thing.insert(NotShadowCaster);
        }
    }
    let hung = textures.add_image(EguiTextureHandle::Strong(picture));
    let mut scenes = shown.0.scenes();
    if scenes.bench != Some(hung) {
        scenes.bench = Some(hung);
        shown.0.hang(scenes);
    }
    scene.shown = Some(look);
    scene.frames = FRAMES;
}

/// Camera and lamp; spawned once.
fn set_up(commands: &mut Commands, picture: &Handle<Image>) {
    commands.spawn((
        BenchCamera,
        Camera3d::default(),
        Camera {
            order: -2,
            clear_color: ClearColorConfig::Custom(Color::srgb_u8(0x1C, 0x20, 0x25)),
            ..default()
        },
        RenderTarget::Image(picture.clone().into()),
        bevy::core_pipeline::tonemapping::Tonemapping::None,
        Msaa::Sample4,
        AmbientLight::default(),
        RenderLayers::layer(LAYER),
    ));
    let shadows = CascadeShadowConfigBuilder {
        num_cascades: 1,
        minimum_distance: NEAREST,
        maximum_distance: 130.0,
        ..default()
    };
    commands.spawn((
        BenchLamp,
        DirectionalLight {
            shadow_maps_enabled: true,
            ..default()
        },
        shadows.build(),
        Transform::from_xyz(-20.0, 44.0, 26.0).looking_at(Vec3::ZERO, Vec3::Y),
        RenderLayers::layer(LAYER),
    ));
}

/// Turns the camera's eye on and off, and sets the lamp.
fn pose(
    scene: Res<BenchScene>,
    shown: Res<Shown>,
    mut cameras: Query<
        (
            &mut Camera,
            &mut Transform,
            &mut Projection,
            &mut AmbientLight,
        ),
        With<BenchCamera>,
    >,
    mut lamps: Query<&mut DirectionalLight, With<BenchLamp>>,
) {
    let Some(look) = &scene.shown else { return };
    let looks = scene.frames > 0;
    for (mut camera, mut place, mut projection, mut around) in &mut cameras {
        if camera.is_active != looks {
            camera.is_active = looks;
        }
        if !looks {
            continue;
        }
        let aspect = look.dots[0] as f32 / look.dots[1] as f32;
        if let Some(bench) = shown.0.bench() {
            let eye = bench.eye(aspect);
            (*place, *projection) = seen_by(&eye);
        }
        *around = match look.lamp {
            Lamp::White => ambient([0.93, 0.96, 1.0], 490.0),
            Lamp::Ultraviolet => ambient([0.40, 0.32, 1.0], 70.0),
        };
        for mut lamp in &mut lamps {
            (lamp.color, lamp.illuminance) = match look.lamp {
                Lamp::White => (Color::srgb(1.0, 0.97, 0.92), 3_250.0),
                Lamp::Ultraviolet => (Color::srgb(0.42, 0.30, 1.0), 260.0),
            };
        }
    }
}

fn ambient([red, green, blue]: [f32; 3], brightness: f32) -> AmbientLight {
    AmbientLight {
        color: Color::srgb(red, green, blue),
        brightness,
        ..default()
    }
}

/// Place and projection of an eye.
fn seen_by(eye: &Eye) -> (Transform, Projection) {
    let place = Transform::from_translation(eye.at.into())
        .looking_to(Vec3::from(eye.forward), Vec3::from(eye.up));
    let projection = PerspectiveProjection {
        fov: 2.0 * libm::atanf(eye.down),
        near: NEAREST,
        far: FARTHEST,
        ..default()
    };
    (place, Projection::Perspective(projection))
}

/// Asks for another frame where the bench has changed since it was shown, or is still being looked at.
pub(super) fn ask_for_frame(
    shown: Res<Shown>,
    scene: Res<BenchScene>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let wanted = shown.0.bench().and_then(|bench| bench.look());
    if scene.frames > 0 || wanted.is_some() && wanted != scene.shown {
        redraw.write(RequestRedraw);
    }
}
