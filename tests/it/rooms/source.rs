//! Reads Rust source as far as the rules need it: which paths a file names, on which line, outside comments,
//! string literals and test code.

use std::fs;
use std::path::{Path, PathBuf};

/// One source file.
pub(crate) struct Source {
    /// The path from the repository's root, with `/`.
    pub(crate) file: String,
    /// The module path from the crate's root: `risk::indicator::set`; `lib` and `main` for the two roots.
    pub(crate) module: String,
    /// Whether the file holds nothing but tests.
    pub(crate) is_test: bool,
    pub(crate) text: String,
}

/// A path or macro that a file names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Use {
    /// Counted from one.
    pub(crate) line: usize,
    /// In full, as `crate::risk::offence::Offence` or `std::fs`, also where it stands in a group or begins with
    /// `super`; a macro as `println!`.
    pub(crate) path: String,
}

/// Every `.rs` file below a folder of the repository, in the order of their paths.
pub(crate) fn read_tree(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join(folder), &mut files);
    files.sort();
    assert!(!files.is_empty(), "no source file below {folder}");
    let source = |path: &PathBuf| {
        let inside = path
            .strip_prefix(root)
            .expect("the file lies below the root");
        let parts: Vec<String> = inside
            .iter()
            .map(|part| part.to_string_lossy().into())
            .collect();
        let text = fs::read_to_string(path).unwrap_or_else(|fault| panic!("{path:?}: {fault}"));
        Source::new(&parts.join("/"), text)
    };
    files.iter().map(source).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|fault| panic!("{folder:?}: {fault}"));
    for entry in entries {
        let path = entry.expect("a folder's entries can be read").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

impl Source {
    pub(crate) fn new(file: &str, text: String) -> Self {
        let stem = file.strip_suffix(".rs").unwrap_or(file);
        let stem = stem.strip_suffix("/mod").unwrap_or(stem);
        let module: Vec<&str> = stem.split('/').skip(1).collect();
        Self {
            file: file.to_owned(),
            is_test: module.contains(&"tests"),
            module: module.join("::"),
            text,
        }
    }

    /// The paths outside comments, literals and items under `#[cfg(test)]`.
    pub(crate) fn uses(&self) -> Vec<Use> {
        let tokens = without_tests(tokens(&self.text));
        let depth = match self.module.as_str() {
            "lib" | "main" => 0,
            module => module.split("::").count(),
        };
        let mut uses = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            at = read_path(&tokens, at, depth, &mut uses);
        }
        uses
    }
}

/// A word, `::`, or one other character, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token<'a> {
    line: usize,
    text: &'a str,
}

impl Token<'_> {
    fn is_word(&self) -> bool {
        let first = self.text.chars().next();
        first.is_some_and(|letter| letter.is_alphabetic() || letter == '_')
    }
}

/// Cuts source text into tokens; comments and literals vanish.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut line = 1;
    while at < text.len() {
        let rest = &text[at..];
        let length = match skipped(rest) {
            Some(length) => length,
            None => {
                let length = token_length(rest);
                let text = &rest[..length];
                if !text.trim().is_empty() {
                    tokens.push(Token { line, text });
                }
                length
            }
        };
        line += rest[..length].matches('\n').count();
        at += length;
    }
    tokens
}

fn token_length(rest: &str) -> usize {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let word = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
    let first = rest.chars().next().map_or(1, char::len_utf8);
    if word > 0 {
        word
    } else if rest.starts_with("::") {
        2
    } else {
        first
    }
}

/// The length of the comment or literal that `rest` begins with, if it does.
fn skipped(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    for prefix in ["", "b", "c"] {
        let Some(literal) = rest.strip_prefix(prefix) else {
            continue;
        };
        if literal.starts_with('"') {
            return Some(prefix.len() + quoted(literal, '"'));
        }
        if let Some(raw) = literal.strip_prefix('r') {
            let hashes = raw.len() - raw.trim_start_matches('#').len();
            if raw[hashes..].starts_with('"') {
                let end = format!("\"{}", "#".repeat(hashes));
                let inside = &raw[hashes + 1..];
                let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
                return Some(prefix.len() + 1 + hashes + 1 + length);
            }
        }
    }
    character(rest)
}

/// Block comments nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of a literal between two `quote`s, the first of which begins the text.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == quote {
            return at + 1;
        }
    }
    rest.len()
}

/// A character literal, as opposed to a lifetime.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    let is_literal = first == '\\' || inside[first.len_utf8()..].starts_with('\'');
    is_literal.then(|| quoted(rest, '\''))
}

