//! The lab: the editor against the profile, a run against the engine, what is asked for, what is drawn.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::model::{Editor, When, declared_indicators, every_test, kind_key};
use super::rules::GENERAL;
use super::run::{Run, Stamp};
use super::selection::Bars;
use super::text::Outcome;
use super::{LabState, Tab, lab_ui, say};
use crate::customs::code::currency::Currency;
use crate::officer::profile::{Condition, PROFILE_BYTES_MAX, Profile, ProfileError, Rule};
use crate::risk::indicator::{Channel, Indicator};
use crate::session::command::{CaseId, Command, Flag};
use crate::ui::desk::Intent;
use crate::ui::testing::{Rig, assert_whole};
use crate::ui::theme;
use crate::ui::words::Words;

/// A lab over a session; flags are carried out as the app would.
struct Bench {
    rig: Rig,
    state: LabState,
    told: Vec<Intent>,
}

impl Bench {
    fn new(language: &str, arrivals: u64) -> Bench {
        let mut rig = Rig::new("vaccine-export", 7, language);
        while rig.session.view().arrived() < arrivals {
            rig.tell(Command::AwaitNext {
                at_most_secs: 86_400,
            });
        }
        let state = LabState::default();
        Bench {
            rig,
            state,
            told: Vec::new(),
        }
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        theme::install(ui.ctx());
        let mut out = Vec::new();
        lab_ui(ui, &self.rig.desk(), &mut self.state, &mut out);
        for intent in out {
            if let Intent::Tell(command) = &intent {
                self.rig.tell(command.clone());
            }
            self.told.push(intent);
        }
    }
}

fn harness(bench: Bench, size: Vec2) -> Harness<'static, Bench> {
    let mut harness = Harness::builder()
        .with_size(size)
        .build_ui_state(|ui, bench: &mut Bench| bench.draw(ui), bench);
    harness.run();
    harness
}

const NARROW: Vec2 = Vec2::new(500.0, 380.0);
const WIDE: Vec2 = Vec2::new(900.0, 900.0);

fn general() -> Profile {
    Profile::parse(GENERAL).expect("the shipped profile is sound")
}

/// Points of every undecided case as an automatic engine gives them.
fn engine(bench: &Bench, profile: &Profile) -> Vec<(CaseId, i64)> {
    let view = bench.rig.session.view();
    let compiled = profile.compile(view.scenario());
    let mut declaration = view.blank_declaration();
    view.undecided()
        .map(|case| {
            assert!(view.declare_into(case, &mut declaration));
            let raised = view.declared_indicators(case);
            (case, compiled.points(&declaration, raised))
        })
        .collect()
}

#[test]
fn the_editor_gives_back_the_profile_it_loaded() {
    let mut editor = Editor::default();
    editor.load(&general());
    assert_eq!(editor.profile(), general());
    assert!(editor.rules.iter().all(|rule| rule.when.join().is_some()));
    let rule = |when: Condition| Rule { points: 3, when };
    let leaf = || Condition::OnPlatform;
    let not = |condition| Condition::Not(Box::new(condition));
    let kept = [
        not(not(leaf())),
        Condition::All(vec![leaf(), Condition::Any(vec![leaf(), leaf()])]),
        not(Condition::Any(vec![not(not(leaf()))])),
    ];
    let shown = [
        not(leaf()),
        Condition::Any(vec![not(leaf()), Condition::NoLicenceStated]),
        not(Condition::All(vec![leaf()])),
        Condition::DescriptionHas(vec!["a; b".to_owned(), String::new()]),
    ];
    for condition in kept.into_iter() {
        let when = When::of(condition.clone());
        assert!(matches!(when, When::Kept(_)));
        assert_eq!(when.condition(), condition);
    }
    let mut profile = general();
    profile.rules = shown.into_iter().chain(every_test()).map(rule).collect();
    editor.load(&profile);
    assert_eq!(editor.profile(), profile);
}

