//! Devices with motors, housings and boards, from a computer mouse to a bicycle.

use crate::customs::goods::GoodsKind;
use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Jar, Make, Parts, Spec, compact, grid, packed, pieces, rod, slab, standing_block,
};
use crate::stream::contents::models::electronics::{board, coil, filled_out};
use crate::stream::contents::models::scrap::scrapped;
use crate::stream::contents::models::vehicles::{cycle, panels};

/// How machines are packed.
pub(super) fn make(spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    match spec.kind {
        GoodsKind::Waste => ("scrapped electronics", scrapped),
        GoodsKind::Excise if unit > 8000.0 && unit < 21_000.0 || unit > 25_000.0 => {
            ("boxed cycle", cycle)
        }
        GoodsKind::Excise if unit > 8000.0 => ("framed panels", panels),
        GoodsKind::Device => ("medical machine", medical),
        _ if unit > 4000.0 => ("motor unit", motor_unit),
        _ if unit > 900.0 => ("kitchen appliance", appliance),
        _ => match spec.choice().below(3) {
            0 => ("boxed speaker", speaker),
            1 => ("boxed flat device", flat_device),
            _ => ("boxed hand-held device", hand_held),
        },
    }
}

/// A cushion of moulded pulp below and above, and a box.
fn cushioned(mut device: Parts, size: f64) -> Parts {
    let (bounds, middle) = (device.bounds(), device.bounds().centre());
    for z in [bounds.low[2] - 4.0 * size, bounds.high[2] + 4.0 * size] {
        for x in [-0.38, 0.38] {
            let pad = [bounds.size()[0] * 0.2, bounds.size()[1], 7.8 * size];
            let at = [middle[0] + bounds.size()[0] * x, middle[1], z];
            device.put(packed(slab(at, pad, Material::CellulosePaper), 0.12));
        }
    }
    device.boxed(
        1.6 * size,
        Material::CorrugatedCard,
        [6.0 * size, 6.0 * size, 1.0 * size],
    )
}

/// An electric motor: steel can, copper winding, magnets' iron, shaft.
pub(super) fn motor(radius: f64, length: f64) -> Parts {
    let mut parts = Parts::new();
    let on = |r: f64, l: f64, material| rod([0.0; 3], Axis::X, r, l, material);
    let steel = Material::Steel1pctC;
    parts.carve(
        on(radius, length, steel),
        on(radius * 0.9, length * 0.94, steel),
    );
    let copper = packed(on(radius * 0.84, length * 0.8, Material::Copper), 4.0);
    parts.carve(copper, on(radius * 0.55, length * 0.8, Material::Copper));
    let iron = packed(on(radius * 0.5, length * 0.62, Material::Iron), 7.0);
    parts.put(iron);
    let shaft = rod(
        [length * 0.72, 0.0, 0.0],
        Axis::X,
        radius * 0.12,
        length * 0.44,
        steel,
    );
    parts.put(shaft);
    parts
}

fn speaker(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 460.0) * s;
    let mut device = Parts::new();
    let (long, wide, tall) = (180.0 * size, 66.0 * size, 70.0 * size);
    let room = device.shell(
        standing_block(long, wide, 0.0, tall),
        2.6 * size,
        Material::ABS,
    );
    let floor = room.low[2];
    // Two drivers facing the front: basket, magnet, coil; a bass tube; cell and board between.
    for x in [-1.0, 1.0] {
        let at = |y: f64| [x * 55.0 * size, y * size, tall / 2.0];
        device.put(packed(
            rod(
                at(26.0),
                Axis::Y,
                24.0 * size,
                2.0 * size,
                Material::CellulosePaper,
            ),
            0.7,
        ));
        device.put(packed(
            rod(
                at(19.0),
                Axis::Y,
                20.0 * size,
                10.0 * size,
                Material::Steel1pctC,
            ),
            0.9,
        ));
        device.put(rod(
            at(8.0),
            Axis::Y,
            15.0 * size,
            8.0 * size,
            Material::NdFeBMagnet,
        ));
        device.put(rod(
            at(2.0),
            Axis::Y,
            15.0 * size,
            3.5 * size,
            Material::Iron,
        ));
    }
    let chips = board(50.0 * size, 40.0 * size, 10, &mut choice);
    let top = device.set(&chips, 0.0, 0.0, floor);
    for x in [-1.0, 1.0] {
        let cell = [x * 10.5 * size, -8.0 * size, top + 10.0 * size];
        device.put(rod(
            cell,
            Axis::Y,
            9.0 * size,
            40.0 * size,
            Material::LithiumIonCell,
        ));
    }
    compact(&cushioned(filled_out(device, spec), size), count, 0.5)
}

