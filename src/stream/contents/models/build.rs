//! Putting solids together: turned primitives, walls and fillings, layouts, and the fit of a model to its mass.

use crate::customs::goods::{GoodsKind, ImageClass};
use crate::matter::material::Material;
use crate::matter::solid::{Bounds, Pose, Shape, Solid, Vec3};
use crate::stream::contents::models::{Content, Model};

/// Most solids that a retail pack is made of.
pub(super) const MOST_SOLIDS: usize = 150;
/// How often contents are grown or shrunk towards the mass before the last uniform scaling.
const FITTING_STEPS: u32 = 8;
/// Contents never grow or shrink by more than this factor in all; the rest is left to the uniform scaling.
const FITTING_SPAN: f64 = 8.0;
/// Greatest wall of a round vessel as a share of its radius.
const THICKEST_WALL: f64 = 0.4;

/// What a retail pack is asked to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spec {
    pub(super) kind: GoodsKind,
    pub(super) units: u32,
    pub(super) grams: f64,
    pub(super) content: Content,
    pub(super) variety: u32,
}

impl Spec {
    /// Mass of one unit with its share of the pack.
    pub(super) fn unit_grams(&self) -> f64 {
        self.grams / f64::from(self.units)
    }

    /// The choices among layouts, materials and sizes; the same each time.
    pub(super) fn choice(&self) -> Choice {
        Choice::new(self.variety)
    }

    /// Edge in mm of a cube that weighs as much as one unit.
    pub(super) fn unit_edge(&self, density_g_cm3: f64) -> f64 {
        libm::cbrt(self.unit_grams() * 1000.0 / density_g_cm3)
    }

    /// The substance of the units: `own` at its density, unless something else was filled in.
    pub(super) fn substance(&self, own: Material, density_g_cm3: f64) -> (Material, f64) {
        match self.content {
            Content::Own => (own, density_g_cm3),
            Content::Organic => (Material::Sucrose, 1.15),
            Content::Powder => (Material::Talc, 1.1),
        }
    }
}

/// How a model is made; the factor is for the lengths of what is inside.
pub(super) type Make = fn(&Spec, f64) -> Parts;

/// A chain of choices that follows from one word.
#[derive(Clone, Debug)]
pub(super) struct Choice(u32);

impl Choice {
    pub(super) const fn new(variety: u32) -> Choice {
        Choice(variety)
    }

    fn word(&mut self) -> u32 {
        // A multiply and shift mixer with odd constants (our own choice of constants, tested for spread).
        self.0 = self.0.wrapping_add(0x9e37_79b9);
        let mut word = self.0;
        word = (word ^ (word >> 16)).wrapping_mul(0x21f0_aaad);
        word = (word ^ (word >> 15)).wrapping_mul(0x735a_2d97);
        word ^ (word >> 15)
    }

    /// A number below `bound`.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.word()) * u64::from(bound)) >> 32) as u32
    }

    /// One of several.
    pub(super) fn of<T: Copy>(&mut self, options: &[T]) -> T {
        options[self.below(options.len() as u32) as usize]
    }

    /// A length or factor in a range.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (f64::from(self.word()) / 4_294_967_296.0)
    }

    /// Axes turned freely.
    pub(super) fn turn(&mut self) -> [Vec3; 3] {
        let v: Vec3 = std::array::from_fn(|_| self.between(-1.0, 1.0));
        let length = (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]).sqrt().max(0.05);
        axes_along(v.map(|part| part / length))
    }
}

/// Right-handed axes, the third along a direction (made a unit vector).
pub(super) fn axes_along(direction: Vec3) -> [Vec3; 3] {
    let unit = |v: Vec3| {
        let length = (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]).sqrt();
        if length > 1e-9 {
            v.map(|part| part / length)
        } else {
            [0.0, 0.0, 1.0]
        }
    };
    let cross = |a: Vec3, b: Vec3| {
        [
            a[1] * b[2] - a[2] * b[1],
            a[2] * b[0] - a[0] * b[2],
            a[0] * b[1] - a[1] * b[0],
        ]
    };
    let third = unit(direction);
    let aside = if third[0].abs() < 0.7 {
        [1.0, 0.0, 0.0]
    } else {
        [0.0, 1.0, 0.0]
    };
    let first = unit(cross(aside, third));
    [first, cross(third, first), third]
}

/// The axis along which a cylinder lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    X,
    Y,
    Z,
}

