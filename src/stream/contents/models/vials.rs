//! Vials, ampoules, prefilled syringes and pens, in trays and cartons.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Jar, Make, Parts, Spec, egg, grid, packed, pieces, rod, slab,
};

const GLASS: Material = Material::BorosilicateGlass;

/// How injectables are packed.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    match form {
        GoodsForm::Vial if spec.kind == GoodsKind::TestKit => ("reagent kit", reagents),
        GoodsForm::Vial => ("carton of vials", vials),
        GoodsForm::Ampoule => ("carton of ampoules", ampoules),
        _ if spec.unit_grams() > 31.0 => ("carton of injection pens", pens),
        _ => ("carton of prefilled syringes", syringes),
    }
}

/// Containers that hold the units: several doses of a vaccine share one.
fn containers(spec: &Spec, least_grams: f64, usual_grams: f64) -> u32 {
    if spec.unit_grams() >= least_grams {
        return spec.units.max(1);
    }
    let number = (spec.grams / usual_grams) as u32;
    number.clamp(1, spec.units.max(1))
}

/// A tray of thin film around pieces, open at the top, two thirds as high as they are.
fn trayed(pieces: &Parts) -> Parts {
    let mut tray = pieces.clone();
    let (bounds, film) = (pieces.bounds(), 0.5);
    let middle = bounds.centre();
    let size = bounds.size();
    let height = size[2] * 0.65;
    let outer = slab(
        [
            middle[0],
            middle[1],
            bounds.low[2] + height / 2.0 - film / 2.0,
        ],
        [
            size[0] + 2.0 + 2.0 * film,
            size[1] + 2.0 + 2.0 * film,
            height + film,
        ],
        Material::PVC,
    );
    let inner = slab(
        [middle[0], middle[1], bounds.low[2] + height / 2.0],
        [size[0] + 2.0, size[1] + 2.0, height],
        Material::PVC,
    );
    tray.carve(outer, inner);
    tray
}

fn vials(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let containers = containers(spec, 4.0, 13.0);
    let count = pieces(containers, 70);
    let grams = spec.grams / f64::from(count);
    // A 10 ml vial weighs about 22 g with its share of the pack.
    let size = libm::cbrt(grams / 24.0) * s;
    let dried = spec.kind == GoodsKind::Medicine && choice.below(2) == 0;
    let filling = if dried {
        spec.substance(Material::LactoseMonohydrate, 0.35)
    } else {
        spec.substance(Material::Water, 1.01)
    };
    let level = if dried {
        choice.between(0.2, 0.35)
    } else {
        choice.between(0.5, 0.85)
    };
    let slim = choice.between(0.9, 1.15);
    let vial = vial(size, slim, filling, level, count);
    let tall = vial.size()[2];
    let columns = match count {
        1..=3 => count,
        4..=10 => count.div_ceil(2),
        _ => (f64::from(count).sqrt() * 1.2) as u32 + 1,
    };
    let standing = grid(&vial, count, columns, count.div_ceil(columns), 0.6);
    let packed_vials = if count > 1 {
        trayed(&standing)
    } else {
        standing
    };
    let mut all = packed_vials;
    // A leaflet stands along the side.
    let bounds = all.bounds();
    let thick = (spec.grams * 0.02).clamp(0.4, 3.0);
    let at = [
        bounds.centre()[0],
        bounds.high[1] + 0.5 + thick / 2.0,
        bounds.low[2] + tall * 0.4,
    ];
    let long = bounds.size()[0] * 0.9;
    all.put(slab(
        at,
        [long, thick, tall * 0.8],
        Material::CellulosePaper,
    ));
    all.carton()
}

