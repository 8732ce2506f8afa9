//! Pictures from exposures: what a console shows under each of its tools.
//!
//! Colour says what matter is (the customary table: organic orange, light inorganic green, metal blue,
//! opaque black) and brightness how much comes through. Developing is pure: the same exposure, readings and
//! tool give the same pixels.

use std::sync::LazyLock;

use rayon::prelude::*;

use crate::inspection::xray::calibration::{Calibration, OPAQUE_TRANSMISSION, Reading};
use crate::inspection::xray::exposure::Exposure;
use crate::inspection::xray::words::{METAL_FROM_Z, ORGANIC_BELOW_Z, Substance};

/// Colour or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    #[default]
    PseudoColour,
    Grey,
}

/// Which part of the brightness is stretched over the whole scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Penetration {
    #[default]
    Normal,
    /// The darkest part: what lies behind and within dense things.
    High,
    /// The lightest part: thin things.
    Low,
}

/// Which matter keeps its colour; the rest turns pale grey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strip {
    #[default]
    All,
    OrganicOnly,
    /// Everything that is not organic, metal included.
    InorganicOnly,
}

/// How an exposure is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tool {
    pub palette: Palette,
    pub inverse: bool,
    pub penetration: Penetration,
    pub strip: Strip,
    /// Edge enhancement.
    pub edges: bool,
    /// Transmissions that are shown black and white, after the penetration's stretch: (0, 1) is all.
    pub window: (f32, f32),
}

impl Default for Tool {
    fn default() -> Tool {
        Tool {
            palette: Palette::default(),
            inverse: false,
            penetration: Penetration::default(),
            strip: Strip::default(),
            edges: false,
            window: (0.0, 1.0),
        }
    }
}

/// Transmission up to which high penetration stretches.
const HIGH_PENETRATION_TO: f32 = 0.1;
/// Transmission from which low penetration stretches.
const LOW_PENETRATION_FROM: f32 = 0.5;
/// Narrowest window: below it a picture would be black and white only.
const LEAST_WINDOW: f32 = 0.005;
/// Reach of the blur that edge enhancement subtracts, in pixels to each side.
const BLUR_REACH: usize = 2;
/// How much of the difference to the blurred picture edge enhancement adds.
const EDGE_GAIN: f32 = 1.5;
/// Reach of the neighbours that a reading is averaged over, in pixels to each side.
const READING_REACH: usize = 2;
/// How far neighbours' transmissions may differ from the pixel's own and still count: as a share of it, and of its
/// root, with which photon noise grows.
const READING_LIKENESS: (f32, f32) = (0.04, 0.008);
/// Like neighbours, the pixel included, up to which it lies on an edge: a straight one leaves one row of five.
const EDGE_LIKE: f32 = 7.0;

/// A picture: RGBA, 8 bits each, row by row from the top.
///
/// The exposure's lines run from left to right and its columns downward, so that the load is shown upright:
/// pixel (x, y) of the picture is line x, column y of the exposure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub rgba: Vec<u8>,
}

/// The transmission that a detector without layers would have seen: the mean of both.
pub fn total(low: f32, high: f32) -> f32 {
    (low + high) / 2.0
}

/// What the calibration reads at every pixel, line by line.
#[derive(Clone, Debug, PartialEq)]
pub struct Readings {
    pub columns: usize,
    pub lines: usize,
    /// `None` for open air and where nothing comes through.
    pub pixels: Vec<Option<Reading>>,
}

impl Readings {
    /// Nothing read, as where both layers see the same energy.
    pub fn none(exposure: &Exposure) -> Readings {
        Readings {
            columns: exposure.columns,
            lines: exposure.lines,
            pixels: vec![None; exposure.high.len()],
        }
    }

    /// Every pixel read by itself.
    pub fn plain(exposure: &Exposure, calibration: &Calibration) -> Readings {
        let both = exposure.low.par_iter().zip(&exposure.high);
        Readings {
            columns: exposure.columns,
            lines: exposure.lines,
            pixels: both
                .map(|(low, high)| calibration.read(*low, *high))
                .collect(),
        }
    }

