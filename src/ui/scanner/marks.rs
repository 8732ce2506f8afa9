//! Marks: regions of the picture that the reader holds to be worth a look.

use egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Rect, Response, RichText, Stroke, StrokeKind,
    Ui, WidgetInfo, WidgetType, vec2,
};

use crate::customs::evidence::ScanView;
use crate::session::command::{Command, ImageMark, MARKS_MAX};
use crate::session::view::{CaseSnapshot, ScanPicture};
use crate::ui::desk::{Desk, Intent};
use crate::ui::scanner::ScannerState;
use crate::ui::scanner::picture::Frame;

/// Least side of a mark, in pixels of the picture: less is a slip of the hand.
const SIDE_LEAST: f32 = 4.0;
/// One step of the keyboard's rectangle, as a share of the picture's length.
const STEP: f32 = 0.02;
/// Marks stand out from every colour of the picture: yellow within black.
const MARK: Color32 = Color32::from_rgb(0xFF, 0xE0, 0x33);

/// The rectangle that is moved and sized until it is set. Corners as column and line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cursor {
    view: Option<ScanView>,
    from: [f32; 2],
    to: [f32; 2],
}

/// The picture's far corner.
fn extent(picture: &ScanPicture) -> [f32; 2] {
    [picture.columns() as f32, picture.lines() as f32]
}

impl Cursor {
    /// Brings the rectangle into a view: its middle, where it was not there before.
    pub(super) fn turn_to(&mut self, picture: &ScanPicture) {
        if self.view == Some(picture.view()) {
            return;
        }
        self.view = Some(picture.view());
        let extent = extent(picture);
        self.from = extent.map(|length| length * 0.4);
        self.to = extent.map(|length| length * 0.6);
    }

    /// Moves the rectangle by steps across and along the belt, or sizes it.
    pub(super) fn step(&mut self, pictures: &[ScanPicture; 2], steps: [f32; 2], sizes: bool) {
        let Some(view) = self.view else {
            return;
        };
        let extent = extent(&pictures[view as usize]);
        let step = (extent[1] * STEP).max(2.0);
        for k in 0..2 {
            let by = steps[k] * step;
            if sizes {
                self.to[k] = (self.to[k] + by).clamp(self.from[k] + SIDE_LEAST, extent[k]);
            } else {
                let by = by.clamp(-self.from[k], extent[k] - self.to[k]);
                self.from[k] += by;
                self.to[k] += by;
            }
        }
    }

    /// The middle of the rectangle, for what stands there.
    pub(super) fn middle(&self) -> Option<(ScanView, [f32; 2])> {
        let middle = std::array::from_fn(|k| (self.from[k] + self.to[k]) / 2.0);
        self.view.map(|view| (view, middle))
    }

    fn mark(&self, pictures: &ScanPicture) -> Option<ImageMark> {
        let extent = extent(pictures);
        let low: [f32; 2] = std::array::from_fn(|k| self.from[k].min(self.to[k]).max(0.0));
        let high: [f32; 2] = std::array::from_fn(|k| self.from[k].max(self.to[k]).min(extent[k]));
        let is_whole = (0..2).all(|k| high[k] - low[k] >= SIDE_LEAST);
        is_whole.then(|| ImageMark {
            view: pictures.view(),
            left: low[0].floor() as u32,
            top: low[1].floor() as u32,
            right: high[0].ceil() as u32,
            bottom: high[1].ceil() as u32,
        })
    }
}

/// Whether marks can be set in the case on the desk.
pub(super) fn can_mark(desk: &Desk<'_>) -> bool {
    let is_open =
        |dossier: &CaseSnapshot| dossier.settlement.is_none() && dossier.marks.len() < MARKS_MAX;
    desk.dossier.is_some_and(is_open) && !desk.view.is_closed() && !desk.read_only
}

/// Sets the rectangle as a mark.
pub(super) fn set(
    desk: &Desk<'_>,
    pictures: &[ScanPicture; 2],
    state: &mut ScannerState,
    out: &mut Vec<Intent>,
) {
    let cursor = state.cursor.unwrap_or_default();
    if let Some(view) = cursor.view {
        tell(desk, &cursor, &pictures[view as usize], out);
    }
}

fn tell(desk: &Desk<'_>, cursor: &Cursor, picture: &ScanPicture, out: &mut Vec<Intent>) {
    if let (Some(dossier), Some(mark)) = (desk.dossier, cursor.mark(picture))
        && can_mark(desk)
    {
        let case = dossier.case;
        out.push(Intent::Tell(Command::Mark { case, mark }));
    }
}

