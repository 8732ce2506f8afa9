//! The hall of the post in space: one entity for each consignment in view, moving along as its state changes.
//!
//! One way: entities follow the session's view, never the other way round. The camera looks only while something
//! has changed or moves. Invariant: a hall in which nothing happens costs nothing.

mod furniture;

use bevy::camera::RenderTarget;
use bevy::camera::visibility::RenderLayers;
use bevy::core_pipeline::tonemapping::Tonemapping;
use bevy::light::CascadeShadowConfigBuilder;
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::window::RequestRedraw;
use bevy_egui::EguiTextureHandle;

use super::bench::Stores;
use super::bridge::{AppSystems, Shown};
use crate::session::command::CaseId;
use crate::ui::hall::{Parcel, Spot};
use crate::workplace::HallOrder;

/// What the hall's camera and light see.
const LAYER: usize = 2;
/// Frames that the camera looks for after a change.
const FRAMES: u32 = 3;
/// Tangents of half the angles seen: from left to right, and from top to bottom at least.
const ACROSS: f32 = 0.46;
const DOWN_LEAST: f32 = 0.26;
/// How long a parcel moves, in seconds.
const MOVE_SECS: f32 = 0.9;

/// The scene, once it has been needed.
#[derive(Resource, Default)]
pub(super) struct HallScene {
    picture: Option<Handle<Image>>,
    shown: Option<HallOrder>,
    frames: u32,
    moves: bool,
    box_mesh: Handle<Mesh>,
    boards: Vec<Handle<StandardMaterial>>,
}

#[derive(Component)]
pub(super) struct HallCamera;

#[derive(Component)]
pub(super) struct HallLight;

/// A consignment in the hall.
#[derive(Component)]
pub(super) struct Consignment {
    case: CaseId,
    to: Vec3,
    from: Vec3,
    /// From 0 to 1 on its way.
    way: f32,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<HallScene>();
    app.add_systems(
        Update,
        (follow, carry, look)
            .chain()
            .after(super::bench::BenchSystems)
            .in_set(AppSystems::Present),
    );
    app.add_systems(Last, ask_for_frame.after(super::bench::ask_for_frame));
}

/// Makes the scene follow the session's view.
fn follow(
    mut commands: Commands,
    mut shown: ResMut<Shown>,
    mut scene: ResMut<HallScene>,
    mut stores: Stores,
    mut there: Query<(Entity, &mut Consignment, &Transform)>,
) {
    let Stores {
        images,
        meshes,
        materials,
        textures,
    } = &mut stores;
    scene.frames = scene.frames.saturating_sub(1);
    let Some(order) = shown.0.hall() else {
        return;
    };
    if scene.shown == Some(order) {
        return;
    }
    let [wide, high] = order.dots;
    let target = || Image::new_target_texture(wide, high, TextureFormat::Rgba8UnormSrgb, None);
    let picture = match &scene.picture {
        Some(picture) => picture.clone(),
        None => {
            let picture = images.add(target());
            set_up(&mut commands, &picture, meshes, materials);
            scene.box_mesh = meshes.add(Cuboid::new(1.0, 1.0, 1.0));
            scene.boards = boards(materials);
            scene.picture = Some(picture.clone());
            picture
        }
    };
    let is_resized = scene.shown.is_none_or(|old| old.dots != order.dots);
    if is_resized && images.insert(picture.id(), target()).is_err() {
        return;
    }
    // Another exercise, or none: nothing walks over from the one before.
    let of = |order: HallOrder| order.stamp.map(|(began, _)| began);
    let is_new = scene.shown.is_none_or(|old| of(old) != of(order));
    let parcels = shown.0.parcels();
    for (entity, mut own, place) in &mut there {
        let slot = slots(&parcels).find(|(parcel, _)| parcel.case == own.case && !is_new);
        let Some((parcel, to)) = slot else {
            commands.entity(entity).despawn();
            continue;
        };
        let to = to + Vec3::Y * size(parcel).y / 2.0;
        if to != own.to {
            (own.from, own.to, own.way) = (place.translation, to, 0.0);
        }
    }
    for (parcel, at) in slots(&parcels) {
        let is_there = there.iter().any(|(_, own, _)| own.case == parcel.case);
        if !is_there || is_new {
            let at = at + Vec3::Y * size(parcel).y / 2.0;
            spawn(&mut commands, &scene, parcel, at, order.still || is_new);
        }
    }
    let hung = textures.add_image(EguiTextureHandle::Strong(picture));
    let mut scenes = shown.0.scenes();
    if scenes.hall != Some(hung) {
        scenes.hall = Some(hung);
        shown.0.hang(scenes);
    }
    scene.shown = Some(order);
    scene.frames = FRAMES;
}

