//! Writes a case's declaration: every text in full, into memory that is used again.

use crate::customs::code::country::Country;
use crate::customs::code::currency::Money;
use crate::customs::code::incoterm::Incoterm;
use crate::customs::declaration::{Category, Declaration, GoodsItem};
use crate::customs::identifier::air_waybill::AirWaybill;
use crate::customs::identifier::container::ContainerNumber;
use crate::customs::identifier::s10::S10;
use crate::customs::party::{Party, TraderKind};
use crate::customs::transport::{Direction, Form, Mode, Route};
use crate::risk::indicator::Indicator;
use crate::rng::{Draws, PPM};
use crate::stream::names::{push_number, push_padded};
use crate::stream::{Declared, Stream};

/// Odd multipliers without factor 5 scatter serial numbers over their range without a repeat.
const SERIAL_STEP: u64 = 48_271_397;
/// Where the serials of seed 0 begin: anywhere but at zero, which looks made up.
const FIRST_SERIAL: u64 = 30_103_577;
/// S10 serials have eight digits.
const S10_SERIALS: u64 = 100_000_000;
/// Air waybill serials have seven digits.
const AIR_SERIALS: u64 = 10_000_000;
/// Container serials have six digits.
const CONTAINER_SERIALS: u64 = 1_000_000;

impl Stream {
    /// The declaration of a case.
    pub fn declaration(&self, case: &Declared) -> Declaration {
        let mut declaration = self.blank_declaration();
        self.declare_into(case, &mut declaration);
        declaration
    }

    /// A declaration without content, to be filled by [`Stream::declare_into`].
    pub fn blank_declaration(&self) -> Declaration {
        let scenario = self.scenario();
        let country = scenario.country;
        let port = self.names.place(country).ports[0].locode;
        Declaration {
            form: Form::FullDeclaration,
            mode: Mode::Post,
            direction: Direction::Import,
            flow: String::new(),
            reference: String::new(),
            transport_id: String::new(),
            container: None,
            consignor: Party::blank(country),
            consignee: Party::blank(country),
            contact_email: String::new(),
            trader: TraderKind::Private,
            trader_id: String::new(),
            prior_offences: 0,
            declarant: String::new(),
            carrier: String::new(),
            platform: String::new(),
            route: Route {
                loading: port,
                transit: None,
                entry: port,
                dispatch: country,
                destination: country,
            },
            category: Category::Other,
            incoterm: None,
            item: GoodsItem {
                description: String::new(),
                hs: scenario.products[0].hs,
                commodity: 0,
                quantity: 0,
                unit: String::new(),
                net_mass_grams: 0,
                value: Money::new(0, scenario.currency),
                customs_value_minor: 0,
                origin: country,
            },
            further_items: Vec::new(),
            gross_mass_grams: 0,
            freight_minor: 0,
            invoice_number: String::new(),
            licence_reference: String::new(),
            lodged_hours_before_arrival: 0,
            similar_parcels_7d: 0,
        }
    }

    /// Fills a declaration, keeping its memory. Every field is set.
    pub fn declare_into(&self, case: &Declared, out: &mut Declaration) {
        let flow = &self.scenario.flows[case.flow];
        let mut draws = case.texts.clone();
        out.mode = flow.mode;
        out.direction = flow.direction;
        refill(&mut out.flow, &flow.id);
        self.write_numbers(case, &mut draws, out);
        out.form = self.form(case, out);
        self.write_parties(case, &mut draws, out);
        self.write_route(case, &mut draws, out);
        self.write_identifiers(case, &mut draws, out);
        self.write_terms(case, &mut draws, out);
        self.write_systems(case, &mut draws, out);
    }

