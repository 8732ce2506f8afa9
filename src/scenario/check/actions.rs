//! Inspection actions and the agencies that answer.

use crate::scenario::check::{Ground, ppm};
use crate::scenario::decode::number::Hours;
use crate::scenario::file::action::{ActionV1, AgencyV1};
use crate::scenario::finding::Findings;
use crate::scenario::model::action::{Action, ActionKind, AgencyTerms};

/// Both lists of the model.
pub(super) struct Actions {
    pub(super) actions: Vec<Action>,
    pub(super) agencies: Vec<AgencyTerms>,
}

pub(super) fn check(ground: &Ground<'_>, findings: &mut Findings) -> Option<Actions> {
    let merged = ground.merged;
    if merged.actions.is_empty() && !merged.known.actions_incomplete {
        let message =
            "no inspection action is listed, here or in a library; officers need at least one";
        let help = "add for example (kind: documentary_check, officer_mins: 3) to `actions`";
        ground.file.spot.fault_with_help(findings, message, help);
        return None;
    }
    let actions: Vec<Option<Action>> = merged
        .actions
        .iter()
        .map(|action| check_action(ground, action, findings))
        .collect();
    let agencies: Vec<Option<AgencyTerms>> = merged
        .agencies
        .iter()
        .map(|terms| check_terms(terms, findings))
        .collect();
    Some(Actions {
        actions: actions.into_iter().collect::<Option<_>>()?,
        agencies: agencies.into_iter().collect::<Option<_>>()?,
    })
}

fn check_action(ground: &Ground<'_>, action: &ActionV1, findings: &mut Findings) -> Option<Action> {
    let found = findings.len();
    check_agency(ground, action, findings);
    check_stations(action, findings);
    if let Some(capacity) = &action.capacity_per_shift
        && capacity.value.0 == 0
    {
        let message =
            "capacity 0 means the action can never be used: remove it or give it at least 1";
        capacity.spot.fault(findings, message);
    }
    let needs_opening = matches!(
        action.kind,
        ActionKind::CodeVerification | ActionKind::LaboratorySample
    );
    let opens = |other: &ActionV1| other.kind == ActionKind::PhysicalExamination;
    if needs_opening
        && !ground.merged.actions.iter().any(opens)
        && !ground.merged.known.actions_incomplete
    {
        let message = format!(
            "{} needs an opened consignment, but no physical_examination is listed",
            action.kind.as_str()
        );
        let help = "add (kind: physical_examination, officer_mins: 15) to `actions`, or remove this action";
        action.spot.fault_with_help(findings, message, help);
    }
    if findings.len() > found {
        return None;
    }
    let secs = |minutes: i64| u32::try_from(minutes).unwrap_or(u32::MAX);
    let station_mins = action.station_mins.as_ref();
    Some(Action {
        id: action.id(),
        kind: action.kind,
        agency: action.agency.as_ref().map(|agency| agency.value),
        officer_secs: secs(action.officer_mins.0),
        station_secs: station_mins.map_or(0, |minutes| secs(minutes.value.0)),
        stations: action
            .stations
            .as_ref()
            .map_or(0, |stations| stations.value.as_u32()),
        capacity_per_shift: action
            .capacity_per_shift
            .as_ref()
            .map(|most| most.value.as_u32()),
        cost_minor: ground.minor(action.cost),
        sensitivity_ppm: ppm(action.sensitivity),
        false_alarm_ppm: ppm(action.false_alarm),
        needs_opening,
    })
}

fn check_agency(ground: &Ground<'_>, action: &ActionV1, findings: &mut Findings) {
    let is_query = action.kind == ActionKind::PartnerQuery;
    match &action.agency {
        None if is_query => {
            let message = "a partner query names whom it asks; add the field `agency`";
            action.spot.fault_with_help(
                findings,
                message,
                "for example agency: medicines_authority",
            );
        }
        Some(agency) if !is_query => {
            let message = format!(
                "{} asks no agency; remove the field `agency`",
                action.kind.as_str()
            );
            agency.spot.fault(findings, message);
        }
        Some(agency) => {
            let word = agency.as_str();
            if ground.merged.terms(agency.value).is_none()
                && !ground.merged.known.actions_incomplete
            {
                let message = format!("it is not said how {word} answers");
                let help = format!(
                    "add (agency: {word}, title: \"…\", latency_hours: (4, 30), answers: 0.9) to `agencies`"
                );
                agency.spot.fault_with_help(findings, message, help);
            }
        }
        None => {}
    }
}

fn check_stations(action: &ActionV1, findings: &mut Findings) {
    let minutes = action
        .station_mins
        .as_ref()
        .filter(|minutes| minutes.value.0 > 0);
    let stations = action
        .stations
        .as_ref()
        .map_or(0, |stations| stations.value.0);
    if let Some(minutes) = minutes
        && stations == 0
    {
        let spot = action
            .stations
            .as_ref()
            .map_or(&minutes.spot, |stations| &stations.spot);
        let message = "the action takes time on a station, but there is no station: give `stations` at least 1";
        spot.fault(findings, message);
    }
}

fn check_terms(terms: &AgencyV1, findings: &mut Findings) -> Option<AgencyTerms> {
    if terms.answers.value.0 == 0 {
        let message = "an agency that never answers cannot be asked: give `answers` more than 0, or remove the agency and its query";
        terms.answers.spot.fault(findings, message);
        return None;
    }
    let secs = |hours: Hours| u32::try_from(hours.0).unwrap_or(u32::MAX);
    let range = terms.latency_hours;
    Some(AgencyTerms {
        agency: terms.agency,
        title: terms.title.0.clone(),
        latency_secs: (secs(range.0), secs(range.1)),
        answers_ppm: ppm(terms.answers.value),
    })
}
