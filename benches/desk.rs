//! CPU time of the desk: a frame and a step, with few, many and very many consignments in the queue.
//!
//! Run with `cargo bench --bench desk --no-default-features --features ui`. No window is opened: the panels
//! are laid out and tessellated, which is all that the program itself does for a frame. The last column
//! says how much dearer the longest queue is than the shortest.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Event, Pos2, RawInput, Rect, Vec2, pos2, vec2};
use greenlane::scenario::load;
use greenlane::scenario::model::Scenario;
use greenlane::scenario::model::exercise::Disposition;
use greenlane::session::command::{CaseId, Command};
use greenlane::session::conduct::{Conduct, Mode};
use greenlane::sitting::{Seat, Sitting};
use greenlane::workplace::{Clock, Places, Workplace};

/// The scenario that is measured; longer or shorter, with as many consignments as are wanted.
const SCENARIO: &str = "scenarios/operation-stop.ron";
const SEED: u64 = 7;
/// Consignments in the queue.
const COUNTS: [u64; 3] = [100, 5_000, 50_000];
/// The window, in points.
const WINDOW: Vec2 = vec2(1360.0, 820.0);
/// A place over the rows of the queue, in points.
const QUEUE: Pos2 = pos2(150.0, 400.0);
/// Frames after which fonts, layout, scrolling and tooltips have settled.
const SETTLE_FRAMES: u32 = 90;
/// Frames of a kind that are measured, and steps.
const FRAMES: u32 = 300;
const STEPS: u32 = 40;

fn main() {
    let folder = std::env::temp_dir().join(format!("greenlane-desk-{}", std::process::id()));
    let columns = COUNTS.map(|count| measure(count, &folder.join(count.to_string())));
    std::fs::remove_dir_all(&folder).expect("the bench's own folder can be removed");

    print!("{:<36}", "CPU time in ms, mean");
    COUNTS.iter().for_each(|count| print!(" {count:>10}"));
    println!(" {:>8}", "ratio");
    for (row, (what, _)) in columns[0].iter().enumerate() {
        let millis = columns.each_ref().map(|column| column[row].1);
        print!("{what:<36}");
        millis.iter().for_each(|millis| print!(" {millis:>10.3}"));
        println!(" {:>8.2}", millis[COUNTS.len() - 1] / millis[0]);
    }
}

/// Mean CPU times in milliseconds, by what was measured.
fn measure(count: u64, sessions: &Path) -> Vec<(&'static str, f64)> {
    let mut desk = Desk::with(count, sessions);
    let mut figures = Vec::new();
    let still = desk.frames(|_| Vec::new());
    figures.push(("frame: nothing changes", still));
    let moved = desk.frames(|frame| {
        let swing = (frame % 20) as f32;
        vec![Event::PointerMoved(QUEUE + vec2(swing * 8.0, swing * 12.0))]
    });
    figures.push(("frame: pointer over the queue", moved));
    let scrolled = desk.frames(|frame| {
        let down = if frame % 100 < 50 { -75.0 } else { 75.0 };
        vec![wheel(down)]
    });
    figures.push(("frame: queue scrolled", scrolled));
    figures.extend(desk.selections(count));
    figures.extend(desk.decisions(count));
    figures.extend(desk.arrivals());
    figures
}

fn wheel(down: f32) -> Event {
    Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, down),
        phase: egui::TouchPhase::Move,
        modifiers: egui::Modifiers::NONE,
    }
}

/// A workstation that nobody sits at.
struct Desk {
    workplace: Workplace,
    ctx: egui::Context,
    frames: u32,
}

impl Desk {
    /// A workstation with so many consignments in its queue and the first on the desk.
    fn with(count: u64, sessions: &Path) -> Desk {
        std::fs::create_dir_all(sessions).expect("the temporary folder takes a folder");
        let places = Places {
            scenarios: PathBuf::from("scenarios"),
            sessions: sessions.to_owned(),
            settings: None,
        };
        let clock = Clock::manual(1_589_184_000);
        let mut workplace =
            Workplace::open(places, clock).expect("the shipped scenarios are there");
        workplace.put_on_desk(sitting(count, sessions));
        workplace.select(CaseId(0));
        workplace.work();
        let mut desk = Desk {
            workplace,
            ctx: egui::Context::default(),
            frames: 0,
        };
        (0..SETTLE_FRAMES).for_each(|_| {
            desk.frame(Vec::new());
        });
        desk
    }

