//! Reading a script.

use super::{Order, Setting};
use crate::app::{AppError, Play};
use crate::ui::palette::parse_key;
use crate::ui::settings::SCALE_PERCENT;

/// An order and its line in the file, from 1.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Line {
    pub number: usize,
    pub order: Order,
}

/// Reads a script.
///
/// # Errors
/// [`AppError::Script`] names the first line that is not an order, and what is one.
pub(in crate::app) fn parse(play: &Play) -> Result<Vec<Line>, AppError> {
    let mut lines = Vec::new();
    for (index, text) in play.text.lines().enumerate() {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let number = index + 1;
        let order = order(text).map_err(|reason| AppError::Script {
            file: play.file.clone(),
            line: number,
            reason,
        })?;
        lines.push(Line { number, order });
    }
    Ok(lines)
}

fn order(text: &str) -> Result<Order, String> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let rest = rest.trim();
    match word {
        "click" => {
            let (count, name) = match rest.split_once(' ') {
                Some((count, name)) if count.parse::<usize>().is_ok_and(|count| count > 0) => {
                    (count.parse().unwrap_or(1), name.trim())
                }
                _ => (1, rest),
            };
            Ok(Order::Click(count, quoted(name)?))
        }
        "focus" => Ok(Order::Focus(quoted(rest)?)),
        "type" => Ok(Order::Type(quoted(rest)?)),
        "until" => Ok(Order::Until(quoted(rest)?)),
        "absent" => Ok(Order::Absent(quoted(rest)?)),
        "key" => parse_key(rest)
            .map(|shortcut| Order::Key(shortcut.modifiers, shortcut.logical_key))
            .ok_or_else(|| {
                format!("\"{rest}\" is not a key; write for example Ctrl+P, Enter or F8")
            }),
        "press" => {
            let (key, name) = rest
                .split_once(" until ")
                .ok_or_else(|| format!("\"{rest}\" is not a key, until, and a name"))?;
            let shortcut = parse_key(key).ok_or_else(|| format!("\"{key}\" is not a key"))?;
            let name = quoted(name.trim())?;
            Ok(Order::Repeat(
                shortcut.modifiers,
                shortcut.logical_key,
                name,
            ))
        }
        "set" => setting(rest).map(Order::Set),
        "shot" => match rest
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        {
            true if !rest.is_empty() => Ok(Order::Shot(rest.to_owned())),
            _ => Err(format!(
                "\"{rest}\" is not a picture's name; use letters, digits and -"
            )),
        },
        _ => Err(format!(
            "\"{word}\" is not an order; there are: click, focus, key, press, type, until, absent, set, shot"
        )),
    }
}

fn quoted(text: &str) -> Result<String, String> {
    text.strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("{text} is to stand between quotation marks"))
}

fn setting(text: &str) -> Result<Setting, String> {
    match text.split_once(' ') {
        Some(("language", code)) => Ok(Setting::Language(code.to_owned())),
        Some(("theme", "dark")) => Ok(Setting::Dark(true)),
        Some(("theme", "light")) => Ok(Setting::Dark(false)),
        Some(("scale", percent)) => percent
            .parse()
            .ok()
            .filter(|percent| (SCALE_PERCENT.0..=SCALE_PERCENT.1).contains(percent))
            .map(Setting::Scale)
            .ok_or_else(|| {
                format!(
                    "a scale lies between {} and {}",
                    SCALE_PERCENT.0, SCALE_PERCENT.1
                )
            }),
        _ => Err(format!(
            "\"{text}\" is not a setting; there are: language, scale, theme dark, theme light"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_reads_and_a_wrong_one_is_named_with_its_line() {
        let play = |text: &str| Play {
            file: "a.script".into(),
            text: text.to_owned(),
            out: "out".into(),
        };
        let text = "# remark\n\nclick 2 \"Begin\"\nkey Ctrl+P\nset scale 150\nshot home-1\n";
        let lines = parse(&play(text)).expect("the script reads");
        assert_eq!(lines[0].number, 3);
        assert_eq!(lines[0].order, Order::Click(2, "Begin".to_owned()));
        assert_eq!(lines.len(), 4);
        let error = parse(&play("click \"a\"\njump\n")).expect_err("jump is no order");
        assert!(error.to_string().starts_with("a.script:2: \"jump\" is not"));
        for wrong in ["click Begin", "key Nonsense", "set scale 900", "shot ../x"] {
            assert!(parse(&play(wrong)).is_err(), "{wrong}");
        }
    }
}
