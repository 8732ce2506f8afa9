//! The feed: bulletins, arrivals, results, replies, in the order in which they came; and the strip above the
//! workstation with clock, pace, means.
//!
//! Invariant: drawing costs time for the entries on the screen alone.

mod news;
mod status;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use egui::{
    FontId, Pos2, Rect, Response, RichText, ScrollArea, Sense, TextStyle, TextWrapMode, Ui,
    WidgetInfo, WidgetText, WidgetType, pos2, vec2,
};

use crate::session::event::Event;
use crate::time::SimTime;
use crate::ui::desk::{Desk, Intent};
use crate::ui::feed::news::News;
use crate::ui::queue::marks;
use crate::ui::theme;

pub(crate) use status::status_ui;

/// Height of an entry that is not open: two lines, in points.
const ENTRY_HEIGHT: f32 = 44.0;
/// Where an entry's text begins, and its inner edge, in points.
const INDENT: f32 = 22.0;
const EDGE: f32 = 6.0;
/// Size of the text of an entry and of the line above it, in points.
const TEXT_SIZE: f32 = 14.5;
const NOTE_SIZE: f32 = 12.5;

/// One entry.
#[derive(Clone, Debug)]
struct Entry {
    at: SimTime,
    news: News,
}

/// What the feed has been told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Feed {
    entries: Vec<Entry>,
    /// Positions of the entries that are not arrivals.
    messages: Vec<u32>,
    /// Positions of the bulletins.
    bulletins: Vec<u32>,
}

impl Feed {
    /// Takes the events of a step.
    pub(crate) fn take(&mut self, events: &[Event]) {
        for event in events {
            let Some(news) = News::of(&event.what) else {
                continue;
            };
            let position = self.entries.len() as u32;
            if !matches!(news, News::Arrival(_)) {
                self.messages.push(position);
            }
            if matches!(news, News::Bulletin(_)) {
                self.bulletins.push(position);
            }
            self.entries.push(Entry { at: event.at, news });
        }
    }

    /// Bulletins that have not been read.
    pub(crate) fn unread(&self, state: &FeedState) -> usize {
        let is_unread = |position: &&u32| !state.read.contains(*position);
        self.bulletins.iter().filter(is_unread).count()
    }

    /// Entries shown, newest last.
    fn shown_len(&self, only_messages: bool) -> usize {
        if only_messages {
            self.messages.len()
        } else {
            self.entries.len()
        }
    }

    /// The position of the entry at a place counted from the newest.
    fn position(&self, only_messages: bool, place: usize) -> Option<u32> {
        let from_oldest = self.shown_len(only_messages).checked_sub(place + 1)?;
        if only_messages {
            self.messages.get(from_oldest).copied()
        } else {
            Some(from_oldest as u32)
        }
    }

    /// The place, counted from the newest, of an entry.
    fn place(&self, only_messages: bool, position: u32) -> Option<usize> {
        let len = self.shown_len(only_messages);
        let from_oldest = if only_messages {
            self.messages.binary_search(&position).ok()?
        } else {
            position as usize
        };
        len.checked_sub(from_oldest + 1)
    }
}

/// What the feed shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct FeedState {
    only_messages: bool,
    /// The entry whose full text is open.
    open: Option<u32>,
    /// Bulletins that have been read.
    read: BTreeSet<u32>,
    /// Entries shown, and how far they were scrolled, when last drawn.
    shown: usize,
    offset: f32,
}