impl Axis {
    /// Own axes of a shape whose own z axis lies along this one, turned cyclically.
    const fn axes(self) -> [Vec3; 3] {
        let (x, y, z) = ([1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]);
        match self {
            Axis::X => [y, z, x],
            Axis::Y => [z, x, y],
            Axis::Z => [x, y, z],
        }
    }
}

/// A block by its corners.
pub(super) fn block(bounds: Bounds, material: Material) -> Solid {
    let half = bounds.size().map(|length| length / 2.0);
    Solid::new(Shape::Block { half }, Pose::at(bounds.centre()), material)
}

/// A block by its middle and side lengths.
pub(super) fn slab(centre: Vec3, size: Vec3, material: Material) -> Solid {
    let half = size.map(|length| length / 2.0);
    Solid::new(Shape::Block { half }, Pose::at(centre), material)
}

/// A round cylinder.
pub(super) fn rod(centre: Vec3, axis: Axis, radius: f64, length: f64, material: Material) -> Solid {
    oval(centre, axis, (radius, radius), length, material)
}

/// An elliptic cylinder; its half axes lie along the two axes that follow its own cyclically.
pub(super) fn oval(
    centre: Vec3,
    axis: Axis,
    semi: (f64, f64),
    length: f64,
    material: Material,
) -> Solid {
    let shape = Shape::Cylinder {
        semi_x: semi.0,
        semi_y: semi.1,
        half_length: length / 2.0,
    };
    let axes = axis.axes();
    Solid::new(shape, Pose { centre, axes }, material)
}

/// A round cylinder from one point to another.
pub(super) fn bar(from: Vec3, to: Vec3, radius: f64, material: Material) -> Solid {
    let along: Vec3 = std::array::from_fn(|k| to[k] - from[k]);
    let length = (along[0] * along[0] + along[1] * along[1] + along[2] * along[2]).sqrt();
    let shape = Shape::Cylinder {
        semi_x: radius,
        semi_y: radius,
        half_length: length / 2.0,
    };
    let centre = std::array::from_fn(|k| (from[k] + to[k]) / 2.0);
    let axes = axes_along(along);
    Solid::new(shape, Pose { centre, axes }, material)
}

/// An ellipsoid.
pub(super) fn egg(centre: Vec3, semi: Vec3, material: Material) -> Solid {
    Solid::new(Shape::Ellipsoid { semi }, Pose::at(centre), material)
}

/// The same solid, packed to another density.
pub(super) fn packed(solid: Solid, density_g_cm3: f64) -> Solid {
    Solid {
        density_g_cm3,
        ..solid
    }
}

/// Solids being put together, in any frame.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    pub(super) solids: Vec<Solid>,
}

impl Parts {
    pub(super) fn new() -> Parts {
        Parts::default()
    }

    pub(super) fn put(&mut self, solid: Solid) {
        self.solids.push(solid);
    }

    /// A solid with a hollow of its own material and density.
    pub(super) fn carve(&mut self, outer: Solid, inner: Solid) {
        self.put(outer);
        self.put(packed(inner, outer.density_g_cm3).hollow());
    }

    /// A wall of even thickness around a hollow block; returns the hollow.
    pub(super) fn shell(&mut self, outer: Bounds, wall: f64, material: Material) -> Bounds {
        let inner = shrunk(outer, wall);
        self.carve(block(outer, material), block(inner, material));
        inner
    }

    /// An open tube.
    pub(super) fn tube(
        &mut self,
        centre: Vec3,
        axis: Axis,
        radius: f64,
        wall: f64,
        length: f64,
        material: Material,
    ) {
        let inner = radius - wall.min(radius * THICKEST_WALL);
        let outer = rod(centre, axis, radius, length, material);
        self.carve(outer, rod(centre, axis, inner, length, material));
    }

    /// A closed round vessel standing on z = `floor`, filled to a level with a substance.
    pub(super) fn vessel(&mut self, jar: Jar, x: f64, y: f64, floor: f64) {
        let wall = jar.wall.min(jar.semi.0.min(jar.semi.1) * THICKEST_WALL);
        let wall = wall.min(jar.height * THICKEST_WALL / 2.0);
        let semi = (jar.semi.0 - wall, jar.semi.1 - wall);
        let centre = [x, y, floor + jar.height / 2.0];
        let room = jar.height - 2.0 * wall;
        self.carve(
            oval(centre, Axis::Z, jar.semi, jar.height, jar.material),
            oval(centre, Axis::Z, semi, room, jar.material),
        );
        if jar.level > 0.0 {
            let depth = room * jar.level.min(1.0);
            let middle = [x, y, floor + wall + depth / 2.0];
            let fill = oval(middle, Axis::Z, semi, depth, jar.filling.0);
            self.put(packed(fill, jar.filling.1));
        }
    }