    /// Every pixel read from the mean of those neighbours whose transmission is like its own, as consoles do
    /// to keep noise out of the colours. On an edge, where a pixel is part of both sides and would read as neither,
    /// it is read as the darker side.
    pub fn smoothed(exposure: &Exposure, calibration: &Calibration) -> Readings {
        let columns = exposure.columns;
        let mut pixels = vec![None; exposure.high.len()];
        let lines = pixels.par_chunks_mut(columns.max(1)).enumerate();
        lines.for_each(|(line, row)| {
            for (column, pixel) in row.iter_mut().enumerate() {
                let (mut low, mut high, like) = mean_of_like(exposure, line, column);
                if like <= EDGE_LIKE {
                    let (line, column) = darkest_near(exposure, line, column);
                    (low, high, _) = mean_of_like(exposure, line, column);
                }
                *pixel = calibration.read(low, high);
            }
        });
        Readings {
            columns,
            lines: exposure.lines,
            pixels,
        }
    }

    /// The substance at a pixel; air outside the picture.
    pub fn substance(&self, exposure: &Exposure, column: usize, line: usize) -> Substance {
        if column >= self.columns || line >= self.lines {
            return Substance::Air;
        }
        let at = line * self.columns + column;
        Substance::of_reading(self.pixels[at], exposure.high[at])
    }
}

/// Mean transmissions of the like neighbours of a pixel, and how many they are.
fn mean_of_like(exposure: &Exposure, line: usize, column: usize) -> (f32, f32, f32) {
    let columns = exposure.columns;
    let at = line * columns + column;
    let (own_low, own_high) = (exposure.low[at], exposure.high[at]);
    let near = |own: f32| READING_LIKENESS.0 * own + READING_LIKENESS.1 * own.max(0.0).sqrt();
    let (near_low, near_high) = (near(own_low), near(own_high));
    let (left, right) = reach(column, READING_REACH, columns);
    let (top, bottom) = reach(line, READING_REACH, exposure.lines);
    let (mut low, mut high, mut count) = (0.0f32, 0.0f32, 0.0f32);
    for line in top..bottom {
        let row = line * columns;
        let lows = &exposure.low[row + left..row + right];
        let highs = &exposure.high[row + left..row + right];
        for (l, h) in lows.iter().zip(highs) {
            let is_like = (l - own_low).abs() <= near_low && (h - own_high).abs() <= near_high;
            let weight = f32::from(is_like);
            low += weight * l;
            high += weight * h;
            count += weight;
        }
    }
    (low / count.max(1.0), high / count.max(1.0), count)
}

/// Line and column of the neighbour through which least comes.
fn darkest_near(exposure: &Exposure, line: usize, column: usize) -> (usize, usize) {
    let (left, right) = reach(column, READING_REACH, exposure.columns);
    let (top, bottom) = reach(line, READING_REACH, exposure.lines);
    let near = (top..bottom).flat_map(|line| (left..right).map(move |column| (line, column)));
    near.min_by(|one, other| {
        let through = |at: &(usize, usize)| exposure.high[at.0 * exposure.columns + at.1];
        through(one).total_cmp(&through(other))
    })
    .unwrap_or((line, column))
}

/// From and to (not included) of the positions at most `reach` away.
fn reach(position: usize, reach: usize, length: usize) -> (usize, usize) {
    (
        position.saturating_sub(reach),
        (position + reach + 1).min(length),
    )
}

