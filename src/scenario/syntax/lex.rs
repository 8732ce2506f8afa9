//! From text to tokens.

use crate::scenario::syntax::{Faults, Span};

/// Faulty characters after which a file is given up: by then it is no scenario.
const MAX_FAULTS: usize = 20;

/// The smallest piece of text that means something.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// One of `( [ {`.
    Open(char),
    /// One of `) ] }`.
    Close(char),
    Comma,
    Colon,
    Text(String),
    Number(String, f64),
    Word(String),
    /// Something whose fault is already reported.
    Faulty,
}

impl Kind {
    /// The token in words, for a message.
    pub(super) fn describe(&self) -> String {
        match self {
            Kind::Open(c) | Kind::Close(c) => format!("`{c}`"),
            Kind::Comma => "a comma".to_string(),
            Kind::Colon => "a colon".to_string(),
            Kind::Text(text) => format!("the text \"{}\"", shorten(text)),
            Kind::Number(text, _) => format!("the number {text}"),
            Kind::Word(word) => format!("the word `{}`", shorten(word)),
            Kind::Faulty => "something unreadable".to_string(),
        }
    }
}

/// The first characters of a text, on one line, for a message.
pub(crate) fn shorten(text: &str) -> String {
    const MOST: usize = 40;
    let line = text.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// A token and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
    /// Just behind the last character.
    pub(super) end: Span,
}

/// All tokens of a text; `None` when a fault makes the rest meaningless.
pub(super) fn tokens(text: &str, faults: &mut Faults<'_>) -> Option<Vec<Token>> {
    if text.starts_with('\u{feff}') {
        faults.add(
            Span::START,
            "the file begins with a byte order mark",
            Some("save it as UTF-8 without a byte order mark (BOM)"),
        );
        return None;
    }
    let mut lexer = Lexer {
        rest: text,
        at: Span::START,
        faults,
        count: 0,
    };
    lexer.skip_attributes()?;
    let mut tokens = Vec::new();
    loop {
        lexer.skip_space()?;
        let span = lexer.at;
        let Some(first) = lexer.peek() else {
            return Some(tokens);
        };
        let kind = lexer.token(first)?;
        if lexer.count > MAX_FAULTS {
            return None;
        }
        tokens.push(Token {
            kind,
            span,
            end: lexer.at,
        });
    }
}

struct Lexer<'t, 'f, 'g> {
    rest: &'t str,
    at: Span,
    faults: &'f mut Faults<'g>,
    /// Faulty characters so far.
    count: usize,
}

