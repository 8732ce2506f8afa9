//! The strip above the workstation: clock, pace, budget, capacities.

use egui::{
    Color32, FontId, Label, RichText, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui,
    WidgetInfo, WidgetText, WidgetType, vec2,
};

use crate::scenario::model::Scenario;
use crate::scenario::model::action::Action;
use crate::session::command::ActionId;
use crate::ui::desk::{Desk, Intent, Pace};
use crate::ui::queue::marks::{self, Mark};
use crate::ui::theme;
use crate::ui::words::Words;

/// The paces offered, in seconds of the exercise for one of real time.
const PACES: [u32; 3] = [1, 10, 60];
/// Below this the remaining time of an assessment is urgent, in seconds.
const URGENT_SECS: u64 = 300;
/// Size of the clock's digits, in points.
const CLOCK_SIZE: f32 = 23.0;
/// Inner edge of a chip, in points.
const CHIP_EDGE: f32 = 8.0;

/// Clock, pace, budget and capacities, for the top of the workstation. `left_wall_secs` is what remains of the
/// candidate's time in an assessment.
pub(crate) fn status_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pace: Pace,
    left_wall_secs: Option<u64>,
    out: &mut Vec<Intent>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        clock_ui(ui, desk);
        if desk.conduct.is_timed() {
            left_ui(ui, desk, left_wall_secs);
        } else {
            pace_ui(ui, desk, pace, out);
        }
        let undecided = desk.view.undecided().size_hint().0;
        ui.label(
            desk.words
                .tf("status-undecided", &[("n", undecided.into())]),
        );
        budget_ui(ui, desk);
        chips_ui(ui, desk);
        if desk.read_only {
            let bad = theme::colours(ui).bad;
            marks::mark_ui(ui, Mark::Bang, bad);
            let text = RichText::new(desk.words.t("status-read-only"))
                .color(bad)
                .strong();
            ui.add(Label::new(text).wrap());
        }
    });
}

fn clock_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let words = desk.words;
    let scenario = desk.view.scenario();
    let civil = scenario.calendar.civil(desk.now);
    let (date, time) = (words.date_short(civil.date()), words.time(civil));
    // Digits of one width, so that the strip does not shift with the minutes.
    let digits = RichText::new(&time)
        .font(FontId::monospace(CLOCK_SIZE))
        .strong();
    let response = ui.add(Label::new(digits).extend());
    let name = words.tf("status-clock", &[("moment", words.moment(civil).into())]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    let phase = match scenario.phases.get(desk.view.phase()) {
        Some(phase) if !phase.title.is_empty() && !desk.view.is_closed() => phase.title.clone(),
        _ if desk.view.is_closed() => words.t("status-closed"),
        _ => String::new(),
    };
    let separator = if phase.is_empty() { "" } else { " · " };
    ui.label(theme::note(ui, format!("{date}{separator}{phase}")));
}

fn pace_ui(ui: &mut Ui, desk: &Desk<'_>, pace: Pace, out: &mut Vec<Intent>) {
    let words = desk.words;
    let is_running = !desk.view.is_closed();
    if !is_running {
        return;
    }
    let name = words.t("status-pause");
    if marks::mark_choice_ui(ui, pace == Pace::Paused, Mark::Pause, &name).clicked() {
        out.push(Intent::SetPace(Pace::Paused));
    }
    for times in PACES {
        let is_chosen = pace == Pace::Times(times);
        let name = words.tf("status-pace", &[("n", times.into())]);
        let text = RichText::new(format!("{times}×"));
        let response = marks::choice_ui(ui, is_chosen, text, &name);
        if response.clicked() {
            out.push(Intent::SetPace(Pace::Times(times)));
        }
        response.on_hover_text(name);
    }
    let name = words.t("status-next");
    if marks::mark_button_ui(ui, Mark::Next, &name).clicked() {
        out.push(Intent::FastForward);
    }
}

