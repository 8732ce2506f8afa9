//! The rules as an editable list.

use egui::{Button, DragValue, Label, ScrollArea, Ui, WidgetInfo, WidgetType, vec2};

use crate::officer::profile::{Profile, RULES_MAX};
use crate::ui::desk::Desk;
use crate::ui::lab::LabState;
use crate::ui::lab::fields::{self, Search};
use crate::ui::lab::model::{Group, Join, Part, RuleDraft, When};
use crate::ui::lab::say;
use crate::ui::queue::marks;
use crate::ui::theme;

/// The profile that comes with the program.
pub(super) const GENERAL: &str = include_str!("../../../assets/profiles/general.ron");

/// Points that a rule may give.
const POINTS: std::ops::RangeInclusive<i64> = -1_000..=1_000;
/// Most conditions that the editor joins in one rule.
const PARTS_MAX: usize = 8;
/// How far beyond what is seen rules are drawn, so that Tab goes on from one to the next, in points.
const MARGIN: f32 = 400.0;
/// Width of the field that joins conditions, in points.
const JOIN_WIDTH: f32 = 140.0;

/// What is done with a rule as a whole.
#[derive(Clone, Copy)]
enum Move {
    Up(usize),
    Down(usize),
    Remove(usize),
}

/// The list with what adds to it.
pub(super) fn rules_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState) {
    tools_ui(ui, desk, state);
    let mut moved = None;
    let mut changed = false;
    ScrollArea::vertical()
        .id_salt("lab rules")
        .auto_shrink(false)
        .show(ui, |ui| {
            if state.editor.rules.is_empty() {
                fields::caution_ui(ui, &desk.words.t("lab-no-rules"));
            }
            let search = &mut state.search;
            let rules = &mut state.editor.rules;
            let last = rules.len().saturating_sub(1);
            for (position, rule) in rules.iter_mut().enumerate() {
                let seen = ui.clip_rect().expand2(vec2(0.0, MARGIN)).y_range();
                let top = ui.cursor().top();
                let is_near = top <= seen.max && top + rule.height >= seen.min;
                if rule.height > 0.0 && !is_near {
                    ui.allocate_space(vec2(1.0, rule.height));
                    continue;
                }
                let place = Place { position, last };
                let response = ui.push_id(rule.key, |ui| {
                    theme::card(ui.visuals()).show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        let (edited, wish) = rule_ui(ui, desk, rule, place, search);
                        changed |= edited;
                        moved = moved.or(wish);
                    })
                });
                rule.height = response.response.rect.height();
            }
        });
    if let Some(moved) = moved {
        changed = true;
        let rules = &mut state.editor.rules;
        match moved {
            Move::Up(at) => rules.swap(at, at - 1),
            Move::Down(at) => rules.swap(at, at + 1),
            Move::Remove(at) => drop(rules.remove(at)),
        }
    }
    state.editor.revision += u64::from(changed);
}

fn tools_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState) {
    let words = desk.words;
    ui.horizontal_wrapped(|ui| {
        let has_room = state.editor.rules.len() < RULES_MAX;
        let add = Button::new(words.t("lab-add-rule"));
        if ui.add_enabled(has_room, add).clicked() {
            state.editor.add_new();
        }
        if ui.button(words.t("lab-load-general")).clicked()
            && let Ok(profile) = Profile::parse(GENERAL)
        {
            state.load(&profile);
        }
        if state.before.is_some() && ui.button(words.t("lab-undo-load")).clicked() {
            state.undo_load();
        }
    });
}

/// Where a rule stands.
#[derive(Clone, Copy)]
struct Place {
    position: usize,
    last: usize,
}

