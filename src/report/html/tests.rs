//! The page over whole sessions: well-formed, harmless, the same each time, and of one voice with the sheet.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::markup::escape;
use super::page;
use crate::officer::profile::Profile;
use crate::officer::roster::Kind;
use crate::officer::work;
use crate::report::json::{RunReport, by_name};
use crate::report::text::score_card;
use crate::scenario::load;
use crate::scenario::model::action::Eyes;
use crate::score::compare::Comparison;
use crate::score::fold::mark;
use crate::score::images::results::tests::halved;
use crate::score::sheet::ScoreSheet;
use crate::session::command::{CaseId, Command};
use crate::session::conduct::{Conduct, Mode};
use crate::session::engine::Session;
use crate::session::event::{Event, Happening, Step};
use crate::stream::{GENERATOR_VERSION, Stream};
use crate::time::SimTime;

const TUTORIAL: &str = "tutorial/first-parcels";
const HOSTILE: &str = "\"><script>alert('1')</script><!-- & \u{202e}\u{0} ]]>";

/// A session that was played, with all that a page is written from.
struct Played {
    stream: Stream,
    steps: Vec<Step>,
    run: RunReport,
    comparison: Vec<Comparison>,
}

fn stream(name: &str) -> Stream {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    let scenario = load::load(&path, &read).expect("a shipped scenario has no findings");
    Stream::new(Arc::new(scenario), 5)
}

fn steps(stream: &Stream, kind: Kind) -> Vec<Step> {
    let (mut session, opening) = Session::open(stream.clone());
    let profile = Profile::parse(include_str!("../../../assets/profiles/general.ron"))
        .expect("the shipped profile reads");
    let mut officer = kind.officer(&session, &profile);
    let step = |command: Option<&Command>, events: &[Event]| Step {
        command: command.cloned(),
        events: events.to_vec(),
        wall_millis: Some(1_000),
    };
    let mut steps = vec![step(None, &opening)];
    let outcome = work(
        &mut session,
        &opening,
        officer.as_mut(),
        |command, events| {
            steps.push(step(Some(command), events));
            Ok::<(), std::convert::Infallible>(())
        },
    );
    outcome.expect("nothing can go wrong");
    steps
}

fn sheet(stream: &Stream, steps: &[Step]) -> ScoreSheet {
    let events = steps.iter().flat_map(|step| &step.events);
    ScoreSheet::of(&mark(stream.clone(), events))
}

fn play(name: &str, kind: Kind) -> Played {
    let stream = stream(name);
    let steps = steps(&stream, kind);
    let others = [
        ("random", Kind::Random),
        ("rule", Kind::Rule),
        ("ideal", Kind::Ideal),
    ];
    let comparison: Vec<Comparison> = others
        .into_iter()
        .map(|(officer, kind)| Comparison {
            officer: officer.to_string(),
            score: sheet(&stream, &self::steps(&stream, kind)),
        })
        .collect();
    let scenario = stream.scenario();
    let run = RunReport {
        scenario: scenario.name.clone(),
        scenario_digest: scenario.digest,
        seed: stream.seed(),
        generator_version: GENERATOR_VERSION,
        officer: "A. Example".to_string(),
        conduct: Some(Conduct {
            limit_secs: 3_600,
            pace_centi: 450,
            extra_time_percent: 25,
            // Simulated officers worked it.
            eyes: Eyes::AsStated,
            ..Conduct::untimed(Mode::Assessment, 1_700_000_000)
        }),
        cases: scenario.cases,
        score: sheet(&stream, &steps),
        comparison: by_name(&comparison),
        ledger: Some("/home/somebody/first.ledger".to_string()),
    };
    Played {
        stream,
        steps,
        run,
        comparison,
    }
}

impl Played {
    fn page(&self) -> String {
        page(&self.stream, &self.steps, &self.run, &self.comparison)
    }

    /// Puts words where an officer can write.
    fn write_everywhere(&mut self, words: &str) {
        for step in &mut self.steps {
            if let Some(Command::Decide { remark, .. }) = &mut step.command {
                *remark = words.to_string();
            }
        }
        let first = self.steps.first_mut().expect("the opening");
        let aside = |what| Event {
            at: SimTime::START,
            what,
        };
        first.events.push(aside(Happening::Bookmarked {
            text: words.to_string(),
        }));
        first
            .events
            .push(aside(Happening::Resumed { wall_secs: 75 }));
        for case in 0..self.run.cases {
            let text = words.to_string();
            let noted = Happening::Noted {
                case: CaseId(case),
                text,
            };
            first.events.push(aside(noted));
        }
        self.run.officer = words.to_string();
        self.run.ledger = Some(words.to_string());
        self.comparison[0].officer = words.to_string();
    }
}

