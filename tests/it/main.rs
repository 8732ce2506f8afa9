//! Integration tests, in one binary: each further binary would link the whole program again.

mod auditor;
mod check_digits;
mod golden;
mod hostile;
mod officers;
mod rooms;
mod shipped;
mod stream;
