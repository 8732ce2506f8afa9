//! The guided first exercise, and help.
//!
//! The guide teaches by doing: each of its steps says what to do, and completes when the trainee has done it.
//! Invariant: the guide looks only at what the trainee did and has open; it never knows a case's truth.

pub(crate) mod help;
mod popup;
mod strip;
#[cfg(test)]
mod tests;

pub(crate) use popup::{HelpTopic, help_popup_ui};
pub(crate) use strip::guide_ui;

use crate::scenario::model::Scenario;
use crate::scenario::model::action::ActionKind;
use crate::session::command::{ActionId, CaseId, Command, Paper};
use crate::session::event::{Event, Happening, Step};
use crate::ui::desk::Draft;

/// What the guide looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GuideFacts<'a> {
    pub selected: Option<CaseId>,
    /// Papers that lie open.
    pub papers: &'a [Paper],
    /// Every step of the session so far, the opening first.
    pub steps: &'a [Step],
    /// The decision being prepared for the selected case.
    pub draft: &'a Draft,
    /// Whether a reference book has been looked into.
    pub consulted: bool,
    /// Whether feedback on a decision has been on the screen.
    pub feedback_seen: bool,
}

/// What the trainee is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lesson {
    Select,
    ReadDeclaration,
    SeeParties,
    OrderDocuments,
    AwaitResult,
    Compare,
    Cite,
    Consult,
    Choose,
    StateConfidence,
    Commit,
    ReadFeedback,
    Flag,
    FastForward,
    Finish,
}

impl Lesson {
    /// Every lesson, in the order in which they are taught.
    pub(crate) const ALL: [Lesson; 15] = [
        Lesson::Select,
        Lesson::ReadDeclaration,
        Lesson::SeeParties,
        Lesson::OrderDocuments,
        Lesson::AwaitResult,
        Lesson::Compare,
        Lesson::Cite,
        Lesson::Consult,
        Lesson::Choose,
        Lesson::StateConfidence,
        Lesson::Commit,
        Lesson::ReadFeedback,
        Lesson::Flag,
        Lesson::FastForward,
        Lesson::Finish,
    ];

    /// The lesson's part of a message key.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Lesson::Select => "select",
            Lesson::ReadDeclaration => "declaration",
            Lesson::SeeParties => "parties",
            Lesson::OrderDocuments => "documents",
            Lesson::AwaitResult => "await",
            Lesson::Compare => "compare",
            Lesson::Cite => "cite",
            Lesson::Consult => "consult",
            Lesson::Choose => "choose",
            Lesson::StateConfidence => "confidence",
            Lesson::Commit => "commit",
            Lesson::ReadFeedback => "feedback",
            Lesson::Flag => "flag",
            Lesson::FastForward => "forward",
            Lesson::Finish => "finish",
        }
    }

    /// The command whose key does it; empty where no one key does.
    pub(crate) const fn command(self) -> &'static str {
        match self {
            Lesson::Select => "select-next",
            Lesson::ReadDeclaration => "open-declaration",
            Lesson::SeeParties => "open-parties",
            Lesson::OrderDocuments => "ask-documents",
            Lesson::AwaitResult | Lesson::FastForward => "next-event",
            Lesson::Compare => "next-paper",
            Lesson::Cite => "cite",
            Lesson::Consult => "books",
            Lesson::Choose | Lesson::StateConfidence => "focus-decision",
            Lesson::Commit => "commit",
            Lesson::ReadFeedback => "",
            Lesson::Flag => "flag",
            Lesson::Finish => "hand-in",
        }
    }
}

/// Where the trainee is in the guided exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Guide {
    /// Index into [`Lesson::ALL`]; its length when everything is done.
    at: usize,
    /// Session steps there were when the lesson began.
    since: usize,
    /// The documentary check; `None` takes any action for it.
    documents: Option<ActionId>,
    /// Whether the strip is hidden; the trainee can ask for it again.
    pub hidden: bool,
}