#[test]
fn a_run_gives_the_engines_points_and_selects_from_the_threshold_on() {
    let bench = Bench::new("en", 300);
    let mut editor = Editor::default();
    editor.load(&general());
    let mut run = Run::over(&editor, bench.rig.session.view());
    let mut expected = engine(&bench, &general());
    let threshold = 12;
    let selected: BTreeSet<CaseId> = run
        .selected(threshold)
        .iter()
        .map(|scored| scored.case)
        .collect();
    let wanted = expected.iter().filter(|(_, points)| *points >= threshold);
    assert_eq!(selected, wanted.map(|(case, _)| *case).collect());
    assert!(!selected.is_empty() && selected.len() < expected.len());
    expected.sort_by_key(|(case, points)| (-points, *case));
    let rows: Vec<_> = run.rows.iter().map(|row| (row.case, row.points)).collect();
    assert_eq!(rows, expected);
    let rules = general().rules;
    for (case, points) in rows {
        let (_, applying) = run.look(bench.rig.session.view(), case).expect("undecided");
        let sum: i64 = applying.iter().map(|number| rules[number - 1].points).sum();
        assert_eq!(sum, points, "{case}");
    }
}

#[test]
fn a_run_is_made_again_when_rules_or_queue_change_and_not_otherwise() {
    let mut bench = Bench::new("en", 5);
    let stamp = |bench: &Bench| Stamp::of(&bench.state.editor, bench.rig.session.view());
    let first = stamp(&bench);
    assert_eq!(first, stamp(&bench));
    bench.state.editor.add_new();
    let second = stamp(&bench);
    assert_ne!(first, second);
    let before = bench.rig.session.view().arrived();
    while bench.rig.session.view().arrived() == before {
        bench.rig.tell(Command::AwaitNext {
            at_most_secs: 86_400,
        });
    }
    assert_ne!(second, stamp(&bench));
    let third = stamp(&bench);
    bench.state.load(&general());
    assert_ne!(third, stamp(&bench));
    let fourth = stamp(&bench);
    bench.state.undo_load();
    assert_ne!(fourth, stamp(&bench));
    assert_eq!(bench.state.editor.rules.len(), 4);
}

#[test]
fn what_is_selected_is_flagged_and_a_click_selects() {
    let mut bench = Bench::new("en", 200);
    bench.state.load(&general());
    bench.state.threshold.0 = 12;
    bench.state.tab = Tab::Cases;
    let expected = engine(&bench, &general());
    let wanted: BTreeSet<CaseId> = expected
        .iter()
        .filter(|(_, points)| *points >= 12)
        .map(|(case, _)| *case)
        .collect();
    let mut harness = harness(bench, WIDE);
    let first = harness.state().state.run.as_ref().expect("it ran").rows[0].case;
    harness.get_by_label_contains(&first.to_string()).click();
    harness.run();
    assert_eq!(harness.state().told, [Intent::Select(Some(first))]);
    harness.state_mut().told.clear();
    harness.get_by_label_contains("as suspect").click();
    harness.run();
    let flagged = harness.state().told.iter().map(|intent| match intent {
        Intent::Tell(Command::Flag {
            case,
            flag: Some(Flag::Suspect),
        }) => *case,
        other => panic!("{other:?}"),
    });
    let flagged: Vec<CaseId> = flagged.collect();
    assert_eq!(flagged.len(), wanted.len());
    assert_eq!(flagged.into_iter().collect::<BTreeSet<_>>(), wanted);
    harness.get_by_label("All that are selected carry the flag.");
}

