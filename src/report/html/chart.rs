//! Charts, each with a title and a description that say what it shows.

use crate::report::html::markup::{Markup, escape};
use crate::report::words::decimal;

/// A bar of the chart of points.
pub(super) struct Bar {
    pub(super) name: String,
    pub(super) value: i64,
    /// The value as it is read.
    pub(super) written: String,
    pub(super) is_own: bool,
}

/// A share with its interval, for the chart of rates.
pub(super) struct Rate {
    pub(super) name: &'static str,
    pub(super) share: f64,
    pub(super) within: [f64; 2],
    /// The share as it is read.
    pub(super) written: String,
}

/// Width of the wide charts, in units of their own.
const WIDE: f64 = 720.0;
/// Where bars begin, beside their names.
const LEFT: f64 = 190.0;
/// Where bars end, beside their numbers.
const RIGHT: f64 = 580.0;
/// Height of one row.
const ROW: f64 = 30.0;
/// Side of a square chart without its labels.
const SIDE: f64 = 300.0;
/// Corner of a square chart: room for the labels on its left and above.
const CORNER: [f64; 2] = [66.0, 14.0];
/// Longest name beside a bar; a letter that is not ASCII counts double.
const NAME_MOST: usize = 24;

/// A coordinate with one decimal.
fn at(value: f64) -> String {
    decimal(Some(value), 1)
}

/// Begins a chart. `id` is its own on the page.
fn begin(page: &mut Markup, id: &str, class: &str, size: [f64; 2], title: &str, told: &str) {
    let [width, height] = size.map(at);
    let (title, told) = (escape(title), escape(told));
    page.put(format_args!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-told\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-told\">{told}</desc>\n"
    ));
}

fn end(page: &mut Markup) {
    page.raw("</svg>\n");
}

fn line(page: &mut Markup, class: &str, from: [f64; 2], to: [f64; 2]) {
    let ([x1, y1], [x2, y2]) = (from.map(at), to.map(at));
    page.put(format_args!(
        "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>\n"
    ));
}

fn rectangle(page: &mut Markup, class: &str, from: [f64; 2], size: [f64; 2]) {
    let ([x, y], [width, height]) = (from.map(at), size.map(at));
    page.put(format_args!(
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n"
    ));
}

fn diamond(page: &mut Markup, class: &str, [x, y]: [f64; 2], half: f64) {
    let [left, right] = [x - half, x + half].map(at);
    let [top, bottom] = [y - half, y + half].map(at);
    let [x, y] = [x, y].map(at);
    page.put(format_args!(
        "<path class=\"{class}\" d=\"M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}Z\"/>\n"
    ));
}

/// `anchor` is start, middle or end.
fn text(page: &mut Markup, class: &str, anchor: &str, place: [f64; 2], words: &str) {
    let [x, y] = place.map(at);
    let words = escape(words);
    page.put(format_args!(
        "<text class=\"{class}\" text-anchor=\"{anchor}\" x=\"{x}\" y=\"{y}\">{words}</text>\n"
    ));
}

/// A name cut to the room beside a bar.
fn cut(name: &str) -> String {
    let mut room = NAME_MOST;
    let mut short = String::new();
    for letter in name.chars() {
        let needs = if letter.is_ascii() { 1 } else { 2 };
        if needs > room {
            short.push('\u{2026}');
            break;
        }
        room -= needs;
        short.push(letter);
    }
    short
}

/// Points of officers as bars from zero, and how many can be made at most.
pub(super) fn points(page: &mut Markup, bars: &[Bar], possible: i64, possible_written: &str) {
    let values = || bars.iter().map(|bar| bar.value).chain([0, possible]);
    let (low, high) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
    let span = (high as f64 - low as f64).max(1.0);
    let across = |value: i64| LEFT + (value as f64 - low as f64) / span * (RIGHT - LEFT);
    let bottom = 8.0 + ROW * bars.len() as f64;
    let told: Vec<String> = bars
        .iter()
        .map(|bar| format!("{}: {}.", bar.name, bar.written))
        .collect();
    let told = format!("{} At most: {possible_written}.", told.join(" "));
    let size = [WIDE, bottom + 24.0];
    begin(page, "points", "", size, "Points of each officer", &told);
    for (position, bar) in bars.iter().enumerate() {
        let top = 8.0 + ROW * position as f64;
        let class = if bar.is_own { "own" } else { "other" };
        let (from, to) = (across(bar.value.min(0)), across(bar.value.max(0)));
        let baseline = top + 18.0;
        text(page, "", "start", [0.0, baseline], &cut(&bar.name));
        let width = (to - from).max(1.0);
        rectangle(page, class, [from, top + 5.0], [width, ROW - 12.0]);
        text(page, "", "end", [WIDE, baseline], &bar.written);
    }
    line(page, "axis", [across(0), 4.0], [across(0), bottom]);
    line(
        page,
        "dash",
        [across(possible), 4.0],
        [across(possible), bottom],
    );
    let under = bottom + 15.0;
    text(page, "soft", "middle", [across(0), under], "0");
    if across(possible) - across(0) > 150.0 {
        let words = format!("at most {possible_written}");
        text(page, "soft", "end", [across(possible), under], &words);
    }
    end(page);
}

