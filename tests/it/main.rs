//! Integration tests, in one binary: each further binary would link the whole program again.

mod auditor;
mod broken;
mod check_digits;
mod cli;
mod golden;
mod hostile;
mod irt;
mod ledger;
mod officers;
mod packs;
mod readme;
mod rooms;
mod shipped;
mod stream;
