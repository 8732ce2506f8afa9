//! The tables of one phase: which flow, which hypothesis, which goods, which odds.

use crate::customs::code::country::Country;
use crate::customs::goods::GoodsKind;
use crate::risk::belief::Odds;
use crate::risk::indicator::Indicator;
use crate::risk::offence::Skill;
use crate::risk::truth::Hypothesis;
use crate::rng::PPM;
use crate::scenario::model::traffic::{COVER_KINDS, Flow, IllicitLine, Phase};
use crate::scenario::model::{Given, Scenario};
use crate::stream::mix::Mix;
use crate::stream::pick::Weighted;

/// Factors are hundredths.
const CENTI: u64 = 100;

/// All flows in one phase.
#[derive(Clone, Debug)]
pub(crate) struct Regime {
    pub(crate) flow: Weighted<usize>,
    pub(crate) flows: Vec<FlowTable>,
}

/// One flow in one phase.
#[derive(Clone, Debug)]
pub(crate) struct FlowTable {
    pub(crate) pick: Weighted<usize>,
    /// Licit first, then lines × skills.
    pub(crate) hypotheses: Vec<HypothesisTable>,
    /// Licit trade first, then one for each illicit line.
    pub(crate) trades: Vec<TradeTable>,
}

/// One hypothesis.
#[derive(Clone, Debug)]
pub(crate) struct HypothesisTable {
    pub(crate) hypothesis: Hypothesis,
    /// Position in [`FlowTable::trades`].
    pub(crate) trade: usize,
    pub(crate) prior: f64,
    pub(crate) odds: Odds,
}

/// What is traded, from where, by whom.
#[derive(Clone, Debug)]
pub(crate) struct TradeTable {
    /// The articles declared.
    pub(crate) declared: Weighted<usize>,
    /// Probability of each declared article, by product index.
    pub(crate) declared_probability: Vec<f64>,
    /// The articles that matter, when they are not the declared ones; all of `kind` and `cold`.
    pub(crate) concealed: Option<Concealed>,
    pub(crate) countries: Weighted<Country>,
    pub(crate) private_ppm: u32,
    pub(crate) counterfeit: bool,
}

/// Goods behind cover.
#[derive(Clone, Debug)]
pub(crate) struct Concealed {
    pub(crate) goods: Weighted<usize>,
    pub(crate) kind: GoodsKind,
    pub(crate) cold: bool,
}

impl Regime {
    /// The tables of phase `phase` under a mix.
    pub(crate) fn new(scenario: &Scenario, phase: usize, mix: Option<&Mix>) -> Regime {
        let period = &scenario.phases[phase];
        let flows: Vec<FlowTable> = (0..scenario.flows.len())
            .map(|flow| FlowTable::new(scenario, flow, period, mix))
            .collect();
        let weights = scenario.flows.iter().zip(&period.traffic_centi).enumerate();
        let all_silent = scenario
            .flows
            .iter()
            .zip(&period.traffic_centi)
            .all(|(flow, centi)| u64::from(flow.weight) * u64::from(*centi) == 0);
        let flow = Weighted::new(weights.map(|(index, (flow, centi))| {
            let factor = if all_silent { CENTI } else { u64::from(*centi) };
            (
                index,
                u64::from(flow.weight.max(u32::from(all_silent))) * factor,
            )
        }));
        Regime { flow, flows }
    }
}

