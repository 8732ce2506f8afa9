//! Before hand-in an assessment tells no truth: not to the screen, not to a screen reader, not to a file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use egui::{Key, Vec2};

use super::canaries::{Hidden, Secrets, holds_word};
use super::player::{CTRL, Player};
use super::{assessment, begin, files, folder, workplace};
use crate::customs::evidence::{Concealment, ThreatShape};
use crate::customs::goods::ImageClass;
use crate::inspection::evidence::Evidence;
use crate::matter::load::Role;
use crate::risk::indicator::Indicator;
use crate::risk::offence::{Offence, Scheme};
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, CaseId, Command, Ground, Paper};
use crate::session::conduct::{Conduct, Mode};
use crate::session::event::{Happening, Step};
use crate::sitting::Sitting;
use crate::ui::desk::Intent;

/// Words that only the truth is told with, as ledgers spell them.
const TELLING: [&str; 8] = [
    "truth_revealed",
    "surfaced",
    "hypothesis",
    "posterior",
    "belief",
    "skill",
    "planted",
    "sealed",
];
/// Real seconds for which cases gather before the first is opened; each is a minute of the exercise.
const GATHERING_SECS: u64 = 900;

/// A sitting that is searched after everything that is done in it.
struct Search {
    player: Player,
    folder: std::path::PathBuf,
    secrets: Secrets,
    /// Bytes of each file that have been searched.
    searched: BTreeMap<String, usize>,
    /// What was found, each with where.
    leaks: Vec<String>,
    /// Images that were looked at.
    images: usize,
    /// What lies hidden in them, as their makers name it.
    names: BTreeSet<String>,
}

impl Search {
    fn begin(name: &str, file: &str, conduct: Conduct) -> Search {
        let folder = folder(name);
        let mut player = Player::new(workplace(&folder), Vec2::new(1_360.0, 820.0));
        let asked = begin(&player.workplace, file, conduct);
        player.ask(asked);
        // The reference books name every product of the scenario, hidden or not: they stay shut.
        player.press(Key::Num5);
        player.heard.clear();
        let sitting = player.workplace.sitting().expect("a sitting is held");
        let secrets = Secrets::of(
            sitting,
            include_str!("../../../assets/lang/en/catalogue.ftl"),
        );
        Search {
            player,
            folder,
            secrets,
            searched: BTreeMap::new(),
            leaks: Vec::new(),
            images: 0,
            names: BTreeSet::new(),
        }
    }

    fn act(&mut self, intent: Intent) {
        self.player.ask(intent);
        self.look();
    }

    fn tell(&mut self, command: Command) {
        self.act(Intent::Tell(command));
    }

    /// Cases that lie on the desk, with what is hidden of them.
    fn on_desk(&mut self) -> Vec<Hidden> {
        let sitting = self.player.workplace.sitting().expect("a sitting is held");
        let arrived = sitting.view().arrived();
        let all = self.secrets.hidden(sitting).iter();
        all.filter(|hidden| hidden.case.0 < arrived)
            .cloned()
            .collect()
    }

    /// Searches the screen since the last look, and the files as they are.
    fn look(&mut self) {
        let sitting = self.player.workplace.sitting().expect("a sitting is held");
        let hidden = self.secrets.hidden(sitting);
        let words = &self.player.workplace.words;
        let heard: String = self
            .player
            .heard
            .iter()
            .map(|text| format!("{text}\n"))
            .collect();
        for secret in hidden {
            for text in secret.texts.iter().filter(|text| heard.contains(*text)) {
                self.leaks.push(format!("screen: {} {text:?}", secret.case));
            }
            let ppm = secret.belief_ppm.to_string();
            let percent = words.percent_ppm(secret.belief_ppm);
            // Whole percents stand on the screen for other reasons.
            for belief in [ppm, percent].iter().filter(|belief| belief.len() > 4) {
                if holds_word(&heard, belief) {
                    self.leaks
                        .push(format!("screen: belief {belief} of {}", secret.case));
                }
            }
        }
        let offences = Offence::ALL.map(|offence| words.of_kind("offence", offence));
        let schemes = Scheme::ALL.map(|scheme| words.of_kind("scheme", scheme));
        let told = |word: &str| {
            sitting
                .view()
                .scenario()
                .bulletins
                .iter()
                .any(|bulletin| format!("{} {}", bulletin.title, bulletin.text).contains(word))
        };
        for word in offences.iter().chain(&schemes) {
            if heard.contains(word) && !told(word) {
                self.leaks.push(format!("screen: word {word:?}"));
            }
        }
        for sign in Indicator::ALL {
            let title = words.indicator(sign);
            if self.player.heard.contains(&title) && !is_told(sitting, sign) {
                self.leaks.push(format!("screen: sign {title:?}"));
            }
        }
        self.leaks.extend(image_words(&self.names, &self.player));
        self.player.heard.clear();
        for (name, text) in news(&self.folder, &mut self.searched) {
            search_text(&name, &text, hidden, &mut self.leaks);
        }
    }
}

