//! How the illicit trade's mix moves: away from what is intercepted, toward demand.

use serde::{Deserialize, Serialize};

use crate::rng::PPM;
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::Adaptation;

/// Factors on the authored weights, ppm, by flow and illicit line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mix {
    /// By flow, by line.
    pub lines: Vec<Vec<u32>>,
    /// By flow, by line, by position among the line's goods.
    pub goods: Vec<Vec<Vec<u32>>>,
    /// By flow, by line, by position among the line's (or else the flow's) countries.
    pub countries: Vec<Vec<Vec<u32>>>,
}

/// What was intercepted so far: counts with the shape of a [`Mix`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interceptions {
    lines: Vec<Vec<u32>>,
    goods: Vec<Vec<Vec<u32>>>,
    countries: Vec<Vec<Vec<u32>>>,
}

impl Interceptions {
    /// None so far.
    pub fn none(scenario: &Scenario) -> Interceptions {
        let shape = Mix::authored(scenario, 0);
        Interceptions {
            lines: shape.lines,
            goods: shape.goods,
            countries: shape.countries,
        }
    }

    /// Counts one interception.
    pub fn count(&mut self, flow: usize, line: usize, good: Option<usize>, country: Option<usize>) {
        self.lines[flow][line] += 1;
        if let Some(good) = good {
            self.goods[flow][line][good] += 1;
        }
        if let Some(country) = country {
            self.countries[flow][line][country] += 1;
        }
    }
}

impl Mix {
    fn authored(scenario: &Scenario, factor: u32) -> Mix {
        let mut mix = Mix {
            lines: Vec::new(),
            goods: Vec::new(),
            countries: Vec::new(),
        };
        for flow in &scenario.flows {
            mix.lines.push(vec![factor; flow.illicit.len()]);
            mix.goods.push(
                flow.illicit
                    .iter()
                    .map(|line| vec![factor; line.goods.len()])
                    .collect(),
            );
            mix.countries.push(
                flow.illicit
                    .iter()
                    .map(|line| {
                        vec![factor; line.countries.as_ref().unwrap_or(&flow.countries).len()]
                    })
                    .collect(),
            );
        }
        mix
    }

    /// The mix after some interceptions: each weight falls with its share of what was intercepted
    /// among its alternatives, and never below the floor. Pure; demand works through the phases.
    pub fn after(scenario: &Scenario, adaptation: &Adaptation, seen: &Interceptions) -> Mix {
        let fall = |counts: &[u32]| -> Vec<u32> {
            let total: u64 = counts.iter().map(|count| u64::from(*count)).sum();
            counts
                .iter()
                .map(|count| {
                    let lost = (u64::from(adaptation.strength_ppm) * u64::from(*count))
                        .checked_div(total)
                        .unwrap_or(0);
                    (PPM - lost.min(u64::from(PPM)) as u32).max(adaptation.floor_ppm)
                })
                .collect()
        };
        let mut mix = Mix::authored(scenario, PPM);
        for flow in 0..scenario.flows.len() {
            mix.lines[flow] = fall(&seen.lines[flow]);
            mix.goods[flow] = seen.goods[flow].iter().map(|counts| fall(counts)).collect();
            mix.countries[flow] = seen.countries[flow]
                .iter()
                .map(|counts| fall(counts))
                .collect();
        }
        mix
    }
}
