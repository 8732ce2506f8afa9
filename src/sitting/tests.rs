//! Sittings: what was told back is in the file, and an interruption loses nothing.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Seat, Sitting, SittingError};
use crate::customs::evidence::ScanView;
use crate::ledger::verify::verify;
use crate::scenario::load;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::{ActionKind, Eyes};
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, CaseId, Command, ImageMark};
use crate::session::conduct::{Conduct, Mode};
use crate::session::event::{Happening, Step};

const NOW: u64 = 1_700_000_000;

fn scenario(name: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    Arc::new(load::load(&path, &read).expect("a shipped scenario has no findings"))
}

fn folder(name: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("greenlane-sitting-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

fn begin(name: &str, conduct: Conduct) -> Sitting {
    let seat = Seat {
        officer: "Officer Ñ / 7".to_owned(),
        conduct,
    };
    let scenario = scenario("tutorial/first-parcels");
    Sitting::begin(scenario, 7, seat, &folder(name)).expect("the folder may be written to")
}

fn timed(extra_time_percent: u32) -> Conduct {
    Conduct {
        limit_secs: 600,
        pace_centi: 6_000,
        extra_time_percent,
        ..Conduct::untimed(Mode::Assessment, NOW)
    }
}

fn release(case: u64) -> Command {
    Command::Decide {
        case: CaseId(case),
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 100_000,
        remark: "in order".to_owned(),
    }
}

/// The next parcel that lies on the desk, after waiting for one.
fn next_case(sitting: &mut Sitting, wall_millis: u64) -> u64 {
    loop {
        if let Some(case) = sitting.view().undecided().next() {
            return case.0;
        }
        let wait = Command::AwaitNext {
            at_most_secs: 86_400,
        };
        sitting
            .tell(wait, wall_millis)
            .expect("the folder may be written to");
    }
}

#[test]
fn what_was_told_back_is_there_after_a_crash_and_none_twice() {
    let mut sitting = begin("crash", Conduct::untimed(Mode::Practice, NOW));
    let mut decided = Vec::new();
    for round in 0..4 {
        let case = next_case(&mut sitting, round * 1_000);
        sitting
            .tell(release(case), round * 1_000)
            .expect("the folder may be written to");
        decided.push(CaseId(case));
    }
    let (path, steps) = (sitting.path().to_owned(), sitting.steps().to_vec());
    drop(sitting);
    let (taken_up, wall_secs) =
        Sitting::take_up(&path, NOW + 100).expect("the ledger is as it was written");
    assert_eq!(wall_secs, 100);
    assert_eq!(taken_up.steps()[..steps.len()], steps);
    let settled = taken_up.steps().iter().flat_map(|step| &step.events);
    let settled: Vec<CaseId> = settled
        .filter_map(|event| match event.what {
            Happening::Decided { case, .. } => Some(case),
            _ => None,
        })
        .collect();
    assert_eq!(settled, decided);
    assert!(matches!(
        Sitting::take_up(&path, NOW),
        Err(SittingError::Ledger(
            crate::ledger::LedgerError::InUse { .. }
        ))
    ));
}

#[test]
fn a_timed_clock_runs_on_through_an_interruption_and_cannot_be_set_back() {
    let mut sitting = begin("clock", timed(0));
    let told = sitting.tick(60_000).expect("the folder may be written to");
    assert!(!told.time_is_up);
    assert_eq!(sitting.shown_time(60_000).secs(), 3_600);
    let path = sitting.path().to_owned();
    drop(sitting);
    let (set_back, wall) = Sitting::take_up(&path, NOW - 5_000).expect("the ledger is sound");
    assert_eq!(wall, 60, "time that was used stays used");
    drop(set_back);
    let (mut later, wall) = Sitting::take_up(&path, NOW + 300).expect("the ledger is sound");
    assert_eq!(wall, 300);
    assert_eq!(later.shown_time(300_000).secs(), 18_000);
    assert_eq!(later.left_secs(300_000), Some(300));
    let ticked = later.tick(600_000).expect("the folder may be written to");
    assert!(ticked.time_is_up);
    later
        .hand_in(600_000)
        .expect("the folder may be written to");
    let bytes = std::fs::read(&path).expect("the ledger is there");
    let verdict = verify(bytes.as_slice());
    assert!(verdict.closed && verdict.fault.is_none());
    assert_eq!(later.sealed().map(|sealed| sealed.head), Some(verdict.head));
    assert!(matches!(
        later.tell(release(0), 600_000),
        Err(SittingError::Over)
    ));
    let revisited = Sitting::revisit(&path).expect("the ledger is sound");
    assert_eq!(revisited.steps(), later.steps());
}

#[test]
fn extra_time_gives_the_same_exercise_more_slowly() {
    let mut plain = begin("plain", timed(0));
    let mut longer = begin("longer", timed(50));
    plain.tick(400_000).expect("the folder may be written to");
    longer.tick(600_000).expect("the folder may be written to");
    assert_eq!(plain.view().now(), longer.view().now());
    assert_eq!(longer.left_secs(600_000), Some(300));
}

#[test]
fn an_untimed_clock_runs_at_the_officers_pace() {
    let mut sitting = begin("pace", Conduct::untimed(Mode::Exercise, NOW));
    sitting.set_pace(10, 5_000).expect("writable");
    assert_eq!(sitting.shown_time(8_000).secs(), 30);
    sitting.set_pace(0, 8_000).expect("writable");
    assert_eq!(sitting.shown_time(80_000).secs(), 30);
    assert_eq!(sitting.view().now().secs(), 30);
}

/// The bytes do not depend on who tells the commands, only on what is told when.
#[test]
fn the_same_commands_give_the_same_bytes() {
    let bytes = |name: &str| {
        let mut sitting = begin(name, timed(25));
        let case = next_case(&mut sitting, 1_000);
        let inspect = Command::Inspect {
            case: CaseId(case),
            action: ActionId(0),
        };
        sitting.tell(inspect, 2_000).expect("writable");
        sitting.tick(30_000).expect("writable");
        sitting.tell(release(case), 31_000).expect("writable");
        sitting.hand_in(40_000).expect("writable");
        std::fs::read(sitting.path()).expect("the ledger is there")
    };
    assert_eq!(bytes("first"), bytes("second"));
}

#[test]
fn what_cannot_be_written_did_not_happen() {
    let mut sitting = begin("full", Conduct::untimed(Mode::Practice, NOW));
    let case = next_case(&mut sitting, 0);
    let before = sitting.steps().to_vec();
    let ledger = sitting.ledger.as_mut().expect("the sitting is under way");
    ledger.take_disk_away();
    assert!(sitting.tell(release(case), 1_000).is_err());
    assert!(sitting.is_read_only());
    assert_eq!(sitting.steps(), before);
    assert!(sitting.view().settlement(CaseId(case)).is_none());
    sitting
        .tell(release(case), 2_000)
        .expect("the ledger is taken up again");
    assert!(!sitting.is_read_only());
    assert!(sitting.view().settlement(CaseId(case)).is_some());
    let bytes = std::fs::read(sitting.path()).expect("the ledger is there");
    assert!(verify(bytes.as_slice()).fault.is_none());
}

const MARK: ImageMark = ImageMark {
    view: ScanView::Top,
    left: 1,
    top: 2,
    right: 3,
    bottom: 4,
};

/// A sitting begun now says whose eyes read its images; the ledger of one held before does not, and is played again
/// as it was held.
#[test]
fn a_ledger_that_tells_of_no_eyes_is_played_with_the_stated_rates() {
    let now = Conduct::untimed(Mode::Exercise, NOW);
    let text = serde_json::to_string(&now).expect("the rules are JSON");
    let field = ",\"eyes\":\"own\"";
    assert!(text.contains(field), "{text}");
    let before: Conduct = serde_json::from_str(&text.replace(field, "")).expect("the rules read");
    assert_eq!(before.eyes, Eyes::AsStated);
    assert!(
        !serde_json::to_string(&before)
            .expect("JSON")
            .contains("eyes")
    );
    let played = |name: &str, conduct: &Conduct| {
        let seat = Seat {
            officer: "one".to_owned(),
            conduct: conduct.clone(),
        };
        let scenario = scenario("operation-stop");
        let xray = scenario.actions.iter();
        let xray = xray.take_while(|action| action.kind != ActionKind::Xray);
        let action = ActionId(u16::try_from(xray.count()).expect("few actions"));
        let mut sitting = Sitting::begin(scenario, 7, seat, &folder(name)).expect("writable");
        for wall_millis in 0..12 {
            let mut tell = |command| sitting.tell(command, wall_millis).expect("writable");
            let events = tell(Command::AdvanceClock { secs: 4 * 3_600 });
            for event in events {
                match event.what {
                    Happening::Arrived { case } => {
                        tell(Command::Inspect { case, action });
                    }
                    Happening::Observed { case, .. } => {
                        tell(Command::Mark { case, mark: MARK });
                    }
                    _ => {}
                }
            }
        }
        sitting.hand_in(12).expect("writable");
        let path = sitting.path().to_owned();
        let told = sitting.steps().to_vec();
        drop(sitting);
        let again = Sitting::revisit(&path).expect("it is played again alike");
        assert!(again.steps() == told);
        told
    };
    let (own, stated) = (played("own", &now), played("stated", &before));
    let count = |steps: &[Step], what: fn(&Happening) -> bool| {
        let events = steps.iter().flat_map(|step| &step.events);
        events.filter(|event| what(&event.what)).count()
    };
    let marked = |what: &Happening| matches!(what, Happening::Marked { .. });
    assert!(count(&own, marked) > 5, "{} marks", count(&own, marked));
    assert_eq!(count(&own, marked), count(&stated, marked));
    assert!(own != stated, "the stated rates err somewhere");
}
