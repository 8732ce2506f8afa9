//! Further lines of a declaration: ordinary goods that travel in the same commercial consignment.
//!
//! They are honest, need no licence, and are drawn without regard to the hypothesis, so they tell nothing
//! about it; they are there because freight is rarely of one kind.

use crate::customs::code::currency::Money;
use crate::customs::declaration::GoodsItem;
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::Indicator;
use crate::rng::{Draws, PPM};
use crate::stream::{Declared, Stream};

/// One further line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FurtherLine {
    /// Product index.
    pub(crate) product: usize,
    pub(crate) quantity: u32,
    pub(crate) net_mass_grams: u64,
    pub(crate) value: Money,
    pub(crate) customs_value_minor: i64,
}

/// Shares of consignments with none, one, two and three further lines, ppm, cumulated (our judgement).
const CUMULATED_PPM: [u32; 3] = [550_000, 800_000, 920_000];

impl Stream {
    /// Draws the further lines of a case; none for mail, express and private persons, and none where the
    /// whole value was chosen to stay under the threshold.
    pub(crate) fn draw_further(&self, case: &mut Declared, draws: &mut Draws) {
        let companions = self.register.companions(case.flow);
        let commercial = matches!(case.circumstances.mode, Mode::Air | Mode::Sea | Mode::Road);
        let share = draws.ppm();
        let chosen = case.indicators.holds(Indicator::ValueJustUnderThreshold);
        if !commercial || case.private_party || chosen || companions.is_empty() {
            return;
        }
        let lines = CUMULATED_PPM
            .iter()
            .filter(|bound| share >= **bound)
            .count();
        for _ in 0..lines {
            let line = self.further_line(case, companions, draws);
            let known = |product: usize| {
                [case.described, case.coded].contains(&product)
                    || case.further.iter().any(|line| line.product == product)
            };
            if !known(line.product) {
                case.further.push(line);
            }
        }
        // Sums that fall into the strip under the threshold by accident would look chosen.
        while self.looks_chosen(case) && case.further.pop().is_some() {}
    }

    fn further_line(
        &self,
        case: &Declared,
        companions: &[usize],
        draws: &mut Draws,
    ) -> FurtherLine {
        let index = *draws.pick(companions);
        let product = &self.scenario.products[index];
        let packs = self.register.packs(case.flow, draws.word());
        let quantity = packs
            .saturating_mul(product.smallest_pack())
            .max(product.least_quantity());
        let (price, mass) = (
            draws.between(700_000, 1_400_000),
            draws.between(900_000, 1_150_000),
        );
        let million = u128::from(PPM);
        let micros =
            u128::from(quantity) * u128::from(product.price_micros) * u128::from(price) / million;
        let milligrams =
            u128::from(quantity) * u128::from(product.unit_milligrams) * u128::from(mass) / million;
        let value = self.scenario.in_currency(micros, case.value.currency);
        FurtherLine {
            product: index,
            quantity,
            net_mass_grams: u64::try_from(milligrams / 1_000).unwrap_or(u64::MAX).max(1),
            value,
            customs_value_minor: self.scenario.customs_value_minor(value),
        }
    }

    /// Whether the total customs value lies close under the low-value threshold.
    fn looks_chosen(&self, case: &Declared) -> bool {
        let further = case
            .further
            .iter()
            .map(|line| i128::from(line.customs_value_minor));
        let total = i128::from(case.customs_value_minor) + further.sum::<i128>();
        let threshold = i128::from(self.scenario.low_value_threshold_minor);
        total * 100 >= threshold * 95 && total < threshold
    }

    /// Writes the further lines as they are declared.
    pub(crate) fn write_further(&self, case: &Declared, out: &mut Vec<GoodsItem>) {
        out.clear();
        out.extend(case.further.iter().map(|line| {
            let product = &self.scenario.products[line.product];
            GoodsItem {
                description: product.name.clone(),
                hs: product.hs,
                commodity: product.commodity,
                quantity: line.quantity,
                unit: product.unit.clone(),
                net_mass_grams: line.net_mass_grams,
                value: line.value,
                customs_value_minor: line.customs_value_minor,
                origin: match case.circumstances.direction {
                    Direction::Export => self.scenario.country,
                    Direction::Import | Direction::Transit => case.country,
                },
            }
        }));
    }
}