/// Rates from 0 to 100 % with their intervals.
pub(super) fn rates(page: &mut Markup, rates: &[Rate]) {
    let across = |share: f64| LEFT + share * (RIGHT - LEFT);
    let bottom = 8.0 + ROW * rates.len() as f64;
    let told: Vec<String> = rates
        .iter()
        .map(|rate| {
            let [low, high] = rate.within.map(|share| decimal(Some(share * 100.0), 1));
            format!("{}: {}, from {low} to {high} %.", rate.name, rate.written)
        })
        .collect();
    let title = "Key rates with their 95 % intervals";
    begin(
        page,
        "key-rates",
        "",
        [WIDE, bottom + 24.0],
        title,
        &told.join(" "),
    );
    for quarter in 0..=4 {
        let x = across(f64::from(quarter) / 4.0);
        line(page, "grid", [x, 4.0], [x, bottom]);
        let words = format!("{} %", quarter * 25);
        text(page, "soft", "middle", [x, bottom + 16.0], &words);
    }
    for (position, rate) in rates.iter().enumerate() {
        let middle = 8.0 + ROW * (position as f64 + 0.5);
        let [low, high] = rate.within.map(across);
        text(page, "", "start", [0.0, middle + 4.0], rate.name);
        line(page, "line", [low, middle], [high, middle]);
        for end in [low, high] {
            line(page, "line", [end, middle - 5.0], [end, middle + 5.0]);
        }
        diamond(page, "own", [across(rate.share), middle], 6.0);
        text(page, "", "end", [WIDE, middle + 4.0], &rate.written);
    }
    end(page);
}

/// A place in a square chart whose sides run from 0 to 1.
fn place([across, up]: [f64; 2]) -> [f64; 2] {
    [CORNER[0] + across * SIDE, CORNER[1] + (1.0 - up) * SIDE]
}

/// A square chart of shares; the dashed line runs from corner to corner.
fn square(page: &mut Markup, id: &str, title: &str, told: &str, labels: [&str; 2]) {
    let size = [CORNER[0] + SIDE + 24.0, CORNER[1] + SIDE + 48.0];
    begin(page, id, "square", size, title, told);
    for quarter in 0..=4 {
        let share = f64::from(quarter) / 4.0;
        line(page, "grid", place([share, 0.0]), place([share, 1.0]));
        line(page, "grid", place([0.0, share]), place([1.0, share]));
        let words = format!("{} %", quarter * 25);
        let ([x, under], [_, y]) = (place([share, 0.0]), place([0.0, share]));
        text(page, "soft", "middle", [x, under + 17.0], &words);
        text(page, "soft", "end", [CORNER[0] - 6.0, y + 4.0], &words);
    }
    line(page, "dash", place([0.0, 0.0]), place([1.0, 1.0]));
    let [x, y] = place([0.5, 0.0]);
    text(page, "", "middle", [x, y + 38.0], labels[0]);
    let [x, y] = [13.0, CORNER[1] + SIDE / 2.0].map(at);
    let words = escape(labels[1]);
    page.put(format_args!(
        "<text text-anchor=\"middle\" transform=\"translate({x} {y}) rotate(-90)\">{words}</text>\n"
    ));
}

/// A receiver operating characteristic through its corners, and where the stops really lie.
pub(super) fn roc(page: &mut Markup, corners: &[[f64; 2]], taken: Option<[f64; 2]>, told: &str) {
    let title = "Receiver operating characteristic";
    square(
        page,
        "roc",
        title,
        told,
        ["False-alarm rate", "Detection rate"],
    );
    let points: Vec<String> = corners
        .iter()
        .map(|corner| place(*corner).map(at).join(","))
        .collect();
    page.put(format_args!(
        "<polyline class=\"line\" points=\"{}\"/>\n",
        points.join(" ")
    ));
    if let Some(taken) = taken {
        diamond(page, "mark", place(taken), 7.0);
    }
    end(page);
}

/// Stated confidence against what came true: each point with the ends of its interval.
pub(super) fn calibration(page: &mut Markup, points: &[([f64; 2], [f64; 2])], told: &str) {
    let labels = ["Stated confidence", "Share that was illicit"];
    square(
        page,
        "calibration",
        "Calibration of the confidence",
        told,
        labels,
    );
    for ([stated, share], [low, high]) in points {
        line(
            page,
            "line",
            place([*stated, *low]),
            place([*stated, *high]),
        );
        let [x, y] = place([*stated, *share]);
        rectangle(page, "own", [x - 5.0, y - 5.0], [10.0, 10.0]);
    }
    end(page);
}

/// Decisions over the length of the exercise as columns, and moments as diamonds above them.
pub(super) fn course(
    page: &mut Markup,
    columns: &[u64],
    marks: &[f64],
    ends: [&str; 2],
    told: &str,
) {
    let (base, height) = (104.0, 80.0);
    let title = "Decisions over the exercise";
    begin(page, "course", "", [WIDE, 128.0], title, told);
    let most = columns.iter().copied().max().unwrap_or(0).max(1) as f64;
    let width = WIDE / columns.len().max(1) as f64;
    for (position, count) in columns.iter().enumerate().filter(|(_, count)| **count > 0) {
        let tall = *count as f64 / most * height;
        let from = [position as f64 * width + 0.5, base - tall];
        rectangle(page, "other", from, [width - 1.0, tall]);
    }
    line(page, "axis", [0.0, base], [WIDE, base]);
    for mark in marks {
        diamond(page, "mark", [6.0 + mark * (WIDE - 12.0), 10.0], 6.0);
    }
    text(page, "soft", "start", [0.0, base + 18.0], ends[0]);
    text(page, "soft", "end", [WIDE, base + 18.0], ends[1]);
    end(page);
}
