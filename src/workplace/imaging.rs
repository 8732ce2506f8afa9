//! The X-ray images of the case on the desk: computed beside the window, since the rays take their time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::thread::JoinHandle;

use crate::session::command::CaseId;
use crate::session::view::{ScanOrder, ScanPicture, ScanStage};
use crate::ui::desk::Scans;
use crate::workplace::Workplace;

/// Cases whose images are kept.
const KEPT_MAX: usize = 8;

/// Images that are there, and those on their way.
#[derive(Default)]
pub(super) struct Imaging {
    coming: Option<Work>,
    /// The latest last.
    kept: Vec<(CaseId, [ScanPicture; 2])>,
    /// The case whose images could not be computed: it is tried again once it is put on the desk anew.
    failed: Option<CaseId>,
}

/// Images being computed. To drop it is to call it off: the thread ends at its next stage and nobody waits.
struct Work {
    case: CaseId,
    sign: Arc<Sign>,
    /// `None` once it has been joined.
    thread: Option<JoinHandle<Option<[ScanPicture; 2]>>>,
}

/// What the thread and the desk tell each other.
#[derive(Default)]
struct Sign {
    called_off: AtomicBool,
    /// Index of the stage under way.
    stage: AtomicU8,
}

impl Drop for Work {
    fn drop(&mut self) {
        self.sign.called_off.store(true, Ordering::Relaxed);
    }
}

/// Threads of their own, so that nothing that is drawn meanwhile waits behind the rays; one core is left to it.
pub(super) fn pool() -> Option<rayon::ThreadPool> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.saturating_sub(1).max(1);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
    pool.thread_name(|number| format!("scan {number}"))
        .build()
        .ok()
}

impl Work {
    /// Begins; `None` when the machine gives no thread.
    fn begin(case: CaseId, order: ScanOrder) -> Option<Work> {
        let sign = Arc::new(Sign::default());
        let told = Arc::clone(&sign);
        let go_on = move |stage: ScanStage| {
            told.stage.store(stage as u8, Ordering::Relaxed);
            !told.called_off.load(Ordering::Relaxed)
        };
        let thread = std::thread::Builder::new().name("scan".to_owned());
        let take = move || match pool() {
            Some(pool) => pool.install(|| order.take(&go_on)),
            None => order.take(&go_on),
        };
        let thread = thread.spawn(take).ok()?;
        let thread = Some(thread);
        Some(Work { case, sign, thread })
    }

    fn is_finished(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }
}

impl Imaging {
    pub(super) const fn is_under_way(&self) -> bool {
        self.coming.is_some()
    }

    /// The images of a case, as far as they are.
    pub(super) fn of(&self, case: CaseId) -> Option<Scans<'_>> {
        if let Some((_, pictures)) = self.kept.iter().find(|(kept, _)| *kept == case) {
            return Some(Scans::Ready(pictures));
        }
        let work = self.coming.as_ref().filter(|work| work.case == case)?;
        let at = usize::from(work.sign.stage.load(Ordering::Relaxed));
        let stages = ScanStage::ALL.len();
        Some(Scans::Computing {
            stage: ScanStage::ALL[at.min(stages - 1)],
            percent: (at * 100 / stages).min(100) as u8,
        })
    }

    /// Another case lies on the desk, or none: what is on its way for others is called off.
    pub(super) fn turn_to(&mut self, case: Option<CaseId>) {
        self.coming.take_if(|work| Some(work.case) != case);
        self.failed = None;
    }

    /// What tells whether the work under way has been called off.
    #[cfg(test)]
    pub(super) fn call_sign(&self) -> Option<impl Fn() -> bool + use<>> {
        let sign = Arc::clone(&self.coming.as_ref()?.sign);
        Some(move || sign.called_off.load(Ordering::Relaxed))
    }

    /// Begins work whose thread dies.
    #[cfg(test)]
    pub(super) fn begin_dying(&mut self, case: CaseId) {
        self.coming = Some(Work {
            case,
            sign: Arc::default(),
            thread: Some(std::thread::spawn(|| {
                std::panic::resume_unwind(Box::new(()))
            })),
        });
    }

    fn needs(&self, case: CaseId) -> bool {
        self.coming.is_none()
            && self.failed != Some(case)
            && self.kept.iter().all(|(kept, _)| *kept != case)
    }

    /// Takes over what has been computed; false when that failed.
    fn take_over(&mut self) -> bool {
        let Some(mut work) = self.coming.take_if(|work| work.is_finished()) else {
            return true;
        };
        let case = work.case;
        let result = work.thread.take().map(JoinHandle::join);
        match result {
            Some(Ok(Some(pictures))) => {
                if self.kept.len() >= KEPT_MAX {
                    self.kept.remove(0);
                }
                self.kept.push((case, pictures));
                true
            }
            _ => {
                self.failed = Some(case);
                false
            }
        }
    }
}

impl Workplace {
    /// Has the images of the case on the desk computed, and takes them over once they are there.
    pub(super) fn look_after_images(&mut self) {
        if !self.imaging.take_over() {
            let text = self.words.t("scanner-failed");
            self.workstation.notice = Some(text);
        }
        let (Some(dossier), Some(sitting)) = (&self.dossier, &self.sitting) else {
            return;
        };
        let case = dossier.case;
        if !self.imaging.needs(case) {
            return;
        }
        if let Some(order) = sitting.view().scan_order(case) {
            self.imaging.coming = Work::begin(case, order);
            if self.imaging.coming.is_none() {
                self.imaging.failed = Some(case);
            }
        }
    }
}
