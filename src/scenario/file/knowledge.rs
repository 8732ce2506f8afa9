//! What libraries know: phrases, bodies, licence rules, odds of indicators; as written.

use crate::customs::document::DocumentKind;
use crate::customs::evidence::Agency;
use crate::customs::transport::Direction;
use crate::scenario::decode::number::{Moment, Rate, Whole};
use crate::scenario::decode::record::record;
use crate::scenario::decode::table::Table;
use crate::scenario::decode::{Placed, Words};
use crate::scenario::model::Given;

record! {
    /// Words that say nothing.
    VaguePhraseV1 as "VaguePhrase" {
        /// The phrase, for example "health product".
        required text: Placed<Words>;
        /// Chapters of the Harmonized System that it could honestly stand for, 1 to 97; at least one.
        required chapters: Placed<Vec<Whole<1, 97>>>;
    }
}

record! {
    /// A body that may examine types of protective equipment or devices.
    NotifiedBodyV1 as "NotifiedBody" {
        /// Its number, four digits, for example "0001".
        required number: Placed<Words>;
        /// Its name.
        required name: Words;
        /// Whether it is notified for protective equipment.
        required for_ppe: bool;
    }
}

record! {
    /// A body that issues licences.
    LicensingBodyV1 as "LicensingBody" {
        /// The agency that it belongs to.
        required agency: Agency;
        /// Its name.
        required name: Words;
    }
}

record! {
    /// Goods that need a licence, permit, certificate or other document (LPCO).
    LpcoV1 as "Lpco" {
        /// First 2, 4 or 6 digits of the subheadings, for example ["3002", "3004"]; at least one.
        required hs: Placed<Vec<Placed<String>>>;
        /// Directions in which it is needed; at least one.
        required directions: Placed<Vec<Direction>>;
        /// The document.
        required document: DocumentKind;
        /// The agency that decides.
        required agency: Placed<Agency>;
        /// One sentence for officers.
        required reason: Words;
        /// When the rule comes into force; by default it always is.
        optional from: Placed<Moment>;
    }
}

record! {
    /// How often one indicator is raised, laid over an earlier entry field by field.
    IndicatorV1 as "Indicator" {
        /// Probability in licit traffic, 0 to 1; by default 0.
        lenient licit: Rate;
        /// Probability in illicit traffic to which no entry of `given` applies; by default as in licit traffic.
        lenient illicit: Rate;
        /// Probabilities given an offence or a scheme; the largest that applies holds.
        default given: Table<Given, Placed<Rate>> = "{}", Table::default();
        /// Whether skilled offenders hide it; by default they do.
        lenient skill_hides: bool;
    }
}

record! {
    /// How much of an indicator's excess over licit traffic offenders of each skill show.
    VisibilityV1 as "Visibility" {
        /// Opportunists.
        default opportunist: Rate = "1.0", Rate(1_000_000);
        /// The practised.
        default practised: Rate = "0.65", Rate(650_000);
        /// Professionals.
        default professional: Rate = "0.35", Rate(350_000);
    }
}
