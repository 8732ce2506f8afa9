//! Loads over all shipped scenarios: nothing overlaps or floats, masses add up, and the image is what is there.

use std::path::Path;
use std::sync::Arc;

use crate::customs::transport::Mode;
use crate::matter::load::{Item, Load, Role};
use crate::matter::solid::Bounds;
use crate::risk::indicator::Indicator;
use crate::scenario::load::load;
use crate::scenario::model::Scenario;
use crate::stream::Stream;
use crate::stream::contents::place::place;
use crate::stream::contents::recognise::recognise;
use crate::stream::sealed::Sealed;

/// Cases of each scenario.
const CASES: u64 = 300;
/// Slack of the tests of space, in mm.
const SLACK: f64 = 0.01;
const SCENARIOS: [&str; 8] = [
    "assessment/parcel-desk",
    "ivermectin-by-mail",
    "mixed-portfolio",
    "operation-stop",
    "operation-stop-ii",
    "ppe-surge",
    "tutorial/first-parcels",
    "vaccine-export",
];

fn scenario(name: &str) -> Arc<Scenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/{name}.ron"));
    let given = path.to_str().expect("the path is UTF-8");
    let read = |name: &str| std::fs::read(name).map_err(|error| error.to_string());
    Arc::new(load(given, &read).unwrap_or_else(|_| panic!("{name} has findings")))
}

/// Runs a check over cases of every scenario and fails with the first things that it says.
fn for_all(check: impl Fn(&Stream, u64) -> Vec<String>) {
    let mut faults = Vec::new();
    for name in SCENARIOS {
        let stream = Stream::new(scenario(name), 20_200_511);
        for index in 0..CASES {
            let said = check(&stream, index);
            faults.extend(
                said.into_iter()
                    .map(|said| format!("{name} {index}: {said}")),
            );
        }
    }
    let shown: Vec<&String> = faults.iter().take(20).collect();
    assert!(faults.is_empty(), "{} faults: {shown:#?}", faults.len());
}

/// The load with its walls along the axes.
fn unturned(stream: &Stream, index: u64) -> Load {
    let case = stream.sealed(&stream.declared(index));
    let declaration = stream.declaration(&case.declared);
    let prepared = stream.prepare(&case, &declaration);
    let arrangement = stream.arrangement(&case, &prepared, 0);
    place(&prepared.outfit, &arrangement.spots, &arrangement.wrap)
}

#[test]
fn the_image_in_words_is_what_is_recognised_in_the_load() {
    for_all(|stream, index| {
        let case = stream.sealed(&stream.declared(index));
        let declaration = stream.declaration(&case.declared);
        let words = stream.image(&case, &declaration);
        let seen = recognise(&stream.load(&case, &declaration));
        if seen == words {
            Vec::new()
        } else {
            vec![format!("{seen:?} instead of {words:?}")]
        }
    });
}

#[test]
fn nothing_overlaps_floats_or_lies_outside() {
    for_all(|stream, index| {
        let load = unturned(stream, index);
        let mut said = Vec::new();
        if load.solids.len() > 20_000 {
            said.push(format!("{} solids", load.solids.len()));
        }
        let floors: Vec<Option<Bounds>> = (0..load.items.len())
            .map(|at| load.items[at].inside.map(|host| load.items[host].bounds))
            .collect();
        for (at, item) in load.items.iter().enumerate().skip(1) {
            let around = floors[at].expect("only the wrapping lies in nothing");
            if !around.encloses(&item.bounds, SLACK) {
                said.push(format!(
                    "{} #{at} lies outside {:?} {:?}",
                    item.name, item.bounds, around
                ));
            }
            let beside = load
                .items
                .iter()
                .enumerate()
                .skip(1)
                .take(at.saturating_sub(1));
            for (other, neighbour) in beside.filter(|(_, other)| other.inside == item.inside) {
                if neighbour.bounds.overlaps(&item.bounds, SLACK) {
                    said.push(format!(
                        "{} #{at} overlaps {} #{other}",
                        item.name, neighbour.name
                    ));
                }
            }
            if !rests(&load, item) {
                said.push(format!("{} #{at} floats", item.name));
            }
        }
        said
    });
}

/// Whether an item lies on the floor of what it is in, or on something that holds the middle of its footprint;
/// cushioning needs only to touch.
fn rests(load: &Load, item: &Item) -> bool {
    let peers = || {
        load.items
            .iter()
            .filter(|other| other.inside == item.inside)
    };
    let lowest = peers()
        .map(|other| other.bounds.low[2])
        .fold(f64::INFINITY, f64::min);
    let (low, middle) = (item.bounds.low[2], item.bounds.centre());
    low - lowest < SLACK
        || peers().any(|other| {
            let held = (0..2).all(|k| {
                other.bounds.low[k] - SLACK <= middle[k]
                    && middle[k] <= other.bounds.high[k] + SLACK
            });
            let touches = (0..2).all(|k| {
                other.bounds.low[k] < item.bounds.high[k]
                    && item.bounds.low[k] < other.bounds.high[k]
            });
            (other.bounds.high[2] - low).abs() < SLACK
                && touches
                && (held || item.role == Role::Filler)
        })
}