impl FlowTable {
    fn new(scenario: &Scenario, index: usize, phase: &Phase, mix: Option<&Mix>) -> FlowTable {
        let flow = &scenario.flows[index];
        let mut trades = vec![licit_trade(scenario, flow, phase)];
        let mut hypotheses = Vec::new();
        let weights: Vec<u64> = flow
            .illicit
            .iter()
            .enumerate()
            .map(|(line, trade)| {
                let mixed = mix.map_or(PPM, |mix| mix.lines[index][line]);
                line_weight(trade, phase) * u64::from(mixed)
            })
            .collect();
        let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
        let prevalence = if total == 0 {
            0
        } else {
            let raised =
                u64::from(flow.prevalence_ppm) * u64::from(phase.prevalence_centi[index]) / CENTI;
            raised.min(u64::from(PPM))
        };
        // Weights of hypotheses in units of 10⁻¹⁸: prevalence (10⁻⁶) × line (10⁻⁶) × skill (10⁻⁶).
        let mut picks = vec![(0usize, (u64::from(PPM) - prevalence) * 1_000_000_000_000)];
        let licit = Odds::new(resolve(scenario, flow, phase, None));
        hypotheses.push((Hypothesis::Licit, 0, licit));
        for (line, trade) in flow.illicit.iter().enumerate() {
            trades.push(illicit_trade(
                scenario,
                flow,
                phase,
                trade,
                mix.map(|mix| {
                    (
                        mix.goods[index][line].as_slice(),
                        mix.countries[index][line].as_slice(),
                    )
                }),
            ));
            let share = (u128::from(weights[line]) * u128::from(PPM))
                .checked_div(total)
                .unwrap_or(0) as u64;
            let skills: u64 = trade.skill.iter().map(|weight| u64::from(*weight)).sum();
            for (skill, weight) in Skill::ALL.into_iter().zip(trade.skill) {
                let part = u64::from(weight) * u64::from(PPM) / skills.max(1);
                let hypothesis = Hypothesis::Illicit {
                    line: line as u16,
                    offence: trade.offence,
                    scheme: trade.scheme,
                    skill,
                };
                let odds = Odds::new(resolve(scenario, flow, phase, Some((trade, skill))));
                picks.push((hypotheses.len(), prevalence * share * part));
                hypotheses.push((hypothesis, line + 1, odds));
            }
        }
        let pick = Weighted::new(picks);
        let hypotheses = hypotheses
            .into_iter()
            .enumerate()
            .map(|(position, (hypothesis, trade, odds))| HypothesisTable {
                hypothesis,
                trade,
                prior: pick.probability(position),
                odds,
            })
            .collect();
        FlowTable {
            pick,
            hypotheses,
            trades,
        }
    }
}

/// Largest weight of a line: keeps every product of weights and factors within 64 bits.
const MOST_LINE_WEIGHT: u128 = 1_000_000_000_000;

fn line_weight(line: &IllicitLine, phase: &Phase) -> u64 {
    let offence = factor(&phase.offence_centi, line.offence);
    let scheme = factor(&phase.scheme_centi, line.scheme);
    let sum = |factor_of: &dyn Fn(usize) -> u64| -> u128 {
        let weighted = line.goods.iter();
        weighted
            .map(|(good, weight)| u128::from(*weight) * u128::from(factor_of(*good)))
            .sum()
    };
    // A line grows with the demand for its goods.
    let demand = sum(&|good| factor(&phase.demand_centi, good));
    let plain = sum(&|_| CENTI).max(1);
    let weight =
        u128::from(line.weight) * u128::from(offence) * u128::from(scheme) * demand / plain;
    weight.min(MOST_LINE_WEIGHT) as u64
}

fn factor<K: PartialEq>(factors: &[(K, u32)], key: K) -> u64 {
    factors
        .iter()
        .find(|(candidate, _)| *candidate == key)
        .map_or(CENTI, |(_, centi)| u64::from(*centi))
}

fn demanded(goods: &[(usize, u32)], phase: &Phase) -> Vec<(usize, u64)> {
    let weighted: Vec<(usize, u64)> = goods
        .iter()
        .map(|(product, weight)| {
            (
                *product,
                u64::from(*weight) * factor(&phase.demand_centi, *product),
            )
        })
        .collect();
    if weighted.iter().all(|(_, weight)| *weight == 0) {
        return goods
            .iter()
            .map(|(product, weight)| (*product, u64::from(*weight).max(1)))
            .collect();
    }
    weighted
}

fn trade_table(
    scenario: &Scenario,
    declared: Vec<(usize, u64)>,
    concealed: Option<Concealed>,
    countries: Weighted<Country>,
    private_ppm: u32,
    counterfeit: bool,
) -> TradeTable {
    let declared = Weighted::new(declared);
    let mut declared_probability = vec![0.0; scenario.products.len()];
    for (product, probability) in declared.iter() {
        declared_probability[product] += probability;
    }
    TradeTable {
        declared,
        declared_probability,
        concealed,
        countries,
        private_ppm,
        counterfeit,
    }
}