impl<'t> Lexer<'t, '_, '_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.rest = &self.rest[next.len_utf8()..];
        self.at.offset += next.len_utf8() as u32;
        if next == '\n' {
            self.at.line += 1;
            self.at.column = 1;
        } else {
            self.at.column += 1;
        }
        Some(next)
    }

    fn bump_while(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let before = self.rest;
        while self.peek().is_some_and(&wanted) {
            self.bump();
        }
        &before[..before.len() - self.rest.len()]
    }

    fn bump_bytes(&mut self, count: usize) {
        let end = self.rest.len() - count;
        while self.rest.len() > end {
            self.bump();
        }
    }

    fn fault(&mut self, span: Span, message: impl Into<String>, help: Option<&str>) {
        self.count += 1;
        self.faults.add(span, message, help);
    }

    /// Skips `#![enable(…)]`, which other readers of RON may want and this one does not need.
    fn skip_attributes(&mut self) -> Option<()> {
        self.skip_space()?;
        while self.rest.starts_with("#![enable(")
            && let Some(end) = self.rest.find(")]")
        {
            self.bump_bytes(end + 2);
            self.skip_space()?;
        }
        Some(())
    }

    /// Skips white space and comments; block comments nest, as in RON.
    fn skip_space(&mut self) -> Option<()> {
        loop {
            self.bump_while(char::is_whitespace);
            if self.rest.starts_with("//") {
                self.bump_while(|c| c != '\n');
            } else if self.rest.starts_with("/*") {
                self.skip_block_comment()?;
            } else {
                return Some(());
            }
        }
    }

    fn skip_block_comment(&mut self) -> Option<()> {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.bump_bytes(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.bump_bytes(2);
                if depth == 0 {
                    return Some(());
                }
            } else if self.bump().is_none() {
                self.fault(
                    start,
                    "the comment that begins here never ends",
                    Some("end it with */"),
                );
                return None;
            }
        }
    }

    fn token(&mut self, first: char) -> Option<Kind> {
        let raw_text = self.rest.starts_with("r\"") || self.rest.starts_with("r#");
        Some(match first {
            '(' | '[' | '{' => self.single(Kind::Open(first)),
            ')' | ']' | '}' => self.single(Kind::Close(first)),
            ',' => self.single(Kind::Comma),
            ':' => self.single(Kind::Colon),
            '"' => self.text()?,
            'r' if raw_text => self.raw_text()?,
            '0'..='9' | '-' | '+' | '.' => self.number(),
            _ if first.is_alphabetic() || first == '_' => self.word(),
            _ => self.odd_character(first)?,
        })
    }

    fn single(&mut self, kind: Kind) -> Kind {
        self.bump();
        kind
    }

    fn word(&mut self) -> Kind {
        let span = self.at;
        let word = self.bump_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        if word.contains(['-', '.']) {
            let help = format!(
                "put a text in quotation marks: \"{word}\"; words are joined by underscores: `{}`",
                word.replace(['-', '.'], "_")
            );
            self.fault(
                span,
                format!("`{word}` is neither a word nor a text"),
                Some(&help),
            );
            return Kind::Faulty;
        }
        Kind::Word(word.to_string())
    }

    fn number(&mut self) -> Kind {
        let span = self.at;
        let rest = self.rest;
        let text = self.bump_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-'));
        let value = parse_number(text);
        if let Some(value) = value.filter(|_| self.peek() == Some('%')) {
            self.bump();
            let message = format!("`{}` is not a number", &rest[..=text.len()]);
            self.fault(span, message, Some(&format!("write {}", value / 100.0)));
            return Kind::Faulty;
        }
        if let Some(value) = value {
            return Kind::Number(text.to_string(), value);
        }
        let date = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let help = if date.len() >= 8 && date.matches('-').count() == 2 {
            let time = self.bump_while(|c| c.is_ascii_digit() || c == ':');
            format!("put dates in quotation marks: \"{text}{time}\"")
        } else {
            "numbers look like 12, -0.5 or 1_000; texts and codes stand in quotation marks"
                .to_string()
        };
        let message = format!("`{}` is not a number", shorten(text));
        self.fault(span, message, Some(&help));
        Kind::Faulty
    }

    fn odd_character(&mut self, first: char) -> Option<Kind> {
        let span = self.at;
        if first.is_control() {
            let message = format!(
                "a control character (U+{:04X}) stands here; this is not a text file",
                first as u32
            );
            self.fault(span, message, Some("scenario files are plain UTF-8 text"));
            return None;
        }
        if matches!(first, '“' | '”' | '„' | '‟' | '«' | '»') {
            let message = format!("`{first}` is a typographic quotation mark");
            self.fault(
                span,
                message,
                Some("use the straight quotation mark \" around texts"),
            );
            self.bump_while(|c| !matches!(c, '\n' | '“' | '”' | '»' | '"') || c == first);
            self.bump_while(|c| matches!(c, '“' | '”' | '»' | '"'));
            return Some(Kind::Faulty);
        }
        self.bump();
        if first == '\'' {
            self.fault(
                span,
                "texts stand in double quotation marks",
                Some("write \"…\" instead of '…'"),
            );
            self.bump_while(|c| c != '\'' && c != '\n');
            if self.peek() == Some('\'') {
                self.bump();
            }
            return Some(Kind::Faulty);
        }
        let (message, help) = match first {
            '=' => (
                "`=` has no meaning here",
                "a colon stands between a field's name and its value",
            ),
            ';' => (
                "`;` has no meaning here",
                "a comma separates fields and values",
            ),
            '#' => ("`#` has no meaning here", "a comment begins with //"),
            '%' => ("`%` has no meaning here", "write 5 % as 0.05"),
            '/' => ("`/` has no meaning here", "a comment begins with //"),
            _ => {
                let message = format!("`{first}` has no meaning here");
                self.fault(span, message, Some("put texts in quotation marks"));
                return Some(Kind::Faulty);
            }
        };
        self.fault(span, message, Some(help));
        // In place of a colon, comma or comment the reading can go on.
        Some(match first {
            '=' => Kind::Colon,
            ';' => Kind::Comma,
            '#' => {
                self.bump_while(|c| c != '\n');
                return self.comment_stand_in();
            }
            _ => Kind::Faulty,
        })
    }

    /// The token after a comment that began with the wrong sign.
    fn comment_stand_in(&mut self) -> Option<Kind> {
        self.skip_space()?;
        match self.peek() {
            Some(first) if self.count <= MAX_FAULTS && first != '#' => self.token(first),
            _ => Some(Kind::Faulty),
        }
    }

    fn text(&mut self) -> Option<Kind> {
        let span = self.at;
        self.bump();
        let mut text = String::new();
        loop {
            match self.peek() {
                None => return self.unclosed_text(span),
                Some('"') => {
                    self.bump();
                    break;
                }
                Some('\\') => {
                    let escape = self.at;
                    self.bump();
                    match self.escape() {
                        Some(c) => text.push(c),
                        None => self.fault(
                            escape,
                            "this escape is not known",
                            Some("write \\\\ for a backslash, \\\" for a quotation mark, \\n for a new line"),
                        ),
                    }
                }
                Some(c) if c == '\0' || (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) => {
                    return self.odd_character(c);
                }
                Some(c) => {
                    self.bump();
                    text.push(c);
                }
            }
        }
        // A text without its closing mark swallows everything up to the opening mark of the next text,
        // whose first letter then touches the mark; so does the word behind a mark inside a text.
        if self.peek().is_some_and(|c| c.is_alphanumeric()) {
            if text.contains('\n') {
                return self.unclosed_text(span);
            }
            let end = self.at.column - 1;
            self.fault(
                span,
                format!("the text that begins here ends at column {end}, in front of a word"),
                Some("its closing quotation mark may be missing; a mark inside a text is written \\\""),
            );
            return None;
        }
        Some(Kind::Text(text))
    }

    fn unclosed_text(&mut self, span: Span) -> Option<Kind> {
        self.fault(
            span,
            "the text that begins here has no closing quotation mark",
            Some("end it with \"; inside a text write \\\" for a quotation mark"),
        );
        None
    }

    fn escape(&mut self) -> Option<char> {
        match self.bump()? {
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            '0' => Some('\0'),
            c @ ('\\' | '"' | '\'') => Some(c),
            'x' => {
                let digits = self.rest.get(..2)?;
                let code = u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii)?;
                self.bump_bytes(2);
                Some(char::from(code))
            }
            'u' => {
                let inner = self.rest.strip_prefix('{')?;
                let digits = &inner[..inner.find('}').filter(|len| (1..=6).contains(len))?];
                let code = u32::from_str_radix(digits, 16)
                    .ok()
                    .and_then(char::from_u32)?;
                self.bump_bytes(digits.len() + 2);
                Some(code)
            }
            _ => None,
        }
    }

    /// `r"…"` or `r#"…"#` with any number of `#`.
    fn raw_text(&mut self) -> Option<Kind> {
        let span = self.at;
        self.bump();
        let hashes = self.bump_while(|c| c == '#').len();
        if self.peek() != Some('"') {
            self.fault(
                span,
                "a raw text begins with r#\" and ends with \"#",
                Some("or write a plain text in quotation marks"),
            );
            return Some(Kind::Faulty);
        }
        self.bump();
        let end = format!("\"{}", "#".repeat(hashes));
        let Some(len) = self.rest.find(&end) else {
            self.fault(
                span,
                format!("the raw text that begins here never ends; its end is {end}"),
                None,
            );
            return None;
        };
        let text = self.rest[..len].to_string();
        self.bump_bytes(len + end.len());
        Some(Kind::Text(text))
    }
}

/// A decimal number in the spelling that both this reader and the `ron` crate take.
fn parse_number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit() || c == '_');
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let starts_well = mantissa.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let has_digit = mantissa.contains(|c: char| c.is_ascii_digit());
    let exponent_well = exponent.is_none_or(|exponent| {
        let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
    });
    if !(starts_well && has_digit && digits(whole) && digits(fraction) && exponent_well) {
        return None;
    }
    text.replace('_', "").parse().ok()
}
