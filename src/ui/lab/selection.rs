//! What the profile selects: against the capacity of the shift, and how the points are spread.

use egui::{
    Align2, FontId, Label, Rect, RichText, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use crate::session::command::ActionId;
use crate::ui::desk::Desk;
use crate::ui::lab::LabState;
use crate::ui::lab::run::Run;
use crate::ui::theme;
use crate::ui::words::Words;

/// Height of the bars, and of the words above and below them, in points.
const BARS_HEIGHT: f32 = 110.0;
const WORDS_HEIGHT: f32 = 18.0;
/// Most bars.
const BARS_MAX: i64 = 40;

/// The selection as a whole.
pub(super) fn selection_ui(ui: &mut Ui, desk: &Desk<'_>, state: &LabState) {
    let words = desk.words;
    let Some(run) = state.run.as_ref().filter(|run| !run.rows.is_empty()) else {
        ui.label(theme::note(ui, words.t("lab-nothing-on-desk")));
        return;
    };
    let threshold = state.threshold.0;
    ScrollArea::vertical()
        .id_salt("lab selection")
        .auto_shrink(false)
        .show(ui, |ui| {
            theme::section_ui(ui, &words.t("lab-spread"));
            bars_ui(ui, words, run, threshold);
            ui.add(Label::new(theme::note(ui, spread(words, run))).wrap());
            ui.add_space(6.0);
            theme::section_ui(ui, &words.t("lab-capacity"));
            let note = theme::note(ui, words.t("lab-capacity-help"));
            ui.add(Label::new(note).wrap());
            capacity_ui(ui, desk, run.selected(threshold).len());
        });
}

/// What every action could still do in this shift.
fn capacity_ui(ui: &mut Ui, desk: &Desk<'_>, selected: usize) {
    let (words, view) = (desk.words, desk.view);
    let colours = theme::colours(ui);
    for position in 0..view.scenario().actions.len() {
        let action = ActionId(position as u16);
        let name = words.action(view.scenario(), action);
        let left = view.left_in_shift(action);
        let room = left.map(|left| left as usize);
        let (sign, colour, verdict) = if view.is_out_of_service(action) {
            ("⚠", colours.bad, words.t("lab-capacity-out"))
        } else {
            match room {
                None => ("✔", colours.good, words.t("lab-capacity-unlimited")),
                Some(room) if room >= selected => {
                    let text = words.tf("lab-capacity-enough", &[("n", room.into())]);
                    ("✔", colours.good, text)
                }
                Some(room) => {
                    let arguments = [("n", room.into()), ("over", (selected - room).into())];
                    let text = words.tf("lab-capacity-over", &arguments);
                    ("⚠", colours.caution, text)
                }
            }
        };
        let text = RichText::new(format!("{sign} {name}: {verdict}")).color(colour);
        ui.add(Label::new(text).wrap());
    }
}

/// Bars of equal width, one edge of which is the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bars {
    pub(super) from: i64,
    pub(super) width: i64,
    pub(super) count: i64,
}

impl Bars {
    /// Bars that hold the points from `least` to `most` and the threshold.
    pub(super) fn over(least: i64, most: i64, threshold: i64) -> Bars {
        let (least, most) = (least.min(threshold), most.max(threshold));
        let mut width = 1;
        let steps = [2, 5, 10];
        let mut decade = 1;
        // One bar each is kept for the two ends.
        while (most - least) / width > BARS_MAX - 2 {
            let wider = steps.iter().map(|step| step * decade);
            width = wider
                .into_iter()
                .find(|step| *step > width)
                .unwrap_or(width);
            if width == 10 * decade {
                decade *= 10;
            }
        }
        let below =
            (threshold - least).div_euclid(width) + i64::from((threshold - least) % width > 0);
        let above = (most - threshold).div_euclid(width) + 1;
        Bars {
            from: threshold - below * width,
            width,
            count: below + above,
        }
    }

    /// First and last points of a bar.
    pub(super) const fn range(self, bar: i64) -> (i64, i64) {
        let first = self.from + bar * self.width;
        (first, first + self.width - 1)
    }

