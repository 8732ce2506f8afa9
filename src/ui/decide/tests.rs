//! The decision panel and the cards of actions by their AccessKit names: data in, commands out.

mod acting;
mod deciding;
mod languages;
mod layout;

use std::sync::Arc;

use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::scenario::model::Scenario;
use crate::session::command::CaseId;
use crate::session::engine::{Session, Terms};
use crate::session::event::Refusal;
use crate::stream::Stream;
use crate::ui::decide::{DecideState, actions_ui, decide_ui};
use crate::ui::desk::{Desk, Draft, Intent};
use crate::ui::testing::{Rig, scenario};
use crate::ui::theme;

/// Which panel is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Panel {
    Actions,
    Decide,
}

/// A panel under test with all that it changes.
struct Bench {
    rig: Rig,
    panel: Panel,
    draft: Draft,
    state: DecideState,
    announced: bool,
    read_only: bool,
}

type Screen = Harness<'static, Bench>;

fn draw(ui: &mut egui::Ui, bench: &mut Bench) {
    let mut pointing = std::mem::take(&mut bench.rig.pointing);
    let mut out = std::mem::take(&mut bench.rig.out);
    pointing.begin_frame();
    let desk = Desk {
        announced: bench.announced,
        read_only: bench.read_only,
        ..bench.rig.desk()
    };
    match bench.panel {
        Panel::Actions => actions_ui(ui, &desk, &mut out),
        Panel::Decide => {
            let (draft, state) = (&mut bench.draft, &mut bench.state);
            decide_ui(ui, &desk, &mut pointing, draft, state, &mut out);
        }
    }
    bench.rig.pointing = pointing;
    bench.rig.out = out;
}

fn sized(rig: Rig, panel: Panel, size: Vec2) -> Screen {
    let bench = Bench {
        rig,
        panel,
        draft: Draft::default(),
        state: DecideState::default(),
        announced: false,
        read_only: false,
    };
    let mut screen = Harness::builder()
        .with_size(size)
        .build_ui_state(draw, bench);
    theme::install(&screen.ctx);
    screen.run();
    screen
}

fn screen(rig: Rig, panel: Panel) -> Screen {
    sized(rig, panel, Vec2::new(420.0, 900.0))
}

/// The tutorial's first parcel, under a scenario that was changed.
fn changed(change: impl FnOnce(&mut Scenario)) -> Rig {
    let mut scenario = scenario("tutorial/first-parcels");
    change(Arc::make_mut(&mut scenario));
    let terms = Terms {
        keeps_settled: true,
        ..Terms::of(&scenario)
    };
    let mut rig = Rig::tutorial("en");
    rig.session = Session::open_under(Stream::new(scenario, 7), terms).0;
    rig.dossier = None;
    rig.select(CaseId(0));
    rig
}

fn t(screen: &Screen, key: &str) -> String {
    screen.state().rig.words.t(key)
}

fn refusal(screen: &Screen, refusal: Refusal) -> String {
    screen.state().rig.words.refusal(refusal)
}

fn click(screen: &mut Screen, label: &str) {
    screen.get_by_label(label).click();
    screen.run();
}

fn press(screen: &mut Screen, modifiers: Modifiers, key: Key) {
    screen.key_press_modifiers(modifiers, key);
    screen.run();
}

fn is_enabled(screen: &Screen, label: &str) -> bool {
    !screen.get_by_label(label).accesskit_node().is_disabled()
}

fn sent(screen: &mut Screen) -> Vec<Intent> {
    std::mem::take(&mut screen.state_mut().rig.out)
}
