//! Planted signs and cited grounds, each held against the other.

use crate::risk::indicator::{CHANNELS, Indicator, IndicatorSet};
use crate::scenario::model::action::ActionKind;
use crate::score::case::CaseRecord;
use crate::score::review::{GroundReview, PlantedSign, Standing};
use crate::session::command::Ground;

/// What the decision cites, in its order; nothing where nobody decided.
pub(super) fn grounds(record: &CaseRecord) -> Vec<GroundReview> {
    let cited = record
        .log
        .decision()
        .map_or(&[][..], |decision| &decision.grounds);
    cited
        .iter()
        .map(|ground| {
            let meant = meant(record, *ground);
            GroundReview {
                ground: *ground,
                meant,
                standing: meant.map_or(Standing::Untrue, |sign| standing(record, sign)),
            }
        })
        .collect()
}

/// Every sign that is a fact of the case, in catalogue order.
pub(super) fn planted(record: &CaseRecord, grounds: &[GroundReview]) -> Vec<PlantedSign> {
    let seen = record.seen();
    let cited: IndicatorSet = grounds.iter().filter_map(|ground| ground.meant).collect();
    let sign = |indicator: Indicator| {
        let channel = CHANNELS[indicator.index()];
        PlantedSign {
            indicator,
            channel,
            action: ActionKind::revealing(channel),
            conflict: indicator.conflict(),
            seen: seen.holds(indicator),
            cited: cited.holds(indicator),
        }
    };
    record.facts.planted.iter().map(sign).collect()
}

/// The sign that a ground names, read as the score reads it: of several that are the same contradiction the
/// one that is there and was seen, else one reported, else one there, else any.
fn meant(record: &CaseRecord, ground: Ground) -> Option<Indicator> {
    let (first, second) = match ground {
        Ground::Indicator(indicator) => return Some(indicator),
        Ground::Conflict(first, second) => (first, second),
    };
    let is_it = |indicator: &Indicator| indicator.is_conflict(first, second);
    let named: IndicatorSet = Indicator::ALL.into_iter().filter(is_it).collect();
    let (planted, seen) = (record.facts.planted, record.seen());
    [planted.intersection(seen), seen, planted, named]
        .into_iter()
        .find_map(|set| named.intersection(set).iter().next())
}

fn standing(record: &CaseRecord, sign: Indicator) -> Standing {
    match (record.facts.planted.holds(sign), record.seen().holds(sign)) {
        (true, true) => Standing::True,
        (true, false) => Standing::NotSeen,
        (false, true) => Standing::Misreported,
        (false, false) => Standing::Untrue,
    }
}
