//! Colours, sizes and spacing of the two themes, and the small marks that the panels share.

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Frame, Margin, Response, RichText, Stroke,
    Style, TextStyle, Theme, Ui, Vec2, Visuals,
    style::{ScrollAnimation, WidgetVisuals},
};

mod colours;
#[cfg(test)]
mod tests;

pub(crate) use colours::{Colours, choose, colours};

/// The colours of one theme; every text colour keeps a contrast of 4.5 : 1 or more on its ground (WCAG 2.2, 1.4.3).
struct Palette {
    ground: Color32,
    card: Color32,
    hovered: Color32,
    selected: Color32,
    border: Color32,
    text: Color32,
    strong: Color32,
    weak: Color32,
    accent: Color32,
    warning: Color32,
    error: Color32,
}

const LIGHT: Palette = Palette {
    ground: Color32::from_rgb(0xF3, 0xF5, 0xF7),
    card: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    hovered: Color32::from_rgb(0xEA, 0xEF, 0xF3),
    selected: Color32::from_rgb(0xDD, 0xEE, 0xEC),
    border: Color32::from_rgb(0xCF, 0xD6, 0xDD),
    text: Color32::from_rgb(0x2A, 0x33, 0x3D),
    strong: Color32::from_rgb(0x10, 0x18, 0x20),
    weak: Color32::from_rgb(0x56, 0x62, 0x6E),
    accent: Color32::from_rgb(0x0B, 0x6B, 0x5F),
    warning: Color32::from_rgb(0x8A, 0x4B, 0x00),
    error: Color32::from_rgb(0xA8, 0x1E, 0x1E),
};

const DARK: Palette = Palette {
    ground: Color32::from_rgb(0x15, 0x1A, 0x1F),
    card: Color32::from_rgb(0x1D, 0x24, 0x2A),
    hovered: Color32::from_rgb(0x27, 0x30, 0x38),
    selected: Color32::from_rgb(0x1B, 0x3A, 0x38),
    border: Color32::from_rgb(0x36, 0x41, 0x4B),
    text: Color32::from_rgb(0xCF, 0xD6, 0xDD),
    strong: Color32::from_rgb(0xF2, 0xF5, 0xF7),
    weak: Color32::from_rgb(0x9A, 0xA7, 0xB3),
    accent: Color32::from_rgb(0x5C, 0xC4, 0xB3),
    warning: Color32::from_rgb(0xF0, 0xB4, 0x5A),
    error: Color32::from_rgb(0xF2, 0x8B, 0x82),
};

/// How long panels take to open and close, in seconds.
const ANIMATION_SECS: f32 = 0.08;
/// Corner radius of cards and buttons, in points.
const RADIUS: u8 = 6;

/// Gives the context both themes and begins with the light one; called once, before the first panel.
pub(crate) fn install(ctx: &Context) {
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    ctx.style_mut_of(Theme::Light, |style| fit(style, Visuals::light(), &LIGHT));
    ctx.style_mut_of(Theme::Dark, |style| fit(style, Visuals::dark(), &DARK));
}

/// Follows the reader's settings: theme, colours, motion.
pub(crate) fn follow(ctx: &Context, settings: &crate::ui::settings::Settings) {
    let wanted = if settings.dark {
        Theme::Dark
    } else {
        Theme::Light
    };
    if ctx.theme() != wanted {
        ctx.set_theme(wanted);
    }
    choose(ctx, settings.colour_blind_safe);
    let scale = f32::from(settings.scale_percent) / 100.0;
    if (ctx.zoom_factor() - scale).abs() > f32::EPSILON {
        ctx.set_zoom_factor(scale);
    }
    let still = settings.reduced_motion;
    let animates = ctx.global_style().animation_time > 0.0;
    if still == animates {
        let time = if still { 0.0 } else { ANIMATION_SECS };
        let scrolling = if still {
            ScrollAnimation::none()
        } else {
            ScrollAnimation::default()
        };
        ctx.all_styles_mut(|style| {
            style.animation_time = time;
            style.scroll_animation = scrolling;
        });
    }
}

