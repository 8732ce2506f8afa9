//! What each tool shows of a few pixels, and that the picture stands upright.

use super::*;
use crate::inspection::xray::spectrum::Source;
use crate::matter::material::Material;

/// An exposure of one column whose lines are slabs; the first is open air.
fn slabs(slabs: &[(Material, f64)]) -> (Exposure, Readings) {
    let source = Source::scanner();
    let through: Vec<(f64, f64)> = std::iter::once((1.0, 1.0))
        .chain(slabs.iter().map(|slab| source.transmission(&[*slab])))
        .collect();
    let exposure = Exposure {
        columns: 1,
        lines: through.len(),
        low: through.iter().map(|both| both.0 as f32).collect(),
        high: through.iter().map(|both| both.1 as f32).collect(),
    };
    let readings = Readings::plain(&exposure, Calibration::scanner());
    (exposure, readings)
}

const WATER: (Material, f64) = (Material::Water, 4.0);
const GLASS: (Material, f64) = (Material::SodaLimeGlass, 3.0);
const STEEL: (Material, f64) = (Material::Iron, 4.0);
const LEAD: (Material, f64) = (Material::Lead, 30.0);

/// Red, green and blue of air, water, glass, steel and a block of lead.
fn shown(tool: &Tool) -> [[u8; 3]; 5] {
    let (exposure, readings) = slabs(&[WATER, GLASS, STEEL, LEAD]);
    let picture = develop(&exposure, &readings, tool);
    std::array::from_fn(|k| {
        let pixel = &picture.rgba[k * 4..][..4];
        assert_eq!(pixel[3], 255);
        [pixel[0], pixel[1], pixel[2]]
    })
}

fn is_grey(pixel: [u8; 3]) -> bool {
    pixel[0] == pixel[1] && pixel[1] == pixel[2]
}

#[test]
fn colours_say_what_matter_is() {
    let [air, water, glass, steel, lead] = shown(&Tool::default());
    assert_eq!((air, lead), ([255; 3], [0; 3]));
    assert!(
        water[0] > water[1] && water[1] > water[2],
        "orange: {water:?}"
    );
    assert!(
        glass[1] > glass[0] && glass[1] > glass[2],
        "green: {glass:?}"
    );
    assert!(
        steel[2] > steel[0] && steel[2] > steel[1],
        "blue: {steel:?}"
    );
}

#[test]
fn words_agree_with_colours() {
    let (exposure, readings) = slabs(&[WATER, GLASS, STEEL, LEAD, (Material::Tin, 1.0)]);
    let words: Vec<&str> = (0..6)
        .map(|line| readings.substance(&exposure, 0, line).as_str())
        .collect();
    assert_eq!(
        words,
        [
            "air",
            "organic",
            "light_inorganic",
            "metal",
            "opaque",
            "heavy_metal"
        ]
    );
    assert_eq!(readings.substance(&exposure, 1, 0), Substance::Air);
}

#[test]
fn stripping_leaves_the_others_pale_grey() {
    let strip = |strip| {
        shown(&Tool {
            strip,
            ..Tool::default()
        })
    };
    let all = shown(&Tool::default());
    let [_, water, glass, steel, lead] = strip(Strip::OrganicOnly);
    assert_eq!(water, all[1]);
    for pixel in [glass, steel, lead] {
        assert!(is_grey(pixel) && pixel[0] > 170, "{pixel:?}");
    }
    let [_, water, glass, steel, lead] = strip(Strip::InorganicOnly);
    assert!(is_grey(water) && water[0] > 170, "{water:?}");
    assert_eq!([glass, steel, lead], all[2..]);
}

#[test]
fn grey_inverse_and_penetration_move_brightness_as_their_names_say() {
    let grey = Tool {
        palette: Palette::Grey,
        ..Tool::default()
    };
    let plain = shown(&grey);
    assert!(plain.iter().all(|pixel| is_grey(*pixel)));
    assert!(plain[0] > plain[1] && plain[1] > plain[3] && plain[3] > plain[4]);
    let inverse = shown(&Tool {
        inverse: true,
        ..grey
    });
    for (one, other) in plain.iter().zip(inverse) {
        assert!((i32::from(one[0]) + i32::from(other[0]) - 255).abs() <= 1);
    }
    let with = |penetration| {
        shown(&Tool {
            penetration,
            ..grey
        })
    };
    let (high, low) = (with(Penetration::High), with(Penetration::Low));
    assert!(high[3] > plain[3], "steel is lighter: {high:?} {plain:?}");
    assert_eq!(low[3], [0; 3], "steel is black: {low:?}");
    assert!(low[1] < plain[1], "water is darker: {low:?}");
    let window = shown(&Tool {
        window: (0.9, 0.2),
        ..grey
    });
    assert!(window.iter().all(|pixel| pixel[0] == 0 || pixel[0] == 255));
}

