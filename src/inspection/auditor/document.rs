//! Facts in the supporting documents.

use crate::customs::code::currency::Money;
use crate::customs::document::{Document, DocumentKind, Field};
use crate::inspection::auditor::text::{exchanges_neighbours, is_before, thousandths};
use crate::inspection::auditor::{Auditor, Setting};
use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::scenario::model::product::Product;

/// Documents of carriage that name a place of loading.
const TRANSPORT: [DocumentKind; 4] = [
    DocumentKind::AirWaybill,
    DocumentKind::HouseWaybill,
    DocumentKind::BillOfLading,
    DocumentKind::RoadConsignmentNote,
];

/// The documents on the table.
#[derive(Clone, Copy)]
struct Table<'d>(&'d [Document]);

impl<'d> Table<'d> {
    fn has(self, kind: DocumentKind) -> bool {
        self.0.iter().any(|document| document.kind == kind)
    }

    /// The text of a field in the first document of a kind that has the field.
    fn text(self, kind: DocumentKind, field: Field) -> Option<&'d str> {
        self.0
            .iter()
            .filter(|document| document.kind == kind)
            .find_map(|document| document.text(field))
    }

    /// Whether the field is there and its text is as asked.
    fn shows(self, kind: DocumentKind, field: Field, is_so: impl Fn(&str) -> bool) -> bool {
        self.text(kind, field).is_some_and(is_so)
    }
}

/// Facts in the supporting documents.
pub(super) fn documents(
    auditor: &Auditor<'_>,
    setting: &Setting<'_, '_>,
    documents: &[Document],
) -> IndicatorSet {
    let table = Table(documents);
    [
        invoice(setting, table),
        carriage(setting, table),
        licence(auditor, setting, table),
        medicine(auditor, setting, table),
        conformity(auditor, setting, table),
    ]
    .into_iter()
    .fold(IndicatorSet::EMPTY, IndicatorSet::union)
}

fn invoice(setting: &Setting<'_, '_>, table: Table<'_>) -> IndicatorSet {
    use DocumentKind::Invoice;
    let declaration = setting.declaration;
    let item = &declaration.item;
    let declared = declaration.total_value();
    let is_dearer = |total: Money| {
        total.currency == declared.currency
            && i128::from(total.minor) * 10 >= i128::from(declared.minor) * 16
    };
    setting.facts([
        (
            Indicator::InvoiceValueDiffers,
            table.shows(Invoice, Field::Total, |text| {
                Money::parse(text).is_some_and(is_dearer)
            }),
        ),
        (
            Indicator::InvoiceConsigneeDiffers,
            table.shows(Invoice, Field::Consignee, |text| {
                text != declaration.consignee.name
            }),
        ),
        (
            Indicator::InvoiceQuantityDiffers,
            table.shows(Invoice, Field::Quantity, |text| {
                text.parse() != Ok(item.quantity)
            }),
        ),
        (
            Indicator::LetterheadMisspelt,
            consignor(setting, table).is_some_and(|name| {
                table.shows(Invoice, Field::Seller, |text| {
                    exchanges_neighbours(text, name)
                })
            }),
        ),
    ])
}

/// The consignor's name: as declared, or where that is blank, as carried.
fn consignor<'d>(setting: &Setting<'_, 'd>, table: Table<'d>) -> Option<&'d str> {
    let declared = setting.declaration.consignor.name.as_str();
    if !declared.is_empty() {
        return Some(declared);
    }
    TRANSPORT
        .into_iter()
        .chain([DocumentKind::PostalDespatchNote])
        .find_map(|kind| table.text(kind, Field::Consignor))
}

fn carriage(setting: &Setting<'_, '_>, table: Table<'_>) -> IndicatorSet {
    let declaration = setting.declaration;
    let declared_grams = i128::from(declaration.gross_mass_grams);
    let is_other_mass = |text: &str| {
        thousandths(text, "g")
            .map(i128::from)
            .is_some_and(|listed| {
                listed * 10 < declared_grams * 7 * 1_000
                    || listed * 10 > declared_grams * 14 * 1_000
            })
    };
    // The first two letters of a UN/LOCODE are its country.
    let is_other_country = |text: &str| text.get(..2) != Some(declaration.route.dispatch.as_str());
    setting.facts([
        (
            Indicator::PackingListMassDiffers,
            table.shows(DocumentKind::PackingList, Field::GrossMass, is_other_mass),
        ),
        (
            Indicator::TransportRouteDiffers,
            TRANSPORT
                .into_iter()
                .any(|kind| table.shows(kind, Field::PlaceOfLoading, is_other_country)),
        ),
        (
            Indicator::OriginCertificateDiffers,
            table.shows(DocumentKind::CertificateOfOrigin, Field::Origin, |text| {
                text != declaration.item.origin.as_str()
            }),
        ),
    ])
}

