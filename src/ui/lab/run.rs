//! What a profile gives the consignments on the desk.

use std::fmt;

use crate::customs::declaration::Declaration;
use crate::officer::profile::{Compiled, Profile, Rule};
use crate::session::command::CaseId;
use crate::session::view::View;
use crate::ui::lab::model::Editor;

/// Most cases of one run: as many as a large exercise holds on its desk.
pub(super) const CASES_MAX: usize = 50_000;
/// Cases times rules up to which the profile is run with every change: a few hundredths of a second.
const AT_ONCE_MAX: usize = 100_000;

/// What a run rests on. Arrivals and decisions only ever grow in number, so that the two counts name one set
/// of undecided cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    revision: u64,
    arrived: u64,
    undecided: usize,
}

impl Stamp {
    /// What a run made now would rest on.
    pub(super) fn of(editor: &Editor, view: View<'_>) -> Stamp {
        Stamp {
            revision: editor.revision,
            arrived: view.arrived(),
            undecided: view.undecided().size_hint().0,
        }
    }

    /// Whether a run takes so little that nobody has to ask for it.
    pub(super) fn is_light(self, editor: &Editor) -> bool {
        self.undecided.saturating_mul(editor.rules.len().max(1)) <= AT_ONCE_MAX
    }
}

/// The points of one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scored {
    pub(super) case: CaseId,
    pub(super) points: i64,
}

/// A run over the undecided cases.
pub(super) struct Run {
    pub(super) stamp: Stamp,
    /// By points descending, then by number.
    pub(super) rows: Vec<Scored>,
    /// Every rule by itself, worth one point.
    rules: Vec<Compiled>,
    declaration: Declaration,
}

impl fmt::Debug for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Run({:?}, {} cases)", self.stamp, self.rows.len())
    }
}

impl Run {
    /// Runs the profile over every undecided case.
    pub(super) fn over(editor: &Editor, view: View<'_>) -> Run {
        let profile = editor.profile();
        let compiled = profile.compile(view.scenario());
        let mut declaration = view.blank_declaration();
        let mut rows: Vec<Scored> = Vec::new();
        for case in view.undecided().take(CASES_MAX) {
            if view.declare_into(case, &mut declaration) {
                let points = compiled.points(&declaration, view.declared_indicators(case));
                rows.push(Scored { case, points });
            }
        }
        rows.sort_by_key(|row| (std::cmp::Reverse(row.points), row.case));
        let alone = |rule: Rule| {
            let one = Profile {
                rules: vec![Rule { points: 1, ..rule }],
                ..Profile {
                    format: 1,
                    title: String::new(),
                    note: String::new(),
                    rules: Vec::new(),
                }
            };
            one.compile(view.scenario())
        };
        Run {
            stamp: Stamp::of(editor, view),
            rows,
            rules: profile.rules.into_iter().map(alone).collect(),
            declaration,
        }
    }

    /// The cases that the threshold selects.
    pub(super) fn selected(&self, threshold: i64) -> &[Scored] {
        &self.rows[..self.at_least(threshold)]
    }

    /// How many cases have so many points or more.
    pub(super) fn at_least(&self, points: i64) -> usize {
        self.rows.partition_point(|row| row.points >= points)
    }

    /// A case's declaration, and the numbers of the rules that apply to it, from 1; `None` once it is decided.
    pub(super) fn look(
        &mut self,
        view: View<'_>,
        case: CaseId,
    ) -> Option<(&Declaration, Vec<usize>)> {
        if !view.declare_into(case, &mut self.declaration) {
            return None;
        }
        let raised = view.declared_indicators(case);
        let numbered = self.rules.iter().zip(1..);
        let applying = numbered
            .filter(|(rule, _)| rule.points(&self.declaration, raised) != 0)
            .map(|(_, number)| number)
            .collect();
        Some((&self.declaration, applying))
    }
}
