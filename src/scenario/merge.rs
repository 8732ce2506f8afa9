//! Lays libraries and scenario over each other: later entries replace earlier ones of the same key.

use std::collections::{BTreeMap, BTreeSet};

use crate::customs::code::country::Country;
use crate::customs::code::currency::Currency;
use crate::customs::evidence::Agency;
use crate::risk::indicator::Indicator;
use crate::risk::offence::Offence;
use crate::scenario::decode::number::{Amount, Hours, Price, Rate};
use crate::scenario::decode::table::Table;
use crate::scenario::decode::{Placed, Spot, Words};
use crate::scenario::file::action::{ActionV1, AgencyV1};
use crate::scenario::file::exercise::{DeadlinesV1, LimitsV1, ScoringV1};
use crate::scenario::file::knowledge::{
    IndicatorV1, LicensingBodyV1, LpcoV1, NotifiedBodyV1, VaguePhraseV1, VisibilityV1,
};
use crate::scenario::file::product::ProductV1;
use crate::scenario::file::traffic::{Countries, TradersV1};
use crate::scenario::file::{LibraryFileV1, ScenarioFileV1};
use crate::scenario::finding::Findings;
use crate::scenario::model::Given;
use crate::scenario::model::exercise::Disposition;
use crate::scenario::syntax::{Node, Value};

/// Everything that libraries and the scenario say together.
#[derive(Debug, Default)]
pub(crate) struct Merged {
    pub(crate) exchange: BTreeMap<Currency, Placed<Price>>,
    pub(crate) products: BTreeMap<String, ProductV1>,
    pub(crate) vague_phrases: Vec<VaguePhraseV1>,
    pub(crate) abbreviations: BTreeMap<String, Words>,
    pub(crate) usual_hubs: Vec<Placed<Country>>,
    pub(crate) traders: BTreeMap<String, TradersV1>,
    pub(crate) routes: BTreeMap<String, Countries>,
    pub(crate) notified_bodies: Vec<NotifiedBodyV1>,
    pub(crate) licensing_bodies: Vec<LicensingBodyV1>,
    pub(crate) lpco: Vec<LpcoV1>,
    pub(crate) indicators: BTreeMap<Indicator, Odds>,
    pub(crate) visibility: Option<VisibilityV1>,
    /// In the order of their first mention.
    pub(crate) actions: Vec<ActionV1>,
    pub(crate) agencies: Vec<AgencyV1>,
    pub(crate) scoring: Scores,
    pub(crate) limits: Bounds,
    /// What the files name although it could not be decoded.
    pub(crate) known: Known,
}

/// The merged odds of one indicator, and the entry that spoke last.
#[derive(Debug)]
pub(crate) struct Odds {
    pub(crate) spot: Spot,
    pub(crate) licit: Option<Rate>,
    pub(crate) illicit: Option<Rate>,
    pub(crate) given: Vec<(Given, Placed<Rate>)>,
    pub(crate) skill_hides: Option<bool>,
}

/// Scoring without its defaults.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    pub(crate) stop_benefit: BTreeMap<Offence, Amount>,
    pub(crate) stop_benefit_default: Option<Amount>,
    pub(crate) miss_cost: BTreeMap<Offence, Amount>,
    pub(crate) miss_cost_default: Option<Amount>,
    pub(crate) false_stop_cost: Option<Amount>,
    pub(crate) delay_cost_per_hour: Option<Amount>,
    pub(crate) free_hours: Option<u64>,
    pub(crate) spoil_cost: Option<Amount>,
    pub(crate) needless_opening_cost: Option<Amount>,
    pub(crate) grounded_bonus: Option<Amount>,
    pub(crate) right_dispositions: BTreeMap<Offence, Placed<Vec<Placed<Disposition>>>>,
}

/// Limits without their defaults.
#[derive(Debug, Default)]
pub(crate) struct Bounds {
    pub(crate) shift: Option<Placed<Hours>>,
    pub(crate) decision_secs: Option<u32>,
    /// In the order of `Mode::ALL`.
    pub(crate) deadlines: [Option<Placed<Hours>>; 5],
    pub(crate) cold_chain: Option<Placed<Hours>>,
    pub(crate) budget: Option<Amount>,
}

