//! Every limit on both sides: what lies on the honest side is not reported, what lies beyond it is.

use std::sync::{Arc, OnceLock};

use crate::customs::code::currency::Money;
use crate::customs::declaration::Declaration;
use crate::customs::document::{DocumentKind, Field};
use crate::customs::gazetteer::{languages, words};
use crate::customs::transport::{Direction, Form, Mode};
use crate::inspection::auditor::Auditor;
use crate::inspection::books::limits::*;
use crate::inspection::books::tests::{SCENARIOS, scenario};
use crate::inspection::books::{expected_mass_milligrams, reference_value_micros};
use crate::inspection::evidence::Everything;
use crate::risk::indicator::Indicator;
use crate::scenario::model::Scenario;
use crate::scenario::model::product::Product;
use crate::stream::Stream;
use crate::time::SimTime;

/// Cases of each scenario that a limit is tried on.
const CASES: u64 = 40;

struct Trial {
    scenario: Arc<Scenario>,
    arrival: SimTime,
    everything: Everything,
}

impl Trial {
    /// The article of the declared code.
    fn article(&self) -> &Product {
        let commodity = self.everything.declaration.item.commodity;
        let mut products = self.scenario.products.iter();
        products
            .find(|product| product.commodity == commodity)
            .unwrap()
    }

    fn raises(&self, everything: &Everything, indicator: Indicator) -> bool {
        let languages = languages(self.scenario.country);
        let auditor = Auditor::new(&self.scenario, &words().mail_domains_free, languages);
        auditor
            .audit(&everything.exhibit(self.arrival))
            .holds(indicator)
    }
}

fn trials() -> &'static [Trial] {
    static TRIALS: OnceLock<Vec<Trial>> = OnceLock::new();
    TRIALS.get_or_init(|| {
        let of = |name| {
            let scenario = scenario(name);
            let stream = Stream::new(scenario.clone(), 7);
            (0..CASES)
                .map(move |index| {
                    let case = stream.sealed(&stream.declared(index));
                    let mut everything = Everything::of(&stream, &case);
                    everything.declaration.further_items.clear();
                    Trial {
                        scenario: scenario.clone(),
                        arrival: case.declared.arrival,
                        everything,
                    }
                })
                .collect::<Vec<_>>()
        };
        SCENARIOS.into_iter().flat_map(of).collect()
    })
}

/// Holds a limit to the auditor: `set` brings a case to the limit's honest side or, with true, beyond it, and
/// says whether it could.
fn check(indicator: Indicator, set: impl Fn(&Trial, &mut Everything, bool) -> bool) {
    let mut met = 0;
    for trial in trials() {
        let mut sides = [false, true].map(|beyond| {
            let mut everything = trial.everything.clone();
            let could = set(trial, &mut everything, beyond);
            could.then(|| trial.raises(&everything, indicator))
        });
        sides.reverse();
        let [Some(beyond), Some(honest)] = sides else {
            continue;
        };
        assert!(!honest, "{indicator} on the honest side of its limit");
        met += usize::from(beyond);
    }
    assert!(met > 0, "{indicator} beyond its limit");
}

fn item(everything: &mut Everything) -> &mut crate::customs::declaration::GoodsItem {
    &mut everything.declaration.item
}

/// Minor units just beyond, or just within, a value in millionths of a unit.
fn minor_at(scenario: &Scenario, micros: u128, above: bool) -> i64 {
    let scaled = micros * scenario.currency.minor_per_major() as u128;
    let floor = i64::try_from(scaled / 1_000_000).unwrap();
    let is_whole = scaled.is_multiple_of(1_000_000);
    match (above, is_whole) {
        // The least amount that is greater.
        (true, _) => floor + 1,
        // The greatest amount that is smaller.
        (false, true) => floor - 1,
        (false, false) => floor,
    }
}

#[test]
fn values_are_far_from_the_reference_where_the_books_say() {
    check(
        Indicator::ValueBelowReference,
        |trial, everything, beyond| {
            let quantity = item(everything).quantity;
            let (low, _) = usual_value_micros(trial.article(), quantity);
            let under = minor_at(&trial.scenario, low, false);
            item(everything).customs_value_minor = if beyond { under } else { under + 2 };
            true
        },
    );
    check(
        Indicator::ValueAboveReference,
        |trial, everything, beyond| {
            let quantity = item(everything).quantity;
            let (_, high) = usual_value_micros(trial.article(), quantity);
            let over = minor_at(&trial.scenario, high, true);
            item(everything).customs_value_minor = if beyond { over } else { over - 1 };
            true
        },
    );
    check(
        Indicator::ValueJustUnderThreshold,
        |trial, everything, beyond| {
            let limits = thresholds(&trial.scenario);
            let least = limits.just_under_minor;
            item(everything).customs_value_minor = if beyond { least } else { least - 1 };
            true
        },
    );
    check(
        Indicator::ValueJustUnderThreshold,
        |trial, everything, beyond| {
            let limits = thresholds(&trial.scenario);
            let low = limits.low_value_minor;
            item(everything).customs_value_minor = if beyond { low - 1 } else { low };
            true
        },
    );
}

