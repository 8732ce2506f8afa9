//! Every text can be read on every ground that it stands on.

use egui::Color32;

use super::colours::{self, Colours};
use super::{DARK, LIGHT, Palette};

/// Least contrast of a text with its ground (WCAG 2.2, success criterion 1.4.3).
const CONTRAST_MIN: f64 = 4.5;
/// Least contrast of shapes and lines that carry meaning (WCAG 2.2, success criterion 1.4.11).
const SHAPE_CONTRAST_MIN: f64 = 3.0;

/// Relative luminance (WCAG 2.2, glossary).
fn luminance(colour: Color32) -> f64 {
    let linear = |byte: u8| {
        let part = f64::from(byte) / 255.0;
        match part <= 0.04045 {
            true => part / 12.92,
            false => libm::pow((part + 0.055) / 1.055, 2.4),
        }
    };
    let [red, green, blue, _] = colour.to_array();
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// Contrast ratio (WCAG 2.2, glossary), 1 to 21.
fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every theme with every choice of colours.
fn themes() -> Vec<(String, &'static Palette, Colours)> {
    let mut themes = Vec::new();
    for (dark, palette) in [(false, &LIGHT), (true, &DARK)] {
        for customary in [false, true] {
            let name = format!("dark: {dark}, customary: {customary}");
            themes.push((name, palette, colours::of(dark, customary)));
        }
    }
    themes
}

type Named = (&'static str, Color32);

fn misses(about: &str, texts: &[Named], grounds: &[Named], least: f64) -> Vec<String> {
    let mut misses = Vec::new();
    for (text, colour) in texts {
        for (ground, behind) in grounds {
            let found = contrast(*colour, *behind);
            if found < least {
                misses.push(format!("{about}: {text} on {ground} has {found:.2}"));
            }
        }
    }
    misses
}

#[test]
fn the_formula_gives_the_known_ratios() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    // The lightest grey that passes on white.
    let grey = Color32::from_rgb(0x76, 0x76, 0x76);
    assert!((contrast(grey, Color32::WHITE) - 4.54).abs() < 0.01);
}

#[test]
fn every_text_has_enough_contrast_on_every_ground() {
    let mut found = Vec::new();
    for (name, palette, colours) in themes() {
        let on_panels = [
            ("text", palette.text),
            ("strong", palette.strong),
            ("weak", palette.weak),
            ("accent", palette.accent),
            ("warning", palette.warning),
            ("error", palette.error),
            ("accent of meaning", colours.accent),
            ("good", colours.good),
            ("bad", colours.bad),
            ("caution", colours.caution),
            ("info", colours.info),
        ];
        let panels = [
            ("panel", palette.ground),
            ("card", palette.card),
            ("hovered", palette.hovered),
            ("selected", palette.selected),
        ];
        found.extend(misses(&name, &on_panels, &panels, CONTRAST_MIN));
        // Facts light up wherever they stand, in whatever colour they are set.
        let ink = [("ink", colours.ink), ("weak ink", colours.ink_weak)];
        let lit = [("lit", colours.lit), ("marked", colours.marked)];
        found.extend(misses(&name, &on_panels, &lit, CONTRAST_MIN));
        found.extend(misses(&name, &ink, &lit, CONTRAST_MIN));
        let on_paper = [
            ("ink", colours.ink),
            ("weak ink", colours.ink_weak),
            ("stamp", colours.stamp),
            ("text", palette.text),
            ("strong", palette.strong),
            ("accent", colours.accent),
            ("good", colours.good),
            ("bad", colours.bad),
            ("caution", colours.caution),
            ("info", colours.info),
        ];
        let paper = [("paper", colours.paper)];
        found.extend(misses(&name, &on_paper, &paper, CONTRAST_MIN));
        // The one button of a screen: its words have the colour of a card, its ground is the accent.
        let button = [("words of the main button", palette.card)];
        let accent = [("accent", palette.accent)];
        found.extend(misses(&name, &button, &accent, CONTRAST_MIN));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn focus_and_marks_stand_out_from_every_ground() {
    let mut found = Vec::new();
    for (name, palette, colours) in themes() {
        let shapes = [("focus ring", palette.accent), ("mark", colours.accent)];
        let grounds = [
            ("panel", palette.ground),
            ("card", palette.card),
            ("selected", palette.selected),
            ("lit", colours.lit),
            ("marked", colours.marked),
            ("paper", colours.paper),
        ];
        found.extend(misses(&name, &shapes, &grounds, SHAPE_CONTRAST_MIN));
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// The style that is installed holds the palette's colours: the figures above are those of the screen.
#[test]
fn the_installed_style_is_the_palette() {
    let ctx = egui::Context::default();
    super::install(&ctx);
    for (theme, palette) in [(egui::Theme::Light, &LIGHT), (egui::Theme::Dark, &DARK)] {
        let style = ctx.style_of(theme);
        let visuals = &style.visuals;
        assert_eq!(visuals.panel_fill, palette.ground);
        assert_eq!(visuals.window_fill, palette.card);
        assert_eq!(visuals.text_color(), palette.text);
        assert_eq!(visuals.strong_text_color(), palette.strong);
        assert_eq!(visuals.weak_text_color(), palette.weak);
        assert_eq!(visuals.selection.bg_fill, palette.selected);
        assert_eq!(visuals.hyperlink_color, palette.accent);
    }
}
