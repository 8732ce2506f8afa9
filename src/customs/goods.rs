//! Goods: kinds, physical forms, legal status, storage.

use serde::{Deserialize, Serialize};

/// The broad kind of goods; decides which documents, packs and tests exist for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoodsKind {
    Medicine,
    Vaccine,
    Ppe,
    TestKit,
    Device,
    Sanitiser,
    /// Ordinary e-commerce articles: the background, and the cover.
    Article,
    BrandedArticle,
    Excise,
    Narcotic,
    Weapon,
    Wildlife,
    Waste,
    CulturalObject,
}

impl GoodsKind {
    /// Every kind, in the order of their declaration.
    pub const ALL: [GoodsKind; 14] = [
        GoodsKind::Medicine,
        GoodsKind::Vaccine,
        GoodsKind::Ppe,
        GoodsKind::TestKit,
        GoodsKind::Device,
        GoodsKind::Sanitiser,
        GoodsKind::Article,
        GoodsKind::BrandedArticle,
        GoodsKind::Excise,
        GoodsKind::Narcotic,
        GoodsKind::Weapon,
        GoodsKind::Wildlife,
        GoodsKind::Waste,
        GoodsKind::CulturalObject,
    ];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            GoodsKind::Medicine => "medicine",
            GoodsKind::Vaccine => "vaccine",
            GoodsKind::Ppe => "ppe",
            GoodsKind::TestKit => "test_kit",
            GoodsKind::Device => "device",
            GoodsKind::Sanitiser => "sanitiser",
            GoodsKind::Article => "article",
            GoodsKind::BrandedArticle => "branded_article",
            GoodsKind::Excise => "excise",
            GoodsKind::Narcotic => "narcotic",
            GoodsKind::Weapon => "weapon",
            GoodsKind::Wildlife => "wildlife",
            GoodsKind::Waste => "waste",
            GoodsKind::CulturalObject => "cultural_object",
        }
    }
}

/// A set of goods kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindSet(u16);

impl KindSet {
    /// Every kind.
    pub const ANY: KindSet = KindSet((1 << GoodsKind::ALL.len()) - 1);

    /// The set of the listed kinds.
    pub const fn of(kinds: &[GoodsKind]) -> KindSet {
        let mut bits = 0;
        let mut i = 0;
        while i < kinds.len() {
            bits |= 1 << kinds[i] as u16;
            i += 1;
        }
        KindSet(bits)
    }

    /// Whether the set holds `kind`.
    pub const fn holds(self, kind: GoodsKind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }
}

/// The physical form of one retail unit; decides what an X-ray can recognise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoodsForm {
    Tablet,
    Capsule,
    Ampoule,
    Vial,
    PrefilledSyringe,
    Bottle,
    Tube,
    Inhaler,
    Sachet,
    Patch,
    Mask,
    Glove,
    Gown,
    Eyewear,
    Cassette,
    Instrument,
    Machine,
    Wipe,
    Can,
    Garment,
    Shoe,
    Toy,
    Phone,
    Charger,
    Book,
    Tool,
    Battery,
    Box,
    Jewellery,
    Powder,
    Block,
    Part,
    Carving,
    Plant,
    Bale,
    Painting,
    Coin,
    Statuette,
    Cigarette,
}

/// What an operator recognises in an X-ray image; several forms look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImageClass {
    Blisters,
    VialsAndAmpoules,
    LiquidContainers,
    FoldedTextile,
    PaperAndBoard,
    Electronics,
    MetalPieces,
    SmallHardGoods,
    Footwear,
    PowderOrBlock,
    LooseBulk,
}

impl ImageClass {
    /// Every class.
    pub const ALL: [ImageClass; 11] = [
        ImageClass::Blisters,
        ImageClass::VialsAndAmpoules,
        ImageClass::LiquidContainers,
        ImageClass::FoldedTextile,
        ImageClass::PaperAndBoard,
        ImageClass::Electronics,
        ImageClass::MetalPieces,
        ImageClass::SmallHardGoods,
        ImageClass::Footwear,
        ImageClass::PowderOrBlock,
        ImageClass::LooseBulk,
    ];
}

