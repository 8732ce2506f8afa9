//! What the charts share: still pictures with named axes, each with its numbers in words.

use egui::{Rangef, Response, RichText, Ui};
use egui_plot::{Line, LineStyle, Plot, PlotUi};

use crate::ui::debrief::marks::describe;
use crate::ui::theme;
use crate::ui::words::Words;

/// Lines of the grid are this far apart at least, in points; none of their numbers fades.
const GRID_SPACING: Rangef = Rangef {
    min: 18.0,
    max: 19.0,
};

/// How the numbers along an axis are written.
pub(super) type Written<'a> = Box<dyn Fn(f64) -> String + 'a>;

/// The frame of a chart.
pub(super) struct Chart<'a> {
    pub(super) id: &'static str,
    pub(super) across: String,
    pub(super) up: String,
    pub(super) height: f32,
    pub(super) write_across: Written<'a>,
    pub(super) write_up: Written<'a>,
    /// What is shown at least, from the left and the bottom.
    pub(super) from: [f64; 2],
    pub(super) to: [f64; 2],
    /// The whole chart in words.
    pub(super) told: String,
}

/// Shares as percents.
pub(super) fn percents(words: &Words) -> Written<'_> {
    Box::new(|share| words.percent(share))
}

impl<'a> Chart<'a> {
    /// Draws the chart. It takes no part in the order of focus: there is nothing to operate in it.
    pub(super) fn show(self, ui: &mut Ui, draw: impl FnOnce(&mut PlotUi<'a>) + 'a) -> Response {
        let note = |text: String| RichText::new(text).size(13.0);
        let (write_across, write_up) = (self.write_across, self.write_up);
        let mut plot = Plot::new(self.id)
            .height(self.height)
            .width(ui.available_width())
            .allow_zoom(false)
            .allow_drag(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_axis_zoom_drag(false)
            .allow_double_click_reset(false)
            .show_crosshair(false)
            .grid_color(ui.visuals().window_stroke.color)
            .grid_spacing(GRID_SPACING)
            .x_axis_label(note(self.across))
            .y_axis_label(note(self.up))
            .x_axis_formatter(move |mark, _| write_across(mark.value))
            .y_axis_formatter(move |mark, _| write_up(mark.value));
        for corner in [self.from, self.to] {
            plot = plot.include_x(corner[0]).include_y(corner[1]);
        }
        let told = self.told;
        let response = ui
            .scope(|ui| {
                ui.visuals_mut().disabled_alpha = 1.0;
                ui.disable();
                plot.show(ui, draw).response
            })
            .inner;
        describe(&response, &told);
        response
    }
}

/// The straight line from one corner to the other that a chart is read against.
pub(super) fn diagonal<'a>(ui: &Ui, name: String) -> Line<'a> {
    Line::new(name, vec![[0.0, 0.0], [1.0, 1.0]])
        .color(ui.visuals().weak_text_color())
        .style(LineStyle::dashed_loose())
        .width(1.2)
}

/// The numbers of a chart below it, for those who read rather than look.
pub(super) fn told_ui(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(theme::note(ui, text)).wrap());
}
