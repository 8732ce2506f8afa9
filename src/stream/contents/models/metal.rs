//! Tools, machine parts, parts of firearms, coins, medical instruments, jewellery and watches.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::matter::solid::Pose;
use crate::stream::contents::models::build::{
    Axis, Make, Parts, Spec, compact, grid, oval, packed, pieces, rod, slab, standing_block,
};
use crate::stream::contents::models::electronics::filled_out;
use crate::stream::contents::models::jewellery::{coins, trinket, watch};
use crate::stream::contents::models::machines::motor;
use crate::stream::contents::models::scrap::heap;
use crate::stream::contents::models::{firearms, instruments};

const STEEL: Material = Material::Steel1pctC;

/// How metal goods are packed.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    match (form, spec.kind) {
        (GoodsForm::Instrument, _) => instruments::make(spec),
        (GoodsForm::Tool, GoodsKind::Weapon) => ("pistol in a box", firearms::pistol),
        (GoodsForm::Tool, _) if unit > 1600.0 => ("power tool", power_tool),
        (GoodsForm::Tool, _) => match spec.choice().below(3) {
            0 => ("hammer", hammer),
            1 => ("screwdriver set", drivers),
            _ => ("spanner set", spanners),
        },
        (GoodsForm::Part, GoodsKind::Weapon) => firearms::make(spec),
        (GoodsForm::Part, GoodsKind::Waste) if unit > 4000.0 => ("tyres", tyres),
        (GoodsForm::Part, GoodsKind::Waste) => ("circuit-board scrap", scrap),
        (GoodsForm::Part, _) if unit < 70.0 => ("small parts", small_parts),
        (GoodsForm::Part, _) if unit > 2400.0 => ("shock absorber", absorber),
        (GoodsForm::Part, _) if unit > 1000.0 => ("brake pads", brake_pads),
        (GoodsForm::Part, _) => ("filter insert", filter),
        (GoodsForm::Coin, _) => ("coins in trays", coins),
        _ if unit >= 100.0 => ("boxed watch", watch),
        _ => ("boxed jewellery", trinket),
    }
}

fn hammer(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 700.0) * s;
    let mut tool = Parts::new();
    let wood = choice.of(&[(Material::Wood, 0.7), (Material::Nylon6, 1.2), (STEEL, 2.0)]);
    let handle = oval(
        [0.0; 3],
        Axis::X,
        (15.0 * size, 11.0 * size),
        300.0 * size,
        wood.0,
    );
    tool.put(packed(handle, wood.1));
    let at = |y: f64| [165.0 * size, y * size, 0.0];
    tool.put(slab(
        at(0.0),
        [28.0 * size, 34.0 * size, 28.0 * size],
        STEEL,
    ));
    tool.put(rod(at(35.0), Axis::Y, 14.0 * size, 36.0 * size, STEEL));
    tool.put(slab(
        at(-45.0),
        [26.0 * size, 56.0 * size, 8.0 * size],
        STEEL,
    ));
    compact(&filled_out(tool, spec), count, 2.0).carton()
}

fn drivers(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 6);
    let in_set = if count > 3 { 6 } else { 10 };
    let size = libm::cbrt(spec.grams / f64::from(count) / (75.0 * f64::from(in_set))) * s;
    let mut set = Parts::new();
    for i in 0..in_set {
        let y = f64::from(i) * 34.0 * size;
        let (long, thin) = (
            choice.between(70.0, 180.0) * size,
            choice.between(1.6, 4.0) * size,
        );
        let handle = [-50.0 * size, y, 0.0];
        set.put(rod(
            handle,
            Axis::X,
            choice.between(11.0, 16.0) * size,
            100.0 * size,
            Material::Polypropylene,
        ));
        set.put(rod([long / 2.0, y, 0.0], Axis::X, thin, long, STEEL));
    }
    let boxed = filled_out(set, spec).boxed(2.0, Material::Polypropylene, [4.0, 4.0, 2.0]);
    compact(&boxed, count, 1.0)
}

fn spanners(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 3);
    let size = libm::cbrt(spec.grams / f64::from(count) / 640.0) * s;
    let mut set = Parts::new();
    let mut y = 0.0;
    for i in 0..6 {
        let jaw = (10.0 + 2.0 * f64::from(i)) * size;
        let long = jaw * 6.5;
        y += jaw * 1.2;
        let thick = 5.5 * size;
        set.put(slab([0.0, y, 0.0], [long, jaw * 0.75, thick], STEEL));
        for x in [-1.0, 1.0] {
            // Open jaws at one end, a ring at the other.
            let at = [x * (long / 2.0 + jaw), y, 0.0];
            let head = rod(at, Axis::Z, jaw, thick * 1.2, STEEL);
            set.carve(head, rod(at, Axis::Z, jaw * 0.6, thick * 1.2, STEEL));
        }
        y += jaw * 1.2;
    }
    // Sockets on their rail.
    let sockets = 6;
    for i in 0..sockets {
        let radius = choice.between(8.0, 14.0) * size;
        let at = [(f64::from(i) - 2.5) * 30.0 * size, y + 22.0 * size, 0.0];
        let tall = 26.0 * size;
        set.carve(
            rod(at, Axis::Z, radius, tall, STEEL),
            rod(at, Axis::Z, radius * 0.65, tall, STEEL),
        );
    }
    let boxed = filled_out(set, spec).boxed(2.5, Material::Polyethylene, [6.0, 6.0, 3.0]);
    compact(&boxed, count, 1.0)
}

