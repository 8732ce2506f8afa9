//! A case that has left the desk: how, on what grounds, and when.

use egui::{Label, RichText, ScrollArea, Sense, Ui, vec2};

use crate::session::view::Settlement;
use crate::ui::decide::{disposition, grounds, section};
use crate::ui::desk::Desk;
use crate::ui::theme;

/// Side of the disposition's shape beside its name, in points.
const SHAPE_SIDE: f32 = 18.0;

/// How a case was settled.
pub(super) fn settlement_ui(ui: &mut Ui, desk: &Desk<'_>, settlement: &Settlement) {
    ScrollArea::vertical()
        .id_salt("decide-settled")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            section(ui, "settled", |ui| content_ui(ui, desk, settlement));
        });
}

fn content_ui(ui: &mut Ui, desk: &Desk<'_>, settlement: &Settlement) {
    let words = desk.words;
    let moment = desk.view.scenario().calendar.civil(settlement.at);
    let time = [("time", words.moment(moment).into())];
    let Some(disposition) = settlement.disposition else {
        theme::section_ui(ui, &words.t("decide-by-law"));
        let text = words.tf("decide-by-law-at", &time);
        ui.add(Label::new(theme::prose(&text)).wrap());
        return;
    };
    ui.horizontal(|ui| {
        let (square, _) = ui.allocate_exact_size(vec2(SHAPE_SIDE, SHAPE_SIDE), Sense::hover());
        let colour = ui.visuals().strong_text_color();
        disposition::shape(ui.painter(), disposition, square, colour);
        let name = words.of_kind("disposition", disposition);
        let name = RichText::new(name).size(18.5).strong();
        ui.add(Label::new(name).wrap());
    });
    ui.label(theme::note(ui, words.tf("decide-settled-at", &time)));
    let percent = words.percent_ppm(settlement.confidence_ppm);
    let text = words.tf("decide-settled-confidence", &[("percent", percent.into())]);
    ui.add(Label::new(text).wrap());
    ui.add_space(6.0);
    theme::section_ui(ui, &words.t("decide-grounds"));
    if settlement.grounds.is_empty() {
        ui.add(Label::new(words.t("decide-settled-groundless")).wrap());
    }
    for ground in &settlement.grounds {
        grounds::ground_ui(ui, desk, *ground);
        ui.add_space(2.0);
    }
    if !settlement.remark.is_empty() {
        ui.add_space(6.0);
        theme::section_ui(ui, &words.t("decide-remark"));
        ui.add(Label::new(theme::prose(&settlement.remark)).wrap());
    }
}
