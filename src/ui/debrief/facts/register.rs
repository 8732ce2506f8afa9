//! What the reference books say of the goods.

use crate::customs::document::Field;
use crate::customs::goods::Storage;
use crate::ui::debrief::facts::Facts;

impl Facts<'_> {
    pub(super) fn registered(&self, field: Field) -> Option<String> {
        let words = self.words;
        let (article, goods) = (self.article(), self.goods());
        let declaration = &self.material.everything.declaration;
        let quantity = u128::from(declaration.item.quantity);
        Some(match field {
            Field::Value => {
                let micros = quantity * u128::from(article.price_micros);
                words.money(
                    self.scenario
                        .in_currency(micros, declaration.item.value.currency),
                )
            }
            Field::NetMass => {
                let grams = quantity * u128::from(article.unit_milligrams) / 1_000;
                words.mass(u64::try_from(grams).unwrap_or(u64::MAX))
            }
            Field::Quantity => {
                let limit = self.number(article.own_use_limit());
                words.tf("debrief-fact-own-use", &[("number", limit.into())])
            }
            Field::Date => words.date_short(self.scenario.calendar.date(self.material.arrived)),
            Field::Issuer => self
                .scenario
                .licensing_bodies
                .iter()
                .map(|body| body.name.as_str())
                .collect::<Vec<_>>()
                .join(" · "),
            Field::AuthorisationNumber => article.authorisation.clone()?,
            Field::Holder => article.holder.clone(),
            Field::HolderAddress => goods.holder_address.clone(),
            Field::MaximumTemperature => words.of_kind("storage", stored(article.storage)?),
            Field::NotifiedBody => self
                .scenario
                .notified_bodies
                .iter()
                .filter(|body| body.for_ppe)
                .map(|body| body.number.as_str())
                .collect::<Vec<_>>()
                .join(" · "),
            Field::Standard => article.standard.clone()?,
            Field::Product => format!("{} · {}", goods.name, goods.brand),
            Field::TabletColour => goods.unit_colour.clone()?,
            Field::PackSize => goods
                .pack_sizes
                .iter()
                .map(|size| self.number(*size))
                .collect::<Vec<_>>()
                .join(" · "),
            _ => return None,
        })
    }
}

/// The storage where it limits the temperature on the way.
fn stored(storage: Storage) -> Option<Storage> {
    storage.is_cold().then_some(storage)
}
