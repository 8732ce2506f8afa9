//! The screens, drawn.

use egui::{CentralPanel, Frame, Margin, RichText, TextEdit, Ui};

use crate::ui::debrief::debrief_ui;
use crate::ui::desk::{Desk, Pace, Scenes, Screen};
use crate::ui::guide::help::help_ui;
use crate::ui::guide::{HelpTopic, help_popup_ui};
use crate::ui::hall::{hall_ui, see_through};
use crate::ui::home::briefing::briefing_ui;
use crate::ui::home::home_ui;
use crate::ui::home::receipt::receipt_ui;
use crate::ui::home::settings::settings_ui;
use crate::ui::theme;
use crate::ui::workstation::{Around, workstation_ui};
use crate::workplace::Workplace;

/// How much of the panels' ground stays over the hall.
const HALL_GROUND: f32 = 0.80;

/// The question for the supervisor's code.
#[derive(Clone, Debug)]
pub(super) struct Gate {
    /// Where to go when it is right; `None` leaves the program.
    to: Option<Screen>,
    typed: String,
    wrong: bool,
}

impl Gate {
    pub(super) const fn to(screen: Option<Screen>) -> Gate {
        Gate {
            to: screen,
            typed: String::new(),
            wrong: false,
        }
    }
}

impl Workplace {
    /// Draws the screen; may be called more than once in a frame.
    pub fn draw(&mut self, ui: &mut Ui) {
        if !std::mem::replace(&mut self.themed, true) {
            theme::install(ui.ctx());
        }
        theme::follow(ui.ctx(), &self.settings);
        ui.reset_style();
        follow_focus(ui.ctx());
        let wall_millis = self.wall_millis();
        let out = &mut self.intents;
        let (words, settings) = (&self.words, &self.settings);
        match self.screen {
            Screen::Home => {
                let texture = self.scenes.hall.filter(|_| settings.hall);
                self.home_dots = hall_ui(ui, ui.max_rect(), texture);
                if texture.is_some() {
                    // The panels let the hall shine through; text stands on them as before.
                    let ground = see_through(ui.visuals().panel_fill, HALL_GROUND);
                    ui.visuals_mut().panel_fill = ground;
                }
                home_ui(ui, words, settings, &self.home, &mut self.home_state, out);
            }
            Screen::Briefing => {
                if let Some(briefing) = &self.briefing {
                    briefing_ui(ui, words, briefing, &mut self.home_state, out);
                }
            }
            Screen::Settings => {
                let rows = self.keys.rows(words);
                settings_ui(ui, words, settings, &rows, &mut self.settings_state, out);
            }
            Screen::Help => help_ui(ui, words, &mut self.help_state, out),
            Screen::Receipt => {
                if let Some(receipt) = &self.receipt {
                    receipt_ui(ui, words, receipt, &mut self.receipt_state, out);
                }
            }
            Screen::Debrief => match &self.debriefing.there {
                Some(made) => {
                    let state = &mut self.debriefing.state;
                    let frame = Frame::new()
                        .fill(ui.visuals().panel_fill)
                        .inner_margin(Margin::symmetric(22, 10));
                    CentralPanel::default().frame(frame).show(ui, |ui| {
                        debrief_ui(ui, words, settings, &made.debrief, state, out);
                    });
                }
                None => {
                    CentralPanel::default().show(ui, |ui| {
                        ui.centered_and_justified(|ui| ui.label(words.t("desk-debrief-coming")));
                    });
                }
            },
            Screen::Workstation => {
                if let Some(sitting) = &self.sitting {
                    let desk = Desk {
                        words,
                        view: sitting.view(),
                        conduct: &sitting.seat().conduct,
                        now: sitting.shown_time(wall_millis),
                        dossier: self.dossier.as_ref(),
                        announced: self.announced,
                        read_only: sitting.is_read_only(),
                        scenes: Scenes {
                            hall: self.scenes.hall.filter(|_| settings.hall),
                            ..self.scenes
                        },
                        scans: self.selected.and_then(|case| self.imaging.of(case)),
                    };
                    let around = Around {
                        pace: match sitting.pace() {
                            0 => Pace::Paused,
                            times => Pace::Times(times),
                        },
                        left_wall_secs: sitting.left_secs(wall_millis),
                        keys: &self.keys,
                        steps: sitting.steps(),
                    };
                    workstation_ui(ui, &desk, around, &mut self.workstation, out);
                }
            }
        }
        self.help_key_ui(ui);
        self.notice_ui(ui);
        self.gate_ui(ui);
    }

