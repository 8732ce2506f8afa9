//! Answers of persons to items.

/// One answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Answer {
    Wrong,
    Right,
    /// Not given, or not asked.
    Missing,
}

/// The answers of a class: every person has one for every item.
#[derive(Clone, PartialEq, Debug)]
pub struct Responses {
    /// Names of the persons, unique.
    pub persons: Vec<String>,
    /// Names of the items, unique.
    pub items: Vec<String>,
    /// For each person the group, where a column of groups was named.
    pub groups: Option<Vec<String>>,
    /// Person by person.
    pub(crate) answers: Vec<Answer>,
}

impl Responses {
    /// Answers person by person, `answers[person * items + item]`; persons and items get numbers as names.
    ///
    /// # Panics
    /// The answers are not a whole number of rows.
    pub fn numbered(items: usize, answers: Vec<Answer>) -> Responses {
        let persons = answers.len() / items.max(1);
        assert_eq!(
            persons * items,
            answers.len(),
            "a row of answers is not whole"
        );
        let names = |count: usize| (1..=count).map(|number| number.to_string()).collect();
        Responses {
            persons: names(persons),
            items: names(items),
            groups: None,
            answers,
        }
    }

    /// One person's answers, item by item.
    pub fn of(&self, person: usize) -> &[Answer] {
        let items = self.items.len();
        &self.answers[person * items..(person + 1) * items]
    }

    /// Every person's answer to one item.
    pub fn to(&self, item: usize) -> impl Iterator<Item = Answer> + '_ {
        (0..self.persons.len()).map(move |person| self.of(person)[item])
    }

    /// Right answers and answers given.
    pub fn counts(&self, item: usize) -> (u64, u64) {
        self.to(item)
            .fold((0, 0), |(right, given), answer| match answer {
                Answer::Right => (right + 1, given + 1),
                Answer::Wrong => (right, given + 1),
                Answer::Missing => (right, given),
            })
    }

    /// Whether the answers to an item differ.
    pub fn varies(&self, item: usize) -> bool {
        let (right, given) = self.counts(item);
        right > 0 && right < given
    }

    /// Counts what is missing as wrong.
    pub fn missing_as_wrong(&mut self) {
        for answer in &mut self.answers {
            if *answer == Answer::Missing {
                *answer = Answer::Wrong;
            }
        }
    }

    /// The persons who answered everything, with their scores.
    pub(super) fn complete(&self) -> Vec<(usize, u32)> {
        (0..self.persons.len())
            .filter_map(|person| {
                let row = self.of(person);
                let whole = !row.contains(&Answer::Missing);
                let right = row.iter().filter(|answer| **answer == Answer::Right);
                whole.then(|| (person, right.count() as u32))
            })
            .collect()
    }
}
