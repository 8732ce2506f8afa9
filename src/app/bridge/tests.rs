//! The app without a window: the same bytes as the core, told once, in one order.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::ecs::schedule::{LogLevel, ScheduleBuildSettings};
use bevy::prelude::*;
use bevy::window::{RequestRedraw, WindowCloseRequested};

use super::{Ordered, Shown, Told};
use crate::app::{bench, errands, hall};
use crate::scenario::load;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, CaseId, Command};
use crate::session::conduct::{Conduct, Mode};
use crate::sitting::{Seat, Sitting};
use crate::workplace::{Clock, Places, Workplace};

/// The moment of every test.
const NOW: u64 = 1_700_000_000;

fn folder(name: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("greenlane-bridge-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

fn sitting(folder: &Path) -> Sitting {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/scenarios/tutorial/first-parcels.ron"
    );
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    let scenario = load::load(path, &read).expect("a shipped scenario has no findings");
    let seat = Seat {
        officer: "officer".to_owned(),
        conduct: Conduct::untimed(Mode::Exercise, NOW),
    };
    Sitting::begin(Arc::new(scenario), 7, seat, folder).expect("the folder may be written to")
}

fn app(folder: &Path) -> App {
    let places = Places {
        scenarios: concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios").into(),
        sessions: folder.to_owned(),
        settings: None,
    };
    let mut workplace =
        Workplace::open(places, Clock::manual(NOW)).expect("the scenarios can be read");
    workplace.put_on_desk(sitting(folder));
    let mut app = App::new();
    app.add_plugins(MinimalPlugins);
    app.add_message::<WindowCloseRequested>();
    super::plugin(&mut app, workplace);
    errands::plugin(&mut app);
    // The scenes' systems run without a window too: nothing is shown there.
    app.add_plugins(AssetPlugin::default());
    app.init_asset::<Image>();
    app.init_asset::<Mesh>();
    app.init_asset::<StandardMaterial>();
    app.init_resource::<bevy_egui::EguiUserTextures>();
    app.add_message::<RequestRedraw>();
    bench::plugin(&mut app);
    hall::plugin(&mut app);
    // Two systems that could run in either order, and touch the same, are an error.
    let strictly = |schedule: &mut Schedule| {
        schedule.set_build_settings(ScheduleBuildSettings {
            ambiguity_detection: LogLevel::Error,
            ..default()
        });
    };
    app.edit_schedule(Update, strictly);
    app.edit_schedule(Last, strictly);
    app.finish();
    app.cleanup();
    app
}

fn commands() -> Vec<Command> {
    let (case, wait) = (CaseId(0), 86_400);
    let mut commands = vec![Command::AwaitNext { at_most_secs: wait }; 4];
    commands.extend([
        Command::Inspect {
            case,
            action: ActionId(0),
        },
        Command::Inspect {
            case,
            action: ActionId(0),
        },
        Command::AwaitNext { at_most_secs: wait },
        Command::Decide {
            case,
            disposition: Disposition::Detain,
            grounds: Vec::new(),
            confidence_ppm: 700_000,
            remark: "to be asked".to_owned(),
        },
        Command::AwaitNext { at_most_secs: wait },
    ]);
    commands
}

#[test]
fn commands_through_the_app_and_through_the_core_give_the_same_bytes() {
    let (through_app, through_core) = (folder("app"), folder("core"));
    let mut app = app(&through_app);
    let mut told = Vec::new();
    for command in commands() {
        app.world_mut().write_message(Ordered(command));
        app.update();
        let mut messages = app.world_mut().resource_mut::<Messages<Told>>();
        told.extend(messages.drain().map(|Told(event)| event));
    }
    let mut core = sitting(&through_core);
    let mut happened = Vec::new();
    for command in commands() {
        happened.extend(core.tell(command, 0).expect("the folder may be written to"));
    }
    assert_eq!(told, happened, "everything is told, once, in its order");
    let shown = app.world().resource::<Shown>();
    let path = shown.0.sitting().expect("a sitting is under way").path();
    let read = |path: &Path| std::fs::read(path).expect("the ledger is there");
    assert_eq!(read(path), read(core.path()));
}
