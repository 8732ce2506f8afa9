//! Faces by themselves: marks, codes, letters.

use crate::inspection::pack::face::Typeface;
use crate::inspection::pack::tint::{self, CONTENTS};
use crate::inspection::pack::{code, glyphs, mark, words};

#[test]
fn ce_marks_are_told_apart_by_measuring() {
    for height in [5.0, 16.0, 40.0] {
        assert!(mark::ce_is_true(&mark::ce((3.0, 4.0), height, true, 0)));
        for variant in 0..4 {
            let broken = mark::ce((3.0, 4.0), height, false, variant);
            assert!(!mark::ce_is_true(&broken), "variant {variant}");
        }
    }
}

#[test]
fn brand_marks_are_told_apart_by_shape() {
    for brand in ["Valdorane", "Kickvane", "Horlanthe", "Solmirae", "Auralith"] {
        let drawn = |outlines: Vec<mark::Outline>| -> Vec<mark::Outline> {
            let placed = outlines.iter();
            placed
                .map(|o| o.placed((22.0, 22.0), (60.0, 9.0)))
                .collect()
        };
        assert!(mark::is_registered(&drawn(mark::registered(brand)), brand));
        assert!(!mark::is_registered(&drawn(mark::imitated(brand)), brand));
    }
}

#[test]
fn codes_are_read_as_written() {
    let text = "010290000000000717220131 10AB123456\u{1d}21XYZ0001".replace(' ', "");
    let (modules, columns) = code::encode(&text).expect("the text fits");
    assert_eq!(modules.len(), columns * columns);
    assert_eq!(code::decode(&modules, columns), Some(text));
}

#[test]
fn the_fonts_have_every_letter_of_the_words() {
    for words in words::all() {
        let mut texts = vec![
            words.children,
            words.batch,
            words.expiry,
            words.tablets,
            words.capsules,
            words.leaflet,
            words.read,
            words.authorised,
            words.maker,
            words.prescription,
        ];
        texts.extend(words.storage);
        for text in texts {
            assert!(glyphs::has(Typeface::Sans, text), "{text}");
            assert!(glyphs::has(Typeface::Bold, text), "{text}");
        }
    }
}

#[test]
fn colours_are_named_as_they_were_chosen() {
    for (name, _) in CONTENTS {
        assert_eq!(tint::name_of(tint::content(name)), name);
    }
}
