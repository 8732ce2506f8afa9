//! From nodes to typed values, collecting every fault on the way.
//!
//! [`Decode`] is implemented by numbers with a range, words of a list, codes, lists, tables and by the
//! records that `record!` defines. A value that cannot be decoded yields `None` after its finding is
//! recorded, and its siblings are decoded all the same.

pub(crate) mod names;
pub mod number;
pub mod record;
pub mod shared;
pub(crate) mod suggest;
pub mod table;
#[cfg(test)]
mod tests;

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use crate::scenario::decode::record::FieldDoc;
use crate::scenario::finding::{Finding, Findings};
use crate::scenario::syntax::{Node, Span, Value, shorten};

/// Most entries of a list or table; twice what the longest list of the model may hold.
pub const MAX_ENTRIES: usize = 10_000;

/// A type that can be read from a node.
pub trait Decode: Sized {
    /// What the type accepts.
    fn shape() -> Shape;

    /// Reads the value, or records why not.
    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<Self>;
}

/// What a value may be; documentation and schemas are made from it. `Display` says it in words.
#[derive(Clone, Debug)]
pub enum Shape {
    Text,
    Bool,
    /// What it is, least, greatest, whether whole.
    Number {
        what: &'static str,
        least: f64,
        most: f64,
        whole: bool,
    },
    /// What the words stand for, and the words.
    Word(&'static str, Vec<&'static str>),
    /// A text that is one of a list or a code: what it is, an example.
    Code(&'static str, &'static str),
    /// `"2020-05-11T08:00"`.
    Moment,
    List(Box<Shape>),
    /// Keys and values.
    Table(Box<Shape>, Box<Shape>),
    /// Name and fields.
    Record(&'static str, &'static [FieldDoc]),
    /// The value itself, or the name under which a library holds it.
    Shared(Box<Shape>),
    /// Something with a form of its own, in words.
    Other(&'static str),
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shape::Text => f.write_str("a text"),
            Shape::Bool => f.write_str("true or false"),
            Shape::Number { what, .. } => f.write_str(what),
            Shape::Word(what, _) | Shape::Code(what, _) | Shape::Other(what) => f.write_str(what),
            Shape::Moment => f.write_str("a moment such as \"2020-05-11T08:00\""),
            Shape::List(item) => write!(f, "a list [ ], each item {item}"),
            Shape::Table(key, value) => write!(f, "a table {{ }} from {key} to {value}"),
            Shape::Record(name, _) => write!(f, "a record ( ) of type {name}"),
            Shape::Shared(own) => write!(f, "{own}, or the name of a shared one"),
        }
    }
}

/// Where a value stands: the file's number, the place in it, and the way through the structure.
#[derive(Clone, Debug)]
pub struct Spot {
    pub file: u16,
    pub line: u32,
    pub column: u32,
    trail: Option<Rc<Step>>,
}

#[derive(Debug)]
struct Step {
    before: Option<Rc<Step>>,
    name: StepName,
}

#[derive(Debug)]
enum StepName {
    Field(&'static str),
    Index(usize),
    Key(String),
}

impl Spot {
    /// The spot of a file's one value.
    pub(crate) fn root(file: u16, span: Span) -> Spot {
        Spot {
            file,
            line: span.line,
            column: span.column,
            trail: None,
        }
    }

    pub(crate) fn field(&self, name: &'static str, span: Span) -> Spot {
        self.step(StepName::Field(name), span)
    }

    pub(crate) fn index(&self, index: usize, span: Span) -> Spot {
        self.step(StepName::Index(index), span)
    }

    pub(crate) fn key(&self, key: &str, span: Span) -> Spot {
        self.step(StepName::Key(shorten(key)), span)
    }

    fn step(&self, name: StepName, span: Span) -> Spot {
        Spot {
            file: self.file,
            line: span.line,
            column: span.column,
            trail: Some(Rc::new(Step {
                before: self.trail.clone(),
                name,
            })),
        }
    }

    /// The way through the structure, for example `flows[2].illicit[0].offence`.
    pub fn path(&self) -> String {
        let mut steps = Vec::new();
        let mut next = self.trail.as_ref();
        while let Some(step) = next {
            steps.push(&step.name);
            next = step.before.as_ref();
        }
        let mut path = String::new();
        for step in steps.into_iter().rev() {
            match step {
                StepName::Field(name) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(name);
                }
                StepName::Index(index) => path.push_str(&format!("[{index}]")),
                StepName::Key(key) => path.push_str(&format!("[\"{key}\"]")),
            }
        }
        path
    }

    /// Records a finding here.
    pub(crate) fn fault(&self, findings: &mut Findings, message: impl Into<String>) {
        self.report(findings, message.into(), None);
    }

    /// Records a finding with advice here.
    pub(crate) fn fault_with_help(
        &self,
        findings: &mut Findings,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report(findings, message.into(), Some(help.into()));
    }

    fn report(&self, findings: &mut Findings, message: String, help: Option<String>) {
        let finding = Finding {
            file: String::new(),
            line: self.line,
            column: self.column,
            path: self.path(),
            message,
            help,
        };
        findings.add(self.file, finding);
    }
}

/// A value together with its spot, for checks that come later.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    pub spot: Spot,
    pub value: T,
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Decode> Decode for Placed<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<Placed<T>> {
        T::decode(node, spot, findings).map(|value| Placed {
            spot: spot.clone(),
            value,
        })
    }
}