/// The feed.
pub(crate) fn feed_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    feed: &Feed,
    state: &mut FeedState,
    out: &mut Vec<Intent>,
) {
    head_ui(ui, desk, feed, state);
    let len = feed.shown_len(state.only_messages);
    if len == 0 {
        let text = theme::note(ui, desk.words.t("feed-empty"));
        ui.add(egui::Label::new(text).wrap());
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().auto_shrink(false).animated(false);
    let came = len.saturating_sub(state.shown);
    if state.offset > 0.0 && came > 0 {
        // What is being read stays where it is when something newer comes.
        area = area.vertical_scroll_offset(state.offset + came as f32 * ENTRY_HEIGHT);
    }
    let output = area.show_viewport(ui, |ui, viewport| {
        entries_ui(ui, desk, feed, state, viewport, out);
    });
    state.shown = len;
    state.offset = output.state.offset.y;
}

fn head_ui(ui: &mut Ui, desk: &Desk<'_>, feed: &Feed, state: &mut FeedState) {
    let words = desk.words;
    ui.horizontal_wrapped(|ui| {
        theme::section_ui(ui, &words.t("feed-title"));
        let unread = feed.unread(state);
        if unread > 0 {
            let colours = theme::colours(ui);
            marks::mark_ui(ui, marks::Mark::Disc, colours.accent);
            let text = words.tf("feed-unread", &[("n", unread.into())]);
            ui.label(RichText::new(text).size(14.0).color(colours.accent));
        }
        let only = words.t("feed-only-messages");
        if ui.checkbox(&mut state.only_messages, only).changed() {
            state.offset = 0.0;
            state.shown = feed.shown_len(state.only_messages);
        }
    });
}

/// The entries in the viewport. At most one is open; the others are all of one height.
fn entries_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    feed: &Feed,
    state: &mut FeedState,
    viewport: Rect,
    out: &mut Vec<Intent>,
) {
    let len = feed.shown_len(state.only_messages);
    let width = ui.available_width();
    let opened = state.open.and_then(|position| {
        let place = feed.place(state.only_messages, position)?;
        let entry = feed.entries.get(position as usize)?;
        let extra = open_height(ui, desk, entry, width) - ENTRY_HEIGHT;
        Some((place, extra))
    });
    let extra = opened.map_or(0.0, |(_, extra)| extra);
    ui.set_height(len as f32 * ENTRY_HEIGHT + extra);
    let corner = ui.max_rect().min;
    let first = ((viewport.min.y - extra) / ENTRY_HEIGHT).floor().max(0.0) as usize;
    let last = (viewport.max.y / ENTRY_HEIGHT).ceil().max(0.0) as usize + 1;
    for place in first..last.min(len) {
        let Some(position) = feed.position(state.only_messages, place) else {
            continue;
        };
        let below = opened.filter(|(opened, _)| *opened < place);
        let top = place as f32 * ENTRY_HEIGHT + below.map_or(0.0, |(_, extra)| extra);
        let is_open = opened.is_some_and(|(opened, _)| opened == place);
        let height = ENTRY_HEIGHT + if is_open { extra } else { 0.0 };
        if top > viewport.max.y + ENTRY_HEIGHT || top + height < viewport.min.y {
            continue;
        }
        let rect = Rect::from_min_size(corner + vec2(0.0, top), vec2(width, height));
        entry_ui(ui, desk, feed, state, position, rect, is_open, out);
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "an entry, where it is drawn, and how"
)]
fn entry_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    feed: &Feed,
    state: &mut FeedState,
    position: u32,
    rect: Rect,
    is_open: bool,
    out: &mut Vec<Intent>,
) {
    let Some(entry) = feed.entries.get(position as usize) else {
        return;
    };
    let is_bulletin = matches!(entry.news, News::Bulletin(_));
    let is_unread = is_bulletin && !state.read.contains(&position);
    let id = ui.id().with(("feed entry", position));
    let response = ui.interact(rect, id, Sense::click());
    let line = entry.news.line(desk);
    let head = headline(desk, entry, is_unread);
    response.widget_info(|| {
        let mut name = format!("{head}: {line}");
        if let Some(body) = entry.news.body(desk).filter(|_| is_open) {
            name = format!("{name}. {body}");
        }
        WidgetInfo::selected(WidgetType::Button, true, is_open, name)
    });
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let is_shortened = paint_entry(ui, desk, entry, &response, &head, &line, is_open, is_unread);
    if response.clicked() {
        match entry.news.case() {
            Some(case) => out.push(Intent::Select(Some(case))),
            None => state.open = (!is_open).then_some(position),
        }
        if is_bulletin {
            state.read.insert(position);
        }
    }
    if is_shortened {
        response.on_hover_text(line);
    }
}

