//! The supporting documents of a case, each from the same truth as the declaration.

mod conformity;

use jiff::civil::Date;

use crate::customs::code::currency::Money;
use crate::customs::declaration::{Declaration, GoodsItem};
use crate::customs::document::{Document, DocumentField, DocumentKind, Field};
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::Indicator;
use crate::rng::{Draws, PPM};
use crate::scenario::model::product::Product;
use crate::stream::Stream;
use crate::stream::description::exchange_letters;
use crate::stream::names::push_padded;
use crate::stream::sealed::Sealed;
use crate::time::shift_days;

/// What the documents of one case are drawn from.
struct Desk<'a> {
    stream: &'a Stream,
    case: &'a Sealed,
    declaration: &'a Declaration,
    /// The article of the declared code.
    code: &'a Product,
    arrival: Date,
    draws: Draws,
}

impl Stream {
    /// The documents that accompany a case, in the order in which an officer would file them.
    pub fn documents(&self, case: &Sealed, declaration: &Declaration) -> Vec<Document> {
        let mut desk = Desk {
            stream: self,
            case,
            declaration,
            code: &self.scenario.products[case.declared.coded],
            arrival: self.scenario.calendar.date(case.declared.arrival),
            draws: self.purposes.documents.case(case.declared.index),
        };
        let seller = desk.seller();
        let mut documents = vec![desk.invoice(&seller)];
        documents.push(desk.packing_list());
        documents.push(desk.transport_document(&seller));
        if declaration.mode != Mode::Post && declaration.mode != Mode::Express {
            documents.push(desk.certificate_of_origin());
        }
        documents.extend(desk.licence());
        if declaration.mode != Mode::Post {
            desk.add_conformity(&mut documents);
        }
        documents
    }
}

