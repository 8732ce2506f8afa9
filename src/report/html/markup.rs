//! Hypertext in the making: every text goes through [`escape`] on its way in.

use std::fmt::{self, Write as _};

/// A page that is written from top to bottom.
#[derive(Default)]
pub(super) struct Markup {
    text: String,
}

impl Markup {
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Markup as it is; only for what this room wrote itself.
    pub(super) fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Markup with values put in: the caller escapes them.
    pub(super) fn put(&mut self, markup: fmt::Arguments<'_>) {
        self.text
            .write_fmt(markup)
            .expect("writing to a String cannot go wrong");
    }

    /// An element that holds text; `class` may be empty.
    pub(super) fn element(&mut self, tag: &str, class: &str, text: &str) {
        let text = escape(text);
        if class.is_empty() {
            self.put(format_args!("<{tag}>{text}</{tag}>\n"));
        } else {
            self.put(format_args!("<{tag} class=\"{class}\">{text}</{tag}>\n"));
        }
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.element("p", "", text);
    }

    /// A remark beside the matter.
    pub(super) fn note(&mut self, text: &str) {
        self.element("p", "note", text);
    }

    /// Begins a section that is named by its heading.
    pub(super) fn section(&mut self, id: &str, heading: &str) {
        let heading = escape(heading);
        self.put(format_args!(
            "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n"
        ));
    }

    pub(super) fn end_section(&mut self) {
        self.raw("</section>\n");
    }

    /// A list of names with what stands for each.
    pub(super) fn facts(&mut self, facts: &[(&str, String)]) {
        self.raw("<dl class=\"facts\">\n");
        for (name, value) in facts {
            let (name, value) = (escape(name), escape(value));
            self.put(format_args!(
                "<div><dt>{name}</dt><dd dir=\"auto\">{value}</dd></div>\n"
            ));
        }
        self.raw("</dl>\n");
    }

    /// Rows of cells whose first column heads its row; `columns` says for each column whether it stands
    /// left (`l`) or right (`r`).
    pub(super) fn table(
        &mut self,
        caption: &str,
        columns: &str,
        heads: &[&str],
        rows: &[Vec<String>],
    ) {
        let side = |column: char| if column == 'r' { " class=\"r\"" } else { "" };
        self.raw("<div class=\"wide\"><table>\n");
        self.element("caption", "", caption);
        self.raw("<thead><tr>");
        for (head, column) in heads.iter().zip(columns.chars()) {
            let (head, side) = (escape(head), side(column));
            self.put(format_args!("<th scope=\"col\"{side}>{head}</th>"));
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.raw("<tr>");
            for (position, (cell, column)) in row.iter().zip(columns.chars()).enumerate() {
                let (cell, side) = (escape(cell), side(column));
                if position == 0 {
                    self.put(format_args!("<th scope=\"row\"{side}>{cell}</th>"));
                } else {
                    self.put(format_args!("<td{side}>{cell}</td>"));
                }
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table></div>\n");
    }
}

/// A text that can stand between tags and in a quoted attribute, whatever it says.
///
/// Characters that no page may hold, or that turn the direction of what follows, become U+FFFD.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(letter),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => safe.push('\u{fffd}'),
            _ if letter.is_control() => safe.push('\u{fffd}'),
            _ => safe.push(letter),
        }
    }
    safe
}
