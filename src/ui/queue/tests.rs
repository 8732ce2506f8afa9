//! The queue: the model against one made anew, sorting and filtering, keys, and what is drawn.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::index::{Column, Quick};
use super::model::{Row, RowState};
use super::{QueueModel, QueueState, queue_ui};
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, CaseId, Command, Flag};
use crate::session::event::{Event, Happening};
use crate::ui::desk::Intent;
use crate::ui::testing::{Painted, Rig, assert_whole};
use crate::ui::theme;

/// Days that one command lets pass at most here, in seconds.
const DAY_SECS: u64 = 86_400;

/// A queue under test: intents to select and to flag are carried out as the app would.
struct Bench {
    rig: Rig,
    model: QueueModel,
    state: QueueState,
    told: Vec<Intent>,
}

impl Bench {
    fn new(name: &str, language: &str) -> Bench {
        let rig = Rig::new(name, 7, language);
        let mut model = QueueModel::default();
        model.take(rig.session.view(), &rig.steps[0].events);
        Bench {
            rig,
            model,
            state: QueueState::default(),
            told: Vec::new(),
        }
    }

    fn tell(&mut self, command: Command) -> Vec<Event> {
        let events = self.rig.tell(command);
        self.model.take(self.rig.session.view(), &events);
        events
    }

    fn arrivals(&mut self, count: u64) {
        while self.rig.session.view().arrived() < count {
            self.tell(Command::AwaitNext {
                at_most_secs: DAY_SECS,
            });
        }
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        theme::install(ui.ctx());
        let mut out = Vec::new();
        queue_ui(ui, &self.rig.desk(), &self.model, &mut self.state, &mut out);
        for intent in out {
            match &intent {
                Intent::Select(Some(case)) => {
                    self.rig.dossier = self.rig.session.view().case(*case);
                }
                Intent::Tell(command) => {
                    self.tell(command.clone());
                }
                _ => {}
            }
            self.told.push(intent);
        }
    }

    fn selected(&self) -> Option<CaseId> {
        self.rig.dossier.as_ref().map(|dossier| dossier.case)
    }

    fn shown(&mut self) -> Vec<CaseId> {
        self.state.refresh(&self.model, &self.rig.words);
        let row = |place| self.state.row(&self.model, place).map(|row| row.case);
        (0..self.state.len()).filter_map(row).collect()
    }
}

fn harness(bench: Bench, size: Vec2) -> Harness<'static, Bench> {
    let mut harness = Harness::builder()
        .with_size(size)
        .build_ui_state(|ui, bench: &mut Bench| bench.draw(ui), bench);
    harness.run();
    harness
}

const WIDE: Vec2 = Vec2::new(1280.0, 600.0);

/// Rows that the AccessKit tree holds, as they are said.
fn spoken(harness: &Harness<'_, Bench>) -> Vec<String> {
    let label = |node: egui_kittest::Node<'_>| node.accesskit_node().label().unwrap_or_default();
    let labels = harness.query_all_by_label_contains(", from ").map(label);
    labels.filter(|label| label.starts_with('C')).collect()
}

/// State, due moment, flag and spoilage of every row, from the view and all events at once.
fn naive(bench: &Bench) -> BTreeMap<CaseId, (RowState, u64, Option<Flag>, bool)> {
    let view = bench.rig.session.view();
    let events: Vec<&Happening> = bench
        .rig
        .steps
        .iter()
        .flat_map(|step| step.events.iter().map(|event| &event.what))
        .collect();
    let mut rows = BTreeMap::new();
    for number in 0..view.arrived() {
        let case = CaseId(number);
        let snapshot = view.case(case).expect("settled cases are kept");
        let mut is_looked_at = false;
        let mut has_fresh = false;
        let mut on_desk = false;
        for what in &events {
            match what {
                Happening::Shown { case: shown, .. } => {
                    on_desk = *shown == Some(case);
                    is_looked_at |= on_desk;
                    has_fresh &= !on_desk;
                }
                Happening::InspectionBooked { case: other, .. } if *other == case => {
                    is_looked_at = true;
                }
                Happening::Observed { case: other, .. } if *other == case => has_fresh |= !on_desk,
                _ => {}
            }
        }
        let state = match snapshot.settlement {
            Some(settled) => settled
                .disposition
                .map_or(RowState::ReleasedByLaw, RowState::Decided),
            None if has_fresh => RowState::Results,
            None if view.progress(case).0 > 0 => RowState::Awaited,
            None if is_looked_at => RowState::Open,
            None => RowState::New,
        };
        let due = snapshot.deadline.secs();
        rows.insert(case, (state, due, view.flag(case), snapshot.spoiled));
    }
    rows
}

