//! The things on the bench: cartons, vessels, leaflets, the logger, the parcel that they came in, table and lamp.

use crate::inspection::pack::face::{Element, Face, Ground, Side, Vessel};
use crate::ui::bench::space::{Frame, V3, add};
use crate::ui::bench::stage::{Builder, Skin, Sleeve, Thing, box_sides};

const BOARD: Skin = Skin::Plain([0xF2, 0xF1, 0xEC]);
const BOARD_INSIDE: Skin = Skin::Plain([0xB9, 0xB2, 0xA4]);
const KRAFT: Skin = Skin::Plain([0xB8, 0x92, 0x66]);
const KRAFT_INSIDE: Skin = Skin::Plain([0x94, 0x72, 0x4C]);
const FOIL: Skin = Skin::Plain([0xC3, 0xC8, 0xCE]);
const HOUSING: Skin = Skin::Plain([0x4A, 0x52, 0x5B]);
const CAP: Skin = Skin::Plain([0xE8, 0xEA, 0xED]);
const METAL: Skin = Skin::Plain([0x8D, 0x95, 0x9E]);
const DARK: Skin = Skin::Plain([0x2E, 0x35, 0x3D]);

/// Depth of packs that show it on no side, in centimetres.
const DEPTH: f32 = 2.6;
/// Thickness of flat things, in centimetres.
const THIN: f32 = 0.22;
/// How far a carton's flap opens, in radians.
const FLAP: f32 = 1.9;

/// Centimetres of millimetres.
fn cm(mm: f32) -> f32 {
    mm / 10.0
}

/// The side of that name.
pub(super) fn face(faces: &[Face], side: Side) -> Option<&Face> {
    faces.iter().find(|face| face.side == side)
}

fn skin_of(face: &Face) -> Skin {
    match face.ground {
        Ground::Kraft => KRAFT,
        Ground::Foil => FOIL,
        Ground::Housing => HOUSING,
        Ground::Board | Ground::Paper => BOARD,
    }
}

/// The size of a pack's outside, in centimetres.
pub(super) fn carton_size(faces: &[Face]) -> V3 {
    let Some(front) = face(faces, Side::Front).or_else(|| face(faces, Side::Tag)) else {
        return [10.0, 6.0, DEPTH];
    };
    let deep = |side| face(faces, side).map(|face| cm(face.height));
    let depth = match front.side {
        Side::Tag => THIN,
        _ => deep(Side::End).or_else(|| deep(Side::Top)).unwrap_or(DEPTH),
    };
    [cm(front.width), cm(front.height), depth]
}

/// A carton or box around the middle of a frame; opened, its flap stands up.
pub(super) fn carton(builder: &mut Builder, frame: &Frame, pack: u8, faces: &[Face], opened: bool) {
    let size = carton_size(faces);
    let thing = Thing::Pack(pack);
    let front = face(faces, Side::Front).or_else(|| face(faces, Side::Tag));
    let plain = front.map_or(BOARD, skin_of);
    let sides = [
        front.map(|face| face.side),
        Some(Side::Back),
        Some(Side::Top),
        None,
        Some(Side::End),
        None,
    ];
    for ((side_frame, extent), side) in box_sides(frame, size).into_iter().zip(sides) {
        let side = side
            .and_then(|side| face(faces, side))
            .map(|face| face.side);
        let skin = side.map_or(plain, |side| Skin::Face { pack, side });
        let is_flap = opened && side == Some(Side::Top);
        if is_flap {
            flap(builder, frame, size, skin, thing);
        } else {
            builder.panel(&side_frame, extent, skin, thing);
        }
        if opened {
            // The inside, seen through the opening.
            let inside = Frame {
                right: side_frame.right.map(|part| -part),
                out: side_frame.out.map(|part| -part),
                ..side_frame
            };
            if !is_flap && extent[1] > 0.0 {
                builder.panel(&inside, extent, BOARD_INSIDE, Thing::Furniture);
            }
        }
    }
}

/// The upper side, swung up about its edge at the back.
fn flap(builder: &mut Builder, frame: &Frame, size: V3, skin: Skin, thing: Thing) {
    let (sin, cos) = (libm::sinf(FLAP), libm::cosf(FLAP));
    // From the hinge, the flap goes this way.
    let along = [0.0, sin, cos];
    let hinge = [0.0, size[1] / 2.0, -size[2] / 2.0];
    let middle = add(hinge, along.map(|part| part * size[2] / 2.0));
    let outer = frame.within(middle, [1.0, 0.0, 0.0], along.map(|part| -part));
    builder.panel(&outer, [size[0], size[2]], skin, thing);
    let inner = frame.within(middle, [-1.0, 0.0, 0.0], along.map(|part| -part));
    builder.panel(&inner, [size[0], size[2]], BOARD_INSIDE, thing);
}

