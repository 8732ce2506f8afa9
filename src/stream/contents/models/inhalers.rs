//! Inhalers: pressurised canisters and powder discs.

use crate::matter::material::Material;
use crate::matter::solid::Bounds;
use crate::stream::contents::models::build::{
    Axis, Jar, Parts, Spec, compact, egg, grid, packed, pieces, rod, standing_block,
};

pub(super) fn inhalers(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 12);
    let size = libm::cbrt(spec.grams / f64::from(count) / 44.0) * s;
    let mut inhaler = Parts::new();
    let plastic = Material::Polypropylene;
    // The canister, valve down, in an actuator with its mouthpiece.
    let sleeve = standing_block(27.0 * size, 27.0 * size, 0.0, 58.0 * size);
    let room = inhaler.shell(sleeve, 1.3 * size, plastic);
    let jar = Jar {
        semi: (11.0 * size, 11.0 * size),
        height: 42.0 * size,
        wall: 0.45 * size,
        material: Material::Aluminium,
        filling: spec.substance(Material::PTFE, 1.25),
        level: 0.6,
    };
    let floor = room.low[2] + 8.0 * size;
    inhaler.vessel(jar, 0.0, 0.0, floor);
    let valve = rod(
        [0.0, 0.0, room.low[2] + 4.0 * size],
        Axis::Z,
        2.5 * size,
        8.0 * size,
        Material::Stainless304,
    );
    inhaler.put(packed(valve, 3.5));
    let mouth = Bounds {
        low: [13.5 * size, -10.0 * size, 0.0],
        high: [38.0 * size, 10.0 * size, 17.0 * size],
    };
    inhaler.shell(mouth, 1.3 * size, plastic);
    let lying = inhaler.lying();
    grid(&lying, count, 1, count.min(3), 2.0).carton_with_leaflet(spec.grams * 0.05)
}

pub(super) fn powder_inhalers(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 60.0) * s;
    let mut inhaler = Parts::new();
    let radius = 38.0 * size;
    let at = [0.0, 0.0, 13.0 * size];
    inhaler.carve(
        rod(at, Axis::Z, radius, 26.0 * size, Material::ABS),
        rod(at, Axis::Z, radius - 1.8 * size, 22.0 * size, Material::ABS),
    );
    // A coiled foil strip with doses, and the gears that pull it.
    let (material, density) = spec.substance(Material::LactoseMonohydrate, 0.7);
    let ring = packed(
        rod(at, Axis::Z, radius * 0.8, 9.0 * size, material),
        density,
    );
    inhaler.carve(ring, rod(at, Axis::Z, radius * 0.45, 9.0 * size, material));
    inhaler.put(rod(
        [0.0, 0.0, 13.0 * size],
        Axis::Z,
        radius * 0.3,
        6.0 * size,
        Material::ABS,
    ));
    inhaler.put(packed(
        rod(
            [0.0, 0.0, 18.5 * size],
            Axis::Z,
            radius * 0.6,
            0.1 * size,
            Material::Aluminium,
        ),
        2.7,
    ));
    let spring = [radius * choice.between(-0.4, 0.4), 0.0, 4.5 * size];
    inhaler.put(rod(
        spring,
        Axis::X,
        2.0 * size,
        14.0 * size,
        Material::Steel1pctC,
    ));
    inhaler.put(egg(
        [0.0, radius * 0.4, 20.5 * size],
        [4.0 * size, 4.0 * size, 1.5 * size],
        Material::ABS,
    ));
    compact(&inhaler, count, 2.0).carton_with_leaflet(spec.grams * 0.05)
}
