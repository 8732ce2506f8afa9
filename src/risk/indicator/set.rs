//! A small set of indicators.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::risk::indicator::Indicator;

/// A set of indicators; iterates in catalogue order, serialises as a list of ids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct IndicatorSet(u128);

impl IndicatorSet {
    /// The set without members.
    pub const EMPTY: IndicatorSet = IndicatorSet(0);

    /// Adds a member.
    pub fn insert(&mut self, indicator: Indicator) {
        self.0 |= 1 << indicator.index();
    }

    /// Removes a member.
    pub fn remove(&mut self, indicator: Indicator) {
        self.0 &= !(1 << indicator.index());
    }

    /// Whether the set holds the indicator.
    pub const fn holds(self, indicator: Indicator) -> bool {
        self.0 & (1 << indicator.index()) != 0
    }

    /// Members of either set.
    pub const fn union(self, other: IndicatorSet) -> IndicatorSet {
        IndicatorSet(self.0 | other.0)
    }

    /// Members of both sets.
    pub const fn intersection(self, other: IndicatorSet) -> IndicatorSet {
        IndicatorSet(self.0 & other.0)
    }

    /// Members of this set that the other does not hold.
    pub const fn without(self, other: IndicatorSet) -> IndicatorSet {
        IndicatorSet(self.0 & !other.0)
    }

    /// Whether there are no members.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many members there are.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The members in catalogue order.
    pub fn iter(self) -> impl Iterator<Item = Indicator> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            if bits == 0 {
                return None;
            }
            let index = bits.trailing_zeros() as usize;
            bits &= bits - 1;
            Some(Indicator::ALL[index])
        })
    }
}

impl FromIterator<Indicator> for IndicatorSet {
    fn from_iter<I: IntoIterator<Item = Indicator>>(indicators: I) -> IndicatorSet {
        let mut set = IndicatorSet::EMPTY;
        for indicator in indicators {
            set.insert(indicator);
        }
        set
    }
}

impl Serialize for IndicatorSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for IndicatorSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<IndicatorSet, D::Error> {
        Ok(Vec::<Indicator>::deserialize(deserializer)?
            .into_iter()
            .collect())
    }
}
