//! The stages on a list of cases worked by hand.

use super::{Stage, Stages};
use crate::risk::offence::Offence;
use crate::scenario::model::action::ActionKind::{
    self, CodeVerification, DocumentaryCheck, HistoryLookup, LaboratorySample, PartnerQuery,
    PhysicalExamination, Xray,
};
use crate::scenario::model::exercise::Disposition::{self, Detain, Release};
use crate::score::case::CaseRecord;
use crate::score::tests::rules::{by_law, decided, illicit, licit};

/// Books actions one after another and waits for each result.
fn after(mut record: CaseRecord, actions: &[ActionKind]) -> CaseRecord {
    for action in actions {
        record.log.course.book(*action);
        record.log.course.observe(*action);
    }
    record
}

fn bad(actions: &[ActionKind], disposition: Disposition) -> CaseRecord {
    let record = after(illicit(0, Offence::Falsified), actions);
    decided(record, 0, disposition, &[])
}

fn good(actions: &[ActionKind], disposition: Disposition) -> CaseRecord {
    decided(after(licit(0), actions), 0, disposition, &[])
}

/// Given; hits, misses, false alarms, correct rejections.
const fn counts(stage: &Stage) -> [u64; 5] {
    [
        stage.n,
        stage.hits,
        stage.misses,
        stage.false_alarms,
        stage.correct_rejections,
    ]
}

#[test]
fn every_case_is_counted_at_the_stages_that_it_reached() {
    // Decided before the examination gave its result.
    let mut pending = after(illicit(0, Offence::Falsified), &[Xray]);
    pending.log.course.book(PhysicalExamination);
    let cases = [
        // Illicit: missed on data, missed, called, called.
        bad(&[], Release),
        bad(&[HistoryLookup, DocumentaryCheck], Release),
        bad(&[DocumentaryCheck], Detain),
        bad(&[PartnerQuery], Release),
        // Through the image: missed, then called four times.
        bad(&[Xray], Release),
        bad(&[Xray], Detain),
        bad(&[Xray, PhysicalExamination], Detain),
        bad(&[Xray, PhysicalExamination, LaboratorySample], Release),
        decided(pending, 0, Release, &[]),
        // Opened first: the image came too late to call anything.
        bad(&[PhysicalExamination, Xray], Detain),
        good(&[], Release),
        good(&[], Release),
        good(&[], Detain),
        by_law(after(licit(0), &[HistoryLookup]), 0),
        good(&[Xray], Release),
        good(&[Xray, PhysicalExamination, CodeVerification], Release),
        good(&[PhysicalExamination], Detain),
        // Still on the desk.
        after(licit(0), &[Xray, PhysicalExamination]),
    ];
    let stages = Stages::of(&cases);
    assert_eq!(counts(&stages.data), [17, 8, 2, 4, 3]);
    assert_eq!(counts(&stages.xray), [7, 4, 1, 1, 1]);
    assert_eq!(counts(&stages.bench), [5, 2, 1, 1, 1]);
}

/// 8 of 10 and 4 of 7 with half a case more; z(8.5 / 11) = 0.747859 and z(4.5 / 8) = 0.157311 are those of Python's
/// `statistics.NormalDist`.
#[test]
fn rates_sensitivity_and_criterion_are_those_of_the_counts() {
    let mut cases = vec![bad(&[Xray], Release); 8];
    cases.extend(vec![bad(&[], Release); 2]);
    cases.extend(vec![good(&[Xray], Release); 4]);
    cases.extend(vec![good(&[], Release); 3]);
    let data = Stages::of(&cases).data;
    assert_eq!(counts(&data), [17, 8, 2, 4, 3]);
    assert_eq!(data.detection_rate, Some(0.8));
    assert_eq!(data.false_alarm_rate, Some(4.0 / 7.0));
    let near = |value: Option<f64>, expected: f64| {
        let value = value.expect("both classes are there");
        assert!((value - expected).abs() < 1e-5, "{value} for {expected}");
    };
    near(data.d_prime, 0.747_859 - 0.157_311);
    near(data.criterion_c, -(0.747_859 + 0.157_311) / 2.0);
    let [low, high] = data.detection_rate_ci95.expect("there are illicit cases");
    assert!(low < 0.8 && 0.8 < high);
}

#[test]
fn one_class_alone_is_not_told_from_another() {
    let data = Stages::of(&[bad(&[Xray], Detain), bad(&[], Release)]).data;
    assert_eq!(data.detection_rate, Some(0.5));
    assert_eq!((data.false_alarm_rate, data.d_prime), (None, None));
    assert_eq!(data.criterion_c, None);
    let none = Stages::of(&[]).bench;
    assert_eq!((none.n, none.detection_rate, none.d_prime), (0, None, None));
}

#[test]
fn the_keys_are_the_stages() {
    let written = serde_json::to_value(Stages::of(&[])).expect("a stage has only string keys");
    for (name, _) in Stages::of(&[]).all() {
        assert_eq!(written[name]["n"], 0, "{name}");
        assert!(written[name]["d_prime"].is_null(), "{name}");
    }
}
