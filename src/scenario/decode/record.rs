//! Records: named fields, defaults, and the faults of both.

use crate::scenario::decode::suggest::suggest_or_list;
use crate::scenario::decode::{Decode, Shape, Spot, check_count, wrong_type};
use crate::scenario::finding::Findings;
use crate::scenario::syntax::{FieldNode, Node, Value};

/// What documentation says of one field of a record.
#[derive(Clone, Copy, Debug)]
pub struct FieldDoc {
    pub name: &'static str,
    /// What the field accepts.
    pub shape: fn() -> Shape,
    pub need: Need,
    /// One or two sentences: meaning, unit, range.
    pub doc: &'static str,
}

/// Whether a field must stand in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    /// May be left out, and then there is none.
    Optional,
    /// May be left out, and then it is this, as an author would write it.
    Default(&'static str),
}

/// The fields of one record while they are decoded.
pub(crate) struct RecordReader<'n> {
    name: &'static str,
    spot: Spot,
    fields: Vec<(&'static FieldDoc, &'n FieldNode)>,
    missing: Vec<&'static str>,
}

impl<'n> RecordReader<'n> {
    /// Checks that a node is a record of this type; reports unknown and doubled fields.
    pub(crate) fn open(
        name: &'static str,
        docs: &'static [FieldDoc],
        node: &'n Node,
        spot: &Spot,
        findings: &mut Findings,
    ) -> Option<RecordReader<'n>> {
        let no_fields: &[FieldNode] = &[];
        let (written, nodes) = match &node.value {
            Value::Record { name, fields } => (name, fields.as_slice()),
            Value::Tuple { name, items } if items.is_empty() => (name, no_fields),
            _ => return wrong_type(&Shape::Record(name, docs), node, spot, findings),
        };
        if let Some(written) = written.as_deref().filter(|written| *written != name) {
            let message = format!("expected a record of type {name}, found one of type {written}");
            let help = format!("write {name}( or leave the name out");
            spot.fault_with_help(findings, message, help);
        }
        check_count(nodes.len(), spot, findings)?;
        let mut reader = RecordReader {
            name,
            spot: spot.clone(),
            fields: Vec::with_capacity(nodes.len()),
            missing: Vec::new(),
        };
        for field in nodes {
            if findings.is_full() {
                break;
            }
            reader.add(field, nodes, docs, findings);
        }
        Some(reader)
    }

    fn add(
        &mut self,
        field: &'n FieldNode,
        all: &[FieldNode],
        docs: &'static [FieldDoc],
        findings: &mut Findings,
    ) {
        let Some(doc) = docs.iter().find(|doc| doc.name == field.name) else {
            let spot = Spot {
                line: field.span.line,
                column: field.span.column,
                ..self.spot.clone()
            };
            let message = format!("{} has no field `{}`", self.name, field.name);
            let names: Vec<&str> = docs.iter().map(|doc| doc.name).collect();
            let is_free = |name: &&&str| all.iter().all(|other| other.name != **name);
            let free: Vec<&str> = names.iter().filter(is_free).copied().collect();
            let help = suggest_or_list(&field.name, &names, &free);
            spot.fault_with_help(findings, message, help);
            return;
        };
        if let Some((_, first)) = self.fields.iter().find(|(other, _)| other.name == doc.name) {
            let spot = self.spot.field(doc.name, field.span);
            let message = format!(
                "`{}` stands here a second time; the first is on line {}",
                doc.name, first.span.line
            );
            spot.fault_with_help(findings, message, "remove one of the two");
            return;
        }
        self.fields.push((doc, field));
    }

    fn find(&self, name: &str) -> Option<(&'static FieldDoc, &'n FieldNode)> {
        self.fields
            .iter()
            .copied()
            .find(|(doc, _)| doc.name == name)
    }

    /// A field that must be there.
    pub(crate) fn required<T: Decode>(
        &mut self,
        name: &'static str,
        findings: &mut Findings,
    ) -> Option<T> {
        let Some((doc, field)) = self.find(name) else {
            self.missing.push(name);
            return None;
        };
        let spot = self.spot.field(doc.name, field.node.span);
        T::decode(&field.node, &spot, findings)
    }

    /// A field that may be left out: `Ok(None)` when it is, `Err(())` when it is faulty.
    pub(crate) fn optional<T: Decode>(
        &mut self,
        name: &'static str,
        findings: &mut Findings,
    ) -> Result<Option<T>, ()> {
        let Some((doc, field)) = self.find(name) else {
            return Ok(None);
        };
        let node = match &field.node.value {
            Value::Word(word) if word == "None" => return Ok(None),
            Value::Tuple {
                name: Some(some),
                items,
            } if some == "Some" && items.len() == 1 => &items[0],
            _ => &field.node,
        };
        let spot = self.spot.field(doc.name, node.span);
        T::decode(node, &spot, findings).map(Some).ok_or(())
    }

    /// Reports the fields that are missing, all in one finding.
    pub(crate) fn close(self, findings: &mut Findings) {
        let message = match self.missing.as_slice() {
            [] => return,
            [one] => format!("the field `{one}` is missing"),
            [rest @ .., last] => {
                let rest: Vec<String> = rest.iter().map(|name| format!("`{name}`")).collect();
                format!("the fields {} and `{last}` are missing", rest.join(", "))
            }
        };
        self.spot.fault(findings, message);
    }
}

