//! Names and addresses: people and firms that could exist and do not.

use crate::customs::code::country::Country;
use crate::customs::gazetteer::{Place, Port, Words, place, places, words};
use crate::customs::party::Party;
use crate::customs::transport::Mode;
use crate::rng::{Draws, Streams};
use crate::scenario::model::Scenario;

/// One in so many registered traders has offences on record.
const FLAGGED_ONE_IN: u32 = 16;

/// Name tables of the countries, and the registered traders of each flow.
#[derive(Debug)]
pub(crate) struct Names {
    /// By country code `(first letter − A) × 26 + (second letter − A)`: position in `places()` plus 1, 0 for none.
    by_code: Vec<u16>,
    pub(crate) words: &'static Words,
    /// By flow: clean traders, then those with offences on record.
    traders: Vec<Traders>,
    fallback: &'static Place,
}

#[derive(Debug)]
struct Traders {
    clean: Vec<Trader>,
    flagged: Vec<Trader>,
}

/// A registered trader.
#[derive(Debug)]
pub(crate) struct Trader {
    pub(crate) id: String,
    pub(crate) party: Party,
    pub(crate) prior_offences: u32,
}

impl Names {
    pub(crate) fn new(scenario: &Scenario, seed: u64) -> Names {
        let mut by_code = vec![0; 26 * 26];
        for (position, place) in places().iter().enumerate() {
            by_code[code_index(place.country)] = position as u16 + 1;
        }
        let fallback = place(scenario.country).unwrap_or(&places()[0]);
        let mut names = Names {
            by_code,
            words: words(),
            traders: Vec::new(),
            fallback,
        };
        for (index, flow) in scenario.flows.iter().enumerate() {
            let streams = Streams::new(&scenario.digest, seed, &format!("traders:{}", flow.id));
            let flagged = flow.traders.registered / FLAGGED_ONE_IN + 1;
            let trader = |number: u32, flagged: bool| {
                let mut draws = streams.case(u64::from(number));
                let mut party = Party::blank(scenario.country);
                names.firm(&mut draws, names.place(scenario.country), &mut party.name);
                names.address(&mut draws, &mut party);
                let id = format!("{}{:02}{:07}", scenario.country, index + 1, number + 1);
                let prior_offences = if flagged { draws.between(1, 4) } else { 0 };
                Trader {
                    id,
                    party,
                    prior_offences,
                }
            };
            let clean = flow.traders.registered.max(1);
            let group = Traders {
                clean: (0..clean).map(|number| trader(number, false)).collect(),
                flagged: (clean..clean + flagged)
                    .map(|number| trader(number, true))
                    .collect(),
            };
            names.traders.push(group);
        }
        names
    }

    /// The country's names; those of the post's country when the table has none.
    pub(crate) fn place(&self, country: Country) -> &'static Place {
        match self.by_code[code_index(country)] {
            0 => self.fallback,
            position => &places()[usize::from(position) - 1],
        }
    }

    /// A registered trader of a flow; the busiest come up far more often than the rest.
    pub(crate) fn trader(&self, flow: usize, flagged: bool, draws: &mut Draws) -> &Trader {
        let group = &self.traders[flow];
        let traders = if flagged {
            &group.flagged
        } else {
            &group.clean
        };
        // The product of two uniform numbers crowds at the low ranks.
        let rank = (u64::from(draws.word()) * u64::from(draws.word())) >> 32;
        &traders[((rank * traders.len() as u64) >> 32) as usize]
    }

    /// A person's name.
    pub(crate) fn person(&self, draws: &mut Draws, place: &Place, out: &mut String) {
        let given = draws.pick(&place.given);
        let family = draws.pick(&place.family);
        let (first, second) = if place.family_first {
            (family, given)
        } else {
            (given, family)
        };
        out.push_str(first);
        out.push(' ');
        out.push_str(second);
    }

    /// A firm's name.
    pub(crate) fn firm(&self, draws: &mut Draws, place: &Place, out: &mut String) {
        out.push_str(draws.pick::<String>(&self.words.syllables_start));
        out.push_str(draws.pick::<String>(&self.words.syllables_end));
        out.push(' ');
        out.push_str(draws.pick::<String>(&place.company_words));
        out.push(' ');
        out.push_str(draws.pick::<String>(&place.company_suffixes));
    }

    /// Street, city and postcode in the party's country.
    pub(crate) fn address(&self, draws: &mut Draws, party: &mut Party) {
        let place = self.place(party.country);
        let street = draws.pick(&place.streets);
        let number = draws.between(1, 180);
        let pattern = place.street_format.as_str();
        let mut rest = pattern;
        while let Some(open) = rest.find('{') {
            party.street.push_str(&rest[..open]);
            let close = rest[open..]
                .find('}')
                .map_or(rest.len(), |at| open + at + 1);
            match &rest[open..close] {
                "{street}" => party.street.push_str(street),
                _ => push_number(&mut party.street, u64::from(number)),
            }
            rest = &rest[close..];
        }
        party.street.push_str(rest);
        let city = draws.pick(&place.cities);
        party.city.push_str(&city.name);
        for symbol in city.postcode.chars() {
            match symbol {
                '#' => party
                    .postcode
                    .push(char::from(b'0' + draws.below(10) as u8)),
                '@' => party
                    .postcode
                    .push(char::from(b'A' + draws.below(26) as u8)),
                other => party.postcode.push(other),
            }
        }
    }

    /// A port of the country that serves the mode.
    pub(crate) fn port(&self, draws: &mut Draws, country: Country, mode: Mode) -> &'static Port {
        let place = self.place(country);
        let count = place.ports(mode).count() as u32;
        let position = draws.below(count) as usize;
        place
            .ports(mode)
            .nth(position)
            .expect("every country has a port for every mode")
    }
}

impl Party {
    /// A party without name and address.
    pub(crate) const fn blank(country: Country) -> Party {
        Party {
            name: String::new(),
            street: String::new(),
            city: String::new(),
            postcode: String::new(),
            country,
        }
    }

    /// Empties every text, keeping its memory.
    pub(crate) fn clear(&mut self, country: Country) {
        for text in [
            &mut self.name,
            &mut self.street,
            &mut self.city,
            &mut self.postcode,
        ] {
            text.clear();
        }
        self.country = country;
    }

    /// Copies another party into this one, keeping memory.
    pub(crate) fn copy_from(&mut self, other: &Party) {
        self.name.push_str(&other.name);
        self.street.push_str(&other.street);
        self.city.push_str(&other.city);
        self.postcode.push_str(&other.postcode);
        self.country = other.country;
    }
}

fn code_index(country: Country) -> usize {
    let [first, second] = country.bytes();
    usize::from(first - b'A') * 26 + usize::from(second - b'A')
}

/// Appends a decimal number.
pub(crate) fn push_number(out: &mut String, number: u64) {
    out.push_str(itoa::Buffer::new().format(number));
}

/// Appends a decimal number with leading zeros to `width` digits; longer numbers keep their last digits.
pub(crate) fn push_padded(out: &mut String, number: u64, width: u32) {
    for power in (0..width).rev() {
        let digit = number / 10u64.pow(power) % 10;
        out.push(char::from(b'0' + digit as u8));
    }
}
