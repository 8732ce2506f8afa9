use super::*;

fn scenario() -> crate::scenario::model::Scenario {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/scenarios/tutorial/first-parcels.ron"
    );
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    crate::scenario::load::load(path, &read).expect("a shipped scenario")
}

/// Mean difficulty and how many of 30 cases meet what is asked.
fn met(asked: Option<Imaging>) -> (f64, usize) {
    let mut scenario = scenario();
    scenario.imaging = asked;
    let stream = Stream::new(Arc::new(scenario), 7);
    let (mut sum, mut count) = (0.0, 0);
    for index in 0..30 {
        let case = stream.sealed(&stream.declared(index));
        let load = presented(&stream, &case);
        sum += f64::from(difficulty(&load, &field_of(&load, View::Top)).view);
        count += usize::from(asked.is_some_and(|asked| distance(&load, &asked) <= 0.0));
    }
    (sum / 30.0, count)
}

#[test]
fn loads_are_as_hard_to_read_as_the_scenario_asks() {
    let range = |low, high| Imaging {
        view_ppm: (low, high),
        superposition_ppm: (0, 1_000_000),
        complexity_ppm: (0, 1_000_000),
    };
    // A cube shows the same face however it lies, so not every load can meet every range.
    let (by_chance, _) = met(None);
    let (easy, flat) = met(Some(range(0, 250_000)));
    let (hard, on_edge) = met(Some(range(400_000, 1_000_000)));
    let found = format!("{easy:.2} {by_chance:.2} {hard:.2}; {flat} flat, {on_edge} on edge");
    assert!(easy < by_chance && by_chance < hard, "{found}");
    assert!(flat >= 20 && on_edge >= 10, "{found}");
}

#[test]
fn the_same_case_is_presented_and_taken_alike_every_time() {
    let stream = Stream::new(Arc::new(scenario()), 7);
    let case = stream.sealed(&stream.declared(3));
    assert_eq!(presented(&stream, &case), presented(&stream, &case));
    let (one, other) = (
        scan(&stream, &case, View::Side, 1.0),
        scan(&stream, &case, View::Side, 1.0),
    );
    assert_eq!(one, other);
    assert!(!one.regions.is_empty());
}
