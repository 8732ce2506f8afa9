//! Values that are written out, or named where a library holds them.

use std::collections::BTreeMap;

use crate::scenario::decode::suggest::suggest;
use crate::scenario::decode::{Decode, Placed, Shape, Spot};
use crate::scenario::finding::Findings;
use crate::scenario::syntax::{Node, Value};

/// A value of its own, or the name of a shared one.
#[derive(Clone, Debug)]
pub enum Shared<T> {
    Own(T),
    Named(Placed<String>),
}

impl<T: Decode> Decode for Shared<T> {
    fn shape() -> Shape {
        Shape::Shared(Box::new(T::shape()))
    }

    fn decode(node: &Node, spot: &Spot, findings: &mut Findings) -> Option<Shared<T>> {
        match &node.value {
            Value::Text(name) => Some(Shared::Named(Placed {
                spot: spot.clone(),
                value: name.clone(),
            })),
            _ => T::decode(node, spot, findings).map(Shared::Own),
        }
    }
}

impl<T> Shared<T> {
    /// The value; reports a name that `shelf`, the table called `place`, does not hold.
    pub(crate) fn resolve<'a>(
        &'a self,
        shelf: &'a BTreeMap<String, T>,
        place: &str,
        findings: &mut Findings,
    ) -> Option<&'a T> {
        let name = match self {
            Shared::Own(value) => return Some(value),
            Shared::Named(name) => name,
        };
        let found = shelf.get(&name.value);
        if found.is_none() {
            let message = format!("`{place}` has no entry \"{}\"", name.value);
            let help = suggest(&name.value, shelf.keys().map(String::as_str));
            name.spot.fault_with_help(findings, message, help);
        }
        found
    }
}
