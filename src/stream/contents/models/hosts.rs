//! Hosts: ordinary things with a space inside in which other goods lie hidden.

use crate::customs::evidence::Concealment;
use crate::customs::goods::ImageClass;
use crate::matter::material::Material;
use crate::matter::solid::{Bounds, Vec3};
use crate::stream::contents::models::Model;
use crate::stream::contents::models::build::{
    Axis, Choice, Parts, block, egg, oval, packed, rod, shifted, slab, standing_block,
};
use crate::stream::contents::models::electronics::board;

/// A host around a free space of `inner`, and that space in the host's own frame.
pub(super) fn make(concealment: Concealment, inner: Vec3, variety: u32) -> (Model, Bounds) {
    let mut choice = Choice::new(variety);
    let free = standing_block(inner[0], inner[1], 0.0, inner[2]);
    let (name, class, parts) = match concealment {
        Concealment::FoodTins => (
            "food tin",
            ImageClass::LiquidContainers,
            tin(free, &mut choice),
        ),
        Concealment::CerealBoxes => (
            "cereal box",
            ImageClass::PaperAndBoard,
            cereal(free, &mut choice),
        ),
        Concealment::InsideClothing => (
            "folded clothing",
            ImageClass::FoldedTextile,
            clothing(free, &mut choice),
        ),
        Concealment::BetweenBookPages => (
            "hollowed book",
            ImageClass::PaperAndBoard,
            book(free, &mut choice),
        ),
        Concealment::FalseBottom => (
            "case with a false bottom",
            ImageClass::SmallHardGoods,
            false_bottom(free, &mut choice),
        ),
        Concealment::ElectronicsHousing => (
            "electronics housing",
            ImageClass::Electronics,
            housing(free, &mut choice),
        ),
    };
    let (model, moved) = parts.model(name, class);
    (model, shifted(free, moved))
}

/// A steel can around the space, with beans in sauce below and above it.
fn tin(free: Bounds, choice: &mut Choice) -> Parts {
    let size = free.size();
    let radius = (size[0] * size[0] + size[1] * size[1]).sqrt() / 2.0 + 0.6;
    let (below, above) = (choice.between(8.0, 14.0), choice.between(10.0, 22.0));
    let (low, high) = (-below - 0.5, size[2] + above + 0.5);
    let mut parts = Parts::new();
    let steel = Material::Steel1pctC;
    let on = |from: f64, to: f64, r: f64, material| {
        rod(
            [0.0, 0.0, (from + to) / 2.0],
            Axis::Z,
            r,
            to - from,
            material,
        )
    };
    parts.carve(
        on(low - 0.22, high + 0.22, radius + 0.22, steel),
        on(low, high, radius, steel),
    );
    for z in [low - 1.72, high + 0.22] {
        parts.tube(
            [0.0, 0.0, z + 0.75],
            Axis::Z,
            radius + 0.22,
            1.0,
            1.5,
            steel,
        );
    }
    let sauce = choice.of(&[
        (Material::Water, 1.05),
        (Material::Sucrose, 0.7),
        (Material::Water, 1.12),
    ]);
    parts.put(packed(on(low, -0.3, radius, sauce.0), sauce.1));
    parts.put(packed(
        on(size[2] + 0.3, high - above * 0.3, radius, sauce.0),
        sauce.1,
    ));
    // Beans stick to the wall where the corners of the space leave room.
    let gap = radius - size[0] / 2.0;
    if gap > 4.0 {
        for i in 0..8 {
            let z = size[2] * (f64::from(i) + 0.5) / 8.0;
            for x in [-1.0, 1.0] {
                let bean = [x * (size[0] / 2.0 + gap * 0.45), 0.0, z];
                let tall = (size[2] / 18.0).min(6.0);
                let semi = [gap * 0.33, (size[1] * 0.2).min(5.0), tall];
                parts.put(packed(egg(bean, semi, Material::CellulosePaper), 1.1));
            }
        }
    }
    parts
}

/// A board box with an inner bag, flakes on both flat sides and above.
fn cereal(free: Bounds, choice: &mut Choice) -> Parts {
    let mut parts = Parts::new();
    let side = choice.between(10.0, 18.0);
    let bag = Bounds {
        low: [
            free.low[0] - 2.0,
            free.low[1] - 2.0,
            free.low[2] - side - 0.5,
        ],
        high: [
            free.high[0] + 2.0,
            free.high[1] + 2.0,
            free.high[2] + side + 0.5,
        ],
    };
    let room = parts.shell(
        Bounds {
            low: bag.low.map(|at| at - 0.08),
            high: bag.high.map(|at| at + 0.08),
        },
        0.08,
        Material::Polyethylene,
    );
    // Flakes and rings in a bed of crumbs' density, in a grid over the plan.
    let (columns, rows) = (6_u32, 4_u32);
    let cell = [
        room.size()[0] / f64::from(columns),
        room.size()[1] / f64::from(rows),
    ];
    for (floor, deep) in [(room.low[2], side), (free.high[2] + 0.4, side)] {
        for i in 0..columns * rows {
            let x = room.low[0] + (f64::from(i % columns) + 0.5) * cell[0];
            let y = room.low[1] + (f64::from(i / columns) + 0.5) * cell[1];
            let tall = deep * choice.between(0.6, 0.95);
            let at = [x, y, floor + tall / 2.0];
            let flake = oval(
                at,
                Axis::Z,
                (cell[0] * 0.48, cell[1] * choice.between(0.36, 0.49)),
                tall,
                Material::CellulosePaper,
            );
            parts.put(packed(flake, choice.between(0.12, 0.26)));
        }
    }
    parts.boxed(0.6, Material::CellulosePaper, [3.0, 2.0, 1.0])
}

