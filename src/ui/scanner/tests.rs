//! The console in the workstation, drawn without a window: by name, by key, by pointer.

use egui::{Key, Modifiers, Vec2, accesskit};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::tools::{Switch, Tools};
use crate::customs::evidence::ScanView;
use crate::inspection::xray::exposure::Exposure;
use crate::inspection::xray::geometry::{Field, View};
use crate::matter::solid::Bounds;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::scenario::model::action::ActionKind;
use crate::session::command::{Command, ImageMark, Paper};
use crate::session::view::{ScanPicture, ScanStage};
use crate::ui::desk::{Desk, Intent, Pace, Scans};
use crate::ui::palette::Keys;
use crate::ui::testing::Rig;
use crate::ui::theme;
use crate::ui::workstation::{Around, WorkstationState, workstation_ui};

const WIDE: Vec2 = Vec2::new(1_360.0, 820.0);
const SMALL: Vec2 = Vec2::new(640.0, 360.0);
const LARGE: Vec2 = Vec2::new(3_840.0, 2_160.0);

/// How far the images are.
enum Images {
    Coming(ScanStage),
    There(Box<[ScanPicture; 2]>),
}

struct Bench {
    rig: Rig,
    state: WorkstationState,
    keys: Keys,
    images: Images,
}

type Screen = Harness<'static, Bench>;

/// Pictures of a slab with a denser spot, without any rays.
fn pictures() -> [ScanPicture; 2] {
    let bounds = Bounds {
        low: [-40.0, -30.0, 0.0],
        high: [40.0, 30.0, 20.0],
    };
    View::ALL.map(|view| {
        let field = Field::around(&bounds, view);
        let pixels = field.columns * field.lines;
        let shade = |at: usize| match at % field.columns < field.columns / 3 {
            true => 0.2,
            false => 0.7,
        };
        let exposure = Exposure {
            columns: field.columns,
            lines: field.lines,
            low: (0..pixels).map(|at| shade(at) * 0.8).collect(),
            high: (0..pixels).map(shade).collect(),
        };
        ScanPicture::of(field, exposure, 12)
    })
}

fn draw(ui: &mut egui::Ui, bench: &mut Bench) {
    let mut out = std::mem::take(&mut bench.rig.out);
    let around = Around {
        pace: Pace::Paused,
        left_wall_secs: None,
        keys: &bench.keys,
        steps: &bench.rig.steps,
    };
    let desk = Desk {
        scans: Some(match &bench.images {
            Images::Coming(stage) => Scans::Computing {
                stage: *stage,
                percent: 33,
            },
            Images::There(pictures) => Scans::Ready(pictures),
        }),
        ..bench.rig.desk()
    };
    workstation_ui(ui, &desk, around, &mut bench.state, &mut out);
    bench.rig.out = out;
}

/// A workstation with an X-rayed parcel on the desk.
fn screen_with(language: &str, size: Vec2, images: Images) -> Screen {
    let mut rig = Rig::tutorial(language);
    rig.inspect(ActionKind::Xray)
        .expect("the tutorial has a scanner");
    let mut state = WorkstationState::new(None);
    for step in &rig.steps {
        state.take(rig.session.view(), &step.events);
    }
    let bench = Bench {
        keys: Keys::of(&rig.settings),
        rig,
        state,
        images,
    };
    let mut screen = Harness::builder()
        .with_size(size)
        .build_ui_state(draw, bench);
    theme::install(&screen.ctx);
    screen.run();
    // Where the window is small, the dossier is a part of its own.
    screen.state_mut().state.open(Paper::Image);
    screen.run();
    screen
}

fn screen(language: &str, size: Vec2) -> Screen {
    screen_with(language, size, Images::There(Box::new(pictures())))
}

fn t(screen: &Screen, key: &str) -> String {
    screen.state().rig.words.t(key)
}

fn press(screen: &mut Screen, key: Key) {
    screen.key_press(key);
    screen.run();
}

fn click(screen: &mut Screen, name: &str) {
    let name = t(screen, name);
    let role = accesskit::Role::Button;
    screen.get_by_role_and_label(role, &name).click();
    screen.run();
}

/// The tools under which both views are on the screen now.
fn developed(screen: &Screen) -> Vec<(ScanView, Tools)> {
    let keys = screen.state().state.scanner.textures.keys();
    keys[keys.len().saturating_sub(2)..].to_vec()
}

/// Moves the focus to the console by its key.
fn focus(screen: &mut Screen) {
    press(screen, Key::K);
    press(screen, Key::F35);
}

