//! The catalogue of indicators: what each is, where it is seen, when it can occur, and how it is rendered.
//!
//! An indicator is never a sticker. It is a fact in the data of one channel, and [`IndicatorSpec::rendering`]
//! says which. Indicators of one *factor* exclude each other (a licence is absent or expired, not both);
//! different factors are independent given the hypothesis.

mod applies;
pub mod conflict;
mod declared;
mod document;
mod image;
mod laboratory;
mod name;
mod pack;
mod partner;
mod set;

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::customs::evidence::Agency;
pub use crate::risk::indicator::applies::{Applies, Circumstances, Goods, Need, applicable};
pub use crate::risk::indicator::name::Indicator;
pub use crate::risk::indicator::set::IndicatorSet;

/// The kind of evidence an indicator is seen in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Data,
    Document,
    Image,
    Pack,
    Partner,
    Laboratory,
}

/// What lays an indicator open: the declared data themselves, or one kind of inspection action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    Declared,
    History,
    Documents,
    Image,
    Pack,
    Code,
    Partner(Agency),
    Laboratory,
}

impl Channel {
    /// The source that the channel belongs to.
    pub const fn source(self) -> Source {
        match self {
            Channel::Declared | Channel::History => Source::Data,
            Channel::Documents => Source::Document,
            Channel::Image => Source::Image,
            Channel::Pack | Channel::Code => Source::Pack,
            Channel::Partner(_) => Source::Partner,
            Channel::Laboratory => Source::Laboratory,
        }
    }
}

/// A catalogue entry.
#[derive(Clone, Copy, Debug)]
pub struct IndicatorSpec {
    pub indicator: Indicator,
    /// Indicators of one factor exclude each other.
    pub factor: &'static str,
    pub channel: Channel,
    /// When the indicator can occur at all.
    pub applies: Applies,
    pub title: &'static str,
    /// One sentence for the debrief.
    pub explanation: &'static str,
    /// The fact in the data that the indicator is.
    pub rendering: &'static str,
    /// Where the knowledge comes from.
    pub knowledge: &'static str,
}

/// The catalogue, indexed by [`Indicator::index`].
pub fn catalogue() -> &'static [&'static IndicatorSpec; Indicator::COUNT] {
    static CATALOGUE: OnceLock<[&'static IndicatorSpec; Indicator::COUNT]> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let parts = [
            declared::SPECS,
            document::SPECS,
            image::SPECS,
            pack::SPECS,
            partner::SPECS,
            laboratory::SPECS,
        ];
        let specs: Vec<&'static IndicatorSpec> = parts.into_iter().flatten().collect();
        specs
            .try_into()
            .expect("the catalogue lists every indicator once")
    })
}

/// The channel of each indicator, indexed by [`Indicator::index`].
pub const CHANNELS: [Channel; Indicator::COUNT] = {
    let parts = [
        declared::SPECS,
        document::SPECS,
        image::SPECS,
        pack::SPECS,
        partner::SPECS,
        laboratory::SPECS,
    ];
    let mut channels = [Channel::Declared; Indicator::COUNT];
    let mut at = 0;
    let mut part = 0;
    while part < parts.len() {
        let mut entry = 0;
        while entry < parts[part].len() {
            channels[at] = parts[part][entry].channel;
            at += 1;
            entry += 1;
        }
        part += 1;
    }
    channels
};

/// A set of mutually exclusive indicators of one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    pub name: &'static str,
    pub channel: Channel,
    /// In catalogue order.
    pub indicators: Vec<Indicator>,
}

/// Every factor, in the order of its first indicator.
pub fn factors() -> &'static [Factor] {
    static FACTORS: OnceLock<Vec<Factor>> = OnceLock::new();
    FACTORS.get_or_init(|| {
        let mut factors: Vec<Factor> = Vec::new();
        for spec in catalogue() {
            match factors.iter_mut().find(|factor| factor.name == spec.factor) {
                Some(factor) => factor.indicators.push(spec.indicator),
                None => factors.push(Factor {
                    name: spec.factor,
                    channel: spec.channel,
                    indicators: vec![spec.indicator],
                }),
            }
        }
        factors
    })
}

/// The factors of one channel, in catalogue order.
pub fn channel_factors(channel: Channel) -> &'static [Factor] {
    static BY_CHANNEL: OnceLock<Vec<(Channel, Vec<Factor>)>> = OnceLock::new();
    let by_channel = BY_CHANNEL.get_or_init(|| {
        let mut groups: Vec<(Channel, Vec<Factor>)> = Vec::new();
        for factor in factors() {
            match groups
                .iter_mut()
                .find(|(channel, _)| *channel == factor.channel)
            {
                Some((_, group)) => group.push(factor.clone()),
                None => groups.push((factor.channel, vec![factor.clone()])),
            }
        }
        groups
    });
    by_channel
        .iter()
        .find(|(candidate, _)| *candidate == channel)
        .map_or(&[], |(_, group)| group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_in_order_and_its_factors_keep_to_one_channel() {
        for (index, spec) in catalogue().iter().enumerate() {
            assert_eq!(spec.indicator.index(), index, "{}", spec.indicator);
            assert_eq!(Indicator::parse(spec.indicator.id()), Some(spec.indicator));
            assert!(spec.explanation.ends_with('.') && spec.rendering.ends_with('.'));
        }
        for factor in factors() {
            for indicator in &factor.indicators {
                assert_eq!(indicator.spec().channel, factor.channel, "{indicator}");
            }
        }
    }

    #[test]
    fn the_quick_applicability_is_the_catalogues() {
        use crate::customs::goods::GoodsKind;
        use crate::customs::transport::{Direction, Mode};
        for (round, mode) in (0u32..64).zip(Mode::ALL.into_iter().cycle()) {
            for declared in GoodsKind::ALL {
                for actual in GoodsKind::ALL {
                    let flag = |bit: u32| round >> bit & 1 == 1;
                    let case = Circumstances {
                        mode,
                        direction: Direction::ALL[round as usize % 3],
                        declared,
                        declared_cold: flag(0),
                        actual,
                        actual_cold: flag(1),
                        private_party: flag(2),
                        lpco: flag(3),
                        beyond_cn22: flag(4),
                        fits_threshold: flag(5),
                        has_unlike_code: flag(1) != flag(2),
                        goods_may_differ: flag(3) != flag(4),
                    };
                    let slow: IndicatorSet = Indicator::ALL
                        .into_iter()
                        .filter(|indicator| indicator.spec().applies.to(&case))
                        .collect();
                    assert_eq!(applicable(&case), slow, "{case:?}");
                }
            }
        }
    }

    #[test]
    fn all_six_sources_are_served() {
        for source in [
            Source::Data,
            Source::Document,
            Source::Image,
            Source::Pack,
            Source::Partner,
            Source::Laboratory,
        ] {
            assert!(
                catalogue()
                    .iter()
                    .filter(|spec| spec.channel.source() == source)
                    .count()
                    >= 8
            );
        }
    }
}
