//! The parts of scenarios/README.md that are made from the code: fields, words, indicators.

use std::fmt::Write as _;

use greenlane::customs::document::DocumentKind;
use greenlane::customs::gazetteer::places;
use greenlane::customs::goods::{GoodsForm, GoodsKind, ImageClass, KindSet};
use greenlane::customs::transport::{Direction, Mode};
use greenlane::risk::indicator::{
    Applies, Channel, Goods, Indicator, Need, Source, catalogue, factors,
};
use greenlane::risk::offence::Offence;
use greenlane::scenario::decode::record::{self, FieldDoc};
use greenlane::scenario::decode::{Decode, Shape};
use greenlane::scenario::file::exercise::{BudgetV1, NewRuleV1, OutageV1};
use greenlane::scenario::file::{FORMAT, LibraryFileV1, ScenarioFileV1};
use greenlane::scenario::load;

/// Puts the code's own reference between the markers of a text.
///
/// # Panics
/// When a marker is missing.
pub fn renew(text: &str) -> String {
    let parts = [
        ("fields", fields()),
        ("library fields", library()),
        ("dispositions", dispositions()),
        ("words", words()),
        ("forms", forms()),
        ("countries", countries()),
        ("indicators", indicators()),
    ];
    parts
        .into_iter()
        .fold(text.to_owned(), |text, (name, content)| {
            let (begin, end) = (
                format!("<!-- made from the code: {name} -->\n"),
                format!("<!-- end of {name} -->"),
            );
            let start = text
                .find(&begin)
                .unwrap_or_else(|| panic!("the marker {begin} is missing"))
                + begin.len();
            let stop = text
                .find(&end)
                .unwrap_or_else(|| panic!("the marker {end} is missing"));
            format!(
                "{}\n{}\n\n{}",
                &text[..start],
                content.trim_end(),
                &text[stop..]
            )
        })
}

/// The name of every field of every record.
pub fn field_names() -> Vec<&'static str> {
    let fields = records().into_iter().flat_map(|record| record.fields);
    fields
        .chain(LibraryFileV1::FIELDS)
        .map(|field| field.name)
        .collect()
}

/// A record of the format, and where it stands.
struct Record {
    name: &'static str,
    fields: &'static [FieldDoc],
    stands: String,
}

/// Every record that a scenario file may hold, the outer before the inner.
fn records() -> Vec<Record> {
    let outer = Record {
        name: ScenarioFileV1::NAME,
        fields: ScenarioFileV1::FIELDS,
        stands: "The whole file.".to_owned(),
    };
    let effect = |name, fields| {
        let stands = format!("An effect of an [Inject](#inject), written `{name}(…)`.");
        Record {
            name,
            fields,
            stands,
        }
    };
    let mut records = vec![outer];
    let mut at = 0;
    while at < records.len() {
        let (name, fields) = (records[at].name, records[at].fields);
        for field in fields {
            let within = if at == 0 {
                String::new()
            } else {
                format!(" of a [{name}](#{})", name.to_lowercase())
            };
            add_inner(
                &(field.shape)(),
                "The value",
                &format!("`{}`{within}", field.name),
                &mut records,
            );
        }
        at += 1;
    }
    records.push(effect(OutageV1::NAME, OutageV1::FIELDS));
    records.push(effect(BudgetV1::NAME, BudgetV1::FIELDS));
    records.push(effect(NewRuleV1::NAME, NewRuleV1::FIELDS));
    records
}

fn add_inner(shape: &Shape, what: &str, place: &str, records: &mut Vec<Record>) {
    match shape {
        Shape::List(item) => add_inner(item, "Each entry", place, records),
        Shape::Shared(own) => add_inner(own, what, place, records),
        Shape::Table(_, value) => add_inner(value, "Each value", place, records),
        Shape::Record(name, fields) => match records.iter_mut().find(|record| record.name == *name)
        {
            Some(known) => {
                known.stands = format!("{} and {place}.", known.stands.trim_end_matches('.'))
            }
            None => records.push(Record {
                name,
                fields,
                stands: format!("{what} of {place}."),
            }),
        },
        _ => {}
    }
}

fn fields() -> String {
    let mut text = String::new();
    for record in records() {
        let _ = write!(text, "### {}\n\n{}\n\n", record.name, record.stands);
        text.push_str("| Field | Type | Unit, range | Default | Since | Meaning |\n|---|---|---|---|---|---|\n");
        for field in record.fields {
            let accepted = accepted(&(field.shape)(), field.name);
            let default = match field.need {
                record::Need::Required => "required".to_owned(),
                record::Need::Optional => "may be left out".to_owned(),
                record::Need::Default(value) => format!("`{value}`"),
            };
            let meaning = field.doc.trim().replace('|', "\\|");
            let _ = writeln!(
                text,
                "| `{}` | {} | {} | {default} | {FORMAT} | {meaning} |",
                field.name, accepted.kind, accepted.range
            );
        }
        text.push('\n');
    }
    text
}

fn library() -> String {
    let names: Vec<String> = LibraryFileV1::FIELDS
        .iter()
        .map(|field| format!("`{}`", field.name))
        .collect();
    format!(
        "A library has the fields {}. They mean what they mean in a [Scenario](#scenario); only `format` is required.",
        names.join(", ")
    )
}