/// One rule: whether it was changed, and what is to be done with it.
fn rule_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    rule: &mut RuleDraft,
    place: Place,
    search: &mut Search,
) -> (bool, Option<Move>) {
    let words = desk.words;
    let name = words.tf("lab-rule", &[("n", (place.position + 1).into())]);
    let mut changed = false;
    let mut moved = None;
    ui.horizontal(|ui| {
        ui.label((place.position + 1).to_string())
            .on_hover_text(&name);
        let suffix = format!("\u{a0}{}", words.t("lab-points-unit"));
        let drag = DragValue::new(&mut rule.points)
            .range(POINTS)
            .suffix(suffix);
        let points = rule_points_ui(ui, drag, &format!("{name}: {}", words.t("lab-points")));
        changed |= points;
        changed |= join_ui(ui, desk, rule, &name);
        moved = moves_ui(ui, desk, place, &name);
    });
    match &mut rule.when {
        When::One(part) => changed |= fields::part_ui(ui, desk, part, search, &name),
        When::Many(group) => changed |= group_ui(ui, desk, group, search, &name),
        When::Kept(condition) => {
            let currency = desk.view.scenario().currency;
            ui.add(Label::new(say::told(words, currency, condition)).wrap());
            let note = theme::note(ui, words.t("lab-kept"));
            ui.add(Label::new(note).wrap());
        }
    }
    (changed, moved)
}

fn rule_points_ui(ui: &mut Ui, drag: DragValue<'_>, name: &str) -> bool {
    let response = ui.add_sized(vec2(74.0, 28.0), drag);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::DragValue, true, name));
    marks::ring_focus(ui, &response);
    response.changed()
}

fn join_ui(ui: &mut Ui, desk: &Desk<'_>, rule: &mut RuleDraft, name: &str) -> bool {
    let Some(join) = rule.when.join() else {
        return false;
    };
    let words = desk.words;
    let name = format!("{name}: {}", words.t("lab-join"));
    let mut chosen = join;
    fields::combo_ui(ui, "join", JOIN_WIDTH, &name, &words.t(join.key()), |ui| {
        for option in Join::ALL {
            ui.selectable_value(&mut chosen, option, words.t(option.key()));
        }
    });
    if chosen != join {
        rule.when.set_join(chosen);
    }
    chosen != join
}

/// Up, down and out.
fn moves_ui(ui: &mut Ui, desk: &Desk<'_>, place: Place, name: &str) -> Option<Move> {
    let Place { position, last } = place;
    let buttons = [
        ("⬆", "lab-up", position > 0, Move::Up(position)),
        ("⬇", "lab-down", position < last, Move::Down(position)),
        ("✖", "lab-remove", true, Move::Remove(position)),
    ];
    let mut wish = None;
    for (sign, key, is_enabled, moved) in buttons {
        if sign_ui(
            ui,
            sign,
            is_enabled,
            &format!("{name}: {}", desk.words.t(key)),
        ) {
            wish = Some(moved);
        }
    }
    wish
}

/// A button that shows one sign.
fn sign_ui(ui: &mut Ui, sign: &str, is_enabled: bool, name: &str) -> bool {
    let button = Button::new(sign).min_size(vec2(32.0, 28.0));
    let response = ui.add_enabled(is_enabled, button);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, is_enabled, name));
    marks::ring_focus(ui, &response);
    let clicked = response.clicked();
    response.on_hover_text(name);
    clicked
}

fn group_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    group: &mut Group,
    search: &mut Search,
    name: &str,
) -> bool {
    let words = desk.words;
    let mut changed = false;
    if group.is_negated {
        // Only loaded profiles turn a whole group round; the box takes that back.
        changed |= fields::not_ui(ui, words, &mut group.is_negated, name);
    }
    let mut removed = None;
    let can_remove = group.parts.len() > 2;
    for (position, part) in group.parts.iter_mut().enumerate() {
        let number = [("n", (position + 1).into())];
        let part_name = format!("{name}, {}", words.tf("lab-part", &number));
        ui.push_id(position, |ui| {
            ui.separator();
            changed |= fields::part_ui(ui, desk, part, search, &part_name);
            let remove = format!("{part_name}: {}", words.t("lab-remove"));
            if can_remove && sign_ui(ui, "✖", true, &remove) {
                removed = Some(position);
            }
        });
    }
    if let Some(position) = removed {
        group.parts.remove(position);
        changed = true;
    }
    let add = Button::new(words.t("lab-add-part")).small();
    if group.parts.len() < PARTS_MAX && ui.add(add).clicked() {
        group.parts.push(Part::new());
        changed = true;
    }
    changed
}
