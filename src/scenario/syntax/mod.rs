//! The text layer: RON with positions.
//!
//! The language is the RON of the `ron` crate, less what scenarios have no use for (single characters,
//! byte strings, hexadecimal numbers, raw identifiers). A reader of our own exists because every value
//! needs its line and column, and because reading goes on after a fault. Three passes, none of which
//! can exhaust the stack: `lex` makes tokens, `brackets` pairs them and bounds the nesting, `parse`
//! builds nodes and skips to the next comma after a fault. A node that could not be read is
//! [`Value::Faulty`]: its finding is already reported.

mod brackets;
mod lex;
mod parse;
#[cfg(test)]
mod tests;

use crate::scenario::finding::{Finding, Findings};
pub(crate) use crate::scenario::syntax::lex::shorten;

/// Deepest nesting of brackets; files of format 1 need 8, and each level costs stack.
pub const MAX_NESTING: usize = 64;

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// From 0, in bytes.
    pub offset: u32,
}

impl Span {
    /// The first character of a file.
    pub const START: Span = Span {
        line: 1,
        column: 1,
        offset: 0,
    };
}

/// A value and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

/// A field of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldNode {
    pub name: String,
    /// Where the name begins.
    pub span: Span,
    pub node: Node,
}

/// What the text says, before anything is known of its meaning.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `Name(a: 1, b: 2)` or `(a: 1, b: 2)`.
    Record {
        name: Option<String>,
        fields: Vec<FieldNode>,
    },
    /// `Name(1, 2)` or `(1, 2)`; `()` has no items.
    Tuple {
        name: Option<String>,
        items: Vec<Node>,
    },
    List(Vec<Node>),
    /// `{"a": 1}`.
    Map(Vec<(Node, Node)>),
    Text(String),
    /// As written, and its value.
    Number(String, f64),
    /// A bare word.
    Word(String),
    Bool(bool),
    /// A value with a fault that is already reported.
    Faulty,
}

/// Reads the one value that a file holds.
///
/// Faults go to `findings` under the number `file`; `None` when nothing can be made of the text.
pub fn read(text: &str, file: u16, findings: &mut Findings) -> Option<Node> {
    let mut faults = Faults { file, findings };
    let tokens = lex::tokens(text, &mut faults)?;
    let pairs = brackets::pair(&tokens, &mut faults)?;
    parse::root(&tokens, &pairs, &mut faults)
}

/// Where the passes report to.
struct Faults<'a> {
    file: u16,
    findings: &'a mut Findings,
}

impl Faults<'_> {
    fn add(&mut self, span: Span, message: impl Into<String>, help: Option<&str>) {
        self.findings.add(
            self.file,
            Finding {
                file: String::new(),
                line: span.line,
                column: span.column,
                path: String::new(),
                message: message.into(),
                help: help.map(str::to_string),
            },
        );
    }
}
