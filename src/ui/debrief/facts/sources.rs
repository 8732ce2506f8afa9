//! History, image, partners' replies and laboratory.

use crate::customs::document::Field;
use crate::ui::debrief::facts::Facts;

impl Facts<'_> {
    pub(super) fn history(&self, field: Field) -> Option<String> {
        let history = &self.material.everything.history;
        Some(match field {
            Field::SenderFirstSeen => {
                let days = history.sender_first_seen_days;
                let number = self.number(days);
                self.words.tf(
                    "debrief-fact-days-ago",
                    &[("n", i64::from(days).into()), ("number", number.into())],
                )
            }
            Field::SenderRefusals => self.number(history.sender_refusals_12m),
            Field::NamesAtAddress => self.number(history.names_at_address),
            Field::SenderVolume => {
                let percent = self.percent(history.sender_volume_percent);
                self.words
                    .tf("debrief-fact-volume", &[("percent", percent.into())])
            }
            _ => return None,
        })
    }

    pub(super) fn image(&self, field: Field) -> Option<String> {
        let image = &self.material.everything.image;
        match field {
            Field::Contents => {
                let seen = image.recognised.iter();
                let named = seen.map(|seen| self.words.of_kind("image-class", seen.class));
                Some(named.collect::<Vec<_>>().join(" · "))
            }
            Field::Count => {
                let counts = image.recognised.iter();
                let written = counts.map(|seen| self.number(seen.count));
                Some(written.collect::<Vec<_>>().join(" · "))
            }
            Field::Concealment => image
                .concealment
                .map(|concealment| self.words.of_kind("concealment", concealment)),
            Field::Shape => {
                let shapes = image.threats.iter();
                let named: Vec<String> = shapes
                    .map(|shape| self.words.of_kind("threat", shape))
                    .collect();
                (!named.is_empty()).then(|| named.join(" · "))
            }
            _ => None,
        }
    }

    /// Every worrying answer, or that there is none.
    pub(super) fn partners(&self, field: Field) -> Option<String> {
        if field != Field::Confirmation {
            return None;
        }
        let replies = self.material.everything.replies.iter();
        let worrying: Vec<String> = replies
            .flat_map(|reply| &reply.answers)
            .filter(|(_, is_reassuring)| !is_reassuring)
            .map(|(question, _)| self.words.of_kind_about("question", question, "bad"))
            .collect();
        Some(if worrying.is_empty() {
            self.words.t("debrief-fact-nothing-against")
        } else {
            worrying.join(" ")
        })
    }

    pub(super) fn laboratory(&self, field: Field) -> Option<String> {
        let report = &self.material.everything.laboratory;
        let percent = |percent: Option<u32>| percent.map(|percent| self.percent(percent));
        match field {
            Field::ActiveIngredient => report.active_ingredient.as_ref().map(|found| {
                if found.is_empty() {
                    self.words.t("debrief-fact-none-found")
                } else {
                    found.clone()
                }
            }),
            Field::Assay => percent(report.assay_percent),
            Field::Impurity => report.impurity_bp.map(|hundredths| {
                let number = self.words.fixed(i64::from(hundredths), 2);
                self.words.tf("percent", &[("number", number.into())])
            }),
            Field::Identity => report.narcotic.map(|found| {
                self.words.t(if found {
                    "debrief-fact-controlled-substance"
                } else {
                    "debrief-fact-none-found"
                })
            }),
            Field::Filtration => percent(report.filtration_percent),
            Field::AlcoholContent => percent(report.alcohol_percent),
            Field::ControlLine => report.control_line.map(|there| self.yes_no(there)),
            _ => None,
        }
    }
}