fn power_tool(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 1900.0) * s;
    let mut tool = Parts::new();
    let plastic = Material::Nylon6;
    let body = rod([0.0; 3], Axis::X, 33.0 * size, 150.0 * size, plastic);
    tool.carve(
        body,
        rod([0.0; 3], Axis::X, 30.0 * size, 144.0 * size, plastic),
    );
    tool.join(
        &motor(24.0 * size, 52.0 * size),
        &Pose::at([-40.0 * size, 0.0, 0.0]),
    );
    // Gear case, chuck with jaws.
    tool.put(packed(
        rod(
            [45.0 * size, 0.0, 0.0],
            Axis::X,
            22.0 * size,
            34.0 * size,
            STEEL,
        ),
        5.0,
    ));
    let chuck = rod(
        [98.0 * size, 0.0, 0.0],
        Axis::X,
        21.0 * size,
        46.0 * size,
        STEEL,
    );
    tool.carve(
        packed(chuck, 6.0),
        rod(
            [98.0 * size, 0.0, 0.0],
            Axis::X,
            6.0 * size,
            46.0 * size,
            STEEL,
        ),
    );
    // Grip along y with the trigger, the battery at its foot.
    let grip = standing_block(44.0 * size, 110.0 * size, -17.0 * size, 34.0 * size);
    let mut hollow_grip = Parts::new();
    hollow_grip.shell(grip, 3.0 * size, plastic);
    hollow_grip.put(slab(
        [0.0, 20.0 * size, 0.0],
        [20.0 * size, 30.0 * size, 16.0 * size],
        Material::Copper,
    ));
    tool.join(&hollow_grip, &Pose::at([-30.0 * size, -88.5 * size, 0.0]));
    let pack = standing_block(110.0 * size, 48.0 * size, -36.0 * size, 72.0 * size);
    let mut battery = Parts::new();
    battery.shell(pack, 2.4 * size, plastic);
    for i in 0..10 {
        let at = [
            (f64::from(i % 5) - 2.0) * 19.6 * size,
            0.0,
            (f64::from(i / 5) - 0.5) * 20.0 * size,
        ];
        battery.put(packed(
            rod(
                at,
                Axis::Y,
                9.1 * size,
                42.0 * size,
                Material::LithiumIonCell,
            ),
            2.75,
        ));
    }
    tool.join(&battery, &Pose::at([-20.0 * size, -168.5 * size, 0.0]));
    let case = filled_out(tool, spec).boxed(
        3.0 * size,
        Material::Polypropylene,
        [20.0 * size, 20.0 * size, 6.0 * size],
    );
    grid(&case, count, 2, 1, 2.0)
}

fn tyres(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 12);
    let size = libm::cbrt(spec.grams / f64::from(count) / 8200.0) * s;
    let mut tyre = Parts::new();
    let rubber = Material::SiliconeRubber;
    let (outer, bead, wide) = (310.0 * size, 195.0 * size, 185.0 * size);
    let at = |z: f64| [0.0, 0.0, z];
    // Tread with a steel belt inside, two side walls with bead wires.
    let wall = 9.0 * size;
    let tread = wide - 2.0 * wall;
    let mid = wide / 2.0;
    tyre.carve(
        rod(at(mid), Axis::Z, outer, tread, rubber),
        rod(at(mid), Axis::Z, outer - 11.0 * size, tread, rubber),
    );
    let belt = packed(
        rod(at(mid), Axis::Z, outer - 11.2 * size, tread * 0.8, STEEL),
        3.0,
    );
    tyre.carve(
        belt,
        rod(at(mid), Axis::Z, outer - 13.0 * size, tread * 0.8, STEEL),
    );
    for z in [wall / 2.0, wide - wall / 2.0] {
        let side = rod(at(z), Axis::Z, outer * 0.99, wall, rubber);
        tyre.carve(packed(side, 1.0), rod(at(z), Axis::Z, bead, wall, rubber));
        let wire = packed(rod(at(z), Axis::Z, bead - 0.2 * size, wall, STEEL), 4.0);
        tyre.carve(wire, rod(at(z), Axis::Z, bead - 5.0 * size, wall, STEEL));
    }
    let columns = choice.below(2) + 1;
    grid(&tyre, count, columns, 2, 1.0)
}