/// Develops a picture.
///
/// # Panics
/// When the readings are not those of the exposure.
pub fn develop(exposure: &Exposure, readings: &Readings, tool: &Tool) -> Picture {
    assert_eq!(readings.pixels.len(), exposure.high.len());
    let (columns, lines) = (exposure.columns, exposure.lines);
    let brightness = brightness(exposure, tool);
    let mut rgba = vec![0; brightness.len() * 4];
    let rows = rgba.par_chunks_mut(lines.max(1) * 4).enumerate();
    rows.for_each(|(column, row)| {
        for (line, pixel) in row.chunks_exact_mut(4).enumerate() {
            let at = line * columns + column;
            let [red, green, blue] = shade(
                brightness[at],
                readings.pixels[at],
                exposure.high[at] < OPAQUE_TRANSMISSION,
                tool,
            );
            pixel.copy_from_slice(&[red, green, blue, 255]);
        }
    });
    Picture {
        width: lines,
        height: columns,
        rgba,
    }
}

/// Brightness of every pixel, 0 to 1, before colour.
fn brightness(exposure: &Exposure, tool: &Tool) -> Vec<f32> {
    let both = exposure.low.par_iter().zip(&exposure.high);
    let plain: Vec<f32> = both
        .map(|(low, high)| stretched(total(*low, *high), tool))
        .collect();
    if tool.edges {
        sharpened(&plain, exposure.columns, exposure.lines)
    } else {
        plain
    }
}

/// Brightness of a transmission under a tool, edges and inversion left out. The square root gives dark parts
/// room, much as the eye does.
fn stretched(transmission: f32, tool: &Tool) -> f32 {
    let part = match tool.penetration {
        Penetration::Normal => transmission,
        Penetration::High => transmission / HIGH_PENETRATION_TO,
        Penetration::Low => (transmission - LOW_PENETRATION_FROM) / (1.0 - LOW_PENETRATION_FROM),
    };
    let (black, white) = tool.window;
    let width = (white - black).max(LEAST_WINDOW);
    ((part.clamp(0.0, 1.0) - black) / width)
        .clamp(0.0, 1.0)
        .sqrt()
}

/// Unsharp mask: the picture and more of what a blur takes from it.
fn sharpened(plain: &[f32], columns: usize, lines: usize) -> Vec<f32> {
    let mean = |values: &mut dyn Iterator<Item = f32>, count: usize| {
        values.sum::<f32>() / count.max(1) as f32
    };
    let mut across = vec![0.0f32; plain.len()];
    let rows = across.par_chunks_mut(columns.max(1)).enumerate();
    rows.for_each(|(line, row)| {
        let own = &plain[line * columns..][..columns];
        for (column, blurred) in row.iter_mut().enumerate() {
            let (from, to) = reach(column, BLUR_REACH, columns);
            *blurred = mean(&mut own[from..to].iter().copied(), to - from);
        }
    });
    let mut sharp = vec![0.0f32; plain.len()];
    let rows = sharp.par_chunks_mut(columns.max(1)).enumerate();
    rows.for_each(|(line, row)| {
        let (from, to) = reach(line, BLUR_REACH, lines);
        for (column, pixel) in row.iter_mut().enumerate() {
            let mut near = (from..to).map(|line| across[line * columns + column]);
            let blurred = mean(&mut near, to - from);
            let own = plain[line * columns + column];
            *pixel = (own + EDGE_GAIN * (own - blurred)).clamp(0.0, 1.0);
        }
    });
    sharp
}

/// The colour of a pixel.
fn shade(brightness: f32, reading: Option<Reading>, opaque: bool, tool: &Tool) -> [u8; 3] {
    let shown = if tool.inverse {
        1.0 - brightness
    } else {
        brightness
    };
    let is_kept = match (tool.strip, reading) {
        (Strip::All, _) => true,
        (Strip::OrganicOnly, Some(reading)) => reading.z < ORGANIC_BELOW_Z,
        (Strip::InorganicOnly, Some(reading)) => reading.z >= ORGANIC_BELOW_Z,
        (Strip::OrganicOnly, None) => !opaque,
        (Strip::InorganicOnly, None) => true,
    };
    match (tool.palette, reading) {
        _ if !is_kept => grey(0.7 + 0.3 * shown),
        (Palette::Grey, _) => grey(shown),
        (Palette::PseudoColour, Some(reading)) => colour(reading.z, shown),
        (Palette::PseudoColour, None) if opaque && !tool.inverse => grey(0.0),
        (Palette::PseudoColour, None) => grey(shown),
    }
}

