//! The bench and the hall as a window shows them in space.

use crate::ui::bench::BenchState;
use crate::ui::desk::{Scenes, Screen};
use crate::workplace::Workplace;

impl Workplace {
    /// What lies on the bench and how it is looked at; `None` while the bench is out of sight.
    pub(crate) fn bench(&self) -> Option<&BenchState> {
        let is_shown = self.screen == Screen::Workstation
            && self.dossier.is_some()
            && self.workstation.has_bench();
        is_shown.then_some(&self.workstation.bench)
    }

    /// Takes over the pictures that the window makes of its scenes.
    pub(crate) fn hang(&mut self, scenes: Scenes) {
        self.scenes = scenes;
    }

    /// The pictures of scenes that hang now.
    pub(crate) fn scenes(&self) -> Scenes {
        self.scenes
    }
}