/// What remains of an assessment, with the rule that was stated before it.
fn left_ui(ui: &mut Ui, desk: &Desk<'_>, left_wall_secs: Option<u64>) {
    let words = desk.words;
    let Some(left) = left_wall_secs else {
        return;
    };
    let is_urgent = left < URGENT_SECS;
    let colours = theme::colours(ui);
    let colour = if is_urgent {
        colours.bad
    } else {
        ui.visuals().strong_text_color()
    };
    let mark = if is_urgent {
        Mark::Bang
    } else {
        Mark::Hourglass
    };
    marks::mark_ui(ui, mark, colour);
    let (hours, minutes, secs) = (left / 3_600, left / 60 % 60, left % 60);
    let digits = if hours > 0 {
        format!("{hours}:{minutes:02}:{secs:02}")
    } else {
        format!("{minutes}:{secs:02}")
    };
    let text = words.tf("status-left", &[("time", digits.into())]);
    let rule = rule(desk);
    // Focusable, so that the rule can be read without a mouse.
    let label = Label::new(RichText::new(&text).color(colour).strong()).sense(egui::Sense::click());
    let response = ui.add(label);
    response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{text}. {rule}")));
    marks::ring_focus(ui, &response);
    response.on_hover_text(rule);
}

fn rule(desk: &Desk<'_>) -> String {
    let (words, conduct) = (desk.words, desk.conduct);
    let granted = words.duration(conduct.granted_secs());
    let mut rule = words.tf("status-rule", &[("time", granted.into())]);
    if conduct.extra_time_percent > 0 {
        let percent = words.percent(f64::from(conduct.extra_time_percent) / 100.0);
        rule.push(' ');
        rule.push_str(&words.tf("status-rule-extra", &[("percent", percent.into())]));
    }
    rule
}

fn budget_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let words = desk.words;
    let currency = desk.view.scenario().currency;
    let spent = words.amount(desk.view.spent_minor(), currency);
    let text = match desk.view.budget_left_minor() {
        Some(left) => {
            let left = words.amount(left, currency);
            words.tf(
                "status-budget",
                &[("left", left.into()), ("spent", spent.into())],
            )
        }
        None => words.tf("status-spent", &[("spent", spent.into())]),
    };
    ui.add(Label::new(text).extend());
}

/// The name of an action, short enough for a chip.
fn short_name(words: &Words, action: &Action) -> String {
    match action.agency {
        Some(agency) => words.of_kind("agency", agency),
        None => words.t(&format!(
            "status-{}",
            action.kind.as_str().replace('_', "-")
        )),
    }
}

fn chips_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let words = desk.words;
    let scenario: &Scenario = desk.view.scenario();
    for (position, action) in scenario.actions.iter().enumerate() {
        let id = ActionId(position as u16);
        let name = short_name(words, action);
        let named = ("action", name.into());
        if desk.view.is_out_of_service(id) {
            let text = words.tf("status-out", &[named]);
            chip_ui(ui, &text, Some(Mark::Cross), theme::colours(ui).bad);
        } else if let Some(left) = desk.view.left_in_shift(id) {
            let text = words.tf("status-capacity", &[named, ("n", left.into())]);
            let (mark, colour) = if left == 0 {
                (Some(Mark::Bang), theme::colours(ui).caution)
            } else {
                (None, ui.visuals().text_color())
            };
            chip_ui(ui, &text, mark, colour);
        }
    }
}

/// A small bordered label, never broken over two lines.
fn chip_ui(ui: &mut Ui, text: &str, mark: Option<Mark>, colour: Color32) {
    let rich = RichText::new(text).size(13.0).color(colour);
    let wrap = Some(TextWrapMode::Extend);
    let galley = WidgetText::from(rich).into_galley(ui, wrap, f32::INFINITY, TextStyle::Body);
    let mark_room = if mark.is_some() {
        marks::MARK_RADIUS * 2.0 + 4.0
    } else {
        0.0
    };
    let size = galley.size() + vec2(CHIP_EDGE * 2.0 + mark_room, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    let visuals = ui.visuals();
    let border = Stroke::new(1.0, visuals.window_stroke.color);
    ui.painter()
        .rect(rect, 10.0, visuals.window_fill, border, StrokeKind::Inside);
    if let Some(mark) = mark {
        let centre = rect.left_center() + vec2(CHIP_EDGE + marks::MARK_RADIUS, 0.0);
        mark.paint(ui.painter(), centre, colour);
    }
    let corner = rect.min + vec2(CHIP_EDGE + mark_room, 3.0);
    ui.painter().galley(corner, galley, colour);
}
