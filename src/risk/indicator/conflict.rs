//! Where an indicator's fact stands written: the two places that contradict each other.

use serde::{Deserialize, Serialize};

use crate::customs::document::{DocumentKind, Field};
use crate::risk::indicator::Indicator;

/// Where a field is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    Declaration,
    /// Reference books: product register, reference prices, lists of bodies, calendar.
    Register,
    History,
    Document(DocumentKind),
    Image,
    Pack,
    Code,
    Partner,
    Laboratory,
}

/// One field in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    pub place: Place,
    pub field: Field,
}

const fn cell(place: Place, field: Field) -> Cell {
    Cell { place, field }
}

const fn declared(field: Field) -> Cell {
    cell(Place::Declaration, field)
}

const fn register(field: Field) -> Cell {
    cell(Place::Register, field)
}

const fn paper(kind: DocumentKind, field: Field) -> Cell {
    cell(Place::Document(kind), field)
}

const fn pack(field: Field) -> Cell {
    cell(Place::Pack, field)
}

impl Indicator {
    /// The two cells that contradict each other; `None` when a single look at one thing suffices.
    pub const fn conflict(self) -> Option<(Cell, Cell)> {
        use DocumentKind as D;
        use Field as F;
        Some(match self {
            Indicator::HsUnlikeDescription => {
                (declared(F::Description), declared(F::CommodityCode))
            }
            Indicator::ValueBelowReference | Indicator::ValueAboveReference => {
                (declared(F::Value), register(F::Value))
            }
            Indicator::QuantityBeyondOwnUse => (declared(F::Quantity), register(F::Quantity)),
            Indicator::MassUnlikeGoods => (declared(F::NetMass), register(F::NetMass)),
            Indicator::HubUnlikeOrigin => (declared(F::Dispatch), declared(F::Origin)),
            Indicator::GiftOnTradeTerms => (declared(F::Category), declared(F::InvoiceNumber)),
            Indicator::StaleCn22 => (declared(F::Form), declared(F::Value)),
            Indicator::FreightExceedsValue => (declared(F::Freight), declared(F::Value)),
            Indicator::InvoiceValueDiffers => (declared(F::Value), paper(D::Invoice, F::Total)),
            Indicator::InvoiceConsigneeDiffers => {
                (declared(F::Consignee), paper(D::Invoice, F::Consignee))
            }
            Indicator::InvoiceQuantityDiffers => {
                (declared(F::Quantity), paper(D::Invoice, F::Quantity))
            }
            Indicator::PackingListMassDiffers => {
                (declared(F::GrossMass), paper(D::PackingList, F::GrossMass))
            }
            Indicator::TransportRouteDiffers => (
                declared(F::Dispatch),
                paper(D::AirWaybill, F::PlaceOfLoading),
            ),
            Indicator::OriginCertificateDiffers => (
                declared(F::Origin),
                paper(D::CertificateOfOrigin, F::Origin),
            ),
            Indicator::LetterheadMisspelt => (declared(F::Consignor), paper(D::Invoice, F::Seller)),
            Indicator::LicenceExpired => {
                (paper(D::ImportLicence, F::ValidUntil), register(F::Date))
            }
            Indicator::LicenceOtherGoods => (
                declared(F::CommodityCode),
                paper(D::ImportLicence, F::Heading),
            ),
            Indicator::LicenceBodyUnknown => {
                (paper(D::ImportLicence, F::Issuer), register(F::Issuer))
            }
            Indicator::AnalysisBatchDiffers => (
                paper(D::BatchCertificate, F::Batch),
                paper(D::CertificateOfAnalysis, F::Batch),
            ),
            Indicator::AnalysisOutOfSpecification => (
                paper(D::CertificateOfAnalysis, F::Assay),
                paper(D::CertificateOfAnalysis, F::Specification),
            ),
            Indicator::AuthorisationUnknown => (
                paper(D::MarketingAuthorisation, F::AuthorisationNumber),
                register(F::AuthorisationNumber),
            ),
            Indicator::AuthorisationOtherHolder => (
                paper(D::MarketingAuthorisation, F::Holder),
                register(F::Holder),
            ),
            Indicator::WholesaleLicenceLapsed => {
                (paper(D::WholesaleLicence, F::ValidUntil), register(F::Date))
            }
            Indicator::TemperatureExcursion => (
                paper(D::TemperatureLog, F::MaximumTemperature),
                register(F::MaximumTemperature),
            ),
            Indicator::TypeExamBodyUnknown | Indicator::TypeExamBodyOutOfScope => (
                paper(D::TypeExamination, F::NotifiedBody),
                register(F::NotifiedBody),
            ),
            Indicator::TestReportWrongStandard => {
                (paper(D::TestReport, F::Standard), register(F::Standard))
            }
            Indicator::ImageContentsUnlike => {
                (declared(F::Description), cell(Place::Image, F::Contents))
            }
            Indicator::ImageCountUnlike => (declared(F::Quantity), cell(Place::Image, F::Count)),
            Indicator::GoodsUnlikeDeclared => (declared(F::Description), pack(F::Product)),
            Indicator::NameMisspeltOnPack => (pack(F::Product), register(F::Product)),
            Indicator::ExpiryPast => (pack(F::Expiry), register(F::Date)),
            Indicator::BatchDiffersInside => (pack(F::Batch), pack(F::Contents)),
            Indicator::MakerAddressWrong => (pack(F::HolderAddress), register(F::HolderAddress)),
            Indicator::UnitColourOdd => (pack(F::TabletColour), register(F::TabletColour)),
            Indicator::PackSizeNeverMade => (pack(F::PackSize), register(F::PackSize)),
            Indicator::CodeDiffersFromPrint => (pack(F::Batch), cell(Place::Code, F::Batch)),
            Indicator::LicenceNotOnFile => (
                declared(F::LicenceReference),
                cell(Place::Partner, F::Confirmation),
            ),
            Indicator::WrongActiveIngredient | Indicator::NoActiveIngredient => (
                pack(F::ActiveIngredient),
                cell(Place::Laboratory, F::ActiveIngredient),
            ),
            Indicator::UnderStrength => (pack(F::Strength), cell(Place::Laboratory, F::Assay)),
            _ => return None,
        })
    }

    /// Whether two cited cells are the indicator's contradiction, in either order. The kind of a
    /// transport or licence document does not matter, only that it is one.
    pub fn is_conflict(self, first: Cell, second: Cell) -> bool {
        self.conflict().is_some_and(|(one, other)| {
            (alike(one, first) && alike(other, second))
                || (alike(one, second) && alike(other, first))
        })
    }
}

fn alike(own: Cell, cited: Cell) -> bool {
    own.field == cited.field && class(own.place) == class(cited.place)
}

/// Documents that stand for each other: transport documents, licences.
fn class(place: Place) -> Place {
    use DocumentKind as D;
    match place {
        Place::Document(
            D::AirWaybill
            | D::HouseWaybill
            | D::BillOfLading
            | D::RoadConsignmentNote
            | D::PostalDespatchNote,
        ) => Place::Document(D::AirWaybill),
        Place::Document(D::ImportLicence | D::ExportLicence) => Place::Document(D::ImportLicence),
        other => other,
    }
}
