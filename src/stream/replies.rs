//! What others answer: the history in Customs' systems, partner agencies, the laboratory.

use crate::customs::evidence::{Agency, HistoryRecord, LabReport, PartnerReply, Question};
use crate::customs::goods::GoodsKind;
use crate::risk::indicator::Indicator;
use crate::stream::Stream;
use crate::stream::sealed::Sealed;

impl Stream {
    /// What Customs' own systems know of sender and address.
    pub fn history(&self, case: &Sealed) -> HistoryRecord {
        let mut draws = self.purposes.history.case(case.declared.index);
        let holds = |indicator| case.truth.indicators.holds(indicator);
        let days = (draws.between(1, 28), draws.between(60, 3_000));
        let refusals = draws.between(1, 5);
        let names = (draws.between(4, 15), draws.between(1, 3));
        let volume = (draws.between(320, 1_500), draws.between(40, 180));
        HistoryRecord {
            sender_first_seen_days: if holds(Indicator::SenderFirstSeen) {
                days.0
            } else {
                days.1
            },
            sender_refusals_12m: if holds(Indicator::SenderRefusedElsewhere) {
                refusals
            } else {
                0
            },
            names_at_address: if holds(Indicator::ManyNamesAtAddress) {
                names.0
            } else {
                names.1
            },
            sender_volume_percent: if holds(Indicator::SenderVolumeJump) {
                volume.0
            } else {
                volume.1
            },
        }
    }

    /// What an agency answers, should it answer.
    pub fn reply(&self, case: &Sealed, agency: Agency) -> PartnerReply {
        let kind = self.scenario.products[case.truth.actual].kind;
        let pharma = matches!(kind, GoodsKind::Medicine | GoodsKind::Vaccine);
        let fine = |indicator: Indicator| !case.truth.indicators.holds(indicator);
        let questions: &[(Question, Indicator, bool)] = &match agency {
            Agency::MedicinesAuthority => vec![
                (
                    Question::LicenceOnFile,
                    Indicator::LicenceNotOnFile,
                    case.declared.circumstances.lpco,
                ),
                (
                    Question::HolderKnowsBatch,
                    Indicator::HolderDeniesBatch,
                    pharma,
                ),
                (Question::FreeOfAlerts, Indicator::AlertMatch, pharma),
            ],
            Agency::MarketSurveillance => vec![(
                Question::BodyConfirmsCertificate,
                Indicator::BodyDeniesCertificate,
                case.truth
                    .applicable
                    .holds(Indicator::BodyDeniesCertificate),
            )],
            Agency::ValuationOffice => vec![
                (
                    Question::AddresseeOrdered,
                    Indicator::AddresseeDeniesOrder,
                    true,
                ),
                (
                    Question::SellerConfirmsInvoice,
                    Indicator::SellerDeniesInvoice,
                    case.truth.applicable.holds(Indicator::SellerDeniesInvoice),
                ),
            ],
            Agency::RightsHolder => vec![(
                Question::RightsHolderAccepts,
                Indicator::RightsHolderDenies,
                kind == GoodsKind::BrandedArticle,
            )],
            Agency::EnvironmentAgency => vec![(
                Question::FreeToTrade,
                Indicator::NotFreeToTrade,
                matches!(kind, GoodsKind::Wildlife | GoodsKind::Waste),
            )],
            Agency::CultureMinistry => vec![(
                Question::AbsentFromRegister,
                Indicator::OnObjectRegister,
                kind == GoodsKind::CulturalObject,
            )],
            Agency::Police => vec![(Question::OfNoInterest, Indicator::PoliceInterest, true)],
        };
        PartnerReply {
            agency,
            answers: questions
                .iter()
                .filter(|(_, _, asked)| *asked)
                .map(|(question, indicator, _)| (*question, fine(*indicator)))
                .collect(),
        }
    }

    /// The laboratory's report on a sample.
    pub fn laboratory(&self, case: &Sealed) -> LabReport {
        let product = &self.scenario.products[case.truth.actual];
        let mut draws = self.purposes.replies.case(case.declared.index);
        let holds = |indicator| case.truth.indicators.holds(indicator);
        let assay = (draws.between(96, 104), draws.between(20, 85));
        let impurity = (draws.between(1, 40), draws.between(60, 400));
        let filtration = (draws.between(96, 99), draws.between(40, 90));
        let alcohol = (draws.between(68, 80), draws.between(5, 55));
        let other = draws.word();
        let pharma = matches!(product.kind, GoodsKind::Medicine | GoodsKind::Vaccine);
        let inn = product.inn.clone().unwrap_or_default();
        let found = if holds(Indicator::NoActiveIngredient) {
            String::new()
        } else if holds(Indicator::WrongActiveIngredient) {
            other_ingredient(&inn, other)
        } else {
            inn
        };
        let content = if holds(Indicator::NoActiveIngredient) {
            0
        } else if holds(Indicator::UnderStrength) {
            assay.1
        } else {
            assay.0
        };
        let pick = |low: bool, pair: (u32, u32)| if low { pair.1 } else { pair.0 };
        LabReport {
            active_ingredient: pharma.then_some(found),
            assay_percent: pharma.then_some(content),
            impurity_bp: pharma.then(|| pick(holds(Indicator::ImpurityOverLimit), impurity)),
            narcotic: (product.kind == GoodsKind::Narcotic)
                .then(|| holds(Indicator::NarcoticIdentified)),
            filtration_percent: (product.kind == GoodsKind::Ppe)
                .then(|| pick(holds(Indicator::FiltrationBelowClass), filtration)),
            alcohol_percent: (product.kind == GoodsKind::Sanitiser)
                .then(|| pick(holds(Indicator::AlcoholBelowLabel), alcohol)),
            control_line: (product.kind == GoodsKind::TestKit)
                .then(|| !holds(Indicator::ControlLineMissing)),
        }
    }
}

fn other_ingredient(inn: &str, word: u32) -> String {
    const SUBSTANCES: [&str; 6] = [
        "paracetamol",
        "caffeine",
        "diclofenac",
        "cetirizine",
        "chlorphenamine",
        "lactose",
    ];
    let start = (word % 6) as usize;
    let mut turned = SUBSTANCES.iter().cycle().skip(start).take(SUBSTANCES.len());
    turned
        .find(|substance| **substance != inn)
        .map_or_else(String::new, |substance| (*substance).to_owned())
}
