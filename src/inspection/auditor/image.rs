//! Facts in the X-ray image.

use crate::customs::evidence::{ImageContents, ThreatShape};
use crate::inspection::auditor::Setting;
use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::scenario::model::product::Product;

/// Facts in the X-ray image. The largest thing recognised is what the image shows.
///
/// Where code and description contradict each other and the bench confirms the description, the image is
/// unlike the declaration only if it fits neither.
pub(super) fn image(setting: &Setting<'_, '_>, image: &ImageContents) -> IndicatorSet {
    let described = setting.is_only_code_unlike().then_some(setting.goods);
    let fits_declared =
        |fits: &dyn Fn(&Product) -> bool| fits(setting.article) || described.is_some_and(fits);
    let largest = image.recognised.first();
    let quantity = setting.declaration.item.quantity;
    let shows = |shape| image.threats.contains(&shape);
    setting.facts([
        (
            Indicator::ImageContentsUnlike,
            largest.is_some_and(|seen| {
                !fits_declared(&|product| product.form.image_class() == seen.class)
            }),
        ),
        (Indicator::ImageConcealment, image.concealment.is_some()),
        (
            Indicator::ImageCountUnlike,
            largest.is_some_and(|seen| {
                !fits_declared(&|product| {
                    u64::from(seen.count) < 2 * u64::from(product.packs(quantity))
                })
            }),
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
