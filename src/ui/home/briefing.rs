//! The briefing: the operational order, what is known at the start, what counts, and what there is to work with.

pub(crate) mod view;

use egui::{
    Align, CentralPanel, CornerRadius, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea,
    Stroke, Ui, Vec2,
};

use super::gallery::cases;
use super::pieces;
use super::setup::Setup;
use crate::session::conduct::Mode;
use crate::ui::desk::{Begin, Intent, Screen};
use crate::ui::theme;
use crate::ui::words::Words;
use view::{ActionLine, BriefingView, PartnerLine, StopLine};

/// From this width on, the order and the tables stand side by side.
const COLUMNS_WIDTH: f32 = 860.0;
/// The widest that the whole sheet becomes.
const SHEET_WIDTH: f32 = 1_240.0;

/// The briefing before the sitting begins; `state` is the home screen's, which holds the sitting that was set up.
pub(crate) fn briefing_ui(
    ui: &mut Ui,
    words: &Words,
    briefing: &BriefingView,
    state: &mut super::HomeState,
    out: &mut Vec<Intent>,
) {
    let begin = state.begin(words);
    Panel::top("briefing head")
        .frame(pieces::ground(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| {
            if pieces::back_head_ui(ui, &words.t("briefing-back"), &words.t("briefing-title")) {
                out.push(Intent::Go(Screen::Home));
            }
        });
    Panel::bottom("briefing foot")
        .frame(pieces::ground(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| foot_ui(ui, words, &state.setup, begin, out));
    CentralPanel::default()
        .frame(pieces::ground(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(("briefing", &briefing.title))
                .auto_shrink(false)
                .show(ui, |ui| {
                    sheet_ui(ui, words, briefing, state.setup.mode);
                    pieces::scroll_by_keyboard(ui);
                });
        });
}

fn foot_ui(ui: &mut Ui, words: &Words, setup: &Setup, begin: Option<Begin>, out: &mut Vec<Intent>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let button = pieces::primary_ui(ui, begin.is_some(), &words.t("briefing-begin"));
        // Enter begins, unless the reader has gone somewhere else.
        if begin.is_some() && ui.memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        ui.add_space(8.0);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(begin) = &begin {
                let mode = pieces::mode_name(words, begin.conduct.mode);
                let seed = words.tf("briefing-seed", &[("seed", begin.seed.to_string().into())]);
                let text = format!("{}  ·  {mode}  ·  {seed}", begin.officer);
                ui.add(Label::new(theme::note(ui, text)).truncate());
            } else if let Some(fault) = setup.faults().first() {
                pieces::fault_ui(ui, &fault.text(words, setup));
            }
        });
        if button.clicked()
            && let Some(begin) = begin
        {
            out.push(Intent::Begin(begin));
        }
    });
}

fn sheet_ui(ui: &mut Ui, words: &Words, briefing: &BriefingView, mode: Mode) {
    let room = ui.available_width();
    let width = room.min(SHEET_WIDTH);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(((room - width) / 2.0).max(0.0));
        ui.vertical(|ui| {
            ui.set_width(width);
            if width < COLUMNS_WIDTH {
                order_ui(ui, words, briefing);
                ui.add_space(14.0);
                tables_ui(ui, words, briefing, mode);
                return;
            }
            ui.horizontal_top(|ui| {
                let gap = 18.0;
                let order = (width - gap) * 0.58;
                for (share, is_order) in [(order, true), (width - gap - order, false)] {
                    ui.vertical(|ui| {
                        ui.set_width(share);
                        if is_order {
                            order_ui(ui, words, briefing);
                        } else {
                            tables_ui(ui, words, briefing, mode);
                        }
                    });
                    if is_order {
                        ui.add_space(gap);
                    }
                }
            });
        });
    });
}

/// The operational order, drawn as a sheet of paper.
fn order_ui(ui: &mut Ui, words: &Words, briefing: &BriefingView) {
    let colours = theme::colours(ui);
    Frame::new()
        .fill(colours.paper)
        .stroke(Stroke::new(1.0, colours.paper_edge))
        .corner_radius(CornerRadius::same(2))
        .inner_margin(Margin::symmetric(30, 24))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 6.0);
            let ink = |text: String| RichText::new(text).color(colours.ink);
            let weak = |text: String| RichText::new(text).size(14.0).color(colours.ink_weak);
            let heading = words.t("briefing-order").to_uppercase();
            ui.label(weak(heading).extra_letter_spacing(1.5));
            ui.label(ink(briefing.title.clone()).size(26.0).strong());
            ui.label(weak(briefing.place.clone()));
            rule_ui(ui, 2.0);
            let facts = format!(
                "{}  ·  {}  ·  {}",
                words.moment(briefing.start),
                words.length(briefing.length_secs),
                cases(words, briefing.cases)
            );
            ui.label(weak(facts));
            rule_ui(ui, 1.0);
            for (number, (key, text)) in briefing.order.iter().enumerate() {
                ui.add_space(8.0);
                let heading = format!("{}.  {}", number + 1, words.t(key));
                ui.label(ink(heading).size(17.0).strong());
                ui.label(theme::prose(text).color(colours.ink));
            }
        });
}

