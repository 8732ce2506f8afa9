//! Place, time and money of the exercise.

use crate::customs::code::country::Country;
use crate::customs::code::currency::Currency;
use crate::customs::gazetteer;
use crate::scenario::check::Ground;
use crate::scenario::decode::Placed;
use crate::scenario::file::ScenarioFileV1;
use crate::scenario::finding::Findings;

/// What the model takes over from the setting.
pub(super) struct Setting {
    pub(super) trains: Vec<String>,
    pub(super) hourly_profile: [u32; 24],
    pub(super) exchange: Vec<(Currency, u64)>,
}

pub(super) fn check(ground: &Ground<'_>, findings: &mut Findings) -> Option<Setting> {
    let file = ground.file;
    let trains = file.trains.as_ref().and_then(|trains| {
        let count = trains.value.len();
        if !(1..=8).contains(&count) {
            let message =
                format!("{count} phrases stand here; name 1 to 8 things that the exercise trains");
            trains.spot.fault(findings, message);
            return None;
        }
        Some(trains.value.iter().map(|phrase| phrase.0.clone()).collect())
    });
    let hourly_profile = hourly_profile(ground, findings);
    let exchange = exchange(ground, findings);
    Some(Setting {
        trains: trains?,
        hourly_profile: hourly_profile?,
        exchange: exchange?,
    })
}

/// The post's country, when names and places are known for it.
pub(super) fn country(file: &ScenarioFileV1, findings: &mut Findings) -> Option<Country> {
    let country = file.country.as_ref()?;
    has_places(country, findings).then_some(country.value)
}

/// The usual hubs, when names and places are known for all of them.
pub(super) fn usual_hubs(
    hubs: &[Placed<Country>],
    findings: &mut Findings,
) -> Option<Vec<Country>> {
    let checked: Vec<Option<Country>> = hubs
        .iter()
        .map(|hub| has_places(hub, findings).then_some(hub.value))
        .collect();
    checked.into_iter().collect()
}

/// Whether the gazetteer has names and places of a country; reports when it has not.
pub(super) fn has_places(country: &Placed<Country>, findings: &mut Findings) -> bool {
    if gazetteer::place(country.value).is_some() {
        return true;
    }
    let known: Vec<&str> = gazetteer::places()
        .iter()
        .map(|place| place.country.as_str())
        .collect();
    let message = format!(
        "no names and places are known for {} ({})",
        country.value,
        country.value.name()
    );
    country.spot.fault_with_help(
        findings,
        message,
        format!("take one of {}", known.join(", ")),
    );
    false
}

/// Length of the exercise in seconds, when it is at least an hour.
pub(super) fn length_secs(file: &ScenarioFileV1, findings: &mut Findings) -> Option<u64> {
    let length = file.length_hours.as_ref()?;
    if length.value.0 < 3_600 {
        let message =
            "the exercise is shorter than 1 hour; write a length from 1 to 87660 hours (ten years)";
        length.spot.fault(findings, message);
        return None;
    }
    Some(length.value.0.unsigned_abs())
}

fn hourly_profile(ground: &Ground<'_>, findings: &mut Findings) -> Option<[u32; 24]> {
    let Some(profile) = &ground.file.hourly_profile else {
        return Some([1; 24]);
    };
    let shares: Vec<u32> = profile
        .value
        .iter()
        .map(|share| u32::try_from(share.0).unwrap_or(u32::MAX))
        .collect();
    let Ok(hours) = <[u32; 24]>::try_from(shares) else {
        let message = format!(
            "{} numbers stand here; write 24, one for each hour of the day from midnight",
            profile.value.len()
        );
        profile.spot.fault(findings, message);
        return None;
    };
    if hours == [0; 24] {
        let message =
            "all 24 numbers are 0, so nothing would ever arrive; let at least one be above 0";
        profile.spot.fault(findings, message);
        return None;
    }
    Some(hours)
}

fn exchange(ground: &Ground<'_>, findings: &mut Findings) -> Option<Vec<(Currency, u64)>> {
    const ONE: u64 = 1_000_000;
    let mut rates: Vec<(Currency, u64)> = Vec::new();
    for (currency, rate) in &ground.merged.exchange {
        let micros = rate.value.0.unsigned_abs();
        if *currency == ground.currency {
            if micros != ONE {
                let message = format!("{currency} is the post's own currency, so its rate is 1");
                let help =
                    format!("rates say how many {currency} one unit of the other currency costs");
                rate.spot.fault_with_help(findings, message, help);
                return None;
            }
            continue;
        }
        rates.push((*currency, micros));
    }
    rates.push((ground.currency, ONE));
    rates.sort_unstable_by_key(|(currency, _)| *currency);
    Some(rates)
}
