//! Named random streams: the only source of chance in an exercise.
//!
//! A stream's key comes from (scenario digest, seed, purpose) and its number is the case index, so
//! draws belong to a case and a purpose, never to the order in which anyone asks for them.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

use crate::digest::Digest;

/// One million: the denominator of every probability that is stored, logged or compared.
pub const PPM: u32 = 1_000_000;

/// A family of random streams, one per case index.
#[derive(Clone, Debug)]
pub struct Streams {
    seeded: ChaCha8Rng,
}

impl Streams {
    /// The streams of one purpose, for example `"declared"` or `"perception:xray"`.
    pub fn new(digest: &Digest, seed: u64, purpose: &str) -> Streams {
        let mut hasher = blake3::Hasher::new_derive_key("greenlane random stream v1");
        hasher.update(digest.as_bytes());
        hasher.update(&seed.to_le_bytes());
        hasher.update(purpose.as_bytes());
        Streams {
            seeded: ChaCha8Rng::from_seed(*hasher.finalize().as_bytes()),
        }
    }

    /// The draws of one case.
    pub fn case(&self, index: u64) -> Draws {
        let mut rng = self.seeded.clone();
        rng.set_stream(index);
        Draws { rng }
    }

    /// The draws of one case from the word at a position on: parts of a case that are drawn apart, in any order.
    pub fn case_at(&self, index: u64, word_position: u64) -> Draws {
        let mut draws = self.case(index);
        draws.rng.set_word_pos(u128::from(word_position));
        draws
    }
}

/// A sequence of draws; every method takes a fixed number of 32-bit words.
#[derive(Clone, Debug)]
pub struct Draws {
    rng: ChaCha8Rng,
}

impl Draws {
    /// A uniform 32-bit word.
    pub fn word(&mut self) -> u32 {
        self.rng.next_u32()
    }

    /// A uniform integer from 0 to `bound - 1` (0 when `bound` is 0); bias below 2⁻³² × `bound`.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.word()) * u64::from(bound)) >> 32) as u32
    }

    /// A uniform integer from `low` to `high`, both included; `low` when the range is empty.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low).saturating_add(1))
    }

    /// True with the given probability in parts per million.
    pub fn chance(&mut self, ppm: u32) -> bool {
        self.below(PPM) < ppm
    }

    /// A uniform number of parts per million, 0 to 999 999.
    pub fn ppm(&mut self) -> u32 {
        self.below(PPM)
    }

    /// A fair pick out of a slice that is not empty.
    ///
    /// # Panics
    /// When the slice is empty: the tables that are picked from are checked where they are loaded.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        assert!(!from.is_empty(), "a pick needs something to pick from");
        &from[self.below(from.len() as u32) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draws(seed: u64, purpose: &str, case: u64) -> Vec<u32> {
        let mut draws = Streams::new(&Digest::of(b"scenario"), seed, purpose).case(case);
        (0..8).map(|_| draws.word()).collect()
    }

    #[test]
    fn streams_differ_by_seed_purpose_and_case_and_repeat() {
        let base = draws(7, "declared", 3);
        assert_eq!(base, draws(7, "declared", 3));
        assert_ne!(base, draws(8, "declared", 3));
        assert_ne!(base, draws(7, "hidden", 3));
        assert_ne!(base, draws(7, "declared", 4));
    }

    #[test]
    fn draws_from_a_position_go_on_where_draws_from_the_start_arrive() {
        let streams = Streams::new(&Digest::of(b"scenario"), 7, "xray:top");
        let mut whole = streams.case(3);
        let words: Vec<u32> = (0..100).map(|_| whole.word()).collect();
        for position in [0, 16, 37, 64] {
            let mut rest = streams.case_at(3, position as u64);
            let rest: Vec<u32> = words[position..].iter().map(|_| rest.word()).collect();
            assert_eq!(rest, words[position..]);
        }
    }

    #[test]
    fn the_first_words_are_pinned() {
        // A change here changes every exercise ever recorded: raise GENERATOR_VERSION with it.
        assert_eq!(draws(7, "declared", 0)[..2], PINNED);
    }
    const PINNED: [u32; 2] = [780_747_215, 951_819_632];

    #[test]
    fn chance_keeps_its_rate() {
        let mut draws = Streams::new(&Digest::of(b"s"), 1, "rate").case(0);
        let hits = (0..100_000).filter(|_| draws.chance(250_000)).count();
        assert!((24_400..25_600).contains(&hits), "{hits} of 100000 at 25 %");
    }
}
