//! Masks, gloves, gowns and clothes, folded and stacked.

use crate::customs::goods::GoodsForm;
use crate::matter::material::Material;
use crate::matter::solid::Vec3;
use crate::stream::contents::models::build::{
    Axis, Choice, Make, Parts, Spec, bar, compact, egg, grid, packed, pieces, rod, slab,
};

/// How textiles and protective wear are packed.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    match form {
        GoodsForm::Mask if unit > 100.0 => ("half-face respirators", respirators),
        GoodsForm::Mask if unit > 9.0 && unit < 13.5 || unit > 16.0 => ("box of cup masks", cups),
        GoodsForm::Mask => ("box of masks", masks),
        GoodsForm::Glove if unit < 15.0 => ("glove dispenser", glove_box),
        GoodsForm::Glove => ("pairs of gloves", glove_pairs),
        GoodsForm::Gown => ("folded gowns", gowns),
        _ if (222.0..=232.0).contains(&unit) && spec.choice().below(3) == 0 => {
            ("leather belts", belts)
        }
        _ => ("folded clothes", clothes),
    }
}

/// Flat masks on their sides' stack: fleece, nose wire, ear loops.
fn masks(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 60);
    let grams = spec.grams / f64::from(count);
    let (fleece, density) = spec.substance(Material::Polypropylene, 0.16);
    let edge = libm::cbrt(grams * 800.0 / density) * s;
    let folded = choice.below(3) == 0;
    let (long, wide) = if folded {
        (edge * 6.1, edge * 3.3)
    } else {
        (edge * 6.6, edge * 3.6)
    };
    let thick = grams * 1000.0 / density * s * s * s / (long * wide) * 0.85;
    let wire_metal = choice.of(&[Material::Iron, Material::Aluminium, Material::Iron]);
    let mut all = Parts::new();
    let wire = [
        long * choice.between(0.5, 0.62),
        wide * 0.035,
        (thick * 0.25).clamp(0.2, 0.7),
    ];
    let mut z = 0.0;
    for i in 0..count {
        // Every stack is a little untidy, and some masks lie the other way round.
        let (dx, dy) = (choice.between(-1.0, 1.0), choice.between(-1.0, 1.0));
        let side = if i / 10 % 2 == 0 { 1.0 } else { -1.0 };
        all.put(packed(
            slab([dx, dy, z + thick / 2.0], [long, wide, thick], fleece),
            density,
        ));
        z += thick;
        let at = [dx, dy + side * wide * 0.44, z + wire[2] / 2.0];
        all.put(slab(at, wire, wire_metal));
        z += wire[2] + 0.02;
    }
    // The loops of all masks together, at both short sides.
    for x in [-1.0, 1.0] {
        let at = [x * (long / 2.0 + 3.2), 0.0, z / 2.0];
        all.put(packed(
            slab(at, [4.0, wide * 0.5, z * 0.9], Material::Nylon6),
            0.08,
        ));
    }
    all.carton()
}

/// Cup-shaped masks set into one another, each a dome with a wire, some with a valve.
fn cups(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 20);
    let (fleece, density) = spec.substance(Material::Polypropylene, 0.2);
    let grams = spec.grams / f64::from(count);
    let edge = libm::cbrt(grams * 800.0 / density) * s;
    let valve = spec.unit_grams() > 15.0 || choice.below(3) == 0;
    let (length, width, wall) = (edge * 1.75, edge * 1.5, edge * 0.09);
    let pitch = edge * 0.42;
    let mut cup = Parts::new();
    // A shallow ring with a lid stands for the dome; the next cup sits on it.
    let at = [0.0, 0.0, pitch * 0.4];
    let outer = packed(
        super::build::oval(
            at,
            Axis::Z,
            (length / 2.0, width / 2.0),
            pitch * 0.8,
            fleece,
        ),
        density,
    );
    let inner = super::build::oval(
        at,
        Axis::Z,
        (length / 2.0 - wall, width / 2.0 - wall),
        pitch * 0.8,
        fleece,
    );
    cup.carve(outer, inner);
    let lid = [0.0, 0.0, pitch * 0.8 + wall / 2.0];
    cup.put(packed(
        super::build::oval(lid, Axis::Z, (length * 0.42, width * 0.42), wall, fleece),
        density,
    ));
    let wire = [0.0, width * 0.33, pitch * 0.84 + wall];
    cup.put(slab(
        wire,
        [length * 0.5, 4.0, 0.8_f64.min(pitch * 0.07)],
        Material::Aluminium,
    ));
    if valve {
        let seat = [0.0, -width * 0.05, pitch * 0.5];
        cup.put(rod(seat, Axis::Z, edge * 0.2, pitch * 0.35, Material::ABS));
    }
    let columns = if count > 8 { 2 } else { 1 };
    let pile = grid(&cup, count.div_ceil(columns), 1, 1, 0.1);
    grid(&pile, columns, columns, 1, 2.0).carton()
}