fn grey(brightness: f32) -> [u8; 3] {
    [byte(brightness * 255.0); 3]
}

fn byte(value: f32) -> u8 {
    (value.clamp(0.0, 255.0) + 0.5) as u8
}

/// Columns of the colour table for each unit of the atomic number, and the number at which it ends.
const COLOURS_PER_Z: f32 = 4.0;
const COLOURS_TO_Z: f32 = 64.0;
const SHADES: usize = 256;
/// Half width of the change from one colour to the next, in units of the atomic number.
const BLEND_Z: f32 = 0.75;
/// Brightness at which a colour is purest; lighter it turns white, darker black.
const PURE_AT: f32 = 0.5;
/// Orange, green and blue of consoles, at their purest.
const ORGANIC: [f32; 3] = [232.0, 132.0, 28.0];
const LIGHT_INORGANIC: [f32; 3] = [54.0, 158.0, 66.0];
const METAL: [f32; 3] = [44.0, 92.0, 200.0];

/// The customary pseudo-colour of an effective atomic number at a brightness from 0 to 1.
pub fn colour(z: f32, brightness: f32) -> [u8; 3] {
    static TABLE: LazyLock<Vec<[u8; 3]>> = LazyLock::new(|| {
        let numbers = 0..=(COLOURS_TO_Z * COLOURS_PER_Z) as usize;
        let shades = |number: usize| {
            let hue = hue(number as f32 / COLOURS_PER_Z);
            (0..SHADES).map(move |shade| shaded(hue, shade as f32 / (SHADES - 1) as f32))
        };
        numbers.flat_map(shades).collect()
    });
    let number = (z.clamp(0.0, COLOURS_TO_Z) * COLOURS_PER_Z + 0.5) as usize;
    let shade = (brightness.clamp(0.0, 1.0) * (SHADES - 1) as f32 + 0.5) as usize;
    TABLE[number * SHADES + shade]
}

/// The pure colour of an atomic number.
fn hue(z: f32) -> [f32; 3] {
    let passed = |border: f32| ((z - border) / (2.0 * BLEND_Z) + 0.5).clamp(0.0, 1.0);
    let (inorganic, metal) = (passed(ORGANIC_BELOW_Z), passed(METAL_FROM_Z));
    std::array::from_fn(|k| {
        let light = ORGANIC[k] + (LIGHT_INORGANIC[k] - ORGANIC[k]) * inorganic;
        light + (METAL[k] - light) * metal
    })
}

/// From black through the pure colour to white.
fn shaded(hue: [f32; 3], brightness: f32) -> [u8; 3] {
    hue.map(|part| {
        byte(if brightness < PURE_AT {
            part * brightness / PURE_AT
        } else {
            part + (255.0 - part) * (brightness - PURE_AT) / (1.0 - PURE_AT)
        })
    })
}

/// A strip that explains the colours: effective atomic number from `z.0` to `z.1` to the right, transmission from
/// all at the top to none at the bottom.
pub fn legend(width: usize, height: usize, z: (f32, f32)) -> Picture {
    let share =
        |position: usize, length: usize| position as f32 / length.saturating_sub(1).max(1) as f32;
    let mut rgba = Vec::with_capacity(width * height * 4);
    for y in 0..height {
        let brightness = (1.0 - share(y, height)).sqrt();
        for x in 0..width {
            let [red, green, blue] = colour(z.0 + (z.1 - z.0) * share(x, width), brightness);
            rgba.extend([red, green, blue, 255]);
        }
    }
    Picture {
        width,
        height,
        rgba,
    }
}

#[cfg(test)]
mod tests;
