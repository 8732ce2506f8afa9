//! Rows of a stream as text: CSV of the declared data, JSON lines of everything that any action could show.

use serde::Serialize;

use crate::customs::declaration::Declaration;
use crate::customs::document::Document;
use crate::customs::evidence::{
    CodeCheck, HistoryRecord, ImageContents, LabReport, OpenedParcel, PartnerReply,
};
use crate::risk::indicator::conflict::Cell;
use crate::risk::indicator::{Indicator, IndicatorSet, Source};
use crate::risk::offence::{Offence, Scheme, Skill};
use crate::scenario::model::action::ActionKind;
use crate::stream::names::{push_number, push_padded};
use crate::stream::sealed::Sealed;
use crate::stream::{Declared, Stream};

/// What a row holds beside what is visible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// The sealed truth.
    pub truth: bool,
    /// The ideal observer's probability given the declared data.
    pub posterior: bool,
}

/// Names of the CSV columns of the declared data, in order.
pub const COLUMNS: &str = "case,arrival,flow,form,mode,direction,reference,transport_id,container,\
consignor_name,consignor_street,consignor_city,consignor_postcode,consignor_country,\
consignee_name,consignee_street,consignee_city,consignee_postcode,consignee_country,\
trader_kind,trader_id,prior_offences,contact_email,declarant,carrier,platform,\
dispatch_country,origin_country,destination_country,port_loading,port_transit,port_entry,\
category,incoterm,description,hs_code,commodity_code,quantity,unit,net_mass_g,gross_mass_g,\
value,currency,customs_value,freight,invoice_number,licence_reference,lodged_hours_before_arrival,\
similar_parcels_7d,items,total_value,total_customs_value";

/// The CSV header line.
pub fn csv_header(extras: Extras) -> String {
    let mut header = COLUMNS.to_owned();
    if extras.truth {
        header.push_str(",truth_illicit,truth_offence,truth_scheme,truth_skill,truth_indicators");
    }
    if extras.posterior {
        header.push_str(",posterior_data");
    }
    header.push('\n');
    header
}

/// Writes rows; holds the memory that rows share.
pub struct RowWriter<'a> {
    stream: &'a Stream,
    extras: Extras,
    declaration: Declaration,
    /// Minor digits of the post's currency.
    minor_digits: u32,
}

