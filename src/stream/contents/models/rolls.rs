//! Collapsible tubes, tubes of tablets, and goods rolled on or in a tube.

use crate::customs::goods::GoodsKind;
use crate::matter::material::Material;
use crate::stream::contents::models::blisters;
use crate::stream::contents::models::build::{
    Axis, Make, Parts, Spec, compact, oval, packed, pieces, rod, slab,
};

/// How tubes are packed.
pub(super) fn make(spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    match spec.kind {
        GoodsKind::Excise => ("rolls of foil", foil_rolls),
        GoodsKind::Weapon => ("pyrotechnic signals", signals),
        GoodsKind::Article if unit < 10.0 => {
            ("tubes of effervescent tablets", blisters::effervescent)
        }
        GoodsKind::Article if unit > 600.0 => ("rolled mat", mat),
        GoodsKind::Article if unit > 200.0 => ("poster in a tube", poster),
        _ => ("carton of tubes", tubes),
    }
}

/// Collapsible tubes of cream: body filled, crimped end, shoulder, cap.
fn tubes(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 12);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 850.0) * s;
    let (material, wall) = choice.of(&[(Material::Aluminium, 0.12), (Material::Polyethylene, 0.6)]);
    let (a, b) = (edge * 0.52, edge * 0.3);
    let length = edge * choice.between(1.7, 2.1);
    let mut tube = Parts::new();
    // Two steps towards the flat end.
    let (cream, density) = spec.substance(Material::PET, 1.02);
    for (x, part, flat) in [(0.0, 0.65, 1.0), (0.65, 0.35, 0.55)] {
        let long = length * part;
        let at = [length * x + long / 2.0, 0.0, a.min(b)];
        let thin = b * flat;
        tube.carve(
            oval(at, Axis::X, (a, thin), long, material),
            oval(
                at,
                Axis::X,
                (a - wall, thin - wall.min(thin * 0.4)),
                long - 2.0 * wall,
                material,
            ),
        );
        let fill = oval(
            at,
            Axis::X,
            (a - wall, thin - wall.min(thin * 0.4)),
            long - 2.0 * wall,
            cream,
        );
        tube.put(packed(fill, density));
    }
    tube.put(slab(
        [length + 2.0, 0.0, b],
        [4.0, 2.0 * a, 4.0 * wall],
        material,
    ));
    let on = |x: f64, radius: f64, long: f64, material| {
        rod([x, 0.0, b], Axis::X, radius, long, material)
    };
    tube.put(on(-2.0, b * 0.5, 4.0, material));
    let cap = edge * 0.4;
    tube.carve(
        on(-4.0 - cap / 2.0, b * 0.95, cap, Material::Polypropylene),
        on(
            -4.0 - cap / 2.0,
            b * 0.7,
            cap * 0.8,
            Material::Polypropylene,
        ),
    );
    let boxed = tube.carton();
    if spec.kind == GoodsKind::Medicine {
        compact(&boxed, count, 0.3)
    } else {
        let all = compact(&boxed, count, 0.3);
        if count > 1 {
            all.bagged(Material::Polyethylene)
        } else {
            all
        }
    }
}

/// Foil wound on paper cores, each in a box.
fn foil_rolls(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 18);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 1000.0 / 2.5) * s;
    let (core, length) = (edge * 0.25, edge * choice.between(4.5, 5.5));
    let mut roll = Parts::new();
    let at = [0.0; 3];
    roll.tube(at, Axis::X, core, 1.5, length, Material::CellulosePaper);
    let (material, density) = spec.substance(Material::Aluminium, 2.55);
    let radius = edge * 0.37;
    let foil = packed(rod(at, Axis::X, radius, length, material), density);
    roll.carve(foil, rod(at, Axis::X, core, length, material));
    let boxed = roll.boxed(0.5, Material::CellulosePaper, [3.0, 1.0, 1.0]);
    compact(&boxed, count, 0.3)
}

/// Smoke signals: paper tubes with a composition, igniter and cap.
fn signals(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 20);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 1000.0 / 1.4) * s;
    let (radius, length) = (edge * 0.36, edge * 2.4);
    let mut signal = Parts::new();
    let on = |x: f64, radius: f64, long: f64, material| {
        rod([x, 0.0, 0.0], Axis::X, radius, long, material)
    };
    signal.tube(
        [length / 2.0, 0.0, 0.0],
        Axis::X,
        radius,
        2.0,
        length,
        Material::CellulosePaper,
    );
    let inner = radius - 2.0_f64.min(radius * 0.4);
    let (material, density) = spec.substance(Material::NaCl, 1.6);
    signal.put(packed(
        on(length * 0.44, inner, length * 0.74, material),
        density,
    ));
    signal.put(on(
        length * 0.06 / 2.0,
        inner,
        length * 0.045,
        Material::Talc,
    ));
    signal.put(on(
        length * 0.86,
        inner * 0.4,
        length * 0.1,
        Material::Steel1pctC,
    ));
    signal.put(on(
        length + 6.0,
        radius * 1.05,
        12.0,
        Material::Polyethylene,
    ));
    compact(&signal, count, 1.0).carton()
}

/// A rolled poster in a mailing tube with end caps.
fn poster(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 12);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 1000.0 / 0.5) * s;
    let (radius, length) = (edge * choice.between(0.34, 0.42), edge * 5.0);
    let mut tube = Parts::new();
    let at = [0.0; 3];
    tube.tube(at, Axis::X, radius, 2.0, length, Material::CellulosePaper);
    let inner = radius - 2.0_f64.min(radius * 0.4) - 0.5;
    let inner = inner.max(radius * 0.4);
    let (material, density) = spec.substance(Material::CellulosePaper, 0.7);
    let paper = packed(rod(at, Axis::X, inner, length * 0.85, material), density);
    tube.carve(
        paper,
        rod(at, Axis::X, inner * 0.8, length * 0.85, material),
    );
    for x in [-1.0, 1.0] {
        tube.put(rod(
            [x * (length / 2.0 + 1.5), 0.0, 0.0],
            Axis::X,
            radius,
            3.0,
            Material::Polyethylene,
        ));
    }
    compact(&tube, count, 1.0)
}

/// A foam mat in a roll, in nested turns, in a sleeve.
fn mat(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 8);
    let (material, density) = spec.substance(Material::PVC, 0.2);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 1000.0 / density) * s;
    let length = edge * 3.0;
    let mut roll = Parts::new();
    let turns = 5;
    let thick = edge * 0.06;
    for turn in 0..turns {
        let outer = edge * 0.36 - f64::from(turn) * thick * 1.12;
        let at = [0.0; 3];
        let ring = packed(rod(at, Axis::X, outer, length, material), density);
        roll.carve(ring, rod(at, Axis::X, outer - thick, length, material));
    }
    compact(&roll, count, 2.0).bagged(Material::Polyethylene)
}
