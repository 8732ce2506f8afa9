//! From tokens to nodes.

use crate::scenario::syntax::lex::{Kind, Token, shorten};
use crate::scenario::syntax::{Faults, FieldNode, Node, Span, Value};

/// The one value of a file.
pub(super) fn root(tokens: &[Token], pairs: &[usize], faults: &mut Faults<'_>) -> Option<Node> {
    let mut parser = Parser {
        tokens,
        pairs,
        at: 0,
        faults,
    };
    if tokens.is_empty() {
        parser.faults.add(
            Span::START,
            "the file is empty",
            Some("a scenario begins with Scenario("),
        );
        return None;
    }
    let node = parser.value(tokens.len());
    if let Some(token) = tokens.get(parser.at)
        && node.value != Value::Faulty
    {
        let message = format!(
            "{} stands behind the end of the file's one value",
            token.kind.describe()
        );
        parser.faults.add(
            token.span,
            message,
            Some("remove it, or look for a bracket closed too early"),
        );
    }
    Some(node)
}

struct Parser<'t, 'f, 'g> {
    tokens: &'t [Token],
    pairs: &'t [usize],
    at: usize,
    faults: &'f mut Faults<'g>,
}

impl<'t> Parser<'t, '_, '_> {
    fn kind(&self, index: usize) -> Option<&'t Kind> {
        self.tokens.get(index).map(|token| &token.kind)
    }

    /// Reads one value that ends before the token `end`; after a fault the position is anywhere before it.
    fn value(&mut self, end: usize) -> Node {
        let tokens = self.tokens;
        let Some(token) = tokens.get(self.at).filter(|_| self.at < end) else {
            return self.missing_value(end);
        };
        let index = self.at;
        let span = token.span;
        let value = match &token.kind {
            Kind::Open('(') => self.parenthesis(None),
            Kind::Open('[') => self.list(),
            Kind::Open(_) => self.map(),
            Kind::Word(word) => {
                self.at += 1;
                match self.kind(self.at) {
                    Some(Kind::Open('(')) => self.parenthesis(Some(word.clone())),
                    _ if word == "true" || word == "false" => Value::Bool(word == "true"),
                    _ => Value::Word(word.clone()),
                }
            }
            Kind::Text(text) => {
                self.at += 1;
                Value::Text(text.clone())
            }
            Kind::Number(text, value) => {
                self.at += 1;
                Value::Number(text.clone(), *value)
            }
            Kind::Faulty => {
                self.at += 1;
                Value::Faulty
            }
            Kind::Comma | Kind::Colon | Kind::Close(_) => return self.missing_value(index),
        };
        Node { span, value }
    }

    /// Reports that a value was expected at `index` and stays there.
    fn missing_value(&mut self, index: usize) -> Node {
        let before = self.tokens.get(index.saturating_sub(1));
        let span = match self.tokens.get(index) {
            // A value left out is missed where it should stand: on the line of what comes before.
            Some(token) if before.is_none_or(|before| before.end.line == token.span.line) => {
                token.span
            }
            _ => before.map_or(Span::START, |before| before.end),
        };
        let found = self
            .kind(index)
            .map_or("the end of the file".to_string(), Kind::describe);
        self.faults.add(
            span,
            format!("a value is missing here; {found} follows"),
            None,
        );
        Node {
            span,
            value: Value::Faulty,
        }
    }

    /// A record or a tuple; the position is at its `(`.
    fn parenthesis(&mut self, name: Option<String>) -> Value {
        let end = self.pairs[self.at];
        self.at += 1;
        let named = self.kind(self.at + 1) == Some(&Kind::Colon);
        if let Some(Kind::Text(text)) = self.kind(self.at)
            && named
        {
            let span = self.tokens[self.at].span;
            self.quoted_name(span, text);
            self.at = end + 1;
            return Value::Faulty;
        }
        let value = if self.names_something(end) {
            let fields = self.items(end, Parser::field);
            Value::Record {
                name,
                fields: fields.into_iter().flatten().collect(),
            }
        } else {
            Value::Tuple {
                name,
                items: self.items(end, Parser::value),
            }
        };
        self.at = end + 1;
        value
    }

    /// Whether `name:` stands anywhere between the position and `end`, outside inner brackets.
    fn names_something(&self, end: usize) -> bool {
        let mut index = self.at;
        while index < end {
            match (self.kind(index), self.kind(index + 1)) {
                (Some(Kind::Word(_)), Some(Kind::Colon)) => return true,
                (Some(Kind::Open(_)), _) => index = self.pairs[index] + 1,
                _ => index += 1,
            }
        }
        false
    }

    fn list(&mut self) -> Value {
        let end = self.pairs[self.at];
        self.at += 1;
        let items = self.items(end, Parser::value);
        self.at = end + 1;
        Value::List(items)
    }

    fn map(&mut self) -> Value {
        let end = self.pairs[self.at];
        self.at += 1;
        let entries = self.items(end, Parser::entry);
        self.at = end + 1;
        Value::Map(entries.into_iter().flatten().collect())
    }

    /// Comma-separated items up to the closing bracket at `end`.
    fn items<T>(&mut self, end: usize, read: impl Fn(&mut Self, usize) -> T) -> Vec<T> {
        let mut items = Vec::new();
        while self.at < end {
            let faults_before = self.faults.findings.len();
            items.push(read(self, end));
            let faulty = self.faults.findings.len() > faults_before
                || [self.at.saturating_sub(1), self.at]
                    .into_iter()
                    .any(|index| self.kind(index) == Some(&Kind::Faulty));
            if self.at >= end {
                break;
            }
            if self.kind(self.at) == Some(&Kind::Comma) {
                self.at += 1;
            } else if faulty {
                self.skip_to_comma(end);
            } else {
                self.missing_comma(end);
            }
        }
        items
    }

    /// After a fault, moves behind the next comma of this level.
    fn skip_to_comma(&mut self, end: usize) {
        while self.at < end {
            match self.tokens[self.at].kind {
                Kind::Comma => {
                    self.at += 1;
                    return;
                }
                Kind::Open(_) => self.at = self.pairs[self.at] + 1,
                _ => self.at += 1,
            }
        }
    }

    /// An item is followed by something that is neither a comma nor the end.
    fn missing_comma(&mut self, end: usize) {
        let before = self.tokens[self.at - 1].end;
        let next = &self.tokens[self.at].kind;
        // A new item begins behind most forgotten commas, and the reading can go on there.
        if matches!(next, Kind::Colon | Kind::Close(_)) {
            self.faults.add(
                self.tokens[self.at].span,
                format!("{} has no meaning here", next.describe()),
                None,
            );
            self.skip_to_comma(end);
        } else {
            self.faults.add(
                before,
                format!("a comma is missing here, before {}", next.describe()),
                None,
            );
        }
    }

    /// `name: value`.
    fn field(&mut self, end: usize) -> Option<FieldNode> {
        let token = &self.tokens[self.at];
        let span = token.span;
        let name = match &token.kind {
            Kind::Word(name) => name.clone(),
            Kind::Text(name) if self.kind(self.at + 1) == Some(&Kind::Colon) => {
                self.quoted_name(span, name);
                name.clone()
            }
            Kind::Faulty => {
                self.at += 1;
                return None;
            }
            other => {
                let help = self.decimal_comma();
                let message = format!("a field name is expected here, not {}", other.describe());
                self.faults.add(span, message, help.as_deref());
                return None;
            }
        };
        self.at += 1;
        let node = self.value_behind_colon(&format!("the field name `{name}`"), end);
        Some(FieldNode { name, span, node })
    }

    fn quoted_name(&mut self, span: Span, name: &str) {
        let message = format!(
            "the field name \"{}\" stands in quotation marks",
            shorten(name)
        );
        let help = "field names are bare words; tables with quoted keys stand in { }";
        self.faults.add(span, message, Some(help));
    }

    /// `key: value`.
    fn entry(&mut self, end: usize) -> Option<(Node, Node)> {
        let key = self.value(end);
        if key.value == Value::Faulty {
            return None;
        }
        let value = self.value_behind_colon("the key", end);
        Some((key, value))
    }

    /// A colon and a value; reads on without the colon when a value follows all the same.
    fn value_behind_colon(&mut self, what: &str, end: usize) -> Node {
        if self.kind(self.at) == Some(&Kind::Colon) {
            self.at += 1;
            return self.value(end);
        }
        let span = self.tokens[self.at - 1].end;
        let found = self
            .kind(self.at)
            .map_or("the end of the file".to_string(), Kind::describe);
        let message = format!("a colon is missing behind {what}; {found} follows");
        self.faults.add(span, message, None);
        match self.kind(self.at) {
            Some(Kind::Comma | Kind::Close(_)) | None => Node {
                span,
                value: Value::Faulty,
            },
            Some(_) => self.value(end),
        }
    }

    /// Help for `0,05`: two numbers with nothing but a comma between them.
    fn decimal_comma(&self) -> Option<String> {
        let [whole, comma, part] = self.tokens.get(self.at.checked_sub(2)?..=self.at)? else {
            return None;
        };
        let touching = whole.end == comma.span && comma.end == part.span;
        match (&whole.kind, &comma.kind, &part.kind) {
            (Kind::Number(whole, _), Kind::Comma, Kind::Number(part, _)) if touching => {
                Some(format!("decimals are written with a point: {whole}.{part}"))
            }
            _ => None,
        }
    }
}