/// A line across the sheet.
fn rule_ui(ui: &mut Ui, thickness: f32) {
    let colours = theme::colours(ui);
    let size = Vec2::new(ui.available_width(), thickness + 4.0);
    let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let stroke = Stroke::new(thickness, colours.rule);
    ui.painter().hline(area.x_range(), area.center().y, stroke);
}

fn tables_ui(ui: &mut Ui, words: &Words, briefing: &BriefingView, mode: Mode) {
    let section = |ui: &mut Ui, key: &str, contents_ui: &mut dyn FnMut(&mut Ui)| {
        pieces::card_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            theme::tighten(ui);
            theme::section_ui(ui, &words.t(key));
            ui.add_space(2.0);
            contents_ui(ui);
        });
        ui.add_space(8.0);
    };
    if !briefing.bulletins.is_empty() {
        section(ui, "briefing-bulletins", &mut |ui| {
            for (title, text) in &briefing.bulletins {
                if !title.is_empty() {
                    ui.label(RichText::new(title).strong());
                }
                ui.label(theme::prose(text));
                ui.add_space(4.0);
            }
        });
    }
    section(ui, "briefing-counts", &mut |ui| {
        counts_ui(ui, words, briefing)
    });
    section(ui, "briefing-actions", &mut |ui| {
        for action in &briefing.actions {
            action_ui(ui, words, briefing, action);
        }
    });
    if !briefing.partners.is_empty() {
        section(ui, "briefing-partners", &mut |ui| {
            for partner in &briefing.partners {
                partner_ui(ui, words, partner);
            }
        });
    }
    section(ui, "briefing-time", &mut |ui| times_ui(ui, words, briefing));
    section(ui, "briefing-feedback", &mut |ui| {
        let told = words.of_kind("home-feedback", mode.feedback(briefing.feedback));
        ui.label(theme::prose(&told));
    });
}

/// Least width of one amount.
const AMOUNT_WIDTH: f32 = 112.0;

/// The width in which no amount breaks over two lines.
fn amount_width<'a>(ui: &Ui, amounts: impl Iterator<Item = &'a RichText>) -> f32 {
    let wide = amounts.map(|amount| {
        let wrap = Some(egui::TextWrapMode::Extend);
        let text = egui::WidgetText::from(amount.clone());
        let galley = text.into_galley(ui, wrap, f32::INFINITY, egui::TextStyle::Body);
        galley.size().x.ceil()
    });
    wide.fold(AMOUNT_WIDTH, f32::max)
}

/// A statement at the left, its amounts at the right, under one another.
fn amounts_ui(ui: &mut Ui, statement: RichText, amounts: &[RichText], width: f32) {
    let gap = ui.spacing().item_spacing.x;
    let taken = (width + gap) * amounts.len() as f32;
    let room = (ui.available_width() - taken).max(80.0);
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.label(statement);
        });
        for amount in amounts {
            let size = Vec2::new(width, 0.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Max), |ui| {
                ui.set_width(width);
                ui.label(amount.clone());
            });
        }
    });
}

/// A statement at the left, its amount at the right.
fn amount_ui(ui: &mut Ui, statement: &str, amount: &str) {
    let amount = [RichText::new(amount).strong()];
    let width = amount_width(ui, amount.iter());
    amounts_ui(ui, RichText::new(statement), &amount, width);
}

