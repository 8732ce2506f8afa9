//! When an indicator can occur: by mode, direction, goods, and what else the declaration shows.

use std::sync::OnceLock;

use crate::customs::goods::{GoodsKind, KindSet};
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::{IndicatorSet, catalogue};

macro_rules! small_set {
    ($(#[$doc:meta])* $name:ident of $member:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(u8);

        impl $name {
            /// Every member.
            pub const ANY: $name = $name(u8::MAX);

            /// The set of the listed members.
            pub(crate) const fn of(members: &[$member]) -> $name {
                let mut bits = 0;
                let mut i = 0;
                while i < members.len() {
                    bits |= 1 << members[i] as u8;
                    i += 1;
                }
                $name(bits)
            }

            /// Whether the set holds the member.
            pub const fn holds(self, member: $member) -> bool {
                self.0 & (1 << member as u8) != 0
            }
        }
    };
}

small_set!(
    /// A set of modes of transport.
    ModeSet of Mode
);
small_set!(
    /// A set of directions.
    DirectionSet of Direction
);

pub(crate) const ANY: KindSet = KindSet::ANY;
pub(crate) const PHARMA: KindSet = KindSet::of(&[GoodsKind::Medicine, GoodsKind::Vaccine]);
pub(crate) const MEDICINE: KindSet = KindSet::of(&[GoodsKind::Medicine]);
pub(crate) const PPE: KindSet = KindSet::of(&[GoodsKind::Ppe]);
pub(crate) const TEST_KIT: KindSet = KindSet::of(&[GoodsKind::TestKit]);
pub(crate) const SANITISER: KindSet = KindSet::of(&[GoodsKind::Sanitiser]);
pub(crate) const REGULATED: KindSet =
    KindSet::of(&[GoodsKind::Ppe, GoodsKind::TestKit, GoodsKind::Device]);
pub(crate) const HEALTH: KindSet = KindSet::of(&[
    GoodsKind::Medicine,
    GoodsKind::Vaccine,
    GoodsKind::Ppe,
    GoodsKind::TestKit,
    GoodsKind::Sanitiser,
]);
pub(crate) const THRESHOLD_GOODS: KindSet = KindSet::of(&[
    GoodsKind::Article,
    GoodsKind::BrandedArticle,
    GoodsKind::Device,
]);
pub(crate) const USED: KindSet =
    KindSet::of(&[GoodsKind::Ppe, GoodsKind::Device, GoodsKind::Waste]);
pub(crate) const BRANDED: KindSet = KindSet::of(&[GoodsKind::BrandedArticle]);
pub(crate) const EXCISE: KindSet = KindSet::of(&[GoodsKind::Excise]);
pub(crate) const NARCOTIC: KindSet = KindSet::of(&[GoodsKind::Narcotic]);
pub(crate) const WEAPON: KindSet = KindSet::of(&[GoodsKind::Weapon]);
pub(crate) const WILDLIFE: KindSet = KindSet::of(&[GoodsKind::Wildlife]);
pub(crate) const WASTE: KindSet = KindSet::of(&[GoodsKind::Waste]);
pub(crate) const ENVIRONMENT: KindSet = KindSet::of(&[GoodsKind::Wildlife, GoodsKind::Waste]);
pub(crate) const CULTURE: KindSet = KindSet::of(&[GoodsKind::CulturalObject]);

/// Which goods decide: those declared, or those really in the consignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goods {
    Declared(KindSet),
    Actual(KindSet),
}

/// What else must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Nothing,
    /// The local party is a private person.
    PrivateParty,
    /// The local party is a registered trader.
    RegisteredParty,
    /// The declared code needs a licence in this direction.
    Lpco,
    /// Declared value or gross mass exceeds the limits of CN22.
    BeyondCn22,
    /// Declared goods (for declared-goods indicators) or actual goods need a cold chain.
    ColdChain,
    /// The article's price leaves room for a value just under the low-value threshold.
    FitsThreshold,
    /// A commodity code of another heading exists that has the same licence requirement.
    HasUnlikeCode,
    /// The goods can differ from the declared ones: they are concealed, or the register holds a like
    /// article that can be packed by mistake.
    GoodsMayDiffer,
}

/// When an indicator can occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applies {
    pub modes: ModeSet,
    pub directions: DirectionSet,
    pub goods: Goods,
    pub need: Need,
}

