//! Sender and addressee, the local party in Customs' register, and who declares, carries and sells.

use egui::Ui;

use crate::customs::declaration::Declaration;
use crate::customs::document::Field;
use crate::customs::evidence::HistoryRecord;
use crate::customs::party::Party;
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::conflict::Place;
use crate::ui::fact::FactStyle;
use crate::ui::results::history::figures_ui;
use crate::ui::results::sheet::{Pen, caption_ui, grid_ui, sheet_ui};

/// Narrowest card of a party, in points.
const CARD_LEAST: f32 = 250.0;
/// Narrowest cell, in points.
const CELL_LEAST: f32 = 150.0;

/// One side of the consignment, and the fields that stand for it.
struct Side<'a> {
    title: &'static str,
    party: &'a Party,
    name: Field,
    /// Stands for the whole address.
    street: Field,
    /// The contact address; `None` where there is none to give.
    contact: Option<&'a str>,
}

pub(super) fn parties_ui(
    ui: &mut Ui,
    pen: &mut Pen<'_>,
    declaration: &Declaration,
    history: Option<&HistoryRecord>,
) {
    let has_contact = declaration.mode != Mode::Post || !declaration.contact_email.is_empty();
    let sides = [
        Side {
            title: "results-sender",
            party: &declaration.consignor,
            name: Field::Consignor,
            street: Field::SenderStreet,
            contact: has_contact.then_some(declaration.contact_email.as_str()),
        },
        Side {
            title: "results-addressee",
            party: &declaration.consignee,
            name: Field::Consignee,
            street: Field::ConsigneeStreet,
            contact: None,
        },
    ];
    grid_ui(ui, CARD_LEAST, sides.len(), |ui, index| {
        side_ui(ui, pen, &sides[index]);
    });
    register_ui(ui, pen, declaration);
    let (title, source) = (
        pen.t("results-history-title"),
        pen.t("results-history-source"),
    );
    sheet_ui(ui, &title, &source, |ui| match history {
        Some(history) => figures_ui(ui, pen, history),
        None => caption_ui(ui, &pen.t("results-history-not-looked-up")),
    });
}

fn side_ui(ui: &mut Ui, pen: &mut Pen<'_>, side: &Side<'_>) {
    let (declared, party) = (Place::Declaration, side.party);
    let title = pen.t(side.title);
    sheet_ui(ui, &title, "", |ui| {
        let name = FactStyle {
            strong: true,
            size: 15.0,
            ..FactStyle::default()
        };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            caption_ui(ui, &pen.t("results-name"));
            pen.styled(ui, declared, side.name, &party.name, name);
        });
        pen.entry(ui, "results-street", declared, side.street, &party.street);
        let halves = [
            ("results-postcode", party.postcode.as_str()),
            ("results-city", party.city.as_str()),
        ];
        grid_ui(ui, 90.0, halves.len(), |ui, index| {
            let (caption, text) = halves[index];
            pen.entry(ui, caption, declared, side.street, text);
        });
        let country = format!(
            "{} ({})",
            pen.desk.words.country(party.country),
            party.country
        );
        pen.entry(ui, "results-country", declared, side.street, &country);
        if let Some(contact) = side.contact {
            pen.entry(ui, "results-contact", declared, Field::Contact, contact);
        }
    });
}

/// The local party's entry, and the others who have a hand in the consignment.
fn register_ui(ui: &mut Ui, pen: &mut Pen<'_>, declaration: &Declaration) {
    let (title, local) = if declaration.direction == Direction::Export {
        ("results-register-of-sender", Field::Consignor)
    } else {
        ("results-register-of-addressee", Field::Consignee)
    };
    let words = pen.desk.words;
    let number = match declaration.trader_id.as_str() {
        "" => pen.t("results-register-none"),
        number => number.to_owned(),
    };
    let facts = [
        (
            "results-register-kind",
            local,
            words.of_kind("trader", declaration.trader),
        ),
        ("results-register-number", local, number),
        (
            "results-prior-offences",
            Field::PriorOffences,
            pen.counted("results-prior-offences-count", declaration.prior_offences),
        ),
        (
            "results-similar-parcels",
            Field::SimilarParcels,
            words.number(i64::from(declaration.similar_parcels_7d)),
        ),
    ];
    let (title, source) = (pen.t(title), pen.t("results-register-source"));
    sheet_ui(ui, &title, &source, |ui| {
        grid_ui(ui, CELL_LEAST, facts.len(), |ui, index| {
            let (caption, field, text) = &facts[index];
            pen.entry(ui, caption, Place::Register, *field, text);
        });
    });
    let others = [
        ("results-declarant", declaration.declarant.as_str()),
        ("results-carrier", declaration.carrier.as_str()),
        ("results-platform", declaration.platform.as_str()),
    ];
    let title = pen.t("results-others");
    sheet_ui(ui, &title, "", |ui| {
        grid_ui(ui, CELL_LEAST, others.len(), |ui, index| {
            let (caption, text) = others[index];
            pen.plain(ui, caption, text);
        });
    });
}