/// What an operator would say of images, and what lies hidden in them, where the screen says it.
fn image_words(names: &BTreeSet<String>, player: &Player) -> Vec<String> {
    let words = &player.workplace.words;
    let mut told: Vec<String> = Vec::new();
    told.extend(ImageClass::ALL.map(|class| words.of_kind("image-class", class)));
    told.extend(Concealment::ALL.map(|way| words.of_kind("concealment", way)));
    told.extend(THREATS.map(|shape| words.of_kind("threat", shape)));
    told.extend(names.iter().cloned());
    // A whole text, or the value behind a name: descriptions may hold the same words.
    let is_told = |text: &String| {
        let value = format!(": {text}");
        let mut heard = player.heard.iter();
        heard.any(|heard| heard == text || heard.ends_with(&value))
    };
    told.retain(is_told);
    let leaks = told
        .into_iter()
        .map(|text| format!("screen: of an image {text:?}"));
    leaks.collect()
}

/// Shapes that are a threat whatever the papers say.
const THREATS: [ThreatShape; 5] = [
    ThreatShape::DenseOrganicBlock,
    ThreatShape::FirearmPart,
    ThreatShape::AnimalPart,
    ThreatShape::OldMetalObject,
    ThreatShape::MixedScrap,
];

/// Whether the officer has cited an indicator anywhere: then the screen says it back.
fn is_told(sitting: &Sitting, sign: Indicator) -> bool {
    let mut commands = sitting
        .steps()
        .iter()
        .filter_map(|step| step.command.as_ref());
    commands.any(|command| match command {
        Command::Decide { grounds, .. } => grounds.contains(&Ground::Indicator(sign)),
        _ => false,
    })
}

/// What has been written into the files of a folder since they were searched, but for the header of a
/// ledger: that holds scenario and seed.
fn news(folder: &Path, searched: &mut BTreeMap<String, usize>) -> Vec<(String, String)> {
    let mut news = Vec::new();
    for (name, bytes) in files(folder) {
        let header = match name.ends_with(".jsonl") {
            true => bytes
                .iter()
                .position(|byte| *byte == b'\n')
                .map_or(0, |at| at + 1),
            false => 0,
        };
        let from = searched.insert(name.clone(), bytes.len()).unwrap_or(header);
        let text = String::from_utf8_lossy(&bytes[from..]).into_owned();
        news.push((name, text));
    }
    news
}

fn search_text(name: &str, body: &str, hidden: &[Hidden], leaks: &mut Vec<String>) {
    let offences = Offence::ALL.map(Offence::as_str);
    let schemes = Scheme::ALL.map(Scheme::as_str);
    let words = TELLING.iter().chain(&offences).chain(&schemes);
    for word in words.filter(|word| holds_word(body, word)) {
        leaks.push(format!("{name}: word {word}"));
    }
    for secret in hidden {
        for text in secret.texts.iter().filter(|text| body.contains(*text)) {
            leaks.push(format!("{name}: {} {text:?}", secret.case));
        }
        let belief = secret.belief_ppm.to_string();
        if belief.len() > 4 && holds_word(body, &belief) {
            leaks.push(format!("{name}: belief {belief} of {}", secret.case));
        }
    }
    for line in body.lines() {
        search_step(name, line, hidden, leaks);
    }
}

