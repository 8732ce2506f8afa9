//! Every model keeps its mass, its bounds and its order: nothing overlaps, hollows lie in what they hollow.

use super::*;
use crate::matter::material::Material;
use crate::matter::solid::Shape;
use crate::stream::contents::models::build::{Choice, MOST_SOLIDS};

/// Whether a point lies inside a solid's shape, less a hair at its surface.
fn inside(solid: &Solid, point: Vec3) -> bool {
    let p = solid.pose.inward(point);
    match solid.shape {
        Shape::Block { half } => (0..3).all(|k| p[k].abs() < half[k]),
        Shape::Cylinder {
            semi_x,
            semi_y,
            half_length,
        } => {
            let (a, b) = (p[0] / semi_x, p[1] / semi_y);
            a * a + b * b < 1.0 && p[2].abs() < half_length
        }
        Shape::Ellipsoid { semi } => {
            let part: Vec3 = std::array::from_fn(|k| p[k] / semi[k]);
            part.iter().map(|part| part * part).sum::<f64>() < 1.0
        }
    }
}

/// A point well inside a solid (its outermost two hundredths are left out: contacts may be off by rounding).
fn sample(solid: &Solid, choice: &mut Choice) -> Vec3 {
    let half = solid.shape.half_extent().map(|half| half * 0.98);
    loop {
        let p: Vec3 = std::array::from_fn(|k| choice.between(-half[k], half[k]));
        let point = solid.pose.outward(p);
        if inside(solid, point) {
            return point;
        }
    }
}

type Substance = (Material, u64);

fn substance(solid: &Solid) -> Substance {
    (solid.material, solid.density_g_cm3.to_bits())
}

/// Checks a model; the message says what is wrong with it.
fn check(model: &Model, samples: u32) -> Result<(), String> {
    let (mut number, whole) = (
        0,
        Bounds {
            low: model.size.map(|side| -side / 2.0),
            high: model.size.map(|side| side / 2.0),
        },
    );
    let slack = model.size.iter().fold(0.0_f64, |a, b| a.max(*b)) * 1e-9;
    let bounds: Vec<Bounds> = model.solids.iter().map(Solid::bounds).collect();
    for (solid, bounds) in model.solids.iter().zip(&bounds) {
        let half = solid.shape.half_extent();
        if half.iter().any(|half| half.is_nan() || *half <= 0.0) {
            return Err(format!("{}: a shape without extent: {solid:?}", model.name));
        }
        if !whole.encloses(bounds, slack) {
            return Err(format!("{}: outside: {solid:?}", model.name));
        }
        number += 1;
    }
    if number == 0 {
        return Err(format!("{}: empty", model.name));
    }
    let mut choice = Choice::new(7);
    for (i, solid) in model.solids.iter().enumerate() {
        for _ in 0..samples {
            let point = sample(solid, &mut choice);
            let mut by: Vec<(Substance, i32, usize)> = Vec::new();
            for (j, (other, bounds)) in model.solids.iter().zip(&bounds).enumerate() {
                let near = (0..3).all(|k| bounds.low[k] <= point[k] && point[k] <= bounds.high[k]);
                if !near || !inside(other, point) {
                    continue;
                }
                let one = if other.carved { -1 } else { 1 };
                match by.iter_mut().find(|(kind, _, _)| *kind == substance(other)) {
                    Some((_, sum, last)) => {
                        *sum += one;
                        *last = j;
                    }
                    None => by.push((substance(other), one, j)),
                }
            }
            let sum: i32 = by.iter().map(|(_, sum, _)| sum).sum();
            if by.iter().any(|(_, sum, _)| *sum < 0) || sum > 1 {
                let others: Vec<_> = by
                    .iter()
                    .map(|(_, sum, j)| (sum, j, model.solids[*j]))
                    .collect();
                return Err(format!(
                    "{}: solid {i} {solid:?} at {point:?} with {others:?}",
                    model.name
                ));
            }
        }
    }
    Ok(())
}

fn check_pack(
    form: GoodsForm,
    kind: GoodsKind,
    units: u32,
    grams: f64,
    variety: u32,
    samples: u32,
) {
    let content = [
        Content::Own,
        Content::Own,
        Content::Organic,
        Content::Powder,
    ][variety as usize % 4];
    let model = retail_pack(
        form,
        kind,
        units,
        grams,
        content,
        variety.wrapping_mul(0x9e37_79b1),
    );
    let place = format!("{form:?} {kind:?} {units} × {grams} g, {content:?}, variety {variety}");
    let mass = model.mass_grams();
    assert!((mass / grams - 1.0).abs() < 1e-6, "{place}: {mass} g");
    assert!(
        model.solids.len() <= MOST_SOLIDS,
        "{place}: {} solids in {}",
        model.solids.len(),
        model.name
    );
    assert!(
        model.size.iter().all(|side| (1.0..2000.0).contains(side)),
        "{place}: {} {:?}",
        model.name,
        model.size
    );
    if let Err(fault) = check(&model, samples) {
        panic!("{place}: {fault}");
    }
}

