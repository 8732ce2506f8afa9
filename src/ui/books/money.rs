//! Money: rates, a converter, and the limits that are stated in money.

use egui::{DragValue, Ui};

use crate::customs::code::currency::{Currency, Money};
use crate::inspection::books::limits::thresholds;
use crate::ui::books::pen::{CONTROL_HEIGHT, Pen, aside, control_ui, heading_ui};
use crate::ui::books::products::{declared_currency, unit_amount};
use crate::ui::books::state::BooksState;
use crate::ui::words::Words;

/// Most units of a currency that the converter takes.
const AMOUNT_MAX: f64 = 1e12;
/// The amount converted when the dossier gives none, in units.
const AMOUNT: i64 = 100;

pub(super) fn entry_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, state: &mut BooksState, entry: usize) {
    let scenario = pen.desk.view.scenario();
    let Some((currency, rate)) = scenario.exchange.get(entry).copied() else {
        return;
    };
    let (words, post) = (pen.desk.words, scenario.currency);
    heading_ui(ui, &format!("{currency}  {}", currency.name()));
    pen.plain(ui, "books-rate", &equation(words, currency, rate, post));
    if currency != post && rate > 0 {
        // Millionths of the currency for one unit of the post's.
        let back = 1_000_000_000_000 / rate;
        pen.plain(
            ui,
            "books-rate-back",
            &equation(words, post, back, currency),
        );
    }
    converter_ui(ui, pen, state, entry, currency);
    limits_ui(ui, pen, currency);
}

fn equation(words: &Words, one: Currency, micros: u64, other: Currency) -> String {
    let micros = i64::try_from(micros).unwrap_or(i64::MAX);
    let amount = if micros < 10_000 {
        words.fixed(micros, 6)
    } else {
        words.fixed((micros + 50) / 100, 4)
    };
    format!("1\u{a0}{one} = {amount}\u{a0}{other}")
}

fn converter_ui(
    ui: &mut Ui,
    pen: &mut Pen<'_, '_>,
    state: &mut BooksState,
    entry: usize,
    currency: Currency,
) {
    let (desk, scenario) = (pen.desk, pen.desk.view.scenario());
    pen.part(ui, "books-converter");
    let amount = &mut state.amount;
    amount.fill(desk.dossier.map(|dossier| dossier.case), entry, || {
        let declared = desk
            .dossier
            .map(|dossier| dossier.declaration.total_value());
        declared
            .filter(|value| value.currency == currency)
            .map_or(AMOUNT * currency.minor_per_major(), |value| value.minor)
    });
    let per_major = currency.minor_per_major() as f64;
    control_ui(ui, &pen.t("books-converter-amount"), |ui, label| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = CONTROL_HEIGHT;
            let mut major = amount.number as f64 / per_major;
            let drag = DragValue::new(&mut major)
                .range(0.0..=AMOUNT_MAX)
                .speed(1.0)
                .fixed_decimals(usize::from(currency.minor_digits()));
            let field = ui.add(drag);
            if field.changed() {
                amount.number = (major * per_major).round() as i64;
            }
            field.labelled_by(label);
            ui.label(currency.as_str());
        });
    });
    let post = scenario.customs_value_minor(Money::new(amount.number, currency));
    let value = desk.words.amount(post, scenario.currency);
    pen.plain(ui, "books-converter-post", &value);
    if scenario.sdr_micros > 0 {
        let micros = i128::from(post) * 1_000_000 / i128::from(scenario.currency.minor_per_major());
        let hundredths = micros * 100 / i128::from(scenario.sdr_micros);
        let number = desk
            .words
            .fixed(i64::try_from(hundredths).unwrap_or(i64::MAX), 2);
        let sdr = desk.words.tf("books-sdr", &[("number", number.into())]);
        pen.plain(ui, "books-converter-sdr", &sdr);
    }
    if let Some(dossier) = desk.dossier {
        let total = dossier.declaration.total_value();
        let value = desk.words.money(total);
        pen.plain(ui, "books-converter-declared", &value);
        if declared_currency(desk) != currency {
            aside(ui, &pen.t("books-converter-other"));
        }
    }
}

fn limits_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, currency: Currency) {
    let (words, scenario) = (pen.desk.words, pen.desk.view.scenario());
    let limits = thresholds(scenario);
    pen.part(ui, "books-limits");
    let amount = |minor: i64| {
        let post = words.amount(minor, scenario.currency);
        if currency == scenario.currency {
            return post;
        }
        let per_major = u128::from(scenario.currency.minor_per_major().unsigned_abs().max(1));
        let micros = u128::from(minor.unsigned_abs()) * 1_000_000 / per_major;
        let other = words.money(scenario.in_currency(micros, currency));
        format!("{post} = {other}")
    };
    pen.plain(
        ui,
        "books-limits-low-value",
        &amount(limits.low_value_minor),
    );
    pen.plain(
        ui,
        "books-limits-just-under",
        &amount(limits.just_under_minor),
    );
    let sdr = words.tf(
        "books-sdr",
        &[("number", words.number(i64::from(limits.cn22_sdr)).into())],
    );
    let cn22 = format!("{sdr} = {}", amount(limits.cn22_value_minor));
    pen.plain(ui, "books-limits-cn22-value", &cn22);
    pen.plain(ui, "books-limits-cn22-mass", &words.mass(limits.cn22_grams));
    let rate = unit_amount(words, scenario.sdr_micros);
    let one = words.tf("books-sdr", &[("number", words.number(1).into())]);
    let rate = format!("{one} = {rate}\u{a0}{}", scenario.currency);
    pen.plain(ui, "books-limits-sdr", &rate);
}
