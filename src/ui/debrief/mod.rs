//! To come: debrief.