#[test]
fn the_model_agrees_with_one_made_anew_after_every_step() {
    let mut bench = Bench::new("vaccine-export", "en");
    let actions = bench.rig.session.view().scenario().actions.len() as u64;
    let mut states = BTreeSet::new();
    for round in 0..260_u64 {
        let arrived = bench.rig.session.view().arrived();
        let case = CaseId(round * 7 % arrived.max(1));
        let action = ActionId((round % actions) as u16);
        let flag = Some(Flag::ALL[(round % 3) as usize]);
        let command = match round % 6 {
            0 => Command::Inspect { case, action },
            1 => Command::Flag { case, flag },
            2 => Command::Show {
                case: (round % 4 != 0).then_some(case),
                papers: Vec::new(),
            },
            3 if round % 5 == 0 => Command::Decide {
                case,
                disposition: Disposition::ALL[(round % 5) as usize],
                grounds: Vec::new(),
                confidence_ppm: 500_000,
                remark: String::new(),
            },
            4 if round % 9 == 0 => Command::AdvanceClock { secs: 6 * 3_600 },
            _ => Command::AwaitNext {
                at_most_secs: DAY_SECS,
            },
        };
        bench.tell(command);
        let expected = naive(&bench);
        let is_arrived = |row: &&Row| row.state != RowState::Announced;
        let rows: BTreeMap<_, _> = bench
            .model
            .rows()
            .filter(is_arrived)
            .map(|row| {
                (
                    row.case,
                    (row.state, row.due.secs(), row.flag, row.is_spoiled),
                )
            })
            .collect();
        assert_eq!(rows, expected, "after round {round}");
        states.extend(expected.values().map(|(state, ..)| *state));
    }
    let is_open = |state: &&RowState| !state.is_settled();
    assert_eq!(states.iter().filter(is_open).count(), 4, "met: {states:?}");
    bench.tell(Command::Close);
    assert!(bench.model.rows().all(|row| row.state.is_settled()));
}

#[test]
fn a_deadline_moves_on_while_a_result_is_awaited() {
    let mut bench = Bench::new("tutorial/first-parcels", "en");
    bench.arrivals(1);
    let case = CaseId(0);
    let due = bench.model.row_of(case).expect("it has arrived").due;
    let now = bench.rig.session.view().now();
    let secs = due.secs_since(now) - 60;
    bench.tell(Command::AdvanceClock { secs });
    let actions = &bench.rig.session.view().scenario().actions;
    let asks = actions.iter().position(|action| action.agency.is_some());
    let action = ActionId(asks.expect("a partner can be asked") as u16);
    bench.tell(Command::Inspect { case, action });
    bench.tell(Command::AdvanceClock { secs: 60 });
    let row = bench.model.row_of(case).expect("it has arrived");
    assert_eq!(row.state, RowState::Awaited);
    assert!(row.due > due);
    assert_eq!(Some(row.due), bench.rig.session.view().deadline(case));
}

#[test]
fn announcements_stand_in_the_model_until_they_arrive() {
    let mut bench = Bench::new("vaccine-export", "en");
    bench.arrivals(3);
    let ahead: BTreeSet<CaseId> = bench
        .model
        .rows()
        .filter(|row| row.state == RowState::Announced)
        .map(|row| row.case)
        .collect();
    assert!(!ahead.is_empty(), "the scenario announces");
    for row in bench.model.rows() {
        assert_eq!(bench.model.row_of(row.case), Some(row));
    }
    let first = *ahead.first().expect("not empty");
    bench.tell(Command::Flag {
        case: first,
        flag: Some(Flag::Watch),
    });
    bench.arrivals(first.0 + 1);
    let of_first: Vec<&Row> = bench.model.rows().filter(|row| row.case == first).collect();
    assert_eq!(of_first.len(), 1);
    assert_eq!(of_first[0].state, RowState::New);
    assert_eq!(of_first[0].flag, Some(Flag::Watch));
}

