//! The auditor: recomputes every indicator from what an officer can see, and from nothing else.
//!
//! One file per source of evidence, each written from the `rendering` sentences of the catalogue. It may
//! import `risk`, the scenario's model, `customs` and `time`; it never imports `stream` or a case's truth,
//! and it draws nothing at random. Invariant: what it reports is a fact in the data, and every fact of the
//! catalogue that the data hold is reported, so its answer equals the indicators listed in the truth ledger.

mod data;
mod document;
mod image;
mod laboratory;
mod pack;
mod partner;
mod text;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::customs::code::hs::HsCode;
use crate::customs::declaration::Declaration;
use crate::customs::document::Document;
use crate::customs::evidence::{
    CodeCheck, HistoryRecord, ImageContents, LabReport, OpenedParcel, PartnerReply,
};
use crate::customs::party::TraderKind;
use crate::customs::transport::{CN22_LIMIT_GRAMS, CN22_LIMIT_SDR, Direction};
use crate::inspection::auditor::text::Reading;
use crate::risk::indicator::{Circumstances, Indicator, IndicatorSet};
use crate::scenario::model::Scenario;
use crate::scenario::model::product::Product;
use crate::scenario::model::traffic::LpcoRule;
use crate::time::SimTime;

/// Rates of the model are stated in millionths.
const MILLION: i128 = 1_000_000;

/// Everything that any action could show of one case.
#[derive(Clone, Copy, Debug)]
pub struct Exhibit<'a> {
    pub declaration: &'a Declaration,
    pub arrival: SimTime,
    pub history: &'a HistoryRecord,
    pub documents: &'a [Document],
    pub image: &'a ImageContents,
    pub opened: &'a OpenedParcel,
    pub codes: &'a [CodeCheck],
    /// The replies of all agencies, as if each had answered.
    pub replies: &'a [PartnerReply],
    /// `None` where the laboratory has nothing to measure.
    pub laboratory: Option<&'a LabReport>,
}

/// Recomputes indicators, with the scenario's public reference books at hand.
#[derive(Clone, Debug)]
pub struct Auditor<'a> {
    scenario: &'a Scenario,
    free_mail_domains: Vec<&'a str>,
    /// Two-letter languages of the post's country.
    languages: Vec<&'a str>,
    by_commodity: BTreeMap<u64, &'a Product>,
    by_name: BTreeMap<&'a str, &'a Product>,
}

