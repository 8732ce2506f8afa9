//! The declared side of a case: what explains it, what is said of it, and the numbers that go with it.

use std::sync::Arc;

use crate::customs::code::country::Country;
use crate::customs::code::currency::{Currency, Money};
use crate::customs::transport::{CN22_LIMIT_GRAMS, CN22_LIMIT_SDR, Direction, Mode};
use crate::risk::indicator::{
    Channel, Circumstances, Factor, Indicator, IndicatorSet, applicable, factors,
};
use crate::risk::truth::Hypothesis;
use crate::rng::{Draws, PPM};
use crate::stream::Stream;
use crate::stream::further::FurtherLine;
use crate::stream::names::Trader;
use crate::stream::regime::{FlowTable, HypothesisTable, Regime};
use crate::time::SimTime;

/// A case as its declaration was made: hypothesis, article, parties, numbers, indicators in the data.
///
/// Small and cheap; text is written from it on demand. The hypothesis in it is part of the sealed truth.
#[derive(Clone, Debug)]
pub struct Declared {
    pub index: u64,
    pub arrival: SimTime,
    /// Index of the flow.
    pub flow: usize,
    /// The article described, by product index.
    pub described: usize,
    /// The article whose commodity code is declared; another one when the code is unlike the text.
    pub coded: usize,
    /// Origin (import, transit) or destination (export).
    pub country: Country,
    /// Country of dispatch.
    pub dispatch: Country,
    pub private_party: bool,
    pub quantity: u32,
    pub net_mass_grams: u64,
    pub gross_mass_grams: u64,
    pub value: Money,
    pub customs_value_minor: i64,
    /// Further lines of the declaration.
    pub(crate) further: Vec<FurtherLine>,
    /// Indicators that are facts in the declared data.
    pub indicators: IndicatorSet,
    /// What can occur, as far as the declaration alone decides it; actual goods as declared.
    pub(crate) circumstances: Circumstances,
    /// Position of the hypothesis in the flow's table.
    pub(crate) hypothesis: usize,
    /// The tables that the case was drawn from: a later mix does not change what has arrived.
    pub(crate) regime: Arc<Regime>,
    /// Draws left for the texts.
    pub(crate) texts: Draws,
}

impl Declared {
    pub(crate) fn flow_table(&self) -> &FlowTable {
        &self.regime.flows[self.flow]
    }
}

/// Honest and raised ranges, ppm of the reference.
mod range {
    pub(super) const HONEST_VALUE: (u32, u32) = (620_000, 1_560_000);
    pub(super) const LOW_VALUE: (u32, u32) = (60_000, 380_000);
    pub(super) const HIGH_VALUE: (u32, u32) = (3_200_000, 8_000_000);
    pub(super) const HONEST_MASS: (u32, u32) = (850_000, 1_200_000);
    pub(super) const LOW_MASS: (u32, u32) = (150_000, 420_000);
    pub(super) const HIGH_MASS: (u32, u32) = (2_300_000, 5_000_000);
    pub(super) const GROSS_OVER_NET: (u32, u32) = (1_060_000, 1_240_000);
}

impl Stream {
    /// Case `index`, declared side.
    pub fn declared(&self, index: u64) -> Declared {
        let mut draws = self.purposes.declared.case(index);
        let arrival = self.arrivals.at(index, draws.word());
        let regime = self.regime_at(arrival).clone();
        let flow = regime.flow.pick(draws.word());
        let table = &regime.flows[flow];
        let position = table.pick.pick(draws.word());
        let hypothesis = &table.hypotheses[position];
        let trade = &table.trades[hypothesis.trade];
        let described = trade.declared.pick(draws.word());
        let country = trade.countries.pick(draws.word());
        let private_party = draws.chance(trade.private_ppm);

        let circumstances = self.circumstances(flow, described, described, private_party, arrival);
        let mut case = Declared {
            index,
            arrival,
            flow,
            described,
            coded: described,
            country,
            dispatch: country,
            private_party,
            quantity: 1,
            net_mass_grams: 1,
            gross_mass_grams: 1,
            value: Money::new(0, self.scenario.currency),
            customs_value_minor: 0,
            further: Vec::new(),
            indicators: IndicatorSet::EMPTY,
            circumstances,
            hypothesis: position,
            regime: regime.clone(),
            texts: draws.clone(),
        };
        self.draw_indicators(&mut case, hypothesis, &mut draws);
        case.dispatch = self.dispatch(&case, &mut draws);
        self.draw_numbers(&mut case, &mut draws);
        self.draw_form_indicator(&mut case, hypothesis, &mut draws);
        case.texts = draws;
        case
    }

