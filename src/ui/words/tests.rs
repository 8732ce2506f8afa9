//! Languages: every key in every language.

use super::Words;

#[test]
fn numbers_are_written_as_the_language_does() {
    let english = Words::of("en");
    assert_eq!(english.number(1_234_567), "1,234,567");
    assert_eq!(english.fixed(-123_456, 2), "−1,234.56");
}
