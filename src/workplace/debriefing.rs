//! The debrief: computed beside the window, since the ideal officer takes its time.

use std::path::PathBuf;
use std::thread::JoinHandle;

use crate::cli::exercise::{self, Witness};
use crate::report::{html, json::RunReport, json::by_name, text};
use crate::scenario::model::action::Eyes;
use crate::score::compare::Comparison;
use crate::score::images::results::ImageResults;
use crate::score::sheet::ScoreSheet;
use crate::session::event::Step;
use crate::sitting::Sitting;
use crate::stream::{GENERATOR_VERSION, Stream};
use crate::ui::debrief::{Debrief, DebriefState};
use crate::ui::desk::{ReportKind, Screen};
use crate::workplace::{Workplace, files};

/// A debrief that is there, or on its way.
#[derive(Default)]
pub(super) struct Debriefing {
    coming: Option<JoinHandle<Option<Made>>>,
    pub(super) there: Option<Made>,
    pub(super) state: DebriefState,
}

/// A debrief with the figures that reports are written from.
pub(super) struct Made {
    pub(super) debrief: Debrief,
    sheet: ScoreSheet,
    comparison: Vec<Comparison>,
}

impl Debriefing {
    pub(super) const fn is_under_way(&self) -> bool {
        self.coming.is_some()
    }
}

fn make(stream: &Stream, eyes: Eyes, steps: &[Step]) -> Option<Made> {
    let mut witness = Witness::new(stream.clone());
    for step in steps {
        witness.take(&step.events);
    }
    let mixes = witness.mixes.clone();
    let sheet = ScoreSheet {
        images: ImageResults::of(stream, eyes, steps),
        ..witness.sheet()
    };
    let (profile, _) = crate::cli::files::shipped_profile(&stream.scenario().profile).ok()?;
    let comparison = exercise::comparison(stream, &profile, &mixes);
    Some(Made {
        debrief: Debrief::of(stream, eyes, steps, sheet.clone(), comparison.clone()),
        sheet,
        comparison,
    })
}

impl Workplace {
    /// Begins the debrief of the sitting that was handed in, and shows its screen.
    pub(super) fn show_debrief(&mut self) {
        let Some(sitting) = &self.sitting else {
            return;
        };
        self.screen = Screen::Debrief;
        if self.debriefing.there.is_some() || self.debriefing.is_under_way() {
            return;
        }
        let (stream, steps) = (sitting.first_stream(), sitting.steps().to_vec());
        let eyes = sitting.seat().conduct.eyes;
        let work = std::thread::spawn(move || make(&stream, eyes, &steps));
        self.debriefing.coming = Some(work);
    }

    /// Takes the debrief over once it is there.
    pub(super) fn look_after_debrief(&mut self) {
        let finished = |work: &mut JoinHandle<_>| work.is_finished();
        let Some(work) = self.debriefing.coming.take_if(finished) else {
            return;
        };
        let Ok(Some(made)) = work.join() else {
            self.notice = Some(self.words.t("desk-debrief-failed"));
            return;
        };
        if let Some(sitting) = &self.sitting
            && let Err(error) = files::write_result(sitting, &made.sheet)
        {
            self.notice = Some(error.to_string());
        }
        self.debriefing.there = Some(made);
    }

    /// Writes a report beside the ledger and says where.
    pub(super) fn export(&mut self, kind: ReportKind) {
        let (Some(sitting), Some(made)) = (&self.sitting, &self.debriefing.there) else {
            return;
        };
        let (ending, text) = report(sitting, made, kind);
        let path: PathBuf = files::beside(sitting.path(), ending);
        self.notice = Some(match files::write_whole(&path, text.as_bytes()) {
            Ok(()) => self.words.tf(
                "desk-exported",
                &[("file", path.display().to_string().into())],
            ),
            Err(error) => format!("{}: {error}", path.display()),
        });
    }
}

fn report(sitting: &Sitting, made: &Made, kind: ReportKind) -> (&'static str, String) {
    let stream = sitting.first_stream();
    let scenario = stream.scenario();
    let officer = &sitting.seat().officer;
    let run = || RunReport {
        scenario: scenario.name.clone(),
        scenario_digest: scenario.digest,
        seed: stream.seed(),
        generator_version: GENERATOR_VERSION,
        officer: officer.clone(),
        conduct: Some(sitting.seat().conduct.clone()),
        cases: scenario.cases,
        score: made.sheet.clone(),
        comparison: by_name(&made.comparison),
        ledger: Some(sitting.path().display().to_string()),
    };
    match kind {
        ReportKind::Json => ("report.json", format!("{}\n", run().to_line())),
        ReportKind::Html => (
            "report.html",
            html::page(&stream, sitting.steps(), &run(), &made.comparison),
        ),
        ReportKind::Text => {
            let card = text::score_card(
                scenario,
                stream.seed(),
                officer,
                &made.sheet,
                &made.comparison,
                false,
            );
            ("report.txt", card)
        }
    }
}
