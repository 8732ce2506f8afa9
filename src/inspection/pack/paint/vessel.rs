//! Doses in cavities, and containers with their content.

use crate::inspection::pack::face::{Area, Dose, Vessel};
use crate::inspection::pack::paint::brush::{Brush, rounded_outline};
use crate::inspection::pack::tint::{GREY, Tint, WHITE};

/// A dose under the blister's film.
pub(super) fn cavity(brush: &mut Brush, area: Area, dose: Dose, tint: Tint) {
    let shade = tint.towards(Tint::hex(0x2B2B30), 0.32);
    let wide = Area::new(
        area.x - 1.0,
        area.y - 1.0,
        area.width + 2.0,
        area.height + 2.0,
    );
    let round = wide.height / 2.0;
    // The film's bubble and its shadow on the foil.
    let below = Area::new(wide.x + 0.5, wide.y + 0.7, wide.width, wide.height);
    brush.block(below, round, Tint::hex(0x5B646D).fade(110));
    brush.block(wide, round, WHITE.fade(120));
    match dose {
        Dose::Tablet => {
            brush.ball(
                area,
                &[(0.0, tint.towards(WHITE, 0.45)), (0.65, tint), (1.0, shade)],
            );
            let y = area.y + area.height / 2.0;
            let (left, right) = (area.x + 1.6, area.right() - 1.6);
            brush.line(&[(left, y), (right, y)], 0.35, shade.fade(150));
            brush.line(&[(left, y + 0.3), (right, y + 0.3)], 0.2, WHITE.fade(150));
        }
        Dose::Capsule => capsule(brush, area, tint, shade),
        Dose::Patch => {
            brush.block(area, 1.6, tint);
            let inner = Area::new(
                area.x + 1.5,
                area.y + 1.5,
                area.width - 3.0,
                area.height - 3.0,
            );
            brush.block(inner, 1.2, shade.fade(70));
        }
    }
    let gleam = [
        (area.x + area.width * 0.18, area.y + area.height * 0.3),
        (area.x + area.width * 0.3, area.y + area.height * 0.14),
        (area.x + area.width * 0.46, area.y + area.height * 0.08),
    ];
    brush.line(&gleam, 0.55, WHITE.fade(200));
}

fn capsule(brush: &mut Brush, area: Area, tint: Tint, shade: Tint) {
    let body = rounded_outline(area, area.height / 2.0);
    let (top, bottom) = ((area.x, area.y), (area.x, area.bottom()));
    let stops = [(0.0, tint), (0.35, tint.towards(WHITE, 0.4)), (1.0, shade)];
    brush.blend(&[body], top, bottom, &stops);
    let middle = area.x + area.width * 0.55;
    let seam = [(middle, area.y + 0.1), (middle, area.bottom() - 0.1)];
    brush.line(&seam, 0.3, shade.fade(190));
}

/// A container, drawn in front of its label.
pub(super) fn vessel(brush: &mut Brush, area: Area, vessel: Vessel, content: Tint) {
    let part = |x: f32, y: f32, width: f32, height: f32| {
        Area::new(
            area.x + area.width * x,
            area.y + area.height * y,
            area.width * width,
            area.height * height,
        )
    };
    let metal = Tint::hex(0xB9C0C8);
    match vessel {
        Vessel::Vial => {
            glass(brush, part(0.18, 0.26, 0.64, 0.72), 1.6);
            liquid(brush, part(0.23, 0.48, 0.54, 0.47), 1.2, content);
            glass(brush, part(0.34, 0.14, 0.32, 0.13), 0.4);
            brush.block(part(0.28, 0.02, 0.44, 0.14), 0.6, metal);
            brush.block(part(0.28, 0.02, 0.44, 0.05), 0.6, Tint::hex(0x3F6FA8));
        }
        Vessel::Syringe => {
            glass(brush, part(0.32, 0.16, 0.36, 0.6), 0.6);
            liquid(brush, part(0.36, 0.36, 0.28, 0.38), 0.3, content);
            brush.block(part(0.36, 0.3, 0.28, 0.06), 0.3, GREY);
            brush.block(part(0.46, 0.02, 0.08, 0.3), 0.2, metal);
            brush.block(part(0.24, 0.0, 0.52, 0.04), 0.4, metal);
            brush.block(part(0.42, 0.76, 0.16, 0.06), 0.3, metal);
            brush.block(part(0.48, 0.82, 0.04, 0.18), 0.0, metal);
        }
        Vessel::Bottle => {
            glass(brush, part(0.12, 0.24, 0.76, 0.75), 2.2);
            liquid(brush, part(0.17, 0.4, 0.66, 0.56), 1.8, content);
            glass(brush, part(0.36, 0.14, 0.28, 0.12), 0.4);
            brush.block(part(0.3, 0.0, 0.4, 0.16), 0.8, Tint::hex(0xF4F4F4));
            brush.block(part(0.3, 0.13, 0.4, 0.03), 0.0, Tint::hex(0xC4C8CC));
        }
        Vessel::Tube => {
            brush.block(part(0.2, 0.12, 0.6, 0.7), 1.4, metal);
            brush.block(part(0.14, 0.04, 0.72, 0.08), 0.3, Tint::hex(0x9EA6AE));
            brush.block(part(0.36, 0.82, 0.28, 0.1), 0.5, Tint::hex(0xF1F1F1));
            // A little of the content, pressed out.
            liquid(brush, part(0.38, 0.92, 0.24, 0.08), 0.9, content);
        }
        Vessel::Inhaler => {
            brush.block(part(0.3, 0.02, 0.4, 0.42), 1.2, metal);
            brush.block(part(0.22, 0.32, 0.56, 0.5), 1.6, Tint::hex(0x4E86B8));
            brush.block(part(0.22, 0.78, 0.78, 0.2), 1.2, Tint::hex(0x3C6E9C));
            liquid(brush, part(0.34, 0.46, 0.32, 0.22), 0.8, content);
        }
        Vessel::Sachet => {
            brush.block(part(0.04, 0.08, 0.92, 0.84), 0.4, metal);
            for y in [0.1, 0.86] {
                brush.block(part(0.04, y, 0.92, 0.04), 0.0, Tint::hex(0x98A0A8));
            }
            liquid(brush, part(0.24, 0.38, 0.52, 0.3), 2.4, content);
        }
    }
}

fn glass(brush: &mut Brush, area: Area, radius: f32) {
    let edge = Area::new(
        area.x - 0.2,
        area.y - 0.2,
        area.width + 0.4,
        area.height + 0.4,
    );
    brush.block(edge, radius, Tint::hex(0x8CA0AE));
    let outline = rounded_outline(area, radius);
    let stops = [
        (0.0, Tint::hex(0xC9D6DE)),
        (0.3, Tint::hex(0xF3F8FA)),
        (0.75, Tint::hex(0xE2EBEF)),
        (1.0, Tint::hex(0xB4C4CE)),
    ];
    brush.blend(&[outline], (area.x, area.y), (area.right(), area.y), &stops);
}

fn liquid(brush: &mut Brush, area: Area, radius: f32, content: Tint) {
    let outline = rounded_outline(area, radius);
    let dark = content.towards(Tint::hex(0x33404A), 0.25);
    let stops = [(0.0, dark), (0.3, content), (0.75, content), (1.0, dark)];
    brush.blend(&[outline], (area.x, area.y), (area.right(), area.y), &stops);
}
