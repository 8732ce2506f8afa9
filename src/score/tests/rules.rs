//! Every scoring rule, on cases made by hand.

use crate::customs::document::{DocumentKind, Field};
use crate::customs::transport::Mode;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::risk::offence::{Offence, Scheme, Skill};
use crate::risk::truth::Hypothesis;
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::score::case::{CaseFacts, CaseLog, CaseRecord, Decision, Ending, Observation};
use crate::score::fold::{ActionTally, Marks};
use crate::score::grounds::{Citations, Outcome};
use crate::score::sheet::ScoreSheet;
use crate::score::tests::desk;
use crate::session::command::{ActionId, CaseId, Ground};
use crate::time::SimTime;

use Disposition::{Detain, Release, Seize};
use Indicator::{
    ImageContentsUnlike, LicenceAbsent, NoActiveIngredient, OverTapedParcel, VagueDescription,
    ValueBelowReference, WrongActiveIngredient,
};

pub(crate) const HOUR: u64 = 3_600;
const EXAMINATION: ActionId = ActionId(2);

fn set(indicators: &[Indicator]) -> IndicatorSet {
    indicators.iter().copied().collect()
}

pub(crate) fn licit(case: u64) -> CaseRecord {
    CaseRecord {
        log: CaseLog::new(CaseId(case), SimTime::from_secs(1_000 * case)),
        facts: CaseFacts {
            hypothesis: Hypothesis::Licit,
            counterfeit: false,
            cold: false,
            mode: Mode::Post,
            described: 1,
            actual: 1,
            planted: IndicatorSet::EMPTY,
            declared: IndicatorSet::EMPTY,
        },
    }
}

/// Illicit; a vague description in the declaration, a licence that is absent among the documents.
pub(crate) fn illicit(case: u64, offence: Offence) -> CaseRecord {
    let mut record = licit(case);
    record.facts.hypothesis = Hypothesis::Illicit {
        line: 0,
        offence,
        scheme: Scheme::DeclaredOpenly,
        skill: Skill::Opportunist,
    };
    record.facts.planted = set(&[VagueDescription, LicenceAbsent]);
    record.facts.declared = set(&[VagueDescription]);
    record
}

pub(crate) fn decided(
    mut record: CaseRecord,
    held_secs: u64,
    disposition: Disposition,
    grounds: &[Ground],
) -> CaseRecord {
    record.log.ending = Some(Ending::Decided(Decision {
        at: record.log.arrived.plus_secs(held_secs),
        disposition,
        grounds: grounds.to_vec(),
        confidence_ppm: 700_000,
    }));
    record
}

pub(crate) fn by_law(mut record: CaseRecord, held_secs: u64) -> CaseRecord {
    let at = record.log.arrived.plus_secs(held_secs);
    record.log.ending = Some(Ending::ReleasedByLaw { at });
    record
}

pub(crate) fn opened(mut record: CaseRecord, seen: &[Indicator]) -> CaseRecord {
    record.log.opened = true;
    record.log.course.book(ActionKind::PhysicalExamination);
    record.log.course.observe(ActionKind::PhysicalExamination);
    record.log.observations.push(Observation {
        at: record.log.arrived,
        action: EXAMINATION,
        seen: set(seen),
    });
    record
}

pub(crate) fn sheet_with(cases: Vec<CaseRecord>, booked: [u64; 3]) -> ScoreSheet {
    let actions = booked
        .map(|booked| ActionTally {
            booked,
            observed: booked / 2,
        })
        .to_vec();
    ScoreSheet::of(&Marks {
        scenario: desk(),
        cases,
        actions,
    })
}

fn sheet(cases: &[CaseRecord]) -> ScoreSheet {
    sheet_with(cases.to_vec(), [0; 3])
}

pub(crate) const VAGUE: Ground = Ground::Indicator(VagueDescription);

const fn conflict(first: Place, one: Field, second: Place, other: Field) -> Ground {
    Ground::Conflict(
        Cell {
            place: first,
            field: one,
        },
        Cell {
            place: second,
            field: other,
        },
    )
}

