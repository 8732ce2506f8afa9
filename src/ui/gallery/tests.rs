//! The home screen, drawn without a window: what it says, and what clicks and keys change.

use egui::{
    Context, Event, FullOutput, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, Shape, Vec2,
};

use super::{Choice, Gallery, GalleryEntry, gallery_ui, headless_command};
use crate::ui::theme;

/// A home screen under test, with the texts that its last frame drew and where.
struct Screen {
    ctx: Context,
    gallery: Gallery,
    choice: Choice,
    texts: Vec<(String, Pos2)>,
}

impl Screen {
    fn new(gallery: Gallery) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let mut screen = Self {
            ctx,
            gallery,
            choice: Choice::default(),
            texts: Vec::new(),
        };
        screen.frame(Vec::new());
        screen.frame(Vec::new());
        screen
    }

    fn frame(&mut self, events: Vec<Event>) {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1360.0, 820.0))),
            events,
            ..RawInput::default()
        };
        let (gallery, choice) = (&self.gallery, &mut self.choice);
        let output = self.ctx.run_ui(input, |ui| gallery_ui(ui, gallery, choice));
        self.texts = drawn_texts(&output);
    }

    fn press(&mut self, key: Key) {
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![event(true)]);
        self.frame(vec![event(false)]);
    }

    fn click(&mut self, text: &str) {
        let found = self.texts.iter().find(|(drawn, _)| drawn == text);
        let pos = found.expect("the text is on the screen").1;
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![Event::PointerMoved(pos)]);
        self.frame(vec![button(true)]);
        self.frame(vec![button(false)]);
        self.frame(Vec::new());
    }

    fn shows(&self, text: &str) -> bool {
        self.texts.iter().any(|(drawn, _)| drawn == text)
    }
}

fn drawn_texts(output: &FullOutput) -> Vec<(String, Pos2)> {
    fn collect(shape: &Shape, texts: &mut Vec<(String, Pos2)>) {
        match shape {
            Shape::Text(text) => {
                let middle = text.pos + text.galley.size() * 0.5;
                texts.push((text.galley.text().to_owned(), middle));
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for clipped in &output.shapes {
        collect(&clipped.shape, &mut texts);
    }
    texts
}

fn entry(title: &str) -> GalleryEntry {
    GalleryEntry {
        file: format!("scenarios/{}.ron", title.to_lowercase().replace(' ', "-")),
        title: title.to_owned(),
        place: format!("Mail centre of {title}"),
        date: "11 May 2020".to_owned(),
        length: "4 days".to_owned(),
        difficulty: "moderate".to_owned(),
        cases: 12_400,
        trains: vec!["Targeting under scarce capacity".to_owned()],
        summary: format!("The summary of {title}."),
        briefing: vec![("Situation".to_owned(), format!("The situation of {title}."))],
    }
}

fn three() -> Gallery {
    Gallery {
        program: "greenlane".to_owned(),
        entries: vec![entry("Harbour"), entry("Airport"), entry("Post")],
        faulty_files: Vec::new(),
    }
}

#[test]
fn the_first_scenario_is_selected_and_its_command_shown() {
    let screen = Screen::new(three());
    assert!(screen.shows("The situation of Harbour."));
    assert!(screen.shows("greenlane run scenarios/harbour.ron --seed 7"));
    assert!(screen.shows("11 May 2020  ·  4 days  ·  12,400 cases"));
    assert!(!screen.shows("The situation of Airport."));
}

#[test]
fn a_click_on_any_text_of_a_card_selects_it() {
    let mut screen = Screen::new(three());
    screen.click("Mail centre of Post");
    assert_eq!(screen.choice.selected, 2);
    assert!(screen.shows("The situation of Post."));
    assert!(screen.shows("greenlane run scenarios/post.ron --seed 7"));
}

#[test]
fn arrow_keys_walk_through_the_list() {
    let mut screen = Screen::new(three());
    screen.press(Key::ArrowDown);
    assert_eq!(screen.choice.selected, 1);
    screen.press(Key::ArrowDown);
    assert_eq!(screen.choice.selected, 2);
    screen.press(Key::ArrowUp);
    assert_eq!(screen.choice.selected, 1);
    assert!(screen.shows("The situation of Airport."));
}

#[test]
fn a_text_that_is_no_seed_is_named_and_gives_no_command() {
    let mut screen = Screen::new(three());
    for text in ["", "-1", "+7", "7.5", "18446744073709551616", "seven"] {
        screen.choice.seed_text = text.to_owned();
        screen.frame(Vec::new());
        let refusal = format!(
            "\"{text}\" is not a seed: type a whole number from 0 to 18446744073709551615."
        );
        assert!(screen.shows(&refusal), "no refusal of {text:?}");
        assert!(
            !screen
                .texts
                .iter()
                .any(|(drawn, _)| drawn.contains("--seed"))
        );
    }
    screen.choice.seed_text = " 18446744073709551615 ".to_owned();
    assert_eq!(screen.choice.seed(), Some(u64::MAX));
}

#[test]
fn an_empty_gallery_says_where_scenarios_are_looked_for() {
    let screen = Screen::new(Gallery::default());
    assert!(screen.shows("No scenario to show"));
}

#[test]
fn faulty_files_are_named_with_the_command_that_explains_them() {
    let mut gallery = three();
    gallery.faulty_files = vec!["scenarios/my draft.ron".to_owned()];
    let screen = Screen::new(gallery);
    assert!(screen.shows("greenlane check 'scenarios/my draft.ron'"));
}

#[test]
fn words_that_a_shell_would_split_are_quoted() {
    assert_eq!(
        headless_command("./greenlane", "it's mine.ron", 1),
        r"./greenlane run 'it'\''s mine.ron' --seed 1"
    );
    assert_eq!(
        headless_command("greenlane", "", 0),
        "greenlane run '' --seed 0"
    );
}