#[test]
fn quantities_and_masses_are_beyond_where_the_books_say() {
    check(
        Indicator::QuantityBeyondOwnUse,
        |trial, everything, beyond| {
            let least = beyond_own_use(trial.article()) as u32;
            item(everything).quantity = if beyond { least } else { least - 1 };
            true
        },
    );
    check(Indicator::MassUnlikeGoods, |trial, everything, beyond| {
        let quantity = item(everything).quantity;
        let (low, _) = usual_mass_milligrams(trial.article(), quantity);
        let grams = u64::try_from(low / 1_000).unwrap();
        item(everything).net_mass_grams = if beyond {
            grams.saturating_sub(1)
        } else {
            grams + 1
        };
        true
    });
    check(Indicator::MassUnlikeGoods, |trial, everything, beyond| {
        let quantity = item(everything).quantity;
        let (_, high) = usual_mass_milligrams(trial.article(), quantity);
        let grams = u64::try_from(high / 1_000).unwrap();
        item(everything).net_mass_grams = if beyond { grams + 1 } else { grams };
        true
    });
    check(Indicator::StaleCn22, |trial, everything, beyond| {
        let limits = thresholds(&trial.scenario);
        everything.declaration.form = Form::Cn22;
        everything.declaration.gross_mass_grams = limits.cn22_grams;
        item(everything).customs_value_minor = limits.cn22_value_minor + i64::from(beyond);
        true
    });
    check(Indicator::StaleCn22, |trial, everything, beyond| {
        let limits = thresholds(&trial.scenario);
        everything.declaration.form = Form::Cn22;
        everything.declaration.gross_mass_grams = limits.cn22_grams + u64::from(beyond);
        item(everything).customs_value_minor = limits.cn22_value_minor;
        true
    });
}

/// Brings one number of the declaration to its limit.
fn check_declared(indicator: Indicator, set: impl Fn(&mut Declaration, bool)) {
    check(indicator, |_, everything, beyond| {
        set(&mut everything.declaration, beyond);
        true
    });
}

#[test]
fn declared_data_are_remarkable_where_the_books_say() {
    check_declared(Indicator::FreightExceedsValue, |declaration, beyond| {
        let value = declaration.total_value().minor;
        declaration.freight_minor = value * FREIGHT_ABOVE_PERCENT / 100 + i64::from(beyond);
    });
    check_declared(Indicator::SameAddressBurst, |declaration, beyond| {
        declaration.similar_parcels_7d = SIMILAR_PARCELS - 1 + u32::from(beyond);
    });
    check_declared(Indicator::PriorOffenceOnRecord, |declaration, beyond| {
        declaration.prior_offences = u32::from(beyond);
    });
    check_declared(Indicator::AdvanceDataLate, |declaration, beyond| {
        declaration.lodged_hours_before_arrival = -i32::from(beyond);
    });
    check_declared(Indicator::CareOfAddressee, |declaration, beyond| {
        let begin = if beyond { CARE_OF } else { "at" };
        declaration.consignee.street = format!("{begin} Somebody");
    });
    for letter in RESERVED_SERIES {
        check_declared(Indicator::ReservedItemSeries, move |declaration, beyond| {
            let first = if beyond { letter } else { 'L' };
            declaration.transport_id = format!("{first}A473124829GB");
        });
    }
}

#[test]
fn history_is_remarkable_where_the_books_say() {
    check(Indicator::SenderFirstSeen, |_, everything, beyond| {
        everything.history.sender_first_seen_days = SENDER_NEW_DAYS - u32::from(beyond);
        true
    });
    check(Indicator::ManyNamesAtAddress, |_, everything, beyond| {
        everything.history.names_at_address = NAMES_AT_ADDRESS - 1 + u32::from(beyond);
        true
    });
    check(Indicator::SenderVolumeJump, |_, everything, beyond| {
        everything.history.sender_volume_percent = VOLUME_PERCENT - 1 + u32::from(beyond);
        true
    });
    check(
        Indicator::SenderRefusedElsewhere,
        |_, everything, beyond| {
            everything.history.sender_refusals_12m = u32::from(beyond);
            true
        },
    );
}

