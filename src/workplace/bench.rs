//! The bench and the hall as a window shows them in space.

use crate::ui::bench::BenchState;
use crate::ui::desk::{Scenes, Screen};
use crate::ui::hall::{self, Parcel};
use crate::workplace::Workplace;

/// The hall as it is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HallOrder {
    /// Size of the picture in dots.
    pub dots: [u32; 2],
    /// Changes whenever a consignment may have moved.
    pub stamp: Option<(u64, usize)>,
    /// Whether nothing may be seen moving.
    pub still: bool,
    pub dark: bool,
}

impl Workplace {
    /// What lies on the bench and how it is looked at; `None` while the bench is out of sight.
    pub(crate) fn bench(&self) -> Option<&BenchState> {
        let is_shown = self.screen == Screen::Workstation
            && self.dossier.is_some()
            && self.workstation.has_bench();
        is_shown.then_some(&self.workstation.bench)
    }

    /// How the hall is to be shown; `None` while it is out of sight or not wanted.
    pub(crate) fn hall(&self) -> Option<HallOrder> {
        let (dots, stamp) = match (self.screen, &self.sitting) {
            (Screen::Home, _) => (self.home_dots, None),
            (Screen::Workstation, Some(sitting)) if self.dossier.is_none() => (
                self.workstation.hall_dots,
                Some((
                    sitting.seat().conduct.began_unix_secs,
                    sitting.steps().len(),
                )),
            ),
            _ => return None,
        };
        (self.settings.hall && dots[0] > 0).then_some(HallOrder {
            dots,
            stamp,
            still: self.settings.reduced_motion,
            dark: self.settings.dark,
        })
    }

    /// The consignments in the hall.
    pub(crate) fn parcels(&self) -> Vec<Parcel> {
        match (self.screen, &self.sitting) {
            (Screen::Workstation, Some(sitting)) => {
                hall::parcels(sitting.view(), &self.workstation.queue)
            }
            _ => hall::quiet(),
        }
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