impl<'a> Auditor<'a> {
    /// An auditor with the reference books of a scenario, the free mail services, and the languages (two
    /// letters) of the post's country.
    pub fn new<D: AsRef<str>, L: AsRef<str>>(
        scenario: &'a Scenario,
        free_mail_domains: &'a [D],
        languages: &'a [L],
    ) -> Auditor<'a> {
        let products = &scenario.products;
        Auditor {
            scenario,
            free_mail_domains: free_mail_domains.iter().map(AsRef::as_ref).collect(),
            languages: languages.iter().map(AsRef::as_ref).collect(),
            by_commodity: products.iter().map(|p| (p.commodity, p)).collect(),
            by_name: products.iter().map(|p| (p.name.as_str(), p)).collect(),
        }
    }

    /// Facts in the declared data; a commodity code that no article has is unlike any description.
    pub fn declared(&self, declaration: &Declaration, arrival: SimTime) -> IndicatorSet {
        match self.setting(declaration, arrival, None) {
            Some(setting) => data::declared(self, &setting),
            None => IndicatorSet::from_iter([Indicator::HsUnlikeDescription]),
        }
    }

    /// Facts in the history of sender and address.
    pub fn history(&self, exhibit: &Exhibit<'_>) -> IndicatorSet {
        self.seen(exhibit, |setting| data::history(setting, exhibit.history))
    }

    /// Facts in the supporting documents.
    pub fn documents(&self, exhibit: &Exhibit<'_>) -> IndicatorSet {
        self.seen(exhibit, |setting| {
            document::documents(self, setting, exhibit.documents)
        })
    }

    /// Facts in the X-ray image.
    pub fn image(&self, exhibit: &Exhibit<'_>) -> IndicatorSet {
        self.seen(exhibit, |setting| image::image(setting, exhibit.image))
    }

    /// Facts on the bench, codes aside; goods that the register does not name are unlike any declaration.
    pub fn opened(&self, exhibit: &Exhibit<'_>) -> IndicatorSet {
        if !self.by_name.contains_key(exhibit.opened.goods.as_str()) {
            return IndicatorSet::from_iter([Indicator::GoodsUnlikeDeclared]);
        }
        self.seen(exhibit, |setting| {
            pack::opened(self, setting, exhibit.opened)
        })
    }

    /// Facts in the packs' codes and in the verification system's answers.
    pub fn codes(&self, exhibit: &Exhibit<'_>) -> IndicatorSet {
        self.seen(exhibit, |setting| {
            pack::codes(setting, &exhibit.opened.packs, exhibit.codes)
        })
    }

    /// Facts in partners' replies.
    pub fn partners(&self, exhibit: &Exhibit<'_>) -> IndicatorSet {
        self.seen(exhibit, |setting| {
            partner::partners(setting, exhibit.replies)
        })
    }

    /// Facts in the laboratory's report; none when there is no report.
    pub fn laboratory(&self, exhibit: &Exhibit<'_>) -> IndicatorSet {
        exhibit.laboratory.map_or(IndicatorSet::EMPTY, |report| {
            self.seen(exhibit, |setting| laboratory::laboratory(setting, report))
        })
    }

    /// Every indicator that is a fact in the exhibit.
    pub fn audit(&self, exhibit: &Exhibit<'_>) -> IndicatorSet {
        [
            self.declared(exhibit.declaration, exhibit.arrival),
            self.history(exhibit),
            self.documents(exhibit),
            self.image(exhibit),
            self.opened(exhibit),
            self.codes(exhibit),
            self.partners(exhibit),
            self.laboratory(exhibit),
        ]
        .into_iter()
        .fold(IndicatorSet::EMPTY, IndicatorSet::union)
    }

    /// What `rules` report of an exhibit; nothing when its goods are not of this register.
    fn seen(
        &self,
        exhibit: &Exhibit<'_>,
        rules: impl FnOnce(&Setting<'a, '_>) -> IndicatorSet,
    ) -> IndicatorSet {
        self.setting(exhibit.declaration, exhibit.arrival, Some(exhibit.opened))
            .map_or(IndicatorSet::EMPTY, |setting| rules(&setting))
    }

    /// What the rules need to know before they look. Unopened goods count as the declared article, which
    /// changes nothing for rules about declared goods.
    fn setting<'d>(
        &self,
        declaration: &'d Declaration,
        arrival: SimTime,
        opened: Option<&OpenedParcel>,
    ) -> Option<Setting<'a, 'd>> {
        let article = *self.by_commodity.get(&declaration.item.commodity)?;
        let goods = match opened {
            Some(opened) if opened.goods != article.name => {
                *self.by_name.get(opened.goods.as_str())?
            }
            _ => article,
        };
        Some(Setting {
            declaration,
            arrival,
            arrival_day: self.scenario.calendar.date(arrival),
            article,
            goods,
            reading: Reading::of(&declaration.item.description, article, self.scenario),
            circumstances: self.circumstances(declaration, arrival, article, goods),
        })
    }

    fn circumstances(
        &self,
        declaration: &Declaration,
        arrival: SimTime,
        article: &Product,
        goods: &Product,
    ) -> Circumstances {
        let direction = declaration.direction;
        let lpco = self.rule(article.hs, direction, arrival).is_some();
        let has_unlike_code = self.scenario.products.iter().any(|other| {
            other.hs.heading() != article.hs.heading()
                && self.rule(other.hs, direction, arrival).is_some() == lpco
        });
        Circumstances {
            mode: declaration.mode,
            direction,
            declared: article.kind,
            declared_cold: article.storage.is_cold(),
            actual: goods.kind,
            actual_cold: goods.storage.is_cold(),
            private_party: declaration.trader == TraderKind::Private,
            lpco,
            beyond_cn22: self.is_beyond_cn22(declaration),
            fits_threshold: self.fits_threshold(article),
            has_unlike_code,
            // Goods that differ on the bench show that they may.
            goods_may_differ: true,
        }
    }

    /// The first rule that demands a licence or other document for a code.
    fn rule(&self, hs: HsCode, direction: Direction, at: SimTime) -> Option<&'a LpcoRule> {
        let rules = &self.scenario.lpco_rules;
        rules.iter().find(|rule| rule.requires(hs, direction, at))
    }

    fn is_beyond_cn22(&self, declaration: &Declaration) -> bool {
        let limit = i128::from(CN22_LIMIT_SDR)
            * i128::from(self.scenario.sdr_micros)
            * self.minor_per_major();
        i128::from(declaration.total_customs_value_minor()) * MILLION > limit
            || declaration.gross_mass_grams > CN22_LIMIT_GRAMS
    }

    /// Whether two units at the reference price stay within 97.5 percent of the low-value threshold, the
    /// middle of "just under" (the scenario model's convention).
    fn fits_threshold(&self, article: &Product) -> bool {
        let price = i128::from(article.price_micros) * self.minor_per_major();
        let threshold = i128::from(self.scenario.low_value_threshold_minor) * MILLION;
        price * 10_000 <= threshold * 4_875
    }

    /// Minor units of the post's currency in one unit.
    fn minor_per_major(&self) -> i128 {
        i128::from(self.scenario.currency.minor_per_major())
    }
}

/// What every rule needs to know before it looks.
struct Setting<'a, 'd> {
    declaration: &'d Declaration,
    arrival: SimTime,
    arrival_day: Date,
    /// The declared article: the one whose commodity code is declared.
    article: &'a Product,
    /// The goods on the bench.
    goods: &'a Product,
    /// What the description says.
    reading: Reading<'a>,
    circumstances: Circumstances,
}

impl<'a> Setting<'a, '_> {
    /// The article that image and bench are compared with: the described one where the code is another
    /// article's, else the article of the code.
    fn stated(&self) -> &'a Product {
        let described = self.reading.article().filter(|_| self.is_code_unlike());
        described.unwrap_or(self.article)
    }

    /// The indicators whose condition holds and that can occur in these circumstances.
    fn facts<const N: usize>(&self, conditions: [(Indicator, bool); N]) -> IndicatorSet {
        conditions
            .into_iter()
            .filter(|(indicator, holds)| *holds && self.admits(*indicator))
            .map(|(indicator, _)| indicator)
            .collect()
    }

    fn admits(&self, indicator: Indicator) -> bool {
        indicator.spec().applies.to(&self.circumstances)
    }

    /// Whether code and description contradict each other.
    fn is_code_unlike(&self) -> bool {
        self.admits(Indicator::HsUnlikeDescription) && !self.reading.agrees_with(self.article.hs)
    }
}
