//! The session as it went: decisions over time, bookmarks, interruptions, and what was announced.

use crate::report::html::chart;
use crate::report::html::markup::Markup;
use crate::report::html::words::moment;
use crate::report::words::{clock, count};
use crate::scenario::model::Scenario;
use crate::score::review::{Moment, MomentKind, Review};

/// Columns of the chart: with these, a column is wide enough to be seen.
const COLUMNS: usize = 120;
/// Most moments that are told: more is a log, and the ledger is there for that.
const MOMENTS_MOST: usize = 500;

pub(super) fn timeline(page: &mut Markup, scenario: &Scenario, review: &Review) {
    course(page, scenario, review);
    let told: Vec<(&Moment, String)> = review
        .timeline
        .iter()
        .filter_map(|moment| Some((moment, said(scenario, &moment.kind)?)))
        .collect();
    let rows: Vec<Vec<String>> = told
        .iter()
        .take(MOMENTS_MOST)
        .map(|(at, said)| {
            let wall = at.wall_millis.map(|millis| clock(millis / 1_000));
            vec![
                moment(scenario, at.at),
                wall.unwrap_or_default(),
                said.clone(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let heads = ["Exercise time", "Real time since the beginning", "What"];
    let caption = "Bookmarks, interruptions, and what was announced.";
    page.table(caption, "lrl", &heads, &rows);
    let left = told.len().saturating_sub(MOMENTS_MOST) as u64;
    if left > 0 {
        page.paragraph(&format!(
            "The first {MOMENTS_MOST} are told; left out: {}.",
            count(left, "further moment")
        ));
    }
}

/// What is told of a moment; `None` for what the cases tell.
fn said(scenario: &Scenario, kind: &MomentKind) -> Option<String> {
    Some(match kind {
        MomentKind::Opened => "The exercise began.".to_string(),
        MomentKind::Bulletin(bulletin) => {
            format!("Bulletin: {}", scenario.bulletins.get(*bulletin)?.title)
        }
        MomentKind::Inject(inject) => format!("News: {}", scenario.injects.get(*inject)?.title),
        MomentKind::Bookmark(text) if text.is_empty() => "Bookmark".to_string(),
        MomentKind::Bookmark(text) => format!("Bookmark: {text}"),
        MomentKind::Interruption(secs) => format!(
            "Interruption: the sitting went on {} after its beginning.",
            clock(*secs)
        ),
        MomentKind::Closed => "The exercise ended.".to_string(),
        _ => return None,
    })
}

fn course(page: &mut Markup, scenario: &Scenario, review: &Review) {
    let is_decision =
        |kind: &MomentKind| matches!(kind, MomentKind::Decision(_) | MomentKind::ReleasedByLaw);
    let last = review.timeline.last().map_or(0, |moment| moment.at.secs());
    let span = last.max(1);
    let mut columns = vec![0; COLUMNS];
    let (mut decisions, mut marks, mut bookmarks) = (0, Vec::new(), 0);
    for moment in &review.timeline {
        let secs = moment.at.secs().min(span);
        if is_decision(&moment.kind) {
            let column = (u128::from(secs) * COLUMNS as u128 / u128::from(span)) as usize;
            columns[column.min(COLUMNS - 1)] += 1;
            decisions += 1;
        } else if matches!(
            moment.kind,
            MomentKind::Bookmark(_) | MomentKind::Interruption(_)
        ) {
            bookmarks += 1;
            if marks.len() < MOMENTS_MOST {
                marks.push(secs as f64 / span as f64);
            }
        }
    }
    let begin = moment(scenario, crate::time::SimTime::START);
    let end = moment(scenario, crate::time::SimTime::from_secs(last));
    let told = format!(
        "From {begin} to {end}: {} decided or released by law; bookmarks and interruptions: {bookmarks}.",
        count(decisions, "case"),
    );
    chart::course(page, &columns, &marks, [&begin, &end], &told);
    page.note(
        "Columns: cases that were decided or released by law. Diamonds: bookmarks and interruptions.",
    );
}
