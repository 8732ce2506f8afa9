//! Recognising: an operator's words, read from the things of a load alone.

use crate::customs::evidence::{Concealment, ImageContents, Recognised, ThreatShape};
use crate::matter::load::{Load, Role};
use crate::stream::contents::outfit::HOSTS;

/// What an operator recognises in a load: the goods, then what of the paper's goods lies among them, each
/// counted over all handling units; how goods are hidden; and shapes that are threats.
pub fn recognise(load: &Load) -> ImageContents {
    let counted = [Role::Goods, Role::Cover].into_iter().filter_map(|role| {
        let items = load.items.iter().filter(move |item| item.role == role);
        let class = items.clone().next()?.class;
        let count = items.fold(0u32, |sum, item| sum.saturating_add(item.count));
        Some(Recognised {
            class,
            count: count.saturating_mul(load.handling_units),
        })
    });
    let mut threats: Vec<ThreatShape> = load
        .items
        .iter()
        .filter_map(|item| match item.role {
            Role::Threat(shape) => Some(shape),
            _ => None,
        })
        .collect();
    threats.sort_unstable();
    threats.dedup();
    ImageContents {
        recognised: counted.collect(),
        concealment: concealment(load),
        threats,
        handling_units: load.handling_units,
    }
}

/// How the first hidden thing is hidden.
fn concealment(load: &Load) -> Option<Concealment> {
    let hidden = load.items.iter().find(|item| item.role == Role::Hidden)?;
    let host = &load.items[hidden.inside?];
    let known = HOSTS.iter().find(|(_, name)| *name == host.name);
    known.map(|(concealment, _)| *concealment)
}