/// One vial; fewer details where there are many.
fn vial(size: f64, slim: f64, filling: (Material, f64), level: f64, count: u32) -> Parts {
    let (radius, height) = (11.5 * size * slim, 36.0 * size / slim);
    let mut vial = Parts::new();
    let aluminium = Material::Aluminium;
    let neck = (radius * 0.55, 7.0 * size);
    let crimp = (radius * 0.6, 4.5 * size);
    if count > 36 {
        // Glass and liquid together at their mean density.
        let body = rod([0.0, 0.0, height / 2.0], Axis::Z, radius, height, GLASS);
        vial.put(packed(body, 1.35));
        let top = height + crimp.1 / 2.0;
        vial.put(packed(
            rod([0.0, 0.0, top], Axis::Z, crimp.0, crimp.1, aluminium),
            1.4,
        ));
        return vial;
    }
    let jar = Jar {
        semi: (radius, radius),
        height,
        wall: 1.1 * size,
        material: GLASS,
        filling,
        level,
    };
    vial.vessel(jar, 0.0, 0.0, 0.0);
    if count > 14 {
        let top = height + crimp.1 / 2.0;
        vial.put(packed(
            rod([0.0, 0.0, top], Axis::Z, crimp.0, crimp.1, aluminium),
            1.4,
        ));
        return vial;
    }
    let stopper = Material::SiliconeRubber;
    let on = |z: f64, radius: f64, length: f64, material| {
        rod([0.0, 0.0, height + z], Axis::Z, radius, length, material)
    };
    // The neck with the stopper's plug in it, its flange above under the crimp, the flip-off cap on top.
    vial.carve(
        on(neck.1 / 2.0, neck.0, neck.1, GLASS),
        on(neck.1 / 2.0, neck.0 * 0.6, neck.1, GLASS),
    );
    vial.put(on(neck.1 * 0.75, neck.0 * 0.6, neck.1 * 0.5, stopper));
    let (flange, skin) = (2.2 * size, 0.25 * size);
    vial.put(on(neck.1 + flange / 2.0, neck.0, flange, stopper));
    let collar = neck.1 - 2.5 * size;
    let tall = 2.5 * size + flange;
    vial.carve(
        on(collar + tall / 2.0, neck.0 + skin, tall, aluminium),
        on(collar + tall / 2.0, neck.0, tall, aluminium),
    );
    vial.put(on(
        neck.1 + flange + 0.6 * size,
        neck.0 + skin,
        1.2 * size,
        Material::Polypropylene,
    ));
    vial
}

fn ampoules(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let containers = containers(spec, 2.0, 7.0);
    let count = pieces(containers, 44);
    let size = libm::cbrt(spec.grams / f64::from(count) / 4.6) * s;
    let (radius, length) = (5.2 * size, 34.0 * size * choice.between(0.9, 1.2));
    let mut ampoule = Parts::new();
    let jar = Jar {
        semi: (radius, radius),
        height: length,
        wall: 0.5 * size,
        material: GLASS,
        filling: spec.substance(
            choice.of(&[Material::Water, Material::Water, Material::PET]),
            1.0,
        ),
        level: choice.between(0.75, 0.95),
    };
    ampoule.vessel(jar, 0.0, 0.0, 0.0);
    if count <= 23 {
        // The neck to snap at, and the drawn tip.
        let (neck, tip) = (3.0 * size, 15.0 * size);
        ampoule.tube(
            [0.0, 0.0, length + neck / 2.0],
            Axis::Z,
            radius * 0.5,
            0.5 * size,
            neck,
            GLASS,
        );
        let stem = [0.0, 0.0, length + neck + tip / 2.0];
        if count <= 20 {
            ampoule.carve(
                rod(stem, Axis::Z, radius * 0.62, tip, GLASS),
                rod(
                    stem,
                    Axis::Z,
                    radius * 0.62 - 0.45 * size,
                    tip - size,
                    GLASS,
                ),
            );
        } else {
            ampoule.put(packed(rod(stem, Axis::Z, radius * 0.62, tip, GLASS), 0.9));
        }
    }
    let lying = ampoule.lying();
    let rows = if count > 10 {
        count.div_ceil(2).min(10)
    } else {
        count
    };
    let row = grid(&lying, count.min(rows), 1, rows, choice.between(1.0, 2.5));
    let tray = trayed(&row);
    grid(&tray, count.div_ceil(rows), 1, 1, 0.3).carton_with_leaflet(spec.grams * 0.06)
}

fn syringes(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 24);
    let grams = spec.grams / f64::from(count);
    let size = libm::cbrt(grams / 22.0) * s;
    let syringe = syringe(size, spec, count);
    let per_tray = match count {
        _ if count.is_multiple_of(5) => 5,
        _ if count.is_multiple_of(2) => 2,
        _ if count.is_multiple_of(3) => 3,
        _ => count.min(6),
    };
    let row = grid(
        &syringe,
        per_tray,
        1,
        per_tray,
        choice.between(3.0, 6.0) * size,
    );
    let tray = trayed(&row);
    let layers = count.div_ceil(per_tray);
    let piles = if layers > 4 { 2 } else { 1 };
    grid(&tray, layers, 1, piles, 0.4).carton_with_leaflet(spec.grams * 0.05)
}