/// A rectangle drawn with the pointer; set when it is let go.
pub(super) fn draw(
    desk: &Desk<'_>,
    picture: &ScanPicture,
    frame: &Frame,
    response: &Response,
    state: &mut ScannerState,
    out: &mut Vec<Intent>,
) {
    let view = picture.view();
    if response.drag_started() {
        let origin = response.ctx.input(|input| input.pointer.press_origin());
        state.drawn_from = origin.map(|at| (view, frame.pixel(at)));
    }
    let Some((_, from)) = state.drawn_from.filter(|(drawn, _)| *drawn == view) else {
        return;
    };
    if let Some(at) = response.interact_pointer_pos() {
        let to = frame.pixel(at);
        state.cursor = Some(Cursor {
            view: Some(view),
            from: std::array::from_fn(|k| from[k].min(to[k])),
            to: std::array::from_fn(|k| from[k].max(to[k])),
        });
    }
    if response.drag_stopped() {
        state.drawn_from = None;
        if let Some(cursor) = state.cursor {
            tell(desk, &cursor, picture, out);
        }
    }
}

/// Draws the marks of a view, and the rectangle that is being moved.
pub(super) fn paint(
    painter: &Painter,
    desk: &Desk<'_>,
    view: ScanView,
    frame: &Frame,
    state: &ScannerState,
) {
    let marks = desk.dossier.map_or(&[][..], |dossier| &dossier.marks);
    for (position, mark) in marks.iter().enumerate() {
        if mark.view == view {
            let corner = |one: u32, other: u32| [one as f32, other as f32];
            let rect = frame.rect(corner(mark.left, mark.top), corner(mark.right, mark.bottom));
            outline(painter, rect, 2.0);
            numbered(painter, rect, &desk.words.number(position as i64 + 1));
        }
    }
    if let Some(cursor) = state.cursor.filter(|cursor| cursor.view == Some(view)) {
        let rect = frame.rect(cursor.from, cursor.to);
        outline(painter, rect, 1.0);
        // A cross in the middle tells what is moved from what is set.
        for reach in [vec2(6.0, 0.0), vec2(0.0, 6.0)] {
            let ends = [rect.center() - reach, rect.center() + reach];
            painter.line_segment(ends, Stroke::new(3.0, Color32::BLACK));
            painter.line_segment(ends, Stroke::new(1.0, MARK));
        }
    }
}

fn outline(painter: &Painter, rect: Rect, width: f32) {
    let dark = Stroke::new(width + 2.0, Color32::BLACK);
    painter.rect_stroke(rect, CornerRadius::ZERO, dark, StrokeKind::Middle);
    painter.rect_stroke(
        rect,
        CornerRadius::ZERO,
        Stroke::new(width, MARK),
        StrokeKind::Middle,
    );
}

/// The number of a mark at its corner.
fn numbered(painter: &Painter, rect: Rect, number: &str) {
    let font = FontId::proportional(12.0);
    let text = painter.layout_no_wrap(number.to_owned(), font, Color32::BLACK);
    let size = text.size() + vec2(8.0, 2.0);
    let ground = Align2::LEFT_BOTTOM.anchor_size(rect.left_top(), size);
    painter.rect_filled(ground, CornerRadius::ZERO, MARK);
    painter.galley(ground.min + vec2(4.0, 1.0), text, Color32::BLACK);
}

/// The marks as a list, each with a button that takes it back.
pub(super) fn list_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pictures: &[ScanPicture; 2],
    state: &mut ScannerState,
    out: &mut Vec<Intent>,
) {
    let Some(dossier) = desk.dossier else {
        return;
    };
    let words = desk.words;
    if state.cursor.is_some() {
        ui.label(RichText::new(words.t("scanner-marking")).size(13.0));
    }
    let is_open = dossier.settlement.is_none() && !desk.view.is_closed() && !desk.read_only;
    for (position, mark) in dossier.marks.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            let pitch = pictures[mark.view as usize].pitch_mm() as f32;
            let mm = |from: u32, to: u32| {
                words.number((to.saturating_sub(from) as f32 * pitch).round() as i64)
            };
            let number = words.number(position as i64 + 1);
            let text = words.tf(
                "scanner-marked",
                &[
                    ("number", number.as_str().into()),
                    ("view", words.of_kind("scanner-from", mark.view).into()),
                    ("length", mm(mark.top, mark.bottom).into()),
                    ("width", mm(mark.left, mark.right).into()),
                ],
            );
            ui.label(RichText::new(text).size(13.0));
            if !is_open {
                return;
            }
            let button = ui.small_button(words.t("scanner-unmark"));
            let name = words.tf("scanner-unmark-name", &[("number", number.into())]);
            button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
            if button.clicked() {
                out.push(Intent::Tell(Command::Unmark {
                    case: dossier.case,
                    position: position as u32,
                }));
            }
        });
    }
}