/// Cloth below, above and on both sides of the space, with a zip.
fn clothing(free: Bounds, choice: &mut Choice) -> Parts {
    let size = free.size();
    let cloth = choice.of(&[
        (Material::Cotton, 0.25),
        (Material::PET, 0.2),
        (Material::Cotton, 0.32),
    ]);
    let mut parts = Parts::new();
    let wide = [
        size[0] + choice.between(50.0, 90.0),
        size[1] + choice.between(40.0, 70.0),
    ];
    let put = |parts: &mut Parts, low: Vec3, high: Vec3| {
        parts.put(packed(block(Bounds { low, high }, cloth.0), cloth.1))
    };
    let layers = 3 + choice.below(3);
    for upper in [false, true] {
        let mut z = if upper { size[2] + 0.3 } else { -0.3 };
        for _ in 0..layers {
            let thick = choice.between(3.5, 6.5);
            let half = [
                wide[0] / 2.0 * choice.between(0.94, 1.0),
                wide[1] / 2.0 * choice.between(0.94, 1.0),
            ];
            let (low, high) = if upper {
                (z, z + thick)
            } else {
                (z - thick, z)
            };
            put(
                &mut parts,
                [-half[0], -half[1], low],
                [half[0], half[1], high],
            );
            z = if upper { z + thick } else { z - thick };
        }
    }
    // The sides close the fold.
    let reach = [wide[0] / 2.0 * 0.94, wide[1] / 2.0 * 0.94];
    put(
        &mut parts,
        [-reach[0], -reach[1], -0.2],
        [free.low[0] - 0.5, reach[1], size[2] + 0.2],
    );
    put(
        &mut parts,
        [free.high[0] + 0.5, -reach[1], -0.2],
        [reach[0], reach[1], size[2] + 0.2],
    );
    put(
        &mut parts,
        [free.low[0] - 0.4, -reach[1], -0.2],
        [free.high[0] + 0.4, free.low[1] - 0.5, size[2] + 0.2],
    );
    put(
        &mut parts,
        [free.low[0] - 0.4, free.high[1] + 0.5, -0.2],
        [free.high[0] + 0.4, reach[1], size[2] + 0.2],
    );
    let top = parts.bounds().high[2];
    let teeth = choice.of(&[(Material::Brass7030, 4.5), (Material::Nylon6, 0.9)]);
    let zip = slab(
        [0.0, wide[1] * 0.2, top + 0.9],
        [wide[0] * 0.7, 5.5, 1.8],
        teeth.0,
    );
    parts.put(packed(zip, teeth.1));
    for i in 0..4 {
        let x = wide[0] * (-0.3 + 0.2 * f64::from(i));
        parts.put(rod(
            [x, -wide[1] * 0.2, top + 1.2],
            Axis::Z,
            5.5,
            2.4,
            Material::Nylon6,
        ));
    }
    parts
}

/// Pages with a space cut into them, between covers.
fn book(free: Bounds, choice: &mut Choice) -> Parts {
    let size = free.size();
    let margin = choice.between(14.0, 24.0);
    let density = choice.between(0.7, 0.9);
    let mut parts = Parts::new();
    let (long, wide) = (size[0] + 2.0 * margin, size[1] + 2.0 * margin);
    let (below, above) = (choice.between(3.0, 6.0), choice.between(3.0, 6.0));
    let paper = |bounds: Bounds| packed(block(bounds, Material::CellulosePaper), density);
    // Whole pages below and above, cut ones between.
    parts.put(paper(standing_block(long, wide, -below, below - 0.1)));
    parts.put(paper(standing_block(long, wide, size[2] + 0.1, above)));
    let cut = standing_block(long, wide, -0.05, size[2] + 0.1);
    let room = standing_block(size[0] + 0.6, size[1] + 0.6, -0.05, size[2] + 0.1);
    parts.carve(paper(cut), block(room, Material::CellulosePaper));
    let cover = choice.of(&[
        (Material::CellulosePaper, 2.4),
        (Material::Leather, 2.0),
        (Material::CellulosePaper, 0.5),
    ]);
    let over = 4.0;
    for z in [-below - cover.1, size[2] + 0.1 + above] {
        parts.put(packed(
            block(
                standing_block(long + over, wide + over, z, cover.1),
                cover.0,
            ),
            0.9,
        ));
    }
    let spine = [
        0.0,
        -wide / 2.0 - cover.1 / 2.0 - 0.1,
        (size[2] + above - below) / 2.0,
    ];
    let tall = size[2] + above + below;
    parts.put(packed(
        slab(spine, [long + over, cover.1, tall], cover.0),
        0.9,
    ));
    parts
}

