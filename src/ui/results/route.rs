//! The journey as a line with its stops, and its times.

use egui::{Pos2, Sense, Shape, Stroke, Ui, Vec2, pos2};

use crate::customs::code::country::Country;
use crate::customs::code::locode::Locode;
use crate::customs::declaration::Declaration;
use crate::customs::document::Field;
use crate::customs::gazetteer;
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::conflict::Place;
use crate::ui::fact::FactStyle;
use crate::ui::results::sheet::{FACT_SIZE, Pen, caption_ui, grid_ui, rule_ui, sheet_ui};
use crate::ui::theme;

/// Least width of a stop where the line lies across the sheet, in points.
const STOP_LEAST: f32 = 150.0;
/// Narrowest cell, in points.
const CELL_LEAST: f32 = 165.0;
/// Where the line runs beside the stops, in points from the left.
const LINE_AT: f32 = 9.0;
/// Radius of a stop, in points.
const STOP_RADIUS: f32 = 5.5;

/// A stop of the journey.
struct Stop {
    role: &'static str,
    /// The port's name, or the country's where the journey ends.
    name: String,
    code: String,
    country: String,
    /// Where a document states it too.
    field: Option<Field>,
}

pub(super) fn route_ui(ui: &mut Ui, pen: &mut Pen<'_>, declaration: &Declaration) {
    let stops = stops(pen, declaration);
    let (title, source) = (pen.t("results-route-title"), pen.t("results-route-source"));
    sheet_ui(ui, &title, &source, |ui| {
        mode_ui(ui, pen, declaration.mode);
        if ui.available_width() >= STOP_LEAST * stops.len() as f32 {
            across_ui(ui, pen, &stops);
        } else {
            down_ui(ui, pen, &stops);
        }
        rule_ui(ui);
        countries_ui(ui, pen, declaration);
        rule_ui(ui);
        times_ui(ui, pen, declaration);
    });
}

fn stops(pen: &Pen<'_>, declaration: &Declaration) -> Vec<Stop> {
    let route = &declaration.route;
    let country = |country: Country| pen.desk.words.country(country);
    let stop = |role, port: Locode, field| Stop {
        role,
        name: port_name(port).unwrap_or_default().to_owned(),
        code: port.to_string(),
        country: country(port.country()),
        field,
    };
    let entry = if declaration.direction == Direction::Export {
        "results-stop-arrival"
    } else {
        "results-stop-entry"
    };
    let mut stops = vec![stop(
        "results-stop-loading",
        route.loading,
        Some(Field::PlaceOfLoading),
    )];
    stops.extend(
        route
            .transit
            .map(|port| stop("results-stop-transit", port, None)),
    );
    stops.push(stop(entry, route.entry, None));
    stops.push(Stop {
        role: "results-stop-destination",
        name: country(route.destination),
        code: route.destination.to_string(),
        country: String::new(),
        field: None,
    });
    stops
}

/// The name of a port in the table of places.
fn port_name(port: Locode) -> Option<&'static str> {
    let place = gazetteer::place(port.country())?;
    let known = place.ports.iter().find(|known| known.locode == port)?;
    Some(known.name.as_str())
}

fn mode_ui(ui: &mut Ui, pen: &Pen<'_>, mode: Mode) {
    let symbol = match mode {
        Mode::Post => "✉",
        Mode::Express => "⚡",
        Mode::Air => "✈",
        Mode::Sea => "⚓",
        Mode::Road => "🚚",
    };
    let name = pen.desk.words.of_kind("mode", mode);
    let text = egui::RichText::new(format!("{symbol}  {name}"));
    ui.label(text.size(15.0).strong());
}

/// The line lies across the sheet, the stops below it.
fn across_ui(ui: &mut Ui, pen: &mut Pen<'_>, stops: &[Stop]) {
    let size = Vec2::new(ui.available_width(), STOP_RADIUS * 2.0 + 4.0);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let left = area.left();
    let mut marks = Vec::with_capacity(stops.len());
    grid_ui(ui, STOP_LEAST - 14.0, stops.len(), |ui, index| {
        marks.push(pos2(
            ui.max_rect().left().max(left) + LINE_AT,
            area.center().y,
        ));
        stop_ui(ui, pen, &stops[index]);
    });
    line_ui(ui, &marks);
}

/// The line runs down the sheet, the stops beside it.
fn down_ui(ui: &mut Ui, pen: &mut Pen<'_>, stops: &[Stop]) {
    let mut marks = Vec::with_capacity(stops.len());
    for stop in stops {
        let row = ui.horizontal_top(|ui| {
            ui.add_space(LINE_AT * 2.0 + 6.0);
            ui.vertical(|ui| stop_ui(ui, pen, stop));
        });
        let area = row.response.rect;
        marks.push(pos2(area.left() + LINE_AT, area.top() + STOP_RADIUS + 3.0));
    }
    line_ui(ui, &marks);
}

