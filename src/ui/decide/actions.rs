//! One card for each action: what it takes, what it can show, how far it can be trusted, what became of it.

use egui::{Button, Id, Label, RichText, Ui, UiBuilder, WidgetInfo, WidgetType, vec2};

use crate::inspection::evidence::Evidence;
use crate::scenario::model::action::{Action, ActionKind};
use crate::session::command::{ActionId, Command, Paper};
use crate::session::event::Refusal;
use crate::session::view::{CaseSnapshot, InspectionSnapshot};
use crate::time::SimTime;
use crate::ui::decide::is_stray_key;
use crate::ui::desk::{Desk, Intent};
use crate::ui::theme;

/// Certainty, in parts per million.
const CERTAIN_PPM: u32 = 1_000_000;

/// Every action of the scenario.
pub(super) fn cards_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    dossier: &CaseSnapshot,
    out: &mut Vec<Intent>,
) {
    let detailed = details_ui(ui, desk);
    for (position, action) in desk.view.scenario().actions.iter().enumerate() {
        let card = Card {
            detailed,
            desk,
            dossier,
            id: ActionId(position as u16),
            action,
        };
        let scope = UiBuilder::new().id(Id::new(("decide-action", position)));
        ui.scope_builder(scope, |ui| {
            let card_frame = theme::card(ui.visuals()).inner_margin(egui::Margin::symmetric(9, 6));
            card_frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 3.0;
                card.card_ui(ui, out);
            });
        });
    }
}

/// Whether every card says what its action can show and how far it can be trusted; the reader's choice.
fn details_ui(ui: &mut Ui, desk: &Desk<'_>) -> bool {
    let id = Id::new("decide-action-details");
    let mut detailed = ui.data(|data| data.get_temp(id).unwrap_or(false));
    ui.horizontal_wrapped(|ui| {
        theme::section_ui(ui, &desk.words.t("decide-actions"));
        let details = Button::selectable(detailed, desk.words.t("decide-action-details"))
            .frame_when_inactive(true)
            .small();
        if ui.add(details).clicked() {
            detailed = !detailed;
            ui.data_mut(|data| data.insert_temp(id, detailed));
        }
    });
    detailed
}

/// An action as it stands for the selected case.
struct Card<'a> {
    detailed: bool,
    desk: &'a Desk<'a>,
    dossier: &'a CaseSnapshot,
    id: ActionId,
    action: &'a Action,
}