/// A glass syringe lying along x: barrel with liquid, stopper and rod, staked needle under its shield.
fn syringe(size: f64, spec: &Spec, count: u32) -> Parts {
    let mut parts = Parts::new();
    let (radius, wall, barrel) = (4.1 * size, 0.9 * size, 54.0 * size);
    let inner = radius - wall;
    let on = |x: f64, radius: f64, length: f64, material| {
        rod([x, 0.0, 0.0], Axis::X, radius, length, material)
    };
    parts.carve(
        on(barrel / 2.0, radius, barrel, GLASS),
        on(barrel / 2.0, inner, barrel, GLASS),
    );
    let column = 30.0 * size;
    let (material, density) = spec.substance(Material::Water, 1.01);
    parts.put(packed(on(column / 2.0, inner, column, material), density));
    let stopper = 7.0 * size;
    if count <= 11 {
        parts.put(on(
            column + stopper / 2.0,
            inner,
            stopper,
            Material::SiliconeRubber,
        ));
        let flange = [barrel + 1.0 * size, 0.0, 0.0];
        let hole = on(flange[0], radius * 0.7, 2.0 * size, Material::Polypropylene);
        let plate = slab(
            flange,
            [2.0 * size, 22.0 * size, radius * 2.0],
            Material::Polypropylene,
        );
        parts.carve(plate, hole);
    }
    // The rod reaches out of the barrel and ends in a thumb plate.
    let (from, to) = (column + stopper, barrel + 28.0 * size);
    let thin = inner * 0.6;
    parts.put(on(
        (from + to) / 2.0,
        thin,
        to - from,
        Material::Polypropylene,
    ));
    // Glass cone, needle, shield.
    let needle = 16.0 * size;
    parts.put(on(
        -needle / 2.0,
        0.26 * size,
        needle,
        Material::Stainless304,
    ));
    if count <= 11 {
        parts.put(on(
            to + 0.75 * size,
            radius * 1.2,
            1.5 * size,
            Material::Polypropylene,
        ));
        let shield = needle + 4.0 * size;
        parts.carve(
            on(
                -shield / 2.0,
                radius * 0.75,
                shield,
                Material::Polypropylene,
            ),
            on(-needle / 2.0, 0.3 * size, needle, Material::Polypropylene),
        );
    }
    parts
}

fn pens(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 11);
    let size = libm::cbrt(spec.grams / f64::from(count) / 36.0) * s;
    let mut pen = Parts::new();
    let plastic = Material::Polypropylene;
    let on = |x: f64, radius: f64, length: f64, material| {
        rod(
            [x * size, 0.0, 0.0],
            Axis::X,
            radius * size,
            length * size,
            material,
        )
    };
    // Holder with the glass cartridge, dose mechanism with its spring, dial, cap.
    pen.carve(on(40.0, 8.0, 80.0, plastic), on(40.0, 6.2, 80.0, plastic));
    pen.carve(on(35.0, 5.8, 62.0, GLASS), on(35.0, 4.8, 60.0, GLASS));
    let (material, density) = spec.substance(Material::Water, 1.01);
    pen.put(packed(on(30.0, 4.8, 50.0, material), density));
    pen.put(on(59.0, 4.8, 6.0, Material::SiliconeRubber));
    pen.put(on(2.0, 4.0, 3.0, Material::Aluminium));
    pen.carve(on(110.0, 8.5, 60.0, plastic), on(110.0, 6.8, 60.0, plastic));
    let long = choice.between(25.0, 40.0);
    let spring = on(105.0, 5.5, long, Material::Stainless304);
    pen.carve(
        packed(spring, 2.2),
        on(105.0, 4.6, long, Material::Stainless304),
    );
    pen.put(on(105.0, 2.2, 50.0, plastic));
    pen.put(on(147.0, 8.0, 14.0, Material::ABS));
    let layer = grid(&pen, count, 1, count.min(5), 3.0 * size);
    layer.carton_with_leaflet(spec.grams * 0.05)
}

/// Small tubes of reagents in racks beside a bag of drying agent and a leaflet.
fn reagents(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units.div_ceil(8), 24);
    let edge = libm::cbrt(spec.grams / f64::from(count) / 30.0) * s;
    let mut tube = Parts::new();
    let (radius, height) = (9.0 * edge, choice.between(50.0, 65.0) * edge);
    let jar = Jar {
        semi: (radius, radius),
        height,
        wall: 1.0 * edge,
        material: Material::Polypropylene,
        filling: spec.substance(Material::Water, 1.05),
        level: choice.between(0.4, 0.9),
    };
    tube.vessel(jar, 0.0, 0.0, 0.0);
    tube.put(rod(
        [0.0, 0.0, height + 4.0 * edge],
        Axis::Z,
        radius * 1.1,
        8.0 * edge,
        Material::Polyethylene,
    ));
    let columns = count.clamp(1, 6);
    let mut all = trayed(&grid(&tube, count, columns, count.div_ceil(columns), 2.0));
    let bounds = all.bounds();
    let at = [
        bounds.high[0] + 12.0 * edge,
        bounds.centre()[1],
        bounds.low[2] + 9.0 * edge,
    ];
    all.put(packed(
        egg(at, [9.0 * edge, 15.0 * edge, 8.0 * edge], GLASS),
        0.7,
    ));
    all.carton_with_leaflet(spec.grams * 0.02)
}
