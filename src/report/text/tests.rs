//! The score card as it is read.

use crate::report::text::{metrics, score_card};
use crate::score::compare::Comparison;
use crate::score::fold::{Marker, mark};
use crate::score::metrics::{Metrics, Scored};
use crate::score::sheet::ScoreSheet;
use crate::score::tests::desk;
use crate::score::tests::naive::play;
use crate::stream::Stream;

fn sheet(seed: u64) -> ScoreSheet {
    ScoreSheet::of(&mark(Stream::new(desk(), seed), &play(seed)))
}

#[test]
fn show() {
    let own = sheet(1);
    let others: Vec<Comparison> = ["random", "inspect-all", "rule", "novice", "ideal"].iter().map(|o| Comparison{officer:o.to_string(), score: sheet(2)}).collect();
    println!("{}", score_card(&desk(), 1, "trainee", &own, &others, false));
    let empty = ScoreSheet::of(&Marker::new(Stream::new(desk(), 7)).finish());
    println!("{}", score_card(&desk(), 1, "ideal", &empty, &[], false));
    let s = |illicit, intercepted, c| Scored { illicit, intercepted, confidence: c };
    println!("{}", metrics(&Metrics::of(&[s(true,true,Some(0.9)), s(false,false,Some(0.1)), s(false,true,None)])));
}
