//! What stands written where: the text of every field of a case, with its truth laid open.

use crate::customs::document::{Document, DocumentKind, Field};
use crate::inspection::evidence::Everything;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::scenario::model::Scenario;
use crate::scenario::model::product::Product;
use crate::score::review::CaseReview;
use crate::session::command::CaseId;
use crate::time::SimTime;
use crate::ui::words::Words;

mod bench;
mod declaration;
mod register;
mod sources;

/// Everything that any action could have shown of a case.
#[derive(Clone, Debug)]
pub(crate) struct Material {
    case: CaseId,
    seed: u64,
    arrived: SimTime,
    /// The article that is really there, by product index.
    actual: usize,
    everything: Everything,
}

impl Material {
    /// The material of a case under review.
    pub(crate) fn of(review: &CaseReview) -> Material {
        let sealed = review.sealed();
        Material {
            case: review.case(),
            seed: review.stream.seed(),
            arrived: review.record.log.arrived,
            actual: review.record.facts.actual,
            everything: Everything::of(&review.stream, &sealed),
        }
    }

    /// Whether it is the material of this case.
    pub(crate) fn is_of(&self, review: &CaseReview) -> bool {
        self.case == review.case() && self.seed == review.stream.seed()
    }
}

/// The texts of a case's fields in the reader's language.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    words: &'a Words,
    scenario: &'a Scenario,
    material: &'a Material,
}

/// The fields of places that are no documents, in the order in which they are shown.
const DECLARED: [Field; 23] = [
    Field::Form,
    Field::Number,
    Field::TransportNumber,
    Field::Consignor,
    Field::SenderStreet,
    Field::Contact,
    Field::Consignee,
    Field::ConsigneeStreet,
    Field::Description,
    Field::CommodityCode,
    Field::Quantity,
    Field::NetMass,
    Field::GrossMass,
    Field::Value,
    Field::Freight,
    Field::Origin,
    Field::Dispatch,
    Field::Category,
    Field::InvoiceNumber,
    Field::LicenceReference,
    Field::Lodgement,
    Field::SimilarParcels,
    Field::PriorOffences,
];
const HISTORY: [Field; 4] = [
    Field::SenderFirstSeen,
    Field::SenderRefusals,
    Field::NamesAtAddress,
    Field::SenderVolume,
];
const IMAGE: [Field; 4] = [
    Field::Contents,
    Field::Count,
    Field::Concealment,
    Field::Shape,
];
const PACK: [Field; 28] = [
    Field::Product,
    Field::Quantity,
    Field::FurtherLines,
    Field::Wrapping,
    Field::CoolPacks,
    Field::Use,
    Field::Concealment,
    Field::SerialNumber,
    Field::Material,
    Field::Surface,
    Field::Strength,
    Field::ActiveIngredient,
    Field::PackSize,
    Field::Batch,
    Field::Contents,
    Field::Expiry,
    Field::Holder,
    Field::HolderAddress,
    Field::Language,
    Field::Seal,
    Field::Hologram,
    Field::TabletColour,
    Field::Standard,
    Field::NotifiedBody,
    Field::CeMark,
    Field::BrandMark,
    Field::TaxStamp,
    Field::Code,
];
const CODE: [Field; 4] = [
    Field::Gtin,
    Field::Batch,
    Field::SerialNumber,
    Field::Verification,
];
const PARTNER: [Field; 1] = [Field::Confirmation];
const LABORATORY: [Field; 7] = [
    Field::ActiveIngredient,
    Field::Assay,
    Field::Impurity,
    Field::Identity,
    Field::Filtration,
    Field::AlcoholContent,
    Field::ControlLine,
];

