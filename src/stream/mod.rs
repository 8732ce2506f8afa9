//! The stream: (scenario, seed) to cases, pure, at random access.
//!
//! Case *i* is made from its own draws alone, in constant time: its declaration, its sealed truth and
//! whatever an action could show of it, each part only when asked for. May import scenario, risk,
//! customs, time, rng. Invariant: given the hypothesis-dependent choices that [`Stream::belief`]
//! accounts for (article, country, kind of party, indicators), nothing visible depends on the truth.

mod arrivals;
mod bench;
pub mod contents;
mod declaration;
mod declared;
mod description;
mod documents;
mod further;
pub mod mix;
mod names;
pub mod observer;
pub mod odds;
mod perceived;
mod pick;
mod regime;
mod register;
mod replies;
pub mod sealed;
pub mod table;

use std::sync::Arc;

use crate::rng::Streams;
use crate::scenario::model::Scenario;
use crate::stream::arrivals::Arrivals;
use crate::stream::mix::Mix;
use crate::stream::names::Names;
use crate::stream::regime::Regime;
use crate::stream::register::Register;
use crate::time::SimTime;

pub use crate::stream::declared::Declared;

/// Raised whenever the same scenario and seed would give other cases than before.
pub const GENERATOR_VERSION: u32 = 1;

/// The stream of one scenario and seed.
#[derive(Clone, Debug)]
pub struct Stream {
    scenario: Arc<Scenario>,
    seed: u64,
    arrivals: Arc<Arrivals>,
    register: Arc<Register>,
    names: Arc<Names>,
    /// One for each phase.
    regimes: Vec<Arc<Regime>>,
    purposes: Arc<Purposes>,
}

/// Random streams by purpose.
#[derive(Debug)]
struct Purposes {
    declared: Streams,
    sealed: Streams,
    history: Streams,
    documents: Streams,
    bench: Streams,
    contents: Streams,
    replies: Streams,
}

impl Stream {
    /// The stream of a scenario under a seed, with the illicit trade as authored.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Stream {
        let streams = |purpose| Streams::new(&scenario.digest, seed, purpose);
        let purposes = Purposes {
            declared: streams("declared"),
            sealed: streams("sealed"),
            history: streams("history"),
            documents: streams("documents"),
            bench: streams("bench"),
            contents: streams("contents"),
            replies: streams("replies"),
        };
        let register = Register::new(&scenario);
        let regimes = (0..scenario.phases.len())
            .map(|phase| Arc::new(Regime::new(&scenario, phase, None)))
            .collect();
        Stream {
            arrivals: Arc::new(Arrivals::new(&scenario)),
            names: Arc::new(Names::new(&scenario, seed)),
            register: Arc::new(register),
            regimes,
            purposes: Arc::new(purposes),
            seed,
            scenario,
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// The same stream with another mix of illicit trade in every phase; draws stay where they are.
    pub fn with_mix(&self, mix: &Mix) -> Stream {
        let regimes = (0..self.scenario.phases.len())
            .map(|phase| Arc::new(Regime::new(&self.scenario, phase, Some(mix))))
            .collect();
        Stream {
            regimes,
            ..self.clone()
        }
    }

    /// Index of the phase in force at a moment.
    pub fn phase_at(&self, time: SimTime) -> usize {
        self.scenario
            .phases
            .partition_point(|phase| phase.from <= time)
            .saturating_sub(1)
    }

    fn regime_at(&self, time: SimTime) -> &Arc<Regime> {
        &self.regimes[self.phase_at(time)]
    }

    /// When case `index` arrives. Beyond the exercise's last case the same calendar begins again with
    /// other consignments.
    pub fn arrival(&self, index: u64) -> SimTime {
        let mut draws = self.purposes.declared.case(index);
        self.arrivals.at(index, draws.word())
    }
}
