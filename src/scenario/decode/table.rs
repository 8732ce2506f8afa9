//! Tables from keys to values: `{"a": 1}`.

use std::collections::BTreeMap;

use crate::scenario::decode::suggest::suggest;
use crate::scenario::decode::{Decode, Placed, Shape, Spot, check_count, wrong_type};
use crate::scenario::finding::Findings;
use crate::scenario::syntax::{Node, Value};

/// What may be the key of a table: it is written as a text.
pub trait Key: Sized + PartialEq {
    /// What it is, for example `an offence`, and an example.
    const WHAT: &'static str;
    /// A key as it is written.
    const EXAMPLE: &'static str;

    /// Reads the key, or nothing.
    fn read(text: &str) -> Option<Self>;

    /// What to write instead of a text that is not a key.
    fn help(text: &str) -> String;
}

/// Any text is a key; what it names is checked later.
impl Key for String {
    const WHAT: &'static str = "a name";
    const EXAMPLE: &'static str = "name";

    fn read(text: &str) -> Option<String> {
        Some(text.to_string())
    }

    fn help(_: &str) -> String {
        String::new()
    }
}

/// Reads a key from a text node.
pub(crate) fn decode_key<K: Key>(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<K> {
    let Value::Text(text) = &node.value else {
        return wrong_type(&Shape::Code(K::WHAT, K::EXAMPLE), node, spot, findings);
    };
    let key = K::read(text);
    if key.is_none() {
        let message = format!(
            "\"{}\" is not {}",
            crate::scenario::syntax::shorten(text),
            K::WHAT
        );
        spot.fault_with_help(findings, message, K::help(text));
    }
    key
}

/// The help of keys that are words of a list.
pub(crate) fn help_from<'a>(text: &str, allowed: impl IntoIterator<Item = &'a str>) -> String {
    suggest(text, allowed)
}

/// A table in the order of the file; keys are unique.
#[derive(Clone, Debug)]
pub struct Table<K, V>(pub Vec<(Placed<K>, V)>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Table<K, V> {
        Table(Vec::new())
    }
}

impl<K: Key, V: Decode> Decode for Table<K, V> {
    fn shape() -> Shape {
        Shape::Table(
            Box::new(Shape::Code(K::WHAT, K::EXAMPLE)),
            Box::new(V::shape()),
        )
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<Table<K, V>> {
        let entries: &[(Node, Node)] = match &node.value {
            Value::Map(entries) => entries,
            _ => return wrong_type(&Self::shape(), node, spot, findings),
        };
        check_count(entries.len(), spot, findings)?;
        let mut table: Vec<(Placed<K>, V)> = Vec::with_capacity(entries.len());
        let mut lines: BTreeMap<&str, u32> = BTreeMap::new();
        for (key_node, value_node) in entries {
            if findings.is_full() {
                break;
            }
            let key_spot = match &key_node.value {
                Value::Text(text) => spot.key(text, key_node.span),
                _ => Spot {
                    line: key_node.span.line,
                    column: key_node.span.column,
                    ..spot.clone()
                },
            };
            let value_spot = Spot {
                line: value_node.span.line,
                column: value_node.span.column,
                ..key_spot.clone()
            };
            let key = decode_key::<K>(key_node, &key_spot, findings);
            let value = V::decode(value_node, &value_spot, findings);
            let Some(key) = key else { continue };
            if let Value::Text(text) = &key_node.value
                && let Some(line) = lines.insert(text, key_spot.line)
            {
                let message =
                    format!("this key stands here a second time; the first is on line {line}");
                key_spot.fault_with_help(findings, message, "remove one of the two");
                continue;
            }
            if let Some(value) = value {
                let placed = Placed {
                    spot: key_spot,
                    value: key,
                };
                table.push((placed, value));
            }
        }
        Some(Table(table))
    }
}