/// Names that stand in the files, so that one fault is not reported again wherever its bearer is named.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) products: BTreeSet<String>,
    pub(crate) families: BTreeSet<String>,
    pub(crate) flows: BTreeSet<String>,
    /// Some file, list or entry could not be read, so that what is missing may stand there.
    pub(crate) products_incomplete: bool,
    pub(crate) actions_incomplete: bool,
    pub(crate) bodies_incomplete: bool,
}

impl Known {
    /// A file could not be read at all.
    pub(crate) fn file_unreadable(&mut self) {
        self.products_incomplete = true;
        self.actions_incomplete = true;
        self.bodies_incomplete = true;
    }

    /// Notes the names in a file's nodes, whether or not they can be decoded.
    fn scan(&mut self, root: &Node) {
        let Value::Record { fields, .. } = &root.value else {
            return;
        };
        for field in fields {
            let items = match &field.node.value {
                Value::List(items) => items.as_slice(),
                _ => &[],
            };
            for item in items {
                match field.name.as_str() {
                    "products" => {
                        self.products.extend(text_field(item, "id"));
                        self.families.extend(text_field(item, "family"));
                    }
                    "flows" => self.flows.extend(text_field(item, "id")),
                    _ => {}
                }
            }
        }
    }

    /// Compares how many entries a list has with how many could be decoded.
    fn compare(&mut self, root: &Node, decoded: &[(&str, usize)]) {
        for (name, count) in decoded {
            let incomplete = match list_len(root, name) {
                Some(written) => written > *count,
                None => false,
            };
            match *name {
                "products" => self.products_incomplete |= incomplete,
                "actions" | "agencies" => self.actions_incomplete |= incomplete,
                _ => self.bodies_incomplete |= incomplete,
            }
        }
    }
}

fn text_field(node: &Node, name: &str) -> Option<String> {
    let Value::Record { fields, .. } = &node.value else {
        return None;
    };
    let field = fields.iter().find(|field| field.name == name)?;
    match &field.node.value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// Entries of a list in the file; one more when its brackets hold something else.
fn list_len(root: &Node, name: &str) -> Option<usize> {
    let Value::Record { fields, .. } = &root.value else {
        return None;
    };
    let field = fields.iter().find(|field| field.name == name)?;
    match &field.node.value {
        Value::List(items) => Some(items.len()),
        _ => Some(1),
    }
}

/// What libraries and scenarios have in common; borrowed from either.
struct Entries<'f> {
    exchange: &'f Table<Currency, Placed<Price>>,
    products: &'f [ProductV1],
    vague_phrases: &'f [VaguePhraseV1],
    abbreviations: &'f Table<String, Words>,
    usual_hubs: &'f [Placed<Country>],
    traders: &'f Table<String, TradersV1>,
    routes: &'f Table<String, Countries>,
    notified_bodies: &'f [NotifiedBodyV1],
    licensing_bodies: &'f [LicensingBodyV1],
    lpco: &'f [LpcoV1],
    indicators: &'f Table<Indicator, IndicatorV1>,
    visibility: Option<&'f VisibilityV1>,
    actions: &'f [ActionV1],
    agencies: &'f [AgencyV1],
    scoring: Option<&'f ScoringV1>,
    limits: Option<&'f LimitsV1>,
}

macro_rules! entries {
    ($file:expr) => {
        Entries {
            exchange: &$file.exchange,
            products: &$file.products,
            vague_phrases: &$file.vague_phrases,
            abbreviations: &$file.abbreviations,
            usual_hubs: &$file.usual_hubs,
            traders: &$file.traders,
            routes: &$file.routes,
            notified_bodies: &$file.notified_bodies,
            licensing_bodies: &$file.licensing_bodies,
            lpco: &$file.lpco,
            indicators: &$file.indicators,
            visibility: $file.visibility.as_ref(),
            actions: &$file.actions,
            agencies: &$file.agencies,
            scoring: $file.scoring.as_ref(),
            limits: $file.limits.as_ref(),
        }
    };
}

