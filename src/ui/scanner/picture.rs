//! The views: developed, placed, panned and zoomed together, with hairlines and marks over them.

use egui::{
    Color32, CornerRadius, CursorIcon, EventFilter, Id, Pos2, Rect, Response, Sense, Stroke,
    StrokeKind, TextureHandle, TextureId, TextureOptions, Ui, Vec2, WidgetInfo, WidgetType, pos2,
    vec2,
};

use crate::customs::evidence::ScanView;
use crate::session::command::CaseId;
use crate::session::view::ScanPicture;
use crate::ui::desk::{Desk, Intent};
use crate::ui::scanner::tools::Tools;
use crate::ui::scanner::{ScannerState, marks};
use crate::ui::theme;

/// Largest magnification, in points to a millimetre.
const SCALE_MAX: f32 = 40.0;
/// Between two views, in points.
const GAP: f32 = 6.0;
/// Points of the wheel that double the size.
const WHEEL_DOUBLES: f32 = 180.0;
/// Developed pictures that are kept: both views under two tools.
const TEXTURES_MAX: usize = 4;

/// How pictures are magnified.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Scale {
    /// All of both views is in sight.
    #[default]
    Fit,
    /// A pixel of the picture is one of the screen.
    OneToOne,
    /// Points to a millimetre.
    Points(f32),
}

/// What of the pictures is in sight. The place along the belt and the magnification are shared.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Sight {
    scale: Scale,
    /// Middle of what is in sight along the belt, and across it in each view; mm from the picture's first
    /// edge. `None` is the middle.
    along: Option<f32>,
    across: [Option<f32>; 2],
    /// As last drawn: points to a millimetre, and what is in sight in mm, along and across.
    drawn_scale: f32,
    drawn_span: Vec2,
    /// Middle as last drawn.
    drawn_along: f32,
    drawn_across: [f32; 2],
    drawn_views: [bool; 2],
    /// Where the pointer took hold of the picture, and the middle at that moment.
    held: Option<(Pos2, f32, [f32; 2])>,
}

impl Sight {
    /// Magnifies about the middle.
    pub(super) fn zoom(&mut self, factor: f32) {
        if self.drawn_scale > 0.0 {
            self.scale = Scale::Points((self.drawn_scale * factor).min(SCALE_MAX));
        }
    }

    /// One pixel of the picture to one of the screen.
    pub(super) const fn one_to_one(&mut self) {
        self.scale = Scale::OneToOne;
    }

    /// Moves by shares of what is in sight.
    pub(super) fn pan(&mut self, along: f32, across: f32) {
        self.along = Some(self.drawn_along + along * self.drawn_span.x);
        for view in (0..2).filter(|view| self.drawn_views[*view]) {
            let middle = self.drawn_across[view] + across * self.drawn_span.y;
            self.across[view] = Some(middle);
        }
    }

    /// Magnifies so that what is at a place stays there.
    fn zoom_at(&mut self, view: ScanView, frame: &Frame, at: Pos2, factor: f32) {
        let [along, across] = frame.mm(at);
        let scale = (frame.scale * factor).clamp(frame.least, SCALE_MAX.max(frame.least));
        let from = (at - frame.area.center()) / scale;
        self.scale = match scale <= frame.least {
            true => Scale::Fit,
            false => Scale::Points(scale),
        };
        self.along = Some(along - from.x);
        self.across[view as usize] = Some(across - from.y);
    }

    fn drag(&mut self, view: ScanView, frame: &Frame, response: &Response) {
        let Some(at) = response.interact_pointer_pos() else {
            return;
        };
        let (from, along, across) =
            *self
                .held
                .get_or_insert((at, self.drawn_along, self.drawn_across));
        let moved = (at - from) / frame.scale;
        self.along = Some(along - moved.x);
        self.across[view as usize] = Some(across[view as usize] - moved.y);
    }
}

