//! The selected cases, by points, and what is done with them.

use egui::{Button, Label, RichText, Sense, Ui, WidgetInfo, WidgetType};
use egui_extras::{Column, TableBuilder, TableRow};

use crate::session::command::{CaseId, Command, Flag};
use crate::ui::desk::{Desk, Intent};
use crate::ui::lab::LabState;
use crate::ui::lab::model::RuleDraft;
use crate::ui::lab::run::{Run, Scored};
use crate::ui::lab::say;
use crate::ui::queue::marks;
use crate::ui::theme;

/// Most cases that one click flags: each is a command in the ledger.
pub(super) const FLAGS_MAX: usize = 500;
/// Height of a row, in points.
const ROW_HEIGHT: f32 = 27.0;

/// The table with what stands above it.
pub(super) fn cases_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState, out: &mut Vec<Intent>) {
    let words = desk.words;
    let threshold = state.threshold.0;
    let Some(run) = &mut state.run else { return };
    let selected = run.selected(threshold);
    if selected.is_empty() {
        ui.label(theme::note(ui, words.t("lab-none-selected")));
        return;
    }
    flag_ui(ui, desk, selected, out);
    let count = selected.len();
    let rules = &state.editor.rules;
    let on_desk = desk.dossier.map(|dossier| dossier.case);
    let table = TableBuilder::new(ui)
        .id_salt("lab cases")
        .striped(true)
        .auto_shrink(false)
        .animate_scrolling(false)
        .min_scrolled_height(0.0)
        .sense(Sense::CLICK)
        .column(Column::exact(84.0))
        .column(Column::exact(56.0))
        .column(Column::exact(92.0).clip(true))
        .column(Column::remainder().at_least(80.0).clip(true))
        .column(Column::exact(108.0).clip(true));
    let heads = ["case", "points", "rules", "description", "dispatch"];
    let table = table.header(ROW_HEIGHT, |mut row| {
        for head in heads {
            row.col(|ui| {
                let text = theme::note(ui, words.t(&format!("lab-column-{head}")));
                ui.add(Label::new(text).truncate());
            });
        }
    });
    table.body(|body| {
        body.rows(ROW_HEIGHT, count, |mut row| {
            let scored = run.rows[row.index()];
            row.set_selected(on_desk == Some(scored.case));
            if row_ui(&mut row, desk, run, rules, scored) {
                out.push(Intent::Select(Some(scored.case)));
            }
        });
    });
}

/// One case; true when it was clicked.
fn row_ui(
    row: &mut TableRow<'_, '_>,
    desk: &Desk<'_>,
    run: &mut Run,
    rules: &[RuleDraft],
    scored: Scored,
) -> bool {
    let words = desk.words;
    let points = words.number(scored.points);
    let Some((declared, applying)) = run.look(desk.view, scored.case) else {
        // Decided since the run: its declaration has left the desk.
        row.col(|ui| drop(ui.label(scored.case.to_string())));
        row.col(|ui| drop(ui.label(&points)));
        (0..3).for_each(|_| drop(row.col(|_| {})));
        return false;
    };
    let numbers = say::listed(applying.iter().map(usize::to_string));
    let country = words.country(declared.route.dispatch);
    let spoken = words.tf(
        "lab-row",
        &[
            ("case", scored.case.to_string().into()),
            ("points", points.clone().into()),
            ("rules", numbers.clone().into()),
            ("description", declared.item.description.clone().into()),
            ("country", country.clone().into()),
        ],
    );
    let mut clicked = false;
    row.col(|ui| clicked |= case_ui(ui, desk, scored.case, &spoken));
    row.col(|ui| drop(cell_ui(ui, &points)));
    row.col(|ui| {
        cell_ui(ui, &numbers).on_hover_ui(|ui| {
            let currency = desk.view.scenario().currency;
            for number in &applying {
                if let Some(rule) = rules.get(number - 1) {
                    let told = say::told(words, currency, &rule.when.condition());
                    ui.label(format!("{number} · {} · {told}", words.number(rule.points)));
                }
            }
        });
    });
    row.col(|ui| drop(cell_ui(ui, &declared.item.description)));
    row.col(|ui| drop(cell_ui(ui, &country)));
    clicked || row.response().clicked()
}

/// The case's number, which puts the case on the desk.
fn case_ui(ui: &mut Ui, desk: &Desk<'_>, case: CaseId, spoken: &str) -> bool {
    let is_selected = desk.dossier.is_some_and(|dossier| dossier.case == case);
    let text = RichText::new(case.to_string()).monospace().size(13.5);
    let response = ui.add(Button::selectable(is_selected, text));
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, is_selected, spoken)
    });
    marks::ring_focus(ui, &response);
    response.clicked()
}

fn cell_ui(ui: &mut Ui, text: &str) -> egui::Response {
    ui.add(Label::new(text).truncate().selectable(false))
}

/// Flags what is selected and has no such flag yet.
fn flag_ui(ui: &mut Ui, desk: &Desk<'_>, selected: &[Scored], out: &mut Vec<Intent>) {
    let words = desk.words;
    let is_open = |scored: &&Scored| {
        let (case, view) = (scored.case, desk.view);
        view.flag(case) != Some(Flag::Suspect) && view.deadline(case).is_some()
    };
    // One more than is flagged tells whether there are more.
    let unflagged: Vec<CaseId> = selected
        .iter()
        .filter(is_open)
        .take(FLAGS_MAX + 1)
        .map(|scored| scored.case)
        .collect();
    let count = unflagged.len().min(FLAGS_MAX);
    ui.horizontal_wrapped(|ui| {
        let can_flag = count > 0 && !desk.read_only && !desk.view.is_closed();
        let button = Button::new(words.tf("lab-flag", &[("n", count.into())]));
        if ui.add_enabled(can_flag, button).clicked() {
            let flag = Some(Flag::Suspect);
            let flagged = unflagged.iter().take(FLAGS_MAX);
            out.extend(flagged.map(|case| Intent::Tell(Command::Flag { case: *case, flag })));
        }
        let note = if unflagged.len() > FLAGS_MAX {
            words.tf("lab-flag-most", &[("most", FLAGS_MAX.into())])
        } else if count == 0 {
            words.t("lab-flag-all")
        } else {
            return;
        };
        ui.add(Label::new(theme::note(ui, note)).wrap());
    });
}
