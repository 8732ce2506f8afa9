//! Test pieces as read from text: places, turns, and faults where they stand.

use super::*;

fn solids(text: &str) -> Vec<Solid> {
    let text = format!("(solids: [{text}])");
    Phantom::parse(&text)
        .unwrap_or_else(|error| panic!("{error}"))
        .solids
}

#[track_caller]
fn faulty(text: &str, place: (usize, usize), says: &str) {
    let error = Phantom::parse(text).expect_err("the text is faulty");
    let PhantomError::Faulty { line, column, what } = error else {
        panic!("{error}");
    };
    assert!(what.contains(says), "{line}:{column}: {what}");
    assert_eq!((line, column), place, "{what}");
}

#[test]
fn solids_are_placed_and_turned() {
    let read = solids(
        "box(material: \"aluminium\", size: (200, 100, 10), at: (1, 2, 5)),
         cylinder(material: \"iron\", radius: 2, length: 50, at: (0, 0, 20), along: x, turn: (0, 0, 90)),
         sphere(material: \"water\", radius: 10, at: (0, 0, 40), density: 0.5)",
    );
    assert_eq!(
        read[0].bounds(),
        Bounds {
            low: [-99.0, -48.0, 0.0],
            high: [101.0, 52.0, 10.0]
        }
    );
    // Along x, then a quarter turn about z: along y.
    assert_eq!(read[1].bounds().size(), [4.0, 50.0, 4.0]);
    assert_eq!(read[2].density_g_cm3, 0.5);
    assert_eq!(read[0].density_g_cm3, Material::Aluminium.density_g_cm3());
}

#[test]
fn turns_are_right_handed_in_the_order_roll_pitch_yaw() {
    let turn = |roll, pitch, yaw| (Angle(roll), Angle(pitch), Angle(yaw));
    assert_eq!(
        turned([0.0, 1.0, 0.0], turn(90.0, 0.0, 0.0)),
        [0.0, 0.0, 1.0]
    );
    assert_eq!(
        turned([0.0, 0.0, 1.0], turn(0.0, 90.0, 0.0)),
        [1.0, 0.0, 0.0]
    );
    assert_eq!(
        turned([1.0, 0.0, 0.0], turn(0.0, 0.0, 90.0)),
        [0.0, 1.0, 0.0]
    );
    // Rolled up, then pitched forward: y goes to z, then to x.
    assert_eq!(
        turned([0.0, 1.0, 0.0], turn(90.0, 90.0, 0.0)),
        [1.0, 0.0, 0.0]
    );
}

#[test]
fn faults_are_found_where_they_stand() {
    faulty(
        "(solids: [\n  sphere(material: \"watre\", radius: 1, at: (0, 0, 1)),\n])",
        (2, 21),
        "there is no material \"watre\"; did you mean \"water\"?",
    );
    faulty(
        "(solids: [\n  sphere(material: \"kryptonite\", radius: 1, at: (0, 0, 1)),\n])",
        (2, 21),
        "write one of: air, water, cellulose_paper",
    );
    faulty(
        "(solids: [\n  sphere(material: \"water\", radius: 2001, at: (0, 0, 1)),\n])",
        (2, 37),
        "a length of 2001 mm is out of range; write 0.01 to 2000 mm",
    );
    faulty("(solids: [])", (1, 11), "the list of solids is empty");
    faulty(
        "(solids: [\n  sphere(material: \"water\", radius: 9, at: (0, 0, 9), hollow: true),\n])",
        (2, 69),
        "this hollow (solid 1 of the list)",
    );
    faulty("(pitch: 0, solids: [])", (1, 9), "a pitch of 0 mm");
    faulty("(solids: [cube()])", (1, 11), "cube");
    let text = " ".repeat(PHANTOM_BYTES_MAX + 1);
    assert_eq!(
        Phantom::parse(&text),
        Err(PhantomError::TooLong(PHANTOM_BYTES_MAX + 1))
    );
}

#[test]
fn a_hollow_needs_its_own_material_around_it() {
    let read = solids(
        "box(material: \"iron\", size: (20, 20, 20), at: (0, 0, 10)),
         sphere(material: \"iron\", radius: 9, at: (0, 0, 10), hollow: true),
         sphere(material: \"water\", radius: 8, at: (0, 0, 10))",
    );
    assert!(read[1].carved && read[1].mass_grams() < 0.0);
}
