//! Time to fit a class: 1,000 persons by 100 items, Rasch and 2PL with everything that is reported.
//!
//! Run with `cargo bench --bench irt --no-default-features`. Each figure is the best of some rounds; the analysis
//! includes both models, abilities, fit, information and standard errors.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::time::Instant;

use greenlane::digest::Digest;
use greenlane::normal;
use greenlane::rng::{PPM, Streams};
use greenlane::score::irt::responses::{Answer, Responses};
use greenlane::score::irt::{Options, analyse, fit_two_pl};

const ROUNDS: usize = 5;

fn main() {
    let threads = rayon::current_num_threads();
    println!(
        "{:<34} {:>8} {:>10} {:>14} {:>8}",
        "what", "threads", "ms", "answers/s", "cycles"
    );
    for threads in [1, threads] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads start").install(|| {
            for (persons, items) in [(300, 30), (1_000, 100), (10_000, 100)] {
                let class = class(persons, items);
                let answers = (persons * items) as f64;
                let told = |what: &str, seconds: f64, cycles: usize| {
                    let what = format!("{what}, {persons} x {items}");
                    let rate = answers / seconds;
                    let milliseconds = seconds * 1e3;
                    println!(
                        "{what:<34} {threads:>8} {milliseconds:>10.1} {rate:>14.0} {cycles:>8}"
                    );
                };
                let (seconds, cycles) = best(|| fit_two_pl(&class));
                told("2PL", seconds, cycles);
                let (seconds, cycles) = best(|| analyse(&class, &Options::default()).two_pl.cycles);
                told("whole analysis", seconds, cycles);
            }
        });
    }
}

fn best(work: impl Fn() -> usize) -> (f64, usize) {
    let mut best = (f64::INFINITY, 0);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let cycles = work();
        best = (best.0.min(start.elapsed().as_secs_f64()), cycles);
    }
    best
}

/// A class that follows the 2PL.
fn class(persons: usize, items: usize) -> Responses {
    let mut draws = Streams::new(&Digest::of(b"irt bench"), 1, "class").case(0);
    let mut unit = || (f64::from(draws.below(PPM)) + 0.5) / f64::from(PPM);
    let ability: Vec<f64> = (0..persons).map(|_| normal::quantile(unit())).collect();
    let curves: Vec<(f64, f64)> = (0..items)
        .map(|_| (0.6 + 1.2 * unit(), 4.0 * unit() - 2.0))
        .collect();
    let mut answers = Vec::with_capacity(persons * items);
    for ability in &ability {
        for (slope, difficulty) in &curves {
            let right = 1.0 / (1.0 + libm::exp(slope * (difficulty - ability)));
            let is_right = unit() < right;
            answers.push(if is_right {
                Answer::Right
            } else {
                Answer::Wrong
            });
        }
    }
    Responses::numbered(items, answers)
}
