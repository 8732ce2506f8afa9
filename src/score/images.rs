//! What marks in X-ray images were worth, against regions that are known from the geometry of the goods.
//!
//! Pure: the truth of each image comes in as plain numbers, through a function of the caller's, in pixels of the scan.
//! A mark is a *hit* when its centre lies within a region or it overlaps one by at least 30 percent (intersection over
//! union); *near* when its centre lies within 15 percent of the image's diagonal from a region; else *false*. Each
//! region is hit once; a further mark on it is *repeated*, neither right nor wrong. A mark that takes more than a
//! quarter of the image points at nothing by its centre, and hits by its overlap alone. An item that is marked in one
//! of its views is found; its difficulty is that of the easier view, factor by factor. Shares of fewer than
//! [`FEW_ITEMS`] are not told.

pub mod results;
#[cfg(test)]
mod tests;
pub mod truth;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::customs::evidence::ScanView;
use crate::score::case::CaseRecord;
use crate::score::metrics::interval::wilson95;
use crate::score::share::share;
use crate::session::command::{CaseId, ImageMark};

/// Fewer items than this are too few to say anything of (the interval of a share of nine is about 60 percent wide).
pub const FEW_ITEMS: u64 = 10;
/// Least intersection over union of a hit, in percent.
const OVERLAP_PERCENT: u128 = 30;
/// Farthest that a near mark's centre lies from its region, in percent of the image's diagonal.
const NEAR_PERCENT: u128 = 15;
/// One part in so many of an image is the most that a mark may take to point with its centre.
const POINTING_PART: u128 = 4;
/// From here on a factor makes an image hard, ppm.
pub const HARD_PPM: u32 = 500_000;

/// What makes an item hard to see, each from 0 to one million (Schwaninger, Hardmeier and Hofer 2005).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Difficulty {
    /// How unusual the item's orientation is.
    pub view_ppm: u32,
    /// How much lies over and under it.
    pub superposition_ppm: u32,
    /// How cluttered the image is.
    pub complexity_ppm: u32,
}

/// A rectangle of an image around something that is to be marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    pub left: u32,
    pub top: u32,
    /// Past the last column.
    pub right: u32,
    /// Past the last line.
    pub bottom: u32,
    /// The item's number within the case, the same in every view.
    pub item: u32,
    /// The item's kind as an id: `firearm_part`, `hidden_goods`.
    pub kind: String,
    pub difficulty: Difficulty,
}

/// What is really to be marked in one image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageTruth {
    pub case: CaseId,
    pub view: ScanView,
    /// Columns of the scan.
    pub columns: u32,
    /// Lines of the scan.
    pub lines: u32,
    /// Empty where nothing in the image is to be marked.
    pub regions: Vec<Region>,
}

/// What a mark is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It marks the region at this position.
    Hit(usize),
    /// What it marks was marked before.
    Repeated,
    Near,
    False,
}

/// The marks of a session.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct ImageScore {
    /// Cases that count and of which an image came.
    pub images: u64,
    pub marks: u64,
    pub hits: u64,
    pub repeated: u64,
    pub near: u64,
    pub false_marks: u64,
    /// Images in which nothing is to be marked.
    pub clean: u64,
    /// Those of them that were marked all the same.
    pub clean_marked: u64,
    /// `None` of fewer than [`FEW_ITEMS`].
    pub clean_marked_rate: Option<f64>,
    /// Wilson 95 % interval: low, high.
    pub clean_marked_rate_ci95: Option<[f64; 2]>,
    /// All items that were to be marked.
    pub all: ItemGroup,
    /// By kind, by id ascending.
    pub by_kind: Vec<ItemGroup>,
    /// By orientation: the easy half of the scale, then the hard one; empty halves too.
    pub by_view: [ItemGroup; 2],
    /// By what lies over and under the item, in the same way.
    pub by_superposition: [ItemGroup; 2],
    /// By clutter, in the same way.
    pub by_complexity: [ItemGroup; 2],
}

/// Items of one sort.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct ItemGroup {
    pub name: String,
    pub items: u64,
    pub found: u64,
    /// Share that was found; `None` of fewer than [`FEW_ITEMS`].
    pub found_rate: Option<f64>,
    /// Wilson 95 % interval: low, high.
    pub found_rate_ci95: Option<[f64; 2]>,
}

