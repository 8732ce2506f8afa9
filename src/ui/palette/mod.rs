//! To come: palette.
