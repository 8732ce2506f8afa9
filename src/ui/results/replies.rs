//! Partners' replies: each a letter with a question and its answer.

use egui::Ui;

use crate::customs::document::Field;
use crate::customs::evidence::PartnerReply;
use crate::risk::indicator::conflict::Place;
use crate::ui::results::sheet::{Pen, caption_ui, sheet_ui};

pub(super) fn replies_ui(ui: &mut Ui, pen: &mut Pen<'_>, replies: &[PartnerReply]) {
    for reply in replies {
        letter_ui(ui, pen, reply);
    }
}

fn letter_ui(ui: &mut Ui, pen: &mut Pen<'_>, reply: &PartnerReply) {
    let agencies = &pen.desk.view.scenario().agencies;
    let terms = agencies.iter().find(|terms| terms.agency == reply.agency);
    let sender = match terms {
        Some(terms) => terms.title.clone(),
        None => pen.desk.words.of_kind("agency", reply.agency),
    };
    let subject = match pen.declaration() {
        Some(declaration) => {
            let reference = declaration.reference.as_str();
            pen.tf("results-reply-subject", &[("reference", reference.into())])
        }
        None => String::new(),
    };
    sheet_ui(ui, &sender, &subject, |ui| {
        if reply.answers.is_empty() {
            caption_ui(ui, &pen.t("results-reply-nothing"));
        }
        for (question, is_fine) in &reply.answers {
            let words = pen.desk.words;
            let asked = words.of_kind("question", question);
            let attribute = if *is_fine { "fine" } else { "bad" };
            let answer = words.of_kind_about("question", question, attribute);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                caption_ui(ui, &asked);
                pen.fact(ui, Place::Partner, Field::Confirmation, &answer);
            });
        }
    });
}
