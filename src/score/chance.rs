//! What the same number of stops would have caught if they had been drawn by lot.

/// The catch of stops drawn by lot: the hypergeometric distribution, summed up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    pub mean: f64,
    /// Standard deviation.
    pub deviation: f64,
    /// The mean less one standard deviation, rounded, and never fewer than must be caught.
    pub low: u64,
    /// The mean and one standard deviation, rounded, and never more than can be caught.
    pub high: u64,
}

impl Chance {
    /// `stops` drawn without replacement out of `n` cases of which `illicit` are illicit; `None` of nothing,
    /// or where a part exceeds the whole.
    ///
    /// Mean `s K / N` and variance `s (K / N) (1 - K / N) (N - s) / (N - 1)` of the hypergeometric distribution
    /// (Feller 1968, An Introduction to Probability Theory and Its Applications I, section IX.5).
    pub fn of(n: u64, illicit: u64, stops: u64) -> Option<Chance> {
        if n == 0 || illicit > n || stops > n {
            return None;
        }
        let [whole, bad, drawn] = [n, illicit, stops].map(|count| count as f64);
        let share = bad / whole;
        let mean = drawn * share;
        let correction = if n > 1 {
            (whole - drawn) / (whole - 1.0)
        } else {
            0.0
        };
        let deviation = (mean * (1.0 - share) * correction).sqrt();
        let (least, most) = ((stops + illicit).saturating_sub(n), stops.min(illicit));
        let within = |count: f64| (libm::round(count.max(0.0)) as u64).clamp(least, most);
        Some(Chance {
            mean,
            deviation,
            low: within(mean - deviation),
            high: within(mean + deviation),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mean_and_deviation_are_those_of_the_whole_distribution() {
        // Expected values from adding up the exact probabilities of every possible catch.
        for (n, illicit, stops, mean, deviation) in [
            (120, 9, 14, 1.05, 0.930_132_817_840_296_2),
            (12, 4, 6, 2.0, 0.852_802_865_422_441_8),
            (50, 1, 50, 1.0, 0.0),
        ] {
            let chance = Chance::of(n, illicit, stops).unwrap();
            assert!((chance.mean - mean).abs() < 1e-12, "{chance:?}");
            assert!((chance.deviation - deviation).abs() < 1e-12, "{chance:?}");
        }
    }

    #[test]
    fn the_range_keeps_to_what_is_possible() {
        let range = |n, illicit, stops| {
            Chance::of(n, illicit, stops).map(|chance| (chance.low, chance.high))
        };
        assert_eq!(range(120, 9, 14), Some((0, 2)));
        assert_eq!(range(10, 9, 9), Some((8, 8)));
        assert_eq!(range(10, 10, 4), Some((4, 4)));
        assert_eq!(range(10, 4, 0), Some((0, 0)));
        assert_eq!(range(1, 1, 1), Some((1, 1)));
        assert_eq!(range(0, 0, 0), None);
        assert_eq!(range(4, 5, 1), None);
    }
}
