//! `greenlane xray`: the scanner's picture of a consignment or of a test piece.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde::Serialize;

use crate::cli::picture::{self, Pixels};
use crate::cli::{Failure, exit, files, output};
use crate::digest::Digest;
use crate::inspection::xray::attenuation::KEV_RANGE;
use crate::inspection::xray::calibration::Calibration;
use crate::inspection::xray::develop::{
    Palette, Penetration, Picture, Readings, Strip, Tool, develop, total,
};
use crate::inspection::xray::difficulty::{Difficulty, Region};
use crate::inspection::xray::exposure::{Exposure, expose};
use crate::inspection::xray::geometry::{Field, View};
use crate::inspection::xray::noise::Noise;
use crate::inspection::xray::phantom::{PHANTOM_BYTES_MAX, Phantom};
use crate::inspection::xray::scan::scan_load;
use crate::inspection::xray::spectrum::Source;
use crate::matter::load::Role;
use crate::rng::Streams;
use crate::stream::{GENERATOR_VERSION, Stream};

/// What to image.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  greenlane xray scenarios/operation-stop.ron --seed 7 --case 12 --out case-12.png\n  greenlane xray scenarios/operation-stop.ron --seed 7 --case 12 --view side --tool grey,edges --out side.png\n  greenlane xray --phantom assets/phantoms/step-wedge.ron --out wedge.png\n  greenlane xray --phantom assets/phantoms/slab.ron --kev 80 --noise off --raw --out slab.png\n\nWith --raw, FILE.png is the transmission as the mean of both detector layers, and beside it lie FILE-low.png and\nFILE-high.png (each layer alone) and FILE-z.png (effective atomic number x 1000); all 16-bit grey."
)]
pub struct Arguments {
    /// Scenario file
    #[arg(required_unless_present = "phantom", conflicts_with = "phantom")]
    scenario: Option<PathBuf>,
    /// Image this test piece instead; assets/phantoms/README.md says how to write one
    #[arg(long, value_name = "FILE")]
    phantom: Option<PathBuf>,
    /// Seed of the stream, or of the noise over a test piece (0 when left out)
    #[arg(long, required_unless_present = "phantom")]
    seed: Option<u64>,
    /// Which consignment, counted from 0
    #[arg(
        long,
        value_name = "NUMBER",
        required_unless_present = "phantom",
        conflicts_with = "phantom"
    )]
    case: Option<u64>,
    /// From where
    #[arg(long, value_enum, default_value_t = ViewWord::Top)]
    view: ViewWord,
    /// Write measured values instead of a picture for the eye
    #[arg(long, conflicts_with = "tool")]
    raw: bool,
    /// Tools of the console, in one word each, separated by commas
    #[arg(long, value_enum, value_delimiter = ',', value_name = "TOOL")]
    tool: Vec<ToolWord>,
    /// Photons as a multiple of the normal dose, 0.01 to 100
    #[arg(long, value_parser = dose, value_name = "NUMBER", default_value = "1")]
    dose: f32,
    /// Whether photons, dark current and blur are drawn
    #[arg(long, value_enum, default_value_t = NoiseWord::On)]
    noise: NoiseWord,
    /// Let all photons have this energy, 10 to 200 keV
    #[arg(long, value_parser = kev, value_name = "KEV", conflicts_with = "scenario")]
    kev: Option<f64>,
    /// Where to write; the name ends in .png
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Print files, size, pitch and difficulty as one JSON object
    #[arg(long)]
    json: bool,
    /// Add where goods, hidden things and threats lie
    #[arg(long, requires = "json", conflicts_with = "phantom")]
    truth: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ViewWord {
    Top,
    Side,
}