#[test]
fn masses_add_up_to_the_true_gross_mass() {
    for_all(|stream, index| {
        let case = stream.sealed(&stream.declared(index));
        let declaration = stream.declaration(&case.declared);
        let gross = stream.true_gross_grams(&case, &declaration);
        let load = stream.load(&case, &declaration);
        let weighed = load.mass_grams() * f64::from(load.handling_units);
        let mut said = Vec::new();
        if (weighed - gross).abs() > (0.01 * gross).max(2.0) {
            said.push(format!("{weighed:.1} g instead of {gross:.1} g"));
        }
        if load.solids.iter().any(|solid| solid.density_g_cm3 <= 0.0) {
            said.push("a solid without mass".to_owned());
        }
        if !is_plain(&case) {
            return said;
        }
        // Scales confirm an honest declaration, and the goods weigh about what the register says.
        let stated = declaration.gross_mass_grams as f64;
        if (gross - stated).abs() > 0.05 * stated + 2.0 {
            said.push(format!("{gross:.1} g, declared {stated:.1} g"));
        }
        let product = &stream.scenario().products[case.truth.actual];
        let register =
            product.unit_milligrams as f64 / 1000.0 * f64::from(declaration.item.quantity);
        let goods = load.items.iter().filter(|item| item.role == Role::Goods);
        let goods: f64 = goods.map(|item| load.mass_of(item)).sum();
        let share = goods * f64::from(load.handling_units) / register;
        if !(0.79..=1.26).contains(&share) {
            said.push(format!("goods weigh {share:.2} of the register's mass"));
        }
        said
    });
}

/// Whether nothing in data and image speaks against goods and mass as declared.
fn is_plain(case: &Sealed) -> bool {
    const SPEAKING: [Indicator; 4] = [
        Indicator::MassUnlikeGoods,
        Indicator::ImageContentsUnlike,
        Indicator::ImageConcealment,
        Indicator::ImageCountUnlike,
    ];
    let holds = |indicator: &Indicator| case.truth.indicators.holds(*indicator);
    let (declared, actual) = (&case.declared, case.truth.actual);
    let threats = [
        Indicator::ImageOrganicBlock,
        Indicator::ImageFirearmPart,
        Indicator::ImageAnimalPart,
        Indicator::ImageOldMetal,
        Indicator::ImageMixedScrap,
    ];
    declared.coded == declared.described
        && actual == declared.described
        && !SPEAKING.iter().any(holds)
        && !threats.iter().any(holds)
}

#[test]
fn hidden_goods_are_unseen_in_their_hosts_and_threats_lie_among_the_goods() {
    let (mut hidden, mut threats) = (0, 0);
    for name in SCENARIOS {
        let stream = Stream::new(scenario(name), 7);
        for index in 0..CASES {
            let load = unturned(&stream, index);
            for item in &load.items {
                match (item.role, item.inside) {
                    (Role::Hidden, Some(host)) => {
                        hidden += 1;
                        assert_eq!(load.items[host].role, Role::Host, "{name} {index}");
                    }
                    (Role::Threat(_), Some(around)) => {
                        threats += 1;
                        assert_eq!(around, 0, "{name} {index}");
                    }
                    (Role::Wrapping, None) => {}
                    (_, inside) => assert_eq!(inside, Some(0), "{name} {index}"),
                }
            }
        }
    }
    assert!(
        hidden > 20 && threats > 3,
        "{hidden} hidden, {threats} threats"
    );
}

#[test]
fn freight_is_split_into_cartons_of_like_content() {
    let stream = Stream::new(scenario("ppe-surge"), 7);
    let mut split = 0;
    for index in 0..CASES {
        let case = stream.sealed(&stream.declared(index));
        let declaration = stream.declaration(&case.declared);
        let image = stream.image(&case, &declaration);
        let described = &stream.scenario().products[case.declared.described];
        let packs = described.packs(declaration.item.quantity);
        let (count, units) = (image.recognised[0].count, image.handling_units);
        assert_eq!(count % units, 0, "case {index}");
        if matches!(declaration.mode, Mode::Post | Mode::Express) {
            assert_eq!(units, 1, "case {index}");
        }
        split += u32::from(units > 1);
        if !case.truth.indicators.holds(Indicator::ImageCountUnlike) {
            let off = u64::from(count.abs_diff(packs));
            let rounded = off * 2 <= u64::from(count / units) && off * 10 <= u64::from(packs);
            assert!(rounded, "case {index}: {count} for {packs} in {units}");
        }
    }
    assert!(split > 20, "{split} consignments are split");
}
