//! Customs' own entries: what no declarant states.

use crate::customs::declaration::Declaration;
use crate::customs::document::Field;
use crate::ui::desk::Desk;
use crate::ui::forms::common::{plain, stated};
use crate::ui::forms::sheet::{FormBox, Look, Part, Row, Sheet};
use crate::ui::forms::texts;

/// Least width of an entry: one column beside the form, two or more below it.
const ENTRY_WIDTH: f32 = 172.0;

/// What Customs' systems add to a declaration.
pub(super) fn sheet(desk: &Desk<'_>, declaration: &Declaration) -> Sheet {
    let words = desk.words;
    let scenario = desk.view.scenario();
    let text = |key, text| plain(ENTRY_WIDTH, 1.0, words.t(key), text);
    let fact = |key, field, text| stated(ENTRY_WIDTH, 1.0, words.t(key), field, text);
    let number = |number: u32| words.number(i64::from(number));
    let customs_value = words.amount(declaration.total_customs_value_minor(), scenario.currency);
    let heading = FormBox::new(0.0, 1.0)
        .title(words.t("forms-systems"))
        .note(words.t("forms-systems-note"));
    let transport = FormBox::new(ENTRY_WIDTH, 1.0)
        .caption(words.t("forms-transport-number"))
        .figures(Field::TransportNumber, &declaration.transport_id);
    let register = FormBox::new(ENTRY_WIDTH, 1.0)
        .caption(words.t("forms-register-number"))
        .part(Part::Figures(declaration.trader_id.clone()));
    let entries = [
        text("forms-trader", words.of_kind("trader", declaration.trader)),
        register,
        fact(
            "forms-prior-offences",
            Field::PriorOffences,
            number(declaration.prior_offences),
        ),
        fact(
            "forms-similar-parcels",
            Field::SimilarParcels,
            number(declaration.similar_parcels_7d),
        ),
        fact(
            "forms-lodgement",
            Field::Lodgement,
            texts::lodgement(words, declaration),
        ),
        text("forms-flow", texts::flow(scenario, declaration)),
        transport,
        text("forms-customs-value", customs_value),
    ];
    Sheet {
        look: Look::Systems,
        rows: vec![Row::of([heading]), Row::of(entries)],
    }
}
