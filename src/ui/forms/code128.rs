//! Code 128 symbols, as post and carriers print them under an item's number.
//!
//! ISO/IEC 15417: a start character, data, a check character modulo 103 and a stop; every character has three
//! bars and three spaces, eleven modules wide. Text goes in set B, long runs of digits in set C, two by two.

/// Widths of bar, space, bar, space, bar, space for every value, in modules (ISO/IEC 15417, table 1).
const WIDTHS: [&str; 106] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212",
    "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
    "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221",
    "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
    "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131",
    "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111",
    "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242",
    "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232",
];
/// The stop character has a seventh element: the bar that ends the symbol.
const STOP: &str = "2331112";

const TO_C: u32 = 99;
const TO_B: u32 = 100;
const START_B: u32 = 104;
const START_C: u32 = 105;
/// Fewest digits for which set C is worth the change, at either end and in the middle.
const RUN_AT_END: usize = 4;
const RUN_WITHIN: usize = 6;
/// Longest text, so that a symbol stays printable.
const TEXT_MAX: usize = 48;

/// The widths of bars and spaces in modules, a bar first, from start to stop; `None` when the text is empty,
/// too long or holds other than printable ASCII.
pub(super) fn encode(text: &str) -> Option<Vec<u8>> {
    let values = values(text)?;
    let elements = |pattern: &'static str| pattern.bytes().map(|width| width - b'0');
    let characters = values.iter().map(|value| WIDTHS[*value as usize]);
    Some(characters.chain([STOP]).flat_map(elements).collect())
}

/// The values of the characters: start, data and check.
fn values(text: &str) -> Option<Vec<u32>> {
    let bytes = text.as_bytes();
    let is_printable = bytes.iter().all(|byte| (b' '..=b'~').contains(byte));
    if bytes.is_empty() || bytes.len() > TEXT_MAX || !is_printable {
        return None;
    }
    let mut in_c = digits(bytes) >= RUN_AT_END;
    let mut values = vec![if in_c { START_C } else { START_B }];
    let mut at = 0;
    while at < bytes.len() {
        let run = digits(&bytes[at..]);
        let least = if at + run == bytes.len() {
            RUN_AT_END
        } else {
            RUN_WITHIN
        };
        if in_c && run >= 2 {
            let pair = &bytes[at..at + 2];
            values.push(u32::from(pair[0] - b'0') * 10 + u32::from(pair[1] - b'0'));
            at += 2;
        } else if in_c {
            values.push(TO_B);
            in_c = false;
        } else if run >= least {
            values.push(TO_C);
            in_c = true;
        } else {
            values.push(u32::from(bytes[at] - b' '));
            at += 1;
        }
    }
    values.push(check(&values));
    Some(values)
}

/// How many digits the bytes begin with.
fn digits(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count()
}

/// The start's value, and every other value times its place, modulo 103.
fn check(values: &[u32]) -> u32 {
    let weighted = values
        .iter()
        .enumerate()
        .map(|(place, value)| (place as u32).max(1) * value);
    weighted.sum::<u32>() % 103
}

#[cfg(test)]
mod tests {
    use super::{WIDTHS, encode, values};

    /// A symbol's modules, dark as 1.
    fn modules(text: &str) -> String {
        let widths = encode(text).expect("the text is printable");
        let element =
            |(place, width): (usize, &u8)| ["1", "0"][place % 2].repeat(usize::from(*width));
        widths.iter().enumerate().map(element).collect()
    }

    /// The module strings are python-barcode 0.16.1's for the same texts.
    #[test]
    fn symbols_are_those_of_another_encoder() {
        assert_eq!(
            modules("RR473124829GB"),
            "1101001000011000101110110001011101011101111010001110110110110001101110100110010010011110\
             10111101110111001011001101000100010001011000110011001101100011101011"
        );
        assert_eq!(
            modules("PJJ123C"),
            "1101001000011101110110101101110001011011100010011100110110011100101100101110010001000110\
             111010001101100011101011"
        );
    }

    #[test]
    fn digits_go_two_by_two() {
        // Start C (105), 12, 34, check (105 + 12 + 2 × 34) mod 103.
        assert_eq!(values("1234"), Some(vec![105, 12, 34, 82]));
        assert_eq!(values("GLBL00012345").map(|values| values.len()), Some(11));
    }

    #[test]
    fn every_character_is_eleven_modules_wide_and_its_bars_even() {
        for (value, pattern) in WIDTHS.iter().enumerate() {
            let widths: Vec<u32> = pattern
                .bytes()
                .map(|width| u32::from(width - b'0'))
                .collect();
            assert_eq!(widths.iter().sum::<u32>(), 11, "{value}");
            assert_eq!(widths.iter().step_by(2).sum::<u32>() % 2, 0, "{value}");
            assert_eq!(
                WIDTHS.iter().filter(|other| *other == pattern).count(),
                1,
                "{value}"
            );
        }
    }

    #[test]
    fn what_cannot_be_printed_has_no_symbol() {
        assert_eq!(encode(""), None);
        assert_eq!(encode("ÄR473124829GB"), None);
        assert_eq!(encode(&"9".repeat(49)), None);
    }
}
