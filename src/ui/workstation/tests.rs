//! The whole workstation, drawn without a window.