impl ViewWord {
    const fn view(self) -> View {
        match self {
            ViewWord::Top => View::Top,
            ViewWord::Side => View::Side,
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            ViewWord::Top => "top",
            ViewWord::Side => "side",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NoiseWord {
    On,
    Off,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ToolWord {
    /// Without colours
    Grey,
    /// Dark for light
    Inverse,
    /// High penetration: stretch the darkest part
    High,
    /// Low penetration: stretch the lightest part
    Low,
    /// Organic matter alone keeps its colour
    Organic,
    /// Everything but organic matter keeps its colour
    Inorganic,
    /// Edge enhancement
    Edges,
}

fn dose(text: &str) -> Result<f32, String> {
    let dose = text
        .parse()
        .ok()
        .filter(|dose| (0.01..=100.0).contains(dose));
    dose.ok_or_else(|| "write a number from 0.01 to 100".to_owned())
}

fn kev(text: &str) -> Result<f64, String> {
    let (least, most) = KEV_RANGE;
    let kev = text.parse().ok().filter(|kev| (least..=most).contains(kev));
    kev.ok_or_else(|| format!("write an energy from {least} to {most} keV"))
}

/// What was imaged.
struct Imaged {
    field: Field,
    exposure: Exposure,
    /// `None` where both layers see the same energy.
    calibration: Option<&'static Calibration>,
    difficulty: Option<Difficulty>,
    regions: Vec<Region>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let tool = tool(&arguments.tool)?;
    if arguments.noise == NoiseWord::Off && arguments.dose != 1.0 {
        let what = "--dose has no effect with --noise off; leave one of them out";
        return Err(Failure::Usage(what.to_owned()));
    }
    if arguments
        .out
        .extension()
        .is_none_or(|ending| ending != "png")
    {
        let out = arguments.out.display();
        let what = format!("--out {out} does not end in .png; write for example {out}.png");
        return Err(Failure::Usage(what));
    }
    let imaged = match &arguments.phantom {
        Some(path) => image_phantom(arguments, path)?,
        None => image_case(arguments)?,
    };
    let written = if arguments.raw {
        write_raw(&imaged, &arguments.out)?
    } else {
        vec![write_developed(&imaged, &tool, &arguments.out)?]
    };
    let text = if arguments.json {
        let report = Report::of(arguments, &imaged, &written);
        serde_json::to_string(&report).expect("a report has only string keys") + "\n"
    } else {
        let line = |file: &Written| format!("{}: {}\n", file.file, file.holds);
        written.iter().map(line).collect()
    };
    output::print(&text)?;
    Ok(exit::DONE)
}

/// The tool that the words ask for together.
fn tool(words: &[ToolWord]) -> Result<Tool, Failure> {
    let has = |word| words.contains(&word);
    for (one, other, names) in [
        (ToolWord::High, ToolWord::Low, "high and low"),
        (
            ToolWord::Organic,
            ToolWord::Inorganic,
            "organic and inorganic",
        ),
    ] {
        if has(one) && has(other) {
            let what = format!("--tool {names} exclude each other; leave one of them out");
            return Err(Failure::Usage(what));
        }
    }
    let mut tool = Tool::default();
    for word in words {
        match word {
            ToolWord::Grey => tool.palette = Palette::Grey,
            ToolWord::Inverse => tool.inverse = true,
            ToolWord::High => tool.penetration = Penetration::High,
            ToolWord::Low => tool.penetration = Penetration::Low,
            ToolWord::Organic => tool.strip = Strip::OrganicOnly,
            ToolWord::Inorganic => tool.strip = Strip::InorganicOnly,
            ToolWord::Edges => tool.edges = true,
        }
    }
    Ok(tool)
}

fn image_case(arguments: &Arguments) -> Result<Imaged, Failure> {
    let (Some(path), Some(seed), Some(index)) =
        (&arguments.scenario, arguments.seed, arguments.case)
    else {
        let what = "name a scenario, --seed and --case, or --phantom";
        return Err(Failure::Usage(what.to_owned()));
    };
    let scenario = files::scenario(path)?;
    eprintln!(
        "scenario {} digest {} seed {seed} generator {GENERATOR_VERSION}",
        scenario.name, scenario.digest
    );
    let view = arguments.view.view();
    let streams = Streams::new(&scenario.digest, seed, view.purpose());
    let stream = Stream::new(scenario, seed);
    let case = stream.sealed(&stream.declared(index));
    let load = stream.load(&case, &stream.declaration(&case.declared));
    let scan = scan_load(load.into(), view, noise(arguments, &streams, index));
    Ok(Imaged {
        field: scan.field,
        exposure: scan.exposure,
        calibration: Some(Calibration::scanner()),
        difficulty: Some(scan.difficulty),
        regions: scan.regions,
    })
}

fn image_phantom(arguments: &Arguments, path: &Path) -> Result<Imaged, Failure> {
    let text = phantom_text(path)?;
    let name = path.display();
    let phantom = Phantom::parse(&text).map_err(|error| Failure::No(format!("{name}:{error}")))?;
    let view = arguments.view.view();
    let field = phantom
        .field(view)
        .map_err(|error| Failure::No(format!("{name}: {error}")))?;
    let seed = arguments.seed.unwrap_or(0);
    let digest = Digest::of(text.as_bytes());
    eprintln!("phantom {name} digest {digest} seed {seed}");
    let source = arguments
        .kev
        .map_or_else(Source::scanner, Source::monochromatic);
    let streams = Streams::new(&digest, seed, view.purpose());
    Ok(Imaged {
        exposure: expose(
            &phantom.solids,
            &field,
            &source,
            noise(arguments, &streams, 0),
        ),
        field,
        calibration: arguments.kev.is_none().then(Calibration::scanner),
        difficulty: None,
        regions: Vec::new(),
    })
}

/// The text of a test piece, read no further than it takes to see that it is too long.
fn phantom_text(path: &Path) -> Result<String, Failure> {
    let unreadable = |error| Failure::unreadable(path, error);
    let file = fs::File::open(path).map_err(unreadable)?;
    if file.metadata().is_ok_and(|data| data.is_dir()) {
        let what = format!("{} is a folder; name a test piece's file", path.display());
        return Err(Failure::Usage(what));
    }
    let mut text = String::new();
    file.take(PHANTOM_BYTES_MAX as u64 + 1)
        .read_to_string(&mut text)
        .map_err(unreadable)?;
    Ok(text)
}

fn noise<'a>(arguments: &Arguments, streams: &'a Streams, case: u64) -> Noise<'a> {
    match arguments.noise {
        NoiseWord::Off => Noise::Off,
        NoiseWord::On => Noise::On {
            streams,
            case,
            dose: arguments.dose,
        },
    }
}

/// A file and what it holds.
#[derive(Serialize)]
struct Written {
    file: String,
    holds: &'static str,
}

fn write_developed(imaged: &Imaged, tool: &Tool, out: &Path) -> Result<Written, Failure> {
    let exposure = &imaged.exposure;
    let readings = imaged.calibration.map_or_else(
        || Readings::none(exposure),
        |calibration| Readings::smoothed(exposure, calibration),
    );
    let Picture {
        width,
        height,
        rgba,
    } = develop(exposure, &readings, tool);
    picture::write(out, (width, height), &Pixels::Rgba(&rgba))?;
    Ok(Written {
        file: out.display().to_string(),
        holds: "picture, RGBA of 8 bits",
    })
}

fn write_raw(imaged: &Imaged, out: &Path) -> Result<Vec<Written>, Failure> {
    let exposure = &imaged.exposure;
    let readings = imaged.calibration.map_or_else(
        || Readings::none(exposure),
        |calibration| Readings::plain(exposure, calibration),
    );
    let both = exposure.low.iter().zip(&exposure.high);
    let mean: Vec<f32> = both.map(|(low, high)| total(*low, *high)).collect();
    let numbers = readings.pixels.iter();
    let numbers: Vec<f32> = numbers
        .map(|reading| reading.map_or(0.0, |reading| reading.z))
        .collect();
    let layers: [(&str, &[f32], f32, &'static str); 4] = [
        (
            "",
            &mean,
            65_535.0,
            "transmission, mean of both layers, 16-bit grey, 65535 is the open beam",
        ),
        (
            "-low",
            &exposure.low,
            65_535.0,
            "transmission in the low-energy layer, 16-bit grey, 65535 is the open beam",
        ),
        (
            "-high",
            &exposure.high,
            65_535.0,
            "transmission in the high-energy layer, 16-bit grey, 65535 is the open beam",
        ),
        (
            "-z",
            &numbers,
            1_000.0,
            "effective atomic number x 1000, 16-bit grey, 0 is none",
        ),
    ];
    let mut written = Vec::new();
    for (ending, values, factor, holds) in layers {
        let path = beside(out, ending);
        let grey = upright(exposure, values, factor);
        let size = (exposure.lines, exposure.columns);
        picture::write(&path, size, &Pixels::Grey16(&grey))?;
        written.push(Written {
            file: path.display().to_string(),
            holds,
        });
    }
    Ok(written)
}

/// `FILE-low.png` for `FILE.png`.
fn beside(out: &Path, ending: &str) -> PathBuf {
    let mut name = out.file_stem().unwrap_or_default().to_owned();
    name.push(ending);
    name.push(".png");
    out.with_file_name(name)
}

/// Values as 16-bit numbers, lines from left to right and columns downward, as the picture has them.
fn upright(exposure: &Exposure, values: &[f32], factor: f32) -> Vec<u16> {
    let (columns, lines) = (exposure.columns, exposure.lines);
    let pixels =
        (0..columns).flat_map(|column| (0..lines).map(move |line| line * columns + column));
    pixels
        .map(|at| (values[at] * factor + 0.5).clamp(0.0, 65_535.0) as u16)
        .collect()
}

/// What `--json` prints.
#[derive(Serialize)]
struct Report<'a> {
    files: &'a [Written],
    view: &'static str,
    width: usize,
    height: usize,
    pitch_mm: f64,
    difficulty: Option<DifficultyReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    regions: Option<Vec<RegionReport>>,
}

#[derive(Serialize)]
struct DifficultyReport {
    view: f64,
    superposition: f64,
    complexity: f64,
}

#[derive(Serialize)]
struct RegionReport {
    role: &'static str,
    name: &'static str,
    /// Items of the load that it shows.
    items: Vec<usize>,
    /// Rectangles of the picture.
    parts: Vec<Rectangle>,
}

/// From the first column and row of pixels up to, not including, the second.
#[derive(Serialize)]
struct Rectangle {
    x: (usize, usize),
    y: (usize, usize),
}

impl<'a> Report<'a> {
    fn of(arguments: &Arguments, imaged: &Imaged, files: &'a [Written]) -> Report<'a> {
        let share = |value: f32| (f64::from(value) * 1_000.0).round() / 1_000.0;
        Report {
            files,
            view: arguments.view.as_str(),
            width: imaged.exposure.lines,
            height: imaged.exposure.columns,
            pitch_mm: imaged.field.pitch_mm,
            difficulty: imaged.difficulty.map(|difficulty| DifficultyReport {
                view: share(difficulty.view),
                superposition: share(difficulty.superposition),
                complexity: share(difficulty.complexity),
            }),
            regions: arguments
                .truth
                .then(|| imaged.regions.iter().map(RegionReport::of).collect()),
        }
    }
}

impl RegionReport {
    fn of(region: &Region) -> RegionReport {
        let role = match region.role {
            Role::Hidden => "hidden",
            Role::Threat(_) => "threat",
            _ => "goods",
        };
        let parts = region.parts.iter();
        RegionReport {
            role,
            name: region.name,
            items: region.items.clone(),
            parts: parts
                .map(|part| Rectangle {
                    x: part.lines,
                    y: part.columns,
                })
                .collect(),
        }
    }
}
