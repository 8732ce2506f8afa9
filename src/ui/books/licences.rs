//! The licence register: which goods need which document, and the bodies that issue it.

use egui::Ui;

use crate::customs::document::Field;
use crate::inspection::books::rules_in_force;
use crate::inspection::books::tariff::dotted;
use crate::scenario::model::LicensingBody;
use crate::scenario::model::traffic::LpcoRule;
use crate::ui::books::pen::{Pen, aside, heading_ui, pair_ui, wrapped};
use crate::ui::books::shelf::directions;
use crate::ui::books::tariff::since;
use crate::ui::desk::Book;

pub(super) fn entry_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, entry: usize) {
    let scenario = pen.desk.view.scenario();
    let rules: Vec<&LpcoRule> = rules_in_force(scenario, pen.desk.now).collect();
    if let Some(rule) = rules.get(entry) {
        rule_ui(ui, pen, rule);
    } else if let Some(body) = scenario.licensing_bodies.get(entry - rules.len()) {
        body_ui(ui, pen, body, &rules);
    }
}

fn rule_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, rule: &LpcoRule) {
    let (words, scenario) = (pen.desk.words, pen.desk.view.scenario());
    let code = dotted(&rule.hs_prefix);
    heading_ui(ui, &format!("{code}  {}", words.document(rule.document)));
    wrapped(ui, &rule.reason);
    pair_ui(ui, &pen.t("books-rule-codes"), |ui| {
        let text = words.tf("books-rule-codes-value", &[("code", code.clone().into())]);
        pen.jump(ui, Book::Tariff, &rule.hs_prefix, &text);
    });
    pen.plain(ui, "books-rule-directions", &directions(pen.desk, rule));
    pen.plain(ui, "books-rule-document", &words.document(rule.document));
    pen.plain(
        ui,
        "books-rule-agency",
        &words.of_kind("agency", rule.agency),
    );
    pen.plain(ui, "books-rule-since", &since(pen.desk, rule));
    aside(ui, &pen.t("books-rule-arrival"));
    let bodies = scenario.licensing_bodies.iter();
    let bodies: Vec<_> = bodies.filter(|body| body.agency == rule.agency).collect();
    pair_ui(ui, &pen.t("books-rule-bodies"), |ui| {
        for body in bodies {
            pen.cite(ui, Field::Issuer, &body.name);
        }
    });
}

fn body_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, body: &LicensingBody, rules: &[&LpcoRule]) {
    let words = pen.desk.words;
    heading_ui(ui, &body.name);
    pen.fact(ui, "books-body-name", Field::Issuer, &body.name);
    pen.plain(
        ui,
        "books-rule-agency",
        &words.of_kind("agency", body.agency),
    );
    pen.part(ui, "books-body-rules");
    for rule in rules.iter().filter(|rule| rule.agency == body.agency) {
        let code = dotted(&rule.hs_prefix);
        let document = words.document(rule.document);
        let text = format!("{code}  {document} · {}", directions(pen.desk, rule));
        pen.jump(ui, Book::Licences, &rule.hs_prefix, &text);
    }
}