/// Time and kind, and whether it is new.
fn headline(desk: &Desk<'_>, entry: &Entry, is_unread: bool) -> String {
    let words = desk.words;
    let scenario = desk.view.scenario();
    let moment = words.moment(scenario.calendar.civil(entry.at));
    let kind = words.t(&format!("feed-kind-{}", entry.news.kind(scenario).as_str()));
    if is_unread {
        format!("{moment} · {kind} · {}", words.t("feed-new"))
    } else {
        format!("{moment} · {kind}")
    }
}

/// Draws an entry; returns whether its line was shortened.
#[expect(clippy::too_many_arguments, reason = "what is drawn, and how")]
fn paint_entry(
    ui: &Ui,
    desk: &Desk<'_>,
    entry: &Entry,
    response: &Response,
    head: &str,
    line: &str,
    is_open: bool,
    is_unread: bool,
) -> bool {
    let rect = response.rect;
    let visuals = ui.visuals();
    if response.hovered() || is_open {
        ui.painter().rect_filled(rect, 3.0, visuals.faint_bg_color);
    }
    let colours = theme::colours(ui);
    let (mark, colour) = entry.news.kind(desk.view.scenario()).mark(&colours);
    let centre = rect.min + vec2(EDGE + 6.0, 13.0);
    mark.paint(ui.painter(), centre, colour);
    let left = rect.left() + INDENT;
    let width = (rect.width() - INDENT - EDGE).max(20.0);
    let head_colour = if is_unread {
        colours.accent
    } else {
        visuals.weak_text_color()
    };
    let text = |text: &str, size: f32, colour, wrap, at: Pos2| {
        let rich = RichText::new(text)
            .font(FontId::proportional(size))
            .color(colour);
        let galley = WidgetText::from(rich).into_galley(ui, Some(wrap), width, TextStyle::Body);
        let is_shortened = galley.elided;
        let bottom = at.y + galley.size().y;
        ui.painter().galley(at, galley, colour);
        (is_shortened, bottom)
    };
    let top = rect.top();
    text(
        head,
        NOTE_SIZE,
        head_colour,
        TextWrapMode::Truncate,
        pos2(left, top + 5.0),
    );
    let colour = if is_unread {
        visuals.strong_text_color()
    } else {
        visuals.text_color()
    };
    let at = pos2(left, top + 21.0);
    let wrap = if is_open {
        TextWrapMode::Wrap
    } else {
        TextWrapMode::Truncate
    };
    let (is_shortened, bottom) = text(line, TEXT_SIZE, colour, wrap, at);
    if let Some(body) = entry.news.body(desk).filter(|_| is_open) {
        text(
            &body,
            TEXT_SIZE,
            colour,
            TextWrapMode::Wrap,
            pos2(left, bottom + 4.0),
        );
    }
    let rule = visuals.window_stroke.color.gamma_multiply(0.5);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        egui::Stroke::new(1.0, rule),
    );
    marks::ring_focus(ui, response);
    is_shortened
}

/// The height of an entry with its full text.
fn open_height(ui: &Ui, desk: &Desk<'_>, entry: &Entry, width: f32) -> f32 {
    let room = (width - INDENT - EDGE).max(20.0);
    let tall = |text: String| {
        let rich = RichText::new(text).font(FontId::proportional(TEXT_SIZE));
        let wrap = Some(TextWrapMode::Wrap);
        let galley = WidgetText::from(rich).into_galley(ui, wrap, room, TextStyle::Body);
        galley.size().y
    };
    let body = entry.news.body(desk).map_or(0.0, |body| tall(body) + 4.0);
    (21.0 + tall(entry.news.line(desk)) + body + 8.0).max(ENTRY_HEIGHT)
}