#[test]
fn an_index_kept_up_to_date_is_one_made_anew() {
    let mut bench = Bench::new("vaccine-export", "en");
    let sorts = Column::ALL.into_iter().cycle();
    let quicks = Quick::ALL.into_iter().cycle();
    let searches = ["", "c0", ""].into_iter().cycle();
    for (((round, sort), quick), search) in (0..30_u64).zip(sorts).zip(quicks).zip(searches) {
        bench.state.sort_by(sort);
        bench.state.quick = quick;
        bench.state.filter = search.to_owned();
        bench.shown();
        for turn in 0..6 {
            let case = CaseId(round * 7 % 20 + turn);
            let action = ActionId((turn % 2) as u16);
            let flag = Flag::ALL.get(turn as usize).copied();
            bench.tell(match turn {
                0 | 3 => Command::Flag { case, flag },
                1 => Command::Inspect { case, action },
                2 => Command::Decide {
                    case,
                    disposition: Disposition::Release,
                    grounds: Vec::new(),
                    confidence_ppm: 0,
                    remark: String::new(),
                },
                4 => Command::AwaitNext {
                    at_most_secs: 86_400,
                },
                _ => Command::AdvanceClock { secs: 1_800 },
            });
            let kept = bench.shown();
            let counts = Quick::ALL.map(|quick| bench.state.count(quick));
            let places: Vec<_> = kept.iter().map(|case| bench.state.place(*case)).collect();
            assert_eq!(places, (0..kept.len()).map(Some).collect::<Vec<_>>());
            let sort = bench.state.sort;
            bench.state = QueueState::default();
            bench.state.filter = search.to_owned();
            (bench.state.quick, bench.state.sort) = (quick, sort);
            assert_eq!(kept, bench.shown(), "{sort:?} {quick:?} {round} {turn}");
            assert_eq!(counts, Quick::ALL.map(|quick| bench.state.count(quick)));
        }
    }
}

#[test]
fn every_column_sorts_both_ways() {
    let mut bench = Bench::new("tutorial/first-parcels", "en");
    bench.arrivals(8);
    for column in Column::ALL {
        bench.state.sort_by(column);
        let up = bench.shown();
        bench.state.sort_by(column);
        let mut down = bench.shown();
        down.reverse();
        assert_eq!(up, down, "{column:?}");
        assert_eq!(up.len(), 8);
    }
    bench.state.sort_by(Column::Mass);
    let masses: Vec<u64> = bench
        .shown()
        .iter()
        .filter_map(|case| bench.model.row_of(*case))
        .map(|row| row.gross_mass_grams)
        .collect();
    assert!(masses.is_sorted() && masses.first() < masses.last());
}

#[test]
fn filters_find_numbers_countries_and_words() {
    let mut bench = Bench::new("tutorial/first-parcels", "fr");
    bench.arrivals(10);
    let row = bench
        .model
        .row_of(CaseId(4))
        .expect("ten have arrived")
        .clone();
    let country = bench.rig.words.country(row.sender);
    let view = bench.rig.session.view();
    let transport = view
        .case(CaseId(4))
        .expect("arrived")
        .declaration
        .transport_id;
    let word = row
        .description
        .split_whitespace()
        .next()
        .unwrap_or_default();
    for typed in ["c000004", &transport, &country, row.sender.as_str(), word] {
        bench.state.filter = typed.to_owned();
        assert!(bench.shown().contains(&CaseId(4)), "{typed:?} finds it");
    }
    let phrase: Vec<&str> = row.description.split_whitespace().take(2).collect();
    bench.state.filter = phrase.join("-");
    assert!(bench.shown().contains(&CaseId(4)), "{phrase:?} finds it");
    bench.state.filter = format!("{country} {word} c000004");
    assert_eq!(bench.shown(), [CaseId(4)]);
    bench.state.filter = "no-such-word".to_owned();
    assert_eq!(bench.shown(), []);

    bench.state.filter.clear();
    bench.tell(Command::Flag {
        case: CaseId(2),
        flag: Some(Flag::Suspect),
    });
    bench.tell(Command::Decide {
        case: CaseId(3),
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 0,
        remark: String::new(),
    });
    bench.state.quick = Quick::Flagged;
    assert_eq!(bench.shown(), [CaseId(2)]);
    bench.state.quick = Quick::Decided;
    assert_eq!(bench.shown(), [CaseId(3)]);
    bench.state.quick = Quick::Undecided;
    assert!(!bench.shown().contains(&CaseId(3)));
    assert_eq!(bench.state.count(Quick::Undecided), bench.shown().len());
}

