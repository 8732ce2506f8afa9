//! Primitive solids: boxes, cylinders and ellipsoids, placed and turned, added or carved out.

use crate::matter::material::Material;

/// A point or direction; x along the belt, y across it, z up. Millimetres.
pub type Vec3 = [f64; 3];

/// Scalar product.
pub fn dot(a: Vec3, b: Vec3) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// A shape around its own origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A block of the given half lengths.
    Block { half: Vec3 },
    /// An elliptic cylinder along its own z axis.
    Cylinder {
        semi_x: f64,
        semi_y: f64,
        half_length: f64,
    },
    /// An ellipsoid of the given half axes.
    Ellipsoid { semi: Vec3 },
}

impl Shape {
    /// Volume in mm³.
    pub fn volume_mm3(&self) -> f64 {
        use std::f64::consts::PI;
        match *self {
            Shape::Block { half } => 8.0 * half[0] * half[1] * half[2],
            Shape::Cylinder {
                semi_x,
                semi_y,
                half_length,
            } => 2.0 * PI * semi_x * semi_y * half_length,
            Shape::Ellipsoid { semi } => 4.0 / 3.0 * PI * semi[0] * semi[1] * semi[2],
        }
    }

    /// Half lengths of the block that encloses the shape.
    pub fn half_extent(&self) -> Vec3 {
        match *self {
            Shape::Block { half } => half,
            Shape::Cylinder {
                semi_x,
                semi_y,
                half_length,
            } => [semi_x, semi_y, half_length],
            Shape::Ellipsoid { semi } => semi,
        }
    }

    /// The shape with every length multiplied.
    pub fn scaled(&self, factor: f64) -> Shape {
        let by = |v: Vec3| v.map(|length| length * factor);
        match *self {
            Shape::Block { half } => Shape::Block { half: by(half) },
            Shape::Cylinder {
                semi_x,
                semi_y,
                half_length,
            } => Shape::Cylinder {
                semi_x: semi_x * factor,
                semi_y: semi_y * factor,
                half_length: half_length * factor,
            },
            Shape::Ellipsoid { semi } => Shape::Ellipsoid { semi: by(semi) },
        }
    }
}

/// Where a shape lies and how it is turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    pub centre: Vec3,
    /// The shape's own axes in the world: orthonormal, right-handed.
    pub axes: [Vec3; 3],
}

impl Pose {
    /// Unturned, at a place.
    pub const fn at(centre: Vec3) -> Pose {
        Pose {
            centre,
            axes: [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        }
    }

    /// A point of the shape's own frame, in the world.
    pub fn outward(&self, local: Vec3) -> Vec3 {
        let along = |k: usize| {
            local[0] * self.axes[0][k] + local[1] * self.axes[1][k] + local[2] * self.axes[2][k]
        };
        [
            self.centre[0] + along(0),
            self.centre[1] + along(1),
            self.centre[2] + along(2),
        ]
    }

    /// A direction of the world in the shape's own frame.
    pub fn inward_direction(&self, direction: Vec3) -> Vec3 {
        self.axes.map(|axis| dot(axis, direction))
    }

    /// A point of the world in the shape's own frame.
    pub fn inward(&self, point: Vec3) -> Vec3 {
        let from: Vec3 = std::array::from_fn(|k| point[k] - self.centre[k]);
        self.inward_direction(from)
    }

    /// This pose, seen as lying in the frame of `outer`.
    pub fn within(&self, outer: &Pose) -> Pose {
        let turn = |axis: Vec3| -> Vec3 {
            std::array::from_fn(|k| {
                axis[0] * outer.axes[0][k] + axis[1] * outer.axes[1][k] + axis[2] * outer.axes[2][k]
            })
        };
        Pose {
            centre: outer.outward(self.centre),
            axes: self.axes.map(turn),
        }
    }
}

/// A body of one material, or a hollow in bodies of that material.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Solid {
    pub shape: Shape,
    pub pose: Pose,
    pub material: Material,
    /// Density in g/cm³; the table's unless the goods are packed looser or denser.
    pub density_g_cm3: f64,
    /// Whether the shape is taken out of what surrounds it (a hollow) instead of added. A hollow lies wholly
    /// within added solids of the same material and density.
    pub carved: bool,
}

impl Solid {
    /// A solid of the table's density.
    pub fn new(shape: Shape, pose: Pose, material: Material) -> Solid {
        Solid {
            shape,
            pose,
            material,
            density_g_cm3: material.density_g_cm3(),
            carved: false,
        }
    }

    /// The same as a hollow.
    pub fn hollow(self) -> Solid {
        Solid {
            carved: true,
            ..self
        }
    }

