//! Points, directions and frames in the space over the bench: centimetres, x to the right, y up, z towards the reader.

/// A point or direction.
pub(crate) type V3 = [f32; 3];

pub(super) fn add(a: V3, b: V3) -> V3 {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

pub(super) fn sub(a: V3, b: V3) -> V3 {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

pub(super) fn times(a: V3, factor: f32) -> V3 {
    [a[0] * factor, a[1] * factor, a[2] * factor]
}

pub(super) fn dot(a: V3, b: V3) -> f32 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

pub(super) fn cross(a: V3, b: V3) -> V3 {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}

pub(super) fn unit(a: V3) -> V3 {
    let length = dot(a, a).sqrt().max(1e-6);
    times(a, 1.0 / length)
}

/// A place with three directions at right angles; `right` × `up` = `out`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub at: V3,
    pub right: V3,
    pub up: V3,
    pub out: V3,
}

impl Frame {
    /// Upright, facing the reader.
    pub(super) const fn upright(at: V3) -> Frame {
        Frame {
            at,
            right: [1.0, 0.0, 0.0],
            up: [0.0, 1.0, 0.0],
            out: [0.0, 0.0, 1.0],
        }
    }

    /// Lying on its back, its upper edge away from the reader, turned a little on the table.
    pub(super) fn lying(at: V3, turned: f32) -> Frame {
        let (sin, cos) = (libm::sinf(turned), libm::cosf(turned));
        Frame {
            at,
            right: [cos, 0.0, -sin],
            up: [-sin, 0.0, -cos],
            out: [0.0, 1.0, 0.0],
        }
    }

    /// The point at own coordinates.
    pub(super) fn point(&self, own: V3) -> V3 {
        add(self.at, self.direction(own))
    }

    /// The direction of own coordinates.
    pub(super) fn direction(&self, own: V3) -> V3 {
        let across = add(times(self.right, own[0]), times(self.up, own[1]));
        add(across, times(self.out, own[2]))
    }

    /// A frame given in own coordinates: its place, right and up.
    pub(super) fn within(&self, at: V3, right: V3, up: V3) -> Frame {
        let (right, up) = (self.direction(right), self.direction(up));
        Frame {
            at: self.point(at),
            right,
            up,
            out: cross(right, up),
        }
    }

    /// The same, turned about its own upright axis and then tilted about its `right`, in radians.
    pub(super) fn turned(&self, yaw: f32, pitch: f32) -> Frame {
        let (sin, cos) = (libm::sinf(pitch), libm::cosf(pitch));
        let up = add(times(self.up, cos), times(self.out, sin));
        let out = sub(times(self.out, cos), times(self.up, sin));
        let (sin, cos) = (libm::sinf(yaw), libm::cosf(yaw));
        Frame {
            at: self.at,
            right: sub(times(self.right, cos), times(out, sin)),
            up,
            out: add(times(out, cos), times(self.right, sin)),
        }
    }
}