impl Guide {
    /// The guide through a scenario.
    pub(crate) fn of(scenario: &Scenario) -> Guide {
        let mut actions = scenario.actions.iter();
        let position = actions.position(|action| action.kind == ActionKind::DocumentaryCheck);
        let documents = position.and_then(|position| u16::try_from(position).ok());
        Guide {
            documents: documents.map(ActionId),
            ..Guide::default()
        }
    }

    /// What is to be done now; `None` when everything is done.
    pub(crate) fn lesson(&self) -> Option<Lesson> {
        Lesson::ALL.get(self.at).copied()
    }

    /// Lessons that are behind the trainee.
    pub(crate) const fn done(&self) -> usize {
        self.at
    }

    /// Goes on past every lesson whose task has been done.
    pub(crate) fn observe(&mut self, facts: &GuideFacts<'_>) {
        while let Some(lesson) = self.lesson() {
            if !self.is_done(lesson, facts) {
                return;
            }
            self.go_on(facts.steps.len());
        }
    }

    /// Leaves a lesson out. The next one counts from here where it asks for something to be done anew.
    pub(crate) fn skip(&mut self) {
        if self.at < Lesson::ALL.len() {
            self.at += 1;
        }
    }

    fn go_on(&mut self, steps: usize) {
        self.at += 1;
        self.since = steps;
    }

    fn is_done(&self, lesson: Lesson, facts: &GuideFacts<'_>) -> bool {
        let is_open = |paper: Paper| facts.papers.contains(&paper);
        let is_document = |paper: &Paper| matches!(paper, Paper::Document(_));
        let mut all = facts.steps.iter().flat_map(|step| &step.events);
        let anew = facts.steps.get(self.since..).unwrap_or_default();
        match lesson {
            Lesson::Select => facts.selected.is_some(),
            Lesson::ReadDeclaration => is_open(Paper::Declaration),
            Lesson::SeeParties => is_open(Paper::Parties) || is_open(Paper::Route),
            Lesson::OrderDocuments => all.any(|event| self.is_booked(event)),
            Lesson::AwaitResult => all.any(|event| self.is_observed(event)),
            Lesson::Compare => is_open(Paper::Declaration) && facts.papers.iter().any(is_document),
            Lesson::Cite => !facts.draft.grounds.is_empty() || all.any(rests_on_grounds),
            Lesson::Consult => facts.consulted,
            Lesson::Choose => facts.draft.disposition.is_some() || all.any(is_decision),
            Lesson::StateConfidence => {
                facts.draft.confidence_percent.is_some() || all.any(is_decision)
            }
            Lesson::Commit => all.any(is_decision),
            Lesson::ReadFeedback => facts.feedback_seen,
            Lesson::Flag => anew.iter().flat_map(|step| &step.events).any(is_flag),
            Lesson::FastForward => anew
                .iter()
                .any(|step| matches!(step.command, Some(Command::AwaitNext { .. }))),
            Lesson::Finish => all.any(|event| event.what == Happening::Closed),
        }
    }

    fn is_documents(&self, action: ActionId) -> bool {
        self.documents.is_none_or(|documents| documents == action)
    }

    fn is_booked(&self, event: &Event) -> bool {
        match event.what {
            Happening::InspectionBooked { action, .. } | Happening::Observed { action, .. } => {
                self.is_documents(action)
            }
            _ => false,
        }
    }

    fn is_observed(&self, event: &Event) -> bool {
        matches!(event.what, Happening::Observed { action, .. } if self.is_documents(action))
    }
}

fn is_decision(event: &Event) -> bool {
    matches!(event.what, Happening::Decided { .. })
}

fn rests_on_grounds(event: &Event) -> bool {
    matches!(&event.what, Happening::Decided { grounds, .. } if !grounds.is_empty())
}

fn is_flag(event: &Event) -> bool {
    matches!(event.what, Happening::Flagged { flag: Some(_), .. })
}