    /// Mass in grams; negative for a hollow.
    pub fn mass_grams(&self) -> f64 {
        let mass = self.shape.volume_mm3() * self.density_g_cm3 / 1000.0;
        if self.carved { -mass } else { mass }
    }

    /// The least block along the axes of the world that encloses the solid.
    pub fn bounds(&self) -> Bounds {
        let reach: Vec3 = match self.shape {
            Shape::Block { half } => {
                std::array::from_fn(|k| (0..3).map(|i| half[i] * self.pose.axes[i][k].abs()).sum())
            }
            Shape::Cylinder {
                semi_x,
                semi_y,
                half_length,
            } => std::array::from_fn(|k| {
                let (a, b) = (semi_x * self.pose.axes[0][k], semi_y * self.pose.axes[1][k]);
                (a * a + b * b).sqrt() + half_length * self.pose.axes[2][k].abs()
            }),
            Shape::Ellipsoid { semi } => std::array::from_fn(|k| {
                let reach = |i: usize| semi[i] * self.pose.axes[i][k];
                (reach(0) * reach(0) + reach(1) * reach(1) + reach(2) * reach(2)).sqrt()
            }),
        };
        Bounds {
            low: std::array::from_fn(|k| self.pose.centre[k] - reach[k]),
            high: std::array::from_fn(|k| self.pose.centre[k] + reach[k]),
        }
    }

    /// The solid, lying in the frame of `outer`.
    pub fn within(&self, outer: &Pose) -> Solid {
        Solid {
            pose: self.pose.within(outer),
            ..*self
        }
    }

    /// The solid with every length multiplied, its place included.
    pub fn scaled(&self, factor: f64) -> Solid {
        Solid {
            shape: self.shape.scaled(factor),
            pose: Pose {
                centre: self.pose.centre.map(|length| length * factor),
                ..self.pose
            },
            ..*self
        }
    }
}

/// A block along the axes of the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub low: Vec3,
    pub high: Vec3,
}

impl Bounds {
    /// Lengths of the sides.
    pub fn size(&self) -> Vec3 {
        std::array::from_fn(|k| self.high[k] - self.low[k])
    }

    /// The middle.
    pub fn centre(&self) -> Vec3 {
        std::array::from_fn(|k| (self.low[k] + self.high[k]) / 2.0)
    }

    /// The least block that encloses both.
    pub fn union(&self, other: &Bounds) -> Bounds {
        Bounds {
            low: std::array::from_fn(|k| self.low[k].min(other.low[k])),
            high: std::array::from_fn(|k| self.high[k].max(other.high[k])),
        }
    }

    /// Whether both share space, more than `slack` mm deep in every direction.
    pub fn overlaps(&self, other: &Bounds, slack: f64) -> bool {
        (0..3).all(|k| self.low[k] + slack < other.high[k] && other.low[k] + slack < self.high[k])
    }

    /// Whether `other` lies inside, up to `slack` mm.
    pub fn encloses(&self, other: &Bounds, slack: f64) -> bool {
        (0..3).all(|k| self.low[k] <= other.low[k] + slack && other.high[k] <= self.high[k] + slack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_of_a_turned_cylinder_are_those_of_its_turned_shape() {
        // Lying along x: own z axis along the belt.
        let pose = Pose {
            centre: [10.0, 0.0, 5.0],
            axes: [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]],
        };
        let shape = Shape::Cylinder {
            semi_x: 2.0,
            semi_y: 3.0,
            half_length: 7.0,
        };
        let solid = Solid::new(shape, pose, Material::Water);
        let bounds = solid.bounds();
        assert_eq!(
            (bounds.low, bounds.high),
            ([3.0, -2.0, 2.0], [17.0, 2.0, 8.0])
        );
        // 2π·2·3·7 mm³ of water.
        assert!((solid.mass_grams() - 0.263_893_8).abs() < 1e-6);
    }

    #[test]
    fn a_pose_within_a_pose_places_points_as_both_one_after_the_other() {
        let outer = Pose {
            centre: [1.0, 2.0, 3.0],
            axes: [[0.0, 1.0, 0.0], [-1.0, 0.0, 0.0], [0.0, 0.0, 1.0]],
        };
        let inner = Pose {
            centre: [4.0, 0.0, 1.0],
            axes: [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, -1.0, 0.0]],
        };
        let point = [0.5, 0.25, -2.0];
        assert_eq!(
            inner.within(&outer).outward(point),
            outer.outward(inner.outward(point))
        );
        assert_eq!(outer.inward(outer.outward(point)), point);
    }
}