/// Any text, with the white space of its ends and line breaks as written.
impl Decode for String {
    fn shape() -> Shape {
        Shape::Text
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<String> {
        match &node.value {
            Value::Text(text) => Some(text.clone()),
            _ => wrong_type(&Shape::Text, node, spot, findings),
        }
    }
}

/// A text that says something.
#[derive(Clone, Debug)]
pub struct Words(pub String);

impl Decode for Words {
    fn shape() -> Shape {
        Shape::Text
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<Words> {
        let text = String::decode(node, spot, findings)?;
        if text.trim().is_empty() {
            spot.fault(findings, "the text is empty; write at least one word");
            return None;
        }
        Some(Words(text))
    }
}

impl Decode for bool {
    fn shape() -> Shape {
        Shape::Bool
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<bool> {
        match node.value {
            Value::Bool(value) => Some(value),
            _ => wrong_type(&Shape::Bool, node, spot, findings),
        }
    }
}

/// Items that cannot be decoded are left out; their findings are recorded. `None` when no item is left,
/// so that a list is never taken for an empty one.
impl<T: Decode> Decode for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<Vec<T>> {
        let Value::List(items) = &node.value else {
            return wrong_type(&Self::shape(), node, spot, findings);
        };
        check_count(items.len(), spot, findings)?;
        let decode = |(index, item): (usize, &Node)| {
            if findings.is_full() {
                return None;
            }
            T::decode(item, &spot.index(index, item.span), findings)
        };
        let decoded: Vec<T> = items.iter().enumerate().filter_map(decode).collect();
        (items.is_empty() || !decoded.is_empty()).then_some(decoded)
    }
}

/// Refuses lists and tables that no scenario needs, before work is spent on them.
pub(crate) fn check_count(count: usize, spot: &Spot, findings: &mut Findings) -> Option<()> {
    if count > MAX_ENTRIES {
        let message = format!("{count} entries stand here; at most {MAX_ENTRIES} are possible");
        spot.fault(findings, message);
        return None;
    }
    Some(())
}

/// Records that a node is of another type than expected; always `None`.
pub(crate) fn wrong_type<T>(
    expected: &Shape,
    node: &Node,
    spot: &Spot,
    findings: &mut Findings,
) -> Option<T> {
    if node.value == Value::Faulty {
        return None;
    }
    let message = format!("expected {expected}, found {}", describe(&node.value));
    match type_help(expected, &node.value) {
        Some(help) => spot.fault_with_help(findings, message, help),
        None => spot.fault(findings, message),
    }
    None
}

/// What a value is, in words.
pub(crate) fn describe(value: &Value) -> String {
    match value {
        Value::Record {
            name: Some(name), ..
        } => format!("a record {name}( )"),
        Value::Record { name: None, .. } => "a record ( )".to_string(),
        Value::Tuple {
            name: Some(name), ..
        } => format!("{name}( )"),
        Value::Tuple { name: None, items } if items.is_empty() => "empty brackets ( )".to_string(),
        Value::Tuple { name: None, .. } => "values in ( ) without field names".to_string(),
        Value::List(_) => "a list [ ]".to_string(),
        Value::Map(_) => "a table { }".to_string(),
        Value::Text(text) => format!("the text \"{}\"", shorten(text)),
        Value::Number(text, _) => format!("the number {}", shorten(text)),
        Value::Word(word) => format!("the word `{}`", shorten(word)),
        Value::Bool(value) => format!("`{value}`"),
        Value::Faulty => "something unreadable".to_string(),
    }
}

/// How to turn what stands there into what is expected, where that is plain.
fn type_help(expected: &Shape, found: &Value) -> Option<String> {
    let text = match (expected, found) {
        (Shape::Number { .. }, Value::Text(text)) if text.trim().parse::<f64>().is_ok() => {
            format!("remove the quotation marks: {}", text.trim())
        }
        (Shape::Number { .. }, Value::Text(text)) => percent_help(text)?,
        (Shape::Bool, Value::Text(text)) if text == "true" || text == "false" => {
            format!("remove the quotation marks: {text}")
        }
        (Shape::Text | Shape::Code(..) | Shape::Moment, Value::Word(word)) => {
            format!("put it in quotation marks: \"{word}\"")
        }
        (Shape::Text | Shape::Code(..) | Shape::Moment, Value::Number(number, _)) => {
            format!("put it in quotation marks: \"{number}\"")
        }
        (Shape::List(_), Value::Tuple { .. }) => "lists stand in [ ], not in ( )".to_string(),
        (Shape::List(_), Value::Map(_)) => "lists stand in [ ], not in { }".to_string(),
        (Shape::List(_), _) => "put it in [ ], even when it is the only one".to_string(),
        (Shape::Record(..), Value::Map(_)) => {
            "records stand in ( ) and their field names without quotation marks".to_string()
        }
        (Shape::Record(..), Value::List(_)) => "records stand in ( ), not in [ ]".to_string(),
        (Shape::Record(_, fields), Value::Tuple { .. }) => {
            let names: Vec<&str> = fields.iter().take(3).map(|field| field.name).collect();
            format!("name each value, for example ({}: …)", names.first()?)
        }
        (Shape::Table(..), Value::Record { .. }) => {
            "tables stand in { } and their keys in quotation marks".to_string()
        }
        (Shape::Table(..), Value::List(_)) => {
            "tables stand in { }: each key, a colon and its value".to_string()
        }
        _ => return None,
    };
    Some(text)
}

/// Help for numbers written as texts with a percent sign or a decimal comma.
fn percent_help(text: &str) -> Option<String> {
    let trimmed = text.trim();
    if let Some(percent) = trimmed.strip_suffix('%') {
        let value: f64 = percent.trim().replace(',', ".").parse().ok()?;
        return Some(format!("write {}", value / 100.0));
    }
    let point = trimmed.replace(',', ".");
    point.parse::<f64>().ok()?;
    Some(format!("write {point}"))
}