impl Merged {
    /// Lays a library over what is there.
    pub(crate) fn add_library(
        &mut self,
        library: &LibraryFileV1,
        root: &Node,
        findings: &mut Findings,
    ) {
        self.add(&entries!(library), root, findings);
    }

    /// Lays the scenario over its libraries.
    pub(crate) fn add_scenario(
        &mut self,
        scenario: &ScenarioFileV1,
        root: &Node,
        findings: &mut Findings,
    ) {
        self.add(&entries!(scenario), root, findings);
    }

    /// Notes the names in a file that could not be decoded as a whole.
    pub(crate) fn add_undecoded(&mut self, root: &Node) {
        self.known.scan(root);
        self.known.file_unreadable();
    }

    fn add(&mut self, entries: &Entries<'_>, root: &Node, findings: &mut Findings) {
        self.known.scan(root);
        self.known.compare(
            root,
            &[
                ("products", entries.products.len()),
                ("actions", entries.actions.len()),
                ("agencies", entries.agencies.len()),
                ("vague_phrases", entries.vague_phrases.len()),
                ("notified_bodies", entries.notified_bodies.len()),
                ("licensing_bodies", entries.licensing_bodies.len()),
                ("usual_hubs", entries.usual_hubs.len()),
            ],
        );
        for (currency, rate) in &entries.exchange.0 {
            self.exchange.insert(currency.value, rate.clone());
        }
        for (word, short) in &entries.abbreviations.0 {
            self.abbreviations.insert(word.value.clone(), short.clone());
        }
        for (name, population) in &entries.traders.0 {
            self.traders.insert(name.value.clone(), population.clone());
        }
        for (name, mix) in &entries.routes.0 {
            self.routes.insert(name.value.clone(), mix.clone());
        }
        self.add_products(entries.products, findings);
        self.add_lists(entries, findings);
        for (indicator, odds) in &entries.indicators.0 {
            self.add_odds(indicator, odds);
        }
        if let Some(visibility) = entries.visibility {
            self.visibility = Some(visibility.clone());
        }
        if let Some(scoring) = entries.scoring {
            self.scoring.lay_over(scoring);
        }
        if let Some(limits) = entries.limits {
            self.limits.lay_over(limits);
        }
    }

    fn add_products(&mut self, products: &[ProductV1], findings: &mut Findings) {
        let mut here: BTreeMap<&str, u32> = BTreeMap::new();
        for product in products {
            let id = product.id.value.0.as_str();
            if let Some(line) = here.insert(id, product.id.spot.line) {
                doubled(
                    &product.id.spot,
                    findings,
                    &format!("a product \"{id}\""),
                    line,
                );
                continue;
            }
            self.products.insert(id.to_string(), product.clone());
        }
    }

    fn add_lists(&mut self, entries: &Entries<'_>, findings: &mut Findings) {
        let phrases = entries.vague_phrases;
        replace(
            &mut self.vague_phrases,
            phrases,
            findings,
            "a phrase",
            |phrase| (phrase.text.value.0.clone(), phrase.text.spot.clone()),
        );
        let bodies = entries.notified_bodies;
        replace(
            &mut self.notified_bodies,
            bodies,
            findings,
            "a body",
            |body| (body.number.value.0.clone(), body.number.spot.clone()),
        );
        replace(
            &mut self.actions,
            entries.actions,
            findings,
            "an action",
            |action| (action.id(), action.spot.clone()),
        );
        replace(
            &mut self.agencies,
            entries.agencies,
            findings,
            "terms of",
            |terms| (terms.agency.as_str().to_string(), terms.spot.clone()),
        );
        for hub in entries.usual_hubs {
            if !self.usual_hubs.iter().any(|known| known.value == hub.value) {
                self.usual_hubs.push(hub.clone());
            }
        }
        for body in entries.licensing_bodies {
            let same = |other: &LicensingBodyV1| {
                other.agency == body.agency && other.name.0 == body.name.0
            };
            if !self.licensing_bodies.iter().any(same) {
                self.licensing_bodies.push(body.clone());
            }
        }
        self.lpco.extend_from_slice(entries.lpco);
    }

