//! The X-ray images of a case: what they are computed from stays closed, what they show is open.

use std::fmt;

use serde::Serialize;

use crate::customs::evidence::ScanView;
use crate::inspection::xray::calibration::{Calibration, Reading};
use crate::inspection::xray::develop::Readings;
use crate::inspection::xray::exposure::{Exposure, expose};
use crate::inspection::xray::geometry::{self, Field};
use crate::inspection::xray::noise::Noise;
use crate::inspection::xray::scan::{field_of, presented};
use crate::inspection::xray::spectrum::Source;
use crate::inspection::xray::words::Substance;
use crate::matter::load::Load;
use crate::risk::indicator::{Channel, IndicatorSet};
use crate::rng::Streams;
use crate::scenario::model::action::Eyes;
use crate::session::command::CaseId;
use crate::session::view::View;
use crate::stream::Stream;
use crate::stream::sealed::Sealed;

/// Photons of an image as a multiple of the normal number.
const NORMAL_DOSE: f32 = 1.0;

/// Leave to compute the images of one case, wherever there is time for it. Holds the case with its truth, and
/// gives out nothing but pictures.
pub struct ScanOrder {
    stream: Stream,
    sealed: Sealed,
}

/// Says nothing of the case.
impl fmt::Debug for ScanOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ScanOrder")
    }
}

/// What is being done for a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ScanStage {
    /// What lies on the belt is laid out.
    Arranging,
    /// The view from above is taken.
    Top,
    /// The view from the side is taken.
    Side,
    /// Materials are read from both.
    Reading,
}

impl ScanStage {
    /// Every stage, in their order.
    pub const ALL: [ScanStage; 4] = [
        ScanStage::Arranging,
        ScanStage::Top,
        ScanStage::Side,
        ScanStage::Reading,
    ];
}

/// One view of what lies on the belt, as the detectors saw it.
#[derive(Clone, Debug)]
pub struct ScanPicture {
    field: Field,
    exposure: Exposure,
    readings: Readings,
    handling_units: u32,
}

/// What the detectors say of a place in a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScanSample {
    pub substance: Substance,
    /// `None` in open air and where nothing comes through.
    pub reading: Option<Reading>,
}

/// The scanner's own name of a view.
const fn scanner_view(view: ScanView) -> geometry::View {
    match view {
        ScanView::Top => geometry::View::Top,
        ScanView::Side => geometry::View::Side,
    }
}

impl ScanOrder {
    /// An order for a case whose truth is laid open, as its images showed it.
    pub const fn reviewed(stream: Stream, sealed: Sealed) -> ScanOrder {
        ScanOrder { stream, sealed }
    }

    /// One view; the same case gives the same picture anywhere.
    pub fn expose(&self, view: ScanView) -> ScanPicture {
        let load = self.load();
        let (field, exposure) = self.exposed(&load, view);
        ScanPicture::of(field, exposure, load.handling_units)
    }

    /// Both views. `go_on` is told of each stage before it begins; when it says no, nothing comes of it.
    pub fn take(&self, go_on: &dyn Fn(ScanStage) -> bool) -> Option<[ScanPicture; 2]> {
        let load = go_on(ScanStage::Arranging).then(|| self.load())?;
        self.take_of(&load, go_on)
    }

    /// Both views of the case's load, where that is known already.
    pub fn take_of(
        &self,
        load: &Load,
        go_on: &dyn Fn(ScanStage) -> bool,
    ) -> Option<[ScanPicture; 2]> {
        let top = go_on(ScanStage::Top).then(|| self.exposed(load, ScanView::Top))?;
        let side = go_on(ScanStage::Side).then(|| self.exposed(load, ScanView::Side))?;
        go_on(ScanStage::Reading).then(|| {
            [top, side]
                .map(|(field, exposure)| ScanPicture::of(field, exposure, load.handling_units))
        })
    }

    fn load(&self) -> Load {
        presented(&self.stream, &self.sealed)
    }

    /// The same as the scanner takes, without what its makers know of it.
    fn exposed(&self, load: &Load, view: ScanView) -> (Field, Exposure) {
        let view = scanner_view(view);
        let digest = &self.stream.scenario().digest;
        let streams = Streams::new(digest, self.stream.seed(), view.purpose());
        let noise = Noise::On {
            streams: &streams,
            case: self.sealed.declared.index,
            dose: NORMAL_DOSE,
        };
        let field = field_of(load, view);
        let exposure = expose(&load.solids, &field, &Source::scanner(), noise);
        (field, exposure)
    }
}

