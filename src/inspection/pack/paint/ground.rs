//! Paper, board and foil, and the light that falls on them.

use crate::inspection::pack::face::{Area, Face, Ground, Side};
use crate::inspection::pack::paint::brush::{Brush, rounded_outline};
use crate::inspection::pack::paint::light::Lamp;
use crate::inspection::pack::tint::{Chances, Tint, WHITE};

/// Security fibres on a side of a medicine's carton (our choice: as many as on good stationery).
const FIBRES: u32 = 26;

/// The bare ground.
pub(super) fn paper(brush: &mut Brush, face: &Face) {
    let whole = rounded_outline(face.area(), 0.0);
    let (upper, lower) = match face.ground {
        Ground::Board => (Tint::hex(0xFDFDFC), Tint::hex(0xF3F4F3)),
        Ground::Paper => (Tint::hex(0xFCFCFA), Tint::hex(0xF6F6F2)),
        Ground::Kraft => (Tint::hex(0xCFAE82), Tint::hex(0xBF9C6E)),
        Ground::Housing => (Tint::hex(0x49525E), Tint::hex(0x363D47)),
        Ground::Foil => return foil(brush, face),
    };
    let stops = [(0.0, upper), (1.0, lower)];
    brush.blend(
        &[whole],
        (0.0, 0.0),
        (face.width * 0.3, face.height),
        &stops,
    );
    if face.ground == Ground::Kraft {
        grain(brush, face);
    }
}

/// Rolled aluminium with the pattern of the sealing tool.
fn foil(brush: &mut Brush, face: &Face) {
    let whole = rounded_outline(face.area(), 0.0);
    let stops = [
        (0.0, Tint::hex(0xDDE1E5)),
        (0.25, Tint::hex(0xC3C9CF)),
        (0.5, Tint::hex(0xE6E9EC)),
        (0.8, Tint::hex(0xC6CCD2)),
        (1.0, Tint::hex(0xD6DADF)),
    ];
    brush.blend(
        &[whole],
        (0.0, 0.0),
        (face.width, face.height * 0.7),
        &stops,
    );
    let mut at = -face.height;
    while at < face.width {
        let tint = Tint::hex(0x8E979F).fade(38);
        brush.line(&[(at, 0.0), (at + face.height, face.height)], 0.12, tint);
        brush.line(&[(at + face.height, 0.0), (at, face.height)], 0.12, tint);
        at += 1.6;
    }
}

fn grain(brush: &mut Brush, face: &Face) {
    let mut chances = Chances::new(face.grain);
    for _ in 0..(face.width * face.height / 9.0) as u32 {
        let (x, y) = (
            chances.within(0.0, face.width),
            chances.within(0.0, face.height),
        );
        let long = chances.within(0.4, 2.2);
        let tint = if chances.below(2) == 0 {
            Tint::hex(0x8A6A42).fade(70)
        } else {
            Tint::hex(0xE4CBA4).fade(80)
        };
        brush.line(
            &[(x, y), (x + long, y + chances.within(-0.2, 0.2))],
            0.1,
            tint,
        );
    }
}

/// What lies over all prints: the light's fall-off, the edge, and under ultraviolet light the fibres.
pub(super) fn finish(brush: &mut Brush, face: &Face) {
    if brush.lamp() == Lamp::Ultraviolet && face.ground == Ground::Board {
        fibres(brush, face);
    }
    let edge = Tint::hex(0x6C737C).fade(110);
    let corners = [
        (0.0, 0.0),
        (face.width, 0.0),
        (face.width, face.height),
        (0.0, face.height),
        (0.0, 0.0),
    ];
    brush.line(&corners, 0.3, edge);
    if face.side == Side::Leaflet {
        // The creases of a folded sheet.
        for part in [0.25, 0.5, 0.75] {
            let y = face.height * part;
            brush.block(Area::new(0.0, y, face.width, 0.25), 0.0, WHITE.fade(160));
            let shade = Tint::hex(0x9AA0A6).fade(90);
            brush.block(Area::new(0.0, y + 0.25, face.width, 0.2), 0.0, shade);
        }
    }
}

fn fibres(brush: &mut Brush, face: &Face) {
    let mut chances = Chances::new(face.grain);
    let tints = [
        Tint::hex(0xE4483C),
        Tint::hex(0x4FD26A),
        Tint::hex(0x4C8DFF),
    ];
    for _ in 0..FIBRES {
        let (x, y) = (
            chances.within(1.0, face.width - 4.0),
            chances.within(1.0, face.height - 2.0),
        );
        let (wide, bend) = (chances.within(1.2, 3.0), chances.within(-0.9, 0.9));
        let tint = tints[chances.below(3) as usize].fade(210);
        let points: Vec<(f32, f32)> = (0..=6)
            .map(|step| {
                let part = step as f32 / 6.0;
                (x + wide * part, y + 4.0 * bend * part * (1.0 - part))
            })
            .collect();
        brush.glowing_line(&points, 0.16, tint);
    }
}
