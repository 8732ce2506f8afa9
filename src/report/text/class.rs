//! The page about a class: how far the test measures, each item, each group, and persons where asked.

use crate::report::text::page::Page;
use crate::score::irt::{ClassReport, EtsClass, Functioning, ModelReport};

/// Characters of an item's or a person's name.
const NAME_CHARS: usize = 14;
/// Mean squares outside of this are pointed out (Wright and Linacre 1994: productive for measurement).
const FIT_GOOD: std::ops::RangeInclusive<f64> = 0.5..=1.5;
/// Items that correlate less with the rest are pointed out.
const CORRELATION_LOW: f64 = 0.1;
/// Persons who fit worst, where not all are listed.
const PERSONS_SHOWN: usize = 5;

/// The page about a class; `persons` lists everybody.
pub fn class(report: &ClassReport, persons: bool) -> String {
    let mut page = Page::new(false);
    test(&mut page, report);
    page.heading("Items");
    items(&mut page, report);
    page.heading("Information by ability");
    information(&mut page, report);
    for functioning in &report.differential_functioning {
        groups(&mut page, report, functioning);
    }
    people(&mut page, report, persons);
    page.into_text()
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_string).to_vec()
}

fn number(value: Option<f64>, digits: usize) -> String {
    value.map_or_else(|| "-".to_owned(), |value| signed(value, digits))
}

/// With the given digits, and no sign before a zero.
fn signed(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    let is_zero = text.chars().all(|letter| "-0.".contains(letter));
    if is_zero {
        text.trim_start_matches('-').to_owned()
    } else {
        text
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_CHARS {
        return name.to_owned();
    }
    let begin: String = name.chars().take(NAME_CHARS - 1).collect();
    format!("{begin}…")
}

fn test(page: &mut Page, report: &ClassReport) {
    page.heading(&format!(
        "Class of {} persons, {} items",
        report.persons.len(),
        report.items.len()
    ));
    let lacking = report.persons.len() as u64 - report.complete;
    if lacking > 0 {
        page.prose(&format!(
            "Answers are missing from {lacking} of the persons. The models use what they gave; scores, KR-20 and \
             item-rest correlations rest on the other {}.",
            report.complete
        ));
    }
    let length = &report.length;
    let needed = |items: Option<u64>| {
        items.map_or_else(|| "no length".to_owned(), |items| format!("{items} items"))
    };
    let wanted = format!("Length for {}", length.wanted_reliability);
    let mut rows = vec![
        vec![
            "Mean score".to_owned(),
            number(report.mean_score, 2),
            "points".to_owned(),
        ],
        vec![
            "Deviation of scores".to_owned(),
            number(report.score_deviation, 2),
            "points".to_owned(),
        ],
        vec![
            "Reliability KR-20".to_owned(),
            number(report.kr20, 3),
            format!(
                "{wanted}: {} (Spearman-Brown)",
                needed(length.items_by_spearman_brown)
            ),
        ],
        vec![
            "Standard error".to_owned(),
            number(report.standard_error_of_measurement, 2),
            "points, of one person's score".to_owned(),
        ],
    ];
    let models = [
        ("Rasch", &report.rasch, length.items_by_information_rasch),
        ("2PL", &report.two_pl, length.items_by_information_two_pl),
    ];
    for (name, model, items) in models {
        rows.push(vec![
            format!("Reliability {name}"),
            number(model.reliability, 3),
            format!("{wanted}: {} (information)", needed(items)),
        ]);
    }
    for (name, model, _) in models {
        rows.push(fitted(name, model));
    }
    page.table("lrl", &rows);
    for (name, model, _) in models {
        if let Some(decision) = &model.decision {
            page.prose(&format!(
                "Passing at {} points, by the {name} model: {:.1} % would pass; two such tests would judge {:.1} % \
                 alike (kappa {}), and {:.1} % as their expected score deserves.",
                decision.pass_mark,
                100.0 * decision.passing,
                100.0 * decision.consistency,
                number(decision.kappa, 2),
                100.0 * decision.accuracy
            ));
        }
    }
}

fn fitted(name: &str, model: &ModelReport) -> Vec<String> {
    let how = if model.converged {
        "settled"
    } else {
        "NOT settled"
    };
    vec![
        format!("Log likelihood {name}"),
        format!("{:.2}", model.log_likelihood),
        format!("{how} in {} cycles", model.cycles),
    ]
}

fn items(page: &mut Page, report: &ClassReport) {
    let mut rows = vec![row([
        "Item", "Right", "Rest r", "Rasch b", "SE", "Infit", "Outfit", "2PL a", "b", "",
    ])];
    for (item, name) in report.items.iter().enumerate() {
        let fit = report.rasch.item_fit[item];
        let slope = report
            .two_pl
            .discrimination
            .as_ref()
            .and_then(|all| all[item]);
        rows.push(vec![
            shortened(name),
            number(report.facility[item].map(|share| 100.0 * share), 1),
            number(report.item_rest_correlation[item], 2),
            number(report.rasch.difficulty[item], 2),
            number(report.rasch.difficulty_se[item], 2),
            number(fit.map(|fit| fit.infit), 2),
            number(fit.map(|fit| fit.outfit), 2),
            number(slope, 2),
            number(report.two_pl.difficulty[item], 2),
            remark(report, item).to_owned(),
        ]);
    }
    page.table("lrrrrrrrrl", &rows);
    page.prose(
        "Right in %; rest r: correlation with the score on the other items; b: difficulty, a: discrimination, where \
         ability has mean 0 and deviation 1; infit and outfit: 1 is expected.",
    );
}

/// What an author should look at.
fn remark(report: &ClassReport, item: usize) -> &'static str {
    let low = |value: Option<f64>, least: f64| value.is_some_and(|value| value < least);
    let bad = |fit: f64| !FIT_GOOD.contains(&fit);
    let correlation = report.item_rest_correlation[item];
    if report.rasch.difficulty[item].is_none() {
        "all alike"
    } else if low(correlation, 0.0) {
        "key?"
    } else if low(correlation, CORRELATION_LOW) {
        "tells little"
    } else if report.two_pl.at_limit.contains(&item) {
        "at limit"
    } else if report.rasch.item_fit[item].is_some_and(|fit| bad(fit.infit) || bad(fit.outfit)) {
        "fit"
    } else {
        ""
    }
}

