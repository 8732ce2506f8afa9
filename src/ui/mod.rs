//! Panels: what the trainee sees, as egui functions over plain view structs.
//!
//! Every function that draws ends in `_ui`, reads a view and changes at most the reader's own choices
//! (what is selected, what is typed). `app` may depend on this room; the headless rooms may not.
//!
//! Invariant: no Bevy type and no truth. A panel knows only what its view holds, so that it can be drawn
//! and tested without a window, and may be drawn twice in one frame without a second effect.

pub mod gallery;
pub(crate) mod theme;