/// Writes a field of a document, where the case has it.
fn write(everything: &mut Everything, kind: DocumentKind, field: Field, text: String) -> bool {
    let mut documents = everything.documents.iter_mut();
    let document = documents.find(|document| document.kind == kind);
    let entry = document.and_then(|document| {
        let mut fields = document.fields.iter_mut();
        fields.find(|entry| entry.field == field)
    });
    entry.map(|entry| entry.text = text).is_some()
}

#[test]
fn papers_differ_where_the_books_say() {
    check(Indicator::InvoiceValueDiffers, |_, everything, beyond| {
        let total = everything.declaration.total_value();
        let least = (total.minor * INVOICE_PERCENT + 99) / 100;
        let mut text = String::new();
        Money::new(least - i64::from(!beyond), total.currency).write_to(&mut text);
        write(everything, DocumentKind::Invoice, Field::Total, text)
    });
    for (percent, sign) in [
        (LISTED_MASS_BELOW_PERCENT, -1_i64),
        (LISTED_MASS_ABOVE_PERCENT, 1),
    ] {
        check(
            Indicator::PackingListMassDiffers,
            move |_, everything, beyond| {
                // A hundredfold mass has whole grams at the limit.
                everything.declaration.gross_mass_grams *= 100;
                let at = everything.declaration.gross_mass_grams * percent / 100;
                let grams = at as i64 + if beyond { sign } else { 0 };
                let text = format!("{grams} g");
                write(
                    everything,
                    DocumentKind::PackingList,
                    Field::GrossMass,
                    text,
                )
            },
        );
    }
    for (limit, sign) in [(ASSAY_PERCENT.0, -1_i64), (ASSAY_PERCENT.1, 1)] {
        check(
            Indicator::AnalysisOutOfSpecification,
            move |_, everything, beyond| {
                let tenths = i64::from(limit) * 10 + if beyond { sign } else { 0 };
                let text = format!("{}.{} %", tenths / 10, tenths % 10);
                write(
                    everything,
                    DocumentKind::CertificateOfAnalysis,
                    Field::Assay,
                    text,
                )
            },
        );
    }
}

#[test]
fn images_and_reports_are_remarkable_where_the_books_say() {
    check(Indicator::ImageCountUnlike, |trial, everything, beyond| {
        let quantity = everything.declaration.item.quantity;
        // Described as what the code says, so that the image is compared with that.
        item(everything).description = trial.article().name.clone();
        let packs = trial.article().packs(quantity);
        let Some(first) = everything.image.recognised.first_mut() else {
            return false;
        };
        first.count = packs * IMAGE_PACKS_TIMES - u32::from(!beyond);
        true
    });
    check(Indicator::UnderStrength, |_, everything, beyond| {
        let measured = STRENGTH_BELOW_PERCENT - u32::from(beyond);
        let assay = &mut everything.laboratory.assay_percent;
        assay.replace(measured).is_some()
    });
    check(Indicator::ImpurityOverLimit, |_, everything, beyond| {
        let measured = IMPURITY_ABOVE_BP + u32::from(beyond);
        everything
            .laboratory
            .impurity_bp
            .replace(measured)
            .is_some()
    });
    check(Indicator::FiltrationBelowClass, |_, everything, beyond| {
        let measured = FILTRATION_BELOW_PERCENT - u32::from(beyond);
        let filtration = &mut everything.laboratory.filtration_percent;
        filtration.replace(measured).is_some()
    });
    check(Indicator::AlcoholBelowLabel, |_, everything, beyond| {
        let measured = ALCOHOL_BELOW_PERCENT - u32::from(beyond);
        everything.laboratory.alcohol_percent = Some(measured);
        true
    });
}

#[test]
fn names_are_cut_off_where_the_books_say() {
    check(
        Indicator::TruncatedDescription,
        |trial, everything, beyond| {
            let name = trial.article().name.clone();
            let kept = TRUNCATED_CHARS - usize::from(!beyond);
            item(everything).description = name.chars().take(kept).collect();
            true
        },
    );
}

#[test]
fn the_reference_is_price_and_mass_times_quantity() {
    let trial = &trials()[0];
    let article = trial.article();
    assert_eq!(
        reference_value_micros(article, 1_000),
        u128::from(article.price_micros) * 1_000
    );
    assert_eq!(
        expected_mass_milligrams(article, 3),
        u128::from(article.unit_milligrams) * 3
    );
    // Of the five modes, post alone has forms with limits.
    let forms = trials().iter().map(|trial| &trial.everything.declaration);
    assert!(
        forms
            .into_iter()
            .all(|d| d.form != Form::Cn22 || d.mode == Mode::Post)
    );
    assert!(
        trials()
            .iter()
            .any(|trial| trial.everything.declaration.direction == Direction::Export)
    );
}