fn information(page: &mut Page, report: &ClassReport) {
    let mut rows = vec![row(["Ability", "Rasch", "SE", "2PL", "SE"])];
    for (place, ability) in report.information_at.iter().enumerate() {
        let (rasch, two_pl) = (
            report.rasch.test_information[place],
            report.two_pl.test_information[place],
        );
        let error = |information: f64| (information > 0.0).then(|| 1.0 / information.sqrt());
        rows.push(vec![
            signed(*ability, 1),
            signed(rasch, 2),
            number(error(rasch), 2),
            signed(two_pl, 2),
            number(error(two_pl), 2),
        ]);
    }
    page.table("rrrrr", &rows);
}

fn groups(page: &mut Page, report: &ClassReport, functioning: &Functioning) {
    let Functioning {
        reference, focal, ..
    } = functioning;
    page.heading(&format!("Items in group {focal} against {reference}"));
    let [of_reference, of_focal] = functioning.persons;
    page.prose(&format!(
        "{of_focal} persons against {of_reference}, at equal scores. Delta below 0: harder for {focal}. Class A is \
         negligible, B moderate, C large."
    ));
    let mut rows = vec![row(["Item", "Odds ratio", "Delta", "SE", "Chi²", "Class"])];
    for (item, found) in functioning.items.iter().enumerate() {
        let class = match found.class {
            Some(EtsClass::A) => "A",
            Some(EtsClass::B) => "B",
            Some(EtsClass::C) => "C",
            None => "-",
        };
        rows.push(vec![
            shortened(&report.items[item]),
            number(found.odds_ratio, 2),
            number(found.delta, 2),
            number(found.delta_se, 2),
            number(found.chi_squared, 2),
            class.to_owned(),
        ]);
    }
    page.table("lrrrrl", &rows);
}

fn people(page: &mut Page, report: &ClassReport, everybody: bool) {
    let outfit = |person: usize| report.rasch.person_fit[person].outfit.unwrap_or(0.0);
    let mut shown: Vec<usize> = (0..report.persons.len()).collect();
    if everybody {
        page.heading("Persons");
    } else {
        // The sort is stable: of equal ones the first in the table comes first.
        shown.sort_by(|&a, &b| outfit(b).total_cmp(&outfit(a)));
        shown.retain(|&person| !(0.0..=*FIT_GOOD.end()).contains(&outfit(person)));
        shown.truncate(PERSONS_SHOWN);
        if shown.is_empty() {
            return;
        }
        page.heading("Persons whose answers surprise most");
    }
    let mut rows = vec![row([
        "Person", "Rasch", "SD", "Infit", "Outfit", "2PL", "SD",
    ])];
    for person in shown {
        let fit = report.rasch.person_fit[person];
        rows.push(vec![
            shortened(&report.persons[person]),
            signed(report.ability_eap_rasch[person], 2),
            signed(report.ability_sd_rasch[person], 2),
            number(fit.infit, 2),
            number(fit.outfit, 2),
            signed(report.ability_eap_two_pl[person], 2),
            signed(report.ability_sd_two_pl[person], 2),
        ]);
    }
    page.table("lrrrrrr", &rows);
}