/// Rubber half masks with two filters.
fn respirators(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 8);
    let size = libm::cbrt(spec.grams / f64::from(count) / 310.0) * s;
    let mut mask = Parts::new();
    let semi = [55.0 * size, 48.0 * size, 40.0 * size];
    let (rubber, density) = spec.substance(Material::SiliconeRubber, 1.15);
    mask.carve(
        packed(egg([0.0; 3], semi, rubber), density),
        egg([0.0; 3], semi.map(|half| half - 3.0 * size), rubber),
    );
    for x in [-1.0, 1.0] {
        let at = |off: f64| [x * (semi[0] + off * size), 0.0, 0.0];
        mask.put(rod(
            at(4.0),
            Axis::X,
            14.0 * size,
            8.0 * size,
            Material::ABS,
        ));
        let drum = rod(at(22.0), Axis::X, 38.0 * size, 28.0 * size, Material::ABS);
        mask.carve(
            drum,
            rod(at(22.0), Axis::X, 36.5 * size, 25.0 * size, Material::ABS),
        );
        let wool = choice.between(0.12, 0.2);
        mask.put(packed(
            rod(
                at(19.0),
                Axis::X,
                36.0 * size,
                16.0 * size,
                Material::Polypropylene,
            ),
            wool,
        ));
    }
    compact(&mask, count, 2.0).carton()
}

/// A dispenser: gloves in folded layers, their cuffs seen as denser bands.
fn glove_box(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let layers = pieces(spec.units, 24).max(2);
    let own = choice.of(&[
        (Material::ABS, 0.42),
        (Material::Polyethylene, 0.42),
        (Material::PVC, 0.5),
    ]);
    let (rubber, density) = spec.substance(own.0, own.1);
    let volume = spec.grams * 900.0 / density * s * s * s;
    let edge = libm::cbrt(volume);
    let (long, wide) = (edge * 1.75, edge * 0.88);
    let thick = volume / (long * wide) / f64::from(layers);
    let mut all = Parts::new();
    let mut z = 0.0;
    for i in 0..layers {
        // Folded over: three parts of unlike thickness in each layer.
        let fold = choice.between(0.28, 0.42);
        let left = long * fold;
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let slip = choice.between(-1.5, 1.5);
        let first = [side * (left / 2.0 - long / 2.0), slip, z + thick / 2.0];
        all.put(packed(
            slab(first, [left - 0.5, wide * 0.94, thick], rubber),
            density,
        ));
        let rest = long - left;
        let second = [side * (long / 2.0 - rest / 2.0), -slip, z + thick * 0.45];
        all.put(packed(
            slab(second, [rest - 0.5, wide * 0.9, thick * 0.9], rubber),
            density,
        ));
        if i % 2 == 0 {
            let cuff = [side * (long / 2.0 - 3.0), 0.0, z + thick * 0.95];
            all.put(slab(cuff, [4.0, wide * 0.8, thick * 0.08], rubber));
        }
        z += thick;
    }
    all.carton()
}

