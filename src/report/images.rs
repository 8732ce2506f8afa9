//! What reading X-ray images amounted to, as rows of cells and as sentences.

use crate::report::words::{count, decimal, interval, percent};
use crate::score::images::ItemGroup;
use crate::score::images::results::{Factor, ImageResults};

/// The heading of the section.
pub(super) const HEADING: &str = "Reading images";

/// What stands over the columns of [`items`].
pub(super) const ITEM_HEADS: [&str; 5] =
    ["Items", "There", "Found", "Share found", "95 % interval"];

/// What stands in place of a share of too few.
const TOO_FEW: &str = "too few to say";

/// What the rows are.
pub(super) const ITEMS_MEAN: [&str; 3] = [
    "An item is a threat, what is hidden in a consignment, or goods of another kind than declared; it is found by a mark \
     on it in one of its views.",
    "Each factor runs from 0 to 1, taken from the easier view; hard is from 0.5. By orientation, hard items are seen \
     edge-on; by superposition, behind or before other things; by clutter, in restless images.",
    "That hard items are missed is said where the whole interval of their share lies below that of the easy ones.",
];

/// Marks, clean images and viewing time, a sentence each.
pub(super) fn sentences(results: &ImageResults) -> Vec<String> {
    let score = &results.score;
    let mut said = Vec::new();
    let viewed = match results.viewing_mean_secs {
        Some(mean) => format!(
            "{} looked at, for {} seconds on average",
            were(results.viewed),
            decimal(Some(mean), 1)
        ),
        None => "none was looked at".to_string(),
    };
    said.push(format!(
        "There were images of {}; {viewed}.",
        count(score.images, "consignment")
    ));
    said.push(format!(
        "Of {}, {} on an item, {} on one already marked, {} near one and {} false; {} found.",
        count(score.marks, "mark"),
        were(score.hits),
        were(score.repeated),
        were(score.near),
        were(score.false_marks),
        match results.misses {
            0 => "every item was".to_string(),
            1 => "1 item was not".to_string(),
            many => format!("{many} items were not"),
        },
    ));
    if score.clean > 0 {
        let share = match score.clean_marked_rate {
            Some(share) => format!(
                "{} (95 % interval {})",
                percent(Some(share)),
                interval(score.clean_marked_rate_ci95)
            ),
            None => TOO_FEW.to_string(),
        };
        let images = if score.clean == 1 { "image" } else { "images" };
        said.push(format!(
            "Of {} {images} with nothing to mark, {} marked all the same: {share}.",
            score.clean,
            were(score.clean_marked)
        ));
    }
    said
}

/// What the reader misses, a sentence for each factor whose intervals lie apart. `subject` is "You" or names an officer.
pub(super) fn weaknesses(subject: &str, results: &ImageResults) -> Vec<String> {
    let verb = if subject == "You" { "miss" } else { "misses" };
    let told = |factor: Factor| {
        let what = match factor {
            Factor::View => "items seen edge-on",
            Factor::Superposition => "items behind or before other things",
            Factor::Complexity => "items in cluttered images",
        };
        format!("{subject} {verb} {what}.")
    };
    results.weaknesses().into_iter().map(told).collect()
}

fn were(number: u64) -> String {
    format!("{number} {}", if number == 1 { "was" } else { "were" })
}

/// The items: all, by kind, and by the halves of each factor. `named` makes a name of an id.
pub(super) fn items(results: &ImageResults, named: fn(&str) -> String) -> Vec<Vec<String>> {
    let mut rows = vec![row("All".to_string(), &results.score.all)];
    let kinds = results.score.by_kind.iter();
    rows.extend(kinds.map(|kind| row(named(&kind.name), kind)));
    for factor in Factor::ALL {
        let name = match factor {
            Factor::View => "Orientation",
            Factor::Superposition => "Superposition",
            Factor::Complexity => "Clutter",
        };
        let halves = results.halves(factor).iter();
        rows.extend(halves.map(|half| row(format!("{name}, {}", half.name), half)));
    }
    rows
}

fn row(name: String, group: &ItemGroup) -> Vec<String> {
    let (share, within) = match group.found_rate {
        Some(share) => (percent(Some(share)), interval(group.found_rate_ci95)),
        None => (TOO_FEW.to_string(), String::new()),
    };
    let [items, found] = [group.items, group.found].map(|number| number.to_string());
    vec![name, items, found, share, within]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::headed;
    use crate::score::images::results::tests::halved;

    #[test]
    fn a_share_of_few_is_not_told_and_a_weakness_is() {
        let results = halved((20, 18), (20, 6));
        assert_eq!(
            weaknesses("You", &results),
            ["You miss items seen edge-on."]
        );
        assert_eq!(
            weaknesses("The officer \"a\"", &results),
            ["The officer \"a\" misses items seen edge-on."]
        );
        assert_eq!(
            sentences(&results),
            [
                "There were images of 52 consignments; 40 were looked at, for 21.2 seconds on average.",
                "Of 27 marks, 24 were on an item, 0 were on one already marked, 1 was near one and 2 were false; \
                 16 items were not found.",
                "Of 12 images with nothing to mark, 2 were marked all the same: 16.7 % (95 % interval 4.7 to 44.8 %).",
            ]
        );
        let rows = items(&halved((20, 18), (9, 6)), headed);
        let names: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(
            names,
            [
                "All",
                "Firearm part",
                "Hidden goods",
                "Orientation, easy",
                "Orientation, hard",
                "Superposition, easy",
                "Superposition, hard",
                "Clutter, easy",
                "Clutter, hard"
            ]
        );
        assert_eq!(rows[3][3], "90.0 %");
        assert_eq!(rows[4][1..], ["9", "6", TOO_FEW, ""]);
        assert!(weaknesses("You", &halved((20, 18), (9, 0))).is_empty());
    }
}
