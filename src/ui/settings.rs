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
    /// Whether the post's hall is shown behind the panels.
    pub hall: bool,
    /// Name or pseudonym used last.
    pub officer: String,
    /// Keys that differ from the built-in ones: command id, then the shortcut as text ("Ctrl+P").
    pub keys: Vec<(String, String)>,
}

/// Longest name of an officer, in characters.
pub const OFFICER_CHARS_MAX: usize = 80;
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
            hall: true,
            officer: String::new(),
            keys: Vec::new(),
        }
    }
}

impl Settings {
    /// The same with every value within its limits: a file may hold anything.
    pub fn within_limits(mut self) -> Settings {
        let (least, most) = SCALE_PERCENT;
        self.scale_percent = self.scale_percent.clamp(least, most);
        self.officer.truncate(
            self.officer
                .char_indices()
                .nth(OFFICER_CHARS_MAX)
                .map_or(self.officer.len(), |(at, _)| at),
        );
        self
    }
}
