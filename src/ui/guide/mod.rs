//! To come: guide.
