//! What a print tells a reader.

/// A field that can be printed on a pack or seen of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stated {
    Brand,
    Name,
    Inn,
    Strength,
    PackSize,
    Batch,
    InnerBatch,
    Expiry,
    /// The date that shines through under another.
    OldExpiry,
    InnerExpiry,
    Holder,
    HolderAddress,
    /// The label of the main panel, two capital letters.
    Language,
    Authorisation,
    Gtin,
    Serial,
    Seal,
    Hologram,
    UnitColour,
    Standard,
    Class,
    Model,
    NotifiedBody,
    CeMark,
    BrandMark,
    TaxStamp,
    LoggerNumber,
    MaximumTemperature,
}

impl Stated {
    /// Every field.
    pub const ALL: [Stated; 28] = [
        Stated::Brand,
        Stated::Name,
        Stated::Inn,
        Stated::Strength,
        Stated::PackSize,
        Stated::Batch,
        Stated::InnerBatch,
        Stated::Expiry,
        Stated::OldExpiry,
        Stated::InnerExpiry,
        Stated::Holder,
        Stated::HolderAddress,
        Stated::Language,
        Stated::Authorisation,
        Stated::Gtin,
        Stated::Serial,
        Stated::Seal,
        Stated::Hologram,
        Stated::UnitColour,
        Stated::Standard,
        Stated::Class,
        Stated::Model,
        Stated::NotifiedBody,
        Stated::CeMark,
        Stated::BrandMark,
        Stated::TaxStamp,
        Stated::LoggerNumber,
        Stated::MaximumTemperature,
    ];

    /// The word used in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Stated::Brand => "brand",
            Stated::Name => "name",
            Stated::Inn => "inn",
            Stated::Strength => "strength",
            Stated::PackSize => "pack_size",
            Stated::Batch => "batch",
            Stated::InnerBatch => "inner_batch",
            Stated::Expiry => "expiry",
            Stated::OldExpiry => "old_expiry",
            Stated::InnerExpiry => "inner_expiry",
            Stated::Holder => "holder",
            Stated::HolderAddress => "holder_address",
            Stated::Language => "language",
            Stated::Authorisation => "authorisation",
            Stated::Gtin => "gtin",
            Stated::Serial => "serial",
            Stated::Seal => "seal",
            Stated::Hologram => "hologram",
            Stated::UnitColour => "unit_colour",
            Stated::Standard => "standard",
            Stated::Class => "class",
            Stated::Model => "model",
            Stated::NotifiedBody => "notified_body",
            Stated::CeMark => "ce_mark",
            Stated::BrandMark => "brand_mark",
            Stated::TaxStamp => "tax_stamp",
            Stated::LoggerNumber => "logger_number",
            Stated::MaximumTemperature => "maximum_temperature",
        }
    }
}