impl<'a> Facts<'a> {
    /// The texts of a material, which must be the review's own.
    pub(super) fn of(
        words: &'a Words,
        review: &'a CaseReview,
        material: &'a Material,
    ) -> Facts<'a> {
        Facts {
            words,
            scenario: review.scenario(),
            material,
        }
    }

    /// The text of a field in its place; `None` where the place does not state it.
    pub(super) fn text(&self, cell: Cell) -> Option<String> {
        match cell.place {
            Place::Declaration => self.declared(cell.field),
            Place::Register => self.registered(cell.field),
            Place::History => self.history(cell.field),
            Place::Document(kind) => self.documented(kind, cell.field),
            Place::Image => self.image(cell.field),
            Place::Pack => self.bench(cell.field),
            Place::Code => self.code(cell.field),
            Place::Partner => self.partners(cell.field),
            Place::Laboratory => self.laboratory(cell.field),
        }
    }

    /// Every place that has something to show, in the order of a desk.
    pub(super) fn places(&self) -> Vec<Place> {
        let documents = self.material.everything.documents.iter();
        let mut places = vec![Place::Declaration];
        places.extend(documents.map(|document| Place::Document(document.kind)));
        places.extend([
            Place::History,
            Place::Image,
            Place::Pack,
            Place::Code,
            Place::Partner,
            Place::Laboratory,
        ]);
        places.retain(|place| !self.sheet(*place).is_empty());
        places
    }

    /// Every field that a place states, with its text.
    pub(super) fn sheet(&self, place: Place) -> Vec<(Field, String)> {
        let fields: &[Field] = match place {
            Place::Declaration => &DECLARED,
            Place::History => &HISTORY,
            Place::Image => &IMAGE,
            Place::Pack => &PACK,
            Place::Code => &CODE,
            Place::Partner => &PARTNER,
            Place::Laboratory => &LABORATORY,
            Place::Register => &[],
            Place::Document(kind) => {
                let document = self.document(kind);
                let entries = document.map_or(&[][..], |document| &document.fields);
                return entries
                    .iter()
                    .map(|entry| (entry.field, self.printed(entry.field, &entry.text)))
                    .collect();
            }
        };
        let stated = |field: &Field| {
            let text = self.text(Cell {
                place,
                field: *field,
            })?;
            Some((*field, text))
        };
        fields.iter().filter_map(stated).collect()
    }

    /// The document in the file that a cell of this kind means: a transport document or a licence stands for
    /// any other.
    fn document(&self, kind: DocumentKind) -> Option<&'a Document> {
        let documents = &self.material.everything.documents;
        let exact = documents.iter().find(|document| document.kind == kind);
        exact.or_else(|| {
            documents
                .iter()
                .find(|document| stands_for(kind, document.kind))
        })
    }

    fn documented(&self, kind: DocumentKind, field: Field) -> Option<String> {
        let text = self.document(kind)?.text(field)?;
        Some(self.printed(field, text))
    }

    /// The article whose commodity code is declared.
    fn article(&self) -> &'a Product {
        let commodity = self.material.everything.declaration.item.commodity;
        let products = &self.scenario.products;
        let coded = products
            .iter()
            .find(|product| product.commodity == commodity);
        coded.unwrap_or_else(|| self.goods())
    }

    /// The article that is really there.
    fn goods(&self) -> &'a Product {
        &self.scenario.products[self.material.actual]
    }

    fn yes_no(&self, is_so: bool) -> String {
        self.words.t(if is_so {
            "debrief-fact-yes"
        } else {
            "debrief-fact-no"
        })
    }

    /// Text, or a word for none.
    fn or_blank(&self, text: &str) -> String {
        if text.is_empty() {
            self.words.t("debrief-fact-blank")
        } else {
            text.to_owned()
        }
    }

    fn number(&self, number: impl Into<u64>) -> String {
        let number = i64::try_from(number.into()).unwrap_or(i64::MAX);
        self.words.number(number)
    }

    fn percent(&self, percent: u32) -> String {
        let number = self.number(percent);
        self.words.tf("percent", &[("number", number.into())])
    }
}

/// Whether a document can stand where another kind is named.
pub(super) fn stands_for(named: DocumentKind, other: DocumentKind) -> bool {
    use DocumentKind as D;
    let carriage = |kind| {
        matches!(
            kind,
            D::AirWaybill
                | D::HouseWaybill
                | D::BillOfLading
                | D::RoadConsignmentNote
                | D::PostalDespatchNote
        )
    };
    let licence = |kind| matches!(kind, D::ImportLicence | D::ExportLicence);
    named == other || (carriage(named) && carriage(other)) || (licence(named) && licence(other))
}
