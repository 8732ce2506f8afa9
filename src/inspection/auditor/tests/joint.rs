//! Where several sources bear on one rule: code, description, image and bench.

use crate::customs::evidence::{Concealment, ThreatShape};
use crate::customs::goods::ImageClass;
use crate::customs::transport::Mode;
use crate::inspection::auditor::Auditor;
use crate::inspection::auditor::tests::audit;
use crate::inspection::auditor::tests::books::{product, scenario};
use crate::inspection::auditor::tests::sample::{Sample, sample, sample_of};

/// Six shirts, described as shirts, under the code of the mugs (or of the bowls, four to a pack).
fn shirts_under_code_of(id: &str) -> Sample {
    let mut shirts = sample_of(Mode::Air, id, 6);
    shirts.declaration.item.description = product("shirt").name.clone();
    shirts.opened.goods = product("shirt").name.clone();
    shirts.image.recognised[0].class = ImageClass::FoldedTextile;
    shirts.image.recognised[0].count = 6;
    shirts
}

#[test]
fn goods_that_only_the_code_misstates_are_like_the_declared_ones() {
    for id in ["mug", "bowl"] {
        assert_eq!(
            audit(&shirts_under_code_of(id)),
            ["hs_unlike_description"],
            "{id}"
        );
    }
    let mut vague = shirts_under_code_of("shoe");
    vague.declaration.item.description = "Household goods".to_owned();
    // A phrase names no article: then the code's article is what image and bench are compared with.
    assert_eq!(
        audit(&vague),
        [
            "vague_description",
            "hs_unlike_description",
            "image_contents_unlike",
            "goods_unlike_declared"
        ]
    );
}

#[test]
fn an_image_is_compared_with_the_described_goods() {
    let mut sample = shirts_under_code_of("mug");
    sample.image.recognised[0].class = product("mug").form.image_class();
    assert_eq!(
        audit(&sample),
        ["hs_unlike_description", "image_contents_unlike"]
    );
    sample.image.recognised[0].class = ImageClass::Blisters;
    sample.image.recognised[0].count = 12;
    assert_eq!(
        audit(&sample),
        [
            "hs_unlike_description",
            "image_contents_unlike",
            "image_count_unlike"
        ]
    );
}

#[test]
fn a_third_article_is_unlike_code_and_description() {
    let mut sample = shirts_under_code_of("mug");
    sample.opened.goods = product("bowl").name.clone();
    assert_eq!(
        audit(&sample),
        ["hs_unlike_description", "goods_unlike_declared"]
    );
}

#[test]
fn hidden_goods_bring_the_rules_of_their_own_kind() {
    let mut shirts = sample(Mode::Post, "shirt");
    shirts.opened.goods = product("resin").name.clone();
    shirts.opened.wrapped_powder = true;
    shirts.image.threats.push(ThreatShape::DenseOrganicBlock);
    shirts.image.concealment = Some(Concealment::InsideClothing);
    shirts.laboratory.narcotic = Some(true);
    assert_eq!(
        audit(&shirts),
        [
            "image_concealment",
            "image_organic_block",
            "goods_unlike_declared",
            "wrapped_powder",
            "narcotic_identified"
        ]
    );
}

#[test]
fn articles_outside_the_register_are_reported_as_unlike() {
    let mut sample = sample(Mode::Air, "mug");
    sample.opened.goods = "Nothing of the register".to_owned();
    assert_eq!(audit(&sample), ["goods_unlike_declared"]);
    sample.opened.goods = product("mug").name.clone();
    sample.declaration.item.commodity = 1;
    assert_eq!(audit(&sample), ["hs_unlike_description"]);
}

#[test]
fn a_channel_reports_its_own_indicators_alone() {
    let mut all = sample(Mode::Post, "tablets");
    all.declaration.prior_offences = 1;
    all.history.sender_refusals_12m = 1;
    all.documents.clear();
    all.image.concealment = Some(Concealment::FoodTins);
    all.opened.over_taped = true;
    all.opened.packs[0].code = None;
    for reply in &mut all.replies {
        reply.answers[0].1 = false;
    }
    all.laboratory.impurity_bp = Some(99);
    let auditor = Auditor::new(scenario(), &["freemail.example"], &["de"]);
    let exhibit = all.exhibit();
    let channels = [
        (auditor.declared(exhibit.declaration, exhibit.arrival), 1),
        (auditor.history(&exhibit), 1),
        (auditor.documents(&exhibit), 1),
        (auditor.image(&exhibit), 1),
        (auditor.opened(&exhibit), 1),
        (auditor.codes(&exhibit), 1),
        // The licence, the order and the police; the others are not concerned with these goods.
        (auditor.partners(&exhibit), 3),
        (auditor.laboratory(&exhibit), 1),
    ];
    for (reported, count) in channels {
        assert_eq!(reported.len(), count, "{:?}", super::ids(reported));
    }
    assert_eq!(auditor.audit(&exhibit).len(), 10);
}