/// Where a view is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub area: Rect,
    /// Points to a millimetre, and the least that can be chosen.
    pub scale: f32,
    least: f32,
    /// Middle of what is in sight, mm along and across.
    middle: [f32; 2],
    pitch: f32,
}

impl Frame {
    /// Millimetres along and across at a point.
    fn mm(&self, at: Pos2) -> [f32; 2] {
        let from = (at - self.area.center()) / self.scale;
        [self.middle[0] + from.x, self.middle[1] + from.y]
    }

    /// Column and line at a point.
    pub(super) fn pixel(&self, at: Pos2) -> [f32; 2] {
        let [along, across] = self.mm(at);
        [across / self.pitch, along / self.pitch]
    }

    /// The point of a column and line.
    pub(super) fn point(&self, [column, line]: [f32; 2]) -> Pos2 {
        let along = line * self.pitch - self.middle[0];
        let across = column * self.pitch - self.middle[1];
        self.area.center() + vec2(along, across) * self.scale
    }

    /// The rectangle between two pixels.
    pub(super) fn rect(&self, one: [f32; 2], other: [f32; 2]) -> Rect {
        Rect::from_two_pos(self.point(one), self.point(other))
    }
}

/// Pictures as developed: the case, the view, the tools.
#[derive(Default)]
pub(crate) struct Textures {
    kept: Vec<(CaseId, ScanView, Tools, TextureHandle)>,
}

impl Textures {
    /// Forgets every picture.
    pub(super) fn forget(&mut self) {
        self.kept.clear();
    }

    /// What is kept, for tests.
    #[cfg(test)]
    pub(super) fn keys(&self) -> Vec<(ScanView, Tools)> {
        let keys = self.kept.iter();
        keys.map(|(_, view, tools, _)| (*view, *tools)).collect()
    }

    fn get(&mut self, ui: &Ui, case: CaseId, picture: &ScanPicture, tools: Tools) -> TextureId {
        let view = picture.view();
        let is_it = |kept: &(CaseId, ScanView, Tools, TextureHandle)| {
            (kept.0, kept.1, kept.2) == (case, view, tools)
        };
        if let Some(found) = self.kept.iter().find(|kept| is_it(kept)) {
            return found.3.id();
        }
        let image = tools.develop(picture);
        let name = format!("scan {case} {view:?}");
        let handle = ui.ctx().load_texture(name, image, TextureOptions::LINEAR);
        let id = handle.id();
        if self.kept.len() >= TEXTURES_MAX {
            drop(self.kept.remove(0));
        }
        self.kept.push((case, view, tools, handle));
        id
    }
}

/// Size of a picture in mm, along and across.
pub(super) fn size_mm(picture: &ScanPicture) -> Vec2 {
    let pitch = picture.pitch_mm() as f32;
    vec2(picture.lines() as f32, picture.columns() as f32) * pitch
}

/// Draws the views one above the other or side by side, whichever shows them larger.
pub(super) fn pictures_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pictures: &[ScanPicture; 2],
    views: &[ScanView],
    height: f32,
    state: &mut ScannerState,
    out: &mut Vec<Intent>,
) {
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let sizes: Vec<Vec2> = views
        .iter()
        .map(|view| size_mm(&pictures[*view as usize]))
        .collect();
    let (areas, least) = arranged(area, &sizes);
    let pitch = pictures[0].pitch_mm() as f32;
    let sight = &mut state.sight;
    let scale = match sight.scale {
        Scale::Fit => least,
        Scale::OneToOne => 1.0 / ui.pixels_per_point() / pitch,
        Scale::Points(scale) => scale.clamp(least, SCALE_MAX.max(least)),
    };
    let span = areas[0].size() / scale;
    // Kept so that something of the picture is always in sight.
    let within = |middle: Option<f32>, span: f32, size: f32| {
        let reach = (
            span.min(size) / 2.0,
            (size - span.min(size) / 2.0).max(size / 2.0),
        );
        middle.map_or(size / 2.0, |middle| {
            middle.clamp(reach.0.min(reach.1), reach.1)
        })
    };
    let along = within(sight.along, span.x, sizes[0].x);
    (sight.drawn_scale, sight.drawn_span, sight.drawn_along) = (scale, span, along);
    sight.drawn_views = [false; 2];
    state.pictures.clear();
    for ((view, area), size) in views.iter().zip(&areas).zip(&sizes) {
        let sight = &mut state.sight;
        let across = within(sight.across[*view as usize], span.y, size.y);
        sight.drawn_across[*view as usize] = across;
        sight.drawn_views[*view as usize] = true;
        let frame = Frame {
            area: *area,
            scale,
            least,
            middle: [along, across],
            pitch: pictures[*view as usize].pitch_mm() as f32,
        };
        view_ui(ui, desk, &pictures[*view as usize], &frame, state, out);
    }
}