/// Plausible unit masses of a form, in grams, and unit counts of a pack.
fn plausible(form: GoodsForm) -> (&'static [f64], &'static [u32]) {
    use GoodsForm::*;
    match form {
        Tablet | Capsule => (&[0.3, 0.85, 5.2], &[4, 20, 28, 30, 60, 100, 112, 500]),
        Patch => (&[2.6, 22.0], &[5, 24, 50]),
        Vial | Ampoule | PrefilledSyringe => (&[0.9, 4.6, 14.0, 42.0], &[1, 5, 10, 25, 50, 195]),
        Bottle | Tube | Inhaler | Sachet => {
            (&[16.0, 50.0, 280.0, 1080.0], &[1, 2, 12, 20, 24, 100])
        }
        Can => (&[80.0, 340.0, 4650.0, 14_800.0], &[1, 2, 12]),
        Mask => (&[3.5, 10.5, 19.0, 310.0], &[1, 5, 10, 50, 100]),
        Glove | Gown => (&[4.2, 24.0, 120.0, 230.0], &[1, 10, 50, 100]),
        Instrument | Cassette => (
            &[1.2, 3.2, 5.4, 19.0, 28.0, 92.0, 165.0, 640.0],
            &[1, 5, 25, 100],
        ),
        Machine => (&[130.0, 560.0, 1200.0, 4800.0, 15_500.0, 27_500.0], &[1, 2]),
        Box => (&[30.0, 110.0, 190.0, 480.0, 1100.0, 3600.0], &[1, 3, 10]),
        Bale => (&[1000.0, 2900.0], &[1, 10, 100]),
        Battery => (&[5.0, 25.0, 70.0, 260.0, 3400.0, 17_500.0], &[1, 4, 10, 24]),
        Block | Plant | Powder => (&[1.05, 105.0, 1300.0, 9500.0], &[1, 6, 100, 1000]),
        Part | Tool | Jewellery | Coin => {
            (&[12.0, 30.0, 110.0, 390.0, 1150.0, 2800.0], &[1, 2, 5, 40])
        }
        Cigarette | Wipe | Book => (&[4.1, 20.0, 25.0, 330.0, 1400.0], &[1, 10, 50]),
        _ => (
            &[45.0, 105.0, 250.0, 480.0, 950.0, 1350.0, 1800.0],
            &[1, 2, 5, 10],
        ),
    }
}

#[test]
fn every_pack_keeps_its_mass_and_nothing_in_it_overlaps() {
    let mut turn = 0_u32;
    for form in GoodsForm::ALL {
        let (masses, counts) = plausible(form);
        for kind in GoodsKind::ALL {
            for (units, unit) in counts
                .iter()
                .flat_map(|units| masses.iter().map(move |unit| (units, unit)))
            {
                let grams = unit * f64::from(*units);
                if !(0.5..150_000.0).contains(&grams) {
                    continue;
                }
                turn += 1;
                // Points are costly: every fifth pack is probed for overlaps, all are weighed and measured.
                let samples = if turn.is_multiple_of(5) { 3 } else { 0 };
                check_pack(form, kind, *units, grams, turn, samples);
            }
        }
    }
}

#[test]
fn every_variety_of_an_article_holds() {
    use GoodsForm::*;
    let articles = [
        (Tablet, GoodsKind::Medicine, 28, 15.0),
        (Capsule, GoodsKind::Medicine, 20, 15.0),
        (Tablet, GoodsKind::Article, 120, 140.0),
        (Vial, GoodsKind::Vaccine, 10, 280.0),
        (Ampoule, GoodsKind::Medicine, 10, 46.0),
        (PrefilledSyringe, GoodsKind::Vaccine, 10, 260.0),
        (Bottle, GoodsKind::Sanitiser, 1, 485.0),
        (Mask, GoodsKind::Ppe, 50, 190.0),
        (Cassette, GoodsKind::TestKit, 25, 475.0),
        (Shoe, GoodsKind::Article, 1, 1350.0),
        (Garment, GoodsKind::Article, 1, 560.0),
        (Toy, GoodsKind::Article, 1, 780.0),
        (Phone, GoodsKind::Article, 1, 420.0),
        (Machine, GoodsKind::Device, 1, 3400.0),
        (Box, GoodsKind::Article, 1, 140.0),
        (Carving, GoodsKind::Wildlife, 1, 380.0),
        (Statuette, GoodsKind::CulturalObject, 1, 2600.0),
        (Painting, GoodsKind::CulturalObject, 1, 2300.0),
        (Jewellery, GoodsKind::Article, 1, 40.0),
        (Bale, GoodsKind::Waste, 45, 45_000.0),
    ];
    for variety in 0..50 {
        for (form, kind, units, grams) in articles {
            check_pack(form, kind, units, grams, variety, 2);
        }
    }
}