    /// A block of the given density.
    pub(super) fn fill(&mut self, bounds: Bounds, material: Material, density_g_cm3: f64) {
        self.put(packed(block(bounds, material), density_g_cm3));
    }

    /// The least block that encloses all added solids.
    pub(super) fn bounds(&self) -> Bounds {
        let added = self.solids.iter().filter(|solid| !solid.carved);
        let all = added
            .map(Solid::bounds)
            .reduce(|all, solid| all.union(&solid));
        all.unwrap_or(Bounds {
            low: [0.0; 3],
            high: [0.0; 3],
        })
    }

    pub(super) fn size(&self) -> Vec3 {
        self.bounds().size()
    }

    pub(super) fn mass_grams(&self) -> f64 {
        self.solids.iter().map(Solid::mass_grams).sum()
    }

    /// Everything of `other`, lying in a pose.
    pub(super) fn join(&mut self, other: &Parts, pose: &Pose) {
        let moved = other.solids.iter().map(|solid| solid.within(pose));
        self.solids.extend(moved);
    }

    /// Sets `other` down with its middle over (x, y) and its lower side at z; returns the height of its upper side.
    pub(super) fn set(&mut self, other: &Parts, x: f64, y: f64, z: f64) -> f64 {
        let bounds = other.bounds();
        let middle = bounds.centre();
        self.join(
            other,
            &Pose::at([x - middle[0], y - middle[1], z - bounds.low[2]]),
        );
        z + bounds.size()[2]
    }

    fn turned(&self, axes: [Vec3; 3]) -> Parts {
        let mut turned = Parts::new();
        let centre = [0.0; 3];
        turned.join(self, &Pose { centre, axes });
        turned
    }

    /// Laid down: what stood along z lies along x.
    pub(super) fn lying(&self) -> Parts {
        self.turned(Axis::X.axes())
    }

    /// Set up: what lay along x stands along z.
    pub(super) fn standing(&self) -> Parts {
        self.turned(Axis::Y.axes())
    }

    /// Half a turn on the table.
    pub(super) fn reversed(&self) -> Parts {
        self.turned([[-1.0, 0.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 1.0]])
    }

    /// Tipped over about x: what stood along z lies along y.
    pub(super) fn tipped(&self) -> Parts {
        self.turned([[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])
    }

    /// Upside down, turned about x.
    pub(super) fn upside_down(&self) -> Parts {
        self.turned([[1.0, 0.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, -1.0]])
    }

    /// Walls of `wall` mm around everything, with air at the sides and above.
    pub(super) fn boxed(mut self, wall: f64, material: Material, air: Vec3) -> Parts {
        let bounds = self.bounds();
        let outer = Bounds {
            low: [
                bounds.low[0] - air[0] / 2.0 - wall,
                bounds.low[1] - air[1] / 2.0 - wall,
                bounds.low[2] - wall,
            ],
            high: [
                bounds.high[0] + air[0] / 2.0 + wall,
                bounds.high[1] + air[1] / 2.0 + wall,
                bounds.high[2] + air[2] + wall,
            ],
        };
        let inner = shrunk(outer, wall);
        self.carve(block(outer, material), block(inner, material));
        self
    }

    /// A folding box of paper board around everything.
    pub(super) fn carton(self) -> Parts {
        self.boxed(0.4, Material::CellulosePaper, [2.0, 1.5, 1.5])
    }

    /// A folded leaflet on top, then a folding box.
    pub(super) fn carton_with_leaflet(mut self, grams: f64) -> Parts {
        let bounds = self.bounds();
        let size = bounds.size();
        let sides = [size[0] * 0.7, size[1] * 0.8];
        // A leaflet of about a gram, and never a large share of the pack.
        let thick = (grams.min(1.2) * 1000.0 / 0.8 / (sides[0] * sides[1])).clamp(0.1, 4.0);
        let middle = bounds.centre();
        let at = [middle[0], middle[1], bounds.high[2] + 0.05 + thick / 2.0];
        self.put(slab(
            at,
            [sides[0], sides[1], thick],
            Material::CellulosePaper,
        ));
        self.carton()
    }

    /// An outer film or bag, close around everything.
    pub(super) fn bagged(self, material: Material) -> Parts {
        self.boxed(0.06, material, [1.0, 1.0, 0.5])
    }

    /// The model, its bounding block moved onto the origin, and by how much it was moved.
    pub(super) fn model(self, name: &'static str, class: ImageClass) -> (Model, Vec3) {
        let bounds = self.bounds();
        let moved = bounds.centre().map(|middle| -middle);
        let to = Pose::at(moved);
        let solids = self.solids.iter().map(|solid| solid.within(&to)).collect();
        let model = Model {
            name,
            class,
            size: bounds.size(),
            solids,
        };
        (model, moved)
    }
}

/// A closed vessel and what stands in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Jar {
    /// Outer half axes along x and y.
    pub(super) semi: (f64, f64),
    pub(super) height: f64,
    pub(super) wall: f64,
    pub(super) material: Material,
    /// Substance and its density.
    pub(super) filling: (Material, f64),
    /// Share of the inner height that is filled.
    pub(super) level: f64,
}

