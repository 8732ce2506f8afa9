//! `greenlane xray`: pictures of consignments and of test pieces, read back from their files.

use std::fs;
use std::path::{Path, PathBuf};

use super::program::{FIRST_PARCELS, files, folder, greenlane, greenlane_on_threads, text};

/// A grey picture of 16 bits.
struct Grey {
    width: usize,
    height: usize,
    values: Vec<u16>,
}

impl Grey {
    #[track_caller]
    fn read(path: &Path) -> Grey {
        let file = fs::File::open(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let decoder = png::Decoder::new(std::io::BufReader::new(file));
        let mut reader = decoder.read_info().expect("the file is a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("the picture is small")];
        let info = reader.next_frame(&mut bytes).expect("the PNG is whole");
        assert_eq!(
            (info.color_type, info.bit_depth),
            (png::ColorType::Grayscale, png::BitDepth::Sixteen)
        );
        let pairs = bytes[..info.buffer_size()].chunks_exact(2);
        Grey {
            width: info.width as usize,
            height: info.height as usize,
            values: pairs
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect(),
        }
    }

    /// The pixel in the middle.
    fn middle(&self) -> u16 {
        self.values[self.height / 2 * self.width + self.width / 2]
    }
}

/// Writes a test piece of one slab, 50 mm square, and images it raw; returns the path of the picture.
#[track_caller]
fn slab(folder: &Path, material: &str, millimetres: f64, further: &[&str]) -> PathBuf {
    let phantom = folder.join("slab.ron");
    let piece = format!(
        "(solids: [box(material: \"{material}\", size: (50, 50, {millimetres}), at: (0, 0, 9))])"
    );
    fs::write(&phantom, piece).expect("the folder may be written to");
    let out = folder.join("slab.png");
    let mut arguments = vec![
        "xray",
        "--phantom",
        text(&phantom),
        "--noise",
        "off",
        "--raw",
    ];
    arguments.extend_from_slice(further);
    arguments.extend(["--out", text(&out)]);
    greenlane(&arguments).ends_with(0);
    out
}

/// Mass attenuation coefficients in cm²/g by the mixture rule from the table of elements, at a whole energy that is
/// one of its rows: material, density, keV, coefficient.
fn attenuation(material: &str, kev: &str) -> (f64, f64) {
    let read = |name: &str| {
        let path = format!("{}/assets/xray/{name}", env!("CARGO_MANIFEST_DIR"));
        csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let rows = |name: &str| -> Vec<csv::StringRecord> {
        read(name).records().map(|row| row.expect("CSV")).collect()
    };
    let materials = rows("materials.csv");
    let found = materials.iter().find(|row| &row[0] == material);
    let row = found.expect("the table holds the material");
    let elements = rows("elements.csv");
    let coefficient = |symbol: &str| -> f64 {
        let row = elements
            .iter()
            .find(|row| &row[0] == symbol && &row[2] == kev);
        row.expect("the energy is a row")[3]
            .parse()
            .expect("a number")
    };
    let parts = row[5].split(';').map(|part| {
        let (symbol, share) = part.split_once(':').expect("a share");
        share.parse::<f64>().expect("a number") * coefficient(symbol)
    });
    (row[1].parse().expect("a number"), parts.sum())
}

#[test]
fn the_middle_of_a_slab_is_what_the_exponential_law_says() {
    let folder = folder("xray-slab");
    for (material, kev, millimetres) in [
        ("water", "60", 50.0),
        ("aluminium", "80", 10.0),
        ("iron", "100", 4.0),
        ("lead", "87", 1.0),
        ("lead", "89", 1.0),
        ("borosilicate_glass", "40", 3.0),
    ] {
        let picture = Grey::read(&slab(&folder, material, millimetres, &["--kev", kev]));
        let (density, coefficient) = attenuation(material, kev);
        let wanted = libm::exp(-coefficient * density * millimetres / 10.0) * 65_535.0;
        let off = f64::from(picture.middle()) - wanted;
        assert!(
            off.abs() <= 0.51,
            "{material} at {kev} keV: {off} steps of {wanted}"
        );
    }
    for layer in ["slab-low.png", "slab-high.png"] {
        let other = Grey::read(&folder.join(layer));
        let middle = Grey::read(&folder.join("slab.png")).middle();
        assert_eq!(other.middle(), middle, "one energy is one picture: {layer}");
    }
    assert!(
        Grey::read(&folder.join("slab-z.png"))
            .values
            .iter()
            .all(|z| *z == 0)
    );
}

#[test]
fn a_slab_of_pure_matter_has_its_effective_atomic_number() {
    let folder = folder("xray-z");
    for (material, millimetres, z) in [
        ("water", 40.0, 7.5),
        ("PET", 20.0, 6.7),
        ("PVC", 15.0, 14.1),
        ("aluminium", 10.0, 13.0),
        ("iron", 1.0, 26.0),
        ("iron", 20.0, 26.0),
    ] {
        slab(&folder, material, millimetres, &[]);
        let read = Grey::read(&folder.join("slab-z.png"));
        let middle = f64::from(read.middle()) / 1_000.0;
        assert!(
            (middle - z).abs() < 0.5,
            "{material}, {millimetres} mm: {middle}"
        );
        assert_eq!(read.values[0], 0, "air has none");
    }
}

#[test]
fn each_file_is_named_with_what_it_holds() {
    let folder = folder("xray-raw");
    let out = folder.join("pictures/wedge.png");
    let arguments = [
        "xray",
        "--phantom",
        "assets/phantoms/step-wedge.ron",
        "--raw",
        "--out",
        text(&out),
    ];
    let outcome = greenlane(&arguments).ends_with(0);
    let named: Vec<&str> = outcome
        .out
        .lines()
        .map(|line| line.split_once(": ").expect("a file and what it holds").0)
        .collect();
    let mut written: Vec<PathBuf> = files(&folder.join("pictures"));
    let ending = |path: &PathBuf| text(path).len();
    written.sort_by_key(ending);
    let mut named_paths: Vec<PathBuf> = named.iter().map(PathBuf::from).collect();
    named_paths.sort_by_key(ending);
    assert_eq!(written.len(), 4, "nothing is left beside the pictures");
    assert_eq!(written, named_paths);
}

#[test]
fn the_same_case_gives_the_same_bytes_on_any_number_of_threads() {
    let folder = folder("xray-case");
    let picture = |threads: &str, name: &str, case: &str, view: &str| {
        let out = folder.join(name);
        let arguments = [
            "xray",
            FIRST_PARCELS,
            "--seed",
            "7",
            "--case",
            case,
            "--view",
            view,
            "--json",
            "--truth",
            "--out",
            text(&out),
        ];
        let outcome = greenlane_on_threads(threads, &arguments).ends_with(0);
        outcome.says("scenario first-parcels digest");
        (
            fs::read(&out).expect("the picture was written"),
            outcome.json(),
        )
    };
    let (one, report) = picture("1", "one.png", "3", "top");
    let (two, _) = picture("3", "two.png", "3", "top");
    assert_eq!(one, two);
    assert_ne!(one, picture("2", "other.png", "4", "top").0);
    assert_ne!(one, picture("2", "side.png", "3", "side").0);
    // Beyond the exercise's last case the calendar begins again.
    picture("2", "beyond.png", "1000000", "top");
    for factor in ["view", "superposition", "complexity"] {
        let value = report["difficulty"][factor].as_f64().expect("a number");
        assert!((0.0..=1.0).contains(&value), "{factor}: {value}");
    }
    let (width, height) = (&report["width"], &report["height"]);
    let (width, height) = (
        width.as_u64().expect("a number"),
        height.as_u64().expect("a number"),
    );
    let regions = report["regions"].as_array().expect("regions are a list");
    assert!(!regions.is_empty());
    for part in regions
        .iter()
        .flat_map(|region| region["parts"].as_array().expect("a list"))
    {
        let end = |axis: &str| part[axis][1].as_u64().expect("a number");
        assert!(end("x") <= width && end("y") <= height, "{part}");
    }
}

#[test]
fn tools_change_the_picture() {
    let folder = folder("xray-tools");
    let mut seen: Vec<Vec<u8>> = Vec::new();
    for tools in [
        "",
        "grey",
        "inverse",
        "high",
        "low",
        "organic",
        "inorganic",
        "edges",
        "grey,edges,inverse",
    ] {
        let out = folder.join("wedge.png");
        let mut arguments = vec!["xray", "--phantom", "assets/phantoms/organic-inorganic.ron"];
        if !tools.is_empty() {
            arguments.extend(["--tool", tools]);
        }
        arguments.extend(["--out", text(&out)]);
        greenlane(&arguments).ends_with(0);
        let bytes = fs::read(&out).expect("the picture was written");
        assert!(!seen.contains(&bytes), "{tools} changes nothing");
        seen.push(bytes);
    }
}

#[test]
fn wrong_pieces_and_wrong_usage_are_explained() {
    let folder = folder("xray-wrong");
    let piece = folder.join("piece.ron");
    fs::write(
        &piece,
        "(solids: [\n  sphere(material: \"alu\", radius: 1, at: (0, 0, 1)),\n])",
    )
    .expect("the folder may be written to");
    let out = folder.join("piece.png");
    let refused = greenlane(&["xray", "--phantom", text(&piece), "--out", text(&out)]).ends_with(1);
    refused.says("piece.ron:2:21: there is no material \"alu\"");
    assert!(!out.exists());
    fs::write(
        &piece,
        "(pitch: 0.1, solids: [box(material: \"water\", size: (500, 9, 9), at: (0, 0, 5))])",
    )
    .expect("the folder may be written to");
    let refused = greenlane(&["xray", "--phantom", text(&piece), "--out", text(&out)]).ends_with(1);
    refused.says("write a pitch of at least 0.5 mm");

    let slab = "assets/phantoms/slab.ron";
    let usages: [(&[&str], &str); 9] = [
        (
            &["--phantom", slab, "--out", "slab.jpg"],
            "does not end in .png",
        ),
        (
            &["--phantom", slab, "--kev", "5", "--out", "a.png"],
            "from 10 to 200 keV",
        ),
        (
            &["--phantom", slab, "--dose", "0", "--out", "a.png"],
            "from 0.01 to 100",
        ),
        (
            &["--phantom", slab, "--tool", "high,low", "--out", "a.png"],
            "exclude each other",
        ),
        (
            &["--phantom", slab, "--case", "1", "--out", "a.png"],
            "'--case",
        ),
        (
            &["--phantom", "no-such.ron", "--out", "a.png"],
            "no-such.ron cannot be read",
        ),
        (
            &["--phantom", "assets", "--out", "a.png"],
            "assets is a folder",
        ),
        (&[FIRST_PARCELS, "--seed", "7", "--out", "a.png"], "--case"),
        (
            &[
                FIRST_PARCELS,
                "--seed",
                "7",
                "--case",
                "1",
                "--kev",
                "80",
                "--out",
                "a.png",
            ],
            "cannot be used with '--kev",
        ),
    ];
    for (further, message) in usages {
        let mut arguments = vec!["xray"];
        arguments.extend_from_slice(further);
        greenlane(&arguments).ends_with(2).says(message);
    }
}

#[test]
fn the_shipped_test_pieces_can_be_imaged() {
    let pieces = files(Path::new("assets/phantoms"));
    let pieces: Vec<&PathBuf> = pieces
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    assert_eq!(pieces.len(), 4);
    let folder = folder("xray-shipped");
    for piece in pieces {
        for view in ["top", "side"] {
            let out = folder.join("piece.png");
            greenlane(&[
                "xray",
                "--phantom",
                text(piece),
                "--view",
                view,
                "--out",
                text(&out),
            ])
            .ends_with(0);
        }
    }
}
