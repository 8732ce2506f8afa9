//! Supporting documents as an officer reads them: a kind, and named fields with their text.

use serde::{Deserialize, Serialize};

/// The kind of a supporting document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    Invoice,
    PackingList,
    AirWaybill,
    HouseWaybill,
    BillOfLading,
    RoadConsignmentNote,
    PostalDespatchNote,
    CertificateOfOrigin,
    ImportLicence,
    ExportLicence,
    MarketingAuthorisation,
    BatchCertificate,
    CertificateOfAnalysis,
    WholesaleLicence,
    TemperatureLog,
    DeclarationOfConformity,
    TypeExamination,
    TestReport,
}

/// What a piece of text in a declaration, document, pack or reply is about.
///
/// Two documents that state the same field can agree or contradict each other; an officer cites a
/// contradiction by naming two places and the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Number,
    Date,
    Issuer,
    Seller,
    Consignor,
    SenderStreet,
    Consignee,
    ConsigneeStreet,
    Contact,
    Description,
    FurtherLines,
    CommodityCode,
    Heading,
    Quantity,
    NetMass,
    GrossMass,
    Value,
    Total,
    Freight,
    Origin,
    Dispatch,
    PlaceOfLoading,
    Form,
    Category,
    InvoiceNumber,
    LicenceReference,
    Lodgement,
    SimilarParcels,
    PriorOffences,
    TransportNumber,
    ValidUntil,
    Holder,
    HolderAddress,
    AuthorisationNumber,
    Product,
    Batch,
    Expiry,
    Specification,
    Assay,
    MaximumTemperature,
    NotifiedBody,
    Standard,
    SenderFirstSeen,
    SenderRefusals,
    NamesAtAddress,
    SenderVolume,
    Contents,
    Concealment,
    Count,
    Shape,
    Seal,
    Strength,
    TabletColour,
    Hologram,
    PackSize,
    Language,
    CeMark,
    CoolPacks,
    Wrapping,
    Use,
    BrandMark,
    SerialNumber,
    Material,
    Surface,
    TaxStamp,
    Code,
    Gtin,
    Verification,
    Confirmation,
    ActiveIngredient,
    Impurity,
    Identity,
    Filtration,
    AlcoholContent,
    ControlLine,
}

/// One field of a document with its text.
///
/// Texts are canonical: money as `1250.00 EUR`, mass as `3400 g`, counts as digits, dates as
/// `2020-05-11`, countries as two letters, temperatures as `7.9 C`, parts as `98.2 %`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentField {
    pub field: Field,
    pub text: String,
}

/// A supporting document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub kind: DocumentKind,
    /// In the order in which the document shows them; a field occurs at most once.
    pub fields: Vec<DocumentField>,
}

impl Document {
    /// The text of a field, if the document has it.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.fields
            .iter()
            .find(|entry| entry.field == field)
            .map(|entry| entry.text.as_str())
    }
}