/// Reads the page as strictly as XML is read, but for the doctype and void elements.
fn assert_well_formed(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let body = page
        .strip_prefix("<!DOCTYPE html>\n")
        .expect("a page of HTML 5");
    let mut rest = body;
    while let Some(begin) = rest.find('<') {
        assert!(
            open.last() == Some(&"style") || !rest[..begin].contains('>'),
            "{}",
            &rest[..begin]
        );
        let end = begin + rest[begin..].find('>').expect("a tag ends");
        let tag = &rest[begin + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "before {:.80}", rest);
            continue;
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        for id in tag.split(" id=\"").skip(1) {
            let id = id.split('"').next().expect("an id ends");
            assert!(ids.insert(id), "{id} stands twice");
        }
        let name = tag.split([' ', '/']).next().expect("a tag has a name");
        if !tag.ends_with('/') && name != "meta" {
            open.push(name);
        }
    }
    assert_eq!(open, [""; 0]);
    for part in page.split('&').skip(1) {
        let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"];
        assert!(
            entities.iter().any(|entity| part.starts_with(entity)),
            "{part:.20}"
        );
    }
    for target in page
        .split("labelledby=\"")
        .skip(1)
        .filter_map(|part| part.split('"').next())
    {
        for id in target.split(' ') {
            assert!(ids.contains(id), "nothing is named {id}");
        }
    }
}

