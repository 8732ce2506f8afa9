//! Every command of the workstation by its id: from keys, from the palette.

use egui::Ui;

use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, Command, Flag, Paper};
use crate::ui::bench;
use crate::ui::desk::{Book, Desk, Intent, Pace, Screen};
use crate::ui::guide::HelpTopic;
use crate::ui::palette::{self, PaletteRow};
use crate::ui::scanner;
use crate::ui::workstation::layout::Part;
use crate::ui::workstation::{Around, WorkstationState, dossier};

pub(crate) use crate::ui::palette::Keys;

/// Obeys the keys that were pressed.
pub(super) fn keys_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    around: Around<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    if state.feedback.is_some() || state.palette.is_open() || state.confirms_hand_in {
        return;
    }
    state.scanner.learn(around.keys);
    let console = state.has_console() && state.scanner.has_focus(ui);
    if console {
        scanner::keys_ui(ui, desk, &mut state.scanner, out);
    }
    if state.has_bench() && state.bench.has_focus(ui) {
        bench::keys_ui(ui, &mut state.bench);
    }
    for id in around.keys.pressed(ui, console) {
        obey(ui, id, desk, around, state, out);
    }
}

/// Shows the palette, and obeys what was chosen in it.
pub(super) fn palette(
    ui: &Ui,
    desk: &Desk<'_>,
    around: Around<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    if !state.palette.is_open() {
        return;
    }
    let rows = rows(desk, around, state);
    if let Some(id) = palette::palette_ui(ui.ctx(), desk.words, &rows, &mut state.palette) {
        obey(ui, &id, desk, around, state, out);
    }
}

/// Shows help for what has the focus, else for what the pointer is over.
pub(super) fn help(ui: &Ui, state: &mut WorkstationState) {
    let focused = ui.memory(|memory| memory.focused());
    let place = focused
        .and_then(|id| ui.ctx().read_response(id))
        .map(|response| response.rect.center())
        .or_else(|| ui.input(|input| input.pointer.hover_pos()));
    let mut topic = match state.part {
        Part::Queue | Part::Guide => HelpTopic::Queue,
        Part::Dossier => state.tiles.topic(),
        Part::Actions => HelpTopic::Actions,
        Part::Decision => HelpTopic::Decision,
        Part::Feed => HelpTopic::Feed,
    };
    if state.shows_lab {
        topic = HelpTopic::Lab;
    } else if let Some(place) = place {
        let inside = state.drawn.iter().filter(|(area, _)| area.contains(place));
        let smallest = inside.min_by(|(one, _), (other, _)| one.area().total_cmp(&other.area()));
        topic = smallest.map_or(topic, |(_, topic)| *topic);
    }
    state.help = Some(topic);
}

/// Every command that makes sense now, for the palette: fixed ones, then one for each paper, action and book.
fn rows(desk: &Desk<'_>, around: Around<'_>, state: &WorkstationState) -> Vec<PaletteRow> {
    let words = desk.words;
    let mut rows: Vec<PaletteRow> = palette::COMMANDS
        .iter()
        .filter(|command| state.has_console() || !palette::is_of_console(command.id))
        .map(|command| PaletteRow {
            id: command.id.to_owned(),
            name: palette::command_name(words, command.id),
            keys: around.keys.text(command.id),
        })
        .collect();
    let mut row = |id: String, name: String| {
        rows.push(PaletteRow {
            id,
            name,
            keys: String::new(),
        });
    };
    if desk.dossier.is_some() {
        for (position, paper) in state.tiles.papers().into_iter().enumerate() {
            let name = dossier::title(words, paper);
            row(
                format!("paper:{position}"),
                words.tf("desk-palette-paper", &[("paper", name.into())]),
            );
        }
        let scenario = desk.view.scenario();
        for position in 0..scenario.actions.len() {
            let name = words.action(scenario, ActionId(position as u16));
            row(
                format!("action:{position}"),
                words.tf("desk-palette-action", &[("action", name.into())]),
            );
        }
    }
    for book in Book::ALL {
        let name = palette::book_name(words, book);
        row(
            format!("book:{}", book as usize),
            words.tf("desk-palette-book", &[("book", name.into())]),
        );
    }
    rows
}