#[test]
fn rules_are_added_changed_moved_and_removed() {
    let mut harness = harness(Bench::new("en", 20), WIDE);
    let press = |harness: &mut Harness<'_, Bench>, label: &str| {
        harness.get_by_label(label).click();
        harness.run();
    };
    press(&mut harness, "Add a rule");
    assert_eq!(harness.state().state.editor.rules.len(), 4);
    press(&mut harness, "Rule 4: move up");
    press(&mut harness, "Rule 1: remove");
    let raised = Condition::Raised(Indicator::ValueBelowReference);
    assert_eq!(harness.state().state.editor.profile().rules[1].when, raised);
    press(&mut harness, "Rule 2: not");
    press(&mut harness, "Rule 2: how conditions are joined: if");
    press(&mut harness, "if any of");
    let when = harness.state().state.editor.profile().rules[1].when.clone();
    let Condition::Any(parts) = when else {
        panic!("{when:?}");
    };
    assert_eq!(parts[0], Condition::Not(Box::new(raised)));
    press(
        &mut harness,
        "Rule 2, condition 2: what is looked at: Local party",
    );
    press(&mut harness, "Country of origin");
    let field = "Rule 2, condition 2: what is asked for";
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text("cn, TR xx");
    harness.run();
    harness.get_by_label("⚠ Not a country code: xx");
    let state = &harness.state().state;
    let When::Many(group) = &state.editor.rules[1].when else {
        panic!("two conditions");
    };
    let Condition::OriginIn(list) = &group.parts[1].test else {
        panic!("{:?}", group.parts[1].test);
    };
    assert_eq!(format!("{list:?}"), "[Country(CN), Country(TR)]");
    let run = state.run.as_ref().expect("it ran");
    assert_eq!(
        run.stamp,
        Stamp::of(&state.editor, harness.state().rig.session.view())
    );
}

#[test]
fn an_indicator_is_found_by_typing() {
    let mut harness = harness(Bench::new("en", 5), WIDE);
    let words = Words::of("en");
    let title = words.indicator(Indicator::QuantityBeyondOwnUse);
    let combo = format!("Rule 1: what is asked for: {title}");
    harness.get_by_label(&combo).click();
    harness.run();
    harness
        .get_by_label("Search indicators")
        .type_text("licence reference");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let when = harness.state().state.editor.profile().rules[0].when.clone();
    assert_eq!(when, Condition::Raised(Indicator::LicenceReferenceMissing));
}

#[test]
fn text_is_copied_and_read_and_its_faults_are_told() {
    let mut bench = Bench::new("en", 5);
    bench.state.tab = Tab::Text;
    bench.state.pasted = "Profile(format: 1,\n  title: oops)".to_owned();
    let mut harness = harness(bench, WIDE);
    harness.get_by_label("Copy").click();
    harness.run();
    let Some(Intent::Copy(text)) = harness.state().told.last() else {
        panic!("nothing was copied");
    };
    let own = harness.state().state.editor.profile();
    assert_eq!(Profile::parse(text), Ok(own.clone()));
    harness.get_by_role_and_label(Role::Button, "Load").click();
    harness.run();
    harness.get_by_label_contains("⚠ Line 2, column 9: ");
    assert_eq!(harness.state().state.editor.profile(), own);
    harness.state_mut().state.pasted = GENERAL.to_owned();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Load").click();
    harness.run();
    let loaded = Outcome::Loaded(general().rules.len());
    assert_eq!(harness.state().state.outcome, Some(loaded));
    assert_eq!(harness.state().state.editor.profile(), general());
}

#[test]
fn bars_hold_every_case_and_begin_anew_at_the_threshold() {
    for (least, most, threshold) in [(0, 0, 0), (-30, 71, 20), (3, 9, 400), (-1_000_000, 7, 5)] {
        let bars = Bars::over(least, most, threshold);
        assert!((1..=41).contains(&bars.count), "{bars:?}");
        assert!(bars.range(0).0 <= least.min(threshold), "{bars:?}");
        assert!(
            bars.range(bars.count - 1).1 >= most.max(threshold),
            "{bars:?}"
        );
        assert_eq!((threshold - bars.from) % bars.width, 0, "{bars:?}");
    }
    let bench = Bench::new("en", 200);
    let run = Run::over(&bench.state.editor, bench.rig.session.view());
    let (most, least) = (run.rows[0].points, run.rows[run.rows.len() - 1].points);
    let bars = Bars::over(least, most, 20);
    let sum: usize = (0..bars.count).map(|bar| bars.cases(&run, bar)).sum();
    assert_eq!(sum, run.rows.len());
}

