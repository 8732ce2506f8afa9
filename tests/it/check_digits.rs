//! Check digits, written anew from the standards' rules: what the crate makes is held against these.

/// UPU S10: two letters, eight digits, a check digit, two letters.
pub fn s10(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 13 {
        return false;
    }
    let letters = |part: &[u8]| part.iter().all(u8::is_ascii_uppercase);
    let digits: Vec<u32> = bytes[2..11]
        .iter()
        .filter_map(|b| (*b as char).to_digit(10))
        .collect();
    if !letters(&bytes[..2]) || !letters(&bytes[11..]) || digits.len() != 9 {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .zip([8, 6, 4, 2, 3, 5, 9, 7])
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        other => other,
    };
    digits[8] == check
}

/// Air waybill: `PPP-SSSSSSSC`, C = S mod 7.
pub fn air_waybill(text: &str) -> bool {
    let Some((prefix, number)) = text.split_once('-') else {
        return false;
    };
    prefix.len() == 3
        && number.len() == 8
        && matches!(
            (number[..7].parse::<u32>(), number[7..].parse::<u32>()),
            (Ok(serial), Ok(check)) if serial % 7 == check
        )
}

/// ISO 6346: letters count 10 to 38 without multiples of 11, weights 2^i, sum mod 11 mod 10.
pub fn container(text: &str) -> bool {
    let text: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let bytes = text.as_bytes();
    if bytes.len() != 11 {
        return false;
    }
    let mut values = std::collections::BTreeMap::new();
    let mut value = 10;
    for letter in b'A'..=b'Z' {
        if value % 11 == 0 {
            value += 1;
        }
        values.insert(letter, value);
        value += 1;
    }
    let mut sum = 0u32;
    for (position, byte) in bytes[..10].iter().enumerate() {
        let value = match byte {
            b'0'..=b'9' => u32::from(byte - b'0'),
            letter => values.get(letter).copied().unwrap_or(0),
        };
        sum += value << position;
    }
    sum % 11 % 10 == u32::from(bytes[10] - b'0')
}

/// GTIN: weights 3 and 1 from the right, sum divisible by ten.
pub fn gtin(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|symbol| symbol.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let weighted = digits.iter().rev().enumerate();
        weighted
            .map(|(i, digit)| digit * if i % 2 == 0 { 1 } else { 3 })
            .sum::<u32>()
            % 10
            == 0
    })
}

#[test]
fn published_examples() {
    assert!(s10("RA473124829US") && !s10("RA473124828US"));
    assert!(air_waybill("123-12345675") && !air_waybill("123-12345674"));
    assert!(container("CSQU3054383") && !container("CSQU3054384"));
    assert!(gtin("05012345678900") && !gtin("05012345678901"));
}