impl Card<'_> {
    fn card_ui(&self, ui: &mut Ui, out: &mut Vec<Intent>) {
        let words = self.desk.words;
        let name = words.action(self.desk.view.scenario(), self.id);
        let asked = self
            .dossier
            .inspections
            .iter()
            .find(|inspection| inspection.id == self.id);
        ui.horizontal_wrapped(|ui| {
            match asked {
                None => self.begin_ui(ui, &name, out),
                Some(asked) => self.result_ui(ui, &name, asked, out),
            }
            let shows = words.of_kind_about("action", self.action.kind, "shows");
            let spoken = format!("{shows}\n{}", self.trust());
            ui.add(Label::new(RichText::new(&name).strong()).wrap())
                .on_hover_text(spoken);
        });
        theme::tighten(ui);
        if asked.is_none()
            && let Some(reason) = self.obstacle()
        {
            let caution = theme::colours(ui).caution;
            ui.add(Label::new(RichText::new(reason).color(caution)).wrap());
        }
        let mut small = self.takes();
        if asked.is_none() {
            small = format!("{small} · {}", self.when());
        }
        ui.add(Label::new(theme::note(ui, small)).wrap());
        if self.detailed {
            let shows = words.of_kind_about("action", self.action.kind, "shows");
            ui.add(Label::new(theme::note(ui, shows)).wrap());
            ui.add(Label::new(theme::note(ui, self.trust())).wrap());
        }
    }

    /// Times, cost and capacity in one line.
    fn takes(&self) -> String {
        let (words, action) = (self.desk.words, self.action);
        let time = |secs: u32| words.duration(u64::from(secs)).into();
        let mut parts = vec![words.tf(
            "decide-action-officer",
            &[("time", time(action.officer_secs))],
        )];
        if action.station_secs > 0 {
            let key = match action.kind {
                ActionKind::LaboratorySample => "decide-action-laboratory",
                _ => "decide-action-station",
            };
            parts.push(words.tf(key, &[("time", time(action.station_secs))]));
        }
        parts.push(match action.cost_minor {
            0 => words.t("decide-action-free"),
            cost => words.amount(cost, self.desk.view.scenario().currency),
        });
        parts.push(match self.desk.view.left_in_shift(self.id) {
            None => words.t("decide-action-unlimited"),
            Some(left) => words.tf("decide-action-left", &[("left", left.into())]),
        });
        parts.join(" · ")
    }

    /// When a station is free, and when the result would be there.
    fn when(&self) -> String {
        let (words, action, now) = (self.desk.words, self.action, self.desk.now);
        let free = self.desk.view.free_at(self.id).max(now);
        let mut parts = Vec::new();
        if action.stations > 0 {
            parts.push(if free > now {
                let time = self.moment(free);
                words.tf("decide-action-queue", &[("time", time.into())])
            } else {
                words.t("decide-action-no-queue")
            });
        }
        let done = free
            .plus_secs(u64::from(action.station_secs))
            .max(now.plus_secs(u64::from(action.officer_secs)));
        parts.push(match self.terms() {
            None => {
                let time = self.moment(done);
                words.tf("decide-action-due", &[("time", time.into())])
            }
            Some((longest_secs, answers_always)) => {
                let time = words.duration(longest_secs).into();
                let key = if answers_always {
                    "decide-action-answers"
                } else {
                    "decide-action-may-answer"
                };
                words.tf(key, &[("time", time)])
            }
        });
        parts.join(" · ")
    }

    /// The longest time to a partner's answer, and whether it always answers.
    fn terms(&self) -> Option<(u64, bool)> {
        let agencies = &self.desk.view.scenario().agencies;
        let agency = self.action.agency?;
        let terms = agencies.iter().find(|terms| terms.agency == agency)?;
        let longest_secs = u64::from(terms.latency_secs.1);
        Some((longest_secs, terms.answers_ppm >= CERTAIN_PPM))
    }

    /// How often it misses and imagines.
    fn trust(&self) -> String {
        let words = self.desk.words;
        let part = |key: &str, ppm: u32| {
            let arguments = [
                ("often", words.t(how_often(ppm)).into()),
                ("percent", words.percent_ppm(ppm).into()),
            ];
            words.tf(key, &arguments)
        };
        let missed_ppm = CERTAIN_PPM.saturating_sub(self.action.sensitivity_ppm);
        format!(
            "{} · {}",
            part("decide-action-misses", missed_ppm),
            part("decide-action-imagines", self.action.false_alarm_ppm)
        )
    }

    /// The button that has it done, or why not.
    fn begin_ui(&self, ui: &mut Ui, name: &str, out: &mut Vec<Intent>) {
        let words = self.desk.words;
        let obstacle = self.obstacle();
        let verb = words.t(match self.action.kind {
            ActionKind::PartnerQuery => "decide-begin-query",
            ActionKind::LaboratorySample => "decide-begin-sample",
            _ => "decide-begin",
        });
        if self.button_ui(ui, &verb, name, obstacle.is_none()) {
            out.push(Intent::Tell(Command::Inspect {
                case: self.dossier.case,
                action: self.id,
            }));
        }
    }

    /// What became of it.
    fn result_ui(
        &self,
        ui: &mut Ui,
        name: &str,
        asked: &InspectionSnapshot,
        out: &mut Vec<Intent>,
    ) {
        let words = self.desk.words;
        let Some(evidence) = &asked.evidence else {
            ui.add(Label::new(RichText::new(self.awaited(asked)).strong()).wrap());
            return;
        };
        let Some(paper) = paper(evidence) else {
            ui.add(Label::new(RichText::new(words.t("decide-action-no-paper")).strong()).wrap());
            return;
        };
        if self.button_ui(ui, &words.t("decide-open"), name, true) {
            out.push(Intent::Open(paper));
        }
    }

    fn awaited(&self, asked: &InspectionSnapshot) -> String {
        let words = self.desk.words;
        if self.dossier.settlement.is_some() {
            return words.t("decide-action-too-late");
        }
        match asked.due {
            Some(due) => {
                let time = self.moment(due);
                words.tf("decide-action-asked", &[("time", time.into())])
            }
            None => words.t("decide-action-awaited"),
        }
    }

    /// Why the action cannot be had now.
    fn obstacle(&self) -> Option<String> {
        let (view, words, case) = (self.desk.view, self.desk.words, self.dossier.case);
        let refusal = if view.is_closed() {
            Refusal::Closed
        } else if self.desk.announced {
            Refusal::NotArrived(case)
        } else if self.dossier.settlement.is_some() {
            Refusal::AlreadyDecided(case)
        } else if self.desk.read_only {
            return Some(words.t("decide-read-only"));
        } else if self.action.needs_opening && !self.is_opened() {
            Refusal::NotOpened
        } else if view.is_out_of_service(self.id) {
            Refusal::OutOfService
        } else if view.left_in_shift(self.id) == Some(0) {
            Refusal::NoCapacity
        } else if !view.can_book(self.id) {
            let left = view.budget_left_minor().unwrap_or(0);
            let left = words.amount(left, view.scenario().currency);
            let left = words.tf("decide-action-budget", &[("left", left.into())]);
            return Some(format!("{} {left}", words.refusal(Refusal::NoBudget)));
        } else {
            return None;
        };
        Some(words.refusal(refusal))
    }

    /// Whether a physical examination of the case has given its result.
    fn is_opened(&self) -> bool {
        self.dossier
            .inspections
            .iter()
            .any(|inspection| matches!(inspection.evidence, Some(Evidence::Opened(_))))
    }

    /// A button named by its verb and the action; true when it was pressed.
    fn button_ui(&self, ui: &mut Ui, verb: &str, name: &str, enabled: bool) -> bool {
        let arguments = [("verb", verb.into()), ("action", name.into())];
        let spoken = self.desk.words.tf("decide-begin-name", &arguments);
        // The button keeps its identity whether it has the action done or opens the result.
        let scope = UiBuilder::new().id(Id::new(("decide-action-button", self.id.0)));
        let response = ui
            .scope_builder(scope, |ui| {
                ui.add_enabled(enabled, Button::new(verb).min_size(vec2(0.0, 28.0)))
            })
            .inner;
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, &spoken));
        response.clicked() && !is_stray_key(ui)
    }

    /// A moment: the time alone when it is today.
    fn moment(&self, time: SimTime) -> String {
        let calendar = &self.desk.view.scenario().calendar;
        let moment = calendar.civil(time);
        if moment.date() == calendar.date(self.desk.now) {
            self.desk.words.time(moment)
        } else {
            self.desk.words.moment(moment)
        }
    }
}

/// How often something happens, in a word.
const fn how_often(ppm: u32) -> &'static str {
    match ppm {
        0 => "decide-often-never",
        1..=50_000 => "decide-often-seldom",
        50_001..=200_000 => "decide-often-sometimes",
        _ => "decide-often-often",
    }
}

/// The paper that a result is read on; `None` where no document was produced.
fn paper(evidence: &Evidence) -> Option<Paper> {
    Some(match evidence {
        Evidence::History(_) => Paper::History,
        Evidence::Documents(documents) => Paper::Document(documents.first()?.kind),
        Evidence::Image(_) => Paper::Image,
        Evidence::Opened(_) => Paper::Bench,
        Evidence::Codes(_) => Paper::Codes,
        Evidence::Reply(_) => Paper::Replies,
        Evidence::Laboratory(_) => Paper::Laboratory,
    })
}
