//! Facts in partners' replies.

use crate::customs::evidence::{Agency, PartnerReply, Question};
use crate::inspection::auditor::Setting;
use crate::risk::indicator::{Indicator, IndicatorSet};

/// Facts in partners' replies: each answer that is not the reassuring one.
pub(super) fn partners(setting: &Setting<'_, '_>, replies: &[PartnerReply]) -> IndicatorSet {
    replies
        .iter()
        .flat_map(|reply| {
            reply
                .answers
                .iter()
                .map(move |answer| (reply.agency, answer))
        })
        .filter(|(_, (_, is_reassuring))| !is_reassuring)
        .filter_map(|(agency, (question, _))| alarm(agency, *question))
        .filter(|indicator| setting.admits(*indicator))
        .collect()
}

/// The indicator that an alarming answer is; `None` where the agency is not the one to ask.
fn alarm(agency: Agency, question: Question) -> Option<Indicator> {
    let (competent, indicator) = match question {
        Question::LicenceOnFile => (Agency::MedicinesAuthority, Indicator::LicenceNotOnFile),
        Question::HolderKnowsBatch => (Agency::MedicinesAuthority, Indicator::HolderDeniesBatch),
        Question::FreeOfAlerts => (Agency::MedicinesAuthority, Indicator::AlertMatch),
        Question::BodyConfirmsCertificate => {
            (Agency::MarketSurveillance, Indicator::BodyDeniesCertificate)
        }
        Question::AddresseeOrdered => (Agency::ValuationOffice, Indicator::AddresseeDeniesOrder),
        Question::SellerConfirmsInvoice => {
            (Agency::ValuationOffice, Indicator::SellerDeniesInvoice)
        }
        Question::RightsHolderAccepts => (Agency::RightsHolder, Indicator::RightsHolderDenies),
        Question::FreeToTrade => (Agency::EnvironmentAgency, Indicator::NotFreeToTrade),
        Question::AbsentFromRegister => (Agency::CultureMinistry, Indicator::OnObjectRegister),
        Question::OfNoInterest => (Agency::Police, Indicator::PoliceInterest),
    };
    (agency == competent).then_some(indicator)
}