fn told(screen: &mut Screen) -> Vec<Command> {
    let out = std::mem::take(&mut screen.state_mut().rig.out);
    let commands = out.into_iter().filter_map(|intent| match intent {
        Intent::Tell(command) if !matches!(command, Command::Show { .. }) => Some(command),
        _ => None,
    });
    commands.collect()
}

/// Obeys what was told, as the workplace does.
fn obey(screen: &mut Screen) -> Vec<Command> {
    let commands = told(screen);
    for command in &commands {
        screen.state_mut().rig.tell(command.clone());
    }
    screen.run();
    commands
}

#[test]
fn each_tool_develops_the_picture_anew_by_name_and_by_key() {
    let keys = [Key::G, Key::V, Key::U, Key::J, Key::O, Key::T, Key::S];
    let mut by_name = screen("en", WIDE);
    let mut by_key = screen("en", WIDE);
    focus(&mut by_key);
    let plain = developed(&by_name);
    assert_eq!(plain.len(), 2, "both views are drawn");
    let mut seen = vec![plain[0].1];
    for (switch, key) in Switch::ALL.into_iter().zip(keys) {
        click(&mut by_name, switch.key());
        press(&mut by_key, key);
        let now = developed(&by_name);
        assert_eq!(now, developed(&by_key), "{switch:?}");
        assert!(
            now.iter().all(|(_, tools)| tools.holds(switch)),
            "{switch:?}"
        );
        assert!(!seen.contains(&now[0].1), "{switch:?}");
        seen.push(now[0].1);
        click(&mut by_name, "scanner-reset");
        press(&mut by_key, Key::R);
        assert_eq!(by_name.state().state.scanner.tools, Tools::default());
        assert_eq!(by_key.state().state.scanner.tools, Tools::default());
    }
}

#[test]
fn the_density_window_opens_with_the_focus_on_it_and_narrows() {
    let mut screen = screen("en", WIDE);
    focus(&mut screen);
    press(&mut screen, Key::W);
    for _ in 0..3 {
        press(&mut screen, Key::ArrowRight);
    }
    let window = screen.state().state.scanner.tools.window_percent;
    assert!(window.0 > 0 && window.1 == 100, "{window:?}");
    let drawn = developed(&screen);
    assert_eq!(drawn[0].1.window_percent, window);
}

#[test]
fn single_keys_are_the_workstations_without_the_focus() {
    let mut screen = screen("en", WIDE);
    press(&mut screen, Key::G);
    assert!(!screen.state().state.scanner.tools.grey);
    focus(&mut screen);
    press(&mut screen, Key::G);
    assert!(screen.state().state.scanner.tools.grey);
    press(&mut screen, Key::Escape);
    press(&mut screen, Key::G);
    assert!(
        screen.state().state.scanner.tools.grey,
        "the focus has left"
    );
}

#[test]
fn a_mark_is_set_by_keyboard_alone_and_taken_back() {
    let mut screen = screen("en", WIDE);
    focus(&mut screen);
    press(&mut screen, Key::M);
    press(&mut screen, Key::ArrowRight);
    screen.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    screen.run();
    press(&mut screen, Key::Enter);
    let commands = obey(&mut screen);
    let [Command::Mark { mark, .. }] = commands[..] else {
        panic!("{commands:?}");
    };
    assert!(
        mark.is_well_formed() && mark.view == ScanView::Top,
        "{mark:?}"
    );
    press(&mut screen, Key::Escape);
    assert!(screen.state().state.scanner.cursor.is_none());
    let remove = screen
        .state()
        .rig
        .words
        .tf("scanner-unmark-name", &[("number", "1".into())]);
    screen.get_by_label(&remove).click();
    screen.run();
    let commands = obey(&mut screen);
    assert!(
        matches!(commands[..], [Command::Unmark { position: 0, .. }]),
        "{commands:?}"
    );
}

#[test]
fn a_mark_is_drawn_with_the_pointer() {
    let mut screen = screen("en", WIDE);
    click(&mut screen, "scanner-mark");
    let image = image_rects(&screen)[0];
    let (from, to) = (image.center(), image.center() + Vec2::new(24.0, 18.0));
    screen.drag_at(from);
    screen.run();
    screen.hover_at(to);
    screen.run();
    screen.drop_at(to);
    screen.run();
    let commands = told(&mut screen);
    let [Command::Mark { mark, .. }] = commands[..] else {
        panic!("{commands:?}");
    };
    let ImageMark {
        left,
        top,
        right,
        bottom,
        ..
    } = mark;
    assert!(right - left > 4 && bottom - top > right - left, "{mark:?}");
}

