//! The examination: what the opened consignment holds, how it was packed, what was noticed, and its packs.

use egui::Ui;

use crate::customs::document::Field;
use crate::customs::evidence::OpenedParcel;
use crate::risk::indicator::conflict::Place;
use crate::ui::results::pack::{Due, carton_ui};
use crate::ui::results::sheet::{Pen, grid_ui, heading_ui, rule_ui, sheet_ui, split_ui};

/// Narrowest half of the comparison, in points.
const HALF_LEAST: f32 = 240.0;
/// Narrowest cell, in points.
const CELL_LEAST: f32 = 180.0;
/// Narrowest carton, in points.
const CARTON_LEAST: f32 = 255.0;

pub(super) fn bench_ui(ui: &mut Ui, pen: &mut Pen<'_>, opened: &OpenedParcel) {
    let (title, source) = (pen.t("results-bench-title"), pen.t("results-bench-source"));
    sheet_ui(ui, &title, &source, |ui| {
        let halves = if pen.declaration().is_some() { 2 } else { 1 };
        grid_ui(ui, HALF_LEAST, halves, |ui, half| {
            if half == 0 {
                found_ui(ui, pen, opened);
            } else {
                pen.declared_lines(ui);
            }
        });
        rule_ui(ui);
        condition_ui(ui, pen, opened);
        traces_ui(ui, pen, opened);
    });
    let packs = &opened.packs;
    let laid_out = pen.counted("results-packs", packs.len() as u32);
    heading_ui(ui, &laid_out);
    let due = Due::of(pen.desk.view.scenario(), &opened.goods);
    grid_ui(ui, CARTON_LEAST, packs.len(), |ui, index| {
        carton_ui(ui, pen, &packs[index], index + 1, due);
    });
}

fn found_ui(ui: &mut Ui, pen: &mut Pen<'_>, opened: &OpenedParcel) {
    heading_ui(ui, &pen.t("results-found"));
    let mut lines = vec![(
        (Field::Product, opened.goods.as_str()),
        (Field::Quantity, opened.quantity),
    )];
    let further = opened.further_goods.iter();
    lines.extend(further.map(|(name, units)| {
        (
            (Field::FurtherLines, name.as_str()),
            (Field::FurtherLines, *units),
        )
    }));
    for ((goods, name), (units, count)) in lines {
        let counted = pen.counted("results-units", count);
        split_ui(ui, &[0.62, 0.38], |ui, column| {
            if column == 0 {
                pen.fact(ui, Place::Pack, goods, name);
            } else {
                pen.fact(ui, Place::Pack, units, &counted);
            }
        });
    }
}

fn condition_ui(ui: &mut Ui, pen: &mut Pen<'_>, opened: &OpenedParcel) {
    let either = |is_so, so, not| if is_so { so } else { not };
    let mut facts = vec![
        (
            "results-wrapping",
            Field::Wrapping,
            either(
                opened.over_taped,
                "results-wrapping-taped",
                "results-wrapping-usual",
            ),
        ),
        (
            "results-use",
            Field::Use,
            either(opened.signs_of_use, "results-use-signs", "results-use-none"),
        ),
    ];
    if let Some(melted) = opened.cool_packs_melted {
        let text = either(melted, "results-cooling-melted", "results-cooling-frozen");
        facts.push(("results-cooling", Field::CoolPacks, text));
    }
    grid_ui(ui, CELL_LEAST, facts.len(), |ui, index| {
        let (caption, field, key) = facts[index];
        let text = pen.t(key);
        pen.entry(ui, caption, Place::Pack, field, &text);
    });
}

/// What else the examiner noticed, a sentence each.
fn traces_ui(ui: &mut Ui, pen: &mut Pen<'_>, opened: &OpenedParcel) {
    let traces = [
        (
            opened.wrapped_powder,
            Field::Concealment,
            "results-trace-powder",
        ),
        (
            opened.serial_erased,
            Field::SerialNumber,
            "results-trace-serial",
        ),
        (
            opened.species_material,
            Field::Material,
            "results-trace-species",
        ),
        (opened.soil_traces, Field::Surface, "results-trace-soil"),
    ];
    heading_ui(ui, &pen.t("results-traces"));
    let mut is_bare = true;
    for (_, field, key) in traces.into_iter().filter(|(is_there, ..)| *is_there) {
        is_bare = false;
        let text = pen.t(key);
        pen.fact(ui, Place::Pack, field, &text);
    }
    if is_bare {
        let none = pen.t("results-traces-none");
        ui.add(egui::Label::new(none).wrap());
    }
}
