//! Officers by name.

use crate::officer::Officer;
use crate::officer::desk::DeskOfficer;
use crate::officer::ideal::IdealOfficer;
use crate::officer::priority::{Blind, ByProfile, ByVividness, InOrder};
use crate::officer::profile::Profile;
use crate::rng::{Draws, Streams};
use crate::session::engine::Session;

/// A kind of simulated officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Opens what it opens by lot.
    Random,
    /// Looks into everything in order of arrival until the means run out.
    InspectAll,
    /// Selects by a rule profile and judges by the book.
    Rule,
    /// Selects by what strikes the eye, and lapses.
    Novice,
    /// Knows the likelihoods and weighs every look.
    Ideal,
}

/// A beginner overlooks evidence, and is convinced by a trifle, at these rates, ppm (our judgement).
const NOVICE_LAPSES: (u32, u32) = (150_000, 60_000);

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 5] = [
        Kind::Random,
        Kind::InspectAll,
        Kind::Rule,
        Kind::Novice,
        Kind::Ideal,
    ];

    /// The name used on the command line and in reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Random => "random",
            Kind::InspectAll => "inspect-all",
            Kind::Rule => "rule",
            Kind::Novice => "novice",
            Kind::Ideal => "ideal",
        }
    }

    /// The kind with a name.
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// An officer of this kind for a session; `profile` is what a rule officer selects by.
    pub fn officer(self, session: &Session, profile: &Profile) -> Box<dyn Officer> {
        let stream = session.stream();
        let draws = |part: &str| -> Draws {
            let purpose = format!("officer:{}:{part}", self.as_str());
            Streams::new(&stream.scenario().digest, stream.seed(), &purpose).case(0)
        };
        let judging = draws("judging");
        match self {
            Kind::Random => Box::new(DeskOfficer::new(
                Box::new(Blind::new(draws("ranking"))),
                None,
                judging,
            )),
            Kind::InspectAll => Box::new(DeskOfficer::new(Box::new(InOrder), None, judging)),
            Kind::Rule => {
                let ranking = ByProfile::new(profile, &session.view());
                Box::new(DeskOfficer::new(Box::new(ranking), None, judging))
            }
            Kind::Novice => {
                let ranking = ByVividness::new(draws("ranking"));
                Box::new(DeskOfficer::new(
                    Box::new(ranking),
                    Some(NOVICE_LAPSES),
                    judging,
                ))
            }
            Kind::Ideal => Box::new(IdealOfficer::new(judging)),
        }
    }
}
