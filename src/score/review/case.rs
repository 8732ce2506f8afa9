//! One case put together.

use crate::scenario::model::action::Eyes;
use crate::score::case::CaseRecord;
use crate::score::review::asides::Aside;
use crate::score::review::{CaseReview, belief, signs};

/// The review of a case from what the score knows of it and what goes beside.
pub(super) fn review(record: CaseRecord, eyes: Eyes, aside: Aside) -> CaseReview {
    let (beliefs, regret_minor) = belief::along(&aside.stream, eyes, &record.log);
    let grounds = signs::grounds(&record);
    let imagined = record.log.reported().without(record.facts.planted);
    CaseReview {
        planted: signs::planted(&record, &grounds),
        imagined: imagined.iter().collect(),
        outcome: record.outcome(&aside.stream.scenario().scoring),
        grounds,
        beliefs,
        regret_minor,
        remark: aside.remark,
        inspections: aside.inspections,
        screen: aside.screen,
        flag: aside.flag,
        note: aside.note,
        eyes,
        stream: aside.stream,
        record,
    }
}