fn flat_device(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 2);
    let size = libm::cbrt(spec.grams / f64::from(count) / 430.0) * s;
    let mut device = Parts::new();
    let (long, wide) = (
        choice.between(190.0, 290.0) * size,
        choice.between(120.0, 140.0) * size,
    );
    let tall = 30.0 * size;
    let room = device.shell(
        standing_block(long, wide, 0.0, tall),
        2.0 * size,
        Material::ABS,
    );
    let chips = board(long * 0.7, wide * 0.75, 24, &mut choice);
    let top = device.set(&chips, 0.0, 0.0, room.low[2] + 1.0 * size);
    // Keys or vents: a row of pads under the lid, and screws in the corners.
    let lid = room.high[2];
    let pads = choice.between(8.0, 14.0) as u32;
    if lid - top > 1.5 * size {
        for i in 0..pads {
            let x = (f64::from(i) + 0.5) / f64::from(pads) - 0.5;
            let at = [long * 0.85 * x, 0.0, lid - 0.6 * size];
            device.put(slab(
                at,
                [long * 0.5 / f64::from(pads), wide * 0.6, 1.0 * size],
                Material::ABS,
            ));
        }
    }
    for (x, y) in [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)] {
        let at = [x * long * 0.46, y * wide * 0.45, room.low[2] + 5.0 * size];
        device.put(rod(
            at,
            Axis::Z,
            1.4 * size,
            10.0 * size,
            Material::Steel1pctC,
        ));
    }
    let device = cushioned(filled_out(device, spec), size);
    compact(&device, count, 0.5)
}

fn hand_held(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 3);
    let size = libm::cbrt(spec.grams / f64::from(count) / 290.0) * s;
    let mut device = Parts::new();
    let (long, wide, tall) = (
        150.0 * size,
        choice.between(72.0, 100.0) * size,
        42.0 * size,
    );
    let room = device.shell(
        standing_block(long, wide, 0.0, tall),
        2.2 * size,
        Material::ABS,
    );
    let chips = board(90.0 * size, wide * 0.8, 14, &mut choice);
    let top = device.set(&chips, -22.0 * size, 0.0, room.low[2]);
    // A display over the board, small motors or knobs, two round cells at the end.
    if top + 4.0 * size < room.high[2] {
        let glass = [-22.0 * size, 0.0, room.high[2] - 1.2 * size];
        device.put(slab(
            glass,
            [60.0 * size, wide * 0.6, 2.0 * size],
            Material::SodaLimeGlass,
        ));
    }
    for y in [-1.0, 1.0] {
        let cell = [48.0 * size, y * 9.0 * size, room.low[2] + 8.0 * size];
        device.put(packed(
            rod(cell, Axis::X, 7.1 * size, 48.0 * size, Material::Iron),
            3.4,
        ));
        let small = motor(8.0 * size, 14.0 * size);
        device.set(
            &small,
            46.0 * size,
            y * 16.0 * size,
            room.low[2] + 17.0 * size,
        );
    }
    let mut lead = Parts::new();
    lead.set(&device, 0.0, 0.0, 0.0);
    lead.set(&coil(26.0 * size, 1.6 * size, 2), 106.0 * size, 0.0, 0.0);
    compact(&cushioned(filled_out(lead, spec), size), count, 0.5)
}

fn appliance(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 980.0) * s;
    let mut device = Parts::new();
    // An upright body: motor or heater in the foot, an open vessel or shaft above.
    let wall = choice.of(&[
        Material::Polypropylene,
        Material::Stainless304,
        Material::ABS,
    ]);
    let thin = if wall == Material::Stainless304 {
        0.5
    } else {
        2.5
    };
    let (radius, tall) = (62.0 * size, 185.0 * size);
    device.carve(
        rod([0.0, 0.0, tall / 2.0], Axis::Z, radius, tall, wall),
        rod(
            [0.0, 0.0, tall / 2.0],
            Axis::Z,
            radius - thin * size,
            tall - 2.0 * thin * size,
            wall,
        ),
    );
    let low = thin * size + 0.2 * size;
    device.set(&motor(24.0 * size, 60.0 * size).standing(), 0.0, 0.0, low);
    let plate = low + 90.0 * size;
    device.put(rod(
        [0.0, 0.0, plate],
        Axis::Z,
        radius * 0.9,
        2.5 * size,
        Material::Aluminium,
    ));
    device.put(rod(
        [0.0, 0.0, plate + 3.0 * size],
        Axis::Z,
        radius * 0.5,
        3.0 * size,
        Material::Steel1pctC,
    ));
    for z in [0.25, 0.85] {
        let from = [radius, 0.0, tall * z];
        let at = [radius + 16.0 * size, 0.0, tall * z];
        device.put(slab(
            [(from[0] + at[0]) / 2.0, 0.0, at[2]],
            [15.5 * size, 16.0 * size, 9.0 * size],
            Material::Polypropylene,
        ));
    }
    let grip = [radius + 21.0 * size, 0.0, tall * 0.55];
    device.put(slab(
        grip,
        [9.0 * size, 18.0 * size, tall * 0.7],
        Material::Polypropylene,
    ));
    let lead = coil(34.0 * size, 3.0 * size, 2);
    let top = device.bounds().high[2];
    device.set(&lead, 0.0, 0.0, top + 0.2 * size);
    compact(&cushioned(filled_out(device, spec), size), count, 0.5)
}