#[test]
fn each_rule_gives_its_points() {
    let unlicensed = || illicit(0, Offence::Unlicensed);
    let falsified = || illicit(0, Offence::Falsified);
    let spoiled = || {
        let mut record = licit(0);
        record.log.spoiled = true;
        record
    };
    for (points, why, record) in [
        (
            40_000,
            "a lucky stop",
            decided(unlicensed(), 0, Detain, &[]),
        ),
        (
            45_000,
            "a grounded stop",
            decided(unlicensed(), 0, Detain, &[VAGUE]),
        ),
        (
            45_000,
            "a grounded stop by the wrong action",
            decided(unlicensed(), 0, Seize, &[VAGUE]),
        ),
        (
            90_000,
            "another offence",
            decided(falsified(), 0, Seize, &[]),
        ),
        (
            40_000,
            "delay of the illicit is free",
            decided(unlicensed(), 99 * HOUR, Detain, &[]),
        ),
        (-21_000, "a miss", decided(unlicensed(), 0, Release, &[])),
        (-45_000, "a miss by law", by_law(falsified(), 72 * HOUR)),
        (0, "a clearance", decided(licit(0), 0, Release, &[])),
        (-15_000, "a false stop", decided(licit(0), 0, Detain, &[])),
        (
            0,
            "the free hours",
            decided(licit(0), 10 * HOUR, Release, &[]),
        ),
        (
            0,
            "71 seconds cost less than a cent",
            decided(licit(0), 10 * HOUR + 71, Release, &[]),
        ),
        (
            -1,
            "72 seconds cost a cent",
            decided(licit(0), 10 * HOUR + 72, Release, &[]),
        ),
        (
            -3_100,
            "delay until the law releases",
            by_law(licit(0), 72 * HOUR),
        ),
        (
            -80_000,
            "spoiled goods",
            decided(spoiled(), 0, Release, &[]),
        ),
        (
            -1_500,
            "a needless opening",
            decided(opened(licit(0), &[]), 0, Release, &[]),
        ),
        (
            -16_500,
            "opening and stopping",
            decided(opened(licit(0), &[]), 0, Detain, &[]),
        ),
        (
            40_000,
            "opening the illicit is free",
            decided(opened(unlicensed(), &[]), 0, Detain, &[]),
        ),
        (0, "a case on the desk", opened(unlicensed(), &[])),
    ] {
        let sheet = sheet(&[record]);
        assert_eq!(sheet.points, points, "{why}");
        assert!(sheet.points <= sheet.points_possible, "{why}");
    }
}

#[test]
fn delay_is_rounded_toward_zero_for_each_case() {
    let waited = |case| decided(licit(case), 10 * HOUR + 71, Release, &[]);
    let sheet = sheet(&[waited(0), waited(1), waited(2)]);
    assert_eq!(sheet.balance.delay_minor, 0);
    assert_eq!(sheet.facilitation.delayed_secs, 3 * 71);
}

#[test]
fn inspections_cost_what_was_booked() {
    let sheet = sheet_with(vec![decided(licit(0), 0, Release, &[])], [3, 2, 1]);
    assert_eq!(sheet.points, -(3 * 200 + 2 * 400 + 2_500));
    assert_eq!(sheet.budget.spent_minor, 3_900);
    let xray = &sheet.budget.actions[1];
    assert_eq!(
        (
            xray.id.as_str(),
            xray.booked,
            xray.observed,
            xray.cost_minor
        ),
        ("xray", 2, 1, 800)
    );
}

#[test]
fn a_whole_sheet_adds_up() {
    let cases = [
        decided(illicit(0, Offence::Unlicensed), HOUR, Detain, &[VAGUE]),
        by_law(illicit(1, Offence::Falsified), 72 * HOUR),
        decided(opened(licit(2), &[]), 12 * HOUR, Detain, &[VAGUE]),
        decided(licit(3), HOUR, Release, &[]),
        licit(4),
    ];
    let sheet = sheet_with(cases.to_vec(), [0, 1, 1]);
    assert_eq!(
        sheet.points,
        45_000 - 45_000 - (15_000 + 1_500 + 100) - 2_900
    );
    assert_eq!(sheet.points_possible, 45_000 + 95_000);
    assert_eq!(sheet.points_release_all, -(21_000 + 45_000));
    assert_eq!(sheet.released_by_law, 1);
    let metrics = &sheet.metrics;
    let counts = (
        metrics.true_positive,
        metrics.false_positive,
        metrics.false_negative,
        metrics.true_negative,
    );
    assert_eq!((metrics.n, counts), (4, (1, 1, 1, 1)));
    // Confidence 0.7 thrice and, by law, 0: (0.09 + 1 + 0.49 + 0.49) / 4.
    assert!((metrics.brier.unwrap() - 0.5175).abs() < 1e-12);
}