fn spawn(commands: &mut Commands, scene: &HallScene, parcel: &Parcel, at: Vec3, is_still: bool) {
    let board = parcel.case.0 as usize % scene.boards.len().max(1);
    let Some(board) = scene.boards.get(board) else {
        return;
    };
    // What is new comes in from the left.
    let from = if is_still { at } else { at - Vec3::X * 2.5 };
    let turned = (parcel.case.0 % 7) as f32 * 0.09 - 0.27;
    commands.spawn((
        Consignment {
            case: parcel.case,
            to: at,
            from,
            way: if is_still { 1.0 } else { 0.0 },
        },
        Mesh3d(scene.box_mesh.clone()),
        MeshMaterial3d(board.clone()),
        Transform::from_translation(from)
            .with_rotation(Quat::from_rotation_y(turned))
            .with_scale(size(parcel)),
        RenderLayers::layer(LAYER),
    ));
}

fn size(parcel: &Parcel) -> Vec3 {
    match parcel.size {
        0 => Vec3::new(0.60, 0.30, 0.46),
        1 => Vec3::new(0.70, 0.46, 0.58),
        _ => Vec3::new(0.82, 0.62, 0.70),
    }
}

/// Kraft, white, grey and darker kraft.
fn boards(materials: &mut Assets<StandardMaterial>) -> Vec<Handle<StandardMaterial>> {
    let colours = [
        [0xC8, 0x9F, 0x6D],
        [0xE9, 0xE6, 0xDE],
        [0xB4, 0x8A, 0x5A],
        [0xD8, 0xB9, 0x86],
        [0x9F, 0xAF, 0xBD],
    ];
    colours
        .into_iter()
        .map(|[red, green, blue]| materials.add(furniture::matt(Color::srgb_u8(red, green, blue))))
        .collect()
}

/// Where each consignment stands on its spot, by its order there: the middle of its lower side.
fn slots(parcels: &[Parcel]) -> impl Iterator<Item = (&Parcel, Vec3)> {
    let mut taken = [0usize; 5];
    parcels.iter().map(move |parcel| {
        let order = &mut taken[parcel.spot as usize];
        let at = slot(parcel.spot, *order);
        *order += 1;
        (parcel, at)
    })
}

fn slot(spot: Spot, order: usize) -> Vec3 {
    let step = |across: usize| ((order % across) as f32, (order / across) as f32);
    match spot {
        // The first stands before the tunnel; what has no room on the belt waits in stacks beside it.
        Spot::Belt if order < 8 => Vec3::new(-4.6 - 0.98 * order as f32, 0.86, 0.0),
        Spot::Belt => {
            let order = order - 8;
            let (x, z) = ((order % 8) as f32, (order / 8 % 2) as f32);
            let y = (order / 16) as f32;
            Vec3::new(-11.2 + 1.0 * x, 0.12 + 0.64 * y, 2.5 + 0.95 * z)
        }
        Spot::Scanner => {
            let (x, y) = step(4);
            Vec3::new(-1.1 + 0.95 * x, 0.86 + 0.64 * y, 0.0)
        }
        Spot::Bench => {
            let (x, y) = step(6);
            let pair = (x / 2.0).floor();
            Vec3::new(-1.9 + 3.0 * pair + 0.95 * (x % 2.0), 0.94 + 0.64 * y, 3.7)
        }
        Spot::Cage => {
            let (x, z) = step(4);
            let y = (z / 2.0).floor();
            Vec3::new(5.4 + 0.98 * x, 0.14 + 0.68 * y, -4.2 + 0.95 * (z % 2.0))
        }
        Spot::Gate => {
            let (x, y) = step(6);
            Vec3::new(5.4 + 0.98 * x, 0.86 + 0.64 * y, 0.0)
        }
    }
}