fn motor_unit(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 6);
    let size = libm::cbrt(spec.grams / f64::from(count) / 6000.0) * s;
    let mut device = motor(62.0 * size, 110.0 * size);
    for x in [-1.0, 1.0] {
        let at = [x * 64.0 * size, 0.0, 0.0];
        let cover = rod(at, Axis::X, 66.0 * size, 15.0 * size, Material::Aluminium);
        device.carve(
            packed(cover, 2.2),
            rod(at, Axis::X, 10.0 * size, 15.0 * size, Material::Aluminium),
        );
        let lug = [x * 64.0 * size, 0.0, 78.0 * size];
        device.put(slab(
            lug,
            [14.0 * size, 26.0 * size, 22.0 * size],
            Material::Aluminium,
        ));
    }
    let pulley = [112.0 * size, 0.0, 0.0];
    device.put(packed(
        rod(
            pulley,
            Axis::X,
            28.0 * size,
            12.0 * size,
            Material::Steel1pctC,
        ),
        5.0,
    ));
    compact(&cushioned(filled_out(device, spec), size), count, 1.0)
}

/// An oxygen concentrator or the like: housing, compressor, sieve beds, board, fan, battery.
fn medical(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 2);
    let grams = spec.grams / f64::from(count);
    let size = libm::cbrt(grams / 4600.0) * s;
    let mut device = Parts::new();
    let (long, wide, tall) = (290.0 * size, 210.0 * size, 250.0 * size);
    let room = device.shell(
        standing_block(long, wide, 0.0, tall),
        2.6 * size,
        Material::ABS,
    );
    let floor = room.low[2];
    device.set(
        &motor(42.0 * size, 86.0 * size),
        -70.0 * size,
        -40.0 * size,
        floor + 2.0 * size,
    );
    // Two beds of zeolite in aluminium.
    let sieve = spec.substance(Material::BorosilicateGlass, 0.68);
    for y in [0.0, 1.0] {
        let at = [52.0 * size + y * 60.0 * size, -50.0 * size];
        let jar = Jar {
            semi: (28.0 * size, 28.0 * size),
            height: 190.0 * size,
            wall: 2.0 * size,
            material: Material::Aluminium,
            filling: sieve,
            level: 0.92,
        };
        device.vessel(jar, at[0], at[1], floor);
    }
    let chips = board(150.0 * size, 110.0 * size, 24, &mut choice).standing();
    device.set(&chips, 20.0 * size, 62.0 * size, floor + 20.0 * size);
    let battery = [-95.0 * size, 60.0 * size, floor + 36.0 * size];
    device.put(slab(
        battery,
        [60.0 * size, 60.0 * size, 70.0 * size],
        Material::LithiumIonCell,
    ));
    let fan = [-70.0 * size, -35.0 * size, floor + 150.0 * size];
    device.put(packed(
        rod(fan, Axis::Z, 44.0 * size, 22.0 * size, Material::ABS),
        0.4,
    ));
    device.put(rod(
        [fan[0], fan[1], fan[2] + 20.0 * size],
        Axis::Z,
        12.0 * size,
        14.0 * size,
        Material::Copper,
    ));
    let pane = [0.0, 0.0, tall + 1.5 * size];
    device.put(slab(
        pane,
        [90.0 * size, 60.0 * size, 3.0 * size],
        Material::SodaLimeGlass,
    ));
    let handle = [0.0, 80.0 * size, tall + 14.0 * size];
    device.put(slab(
        handle,
        [120.0 * size, 16.0 * size, 28.0 * size],
        Material::Polypropylene,
    ));
    let boxed = cushioned(device, 2.0 * size);
    grid(&boxed, count, 2, 1, 2.0)
}
