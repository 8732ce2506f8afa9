//! Rules on the supporting documents.

use crate::customs::document::{DocumentKind, Field};
use crate::customs::transport::Mode;
use crate::inspection::auditor::tests::sample::{Sample, sample};
use crate::inspection::auditor::tests::{Rule, audit, rule};
use crate::risk::indicator::Indicator::*;
use crate::time::SimTime;

/// 30 tablets in three packs, for 30.00 USD.
fn tablets() -> Sample {
    sample(Mode::Air, "tablets")
}

/// Three bottles: 1440 g net and 1540 g gross.
fn gels() -> Sample {
    sample(Mode::Road, "gel")
}

fn vaccine() -> Sample {
    sample(Mode::Express, "vaccine")
}

fn masks() -> Sample {
    sample(Mode::Sea, "mask")
}

pub(super) const RULES: &[Rule] = &[
    rule(
        InvoiceValueDiffers,
        tablets,
        |s| s.write(DocumentKind::Invoice, Field::Total, "48.00 USD"),
        |s| s.write(DocumentKind::Invoice, Field::Total, "47.99 USD"),
    ),
    rule(
        InvoiceConsigneeDiffers,
        tablets,
        |s| s.write(DocumentKind::Invoice, Field::Consignee, "Marta Holm"),
        |_| (),
    ),
    rule(
        InvoiceQuantityDiffers,
        tablets,
        |s| s.write(DocumentKind::Invoice, Field::Quantity, "31"),
        |s| s.write(DocumentKind::Invoice, Field::Quantity, "030"),
    ),
    rule(
        PackingListMassDiffers,
        gels,
        |s| s.write(DocumentKind::PackingList, Field::GrossMass, "1077 g"),
        |s| s.write(DocumentKind::PackingList, Field::GrossMass, "1078 g"),
    ),
    rule(
        PackingListMassDiffers,
        gels,
        |s| s.write(DocumentKind::PackingList, Field::GrossMass, "2157 g"),
        |s| s.write(DocumentKind::PackingList, Field::GrossMass, "2156 g"),
    ),
    rule(
        TransportRouteDiffers,
        tablets,
        |s| s.write(DocumentKind::AirWaybill, Field::PlaceOfLoading, "CNSHA"),
        |s| s.write(DocumentKind::AirWaybill, Field::PlaceOfLoading, "INMAA"),
    ),
    rule(
        OriginCertificateDiffers,
        tablets,
        |s| s.write(DocumentKind::CertificateOfOrigin, Field::Origin, "CN"),
        |_| (),
    ),
    rule(
        LetterheadMisspelt,
        tablets,
        |s| s.write(DocumentKind::Invoice, Field::Seller, "Brantlow Tradign"),
        // A seller may be another firm than the consignor.
        |s| s.write(DocumentKind::Invoice, Field::Seller, "Overdale Exports"),
    ),
    rule(
        LicenceAbsent,
        tablets,
        |s| s.withhold(DocumentKind::ImportLicence),
        |s| {
            *s = masks();
            s.withhold(DocumentKind::ImportLicence);
        },
    ),
    rule(
        LicenceExpired,
        tablets,
        |s| s.write(DocumentKind::ImportLicence, Field::ValidUntil, "2021-03-01"),
        |s| s.write(DocumentKind::ImportLicence, Field::ValidUntil, "2021-03-02"),
    ),
    rule(
        LicenceOtherGoods,
        tablets,
        |s| s.write(DocumentKind::ImportLicence, Field::Heading, "3002"),
        |s| s.write(DocumentKind::ImportLicence, Field::Heading, "3004"),
    ),
    rule(
        LicenceBodyUnknown,
        tablets,
        |s| {
            let kind = DocumentKind::ImportLicence;
            s.write(kind, Field::Issuer, "Office of Remedies");
        },
        |s| {
            let kind = DocumentKind::ImportLicence;
            s.write(kind, Field::Issuer, "Office of Vaccines");
        },
    ),
    rule(
        AnalysisBatchDiffers,
        tablets,
        |s| s.write(DocumentKind::CertificateOfAnalysis, Field::Batch, "LOT8"),
        |s| {
            s.write(DocumentKind::CertificateOfAnalysis, Field::Batch, "LOT8");
            s.withhold(DocumentKind::BatchCertificate);
        },
    ),
    rule(
        AnalysisOutOfSpecification,
        tablets,
        |s| s.write(DocumentKind::CertificateOfAnalysis, Field::Assay, "94.9 %"),
        |s| s.write(DocumentKind::CertificateOfAnalysis, Field::Assay, "95.0 %"),
    ),
    rule(
        AnalysisOutOfSpecification,
        tablets,
        |s| s.write(DocumentKind::CertificateOfAnalysis, Field::Assay, "105.1 %"),
        |s| s.write(DocumentKind::CertificateOfAnalysis, Field::Assay, "105.0 %"),
    ),
    rule(
        AuthorisationUnknown,
        tablets,
        |s| {
            let kind = DocumentKind::MarketingAuthorisation;
            s.write(kind, Field::AuthorisationNumber, "MA/99999");
        },
        |s| s.withhold(DocumentKind::MarketingAuthorisation),
    ),
    rule(
        AuthorisationOtherHolder,
        tablets,
        |s| {
            let kind = DocumentKind::MarketingAuthorisation;
            s.write(kind, Field::Holder, "Holder of capsules");
        },
        |s| {
            // A true authorisation of another product, with its own holder.
            let kind = DocumentKind::MarketingAuthorisation;
            s.write(kind, Field::AuthorisationNumber, "MA/10002");
            s.write(kind, Field::Holder, "Holder of capsules");
        },
    ),
    rule(
        WholesaleLicenceLapsed,
        tablets,
        |s| {
            s.write(
                DocumentKind::WholesaleLicence,
                Field::ValidUntil,
                "2021-03-01",
            )
        },
        |s| {
            s.write(
                DocumentKind::WholesaleLicence,
                Field::ValidUntil,
                "2021-03-02",
            )
        },
    ),
    rule(
        TemperatureLogAbsent,
        vaccine,
        |s| s.withhold(DocumentKind::TemperatureLog),
        |s| {
            *s = tablets();
            s.withhold(DocumentKind::TemperatureLog);
        },
    ),
    rule(
        TemperatureExcursion,
        vaccine,
        |s| {
            s.write(
                DocumentKind::TemperatureLog,
                Field::MaximumTemperature,
                "8.1 C",
            )
        },
        |s| {
            s.write(
                DocumentKind::TemperatureLog,
                Field::MaximumTemperature,
                "8.0 C",
            )
        },
    ),
    rule(
        TemperatureExcursion,
        || sample(Mode::Air, "frozen"),
        |s| {
            let kind = DocumentKind::TemperatureLog;
            s.write(kind, Field::MaximumTemperature, "-14.9 C");
        },
        |s| {
            let kind = DocumentKind::TemperatureLog;
            s.write(kind, Field::MaximumTemperature, "-15.0 C");
        },
    ),
    rule(
        ConformityDeclarationAbsent,
        masks,
        |s| s.withhold(DocumentKind::DeclarationOfConformity),
        |s| {
            *s = tablets();
            s.withhold(DocumentKind::DeclarationOfConformity);
        },
    ),
    rule(
        TypeExamBodyUnknown,
        masks,
        |s| s.write(DocumentKind::TypeExamination, Field::NotifiedBody, "0009"),
        |s| s.withhold(DocumentKind::TypeExamination),
    ),
    rule(
        TypeExamBodyOutOfScope,
        masks,
        |s| s.write(DocumentKind::TypeExamination, Field::NotifiedBody, "0008"),
        |s| s.write(DocumentKind::TypeExamination, Field::NotifiedBody, "0007"),
    ),
    rule(
        TestReportWrongStandard,
        masks,
        |s| s.write(DocumentKind::TestReport, Field::Standard, "EN 14683:2019"),
        |_| (),
    ),
];