/// Judges the marks on one image in their order; marks of another view are false.
pub fn judge(marks: &[ImageMark], truth: &ImageTruth) -> Vec<Verdict> {
    let mut is_hit = vec![false; truth.regions.len()];
    let mut verdict = |mark: &ImageMark| {
        if mark.view != truth.view {
            return Verdict::False;
        }
        let mut best: Option<(u128, usize)> = None;
        let (mut again, mut near) = (false, false);
        for (position, region) in truth.regions.iter().enumerate() {
            near |= is_near(mark, region, truth);
            if !is_on(mark, region, truth) {
                continue;
            }
            let common = intersection(mark, region);
            if is_hit[position] {
                again = true;
            } else if best.is_none_or(|(most, _)| common > most) {
                best = Some((common, position));
            }
        }
        match (best, again, near) {
            (Some((_, position)), _, _) => {
                is_hit[position] = true;
                Verdict::Hit(position)
            }
            (None, true, _) => Verdict::Repeated,
            (None, false, true) => Verdict::Near,
            (None, false, false) => Verdict::False,
        }
    };
    marks.iter().map(&mut verdict).collect()
}

/// Whether a mark is on a region: by its centre, or by overlap.
fn is_on(mark: &ImageMark, region: &Region, truth: &ImageTruth) -> bool {
    let size = area(mark.left, mark.top, mark.right, mark.bottom);
    let whole = u128::from(truth.columns) * u128::from(truth.lines);
    let points = size * POINTING_PART <= whole;
    if points && gaps(mark, region) == Some((0, 0)) {
        return true;
    }
    let common = intersection(mark, region);
    let other = area(region.left, region.top, region.right, region.bottom);
    common > 0 && common * 100 >= (size + other - common) * OVERLAP_PERCENT
}

fn is_near(mark: &ImageMark, region: &Region, truth: &ImageTruth) -> bool {
    let Some((across, down)) = gaps(mark, region) else {
        return false;
    };
    let square = |side: u32| u128::from(side) * u128::from(side);
    // Gaps are in half pixels, so that centres are whole numbers.
    let diagonal = 4 * (square(truth.columns) + square(truth.lines));
    (across * across + down * down) * 10_000 <= diagonal * NEAR_PERCENT * NEAR_PERCENT
}

/// How far the centre of a mark lies outside a region, across and down, in half pixels; `None` of an empty region.
fn gaps(mark: &ImageMark, region: &Region) -> Option<(u128, u128)> {
    let gap = |from: u32, to: u32, low: u32, high: u32| {
        let centre = u128::from(from) + u128::from(to);
        let (low, high) = (2 * u128::from(low), 2 * u128::from(high));
        let last = high.checked_sub(1).filter(|last| low <= *last)?;
        Some(low.saturating_sub(centre).max(centre.saturating_sub(last)))
    };
    Some((
        gap(mark.left, mark.right, region.left, region.right)?,
        gap(mark.top, mark.bottom, region.top, region.bottom)?,
    ))
}

fn area(left: u32, top: u32, right: u32, bottom: u32) -> u128 {
    u128::from(right.saturating_sub(left)) * u128::from(bottom.saturating_sub(top))
}

fn intersection(mark: &ImageMark, region: &Region) -> u128 {
    area(
        mark.left.max(region.left),
        mark.top.max(region.top),
        mark.right.min(region.right),
        mark.bottom.min(region.bottom),
    )
}

/// An item over its views.
#[derive(Clone, Debug)]
struct Item {
    kind: String,
    difficulty: Difficulty,
    found: bool,
}

impl Item {
    fn of(region: &Region) -> Item {
        Item {
            kind: region.kind.clone(),
            difficulty: region.difficulty,
            found: false,
        }
    }

    /// The same item in another view, where it may be easier to see.
    fn also(&mut self, other: Difficulty) {
        let own = &mut self.difficulty;
        own.view_ppm = own.view_ppm.min(other.view_ppm);
        own.superposition_ppm = own.superposition_ppm.min(other.superposition_ppm);
        own.complexity_ppm = own.complexity_ppm.min(other.complexity_ppm);
    }
}

