//! Keys and the palette's search.

use super::keys::{parse, text};
use super::{COMMANDS, Keys};
use crate::ui::settings::Settings;

#[test]
fn every_built_in_key_reads_and_none_serves_twice() {
    let mut seen = Vec::new();
    for command in COMMANDS {
        let shortcut = parse(command.key).unwrap_or_else(|| panic!("{} is a key", command.key));
        assert_eq!(text(shortcut), command.key, "{}", command.id);
        assert!(!seen.contains(&shortcut), "{} serves twice", command.key);
        seen.push(shortcut);
    }
}

#[test]
fn the_readers_own_keys_replace_the_built_in_ones() {
    let settings = Settings {
        keys: vec![("palette".to_owned(), "Ctrl+Shift+P".to_owned())],
        ..Settings::default()
    };
    let keys = Keys::of(&settings);
    assert_eq!(keys.text("palette"), "Ctrl+Shift+P");
    assert_eq!(keys.text("help"), "F1");
    assert_eq!(parse("Ctrl+Nonsense"), None);
}
