//! The images of a case under review: computed beside the window, and called off when the case is left.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use crate::score::images::truth::ImagedCase;
use crate::session::command::CaseId;
use crate::ui::debrief::{CaseImages, ImagesState};
use crate::ui::desk::Screen;
use crate::workplace::{Workplace, imaging};

/// Images of reviewed cases on their way.
#[derive(Default)]
pub(super) struct Reviewing {
    coming: Option<Work>,
}

/// Images being computed. To drop it is to call it off.
struct Work {
    case: CaseId,
    called_off: Arc<AtomicBool>,
    thread: Option<JoinHandle<Option<CaseImages>>>,
}

impl Drop for Work {
    fn drop(&mut self) {
        self.called_off.store(true, Ordering::Relaxed);
    }
}

impl Work {
    /// Begins; without a thread from the machine, it has failed at once.
    fn begin(imaged: &Arc<ImagedCase>) -> Work {
        let called_off = Arc::new(AtomicBool::new(false));
        let (imaged, told) = (Arc::clone(imaged), Arc::clone(&called_off));
        let case = imaged.case;
        let go_on = move || !told.load(Ordering::Relaxed);
        let take = move || match imaging::pool() {
            Some(pool) => pool.install(|| CaseImages::take(&imaged, &go_on)),
            None => CaseImages::take(&imaged, &go_on),
        };
        let thread = std::thread::Builder::new().name("review".to_owned());
        Work {
            case,
            called_off,
            thread: thread.spawn(take).ok(),
        }
    }

    fn is_finished(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }
}

impl Reviewing {
    pub(super) const fn is_under_way(&self) -> bool {
        self.coming.is_some()
    }
}

impl Workplace {
    /// The images of the case that is under review on the screen.
    fn reviewed(&mut self) -> Option<&mut ImagesState> {
        match self.screen {
            Screen::Debrief if self.debriefing.there.is_some() => {
                self.debriefing.state.reviewed_images()
            }
            Screen::Workstation => {
                let feedback = self.workstation.feedback.as_mut();
                feedback.map(|(_, state)| state.images())
            }
            _ => None,
        }
    }

    /// Has the images of the case under review computed, and brings them once they are there.
    pub(super) fn look_after_review(&mut self) {
        let wanted = self.reviewed().and_then(|images| images.wanted().cloned());
        let case = wanted.as_ref().map(|imaged| imaged.case);
        let coming = &mut self.reviewing.coming;
        coming.take_if(|work| Some(work.case) != case);
        if let Some(mut work) = coming.take_if(|work| work.is_finished()) {
            let made = work.thread.take().and_then(|thread| thread.join().ok());
            let case = work.case;
            if let Some(images) = self.reviewed() {
                images.bring(case, made.flatten());
            }
            return;
        }
        if let (Some(imaged), None) = (wanted, &self.reviewing.coming) {
            self.reviewing.coming = Some(Work::begin(&imaged));
        }
    }
}