/// Areas for views of these sizes in mm, and the scale at which all of each is in sight.
fn arranged(area: Rect, sizes: &[Vec2]) -> (Vec<Rect>, f32) {
    let fit = |areas: &[Rect]| {
        let each = areas.iter().zip(sizes).map(|(area, size)| {
            let room = (area.size() - Vec2::splat(4.0)).max(Vec2::splat(8.0)) / *size;
            room.min_elem()
        });
        each.fold(f32::INFINITY, f32::min)
    };
    if sizes.len() < 2 {
        let areas = vec![area];
        let scale = fit(&areas);
        return (areas, scale);
    }
    // One above the other, each as high as its picture needs.
    let tall = sizes[0].y + sizes[1].y;
    let first = (area.height() - GAP) * (sizes[0].y / tall).clamp(0.25, 0.75);
    let (upper, lower) = area.split_top_bottom_at_y(area.top() + first + GAP / 2.0);
    let above = vec![
        upper.with_max_y(upper.bottom() - GAP / 2.0),
        lower.with_min_y(lower.top() + GAP / 2.0),
    ];
    let (left, right) = area.split_left_right_at_fraction(0.5);
    let beside = vec![
        left.with_max_x(left.right() - GAP / 2.0),
        right.with_min_x(right.left() + GAP / 2.0),
    ];
    let (above_scale, beside_scale) = (fit(&above), fit(&beside));
    match above_scale >= beside_scale {
        true => (above, above_scale),
        false => (beside, beside_scale),
    }
}

/// The name of a view for a screen reader: from where, and how large.
fn view_name(desk: &Desk<'_>, picture: &ScanPicture) -> String {
    let size = size_mm(picture);
    let number = |mm: f32| desk.words.number(mm.round() as i64);
    let from = desk.words.of_kind("scanner-from", picture.view());
    desk.words.tf(
        "scanner-image",
        &[
            ("view", from.into()),
            ("length", number(size.x).into()),
            ("width", number(size.y).into()),
        ],
    )
}

fn view_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    picture: &ScanPicture,
    frame: &Frame,
    state: &mut ScannerState,
    out: &mut Vec<Intent>,
) {
    let view = picture.view();
    // The same wherever it is drawn, so that the focus stays when the console is laid out anew.
    let id = Id::new(("scanner view", view));
    let response = ui.interact(frame.area, id, Sense::click_and_drag());
    let name = view_name(desk, picture);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    let tools = state.tools.in_words(desk.words).join(", ");
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_description(tools));
    state.is_of_console(id);
    state.pictures.push((id, view));
    if std::mem::take(&mut state.wants_focus) || response.clicked() || response.drag_started() {
        response.request_focus();
    }
    if response.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: state.cursor.is_some(),
            tab: false,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        if let Some(cursor) = &mut state.cursor {
            cursor.turn_to(picture);
        }
    }
    react(ui, desk, picture, frame, &response, state, out);
    paint(ui, desk, picture, frame, &response, state);
}

