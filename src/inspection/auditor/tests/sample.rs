//! An exhibit in its parts: honest at first, for a mode and an article, then changed by a test.

use crate::customs::code::currency::{Currency, Money};
use crate::customs::code::locode::Locode;
use crate::customs::declaration::{Category, Declaration, GoodsItem};
use crate::customs::document::{Document, DocumentField, DocumentKind, Field};
use crate::customs::evidence::{
    Agency, CodeCheck, HistoryRecord, ImageContents, LabReport, OpenedParcel, Pack, PartnerReply,
    Question, Recognised, SerialStatus,
};
use crate::customs::goods::GoodsKind;
use crate::customs::identifier::gs1::{Gs1Reading, Gs1Text};
use crate::customs::party::{Party, TraderKind};
use crate::customs::transport::{Direction, Form, Mode, Route};
use crate::inspection::auditor::Exhibit;
use crate::inspection::auditor::tests::books::{country, product, scenario};
use crate::scenario::model::product::Product;
use crate::time::SimTime;

/// The parts of an exhibit.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    pub declaration: Declaration,
    pub arrival: SimTime,
    pub history: HistoryRecord,
    pub documents: Vec<Document>,
    pub image: ImageContents,
    pub opened: OpenedParcel,
    pub codes: Vec<CodeCheck>,
    pub replies: Vec<PartnerReply>,
    pub laboratory: LabReport,
}

/// An honest import of three of the smallest packs, or as many as make a consignment, which arrives on
/// 2 March 2021.
pub(super) fn sample(mode: Mode, id: &str) -> Sample {
    let article = product(id);
    sample_of(
        mode,
        id,
        (3 * article.smallest_pack()).max(article.least_quantity()),
    )
}

/// An honest import of so many units.
pub(super) fn sample_of(mode: Mode, id: &str, quantity: u32) -> Sample {
    let article = product(id);
    let declaration = declaration(mode, article, quantity);
    Sample {
        arrival: SimTime::from_secs(86_400),
        history: HistoryRecord {
            sender_first_seen_days: 30,
            sender_refusals_12m: 0,
            names_at_address: 3,
            sender_volume_percent: 299,
        },
        documents: documents(&declaration, article),
        image: ImageContents {
            recognised: vec![Recognised {
                class: article.form.image_class(),
                count: article.packs(quantity),
            }],
            concealment: None,
            threats: Vec::new(),
            handling_units: 1,
        },
        opened: opened(article, quantity),
        codes: (0..2)
            .map(|pack| CodeCheck {
                pack,
                status: SerialStatus::Active,
            })
            .collect(),
        replies: replies(),
        laboratory: LabReport {
            active_ingredient: article.inn.clone(),
            assay_percent: Some(90),
            impurity_bp: Some(50),
            narcotic: Some(false),
            filtration_percent: Some(94),
            alcohol_percent: Some(60),
            control_line: Some(true),
        },
        declaration,
    }
}

impl Sample {
    pub(super) fn exhibit(&self) -> Exhibit<'_> {
        Exhibit {
            declaration: &self.declaration,
            arrival: self.arrival,
            history: &self.history,
            documents: &self.documents,
            image: &self.image,
            opened: &self.opened,
            codes: &self.codes,
            replies: &self.replies,
            laboratory: Some(&self.laboratory),
        }
    }

    /// Writes another text into a field that the document has.
    pub(super) fn write(&mut self, kind: DocumentKind, field: Field, text: &str) {
        let mut documents = self.documents.iter_mut();
        let document = documents.find(|document| document.kind == kind).unwrap();
        let mut fields = document.fields.iter_mut();
        fields.find(|entry| entry.field == field).unwrap().text = text.to_owned();
    }

    /// Takes the documents of a kind away.
    pub(super) fn withhold(&mut self, kind: DocumentKind) {
        let before = self.documents.len();
        self.documents.retain(|document| document.kind != kind);
        assert!(self.documents.len() < before, "{kind:?} was not there");
    }

    /// Turns one answer of an agency into the alarming one.
    pub(super) fn alarm(&mut self, agency: Agency, question: Question) {
        let mut replies = self.replies.iter_mut();
        let reply = replies.find(|reply| reply.agency == agency).unwrap();
        let mut answers = reply.answers.iter_mut();
        answers.find(|(asked, _)| *asked == question).unwrap().1 = false;
    }

    /// The last pack shown.
    pub(super) fn last_pack(&mut self) -> &mut Pack {
        self.opened.packs.last_mut().unwrap()
    }

    /// Prints another code on the last pack.
    pub(super) fn encode(&mut self, gtin: &str, batch: &str, serial: &str) {
        self.last_pack().code = Some(code(gtin, batch, serial));
    }
}