#[test]
fn a_blank_sender_is_known_from_the_transport_document() {
    for mode in [Mode::Post, Mode::Express] {
        let mut sample = sample(mode, "shirt");
        sample.write(DocumentKind::Invoice, Field::Seller, "Brantolw Trading");
        assert_eq!(audit(&sample), ["letterhead_misspelt"], "{mode:?}");
        sample.declaration.consignor.name.clear();
        let expected: &[&str] = match mode {
            Mode::Post => &["sender_unnamed", "letterhead_misspelt"],
            _ => &["letterhead_misspelt"],
        };
        assert_eq!(audit(&sample), expected, "{mode:?}");
    }
}

#[test]
fn a_rule_holds_from_its_day_and_names_its_document() {
    let mut mugs = sample(Mode::Air, "mug");
    mugs.withhold(DocumentKind::TestReport);
    mugs.declaration.licence_reference.clear();
    assert_eq!(audit(&mugs), [""; 0]);
    mugs.arrival = SimTime::from_secs(172_800);
    assert_eq!(
        audit(&mugs),
        ["licence_reference_missing", "licence_absent"]
    );
}

#[test]
fn postal_consignments_are_not_held_to_freight_documents() {
    let mut parcel = sample(Mode::Post, "vaccine");
    for kind in [
        DocumentKind::PackingList,
        DocumentKind::CertificateOfOrigin,
        DocumentKind::TemperatureLog,
        DocumentKind::DeclarationOfConformity,
    ] {
        parcel.withhold(kind);
    }
    parcel.write(
        DocumentKind::PostalDespatchNote,
        Field::PlaceOfLoading,
        "CNSHA",
    );
    parcel.write(DocumentKind::CertificateOfAnalysis, Field::Batch, "LOT8");
    assert_eq!(audit(&parcel), [""; 0]);
}

#[test]
fn a_text_that_cannot_be_read_is_no_contradiction() {
    let mut vaccine = sample(Mode::Air, "vaccine");
    for (kind, field) in [
        (DocumentKind::Invoice, Field::Total),
        (DocumentKind::PackingList, Field::GrossMass),
        (DocumentKind::ImportLicence, Field::ValidUntil),
        (DocumentKind::CertificateOfAnalysis, Field::Assay),
        (DocumentKind::WholesaleLicence, Field::ValidUntil),
        (DocumentKind::TemperatureLog, Field::MaximumTemperature),
    ] {
        vaccine.write(kind, field, "see over");
    }
    assert_eq!(audit(&vaccine), [""; 0]);
    // Totals in another currency than the declared value are not compared.
    vaccine.write(DocumentKind::Invoice, Field::Total, "99999.00 EUR");
    assert_eq!(audit(&vaccine), [""; 0]);
}

#[test]
fn a_seller_is_not_misspelt_where_no_sender_is_known() {
    let mut parcel = sample(Mode::Post, "shirt");
    parcel.declaration.consignor.name.clear();
    parcel.withhold(DocumentKind::PostalDespatchNote);
    assert_eq!(audit(&parcel), ["sender_unnamed"]);
}