/// Searches what a step says of a case for signs of it that nothing has reported.
fn search_step(name: &str, line: &str, hidden: &[Hidden], leaks: &mut Vec<String>) {
    let record: serde_json::Value = serde_json::from_str(line).expect("a ledger is JSON");
    let Ok(step) = serde_json::from_value::<Step>(record["body"].clone()) else {
        return;
    };
    for event in &step.events {
        let (Happening::Observed { case, .. }
        | Happening::Decided { case, .. }
        | Happening::TruthRevealed { case, .. }
        | Happening::InspectionBooked { case, .. }
        | Happening::Arrived { case }) = event.what
        else {
            continue;
        };
        let said = serde_json::to_string(event).expect("an event can be written");
        let secret = &hidden[usize::try_from(case.0).expect("a case of the exercise")];
        for sign in secret
            .signs
            .iter()
            .filter(|sign| holds_word(&said, sign.id()))
        {
            leaks.push(format!("{name}: sign {} of {case}", sign.id()));
        }
    }
}

/// Works for a while: opens, inspects, decides rightly and wrongly, leaves things lying.
fn work(search: &mut Search) -> Vec<CaseId> {
    let gathering = GATHERING_SECS / 60;
    for _ in 0..gathering {
        search.player.wait(60);
        search.look();
    }
    let desk = search.on_desk();
    let (illicit, licit): (Vec<&Hidden>, Vec<&Hidden>) =
        desk.iter().partition(|hidden| hidden.offence.is_some());
    assert!(
        illicit.len() >= 3 && licit.len() >= 2,
        "too few cases: {}",
        desk.len()
    );
    let (missed, stopped, looked_at) = (illicit[0].case, illicit[1].case, illicit[2].case);
    inspect(search, missed, 0);
    inspect(search, stopped, 3);
    inspect(search, looked_at, 1);
    inspect(search, licit[0].case, 2);
    decide(search, missed, Disposition::Release);
    decide(search, stopped, Disposition::Seize);
    decide(search, licit[0].case, Disposition::Detain);
    decide(search, licit[1].case, Disposition::Release);
    // What the desk opens beside papers.
    for (modifiers, key) in [(CTRL, Key::P), (egui::Modifiers::NONE, Key::Escape)] {
        search.player.press_with(modifiers, key);
        search.look();
    }
    search.player.press(Key::F1);
    search.player.press(Key::Escape);
    for case in [missed, stopped, looked_at] {
        search.act(Intent::Select(Some(case)));
        search.player.press(Key::Num2);
        search.player.press(Key::Num3);
        search.look();
    }
    vec![missed, stopped, licit[0].case, licit[1].case]
}

/// Opens a case and has so many of its actions done.
fn inspect(search: &mut Search, case: CaseId, actions: u16) {
    search.act(Intent::Select(Some(case)));
    for action in 0..actions {
        let action = ActionId(action);
        search.tell(Command::Inspect { case, action });
        for _ in 0..3 {
            search.player.wait(120);
            search.look();
        }
    }
    for paper in brought(&search.player) {
        search.act(Intent::Open(paper));
        if paper == Paper::Image {
            await_images(search);
        }
    }
    search.act(Intent::Open(Paper::Notes));
}

/// Waits until the images of the selected case are there, then works the console a little.
fn await_images(search: &mut Search) {
    while search.player.workplace.imaging.is_under_way() {
        std::thread::sleep(std::time::Duration::from_millis(20));
        search.player.frame(Vec::new());
    }
    let case = search
        .player
        .workplace
        .selected
        .expect("a case is selected");
    let sitting = search
        .player
        .workplace
        .sitting()
        .expect("a sitting is held");
    let stream = sitting.first_stream();
    let sealed = stream.sealed(&stream.declared(case.0));
    let load = stream.load(&sealed, &stream.declaration(&sealed.declared));
    let is_secret = |role| matches!(role, Role::Host | Role::Hidden | Role::Threat(_));
    let secret = load.items.iter().filter(|item| is_secret(item.role));
    let names = secret.map(|item| item.name.to_owned());
    search.names.extend(names);
    search.look();
    for key in [
        Key::K,
        Key::G,
        Key::O,
        Key::R,
        Key::M,
        Key::ArrowRight,
        Key::Enter,
    ] {
        search.player.press(key);
        search.look();
    }
    search.player.press(Key::Escape);
    search.images += 1;
}

