//! The fields of one condition: its kind, what it asks for, and whether it is turned round.

use egui::{
    ComboBox, DragValue, Id, Key, Label, PopupCloseBehavior, Response, RichText, TextEdit, Ui,
    WidgetInfo, WidgetType,
};
use serde::Serialize;

use crate::customs::declaration::Category;
use crate::customs::goods::GoodsKind;
use crate::customs::party::TraderKind;
use crate::customs::transport::{Direction, Form, Mode};
use crate::officer::profile::Condition;
use crate::risk::indicator::Indicator;
use crate::ui::desk::Desk;
use crate::ui::lab::model::{Part, declared_indicators, every_test, kind_key};
use crate::ui::lab::say;
use crate::ui::queue::marks;
use crate::ui::theme;
use crate::ui::words::Words;

/// Width of the field for the kind, and least width at which everything stands on one line, in points.
const KIND_WIDTH: f32 = 190.0;
const ONE_LINE_WIDTH: f32 = 620.0;
/// Widest field for what is asked for, in points.
const VALUE_WIDTH: f32 = 340.0;

const FORMS: [Form; 4] = [
    Form::FullDeclaration,
    Form::ExpressLowValue,
    Form::Cn22,
    Form::Cn23,
];
const CATEGORIES: [Category; 6] = [
    Category::Gift,
    Category::Documents,
    Category::Sample,
    Category::SaleOfGoods,
    Category::Returned,
    Category::Other,
];
const TRADERS: [TraderKind; 2] = [TraderKind::Private, TraderKind::Registered];

/// The search for an indicator while its list is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Search {
    query: String,
    open: Option<Id>,
    /// Whether the field has been given the focus.
    is_focused: bool,
}

/// One condition; true when it was changed. `name` begins the name of every control.
pub(super) fn part_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    part: &mut Part,
    search: &mut Search,
    name: &str,
) -> bool {
    let words = desk.words;
    let is_wide = ui.available_width() >= ONE_LINE_WIDTH;
    let mut changed = false;
    ui.horizontal(|ui| {
        changed |= not_ui(ui, words, &mut part.is_negated, name);
        changed |= kind_ui(ui, words, part, name);
        if is_wide {
            changed |= value_ui(ui, desk, part, search, name);
        }
    });
    let has_value = !matches!(
        part.test,
        Condition::OnPlatform | Condition::NoLicenceStated
    );
    if !is_wide && has_value {
        ui.horizontal(|ui| changed |= value_ui(ui, desk, part, search, name));
    }
    check_ui(ui, words, part);
    changed
}

/// Turns a condition round.
pub(super) fn not_ui(ui: &mut Ui, words: &Words, is_negated: &mut bool, name: &str) -> bool {
    let response = ui.checkbox(is_negated, words.t("lab-not"));
    let (is_on, is_enabled) = (*is_negated, ui.is_enabled());
    response.widget_info(|| {
        let name = format!("{name}: {}", words.t("lab-not"));
        WidgetInfo::selected(WidgetType::Checkbox, is_enabled, is_on, name)
    });
    response.changed()
}

fn kind_ui(ui: &mut Ui, words: &Words, part: &mut Part, name: &str) -> bool {
    let key = kind_key(&part.test);
    let name = format!("{name}: {}", words.t("lab-kind"));
    let mut chosen = None;
    combo_ui(ui, "kind", KIND_WIDTH, &name, &words.t(key), |ui| {
        for test in every_test() {
            let is_current = kind_key(&test) == key;
            let word = words.t(kind_key(&test));
            if ui.selectable_label(is_current, word).clicked() && !is_current {
                chosen = Some(test);
            }
        }
    });
    let changed = chosen.is_some();
    if let Some(test) = chosen {
        part.set_test(test);
    }
    changed
}

