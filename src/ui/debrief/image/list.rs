//! The same in words: what was to be marked with what made it hard to see, and what each mark was worth.

use egui::{Label, RichText, Ui};

use super::paint::sign;
use super::{Judged, letter};
use crate::score::images::results::Factor;
use crate::score::images::{Difficulty, HARD_PPM, ImageTruth, Region, Verdict};
use crate::ui::debrief::say;
use crate::ui::theme::{self, colours};
use crate::ui::words::Words;

pub(super) fn view_ui(ui: &mut Ui, words: &Words, truth: &ImageTruth, judged: &[Judged]) {
    let from = words.of_kind("scanner-from", truth.view);
    theme::paragraph_heading_ui(ui, &from);
    if truth.regions.is_empty() {
        ui.label(words.t("debrief-image-nothing"));
    }
    for (position, region) in truth.regions.iter().enumerate() {
        ui.add(Label::new(region_told(words, position, region)).wrap());
    }
    for judged in judged {
        let told = mark_told(words, judged);
        let colour = match judged.verdict {
            Verdict::Hit(_) => colours(ui).good,
            Verdict::Near => colours(ui).caution,
            Verdict::False => colours(ui).bad,
            Verdict::Repeated => ui.visuals().text_color(),
        };
        ui.add(Label::new(RichText::new(told).color(colour)).wrap());
    }
}

/// What was to be marked, and how hard it was to see.
fn region_told(words: &Words, position: usize, region: &Region) -> String {
    let factors = Factor::ALL.map(|factor| {
        let name = words.t(&format!("debrief-factor-{}", factor.as_str()));
        let ppm = factor_ppm(&region.difficulty, factor);
        let hardness = match ppm >= HARD_PPM {
            true => "debrief-factor-hard",
            false => "debrief-factor-easy",
        };
        let number = words.fixed(i64::from((ppm + 5_000) / 10_000), 2);
        let value = format!("{number} ({})", words.t(hardness));
        say::pair(words, &name, &value)
    });
    let what = format!(
        "{} · {}",
        letter(position),
        say::item_kind(words, &region.kind)
    );
    say::pair(words, &what, &factors.join(" · "))
}

const fn factor_ppm(difficulty: &Difficulty, factor: Factor) -> u32 {
    match factor {
        Factor::View => difficulty.view_ppm,
        Factor::Superposition => difficulty.superposition_ppm,
        Factor::Complexity => difficulty.complexity_ppm,
    }
}

fn mark_told(words: &Words, judged: &Judged) -> String {
    let worth = match judged.verdict {
        Verdict::Hit(position) => {
            words.tf("debrief-mark-hit", &[("letter", letter(position).into())])
        }
        Verdict::Repeated => words.t("debrief-mark-repeated"),
        Verdict::Near => words.t("debrief-mark-near"),
        Verdict::False => words.t("debrief-mark-false"),
    };
    let number = words.number(judged.number as i64);
    let name = words.tf("debrief-mark", &[("number", number.into())]);
    format!(
        "{} {}",
        sign(judged.verdict),
        say::pair(words, &name, &worth)
    )
}