/// A hard case whose floor is doubled: the space lies under a board, clothes above it.
fn false_bottom(free: Bounds, choice: &mut Choice) -> Parts {
    let size = free.size();
    let mut parts = Parts::new();
    let (long, wide) = (size[0] + 24.0, size[1] + 24.0);
    let above = choice.between(60.0, 110.0);
    let wall = 2.5;
    let outer = Bounds {
        low: [-long / 2.0 - wall, -wide / 2.0 - wall, -0.3 - wall],
        high: [
            long / 2.0 + wall,
            wide / 2.0 + wall,
            size[2] + 4.0 + above + wall,
        ],
    };
    let shell = choice.of(&[Material::Polypropylene, Material::ABS, Material::Wood]);
    parts.shell(outer, wall, shell);
    // The second floor on battens.
    let floor = size[2] + 0.3;
    parts.put(slab(
        [0.0, 0.0, floor + 1.5],
        [long - 0.4, wide - 0.4, 3.0],
        Material::Wood,
    ));
    for x in [-1.0, 1.0] {
        let batten = [x * (long / 2.0 - 5.0), 0.0, size[2] / 2.0];
        parts.put(slab(
            batten,
            [8.0, wide - 1.0, size[2] + 0.4],
            Material::Wood,
        ));
        for y in [-0.4, 0.4] {
            let screw = [x * (long / 2.0 - 5.0), wide * y, floor + 4.2];
            parts.put(rod(screw, Axis::Z, 3.0, 2.0, Material::Steel1pctC));
        }
    }
    let mut z = floor + 5.5;
    let cloth = choice.of(&[(Material::Cotton, 0.25), (Material::PET, 0.18)]);
    let top = size[2] + above;
    while z + 9.0 < top {
        let thick = choice.between(4.0, 9.0);
        let plan = [
            long * choice.between(0.8, 0.96),
            wide * choice.between(0.8, 0.96),
            thick,
        ];
        parts.put(packed(
            slab([0.0, 0.0, z + thick / 2.0], plan, cloth.0),
            cloth.1,
        ));
        z += thick + 0.4;
    }
    // Handle and hinges outside.
    let at = [0.0, outer.high[1] + 7.0, outer.centre()[2]];
    parts.put(slab(
        at,
        [90.0_f64.min(long * 0.5), 13.0, 16.0],
        Material::Nylon6,
    ));
    for x in [-0.3, 0.3] {
        let hinge = [long * x, outer.low[1] - 1.5, outer.centre()[2]];
        parts.put(slab(
            hinge,
            [24.0_f64.min(long * 0.2), 3.0, 20.0],
            Material::Zinc,
        ));
    }
    parts
}

/// A housing with board, supply and a driver pushed to one end, the rest emptied.
fn housing(free: Bounds, choice: &mut Choice) -> Parts {
    let size = free.size();
    let mut parts = Parts::new();
    let end = choice.between(55.0, 80.0);
    let (wall, deep) = (2.6, size[1].max(62.0));
    let tall = size[2].max(46.0);
    let outer = Bounds {
        low: [
            free.low[0] - wall - 1.0,
            -deep / 2.0 - wall - 1.0,
            -wall - 0.2,
        ],
        high: [
            free.high[0] + end + wall,
            deep / 2.0 + wall + 1.0,
            tall + wall + 0.6,
        ],
    };
    parts.shell(
        outer,
        wall,
        choice.of(&[Material::ABS, Material::ABS, Material::Aluminium]),
    );
    let middle = free.high[0] + 3.0 + (end - 3.0) / 2.0;
    let chips = board(end - 8.0, deep * 0.8, 12, choice);
    let top = parts.set(&chips, middle, 0.0, 0.2);
    let room = tall - top;
    let magnet = [middle, -deep * 0.2, top + 1.0 + room * 0.3];
    parts.put(rod(
        magnet,
        Axis::Z,
        (end * 0.25).min(deep * 0.2),
        room * 0.5,
        Material::NdFeBMagnet,
    ));
    let supply = [middle, deep * 0.25, top + 1.0 + room * 0.25];
    parts.put(packed(
        slab(
            supply,
            [end * 0.5, deep * 0.25, room * 0.4],
            Material::Copper,
        ),
        3.8,
    ));
    for (x, y) in [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)] {
        let middle = (outer.low[0] + outer.high[0]) / 2.0;
        let half = (outer.high[0] - outer.low[0]) / 2.0 - 6.0;
        let foot = [
            middle + x * half,
            y * (deep / 2.0 - 4.0),
            outer.low[2] - 2.0,
        ];
        parts.put(rod(foot, Axis::Z, 5.0, 4.0, Material::SiliconeRubber));
    }
    parts
}
