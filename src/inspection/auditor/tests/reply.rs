//! Rules on partners' replies and the laboratory's report.

use crate::customs::evidence::{Agency, LabReport, Question};
use crate::customs::transport::Mode;
use crate::inspection::auditor::Auditor;
use crate::inspection::auditor::tests::books::scenario;
use crate::inspection::auditor::tests::sample::{Sample, sample};
use crate::inspection::auditor::tests::{Rule, audit, ids, rule};
use crate::risk::indicator::Indicator::*;

fn goods(id: &str) -> Sample {
    sample(Mode::Air, id)
}

fn tablets() -> Sample {
    goods("tablets")
}

pub(super) const RULES: &[Rule] = &[
    rule(
        LicenceNotOnFile,
        tablets,
        |s| s.alarm(Agency::MedicinesAuthority, Question::LicenceOnFile),
        |s| {
            *s = goods("gel");
            s.alarm(Agency::MedicinesAuthority, Question::LicenceOnFile);
        },
    ),
    rule(
        HolderDeniesBatch,
        tablets,
        |s| s.alarm(Agency::MedicinesAuthority, Question::HolderKnowsBatch),
        |s| s.alarm(Agency::RightsHolder, Question::RightsHolderAccepts),
    ),
    rule(
        AlertMatch,
        tablets,
        |s| s.alarm(Agency::MedicinesAuthority, Question::FreeOfAlerts),
        |s| s.alarm(Agency::EnvironmentAgency, Question::FreeToTrade),
    ),
    rule(
        BodyDeniesCertificate,
        || goods("mask"),
        |s| {
            s.alarm(
                Agency::MarketSurveillance,
                Question::BodyConfirmsCertificate,
            )
        },
        |s| s.alarm(Agency::MedicinesAuthority, Question::HolderKnowsBatch),
    ),
    rule(
        AddresseeDeniesOrder,
        tablets,
        |s| s.alarm(Agency::ValuationOffice, Question::AddresseeOrdered),
        |s| {
            s.alarm(
                Agency::MarketSurveillance,
                Question::BodyConfirmsCertificate,
            )
        },
    ),
    rule(
        SellerDeniesInvoice,
        tablets,
        |s| s.alarm(Agency::ValuationOffice, Question::SellerConfirmsInvoice),
        |s| {
            *s = sample(Mode::Post, "tablets");
            s.alarm(Agency::ValuationOffice, Question::SellerConfirmsInvoice);
        },
    ),
    rule(
        RightsHolderDenies,
        || goods("shoe"),
        |s| s.alarm(Agency::RightsHolder, Question::RightsHolderAccepts),
        |s| s.alarm(Agency::CultureMinistry, Question::AbsentFromRegister),
    ),
    rule(
        NotFreeToTrade,
        || goods("carving"),
        |s| s.alarm(Agency::EnvironmentAgency, Question::FreeToTrade),
        |s| s.alarm(Agency::CultureMinistry, Question::AbsentFromRegister),
    ),
    rule(
        OnObjectRegister,
        || goods("statuette"),
        |s| s.alarm(Agency::CultureMinistry, Question::AbsentFromRegister),
        |s| s.alarm(Agency::EnvironmentAgency, Question::FreeToTrade),
    ),
    rule(
        PoliceInterest,
        tablets,
        |s| s.alarm(Agency::Police, Question::OfNoInterest),
        // The police are not the ones to ask whether goods were ordered.
        |s| s.replies[6].answers[0] = (Question::AddresseeOrdered, false),
    ),
    rule(
        NoActiveIngredient,
        tablets,
        |s| {
            s.laboratory.active_ingredient = Some(String::new());
            s.laboratory.assay_percent = Some(0);
        },
        |s| s.laboratory.active_ingredient = None,
    ),
    rule(
        WrongActiveIngredient,
        tablets,
        |s| {
            s.laboratory.active_ingredient = Some("norbexin".to_owned());
            s.laboratory.assay_percent = Some(0);
        },
        |_| (),
    ),
    rule(
        UnderStrength,
        tablets,
        |s| s.laboratory.assay_percent = Some(89),
        |s| s.laboratory.assay_percent = Some(90),
    ),
    rule(
        ImpurityOverLimit,
        tablets,
        |s| s.laboratory.impurity_bp = Some(51),
        |s| s.laboratory.impurity_bp = Some(50),
    ),
    rule(
        NarcoticIdentified,
        || goods("resin"),
        |s| s.laboratory.narcotic = Some(true),
        |s| s.laboratory.narcotic = None,
    ),
    rule(
        FiltrationBelowClass,
        || goods("mask"),
        |s| s.laboratory.filtration_percent = Some(93),
        |s| s.laboratory.filtration_percent = Some(94),
    ),
    rule(
        AlcoholBelowLabel,
        || goods("gel"),
        |s| s.laboratory.alcohol_percent = Some(59),
        |s| s.laboratory.alcohol_percent = Some(60),
    ),
    rule(
        ControlLineMissing,
        || goods("kit"),
        |s| s.laboratory.control_line = Some(false),
        |s| s.laboratory.control_line = None,
    ),
];

#[test]
fn a_measurement_counts_for_its_kind_of_goods_alone() {
    let mut mugs = goods("mug");
    mugs.laboratory.narcotic = Some(true);
    mugs.laboratory.filtration_percent = Some(0);
    mugs.laboratory.alcohol_percent = Some(0);
    mugs.laboratory.control_line = Some(false);
    mugs.laboratory.impurity_bp = Some(900);
    assert_eq!(audit(&mugs), [""; 0]);
}

#[test]
fn what_was_not_measured_is_no_fault() {
    for id in ["tablets", "vaccine", "resin", "mask", "gel", "kit"] {
        let mut sample = goods(id);
        sample.laboratory = LabReport {
            active_ingredient: None,
            assay_percent: None,
            impurity_bp: None,
            narcotic: None,
            filtration_percent: None,
            alcohol_percent: None,
            control_line: None,
        };
        assert_eq!(audit(&sample), [""; 0], "{id}");
    }
}

#[test]
fn no_report_shows_nothing() {
    let mut sample = tablets();
    sample.laboratory.assay_percent = Some(1);
    let mut exhibit = sample.exhibit();
    let auditor = Auditor::new(scenario(), &["freemail.example"], &["de"]);
    assert_eq!(ids(auditor.laboratory(&exhibit)), ["under_strength"]);
    exhibit.laboratory = None;
    assert_eq!(ids(auditor.laboratory(&exhibit)), [""; 0]);
    assert_eq!(ids(auditor.audit(&exhibit)), [""; 0]);
}