#[test]
fn no_two_varieties_look_alike_without_need() {
    let pack = |variety| {
        retail_pack(
            GoodsForm::Tablet,
            GoodsKind::Medicine,
            28,
            15.0,
            Content::Own,
            variety,
        )
    };
    let alike = (1..50).filter(|variety| pack(*variety) == pack(0)).count();
    assert_eq!(alike, 0);
    assert_eq!(pack(3), pack(3));
}

#[test]
fn threats_keep_their_mass_and_hosts_leave_room() {
    for variety in 0..50 {
        for shape in [
            ThreatShape::DenseOrganicBlock,
            ThreatShape::FirearmPart,
            ThreatShape::AnimalPart,
            ThreatShape::OldMetalObject,
            ThreatShape::MixedScrap,
        ] {
            for grams in [120.0, 900.0, 4000.0] {
                let model = threat(shape, grams, variety);
                assert!((model.mass_grams() / grams - 1.0).abs() < 1e-6, "{shape:?}");
                check(&model, 6).unwrap();
            }
        }
        for concealment in Concealment::ALL {
            for inner in [
                [60.0, 40.0, 30.0],
                [120.0, 80.0, 20.0],
                [180.0, 120.0, 90.0],
            ] {
                let (model, free) = host(concealment, inner, variety);
                check_room(&model, free, inner);
            }
        }
    }
}

#[test]
fn wrappings_enclose_their_space_and_cooling_fits_its_plan() {
    for inner in [[120.0, 90.0, 40.0], [580.0, 380.0, 360.0]] {
        for outer in [Outer::Parcel, Outer::Satchel, Outer::Shipping] {
            let (model, free) = wrapping(outer, inner);
            check_room(&model, free, inner);
        }
        for storage in Storage::ALL {
            for variety in 0..20 {
                let elements = cooling(storage, inner, variety);
                assert_eq!(elements.is_empty(), !storage.is_cold());
                for element in elements {
                    check(&element, 6).unwrap();
                    assert!(
                        element.size[0] <= inner[0] && element.size[1] <= inner[1],
                        "{:?}",
                        element.size
                    );
                }
            }
        }
    }
}

/// A host's or wrapping's free space is as large as asked, inside, and empty.
fn check_room(model: &Model, free: Bounds, inner: Vec3) {
    check(model, 6).unwrap();
    let whole = Bounds {
        low: model.size.map(|side| -side / 2.0),
        high: model.size.map(|side| side / 2.0),
    };
    assert!(whole.encloses(&free, 1e-9), "{}", model.name);
    assert!(
        (0..3).all(|k| free.size()[k] >= inner[k] - 1e-9),
        "{}",
        model.name
    );
    let mut choice = Choice::new(3);
    for _ in 0..300 {
        let point: Vec3 = std::array::from_fn(|k| choice.between(free.low[k], free.high[k]));
        let matter: i32 = model
            .solids
            .iter()
            .filter(|solid| inside(solid, point))
            .map(|solid| if solid.carved { -1 } else { 1 })
            .sum();
        assert_eq!(
            matter, 0,
            "{} holds matter in its free space at {point:?}",
            model.name
        );
    }
    for (i, solid) in model.solids.iter().enumerate() {
        assert!(
            solid.carved || !solid.bounds().overlaps(&free, 1e-6) || encloses_room(model, solid),
            "{}: {i} {solid:?}",
            model.name
        );
    }
}

/// Whether some hollow takes the solid out of the way.
fn encloses_room(model: &Model, solid: &Solid) -> bool {
    model
        .solids
        .iter()
        .any(|hollow| hollow.carved && substance(hollow) == substance(solid))
        || !matches!(solid.shape, Shape::Block { .. })
}
