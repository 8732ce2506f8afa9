use super::*;
use crate::customs::identifier::gtin::GtinKind;

const BRACKETED: &str = "(01)05012345678900(17)261231(10)LOT7(21)SER42";
const RAW: &str = "01050123456789001726123110LOT7\u{1d}21SER42";

fn element() -> Gs1Element {
    Gs1Element::parse(BRACKETED).unwrap()
}

fn text(value: &str) -> Gs1Text {
    Gs1Text::parse(value).unwrap()
}

fn written(write: impl Fn(&mut String)) -> String {
    let mut out = String::new();
    write(&mut out);
    out
}

#[test]
fn both_forms_read_and_write() {
    let element = element();
    assert_eq!(element.gtin().as_str(), "05012345678900");
    assert_eq!(element.expiry(), Date::constant(2026, 12, 31));
    assert_eq!(element.batch().as_str(), "LOT7");
    assert_eq!(element.serial().as_str(), "SER42");
    assert_eq!(element.to_string(), BRACKETED);
    assert_eq!(written(|out| element.write_raw_to(out)), RAW);
    for form in [
        RAW,
        "]d201050123456789001726123110LOT7\u{1d}21SER42",
        "\u{1d}01050123456789001726123110LOT7\u{1d}21SER42\u{1d}",
        "010501234567890021SER42\u{1d}10LOT7\u{1d}17261231",
        "(21)SER42(10)LOT7(17)261231(01)05012345678900",
    ] {
        assert_eq!(Gs1Element::parse(form), Ok(element), "{form:?}");
    }
}

#[test]
fn a_shorter_kind_is_kept_in_fourteen_digits() {
    let bottle = Gtin::parse("5012345678900").unwrap();
    let made = Gs1Element::new(bottle, element().expiry(), text("LOT7"), text("SER42"));
    assert_eq!(made, Ok(element()));
}

#[test]
fn day_zero_is_the_end_of_the_month() {
    for (digits, expiry) in [
        ("260200", Date::constant(2026, 2, 28)),
        ("280200", Date::constant(2028, 2, 29)),
        ("261200", Date::constant(2026, 12, 31)),
        ("750101", Date::constant(2075, 1, 1)),
        ("760101", Date::constant(1976, 1, 1)),
    ] {
        let reading = Gs1Reading::new("05012345678900", Some(digits), None, None).unwrap();
        assert_eq!(reading.expiry(), Some(expiry));
        assert_eq!(reading.expiry_text(), Some(digits));
    }
    let text = BRACKETED.replace("261231", "260200");
    assert_eq!(
        Gs1Element::parse(&text).map(|element| element.expiry()),
        Ok(Date::constant(2026, 2, 28))
    );
}

#[test]
fn set_82_holds_82_characters() {
    let set: String = (0..=255_u8)
        .map(char::from)
        .filter(|c| is_encodable(*c))
        .collect();
    assert_eq!(set.len(), 82);
    assert!(!set.contains([' ', '#', '$', '@', '[', '\\', '^', '`', '{', '~', SEPARATOR]));
    assert!(set.contains(['(', ')', '%', '/', ':', '?', '_']));
}

#[test]
fn parse_undoes_write_over_many_packs() {
    let set: Vec<char> = (0..=127_u8)
        .map(char::from)
        .filter(|c| is_encodable(*c))
        .collect();
    let mut state = 7_u64;
    let mut draw = |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % bound
    };
    let mut out = String::new();
    for _ in 0..4_000 {
        let gtin = Gtin::new(GtinKind::Gtin14, draw(1 << 30) as u64 * 4_099).unwrap();
        let year = 1976 + draw(100) as i16;
        let expiry = Date::new(year, 1 + draw(12) as i8, 1 + draw(28) as i8).unwrap();
        let mut word = || {
            let chars: String = (0..1 + draw(20)).map(|_| set[draw(82)]).collect();
            text(&chars)
        };
        let element = Gs1Element::new(gtin, expiry, word(), word()).unwrap();
        out.clear();
        element.write_to(&mut out);
        assert_eq!(Gs1Element::parse(&out), Ok(element), "{out}");
        assert_eq!(Gs1Reading::read(&out), Ok(element.reading()));
        out.clear();
        element.write_raw_to(&mut out);
        assert_eq!(Gs1Element::parse(&out), Ok(element), "{out:?}");
    }
}