    fn add_odds(&mut self, indicator: &Placed<Indicator>, entry: &IndicatorV1) {
        let odds = self
            .indicators
            .entry(indicator.value)
            .or_insert_with(|| Odds {
                spot: indicator.spot.clone(),
                licit: None,
                illicit: None,
                given: Vec::new(),
                skill_hides: None,
            });
        odds.spot = indicator.spot.clone();
        odds.licit = entry.licit.or(odds.licit);
        odds.illicit = entry.illicit.or(odds.illicit);
        odds.skill_hides = entry.skill_hides.or(odds.skill_hides);
        for (given, rate) in &entry.given.0 {
            odds.given.retain(|(other, _)| *other != given.value);
            odds.given.push((given.value, rate.clone()));
        }
    }
}

/// Adds entries with a key, in place of those with the same key from earlier files.
fn replace<T: Clone>(
    list: &mut Vec<T>,
    entries: &[T],
    findings: &mut Findings,
    what: &str,
    key: impl Fn(&T) -> (String, Spot),
) {
    let mut here: BTreeMap<String, u32> = BTreeMap::new();
    for entry in entries {
        let (name, spot) = key(entry);
        if let Some(line) = here.insert(name.clone(), spot.line) {
            doubled(&spot, findings, &format!("{what} \"{name}\""), line);
            continue;
        }
        match list.iter_mut().find(|other| key(other).0 == name) {
            Some(other) => *other = entry.clone(),
            None => list.push(entry.clone()),
        }
    }
}

fn doubled(spot: &Spot, findings: &mut Findings, what: &str, first: u32) {
    let message = format!("{what} stands in this file a second time; the first is on line {first}");
    spot.fault_with_help(
        findings,
        message,
        "remove one of the two, or give it another name",
    );
}

impl Scores {
    fn lay_over(&mut self, later: &ScoringV1) {
        let copy = |(offence, amount): &(Placed<Offence>, Amount)| (offence.value, *amount);
        self.stop_benefit
            .extend(later.stop_benefit.0.iter().map(copy));
        self.miss_cost.extend(later.miss_cost.0.iter().map(copy));
        let dispositions = later.right_dispositions.0.iter();
        self.right_dispositions
            .extend(dispositions.map(|(offence, list)| (offence.value, list.clone())));
        let lay =
            |earlier: &mut Option<Amount>, later: Option<Amount>| *earlier = later.or(*earlier);
        lay(&mut self.stop_benefit_default, later.stop_benefit_default);
        lay(&mut self.miss_cost_default, later.miss_cost_default);
        lay(&mut self.false_stop_cost, later.false_stop_cost);
        lay(&mut self.delay_cost_per_hour, later.delay_cost_per_hour);
        lay(&mut self.spoil_cost, later.spoil_cost);
        lay(&mut self.needless_opening_cost, later.needless_opening_cost);
        lay(&mut self.grounded_bonus, later.grounded_bonus);
        self.free_hours = later.free_hours.map(|hours| hours.0).or(self.free_hours);
    }
}

impl Bounds {
    fn lay_over(&mut self, later: &LimitsV1) {
        fn lay<T: Clone>(earlier: &mut Option<T>, later: &Option<T>) {
            if later.is_some() {
                earlier.clone_from(later);
            }
        }
        lay(&mut self.shift, &later.shift_hours);
        lay(&mut self.cold_chain, &later.cold_chain_hours);
        lay(&mut self.budget, &later.budget);
        lay(
            &mut self.decision_secs,
            &later.decision_secs.map(|secs| secs.as_u32()),
        );
        if let Some(DeadlinesV1 {
            post,
            express,
            air,
            sea,
            road,
            ..
        }) = &later.deadline_hours
        {
            let in_order = [post, express, air, sea, road];
            for (earlier, later) in self.deadlines.iter_mut().zip(in_order) {
                lay(earlier, later);
            }
        }
    }
}

/// The agencies that answer.
impl Merged {
    pub(crate) fn terms(&self, agency: Agency) -> Option<&AgencyV1> {
        self.agencies.iter().find(|terms| terms.agency == agency)
    }
}
