//! The image of a case under review as it was shown, with what was to be marked in it and what was marked.
//!
//! The pictures are computed beside the window: the panel only says which it wants, and shows them once they are
//! brought. Invariant: only a case whose truth is laid open is asked for.

use std::fmt;
use std::sync::Arc;

use egui::{ColorImage, TextureHandle, Ui};

use crate::inspection::xray::develop::{Picture, Tool, develop};
use crate::score::images::truth::ImagedCase;
use crate::score::images::{ImageTruth, Verdict, judge};
use crate::score::review::CaseReview;
use crate::session::command::{CaseId, ImageMark};
use crate::session::view::ScanOrder;
use crate::stream::Stream;
use crate::ui::theme;
use crate::ui::words::Words;

mod list;
mod paint;

/// Both views of a case with their truth.
pub(crate) struct CaseImages {
    case: CaseId,
    views: [(ImageTruth, Picture); 2],
}

impl CaseImages {
    /// Computes the images as the scanner took them; takes its time. Nothing comes of it once `go_on` says no.
    pub(crate) fn take(imaged: &ImagedCase, go_on: &dyn Fn() -> bool) -> Option<CaseImages> {
        let load = go_on().then(|| imaged.load())?;
        let truths = go_on().then(|| imaged.truths(&load))?;
        let stream = Stream::clone(&imaged.stream);
        let order = ScanOrder::reviewed(stream, imaged.sealed.clone());
        let [top, side] = order.take_of(&load, &|_| go_on())?.map(|taken| {
            // The console's customary colours.
            develop(taken.exposure(), taken.readings(), &Tool::default())
        });
        let [from_top, from_side] = truths;
        Some(CaseImages {
            case: imaged.case,
            views: [(from_top, top), (from_side, side)],
        })
    }
}

/// The images of the case under review: wanted, there, or not to be had.
#[derive(Default)]
pub(crate) struct ImagesState {
    /// `None` where no image of the case came.
    wanted: Option<Arc<ImagedCase>>,
    there: Option<CaseImages>,
    failed: bool,
    textures: [Option<TextureHandle>; 2],
}

impl fmt::Debug for ImagesState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let case = self.wanted.as_ref().map(|wanted| wanted.case);
        f.debug_struct("ImagesState")
            .field("case", &case)
            .field("there", &self.there.is_some())
            .finish_non_exhaustive()
    }
}

impl ImagesState {
    /// Of a case that comes under review.
    pub(super) fn of(review: &CaseReview) -> ImagesState {
        ImagesState {
            wanted: review.imaged().map(Arc::new),
            ..ImagesState::default()
        }
    }

    /// What is to be computed; `None` where nothing is.
    pub(crate) fn wanted(&self) -> Option<&Arc<ImagedCase>> {
        let is_open = self.there.is_none() && !self.failed;
        self.wanted.as_ref().filter(|_| is_open)
    }

    /// Brings what was computed, or that nothing could be.
    pub(crate) fn bring(&mut self, case: CaseId, images: Option<CaseImages>) {
        if self.wanted().is_some_and(|wanted| wanted.case == case) {
            self.failed = images.is_none();
            self.there = images;
        }
    }

    fn texture(&mut self, ui: &Ui, view: usize) -> Option<TextureHandle> {
        let images = self.there.as_ref()?;
        let (_, picture) = &images.views[view];
        let made = self.textures[view].get_or_insert_with(|| {
            let size = [picture.width, picture.height];
            let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
            let name = format!("reviewed scan {} {view}", images.case);
            ui.ctx()
                .load_texture(name, image, egui::TextureOptions::LINEAR)
        });
        Some(made.clone())
    }
}

/// A mark with its number, as at the console, and what it was worth.
struct Judged {
    mark: ImageMark,
    number: usize,
    verdict: Verdict,
}

/// The marks of a view.
fn judged(review: &CaseReview, truth: &ImageTruth) -> Vec<Judged> {
    let marks = review.record.log.marks.iter().zip(1..);
    let own: Vec<(ImageMark, usize)> = marks
        .filter(|(mark, _)| mark.view == truth.view)
        .map(|(mark, number)| (*mark, number))
        .collect();
    let bare: Vec<ImageMark> = own.iter().map(|(mark, _)| *mark).collect();
    let verdicts = judge(&bare, truth);
    own.into_iter()
        .zip(verdicts)
        .map(|((mark, number), verdict)| Judged {
            mark,
            number,
            verdict,
        })
        .collect()
}

/// The letter of a region by its position; there are two of them from the 27th on.
fn letter(position: usize) -> String {
    let of = |position: usize| char::from(b'A' + (position % 26) as u8);
    match (position / 26).checked_sub(1) {
        None => of(position).to_string(),
        Some(round) => format!("{}{}", of(round), of(position)),
    }
}

/// The image of a case with its truth; nothing where no image of it came.
pub(super) fn image_ui(ui: &mut Ui, words: &Words, review: &CaseReview, state: &mut ImagesState) {
    if state.wanted.is_none() {
        return;
    }
    theme::section_ui(ui, &words.t("debrief-image-heading"));
    if state.there.is_none() {
        let key = match state.failed {
            true => "debrief-image-failed",
            false => "debrief-image-coming",
        };
        ui.label(theme::note(ui, words.t(key)));
        return;
    }
    for view in 0..2 {
        let texture = state.texture(ui, view);
        let (Some(texture), Some(images)) = (texture, &state.there) else {
            continue;
        };
        let (truth, picture) = &images.views[view];
        let judged = judged(review, truth);
        let size = [picture.width as f32, picture.height as f32];
        paint::view_ui(ui, words, truth, &judged, (texture.id(), size.into()));
        list::view_ui(ui, words, truth, &judged);
        ui.add_space(6.0);
    }
    ui.add(egui::Label::new(theme::note(ui, words.t("debrief-image-about"))).wrap());
}
