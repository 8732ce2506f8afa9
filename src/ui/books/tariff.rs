//! An entry of the tariff: its texts, what it demands at the border, and the articles that have the code.

use egui::Ui;

use crate::customs::code::hs::{HsEdition, describe_chapter, describe_heading};
use crate::customs::transport::Direction;
use crate::inspection::books::tariff::{
    TariffLine, articles, demands, dotted, lines_below, other_edition,
};
use crate::scenario::model::traffic::LpcoRule;
use crate::time::SimTime;
use crate::ui::books::pen::{Pen, aside, heading_ui, pair_ui, wrapped};
use crate::ui::desk::{Book, Desk};

/// Most articles that are listed below a code: a chapter may have all of them.
const ARTICLES_MAX: usize = 40;

pub(super) fn entry_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, line: &TariffLine) {
    heading_ui(ui, &format!("{}  {}", dotted(&line.code), line.text()));
    above_ui(ui, pen, line);
    editions_ui(ui, pen, line);
    pen.part(ui, "books-demands");
    for direction in Direction::ALL {
        demands_ui(ui, pen, line, direction);
    }
    articles_ui(ui, pen, line);
    below_ui(ui, pen, line);
}

/// The chapter and the heading that the line stands under.
fn above_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, line: &TariffLine) {
    let edition = pen.desk.view.scenario().edition;
    for (digits, key) in [(2, "books-chapter"), (4, "books-heading")] {
        if line.code.len() <= digits {
            continue;
        }
        let code = &line.code[..digits];
        let text = text_of(edition, code).or_else(|| text_of(other_edition(edition), code));
        pair_ui(ui, &pen.t(key), |ui| {
            let text = format!("{code}  {}", text.unwrap_or_default());
            pen.jump(ui, Book::Tariff, code, &text);
        });
    }
}

fn text_of(edition: HsEdition, code: &str) -> Option<&'static str> {
    let number: u16 = code.parse().ok()?;
    match code.len() {
        2 => describe_chapter(edition, u8::try_from(number).ok()?),
        _ => describe_heading(edition, number),
    }
}

fn editions_ui(ui: &mut Ui, pen: &Pen<'_, '_>, line: &TariffLine) {
    let words = pen.desk.words;
    let in_force = pen.desk.view.scenario().edition;
    let edition =
        |key: &str, edition: HsEdition| words.tf(key, &[("edition", edition.to_string().into())]);
    let own = if line.in_force.is_some() {
        edition("books-edition-in-force", in_force)
    } else {
        edition("books-edition-lacks", in_force)
    };
    let other = if line.elsewhere.is_some() {
        edition("books-edition-also", other_edition(in_force))
    } else {
        edition("books-edition-not", other_edition(in_force))
    };
    pair_ui(ui, &pen.t("books-edition"), |ui| {
        if line.in_force.is_some() {
            wrapped(ui, &own);
        } else {
            ui.colored_label(ui.visuals().warn_fg_color, format!("! {own}"));
        }
        aside(ui, &other);
        if let (Some(here), Some(there)) = (line.in_force, line.elsewhere)
            && here != there
        {
            aside(ui, there);
        }
    });
}

fn demands_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, line: &TariffLine, direction: Direction) {
    let desk = pen.desk;
    let name = desk.words.of_kind("direction", direction);
    let demands: Vec<(&LpcoRule, bool)> =
        demands(desk.view.scenario(), &line.code, direction, desk.now).collect();
    pair_ui(ui, &name, |ui| {
        if demands.is_empty() {
            aside(ui, &desk.words.t("books-demands-none"));
        }
        for (rule, is_whole) in &demands {
            let document = desk.words.document(rule.document);
            let text = if *is_whole {
                document
            } else {
                let code = dotted(&rule.hs_prefix);
                let arguments = [("document", document.into()), ("code", code.into())];
                desk.words.tf("books-demand-part", &arguments)
            };
            pen.jump(ui, Book::Licences, &rule.hs_prefix, &text);
            let agency = desk.words.of_kind("agency", rule.agency);
            aside(ui, &format!("{agency} · {}", since(desk, rule)));
            wrapped(ui, &rule.reason);
        }
        if demands.len() > 1 {
            aside(ui, &desk.words.t("books-demands-first"));
        }
    });
}

/// Since when a rule is in force.
pub(super) fn since(desk: &Desk<'_>, rule: &LpcoRule) -> String {
    if rule.from == SimTime::START {
        return desk.words.t("books-since-before");
    }
    let moment = desk.view.scenario().calendar.civil(rule.from);
    let moment = desk.words.moment(moment);
    desk.words.tf("books-since", &[("moment", moment.into())])
}

fn articles_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, line: &TariffLine) {
    let articles: Vec<_> = articles(pen.desk.view.scenario(), &line.code).collect();
    if articles.is_empty() {
        return;
    }
    pen.part(ui, "books-articles");
    for (_, product) in articles.iter().take(ARTICLES_MAX) {
        let code = dotted(&format!("{:010}", product.commodity));
        let text = format!("{code}  {} · {}", product.name, product.brand);
        pen.jump(ui, Book::Products, &code, &text);
    }
    let more = articles.len().saturating_sub(ARTICLES_MAX) as i64;
    if more > 0 {
        let text = pen.desk.words.tf("books-more", &[("n", more.into())]);
        pen.jump(ui, Book::Products, &line.code, &text);
    }
}

/// The lines below, one level down.
fn below_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, line: &TariffLine) {
    let key = match line.code.len() {
        2 => "books-below-chapter",
        4 => "books-below-heading",
        _ => return,
    };
    let below = lines_below(pen.desk.view.scenario().edition, &line.code);
    if below.is_empty() {
        return;
    }
    pen.part(ui, key);
    for (code, text) in below {
        let text = format!("{}  {text}", dotted(&code));
        pen.jump(ui, Book::Tariff, &code, &text);
    }
}
