//! The score card as it is read.

use crate::report::text::page::WIDTH;
use crate::report::text::{metrics, score_card};
use crate::risk::offence::Offence;
use crate::scenario::model::exercise::Disposition::{Detain, Release, Seize};
use crate::score::case::CaseRecord;
use crate::score::compare::Comparison;
use crate::score::fold::mark;
use crate::score::images::results::tests::halved;
use crate::score::metrics::{Metrics, Scored};
use crate::score::sheet::ScoreSheet;
use crate::score::tests::desk;
use crate::score::tests::naive::play;
use crate::score::tests::rules::{
    HOUR, VAGUE, by_law, decided, illicit, licit, opened, sheet_with,
};
use crate::stream::Stream;

/// Nine illicit and 31 licit consignments; five of the illicit are stopped, and two of the licit.
fn worked() -> ScoreSheet {
    let mut cases: Vec<CaseRecord> = vec![
        decided(illicit(0, Offence::Falsified), HOUR, Seize, &[VAGUE]),
        decided(illicit(1, Offence::Falsified), HOUR, Detain, &[VAGUE]),
        decided(illicit(2, Offence::Unlicensed), HOUR, Detain, &[]),
        decided(illicit(3, Offence::Unlicensed), HOUR, Detain, &[VAGUE]),
        decided(illicit(4, Offence::MissingLpco), HOUR, Detain, &[VAGUE]),
        decided(illicit(5, Offence::Falsified), HOUR, Release, &[]),
        decided(illicit(6, Offence::Unlicensed), HOUR, Release, &[]),
        decided(illicit(7, Offence::Unlicensed), HOUR, Release, &[]),
        by_law(illicit(8, Offence::Diverted), 24 * HOUR),
        decided(opened(licit(9), &[]), 30 * HOUR, Detain, &[VAGUE]),
        decided(licit(10), HOUR, Detain, &[]),
        by_law(licit(11), 72 * HOUR),
        decided(opened(licit(12), &[]), 12 * HOUR, Release, &[]),
    ];
    cases.extend((13..40).map(|case| decided(licit(case), case * 600, Release, &[])));
    sheet_with(cases, [20, 9, 6])
}

fn entry(officer: &str, score: ScoreSheet) -> Comparison {
    Comparison {
        officer: officer.to_string(),
        score,
    }
}

/// Officers who act by lot, each under a seed of its own.
fn compared(officers: &[&str]) -> Vec<Comparison> {
    let played = |seed| ScoreSheet::of(&mark(Stream::new(desk(), seed), &play(seed)));
    officers
        .iter()
        .zip(0..)
        .map(|(officer, seed)| entry(officer, played(seed)))
        .collect()
}

fn card(sheet: &ScoreSheet, officer: &str, comparisons: &[Comparison], colour: bool) -> String {
    let text = score_card(&desk(), 7, officer, sheet, comparisons, colour);
    text.replace(&desk().digest.to_string(), "<digest>")
}

#[test]
fn the_card_reads_as_it_should() {
    let text = card(&worked(), "trainee", &[entry("rule", worked())], false);
    assert_eq!(text, include_str!("tests/card.txt"), "\n{text}");
}

