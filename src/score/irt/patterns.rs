//! Answers with equal rows taken together: a class often holds fewer different rows than persons.

use super::responses::{Answer, Responses};

/// The different rows of a class over the items that vary, as lists of items.
pub(super) struct Patterns {
    /// How many items the rows hold.
    pub(super) items: usize,
    /// For each pattern how many persons gave it.
    pub(super) counts: Vec<f64>,
    /// For each person the pattern.
    pub(super) of_person: Vec<usize>,
    right: Lists,
    missing: Lists,
}

impl Patterns {
    /// The patterns of the answers to the items `kept`.
    pub(super) fn of(responses: &Responses, kept: &[usize]) -> Patterns {
        let row = |person: usize| {
            let answers = responses.of(person);
            kept.iter().map(move |&item| answers[item])
        };
        let mut order: Vec<usize> = (0..responses.persons.len()).collect();
        order.sort_by(|&a, &b| row(a).cmp(row(b)));
        let mut patterns = Patterns {
            items: kept.len(),
            counts: Vec::new(),
            of_person: vec![0; order.len()],
            right: Lists::new(),
            missing: Lists::new(),
        };
        for same in order.chunk_by(|&a, &b| row(a).eq(row(b))) {
            for &person in same {
                patterns.of_person[person] = patterns.counts.len();
            }
            patterns.counts.push(same.len() as f64);
            let places = |wanted: Answer| {
                let answers = row(same[0]).zip(0u32..);
                answers.filter_map(move |(answer, place)| (answer == wanted).then_some(place))
            };
            patterns.right.push(places(Answer::Right));
            patterns.missing.push(places(Answer::Missing));
        }
        patterns
    }

    pub(super) fn len(&self) -> usize {
        self.counts.len()
    }

    /// The items that a pattern has right.
    pub(super) fn right(&self, pattern: usize) -> &[u32] {
        self.right.of(pattern)
    }

    /// The items that a pattern lacks.
    pub(super) fn missing(&self, pattern: usize) -> &[u32] {
        self.missing.of(pattern)
    }

    pub(super) fn lacks_any(&self) -> bool {
        !self.missing.entries.is_empty()
    }
}

/// Lists one after the other.
struct Lists {
    ends: Vec<usize>,
    entries: Vec<u32>,
}

impl Lists {
    fn new() -> Lists {
        Lists {
            ends: vec![0],
            entries: Vec::new(),
        }
    }

    fn push(&mut self, entries: impl Iterator<Item = u32>) {
        self.entries.extend(entries);
        self.ends.push(self.entries.len());
    }

    fn of(&self, list: usize) -> &[u32] {
        &self.entries[self.ends[list]..self.ends[list + 1]]
    }
}