    /// Circumstances as the declaration alone shows them, with the actual goods as described.
    pub(crate) fn circumstances(
        &self,
        flow: usize,
        described: usize,
        coded: usize,
        private_party: bool,
        at: SimTime,
    ) -> Circumstances {
        let flow = &self.scenario.flows[flow];
        let article = &self.scenario.products[described];
        let code = &self.scenario.products[coded];
        Circumstances {
            mode: flow.mode,
            direction: flow.direction,
            declared: code.kind,
            declared_cold: code.storage.is_cold(),
            actual: article.kind,
            actual_cold: article.storage.is_cold(),
            private_party,
            lpco: self.register.lpco(coded, flow.direction, at),
            beyond_cn22: false,
            fits_threshold: self.register.fits_threshold(coded),
            has_unlike_code: self.register.has_unlike_code(described, flow.direction),
            goods_may_differ: !self.register.like(described).is_empty(),
        }
    }

    /// Indicators of the declaration that can occur, given what is decided so far.
    fn declared_applicable(&self, case: &Declared) -> IndicatorSet {
        let blocked = self.register.blocked_wordings(case.described);
        applicable(&case.circumstances).without(blocked)
    }

    fn draw_indicators(&self, case: &mut Declared, table: &HypothesisTable, draws: &mut Draws) {
        let mut applicable = self.declared_applicable(case);
        for factor in declared_factors() {
            let raised = raise(factor, table, applicable, draws);
            if let Some(indicator) = raised {
                case.indicators.insert(indicator);
            }
            let direction = case.circumstances.direction;
            let code_draws = if raised == Some(Indicator::HsUnlikeDescription) {
                self.register.unlike_code(case.described, direction, draws)
            } else {
                case.coded
            };
            if code_draws != case.coded {
                case.coded = code_draws;
                case.circumstances = self.circumstances(
                    case.flow,
                    case.described,
                    case.coded,
                    case.private_party,
                    case.arrival,
                );
                applicable = self.declared_applicable(case);
            }
        }
    }

    /// The one indicator that depends on the numbers: a CN22 beyond its limits.
    fn draw_form_indicator(&self, case: &mut Declared, table: &HypothesisTable, draws: &mut Draws) {
        let sdr_limit = i128::from(CN22_LIMIT_SDR)
            * i128::from(self.scenario.sdr_micros)
            * i128::from(self.scenario.currency.minor_per_major());
        case.circumstances.beyond_cn22 = case.gross_mass_grams > CN22_LIMIT_GRAMS
            || i128::from(case.customs_value_minor) * 1_000_000 > sdr_limit;
        let applicable = self.declared_applicable(case);
        if let Some(indicator) = raise(form_factor(), table, applicable, draws) {
            case.indicators.insert(indicator);
        }
    }

    fn dispatch(&self, case: &Declared, draws: &mut Draws) -> Country {
        let scenario = &self.scenario;
        let (usual, word) = (draws.chance(150_000), draws.word());
        if case.circumstances.direction == Direction::Export {
            return scenario.country;
        }
        if case.indicators.holds(Indicator::HubUnlikeOrigin) {
            let strange = self.register.strange_hubs();
            let start = ((u64::from(word) * strange.len() as u64) >> 32) as usize;
            let turned = strange[start..].iter().chain(&strange[..start]);
            return turned
                .copied()
                .find(|hub| *hub != case.country)
                .unwrap_or(case.country);
        }
        if usual && !scenario.usual_hubs.is_empty() {
            let position = (u64::from(word) * scenario.usual_hubs.len() as u64) >> 32;
            let hub = scenario.usual_hubs[position as usize];
            if hub != scenario.country {
                return hub;
            }
        }
        case.country
    }

    fn draw_numbers(&self, case: &mut Declared, draws: &mut Draws) {
        case.quantity = self.draw_quantity(case, draws);
        let code = &self.scenario.products[case.coded];
        let mass_range = if case.indicators.holds(Indicator::MassUnlikeGoods) {
            if draws.chance(PPM / 2) {
                range::LOW_MASS
            } else {
                range::HIGH_MASS
            }
        } else {
            range::HONEST_MASS
        };
        let milligrams = u128::from(case.quantity)
            * u128::from(code.unit_milligrams)
            * u128::from(draws.between(mass_range.0, mass_range.1));
        case.net_mass_grams = u64::try_from(milligrams / 1_000_000_000)
            .unwrap_or(u64::MAX)
            .max(1);
        self.draw_value(case, draws);
        self.draw_further(case, draws);
        let further = case.further.iter().map(|line| line.net_mass_grams);
        let net = further.fold(case.net_mass_grams, u64::saturating_add);
        let gross = draws.between(range::GROSS_OVER_NET.0, range::GROSS_OVER_NET.1);
        let tare = match case.circumstances.mode {
            Mode::Post => draws.between(15, 60),
            Mode::Express => draws.between(30, 200),
            Mode::Air | Mode::Sea | Mode::Road => draws.between(400, 2_500),
        };
        let grossed = u128::from(net) * u128::from(gross) / u128::from(PPM);
        case.gross_mass_grams = u64::try_from(grossed)
            .unwrap_or(u64::MAX)
            .saturating_add(u64::from(tare));
    }

