//! The DataMatrix of a pack: modules from an element string, and the string from modules.

use datamatrix::{DataMatrix, SymbolList};

/// Side of a module in millimetres (GS1 General Specifications allow 0.255 to 0.990 on medicines).
pub const MODULE_MM: f32 = 0.5;
/// Empty modules around the symbol; the standard demands one.
pub const QUIET_MODULES: f32 = 2.0;

/// The modules of a GS1 DataMatrix (ECC 200, FNC1 first), dark ones `true`, row by row, and their columns.
///
/// `None` where the text does not fit any square symbol.
pub fn encode(element_string: &str) -> Option<(Vec<bool>, usize)> {
    let squares = SymbolList::default().enforce_square();
    let code = DataMatrix::encode_gs1(element_string.as_bytes(), squares).ok()?;
    let bitmap = code.bitmap();
    Some((bitmap.bits().to_vec(), bitmap.width()))
}

/// The element string in raw form that modules carry; `None` where they are no symbol.
pub fn decode(modules: &[bool], columns: usize) -> Option<String> {
    String::from_utf8(DataMatrix::decode(modules, columns).ok()?).ok()
}