#[test]
fn images_are_told_of_only_where_one_was_looked_at() {
    let mut sheet = worked();
    assert!(!card(&sheet, "you", &[], false).contains("Reading images"));
    sheet.images = Some(halved((20, 18), (20, 6)));
    let text = card(&sheet, "you", &[], false);
    assert!(
        text.contains("\nReading images\n  There were images of 52"),
        "{text}"
    );
    assert!(text.contains("  You miss items seen edge-on.\n"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
    sheet.images = Some(halved((20, 18), (2, 0)));
    let few = card(&sheet, "you", &[], false);
    assert!(
        few.contains("too few to say") && !few.contains("You miss"),
        "{few}"
    );
}

#[test]
fn colour_makes_headings_bold_and_changes_nothing_else() {
    let plain = card(&worked(), "trainee", &[], false);
    let coloured = card(&worked(), "trainee", &[], true);
    assert_eq!(
        coloured.replace("\x1b[1m", "").replace("\x1b[0m", ""),
        plain
    );
    for (line, bare) in coloured.lines().zip(plain.lines()) {
        let heading = !bare.is_empty() && !bare.starts_with(' ');
        assert_eq!(
            line.starts_with("\x1b[1m") && line.ends_with("\x1b[0m"),
            heading,
            "{line:?}"
        );
    }
}

#[test]
fn no_line_is_wider_than_the_page() {
    let many = [
        "random",
        "inspect-all",
        "rule",
        "novice",
        "ideal",
        "an officer with a very long name",
        "x",
    ];
    let comparisons = compared(&many);
    let mut huge = comparisons[0].score.clone();
    (huge.points, huge.metrics.n, huge.metrics.true_positive) =
        (-987_654_321_012, 1_000_000, 900_000);
    huge.balance.missed_minor = -987_654_321_012;
    let long = "the officer of the night shift who was sent here from the central office last week";
    for text in [
        metrics(&huge.metrics),
        card(&comparisons[1].score, long, &comparisons, false),
        card(&huge, "trainee", &comparisons, false),
    ] {
        for line in text.lines() {
            assert!(
                line.chars().count() <= WIDTH && line == line.trim_end(),
                "{line:?}"
            );
        }
    }
}

#[test]
fn an_officer_is_not_compared_with_itself() {
    let names = |officer: &str, other: &str| {
        let text = card(&worked(), officer, &compared(&["ideal", other]), false);
        let heading = text
            .lines()
            .skip_while(|line| !line.starts_with("Officers"));
        heading
            .skip(1)
            .take(1)
            .collect::<String>()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(names("trainee", "rule"), "trainee ideal rule");
    assert_eq!(names("rule", "rule"), "rule ideal rule (compared)");
    let own = compared(&["rule"]);
    assert!(!card(&own[0].score, "rule", &own, false).contains("Officers on"));
}

#[test]
fn words_fit_the_numbers() {
    let says = |cases: Vec<CaseRecord>, words: &str| {
        let text = card(&sheet_with(cases, [0; 3]), "rule", &[], false);
        let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(joined.contains(words), "{words:?} in\n{text}");
    };
    let bad = |case| illicit(case, Offence::Unlicensed);
    says(vec![], "In plain words No consignment was decided.");
    says(
        vec![decided(licit(0), 0, Release, &[])],
        "None of the 1 consignment was illicit.",
    );
    says(
        vec![decided(licit(0), 0, Release, &[])],
        "n/a nothing was illicit",
    );
    says(
        vec![decided(licit(0), 0, Release, &[])],
        "Where it was short Nowhere: no point was lost.",
    );
    says(
        vec![decided(bad(0), 0, Release, &[])],
        "The officer \"rule\" stopped nothing: 1 illicit consignment passed.",
    );
    says(
        vec![decided(bad(0), 0, Detain, &[])],
        "stopped 1 of 1 illicit consignment; by chance, the same number of stops (1 of 1) would have caught about 1.",
    );
    says(
        vec![decided(bad(0), 0, Detain, &[])],
        "None of the consignments was licit.",
    );
    says(
        vec![by_law(licit(0), 0)],
        "The law released 1 consignment that nobody had decided.",
    );
    says(
        vec![decided(licit(0), 0, Detain, &[VAGUE])],
        "Releasing everything at once would have done less harm.",
    );
    says(
        vec![decided(licit(0), 0, Detain, &[VAGUE])],
        "Of 1 sign cited in stops, 0 were there to be seen: 0.0 %",
    );
    says(
        vec![decided(bad(0), 0, Detain, &[VAGUE])],
        "Of 1 sign to be seen in illicit consignments that were stopped, 1 was cited: 100.0 %",
    );
}

#[test]
fn metrics_without_confidence_say_why() {
    let scored = |illicit, intercepted| Scored {
        illicit,
        intercepted,
        confidence: None,
    };
    let text = metrics(&Metrics::of(&[scored(true, true), scored(false, false)]));
    assert!(
        text.contains("AUC") && text.contains("a confidence is missing"),
        "{text}"
    );
    assert!(metrics(&Metrics::of(&[])).contains("nothing was decided"));
}
