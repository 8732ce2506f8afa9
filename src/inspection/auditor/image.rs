//! Facts in the X-ray image.

use crate::customs::evidence::{ImageContents, ThreatShape};
use crate::inspection::auditor::Setting;
use crate::risk::indicator::{Indicator, IndicatorSet};

/// Facts in the X-ray image. The largest thing recognised is what the image shows; it is compared with
/// the goods that the description names, also where the code is another article's.
pub(super) fn image(setting: &Setting<'_, '_>, image: &ImageContents) -> IndicatorSet {
    let stated = setting.stated();
    let packs = u64::from(stated.packs(setting.declaration.item.quantity));
    let largest = image.recognised.first();
    let shows = |shape| image.threats.contains(&shape);
    setting.facts([
        (
            Indicator::ImageContentsUnlike,
            largest.is_some_and(|seen| seen.class != stated.form.image_class()),
        ),
        (Indicator::ImageConcealment, image.concealment.is_some()),
        (
            Indicator::ImageCountUnlike,
            largest.is_some_and(|seen| u64::from(seen.count) >= 2 * packs),
        ),
        (
            Indicator::ImageOrganicBlock,
            shows(ThreatShape::DenseOrganicBlock),
        ),
        (Indicator::ImageFirearmPart, shows(ThreatShape::FirearmPart)),
        (Indicator::ImageAnimalPart, shows(ThreatShape::AnimalPart)),
        (Indicator::ImageOldMetal, shows(ThreatShape::OldMetalObject)),
        (Indicator::ImageMixedScrap, shows(ThreatShape::MixedScrap)),
    ])
}
