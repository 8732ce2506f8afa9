//! Colours that mean something: good, bad, lit, marked; paper and ink; the series of charts.

use egui::{Color32, Context, Id, Ui};

/// The colours of one theme for what colour tells beside a word or a shape.
///
/// Texts in `good`, `bad`, `caution`, `info` and `ink` keep 4.5 : 1 on cards, panels and paper
/// (WCAG 2.2, 1.4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colours {
    pub accent: Color32,
    pub good: Color32,
    pub bad: Color32,
    pub caution: Color32,
    pub info: Color32,
    /// Behind a fact that is pointed at elsewhere.
    pub lit: Color32,
    /// Behind the first field of a contradiction, and behind planted facts in a review.
    pub marked: Color32,
    /// Forms and documents.
    pub paper: Color32,
    pub paper_edge: Color32,
    pub ink: Color32,
    pub ink_weak: Color32,
    /// Lines on paper.
    pub rule: Color32,
    pub stamp: Color32,
    /// Charts; shapes differ as well.
    pub series: [Color32; 6],
}

/// Okabe and Ito (2008), "Color Universal Design": blue, vermillion, bluish green, reddish purple, orange,
/// sky blue.
const OKABE_ITO: [Color32; 6] = [
    Color32::from_rgb(0x00, 0x72, 0xB2),
    Color32::from_rgb(0xD5, 0x5E, 0x00),
    Color32::from_rgb(0x00, 0x9E, 0x73),
    Color32::from_rgb(0xCC, 0x79, 0xA7),
    Color32::from_rgb(0xE6, 0x9F, 0x00),
    Color32::from_rgb(0x56, 0xB4, 0xE9),
];

/// The customary red, green and so on, for those who prefer them.
const CUSTOMARY: [Color32; 6] = [
    Color32::from_rgb(0x2F, 0x6F, 0xB5),
    Color32::from_rgb(0xC6, 0x3A, 0x32),
    Color32::from_rgb(0x3B, 0x93, 0x4A),
    Color32::from_rgb(0x8A, 0x5A, 0xA8),
    Color32::from_rgb(0xD0, 0x8A, 0x1C),
    Color32::from_rgb(0x4F, 0xA3, 0xC7),
];

const LIGHT: Colours = Colours {
    accent: Color32::from_rgb(0x0B, 0x6B, 0x5F),
    good: Color32::from_rgb(0x00, 0x66, 0x4B),
    bad: Color32::from_rgb(0xA3, 0x3C, 0x00),
    caution: Color32::from_rgb(0x80, 0x50, 0x00),
    info: Color32::from_rgb(0x00, 0x5C, 0x94),
    lit: Color32::from_rgb(0xFF, 0xF1, 0xB8),
    marked: Color32::from_rgb(0xFF, 0xDC, 0xB0),
    paper: Color32::from_rgb(0xFF, 0xFD, 0xF8),
    paper_edge: Color32::from_rgb(0xC9, 0xC4, 0xB8),
    ink: Color32::from_rgb(0x1C, 0x22, 0x2B),
    ink_weak: Color32::from_rgb(0x5A, 0x60, 0x68),
    rule: Color32::from_rgb(0x8C, 0x92, 0x9A),
    stamp: Color32::from_rgb(0x2B, 0x4C, 0x9B),
    series: OKABE_ITO,
};

const DARK: Colours = Colours {
    accent: Color32::from_rgb(0x5C, 0xC4, 0xB3),
    good: Color32::from_rgb(0x4F, 0xD1, 0xA5),
    bad: Color32::from_rgb(0xFF, 0x9A, 0x5C),
    caution: Color32::from_rgb(0xF0, 0xC0, 0x5A),
    info: Color32::from_rgb(0x7C, 0xC4, 0xF2),
    lit: Color32::from_rgb(0x40, 0x3C, 0x1A),
    marked: Color32::from_rgb(0x53, 0x35, 0x14),
    paper: Color32::from_rgb(0x23, 0x29, 0x2F),
    paper_edge: Color32::from_rgb(0x4A, 0x55, 0x60),
    ink: Color32::from_rgb(0xE6, 0xE9, 0xEC),
    ink_weak: Color32::from_rgb(0xA6, 0xB0, 0xBA),
    rule: Color32::from_rgb(0x6A, 0x76, 0x82),
    stamp: Color32::from_rgb(0x9F, 0xB8, 0xF5),
    series: OKABE_ITO,
};

/// Red and green for those who did not ask for the safe palette.
const CUSTOMARY_LIGHT: (Color32, Color32) = (
    Color32::from_rgb(0x1E, 0x6B, 0x2E),
    Color32::from_rgb(0xA8, 0x1E, 0x1E),
);
const CUSTOMARY_DARK: (Color32, Color32) = (
    Color32::from_rgb(0x7C, 0xD4, 0x8A),
    Color32::from_rgb(0xF2, 0x8B, 0x82),
);

fn choice_id() -> Id {
    Id::new("customary colours")
}

/// Chooses between the safe palette (the default) and the customary colours.
pub(crate) fn choose(ctx: &Context, colour_blind_safe: bool) {
    ctx.data_mut(|data| data.insert_temp(choice_id(), !colour_blind_safe));
}

/// The colours in force.
pub(crate) fn colours(ui: &Ui) -> Colours {
    let customary = ui.data(|data| data.get_temp(choice_id()).unwrap_or(false));
    of(ui.visuals().dark_mode, customary)
}

/// The colours of a theme.
pub(crate) const fn of(dark: bool, customary: bool) -> Colours {
    let mut colours = if dark { DARK } else { LIGHT };
    if customary {
        let (good, bad) = if dark {
            CUSTOMARY_DARK
        } else {
            CUSTOMARY_LIGHT
        };
        colours.good = good;
        colours.bad = bad;
        colours.series = CUSTOMARY;
    }
    colours
}
