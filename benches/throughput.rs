//! Throughput on one core: stream rows, sessions of a rule officer, the score; and peak memory.
//!
//! Run with `cargo bench --bench throughput --no-default-features`. Output goes to memory that is used
//! again, never to a disk. Each figure is measured in a process of its own, so that peak memory is its own.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::process::Command as Process;
use std::sync::Arc;
use std::time::Instant;

use greenlane::officer::profile::Profile;
use greenlane::officer::roster::Kind;
use greenlane::officer::work;
use greenlane::scenario::load;
use greenlane::scenario::model::Scenario;
use greenlane::score::fold::Marker;
use greenlane::score::metrics::{Metrics, Scored};
use greenlane::score::sheet::ScoreSheet;
use greenlane::session::engine::Session;
use greenlane::stream::Stream;
use greenlane::stream::table::{Extras, RowWriter};

/// The scenario that is measured.
const SCENARIO: &str = "scenarios/operation-stop.ron";
const SEED: u64 = 7;
/// Bytes after which the output memory is emptied, as if it had been written away.
const FLUSH_BYTES: usize = 1 << 20;

fn main() {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    match arguments.as_slice() {
        [what, count] => measure(what, count.parse().expect("a count of cases")),
        _ => {
            println!(
                "{:<28} {:>10} {:>14} {:>10} {:>12}",
                "what", "cases", "cases/s", "MB/s", "peak RSS kB"
            );
            for (what, count) in [
                ("csv", 10_000),
                ("csv", 1_000_000),
                ("csv+truth", 200_000),
                ("csv+posterior", 100_000),
                ("jsonl+truth", 50_000),
                ("rule-officer", 10_000),
                ("rule-officer", 200_000),
                ("ideal-officer", 400),
                ("metrics", 1_000_000),
            ] {
                let status = Process::new(std::env::current_exe().expect("the bench knows itself"))
                    .args([what, &count.to_string()])
                    .status();
                assert!(
                    status.is_ok_and(|status| status.success()),
                    "{what} did not finish"
                );
            }
        }
    }
}

fn measure(what: &str, count: u64) {
    let scenario = scenario();
    let start = Instant::now();
    let bytes = match what {
        "csv" => rows(&scenario, count, Extras::default(), false),
        "csv+truth" => rows(
            &scenario,
            count,
            Extras {
                truth: true,
                posterior: false,
            },
            false,
        ),
        "csv+posterior" => rows(
            &scenario,
            count,
            Extras {
                truth: false,
                posterior: true,
            },
            false,
        ),
        "jsonl+truth" => rows(
            &scenario,
            count,
            Extras {
                truth: true,
                posterior: false,
            },
            true,
        ),
        "rule-officer" => officer(&scenario, count, Kind::Rule),
        "ideal-officer" => officer(&scenario, count, Kind::Ideal),
        "metrics" => metrics(count),
        other => panic!("nothing is measured under the name {other}"),
    };
    let secs = start.elapsed().as_secs_f64();
    println!(
        "{what:<28} {count:>10} {:>14.0} {:>10.1} {:>12}",
        count as f64 / secs,
        bytes as f64 / secs / 1e6,
        peak_rss_kilobytes()
    );
}

fn scenario() -> Arc<Scenario> {
    let read = |name: &str| std::fs::read(name).map_err(|error| error.to_string());
    Arc::new(load::load(SCENARIO, &read).expect("the shipped scenario has no findings"))
}

fn rows(scenario: &Arc<Scenario>, count: u64, extras: Extras, json: bool) -> u64 {
    let stream = Stream::new(scenario.clone(), SEED);
    let mut writer = RowWriter::new(&stream, extras);
    let mut out = String::with_capacity(2 * FLUSH_BYTES);
    let mut bytes = 0;
    for index in 0..count {
        if json {
            writer.json(index, &mut out);
        } else {
            writer.csv(index, &mut out);
        }
        if out.len() >= FLUSH_BYTES {
            bytes += std::hint::black_box(&out).len() as u64;
            out.clear();
        }
    }
    bytes + out.len() as u64
}

/// A session of `count` cases: the shipped exercise, longer, with its capacities in proportion.
fn officer(scenario: &Arc<Scenario>, count: u64, kind: Kind) -> u64 {
    let mut longer = (**scenario).clone();
    longer.length_secs = longer.length_secs * count / longer.cases;
    longer.cases = count;
    let stream = Stream::new(Arc::new(longer), SEED);
    let profile = Profile::parse(include_str!("../assets/profiles/general.ron"))
        .expect("the shipped profile reads");
    let (mut session, opening) = Session::open(stream.clone());
    let mut officer = kind.officer(&session, &profile);
    let mut marker = Marker::new(stream.clone());
    opening.iter().for_each(|event| marker.take(event));
    let outcome = work(&mut session, &opening, officer.as_mut(), |_, events| {
        events.iter().for_each(|event| marker.take(event));
        Ok::<(), std::convert::Infallible>(())
    });
    outcome.expect("nothing can go wrong");
    std::hint::black_box(ScoreSheet::of(&marker.finish()));
    0
}

fn metrics(count: u64) -> u64 {
    let scored: Vec<Scored> = (0..count)
        .map(|index| {
            let word = index.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            let confidence = (word >> 40) as f64 / (1u64 << 24) as f64;
            Scored {
                illicit: word % 11 == 0,
                intercepted: confidence > 0.8,
                confidence: Some(confidence),
            }
        })
        .collect();
    std::hint::black_box(Metrics::of(&scored));
    0
}

/// The process's largest resident set, from Linux; 0 elsewhere.
fn peak_rss_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}
