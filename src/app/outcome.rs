//! What became of what the command line asked for; outlives the app.

use std::sync::{Arc, Mutex, PoisonError};

use super::AppError;

/// A result that is put once and taken by `app::run`.
#[derive(Clone, Default)]
pub(super) struct Outcome(Arc<Mutex<Option<Result<(), AppError>>>>);

impl Outcome {
    /// The result, if there is one.
    pub(super) fn take(&self) -> Option<Result<(), AppError>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Puts the result; the first one stays.
    pub(super) fn put(&self, result: Result<(), AppError>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.get_or_insert(result);
    }
}
