//! Nothing lies outside the screen, in either language; every key exists in both.

use std::collections::BTreeSet;

use egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::screens::{briefing_screen, receipt_screen, settings_screen};
use super::{Bench, home_screen, later_visit};
use crate::session::conduct::Mode;
use crate::ui::testing::{assert_inside, assert_whole, room};

/// The least window, and 1280 × 720 at 200 %, in points.
const SIZES: [Vec2; 2] = [Vec2::new(900.0, 560.0), Vec2::new(640.0, 360.0)];

/// Nothing is cut off; the named controls, which no scroll area holds, are wholly on the screen.
fn check<State>(mut screen: Harness<'_, State>, size: Vec2, fixed: &[&str], about: &str) {
    screen.run();
    assert_whole(&screen, &format!("{about} on {size}"));
    for name in fixed {
        assert_inside(&screen, name, room(size));
    }
}

#[test]
fn nothing_lies_outside_the_screen() {
    for language in ["en", "fr"] {
        for size in SIZES {
            let words = crate::ui::words::Words::of(language);
            let t = |key: &str| words.t(key);
            let mut bench = Bench::new(language, later_visit());
            bench.state.setup.mode = Mode::Assessment;
            bench.state.setup.kiosk = true;
            let read = t("home-read-briefing");
            check(home_screen(bench, size), size, &[&read], "home");
            let begin = t("briefing-begin");
            for name in ["tutorial/first-parcels", "operation-stop", "vaccine-export"] {
                let screen = briefing_screen(language, name, size);
                check(screen, size, &[&begin], name);
            }
            let back = format!("◀  {}", t("settings-back"));
            check(settings_screen(language, size), size, &[&back], "settings");
            let (debrief, home) = (t("receipt-debrief"), t("receipt-home"));
            let screen = receipt_screen(language, size);
            check(screen, size, &[&debrief, &home], "receipt");
        }
    }
}

/// Tab brings every control into sight, also where it had been scrolled away.
#[test]
fn what_has_the_focus_is_in_sight() {
    let size = Vec2::new(640.0, 360.0);
    let mut bench = Bench::new("fr", later_visit());
    bench.state.setup.mode = Mode::Assessment;
    bench.state.setup.kiosk = true;
    let mut screen = home_screen(bench, size);
    screen.run();
    let mut seen = BTreeSet::new();
    for _ in 0..30 {
        screen.key_press(egui::Key::Tab);
        screen.run();
        let mut nodes = screen.root().children_recursive();
        let Some(node) = nodes.find(|node| node.is_focused()) else {
            continue;
        };
        let area = node.rect();
        let name = node.accesskit_node().label().unwrap_or_default();
        assert!(
            area.min.y >= -0.5 && area.max.y <= size.y + 0.5,
            "\"{name}\" at {area}"
        );
        seen.insert(name);
    }
    assert!(seen.len() > 16, "{seen:?}");
    assert!(
        seen.contains("Code du surveillant, une seconde fois"),
        "{seen:?}"
    );
}

/// Messages and attributes of a file, each as "message" or "message.attribute".
fn keys_of(text: &str) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut message = String::new();
    for line in text.lines() {
        let Some((head, _)) = line.split_once(" =") else {
            continue;
        };
        if let Some(attribute) = head.strip_prefix("    .") {
            keys.push(format!("{message}.{attribute}"));
        } else if head.starts_with(|first: char| first.is_ascii_lowercase()) {
            message = head.to_owned();
            keys.push(head.to_owned());
        }
    }
    keys
}

const FILES: [(&str, &str); 2] = [
    (
        include_str!("../../../../assets/lang/en/home.ftl"),
        include_str!("../../../../assets/lang/fr/home.ftl"),
    ),
    (
        include_str!("../../../../assets/lang/en/help.ftl"),
        include_str!("../../../../assets/lang/fr/help.ftl"),
    ),
];

#[test]
fn both_languages_have_the_same_keys_in_the_same_order() {
    for (english, french) in FILES {
        let keys = keys_of(english);
        assert!(keys.len() > 50);
        assert_eq!(keys, keys_of(french));
        let unique: BTreeSet<&String> = keys.iter().collect();
        assert_eq!(unique.len(), keys.len(), "a key stands twice");
        for language in ["en", "fr"] {
            let words = crate::ui::words::Words::of(language);
            for key in &keys {
                assert!(words.has(key), "{language} cannot read {key}");
            }
        }
    }
}

/// Every key that the code names literally is a message.
#[test]
fn every_key_in_the_code_exists() {
    let sources = [
        include_str!("../mod.rs"),
        include_str!("../gallery.rs"),
        include_str!("../details.rs"),
        include_str!("../setup.rs"),
        include_str!("../clock.rs"),
        include_str!("../briefing.rs"),
        include_str!("../briefing/view.rs"),
        include_str!("../settings.rs"),
        include_str!("../keys.rs"),
        include_str!("../receipt.rs"),
        include_str!("../../guide/mod.rs"),
        include_str!("../../guide/strip.rs"),
        include_str!("../../guide/help.rs"),
        include_str!("../../guide/popup.rs"),
    ];
    let families = [
        "home-",
        "briefing-",
        "settings-",
        "receipt-",
        "help-",
        "guide-",
    ];
    let known: BTreeSet<String> = FILES.iter().flat_map(|(text, _)| keys_of(text)).collect();
    let mut count = 0;
    for text in sources {
        for word in text.split('"').skip(1).step_by(2) {
            let is_key = families.iter().any(|family| word.starts_with(family));
            let is_made = word.contains('{') || word.contains(' ');
            // The first part of a key whose rest is a word of the field.
            let is_stem = ["home-mode", "home-mode-about", "home-feedback"].contains(&word);
            if is_key && !is_made && !is_stem {
                assert!(known.contains(word), "no message {word}");
                count += 1;
            }
        }
    }
    assert!(count > 120, "{count} keys");
}