/// A flat thing with a picture on its front: a leaflet, a blister, the logger.
pub(super) fn flat(
    builder: &mut Builder,
    frame: &Frame,
    pack: u8,
    face: &Face,
    thickness: f32,
    thing: Thing,
) {
    let size = [cm(face.width), cm(face.height), thickness];
    let shown = Skin::Face {
        pack,
        side: face.side,
    };
    let skins = [shown, skin_of(face)];
    for (at, (side, extent)) in box_sides(frame, size).into_iter().enumerate() {
        builder.panel(&side, extent, skins[usize::from(at > 0)], thing);
    }
}

/// What the inner pack is drawn with: `None` for a blister.
fn vessel(face: &Face) -> Option<(Vessel, Skin)> {
    face.prints.iter().find_map(|print| match &print.element {
        Element::Vessel { vessel, content } => Some((
            *vessel,
            Skin::Plain([content.red, content.green, content.blue]),
        )),
        _ => None,
    })
}

/// Size of the inner pack, in centimetres.
pub(super) fn inner_size(face: &Face) -> [f32; 2] {
    match vessel(face) {
        Some((Vessel::Sachet, _)) | None => [cm(face.width), cm(face.height)],
        Some(_) => [3.4, cm(face.height) + 3.4],
    }
}

/// Whether the inner pack stands upright on the table.
pub(super) fn stands(face: &Face) -> bool {
    !matches!(vessel(face), Some((Vessel::Sachet, _)) | None)
}

/// The blister, or the container with its label around it.
pub(super) fn inner(builder: &mut Builder, frame: &Frame, pack: u8, face: &Face) {
    /// Where the label's text begins: what lies left of it shows the container itself.
    const LABEL_FROM_MM: f32 = 20.0;
    let thing = Thing::Inner;
    let (vessel, content) = match vessel(face) {
        None => return flat(builder, frame, pack, face, THIN, thing),
        Some((Vessel::Sachet, _)) => return flat(builder, frame, pack, face, 0.5, thing),
        Some(known) => known,
    };
    let label = Skin::Face {
        pack,
        side: face.side,
    };
    let from = LABEL_FROM_MM / face.width;
    let long = cm(face.width) * (1.0 - from);
    let half_angle = 2.7;
    let radius = long / (2.0 * half_angle);
    let height = cm(face.height);
    let lower = frame.within([0.0, -1.4, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]);
    builder.cylinder(&lower, [radius * 0.985; 2], height + 0.5, content, thing);
    let part = [from, 0.0, 1.0, 1.0];
    let sleeve = Sleeve {
        radii: [radius; 2],
        height,
        half_angle,
        part,
    };
    builder.sleeve(&lower, &sleeve, label, thing);
    let top = -1.4 + height / 2.0 + 0.25;
    let mut piece = |at: f32, radii: [f32; 2], high: f32, skin: Skin| {
        let middle = [0.0, top + at + high / 2.0, 0.0];
        let frame = frame.within(middle, [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]);
        builder.cylinder(&frame, radii, high, skin, thing);
    };
    match vessel {
        Vessel::Vial => {
            piece(0.0, [radius * 0.98, radius * 0.5], 0.8, content);
            piece(0.8, [radius * 0.5; 2], 0.5, content);
            piece(1.3, [radius * 0.66; 2], 0.9, METAL);
        }
        Vessel::Syringe => {
            piece(0.0, [radius * 0.98, radius * 0.3], 0.5, CAP);
            piece(0.5, [radius * 0.2; 2], 1.8, CAP);
        }
        Vessel::Tube => piece(0.0, [radius * 0.98, radius * 0.45], 0.5, CAP),
        Vessel::Inhaler => piece(0.0, [radius * 0.8; 2], 1.2, METAL),
        Vessel::Bottle | Vessel::Sachet => {
            piece(0.0, [radius * 0.98, radius * 0.6], 0.5, content);
            piece(0.5, [radius * 0.68; 2], 1.6, CAP);
        }
    }
}

/// The logger: a housing with its display.
pub(super) fn logger(builder: &mut Builder, frame: &Frame, face: &Face) {
    flat(builder, frame, 0, face, 1.6, Thing::Logger);
}

