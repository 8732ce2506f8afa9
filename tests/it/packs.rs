//! Packs as officers hold them: what the faces state, what decoders read, and that print stays on its side.

use std::sync::Arc;

use greenlane::customs::evidence::Pack;
use greenlane::customs::gazetteer::{languages, words};
use greenlane::customs::goods::GoodsKind;
use greenlane::customs::identifier::gs1::Gs1Reading;
use greenlane::inspection::auditor::Auditor;
use greenlane::inspection::evidence::Everything;
use greenlane::inspection::pack::code::{MODULE_MM, QUIET_MODULES};
use greenlane::inspection::pack::face::{Area, Element, Face, Print};
use greenlane::inspection::pack::layout::{faces, logger};
use greenlane::inspection::pack::paint::{FILE_DOTS_PER_MM, Lamp, Picture, paint};
use greenlane::inspection::pack::read::{read_back, seen_by_faces};
use greenlane::risk::indicator::{Channel, Indicator, IndicatorSet};
use greenlane::scenario::model::Scenario;
use greenlane::scenario::model::product::Product;
use greenlane::stream::sealed::Sealed;
use greenlane::stream::{GENERATOR_VERSION, Stream};

use crate::shipped::scenarios;

const SEED: u64 = 20_200_511;
/// Packs whose code a decoder reads from the picture; unoptimised builds paint slowly.
const DECODED_PACKS: usize = if cfg!(debug_assertions) { 60 } else { 1_000 };
/// Cases of each scenario whose faces are read.
const READ_CASES: u64 = if cfg!(debug_assertions) { 20 } else { 1_500 };

struct Bench {
    stream: Stream,
    case: Sealed,
    everything: Everything,
}

impl Bench {
    fn of(scenario: &Arc<Scenario>, index: u64) -> Bench {
        let stream = Stream::new(scenario.clone(), SEED);
        let case = stream.sealed(&stream.declared(index));
        let everything = Everything::of(&stream, &case);
        Bench {
            stream,
            case,
            everything,
        }
    }

    fn article(&self) -> &Product {
        &self.stream.scenario().products[self.case.truth.actual]
    }

    fn packs(&self) -> impl Iterator<Item = (&Pack, Vec<Face>)> {
        let packs = self.everything.opened.packs.iter().zip(0u8..);
        packs.map(|(pack, position)| (pack, faces(pack, self.article(), position)))
    }

    fn name(&self) -> String {
        format!(
            "generator {GENERATOR_VERSION} scenario {} seed {SEED} case {}",
            self.stream.scenario().name,
            self.case.declared.index
        )
    }
}

fn of_the_bench(indicators: IndicatorSet) -> IndicatorSet {
    let on_bench =
        |indicator: &Indicator| matches!(indicator.spec().channel, Channel::Pack | Channel::Code);
    indicators.iter().filter(on_bench).collect()
}

#[test]
fn the_auditor_finds_the_truth_from_faces() {
    let mut met = IndicatorSet::EMPTY;
    for scenario in scenarios() {
        let own = languages(scenario.country);
        let auditor = Auditor::new(scenario, &words().mail_domains_free, own);
        for index in 0..READ_CASES {
            let mut bench = Bench::of(scenario, index);
            bench.everything.opened = seen_by_faces(&bench.everything.opened, bench.article());
            let exhibit = bench.everything.exhibit(bench.case.declared.arrival);
            let found = auditor.opened(&exhibit).union(auditor.codes(&exhibit));
            let truth = of_the_bench(bench.case.truth.indicators);
            let differing = |one: IndicatorSet, other: IndicatorSet| {
                one.without(other).iter().collect::<Vec<Indicator>>()
            };
            assert!(
                found == truth,
                "{}: invisible {:?}, unlisted {:?}",
                bench.name(),
                differing(truth, found),
                differing(found, truth)
            );
            met = met.union(truth);
        }
    }
    if !cfg!(debug_assertions) {
        let missed: Vec<Indicator> = Indicator::ALL
            .into_iter()
            .filter(|i| of_the_bench(IndicatorSet::from_iter([*i])).holds(*i) && !met.holds(*i))
            .collect();
        assert!(missed.is_empty(), "never met: {missed:?}");
    }
}

#[test]
fn a_pack_rebuilt_from_its_faces_is_the_pack() {
    for scenario in scenarios() {
        for index in 0..READ_CASES {
            let bench = Bench::of(scenario, index);
            let article = bench.article();
            for (pack, faces) in bench.packs() {
                let seen = read_back(&faces).pack(article);
                let mut meant = pack.clone();
                if article.kind as usize > GoodsKind::Excise as usize {
                    // A tag has no language.
                    meant.language.clear();
                }
                if let (None, Some(strength)) = (&meant.strength, &article.strength) {
                    // Nor does the name state the strength of a pack without one.
                    assert!(!seen.name.contains(strength), "{}", bench.name());
                    meant.name.clone_from(&seen.name);
                }
                assert_eq!(seen, meant, "{}", bench.name());
            }
        }
    }
}