#[test]
fn edges_grow_and_flat_parts_stay() {
    let step: Vec<f32> = (0..40).map(|k| if k < 20 { 0.64 } else { 0.36 }).collect();
    let exposure = Exposure {
        columns: 1,
        lines: 40,
        low: step.clone(),
        high: step,
    };
    let readings = Readings::plain(&exposure, Calibration::scanner());
    let picture = |edges| {
        let tool = Tool {
            palette: Palette::Grey,
            edges,
            ..Tool::default()
        };
        develop(&exposure, &readings, &tool).rgba
    };
    let (plain, sharp) = (picture(false), picture(true));
    assert_eq!(plain[5 * 4], sharp[5 * 4]);
    assert_eq!(plain[35 * 4], sharp[35 * 4]);
    assert!(sharp[19 * 4] > plain[19 * 4] && sharp[20 * 4] < plain[20 * 4]);
}

#[test]
fn lines_run_to_the_right_and_columns_down() {
    // Two columns, three lines; only line 2, column 1 is dark.
    let mut low = vec![1.0f32; 6];
    low[5] = 0.0;
    let exposure = Exposure {
        columns: 2,
        lines: 3,
        high: low.clone(),
        low,
    };
    let readings = Readings::plain(&exposure, Calibration::scanner());
    let picture = develop(&exposure, &readings, &Tool::default());
    assert_eq!((picture.width, picture.height), (3, 2));
    let reds: Vec<u8> = picture.rgba.iter().step_by(4).copied().collect();
    assert_eq!(reds, [255, 255, 255, 255, 255, 0]);
}

#[test]
fn smoothing_keeps_borders_and_evens_out_noise() {
    // Water with single pixels a little off, and glass beside it.
    let source = Source::scanner();
    let glass = (Material::SodaLimeGlass, 2.0);
    let (water, glass) = (source.transmission(&[WATER]), source.transmission(&[glass]));
    let mut exposure = Exposure {
        columns: 10,
        lines: 20,
        low: vec![water.0 as f32; 200],
        high: vec![water.1 as f32; 200],
    };
    for at in 100..200 {
        (exposure.low[at], exposure.high[at]) = (glass.0 as f32, glass.1 as f32);
    }
    exposure.low[45] *= 0.97;
    let calibration = Calibration::scanner();
    let z = |readings: &Readings, at: usize| readings.pixels[at].expect("a slab").z;
    let (plain, smooth) = (
        Readings::plain(&exposure, calibration),
        Readings::smoothed(&exposure, calibration),
    );
    assert!((z(&plain, 45) - z(&plain, 15)).abs() > 4.0 * (z(&smooth, 45) - z(&smooth, 15)).abs());
    // The border between line 9 and line 10 stays where it is.
    assert!((z(&smooth, 95) - z(&plain, 95)).abs() < 0.2);
    assert!((z(&smooth, 105) - z(&plain, 105)).abs() < 0.01);
}

#[test]
fn the_edge_of_steel_is_steel() {
    // Lines of air, one that both share, lines of steel.
    let steel = Source::scanner().transmission(&[STEEL]);
    let lines = |steel: f64| -> Vec<f32> {
        let shared = 0.5 + 0.5 * steel;
        let through = |line: usize| match line {
            0..14 => 1.0,
            14 => shared,
            _ => steel,
        };
        let pixels = (0..20).flat_map(|line| [through(line) as f32; 9]);
        pixels.collect()
    };
    let exposure = Exposure {
        columns: 9,
        lines: 20,
        low: lines(steel.0),
        high: lines(steel.1),
    };
    let calibration = Calibration::scanner();
    let at = 14 * 9 + 4;
    let z = |readings: Readings| readings.pixels[at].expect("half a step").z;
    assert!(z(Readings::plain(&exposure, calibration)) < 18.0);
    assert!((z(Readings::smoothed(&exposure, calibration)) - 26.0).abs() < 0.5);
}

#[test]
fn the_legend_runs_from_orange_to_blue_and_from_white_to_black() {
    let legend = legend(41, 21, (6.0, 30.0));
    let pixel = |x: usize, y: usize| &legend.rgba[(y * 41 + x) * 4..][..3];
    assert_eq!((pixel(0, 0), pixel(40, 20)), (&[255; 3][..], &[0; 3][..]));
    assert!(pixel(0, 14)[0] > pixel(0, 14)[2] && pixel(40, 14)[2] > pixel(40, 14)[0]);
}
