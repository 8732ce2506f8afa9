//! What can be told of each article once and for all: licences, unlike codes, like articles.

use crate::customs::code::country::Country;
use crate::customs::gazetteer::places;
use crate::customs::goods::GoodsKind;
use crate::customs::transport::Direction;
use crate::normal;
use crate::risk::indicator::IndicatorSet;
use crate::rng::Draws;
use crate::scenario::model::Scenario;
use crate::scenario::model::traffic::Flow;
use crate::stream::description::Wording;
use crate::time::SimTime;

/// Facts about articles, by product index.
#[derive(Clone, Debug)]
pub(crate) struct Register {
    entries: Vec<Entry>,
    /// Products of one licence requirement and direction, ordered by heading.
    classes: Vec<Vec<usize>>,
    wordings: Vec<Wording>,
    strange_hubs: Vec<Country>,
    /// By flow: ordinary articles that can travel along in commercial consignments.
    companions: Vec<Vec<usize>>,
    /// By flow: number of packs by equally likely ranks.
    packs: Vec<Vec<u32>>,
}

#[derive(Clone, Debug)]
struct Entry {
    /// By direction: when a licence is required from, if ever.
    lpco_from: [Option<SimTime>; 3],
    /// By direction: the class, and the positions of the product's own heading within it.
    unlike: [(usize, usize, usize); 3],
    /// Articles that can be packed instead by mistake.
    like: Vec<usize>,
    fits_threshold: bool,
}

impl Register {
    pub(crate) fn new(scenario: &Scenario) -> Register {
        let lpco_from = |product: usize, direction: Direction| {
            let hs = scenario.products[product].hs;
            scenario
                .lpco_rules
                .iter()
                .filter(|rule| rule.requires(hs, direction, SimTime::from_secs(u64::MAX)))
                .map(|rule| rule.from)
                .min()
        };
        let mut entries: Vec<Entry> = (0..scenario.products.len())
            .map(|product| Entry {
                lpco_from: Direction::ALL.map(|direction| lpco_from(product, direction)),
                unlike: [(0, 0, 0); 3],
                like: like_articles(scenario, product),
                fits_threshold: fits_threshold(scenario, product),
            })
            .collect();
        let mut classes = Vec::new();
        for direction in Direction::ALL {
            group_by_requirement(scenario, direction, &mut entries, &mut classes);
        }
        let companions = scenario
            .flows
            .iter()
            .map(|flow| {
                let ordinary = |product: &usize| {
                    let free = entries[*product].lpco_from[flow.direction as usize].is_none();
                    scenario.products[*product].kind == GoodsKind::Article && free
                };
                let goods = flow.goods.iter().map(|(product, _)| *product);
                goods.filter(ordinary).collect()
            })
            .collect();
        let hub = |country: &Country| {
            !scenario.usual_hubs.contains(country) && *country != scenario.country
        };
        let wording = |product| Wording::new(scenario, product);
        Register {
            entries,
            classes,
            wordings: scenario.products.iter().map(wording).collect(),
            strange_hubs: places()
                .iter()
                .map(|place| place.country)
                .filter(hub)
                .collect(),
            packs: scenario.flows.iter().map(pack_ranks).collect(),
            companions,
        }
    }

    /// How an article is worded.
    pub(crate) fn wording(&self, product: usize) -> &Wording {
        &self.wordings[product]
    }

    /// Styles of description that an article's name does not allow.
    pub(crate) fn blocked_wordings(&self, product: usize) -> IndicatorSet {
        self.wordings[product].blocked()
    }

    /// Countries that are no usual hub.
    pub(crate) fn strange_hubs(&self) -> &[Country] {
        &self.strange_hubs
    }

    /// Ordinary articles that can travel along in a flow.
    pub(crate) fn companions(&self, flow: usize) -> &[usize] {
        &self.companions[flow]
    }

    /// Number of smallest retail packs in a consignment of a flow.
    pub(crate) fn packs(&self, flow: usize, word: u32) -> u32 {
        let ranks = &self.packs[flow];
        ranks[((u64::from(word) * ranks.len() as u64) >> 32) as usize]
    }

