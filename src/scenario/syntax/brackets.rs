//! Pairs brackets and bounds their nesting before anything recurses.

use crate::scenario::syntax::lex::{Kind, Token};
use crate::scenario::syntax::{Faults, MAX_NESTING};

/// For every opening bracket the position of its closing one; 0 for other tokens.
pub(super) fn pair(tokens: &[Token], faults: &mut Faults<'_>) -> Option<Vec<usize>> {
    let mut pairs = vec![0; tokens.len()];
    let mut open: Vec<(usize, char)> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Open(bracket) => {
                open.push((index, bracket));
                if open.len() > MAX_NESTING {
                    faults.add(
                        token.span,
                        format!("brackets are nested more than {MAX_NESTING} deep"),
                        Some("no part of a scenario needs that; look for brackets that were not closed"),
                    );
                    return None;
                }
            }
            Kind::Close(bracket) => {
                let Some((start, opening)) = open.pop() else {
                    faults.add(
                        token.span,
                        format!("this `{bracket}` closes nothing"),
                        Some("remove it, or open its bracket before"),
                    );
                    return None;
                };
                if closing(opening) != bracket {
                    let has_partner = open.iter().any(|(_, other)| closing(*other) == bracket);
                    mismatch(&tokens[start], opening, token, bracket, has_partner, faults);
                    return None;
                }
                pairs[start] = index;
            }
            _ => {}
        }
    }
    if let Some((start, opening)) = unclosed(tokens, &open) {
        faults.add(
            tokens[start].span,
            format!("this `{opening}` is never closed"),
            Some(&format!("add `{}` where it ends", closing(opening))),
        );
        return None;
    }
    Some(pairs)
}

fn closing(opening: char) -> char {
    match opening {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// A closing bracket of another kind than the innermost open one.
///
/// When a bracket further out would fit, the inner one was not closed; otherwise the closing one has no
/// partner at all.
fn mismatch(
    opened: &Token,
    opening: char,
    closed: &Token,
    bracket: char,
    has_partner: bool,
    faults: &mut Faults<'_>,
) {
    let wanted = closing(opening);
    if has_partner {
        let message = format!(
            "this `{opening}` is not closed before the `{bracket}` of line {}, column {}",
            closed.span.line, closed.span.column
        );
        faults.add(
            opened.span,
            message,
            Some(&format!("add `{wanted}` where it ends")),
        );
    } else {
        let message = format!(
            "this `{bracket}` closes nothing; the bracket open here is the `{opening}` of line {}, column {}",
            opened.span.line, opened.span.column
        );
        let help =
            format!("remove it, or open its bracket before; the open one closes with `{wanted}`");
        faults.add(closed.span, message, Some(&help));
    }
}

/// Of the brackets still open at the end, the one most likely to lack its partner.
///
/// When an inner bracket is not closed, the closing brackets that follow serve the wrong openings and
/// the outermost is left over. Authors indent, so the culprit is the first bracket whose partner stands
/// further left than the line it was opened on; without such a hint it is the innermost left open.
fn unclosed(tokens: &[Token], open: &[(usize, char)]) -> Option<(usize, char)> {
    let last = *open.last()?;
    let mut indents: Vec<(usize, char, u32)> = Vec::new();
    let mut line = 0;
    let mut indent = 0;
    for (index, token) in tokens.iter().enumerate() {
        let begins_line = token.span.line != line;
        if begins_line {
            line = token.span.line;
            indent = token.span.column;
        }
        match token.kind {
            Kind::Open(bracket) => indents.push((index, bracket, indent)),
            Kind::Close(_) => {
                let (start, bracket, opened_at) = indents.pop()?;
                let other_line = tokens[start].span.line != token.span.line;
                if begins_line && other_line && indent < opened_at {
                    return Some((start, bracket));
                }
            }
            _ => {}
        }
    }
    Some(last)
}