/// Does what a command says.
fn obey(
    ui: &Ui,
    id: &str,
    desk: &Desk<'_>,
    around: Around<'_>,
    state: &mut WorkstationState,
    out: &mut Vec<Intent>,
) {
    let case = desk.dossier.map(|dossier| dossier.case);
    if let Some((kind, position)) = id.split_once(':') {
        let position: usize = position.parse().unwrap_or(usize::MAX);
        match kind {
            "paper" => {
                if let Some(paper) = state.tiles.papers().get(position) {
                    state.open(*paper);
                }
            }
            "action" => ask(desk, position, out),
            "book" => {
                if let Some(book) = Book::ALL.get(position) {
                    state.consult(*book, "");
                }
            }
            _ => {}
        }
        return;
    }
    match id {
        "palette" => state.palette.open(),
        "help" => help(ui, state),
        "lab" => state.shows_lab = !state.shows_lab,
        "feed" => {
            state.shows_feed = !state.shows_feed;
            state.part = Part::Feed;
        }
        "hand-in" => state.confirms_hand_in = true,
        "leave" => out.push(Intent::Go(Screen::Home)),
        "settings" => out.push(Intent::Go(Screen::Settings)),
        "books" => {
            state.consulted = true;
            state.books.focus_search();
            state.open(Paper::Books);
        }
        "notes" => state.open(Paper::Notes),
        "open-declaration" => state.open(Paper::Declaration),
        "open-parties" => state.open(Paper::Parties),
        "open-route" => state.open(Paper::Route),
        "focus-scanner" => {
            if state.tiles.papers().contains(&Paper::Image) {
                state.open(Paper::Image);
                state.scanner.request_focus();
            }
        }
        "next-paper" => turn(state, 1),
        "previous-paper" => turn(state, -1),
        "select-next" => select(desk, state, 1, out),
        "select-previous" => select(desk, state, -1, out),
        "focus-queue" => {
            state.part = Part::Queue;
            state.queue_state.request_focus();
        }
        "focus-decision" => {
            state.part = Part::Decision;
            state.decide.request_focus();
        }
        "cite" => {
            state.part = Part::Decision;
            state.decide.cite();
        }
        "pause" => out.push(Intent::SetPace(match around.pace {
            Pace::Paused => Pace::Times(1),
            Pace::Times(_) => Pace::Paused,
        })),
        "faster" => out.push(Intent::SetPace(faster(around.pace))),
        "next-event" => out.push(Intent::FastForward),
        "bookmark" => out.push(Intent::Tell(Command::Bookmark {
            text: desk.words.tf(
                "desk-bookmark",
                &[(
                    "case",
                    case.map(|case| case.to_string()).unwrap_or_default().into(),
                )],
            ),
        })),
        "flag" => {
            if let Some(case) = case {
                let flag = next_flag(desk.view.flag(case));
                out.push(Intent::Tell(Command::Flag { case, flag }));
            }
        }
        _ => {
            if state.has_console() && state.scanner.obey(id) {
                return;
            }
            if let Some(kind) = asked_kind(id) {
                let actions = &desk.view.scenario().actions;
                if let Some(position) = actions.iter().position(|action| action.kind == kind) {
                    ask(desk, position, out);
                }
            } else if let Some(disposition) = disposition(id)
                && let Some(case) = case
            {
                let draft = state.drafts.entry(case).or_default();
                draft.remember();
                draft.disposition = Some(disposition);
                state.part = Part::Decision;
            }
        }
    }
}

fn ask(desk: &Desk<'_>, position: usize, out: &mut Vec<Intent>) {
    if let Some(dossier) = desk.dossier
        && position < desk.view.scenario().actions.len()
    {
        out.push(Intent::Tell(Command::Inspect {
            case: dossier.case,
            action: ActionId(position as u16),
        }));
    }
}

/// Brings the paper after or before the first one in sight to the front.
fn turn(state: &mut WorkstationState, by: isize) {
    let papers = state.tiles.papers();
    let visible = state.tiles.visible();
    let at = visible
        .last()
        .and_then(|paper| papers.iter().position(|other| other == paper));
    if papers.is_empty() {
        return;
    }
    let count = papers.len() as isize;
    let next = (at.unwrap_or(0) as isize + by).rem_euclid(count);
    state.open(papers[next as usize]);
}

fn select(desk: &Desk<'_>, state: &mut WorkstationState, by: isize, out: &mut Vec<Intent>) {
    let from = desk.dossier.map(|dossier| dossier.case);
    if let Some(case) = state.queue_state.neighbour(&state.queue, from, by) {
        out.push(Intent::Select(Some(case)));
    }
}

const fn next_flag(flag: Option<Flag>) -> Option<Flag> {
    match flag {
        None => Some(Flag::Suspect),
        Some(Flag::Suspect) => Some(Flag::Watch),
        Some(Flag::Watch) => Some(Flag::Fine),
        Some(Flag::Fine) => None,
    }
}

const fn faster(pace: Pace) -> Pace {
    match pace {
        Pace::Paused => Pace::Times(1),
        Pace::Times(1) => Pace::Times(10),
        Pace::Times(10) => Pace::Times(60),
        Pace::Times(_) => Pace::Times(1),
    }
}

fn asked_kind(id: &str) -> Option<ActionKind> {
    Some(match id {
        "ask-documents" => ActionKind::DocumentaryCheck,
        "ask-history" => ActionKind::HistoryLookup,
        "ask-xray" => ActionKind::Xray,
        "ask-examination" => ActionKind::PhysicalExamination,
        "ask-codes" => ActionKind::CodeVerification,
        "ask-partner" => ActionKind::PartnerQuery,
        "ask-laboratory" => ActionKind::LaboratorySample,
        _ => return None,
    })
}

fn disposition(id: &str) -> Option<Disposition> {
    Some(match id {
        "release" => Disposition::Release,
        "detain" => Disposition::Detain,
        "refer" => Disposition::Refer,
        "seize" => Disposition::Seize,
        "return" => Disposition::ReturnToSender,
        _ => return None,
    })
}
