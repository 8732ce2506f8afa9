//! What the reader of the screen has set for themselves.

use serde::{Deserialize, Serialize};

/// Settings, as kept from one start of the program to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Two letters, as the language files are named.
    pub language: String,
    /// Interface scale in percent, 75 to 200.
    pub scale_percent: u16,
    pub dark: bool,
    /// Okabe and Ito's colours for everything that colour tells.
    pub colour_blind_safe: bool,
    pub reduced_motion: bool,
    /// Name or pseudonym used last.
    pub officer: String,
    /// Keys that differ from the built-in ones: command id, then the shortcut as text ("Ctrl+P").
    pub keys: Vec<(String, String)>,
}

/// Least and largest interface scale, in percent.
pub const SCALE_PERCENT: (u16, u16) = (75, 200);

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: "en".to_owned(),
            scale_percent: 100,
            dark: false,
            colour_blind_safe: true,
            reduced_motion: false,
            officer: String::new(),
            keys: Vec::new(),
        }
    }
}