    /// F1 on the screens around the workstation, which has help of its own.
    fn help_key_ui(&mut self, ui: &mut Ui) {
        let topic = match self.screen {
            Screen::Workstation => return,
            Screen::Settings if self.settings_state.is_listening() => return,
            Screen::Debrief => HelpTopic::Debrief,
            _ => HelpTopic::Home,
        };
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1)) {
            self.helps = true;
        }
        if self.helps {
            self.helps = help_popup_ui(ui.ctx(), &self.words, topic);
        }
    }

    fn notice_ui(&mut self, ui: &mut Ui) {
        let Some(notice) = self.notice.clone() else {
            return;
        };
        let mut done = false;
        egui::Area::new(egui::Id::new("notice"))
            .anchor(egui::Align2::CENTER_BOTTOM, [0.0, -18.0])
            .order(egui::Order::Foreground)
            .show(ui.ctx(), |ui| {
                theme::card(ui.visuals()).show(ui, |ui| {
                    ui.set_max_width(640.0);
                    ui.horizontal_wrapped(|ui| {
                        ui.label(&notice);
                        done = ui.button(self.words.t("desk-notice-close")).clicked();
                    });
                });
            });
        if done {
            self.notice = None;
        }
    }

    fn gate_ui(&mut self, ui: &mut Ui) {
        let Some(gate) = &mut self.gate else {
            return;
        };
        let words = &self.words;
        let (mut opens, mut stays) = (false, false);
        egui::Modal::new(egui::Id::new("gate")).show(ui.ctx(), |ui| {
            ui.set_max_width(420.0);
            ui.label(RichText::new(words.t("desk-gate-title")).heading());
            ui.label(words.t("desk-gate-text"));
            let name = ui.label(words.t("desk-gate-code"));
            let field = ui
                .add(TextEdit::singleline(&mut gate.typed).password(true))
                .labelled_by(name.id);
            let entered =
                field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            if gate.wrong {
                let bad = theme::colours(ui).bad;
                ui.label(RichText::new(words.t("desk-gate-wrong")).color(bad));
            }
            Frame::new()
                .inner_margin(Margin::symmetric(0, 6))
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        opens = ui.button(words.t("desk-gate-open")).clicked() || entered;
                        stays = ui.button(words.t("desk-gate-stay")).clicked();
                    });
                });
        });
        let is_code = self
            .sitting
            .as_ref()
            .is_none_or(|sitting| sitting.seat().conduct.is_code(&gate.typed));
        if opens && is_code {
            let to = gate.to;
            self.gate = None;
            match to {
                Some(screen) => self.go_now(screen),
                None => self.quits = true,
            }
        } else if opens {
            gate.wrong = true;
            gate.typed.clear();
        } else if stays {
            self.gate = None;
        }
    }
}

/// Has what was given the focus brought into sight by the area that it scrolls in, once.
fn follow_focus(ctx: &egui::Context) {
    let place = egui::Id::new("followed focus");
    let focused = ctx.memory(|memory| memory.focused());
    let followed = ctx.data_mut(|data| data.get_temp::<Option<egui::Id>>(place).flatten());
    if focused == followed {
        return;
    }
    // Where it stands is known from the frame before; without one, the next frame tells.
    let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
        return;
    };
    ctx.data_mut(|data| data.insert_temp(place, focused));
    let in_sight = response.interact_rect.intersect(ctx.content_rect());
    if !in_sight.contains_rect(response.rect.shrink(1.0)) {
        let request = egui::accesskit::ActionRequest {
            action: egui::accesskit::Action::ScrollIntoView,
            target_tree: egui::accesskit::TreeId::ROOT,
            target_node: response.id.accesskit_id(),
            data: None,
        };
        let request = egui::Event::AccessKitActionRequest(request);
        ctx.input_mut(|input| input.events.push(request));
        ctx.request_repaint();
    }
}
