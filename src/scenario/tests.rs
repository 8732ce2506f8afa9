//! The whole way from text to findings or model, as data: text in, text out.

use std::collections::BTreeMap;

use crate::customs::code::currency::Currency;
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::Indicator;
use crate::risk::offence::{Offence, Scheme};
use crate::scenario::finding::Finding;
use crate::scenario::load::{load, load_bundle};
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::InjectEffect;
use crate::time::SimTime;

/// A small valid scenario.
pub(super) const SAMPLE: &str = include_str!("tests/sample.ron");

/// Loads a scenario from files in memory; the path is that of the scenario.
pub(super) fn load_from(path: &str, files: &[(&str, &str)]) -> Result<Scenario, Vec<Finding>> {
    let files: BTreeMap<&str, &str> = files.iter().copied().collect();
    load(path, &|path| {
        let text = files.get(path).map(|text| text.as_bytes().to_vec());
        text.ok_or_else(|| "there is no such file".to_string())
    })
}

fn load_text(text: &str) -> Result<Scenario, Vec<Finding>> {
    load_from("x.ron", &[("x.ron", text)])
}

/// Findings as an author sees them, without the file's name.
pub(super) fn shown(findings: &[Finding], file: &str) -> String {
    let lines = findings.iter().map(|finding| {
        let line = finding.to_string();
        line.strip_prefix(&format!("{file}:"))
            .unwrap_or(&line)
            .to_string()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn edited(edits: &[&str]) -> String {
    let mut text = SAMPLE.to_string();
    for edit in edits {
        let (from, to) = edit.split_once(" =>").expect("an edit is `from => to`");
        let to = to.strip_prefix(' ').unwrap_or(to);
        assert!(text.contains(from), "the sample does not hold `{from}`");
        text = text.replacen(from, to, 1);
    }
    text
}

#[test]
fn each_fault_is_found_where_it_stands() {
    let blocks = include_str!("tests/faults.txt").split("\n\n").skip(1);
    let mut count = 0;
    for block in blocks.filter(|block| !block.trim().is_empty()) {
        let (edits, expected): (Vec<&str>, Vec<&str>) =
            block.lines().partition(|line| line.starts_with("> "));
        let edits: Vec<&str> = edits.iter().map(|edit| &edit[2..]).collect();
        let findings = load_text(&edited(&edits)).expect_err(block);
        assert_eq!(
            shown(&findings, "x.ron"),
            expected.join("\n"),
            "after {edits:?}"
        );
        count += 1;
    }
    assert!(count >= 100, "only {count} blocks were read");
}

#[test]
fn the_sample_becomes_the_model_that_it_describes() {
    let scenario = load_text(SAMPLE).expect("the sample is valid");
    assert_eq!(scenario.name, "x");
    assert_eq!(scenario.length_secs, 96 * 3600);
    let ids: Vec<&str> = scenario.products.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["cases", "shirts", "tablets", "vaccine"]);
    let tablets = &scenario.products[2];
    assert_eq!(
        (tablets.price_micros, tablets.unit_milligrams),
        (850_000, 550)
    );
    assert_eq!(tablets.commodity, 3_004_900_010);
    assert!(
        tablets
            .authorisation
            .as_ref()
            .is_some_and(|number| { number.len() == 8 && number.starts_with("MA/") })
    );
    assert_eq!(scenario.products[3].hs.number(), 300_220);
    assert_eq!(scenario.products[3].unit_colour.as_deref(), Some("clear"));
    assert_eq!(scenario.products[0].unit_colour, None);
    let rate = |code| {
        let currency = Currency::parse(code).unwrap();
        scenario
            .exchange
            .iter()
            .find(|(other, _)| *other == currency)
            .unwrap()
            .1
    };
    assert_eq!(
        [rate("EUR"), rate("GBP"), rate("USD")],
        [1_000_000, 1_130_000, 910_000]
    );
    assert_eq!(scenario.low_value_threshold_minor, 15_000);
    assert_eq!(scenario.limits.budget_minor, Some(400_000));
    assert_eq!(scenario.limits.deadline_secs(Mode::Express), 24 * 3600);
    assert_eq!(scenario.scoring.stop_benefit(Offence::Falsified), 90_000);
    assert_eq!(scenario.scoring.stop_benefit(Offence::Diverted), 40_000);
    assert_eq!(scenario.scoring.delay_cost_minor_per_hour, 50);
    let odds = &scenario.odds[Indicator::TruncatedDescription.index()];
    assert_eq!((odds.licit_ppm, odds.illicit_ppm), (40_000, 40_000));
    assert_eq!(scenario.odds.len(), Indicator::COUNT);
    let xray = &scenario.actions[1];
    assert_eq!(
        (xray.officer_secs, xray.station_secs, xray.cost_minor),
        (60, 180, 400)
    );
    assert_eq!(scenario.actions[4].id, "partner_query:medicines_authority");
    assert!(scenario.actions[3].needs_opening);
}

#[test]
fn goods_share_the_weight_of_their_kind() {
    let scenario = load_text(SAMPLE).expect("the sample is valid");
    let flow = &scenario.flows[0];
    // Two articles share 20; tablets have 3.
    assert_eq!(flow.goods, [(0, 10_000), (1, 10_000), (2, 3_000)]);
    assert_eq!(
        (flow.packs_median_centi, flow.packs_spread_centi),
        (300, 400)
    );
    assert_eq!(flow.max_mass_grams, 20_000);
    assert_eq!(flow.platform_ppm, 500_000);
    assert_eq!(flow.illicit[0].skill, [50, 35, 15]);
    let edits = ["max_mass_kg: 20 => max_mass_kg: 0.1"];
    let light = load_text(&edited(&edits)).expect("toys and tablets fit");
    assert_eq!(light.flows[0].goods, [(0, 20_000), (2, 3_000)]);
}

#[test]
fn events_are_folded_into_phases_and_rules() {
    let scenario = load_text(SAMPLE).expect("the sample is valid");
    let hour = |hours: u64| SimTime::from_secs(hours * 3600);
    let begins: Vec<SimTime> = scenario.phases.iter().map(|phase| phase.from).collect();
    // The second phase begins at 42 h; the run on tablets lasts from 54 h to 66 h.
    assert_eq!(begins, [hour(0), hour(42), hour(54), hour(66)]);
    assert_eq!(scenario.phases[0].traffic_centi, [150]);
    assert_eq!(scenario.phases[1].demand_centi, [(1, 120), (2, 300)]);
    assert_eq!(scenario.phases[2].demand_centi, [(1, 120), (2, 1_200)]);
    assert_eq!(scenario.phases[3].demand_centi, [(1, 120), (2, 300)]);
    assert_eq!(
        scenario.phases[1].offence_centi,
        [(Offence::Falsified, 200)]
    );
    assert_eq!(
        scenario.phases[1].scheme_centi,
        [(Scheme::Misdescription, 150)]
    );
    let effects: Vec<InjectEffect> = scenario.injects.iter().map(|i| i.effect.clone()).collect();
    assert_eq!(
        effects,
        [
            InjectEffect::Announcement,
            InjectEffect::Outage {
                action: 1,
                until: hour(36)
            },
            InjectEffect::Announcement,
            InjectEffect::Announcement,
            InjectEffect::Budget {
                change_minor: -50_000
            },
        ]
    );
    let toys = scenario.products[0].hs;
    let needs = |at| {
        let rules = scenario.lpco_rules.iter();
        rules
            .filter(|rule| rule.requires(toys, Direction::Import, at))
            .count()
    };
    assert_eq!((needs(hour(65)), needs(hour(66))), (0, 1));
    let tablets = scenario.products[2].hs;
    assert!(scenario.lpco_rules.iter().any(|rule| {
        rule.requires(tablets, Direction::Import, SimTime::START)
            && !rule.requires(tablets, Direction::Export, SimTime::START)
    }));
}

#[test]
fn money_has_the_minor_unit_of_its_currency() {
    let edits = ["currency: \"EUR\" => currency: \"JPY\""];
    let scenario = load_text(&edited(&edits)).expect("yen are possible");
    assert_eq!(scenario.low_value_threshold_minor, 150);
    assert_eq!(scenario.scoring.delay_cost_minor_per_hour, 1);
}

#[test]
fn a_bundle_is_the_same_scenario() {
    let scenario = load_text(SAMPLE).expect("the sample is valid");
    let again = load_bundle(&scenario.sources).expect("its sources are valid");
    assert_eq!(again.digest, scenario.digest);
    assert_eq!(format!("{again:?}"), format!("{scenario:?}"));
    assert!(load_bundle(&[]).is_err());
}

#[test]
fn the_sample_is_ron() {
    let value: ron::Value = ron::from_str(&SAMPLE.replace("Scenario(", "(")).expect("valid RON");
    assert!(matches!(value, ron::Value::Map(_)));
}

#[test]
fn findings_are_capped_and_the_rest_is_counted() {
    let wrong = "(kind: xray, officer_mins: -1),".repeat(5_000);
    let findings = load_text(&SAMPLE.replace("actions: [", &format!("actions: [{wrong}")))
        .expect_err("every action is wrong");
    assert_eq!(findings.len(), 201);
    let last = findings.last().map(|finding| finding.message.as_str());
    assert!(last.is_some_and(|message| message.starts_with("and ") && message.ends_with(" more")));
}

/// A fixed sequence; xorshift64 after Marsaglia (2003).
struct Luck(u64);

impl Luck {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

#[test]
fn no_damaged_file_makes_it_panic() {
    let mut luck = Luck(0x9e37_79b9_7f4a_7c15);
    let mut refused = 0;
    for _ in 0..3_000 {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for _ in 0..=luck.below(3) {
            let at = luck.below(bytes.len());
            let end = (at + luck.below(40)).min(bytes.len());
            match luck.below(6) {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1 << luck.below(8),
                2 => drop(bytes.drain(at..end)),
                3 => bytes.insert(at, b"()[]{}\",:.-0'/*\\"[luck.below(16)]),
                4 => {
                    let piece = bytes[at..end].to_vec();
                    let to = luck.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                _ => bytes[at] = b'9',
            }
            if bytes.is_empty() {
                break;
            }
        }
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count() as u32 + 1;
        if let Err(findings) = load("x.ron", &|_| Ok(bytes.clone())) {
            refused += 1;
            assert!(!findings.is_empty());
            assert!(
                findings
                    .iter()
                    .all(|f| f.line >= 1 && f.line <= lines && f.column >= 1)
            );
        }
    }
    assert!(
        refused > 1_500,
        "only {refused} of the damaged files were refused"
    );
}