impl Desk<'_> {
    fn holds(&self, indicator: Indicator) -> bool {
        self.case.truth.indicators.holds(indicator)
    }

    /// A number like `INV-0012345`.
    fn number(&mut self, prefix: &str) -> String {
        let mut number = String::from(prefix);
        push_padded(&mut number, u64::from(self.draws.word()), 7);
        number
    }

    /// A date some days before arrival.
    fn days_before(&mut self, least: u32, most: u32) -> Date {
        let days = self.draws.between(least, most);
        shift_days(self.arrival, -(days as i32))
    }

    /// The sender's name in full, also when the declaration leaves it out.
    fn seller(&mut self) -> String {
        let mut invented = String::new();
        let place = self.stream.names.place(self.declaration.consignor.country);
        self.stream
            .names
            .firm(&mut self.draws, place, &mut invented);
        match self.declaration.consignor.name.as_str() {
            "" => invented,
            name => name.to_owned(),
        }
    }

    fn invoice(&mut self, seller: &str) -> Document {
        let item = &self.declaration.item;
        let declared = self.declaration.total_value();
        let factor = self.draws.between(1_800_000, 6_000_000);
        let total = if self.holds(Indicator::InvoiceValueDiffers) {
            let raised = i128::from(declared.minor) * i128::from(factor) / i128::from(PPM);
            Money::new(
                i64::try_from(raised + 2).unwrap_or(i64::MAX),
                declared.currency,
            )
        } else {
            declared
        };
        let more = self.draws.between(2, 6);
        let quantity = if self.holds(Indicator::InvoiceQuantityDiffers) {
            item.quantity.saturating_mul(more)
        } else {
            item.quantity
        };
        let mut other = String::new();
        let place = self.stream.names.place(self.declaration.consignee.country);
        self.stream.names.person(&mut self.draws, place, &mut other);
        let consignee = if self.holds(Indicator::InvoiceConsigneeDiffers) {
            if other == self.declaration.consignee.name {
                other.push_str(" jun.")
            }
            other
        } else {
            self.declaration.consignee.name.clone()
        };
        let letterhead = if self.holds(Indicator::LetterheadMisspelt) {
            exchange_letters(seller).unwrap_or_else(|| format!("{seller}."))
        } else {
            seller.to_owned()
        };
        let number = match self.declaration.invoice_number.as_str() {
            "" => self.number("PF-"),
            stated => stated.to_owned(),
        };
        let date = self.days_before(3, 30);
        let further = self.further_lines(|item| item.value.to_string());
        let mut invoice = document(
            DocumentKind::Invoice,
            vec![
                (Field::Number, number),
                (Field::Date, date.to_string()),
                (Field::Seller, letterhead),
                (Field::Consignee, consignee),
                (Field::Description, item.description.clone()),
                (Field::Quantity, quantity.to_string()),
                (Field::Total, total.to_string()),
            ],
        );
        invoice.fields.extend(further);
        invoice
    }

    /// The further lines as one text, with what `amount` says of each; nothing when there are none.
    fn further_lines(&self, amount: impl Fn(&GoodsItem) -> String) -> Option<DocumentField> {
        let lines: Vec<String> = self
            .declaration
            .further_items
            .iter()
            .map(|item| {
                format!(
                    "{} x {} = {}",
                    item.quantity,
                    item.description,
                    amount(item)
                )
            })
            .collect();
        (!lines.is_empty()).then(|| DocumentField {
            field: Field::FurtherLines,
            text: lines.join("; "),
        })
    }

    fn packing_list(&mut self) -> Document {
        let gross = self.declaration.gross_mass_grams;
        let (light, heavy) = (
            self.draws.between(300_000, 600_000),
            self.draws.between(1_700_000, 3_000_000),
        );
        let factor = if self.draws.chance(PPM / 2) {
            light
        } else {
            heavy
        };
        let stated = if self.holds(Indicator::PackingListMassDiffers) {
            let factored = u128::from(gross) * u128::from(factor) / u128::from(PPM);
            u64::try_from(factored).unwrap_or(u64::MAX)
        } else {
            gross
        };
        let number = self.number("PL-");
        let further = self.further_lines(|item| format!("{} g", item.net_mass_grams));
        let mut list = document(
            DocumentKind::PackingList,
            vec![
                (Field::Number, number),
                (
                    Field::Description,
                    self.declaration.item.description.clone(),
                ),
                (
                    Field::NetMass,
                    format!("{} g", self.declaration.item.net_mass_grams),
                ),
                (Field::GrossMass, format!("{stated} g")),
            ],
        );
        list.fields.extend(further);
        list
    }

    fn transport_document(&mut self, seller: &str) -> Document {
        let declaration = self.declaration;
        let kind = match declaration.mode {
            Mode::Post => DocumentKind::PostalDespatchNote,
            Mode::Express => DocumentKind::HouseWaybill,
            Mode::Air => DocumentKind::AirWaybill,
            Mode::Sea => DocumentKind::BillOfLading,
            Mode::Road => DocumentKind::RoadConsignmentNote,
        };
        let start = self.draws.word();
        let loading = if self.holds(Indicator::TransportRouteDiffers) {
            let hubs = self.stream.register.strange_hubs();
            let offset = ((u64::from(start) * hubs.len() as u64) >> 32) as usize;
            let country = hubs
                .iter()
                .cycle()
                .skip(offset)
                .take(hubs.len())
                .copied()
                .find(|country| *country != declaration.route.dispatch);
            let country = country.unwrap_or(declaration.consignee.country);
            self.stream
                .names
                .port(&mut self.draws, country, declaration.mode)
                .locode
        } else {
            declaration.route.loading
        };
        document(
            kind,
            vec![
                (Field::TransportNumber, declaration.transport_id.clone()),
                (Field::Consignor, seller.to_owned()),
                (Field::Consignee, declaration.consignee.name.clone()),
                (Field::PlaceOfLoading, loading.to_string()),
                (
                    Field::GrossMass,
                    format!("{} g", declaration.gross_mass_grams),
                ),
            ],
        )
    }

    fn certificate_of_origin(&mut self) -> Document {
        let stated = self.declaration.item.origin;
        let start = self.draws.word();
        let origin = if self.holds(Indicator::OriginCertificateDiffers) {
            let hubs = self.stream.register.strange_hubs();
            let offset = ((u64::from(start) * hubs.len() as u64) >> 32) as usize;
            let mut turned = hubs.iter().cycle().skip(offset).take(hubs.len());
            let other = turned.find(|country| **country != stated);
            other.copied().unwrap_or(self.declaration.consignee.country)
        } else {
            stated
        };
        let number = self.number("CO-");
        document(
            DocumentKind::CertificateOfOrigin,
            vec![
                (Field::Number, number),
                (
                    Field::Issuer,
                    format!("Chamber of Commerce, {}", stated.name()),
                ),
                (
                    Field::Description,
                    self.declaration.item.description.clone(),
                ),
                (Field::Origin, origin.to_string()),
            ],
        )
    }

    fn licence(&mut self) -> Option<Document> {
        let stream = self.stream;
        let declared = &self.case.declared;
        let (validity, lapse) = (self.draws.between(30, 400), self.draws.between(5, 300));
        let (body, other) = (self.draws.word(), self.draws.word());
        let rule = stream.scenario.lpco_rules.iter().find(|rule| {
            rule.requires(self.code.hs, self.declaration.direction, declared.arrival)
        })?;
        if self.holds(Indicator::LicenceAbsent) {
            return None;
        }
        let valid_until = if self.holds(Indicator::LicenceExpired) {
            shift_days(self.arrival, -(lapse as i32))
        } else {
            shift_days(self.arrival, validity as i32)
        };
        let heading = self.code.hs.heading();
        let heading = if self.holds(Indicator::LicenceOtherGoods) {
            self.other_heading(heading, other)
        } else {
            heading
        };
        let bodies: Vec<&str> = stream
            .scenario
            .licensing_bodies
            .iter()
            .filter(|body| body.agency == rule.agency)
            .map(|body| body.name.as_str())
            .collect();
        let issuer = if self.holds(Indicator::LicenceBodyUnknown) {
            unknown_body(body).to_owned()
        } else if bodies.is_empty() {
            "Competent authority".to_owned()
        } else {
            bodies[((u64::from(body) * bodies.len() as u64) >> 32) as usize].to_owned()
        };
        let mut number = String::new();
        stream.write_licence_number(declared, &mut number);
        let holder = match self.declaration.direction {
            Direction::Export => &self.declaration.consignor.name,
            Direction::Import | Direction::Transit => &self.declaration.consignee.name,
        };
        Some(document(
            rule.document,
            vec![
                (Field::Number, number),
                (Field::Issuer, issuer),
                (Field::Holder, holder.clone()),
                (Field::Heading, format!("{heading:04}")),
                (Field::ValidUntil, valid_until.to_string()),
            ],
        ))
    }

    /// A heading of the register that is not the given one.
    fn other_heading(&self, heading: u16, word: u32) -> u16 {
        let products = &self.stream.scenario.products;
        let start = ((u64::from(word) * products.len() as u64) >> 32) as usize;
        let turned = products.iter().cycle().skip(start).take(products.len());
        turned
            .map(|product| product.hs.heading())
            .find(|other| *other != heading)
            .unwrap_or(if heading == 9_999 { 1_001 } else { heading + 1 })
    }
}