    fn write_numbers(&self, case: &Declared, draws: &mut Draws, out: &mut Declaration) {
        let scenario = &self.scenario;
        let code = &scenario.products[case.coded];
        let article = &scenario.products[case.described];
        let item = &mut out.item;
        item.description.clear();
        self.register.wording(case.described).write(
            scenario,
            article,
            case.indicators,
            draws,
            &mut item.description,
        );
        item.hs = code.hs;
        item.commodity = code.commodity;
        item.quantity = case.quantity;
        refill(&mut item.unit, &article.unit);
        item.net_mass_grams = case.net_mass_grams;
        item.value = case.value;
        item.customs_value_minor = case.customs_value_minor;
        item.origin = match out.direction {
            Direction::Export => scenario.country,
            Direction::Import | Direction::Transit => case.country,
        };
        self.write_further(case, &mut out.further_items);
        out.gross_mass_grams = case.gross_mass_grams;
        let (low, high) = if case.indicators.holds(Indicator::FreightExceedsValue) {
            (1_400_000, 4_000_000)
        } else {
            (40_000, 550_000)
        };
        let total = i128::from(out.total_value().minor);
        let freight = total * i128::from(draws.between(low, high));
        out.freight_minor = i64::try_from(freight / i128::from(PPM)).unwrap_or(i64::MAX);
    }

    fn form(&self, case: &Declared, out: &Declaration) -> Form {
        match out.mode {
            Mode::Post => {
                let beyond = case.circumstances.beyond_cn22;
                if beyond && !case.indicators.holds(Indicator::StaleCn22) {
                    Form::Cn23
                } else {
                    Form::Cn22
                }
            }
            Mode::Express
                if out.item.customs_value_minor < self.scenario.low_value_threshold_minor =>
            {
                Form::ExpressLowValue
            }
            _ => Form::FullDeclaration,
        }
    }

    fn write_parties(&self, case: &Declared, draws: &mut Draws, out: &mut Declaration) {
        let scenario = &self.scenario;
        let outbound = out.direction == Direction::Export;
        let foreign = if outbound {
            case.country
        } else {
            case.dispatch
        };
        let private_sender = out.mode == Mode::Post && draws.chance(300_000);
        let (local, remote) = if outbound {
            (&mut out.consignor, &mut out.consignee)
        } else {
            (&mut out.consignee, &mut out.consignor)
        };
        local.clear(scenario.country);
        remote.clear(foreign);
        out.trader_id.clear();
        out.prior_offences = 0;
        if case.private_party {
            out.trader = TraderKind::Private;
            self.names
                .person(draws, self.names.place(scenario.country), &mut local.name);
            self.names.address(draws, local);
            if case.indicators.holds(Indicator::PriorOffenceOnRecord) {
                out.prior_offences = draws.between(1, 3);
            }
        } else {
            let trader = self.trader(case, draws);
            out.trader = TraderKind::Registered;
            local.copy_from(&trader.party);
            out.trader_id.push_str(&trader.id);
            out.prior_offences = trader.prior_offences;
        }
        let place = self.names.place(foreign);
        if private_sender {
            self.names.person(draws, place, &mut remote.name);
        } else {
            self.names.firm(draws, place, &mut remote.name);
        }
        self.names.address(draws, remote);
        out.contact_email.clear();
        if out.mode != Mode::Post {
            self.write_contact(case, draws, &out.consignor.name, &mut out.contact_email);
        }
        self.spoil_addresses(case, draws, out);
    }

    fn write_contact(&self, case: &Declared, draws: &mut Draws, sender: &str, out: &mut String) {
        const BOXES: [&str; 6] = ["sales", "export", "office", "info", "orders", "shipping"];
        let (free, mailbox) = (draws.word(), draws.pick(&BOXES));
        let firm = sender.split(' ').next().unwrap_or(sender);
        let letters = firm.chars().filter(char::is_ascii_alphanumeric);
        if case.indicators.holds(Indicator::FreeMailForFirm) {
            out.extend(letters.map(|letter| letter.to_ascii_lowercase()));
            out.push('.');
            out.push_str(mailbox);
            out.push('@');
            let domains = &self.names.words.mail_domains_free;
            out.push_str(&domains[((u64::from(free) * domains.len() as u64) >> 32) as usize]);
        } else {
            out.push_str(mailbox);
            out.push('@');
            out.extend(letters.map(|letter| letter.to_ascii_lowercase()));
            out.push_str(&self.names.words.firm_mail_suffix);
        }
    }