    /// Cases in a bar.
    pub(super) fn cases(self, run: &Run, bar: i64) -> usize {
        let (first, last) = self.range(bar);
        run.at_least(first) - run.at_least(last + 1)
    }
}

fn bars_ui(ui: &mut Ui, words: &Words, run: &Run, threshold: i64) {
    let (Some(most), Some(least)) = (run.rows.first(), run.rows.last()) else {
        return;
    };
    let bars = Bars::over(least.points, most.points, threshold);
    let counts: Vec<usize> = (0..bars.count).map(|bar| bars.cases(run, bar)).collect();
    let tallest = counts.iter().copied().max().unwrap_or(0).max(1);
    let size = vec2(ui.available_width(), BARS_HEIGHT + 2.0 * WORDS_HEIGHT);
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    let plot = area.shrink2(vec2(4.0, WORDS_HEIGHT));
    let pitch = plot.width() / bars.count as f32;
    let visuals = ui.visuals();
    let (weak, accent) = (visuals.weak_text_color(), visuals.hyperlink_color);
    for (bar, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let height = (plot.height() * *count as f32 / tallest as f32).max(2.0);
        let left = plot.left() + pitch * bar as f32;
        let gap = (pitch * 0.15).min(2.0);
        let corner = pos2(left + gap, plot.bottom() - height);
        let shape = Rect::from_min_max(corner, pos2(left + pitch - gap, plot.bottom()));
        let is_selected = bars.range(bar as i64).0 >= threshold;
        let fill = if is_selected {
            accent
        } else {
            weak.gamma_multiply(0.55)
        };
        ui.painter().rect_filled(shape, 1.0, fill);
    }
    let axis = Stroke::new(1.0, weak);
    ui.painter().hline(plot.x_range(), plot.bottom(), axis);
    let at = plot.left() + pitch * ((threshold - bars.from) / bars.width) as f32;
    let line = Stroke::new(2.0, visuals.strong_text_color());
    ui.painter().vline(at, plot.y_range(), line);
    let font = FontId::proportional(13.0);
    let write = |at: egui::Pos2, align: Align2, text: String, colour| {
        ui.painter().text(at, align, text, font.clone(), colour);
    };
    let (first, last) = (bars.from, bars.range(bars.count - 1).1);
    write(
        plot.left_bottom(),
        Align2::LEFT_TOP,
        words.number(first),
        weak,
    );
    write(
        plot.right_bottom(),
        Align2::RIGHT_TOP,
        words.number(last),
        weak,
    );
    let is_left = at < plot.center().x;
    let align = if is_left {
        Align2::LEFT_BOTTOM
    } else {
        Align2::RIGHT_BOTTOM
    };
    let threshold_text = words.tf("lab-from", &[("points", words.number(threshold).into())]);
    write(
        pos2(at, plot.top()),
        align,
        threshold_text,
        visuals.strong_text_color(),
    );
    let told = |bar: usize| {
        let (first, last) = bars.range(bar as i64);
        let arguments = [
            ("first", words.number(first).into()),
            ("last", words.number(last).into()),
            ("n", counts[bar].into()),
        ];
        words.tf("lab-bar", &arguments)
    };
    response.widget_info(|| {
        let filled = (0..counts.len()).filter(|bar| counts[*bar] > 0).map(told);
        let name = format!(
            "{}: {}",
            words.t("lab-spread"),
            filled.collect::<Vec<_>>().join("; ")
        );
        WidgetInfo::labeled(WidgetType::Image, true, name)
    });
    if let Some(place) = response.hover_pos() {
        let bar = ((place.x - plot.left()) / pitch).max(0.0) as usize;
        if bar < counts.len() {
            response.on_hover_text_at_pointer(told(bar));
        }
    }
}

/// The spread of the points in a sentence.
fn spread(words: &Words, run: &Run) -> String {
    let at = |part: usize| {
        let last = run.rows.len().saturating_sub(1);
        let points = run.rows.get(last * part / 4).map_or(0, |row| row.points);
        words.number(points)
    };
    let arguments = [
        ("least", at(4).into()),
        ("median", at(2).into()),
        ("quarter", at(1).into()),
        ("most", at(0).into()),
    ];
    words.tf("lab-spread-told", &arguments)
}