fn value_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    part: &mut Part,
    search: &mut Search,
    name: &str,
) -> bool {
    let words = desk.words;
    let name = format!("{name}: {}", words.t("lab-value"));
    let currency = desk.view.scenario().currency;
    let money = format!("\u{a0}{currency}");
    match &mut part.test {
        Condition::Raised(indicator) => indicator_ui(ui, words, indicator, search, &name),
        Condition::Mode(mode) => choice_ui(ui, words, "mode", &Mode::ALL, mode, &name),
        Condition::Direction(direction) => {
            choice_ui(ui, words, "direction", &Direction::ALL, direction, &name)
        }
        Condition::Form(form) => choice_ui(ui, words, "form", &FORMS, form, &name),
        Condition::Category(category) => {
            choice_ui(ui, words, "category", &CATEGORIES, category, &name)
        }
        Condition::Trader(kind) => choice_ui(ui, words, "trader", &TRADERS, kind, &name),
        Condition::KindIn(kinds) => {
            let word = |kind: &GoodsKind| words.of_kind("goods-kind", kind);
            several_ui(ui, words, &GoodsKind::ALL, kinds, word, &name)
        }
        Condition::FamilyIn(families) => {
            let known = known_families(desk, families);
            several_ui(ui, words, &known, families, String::clone, &name)
        }
        Condition::ValueAtLeast(major) | Condition::ValueBelow(major) => {
            number_ui(ui, DragValue::new(major).suffix(money), &name)
        }
        Condition::QuantityAtLeast(units) => number_ui(ui, DragValue::new(units), &name),
        Condition::GrossMassAtLeast(grams) => {
            let suffix = format!("\u{a0}{}", words.t("lab-grams"));
            let drag = DragValue::new(grams).speed(10.0).suffix(suffix);
            number_ui(ui, drag, &name)
        }
        Condition::OriginIn(_) | Condition::DispatchIn(_) | Condition::DestinationIn(_) => {
            typed_ui(ui, words, part, "lab-hint-countries", &name)
        }
        Condition::HsIn(_) => typed_ui(ui, words, part, "lab-hint-hs", &name),
        Condition::DescriptionHas(_) => typed_ui(ui, words, part, "lab-hint-texts", &name),
        _ => false,
    }
}

/// Families of the scenario's articles, and those that the condition names beside.
fn known_families(desk: &Desk<'_>, named: &[String]) -> Vec<String> {
    let products = &desk.view.scenario().products;
    let families = products.iter().map(|product| product.family.clone());
    let mut known: Vec<String> = families.chain(named.iter().cloned()).collect();
    known.sort();
    known.dedup();
    known
}

/// A list of codes or texts as one line.
fn typed_ui(ui: &mut Ui, words: &Words, part: &mut Part, hint: &str, name: &str) -> bool {
    let width = ui.available_width().min(VALUE_WIDTH);
    let edit = TextEdit::singleline(&mut part.typed)
        .desired_width(width)
        .hint_text(words.t(hint));
    let response = ui.add(edit);
    let (text, is_enabled) = (part.typed.clone(), ui.is_enabled());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, is_enabled, name);
        info.current_text_value = Some(text.clone());
        info
    });
    if response.changed() {
        part.read_typed();
    }
    let changed = response.changed();
    response.on_hover_text(words.t(hint));
    changed
}

fn number_ui(ui: &mut Ui, drag: DragValue<'_>, name: &str) -> bool {
    let response = ui.add(drag);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::DragValue, true, name));
    marks::ring_focus(ui, &response);
    response.changed()
}

/// Names of the countries typed; what could not be read; that nothing stands there.
fn check_ui(ui: &mut Ui, words: &Words, part: &Part) {
    if let Condition::OriginIn(list) | Condition::DispatchIn(list) | Condition::DestinationIn(list) =
        &part.test
        && !list.is_empty()
    {
        let names = say::countries(words, list);
        ui.add(Label::new(theme::note(ui, names)).wrap());
    }
    let unread = part.unread();
    let key = match part.test {
        Condition::HsIn(_) => "lab-unread-hs",
        _ => "lab-unread-countries",
    };
    if !unread.is_empty() {
        let words_unread = say::listed(unread.into_iter());
        caution_ui(ui, &words.tf(key, &[("what", words_unread.into())]));
    } else if part.is_empty() {
        caution_ui(ui, &words.t("lab-nothing-chosen"));
    }
}

/// A warning with its sign.
pub(super) fn caution_ui(ui: &mut Ui, text: &str) {
    let colour = theme::colours(ui).caution;
    let rich = RichText::new(format!("⚠ {text}")).size(14.0).color(colour);
    ui.add(Label::new(rich).wrap());
}

/// One of a few words.
fn choice_ui<T: Copy + PartialEq + Serialize>(
    ui: &mut Ui,
    words: &Words,
    kind: &str,
    all: &[T],
    chosen: &mut T,
    name: &str,
) -> bool {
    let before = *chosen;
    let width = ui.available_width().min(VALUE_WIDTH);
    let text = words.of_kind(kind, before);
    combo_ui(ui, "choice", width, name, &text, |ui| {
        for option in all {
            ui.selectable_value(chosen, *option, words.of_kind(kind, option));
        }
    });
    *chosen != before
}