fn scrap(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let edge = libm::cbrt(spec.grams * 1000.0 / 0.9) * s;
    heap(edge, 5, &mut choice).bagged(Material::Polyethylene)
}

/// Small parts in bags or boxes: plugs with ceramic bodies, covers with boards and springs.
fn small_parts(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 18);
    let size = libm::cbrt(spec.grams / f64::from(count) / 56.0) * s;
    let mut part = Parts::new();
    let on = |x: f64, r: f64, l: f64, material| {
        rod([x * size, 0.0, 0.0], Axis::X, r * size, l * size, material)
    };
    part.put(on(0.0, 5.5, 40.0, Material::CeramicAlumina));
    part.put(on(32.5, 10.0, 25.0, STEEL));
    part.put(on(53.0, 7.0, 16.0, STEEL));
    part.put(on(63.0, 1.3, 4.0, Material::Copper));
    part.put(on(-24.0, 3.0, 8.0, Material::Brass7030));
    let boxed = filled_out(part, spec).carton();
    compact(&boxed, count, 0.2)
}

fn absorber(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 2700.0) * s;
    let mut part = Parts::new();
    let on = |x: f64, r: f64, l: f64, material| {
        rod([x * size, 0.0, 0.0], Axis::X, r * size, l * size, material)
    };
    part.carve(on(0.0, 26.0, 300.0, STEEL), on(0.0, 23.5, 296.0, STEEL));
    part.put(packed(on(-30.0, 20.0, 220.0, Material::PET), 0.87));
    part.put(on(250.0, 10.0, 200.0, STEEL));
    // A coil spring as rings around the rod.
    for i in 0..choice.between(6.0, 9.0) as u32 {
        let ring = on(165.0 + 19.0 * f64::from(i), 38.0, 9.0, STEEL);
        part.carve(ring, on(165.0 + 19.0 * f64::from(i), 29.0, 9.0, STEEL));
    }
    for x in [-172.0, 372.0] {
        let at = [x * size, 0.0, 0.0];
        part.carve(
            rod(at, Axis::Y, 21.0 * size, 36.0 * size, STEEL),
            rod(at, Axis::Y, 14.0 * size, 36.0 * size, STEEL),
        );
        part.put(rod(
            at,
            Axis::Y,
            13.8 * size,
            36.0 * size,
            Material::SiliconeRubber,
        ));
    }
    compact(&filled_out(part, spec).carton(), count, 0.5)
}

fn brake_pads(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units * 4, 32);
    let size = libm::cbrt(spec.grams / f64::from(count) / 470.0) * s;
    let mut pad = Parts::new();
    let (long, wide) = (130.0 * size, 58.0 * size);
    pad.put(slab(
        [0.0, 0.0, 3.0 * size],
        [long, wide, 6.0 * size],
        STEEL,
    ));
    for x in [-0.24, 0.24] {
        let (lining, density) = spec.substance(Material::Iron, 2.8);
        let at = [long * x, 0.0, 12.0 * size];
        pad.put(packed(
            slab(at, [long * 0.44, wide * 0.9, 12.0 * size], lining),
            density,
        ));
    }
    pad.put(slab(
        [long * 0.54, 0.0, 3.0 * size],
        [long * 0.08, wide * 0.3, 5.0 * size],
        STEEL,
    ));
    compact(&pad, count, 0.6).carton()
}

/// A pleated paper filter between end caps, or in a frame with wire mesh.
fn filter(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 3);
    let size = libm::cbrt(spec.grams / f64::from(count) / 400.0) * s;
    let mut part = Parts::new();
    let (long, wide, tall) = (270.0 * size, 190.0 * size, 46.0 * size);
    let frame = slab(
        [0.0, 0.0, tall / 2.0],
        [long, wide, tall],
        Material::Polypropylene,
    );
    let open = slab(
        [0.0, 0.0, tall / 2.0],
        [long - 20.0 * size, wide - 20.0 * size, tall],
        Material::Polypropylene,
    );
    part.carve(packed(frame, 0.5), open);
    let pleats = 30;
    let (paper, density) = spec.substance(Material::CellulosePaper, 0.5);
    for i in 0..pleats {
        let x = ((f64::from(i) + 0.5) / f64::from(pleats) - 0.5) * (long - 20.0 * size);
        let pleat = [1.6 * size, wide - 20.0 * size, tall * 0.9];
        part.put(packed(slab([x, 0.0, tall * 0.46], pleat, paper), density));
    }
    let mesh = [long - 20.0 * size, wide - 20.0 * size, 1.0 * size];
    part.put(packed(slab([0.0, 0.0, tall * 0.96], mesh, STEEL), 1.2));
    compact(&part.carton(), count, 0.5)
}