/// Defines a record: the struct, its documentation as data, and its decoder.
///
/// Each field is `required` (the record cannot be made without it), `needed` (its absence is reported,
/// but the rest of the record is still checked; the Rust field is an `Option`), `optional` (an `Option`;
/// a faulty value loses the record), `lenient` (an `Option`; a faulty value counts as left out once it is
/// reported), or `default` with the value as an author would write it and as Rust, lenient as well.
macro_rules! record {
    (
        $(#[doc = $struct_doc:literal])+
        $name:ident as $shown:literal {
            $( $(#[doc = $doc:literal])+ $need:ident $field:ident: $type:ty $(= $text:literal, $default:expr)?; )+
        }
    ) => {
        $(#[doc = $struct_doc])+
        #[derive(Clone, Debug)]
        pub struct $name {
            /// Where the record stands.
            pub spot: $crate::scenario::decode::Spot,
            $( $(#[doc = $doc])+ pub $field: record!(@type $need $type), )+
        }

        impl $name {
            /// The record's name in files.
            pub const NAME: &'static str = $shown;

            /// What each field means, in the order of the documentation.
            pub const FIELDS: &'static [$crate::scenario::decode::record::FieldDoc] = &[
                $( $crate::scenario::decode::record::FieldDoc {
                    name: stringify!($field),
                    shape: <$type as $crate::scenario::decode::Decode>::shape,
                    need: record!(@need $need $($text)?),
                    doc: concat!($($doc),+),
                }, )+
            ];
        }

        impl $crate::scenario::decode::Decode for $name {
            fn shape() -> $crate::scenario::decode::Shape {
                $crate::scenario::decode::Shape::Record(Self::NAME, Self::FIELDS)
            }

            fn decode(
                node: &$crate::scenario::syntax::Node,
                spot: &$crate::scenario::decode::Spot,
                findings: &mut $crate::scenario::finding::Findings,
            ) -> Option<$name> {
                let mut reader = $crate::scenario::decode::record::RecordReader::open(
                    Self::NAME, Self::FIELDS, node, spot, findings,
                )?;
                $( let $field = record!(@read $need reader, findings, $type, stringify!($field) $(, $default)?); )+
                reader.close(findings);
                Some($name { spot: spot.clone(), $( $field: record!(@take $need $field), )+ })
            }
        }
    };
    (@type required $type:ty) => { $type };
    (@type needed $type:ty) => { Option<$type> };
    (@type optional $type:ty) => { Option<$type> };
    (@type lenient $type:ty) => { Option<$type> };
    (@type default $type:ty) => { $type };
    (@need required) => { $crate::scenario::decode::record::Need::Required };
    (@need needed) => { $crate::scenario::decode::record::Need::Required };
    (@need optional) => { $crate::scenario::decode::record::Need::Optional };
    (@need lenient) => { $crate::scenario::decode::record::Need::Optional };
    (@need default $text:literal) => { $crate::scenario::decode::record::Need::Default($text) };
    (@read required $reader:ident, $findings:ident, $type:ty, $field:expr) => {
        $reader.required::<$type>($field, $findings)
    };
    (@read needed $reader:ident, $findings:ident, $type:ty, $field:expr) => {
        $reader.required::<$type>($field, $findings)
    };
    (@read optional $reader:ident, $findings:ident, $type:ty, $field:expr) => {
        $reader.optional::<$type>($field, $findings)
    };
    (@read lenient $reader:ident, $findings:ident, $type:ty, $field:expr) => {
        $reader.optional::<$type>($field, $findings).ok().flatten()
    };
    (@read default $reader:ident, $findings:ident, $type:ty, $field:expr, $default:expr) => {
        $reader.optional::<$type>($field, $findings).ok().flatten().unwrap_or_else(|| $default)
    };
    (@take required $field:ident) => { $field? };
    (@take needed $field:ident) => { $field };
    (@take optional $field:ident) => { $field.ok()? };
    (@take lenient $field:ident) => { $field };
    (@take default $field:ident) => { $field };
}

pub(crate) use record;
