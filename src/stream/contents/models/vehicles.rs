//! Boxed cycles and framed panels.

use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Parts, Spec, bar, grid, packed, pieces, rod, slab,
};
use crate::stream::contents::models::electronics::filled_out;

/// A ring of straight pieces, standing across y.
fn ring(
    centre: [f64; 3],
    radius: f64,
    thick: f64,
    number: u32,
    material: Material,
    density: f64,
) -> Parts {
    let mut parts = Parts::new();
    let step = std::f64::consts::TAU / f64::from(number);
    for i in 0..number {
        let at = |turn: f64| {
            [
                centre[0] + radius * libm::cos(turn),
                centre[1],
                centre[2] + radius * libm::sin(turn),
            ]
        };
        // A little short, so that neighbours do not meet inside the bend.
        let short = thick / radius / 2.0 * step;
        let from = f64::from(i) * step + short + 0.004;
        parts.put(packed(
            bar(
                at(from),
                at(f64::from(i + 1) * step - short - 0.004),
                thick,
                material,
            ),
            density,
        ));
    }
    parts
}

/// A cycle or scooter in a flat box: frame tubes, both wheels off, motor and battery for electric ones.
pub(super) fn cycle(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 1);
    let unit = spec.unit_grams();
    let wheel = if unit < 17_000.0 { 110.0 } else { 300.0 };
    let size = libm::cbrt(spec.grams / f64::from(count) / 17_000.0) * s;
    let mut all = Parts::new();
    let frame = choice.of(&[(Material::Aluminium, 1.1), (Material::Steel1pctC, 1.6)]);
    let tube = |from: [f64; 3], to: [f64; 3], radius: f64| {
        packed(
            bar(
                from.map(|at| at * size),
                to.map(|at| at * size),
                radius * size,
                frame.0,
            ),
            frame.1,
        )
    };
    all.put(tube([-300.0, 0.0, 60.0], [240.0, 0.0, 380.0], 20.0));
    all.put(tube([-320.0, 0.0, 100.0], [-420.0, 0.0, 540.0], 17.0));
    all.put(tube([-360.0, 0.0, 470.0], [225.0, 0.0, 440.0], 16.0));
    all.put(tube([290.0, 0.0, 330.0], [330.0, 0.0, 700.0], 18.0));
    all.put(tube(
        [150.0, 0.0, 716.0 + 20.0],
        [520.0, 0.0, 716.0 + 20.0],
        12.0,
    ));
    let hub = [-330.0 * size, 0.0, 40.0 * size];
    all.put(packed(
        rod(
            [hub[0], 0.0, -10.0 * size],
            Axis::Y,
            45.0 * size,
            50.0 * size,
            Material::Steel1pctC,
        ),
        3.2,
    ));
    let battery = [40.0 * size, 0.0, 120.0 * size];
    if choice.below(2) == 0 {
        all.put(packed(
            slab(
                battery,
                [260.0 * size, 62.0 * size, 70.0 * size],
                Material::LithiumIonCell,
            ),
            1.7,
        ));
    }
    // Wheels beside the frame.
    for (x, y) in [(-1.0, 70.0), (1.0, 130.0)] {
        let centre = [x * 120.0 * size, y * size, 330.0 * size];
        let (radius, thick) = (wheel * size, 16.0 * size);
        let tyre = ring(centre, radius, thick, 16, Material::SiliconeRubber, 0.5);
        all.solids.extend(tyre.solids);
        let rim = ring(
            centre,
            radius - 2.4 * thick,
            thick * 0.5,
            12,
            Material::Aluminium,
            1.6,
        );
        all.solids.extend(rim.solids);
        all.put(packed(
            rod(
                centre,
                Axis::Y,
                20.0 * size,
                44.0 * size,
                Material::Steel1pctC,
            ),
            4.0,
        ));
    }
    let flat = filled_out(all, spec);
    flat.boxed(
        5.0,
        Material::CorrugatedCard,
        [20.0 * size, 20.0 * size, 10.0 * size],
    )
}

/// Glass panels in aluminium frames with rows of silicon cells.
pub(super) fn panels(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 12);
    let size = libm::cbrt(spec.grams / f64::from(count) / 22_500.0) * s;
    let mut panel = Parts::new();
    let (long, wide) = (1722.0 * size, 1134.0 * size);
    let rail = 12.0 * size;
    let deep = 30.0 * size;
    for side in [-1.0, 1.0] {
        let along = [0.0, side * (wide - rail) / 2.0, deep / 2.0];
        panel.put(packed(
            slab(along, [long, rail, deep], Material::Aluminium),
            1.2,
        ));
        let across = [side * (long - rail) / 2.0, 0.0, deep / 2.0];
        panel.put(packed(
            slab(across, [rail, wide - 2.0 * rail, deep], Material::Aluminium),
            1.2,
        ));
    }
    let pane = [long - 2.0 * rail, wide - 2.0 * rail];
    panel.put(slab(
        [0.0, 0.0, deep - 1.6 * size],
        [pane[0], pane[1], 3.2 * size],
        Material::SodaLimeGlass,
    ));
    panel.put(packed(
        slab(
            [0.0, 0.0, deep - 3.5 * size],
            [pane[0], pane[1], 0.5 * size],
            Material::Copper,
        ),
        3.0,
    ));
    panel.put(slab(
        [0.0, 0.0, deep - 14.0 * size],
        [110.0 * size, 60.0 * size, 18.0 * size],
        Material::ABS,
    ));
    grid(&panel, count, 1, 1, 1.0).boxed(5.0, Material::CorrugatedCard, [8.0, 8.0, 5.0])
}