/// The colour behind every panel of the light theme, as sRGB bytes: what the window shows before the first frame.
#[cfg(feature = "desk")]
pub(crate) fn first_ground() -> [u8; 3] {
    let [red, green, blue, _] = LIGHT.ground.to_array();
    [red, green, blue]
}

fn fit(style: &mut Style, visuals: Visuals, palette: &Palette) {
    let text = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, text(13.0)),
        (TextStyle::Body, text(15.5)),
        (TextStyle::Button, text(15.0)),
        (TextStyle::Heading, text(25.0)),
        (
            TextStyle::Monospace,
            FontId::new(14.5, FontFamily::Monospace),
        ),
    ]
    .into();
    style.spacing.item_spacing = Vec2::new(8.0, 6.0);
    style.spacing.button_padding = Vec2::new(10.0, 4.0);
    style.spacing.interact_size = Vec2::new(40.0, 28.0);
    style.spacing.scroll.floating = false;
    style.spacing.scroll.bar_width = 7.0;
    style.spacing.scroll.foreground_color = false;
    style.spacing.scroll.fade.strength = 0.0;
    style.visuals = visuals;
    colour(&mut style.visuals, palette);
}

fn colour(visuals: &mut Visuals, palette: &Palette) {
    visuals.panel_fill = palette.ground;
    visuals.window_fill = palette.card;
    visuals.window_stroke = Stroke::new(1.0, palette.border);
    visuals.extreme_bg_color = palette.card;
    visuals.faint_bg_color = palette.hovered;
    visuals.code_bg_color = palette.hovered;
    visuals.weak_text_color = Some(palette.weak);
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.warning;
    visuals.error_fg_color = palette.error;
    visuals.selection.bg_fill = palette.selected;
    visuals.selection.stroke = Stroke::new(1.0, palette.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.accent);
    // A blinking cursor would have the window drawn anew all day.
    visuals.text_cursor.blink = false;

    let widget = |fill, border, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, border),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    let widgets = &mut visuals.widgets;
    widgets.noninteractive = widget(palette.ground, palette.border, palette.text);
    widgets.inactive = widget(palette.card, palette.border, palette.text);
    // The handle of a scroll bar takes this fill; buttons take the weak one.
    widgets.inactive.bg_fill = palette.border;
    widgets.hovered = widget(palette.hovered, palette.weak, palette.strong);
    widgets.active = widget(palette.selected, palette.accent, palette.strong);
    widgets.open = widget(palette.hovered, palette.border, palette.strong);
}

/// A bordered surface that stands out from the panel behind it.
pub(crate) fn card(visuals: &Visuals) -> Frame {
    Frame::new()
        .fill(visuals.window_fill)
        .stroke(visuals.window_stroke)
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::symmetric(14, 11))
}

/// The heading of a section.
pub(crate) fn section_ui(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).size(18.5).strong())
}

/// The heading of a paragraph within a section.
pub(crate) fn paragraph_heading_ui(ui: &mut Ui, text: &str) -> Response {
    let accent = ui.visuals().hyperlink_color;
    ui.label(RichText::new(text).color(accent))
}

/// Running text, with lines far enough apart to be read at length.
pub(crate) fn prose(text: &str) -> RichText {
    const LINE_HEIGHT: f32 = 22.0;
    RichText::new(text).line_height(Some(LINE_HEIGHT))
}

/// Lets a line be as low as its text, where it holds nothing to click.
pub(crate) fn tighten(ui: &mut Ui) {
    ui.spacing_mut().interact_size.y = 0.0;
}

/// Secondary text: smaller and paler than the body.
pub(crate) fn note(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text)
        .size(14.0)
        .color(ui.visuals().weak_text_color())
}