#[test]
fn keys_move_the_selection_and_set_flags() {
    let mut bench = Bench::new("tutorial/first-parcels", "en");
    bench.arrivals(6);
    let order = bench.shown();
    let mut harness = harness(bench, WIDE);
    let press = |harness: &mut Harness<'_, Bench>, key: Key| {
        harness.key_press(key);
        harness.run();
        harness.state().selected()
    };
    harness.get_by_label_contains("C000000: ").focus();
    harness.run();
    assert_eq!(press(&mut harness, Key::ArrowDown), Some(order[0]));
    assert_eq!(press(&mut harness, Key::ArrowDown), Some(order[1]));
    assert_eq!(press(&mut harness, Key::End), Some(order[5]));
    assert_eq!(press(&mut harness, Key::ArrowDown), Some(order[5]));
    assert_eq!(press(&mut harness, Key::ArrowUp), Some(order[4]));
    assert_eq!(press(&mut harness, Key::Home), Some(order[0]));
    assert_eq!(press(&mut harness, Key::PageDown), Some(order[5]));
    for flag in [
        Some(Flag::Suspect),
        Some(Flag::Watch),
        Some(Flag::Fine),
        None,
    ] {
        press(&mut harness, Key::F);
        let case = order[5];
        assert_eq!(harness.state().rig.session.view().flag(case), flag);
        assert_eq!(
            harness.state().told.last(),
            Some(&Intent::Tell(Command::Flag { case, flag }))
        );
    }
}

#[test]
fn clicks_and_enter_select_and_headings_sort() {
    let mut bench = Bench::new("tutorial/first-parcels", "en");
    bench.arrivals(6);
    let mut harness = harness(bench, WIDE);
    harness.get_by_label_contains("C000003: ").click();
    harness.run();
    assert_eq!(harness.state().selected(), Some(CaseId(3)));
    harness.get_by_label_contains("C000001: ").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().selected(), Some(CaseId(1)));
    harness.get_by_label("Sort by “Mass”").click();
    harness.run();
    assert_eq!(harness.state().state.sort.column, Column::Mass);
    harness
        .get_by_label("“Mass”, sorted ascending; reverse")
        .focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().state.sort.is_descending);
    harness.get_by_label_contains("Announced: ").click();
    harness.run();
    assert_eq!(harness.state().state.quick, Quick::Announced);
}

#[test]
fn the_menu_of_a_row_sets_its_flag() {
    let mut bench = Bench::new("tutorial/first-parcels", "en");
    bench.arrivals(2);
    let mut harness = harness(bench, WIDE);
    harness.get_by_label_contains("C000001: ").click_secondary();
    harness.run();
    harness.get_by_label("Flag: In order").click();
    harness.run();
    assert_eq!(
        harness.state().rig.session.view().flag(CaseId(1)),
        Some(Flag::Fine)
    );
    let said = spoken(&harness);
    assert!(
        said.iter().any(|row| row.ends_with("flag: In order")),
        "{said:?}"
    );
}

#[test]
fn many_rows_cost_no_more_than_those_on_the_screen() {
    let mut bench = Bench::new("tutorial/first-parcels", "en");
    bench.arrivals(1);
    bench.model = bench.model.multiplied(50_000);
    let mut harness = harness(bench, WIDE);
    let first = spoken(&harness);
    assert!((10..40).contains(&first.len()), "{} rows", first.len());
    harness.get_by_label_contains("C000000: ").focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::End);
    harness.run();
    let last = spoken(&harness);
    assert!((10..40).contains(&last.len()), "{} rows", last.len());
    assert!(last.iter().any(|row| row.starts_with("C049999")));
    assert_eq!(
        harness.state().told.last(),
        Some(&Intent::Select(Some(CaseId(49_999))))
    );
}

#[test]
fn the_selected_row_stays_in_sight_when_sorting_turns_round() {
    let mut bench = Bench::new("tutorial/first-parcels", "en");
    bench.arrivals(1);
    bench.rig.select(CaseId(0));
    bench.model = bench.model.multiplied(5_000);
    let mut harness = harness(bench, WIDE);
    assert!(
        spoken(&harness)
            .iter()
            .any(|row| row.starts_with("C000000"))
    );
    harness
        .get_by_label_contains("sorted ascending; reverse")
        .click();
    harness.run();
    assert!(
        spoken(&harness)
            .iter()
            .any(|row| row.starts_with("C000000"))
    );
    assert!(
        !spoken(&harness)
            .iter()
            .any(|row| row.starts_with("C004999"))
    );
}

#[test]
fn narrow_queues_drop_columns_and_cut_nothing_off() {
    for language in ["en", "fr"] {
        let mut bench = Bench::new("tutorial/first-parcels", language);
        bench.arrivals(12);
        bench.state.quick = Quick::All;
        let whole: BTreeSet<String> = bench
            .model
            .rows()
            .map(|row| row.description.to_string())
            .collect();
        let mut harness = harness(bench, Vec2::new(420.0, 560.0));
        harness.run();
        let texts = assert_whole(&harness, language);
        assert!(texts.iter().any(|painted| painted.text == "C000003"));
        for Painted { text, elided, .. } in texts {
            let is_description = whole.contains(&text);
            assert!(
                !elided || is_description,
                "{language}: {text:?} is shortened"
            );
        }
    }
}