fn set_up(
    commands: &mut Commands,
    picture: &Handle<Image>,
    meshes: &mut Assets<Mesh>,
    materials: &mut Assets<StandardMaterial>,
) {
    commands.spawn((
        HallCamera,
        Camera3d::default(),
        Camera {
            order: -1,
            clear_color: ClearColorConfig::Custom(Color::srgb_u8(0xC4, 0xCD, 0xD4)),
            ..default()
        },
        RenderTarget::Image(picture.clone().into()),
        Tonemapping::None,
        Msaa::Sample4,
        Transform::from_xyz(0.6, 9.4, 18.0).looking_at(Vec3::new(0.2, 1.5, -0.6), Vec3::Y),
        AmbientLight::default(),
        RenderLayers::layer(LAYER),
    ));
    let shadows = CascadeShadowConfigBuilder {
        num_cascades: 1,
        minimum_distance: 4.0,
        maximum_distance: 48.0,
        ..default()
    };
    commands.spawn((
        HallLight,
        DirectionalLight {
            color: Color::srgb(1.0, 0.98, 0.94),
            shadow_maps_enabled: true,
            ..default()
        },
        shadows.build(),
        Transform::from_xyz(-7.0, 14.0, 9.0).looking_at(Vec3::ZERO, Vec3::Y),
        RenderLayers::layer(LAYER),
    ));
    let white = StandardMaterial {
        base_color: Color::WHITE,
        ..furniture::matt(Color::WHITE)
    };
    commands.spawn((
        Mesh3d(meshes.add(furniture::mesh())),
        MeshMaterial3d(materials.add(white)),
        Transform::default(),
        RenderLayers::layer(LAYER),
    ));
}

/// Moves every parcel a little further on its way.
fn carry(
    time: Res<Time>,
    mut scene: ResMut<HallScene>,
    mut parcels: Query<(&mut Consignment, &mut Transform)>,
) {
    let Some(order) = scene.shown else { return };
    let mut moves = false;
    for (mut parcel, mut place) in &mut parcels {
        if parcel.way >= 1.0 {
            continue;
        }
        // A frame that comes late must not make it jump.
        let step = time.delta_secs().min(0.12) / MOVE_SECS;
        parcel.way = match order.still {
            true => 1.0,
            false => (parcel.way + step).min(1.0),
        };
        let eased = parcel.way * parcel.way * (3.0 - 2.0 * parcel.way);
        let lifted = 4.0 * eased * (1.0 - eased) * lift(parcel.from, parcel.to);
        place.translation = parcel.from.lerp(parcel.to, eased) + Vec3::Y * lifted;
        moves = true;
    }
    scene.moves = moves;
    if moves {
        scene.frames = scene.frames.max(2);
    }
}

/// How high a parcel is lifted on its way: along the belt not at all.
fn lift(from: Vec3, to: Vec3) -> f32 {
    match (from.z - to.z).abs() > 0.1 {
        true => 0.7,
        false => 0.0,
    }
}

/// Turns the camera's eye on and off, and sets its angle and the light.
fn look(
    scene: Res<HallScene>,
    mut cameras: Query<(&mut Camera, &mut Projection, &mut AmbientLight), With<HallCamera>>,
    mut lights: Query<&mut DirectionalLight, With<HallLight>>,
) {
    let Some(order) = scene.shown else { return };
    let looks = scene.frames > 0;
    for (mut camera, mut projection, mut around) in &mut cameras {
        if camera.is_active != looks {
            camera.is_active = looks;
        }
        if !looks {
            continue;
        }
        let aspect = order.dots[0] as f32 / order.dots[1] as f32;
        *projection = Projection::Perspective(PerspectiveProjection {
            fov: 2.0 * libm::atanf((ACROSS / aspect).max(DOWN_LEAST)),
            near: 0.5,
            far: 80.0,
            ..default()
        });
        // By night the hall is dim, so that light text stays legible over it.
        let (sky, lamps) = match order.dark {
            true => (60.0, 330.0),
            false => (640.0, 2_650.0),
        };
        around.color = Color::srgb(0.94, 0.97, 1.0);
        around.brightness = sky;
        for mut light in &mut lights {
            light.illuminance = lamps;
        }
    }
}

/// Asks for another frame where the hall has changed since it was shown, or something moves in it.
fn ask_for_frame(
    shown: Res<Shown>,
    scene: Res<HallScene>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let wanted = shown.0.hall();
    if wanted.is_some() && (scene.frames > 0 || scene.moves || wanted != scene.shown) {
        redraw.write(RequestRedraw);
    }
}
