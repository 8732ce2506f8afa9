//! `greenlane pack`: the packs of one consignment as pictures, and what a reader finds printed on them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cli::{Failure, exit, files, output};
use crate::customs::document::Document;
use crate::customs::evidence::Pack;
use crate::customs::identifier::gs1::Gs1Reading;
use crate::inspection::pack::face::Face;
use crate::inspection::pack::layout::{faces, logger};
use crate::inspection::pack::paint::{FILE_DOTS_PER_MM, Lamp, Picture, paint, paint_code};
use crate::inspection::pack::read::read_back;
use crate::risk::indicator::{Channel, Indicator, IndicatorSet};
use crate::scenario::model::product::Product;
use crate::stream::{GENERATOR_VERSION, Stream};

/// Which packs to write, and how.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  greenlane pack scenarios/operation-stop.ron --seed 7 --case 12 --out packs\n  greenlane pack scenarios/operation-stop.ron --seed 7 --case 12 --out packs --lamp uv --truth\n\nIn DIR: one PNG for each side of each pack and for its code, and packs.json, a list with `faces` (side to file), `code` (file or null), `printed` (field to text), and with --truth `encoded` (the element string or null) and `faults` (indicators)."
)]
pub struct Arguments {
    /// Scenario file
    scenario: PathBuf,
    /// Seed of the stream
    #[arg(long)]
    seed: u64,
    /// The consignment
    #[arg(long, value_name = "I")]
    case: u64,
    /// Folder for the pictures and packs.json; created when missing, and files of the same name are replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Add what was really encoded, and the planted faults
    #[arg(long)]
    truth: bool,
    /// The lamp over the bench
    #[arg(long, value_enum, default_value_t = LampName::White)]
    lamp: LampName,
}

/// The lamps by their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum LampName {
    White,
    Uv,
}

impl LampName {
    fn lamp(self) -> Lamp {
        match self {
            LampName::White => Lamp::White,
            LampName::Uv => Lamp::Ultraviolet,
        }
    }
}

/// A pack in `packs.json`.
#[derive(Serialize)]
struct Entry {
    faces: BTreeMap<&'static str, String>,
    code: Option<String>,
    printed: BTreeMap<&'static str, String>,
    /// Twice optional: absent without `--truth`, `null` where the pack has no code.
    #[serde(skip_serializing_if = "Option::is_none")]
    encoded: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    faults: Option<Vec<&'static str>>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let scenario = files::scenario(&arguments.scenario)?;
    eprintln!(
        "scenario {} digest {} seed {} generator {GENERATOR_VERSION}",
        scenario.name, scenario.digest, arguments.seed
    );
    let stream = Stream::new(scenario, arguments.seed);
    let case = stream.sealed(&stream.declared(arguments.case));
    let declaration = stream.declaration(&case.declared);
    let opened = stream.opened(&case, &declaration);
    let documents = stream.documents(&case, &declaration);
    let article = &stream.scenario().products[case.truth.actual];
    fs::create_dir_all(&arguments.out).map_err(|source| unwritable(&arguments.out, source))?;
    let mut written = Vec::new();
    let mut entries = Vec::new();
    for (pack, position) in opened.packs.iter().zip(0u8..) {
        let sides = sides(pack, article, position, &documents);
        let mut folder = Folder {
            arguments,
            position,
            written: &mut written,
        };
        let truth = arguments.truth.then_some(case.truth.indicators);
        entries.push(folder.entry(pack, &sides, truth)?);
    }
    let mut json = serde_json::to_string_pretty(&entries)
        .map_err(|error| Failure::Output(std::io::Error::other(error)))?;
    json.push('\n');
    let list = arguments.out.join("packs.json");
    replace(&list, json.as_bytes())?;
    written.push(list.display().to_string());
    written.push(String::new());
    output::print(&written.join("\n"))?;
    Ok(exit::DONE)
}

/// A pack's sides; the logger of the consignment lies with the first pack.
fn sides(pack: &Pack, article: &Product, position: u8, documents: &[Document]) -> Vec<Face> {
    let mut sides = faces(pack, article, position);
    if position == 0 {
        sides.extend(logger(documents, article.storage));
    }
    sides
}

/// Where a pack's pictures go.
struct Folder<'a> {
    arguments: &'a Arguments,
    position: u8,
    written: &'a mut Vec<String>,
}

impl Folder<'_> {
    fn entry(
        &mut self,
        pack: &Pack,
        sides: &[Face],
        truth: Option<IndicatorSet>,
    ) -> Result<Entry, Failure> {
        let lamp = self.arguments.lamp.lamp();
        let mut faces = BTreeMap::new();
        let mut code = None;
        for face in sides {
            let side = face.side.as_str();
            let name = match lamp {
                Lamp::White => side.to_owned(),
                Lamp::Ultraviolet => format!("{side}-{}", lamp.as_str()),
            };
            faces.insert(
                side,
                self.picture(&name, &paint(face, lamp, FILE_DOTS_PER_MM))?,
            );
            if let Some(picture) = paint_code(face, FILE_DOTS_PER_MM) {
                code = Some(self.picture("code", &picture)?);
            }
        }
        let printed = read_back(sides).printed().into_iter();
        let has_logger = sides.iter().any(|face| face.side.as_str() == "logger");
        Ok(Entry {
            faces,
            code,
            printed: printed
                .map(|(field, text)| (field.as_str(), text))
                .collect(),
            encoded: truth.map(|_| encoded(pack)),
            faults: truth.map(|indicators| faults(indicators, has_logger)),
        })
    }

    /// Writes a picture and returns its name.
    fn picture(&mut self, name: &str, picture: &Picture) -> Result<String, Failure> {
        let file = format!("pack-{}-{name}.png", self.position + 1);
        let path = self.arguments.out.join(&file);
        replace(&path, &picture.png())?;
        self.written.push(path.display().to_string());
        Ok(file)
    }
}

/// The element string of a pack's code in brackets.
fn encoded(pack: &Pack) -> Option<String> {
    let reading = Gs1Reading::read(pack.code.as_deref()?).ok()?;
    Some(reading.to_string())
}

/// Indicators that the packs carry, and of the documents the one that the logger shows.
fn faults(indicators: IndicatorSet, has_logger: bool) -> Vec<&'static str> {
    let on_packs = indicators.iter().filter(|indicator| match indicator {
        Indicator::TemperatureExcursion => has_logger,
        other => {
            matches!(other.spec().channel, Channel::Pack | Channel::Code)
                && !OF_THE_PARCEL.contains(other)
        }
    });
    on_packs.map(Indicator::id).collect()
}

/// Indicators of the bench that no pack carries.
const OF_THE_PARCEL: [Indicator; 8] = [
    Indicator::GoodsUnlikeDeclared,
    Indicator::OverTapedParcel,
    Indicator::CoolPacksMelted,
    Indicator::SignsOfUse,
    Indicator::WrappedPowder,
    Indicator::SerialErased,
    Indicator::SpeciesMaterial,
    Indicator::SoilTraces,
];

/// Writes a file beside its place and moves it there, so that nobody ever reads half of it.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let beside = path.with_file_name(name);
    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, path))
        .map_err(|source| {
            // The half that was written is of no use; that it can't be removed changes nothing.
            let _ = fs::remove_file(&beside);
            unwritable(path, source)
        })
}

fn unwritable(path: &Path, source: std::io::Error) -> Failure {
    Failure::Unwritable {
        path: path.to_owned(),
        source,
    }
}
