//! Panels: what the trainee sees, as egui functions over views.
//!
//! Every function that draws ends in `_ui`, reads a `Desk` or another view and changes at most
//! the reader's own choices (what is selected, what is typed); everything else it asks for with an
//! `Intent`. `app` may depend on this room; the headless rooms may not.
//!
//! Invariant: no Bevy type and no truth before the session reveals it. A panel knows only what its view
//! holds, so that it can be drawn and tested without a window, and may be drawn twice in one frame without
//! a second effect.

pub(crate) mod bench;
pub(crate) mod books;
pub(crate) mod debrief;
pub(crate) mod decide;
pub(crate) mod desk;
pub(crate) mod fact;
pub(crate) mod feed;
pub(crate) mod forms;
pub(crate) mod guide;
#[cfg_attr(
    not(feature = "desk"),
    allow(dead_code, reason = "only a window shows the hall")
)]
pub(crate) mod hall;
pub(crate) mod home;
pub(crate) mod lab;
pub(crate) mod palette;
pub(crate) mod papers;
pub(crate) mod queue;
pub(crate) mod results;
pub(crate) mod scanner;
pub mod settings;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod theme;
pub mod words;
pub(crate) mod workstation;
