//! A document as the test reads it: commands with what they print, and files to be saved.

/// What stands for any lines, or for the rest of a line.
const ANYTHING: char = '…';
/// The beginning of a command in a `console` fence.
const PROMPT: &str = "$ ";
/// Fences whose lines are no commands.
const OTHER_FENCES: [&str; 4] = ["", "text", "csv", "json"];

/// A document with its fences found.
pub struct Document {
    lines: Vec<String>,
    /// Commands in the order of the document.
    pub steps: Vec<Step>,
    files: Vec<(String, String)>,
}

/// A command.
#[derive(Debug)]
pub struct Step {
    /// From 1.
    pub line: usize,
    pub command: String,
    /// The exit code that it should have.
    pub exit: i32,
    /// The lines beneath it, from and to (exclusive), counted from 0, when what it prints is shown.
    shown: Option<(usize, usize)>,
    /// What should be printed.
    expected: Vec<String>,
    /// White space before each line of the fence.
    indent: String,
}

impl Document {
    /// Reads a document.
    ///
    /// # Panics
    /// When a fence is of an unknown kind, or a command stands in a fence for other text.
    pub fn new(text: String) -> Document {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut document = Document {
            lines: Vec::new(),
            steps: Vec::new(),
            files: Vec::new(),
        };
        let mut at = 0;
        while at < lines.len() {
            let bare = lines[at].trim_start();
            let Some(info) = bare.strip_prefix("```") else {
                at += 1;
                continue;
            };
            let indent = &lines[at][..lines[at].len() - bare.len()];
            let is_end = |line: &String| line.trim() == "```";
            let length = lines[at + 1..]
                .iter()
                .position(is_end)
                .expect("every fence is closed");
            let end = at + 1 + length;
            let content: Vec<&str> = lines[at + 1..end]
                .iter()
                .map(|line| line.strip_prefix(indent).unwrap_or(line.trim_start()))
                .collect();
            document.add_fence(info, &content, at + 1, indent);
            at = end + 1;
        }
        document.lines = lines;
        document
    }

    /// The text as it stands now.
    pub fn text(&self) -> String {
        self.lines.join("\n") + "\n"
    }

    /// Files to be saved: path, content.
    pub fn files(&self) -> &[(String, String)] {
        &self.files
    }

    fn add_fence(&mut self, info: &str, content: &[&str], first: usize, indent: &str) {
        let (kind, rest) = info.split_once(' ').unwrap_or((info, ""));
        match kind {
            "sh" => {
                let is_command = |line: &str| !line.trim().is_empty() && !line.starts_with('#');
                for (offset, line) in content
                    .iter()
                    .enumerate()
                    .filter(|(_, line)| is_command(line))
                {
                    self.steps
                        .push(Step::new(first + offset, line, None, Vec::new(), indent));
                }
            }
            "console" => self.add_console(content, first, indent),
            "ron" => {
                let whole = content.iter().any(|line| line.starts_with("Scenario("));
                assert!(
                    !whole || !rest.is_empty(),
                    "line {first}: a whole scenario needs a path behind `ron`"
                );
                if !rest.is_empty() {
                    self.files
                        .push((rest.to_owned(), content.join("\n") + "\n"));
                }
            }
            _ => {
                assert!(
                    OTHER_FENCES.contains(&kind),
                    "line {first}: the fence `{kind}` is not known"
                );
                let is_command =
                    |line: &&str| line.starts_with(PROMPT) || line.starts_with("greenlane ");
                assert!(
                    !content.iter().any(is_command),
                    "line {first}: put commands in `sh` or `console`"
                );
            }
        }
    }

    fn add_console(&mut self, content: &[&str], first: usize, indent: &str) {
        let starts: Vec<usize> = (0..content.len())
            .filter(|at| content[*at].starts_with(PROMPT))
            .collect();
        assert_eq!(
            starts.first(),
            Some(&0),
            "line {first}: a console begins with a command"
        );
        for (position, &start) in starts.iter().enumerate() {
            let end = starts.get(position + 1).copied().unwrap_or(content.len());
            let output = &content[start + 1..end];
            let kept = output
                .iter()
                .rposition(|line| !line.trim().is_empty())
                .map_or(0, |last| last + 1);
            let expected = output[..kept]
                .iter()
                .map(|line| (*line).to_owned())
                .collect();
            let shown = (first + start + 1, first + start + 1 + kept);
            let command = &content[start][PROMPT.len()..];
            self.steps.push(Step::new(
                first + start,
                command,
                Some(shown),
                expected,
                indent,
            ));
        }
    }

    /// Puts what a command really prints in place of what is shown, with the same omissions; false when
    /// the parts that are shown cannot be found again.
    pub fn renew(&mut self, position: usize, printed: &str) -> bool {
        let step = &self.steps[position];
        let actual: Vec<&str> = printed.lines().collect();
        let (Some((from, to)), Some(renewed)) = (step.shown, renewed(&step.expected, &actual))
        else {
            return false;
        };
        let indent = step.indent.clone();
        let grown = renewed.len() as isize - (to - from) as isize;
        let indented = renewed
            .iter()
            .map(|line| format!("{indent}{line}").trim_end().to_owned());
        self.lines.splice(from..to, indented);
        for later in &mut self.steps[position + 1..] {
            later.line = later.line.saturating_add_signed(grown);
            later.shown = later.shown.map(|(from, to)| {
                (
                    from.saturating_add_signed(grown),
                    to.saturating_add_signed(grown),
                )
            });
        }
        true
    }
}

