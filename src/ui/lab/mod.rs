//! To come: lab.