    fn spoil_addresses(&self, case: &Declared, draws: &mut Draws, out: &mut Declaration) {
        if case.indicators.holds(Indicator::SenderStreetMissing) {
            out.consignor.street.clear();
        }
        if case.indicators.holds(Indicator::SenderUnnamed) {
            out.consignor.name.clear();
        }
        if case.indicators.holds(Indicator::AddresseeStreetMissing) {
            out.consignee.street.clear();
        }
        if case.indicators.holds(Indicator::CareOfAddressee) {
            let mut street = String::from("c/o ");
            let place = self.names.place(out.consignee.country);
            self.names.person(draws, place, &mut street);
            street.push(' ');
            street.push_str(&out.consignee.street);
            out.consignee.street = street;
        }
    }

    fn write_route(&self, case: &Declared, draws: &mut Draws, out: &mut Declaration) {
        let local = self.scenario.country;
        let destination = match out.direction {
            Direction::Import => local,
            Direction::Export => case.country,
            Direction::Transit => self.onward(case, draws),
        };
        let entry = if out.direction == Direction::Export {
            destination
        } else {
            local
        };
        let mode = out.mode;
        let changes = draws.chance(250_000);
        let hub = draws.word();
        let hubs = &self.scenario.usual_hubs;
        let transit = (changes && !hubs.is_empty())
            .then(|| hubs[((u64::from(hub) * hubs.len() as u64) >> 32) as usize])
            .filter(|country| *country != case.dispatch && *country != entry)
            .map(|country| self.names.port(draws, country, mode).locode);
        out.route = Route {
            loading: self.names.port(draws, case.dispatch, mode).locode,
            transit,
            entry: self.names.port(draws, entry, mode).locode,
            dispatch: case.dispatch,
            destination,
        };
        if out.direction == Direction::Transit {
            out.consignee.country = local;
        }
    }

    /// Where goods in transit go on to.
    fn onward(&self, case: &Declared, draws: &mut Draws) -> Country {
        let hubs = self.register.strange_hubs();
        let start = draws.below(hubs.len().max(1) as u32) as usize;
        hubs.iter()
            .cycle()
            .skip(start)
            .take(hubs.len())
            .copied()
            .find(|country| *country != case.country && *country != case.dispatch)
            .unwrap_or(self.scenario.country)
    }

    fn write_identifiers(&self, case: &Declared, draws: &mut Draws, out: &mut Declaration) {
        let year = self.scenario.calendar.date(case.arrival).year();
        let offset = self.seed.wrapping_mul(7919).wrapping_add(FIRST_SERIAL) % S10_SERIALS;
        let serial = case.index.wrapping_mul(SERIAL_STEP).wrapping_add(offset);
        out.reference.clear();
        push_padded(&mut out.reference, u64::from(year.unsigned_abs()) % 100, 2);
        out.reference.push_str(self.scenario.country.as_str());
        push_padded(&mut out.reference, case.flow as u64 + 1, 3);
        push_padded(&mut out.reference, case.index, 10);
        out.transport_id.clear();
        out.container = None;
        let word = draws.word();
        match out.mode {
            Mode::Post => self.write_s10(case, serial, word, out),
            Mode::Express | Mode::Air => {
                // Prefixes from 950 up belong to no airline.
                let prefix = 950 + (word % 40) as u16;
                let waybill = AirWaybill::new(prefix, (serial % AIR_SERIALS) as u32);
                waybill
                    .expect("prefix and serial are within their ranges")
                    .write_to(&mut out.transport_id);
            }
            Mode::Sea => {
                out.transport_id.push_str("GLBL");
                push_padded(&mut out.transport_id, serial % S10_SERIALS, 8);
                let owner = [b'G', b'L', b'A' + (word % 26) as u8];
                let serial = (serial % CONTAINER_SERIALS) as u32;
                let number = ContainerNumber::new(owner, b'U', serial);
                out.container = Some(number.expect("owner and serial are within their ranges"));
            }
            Mode::Road => {
                out.transport_id.push_str("CMR");
                push_padded(&mut out.transport_id, serial % S10_SERIALS, 9);
            }
        }
    }