    /// One update as the window does it: draw, tessellate, work.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, WINDOW)),
            time: Some(f64::from(self.frames) / 60.0),
            focused: true,
            events,
            ..RawInput::default()
        };
        self.frames += 1;
        let workplace = &mut self.workplace;
        let mut output = self.ctx.run_ui(input, |ui| workplace.draw(ui));
        output.textures_delta.clear();
        let shapes = std::mem::take(&mut output.shapes);
        std::hint::black_box(self.ctx.tessellate(shapes, output.pixels_per_point));
        self.workplace.work();
        let view = output.viewport_output.values().next();
        view.map_or(Duration::MAX, |view| view.repaint_delay)
    }

    /// The mean of frames with input.
    fn frames(&mut self, input: impl Fn(u32) -> Vec<Event>) -> f64 {
        let mut time = Stopwatch::default();
        for frame in 0..FRAMES {
            let events = input(frame);
            time.run(|| self.frame(events));
        }
        // What the input left moving comes to rest.
        (0..SETTLE_FRAMES).for_each(|_| {
            self.frame(Vec::new());
        });
        let wait = self.frame(Vec::new());
        assert_eq!(
            wait,
            Duration::MAX,
            "an untouched desk asks to be drawn again"
        );
        time.mean_millis(FRAMES)
    }

    /// Another case is put on the desk.
    fn selections(&mut self, count: u64) -> [(&'static str, f64); 2] {
        let far = |step: u32| CaseId(u64::from(step) * 37 % count);
        self.steps(["selecting a case", "frame after it"], |workplace, step| {
            workplace.select(far(step))
        })
    }

    fn decisions(&mut self, count: u64) -> [(&'static str, f64); 2] {
        let last = count - 1;
        self.steps(
            ["decision, with its ledger", "frame after it"],
            |workplace, step| {
                workplace.order(Command::Decide {
                    case: CaseId(last - u64::from(step)),
                    disposition: Disposition::Release,
                    grounds: Vec::new(),
                    confidence_ppm: 100_000,
                    remark: String::new(),
                });
            },
        )
    }

    fn arrivals(&mut self) -> [(&'static str, f64); 2] {
        self.steps(
            ["clock to the next event", "frame after it"],
            |workplace, _| {
                workplace.order(Command::AwaitNext {
                    at_most_secs: 3_600,
                });
            },
        )
    }

    /// The mean of steps, and of the frames that follow them.
    fn steps(
        &mut self,
        names: [&'static str; 2],
        ask: impl Fn(&mut Workplace, u32),
    ) -> [(&'static str, f64); 2] {
        let (mut work, mut draw) = (Stopwatch::default(), Stopwatch::default());
        for step in 0..STEPS {
            work.run(|| {
                ask(&mut self.workplace, step);
                self.workplace.work();
            });
            draw.run(|| self.frame(Vec::new()));
            self.frame(Vec::new());
        }
        [
            (names[0], work.mean_millis(STEPS)),
            (names[1], draw.mean_millis(STEPS)),
        ]
    }
}

/// A sitting in which so many consignments have arrived and none has been decided.
fn sitting(count: u64, folder: &Path) -> Sitting {
    let read = |name: &str| std::fs::read(name).map_err(|error| error.to_string());
    let mut scenario: Scenario =
        load::load(SCENARIO, &read).expect("the shipped scenario has no findings");
    // Half of it arrives before the first is released by law.
    scenario.cases = 2 * count;
    let seat = Seat {
        officer: "bench".to_owned(),
        conduct: Conduct::untimed(Mode::Exercise, 0),
    };
    let mut sitting =
        Sitting::begin(Arc::new(scenario), SEED, seat, folder).expect("the ledger can be written");
    let mut secs = 3_600;
    while sitting.view().arrived() < count {
        // Quickly through most of it, then consignment by consignment.
        if sitting.view().arrived() + count / 10 >= count {
            secs = 60;
        }
        let step = Command::AdvanceClock { secs };
        sitting.tell(step, 0).expect("the ledger can be written");
    }
    let undecided = sitting.view().undecided().count() as u64;
    assert!(
        undecided >= count && undecided <= count + count / 10,
        "{undecided} in the queue"
    );
    sitting
}

/// CPU time of this thread, summed.
#[derive(Default)]
struct Stopwatch {
    spent: Duration,
}

impl Stopwatch {
    fn run<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Moment::now();
        let done = work();
        self.spent += start.spent();
        done
    }

    fn mean_millis(&self, count: u32) -> f64 {
        self.spent.as_secs_f64() * 1e3 / f64::from(count)
    }
}

/// A moment of this thread's CPU time, where Linux tells it; of real time elsewhere.
enum Moment {
    Cpu(Duration),
    Real(Instant),
}

impl Moment {
    fn now() -> Moment {
        cpu().map_or_else(|| Moment::Real(Instant::now()), Moment::Cpu)
    }

    fn spent(&self) -> Duration {
        match self {
            Moment::Cpu(since) => cpu().unwrap_or_default().saturating_sub(*since),
            Moment::Real(since) => since.elapsed(),
        }
    }
}

fn cpu() -> Option<Duration> {
    // The scheduler brings its count up to date when it is asked for another thread.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = told.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}
