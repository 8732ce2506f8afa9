//! A sitting that was interrupted is taken up where it stopped, by one workplace at a time.

use egui::Vec2;

use super::player::Player;
use super::{assessment, begin, folder, workplace};
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, Command, Flag};
use crate::session::conduct::{Conduct, Mode};
use crate::ui::desk::{Intent, Screen};

const PIXELS: Vec2 = Vec2::new(1_360.0, 820.0);

/// What lies on the desk, as a text to be compared.
fn desk(player: &Player) -> String {
    let sitting = player.workplace.sitting().expect("a sitting is held");
    serde_json::to_string_pretty(&sitting.view().snapshot()).expect("a snapshot can be written")
}

/// A practice sitting with something in every state: decided, inspected, flagged, noted, untouched.
fn begun(sessions: &std::path::Path) -> Player {
    let mut player = Player::new(workplace(sessions), PIXELS);
    let practice = Conduct::untimed(Mode::Practice, 0);
    let asked = begin(&player.workplace, "tutorial/first-parcels.ron", practice);
    player.ask(asked);
    for _ in 0..8 {
        player.ask(Intent::FastForward);
    }
    let sitting = player.workplace.sitting().expect("a sitting is held");
    let cases: Vec<_> = sitting.view().undecided().collect();
    let [first, second, ..] = cases.as_slice() else {
        panic!("two parcels lie on the desk: {cases:?}");
    };
    let (first, second) = (*first, *second);
    player.ask(Intent::Tell(Command::Inspect {
        case: second,
        action: ActionId(1),
    }));
    player.ask(Intent::Tell(Command::Flag {
        case: second,
        flag: Some(Flag::Watch),
    }));
    player.ask(Intent::Tell(Command::Note {
        case: second,
        text: "call the sender".to_owned(),
    }));
    player.ask(Intent::Tell(Command::Decide {
        case: first,
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 100_000,
        remark: "in order".to_owned(),
    }));
    player
}

#[test]
fn an_interrupted_sitting_is_listed_and_goes_on_with_the_same_desk() {
    let sessions = folder("taking-up");
    let player = begun(&sessions);
    let before = desk(&player);
    drop(player);

    let mut player = Player::new(workplace(&sessions), PIXELS);
    let [unfinished] = player.workplace.home.unfinished.as_slice() else {
        panic!("one sitting waits: {:?}", player.workplace.home.unfinished);
    };
    assert!(!unfinished.in_use);
    let resume = player.t("home-resume");
    let name = format!("{resume}: {}, {}", unfinished.title, unfinished.officer);
    player.enter(&name);
    assert_eq!(player.workplace.screen(), Screen::Workstation);
    assert_eq!(desk(&player), before);
    let rows = player.workplace.workstation.queue.len();
    let sitting = player.workplace.sitting().expect("a sitting is held");
    let view = sitting.view();
    assert_eq!(rows as u64, view.arrived() + view.announced().len() as u64);
}

#[test]
fn a_second_workplace_is_kept_out_and_says_so() {
    for language in ["en", "fr"] {
        let sessions = folder(&format!("second-{language}"));
        let first = begun(&sessions);
        let mut second = Player::new(workplace(&sessions), PIXELS);
        let settings = crate::ui::settings::Settings {
            language: language.to_owned(),
            ..second.workplace.settings().clone()
        };
        second.ask(Intent::Keep(settings));
        let path = second.workplace.home.unfinished[0].path.clone();
        assert!(second.workplace.home.unfinished[0].in_use);
        let in_use = second.t("home-in-use");
        assert!(second.reads(&in_use), "home does not say {in_use:?}");
        let resume = format!("{}: ", second.t("home-resume"));
        let offered = second.controls();
        let offered = offered.iter().find(|name| name.starts_with(&resume));
        assert_eq!(offered, None);
        // Whoever asks all the same is told why not.
        second.ask(Intent::TakeUp(path));
        assert_eq!(second.workplace.screen(), Screen::Home);
        let notice = second.workplace.notice.clone().expect("something is said");
        assert!(second.reads(&notice), "{notice:?} is not on the screen");
        let steps = first
            .workplace
            .sitting()
            .map(|sitting| sitting.steps().len());
        drop(first);
        let sitting =
            crate::sitting::Sitting::take_up(&second.workplace.home.unfinished[0].path, 0);
        let (sitting, _) = sitting.expect("it is free now");
        assert_eq!(Some(sitting.steps().len()), steps.map(|steps| steps + 1));
    }
}

/// The clock of an assessment runs on while nobody sits at it.
#[test]
fn an_assessment_loses_the_time_of_the_interruption() {
    let sessions = folder("taking-up-timed");
    let mut player = Player::new(workplace(&sessions), PIXELS);
    let asked = begin(
        &player.workplace,
        "assessment/parcel-desk.ron",
        assessment(),
    );
    player.ask(asked);
    player.wait(600);
    drop(player);

    let mut player = Player::new(workplace(&sessions), PIXELS);
    let path = player.workplace.home.unfinished[0].path.clone();
    player.workplace.clock_mut().advance(1_500_000);
    player.ask(Intent::TakeUp(path.clone()));
    let sitting = player.workplace.sitting().expect("a sitting is held");
    assert_eq!(
        sitting.left_secs(player.workplace.wall_millis()),
        Some(2_100)
    );
    assert_eq!(sitting.view().now().secs(), 1_500 * 60);
    drop(player);

    // Beyond the granted time it is handed in as it stands.
    let mut player = Player::new(workplace(&sessions), PIXELS);
    player.workplace.clock_mut().advance(4_000_000);
    player.ask(Intent::TakeUp(path));
    assert_eq!(player.workplace.screen(), Screen::Receipt);
}
