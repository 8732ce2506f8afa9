//! What stands in the hall: floor, walls, belt, scanner, benches, cage, gate; one mesh in flat colours. Metres.

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;

const FLOOR: u32 = 0xDDE2E4;
const LANE: u32 = 0xE2C44A;
const WALL: u32 = 0xEEF2F4;
const WALL_LOW: u32 = 0x9CC0C0;
const WINDOW: u32 = 0xCFE3EE;
const BELT: u32 = 0x4A545E;
const FRAME: u32 = 0x9EA9B2;
const SCANNER: u32 = 0x2F7F78;
const SCANNER_LIGHT: u32 = 0xDDE5E8;
const CURTAIN: u32 = 0x3A4048;
const SCREEN: u32 = 0x16324A;
const TOP: u32 = 0xCDB894;
const MAT: u32 = 0x4C6B70;
const BAR: u32 = 0x6E7882;
const PALLET: u32 = 0xA98658;
const GATE: u32 = 0x3F8F5B;
const DOOR: u32 = 0xF0F4F6;
const RED: u32 = 0xB4473C;

/// A material of one colour.
pub(super) fn matt(colour: Color) -> StandardMaterial {
    StandardMaterial {
        base_color: colour,
        perceptual_roughness: 0.95,
        reflectance: 0.1,
        ..default()
    }
}

/// Everything that never moves.
pub(super) fn mesh() -> Mesh {
    let mut blocks = Blocks::default();
    room(&mut blocks);
    belts(&mut blocks);
    scanner(&mut blocks);
    benches(&mut blocks);
    cage(&mut blocks);
    gate(&mut blocks);
    blocks.mesh()
}

fn room(blocks: &mut Blocks) {
    blocks.add([0.0, -0.1, 3.0], [60.0, 0.2, 32.0], FLOOR);
    blocks.add([0.0, 5.5, -6.6], [60.0, 11.0, 0.2], WALL);
    blocks.add([0.0, 0.55, -6.47], [60.0, 1.1, 0.1], WALL_LOW);
    for window in 0..9 {
        let x = -14.4 + 3.6 * window as f32;
        blocks.add([x, 3.5, -6.46], [2.5, 1.5, 0.1], WINDOW);
    }
    // Lanes on the floor.
    blocks.add([0.0, 0.005, 1.55], [40.0, 0.01, 0.09], LANE);
    blocks.add([0.0, 0.005, -1.6], [40.0, 0.01, 0.09], LANE);
    // Pallets for what waits.
    for pallet in 0..4 {
        let x = -10.7 + 2.0 * pallet as f32;
        blocks.add([x, 0.06, 2.95], [1.85, 0.12, 2.0], PALLET);
    }
}

/// A belt on legs from one x to another.
fn belt(blocks: &mut Blocks, from: f32, to: f32) {
    let (middle, long) = ((from + to) / 2.0, to - from);
    blocks.add([middle, 0.80, 0.0], [long, 0.1, 1.0], BELT);
    for z in [-0.56, 0.56] {
        blocks.add([middle, 0.80, z], [long, 0.2, 0.1], FRAME);
    }
    let legs = (long / 1.9).ceil().max(1.0);
    for leg in 0..=(legs as u32) {
        let x = from + 0.15 + (long - 0.3) * leg as f32 / legs;
        for z in [-0.5, 0.5] {
            blocks.add([x, 0.36, z], [0.1, 0.72, 0.1], FRAME);
        }
    }
}

fn belts(blocks: &mut Blocks) {
    belt(blocks, -14.0, -3.7);
    belt(blocks, -1.75, 2.6);
    belt(blocks, 4.7, 12.5);
}

fn scanner(blocks: &mut Blocks) {
    // The tunnel: two cheeks and a hood, so that the belt is seen running through.
    for z in [-1.0, 1.0] {
        blocks.add([-2.72, 1.05, z], [2.1, 2.1, 0.5], SCANNER);
    }
    blocks.add([-2.72, 1.95, 0.0], [2.1, 0.5, 2.5], SCANNER);
    blocks.add([-2.72, 2.26, 0.0], [1.7, 0.14, 2.1], SCANNER_LIGHT);
    blocks.add([-2.72, 0.35, 0.0], [2.1, 0.7, 1.5], SCANNER);
    blocks.add([-2.72, 1.55, 1.26], [1.3, 0.3, 0.05], SCANNER_LIGHT);
    for strip in 0..6 {
        let z = -0.62 + 0.25 * strip as f32;
        blocks.add([-1.66, 1.3, z], [0.03, 0.8, 0.22], CURTAIN);
        blocks.add([-3.78, 1.3, z], [0.03, 0.8, 0.22], CURTAIN);
    }
    // The operator's desk behind it.
    blocks.add([-0.2, 0.42, -2.9], [1.9, 0.84, 0.8], FRAME);
    blocks.add([-0.2, 0.88, -2.9], [2.1, 0.08, 0.95], TOP);
    for x in [-0.65, 0.25] {
        blocks.add([x, 1.3, -3.1], [0.8, 0.5, 0.06], CURTAIN);
        blocks.add([x, 1.3, -3.06], [0.72, 0.42, 0.02], SCREEN);
        blocks.add([x, 1.0, -3.1], [0.08, 0.2, 0.08], CURTAIN);
    }
}

