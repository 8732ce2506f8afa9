//! Help for what has the focus: a small window over the screen.

use egui::{Align2, Context, Key, Modifiers, ScrollArea, Window};

use super::help::paragraphs_ui;
use crate::ui::words::Words;

/// What help is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum HelpTopic {
    Queue,
    Declaration,
    Documents,
    Results,
    Scanner,
    Books,
    Actions,
    Decision,
    Feed,
    Clock,
    Debrief,
    Home,
    Lab,
}

impl HelpTopic {
    /// Every topic.
    #[cfg(test)]
    pub(crate) const ALL: [HelpTopic; 13] = [
        HelpTopic::Queue,
        HelpTopic::Declaration,
        HelpTopic::Documents,
        HelpTopic::Results,
        HelpTopic::Scanner,
        HelpTopic::Books,
        HelpTopic::Actions,
        HelpTopic::Decision,
        HelpTopic::Feed,
        HelpTopic::Clock,
        HelpTopic::Debrief,
        HelpTopic::Home,
        HelpTopic::Lab,
    ];

    /// The key of the topic's title; its text is the attribute `text`.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            HelpTopic::Queue => "help-topic-queue",
            HelpTopic::Declaration => "help-topic-declaration",
            HelpTopic::Documents => "help-topic-documents",
            HelpTopic::Results => "help-topic-results",
            HelpTopic::Scanner => "help-topic-scanner",
            HelpTopic::Books => "help-topic-books",
            HelpTopic::Actions => "help-topic-actions",
            HelpTopic::Decision => "help-topic-decision",
            HelpTopic::Feed => "help-topic-feed",
            HelpTopic::Clock => "help-topic-clock",
            HelpTopic::Debrief => "help-topic-debrief",
            HelpTopic::Home => "help-topic-home",
            HelpTopic::Lab => "help-topic-lab",
        }
    }
}

/// Draws the window; false once the reader has closed it, with Escape or its button.
pub(crate) fn help_popup_ui(ctx: &Context, words: &Words, topic: HelpTopic) -> bool {
    let mut open = true;
    let room = ctx.content_rect().size();
    let title = words.tf("help-popup", &[("topic", words.t(topic.key()).into())]);
    Window::new(title)
        .id(egui::Id::new("help popup"))
        .open(&mut open)
        .collapsible(false)
        .resizable(false)
        .anchor(Align2::CENTER_CENTER, egui::Vec2::ZERO)
        .frame(egui::Frame::window(&ctx.global_style()).inner_margin(16))
        .default_width(460.0_f32.min(room.x - 60.0))
        .show(ctx, |ui| {
            ui.set_width(460.0_f32.min(room.x - 60.0));
            ScrollArea::vertical()
                .max_height((room.y - 140.0).max(80.0))
                .show(ui, |ui| {
                    paragraphs_ui(ui, &words.t(&format!("{}.text", topic.key())));
                });
            ui.add_space(6.0);
            ui.label(crate::ui::theme::note(ui, words.t("help-popup-close")));
        });
    let closes = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    open && !closes
}