#[test]
fn the_page_of_the_tutorial_is_well_formed_small_and_stands_alone() {
    let played = play(TUTORIAL, Kind::Novice);
    let page = played.page();
    assert_well_formed(&page);
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
    assert!(page.contains("<html lang=\"en\">") && page.contains("Too few cases to say"));
    for outside in [
        "<script", "<link", "src=", "url(", "@import", "http:", "https:",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
    for told in [
        "25 %: 1:15:00 granted in all",
        "1:00:00 of real time, each second counting as 4.50 s",
        "14 November 2023, 22:13 UTC",
        "<dd dir=\"auto\">first.ledger</dd>",
    ] {
        assert!(page.contains(told), "{told}");
    }
    assert_eq!(page, played.page(), "the same bytes");
    let again = play(TUTORIAL, Kind::Novice);
    assert_eq!(page, again.page(), "the same bytes from another session");
}

#[test]
fn images_have_a_section_only_where_one_was_looked_at() {
    let mut played = play(TUTORIAL, Kind::Novice);
    assert!(!played.page().contains("\"images\""));
    assert!(played.run.to_line().contains("\"images\":null"));
    played.run.score.images = Some(halved((20, 18), (20, 6)));
    let page = played.page();
    assert_well_formed(&page);
    let place = |text: &str| page.find(text).expect(text);
    assert!(place("id=\"stages\"") < place("id=\"images\""));
    assert!(page.contains("misses items seen edge-on") && page.contains("too few to say"));
    let line = played.run.to_line();
    for told in [
        "\"hits\":24",
        "\"misses\":16",
        "\"viewing_mean_secs\":21.25",
    ] {
        assert!(line.contains(told), "{told}");
    }
}

#[test]
fn words_of_an_officer_never_become_markup() {
    let mut played = play(TUTORIAL, Kind::Random);
    played.write_everywhere(HOSTILE);
    let page = played.page();
    assert_well_formed(&page);
    for danger in ["<script", "<!--", "alert('", "\u{202e}", "\u{0}"] {
        assert!(!page.contains(danger), "{danger}");
    }
    let safe = "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&lt;!-- &amp; \u{fffd}\u{fffd} ]]&gt;";
    assert_eq!(escape(HOSTILE), safe);
    for around in [
        format!("<dd dir=\"auto\">{safe}</dd>"),
        format!("Bookmark: {safe}"),
        format!("<th scope=\"row\">{safe}</th>"),
        format!("<blockquote dir=\"auto\">{safe}</blockquote>"),
    ] {
        assert!(page.contains(&around), "{around}");
    }
    assert!(page.contains("the sitting went on 0:01:15 after its beginning"));
}

/// Every figure that the score card tells in a table or in words is told here, and none is another.
#[test]
fn the_figures_are_those_of_the_score_card() {
    for (name, kind) in [
        (TUTORIAL, Kind::Rule),
        ("operation-stop", Kind::Novice),
        ("mixed-portfolio", Kind::Random),
    ] {
        let played = play(name, kind);
        let (page, run) = (played.page(), &played.run);
        assert_well_formed(&page);
        let scenario = played.stream.scenario();
        let card = score_card(
            scenario,
            run.seed,
            &run.officer,
            &run.score,
            &played.comparison,
            false,
        );
        let tables = card
            .lines()
            .skip_while(|line| !line.starts_with("How well"))
            .take_while(|line| !line.starts_with("Where it was short"));
        let mut figures = 0;
        for line in tables.filter(|line| line.trim().contains("  ")) {
            for cell in line.split("  ").flat_map(|cell| cell.split(['(', ')'])) {
                let cell = cell.trim();
                let is_figure = cell.contains(|letter: char| letter.is_ascii_digit());
                if is_figure && !cell.starts_with('\u{b1}') {
                    assert!(page.contains(&escape(cell)), "{name}: {cell:?} of {line:?}");
                    figures += 1;
                }
            }
        }
        assert!(figures > 40, "{figures}");
        let words = card.split_whitespace().collect::<Vec<_>>().join(" ");
        let plain = page
            .split("<li>")
            .skip(1)
            .filter_map(|part| part.split("</li>").next());
        let told: Vec<&str> = plain
            .filter(|part| words.contains(&part.replace("&quot;", "\"")))
            .collect();
        assert!(told.len() >= 3, "{told:?}");
        let outcomes = run.score.grounds.outcomes;
        let headed = [
            ("Missed", outcomes.missed),
            ("False stops", outcomes.false_stop),
            ("Lucky stops", outcomes.lucky),
            ("Grounded, wrong action", outcomes.grounded_wrong_action),
            ("Grounded stops", outcomes.grounded),
        ];
        for (heading, number) in headed {
            let stands = page.contains(&format!("<h3>{heading}: {number}</h3>"));
            assert_eq!(stands, number > 0, "{name}: {heading} {number}");
        }
        let all: u64 = headed.iter().map(|(_, number)| number).sum();
        let cases = page.matches("<details").count() as u64;
        assert_eq!(cases, all.min(300), "{name}");
        assert_eq!(page.contains("left out."), all > 300, "{name}");
        confusion_agrees(&page, &run.score);
    }
}

/// The rows of the confusion table against the four counts.
fn confusion_agrees(page: &str, sheet: &ScoreSheet) {
    let numbers = |head: &str| -> Vec<u64> {
        let start = page.find("Truth against disposition").expect("the table");
        let row = page[start..]
            .split(&format!("<th scope=\"row\">{head}</th>"))
            .nth(1);
        let row = row.and_then(|row| row.split("</tr>").next());
        let cells = row.expect("a row").split("<td class=\"r\">").skip(1);
        let number = |cell: &str| cell.split('<').next()?.parse().ok();
        cells.filter_map(number).collect()
    };
    let metrics = &sheet.metrics;
    for (head, stopped, released) in [
        ("Illicit", metrics.true_positive, metrics.false_negative),
        ("Licit", metrics.false_positive, metrics.true_negative),
    ] {
        let row = numbers(head);
        assert_eq!(row.len(), 7);
        assert_eq!(row[1..5].iter().sum::<u64>(), stopped, "{head}");
        assert_eq!(row[0] + row[5], released, "{head}");
        assert_eq!(row[6], stopped + released, "{head}");
    }
}

#[test]
fn curves_are_drawn_where_there_are_cases_enough() {
    let page = play("operation-stop", Kind::Rule).page();
    assert!(page.contains("id=\"roc-title\"") && page.contains("id=\"calibration-title\""));
    assert!(!page.contains("Too few cases"));
    let corners = page.split("<polyline class=\"line\" points=\"").nth(1);
    let corners = corners.and_then(|part| part.split('"').next());
    let corners: Vec<&str> = corners.expect("the curve").split(' ').collect();
    assert_eq!(corners.first(), Some(&"66.0,314.0"));
    assert_eq!(corners.last(), Some(&"366.0,14.0"));
}

#[test]
fn a_session_that_never_began_has_a_page() {
    let mut played = play(TUTORIAL, Kind::Rule);
    played.steps.truncate(1);
    played.run.score = sheet(&played.stream, &played.steps);
    played.comparison.clear();
    played.run.conduct = None;
    played.run.ledger = None;
    let page = played.page();
    assert_well_formed(&page);
    assert!(page.contains("No consignment was decided.") && page.contains("None was kept"));
}