/// The line through the stops: filled ports, and a ring where the journey ends.
fn line_ui(ui: &Ui, marks: &[Pos2]) {
    let colours = theme::colours(ui);
    let painter = ui.painter();
    if let (Some(first), Some(last)) = (marks.first(), marks.last()) {
        painter.line_segment([*first, *last], Stroke::new(2.0, colours.rule));
    }
    for (index, mark) in marks.iter().enumerate() {
        let is_end = index + 1 == marks.len();
        let fill = if is_end { colours.paper } else { colours.info };
        painter.circle(*mark, STOP_RADIUS, fill, Stroke::new(2.0, colours.info));
    }
    for pair in marks.windows(2) {
        let along = (pair[1] - pair[0]).normalized();
        let middle = pair[0] + (pair[1] - pair[0]) * 0.5;
        let (tip, side) = (along * 5.0, along.rot90() * 4.5);
        let corners = vec![middle + tip, middle - tip + side, middle - tip - side];
        painter.add(Shape::convex_polygon(corners, colours.rule, Stroke::NONE));
    }
}

fn stop_ui(ui: &mut Ui, pen: &mut Pen<'_>, stop: &Stop) {
    ui.spacing_mut().item_spacing.y = 1.0;
    caption_ui(ui, &pen.t(stop.role));
    let name = match stop.name.as_str() {
        "" => stop.code.clone(),
        name => format!("{name} ({})", stop.code),
    };
    let style = FactStyle {
        strong: true,
        size: FACT_SIZE,
        ..FactStyle::default()
    };
    match stop.field {
        Some(field) => {
            pen.styled(ui, Place::Declaration, field, &name, style);
        }
        None => {
            let text = egui::RichText::new(name).size(FACT_SIZE).strong();
            ui.add(egui::Label::new(text).wrap());
        }
    }
    if !stop.country.is_empty() {
        caption_ui(ui, &stop.country);
    }
    ui.add_space(6.0);
}

fn countries_ui(ui: &mut Ui, pen: &mut Pen<'_>, declaration: &Declaration) {
    let words = pen.desk.words;
    let named = |country: Country| format!("{} ({country})", words.country(country));
    let mut facts = vec![
        (
            "results-dispatch",
            Field::Dispatch,
            named(declaration.route.dispatch),
        ),
        (
            "results-origin",
            Field::Origin,
            named(declaration.item.origin),
        ),
    ];
    let mut further: Vec<Country> = Vec::new();
    for item in &declaration.further_items {
        if item.origin != declaration.item.origin && !further.contains(&item.origin) {
            further.push(item.origin);
        }
    }
    if !further.is_empty() {
        let named: Vec<String> = further.into_iter().map(named).collect();
        facts.push((
            "results-origin-further",
            Field::FurtherLines,
            named.join(", "),
        ));
    }
    facts.push((
        "results-transport-number",
        Field::TransportNumber,
        declaration.transport_id.clone(),
    ));
    let count = facts.len() + usize::from(declaration.container.is_some());
    grid_ui(ui, CELL_LEAST, count, |ui, index| {
        if let Some((caption, field, text)) = facts.get(index) {
            pen.entry(ui, caption, Place::Declaration, *field, text);
        } else if let Some(container) = declaration.container {
            pen.plain(ui, "results-container", &container.to_string());
        }
    });
}

fn times_ui(ui: &mut Ui, pen: &mut Pen<'_>, declaration: &Declaration) {
    let lodged = lodged(pen, declaration.lodged_hours_before_arrival);
    let times = times(pen);
    grid_ui(ui, CELL_LEAST, times.len() + 1, |ui, index| {
        if index == 0 {
            let place = Place::Declaration;
            pen.entry(ui, "results-lodged", place, Field::Lodgement, &lodged);
        } else if let Some((caption, text)) = times.get(index - 1) {
            pen.plain(ui, caption, text);
        }
    });
}

/// When the declaration was lodged, by the arrival.
fn lodged(pen: &Pen<'_>, hours_before: i32) -> String {
    let span = u64::from(hours_before.unsigned_abs()) * 3_600;
    let span = [("span", pen.desk.words.duration(span).into())];
    match hours_before {
        0 => pen.t("results-lodged-at"),
        1.. => pen.tf("results-lodged-before", &span),
        ..0 => pen.tf("results-lodged-after", &span),
    }
}

/// Arrival, deadline and what is left of it.
fn times(pen: &Pen<'_>) -> Vec<(&'static str, String)> {
    let Some(dossier) = pen.desk.dossier else {
        return Vec::new();
    };
    let (words, calendar) = (pen.desk.words, &pen.desk.view.scenario().calendar);
    let arrived = words.moment(calendar.civil(dossier.arrived));
    if pen.desk.announced {
        return vec![("results-expected", arrived)];
    }
    let left = if dossier.settlement.is_some() {
        words.t("results-left-settled")
    } else if pen.desk.now >= dossier.deadline {
        words.t("results-left-none")
    } else {
        words.duration(dossier.deadline.secs_since(pen.desk.now))
    };
    vec![
        ("results-arrived", arrived),
        (
            "results-deadline",
            words.moment(calendar.civil(dossier.deadline)),
        ),
        ("results-left", left),
    ]
}