/// Any number of many words.
fn several_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    words: &Words,
    all: &[T],
    chosen: &mut Vec<T>,
    word: impl Fn(&T) -> String,
    name: &str,
) -> bool {
    let text = match chosen.is_empty() {
        true => words.t("lab-none"),
        false => say::listed(chosen.iter().map(&word)),
    };
    let width = ui.available_width().min(VALUE_WIDTH);
    let mut changed = false;
    let list = |ui: &mut Ui| {
        for option in all {
            let mut is_chosen = chosen.contains(option);
            if ui.checkbox(&mut is_chosen, word(option)).changed() {
                changed = true;
                if is_chosen {
                    chosen.push(option.clone());
                } else {
                    chosen.retain(|other| other != option);
                }
            }
        }
    };
    let response = combo_ui(ui, "several", width, name, &text, list);
    response.on_hover_text(text);
    changed
}

/// An indicator of the declared data, found by typing.
fn indicator_ui(
    ui: &mut Ui,
    words: &Words,
    indicator: &mut Indicator,
    search: &mut Search,
    name: &str,
) -> bool {
    let before = *indicator;
    let key = ui.id();
    let width = ui.available_width().min(VALUE_WIDTH);
    let mut is_open = false;
    let text = words.indicator(before);
    let response = combo_ui(ui, "indicator", width, name, &text, |ui| {
        is_open = true;
        if let Some(found) = search_ui(ui, words, before, search, key) {
            *indicator = found;
            ui.close();
        }
    });
    if !is_open && search.open == Some(key) {
        search.open = None;
    }
    response.on_hover_text(words.indicator_explained(before));
    *indicator != before
}

/// The field and the list below it; the indicator that was chosen.
fn search_ui(
    ui: &mut Ui,
    words: &Words,
    current: Indicator,
    search: &mut Search,
    key: Id,
) -> Option<Indicator> {
    if search.open != Some(key) {
        search.open = Some(key);
        search.query.clear();
        search.is_focused = false;
    }
    let hint = words.t("lab-search");
    let edit = ui.add(TextEdit::singleline(&mut search.query).hint_text(&hint));
    edit.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &hint));
    if !search.is_focused {
        // The pass that only measures the list cannot keep the focus.
        search.is_focused = edit.has_focus() && !ui.is_sizing_pass();
        edit.request_focus();
    }
    let query = plain(&search.query);
    let takes_first = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let mut chosen = None;
    let mut found = 0;
    for indicator in declared_indicators() {
        let title = words.indicator(indicator);
        let id = indicator.id().replace('_', " ");
        let explained = words.indicator_explained(indicator);
        let text = plain(&format!("{title} {explained} {id}"));
        if !query.split_whitespace().all(|word| text.contains(word)) {
            continue;
        }
        found += 1;
        let is_first = found == 1 && takes_first;
        if ui.selectable_label(indicator == current, title).clicked() || is_first {
            chosen = Some(indicator);
        }
    }
    if found == 0 {
        ui.label(theme::note(ui, words.t("lab-search-none")));
    }
    chosen
}

/// Small letters without the accents of French.
fn plain(text: &str) -> String {
    let bare = |letter: char| match letter {
        'à' | 'â' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ù' | 'û' => 'u',
        other => other,
    };
    text.to_lowercase().chars().map(bare).collect()
}

/// A drop-down field of a given width, named for those who do not see it.
pub(super) fn combo_ui(
    ui: &mut Ui,
    salt: &str,
    width: f32,
    name: &str,
    text: &str,
    contents: impl FnOnce(&mut Ui),
) -> Response {
    let stays_open = matches!(salt, "several" | "indicator");
    let closes = match stays_open {
        true => PopupCloseBehavior::CloseOnClickOutside,
        false => PopupCloseBehavior::CloseOnClick,
    };
    let response = ui
        .scope(|ui| {
            ui.set_max_width(width);
            ComboBox::from_id_salt(salt)
                .width(width)
                .height(260.0)
                .truncate()
                .selected_text(text)
                .close_behavior(closes)
                .show_ui(ui, contents)
                .response
        })
        .inner;
    let is_enabled = ui.is_enabled();
    response.widget_info(|| {
        let name = format!("{name}: {text}");
        WidgetInfo::labeled(WidgetType::ComboBox, is_enabled, name)
    });
    marks::ring_focus(ui, &response);
    response
}