fn benches(blocks: &mut Blocks) {
    for bench in 0..3 {
        let x = -1.4 + 3.0 * bench as f32;
        blocks.add([x, 0.86, 3.7], [2.3, 0.08, 1.2], TOP);
        blocks.add([x, 0.91, 3.7], [2.0, 0.03, 0.95], MAT);
        for (leg_x, leg_z) in [(-1.0, 3.25), (1.0, 3.25), (-1.0, 4.15), (1.0, 4.15)] {
            blocks.add([x + leg_x, 0.41, leg_z], [0.1, 0.82, 0.1], FRAME);
        }
        // A lamp over each.
        blocks.add([x - 0.95, 1.4, 3.2], [0.06, 1.0, 0.06], BAR);
        blocks.add([x - 0.68, 1.88, 3.3], [0.6, 0.06, 0.06], BAR);
        blocks.add([x - 0.3, 1.82, 3.4], [0.36, 0.1, 0.26], CURTAIN);
    }
}

fn cage(blocks: &mut Blocks) {
    let (left, right, back, front) = (4.6, 9.4, -5.4, -2.3);
    blocks.add([7.0, 0.06, -3.85], [4.8, 0.12, 3.1], FRAME);
    let bars = 24;
    for bar in 0..=bars {
        let x = left + (right - left) * bar as f32 / bars as f32;
        // The door stands open.
        if !(9..=13).contains(&bar) {
            blocks.add([x, 1.3, front], [0.035, 2.4, 0.035], BAR);
        }
        blocks.add([x, 1.3, back], [0.035, 2.4, 0.035], BAR);
    }
    for bar in 0..=14 {
        let z = back + (front - back) * bar as f32 / 14.0;
        blocks.add([left, 1.3, z], [0.035, 2.4, 0.035], BAR);
        blocks.add([right, 1.3, z], [0.035, 2.4, 0.035], BAR);
    }
    for y in [0.2, 2.5] {
        for z in [front, back] {
            blocks.add([7.0, y, z], [4.86, 0.08, 0.08], BAR);
        }
        for x in [left, right] {
            blocks.add([x, y, -3.85], [0.08, 0.08, 3.1], BAR);
        }
    }
    blocks.add([7.0, 2.75, front], [1.8, 0.36, 0.08], RED);
}

fn gate(blocks: &mut Blocks) {
    for z in [-1.1, 1.1] {
        blocks.add([10.6, 1.4, z], [0.3, 2.8, 0.3], GATE);
    }
    blocks.add([10.6, 2.75, 0.0], [0.3, 0.4, 2.5], GATE);
    // The door to the street.
    blocks.add([13.6, 1.6, -6.42], [4.0, 3.2, 0.1], DOOR);
    for slat in 0..7 {
        let y = 0.35 + 0.42 * slat as f32;
        blocks.add([13.6, y, -6.35], [3.9, 0.05, 0.04], FRAME);
    }
}

/// Gathers blocks into one mesh.
#[derive(Default)]
struct Blocks {
    places: Vec<[f32; 3]>,
    normals: Vec<[f32; 3]>,
    colours: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

impl Blocks {
    /// A block around a middle.
    fn add(&mut self, middle: [f32; 3], size: [f32; 3], colour: u32) {
        let channel = |shift: u32| (colour >> shift & 0xFF) as u8;
        let colour = Color::srgb_u8(channel(16), channel(8), channel(0));
        let colour = colour.to_linear().to_f32_array();
        let (middle, half) = (Vec3::from(middle), Vec3::from(size) / 2.0);
        let axes = [Vec3::X, Vec3::Y, Vec3::Z];
        for axis in 0..3 {
            for sign in [1.0, -1.0] {
                let out = axes[axis] * sign;
                let (right, up) = (axes[(axis + 1) % 3], axes[(axis + 2) % 3] * sign);
                let first = self.places.len() as u32;
                for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
                    let own = out + right * x + up * y;
                    self.places.push((middle + own * half).to_array());
                    self.normals.push(out.to_array());
                    self.colours.push(colour);
                }
                let corners = [0, 1, 2, 0, 2, 3];
                self.indices.extend(corners.map(|corner| first + corner));
            }
        }
    }

    fn mesh(self) -> Mesh {
        Mesh::new(
            PrimitiveTopology::TriangleList,
            RenderAssetUsages::RENDER_WORLD,
        )
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.places)
        .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, self.normals)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colours)
        .with_inserted_indices(Indices::U32(self.indices))
    }
}
