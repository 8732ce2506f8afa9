//! Articles of the register, as written.

use crate::customs::code::country::Country;
use crate::customs::code::hs::HsCode;
use crate::customs::goods::{GoodsForm, GoodsKind, LegalStatus, Storage};
use crate::scenario::decode::number::{Grams, Price, Whole};
use crate::scenario::decode::record::record;
use crate::scenario::decode::{Placed, Words};

record! {
    /// An article of the register.
    ProductV1 as "Product" {
        /// Name by which the rest of the scenario refers to it; lower case with hyphens.
        required id: Placed<Words>;
        /// The honest description of the goods.
        required name: Words;
        /// Broad kind of goods; decides which documents, packs and tests exist for it.
        required kind: GoodsKind;
        /// Group of articles that flows and phases can name together.
        required family: Words;
        /// International non-proprietary name; medicines and vaccines only.
        optional inn: Words;
        /// Strength of one unit, for example "3 mg"; medicines and vaccines only.
        optional strength: Words;
        /// Physical form of one unit; decides what an X-ray shows.
        required form: GoodsForm;
        /// Brand; invented.
        required brand: Words;
        /// Holder of the authorisation, or maker; invented.
        required holder: Words;
        /// How the law of the destination treats it.
        required legal_status: LegalStatus;
        /// What one unit is called, for example "tablet".
        required unit: Words;
        /// Units in a retail pack, ascending; at least one size, each 1 to 1 000 000.
        required pack_sizes: Placed<Vec<Whole<1, 1_000_000>>>;
        /// Reference price of one unit in the post's currency; above 0.
        required price: Price;
        /// Mass of one unit with its share of the pack, in grams; above 0.
        required unit_grams: Grams;
        /// Most units that one private person plausibly needs; 1 to 1 000 000.
        required personal_limit: Whole<1, 1_000_000>;
        /// Subheading in the 2017 edition of the Harmonized System, for exercises before 2022.
        optional hs_2017: Placed<HsCode>;
        /// Subheading in the 2022 edition, for exercises from 2022.
        optional hs_2022: Placed<HsCode>;
        /// Storage that the label demands.
        required storage: Storage;
        /// Shelf life in months; 1 to 1 200.
        required shelf_life_months: Whole<1, 1_200>;
        /// Usual countries of production; at least one.
        required origins: Placed<Vec<Country>>;
        /// Standard printed on it, for example "EN 14683:2019+AC:2019".
        optional standard: Words;
        /// Class of protective equipment, for example "FFP2 NR".
        optional ppe_class: Words;
    }
}