impl Step {
    fn new(
        at: usize,
        command: &str,
        shown: Option<(usize, usize)>,
        expected: Vec<String>,
        indent: &str,
    ) -> Step {
        let exit = command.rsplit_once("# exit ").map_or(0, |(_, code)| {
            code.trim().parse().expect("an exit code is a number")
        });
        Step {
            line: at + 1,
            command: command.to_owned(),
            exit,
            shown,
            expected,
            indent: indent.to_owned(),
        }
    }

    /// The command without the comment at its end.
    pub fn bare_command(&self) -> &str {
        self.command
            .split(" #")
            .next()
            .unwrap_or_default()
            .trim_end()
    }

    /// The command line to run, when it is one that may be run: the program's own, but for those that
    /// open a window, and copying.
    pub fn runnable(&self) -> Option<String> {
        let command = self
            .bare_command()
            .replace("cargo run --release -- ", "greenlane ");
        let is_variable =
            |word: &&str| word.contains('=') && word.starts_with(|c: char| c.is_ascii_uppercase());
        let mut words = command.split(' ').skip_while(is_variable);
        match (words.next(), words.next()) {
            (Some("greenlane"), None | Some("desk")) => None,
            (Some("greenlane" | "cp"), _) => Some(command),
            _ => None,
        }
    }

    /// Whether what was printed is what is shown, if anything is.
    pub fn accepts(&self, printed: &str) -> bool {
        let actual: Vec<&str> = printed.lines().collect();
        self.shown.is_none()
            || renewed(&self.expected, &actual).is_some_and(|lines| lines == self.expected)
    }
}

/// What is printed, with the omissions of what is shown: the first part is looked for at the beginning, the
/// last at the end, and every part between by its first line.
fn renewed(shown: &[String], actual: &[&str]) -> Option<Vec<String>> {
    let is_gap = |line: &String| line.trim() == ANYTHING.to_string();
    let parts: Vec<&[String]> = shown.split(is_gap).collect();
    let mut lines: Vec<String> = Vec::new();
    let mut next = 0;
    for (position, part) in parts.iter().enumerate() {
        let (is_first, is_last) = (position == 0, position + 1 == parts.len());
        let start = match part.first() {
            _ if is_first => 0,
            _ if is_last => actual.len().checked_sub(part.len())?,
            Some(line) => {
                next + actual
                    .get(next..)?
                    .iter()
                    .position(|other| matches(line, other))?
            }
            None => next,
        };
        let end = if is_first && is_last {
            actual.len()
        } else {
            start + part.len()
        };
        let found = actual.get(start.max(next)..end).filter(|_| start >= next)?;
        if !is_first {
            lines.push(ANYTHING.to_string());
        }
        let pattern = |at: usize| part.get(at).map_or("", String::as_str);
        lines.extend(
            found
                .iter()
                .enumerate()
                .map(|(at, line)| cut(pattern(at), line)),
        );
        next = end;
    }
    Some(lines)
}

fn matches(shown: &str, actual: &str) -> bool {
    cut(shown, actual) == shown
}

/// An actual line, cut off where the shown one is.
fn cut(shown: &str, actual: &str) -> String {
    let actual = actual.trim_end();
    match shown.strip_suffix(ANYTHING) {
        Some(beginning) => {
            let kept: String = actual.chars().take(beginning.chars().count()).collect();
            kept + &ANYTHING.to_string()
        }
        None => actual.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Document, renewed};

    fn check(shown: &str, actual: &str, expected: Option<&str>) {
        let shown: Vec<String> = shown.lines().map(str::to_owned).collect();
        let actual: Vec<&str> = actual.lines().collect();
        let found = renewed(&shown, &actual).map(|lines| lines.join("\n"));
        assert_eq!(found.as_deref(), expected, "{shown:?} {actual:?}");
    }

    #[test]
    fn omissions_are_kept() {
        check("a\nb", "a\nc\nd", Some("a\nc\nd"));
        check("a\n…", "b\nc\nd", Some("b\n…"));
        check("…\nz", "b\nc\nd", Some("…\nd"));
        check(
            "a\n…\nhead\nx\n…\nz",
            "a\nb\nhead\ny\nc\nd",
            Some("a\n…\nhead\ny\n…\nd"),
        );
        check("a\n…\nhead\n…\nz", "a\nb\nc\nd", None);
        check("long te…\nb", "longer line\nb", Some("longer …\nb"));
        check("a\n…\nb", "a", None);
    }

    #[test]
    fn commands_and_files_are_found() {
        let text = "# T\n\n  ```console\n  $ greenlane list   # exit 1\n  one\n\n  $ ls\n  ```\n\n```sh\n# why\nls -l\n```\n```ron a.ron\nScenario()\n```\n";
        let mut document = Document::new(text.to_owned());
        let found: Vec<(usize, &str, i32)> = document
            .steps
            .iter()
            .map(|step| (step.line, step.bare_command(), step.exit))
            .collect();
        assert_eq!(
            found,
            [(4, "greenlane list", 1), (7, "ls", 0), (12, "ls -l", 0)]
        );
        assert_eq!(
            document.files(),
            [("a.ron".to_owned(), "Scenario()\n".to_owned())]
        );
        assert_eq!(document.text(), text);
        assert!(document.steps[0].accepts("one\n") && !document.steps[0].accepts("two\n"));
        assert!(document.renew(0, "two\nthree\n") && document.renew(1, "four\n"));
        assert_eq!(
            document.text(),
            text.replace("one\n", "two\n  three\n")
                .replace("$ ls\n", "$ ls\n  four\n")
        );
    }
}