fn licit_trade(scenario: &Scenario, flow: &Flow, phase: &Phase) -> TradeTable {
    let countries = flow
        .countries
        .iter()
        .map(|(country, weight)| (*country, u64::from(*weight)));
    trade_table(
        scenario,
        demanded(&flow.goods, phase),
        None,
        Weighted::new(countries),
        flow.traders.private_licit_ppm,
        false,
    )
}

fn illicit_trade(
    scenario: &Scenario,
    flow: &Flow,
    phase: &Phase,
    line: &IllicitLine,
    mix: Option<(&[u32], &[u32])>,
) -> TradeTable {
    let mut goods = demanded(&line.goods, phase);
    let countries = line.countries.as_ref().unwrap_or(&flow.countries);
    let mut countries: Vec<(Country, u64)> = countries
        .iter()
        .map(|(country, weight)| (*country, u64::from(*weight)))
        .collect();
    if let Some((goods_ppm, countries_ppm)) = mix {
        for ((_, weight), ppm) in goods.iter_mut().zip(goods_ppm) {
            *weight *= u64::from(*ppm);
        }
        for ((_, weight), ppm) in countries.iter_mut().zip(countries_ppm) {
            *weight *= u64::from(*ppm);
        }
    }
    let first = &scenario.products[line.goods[0].0];
    let (declared, concealed) = if line.scheme.conceals() {
        let concealed = Concealed {
            goods: Weighted::new(goods),
            kind: first.kind,
            cold: first.storage.is_cold(),
        };
        (cover(scenario, flow, phase, line), Some(concealed))
    } else {
        (goods, None)
    };
    trade_table(
        scenario,
        declared,
        concealed,
        Weighted::new(countries),
        flow.traders.private_illicit_ppm,
        line.counterfeit,
    )
}

/// Ordinary goods of the flow whose image differs from that of the goods behind them.
fn cover(scenario: &Scenario, flow: &Flow, phase: &Phase, line: &IllicitLine) -> Vec<(usize, u64)> {
    let hidden = |product: usize| {
        let class = scenario.products[product].form.image_class();
        line.goods
            .iter()
            .any(|(good, _)| scenario.products[*good].form.image_class() == class)
    };
    let mut goods = demanded(&flow.goods, phase);
    goods.retain(|(product, _)| {
        COVER_KINDS.contains(&scenario.products[*product].kind) && !hidden(*product)
    });
    if goods.iter().all(|(_, weight)| *weight == 0) {
        for (_, weight) in &mut goods {
            *weight = 1;
        }
    }
    goods
}

/// Probabilities of all indicators, ppm: for licit traffic, or for a line at a level of skill.
fn resolve(
    scenario: &Scenario,
    flow: &Flow,
    phase: &Phase,
    illicit: Option<(&IllicitLine, Skill)>,
) -> [u32; Indicator::COUNT] {
    let mut ppm = [0; Indicator::COUNT];
    for (slot, odds) in ppm.iter_mut().zip(&scenario.odds) {
        let quality = [&phase.quality, &flow.quality]
            .into_iter()
            .find_map(|list| {
                list.iter()
                    .find(|(indicator, _)| *indicator == odds.indicator)
            })
            .map(|(_, ppm)| *ppm);
        let licit = quality.unwrap_or(odds.licit_ppm);
        *slot = match illicit {
            None => licit,
            Some((line, skill)) => {
                let given = odds
                    .given
                    .iter()
                    .filter(|(given, _)| {
                        *given == Given::Offence(line.offence)
                            || *given == Given::Scheme(line.scheme)
                    })
                    .map(|(_, ppm)| *ppm)
                    .max()
                    .unwrap_or(odds.illicit_ppm);
                let full = given.max(quality.unwrap_or(0));
                if odds.skill_hides && full > licit {
                    let visible = u64::from(scenario.visibility_ppm[skill as usize]);
                    licit + (u64::from(full - licit) * visible / u64::from(PPM)) as u32
                } else {
                    full
                }
            }
        };
    }
    if let Some((line, _)) = illicit
        && line.scheme.conceals()
    {
        // Whoever opens such a consignment finds other goods than were declared.
        ppm[Indicator::GoodsUnlikeDeclared.index()] = PPM;
    }
    ppm
}
