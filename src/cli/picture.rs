//! Writing pictures as PNG files.

use std::fs;
use std::io;
use std::path::Path;

use png::{BitDepth, ColorType, Encoder};

use crate::cli::Failure;

/// What the pixels of a picture hold, row by row from the top.
pub(crate) enum Pixels<'a> {
    /// Red, green, blue and opacity, 8 bits each.
    Rgba(&'a [u8]),
    /// One 16-bit number each.
    Grey16(&'a [u16]),
}

/// Writes a picture, so that a reader finds the old file or the whole new one; missing folders are made.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write(
    path: &Path,
    (width, height): (usize, usize),
    pixels: &Pixels<'_>,
) -> Result<(), Failure> {
    let unwritable = |source| Failure::Unwritable {
        path: path.to_owned(),
        source,
    };
    let size = u32::try_from(width).and_then(|width| Ok((width, u32::try_from(height)?)));
    let size = size.map_err(|_| unwritable(io::ErrorKind::FileTooLarge.into()))?;
    let bytes = encoded(size, pixels).map_err(unwritable)?;
    write_whole(path, &bytes).map_err(unwritable)
}

fn encoded((width, height): (u32, u32), pixels: &Pixels<'_>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    let (colour, depth) = match pixels {
        Pixels::Rgba(_) => (ColorType::Rgba, BitDepth::Eight),
        Pixels::Grey16(_) => (ColorType::Grayscale, BitDepth::Sixteen),
    };
    encoder.set_color(colour);
    encoder.set_depth(depth);
    let mut writer = encoder.write_header().map_err(io::Error::from)?;
    match pixels {
        Pixels::Rgba(data) => writer.write_image_data(data),
        Pixels::Grey16(data) => {
            let data: Vec<u8> = data.iter().flat_map(|value| value.to_be_bytes()).collect();
            writer.write_image_data(&data)
        }
    }
    .map_err(io::Error::from)?;
    writer.finish().map_err(io::Error::from)?;
    Ok(bytes)
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)
}