#[test]
fn grounds_fall_into_their_classes() {
    let unlicensed = || illicit(0, Offence::Unlicensed);
    let licence = [Ground::Indicator(LicenceAbsent)];
    let shown = || opened(unlicensed(), &[LicenceAbsent, OverTapedParcel]);
    for (outcome, why, record) in [
        (
            Outcome::Grounded,
            "seen in the declaration",
            decided(unlicensed(), 0, Detain, &[VAGUE]),
        ),
        (
            Outcome::GroundedWrongAction,
            "seizing is not right",
            decided(unlicensed(), 0, Seize, &[VAGUE]),
        ),
        (
            Outcome::Lucky,
            "no ground",
            decided(unlicensed(), 0, Detain, &[]),
        ),
        (
            Outcome::Lucky,
            "true but unseen",
            decided(unlicensed(), 0, Detain, &licence),
        ),
        (
            Outcome::Grounded,
            "reported by an action",
            decided(shown(), 0, Detain, &licence),
        ),
        (
            Outcome::Lucky,
            "reported but imagined",
            decided(shown(), 0, Detain, &[Ground::Indicator(OverTapedParcel)]),
        ),
        (
            Outcome::FalseStop,
            "licit",
            decided(licit(0), 0, Detain, &[VAGUE]),
        ),
        (
            Outcome::Missed,
            "let go",
            decided(unlicensed(), 0, Release, &[VAGUE]),
        ),
        (Outcome::Missed, "let go by law", by_law(unlicensed(), 0)),
        (Outcome::Cleared, "licit and let go", by_law(licit(0), 0)),
    ] {
        assert_eq!(record.outcome(&desk().scoring), Some(outcome), "{why}");
    }
    assert_eq!(unlicensed().outcome(&desk().scoring), None);
}

#[test]
fn a_contradiction_stands_for_the_indicator_that_it_is() {
    let value = conflict(
        Place::Declaration,
        Field::Value,
        Place::Register,
        Field::Value,
    );
    let value_turned = conflict(
        Place::Register,
        Field::Value,
        Place::Declaration,
        Field::Value,
    );
    let drug = conflict(
        Place::Laboratory,
        Field::ActiveIngredient,
        Place::Pack,
        Field::ActiveIngredient,
    );
    let nonsense = conflict(Place::Image, Field::Value, Place::Laboratory, Field::Seller);
    let nonsense_turned = conflict(Place::Laboratory, Field::Seller, Place::Image, Field::Value);
    let mut cheap = illicit(0, Offence::Unlicensed);
    cheap.facts.planted = set(&[VagueDescription, ValueBelowReference, NoActiveIngredient]);
    cheap.facts.declared = set(&[VagueDescription, ValueBelowReference]);
    let imagined = || opened(cheap.clone(), &[WrongActiveIngredient]);
    let counted = |record: CaseRecord, grounds: &[Ground]| {
        let Citations {
            cited,
            truthful,
            visible,
        } = decided(record, 0, Detain, grounds).citations();
        (cited, truthful, visible)
    };
    assert_eq!(counted(cheap.clone(), &[value]), (1, 1, 2));
    let twice = [value, value_turned, Ground::Indicator(ValueBelowReference)];
    assert_eq!(counted(cheap.clone(), &twice), (1, 1, 2));
    assert_eq!(
        counted(cheap.clone(), &[nonsense, nonsense_turned, VAGUE]),
        (2, 1, 2)
    );
    // The laboratory has not been asked: the contradiction is a fact that nobody has seen.
    assert_eq!(counted(cheap.clone(), &[drug]), (1, 0, 2));
    // It imagined another drug where there is none: what it reported is what the officer means.
    let other = Ground::Indicator(WrongActiveIngredient);
    assert_eq!(counted(imagined(), &[drug, other]), (1, 0, 2));
    let paper = Place::Document(DocumentKind::Invoice);
    let total = conflict(paper, Field::Total, Place::Declaration, Field::Value);
    assert_eq!(counted(cheap.clone(), &[total, total]), (1, 0, 2));
}

#[test]
fn precision_is_over_all_stops_and_recall_over_illicit_ones() {
    let mut vague_licit = licit(2);
    vague_licit.facts.planted = set(&[VagueDescription]);
    vague_licit.facts.declared = set(&[VagueDescription]);
    let image = Ground::Indicator(ImageContentsUnlike);
    let cases = [
        decided(
            opened(illicit(0, Offence::Unlicensed), &[LicenceAbsent]),
            0,
            Detain,
            &[VAGUE, image],
        ),
        decided(illicit(1, Offence::Falsified), 0, Release, &[VAGUE]),
        decided(vague_licit, 0, Detain, &[VAGUE]),
    ];
    let grounds = sheet(&cases).grounds;
    assert_eq!(
        (grounds.stops, grounds.cited, grounds.cited_true),
        (2, 3, 2)
    );
    assert_eq!((grounds.visible, grounds.visible_cited), (2, 1));
    assert_eq!(
        (grounds.precision, grounds.recall),
        (Some(2.0 / 3.0), Some(0.5))
    );
    let outcomes = grounds.outcomes;
    assert_eq!(
        (outcomes.grounded, outcomes.missed, outcomes.false_stop),
        (1, 1, 1)
    );
}