/// The papers that inspections have brought to the selected case.
fn brought(player: &Player) -> Vec<Paper> {
    let dossier = player
        .workplace
        .dossier
        .as_ref()
        .expect("a case is selected");
    let evidence = dossier
        .inspections
        .iter()
        .filter_map(|inspection| inspection.evidence.as_ref());
    evidence
        .flat_map(|evidence| match evidence {
            Evidence::Documents(documents) => documents
                .iter()
                .map(|document| Paper::Document(document.kind))
                .collect(),
            Evidence::History(_) => vec![Paper::History],
            Evidence::Image(_) => vec![Paper::Image],
            Evidence::Opened(_) => vec![Paper::Bench],
            Evidence::Codes(_) => vec![Paper::Codes],
            Evidence::Reply(_) => vec![Paper::Replies],
            Evidence::Laboratory(_) => vec![Paper::Laboratory],
        })
        .collect()
}

fn decide(search: &mut Search, case: CaseId, disposition: Disposition) {
    search.act(Intent::Select(Some(case)));
    search.tell(Command::Decide {
        case,
        disposition,
        grounds: Vec::new(),
        confidence_ppm: 500_000,
        remark: String::new(),
    });
}

fn nothing_is_told(name: &str, file: &str) {
    let mut search = Search::begin(name, file, assessment());
    let decided = work(&mut search);
    assert!(search.leaks.is_empty(), "{:#?}", search.leaks);
    assert!(search.images > 0, "no image was looked at");
    // There was something to find.
    let desk = search.on_desk();
    let texts: usize = desk.iter().map(|hidden| hidden.texts.len()).sum();
    let signs: usize = desk.iter().map(|hidden| hidden.signs.len()).sum();
    assert!(
        texts > 100 && signs > 10,
        "{texts} texts and {signs} signs are hidden"
    );
    let sitting = search
        .player
        .workplace
        .sitting()
        .expect("a sitting is held");
    for case in decided {
        let settled = sitting.view().case(case).expect("the case has arrived");
        assert!(settled.settlement.is_some(), "{case} was decided");
    }
}

#[test]
fn an_assessment_of_the_parcel_desk_tells_no_truth_before_it_is_handed_in() {
    nothing_is_told("secrecy-parcels", "assessment/parcel-desk.ron");
}

#[test]
fn an_assessment_of_operation_stop_tells_no_truth_before_it_is_handed_in() {
    nothing_is_told("secrecy-operation", "scenarios/operation-stop.ron");
}

/// The same search finds the truth where it is told: in practice, after a decision.
#[test]
fn the_search_finds_what_practice_tells() {
    let practice = Conduct::untimed(Mode::Practice, 0);
    let mut search = Search::begin("secrecy-practice", "tutorial/first-parcels.ron", practice);
    for _ in 0..8 {
        search.act(Intent::FastForward);
    }
    assert!(search.leaks.is_empty(), "{:#?}", search.leaks);
    let desk = search.on_desk();
    let illicit = desk
        .iter()
        .find(|hidden| hidden.offence.is_some() && !hidden.signs.is_empty());
    let illicit = illicit.expect("one parcel in three is illicit");
    decide(&mut search, illicit.case, Disposition::Release);
    let offence = illicit.offence.expect("it is illicit");
    let word = search.player.workplace.words.of_kind("offence", offence);
    let sign = illicit.signs[0].id();
    for wanted in [
        "word truth_revealed".to_owned(),
        format!("word {}", offence.as_str()),
        format!("screen: word {word:?}"),
        format!("sign {sign} of {}", illicit.case),
    ] {
        let found = search.leaks.iter().any(|leak| leak.ends_with(&wanted));
        assert!(found, "{wanted:?} is not among {:#?}", search.leaks);
    }
}
