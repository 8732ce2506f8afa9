//! The picture of the bench: the window's view into the scene, or the side in the hand lying flat; pointer and keys.

use egui::{
    Color32, CornerRadius, CursorIcon, EventFilter, Key, Modifiers, Pos2, Rect, Response, Sense,
    Stroke, StrokeKind, TextureId, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::inspection::pack::face::Side;
use crate::inspection::pack::paint::Lamp;
use crate::ui::bench::stage::{Skin, Stage, Thing};
use crate::ui::bench::state::{BenchState, Held, TURN_STEP, ZOOM_STEP};
use crate::ui::bench::{lamp_name, loupe, side_name};
use crate::ui::desk::Desk;
use crate::ui::theme;

/// Points that a drag takes for one radian.
const DRAG_POINTS: f32 = 130.0;
/// Points of the wheel that double the size.
const WHEEL_DOUBLES: f32 = 260.0;
/// How far a press of an arrow pans, and moves the loupe, as a share.
const PAN_STEP: f32 = 0.12;
const LOUPE_STEP: f32 = 0.02;
/// Largest picture that is asked for, in dots.
const DOTS_MAX: [f32; 2] = [1_024.0, 768.0];
/// Sizes are multiples of so many dots, so that a window being resized asks for few.
const DOTS_STEP: f32 = 16.0;

/// Draws the picture into all the width there is.
pub(super) fn picture_ui(ui: &mut Ui, desk: &Desk<'_>, height: f32, state: &mut BenchState) {
    let size = vec2(ui.available_width(), height);
    let (area, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let id = response.id;
    name(ui, desk, &response, state);
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    state.focus = response.has_focus().then_some(id);
    if response.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: false,
            tab: false,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        keys_ui(ui, state);
    }
    state.dots = dots(area, ui.pixels_per_point());
    let stage = desk
        .scenes
        .bench
        .map(|texture| (texture, state.stage(area.width() / area.height().max(1.0))));
    pointer(
        ui,
        area,
        &response,
        stage.as_ref().map(|(_, stage)| stage),
        state,
    );
    paint(ui, desk, area, &response, stage, state);
}

/// The size of the picture in dots, rounded and within limits.
fn dots(area: Rect, points: f32) -> [u32; 2] {
    let size = area.size() * points;
    let shrink = (DOTS_MAX[0] / size.x).min(DOTS_MAX[1] / size.y).min(1.0);
    [size.x, size.y].map(|side| {
        let side = side * shrink / DOTS_STEP;
        (side.ceil().max(4.0) * DOTS_STEP) as u32
    })
}

/// What a screen reader hears: which pack and side, and under which lamp.
fn name(ui: &Ui, desk: &Desk<'_>, response: &Response, state: &BenchState) {
    let words = desk.words;
    let side = side_name(words, state.hold.side);
    let lamp = lamp_name(words, state.lamp);
    let count = words.number(i64::from(state.pack) + 1);
    let name = words.tf(
        "bench-picture",
        &[
            ("pack", count.into()),
            ("side", side.into()),
            ("lamp", lamp.into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    let keys = words.t("bench-picture-keys");
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(keys));
}

/// The keys that hold while the picture has the focus; taken before anybody else's.
pub(crate) fn keys_ui(ui: &Ui, state: &mut BenchState) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, x, y) in [
        (Key::ArrowLeft, -1.0, 0.0),
        (Key::ArrowRight, 1.0, 0.0),
        (Key::ArrowUp, 0.0, 1.0),
        (Key::ArrowDown, 0.0, -1.0),
    ] {
        if pressed(Modifiers::SHIFT, key) {
            state.pan([x * -PAN_STEP, y * -PAN_STEP]);
        } else if pressed(Modifiers::NONE, key) {
            if state.loupe {
                let at = &mut state.loupe_at;
                at[0] = (at[0] + x * LOUPE_STEP).clamp(0.0, 1.0);
                at[1] = (at[1] - y * LOUPE_STEP).clamp(0.0, 1.0);
            } else {
                state.turn(x * TURN_STEP, -y * TURN_STEP);
            }
        }
    }
    for (key, factor) in [
        (Key::Plus, ZOOM_STEP),
        (Key::Equals, ZOOM_STEP),
        (Key::Minus, 1.0 / ZOOM_STEP),
    ] {
        if pressed(Modifiers::NONE, key) {
            state.zoom(factor, [0.0, 0.0]);
        }
    }
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    for (key, pack) in numbers.into_iter().zip(0u8..) {
        if pressed(Modifiers::NONE, key) {
            state.take_up(pack);
        }
    }
    for (key, side) in [
        (Key::F, Side::Front),
        (Key::B, Side::Back),
        (Key::T, Side::Top),
        (Key::E, Side::End),
        (Key::I, Side::Inner),
        (Key::L, Side::Leaflet),
        (Key::G, Side::Logger),
    ] {
        if pressed(Modifiers::NONE, key) && state.sides().contains(&side) {
            state.show(side);
        }
    }
    for (key, act) in ACTS {
        if pressed(Modifiers::NONE, key) {
            act(state);
        }
    }
}

/// What a key does.
type Act = fn(&mut BenchState);

/// Keys of what else can be done.
const ACTS: [(Key, Act); 6] = [
    (Key::O, BenchState::open_or_close),
    (Key::U, turn_lamp),
    (Key::M, |state| state.loupe = !state.loupe),
    (Key::R, |state| state.reads = !state.reads),
    (Key::Y, |state| state.large = !state.large),
    (Key::Num0, |state| state.show(state.hold.side)),
];

pub(super) fn turn_lamp(state: &mut BenchState) {
    state.lamp = match state.lamp {
        Lamp::White => Lamp::Ultraviolet,
        Lamp::Ultraviolet => Lamp::White,
    };
}

/// Wheel, drag, click and the place of the loupe.
fn pointer(
    ui: &Ui,
    area: Rect,
    response: &Response,
    stage: Option<&Stage>,
    state: &mut BenchState,
) {
    let share = |at: Pos2| {
        let own = at - area.min;
        [own.x / area.width(), own.y / area.height()]
    };
    if let Some(at) = response.hover_pos() {
        let [x, y] = share(at);
        if state.loupe && ui.input(|input| input.pointer.delta() != Vec2::ZERO) {
            state.loupe_at = [x, y];
        }
        let (scroll, pinch) = ui.input_mut(|input| {
            let scroll = std::mem::take(&mut input.smooth_scroll_delta);
            (scroll.y + scroll.x, input.zoom_delta())
        });
        let factor = pinch * libm::exp2f(scroll / WHEEL_DOUBLES);
        if factor != 1.0 {
            state.zoom(factor, [x * 2.0 - 1.0, 1.0 - y * 2.0]);
        }
    }
    if response.drag_started() {
        state.dragged_from = Some(state.hold);
    }
    if response.dragged()
        && let Some(by) = response.total_drag_delta()
        && let Some(from) = state.dragged_from
    {
        // From where it began, so that a frame may be drawn twice.
        state.hold = crate::ui::bench::state::Hold {
            zoom: state.hold.zoom,
            ..from
        };
        let pans = response.dragged_by(egui::PointerButton::Secondary)
            || ui.input(|input| input.modifiers.shift);
        match pans {
            true => state.pan([by.x * 2.0 / area.width(), -by.y * 2.0 / area.height()]),
            false => state.turn(by.x / DRAG_POINTS, by.y / DRAG_POINTS),
        }
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
    if response.clicked()
        && let Some(at) = response.interact_pointer_pos()
        && let Some(hit) = stage.and_then(|stage| stage.pick(share(at)))
    {
        match hit.thing {
            thing if thing == state.thing() => {}
            Thing::Pack(pack) if pack == state.pack => state.show(Side::Front),
            Thing::Pack(pack) => {
                state.take_up(pack);
                if state.hold.held != Held::Pack {
                    state.show(Side::Front);
                }
            }
            Thing::Inner => state.show(Side::Inner),
            Thing::Leaflet => state.show(Side::Leaflet),
            Thing::Logger => state.show(Side::Logger),
            Thing::Furniture => {}
        }
    }
}

fn paint(
    ui: &Ui,
    desk: &Desk<'_>,
    area: Rect,
    response: &Response,
    stage: Option<(TextureId, Stage)>,
    state: &mut BenchState,
) {
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    painter.rect_filled(
        area,
        CornerRadius::ZERO,
        Color32::from_rgb(0x1C, 0x20, 0x25),
    );
    let mut seen = None;
    let part = match stage {
        Some((texture, stage)) => {
            seen = stage.facing(state.thing()).map(|(_, side)| side);
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(texture, area, whole, Color32::WHITE);
            let hit = state.loupe.then(|| stage.pick(state.loupe_at)).flatten();
            hit.and_then(|hit| match hit.skin {
                Skin::Face { pack, side } => Some((pack, side, hit.part)),
                _ => None,
            })
        }
        None => flat(ui, &painter, area, state),
    };
    if state.loupe {
        let at = area.min + vec2(state.loupe_at[0], state.loupe_at[1]) * area.size();
        show_loupe(ui, &painter, area, at, part, state);
    }
    caption(&painter, desk, area, seen.unwrap_or(state.hold.side), state);
    let (width, colour) = match response.has_focus() {
        true => (2.0, theme::colours(ui).accent),
        false => (1.0, ui.visuals().widgets.noninteractive.bg_stroke.color),
    };
    ui.painter().rect_stroke(
        area,
        CornerRadius::ZERO,
        Stroke::new(width, colour),
        StrokeKind::Inside,
    );
}

fn show_loupe(
    ui: &Ui,
    painter: &egui::Painter,
    area: Rect,
    at: Pos2,
    part: Option<(u8, Side, [f32; 2])>,
    state: &mut BenchState,
) {
    let laid = state.laid.clone();
    let met = part.and_then(|(pack, side, part)| Some((pack, laid.face(pack, side)?, part)));
    match met {
        Some((pack, face, part)) => {
            let name = (laid.case, pack, face.side, state.lamp);
            let texture = state.prints.get(ui, name, face);
            loupe::loupe(painter, area, at, texture, face, part);
        }
        // Over the table there is nothing to be read: a ring shows where the loupe is.
        None => {
            painter.circle_stroke(at, 40.0, Stroke::new(4.0, Color32::from_black_alpha(150)));
            painter.circle_stroke(at, 40.0, Stroke::new(2.0, Color32::from_gray(220)));
        }
    }
}

/// The side in the hand, lying flat: all that is needed to read it, without a scene in space.
fn flat(
    ui: &Ui,
    painter: &egui::Painter,
    area: Rect,
    state: &mut BenchState,
) -> Option<(u8, Side, [f32; 2])> {
    let laid = state.laid.clone();
    let (pack, side) = (state.pack, state.hold.side);
    let face = laid.face(pack, side)?;
    let room = area.size() - Vec2::splat(16.0);
    let scale = (room.x / face.width).min(room.y / face.height) * state.hold.zoom;
    let size = vec2(face.width, face.height) * scale;
    let pan = vec2(
        state.hold.pan[0] * area.width() / 2.0,
        -state.hold.pan[1] * area.height() / 2.0,
    );
    let shown = Rect::from_center_size(area.center() + pan, size);
    let name = (laid.case, pack, side, state.lamp);
    let texture = state.prints.get(ui, name, face);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture, shown, whole, Color32::WHITE);
    let at = area.min + vec2(state.loupe_at[0], state.loupe_at[1]) * area.size();
    let own = (at - shown.min) / size;
    shown.contains(at).then_some((pack, side, [own.x, own.y]))
}

/// Which pack and side is in the hand, in the corner.
fn caption(painter: &egui::Painter, desk: &Desk<'_>, area: Rect, side: Side, state: &BenchState) {
    let words = desk.words;
    let count = words.number(i64::from(state.pack) + 1);
    let side = side_name(words, side);
    let text = match state.hold.held {
        Held::Logger => side,
        _ => words.tf(
            "bench-caption",
            &[("pack", count.into()), ("side", side.into())],
        ),
    };
    let font = egui::FontId::proportional(12.0);
    let text = painter.layout_no_wrap(text, font, Color32::WHITE);
    let ground = Rect::from_min_size(area.min, text.size() + vec2(10.0, 4.0));
    painter.rect_filled(ground, CornerRadius::ZERO, Color32::from_gray(40));
    painter.galley(area.min + vec2(5.0, 2.0), text, Color32::WHITE);
}