    fn draw_quantity(&self, case: &Declared, draws: &mut Draws) -> u32 {
        let scenario = &self.scenario;
        let (article, code) = (
            &scenario.products[case.described],
            &scenario.products[case.coded],
        );
        let packs = self.register.packs(case.flow, draws.word());
        let beyond = draws.between(3, 20);
        let limit = code.own_use_limit();
        if case.indicators.holds(Indicator::QuantityBeyondOwnUse) {
            return limit.saturating_mul(beyond).max(limit.saturating_add(1));
        }
        if case.indicators.holds(Indicator::ValueJustUnderThreshold) {
            let target = self.threshold_micros() * 975 / 1000;
            let fitting = target / u128::from(code.price_micros.max(1));
            return u32::try_from(fitting).unwrap_or(u32::MAX).max(1);
        }
        let heaviest = scenario.flows[case.flow]
            .max_mass_grams
            .saturating_mul(1000)
            / code.unit_milligrams.max(1);
        let mut quantity = u64::from(packs) * u64::from(article.smallest_pack());
        quantity = quantity.min(heaviest).max(u64::from(code.least_quantity()));
        if case.private_party {
            quantity = quantity.min(u64::from(limit));
        }
        u32::try_from(quantity).unwrap_or(u32::MAX).max(1)
    }

    fn threshold_micros(&self) -> u128 {
        let minor = self.scenario.low_value_threshold_minor.max(0) as u128;
        minor * 1_000_000 / self.scenario.currency.minor_per_major().max(1) as u128
    }

    fn draw_value(&self, case: &mut Declared, draws: &mut Draws) {
        let code = &self.scenario.products[case.coded];
        let reference = u128::from(case.quantity) * u128::from(code.price_micros);
        let (low, high) = if case.indicators.holds(Indicator::ValueBelowReference) {
            range::LOW_VALUE
        } else if case.indicators.holds(Indicator::ValueAboveReference) {
            range::HIGH_VALUE
        } else {
            range::HONEST_VALUE
        };
        // The mean of two draws: most values lie near the middle of their range.
        let ratio = (u64::from(draws.between(low, high)) + u64::from(draws.between(low, high))) / 2;
        let within = u128::from(draws.between(960_000, 990_000));
        let threshold = self.threshold_micros();
        let mut micros = reference * u128::from(ratio) / u128::from(PPM);
        if case.indicators.holds(Indicator::ValueJustUnderThreshold) {
            micros = threshold * within / u128::from(PPM);
        } else if micros * 100 >= threshold * 94 && micros * 100 < threshold * 101 {
            // Honest values keep clear of the strip under the threshold, or they would look chosen.
            micros = micros * 91 / 100;
        }
        let currency = self.invoice_currency(case.dispatch);
        case.value = self.scenario.in_currency(micros, currency);
        case.customs_value_minor = self.scenario.customs_value_minor(case.value);
    }

    fn invoice_currency(&self, dispatch: Country) -> Currency {
        let local = self.names.place(dispatch).currency;
        let known = self
            .scenario
            .exchange
            .iter()
            .any(|(currency, _)| *currency == local);
        if known { local } else { self.scenario.currency }
    }

    /// What explains a case; part of the sealed truth.
    pub fn hypothesis(&self, case: &Declared) -> Hypothesis {
        case.flow_table().hypotheses[case.hypothesis].hypothesis
    }

    pub(crate) fn trader(&self, case: &Declared, draws: &mut Draws) -> &Trader {
        let flagged = case.indicators.holds(Indicator::PriorOffenceOnRecord);
        self.names.trader(case.flow, flagged, draws)
    }
}

/// Draws which indicator of a factor is raised, if any: one word, whatever applies.
pub(crate) fn raise(
    factor: &Factor,
    table: &HypothesisTable,
    applicable: IndicatorSet,
    draws: &mut Draws,
) -> Option<Indicator> {
    let mut left = draws.ppm();
    for &indicator in &factor.indicators {
        if !applicable.holds(indicator) {
            continue;
        }
        let ppm = table.odds.ppm(indicator);
        if left < ppm {
            return Some(indicator);
        }
        left -= ppm;
    }
    None
}

/// The name of the factor that is drawn after the numbers.
const FORM: &str = "form";

fn split() -> &'static (Vec<Factor>, Factor) {
    static SPLIT: std::sync::OnceLock<(Vec<Factor>, Factor)> = std::sync::OnceLock::new();
    SPLIT.get_or_init(|| {
        let (form, others): (Vec<Factor>, Vec<Factor>) = factors()
            .iter()
            .filter(|factor| factor.channel == Channel::Declared)
            .cloned()
            .partition(|factor| factor.name == FORM);
        let form = form.into_iter().next();
        (others, form.expect("the catalogue has the form factor"))
    })
}

/// Factors of the declaration but the form's.
fn declared_factors() -> &'static [Factor] {
    &split().0
}

fn form_factor() -> &'static Factor {
    &split().1
}