#[test]
fn a_bracket_in_a_batch_is_escaped() {
    let pack = Gs1Element::new(
        element().gtin(),
        element().expiry(),
        text("A(21)B"),
        text("(C"),
    )
    .unwrap();
    assert_eq!(
        pack.to_string(),
        "(01)05012345678900(17)261231(10)A\\(21)B(21)\\(C"
    );
    assert_eq!(Gs1Element::parse(&pack.to_string()), Ok(pack));
}

#[test]
fn a_reading_reports_what_an_element_refuses() {
    let wrong_check = BRACKETED.replace("8900", "8901");
    assert_eq!(
        Gs1Element::parse(&wrong_check),
        Err(IdentifierError::BadCheckDigit {
            expected: '0',
            found: '1'
        })
    );
    let reading = Gs1Reading::read(&wrong_check).unwrap();
    assert!(!reading.gtin_valid());
    assert_eq!(reading.gtin_text(), "05012345678901");
    assert_eq!(reading.to_string(), wrong_check);
    assert!(element().reading().gtin_valid());

    let wrong_date = BRACKETED.replace("261231", "261301");
    assert_eq!(
        Gs1Element::parse(&wrong_date).unwrap_err().to_string(),
        "its expiry \"261301\" (YYMMDD) is not a date"
    );
    assert_eq!(Gs1Reading::read(&wrong_date).unwrap().expiry(), None);

    let bare = Gs1Reading::read("(01)05012345678900(10)LOT7").unwrap();
    assert_eq!((bare.batch(), bare.serial()), (Some("LOT7"), None));
    assert_eq!(
        written(|out| bare.write_raw_to(out)),
        "010501234567890010LOT7"
    );
    assert_eq!(
        Gs1Element::parse(&bare.to_string()),
        Err(IdentifierError::MissingElement { identifier: "17" })
    );
}

#[test]
fn unreadable_texts_are_refused() {
    for form in [
        "",
        "(",
        "(01)",
        "(01)0501234567890",
        "(01)0501234567890X",
        "(01)05012345678900(10)",
        "(01)05012345678900(10)ABCDEFGHIJKLMNOPQRSTU",
        "(01)05012345678900(10)A B",
        "(01)05012345678900(10)A\\B",
        "(01)05012345678900(11)260101",
        "(01)05012345678900(01)05012345678900",
        "(10)LOT7",
        "(1é)7",
        "(é1)7",
        "x(01)05012345678900",
        "0105012345678900é",
        "01050123456789é",
        "0",
        "010501234567890010",
        "0105012345678900\u{1d}\u{1d}10LOT7",
        "01050123456\u{1d}10LOT7",
    ] {
        assert!(Gs1Reading::read(form).is_err(), "{form:?}");
    }
    let far = Gs1Element::new(
        element().gtin(),
        Date::constant(2076, 1, 1),
        text("A"),
        text("B"),
    );
    assert!(matches!(
        far,
        Err(IdentifierError::OutOfRange { value: 2076, .. })
    ));
}

#[test]
fn serde_uses_the_form_in_brackets() {
    let json = serde_json::to_string(&element()).unwrap();
    assert_eq!(json, format!("\"{BRACKETED}\""));
    assert_eq!(
        serde_json::from_str::<Gs1Element>(&json).unwrap(),
        element()
    );
    assert_eq!(
        serde_json::from_str::<Gs1Reading>(&json).unwrap(),
        element().reading()
    );
    let error = serde_json::from_str::<Gs1Element>("\"(10)LOT7\"").unwrap_err();
    assert!(
        error.to_string().contains("it lacks the GS1 element (01)"),
        "{error}"
    );
}