impl ScanPicture {
    /// A picture of an exposure, with the materials read from it.
    pub fn of(field: Field, exposure: Exposure, handling_units: u32) -> ScanPicture {
        ScanPicture {
            readings: Readings::smoothed(&exposure, Calibration::scanner()),
            field,
            exposure,
            handling_units,
        }
    }

    /// From where it was taken.
    pub const fn view(&self) -> ScanView {
        match self.field.view {
            geometry::View::Top => ScanView::Top,
            geometry::View::Side => ScanView::Side,
        }
    }

    /// Pixels across the belt or, from the side, from the top down.
    pub const fn columns(&self) -> usize {
        self.exposure.columns
    }

    /// Pixels along the belt.
    pub const fn lines(&self) -> usize {
        self.exposure.lines
    }

    /// Side of a pixel in mm.
    pub const fn pitch_mm(&self) -> f64 {
        self.field.pitch_mm
    }

    /// How many handling units of the consignment are like the one on the belt, it included.
    pub const fn handling_units(&self) -> u32 {
        self.handling_units
    }

    /// Transmissions, for whoever develops the picture.
    pub const fn exposure(&self) -> &Exposure {
        &self.exposure
    }

    /// Materials as read, for whoever develops the picture.
    pub const fn readings(&self) -> &Readings {
        &self.readings
    }

    /// What stands at a pixel; `None` outside.
    pub fn sample(&self, column: usize, line: usize) -> Option<ScanSample> {
        if column >= self.columns() || line >= self.lines() {
            return None;
        }
        Some(ScanSample {
            substance: self.readings.substance(&self.exposure, column, line),
            reading: self.readings.pixels[line * self.columns() + column],
        })
    }
}

impl View<'_> {
    /// Leave to compute the images of a case, once an action that takes them has brought its result.
    pub fn scan_order(&self, case: CaseId) -> Option<ScanOrder> {
        let settled = || self.settled(case).map(|settled| &settled.case);
        let open = self.open(case).or_else(settled)?;
        let actions = &self.scenario().actions;
        let there = open
            .inspections
            .iter()
            .filter(|inspection| inspection.seen.is_some());
        let is_image = |channel| channel == Channel::Image;
        if !there
            .clone()
            .any(|one| is_image(actions[usize::from(one.action.0)].channel()))
        {
            return None;
        }
        let stream = &self.session.stream;
        // As with the evidence: before its own eyes the officer has what is there.
        let sealed = match self.session.terms.eyes {
            Eyes::Own => stream.sealed(&open.declared),
            Eyes::AsStated => {
                let seen = there.filter_map(|inspection| inspection.seen);
                let reported = seen.fold(IndicatorSet::EMPTY, IndicatorSet::union);
                stream.perceived(&open.declared, reported)
            }
        };
        Some(ScanOrder {
            stream: stream.clone(),
            sealed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspection::xray::scan::scan;
    use crate::scenario::model::action::ActionKind;
    use crate::session::command::{ActionId, Command};
    use crate::session::engine::Session;

    fn tutorial() -> Session {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/scenarios/tutorial/first-parcels.ron"
        );
        let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
        let scenario = crate::scenario::load::load(path, &read).expect("a shipped scenario");
        Session::open(Stream::new(std::sync::Arc::new(scenario), 7)).0
    }

    #[test]
    fn an_order_is_given_with_the_image_and_tells_nothing_but_pictures() {
        let mut session = tutorial();
        // A small one.
        let case = CaseId(2);
        let next = Command::AwaitNext {
            at_most_secs: 86_400,
        };
        while session.view().arrived() <= case.0 {
            session.apply(&next);
        }
        assert!(session.view().scan_order(case).is_none());
        let actions = &session.view().scenario().actions;
        let at = actions
            .iter()
            .position(|action| action.kind == ActionKind::Xray);
        let action = ActionId(at.expect("the tutorial has a scanner") as u16);
        session.apply(&Command::Inspect { case, action });
        assert!(
            session.view().scan_order(case).is_none(),
            "the image is awaited"
        );
        let order = loop {
            match session.view().scan_order(case) {
                Some(order) => break order,
                None => session.apply(&next),
            };
        };
        assert_eq!(format!("{order:?}"), "ScanOrder");
        let both = order.take(&|_| true).expect("nobody calls it off");
        assert!(order.take(&|stage| stage < ScanStage::Side).is_none());
        for (picture, view) in both.iter().zip(ScanView::ALL) {
            assert_eq!(picture.view(), view);
            let theirs = scan(
                &order.stream,
                &order.sealed,
                scanner_view(view),
                NORMAL_DOSE,
            );
            assert_eq!(picture.exposure(), &theirs.exposure);
            assert_eq!(picture.field, theirs.field);
        }
    }
}