/// The views among everything that is an image.
fn views<'s>(screen: &'s Screen) -> Vec<egui_kittest::Node<'s>> {
    let begin = t(screen, "scanner-image");
    let begin = begin.split(':').next().unwrap_or_default().to_owned();
    let images = screen.query_all_by_role(accesskit::Role::Image);
    images
        .filter(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with(&begin))
        })
        .collect()
}

/// Where the views are, as a screen reader knows them.
fn image_rects(screen: &Screen) -> Vec<egui::Rect> {
    let images = views(screen).into_iter();
    images.map(|node| node.rect()).collect()
}

#[test]
fn wheel_and_keys_zoom_and_both_views_go_along() {
    let mut screen = screen("en", WIDE);
    focus(&mut screen);
    let before = screen.state().state.scanner.sight;
    press(&mut screen, Key::Plus);
    let nearer = screen.state().state.scanner.sight;
    assert_ne!(before, nearer);
    press(&mut screen, Key::ArrowRight);
    assert_ne!(nearer, screen.state().state.scanner.sight);
    press(&mut screen, Key::A);
    assert_eq!(before, screen.state().state.scanner.sight);
    let image = image_rects(&screen)[1];
    screen.hover_at(image.center());
    screen.run();
    assert!(screen.state().state.scanner.pointed.is_some());
    screen.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, 90.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    screen.run();
    assert_ne!(before, screen.state().state.scanner.sight);
}

#[test]
fn what_is_computed_shows_its_progress() {
    for language in ["en", "fr"] {
        for stage in ScanStage::ALL {
            let screen = screen_with(language, WIDE, Images::Coming(stage));
            let word = screen.state().rig.words.of_kind("scanner-stage", stage);
            let bars = screen.query_all_by_role(accesskit::Role::ProgressIndicator);
            let names: Vec<_> = bars
                .filter_map(|node| {
                    node.accesskit_node()
                        .label()
                        .or(node.accesskit_node().value())
                })
                .collect();
            assert!(names.iter().any(|name| name.contains(&word)), "{names:?}");
            assert!(image_rects(&screen).is_empty());
        }
    }
}

/// The facts of the image are cited as before, without a value.
#[test]
fn the_image_contradicts_the_papers_by_two_clicks() {
    let mut screen = screen("en", WIDE);
    press(&mut screen, Key::F35);
    let cell = Cell {
        place: Place::Image,
        field: crate::customs::document::Field::Count,
    };
    let words = &screen.state().rig.words;
    let name = format!("{}: {}", words.cell(cell), words.t("scanner-cite-count"));
    // It may lie below what is in sight.
    screen.get_by_label(&name).click_accesskit();
    screen.run();
    let first = screen.state().state.pointing.first.clone();
    assert_eq!(first.map(|(first, _)| first), Some(cell));
}

/// Nothing reaches beyond the window, and the picture keeps a size to be looked at.
#[test]
fn the_console_fits_every_window() {
    for language in ["en", "fr"] {
        for size in [SMALL, Vec2::new(980.0, 560.0), WIDE, LARGE] {
            let mut screen = screen(language, size);
            for large in [false, true] {
                if large {
                    focus(&mut screen);
                    press(&mut screen, Key::Y);
                }
                let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
                let images = image_rects(&screen);
                assert!(!images.is_empty(), "{size} {language}");
                for image in images {
                    let seen = image.intersect(window);
                    assert!(
                        seen.width() >= 100.0 && seen.height() >= 60.0,
                        "{image} of {size}, {language}, {large}"
                    );
                    assert!(image.right() <= window.right(), "{image} of {size}");
                }
                if large {
                    assert!(screen.state().state.scanner.is_large());
                }
            }
        }
    }
}

/// A screen reader is told size, view and tools, and nothing of what lies there.
#[test]
fn a_screen_reader_is_told_view_size_and_tools() {
    let mut screen = screen("en", WIDE);
    focus(&mut screen);
    press(&mut screen, Key::G);
    let nodes: Vec<_> = views(&screen)
        .into_iter()
        .map(|node| {
            let node = node.accesskit_node();
            (
                node.label().unwrap_or_default(),
                node.description().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(nodes.len(), 2);
    assert!(
        nodes[0].0.starts_with("X-ray image: From above; 8"),
        "{nodes:?}"
    );
    assert!(nodes.iter().all(|(_, tools)| tools == "Grey"), "{nodes:?}");
}
