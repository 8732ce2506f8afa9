//! Every rule on hand-made exhibits: the fault is reported alone, its honest neighbour is not reported.

mod bench;
mod books;
mod declared;
mod document;
mod joint;
mod reply;
mod sample;

use crate::inspection::auditor::Auditor;
use crate::inspection::auditor::tests::sample::Sample;
use crate::risk::indicator::{Indicator, IndicatorSet};

/// One rule of the auditor, shown by two changes to an honest exhibit.
struct Rule {
    indicator: Indicator,
    base: fn() -> Sample,
    /// Makes the indicator a fact.
    fault: fn(&mut Sample),
    /// Comes as near to the fact as honest data can, or shows a fact of another rule that cannot occur here.
    honest: fn(&mut Sample),
}

const fn rule(
    indicator: Indicator,
    base: fn() -> Sample,
    fault: fn(&mut Sample),
    honest: fn(&mut Sample),
) -> Rule {
    Rule {
        indicator,
        base,
        fault,
        honest,
    }
}

const RULES: [&[Rule]; 4] = [declared::RULES, document::RULES, bench::RULES, reply::RULES];

/// The ids of what the auditor reports of a sample.
fn audit(sample: &Sample) -> Vec<&'static str> {
    let auditor = Auditor::new(
        books::scenario(),
        &["freemail.example", "postbox.example"],
        &["de", "fr"],
    );
    ids(auditor.audit(&sample.exhibit()))
}

fn ids(set: IndicatorSet) -> Vec<&'static str> {
    set.iter().map(Indicator::id).collect()
}

#[test]
fn every_fault_is_reported_alone_and_its_honest_neighbour_is_not() {
    for rule in RULES.into_iter().flatten() {
        let id = rule.indicator.id();
        let honest = (rule.base)();
        assert_eq!(audit(&honest), [""; 0], "{id}: the base");
        let mut neighbour = honest.clone();
        (rule.honest)(&mut neighbour);
        assert_eq!(audit(&neighbour), [""; 0], "{id}: the honest neighbour");
        let mut fault = honest;
        (rule.fault)(&mut fault);
        assert_eq!(audit(&fault), [id], "{id}: the fault");
    }
}

#[test]
fn every_indicator_has_a_rule() {
    for indicator in Indicator::ALL {
        let mut rules = RULES.into_iter().flatten();
        assert!(
            rules.any(|rule| rule.indicator == indicator),
            "{indicator} is not tested"
        );
    }
}
