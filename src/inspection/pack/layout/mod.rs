//! Packs laid out: which sides a kind of pack has, and what stands where.

mod art;
mod carton;
mod equipment;
mod inner;
mod logger;
mod retail;
mod sheet;
mod tag;

use crate::customs::evidence::Pack;
use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::inspection::pack::face::{Face, Typeface};
use crate::inspection::pack::tint::{Palette, seed};
use crate::inspection::pack::words::{Words, words};
use crate::scenario::model::product::Product;

pub use crate::inspection::pack::layout::logger::logger;

/// A pack with what its layout needs to know.
struct Subject<'a> {
    pack: &'a Pack,
    article: &'a Product,
    /// Position of the pack in the opened parcel: no two packs lie alike.
    position: u8,
    palette: Palette,
    words: &'static Words,
}

/// The sides of a pack, as many as its kind has; the same for the same arguments.
pub fn faces(pack: &Pack, article: &Product, position: u8) -> Vec<Face> {
    let subject = Subject {
        pack,
        article,
        position,
        palette: Palette::of(&article.brand),
        words: words(&pack.language),
    };
    match article.kind {
        GoodsKind::Medicine | GoodsKind::Vaccine => {
            let mut faces = carton::faces(&subject);
            faces.push(inner::face(&subject));
            faces.push(carton::leaflet(&subject));
            faces
        }
        GoodsKind::Ppe | GoodsKind::TestKit | GoodsKind::Device | GoodsKind::Sanitiser => {
            equipment::faces(&subject)
        }
        GoodsKind::Article | GoodsKind::BrandedArticle | GoodsKind::Excise => {
            retail::faces(&subject)
        }
        GoodsKind::Narcotic
        | GoodsKind::Weapon
        | GoodsKind::Wildlife
        | GoodsKind::Waste
        | GoodsKind::CulturalObject => vec![tag::face(&subject)],
    }
}

impl Subject<'_> {
    /// A number that belongs to this brand and thing alone.
    fn brand_seed(&self, what: &str) -> u32 {
        seed(&[&self.article.brand, &self.article.id, what])
    }

    /// A number that belongs to this very pack.
    fn pack_seed(&self, what: &str) -> u32 {
        let batch = self.pack.batch.as_deref().unwrap_or_default();
        seed(&[&self.article.id, batch, what, &self.position.to_string()])
    }

    /// The product name as printed. A pack without its strength does not state it in the name either.
    fn name(&self) -> String {
        match (&self.pack.strength, &self.article.strength) {
            (None, Some(strength)) => without(&self.pack.name, strength),
            _ => self.pack.name.clone(),
        }
    }

    /// Whether the name is the register's article or brand.
    fn is_name_true(&self) -> bool {
        self.pack.name == self.article.name || self.pack.name == self.article.brand
    }

    /// The font for a fact: forgers who set a line anew don't have the maker's font.
    fn typeface(&self, is_true: bool, usual: Typeface) -> Typeface {
        if is_true { usual } else { Typeface::Serif }
    }

    fn address_typeface(&self) -> Typeface {
        let is_true = self.pack.holder_address == self.article.holder_address;
        self.typeface(is_true, Typeface::Sans)
    }

    /// `20 tablets`, in the pack's language where the table has the word.
    fn contents(&self) -> String {
        let count = self.pack.pack_size;
        let one = match (self.article.form, count) {
            (GoodsForm::Tablet, 2..) => return format!("{count} {}", self.words.tablets),
            (GoodsForm::Capsule, 2..) => return format!("{count} {}", self.words.capsules),
            _ => &self.article.unit,
        };
        if count == 1 {
            return format!("1 {one}");
        }
        let plural = match one.as_str() {
            "copy" => "copies".to_owned(),
            "box" | "patch" | "pouch" => format!("{one}es"),
            _ => format!("{one}s"),
        };
        format!("{count} {plural}")
    }
}

/// A name without a strength that it holds.
fn without(name: &str, strength: &str) -> String {
    let (before, after) = name.split_once(strength).unwrap_or((name, ""));
    let words = before.split_whitespace().chain(after.split_whitespace());
    words.collect::<Vec<&str>>().join(" ")
}