/// The area that other prints must keep clear of, with the name of what claims it.
fn claim(print: &Print) -> Option<(Area, String)> {
    let area = print.area;
    match &print.element {
        // What shines through lies under its own overprint.
        Element::Text(text) => (!text.is_beneath).then(|| (area, text.text.clone())),
        Element::Symbol { .. } => {
            let quiet = MODULE_MM * QUIET_MODULES;
            let wide = Area::new(
                area.x - quiet,
                area.y - quiet,
                area.width + 2.0 * quiet,
                area.height + 2.0 * quiet,
            );
            Some((wide, "the code".to_owned()))
        }
        Element::Hologram { .. }
        | Element::Seal(_)
        | Element::CeMark(_)
        | Element::BrandMark { .. }
        | Element::Cavity { .. }
        | Element::Vessel { .. }
        | Element::Curve(_)
        | Element::Braille(_) => Some((area, format!("{:?}", print.states))),
        _ => None,
    }
}

#[test]
fn print_stays_on_its_side_and_off_other_print() {
    for scenario in scenarios() {
        for index in 0..READ_CASES {
            let bench = Bench::of(scenario, index);
            let storage = bench.article().storage;
            let shown = bench.packs().flat_map(|(_, faces)| faces);
            let shown = shown.chain(logger(&bench.everything.documents, storage));
            for face in shown {
                let claims: Vec<(Area, String)> = face.prints.iter().filter_map(claim).collect();
                let place = format!("{} {:?}", bench.name(), face.side);
                for (at, (area, what)) in claims.iter().enumerate() {
                    assert!(face.area().holds(area), "{place}: {what} is cut off");
                    assert!(area.height > 0.5, "{place}: {what} is too small");
                    for (other, that) in &claims[at + 1..] {
                        assert!(!area.overlaps(other), "{place}: {what} lies over {that}");
                    }
                }
            }
        }
    }
}

/// What an independent decoder reads in a picture, first written as a PNG and read again.
fn decoded(picture: &Picture) -> Option<String> {
    let bytes = picture.png();
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
        .read_info()
        .expect("the picture is a PNG");
    let mut dots = vec![0; reader.output_buffer_size().expect("the picture is small")];
    let info = reader.next_frame(&mut dots).expect("the picture is whole");
    let luma = dots
        .chunks_exact(4)
        .map(|dot| ((u32::from(dot[0]) + u32::from(dot[1]) + u32::from(dot[2])) / 3) as u8)
        .collect();
    let format = Some(rxing::BarcodeFormat::DATA_MATRIX);
    let read = rxing::helpers::detect_in_luma(luma, info.width, info.height, format);
    Some(read.ok()?.getText().to_owned())
}

#[test]
fn a_decoder_reads_every_code_from_its_picture() {
    let (mut read, mut absent) = (0, 0);
    let mut faults = IndicatorSet::EMPTY;
    let mut index = 0;
    while read < DECODED_PACKS {
        for scenario in scenarios() {
            let bench = Bench::of(scenario, index);
            for (pack, faces) in bench.packs() {
                let coded = faces.iter().find(|face| face.symbol().is_some());
                let Some(code) = &pack.code else {
                    assert!(coded.is_none(), "{}: a code from nowhere", bench.name());
                    absent += 1;
                    continue;
                };
                let face = coded.expect("a pack with a code shows it");
                let picture = paint(face, Lamp::White, FILE_DOTS_PER_MM);
                let text = decoded(&picture)
                    .unwrap_or_else(|| panic!("{}: {code:?} is not read", bench.name()));
                let seen = Gs1Reading::read(&text)
                    .unwrap_or_else(|error| panic!("{}: {text:?}: {error}", bench.name()));
                let meant = Gs1Reading::read(code).expect("the truth is an element string");
                assert_eq!(seen, meant, "{}", bench.name());
                faults = faults.union(bench.case.truth.indicators);
                read += 1;
            }
        }
        index += 1;
    }
    assert!(absent > 0);
    if !cfg!(debug_assertions) {
        for planted in [
            Indicator::CodeGtinCheckWrong,
            Indicator::CodeDiffersFromPrint,
            Indicator::SerialRepeated,
        ] {
            assert!(faults.holds(planted), "{planted} was never planted");
        }
    }
}