    /// Whether a licence is required.
    pub(crate) fn lpco(&self, product: usize, direction: Direction, at: SimTime) -> bool {
        self.entries[product].lpco_from[direction as usize].is_some_and(|from| from <= at)
    }

    /// Whether a code of another heading with the same licence requirement exists.
    pub(crate) fn has_unlike_code(&self, product: usize, direction: Direction) -> bool {
        let (class, start, end) = self.entries[product].unlike[direction as usize];
        self.classes[class].len() > end - start
    }

    /// An article of another heading with the same licence requirement.
    pub(crate) fn unlike_code(
        &self,
        product: usize,
        direction: Direction,
        draws: &mut Draws,
    ) -> usize {
        let (class, start, end) = self.entries[product].unlike[direction as usize];
        let others = self.classes[class].len() - (end - start);
        let position = draws.below(others as u32) as usize;
        self.classes[class][if position < start {
            position
        } else {
            position + end - start
        }]
    }

    /// Articles that can be packed instead by mistake: same kind, storage and looks in the image.
    pub(crate) fn like(&self, product: usize) -> &[usize] {
        &self.entries[product].like
    }

    /// Whether the price leaves room for a consignment worth just under the threshold.
    pub(crate) fn fits_threshold(&self, product: usize) -> bool {
        self.entries[product].fits_threshold
    }
}

fn like_articles(scenario: &Scenario, product: usize) -> Vec<usize> {
    let own = &scenario.products[product];
    (0..scenario.products.len())
        .filter(|&other| {
            let candidate = &scenario.products[other];
            other != product
                && candidate.kind == own.kind
                && candidate.storage.is_cold() == own.storage.is_cold()
                && candidate.form.image_class() == own.form.image_class()
        })
        .collect()
}

/// Whether two units at the reference price stay within 97.5 percent of the low-value threshold.
fn fits_threshold(scenario: &Scenario, product: usize) -> bool {
    let price = i128::from(scenario.products[product].price_micros);
    let threshold = i128::from(scenario.low_value_threshold_minor) * 1_000_000;
    price * i128::from(scenario.currency.minor_per_major()) * 10_000 <= threshold * 4_875
}

fn group_by_requirement(
    scenario: &Scenario,
    direction: Direction,
    entries: &mut [Entry],
    classes: &mut Vec<Vec<usize>>,
) {
    let d = direction as usize;
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|&product| {
        (
            entries[product].lpco_from[d],
            scenario.products[product].hs.heading(),
            product,
        )
    });
    let required: Vec<_> = entries.iter().map(|entry| entry.lpco_from[d]).collect();
    for class in order.chunk_by(|a, b| required[*a] == required[*b]) {
        let number = classes.len();
        let mut start = 0;
        let same_heading = |a: &usize, b: &usize| {
            scenario.products[*a].hs.heading() == scenario.products[*b].hs.heading()
        };
        for block in class.chunk_by(same_heading) {
            for &product in block {
                entries[product].unlike[d] = (number, start, start + block.len());
            }
            start += block.len();
        }
        classes.push(class.to_vec());
    }
}

/// Ranks into which the distribution of packs is cut: the largest consignment is the 1 − 1/8192 quantile.
const RANKS: u32 = 4096;

/// Quantiles of a lognormal distribution with the flow's median and 90th percentile: sizes of
/// consignments are heavy-tailed (our choice of family; STOP II's mean is 1 500 times the parcels').
fn pack_ranks(flow: &Flow) -> Vec<u32> {
    let median = f64::from(flow.packs_median_centi) / 100.0;
    let spread = (f64::from(flow.packs_spread_centi) / 100.0).max(1.0);
    let sigma = libm::log(spread) / normal::quantile(0.9);
    (0..RANKS)
        .map(|rank| {
            let part = (f64::from(rank) + 0.5) / f64::from(RANKS);
            let packs = median * libm::exp(sigma * normal::quantile(part));
            (packs + 0.5).clamp(1.0, 10_000_000.0) as u32
        })
        .collect()
}
