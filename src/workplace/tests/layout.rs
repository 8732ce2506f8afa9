//! Nothing is cut off: whatever Tab reaches is in sight when it has the focus, and every text that is seen is whole
//! from left to right, at every scale.

use egui::{Key, Rect, Vec2};

use super::player::Player;
use super::{assessment, begin, folder, position, workplace};
use crate::session::command::{ActionId, CaseId, Command};
use crate::session::conduct::{Conduct, Mode};
use crate::ui::desk::{Intent, Screen};
use crate::ui::settings::Settings;
use crate::ui::testing::painted;

/// Window in pixels and scale in percent: a small laptop with large and with small letters, and the least
/// window there is.
const WINDOWS: [(Vec2, u16); 3] = [
    (Vec2::new(1_280.0, 720.0), 200),
    (Vec2::new(1_280.0, 720.0), 75),
    (Vec2::new(900.0, 560.0), 100),
];
/// Most stops of Tab that one screen is walked through.
const STOPS_MAX: usize = 160;
/// Points by which a control may be cut by rounding.
const SLACK: f32 = 2.0;
/// Where a part of the workstation begins at the latest, as a share of the window's height.
const ABOVE_MAX: f32 = 0.5;

/// Walks a screen in every window and language.
fn everywhere(
    player: &mut Player,
    about: &str,
    cut: &mut Vec<String>,
    prepare: &dyn Fn(&mut Player) -> bool,
) {
    for (pixels, scale_percent) in WINDOWS {
        for language in ["en", "fr"] {
            player.pixels = pixels;
            let settings = Settings {
                language: language.to_owned(),
                scale_percent,
                // Where a page scrolls to is seen at once.
                reduced_motion: true,
                ..player.workplace.settings().clone()
            };
            player.ask(Intent::Keep(settings));
            player.settle();
            if !prepare(player) {
                continue;
            }
            let about = format!("{about}, {language}, {scale_percent} % of {pixels}");
            walk(player, &about, cut);
        }
    }
}

/// Goes through every stop of Tab once.
fn walk(player: &mut Player, about: &str, cut: &mut Vec<String>) {
    player.ctx.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
    let mut first = None;
    for stop in 0..STOPS_MAX {
        player.press(Key::Tab);
        // What is out of sight is scrolled to in the frames that follow.
        player.settle();
        read(player, about, cut);
        let Some(id) = player.ctx.memory(|memory| memory.focused()) else {
            continue;
        };
        if first == Some(id) {
            assert!(stop > 1, "{about}: only {stop} stops");
            return;
        }
        first = first.or(Some(id));
        let Some(response) = player.ctx.read_response(id) else {
            continue;
        };
        let (whole, seen) = (response.rect, response.interact_rect);
        if !is_in_sight(player, whole, seen) {
            let name = player.focused();
            cut.push(format!(
                "{about}: {name:?} at {whole}, of which {seen} is in sight"
            ));
        }
    }
}

/// Reads what is painted: no text is cut at a side, no number goes over two lines. What a row of tabs scrolls
/// aside are controls, which are to be whole when they have the focus.
fn read(player: &Player, about: &str, cut: &mut Vec<String>) {
    let controls = player.controls();
    for text in painted(&player.shapes) {
        if text.broken.is_none() && controls.contains(&text.text) {
            continue;
        }
        let fault = text.fault().map(|fault| format!("{about}: {fault}"));
        cut.extend(fault.filter(|fault| !cut.contains(fault)));
    }
}

/// Whether a control, or as much of a large one as a screen shows, is in sight.
fn is_in_sight(player: &Player, whole: Rect, seen: Rect) -> bool {
    let screen = player.screen();
    let seen = seen.intersect(screen);
    let room = screen.size() * 0.5;
    let enough = |seen: f32, whole: f32, room: f32| seen + SLACK >= whole.min(room);
    enough(seen.width(), whole.width(), room.x) && enough(seen.height(), whole.height(), room.y)
}

fn player(name: &str) -> Player {
    Player::new(workplace(&folder(name)), WINDOWS[1].0)
}

