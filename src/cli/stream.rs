//! `greenlane stream`: consignments as CSV or JSON lines, in order, with flat memory.

use std::io::{self, Write as _};
use std::path::PathBuf;

use rayon::prelude::*;

use crate::cli::{Failure, exit, files, progress};
use crate::stream::Stream;
use crate::stream::table::{Extras, RowWriter, csv_header};

/// Rows that one task writes.
const CHUNK_ROWS: u64 = 1_024;
/// Tasks in flight for each thread: enough to keep every core busy while the oldest is written.
const CHUNKS_PER_THREAD: u64 = 4;

/// What to stream.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  greenlane stream scenarios/operation-stop.ron --seed 7 --count 1000 --format csv --truth > rows.csv\n  greenlane stream scenarios/operation-stop.ron --seed 7 --from 500 --count 10"
)]
pub struct Arguments {
    /// Scenario file
    scenario: PathBuf,
    /// Seed of the stream
    #[arg(long)]
    seed: u64,
    /// How many consignments
    #[arg(long)]
    count: u64,
    /// The first consignment
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// Add the hidden truth: offence, scheme, skill, indicators
    #[arg(long)]
    truth: bool,
    /// Add the ideal observer's probability given the declared data
    #[arg(long)]
    posterior: bool,
    /// jsonl: everything any action could show, by source; csv: declared data, one flat row a case
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    format: Format,
}

/// Row formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Csv,
    Jsonl,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let end = arguments.from.checked_add(arguments.count).ok_or_else(|| {
        Failure::Usage(format!(
            "--from {} and --count {} reach beyond the last case number, {}",
            arguments.from,
            arguments.count,
            u64::MAX
        ))
    })?;
    let scenario = files::scenario(&arguments.scenario)?;
    eprintln!(
        "scenario {} digest {} seed {} generator {}",
        scenario.name,
        scenario.digest,
        arguments.seed,
        crate::stream::GENERATOR_VERSION
    );
    let stream = Stream::new(scenario, arguments.seed);
    let extras = Extras {
        truth: arguments.truth,
        posterior: arguments.posterior,
    };
    let mut out = io::stdout().lock();
    if arguments.format == Format::Csv {
        out.write_all(csv_header(extras).as_bytes())
            .map_err(Failure::Output)?;
    }
    let bar = progress::bar(arguments.count, "rows");
    let wave = CHUNK_ROWS * CHUNKS_PER_THREAD * rayon::current_num_threads() as u64;
    let mut start = arguments.from;
    let mut texts: Vec<String> = Vec::new();
    while start < end {
        let stop = end.min(start.saturating_add(wave));
        let chunks = usize::try_from((stop - start).div_ceil(CHUNK_ROWS)).unwrap_or(usize::MAX);
        texts.resize_with(chunks, String::new);
        texts.par_iter_mut().enumerate().for_each(|(chunk, text)| {
            let first = start + chunk as u64 * CHUNK_ROWS;
            text.clear();
            let mut rows = RowWriter::new(&stream, extras);
            for index in first..stop.min(first.saturating_add(CHUNK_ROWS)) {
                match arguments.format {
                    Format::Csv => rows.csv(index, text),
                    Format::Jsonl => rows.json(index, text),
                }
            }
        });
        for text in &texts {
            out.write_all(text.as_bytes()).map_err(Failure::Output)?;
        }
        bar.inc(stop - start);
        start = stop;
    }
    out.flush().map_err(Failure::Output)?;
    bar.finish_and_clear();
    Ok(exit::DONE)
}