/// Facts about the licence, which is the document of the rule that demands one.
fn licence(auditor: &Auditor<'_>, setting: &Setting<'_, '_>, table: Table<'_>) -> IndicatorSet {
    let declaration = setting.declaration;
    let hs = setting.article.hs;
    let Some(rule) = auditor.rule(hs, declaration.direction, setting.arrival) else {
        return IndicatorSet::EMPTY;
    };
    let kind = rule.document;
    let bodies = &auditor.scenario.licensing_bodies;
    setting.facts([
        (Indicator::LicenceAbsent, !table.has(kind)),
        (
            Indicator::LicenceExpired,
            table.shows(kind, Field::ValidUntil, |text| {
                is_before(text, setting.arrival_day)
            }),
        ),
        (
            Indicator::LicenceOtherGoods,
            table.shows(kind, Field::Heading, |text| {
                text != format!("{:04}", hs.heading())
            }),
        ),
        (
            Indicator::LicenceBodyUnknown,
            table.shows(kind, Field::Issuer, |text| {
                bodies.iter().all(|body| body.name != text)
            }),
        ),
    ])
}

fn medicine(auditor: &Auditor<'_>, setting: &Setting<'_, '_>, table: Table<'_>) -> IndicatorSet {
    use DocumentKind::{
        BatchCertificate, CertificateOfAnalysis, MarketingAuthorisation, TemperatureLog,
        WholesaleLicence,
    };
    let number = table.text(MarketingAuthorisation, Field::AuthorisationNumber);
    let registered = number.map(|number| authorised(auditor, setting.article, number));
    // The storage limit is in tenths of a degree, the log's figure in thousandths.
    let limit = i64::from(setting.article.storage.max_decidegrees()) * 100;
    setting.facts([
        (
            Indicator::AnalysisBatchDiffers,
            table
                .text(BatchCertificate, Field::Batch)
                .is_some_and(|batch| {
                    table.shows(CertificateOfAnalysis, Field::Batch, |text| text != batch)
                }),
        ),
        (
            Indicator::AnalysisOutOfSpecification,
            table.shows(CertificateOfAnalysis, Field::Assay, |text| {
                thousandths(text, "%").is_some_and(|assay| !(95_000..=105_000).contains(&assay))
            }),
        ),
        (Indicator::AuthorisationUnknown, registered == Some(None)),
        (
            Indicator::AuthorisationOtherHolder,
            registered.flatten().is_some_and(|product| {
                table.shows(MarketingAuthorisation, Field::Holder, |text| {
                    text != product.holder
                })
            }),
        ),
        (
            Indicator::WholesaleLicenceLapsed,
            table.shows(WholesaleLicence, Field::ValidUntil, |text| {
                is_before(text, setting.arrival_day)
            }),
        ),
        (Indicator::TemperatureLogAbsent, !table.has(TemperatureLog)),
        (
            Indicator::TemperatureExcursion,
            table.shows(TemperatureLog, Field::MaximumTemperature, |text| {
                thousandths(text, "C").is_some_and(|maximum| maximum > limit)
            }),
        ),
    ])
}

/// The product that an authorisation number is registered for; the declared article where it is one of several.
fn authorised<'a>(
    auditor: &Auditor<'a>,
    article: &'a Product,
    number: &str,
) -> Option<&'a Product> {
    [article]
        .into_iter()
        .chain(&auditor.scenario.products)
        .find(|product| product.authorisation.as_deref() == Some(number))
}

fn conformity(auditor: &Auditor<'_>, setting: &Setting<'_, '_>, table: Table<'_>) -> IndicatorSet {
    use DocumentKind::{DeclarationOfConformity, TestReport, TypeExamination};
    let body = table
        .text(TypeExamination, Field::NotifiedBody)
        .map(|number| {
            let bodies = &auditor.scenario.notified_bodies;
            bodies.iter().find(|body| body.number == number)
        });
    setting.facts([
        (
            Indicator::ConformityDeclarationAbsent,
            !table.has(DeclarationOfConformity),
        ),
        (Indicator::TypeExamBodyUnknown, body == Some(None)),
        (
            Indicator::TypeExamBodyOutOfScope,
            body.flatten().is_some_and(|body| !body.for_ppe),
        ),
        (
            Indicator::TestReportWrongStandard,
            setting.article.standard.as_deref().is_some_and(|standard| {
                table.shows(TestReport, Field::Standard, |text| text != standard)
            }),
        ),
    ])
}
