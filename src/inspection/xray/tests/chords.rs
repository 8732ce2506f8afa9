//! Chords against searching along each ray for where a solid begins and ends.

use super::{block, real, streams};
use crate::inspection::xray::exposure::areal_density_g_cm2;
use crate::inspection::xray::geometry::{Beam, Field, SOURCE_DISTANCE_MM, View};
use crate::matter::material::Material;
use crate::matter::solid::{Bounds, Pose, Shape, Solid, Vec3, dot};
use crate::rng::Draws;

const SOLIDS: u32 = 240;

/// Axes turned in any direction, from a quaternion; one in four is not turned at all.
fn turned(draws: &mut Draws) -> [Vec3; 3] {
    if draws.below(4) == 0 {
        return Pose::at([0.0; 3]).axes;
    }
    let q: [f64; 4] = std::array::from_fn(|_| real(draws, -1.0, 1.0));
    let length = q.iter().map(|part| part * part).sum::<f64>().sqrt();
    let [w, x, y, z] = q.map(|part| part / length);
    [
        [
            1.0 - 2.0 * (y * y + z * z),
            2.0 * (x * y + w * z),
            2.0 * (x * z - w * y),
        ],
        [
            2.0 * (x * y - w * z),
            1.0 - 2.0 * (x * x + z * z),
            2.0 * (y * z + w * x),
        ],
        [
            2.0 * (x * z + w * y),
            2.0 * (y * z - w * x),
            1.0 - 2.0 * (x * x + y * y),
        ],
    ]
}

fn any_solid(draws: &mut Draws, kind: u32) -> Solid {
    // Sheets and rods as well as lumps.
    let mut length = || match draws.below(3) {
        0 => real(draws, 0.1, 1.0),
        1 => real(draws, 1.0, 10.0),
        _ => real(draws, 10.0, 60.0),
    };
    let lengths = [length(), length(), length()];
    let shape = match kind {
        0 => Shape::Block { half: lengths },
        1 => Shape::Cylinder {
            semi_x: lengths[0],
            semi_y: lengths[1],
            half_length: lengths[2],
        },
        _ => Shape::Ellipsoid { semi: lengths },
    };
    let centre = [
        real(draws, -20.0, 20.0),
        real(draws, -20.0, 20.0),
        real(draws, 20.0, 150.0),
    ];
    let axes = turned(draws);
    Solid::new(shape, Pose { centre, axes }, Material::Water)
}

/// At most 1 inside and more than 1 outside; along a line it falls, then rises.
fn outwardness(solid: &Solid, point: Vec3) -> f64 {
    let p = solid.pose.inward(point);
    let half = solid.shape.half_extent();
    let [u, v, w]: Vec3 = std::array::from_fn(|k| (p[k] / half[k]).abs());
    match solid.shape {
        Shape::Block { .. } => u.max(v).max(w),
        Shape::Cylinder { .. } => (u * u + v * v).sqrt().max(w),
        Shape::Ellipsoid { .. } => (u * u + v * v + w * w).sqrt(),
    }
}

/// Origin and unit direction of a pixel's ray, by the definition of the field.
fn ray(field: &Field, column: usize, line: usize) -> (Vec3, Vec3) {
    let across = (column as f64 - (field.columns as f64 - 1.0) / 2.0) * field.pitch_mm;
    let along = (line as f64 - (field.lines as f64 - 1.0) / 2.0) * field.pitch_mm;
    let (right, forth) = (field.view.column_axis(), field.view.ray_axis());
    let back = SOURCE_DISTANCE_MM;
    let (start, drift) = match field.beam {
        Beam::Fan { distance_mm } => (0.0, across / distance_mm),
        Beam::Parallel => (across, 0.0),
    };
    let mut origin: Vec3 =
        std::array::from_fn(|k| field.middle[k] - back * forth[k] + start * right[k]);
    origin[0] += along;
    let direction: Vec3 = std::array::from_fn(|k| forth[k] + drift * right[k]);
    let length = dot(direction, direction).sqrt();
    (origin, direction.map(|part| part / length))
}

/// How much of a ray lies in a convex solid: the search goes inward by thirds, then halves towards both ends.
fn chord_by_search(solid: &Solid, origin: Vec3, direction: Vec3) -> f64 {
    let at = |t: f64| -> f64 {
        outwardness(solid, std::array::from_fn(|k| origin[k] + t * direction[k]))
    };
    let nearest: f64 = (0..3)
        .map(|k| (solid.pose.centre[k] - origin[k]) * direction[k])
        .sum();
    let half = solid.shape.half_extent();
    let reach = dot(half, half).sqrt();
    let (start, stop) = (nearest - reach, nearest + reach);
    let (mut low, mut high) = (start, stop);
    for _ in 0..90 {
        let third = (high - low) / 3.0;
        if at(low + third) < at(high - third) {
            high -= third;
        } else {
            low += third;
        }
    }
    let inmost = (low + high) / 2.0;
    if at(inmost) >= 1.0 {
        return 0.0;
    }
    let end = |mut outer: f64| {
        let mut inner = inmost;
        for _ in 0..50 {
            let middle = (inner + outer) / 2.0;
            *(if at(middle) < 1.0 {
                &mut inner
            } else {
                &mut outer
            }) = middle;
        }
        inner
    };
    end(stop) - end(start)
}

fn field(view: View, beam: Beam, pitch_mm: f64) -> Field {
    Field {
        view,
        beam,
        columns: 41,
        lines: 37,
        pitch_mm,
        middle: [1.5, -2.0, 70.0],
    }
}

fn beam_of(number: u32) -> Beam {
    match number {
        0 => Beam::Parallel,
        _ => Beam::Fan {
            distance_mm: SOURCE_DISTANCE_MM,
        },
    }
}

