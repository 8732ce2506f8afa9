//! Coins, watches and jewellery in their boxes.

use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Choice, Parts, Spec, bar, compact, egg, oval, packed, pieces, rod, slab,
};
use crate::stream::contents::models::electronics::filled_out;

pub(super) fn coins(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 110);
    let size = libm::cbrt(spec.grams / f64::from(count) / 10.5) * s;
    let metal = choice.of(&[
        Material::Brass7030,
        Material::Copper,
        Material::Brass7030,
        Material::Silver,
    ]);
    let (metal, density) = spec.substance(metal, metal.density_g_cm3());
    let cell = 34.0 * size;
    let columns = match count {
        0..=12 => 3,
        13..=40 => 5,
        _ => 7,
    };
    let layer = columns * columns;
    let mut tray = Parts::new();
    for i in 0..count {
        // Old coins are not alike.
        let (radius, thick) = (
            choice.between(10.0, 15.0) * size,
            choice.between(1.8, 3.2) * size,
        );
        let (x, y) = (f64::from(i % columns), f64::from(i / columns % columns));
        let z = f64::from(i / layer) * 5.0 * size + thick / 2.0;
        let coin = oval(
            [x * cell, y * cell, z],
            Axis::Z,
            (radius, radius * choice.between(0.93, 1.0)),
            thick,
            metal,
        );
        tray.put(packed(coin, density));
    }
    for layer in 0..count.div_ceil(layer) {
        let middle = f64::from(columns - 1) / 2.0 * cell;
        let z = f64::from(layer) * 5.0 * size - 0.6 * size;
        let side = f64::from(columns) * cell;
        tray.put(packed(
            slab(
                [middle, middle, z],
                [side, side, 1.0 * size],
                Material::CellulosePaper,
            ),
            0.7,
        ));
    }
    tray.boxed(2.0 * size, Material::Wood, [2.0 * size, 2.0 * size, size])
}

/// A small lined box with a lid.
fn jewel_case(content: Parts, size: f64) -> Parts {
    let mut content = content;
    let (bounds, middle) = (content.bounds(), content.bounds().centre());
    let foam = [
        bounds.size()[0] + 14.0 * size,
        bounds.size()[1] + 14.0 * size,
        9.0 * size,
    ];
    let at = [middle[0], middle[1], bounds.low[2] - 4.6 * size];
    content.put(packed(slab(at, foam, Material::Polyethylene), 0.06));
    content.boxed(
        1.8 * size,
        Material::CellulosePaper,
        [3.0 * size, 3.0 * size, 6.0 * size],
    )
}

pub(super) fn watch(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 150.0) * s;
    let steel = spec.unit_grams() > 300.0 || choice.below(2) == 0;
    let case = if steel {
        Material::Stainless304
    } else {
        Material::ABS
    };
    let mut watch = Parts::new();
    let at = |z: f64| [0.0, 0.0, z * size];
    watch.carve(
        rod(at(5.0), Axis::Z, 20.0 * size, 10.0 * size, case),
        rod(at(5.0), Axis::Z, 17.5 * size, 8.4 * size, case),
    );
    watch.put(packed(
        rod(
            at(3.0),
            Axis::Z,
            14.0 * size,
            3.6 * size,
            Material::Brass7030,
        ),
        5.0,
    ));
    watch.put(rod(
        at(6.5),
        Axis::Z,
        16.5 * size,
        0.8 * size,
        Material::Brass7030,
    ));
    watch.put(rod(
        at(11.0),
        Axis::Z,
        17.0 * size,
        1.8 * size,
        Material::SodaLimeGlass,
    ));
    watch.put(rod(
        [0.0, 22.0 * size, 5.0 * size],
        Axis::Y,
        2.6 * size,
        4.0 * size,
        case,
    ));
    // Links or leather on both sides.
    let links = if steel { 9 } else { 1 };
    for x in [-1.0, 1.0] {
        for i in 0..links {
            let long = 72.0 / f64::from(links);
            let mid = [
                x * (21.0 + long * (f64::from(i) + 0.5)) * size,
                0.0,
                4.0 * size,
            ];
            let link = [(long - 0.8) * size, 20.0 * size, 3.2 * size];
            let material = if steel { case } else { Material::Leather };
            watch.put(slab(mid, link, material));
        }
    }
    watch.put(slab(
        [97.0 * size, 0.0, 4.0 * size],
        [4.0 * size, 22.0 * size, 3.0 * size],
        Material::Stainless304,
    ));
    let (fill, density) = spec.substance(Material::CellulosePaper, 0.4);
    let note = [0.0, 0.0, -10.0 * size];
    watch.put(packed(
        slab(note, [60.0 * size, 60.0 * size, 2.0 * size], fill),
        density,
    ));
    compact(&jewel_case(watch, size), count, 0.4)
}

/// A ring, ear studs, a chain or beads, in a small box.
pub(super) fn trinket(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 5);
    let size = libm::cbrt(spec.grams / f64::from(count) / 34.0) * s;
    let metal = choice.of(&[
        Material::Silver,
        Material::Stainless304,
        Material::Brass7030,
        Material::Gold,
    ]);
    let mut trinket = Parts::new();
    match choice.below(3) {
        0 => {
            let at = [0.0, 0.0, 9.5 * size];
            trinket.carve(
                rod(at, Axis::Y, 9.5 * size, 3.6 * size, metal),
                rod(at, Axis::Y, 8.3 * size, 3.6 * size, metal),
            );
            trinket.put(egg(
                [0.0, 0.0, 21.6 * size],
                [2.6 * size, 2.6 * size, 2.4 * size],
                Material::CeramicAlumina,
            ));
        }
        1 => {
            for x in [-1.0, 1.0] {
                let at = [x * 9.0 * size, 0.0, 4.0 * size];
                trinket.put(egg(at, [3.5 * size, 3.5 * size, 2.5 * size], metal));
                trinket.put(rod(
                    [at[0], 0.0, -3.6 * size],
                    Axis::Z,
                    0.5 * size,
                    10.0 * size,
                    metal,
                ));
            }
        }
        _ => beads(&mut trinket, size, metal, &mut choice),
    }
    compact(&jewel_case(filled_out(trinket, spec), size), count, 0.4)
}

/// A chain of beads laid in an oval, with a clasp.
fn beads(parts: &mut Parts, size: f64, metal: Material, choice: &mut Choice) {
    let number = 20;
    let bead = choice.of(&[Material::SodaLimeGlass, metal, Material::CeramicAlumina]);
    for i in 0..number {
        let turn = f64::from(i) / f64::from(number) * std::f64::consts::TAU;
        let at = [
            libm::cos(turn) * 26.0 * size,
            libm::sin(turn) * 22.0 * size,
            3.0 * size,
        ];
        parts.put(egg(at, [3.0 * size; 3], bead));
    }
    let from = [-26.0 * size, -26.0 * size, 1.0 * size];
    parts.put(bar(
        from,
        [-10.0 * size, -28.0 * size, 1.0 * size],
        1.0 * size,
        metal,
    ));
}
