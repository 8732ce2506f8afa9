//! Weighted choice by one 32-bit word, with the probabilities that it really has.

/// 2³²: the number of values of a word.
const WORDS: u64 = 1 << 32;

/// Items with weights, picked by a uniform word.
#[derive(Clone, Debug)]
pub(crate) struct Weighted<T> {
    items: Vec<T>,
    /// Upper ends, exclusive, of each item's range of words; ascending; the last is 2³².
    ends: Vec<u64>,
}

impl<T: Copy + PartialEq> Weighted<T> {
    /// Items with integer weights.
    ///
    /// # Panics
    /// When all weights are 0: checking a scenario rules that out.
    pub(crate) fn new(weighted: impl IntoIterator<Item = (T, u64)>) -> Weighted<T> {
        let (items, weights): (Vec<T>, Vec<u64>) = weighted
            .into_iter()
            .filter(|(_, weight)| *weight > 0)
            .unzip();
        let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
        assert!(total > 0, "a weighted choice needs a weight above zero");
        let mut sum = 0u128;
        let ends = weights
            .iter()
            .map(|weight| {
                sum += u128::from(*weight);
                (sum * u128::from(WORDS) / total) as u64
            })
            .collect();
        Weighted { items, ends }
    }

    /// The item that a word falls on.
    pub(crate) fn pick(&self, word: u32) -> T {
        self.items[self.ends.partition_point(|end| *end <= u64::from(word))]
    }

    /// Probability of an item.
    pub(crate) fn probability(&self, item: T) -> f64 {
        let mut start = 0;
        for (candidate, end) in self.items.iter().zip(&self.ends) {
            if *candidate == item {
                return (end - start) as f64 / WORDS as f64;
            }
            start = *end;
        }
        0.0
    }

    /// Items and their probabilities.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (T, f64)> + '_ {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        self.items
            .iter()
            .zip(starts.zip(&self.ends))
            .map(|(item, (start, end))| (*item, (end - start) as f64 / WORDS as f64))
    }
}