/// Drops every item that stands under `#[cfg(test)]`.
fn without_tests(tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    const ATTRIBUTE: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let window = tokens[at..].iter().take(ATTRIBUTE.len());
        if window.map(|token| token.text).eq(ATTRIBUTE) {
            at = item_end(&tokens, at + ATTRIBUTE.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// The index after an item: after its `;`, or after the brace that closes its body.
fn item_end(tokens: &[Token<'_>], start: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(token.text, ";" | "}") {
            return at + 1;
        }
    }
    tokens.len()
}

/// Reads the path or macro name at `at`, if there is one, and returns the index after what it read.
fn read_path(tokens: &[Token<'_>], at: usize, depth: usize, uses: &mut Vec<Use>) -> usize {
    let after_colons = at > 0 && tokens[at - 1].text == "::";
    let text = |index: usize| tokens.get(index).map_or("", |token| token.text);
    if !tokens[at].is_word() || after_colons {
        return at + 1;
    }
    match text(at + 1) {
        "!" if matches!(text(at + 2), "(" | "[" | "{") => {
            let path = format!("{}!", tokens[at].text);
            uses.push(Use {
                line: tokens[at].line,
                path,
            });
            at + 1
        }
        "::" if text(at) == "super" => {
            let mut end = at;
            let mut steps = 0;
            while text(end) == "super" && text(end + 1) == "::" {
                steps += 1;
                end += 2;
            }
            // Fewer steps than the module is deep stay within the room.
            if steps >= depth {
                read_tree_of_paths(tokens, end, "crate", uses)
            } else {
                end
            }
        }
        "::" => read_tree_of_paths(tokens, at + 2, tokens[at].text, uses),
        _ => at + 1,
    }
}

/// Reads what follows `prefix::`, a path or a group of paths, and returns the index after it.
fn read_tree_of_paths(
    tokens: &[Token<'_>],
    start: usize,
    prefix: &str,
    uses: &mut Vec<Use>,
) -> usize {
    let text = |index: usize| tokens.get(index).map_or("", |token| token.text);
    let line = tokens.get(start).map_or(0, |token| token.line);
    match text(start) {
        "{" => {
            let mut at = start + 1;
            while at < tokens.len() && text(at) != "}" {
                at = match text(at) {
                    "," => at + 1,
                    _ => read_tree_of_paths(tokens, at, prefix, uses),
                };
            }
            at + 1
        }
        "self" => {
            uses.push(Use {
                line,
                path: prefix.to_owned(),
            });
            end_of_name(tokens, start)
        }
        word if text(start + 1) == "::" => {
            read_tree_of_paths(tokens, start + 2, &format!("{prefix}::{word}"), uses)
        }
        word => {
            uses.push(Use {
                line,
                path: format!("{prefix}::{word}"),
            });
            end_of_name(tokens, start)
        }
    }
}

/// The index after a name and, if there is one, its `as other`.
fn end_of_name(tokens: &[Token<'_>], at: usize) -> usize {
    let renamed = tokens.get(at + 1).is_some_and(|token| token.text == "as");
    if renamed { at + 3 } else { at + 1 }
}

#[cfg(test)]
mod tests {
    use super::Source;

    /// Reads `text` as the file `src/risk/belief.rs` and lists its paths as `line path`.
    fn check(text: &str, expected: &[&str]) {
        let source = Source::new("src/risk/belief.rs", text.to_owned());
        let uses = source.uses();
        let listed: Vec<String> = uses
            .iter()
            .map(|item| format!("{} {}", item.line, item.path))
            .collect();
        assert_eq!(listed, expected, "in {text:?}");
    }

    #[test]
    fn groups_are_spelled_out() {
        check(
            "use crate::{a::b,\n c::{self, d as e}, f};\nuse std::fs;",
            &[
                "1 crate::a::b",
                "2 crate::c",
                "2 crate::c::d",
                "2 crate::f",
                "3 std::fs",
            ],
        );
        check(
            "fn f(x: crate::a::B<crate::c::D>) {}",
            &["1 crate::a::B", "1 crate::c::D"],
        );
        check(
            "pub(in crate::a) fn f() { $crate::b!() }",
            &["1 crate::a", "1 crate::b"],
        );
    }

    #[test]
    fn steps_out_of_the_room_are_seen() {
        check("use super::truth::Truth;", &[]);
        check(
            "use super::super::stream::Case;",
            &["1 crate::stream::Case"],
        );
    }

    #[test]
    fn comments_and_literals_are_passed_over() {
        check(
            "// crate::a\n/* crate::b /* crate::c */ */ /// crate::d\n",
            &[],
        );
        check(
            r####"let x = ("crate::a \" crate::b", r#"" crate::c"#, '"', crate::d, b'"');"####,
            &["1 crate::d"],
        );
        check(
            "fn f<'a>(x: &'a str) -> crate::e::F<'a> {}",
            &["1 crate::e::F"],
        );
    }

    #[test]
    fn test_code_is_passed_over_and_what_follows_is_not() {
        check("#[cfg(test)]\nmod tests;\nuse crate::a;", &["3 crate::a"]);
        check(
            "#[cfg(test)]\nmod tests {\n use crate::a; fn f() {} }\nuse crate::b;",
            &["4 crate::b"],
        );
        check(
            "#[cfg(test)]\nuse crate::{a, b};\nuse crate::c;",
            &["3 crate::c"],
        );
    }

    #[test]
    fn macros_are_named() {
        check(
            "println!(\"{}\", std::env::args().count());",
            &["1 println!", "1 std::env::args"],
        );
        check("if a != b {}", &[]);
    }

    #[test]
    fn modules_are_named_by_their_files() {
        let module = |file: &str| Source::new(file, String::new()).module;
        assert_eq!(module("src/risk/mod.rs"), "risk");
        assert_eq!(module("src/risk/indicator/set.rs"), "risk::indicator::set");
        assert_eq!(module("src/lib.rs"), "lib");
        assert!(Source::new("src/risk/belief/tests.rs", String::new()).is_test);
        assert!(Source::new("src/risk/tests/books.rs", String::new()).is_test);
    }
}