#[test]
fn home_and_briefing_and_settings_are_whole() {
    let mut player = player("layout-home");
    let mut cut = Vec::new();
    player.workplace.home_state.setup.mode = Mode::Assessment;
    player.workplace.home_state.setup.kiosk = true;
    everywhere(&mut player, "home", &mut cut, &|_| true);
    player.workplace.home_state.setup.kiosk = false;
    player.workplace.home_state.setup.officer = "Tester".to_owned();
    player.workplace.home_state.selected =
        position(&player.workplace, "scenarios/operation-stop.ron");
    player.ask(Intent::Go(Screen::Briefing));
    everywhere(&mut player, "briefing", &mut cut, &|_| true);
    player.ask(Intent::Go(Screen::Settings));
    everywhere(&mut player, "settings", &mut cut, &|_| true);
    player.ask(Intent::Go(Screen::Help));
    everywhere(&mut player, "help", &mut cut, &|_| true);
    assert!(cut.is_empty(), "{cut:#?}");
}

/// The parts of the workstation, where they are shown one at a time.
const PARTS: [&str; 6] = [
    "desk-part-queue",
    "desk-part-dossier",
    "desk-part-decision",
    "desk-part-feed",
    // With the largest letters alone.
    "desk-part-actions",
    "desk-part-guide",
];

#[test]
fn the_workstation_is_whole() {
    let mut player = player("layout-workstation");
    let mut cut = Vec::new();
    player.workplace.home_state.selected =
        position(&player.workplace, "tutorial/first-parcels.ron");
    let practice = Conduct::untimed(Mode::Practice, 0);
    let asked = begin(&player.workplace, "tutorial/first-parcels.ron", practice);
    player.ask(asked);
    let case = CaseId(0);
    player.ask(Intent::Select(Some(case)));
    for action in [ActionId(0), ActionId(2)] {
        player.ask(Intent::Tell(Command::Inspect { case, action }));
        player.ask(Intent::FastForward);
    }
    let walked = std::cell::RefCell::new(std::collections::BTreeSet::new());
    for part in PARTS {
        everywhere(&mut player, part, &mut cut, &|player| {
            let name = player.t(part);
            // Where there is room all parts stand side by side, and one walk goes through them.
            let is_alone = player.controls().contains(&name);
            if is_alone {
                player.click(&name);
                let seen = player.seen().into_iter();
                let tab = seen.filter(|seen| seen.name == name && seen.is_control);
                let above = tab.map(|tab| tab.rect.bottom()).fold(0.0, f32::max);
                let most = player.screen().height() * ABOVE_MAX;
                assert!(
                    above <= most,
                    "{part} begins at {above}, which is below {most}"
                );
            }
            walked.borrow_mut().extend(is_alone.then_some(part));
            is_alone || part == PARTS[0]
        });
    }
    assert_eq!(walked.take().len(), PARTS.len(), "every part stands alone");
    assert!(cut.is_empty(), "{cut:#?}");
}

/// The walk finds what is cut off: in a window lower than any, the decision is.
#[test]
fn a_window_with_too_little_room_is_found() {
    let mut player = player("layout-too-low");
    let practice = Conduct::untimed(Mode::Practice, 0);
    let asked = begin(&player.workplace, "tutorial/first-parcels.ron", practice);
    player.ask(asked);
    player.ask(Intent::Select(Some(CaseId(0))));
    player.pixels = Vec2::new(640.0, 170.0);
    player.settle();
    let name = player.t("desk-part-decision");
    player.click(&name);
    let mut cut = Vec::new();
    walk(&mut player, "too low", &mut cut);
    assert!(!cut.is_empty());
}

#[test]
fn receipt_and_debrief_are_whole() {
    let mut player = player("layout-debrief");
    let mut cut = Vec::new();
    let asked = begin(
        &player.workplace,
        "tutorial/first-parcels.ron",
        assessment(),
    );
    player.ask(asked);
    player.ask(Intent::HandIn);
    assert_eq!(player.workplace.screen(), Screen::Receipt);
    everywhere(&mut player, "receipt", &mut cut, &|_| true);
    player.ask(Intent::Go(Screen::Debrief));
    player.await_debrief();
    for tab in [
        "summary",
        "cases",
        "images",
        "confidence",
        "facilitation",
        "grounds",
        "timeline",
    ] {
        everywhere(&mut player, tab, &mut cut, &|player| {
            let name = player.t(&format!("debrief-tab-{tab}"));
            player.click(&name);
            true
        });
    }
    assert!(cut.is_empty(), "{cut:#?}");
}