    fn write_s10(&self, case: &Declared, serial: u64, word: u32, out: &mut Declaration) {
        const SERVICES: [&[u8; 2]; 8] = [b"LX", b"RR", b"UA", b"LZ", b"CP", b"EE", b"HZ", b"CN"];
        const RESERVED: [&[u8; 2]; 4] = [b"JA", b"JD", b"KA", b"KC"];
        let scaled = |length: usize| ((u64::from(word) * length as u64) >> 32) as usize;
        let service = if case.indicators.holds(Indicator::ReservedItemSeries) {
            RESERVED[scaled(RESERVED.len())]
        } else {
            SERVICES[scaled(SERVICES.len())]
        };
        let number = S10::new(*service, (serial % S10_SERIALS) as u32, case.dispatch);
        number
            .expect("service, serial and country are within their ranges")
            .write_to(&mut out.transport_id);
    }

    fn write_terms(&self, case: &Declared, draws: &mut Draws, out: &mut Declaration) {
        const AIR: [Incoterm; 5] = [
            Incoterm::Dap,
            Incoterm::Cip,
            Incoterm::Fca,
            Incoterm::Cpt,
            Incoterm::Ddp,
        ];
        const SEA: [Incoterm; 4] = [Incoterm::Cif, Incoterm::Fob, Incoterm::Cfr, Incoterm::Fca];
        let (kind, term, number) = (draws.ppm(), draws.word(), draws.word());
        let gift = case.indicators.holds(Indicator::GiftOnTradeTerms);
        out.category = match out.mode {
            Mode::Post if gift => Category::Gift,
            Mode::Post => match kind {
                0..140_000 => Category::Gift,
                140_000..180_000 => Category::Sample,
                180_000..220_000 => Category::Returned,
                220_000..280_000 => Category::Other,
                _ => Category::SaleOfGoods,
            },
            _ => Category::SaleOfGoods,
        };
        let terms: &[Incoterm] = if out.mode == Mode::Sea { &SEA } else { &AIR };
        out.incoterm = (out.mode != Mode::Post)
            .then(|| terms[((u64::from(term) * terms.len() as u64) >> 32) as usize]);
        out.invoice_number.clear();
        if out.category != Category::Gift || gift {
            out.invoice_number
                .push_str(["INV-", "CI", "F/", "S-"][(number & 3) as usize]);
            push_padded(&mut out.invoice_number, u64::from(number >> 2), 7);
        }
    }

    fn write_systems(&self, case: &Declared, draws: &mut Draws, out: &mut Declaration) {
        let words = self.names.words;
        let holds = |indicator| case.indicators.holds(indicator);
        refill(
            &mut out.carrier,
            draws.pick::<String>(words.carriers(out.mode)),
        );
        let by_platform = draws.chance(self.scenario.flows[case.flow].platform_ppm);
        let platform = draws.pick(&words.platforms);
        refill(&mut out.platform, if by_platform { platform } else { "" });
        let declarant = draws.pick(&words.declarants);
        let declarant = if out.mode == Mode::Post {
            &out.carrier
        } else {
            declarant
        };
        out.declarant.clear();
        out.declarant.push_str(declarant);
        out.licence_reference.clear();
        if case.circumstances.lpco && !holds(Indicator::LicenceReferenceMissing) {
            self.write_licence_number(case, &mut out.licence_reference);
        }
        out.lodged_hours_before_arrival = if holds(Indicator::AdvanceDataLate) {
            -(draws.between(1, 48) as i32)
        } else {
            draws.between(2, 96) as i32
        };
        out.similar_parcels_7d = if holds(Indicator::SameAddressBurst) {
            draws.between(5, 30)
        } else {
            draws.between(0, 2)
        };
    }

    /// The number of the licence that the goods travel under, whether the declaration states it or not.
    pub(crate) fn write_licence_number(&self, case: &Declared, out: &mut String) {
        let word = case.texts.clone().word();
        out.push_str("LPCO/");
        push_padded(out, u64::from(word), 6);
        out.push('/');
        push_number(out, u64::from(word >> 24));
    }
}

fn refill(out: &mut String, text: &str) {
    out.clear();
    out.push_str(text);
}
