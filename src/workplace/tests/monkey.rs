//! Random keys and clicks in every mode: no panic, and every ledger verifies.

use std::fs::File;
use std::io::BufReader;

use egui::Vec2;

use super::player::Player;
use super::{folder, workplace};
use crate::ledger::verify::verify;
use crate::session::conduct::Mode;
use crate::workplace::monkey::Hands;

/// Frames of random input in each mode: enough to open, decide and hand in several sittings, and short
/// enough for every run of the tests. The window itself is shaken for minutes elsewhere.
const MONKEY_FRAMES: u32 = 3_000;
/// Real milliseconds that pass from frame to frame.
const FRAME_MILLIS: u64 = 50;

fn shake(mode: Mode) {
    let sessions = folder(&format!("monkey-{}", mode.as_str()));
    let mut player = Player::new(workplace(&sessions), Vec2::new(1_280.0, 720.0));
    // Nobody listens: the tree would take a third of the time.
    player.ctx.disable_accesskit();
    let mut hands = Hands::new(7, mode);
    for _ in 0..MONKEY_FRAMES {
        let screen = player.screen();
        let events = hands.next(&mut player.workplace, screen);
        player.workplace.clock_mut().advance(FRAME_MILLIS);
        player.frame(events);
    }
    drop(player);
    let mut ledgers = 0;
    for entry in std::fs::read_dir(&sessions).expect("sittings were begun") {
        let path = entry.expect("the folder can be listed").path();
        if path.extension().is_none_or(|ending| ending != "jsonl") {
            continue;
        }
        let verdict = verify(BufReader::new(File::open(&path).expect("the ledger opens")));
        assert_eq!(verdict.fault, None, "{path:?} after {}", hands.summary());
        assert_eq!(verdict.torn_tail, None, "{path:?}");
        let taken_up = crate::sitting::Sitting::revisit(&path);
        taken_up.unwrap_or_else(|error| panic!("{path:?} does not play again: {error}"));
        ledgers += 1;
    }
    assert!(ledgers > 0, "{}", hands.summary());
}

#[test]
fn random_input_in_practice_breaks_nothing() {
    shake(Mode::Practice);
}

#[test]
fn random_input_in_exercise_breaks_nothing() {
    shake(Mode::Exercise);
}

#[test]
fn random_input_in_assessment_breaks_nothing() {
    shake(Mode::Assessment);
}