#[test]
fn facilitation_counts_licit_cases_alone() {
    // Dwells of 1 to 40 hours; the 38th is the 95th percentile of 40.
    let mut cases: Vec<CaseRecord> = (1..=40)
        .map(|hours| decided(licit(hours), hours * HOUR, Release, &[]))
        .collect();
    cases[0].log.ending = decided(licit(1), HOUR, Detain, &[]).log.ending;
    cases[1].log.spoiled = true;
    cases[2].log.opened = true;
    let mut guilty = decided(illicit(41, Offence::Falsified), 90 * HOUR, Detain, &[]);
    (guilty.log.opened, guilty.log.spoiled) = (true, true);
    cases.push(guilty);
    cases.push(licit(42));
    let borne = sheet(&cases).facilitation;
    assert_eq!(borne.licit, 40);
    assert_eq!(borne.held_secs, 820 * HOUR);
    assert_eq!(borne.delayed_secs, (1..=30).sum::<u64>() * HOUR);
    assert_eq!((borne.needless_openings, borne.spoiled), (1, 1));
    assert_eq!(
        (borne.dwell_mean_hours, borne.dwell_p95_hours),
        (Some(20.5), Some(38.0))
    );
    // Twenty-four within a day, one of which was stopped.
    assert_eq!(
        (borne.released_within_24h, borne.released_within_24h_rate),
        (23, Some(23.0 / 40.0))
    );
}

#[test]
fn groups_come_in_a_fixed_order_and_leave_out_what_did_not_occur() {
    let mut express = decided(licit(0), 0, Detain, &[]);
    express.facts.mode = Mode::Express;
    let mut hidden = decided(illicit(1, Offence::Unlicensed), 0, Detain, &[]);
    (hidden.facts.described, hidden.facts.actual) = (0, 1);
    let cases = [
        express,
        hidden,
        decided(illicit(2, Offence::Falsified), 0, Release, &[]),
        decided(illicit(3, Offence::DrugTrafficking), 0, Detain, &[]),
    ];
    let sheet = sheet(&cases);
    let names = |groups: &[crate::score::groups::Group]| -> Vec<(String, u64, u64)> {
        groups
            .iter()
            .map(|group| (group.name.clone(), group.n, group.detected))
            .collect()
    };
    let expect = |list: &[(&str, u64, u64)]| -> Vec<(String, u64, u64)> {
        list.iter()
            .map(|(name, n, detected)| (name.to_string(), *n, *detected))
            .collect()
    };
    assert_eq!(
        names(&sheet.by_offence),
        expect(&[
            ("falsified", 1, 0),
            ("unlicensed", 1, 1),
            ("drug_trafficking", 1, 1)
        ])
    );
    assert_eq!(
        names(&sheet.by_area),
        expect(&[("public_health", 2, 1), ("illicit_drugs", 1, 1)])
    );
    assert_eq!(
        names(&sheet.by_mode),
        expect(&[("post", 3, 2), ("express", 1, 0)])
    );
    // Products stand in the order of their ids: shirts are first, tablets second.
    assert_eq!(
        names(&sheet.by_family),
        expect(&[("anti-infectives", 4, 2)])
    );
    assert_eq!(
        (
            sheet.by_mode[1].false_alarms,
            sheet.by_mode[1].false_alarm_rate
        ),
        (1, Some(1.0))
    );
    assert_eq!(sheet.by_mode[1].detection_rate, None);
}

#[test]
fn nothing_decided_is_undefined_rather_than_zero() {
    let sheet = sheet(&[licit(0)]);
    assert_eq!((sheet.metrics.n, sheet.points), (0, 0));
    assert_eq!(
        (sheet.grounds.precision, sheet.grounds.recall_ci95),
        (None, None)
    );
    assert_eq!(
        (
            sheet.facilitation.dwell_mean_hours,
            sheet.facilitation.dwell_p95_hours
        ),
        (None, None)
    );
    assert!(sheet.by_offence.is_empty() && sheet.by_mode.is_empty());
}

#[test]
fn the_metrics_lie_flat_in_the_json_under_the_keys_of_the_reference() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/decisions/decisions-11-04.json"
    );
    let reference = std::fs::read_to_string(path).unwrap();
    let keys = |text: &str| -> Vec<String> {
        let keys = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\":"));
        keys.map(|(key, _)| key.to_string()).collect()
    };
    let own = serde_json::to_string_pretty(&sheet(&[decided(licit(0), 0, Release, &[])])).unwrap();
    let expected = keys(&reference);
    assert_eq!(keys(&own)[..expected.len()], expected);
    assert!(own.contains("\n  \"points\": 0,"));
}
