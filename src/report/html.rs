//! The debrief as one page of hypertext: to be read in any browser, kept, and printed.
//!
//! It needs no script and fetches nothing: style and charts stand within. Every text from outside goes
//! through `markup::escape`, so that no remark and no name can become markup.

mod cases;
mod chart;
mod confidence;
mod head;
mod markup;
mod summary;
mod tables;
#[cfg(test)]
mod tests;
mod timeline;
mod words;

use crate::report::html::markup::{Markup, escape};
use crate::report::images::HEADING;
use crate::report::json::RunReport;
use crate::scenario::model::action::Eyes;
use crate::score::compare::Comparison;
use crate::score::review::review;
use crate::session::event::Step;
use crate::stream::Stream;

/// What the page looks like on a screen, in the dark, and on paper.
const STYLE: &str = include_str!("html/style.css");
/// The page may use its own style and nothing else, whatever a browser would make of it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
/// The sections in their order: id and heading.
const SECTIONS: [(&str, &str); 11] = [
    ("summary", "In plain words"),
    ("officers", "Officers on the same consignments"),
    ("rates", "How well illicit was told from licit"),
    ("stages", "Targeting by stage"),
    ("images", HEADING),
    ("grounds", "Decisions and grounds"),
    ("facilitation", "Facilitation of licit trade"),
    ("confidence", "What the stated confidence was worth"),
    ("groups", "By offence, goods and transport"),
    ("cases", "The cases that count most"),
    ("timeline", "The session as it went"),
];

/// The debrief of a session: its stream, its steps with the opening first, its record, and other officers on
/// the same consignments in the order in which they are to stand.
pub fn page(stream: &Stream, steps: &[Step], run: &RunReport, comparison: &[Comparison]) -> String {
    let scenario = stream.scenario().as_ref();
    let eyes = run
        .conduct
        .as_ref()
        .map_or(Eyes::AsStated, |conduct| conduct.eyes);
    let review = review(stream, eyes, steps);
    let mut page = Markup::default();
    begin(&mut page, &scenario.title);
    head::head(&mut page, scenario, run);
    contents(&mut page, run);
    page.raw("<main>\n");
    for (id, heading) in sections(run) {
        page.section(id, heading);
        match id {
            "summary" => summary::in_words(&mut page, scenario, run),
            "officers" => summary::officers(&mut page, scenario, run, comparison),
            "rates" => tables::rates(&mut page, &run.score.metrics),
            "stages" => tables::stages(&mut page, &run.score),
            "images" => tables::images(&mut page, &run.officer, &run.score),
            "grounds" => tables::grounds(&mut page, &run.score, &review),
            "facilitation" => tables::facilitation(&mut page, scenario, &run.score),
            "confidence" => confidence::confidence(&mut page, &run.score.metrics, &review),
            "groups" => tables::groups(&mut page, &run.score),
            "cases" => cases::cases(&mut page, scenario, &review),
            _ => timeline::timeline(&mut page, scenario, &review),
        }
        page.end_section();
    }
    page.raw("</main>\n");
    head::foot(&mut page, run);
    page.raw("</body>\n</html>\n");
    page.into_text()
}

fn begin(page: &mut Markup, title: &str) {
    page.put(format_args!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Debrief: {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#summary\">To the debrief</a>\n",
        escape(POLICY),
        escape(title),
    ));
}

/// The sections of a page; that of images only where one was looked at.
fn sections(run: &RunReport) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
    let has_images = run.score.images.is_some();
    let is_there = move |(id, _): &(&str, &str)| *id != "images" || has_images;
    SECTIONS.into_iter().filter(is_there)
}

fn contents(page: &mut Markup, run: &RunReport) {
    page.raw("<nav aria-label=\"Contents\">\n<ul>\n");
    for (id, heading) in sections(run) {
        page.put(format_args!("<li><a href=\"#{id}\">{heading}</a></li>\n"));
    }
    page.raw("</ul>\n</nav>\n");
}
