//! What panel tests share: a session of a shipped scenario, and the desk over it.

use std::sync::Arc;

use crate::inspection::evidence::Evidence;
use crate::scenario::load;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::ActionKind;
use crate::session::command::{ActionId, CaseId, Command};
use crate::session::conduct::{Conduct, Mode};
use crate::session::engine::{Session, Terms};
use crate::session::event::{Event, Step};
use crate::session::view::CaseSnapshot;
use crate::stream::Stream;
use crate::ui::desk::{Desk, Intent, Pointing};
use crate::ui::settings::Settings;
use crate::ui::words::Words;

/// A shipped scenario by its path below `scenarios`, without the ending.
pub(crate) fn scenario(name: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    Arc::new(load::load(&path, &read).expect("a shipped scenario has no findings"))
}

/// A session with everything a panel needs around it.
pub(crate) struct Rig {
    pub session: Session,
    /// The opening first.
    pub steps: Vec<Step>,
    pub words: Words,
    pub settings: Settings,
    pub conduct: Conduct,
    pub dossier: Option<CaseSnapshot>,
    pub pointing: Pointing,
    pub out: Vec<Intent>,
}

impl Rig {
    /// A practice sitting of a shipped scenario.
    pub(crate) fn new(name: &str, seed: u64, language: &str) -> Rig {
        let stream = Stream::new(scenario(name), seed);
        let conduct = Conduct::untimed(Mode::Practice, 0);
        let terms = Terms {
            feedback: conduct.mode.feedback(stream.scenario().feedback),
            fixed_mixes: None,
            keeps_settled: true,
        };
        let (session, events) = Session::open_under(stream, terms);
        Rig {
            session,
            steps: vec![Step {
                command: None,
                events,
                wall_millis: None,
            }],
            words: Words::of(language),
            settings: Settings::default(),
            conduct,
            dossier: None,
            pointing: Pointing::default(),
            out: Vec::new(),
        }
    }

    /// The tutorial, with the first parcel on the desk.
    pub(crate) fn tutorial(language: &str) -> Rig {
        let mut rig = Rig::new("tutorial/first-parcels", 7, language);
        rig.select(CaseId(0));
        rig
    }

    /// Tells the session something, and refreshes the dossier.
    pub(crate) fn tell(&mut self, command: Command) -> Vec<Event> {
        let events = self.session.apply(&command);
        self.steps.push(Step {
            command: Some(command),
            events: events.clone(),
            wall_millis: None,
        });
        if let Some(case) = self.dossier.as_ref().map(|dossier| dossier.case) {
            self.dossier = self.session.view().case(case);
        }
        events
    }

    /// Puts a case on the desk, once it has arrived.
    pub(crate) fn select(&mut self, case: CaseId) {
        while self.session.view().arrived() <= case.0 {
            self.tell(Command::AwaitNext {
                at_most_secs: 86_400,
            });
        }
        self.dossier = self.session.view().case(case);
    }

    /// Asks for an action of a kind on the selected case and waits for its result.
    pub(crate) fn inspect(&mut self, kind: ActionKind) -> Option<Evidence> {
        let case = self.dossier.as_ref()?.case;
        let actions = &self.session.view().scenario().actions;
        let position = actions.iter().position(|action| action.kind == kind)?;
        let action = ActionId(position as u16);
        self.tell(Command::Inspect { case, action });
        for _ in 0..200 {
            let dossier = self.dossier.as_ref()?;
            let done = dossier
                .inspections
                .iter()
                .find(|entry| entry.id == action)?;
            if done.evidence.is_some() {
                return done.evidence.clone();
            }
            self.tell(Command::AwaitNext {
                at_most_secs: 3_600,
            });
        }
        None
    }

    /// The desk as panels see it.
    pub(crate) fn desk(&self) -> Desk<'_> {
        Desk {
            words: &self.words,
            view: self.session.view(),
            conduct: &self.conduct,
            now: self.session.view().now(),
            dossier: self.dossier.as_ref(),
            announced: false,
            read_only: false,
        }
    }
}
