//! Greenlane: a training and simulation engine for customs officers.
//!
//! # The one-way street
//!
//! ```text
//!  authored            seeded              officer's commands            computed
//!  scenarios/*.ron ─▶ scenario ─▶ stream ─▶ session (inspection, decision) ─▶ score ─▶ report
//!                     checked     goods +      │ Command in  · Event out       └─▶ cli
//!                                 documents +  ├─▶ ledger (hash chain) ─▶ sitting ─▶ workplace ─▶ app (Bevy)
//!                                 hidden truth └─▶ view ─▶ officer · ui (egui)
//! ```
//!
//! Nothing to the left imports anything to its right; a test reads the `crate::` paths against the table
//! of rooms. A simulated officer, a replay and a trainee at the desk all drive the same
//! [`session::engine::Session`] through the same [`session::command::Command`].
//!
//! # The rooms
//!
//! | room | what lives there |
//! |---|---|
//! | [`time`], [`rng`], [`digest`], [`normal`] | simulated time, named random streams, canonical digests, the normal distribution |
//! | [`customs`] | the field's nouns as data with checked constructors |
//! | [`matter`] | materials, solids and loads: what goods are made of and how they lie |
//! | [`risk`] | offences, schemes, indicators, truth, exact belief |
//! | [`scenario`] | the authored file, its findings, the checked model |
//! | [`stream`] | (scenario, seed) to cases; pure, random access by index |
//! | [`inspection`] | what each action reveals, the reference books, and the independent auditor |
//! | [`session`] | the clockwork: commands, events, refusals, capacities, view |
//! | [`officer`] | simulated officers: random, inspect-all, rule profile, novice, ideal |
//! | [`score`] | a pure fold over events and truth to a score sheet |
//! | [`report`] | the score sheet as text, JSON and a page |
//! | [`ledger`] | tamper-evident session log: append, verify, recover |
//! | [`cli`] | one file per subcommand |
//! | `ui`, `app` | egui panels, and the only Bevy code (feature `desk`) |
//!
//! # Promises
//!
//! Below the rim (`cli`, `ledger` writers, `workplace`, `app`) nothing reads a file, a clock, the environment or a
//! global random source. The same scenario digest, seed, generator version and commands give the same
//! bytes on every machine and thread count. Case *i* of a stream is made alone, in constant time, and its
//! draws belong to (case, purpose). What an officer can see never depends on truth that no action has
//! revealed, and an auditor who sees only that finds exactly the indicators of the truth ledger.

#[cfg(feature = "desk")]
pub mod app;
pub mod cli;
pub mod customs;
pub mod digest;
pub mod inspection;
pub mod ledger;
pub mod matter;
pub mod normal;
pub mod officer;
pub mod report;
pub mod risk;
pub mod rng;
pub mod scenario;
pub mod score;
pub mod session;
pub mod sitting;
pub mod stream;
pub mod time;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(feature = "ui")]
pub mod workplace;
