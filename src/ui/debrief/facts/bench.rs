//! Goods and packs on the bench, and what their codes say.

use crate::customs::document::Field;
use crate::customs::evidence::Pack;
use crate::customs::goods::GoodsKind;
use crate::customs::identifier::gs1::Gs1Reading;
use crate::ui::debrief::facts::Facts;

impl Facts<'_> {
    pub(super) fn bench(&self, field: Field) -> Option<String> {
        let opened = &self.material.everything.opened;
        let found = |is_so: bool| is_so.then(|| self.words.t("debrief-fact-found"));
        match field {
            Field::Product => Some(self.product()),
            Field::Quantity => Some(self.number(opened.quantity)),
            Field::FurtherLines => {
                let lines = opened.further_goods.iter();
                let named = lines.map(|(name, units)| format!("{name}: {}", self.number(*units)));
                joined(named)
            }
            Field::Wrapping => found(opened.over_taped),
            Field::CoolPacks => {
                let melted = opened.cool_packs_melted?;
                Some(self.words.t(if melted {
                    "debrief-fact-melted"
                } else {
                    "debrief-fact-frozen"
                }))
            }
            Field::Use => found(opened.signs_of_use),
            Field::Concealment => found(opened.wrapped_powder),
            Field::SerialNumber => opened
                .serial_erased
                .then(|| self.words.t("debrief-fact-erased")),
            Field::Material => found(opened.species_material),
            Field::Surface => found(opened.soil_traces),
            _ => self.pack(field),
        }
    }

    /// What the goods are, and what the packs print where that differs.
    fn product(&self) -> String {
        let opened = &self.material.everything.opened;
        let printed = opened.packs.iter().map(|pack| pack.name.clone());
        let others = printed.filter(|name| *name != opened.goods);
        match joined(others) {
            None => opened.goods.clone(),
            Some(printed) => self.words.tf(
                "debrief-fact-printed",
                &[
                    ("goods", opened.goods.clone().into()),
                    ("printed", printed.into()),
                ],
            ),
        }
    }

    fn pack(&self, field: Field) -> Option<String> {
        let packs = &self.material.everything.opened.packs;
        joined(packs.iter().filter_map(|pack| self.print(pack, field)))
    }

    /// What one pack prints.
    fn print(&self, pack: &Pack, field: Field) -> Option<String> {
        let text = |text: &Option<String>| text.as_ref().map(|text| self.or_blank(text));
        let true_to = |is_so: Option<bool>| is_so.map(|is_so| self.in_order(is_so));
        match field {
            Field::Strength => self.due(&pack.strength, self.goods().strength.is_some()),
            Field::ActiveIngredient => self.goods().inn.clone(),
            Field::PackSize => Some(self.number(pack.pack_size)),
            Field::Batch => text(&pack.batch),
            Field::Contents => text(&pack.inner_batch),
            Field::Expiry => {
                let expiry = pack.expiry.as_deref()?;
                let day = self.day(expiry).unwrap_or_else(|| expiry.to_owned());
                Some(if pack.expiry_overprinted {
                    self.words
                        .tf("debrief-fact-overprinted", &[("expiry", day.into())])
                } else {
                    day
                })
            }
            Field::Holder => Some(self.or_blank(&pack.holder)),
            Field::HolderAddress => Some(self.or_blank(&pack.holder_address)),
            Field::Language => Some(pack.language.clone()),
            Field::Seal => Some(self.in_order(pack.seal_intact)),
            Field::Hologram => true_to(pack.hologram_uv),
            Field::TabletColour => text(&pack.unit_colour),
            Field::Standard => self.due(&pack.standard, protects(self.goods().kind)),
            Field::NotifiedBody => self.due(&pack.notified_body, protects(self.goods().kind)),
            Field::CeMark => true_to(pack.ce_mark_true),
            Field::BrandMark => true_to(pack.brand_mark_true),
            Field::TaxStamp => pack.tax_stamp.map(|there| self.yes_no(there)),
            Field::Code => pack
                .code
                .is_none()
                .then(|| self.words.t("debrief-fact-no-code")),
            _ => None,
        }
    }

    /// What a pack prints, or a word for its absence where such goods must print it.
    fn due(&self, printed: &Option<String>, must: bool) -> Option<String> {
        match printed {
            Some(text) => Some(self.or_blank(text)),
            None => must.then(|| self.words.t("debrief-fact-blank")),
        }
    }

    fn in_order(&self, is_so: bool) -> String {
        self.words.t(if is_so {
            "debrief-fact-in-order"
        } else {
            "debrief-fact-not-in-order"
        })
    }

    pub(super) fn code(&self, field: Field) -> Option<String> {
        let everything = &self.material.everything;
        if field == Field::Verification {
            let answers = everything.codes.iter();
            return joined(answers.map(|check| self.words.of_kind("serial-status", check.status)));
        }
        let read = |pack: &Pack| Gs1Reading::read(pack.code.as_deref()?).ok();
        let packs = &everything.opened.packs;
        match field {
            Field::Gtin => joined(packs.iter().map(|pack| self.gtin(read(pack).as_ref()))),
            Field::Batch => {
                let readings = packs.iter().filter_map(read);
                joined(readings.filter_map(|reading| reading.batch().map(str::to_owned)))
            }
            Field::SerialNumber => {
                // Each pack by itself: a serial that comes twice is the sign.
                let readings = packs.iter().filter_map(read);
                let serials = readings.filter_map(|reading| reading.serial().map(str::to_owned));
                let all: Vec<String> = serials.collect();
                (!all.is_empty()).then(|| all.join(" · "))
            }
            _ => None,
        }
    }

    fn gtin(&self, reading: Option<&Gs1Reading>) -> String {
        match reading {
            None => self.words.t("debrief-fact-no-code"),
            Some(reading) if !reading.gtin_valid() => self.words.tf(
                "debrief-fact-check-digit",
                &[("gtin", reading.gtin_text().to_owned().into())],
            ),
            Some(reading) => reading.gtin_text().to_owned(),
        }
    }
}

/// Goods whose marking names a standard and a notified body.
const fn protects(kind: GoodsKind) -> bool {
    matches!(kind, GoodsKind::Ppe)
}

/// Different texts with points between them, the same text once, in the order of the packs.
fn joined(texts: impl Iterator<Item = String>) -> Option<String> {
    let mut different: Vec<String> = Vec::new();
    for text in texts {
        if !different.contains(&text) {
            different.push(text);
        }
    }
    (!different.is_empty()).then(|| different.join(" · "))
}
