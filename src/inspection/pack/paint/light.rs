//! What a lamp makes of inks.

use crate::inspection::pack::face::Ground;
use crate::inspection::pack::tint::Tint;

/// The lamp over the bench.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lamp {
    White,
    /// 365 nm: brightened paper glows bluish, inks do not.
    Ultraviolet,
}

impl Lamp {
    /// The word used on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Lamp::White => "white",
            Lamp::Ultraviolet => "uv",
        }
    }
}

/// How strongly a ground glows under ultraviolet light, of 1 (our estimate of common board and foil).
pub(super) const fn glow(ground: Ground) -> f32 {
    match ground {
        Ground::Board => 1.0,
        Ground::Paper => 0.85,
        Ground::Foil => 0.16,
        Ground::Kraft => 0.22,
        Ground::Housing => 0.3,
    }
}

/// An ink as it looks under a lamp on a ground. Inks cover the paper's glow as much as they are dark.
pub(super) fn lit(tint: Tint, lamp: Lamp, ground: Ground) -> Tint {
    match lamp {
        Lamp::White => tint,
        Lamp::Ultraviolet => {
            let light = tint.luminance();
            let shine = light * light * glow(ground);
            let channel = |own: u8, floor: f32, gain: f32| {
                // A little of the ink's own colour, seen in the room's last light.
                (floor + f32::from(own) * 0.05 + gain * shine).min(255.0) as u8
            };
            Tint {
                red: channel(tint.red, 8.0, 128.0),
                green: channel(tint.green, 8.0, 156.0),
                blue: channel(tint.blue, 30.0, 205.0),
                alpha: tint.alpha,
            }
        }
    }
}