/// Wheel, drag and pointer.
fn react(
    ui: &Ui,
    desk: &Desk<'_>,
    picture: &ScanPicture,
    frame: &Frame,
    response: &Response,
    state: &mut ScannerState,
    out: &mut Vec<Intent>,
) {
    let view = picture.view();
    let hover = response.hover_pos();
    if let Some(at) = hover {
        let pixel = frame.pixel(at);
        state.pointed = Some((view, pixel));
        let (scroll, pinch) = ui.input_mut(|input| {
            let scroll = std::mem::take(&mut input.smooth_scroll_delta);
            (scroll.y + scroll.x, input.zoom_delta())
        });
        let factor = pinch * libm::exp2f(scroll / WHEEL_DOUBLES);
        if factor != 1.0 {
            state.sight.zoom_at(view, frame, at, factor);
        }
    } else if state.pointed.is_some_and(|(pointed, _)| pointed == view) {
        state.pointed = None;
    }
    if state.cursor.is_some() {
        marks::draw(desk, picture, frame, response, state, out);
        if hover.is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        }
    } else if response.dragged() {
        state.sight.drag(view, frame, response);
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    } else if response.drag_stopped() {
        state.sight.held = None;
    }
}

fn paint(
    ui: &Ui,
    desk: &Desk<'_>,
    picture: &ScanPicture,
    frame: &Frame,
    response: &Response,
    state: &mut ScannerState,
) {
    let Some(case) = desk.dossier.map(|dossier| dossier.case) else {
        return;
    };
    let painter = ui
        .painter()
        .with_clip_rect(frame.area.intersect(ui.clip_rect()));
    let ground = match state.tools.inverse {
        true => Color32::BLACK,
        false => Color32::WHITE,
    };
    painter.rect_filled(frame.area, CornerRadius::ZERO, ground);
    if ui.is_rect_visible(frame.area) {
        let texture = state.textures.get(ui, case, picture, state.tools);
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        let last = [picture.columns() as f32, picture.lines() as f32];
        painter.image(texture, frame.rect([0.0; 2], last), whole, Color32::WHITE);
    }
    marks::paint(&painter, desk, picture.view(), frame, state);
    hairlines(&painter, picture.view(), frame, state);
    caption(&painter, desk, picture.view(), frame);
    let (width, colour) = match response.has_focus() {
        true => (2.0, theme::colours(ui).accent),
        false => (1.0, ui.visuals().widgets.noninteractive.bg_stroke.color),
    };
    let edge = Stroke::new(width, colour);
    ui.painter()
        .rect_stroke(frame.area, CornerRadius::ZERO, edge, StrokeKind::Inside);
}

/// The place of the pointer along the belt in both views, and across it in its own.
fn hairlines(painter: &egui::Painter, view: ScanView, frame: &Frame, state: &ScannerState) {
    let Some((pointed, pixel)) = state.pointed else {
        return;
    };
    let at = frame.point(pixel);
    // Dark and light side by side stand out from everything.
    let pair = [
        (0.0, Color32::from_black_alpha(150)),
        (1.0, Color32::from_white_alpha(170)),
    ];
    for (beside, colour) in pair {
        let stroke = Stroke::new(1.0, colour);
        painter.vline(at.x + beside, frame.area.y_range(), stroke);
        if pointed == view {
            painter.hline(frame.area.x_range(), at.y + beside, stroke);
        }
    }
}

/// From where the view is, in its corner.
fn caption(painter: &egui::Painter, desk: &Desk<'_>, view: ScanView, frame: &Frame) {
    let text = desk.words.of_kind("scanner-from", view);
    let font = egui::FontId::proportional(12.0);
    let text = painter.layout_no_wrap(text, font, Color32::WHITE);
    let ground = Rect::from_min_size(frame.area.min, text.size() + vec2(10.0, 4.0));
    painter.rect_filled(ground, CornerRadius::ZERO, Color32::from_gray(40));
    painter.galley(frame.area.min + vec2(5.0, 2.0), text, Color32::WHITE);
}
