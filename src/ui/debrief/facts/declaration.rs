//! The declaration's fields, and the texts of documents, as the reader's language writes them.

use jiff::civil::Date;

use crate::customs::code::currency::Money;
use crate::customs::document::Field;
use crate::customs::party::Party;
use crate::ui::debrief::facts::Facts;

impl Facts<'_> {
    pub(super) fn declared(&self, field: Field) -> Option<String> {
        let words = self.words;
        let declaration = &self.material.everything.declaration;
        let item = &declaration.item;
        Some(match field {
            Field::Form => words.of_kind("form", declaration.form),
            Field::Number => declaration.reference.clone(),
            Field::TransportNumber => declaration.transport_id.clone(),
            Field::Consignor => self.party(&declaration.consignor),
            Field::SenderStreet => self.or_blank(&declaration.consignor.street),
            Field::Contact => self.or_blank(&declaration.contact_email),
            Field::Consignee => self.party(&declaration.consignee),
            Field::ConsigneeStreet => self.or_blank(&declaration.consignee.street),
            Field::Description => self.or_blank(&item.description),
            Field::CommodityCode => format!("{:010}", item.commodity),
            Field::Heading => format!("{:04}", item.hs.heading()),
            Field::Quantity => format!("{} {}", self.number(item.quantity), item.unit),
            Field::NetMass => words.mass(item.net_mass_grams),
            Field::GrossMass => words.mass(declaration.gross_mass_grams),
            Field::Value => words.money(declaration.total_value()),
            Field::Freight => words.amount(declaration.freight_minor, item.value.currency),
            Field::Origin => words.country(item.origin),
            Field::Dispatch => words.country(declaration.route.dispatch),
            Field::Category => words.of_kind("category", declaration.category),
            Field::InvoiceNumber => self.or_blank(&declaration.invoice_number),
            Field::LicenceReference => self.or_blank(&declaration.licence_reference),
            Field::Lodgement => self.lodgement(declaration.lodged_hours_before_arrival),
            Field::SimilarParcels => self.number(declaration.similar_parcels_7d),
            Field::PriorOffences => self.number(declaration.prior_offences),
            _ => return None,
        })
    }

    fn party(&self, party: &Party) -> String {
        let parts = [&party.name, &party.city];
        let given: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        let country = self.words.country(party.country);
        if party.name.is_empty() {
            let blank = self.words.t("debrief-fact-blank");
            return format!(
                "{blank} · {}",
                [&given[..], &[&country]].concat().join(" · ")
            );
        }
        [&given[..], &[&country]].concat().join(" · ")
    }

    fn lodgement(&self, hours: i32) -> String {
        let key = if hours < 0 {
            "debrief-fact-lodged-late"
        } else {
            "debrief-fact-lodged-early"
        };
        let number = self.number(hours.unsigned_abs());
        self.words.tf(
            key,
            &[
                ("n", i64::from(hours.unsigned_abs()).into()),
                ("number", number.into()),
            ],
        )
    }

    /// A canonical text as the reader's language writes it.
    pub(super) fn printed(&self, field: Field, text: &str) -> String {
        let written = match field {
            Field::Total | Field::Value | Field::Freight => {
                Money::parse(text).map(|money| self.words.money(money))
            }
            Field::NetMass | Field::GrossMass => text
                .strip_suffix(" g")
                .and_then(|grams| grams.parse().ok())
                .map(|grams| self.words.mass(grams)),
            Field::Date | Field::ValidUntil | Field::Expiry => self.day(text),
            Field::Quantity => text.parse().ok().map(|count: u64| self.number(count)),
            _ => None,
        };
        written.unwrap_or_else(|| self.or_blank(text))
    }

    /// A date given as year, month and day.
    pub(super) fn day(&self, text: &str) -> Option<String> {
        let date: Date = text.parse().ok()?;
        Some(self.words.date_short(date))
    }
}
