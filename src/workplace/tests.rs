//! The workplace without a window.