#[test]
fn every_word_exists_in_every_language() {
    let file = |code: &str| match code {
        "en" => include_str!("../../../assets/lang/en/lab.ftl"),
        _ => include_str!("../../../assets/lang/fr/lab.ftl"),
    };
    let keys = |code: &str| -> BTreeSet<String> {
        let lines = file(code).lines().filter(|line| line.starts_with("lab-"));
        let keys = lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned()));
        keys.collect()
    };
    assert_eq!(keys("en"), keys("fr"));
    let currency = Currency::parse("EUR").expect("an assigned code");
    for code in ["en", "fr"] {
        let words = Words::of(code);
        assert!(keys(code).iter().all(|key| words.has(key)));
        for test in every_test() {
            assert!(words.has(kind_key(&test)), "{test:?}");
            let told = say::told(&words, currency, &Condition::All(vec![test]));
            assert!(!told.contains("lab-"), "{told}");
        }
        let faults = [
            ProfileError::TooLong(PROFILE_BYTES_MAX + 1),
            Profile::parse("(").expect_err("half a profile"),
            ProfileError::Format(2),
            ProfileError::Points(3, -2_000),
            ProfileError::NotDeclared(1, Indicator::VagueDescription),
            ProfileError::Rules(0),
        ];
        for fault in &faults {
            let told = say::fault(&words, fault);
            assert!(!told.contains("lab-") && !told.contains('$'), "{told}");
        }
    }
    let is_declared = |indicator: Indicator| indicator.spec().channel == Channel::Declared;
    assert!(declared_indicators().all(is_declared));
    assert!(declared_indicators().count() > 20);
}

#[test]
fn nothing_is_cut_off_in_a_small_window() {
    for language in ["en", "fr"] {
        for (tab, key) in Tab::ALL {
            let mut bench = Bench::new(language, 120);
            let mut profile = general();
            let first = profile.rules[0].when.clone();
            let deep = Condition::Not(Box::new(Condition::Not(Box::new(first.clone()))));
            let tests = every_test().into_iter();
            let nested = [Condition::Any(vec![first.clone(), first]), deep];
            let rule = |when| Rule {
                points: -1_000,
                when,
            };
            profile.rules = nested.into_iter().chain(tests).map(rule).collect();
            bench.state.load(&profile);
            bench.state.threshold.0 = -100_000;
            bench.state.tab = tab;
            let mut harness = harness(bench, NARROW);
            for _ in 0..12 {
                let texts = assert_whole(&harness, &format!("{language} {key}"));
                let missing: Vec<_> = texts
                    .into_iter()
                    .filter(|painted| painted.text.contains("lab-"))
                    .collect();
                assert!(missing.is_empty(), "{language} {key}: {missing:?}");
                let wheel = egui::Event::MouseWheel {
                    unit: egui::MouseWheelUnit::Point,
                    delta: Vec2::new(0.0, -200.0),
                    modifiers: egui::Modifiers::NONE,
                    phase: egui::TouchPhase::Move,
                };
                harness.hover_at(egui::pos2(200.0, 300.0));
                harness.event(wheel);
                harness.run_steps(3);
            }
        }
    }
}

#[test]
fn every_sign_is_in_the_fonts() {
    let mut harness = harness(Bench::new("en", 1), NARROW);
    let font = egui::FontId::proportional(15.0);
    let drawn = |sign: char| {
        let text = sign.to_string();
        let black = egui::Color32::BLACK;
        let font = font.clone();
        let galley = harness
            .ctx
            .fonts_mut(|fonts| fonts.layout_no_wrap(text, font, black));
        galley.rows[0].glyphs[0].uv_rect
    };
    let replacement = drawn('\u{fffe}');
    let missing: Vec<char> = "⬆⬇✖⚠✔≥–·"
        .chars()
        .filter(|sign| drawn(*sign) == replacement)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    harness.run();
}
