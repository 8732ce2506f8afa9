//! The examiner's tag on goods that nobody prints a retail pack for.

use crate::inspection::pack::face::{Area, Face, Ground, Side, Typeface};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::layout::Subject;
use crate::inspection::pack::layout::sheet::{Sheet, style};
use crate::inspection::pack::tint::{GREY, INK, PALE};

/// The tag: what the goods are, how many, and the name found with them.
pub(super) fn face(subject: &Subject<'_>) -> Face {
    let pack = subject.pack;
    let grain = subject.pack_seed("tag");
    let mut sheet = Sheet::new(Side::Tag, (90.0, 50.0), Ground::Kraft, grain);
    let hole = Area::new(3.0, 21.5, 7.0, 7.0);
    sheet.block(hole, PALE, 3.5);
    sheet.block(Area::new(4.5, 23.0, 4.0, 4.0), INK, 2.0);
    let (x, room) = (14.0, 72.0);
    let small = style(Typeface::Sans, 2.5, GREY);
    let written = style(Typeface::Bold, 4.2, INK);
    let line = style(Typeface::Sans, 3.2, INK);
    sheet.line((x, 5.0), room, small, "Examined goods", None);
    let name = subject.name();
    let y = sheet.paragraph((x, 10.0), room, written, &name, Some(Stated::Name)) + 1.0;
    let contents = subject.contents();
    sheet.line((x, y), room, line, &contents, Some(Stated::PackSize));
    let y = y + 6.0;
    sheet.line((x, y), room, small, "Name found with the goods", None);
    sheet.line((x, y + 4.0), room, line, &pack.holder, Some(Stated::Holder));
    let address = &pack.holder_address;
    sheet.line(
        (x, y + 9.0),
        room,
        line,
        address,
        Some(Stated::HolderAddress),
    );
    sheet.finish()
}