impl GoodsForm {
    /// What the form looks like to a scanner's operator (our judgement).
    pub const fn image_class(self) -> ImageClass {
        use GoodsForm::*;
        match self {
            Tablet | Capsule | Patch => ImageClass::Blisters,
            Ampoule | Vial | PrefilledSyringe => ImageClass::VialsAndAmpoules,
            Bottle | Tube | Can | Inhaler => ImageClass::LiquidContainers,
            Mask | Glove | Gown | Garment => ImageClass::FoldedTextile,
            Book | Painting | Wipe | Cigarette | Sachet => ImageClass::PaperAndBoard,
            Machine | Phone | Charger | Battery => ImageClass::Electronics,
            Tool | Part | Coin | Instrument | Jewellery => ImageClass::MetalPieces,
            Eyewear | Cassette | Toy | Box | Carving | Statuette => ImageClass::SmallHardGoods,
            Shoe => ImageClass::Footwear,
            Powder | Block => ImageClass::PowderOrBlock,
            Plant | Bale => ImageClass::LooseBulk,
        }
    }

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        use GoodsForm::*;
        match self {
            Tablet => "tablet",
            Capsule => "capsule",
            Ampoule => "ampoule",
            Vial => "vial",
            PrefilledSyringe => "prefilled_syringe",
            Bottle => "bottle",
            Tube => "tube",
            Inhaler => "inhaler",
            Sachet => "sachet",
            Patch => "patch",
            Mask => "mask",
            Glove => "glove",
            Gown => "gown",
            Eyewear => "eyewear",
            Cassette => "cassette",
            Instrument => "instrument",
            Machine => "machine",
            Wipe => "wipe",
            Can => "can",
            Garment => "garment",
            Shoe => "shoe",
            Toy => "toy",
            Phone => "phone",
            Charger => "charger",
            Book => "book",
            Tool => "tool",
            Battery => "battery",
            Box => "box",
            Jewellery => "jewellery",
            Powder => "powder",
            Block => "block",
            Part => "part",
            Carving => "carving",
            Plant => "plant",
            Bale => "bale",
            Painting => "painting",
            Coin => "coin",
            Statuette => "statuette",
            Cigarette => "cigarette",
        }
    }

    /// Every form.
    pub const ALL: [GoodsForm; 39] = {
        use GoodsForm::*;
        [
            Tablet,
            Capsule,
            Ampoule,
            Vial,
            PrefilledSyringe,
            Bottle,
            Tube,
            Inhaler,
            Sachet,
            Patch,
            Mask,
            Glove,
            Gown,
            Eyewear,
            Cassette,
            Instrument,
            Machine,
            Wipe,
            Can,
            Garment,
            Shoe,
            Toy,
            Phone,
            Charger,
            Book,
            Tool,
            Battery,
            Box,
            Jewellery,
            Powder,
            Block,
            Part,
            Carving,
            Plant,
            Bale,
            Painting,
            Coin,
            Statuette,
            Cigarette,
        ]
    };
}

/// How the destination's law treats the goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalStatus {
    Free,
    GeneralSale,
    Pharmacy,
    PrescriptionOnly,
    Controlled,
    GovernmentOnly,
    Regulated,
    Excise,
    Protected,
    /// Never authorised in the destination.
    Unauthorised,
}

impl LegalStatus {
    /// Every status.
    pub const ALL: [LegalStatus; 10] = [
        LegalStatus::Free,
        LegalStatus::GeneralSale,
        LegalStatus::Pharmacy,
        LegalStatus::PrescriptionOnly,
        LegalStatus::Controlled,
        LegalStatus::GovernmentOnly,
        LegalStatus::Regulated,
        LegalStatus::Excise,
        LegalStatus::Protected,
        LegalStatus::Unauthorised,
    ];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            LegalStatus::Free => "free",
            LegalStatus::GeneralSale => "general_sale",
            LegalStatus::Pharmacy => "pharmacy",
            LegalStatus::PrescriptionOnly => "prescription_only",
            LegalStatus::Controlled => "controlled",
            LegalStatus::GovernmentOnly => "government_only",
            LegalStatus::Regulated => "regulated",
            LegalStatus::Excise => "excise",
            LegalStatus::Protected => "protected",
            LegalStatus::Unauthorised => "unauthorised",
        }
    }
}

/// Storage that the label demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Storage {
    Room,
    #[serde(rename = "cool_2_8")]
    Cool2To8,
    Frozen,
    UltraCold,
}

impl Storage {
    /// Every storage condition.
    pub const ALL: [Storage; 4] = [
        Storage::Room,
        Storage::Cool2To8,
        Storage::Frozen,
        Storage::UltraCold,
    ];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Storage::Room => "room",
            Storage::Cool2To8 => "cool_2_8",
            Storage::Frozen => "frozen",
            Storage::UltraCold => "ultra_cold",
        }
    }

    /// Whether the goods need an unbroken cold chain.
    pub const fn is_cold(self) -> bool {
        !matches!(self, Storage::Room)
    }

    /// The highest temperature allowed, in tenths of a degree Celsius.
    pub const fn max_decidegrees(self) -> i32 {
        match self {
            Storage::Room => 250,
            Storage::Cool2To8 => 80,
            Storage::Frozen => -150,
            Storage::UltraCold => -600,
        }
    }
}