/// Copies in rows along x, then y, then layers, `gap` mm apart.
pub(super) fn grid(piece: &Parts, count: u32, columns: u32, rows: u32, gap: f64) -> Parts {
    let size = piece.size();
    let (columns, rows) = (columns.max(1), rows.max(1));
    let mut all = Parts::new();
    for i in 0..count {
        let place = [i % columns, i / columns % rows, i / (columns * rows)];
        let at: Vec3 = std::array::from_fn(|k| f64::from(place[k]) * (size[k] + gap));
        all.set(piece, at[0], at[1], at[2]);
    }
    all
}

/// Copies in the layout whose longest side is least; waste counts against it.
pub(super) fn compact(piece: &Parts, count: u32, gap: f64) -> Parts {
    let size = piece.size();
    let mut best = (f64::INFINITY, 1, 1);
    for columns in 1..=count {
        for rows in 1..=count.div_ceil(columns) {
            let layers = count.div_ceil(columns * rows);
            let number = [columns, rows, layers];
            let sides: Vec3 = std::array::from_fn(|k| f64::from(number[k]) * (size[k] + gap));
            let waste = f64::from(columns * rows * layers) / f64::from(count);
            let badness = sides[0].max(sides[1]).max(sides[2]) * waste * waste;
            if badness < best.0 {
                best = (badness, columns, rows);
            }
        }
    }
    grid(piece, count, best.1, best.2, gap)
}

/// Pieces to model for a number of units: all of them, or fewer and larger ones when they are more than `most`.
pub(super) fn pieces(units: u32, most: u32) -> u32 {
    let most = most.max(1);
    units.max(1).div_ceil(units.max(1).div_ceil(most))
}

/// A model of exactly `grams`: `make` is given the factor for the lengths of what is inside, walls keep their
/// thickness, and a last uniform scaling closes the gap.
pub(super) fn fitted(
    name: &'static str,
    class: ImageClass,
    grams: f64,
    make: impl Fn(f64) -> Parts,
) -> Model {
    let mut factor = 1.0;
    let mut parts = make(factor);
    for _ in 0..FITTING_STEPS {
        let ratio = grams / parts.mass_grams();
        if (ratio - 1.0).abs() < 1e-4 {
            break;
        }
        let next: f64 = factor * libm::cbrt(ratio);
        factor = next.clamp(1.0 / FITTING_SPAN, FITTING_SPAN);
        parts = make(factor);
    }
    let rest = libm::cbrt(grams / parts.mass_grams());
    let scaled = parts.solids.iter().map(|solid| solid.scaled(rest));
    let parts = Parts {
        solids: scaled.collect(),
    };
    parts.model(name, class).0
}

/// The block less an even margin.
pub(super) fn shrunk(bounds: Bounds, margin: f64) -> Bounds {
    Bounds {
        low: bounds.low.map(|low| low + margin),
        high: bounds.high.map(|high| high - margin),
    }
}

/// The block, moved.
pub(super) fn shifted(bounds: Bounds, by: Vec3) -> Bounds {
    Bounds {
        low: std::array::from_fn(|k| bounds.low[k] + by[k]),
        high: std::array::from_fn(|k| bounds.high[k] + by[k]),
    }
}

/// A block by its plan, floor and height, centred over the origin.
pub(super) fn standing_block(length: f64, width: f64, floor: f64, height: f64) -> Bounds {
    Bounds {
        low: [-length / 2.0, -width / 2.0, floor],
        high: [length / 2.0, width / 2.0, floor + height],
    }
}