/// Counts in the making.
#[derive(Default)]
struct Tally {
    images: u64,
    clean: u64,
    clean_marked: u64,
    /// Hit, repeated, near, false.
    verdicts: [u64; 4],
    items: Vec<Item>,
}

impl ImageScore {
    /// The score of all cases that count and of which an image came. `truth` knows what is in an image; one of which it
    /// knows nothing is left out.
    pub fn of(
        cases: &[CaseRecord],
        truth: impl Fn(CaseId, ScanView) -> Option<ImageTruth>,
    ) -> ImageScore {
        let mut tally = Tally::default();
        let imaged = |case: &&CaseRecord| case.log.counts() && case.log.course.scanned;
        for case in cases.iter().filter(imaged) {
            let known = |view| truth(case.log.case, view);
            tally.take(case, ScanView::ALL.into_iter().filter_map(known));
        }
        tally.into_score()
    }
}

impl Tally {
    fn take(&mut self, case: &CaseRecord, truths: impl Iterator<Item = ImageTruth>) {
        let mut items: BTreeMap<u32, Item> = BTreeMap::new();
        let (mut marks, mut views) = (0, 0);
        for truth in truths {
            views += 1;
            for region in &truth.regions {
                let item = items.entry(region.item).or_insert_with(|| Item::of(region));
                item.also(region.difficulty);
            }
            let own = case.log.marks.iter().filter(|mark| mark.view == truth.view);
            let own: Vec<ImageMark> = own.copied().collect();
            marks += own.len();
            for verdict in judge(&own, &truth) {
                let position = match verdict {
                    Verdict::Hit(position) => {
                        let hit = &truth.regions[position].item;
                        if let Some(item) = items.get_mut(hit) {
                            item.found = true;
                        }
                        0
                    }
                    Verdict::Repeated => 1,
                    Verdict::Near => 2,
                    Verdict::False => 3,
                };
                self.verdicts[position] += 1;
            }
        }
        if views == 0 {
            return;
        }
        self.images += 1;
        if items.is_empty() {
            self.clean += 1;
            self.clean_marked += u64::from(marks > 0);
        }
        self.items.extend(items.into_values());
    }

    fn into_score(self) -> ImageScore {
        let [hits, repeated, near, false_marks] = self.verdicts;
        let mut kinds: Vec<&str> = self.items.iter().map(|item| item.kind.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let of_kind = |kind: &&str| self.group(kind, |item| item.kind == **kind);
        let halves = |factor: fn(&Difficulty) -> u32| {
            let is_hard = |item: &Item| factor(&item.difficulty) >= HARD_PPM;
            [
                self.group("easy", |item| !is_hard(item)),
                self.group("hard", is_hard),
            ]
        };
        let told = self.clean >= FEW_ITEMS;
        ImageScore {
            images: self.images,
            marks: hits + repeated + near + false_marks,
            hits,
            repeated,
            near,
            false_marks,
            clean: self.clean,
            clean_marked: self.clean_marked,
            clean_marked_rate: share(self.clean_marked, self.clean).filter(|_| told),
            clean_marked_rate_ci95: wilson95(self.clean_marked, self.clean).filter(|_| told),
            all: self.group("all", |_| true),
            by_kind: kinds.iter().map(of_kind).collect(),
            by_view: halves(|difficulty| difficulty.view_ppm),
            by_superposition: halves(|difficulty| difficulty.superposition_ppm),
            by_complexity: halves(|difficulty| difficulty.complexity_ppm),
        }
    }

    fn group(&self, name: &str, takes: impl Fn(&Item) -> bool) -> ItemGroup {
        let taken = || self.items.iter().filter(|item| takes(item));
        let items = taken().count() as u64;
        let found = taken().filter(|item| item.found).count() as u64;
        let told = items >= FEW_ITEMS;
        ItemGroup {
            name: name.to_string(),
            items,
            found,
            found_rate: share(found, items).filter(|_| told),
            found_rate_ci95: wilson95(found, items).filter(|_| told),
        }
    }
}