/// Pairs of gloves laid flat in pouches, fingers apart.
fn glove_pairs(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 8);
    let own = choice.of(&[
        (Material::ABS, 0.85),
        (Material::Polyethylene, 0.85),
        (Material::Leather, 0.7),
    ]);
    let (rubber, density) = spec.substance(own.0, own.1);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 900.0 / density) * s;
    let mut glove = Parts::new();
    let (palm, thick) = (edge * 2.1, edge * 0.07);
    let put = |parts: &mut Parts, centre: Vec3, size: Vec3| {
        parts.put(packed(slab(centre, size, rubber), density))
    };
    put(&mut glove, [0.0; 3], [palm * 1.15, palm, thick]);
    put(
        &mut glove,
        [-palm * 0.825, 0.0, 0.0],
        [palm * 0.5, palm * 0.85, thick],
    );
    for (i, long) in [0.62, 0.75, 0.8, 0.7].into_iter().enumerate() {
        let y = (i as f64 - 1.5) * palm * 0.255;
        let x = palm * 0.575 + palm * long / 2.0;
        put(
            &mut glove,
            [x, y, 0.0],
            [palm * long, palm * 0.21, thick * 0.9],
        );
    }
    put(
        &mut glove,
        [palm * 0.1, palm * 0.6, 0.0],
        [palm * 0.7, palm * 0.2, thick * 0.9],
    );
    let mut pair = Parts::new();
    let top = pair.set(&glove, 0.0, 0.0, 0.0);
    pair.set(
        &glove.upside_down(),
        choice.between(-2.0, 2.0),
        0.0,
        top + 0.1,
    );
    let pouch = pair.bagged(choice.of(&[Material::CellulosePaper, Material::Polyethylene]));
    grid(&pouch, count, 1, 1, 0.2)
}

/// Fleece gowns in folds, with knitted cuffs and ties, in bags.
fn gowns(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 10);
    let (fleece, density) = spec.substance(Material::Polypropylene, 0.18);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 950.0 / density) * s;
    let zip = spec.unit_grams() > 200.0;
    let gown = folded(edge, fleece, density, 5, &mut choice);
    let mut gown = gown;
    let bounds = gown.bounds();
    let (size, top) = (bounds.size(), bounds.high[2]);
    // Both cuffs on top, side by side, or the zip of a coverall.
    if zip {
        let teeth = [size[0] * 0.8, 6.0, 1.5];
        gown.put(packed(
            slab([0.0, 0.0, top + 0.75], teeth, Material::Nylon6),
            0.9,
        ));
    } else {
        for x in [-0.2, 0.2] {
            let cuff = [size[0] * 0.22, size[1] * 0.2, edge * 0.04];
            gown.put(slab(
                [size[0] * x, size[1] * 0.25, top + cuff[2] / 2.0],
                cuff,
                Material::Cotton,
            ));
        }
    }
    let bag = gown.bagged(choice.of(&[Material::Polyethylene, Material::CellulosePaper]));
    let all = grid(&bag, count, 1, 1, 0.3);
    if count > 1 { all.carton() } else { all }
}

/// Cloth in folds: layers of unlike reach, with seams as denser strips along two edges.
pub(super) fn folded(
    edge: f64,
    cloth: Material,
    density: f64,
    folds: u32,
    choice: &mut Choice,
) -> Parts {
    let volume = edge * edge * edge;
    let flat = choice.between(2.0, 2.5);
    let (long, wide) = (edge * flat, edge * flat * choice.between(0.74, 0.9));
    let thick = volume / (long * wide) / f64::from(folds) * 0.98;
    let mut all = Parts::new();
    let mut z = 0.0;
    for i in 0..folds {
        let (short, narrow) = (choice.between(0.86, 1.0), choice.between(0.9, 1.0));
        let (x, y) = (long * (1.0 - short) / 2.0, wide * (1.0 - narrow) / 2.0);
        let side = if choice.below(2) == 0 { 1.0 } else { -1.0 };
        let size = [long * short, wide * narrow, thick];
        let at = [side * x, side * y, z + thick / 2.0];
        all.put(packed(slab(at, size, cloth), density));
        z += thick;
        // A seam lies between this fold and the next.
        if i + 1 < folds {
            let seam = [
                size[0] * 0.9,
                5.0_f64.min(wide * 0.1),
                0.8_f64.min(thick * 0.3),
            ];
            let off = side * (size[1] / 2.0 - seam[1]);
            let at = [side * x, side * y + off, z + seam[2] / 2.0];
            all.put(packed(slab(at, seam, cloth), 0.75));
            z += seam[2];
        }
    }
    all
}