/// What decides whether an indicator can occur in a case under a hypothesis.
///
/// Everything but `actual` and `actual_cold` is visible in the declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstances {
    pub mode: Mode,
    pub direction: Direction,
    pub declared: GoodsKind,
    pub declared_cold: bool,
    pub actual: GoodsKind,
    pub actual_cold: bool,
    pub private_party: bool,
    pub lpco: bool,
    pub beyond_cn22: bool,
    pub fits_threshold: bool,
    pub has_unlike_code: bool,
    pub goods_may_differ: bool,
}

impl Applies {
    /// Whether the indicator can occur.
    pub const fn to(&self, case: &Circumstances) -> bool {
        let goods = match self.goods {
            Goods::Declared(kinds) => kinds.holds(case.declared),
            Goods::Actual(kinds) => kinds.holds(case.actual),
        };
        let need = match self.need {
            Need::Nothing => true,
            Need::PrivateParty => case.private_party,
            Need::RegisteredParty => !case.private_party,
            Need::Lpco => case.lpco,
            Need::BeyondCn22 => case.beyond_cn22,
            Need::ColdChain => match self.goods {
                Goods::Declared(_) => case.declared_cold,
                Goods::Actual(_) => case.actual_cold,
            },
            Need::FitsThreshold => case.fits_threshold,
            Need::HasUnlikeCode => case.has_unlike_code,
            Need::GoodsMayDiffer => case.goods_may_differ,
        };
        goods && need && self.modes.holds(case.mode) && self.directions.holds(case.direction)
    }
}

/// Sets of indicators by single condition, from which the applicable ones are intersected.
struct Masks {
    by_mode: [IndicatorSet; Mode::ALL.len()],
    by_direction: [IndicatorSet; Direction::ALL.len()],
    by_declared: [IndicatorSet; GoodsKind::ALL.len()],
    by_actual: [IndicatorSet; GoodsKind::ALL.len()],
    declared_cold: IndicatorSet,
    actual_cold: IndicatorSet,
    needing: [IndicatorSet; 7],
}

fn all_where(condition: impl Fn(&Applies) -> bool) -> IndicatorSet {
    catalogue()
        .iter()
        .filter(|spec| condition(&spec.applies))
        .map(|spec| spec.indicator)
        .collect()
}

fn masks() -> &'static Masks {
    static MASKS: OnceLock<Masks> = OnceLock::new();
    MASKS.get_or_init(|| {
        let declared = |applies: &Applies| matches!(applies.goods, Goods::Declared(_));
        let cold = |applies: &Applies| applies.need == Need::ColdChain;
        Masks {
            by_mode: Mode::ALL.map(|mode| all_where(|applies| applies.modes.holds(mode))),
            by_direction: Direction::ALL
                .map(|way| all_where(|applies| applies.directions.holds(way))),
            by_declared: GoodsKind::ALL.map(|kind| {
                all_where(
                    |applies| matches!(applies.goods, Goods::Declared(set) if set.holds(kind)),
                )
            }),
            by_actual: GoodsKind::ALL.map(|kind| {
                all_where(|applies| matches!(applies.goods, Goods::Actual(set) if set.holds(kind)))
            }),
            declared_cold: all_where(|applies| cold(applies) && declared(applies)),
            actual_cold: all_where(|applies| cold(applies) && !declared(applies)),
            needing: CONDITIONS.map(|need| all_where(|applies| applies.need == need)),
        }
    })
}

/// Needs that one flag of [`Circumstances`] answers, in the order of `needing`.
const CONDITIONS: [Need; 7] = [
    Need::PrivateParty,
    Need::RegisteredParty,
    Need::Lpco,
    Need::BeyondCn22,
    Need::FitsThreshold,
    Need::HasUnlikeCode,
    Need::GoodsMayDiffer,
];

/// Every indicator that can occur: those of the catalogue whose [`Applies::to`] holds.
pub fn applicable(case: &Circumstances) -> IndicatorSet {
    let masks = masks();
    let goods =
        masks.by_declared[case.declared as usize].union(masks.by_actual[case.actual as usize]);
    let mut set = goods
        .intersection(masks.by_mode[case.mode as usize])
        .intersection(masks.by_direction[case.direction as usize]);
    let flags = [
        case.private_party,
        !case.private_party,
        case.lpco,
        case.beyond_cn22,
        case.fits_threshold,
        case.has_unlike_code,
        case.goods_may_differ,
    ];
    for (holds, needing) in flags.into_iter().zip(masks.needing) {
        if !holds {
            set = set.without(needing);
        }
    }
    if !case.declared_cold {
        set = set.without(masks.declared_cold);
    }
    if !case.actual_cold {
        set = set.without(masks.actual_cold);
    }
    set
}
