//! A form as data: rows of boxes, each with captions and values.
//!
//! Forms are built first and drawn afterwards, so that the same form stands in two columns or stacked, as the
//! width allows, and so that tests can read it.

use crate::customs::document::Field;
use crate::ui::fact::FactStyle;

/// Size of captions, in points.
pub(super) const CAPTION: f32 = 11.5;
/// Size of values, in points.
pub(super) const VALUE: f32 = 14.5;

/// How a sheet looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Paper with ruled boxes in a green frame: the label that post calls by its colour.
    Label,
    /// Paper with ruled boxes in a black frame.
    Ruled,
    /// A data set on a screen: lines between rows only.
    Screen,
    /// Beside the form: what Customs' systems add.
    Systems,
}

/// A form or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    pub look: Look,
    pub rows: Vec<Row>,
}

/// Boxes side by side; where the width does not suffice, in several lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub boxes: Vec<FormBox>,
    /// Whether the row above has the same captions, which need not be repeated while the boxes stand in one line.
    pub continues: bool,
}

/// One box.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FormBox {
    /// Least width in points.
    pub min: f32,
    /// Share of the width that is left.
    pub share: f32,
    /// Whether the box has a tinted ground: headings.
    pub tinted: bool,
    pub parts: Vec<Part>,
}

/// What stands in a box, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    /// The box's caption, with its number on the form where it has one.
    Caption(Option<&'static str>, String),
    /// The form's name.
    Title(String),
    /// The fine print.
    Note(String),
    /// A value that can be cited.
    Fact(Field, String, FactStyle),
    /// A value that no document contradicts.
    Text(String),
    /// A value that no document contradicts, in figures of even width.
    Figures(String),
    /// A caption at the left of one value.
    Named(String, Box<Part>),
    /// Check boxes of which one is ticked.
    Ticks(Field, Vec<(String, bool)>),
    /// A bar code of the text, and what it is called.
    Barcode { text: String, name: String },
    /// A signature on its line, and what it is called.
    Signature { name: String, seed: String },
}

impl Row {
    /// A row with its own captions.
    pub(super) fn of(boxes: impl IntoIterator<Item = FormBox>) -> Row {
        Row {
            boxes: boxes.into_iter().collect(),
            continues: false,
        }
    }

    /// One line of a table; the first carries the captions.
    pub(super) fn line(index: usize, boxes: impl IntoIterator<Item = FormBox>) -> Row {
        Row {
            continues: index > 0,
            ..Row::of(boxes)
        }
    }

    /// A heading across the whole sheet.
    pub(super) fn heading(text: String) -> Row {
        Row::of([FormBox::new(0.0, 1.0).caption(text).tinted()])
    }
}

impl FormBox {
    /// An empty box with its least width and its share of what is left.
    pub(super) const fn new(min: f32, share: f32) -> FormBox {
        FormBox {
            min,
            share,
            tinted: false,
            parts: Vec::new(),
        }
    }

    pub(super) fn part(mut self, part: Part) -> FormBox {
        self.parts.push(part);
        self
    }

    fn tinted(mut self) -> FormBox {
        self.tinted = true;
        self
    }

    pub(super) fn caption(self, text: String) -> FormBox {
        self.part(Part::Caption(None, text))
    }

    /// A caption with the box's number.
    pub(super) fn numbered(self, number: &'static str, text: String) -> FormBox {
        self.part(Part::Caption(Some(number), text))
    }

    pub(super) fn title(self, text: String) -> FormBox {
        self.part(Part::Title(text))
    }

    pub(super) fn note(self, text: String) -> FormBox {
        self.part(Part::Note(text))
    }

    pub(super) fn fact(self, field: Field, text: impl Into<String>) -> FormBox {
        self.part(fact(field, text))
    }

    /// A value in figures of even width.
    pub(super) fn figures(self, field: Field, text: impl Into<String>) -> FormBox {
        self.part(figures(field, text))
    }

    pub(super) fn text(self, text: impl Into<String>) -> FormBox {
        self.part(Part::Text(text.into()))
    }

    pub(super) fn named(self, name: String, part: Part) -> FormBox {
        self.part(Part::Named(name, Box::new(part)))
    }
}

/// A value that can be cited.
pub(super) fn fact(field: Field, text: impl Into<String>) -> Part {
    let style = FactStyle {
        size: VALUE,
        ..FactStyle::default()
    };
    Part::Fact(field, text.into(), style)
}

/// A value that can be cited, in figures of even width.
pub(super) fn figures(field: Field, text: impl Into<String>) -> Part {
    let style = FactStyle {
        monospace: true,
        size: VALUE,
        ..FactStyle::default()
    };
    Part::Fact(field, text.into(), style)
}

/// The form's own name, in large letters.
pub(super) fn form_name(text: String) -> Part {
    let style = FactStyle {
        strong: true,
        monospace: false,
        size: 20.0,
    };
    Part::Fact(Field::Form, text, style)
}

/// How boxes of these least widths fall into lines: the number of boxes of each line, in order.
pub(super) fn lines(mins: &[f32], width: f32) -> Vec<usize> {
    let mut lines = Vec::new();
    let (mut count, mut used) = (0, 0.0);
    for min in mins {
        if count > 0 && used + min > width {
            lines.push(count);
            (count, used) = (0, 0.0);
        }
        count += 1;
        used += min;
    }
    if count > 0 {
        lines.push(count);
    }
    lines
}

/// The widths of the boxes of one line: together the whole width.
pub(super) fn widths(boxes: &[FormBox], width: f32) -> Vec<f32> {
    let least: f32 = boxes.iter().map(|form_box| form_box.min).sum();
    let shares: f32 = boxes.iter().map(|form_box| form_box.share).sum();
    if least >= width {
        return boxes
            .iter()
            .map(|form_box| width * form_box.min / least.max(1.0))
            .collect();
    }
    let left = (width - least) / shares.max(0.01);
    boxes
        .iter()
        .map(|form_box| form_box.min + left * form_box.share)
        .collect()
}