/// Folded garments with what fastens them, in bags.
fn clothes(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 8);
    let unit = spec.unit_grams();
    let own = choice.of(&[
        (Material::Cotton, 0.25),
        (Material::Cotton, 0.3),
        (Material::PET, 0.22),
        (Material::Cotton, 0.28),
    ]);
    let (cloth, density) = spec.substance(own.0, own.1);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 960.0 / density) * s;
    let folds = 3 + choice.below(4);
    let mut garment = folded(edge, cloth, density, folds, &mut choice);
    let fastening = if unit < 150.0 {
        choice.below(2)
    } else {
        choice.below(4)
    };
    fasten(&mut garment, fastening, unit > 400.0, &mut choice);
    let bag = garment.bagged(Material::Polyethylene);
    if edge < 80.0 && count > 3 {
        compact(&bag, count, 0.2)
    } else {
        grid(&bag, count, 1, 1, 0.2)
    }
}

/// Nothing, a label, a row of buttons, or a zip, on top of a folded garment.
fn fasten(garment: &mut Parts, fastening: u32, heavy: bool, choice: &mut Choice) {
    let bounds = garment.bounds();
    let (size, top, middle) = (bounds.size(), bounds.high[2], bounds.centre());
    let at = |x: f64, y: f64, z: f64| [middle[0] + size[0] * x, middle[1] + size[1] * y, top + z];
    let fits = size[0].min(size[1]) > 60.0;
    match fastening {
        _ if !fits => {}
        0 => garment.put(slab(
            at(0.1, 0.2, 0.5),
            [60.0, 35.0, 1.0],
            Material::CellulosePaper,
        )),
        1 | 2 if !heavy => {
            let metal = choice.of(&[Material::Nylon6, Material::PET, Material::Brass7030]);
            for i in 0..5 {
                let x = -0.4 + 0.18 * f64::from(i);
                garment.put(rod(at(x, 0.0, 1.2), Axis::Z, 5.5, 2.4, metal));
            }
        }
        _ => {
            // Two rows of teeth on a tape, a slider, and a stud.
            let teeth = choice.of(&[
                (Material::Brass7030, 4.5),
                (Material::Nylon6, 0.9),
                (Material::Aluminium, 1.6),
            ]);
            let long = (size[0] * 0.6).min(220.0);
            garment.put(packed(
                slab(at(-0.1, 0.0, 0.9), [long, 5.5, 1.8], teeth.0),
                teeth.1,
            ));
            let end = [
                middle[0] - size[0] * 0.1 + long / 2.0 + 6.0,
                middle[1],
                top + 1.5,
            ];
            garment.put(slab(end, [11.0, 8.0, 3.0], Material::Zinc));
            let stud = [end[0] - 3.0, end[1] + 14.0, top + 2.0];
            garment.put(rod(stud, Axis::Z, 8.0, 4.0, Material::Brass7030));
        }
    }
}

/// Leather belts in coils with steel buckles.
fn belts(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 230.0) * s;
    let mut belt = Parts::new();
    let wide = 34.0 * size;
    for turn in 0..4 {
        let radius = (48.0 - 5.5 * f64::from(turn)) * size;
        let at = [0.0, 0.0, wide / 2.0];
        let (hide, density) = spec.substance(Material::Leather, 0.9);
        let ring = packed(rod(at, Axis::Z, radius, wide, hide), density);
        belt.carve(ring, rod(at, Axis::Z, radius - 3.8 * size, wide, hide));
    }
    let buckle = choice.of(&[Material::Zinc, Material::Brass7030, Material::Steel1pctC]);
    let x = 51.0 * size;
    for y in [-1.0, 1.0] {
        belt.put(slab(
            [x, y * 20.0 * size, wide / 2.0],
            [4.0 * size, 4.0 * size, wide * 1.1],
            buckle,
        ));
    }
    for z in [0.08, 0.92] {
        let from = [x, -18.0 * size, wide * z];
        belt.put(bar(from, [x, 18.0 * size, wide * z], 2.0 * size, buckle));
    }
    grid(&belt, count, 1, 1, 1.0).carton()
}