#[test]
fn chords_of_turned_solids_are_those_found_by_search() {
    let mut draws = streams("chords").case(0);
    let (mut met, mut sensitive) = (0, 0);
    for number in 0..SOLIDS {
        let solid = any_solid(&mut draws, number % 3);
        let view = View::ALL[draws.below(2) as usize];
        let field = field(view, beam_of(draws.below(3)), real(&mut draws, 0.5, 5.0));
        let found = areal_density_g_cm2(&[solid], &field);
        for line in (number as usize % 4..field.lines).step_by(4) {
            for column in 0..field.columns {
                let ours = f64::from(found[line * field.columns + column]) * 10.0;
                let (origin, direction) = ray(&field, column, line);
                let expected = chord_by_search(&solid, origin, direction);
                met += usize::from(expected > 0.0);
                let error = (ours - expected).abs();
                // Where a ray grazes, a rounding of its place shows more.
                sensitive += usize::from(error > 1e-5 * (1.0 + expected));
                assert!(
                    error < 1e-3,
                    "{solid:?} in {field:?} at column {column}, line {line}: {ours}, not {expected} mm"
                );
            }
        }
    }
    assert!(met > 4000, "only {met} rays met a solid");
    assert!(sensitive * 1000 < met, "{sensitive} of {met}");
}

#[test]
fn footprints_hold_what_is_seen_and_no_more() {
    let mut draws = streams("footprints").case(0);
    for number in 0..SOLIDS {
        let solid = any_solid(&mut draws, number % 3);
        let field = field(
            View::ALL[draws.below(2) as usize],
            beam_of(draws.below(2)),
            4.0,
        );
        let found = areal_density_g_cm2(&[solid], &field);
        let seen = (0..found.len()).filter(|&pixel| found[pixel] > 0.0);
        let places: Vec<(usize, usize)> = seen
            .map(|pixel| (pixel % field.columns, pixel / field.columns))
            .collect();
        let Some(footprint) = field.footprint(&solid) else {
            assert!(places.is_empty(), "{solid:?}");
            continue;
        };
        let (columns, lines) = (footprint.columns, footprint.lines);
        for &(column, line) in &places {
            assert!((columns.0..columns.1).contains(&column), "{solid:?}");
            assert!((lines.0..lines.1).contains(&line), "{solid:?}");
        }
        // A tip may pass between two rays; a lump shows on every side.
        let is_lump = solid.shape.half_extent().iter().all(|&half| half > 12.0);
        if is_lump && lines.1 < field.lines && lines.0 > 0 {
            let first = places.iter().map(|place| place.1).min();
            assert!(first.is_some_and(|first| first <= lines.0 + 1), "{solid:?}");
        }
    }
}

#[test]
fn a_point_is_projected_to_the_pixel_whose_ray_passes_it() {
    for (view, beam) in [(View::Top, 1), (View::Side, 1), (View::Side, 0)] {
        let field = field(view, beam_of(beam), 3.0);
        for (column, line, depth) in [(20, 18, 900.0), (0, 0, 700.0), (33, 5, 1100.0)] {
            let (origin, direction) = ray(&field, column, line);
            let point = std::array::from_fn(|k| origin[k] + depth * direction[k]);
            let (x, y) = field.project(point);
            assert!((x - column as f64).abs() < 1e-9, "{x}, not {column}");
            assert!((y - line as f64).abs() < 1e-9, "{y}, not {line}");
        }
    }
}

#[test]
fn a_field_has_fine_pixels_around_a_parcel_and_coarser_ones_around_more() {
    let bounds = |size: Vec3| Bounds {
        low: [-size[0] / 2.0, -size[1] / 2.0, 0.0],
        high: [size[0] / 2.0, size[1] / 2.0, size[2]],
    };
    for view in View::ALL {
        let parcel = Field::around(&bounds([300.0, 200.0, 100.0]), view);
        assert_eq!(parcel.pitch_mm, 0.5);
        assert_eq!((parcel.columns % 2, parcel.lines % 2), (1, 1));
        let (column, line) = parcel.project([0.0, 0.0, 50.0]);
        assert_eq!(
            column,
            (parcel.columns / 2) as f64,
            "the middle is in the middle"
        );
        assert_eq!(line, (parcel.lines / 2) as f64);
        let carton = Field::around(&bounds([600.0, 400.0, 400.0]), view);
        assert!(carton.pitch_mm > 0.5 && carton.lines <= 1024 && carton.columns <= 1024);
        for corner in [
            [-300.0, -200.0, 0.0],
            [300.0, 200.0, 400.0],
            [300.0, -200.0, 400.0],
        ] {
            let (column, line) = carton.project(corner);
            assert!(
                column > 3.0 && column < carton.columns as f64 - 4.0,
                "{column}"
            );
            assert!(line > 3.0 && line < carton.lines as f64 - 4.0, "{line}");
        }
    }
}

#[test]
fn a_hollow_is_taken_out() {
    let field = field(View::Top, Beam::Parallel, 2.0);
    let centre = [1.5, -2.0, 70.0];
    let outer = block([20.0, 20.0, 20.0], centre, Material::Aluminium);
    let inner = block([19.0, 19.0, 19.0], centre, Material::Aluminium).hollow();
    let within = block([5.0, 5.0, 5.0], centre, Material::Water);
    let found = areal_density_g_cm2(&[outer, inner, within], &field);
    let middle = found[18 * field.columns + 20];
    assert!(
        (f64::from(middle) - (0.2 * 2.699 + 1.0)).abs() < 1e-6,
        "{middle}"
    );
}
