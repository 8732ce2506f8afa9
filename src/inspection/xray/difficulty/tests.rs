//! The three factors where they can be worked out by hand, and regions.

use super::*;
use crate::customs::goods::ImageClass;
use crate::inspection::xray::geometry::View;
use crate::matter::material::Material;
use crate::matter::solid::Pose;

/// A load of blocks: material, sides, middle, role.
fn load(blocks: &[(Material, Vec3, Vec3, Role)]) -> Load {
    let solids: Vec<Solid> = blocks
        .iter()
        .map(|(material, size, at, _)| {
            let half = size.map(|length| length / 2.0);
            Solid::new(Shape::Block { half }, Pose::at(*at), *material)
        })
        .collect();
    let item = |(position, block): (usize, &(Material, Vec3, Vec3, Role))| Item {
        name: "block",
        class: ImageClass::PowderOrBlock,
        role: block.3,
        count: 1,
        inside: None,
        bounds: solids[position].bounds(),
        solids: (position, position + 1),
    };
    Load {
        items: blocks.iter().enumerate().map(item).collect(),
        solids,
        handling_units: 1,
    }
}

fn field(load: &Load, view: View) -> Field {
    Field::around(&load.bounds().expect("the load holds something"), view)
}

fn difficulty_of(load: &Load, view: View) -> Difficulty {
    difficulty(load, &field(load, view))
}

#[test]
fn a_plate_is_easy_flat_and_hard_edge_on() {
    let plate = (
        Material::PVC,
        [100.0, 80.0, 4.0],
        [0.0, 0.0, 0.0],
        Role::Hidden,
    );
    let load = load(&[plate]);
    assert_eq!(difficulty_of(&load, View::Top).view, 0.0);
    // From the side it shows 100 mm by 4 mm of 100 mm by 80 mm.
    let side = difficulty_of(&load, View::Side).view;
    assert!((side - 0.95).abs() < 1e-6, "{side}");
}

#[test]
fn what_lies_over_a_thing_superposes_by_its_share() {
    let plate = |z: f64, role| (Material::Water, [60.0, 60.0, 10.0], [0.0, 0.0, z], role);
    let alone = load(&[plate(0.0, Role::Hidden)]);
    assert!(difficulty_of(&alone, View::Top).superposition < 1e-3);
    let covered = load(&[
        plate(-15.0, Role::Cover),
        plate(0.0, Role::Hidden),
        plate(15.0, Role::Cover),
    ]);
    // Two thirds of the water along the rays is not the thing's own; at its rim the fan sees less.
    let share = difficulty_of(&covered, View::Top).superposition;
    assert!((share - 2.0 / 3.0).abs() < 0.03, "{share}");
    assert!(difficulty_of(&covered, View::Side).superposition < 0.05);
}

#[test]
fn a_grid_of_bars_is_more_complex_than_a_sheet() {
    let hidden = (
        Material::Water,
        [10.0, 10.0, 10.0],
        [0.0, 0.0, 20.0],
        Role::Hidden,
    );
    let sheet = (
        Material::Aluminium,
        [200.0, 200.0, 5.0],
        [0.0, 0.0, 0.0],
        Role::Cover,
    );
    let calm = load(&[hidden, sheet]);
    let mut blocks = vec![hidden];
    for bar in 0..20 {
        let x = -95.0 + 10.0 * f64::from(bar);
        blocks.push((
            Material::Aluminium,
            [4.0, 200.0, 5.0],
            [x, 0.0, 0.0],
            Role::Cover,
        ));
    }
    let (calm, restless) = (
        difficulty_of(&calm, View::Top).complexity,
        difficulty_of(&load(&blocks), View::Top).complexity,
    );
    assert!(calm < 0.05 && restless > 0.4, "{calm} {restless}");
}

#[test]
fn a_load_without_goods_has_no_difficulty_but_its_complexity() {
    let only = load(&[(
        Material::Water,
        [50.0, 50.0, 50.0],
        [0.0, 0.0, 0.0],
        Role::Filler,
    )]);
    let difficulty = difficulty_of(&only, View::Top);
    assert_eq!((difficulty.view, difficulty.superposition), (0.0, 0.0));
}

#[test]
fn things_of_one_role_that_overlap_are_one_region() {
    let block = |x: f64, z: f64, role| (Material::Water, [20.0, 20.0, 20.0], [x, 0.0, z], role);
    let load = load(&[
        block(0.0, 0.0, Role::Goods),
        block(100.0, 0.0, Role::Goods),
        block(10.0, 30.0, Role::Goods),
        block(0.0, 60.0, Role::Hidden),
        block(60.0, 0.0, Role::Cover),
    ]);
    let top = field(&load, View::Top);
    let seen = regions(&load, &top);
    let items: Vec<&[usize]> = seen.iter().map(|region| region.items.as_slice()).collect();
    assert_eq!(items, [&[0, 2][..], &[1], &[3]]);
    assert_eq!(seen[2].role, Role::Hidden);
    // Every thing's middle lies in its region, and nothing else does.
    let middle = |at: Vec3| {
        let (column, line) = top.project(at);
        (column.round() as usize, line.round() as usize)
    };
    let (column, line) = middle([0.0, 0.0, 0.0]);
    assert!(seen[0].holds(column, line) && !seen[1].holds(column, line));
    let (column, line) = middle([60.0, 0.0, 0.0]);
    assert!(seen.iter().all(|region| !region.holds(column, line)));
    let bounds = seen[0].bounds();
    assert!(seen[0].meets(&bounds) && !seen[1].meets(&bounds));
    assert!(bounds.lines.1 - bounds.lines.0 > 60, "{bounds:?}");
    // From the side the two no longer overlap: 10 mm of air lie between them.
    let side = regions(&load, &field(&load, View::Side));
    assert_eq!(side.len(), 4);
}
