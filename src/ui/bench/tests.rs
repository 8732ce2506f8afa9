//! The bench by its names and keys, and what a look meets.

use egui::Vec2;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::customs::evidence::OpenedParcel;
use crate::inspection::evidence::Evidence;
use crate::inspection::pack::face::Side;
use crate::inspection::pack::paint::Lamp;
use crate::scenario::model::action::ActionKind;
use crate::session::command::{CaseId, Command, Paper};
use crate::ui::bench::stage::{Skin, Thing};
use crate::ui::bench::state::Held;
use crate::ui::bench::{BenchState, bench_ui, keys_ui};
use crate::ui::desk::Intent;
use crate::ui::testing::{Rig, assert_whole};

struct Bench {
    rig: Rig,
    opened: OpenedParcel,
    state: BenchState,
}

fn bench(language: &str) -> Bench {
    let mut rig = Rig::tutorial(language);
    let Some(Evidence::Opened(opened)) = rig.inspect(ActionKind::PhysicalExamination) else {
        panic!("the examination opens the parcel");
    };
    Bench {
        rig,
        opened,
        state: BenchState::default(),
    }
}

fn screen(bench: Bench, size: Vec2) -> Harness<'static, Bench> {
    Harness::builder().with_size(size).build_ui_state(
        |ui, bench: &mut Bench| {
            if bench.state.has_focus(ui) {
                keys_ui(ui, &mut bench.state);
            }
            let Bench { rig, opened, state } = bench;
            let mut pointing = std::mem::take(&mut rig.pointing);
            let mut out = std::mem::take(&mut rig.out);
            bench_ui(ui, &rig.desk(), opened, &mut pointing, state, &mut out);
            rig.pointing = pointing;
            rig.out = out;
        },
        bench,
    )
}

const SIZE: Vec2 = Vec2::new(700.0, 640.0);

#[test]
fn every_control_works_by_its_name() {
    let mut screen = screen(bench("en"), SIZE);
    screen.run();
    for (name, side) in [("Back", Side::Back), ("Top", Side::Top), ("End", Side::End)] {
        screen.get_by_label(name).click();
        screen.run();
        assert_eq!(screen.state().state.hold.side, side);
    }
    assert!(
        screen.query_by_label("Inner pack").is_none(),
        "what is in a closed pack cannot be seen"
    );
    screen.get_by_label("Open pack").click();
    screen.run();
    assert_eq!(screen.state().state.hold.held, Held::Inner);
    screen.get_by_label("Leaflet").click();
    screen.run();
    assert_eq!(screen.state().state.hold.held, Held::Leaflet);
    screen.get_by_role_and_label(Role::Button, "Pack 2").click();
    screen.get_by_label("Ultraviolet").click();
    screen.get_by_label("Loupe").click();
    screen.get_by_label("Nearer").click();
    screen.run();
    let state = &screen.state().state;
    assert_eq!((state.pack, state.lamp), (1, Lamp::Ultraviolet));
    assert!(state.loupe && state.hold.zoom > 1.0);
    screen.get_by_label("Read code").click();
    screen.run();
    screen.get_by_label("As read");
}

/// A post with a reader and a laboratory.
fn equipped_bench() -> Bench {
    let mut rig = Rig::new("operation-stop", 7, "en");
    rig.select(CaseId(0));
    let Some(Evidence::Opened(opened)) = rig.inspect(ActionKind::PhysicalExamination) else {
        panic!("the examination opens the parcel");
    };
    Bench {
        rig,
        opened,
        state: BenchState::default(),
    }
}

#[test]
fn the_verification_system_and_the_laboratory_are_asked() {
    let mut screen = screen(equipped_bench(), SIZE);
    screen.run();
    screen.get_by_label("Ask the verification system").click();
    screen.get_by_label("Send a pack to the laboratory").click();
    screen.run();
    let asked = |intent: &Intent| matches!(intent, Intent::Tell(Command::Inspect { .. }));
    let out = screen.state().rig.out.iter();
    assert_eq!(out.filter(|intent| asked(intent)).count(), 2);
}

#[test]
fn the_picture_is_worked_by_keys_alone() {
    use egui::Key;
    let mut screen = screen(bench("en"), SIZE);
    screen.run();
    screen.get_by_label_contains("Bench: pack 1").focus();
    screen.run();
    let held = |screen: &Harness<'_, Bench>| screen.state().state.hold;
    let before = held(&screen);
    screen.key_press(Key::ArrowRight);
    screen.run();
    assert!(held(&screen).yaw > before.yaw);
    screen.key_press(Key::Plus);
    screen.run();
    assert!(held(&screen).zoom > before.zoom);
    screen.key_press(Key::E);
    screen.run();
    assert_eq!(held(&screen).side, Side::End);
    screen.key_press(Key::O);
    screen.key_press(Key::Num2);
    screen.key_press(Key::U);
    screen.run();
    let state = &screen.state().state;
    assert_eq!((state.pack, state.opened), (1, true));
    assert_eq!(state.lamp, Lamp::Ultraviolet);
    assert_eq!(state.hold.held, Held::Inner);
}

#[test]
fn results_that_are_there_are_opened() {
    let mut bench = equipped_bench();
    bench.rig.inspect(ActionKind::CodeVerification);
    let mut screen = screen(bench, SIZE);
    screen.run();
    screen.get_by_label("Show the system's answer").click();
    screen.run();
    assert!(screen.state().rig.out.contains(&Intent::Open(Paper::Codes)));
}

#[test]
fn nothing_is_cut_off_in_any_width() {
    for language in ["en", "fr"] {
        for size in [SIZE, Vec2::new(330.0, 420.0), Vec2::new(1_100.0, 700.0)] {
            let mut bench = bench(language);
            bench.state.reads = true;
            let mut screen = screen(bench, size);
            screen.run();
            assert_whole(&screen, &format!("bench, {language}, {size}"));
        }
    }
}

#[test]
fn a_look_meets_what_is_in_the_hand_and_what_lies_on_the_mat() {
    let mut bench = bench("en");
    let scenario = bench.rig.session.view().scenario();
    let case = bench.rig.dossier.as_ref().expect("a case is there").case;
    bench.state.begin(case, &bench.opened, &[], scenario);
    for side in [Side::Front, Side::Back, Side::Top, Side::End] {
        bench.state.show(side);
        let stage = bench.state.stage(1.3);
        assert_eq!(
            stage.facing(Thing::Pack(0)),
            Some((0, side)),
            "a side is shown upright"
        );
        let hit = stage.pick([0.5, 0.62]).expect("the hand is in the middle");
        assert_eq!(
            (hit.skin, hit.thing),
            (Skin::Face { pack: 0, side }, Thing::Pack(0))
        );
        assert!((hit.part[0] - 0.5).abs() < 0.02, "{hit:?}");
        let below = stage.pick([0.5, 0.66]).expect("still on it");
        assert!(below.part[1] > hit.part[1], "down is down");
        let beside = stage.pick([0.56, 0.62]).expect("still on it");
        assert!(beside.part[0] > hit.part[0], "right is right");
    }
    let stage = bench.state.stage(1.3);
    let packs = bench.state.laid.packs.len() as u8;
    for pack in 1..packs {
        let seen =
            (0..200).flat_map(|x| (0..200).map(move |y| [x as f32 / 200.0, y as f32 / 200.0]));
        let mut things = seen.filter_map(|at| stage.pick(at)).map(|hit| hit.thing);
        assert!(
            things.any(|thing| thing == Thing::Pack(pack)),
            "pack {pack}"
        );
    }
}
