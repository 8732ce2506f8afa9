//! Promise 6: an auditor who sees only what an officer could see finds exactly the truth ledger's indicators.

use greenlane::customs::gazetteer::{languages, words};
use greenlane::inspection::auditor::Auditor;
use greenlane::inspection::evidence::Everything;
use greenlane::risk::indicator::{Indicator, IndicatorSet};
use greenlane::stream::contents::recognise::recognise;
use greenlane::stream::{GENERATOR_VERSION, Stream};

use crate::shipped::scenarios;

/// Cases audited for each scenario and seed.
const CASES: u64 = 1_500;
/// Cases of these whose image is read from the load itself too.
const LOADS: u64 = 100;
/// Seeds.
const SEEDS: [u64; 2] = [7, 20_200_511];

#[test]
fn the_auditor_finds_the_truth_ledger() {
    let mut faults = Vec::new();
    let mut met = IndicatorSet::EMPTY;
    for scenario in scenarios() {
        let languages = languages(scenario.country);
        let auditor = Auditor::new(scenario, &words().mail_domains_free, languages);
        for seed in SEEDS {
            let stream = Stream::new(scenario.clone(), seed);
            for index in 0..CASES {
                let case = stream.sealed(&stream.declared(index));
                let everything = Everything::of(&stream, &case);
                let found = auditor.audit(&everything.exhibit(case.declared.arrival));
                if index < LOADS {
                    let seen = recognise(&stream.load(&case, &everything.declaration));
                    let mut exhibit = everything.exhibit(case.declared.arrival);
                    let in_words = auditor.image(&exhibit);
                    exhibit.image = &seen;
                    let in_load = auditor.image(&exhibit);
                    if in_load != in_words {
                        let (words, load): (Vec<Indicator>, Vec<Indicator>) =
                            (in_words.iter().collect(), in_load.iter().collect());
                        faults.push(format!(
                            "{} seed {seed} case {index}: the load shows {load:?}, the image in words {words:?}",
                            scenario.name
                        ));
                    }
                }
                let truth = case.truth.indicators;
                met = met.union(truth);
                if found != truth {
                    let missing: Vec<Indicator> = truth.without(found).iter().collect();
                    let unlisted: Vec<Indicator> = found.without(truth).iter().collect();
                    faults.push(format!(
                        "{} seed {seed} case {index}: invisible {missing:?}, unlisted {unlisted:?} ({:?}, {:?})",
                        scenario.name, case.truth.hypothesis, everything.declaration.item
                    ));
                }
            }
        }
    }
    let shown: Vec<&String> = faults.iter().take(25).collect();
    assert!(
        faults.is_empty(),
        "generator {GENERATOR_VERSION}: {} of {} cases disagree:\n{shown:#?}",
        faults.len(),
        CASES * SEEDS.len() as u64 * scenarios().len() as u64
    );
    let never: Vec<Indicator> = Indicator::ALL
        .into_iter()
        .filter(|i| !met.holds(*i))
        .collect();
    assert!(
        never.is_empty(),
        "never raised in any shipped scenario: {never:?}"
    );
}
