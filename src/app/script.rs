//! Scripts: a file of clicks and keys that drives the real window, and takes pictures of it.
//!
//! One line is one step, `#` begins a remark. Controls are found by their accessible names; `*` at the end
//! of a name stands for anything.
//!
//! ```text
//! click "Begin"            press the control of that name; `click 2 "Begin"` the second one
//! focus "Queue"            move the keyboard focus there
//! key Ctrl+P               press a key
//! type "ivermectin"        type text where the focus is
//! press F8 until "C000*"   press a key again and again until the name is on the screen
//! until "Debrief*"         wait until the name is on the screen
//! absent "Feedback*"       the name is not on the screen
//! set language fr          also: scale 150, theme dark, theme light
//! shot workstation         write workstation.png
//! ```

mod parse;
mod play;

pub(super) use parse::{Line, parse};
pub(super) use play::plugin;

/// What one line asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Order {
    /// Press the n-th control of a name, from 1.
    Click(usize, String),
    Focus(String),
    Key(egui::Modifiers, egui::Key),
    Type(String),
    /// Press a key again and again until a name is on the screen.
    Repeat(egui::Modifiers, egui::Key, String),
    Until(String),
    Absent(String),
    Set(Setting),
    Shot(String),
}

/// A setting that a script makes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Setting {
    Language(String),
    Scale(u16),
    Dark(bool),
}
