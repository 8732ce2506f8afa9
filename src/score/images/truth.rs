//! What is really to be marked in the image of a case, from the geometry of what lay on the belt.
//!
//! To be marked are threats, hidden goods, and goods of another kind than the papers' where they lie openly. All
//! that is hidden in a consignment is one item, however many places it lies in: whoever marks one of them has found
//! it. The difficulty of an item is that of the image with nothing else in it that matters.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::customs::evidence::{ScanView, ThreatShape};
use crate::inspection::xray::difficulty::{self, difficulty, regions};
use crate::inspection::xray::geometry::{Field, View};
use crate::inspection::xray::scan::{field_of, presented};
use crate::matter::load::{Load, Role};
use crate::risk::indicator::Indicator;
use crate::scenario::model::action::{ActionKind, Eyes};
use crate::score::case::CaseLog;
use crate::score::images::{Difficulty, ImageTruth, Region};
use crate::session::command::CaseId;
use crate::stream::Stream;
use crate::stream::sealed::Sealed;

/// One million: difficulties are told in parts per million.
const PPM: f32 = 1_000_000.0;

/// A case as its image showed it: before eyes of the officer's own what is there, else what was reported of it.
#[derive(Clone, Debug)]
pub struct ImagedCase {
    pub case: CaseId,
    /// The stream in force when the case arrived.
    pub stream: Arc<Stream>,
    pub sealed: Sealed,
}

impl ImagedCase {
    /// A case by its log; `None` where no image of it came.
    pub fn of(stream: &Arc<Stream>, eyes: Eyes, log: &CaseLog) -> Option<ImagedCase> {
        let actions = &stream.scenario().actions;
        let is_image = |action: usize| {
            let action = actions.get(action);
            action.is_some_and(|action| action.kind == ActionKind::Xray)
        };
        let mut came = log.observations.iter();
        if !came.any(|one| is_image(usize::from(one.action.0))) {
            return None;
        }
        let declared = stream.declared(log.case.0);
        Some(ImagedCase {
            case: log.case,
            sealed: match eyes {
                Eyes::Own => stream.sealed(&declared),
                Eyes::AsStated => stream.perceived(&declared, log.reported()),
            },
            stream: Arc::clone(stream),
        })
    }

    /// What lay on the belt.
    pub fn load(&self) -> Load {
        presented(&self.stream, &self.sealed)
    }

    /// What is to be marked in each view of the load.
    pub fn truths(&self, load: &Load) -> [ImageTruth; 2] {
        let unlike = self
            .sealed
            .truth
            .indicators
            .holds(Indicator::ImageContentsUnlike);
        ScanView::ALL.map(|view| {
            let field = field_of(load, View::from(view));
            ImageTruth {
                case: self.case,
                view,
                columns: pixels(field.columns),
                lines: pixels(field.lines),
                regions: to_be_marked(load, &field, unlike),
            }
        })
    }
}

/// What is to be marked in the images of these cases, in their order.
pub fn truths(cases: &[ImagedCase]) -> BTreeMap<CaseId, [ImageTruth; 2]> {
    let truth = |case: &ImagedCase| (case.case, case.truths(&case.load()));
    let told: Vec<(CaseId, [ImageTruth; 2])> = cases.par_iter().map(truth).collect();
    told.into_iter().collect()
}

/// The kind of what has this role; `None` where it is not to be marked.
const fn kind(role: Role, unlike: bool) -> Option<&'static str> {
    match role {
        Role::Hidden => Some("hidden_goods"),
        Role::Goods if unlike => Some("other_goods"),
        Role::Threat(ThreatShape::DenseOrganicBlock) => Some("dense_organic_block"),
        Role::Threat(ThreatShape::FirearmPart) => Some("firearm_part"),
        Role::Threat(ThreatShape::AnimalPart) => Some("animal_part"),
        Role::Threat(ThreatShape::OldMetalObject) => Some("old_metal_object"),
        Role::Threat(ThreatShape::MixedScrap) => Some("mixed_scrap"),
        _ => None,
    }
}

fn to_be_marked(load: &Load, field: &Field, unlike: bool) -> Vec<Region> {
    let mut known: BTreeMap<Role, Difficulty> = BTreeMap::new();
    let mut told = Vec::new();
    for region in regions(load, field) {
        let Some(kind) = kind(region.role, unlike) else {
            continue;
        };
        let alone = || difficulty_of(load, field, region.role);
        let difficulty = *known.entry(region.role).or_insert_with(alone);
        let bounds = region.bounds();
        told.push(Region {
            left: pixels(bounds.columns.0),
            top: pixels(bounds.lines.0),
            right: pixels(bounds.columns.1),
            bottom: pixels(bounds.lines.1),
            item: number(load, region.role),
            kind: kind.to_owned(),
            difficulty,
        });
    }
    told
}

/// The number of all that has a role, the same in every view.
fn number(load: &Load, role: Role) -> u32 {
    let first = load.items.iter().position(|item| item.role == role);
    pixels(first.unwrap_or_default())
}

/// The difficulty of the image if nothing but what has this role mattered in it.
fn difficulty_of(load: &Load, field: &Field, role: Role) -> Difficulty {
    let mut alone = load.clone();
    for item in &mut alone.items {
        if item.role != role && matches!(item.role, Role::Hidden | Role::Threat(_) | Role::Goods) {
            item.role = Role::Cover;
        }
    }
    let difficulty::Difficulty {
        view,
        superposition,
        complexity,
    } = difficulty(&alone, field);
    let ppm = |share: f32| (share.clamp(0.0, 1.0) * PPM + 0.5) as u32;
    Difficulty {
        view_ppm: ppm(view),
        superposition_ppm: ppm(superposition),
        complexity_ppm: ppm(complexity),
    }
}

/// A count of pixels or items, none of which comes near the limit.
fn pixels(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