/// What a field accepts, in words.
struct Accepted {
    kind: String,
    range: String,
}

fn accepted(shape: &Shape, field: &str) -> Accepted {
    let plain = |kind: &str, range: &str| Accepted {
        kind: kind.to_owned(),
        range: range.to_owned(),
    };
    match shape {
        Shape::Text => plain("text", ""),
        Shape::Bool => plain("`true` or `false`", ""),
        Shape::Moment => plain("moment", "`\"2020-05-11\"` or `\"2020-05-11T08:00\"`"),
        Shape::Number {
            what, least, most, ..
        } => {
            let (kind, unit) = number(what, field);
            let unit = if unit.is_empty() {
                String::new()
            } else {
                format!("{unit}, ")
            };
            Accepted {
                kind: kind.to_owned(),
                range: format!("{unit}{} to {}", grouped(*least), grouped(*most)),
            }
        }
        Shape::Word(what, words) => {
            let listed: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            let range = if words.len() <= 5 {
                listed.join(", ")
            } else {
                format!("{what}, see [words](#words)")
            };
            plain("word", &range)
        }
        Shape::Code("a name", _) => plain("text", ""),
        Shape::Code(what, example) => {
            plain("text", &format!("{what}, for example `\"{example}\"`"))
        }
        Shape::Shared(own) => {
            let own = accepted(own, field);
            Accepted {
                kind: format!("{}, or the name of a shared one", own.kind),
                range: own.range,
            }
        }
        Shape::List(item) => {
            let item = accepted(item, field);
            Accepted {
                kind: format!("list `[ ]` of: {}", item.kind),
                range: item.range,
            }
        }
        Shape::Table(key, value) => {
            let (key, value) = (accepted(key, field), accepted(value, field));
            let range = [key.range, value.range]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>();
            Accepted {
                kind: format!("table `{{ }}` from text to: {}", value.kind),
                range: range.join("; "),
            }
        }
        Shape::Record(name, _) => plain(&format!("[{name}](#{}) `( )`", name.to_lowercase()), ""),
        Shape::Other(form) => plain(
            "its own form",
            &form.replace('{', "\\{").replace('|', "\\|"),
        ),
    }
}

/// Kind and unit of a number: what the code calls it, or what the field's name ends in.
fn number(what: &str, field: &str) -> (&'static str, &'static str) {
    match what {
        "a rate (a number from 0 to 1)" => ("rate", ""),
        "a factor (a number from 0 to 100)" => ("factor", ""),
        "a number of hours" => ("number", "hours"),
        "a number of minutes" => ("number", "minutes"),
        "an amount of money" | "an amount of money, negative for less" | "a price above 0" => {
            ("number", "post's currency")
        }
        "a mass in grams" => ("number", "grams"),
        "a mass in kilograms" => ("number", "kilograms"),
        "a number of packs" => ("number", "packs"),
        "a relative share" => ("number", "relative"),
        "a whole number" => {
            let units = [
                ("_hours", "hours"),
                ("_secs", "seconds"),
                ("_months", "months"),
                ("weight", "relative"),
            ];
            let unit = units
                .into_iter()
                .find(|(ending, _)| field.ends_with(ending));
            ("whole number", unit.map_or("", |(_, unit)| unit))
        }
        other => panic!("`{other}` is a new kind of number: say its unit here"),
    }
}

/// A number with its thousands apart.
fn grouped(number: f64) -> String {
    let text = number.to_string();
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut digits = String::new();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0
            && whole.len() > 4
            && (whole.len() - position).is_multiple_of(3)
            && digits != "-"
        {
            digits.push(' ');
        }
        digits.push(digit);
    }
    digits + rest
}

/// Every list of words, in the order in which the records name them.
fn words() -> String {
    let mut lists: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    for record in records() {
        for field in record.fields {
            add_words(&(field.shape)(), &mut lists);
        }
    }
    add_words(&DocumentKind::shape(), &mut lists);
    let mut text = String::from("| What | Words |\n|---|---|\n");
    for (what, words) in lists {
        let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        let _ = writeln!(text, "| {what} | {} |", words.join(", "));
    }
    text
}

fn add_words(shape: &Shape, lists: &mut Vec<(&'static str, Vec<&'static str>)>) {
    match shape {
        Shape::Word(what, words) if lists.iter().all(|(other, _)| other != what) => {
            lists.push((what, words.clone()))
        }
        Shape::List(item) => add_words(item, lists),
        Shape::Shared(own) => add_words(own, lists),
        Shape::Table(_, value) => add_words(value, lists),
        _ => {}
    }
}

/// The dispositions that are right for each offence when a scenario says nothing.
fn dispositions() -> String {
    let path = format!(
        "{}/scenarios/tutorial/first-parcels.ron",
        env!("CARGO_MANIFEST_DIR")
    );
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    let scenario = load::load(&path, &read).expect("the tutorial is valid");
    let mut text = String::from("| Offence | Right dispositions |\n|---|---|\n");
    for offence in Offence::ALL {
        let right: Vec<String> = scenario.scoring.right_dispositions[offence as usize]
            .iter()
            .map(|disposition| format!("`{}`", disposition.as_str()))
            .collect();
        let _ = writeln!(text, "| `{}` | {} |", offence.as_str(), right.join(", "));
    }
    text
}