fn counts_ui(ui: &mut Ui, words: &Words, briefing: &BriefingView) {
    let amount = |minor: i64| {
        let text = words.amount(minor, briefing.currency);
        if minor > 0 { format!("+{text}") } else { text }
    };
    let head = |key: &str, ui: &Ui| theme::note(ui, words.t(key));
    let heads = [head("briefing-stopped", ui), head("briefing-passed", ui)];
    let weights = |stop: &StopLine| {
        let both = [stop.benefit_minor, -stop.miss_minor];
        both.map(|minor| RichText::new(amount(minor)).strong())
    };
    let rows: Vec<[RichText; 2]> = briefing.stops.iter().map(weights).collect();
    let width = amount_width(ui, rows.iter().flatten());
    amounts_ui(ui, head("briefing-offence", ui), &heads, width);
    for (stop, amounts) in briefing.stops.iter().zip(&rows) {
        let mut offences: Vec<String> = stop
            .offences
            .iter()
            .map(|offence| words.of_kind("offence", offence))
            .collect();
        if offences.is_empty() {
            offences.push(words.t(if briefing.stops.len() == 1 {
                "briefing-any-offence"
            } else {
                "briefing-other-offence"
            }));
        }
        let offences = RichText::new(offences.join("  ·  "));
        amounts_ui(ui, offences, amounts, width);
    }
    ui.add_space(6.0);
    let others = [
        ("briefing-grounded", briefing.grounded_minor),
        ("briefing-false-stop", -briefing.false_stop_minor),
        ("briefing-opening", -briefing.needless_opening_minor),
        ("briefing-spoiled", -briefing.spoiled_minor),
    ];
    for (key, minor) in others.into_iter().filter(|(_, minor)| *minor != 0) {
        amount_ui(ui, &words.t(key), &amount(minor));
    }
    if briefing.delay_minor_per_hour != 0 {
        let delayed = words.tf(
            "briefing-delay",
            &[("hours", u64::from(briefing.free_hours).into())],
        );
        amount_ui(ui, &delayed, &amount(-briefing.delay_minor_per_hour));
    }
    ui.add_space(4.0);
    ui.label(theme::note(ui, words.t("briefing-counts-note")));
}

fn action_ui(ui: &mut Ui, words: &Words, briefing: &BriefingView, action: &ActionLine) {
    let mut name = words.of_kind("action", action.kind);
    if !action.partner.is_empty() {
        name = words.named(&name, &action.partner);
    }
    ui.label(RichText::new(name).strong());
    let span = |secs: u32| words.span(u64::from(secs));
    let mut facts = vec![words.tf(
        "briefing-action-officer",
        &[("time", span(action.officer_secs).into())],
    )];
    if action.station_secs > 0 {
        facts.push(words.tf(
            "briefing-action-station",
            &[
                ("time", span(action.station_secs).into()),
                ("stations", u64::from(action.stations).into()),
            ],
        ));
    }
    facts.push(match action.capacity_per_shift {
        Some(uses) => words.tf(
            "briefing-action-capacity",
            &[("uses", u64::from(uses).into())],
        ),
        None => words.t("briefing-action-unlimited"),
    });
    facts.push(words.amount(action.cost_minor, briefing.currency));
    if action.needs_opening {
        facts.push(words.t("briefing-action-opening"));
    }
    ui.label(theme::note(ui, facts.join("  ·  ")));
    ui.add_space(4.0);
}

fn partner_ui(ui: &mut Ui, words: &Words, partner: &PartnerLine) {
    ui.label(RichText::new(&partner.title).strong());
    let (least, most) = partner.latency_secs;
    let answers = words.tf(
        "briefing-partner-answers",
        &[
            ("least", words.span(u64::from(least)).into()),
            ("most", words.span(u64::from(most)).into()),
            ("share", words.percent_ppm(partner.answers_ppm).into()),
        ],
    );
    ui.label(theme::note(ui, answers));
    ui.add_space(4.0);
}

fn times_ui(ui: &mut Ui, words: &Words, briefing: &BriefingView) {
    for (mode, secs) in &briefing.deadlines {
        let statement = words.tf(
            "briefing-deadline",
            &[("mode", words.of_kind("mode", mode).into())],
        );
        amount_ui(ui, &statement, &words.span(*secs));
    }
    amount_ui(
        ui,
        &words.t("briefing-shift"),
        &words.span(briefing.shift_secs),
    );
    amount_ui(
        ui,
        &words.t("briefing-decision"),
        &words.span(u64::from(briefing.decision_secs)),
    );
    if let Some(secs) = briefing.cold_chain_secs {
        amount_ui(ui, &words.t("briefing-cold-chain"), &words.span(secs));
    }
    let budget = match briefing.budget_minor {
        Some(minor) => words.amount(minor, briefing.currency),
        None => words.t("briefing-no-budget"),
    };
    amount_ui(ui, &words.t("briefing-budget"), &budget);
}