/// The shipping box, its lid open, with some of what it holds.
pub(super) fn parcel(builder: &mut Builder, at: V3, first: Option<&[Face]>, others: usize) {
    let thing = Thing::Furniture;
    let (w, h, d) = (21.0, 7.0, 13.0);
    let block = |builder: &mut Builder, x: f32, y: f32, z: f32, size: V3, skin: Skin| {
        let frame = Frame::upright(add(at, [x, y, z]));
        builder.block(&frame, size, skin, thing);
    };
    let wall = 0.4;
    block(builder, 0.0, wall / 2.0, 0.0, [w, wall, d], KRAFT_INSIDE);
    block(builder, 0.0, h / 2.0, d / 2.0, [w, h, wall], KRAFT);
    block(builder, 0.0, h / 2.0, -d / 2.0, [w, h, wall], KRAFT_INSIDE);
    block(builder, w / 2.0, h / 2.0, 0.0, [wall, h, d], KRAFT);
    block(builder, -w / 2.0, h / 2.0, 0.0, [wall, h, d], KRAFT);
    // Flaps to the back and both sides.
    let flaps = [
        ([0.0, h + 2.0, -d / 2.0 - 2.2], 0.0, [w, 5.4], 0.75),
        ([w / 2.0 + 2.0, h - 0.8, 0.0], 0.0, [5.0, d], 1.75),
        ([-w / 2.0 - 2.0, h - 0.8, 0.0], 0.0, [5.0, d], 1.75),
    ];
    for (index, (place, _, size, tilt)) in flaps.into_iter().enumerate() {
        let side = [0.0, -0.42, 0.42][index];
        let lying = Frame::lying(add(at, place), 0.0);
        let frame = match index {
            0 => lying.turned(0.0, tilt),
            _ => lying.turned(side, 0.0),
        };
        let thick = [size[0], size[1], 0.3];
        builder.block(
            &frame,
            thick,
            if index == 0 { KRAFT_INSIDE } else { KRAFT },
            thing,
        );
    }
    // Paper filling, and packs of the same kind in it.
    block(
        builder,
        0.0,
        2.4,
        0.0,
        [w - 0.9, 3.6, d - 0.9],
        Skin::Plain([0xCD, 0xBE, 0xA2]),
    );
    let Some(faces) = first else { return };
    let size = carton_size(faces);
    let scale = (8.6 / size[0]).min(1.0);
    let small = size.map(|part| part * scale);
    let places = [(-4.9, -2.2, 0.12), (4.7, -1.6, -0.1), (-0.4, 3.1, 0.05)];
    for (x, z, turned) in places.into_iter().take(others.clamp(1, 3)) {
        let place = add(at, [x, 4.2 + small[2] / 2.0, z]);
        let frame = Frame::lying(place, turned);
        let front = face(faces, Side::Front).map(|face| face.side);
        for (index, (side, extent)) in box_sides(&frame, small).into_iter().enumerate() {
            let skin = match front {
                Some(side) if index == 0 => Skin::Face { pack: 0, side },
                _ => BOARD,
            };
            builder.panel(&side, extent, skin, thing);
        }
    }
}

/// Table, mat, wall, and the lamp.
pub(super) fn furniture(builder: &mut Builder, shines: [u8; 3]) {
    let thing = Thing::Furniture;
    let table = Frame::lying([0.0, -0.05, -4.0], 0.0);
    builder.panel(
        &table,
        [220.0, 60.0],
        Skin::Plain([0x8F, 0x83, 0x74]),
        thing,
    );
    let mat = Frame::lying([0.0, 0.0, -3.0], 0.0);
    builder.panel(&mat, [66.0, 44.0], Skin::Plain([0x3E, 0x57, 0x5B]), thing);
    let wall = Frame::upright([0.0, 28.0, -34.0]);
    builder.panel(&wall, [240.0, 60.0], Skin::Plain([0xB9, 0xC0, 0xC6]), thing);
    // The lamp on its arm, at the back on the left.
    let upright = |at: V3| Frame::upright(at);
    builder.cylinder(&upright([-23.0, 0.5, -25.0]), [3.6, 3.4], 1.0, DARK, thing);
    builder.cylinder(
        &upright([-23.0, 7.0, -25.0]),
        [0.5, 0.5],
        12.5,
        METAL,
        thing,
    );
    let arm = upright([-20.0, 14.2, -23.4]).turned(0.0, 0.25);
    let arm = arm.within([0.0; 3], [0.6, 0.8, 0.0], [-0.8, 0.6, 0.0]);
    builder.cylinder(&arm, [0.45, 0.45], 8.0, METAL, thing);
    let head = upright([-16.4, 15.2, -21.6]);
    builder.cylinder(&head, [3.4, 1.4], 2.6, DARK, thing);
    let bulb = Frame {
        out: [0.0, -1.0, 0.0],
        up: [0.0, 0.0, 1.0],
        ..upright([-16.4, 13.86, -21.6])
    };
    builder.panel(&bulb, [4.2, 4.2], Skin::Shining(shines), thing);
}
