//! Papers on what goods are and how they travelled: authorisations, analyses, conformity, temperature.

use crate::customs::document::{Document, DocumentKind, Field};
use crate::customs::goods::GoodsKind;
use crate::risk::indicator::Indicator;
use crate::scenario::model::product::Product;
use crate::stream::documents::{Desk, document, other_batch};
use crate::stream::names::push_padded;
use crate::time::shift_days;

impl Desk<'_> {
    pub(super) fn add_conformity(&mut self, documents: &mut Vec<Document>) {
        match self.code.kind {
            GoodsKind::Medicine | GoodsKind::Vaccine => {
                self.add_medicine_papers(documents);
            }
            GoodsKind::Ppe => {
                documents.extend(self.declaration_of_conformity());
                documents.push(self.type_examination());
                documents.push(self.test_report());
            }
            GoodsKind::TestKit | GoodsKind::Device => {
                documents.extend(self.declaration_of_conformity());
            }
            _ => {}
        }
        if self.code.storage.is_cold() {
            documents.extend(self.temperature_log());
        }
    }

    fn add_medicine_papers(&mut self, documents: &mut Vec<Document>) {
        let code = self.code;
        let batch = self.stream.batch(&self.case.declared);
        let holder = if self.holds(Indicator::AuthorisationOtherHolder) {
            self.other_holder(&code.holder)
        } else {
            code.holder.clone()
        };
        let registered = code.authorisation.clone().unwrap_or_default();
        let authorisation = if self.holds(Indicator::AuthorisationUnknown) {
            self.unregistered_number()
        } else {
            registered
        };
        documents.push(document(
            DocumentKind::MarketingAuthorisation,
            vec![
                (Field::AuthorisationNumber, authorisation),
                (Field::Holder, holder),
                (Field::Product, code.name.clone()),
            ],
        ));
        documents.push(document(
            DocumentKind::BatchCertificate,
            vec![
                (Field::Issuer, code.holder.clone()),
                (Field::Product, code.name.clone()),
                (Field::Batch, batch.clone()),
            ],
        ));
        let analysed = if self.holds(Indicator::AnalysisBatchDiffers) {
            other_batch(&batch)
        } else {
            batch
        };
        let (fine, low) = (self.draws.between(972, 1_028), self.draws.between(700, 930));
        let assay = if self.holds(Indicator::AnalysisOutOfSpecification) {
            low
        } else {
            fine
        };
        documents.push(document(
            DocumentKind::CertificateOfAnalysis,
            vec![
                (Field::Issuer, code.holder.clone()),
                (Field::Batch, analysed),
                (Field::Specification, "95.0 to 105.0 %".to_owned()),
                (Field::Assay, format!("{}.{} %", assay / 10, assay % 10)),
            ],
        ));
        let (days, lapse) = (self.draws.between(60, 700), self.draws.between(5, 300));
        if !self.case.declared.private_party {
            let until = if self.holds(Indicator::WholesaleLicenceLapsed) {
                shift_days(self.arrival, -(lapse as i32))
            } else {
                shift_days(self.arrival, days as i32)
            };
            let number = self.number("WDA-");
            documents.push(document(
                DocumentKind::WholesaleLicence,
                vec![
                    (Field::Number, number),
                    (Field::ValidUntil, until.to_string()),
                ],
            ));
        }
    }

    fn other_holder(&mut self, holder: &str) -> String {
        let products = &self.stream.scenario.products;
        let start = self.draws.below(products.len() as u32) as usize;
        let mut turned = products.iter().cycle().skip(start).take(products.len());
        turned
            .find(|product| product.authorisation.is_some() && product.holder != holder)
            .map_or_else(
                || format!("{holder} Trading"),
                |product| product.holder.clone(),
            )
    }

    /// An authorisation number that the register does not hold.
    fn unregistered_number(&mut self) -> String {
        let products = &self.stream.scenario.products;
        loop {
            let mut number = String::from("MA/");
            push_padded(&mut number, u64::from(self.draws.below(100_000)), 5);
            let known = |product: &Product| product.authorisation.as_deref() == Some(&number);
            if !products.iter().any(known) {
                return number;
            }
        }
    }

    fn temperature_log(&mut self) -> Option<Document> {
        let limit = self.code.storage.max_decidegrees();
        let (below, above) = (
            self.draws.between(3, 25) as i32,
            self.draws.between(15, 160) as i32,
        );
        if self.holds(Indicator::TemperatureLogAbsent) {
            return None;
        }
        let maximum = if self.holds(Indicator::TemperatureExcursion) {
            limit + above
        } else {
            limit - below
        };
        let number = self.number("TL-");
        Some(document(
            DocumentKind::TemperatureLog,
            vec![
                (Field::Number, number),
                (Field::MaximumTemperature, celsius(maximum)),
            ],
        ))
    }

    fn declaration_of_conformity(&mut self) -> Option<Document> {
        let number = self.number("DOC-");
        if self.holds(Indicator::ConformityDeclarationAbsent) {
            return None;
        }
        Some(document(
            DocumentKind::DeclarationOfConformity,
            vec![
                (Field::Number, number),
                (Field::Issuer, self.code.holder.clone()),
                (Field::Product, self.code.name.clone()),
                (
                    Field::Standard,
                    self.code.standard.clone().unwrap_or_default(),
                ),
            ],
        ))
    }

    fn type_examination(&mut self) -> Document {
        let body = if self.holds(Indicator::TypeExamBodyUnknown) {
            self.stream.unknown_notified_body(&mut self.draws)
        } else {
            let for_ppe = !self.holds(Indicator::TypeExamBodyOutOfScope);
            self.stream.notified_body(&mut self.draws, for_ppe)
        };
        let number = self.number("TE-");
        document(
            DocumentKind::TypeExamination,
            vec![
                (Field::Number, number),
                (Field::NotifiedBody, body),
                (Field::Product, self.code.name.clone()),
            ],
        )
    }

    fn test_report(&mut self) -> Document {
        let standard = self.code.standard.clone().unwrap_or_default();
        let standard = if self.holds(Indicator::TestReportWrongStandard) {
            const OTHERS: [&str; 3] = ["GB 2626-2006", "EN 166:2001", "ISO 20345:2011"];
            let start = self.draws.below(3) as usize;
            let mut turned = OTHERS.iter().cycle().skip(start).take(OTHERS.len());
            let other = turned.find(|other| **other != standard);
            other.map_or_else(String::new, |other| (*other).to_owned())
        } else {
            standard
        };
        let number = self.number("TR-");
        document(
            DocumentKind::TestReport,
            vec![(Field::Number, number), (Field::Standard, standard)],
        )
    }
}

fn celsius(decidegrees: i32) -> String {
    let sign = if decidegrees < 0 { "-" } else { "" };
    let size = decidegrees.unsigned_abs();
    format!("{sign}{}.{} C", size / 10, size % 10)
}