impl Stream {
    /// The batch of the goods as papers and packs state it.
    pub(crate) fn batch(&self, case: &crate::stream::Declared) -> String {
        let mut draws = case.texts.clone();
        draws.word();
        let word = draws.word();
        let mut batch = String::new();
        batch.push(char::from(b'A' + (word % 20) as u8));
        batch.push(char::from(b'A' + (word / 20 % 20) as u8));
        push_padded(&mut batch, u64::from(word >> 12), 6);
        batch
    }

    /// The number of a notified body of the list, for protective equipment or for other goods.
    pub(crate) fn notified_body(&self, draws: &mut Draws, for_ppe: bool) -> String {
        let bodies = &self.scenario.notified_bodies;
        let fitting = || bodies.iter().filter(|body| body.for_ppe == for_ppe);
        let position = draws.below(fitting().count().max(1) as u32) as usize;
        match fitting().nth(position) {
            Some(body) => body.number.clone(),
            None => self.unknown_notified_body(draws),
        }
    }

    /// Four digits that no body of the list bears.
    pub(crate) fn unknown_notified_body(&self, draws: &mut Draws) -> String {
        loop {
            let mut number = String::new();
            push_padded(&mut number, u64::from(draws.between(3_000, 9_999)), 4);
            if !self
                .scenario
                .notified_bodies
                .iter()
                .any(|body| body.number == number)
            {
                return number;
            }
        }
    }
}

/// Another batch number than the given one: its last digit is moved on.
pub(crate) fn other_batch(batch: &str) -> String {
    let mut symbols: Vec<char> = batch.chars().collect();
    if let Some(last) = symbols.last_mut() {
        *last = match last.to_digit(10) {
            Some(digit) => char::from(b'0' + ((digit + 3) % 10) as u8),
            None => '7',
        };
    }
    symbols.into_iter().collect()
}

fn unknown_body(word: u32) -> &'static str {
    const BODIES: [&str; 4] = [
        "International Pharmacy Clearance Bureau",
        "World Trade Licence Office",
        "Global Medical Export Council",
        "United Health Permit Agency",
    ];
    BODIES[(word % 4) as usize]
}

fn document(kind: DocumentKind, fields: Vec<(Field, String)>) -> Document {
    Document {
        kind,
        fields: fields
            .into_iter()
            .map(|(field, text)| DocumentField { field, text })
            .collect(),
    }
}