pub(super) const GTIN: &str = "05012345678900";
pub(super) const BATCH: &str = "LOT7";

fn code(gtin: &str, batch: &str, serial: &str) -> String {
    let text = |text| Some(Gs1Text::parse(text).unwrap());
    let reading = Gs1Reading::new(gtin, Some("230630"), text(batch), text(serial)).unwrap();
    let mut raw = String::new();
    reading.write_raw_to(&mut raw);
    raw
}

fn declaration(mode: Mode, article: &Product, quantity: u32) -> Declaration {
    let micros = u128::from(article.price_micros) * u128::from(quantity);
    let value = scenario().in_currency(micros, Currency::parse("USD").unwrap());
    let customs_value_minor = scenario().customs_value_minor(value);
    let net_mass_grams = article.unit_milligrams * u64::from(quantity) / 1_000;
    let gross_mass_grams = net_mass_grams + 100;
    let is_small = customs_value_minor <= 37_500 && gross_mass_grams <= 2_000;
    let is_post = mode == Mode::Post;
    let is_private = is_post || mode == Mode::Express;
    let text = |text: &str, held: bool| if held { text } else { "" }.to_owned();
    Declaration {
        form: match mode {
            Mode::Post if is_small => Form::Cn22,
            Mode::Post => Form::Cn23,
            Mode::Express => Form::ExpressLowValue,
            _ => Form::FullDeclaration,
        },
        mode,
        direction: Direction::Import,
        flow: "desk".to_owned(),
        reference: "R-1".to_owned(),
        transport_id: text("RR473124829GB", is_post),
        container: None,
        consignor: party("Brantlow Trading", "4 Mill Road", "IN"),
        consignee: party("Erik Sandhaus", "Lindenweg 9", "DE"),
        contact_email: text("office@brantlow.example", !is_post),
        trader: if is_private {
            TraderKind::Private
        } else {
            TraderKind::Registered
        },
        trader_id: String::new(),
        prior_offences: 0,
        declarant: String::new(),
        carrier: String::new(),
        platform: String::new(),
        route: Route {
            loading: Locode::parse("INBOM").unwrap(),
            transit: None,
            entry: Locode::parse("DEHAM").unwrap(),
            dispatch: country("IN"),
            destination: country("DE"),
        },
        category: Category::SaleOfGoods,
        incoterm: None,
        gross_mass_grams,
        freight_minor: value.minor * 6 / 10,
        item: item(
            article,
            quantity,
            net_mass_grams,
            value,
            customs_value_minor,
        ),
        further_items: Vec::new(),
        invoice_number: "I-1".to_owned(),
        licence_reference: "L-1".to_owned(),
        lodged_hours_before_arrival: 0,
        similar_parcels_7d: 4,
    }
}

fn item(
    article: &Product,
    quantity: u32,
    net_mass_grams: u64,
    value: Money,
    customs_value_minor: i64,
) -> GoodsItem {
    GoodsItem {
        description: article.name.clone(),
        hs: article.hs,
        commodity: article.commodity,
        quantity,
        unit: "piece".to_owned(),
        net_mass_grams,
        value,
        customs_value_minor,
        origin: article.origins[0],
    }
}

fn party(name: &str, street: &str, code: &str) -> Party {
    Party {
        name: name.to_owned(),
        street: street.to_owned(),
        city: "Town".to_owned(),
        postcode: "1".to_owned(),
        country: country(code),
    }
}