/// Forms of goods by what an operator takes them for.
fn forms() -> String {
    let mut text = String::new();
    for class in ImageClass::ALL {
        let alike = GoodsForm::ALL
            .into_iter()
            .filter(|form| form.image_class() == class);
        let alike: Vec<String> = alike.map(|form| format!("`{}`", form.as_str())).collect();
        let _ = writeln!(text, "- {}", alike.join(", "));
    }
    text
}

/// The countries whose names and places the program knows.
fn countries() -> String {
    let mut known: Vec<String> = places()
        .iter()
        .map(|place| format!("{} ({})", place.country, place.country.name()))
        .collect();
    known.sort();
    known.join(", ")
}

/// The catalogue, by the channel in which a sign is seen.
fn indicators() -> String {
    let mut channels: Vec<Channel> = Vec::new();
    for spec in catalogue() {
        if !channels.contains(&spec.channel) {
            channels.push(spec.channel);
        }
    }
    let mut text = String::new();
    for channel in channels {
        let _ = write!(text, "### {}\n\n", heading(channel));
        text.push_str(
            "| Id | Title | Factor | Can occur | The fact in the data |\n|---|---|---|---|---|\n",
        );
        for spec in catalogue().iter().filter(|spec| spec.channel == channel) {
            let factor = if shares_factor(spec.indicator) {
                spec.factor
            } else {
                ""
            };
            let fact = spec.rendering.replace('|', "\\|");
            let _ = writeln!(
                text,
                "| `{}` | {} | {factor} | {} | {fact} |",
                spec.indicator,
                spec.title,
                when(&spec.applies)
            );
        }
        text.push('\n');
    }
    text
}

fn shares_factor(indicator: Indicator) -> bool {
    factors()
        .iter()
        .any(|factor| factor.indicators.len() > 1 && factor.indicators.contains(&indicator))
}

fn heading(channel: Channel) -> String {
    let source = match channel.source() {
        Source::Data => "data",
        Source::Document => "document",
        Source::Image => "image",
        Source::Pack => "pack",
        Source::Partner => "partner",
        Source::Laboratory => "laboratory",
    };
    let seen = match channel {
        Channel::Declared => "seen in the declaration, by everybody".to_owned(),
        Channel::History => "seen by `history_lookup`".to_owned(),
        Channel::Documents => "seen by `documentary_check`".to_owned(),
        Channel::Image => "seen by `xray`".to_owned(),
        Channel::Pack => "seen by `physical_examination`".to_owned(),
        Channel::Code => "seen by `code_verification`".to_owned(),
        Channel::Partner(agency) => format!("seen by `partner_query:{}`", agency.as_str()),
        Channel::Laboratory => "seen by `laboratory_sample`".to_owned(),
    };
    format!("Source {source}, {seen}")
}

/// When an indicator can occur, in words.
fn when(applies: &Applies) -> String {
    let mut parts: Vec<String> = Vec::new();
    let modes: Vec<&str> = Mode::ALL
        .into_iter()
        .filter(|mode| applies.modes.holds(*mode))
        .map(Mode::as_str)
        .collect();
    if modes.len() < Mode::ALL.len() {
        parts.push(modes.join(", "));
    }
    let ways = Direction::ALL
        .into_iter()
        .filter(|way| applies.directions.holds(*way));
    let ways: Vec<&str> = ways.map(Direction::as_str).collect();
    if ways.len() < Direction::ALL.len() {
        parts.push(ways.join(", "));
    }
    let (whose, kinds) = match applies.goods {
        Goods::Declared(kinds) => ("declared goods", kinds),
        Goods::Actual(kinds) => ("real goods", kinds),
    };
    if kinds != KindSet::ANY {
        let kinds = GoodsKind::ALL.into_iter().filter(|kind| kinds.holds(*kind));
        let kinds: Vec<&str> = kinds.map(GoodsKind::as_str).collect();
        parts.push(format!("{whose}: {}", kinds.join(", ")));
    }
    let need = match applies.need {
        Need::Nothing => String::new(),
        Need::PrivateParty => "the local party is private".to_owned(),
        Need::RegisteredParty => "the local party is registered".to_owned(),
        Need::Lpco => "the declared code needs a licence".to_owned(),
        Need::BeyondCn22 => "value or mass is beyond CN22".to_owned(),
        Need::ColdChain => format!("{whose} need a cold chain"),
        Need::FitsThreshold => "the price leaves room just under the threshold".to_owned(),
        Need::HasUnlikeCode => "another heading has the same licence requirement".to_owned(),
        Need::GoodsMayDiffer => {
            "the goods are concealed, or a like article can be packed by mistake".to_owned()
        }
    };
    if !need.is_empty() {
        parts.push(need);
    }
    if parts.is_empty() {
        "always".to_owned()
    } else {
        parts.join("; ")
    }
}