impl<'a> RowWriter<'a> {
    /// A writer of one stream's rows.
    pub fn new(stream: &'a Stream, extras: Extras) -> RowWriter<'a> {
        RowWriter {
            stream,
            extras,
            declaration: stream.blank_declaration(),
            minor_digits: u32::from(stream.scenario().currency.minor_digits()),
        }
    }

    /// Appends the CSV row of case `index`, with its line feed (RFC 4180 quoting where needed).
    pub fn csv(&mut self, index: u64, out: &mut String) {
        let case = self.stream.declared(index);
        self.stream.declare_into(&case, &mut self.declaration);
        self.csv_declared(&case, out);
        if self.extras.truth {
            let sealed = self.stream.sealed(&case);
            csv_truth(&sealed, out);
        }
        if self.extras.posterior {
            out.push(',');
            push_probability(out, self.stream.belief(&case).illicit());
        }
        out.push('\n');
    }

    fn csv_declared(&self, case: &Declared, out: &mut String) {
        let declared = &self.declaration;
        push_number(out, case.index);
        out.push(',');
        self.push_moment(case, out);
        field(out, &declared.flow);
        for text in [
            declared.form.as_str(),
            declared.mode.as_str(),
            declared.direction.as_str(),
            &declared.reference,
            &declared.transport_id,
        ] {
            plain(out, text);
        }
        plain(
            out,
            declared
                .container
                .as_ref()
                .map_or("", |number| number.as_str()),
        );
        for party in [&declared.consignor, &declared.consignee] {
            field(out, &party.name);
            field(out, &party.street);
            field(out, &party.city);
            plain(out, &party.postcode);
            plain(out, party.country.as_str());
        }
        plain(out, declared.trader.as_str());
        plain(out, &declared.trader_id);
        number(out, u64::from(declared.prior_offences));
        for text in [
            &declared.contact_email,
            &declared.declarant,
            &declared.carrier,
            &declared.platform,
        ] {
            field(out, text);
        }
        let route = &declared.route;
        plain(out, route.dispatch.as_str());
        plain(out, declared.item.origin.as_str());
        plain(out, route.destination.as_str());
        plain(out, route.loading.as_str());
        plain(out, route.transit.as_ref().map_or("", |port| port.as_str()));
        plain(out, route.entry.as_str());
        plain(out, declared.category.as_str());
        plain(
            out,
            declared.incoterm.as_ref().map_or("", |term| term.as_str()),
        );
        self.csv_item(out);
        plain(out, &declared.invoice_number);
        plain(out, &declared.licence_reference);
        signed(out, i64::from(declared.lodged_hours_before_arrival));
        number(out, u64::from(declared.similar_parcels_7d));
        number(out, 1 + declared.further_items.len() as u64);
        let total = declared.total_value();
        out.push(',');
        push_decimal(out, total.minor, u32::from(total.currency.minor_digits()));
        out.push(',');
        push_decimal(out, declared.total_customs_value_minor(), self.minor_digits);
    }

    fn csv_item(&self, out: &mut String) {
        let declared = &self.declaration;
        let item = &declared.item;
        field(out, &item.description);
        out.push(',');
        push_padded(out, u64::from(item.hs.number()), 6);
        out.push(',');
        push_padded(out, item.commodity, 10);
        number(out, u64::from(item.quantity));
        field(out, &item.unit);
        number(out, item.net_mass_grams);
        number(out, declared.gross_mass_grams);
        let digits = u32::from(item.value.currency.minor_digits());
        out.push(',');
        push_decimal(out, item.value.minor, digits);
        plain(out, item.value.currency.as_str());
        out.push(',');
        push_decimal(out, item.customs_value_minor, self.minor_digits);
        out.push(',');
        push_decimal(out, declared.freight_minor, digits);
    }

    fn push_moment(&self, case: &Declared, out: &mut String) {
        let moment = self.stream.scenario().calendar.civil(case.arrival);
        let parts = [
            (u64::from(moment.year().unsigned_abs()), 4, '-'),
            (u64::from(moment.month().unsigned_abs()), 2, '-'),
            (u64::from(moment.day().unsigned_abs()), 2, 'T'),
            (u64::from(moment.hour().unsigned_abs()), 2, ':'),
            (u64::from(moment.minute().unsigned_abs()), 2, ':'),
        ];
        for (value, width, after) in parts {
            push_padded(out, value, width);
            out.push(after);
        }
        push_padded(out, u64::from(moment.second().unsigned_abs()), 2);
    }

    /// Appends the JSON object of case `index`, with a line feed.
    pub fn json(&mut self, index: u64, out: &mut String) {
        let case = self.stream.declared(index);
        let sealed = self.stream.sealed(&case);
        let stream = self.stream;
        let declaration = stream.declaration(&case);
        let opened = stream.opened(&sealed, &declaration);
        let mut arrival = String::new();
        self.push_moment(&case, &mut arrival);
        let agencies = stream.scenario().agencies.iter();
        let row = JsonRow {
            case: index,
            arrival,
            history: stream.history(&sealed),
            document: stream.documents(&sealed, &declaration),
            image: stream.image(&sealed, &declaration),
            code: stream.codes(&sealed, &opened),
            partner: agencies
                .map(|terms| stream.reply(&sealed, terms.agency))
                .collect(),
            laboratory: stream.laboratory(&sealed),
            pack: opened,
            data: declaration,
            truth: self.extras.truth.then(|| TruthRow::of(stream, &sealed)),
            posterior_data: self
                .extras
                .posterior
                .then(|| rounded(stream.belief(&case).illicit())),
        };
        out.push_str(&serde_json::to_string(&row).expect("a row has only string keys"));
        out.push('\n');
    }
}

#[derive(Serialize)]
struct JsonRow {
    case: u64,
    arrival: String,
    data: Declaration,
    history: HistoryRecord,
    document: Vec<Document>,
    image: ImageContents,
    pack: OpenedParcel,
    code: Vec<CodeCheck>,
    partner: Vec<PartnerReply>,
    laboratory: LabReport,
    #[serde(skip_serializing_if = "Option::is_none")]
    truth: Option<TruthRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    posterior_data: Option<f64>,
}

/// What is hidden about a case, as a row shows it.
#[derive(Serialize)]
struct TruthRow {
    illicit: bool,
    offence: Option<Offence>,
    scheme: Option<Scheme>,
    skill: Option<Skill>,
    counterfeit: bool,
    /// Id of the article that is really there.
    goods: String,
    indicators: IndicatorSet,
    /// Indicators that could have been raised in these circumstances.
    applicable: IndicatorSet,
    /// Of each indicator: where it is seen, and which fields contradict each other.
    planted: Vec<Planted>,
}

/// One raised indicator in the truth ledger.
#[derive(Serialize)]
struct Planted {
    indicator: Indicator,
    source: Source,
    /// The kind of action that lays it open; `None` for declared data, which need none.
    revealed_by: Option<ActionKind>,
    conflict: Option<(Cell, Cell)>,
}

impl Planted {
    fn of(indicator: Indicator) -> Planted {
        let channel = indicator.spec().channel;
        Planted {
            indicator,
            source: channel.source(),
            revealed_by: ActionKind::revealing(channel),
            conflict: indicator.conflict(),
        }
    }
}

impl TruthRow {
    fn of(stream: &Stream, case: &Sealed) -> TruthRow {
        let truth = &case.truth;
        TruthRow {
            illicit: truth.hypothesis.is_illicit(),
            offence: truth.hypothesis.offence(),
            scheme: truth.hypothesis.scheme(),
            skill: truth.hypothesis.skill(),
            counterfeit: truth.counterfeit,
            goods: stream.scenario().products[truth.actual].id.clone(),
            indicators: truth.indicators,
            applicable: truth.applicable,
            planted: truth.indicators.iter().map(Planted::of).collect(),
        }
    }
}

fn csv_truth(case: &Sealed, out: &mut String) {
    let truth = &case.truth;
    number(out, u64::from(truth.hypothesis.is_illicit()));
    plain(
        out,
        truth
            .hypothesis
            .offence()
            .map_or("", |offence| offence.as_str()),
    );
    plain(
        out,
        truth
            .hypothesis
            .scheme()
            .map_or("", |scheme| scheme.as_str()),
    );
    plain(
        out,
        truth.hypothesis.skill().map_or("", |skill| skill.as_str()),
    );
    out.push(',');
    for (position, indicator) in truth.indicators.iter().enumerate() {
        if position > 0 {
            out.push(';');
        }
        out.push_str(indicator.id());
    }
}

/// Appends a comma and a text, quoted where RFC 4180 demands it.
fn field(out: &mut String, text: &str) {
    out.push(',');
    if text
        .bytes()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
    {
        out.push('"');
        for symbol in text.chars() {
            if symbol == '"' {
                out.push('"');
            }
            out.push(symbol);
        }
        out.push('"');
    } else {
        out.push_str(text);
    }
}

/// Appends a comma and a text that never needs quoting: codes, identifiers, words of fixed lists.
fn plain(out: &mut String, text: &str) {
    out.push(',');
    out.push_str(text);
}

fn number(out: &mut String, value: u64) {
    out.push(',');
    push_number(out, value);
}

fn signed(out: &mut String, value: i64) {
    out.push(',');
    if value < 0 {
        out.push('-');
    }
    push_number(out, value.unsigned_abs());
}

/// Appends an amount of minor units as a decimal number.
fn push_decimal(out: &mut String, minor: i64, digits: u32) {
    if minor < 0 {
        out.push('-');
    }
    let size = minor.unsigned_abs();
    let unit = 10u64.pow(digits);
    push_number(out, size / unit);
    if digits > 0 {
        out.push('.');
        push_padded(out, size % unit, digits);
    }
}

/// A probability rounded to nine decimals.
fn rounded(probability: f64) -> f64 {
    libm::round(probability * 1e9) / 1e9
}

fn push_probability(out: &mut String, probability: f64) {
    push_decimal(out, libm::round(probability * 1e9) as i64, 9);
}
