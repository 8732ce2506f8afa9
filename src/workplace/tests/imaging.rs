//! X-ray images beside the window: progress, calling off, keeping, and a thread that dies.

use std::time::Duration;

use egui::Vec2;

use super::player::Player;
use super::{begin, folder, workplace};
use crate::customs::evidence::ScanView;
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, CaseId, Command, ImageMark};
use crate::session::conduct::{Conduct, Mode};
use crate::ui::desk::Intent;

/// Longest that images may take here, in pauses of 20 milliseconds: two minutes.
const PAUSES_MAX: u32 = 6_000;

/// A sitting of the tutorial with the X-ray of a case asked for and there, nothing computed yet.
fn scanned(name: &str, case: CaseId) -> Player {
    let mut player = Player::new(workplace(&folder(name)), Vec2::new(1_360.0, 820.0));
    let practice = Conduct::untimed(Mode::Practice, 0);
    let asked = begin(&player.workplace, "tutorial/first-parcels.ron", practice);
    player.ask(asked);
    let arrived = |player: &Player| {
        let sitting = player.workplace.sitting().expect("a sitting is held");
        sitting.view().arrived() > case.0
    };
    while !arrived(&player) {
        player.ask(Intent::FastForward);
    }
    let sitting = player.workplace.sitting().expect("a sitting is held");
    let actions = &sitting.view().scenario().actions;
    let at = actions
        .iter()
        .position(|action| action.kind == ActionKind::Xray);
    let action = ActionId(at.expect("the tutorial has a scanner") as u16);
    player.ask(Intent::Tell(Command::Inspect { case, action }));
    let is_there = |player: &Player| {
        let sitting = player.workplace.sitting().expect("a sitting is held");
        sitting.view().scan_order(case).is_some()
    };
    while !is_there(&player) {
        player.ask(Intent::FastForward);
    }
    player
}

fn await_images(player: &mut Player) {
    for _ in 0..PAUSES_MAX {
        if !player.workplace.imaging.is_under_way() {
            player.settle();
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
        player.frame(Vec::new());
    }
    panic!("the images do not come");
}

/// The small parcel of the tutorial's first hour.
const CASE: CaseId = CaseId(2);

#[test]
fn images_come_beside_the_desk_and_are_kept() {
    let mut player = scanned("imaging-come", CASE);
    assert!(
        !player.workplace.imaging.is_under_way(),
        "nothing is selected"
    );
    player.workplace.ask(Intent::Select(Some(CASE)));
    player.frame(Vec::new());
    assert!(player.workplace.imaging.is_under_way());
    assert_eq!(
        player.errands.redraw_after,
        Some(Duration::from_millis(100))
    );
    player.frame(Vec::new());
    if player.workplace.imaging.is_under_way() {
        let computing = player.t("scanner-computing");
        player.settle();
        let images = player.t("scanner-nothing-pointed");
        let begin = images.split('.').next().unwrap_or_default();
        assert!(player.sees(&computing) || player.reads(begin));
    }
    await_images(&mut player);
    let name = player.t("scanner-image");
    let name = name.split(':').next().unwrap_or_default().to_owned();
    assert!(player.reads(&name), "no image: {}", player.spoken());
    let mark = ImageMark {
        view: ScanView::Top,
        left: 10,
        top: 12,
        right: 40,
        bottom: 44,
    };
    player.ask(Intent::Tell(Command::Mark { case: CASE, mark }));
    let remove = player
        .workplace
        .words
        .tf("scanner-unmark-name", &[("number", "1".into())]);
    assert!(player.sees(&remove));
    // Away and back: they are there at once.
    player.ask(Intent::Select(None));
    player.ask(Intent::Select(Some(CASE)));
    assert!(!player.workplace.imaging.is_under_way());
    assert!(player.reads(&name));
}

#[test]
fn leaving_calls_the_images_off() {
    let mut player = scanned("imaging-leave", CASE);
    player.workplace.ask(Intent::Select(Some(CASE)));
    player.frame(Vec::new());
    let called_off = player.workplace.imaging.call_sign();
    let called_off = called_off.expect("images are under way");
    player.workplace.ask(Intent::Select(None));
    player.frame(Vec::new());
    assert!(called_off());
    assert!(!player.workplace.imaging.is_under_way());
    assert!(player.workplace.imaging.of(CASE).is_none());
    assert_eq!(player.errands.redraw_after, None);
}

#[test]
fn a_thread_that_dies_is_told_and_not_begun_again() {
    let mut player = scanned("imaging-dies", CASE);
    player.workplace.selected = Some(CASE);
    player.workplace.refresh_dossier();
    player.workplace.imaging.begin_dying(CASE);
    await_images(&mut player);
    player.settle();
    let failed = player.t("scanner-failed");
    assert_eq!(player.workplace.workstation.notice, Some(failed.clone()));
    assert!(player.reads(&failed));
    assert!(!player.workplace.imaging.is_under_way());
    player.ask(Intent::Select(Some(CASE)));
    await_images(&mut player);
    assert!(
        player.workplace.imaging.of(CASE).is_some(),
        "it is tried anew"
    );
}

/// In practice, the case that was decided shows its image with the truth; leaving it calls the image off.
#[test]
fn the_image_of_a_reviewed_case_comes_and_leaving_calls_it_off() {
    let mut player = scanned("imaging-review", CASE);
    let decide = Command::Decide {
        case: CASE,
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 100_000,
        remark: String::new(),
    };
    player.workplace.ask(Intent::Tell(decide));
    player.frame(Vec::new());
    assert!(
        player.workplace.workstation.feedback.is_some(),
        "the truth is told"
    );
    player.frame(Vec::new());
    assert!(player.workplace.reviewing.is_under_way());
    assert_eq!(
        player.errands.redraw_after,
        Some(Duration::from_millis(100))
    );
    let coming = player.t("debrief-image-coming");
    let about = player.t("debrief-image-about");
    assert!(player.reads(&coming));
    let feedback = player.workplace.workstation.feedback.take();
    player.frame(Vec::new());
    assert!(!player.workplace.reviewing.is_under_way(), "left");
    player.workplace.workstation.feedback = feedback;
    player.frame(Vec::new());
    for _ in 0..PAUSES_MAX {
        if !player.workplace.reviewing.is_under_way() {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
        player.frame(Vec::new());
    }
    player.settle();
    assert!(player.reads(&about), "no image: {}", player.spoken());
}