/// More documents than the traffic would have: all that any rule reads, and honest.
fn documents(declaration: &Declaration, article: &Product) -> Vec<Document> {
    use DocumentKind::*;
    let carriage = match declaration.mode {
        Mode::Post => PostalDespatchNote,
        Mode::Express => HouseWaybill,
        Mode::Air => AirWaybill,
        Mode::Sea => BillOfLading,
        Mode::Road => RoadConsignmentNote,
    };
    let item = &declaration.item;
    let authorisation = article.authorisation.as_deref().unwrap_or_default();
    let mass = format!("{} g", declaration.gross_mass_grams);
    let limit = article.storage.max_decidegrees();
    let temperature = format!("{}.{} C", limit / 10, limit % 10);
    let standard = article.standard.as_deref().unwrap_or_default();
    vec![
        document(
            Invoice,
            &[
                (Field::Seller, &declaration.consignor.name),
                (Field::Consignee, &declaration.consignee.name),
                (Field::Quantity, &item.quantity.to_string()),
                (Field::Total, &item.value.to_string()),
            ],
        ),
        document(PackingList, &[(Field::GrossMass, &mass)]),
        document(
            carriage,
            &[
                (Field::PlaceOfLoading, declaration.route.loading.as_str()),
                (Field::Consignor, &declaration.consignor.name),
            ],
        ),
        document(
            CertificateOfOrigin,
            &[(Field::Origin, item.origin.as_str())],
        ),
        document(
            ImportLicence,
            &[
                (Field::Issuer, "Office of Medicines"),
                (Field::Heading, &format!("{:04}", article.hs.heading())),
                (Field::ValidUntil, "2021-03-02"),
            ],
        ),
        document(
            MarketingAuthorisation,
            &[
                (Field::AuthorisationNumber, authorisation),
                (Field::Holder, &article.holder),
            ],
        ),
        document(BatchCertificate, &[(Field::Batch, BATCH)]),
        document(
            CertificateOfAnalysis,
            &[(Field::Batch, BATCH), (Field::Assay, "95.0 %")],
        ),
        document(WholesaleLicence, &[(Field::ValidUntil, "2021-03-02")]),
        document(TemperatureLog, &[(Field::MaximumTemperature, &temperature)]),
        document(DeclarationOfConformity, &[(Field::Number, "D-1")]),
        document(TypeExamination, &[(Field::NotifiedBody, "0007")]),
        document(TestReport, &[(Field::Standard, standard)]),
    ]
}

fn document(kind: DocumentKind, fields: &[(Field, &str)]) -> Document {
    let field = |(field, text): &(Field, &str)| DocumentField {
        field: *field,
        text: (*text).to_owned(),
    };
    Document {
        kind,
        fields: fields.iter().map(field).collect(),
    }
}

fn opened(article: &Product, quantity: u32) -> OpenedParcel {
    OpenedParcel {
        goods: article.name.clone(),
        quantity,
        further_goods: Vec::new(),
        over_taped: false,
        cool_packs_melted: article.storage.is_cold().then_some(false),
        signs_of_use: false,
        wrapped_powder: false,
        serial_erased: false,
        species_material: false,
        soil_traces: false,
        packs: ["SER1", "SER2"].map(|serial| pack(article, serial)).into(),
    }
}

fn pack(article: &Product, serial: &str) -> Pack {
    let is_ppe = article.kind == GoodsKind::Ppe;
    Pack {
        name: article.name.clone(),
        strength: article.strength.clone(),
        pack_size: article.pack_sizes[0],
        batch: Some(BATCH.to_owned()),
        inner_batch: Some(BATCH.to_owned()),
        expiry: Some("2021-03-02".to_owned()),
        expiry_overprinted: false,
        holder: article.holder.clone(),
        holder_address: article.holder_address.clone(),
        language: "de".to_owned(),
        seal_intact: true,
        hologram_uv: Some(true),
        unit_colour: article.unit_colour.clone(),
        standard: article.standard.clone(),
        notified_body: is_ppe.then(|| "0007".to_owned()),
        ce_mark_true: Some(true),
        brand_mark_true: Some(true),
        tax_stamp: Some(true),
        code: Some(code(GTIN, BATCH, serial)),
    }
}

fn replies() -> Vec<PartnerReply> {
    use Question::*;
    let questions: [(Agency, &[Question]); 7] = [
        (
            Agency::MedicinesAuthority,
            &[LicenceOnFile, HolderKnowsBatch, FreeOfAlerts],
        ),
        (Agency::MarketSurveillance, &[BodyConfirmsCertificate]),
        (
            Agency::ValuationOffice,
            &[AddresseeOrdered, SellerConfirmsInvoice],
        ),
        (Agency::RightsHolder, &[RightsHolderAccepts]),
        (Agency::EnvironmentAgency, &[FreeToTrade]),
        (Agency::CultureMinistry, &[AbsentFromRegister]),
        (Agency::Police, &[OfNoInterest]),
    ];
    questions
        .into_iter()
        .map(|(agency, asked)| PartnerReply {
            agency,
            answers: asked.iter().map(|question| (*question, true)).collect(),
        })
        .collect()
}
