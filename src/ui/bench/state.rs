//! What is the reader's own at the bench: which thing is in the hand and how it is held, lamp and loupe.

use std::sync::Arc;

use crate::customs::document::Document;
use crate::customs::evidence::OpenedParcel;
use crate::inspection::pack::face::{Face, Side};
use crate::inspection::pack::layout;
use crate::inspection::pack::paint::Lamp;
use crate::scenario::model::Scenario;
use crate::session::command::CaseId;
use crate::ui::bench::loupe::Prints;
use crate::ui::bench::space::Frame;
use crate::ui::bench::stage::{Builder, Eye, Stage, Thing};
use crate::ui::bench::things;

/// Step of a press of an arrow key, in radians.
pub(super) const TURN_STEP: f32 = 0.13;
/// Factor of a press of a zoom key.
pub(super) const ZOOM_STEP: f32 = 1.25;
/// Least and largest zoom.
const ZOOM: (f32, f32) = (0.6, 9.0);
/// How far the tilt goes, in radians.
const PITCH_MAX: f32 = 1.5;
/// How a thing is held when it is taken up: a little askew, so that it is seen as a thing.
const ASKEW: (f32, f32) = (0.2, 0.16);

/// How far a container is turned so that its label's first words are seen, in radians.
const LABEL_BEGINS: f32 = 0.95;

/// What is in the hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Held {
    #[default]
    Pack,
    Inner,
    Leaflet,
    Logger,
}

/// How it is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hold {
    pub held: Held,
    /// The side that is turned to the reader where nothing is turned.
    pub side: Side,
    pub yaw: f32,
    pub pitch: f32,
    pub zoom: f32,
    /// Off the middle, in shares of half the picture.
    pub pan: [f32; 2],
}

impl Default for Hold {
    fn default() -> Hold {
        Hold {
            held: Held::Pack,
            side: Side::Front,
            yaw: ASKEW.0,
            pitch: ASKEW.1,
            zoom: 1.0,
            pan: [0.0; 2],
        }
    }
}

/// What lies on the bench, for drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Laid {
    pub case: Option<CaseId>,
    /// The sides of each pack.
    pub packs: Vec<Vec<Face>>,
    pub logger: Option<Face>,
    /// Things left in the parcel, that packs are not.
    pub others: usize,
}

impl Laid {
    fn of(
        case: CaseId,
        opened: &OpenedParcel,
        documents: &[Document],
        scenario: &Scenario,
    ) -> Laid {
        let article = scenario
            .products
            .iter()
            .find(|known| known.name == opened.goods);
        let packs = article.map_or_else(Vec::new, |article| {
            let packs = opened.packs.iter().zip(0u8..);
            packs
                .map(|(pack, position)| layout::faces(pack, article, position))
                .collect()
        });
        let logger = article.and_then(|article| layout::logger(documents, article.storage));
        Laid {
            case: Some(case),
            packs,
            logger,
            others: 2 + opened.further_goods.len(),
        }
    }

    /// A side of a pack; the logger's with any.
    pub(crate) fn face(&self, pack: u8, side: Side) -> Option<&Face> {
        match side {
            Side::Logger => self.logger.as_ref(),
            _ => things::face(self.packs.get(usize::from(pack))?, side),
        }
    }
}

/// Everything that a picture of the bench depends on.
#[cfg(feature = "desk")]
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Look {
    pub case: Option<CaseId>,
    pub pack: u8,
    pub hold: Hold,
    pub opened: bool,
    pub lamp: Lamp,
    /// Of the picture, in the screen's own dots.
    pub dots: [u32; 2],
    has_logger: bool,
}

/// What is the reader's own at the bench.
pub(crate) struct BenchState {
    pub(super) laid: Arc<Laid>,
    /// How many papers were there when it was laid out: the logger's log is one of them.
    documents: usize,
    pub(super) pack: u8,
    pub(super) hold: Hold,
    pub(super) opened: bool,
    pub(super) lamp: Lamp,
    pub(super) loupe: bool,
    /// Where the loupe is held, in shares of the picture.
    pub(super) loupe_at: [f32; 2],
    pub(super) reads: bool,
    pub(super) folds_facts: bool,
    pub(super) large: bool,
    pub(super) shows_curve: bool,
    pub(super) dots: [u32; 2],
    pub(super) prints: Prints,
    /// How it was held when the pointer took it.
    pub(super) dragged_from: Option<Hold>,
    /// The picture's widget while it has the focus.
    pub(super) focus: Option<egui::Id>,
}

impl Default for BenchState {
    fn default() -> BenchState {
        BenchState {
            laid: Arc::default(),
            documents: 0,
            pack: 0,
            hold: Hold::default(),
            opened: false,
            lamp: Lamp::White,
            loupe: false,
            loupe_at: [0.5, 0.6],
            reads: false,
            folds_facts: false,
            large: false,
            shows_curve: false,
            dots: [0; 2],
            prints: Prints::default(),
            dragged_from: None,
            focus: None,
        }
    }
}

impl BenchState {
    /// Begins a frame with a case on the desk; another case begins anew.
    pub(super) fn begin(
        &mut self,
        case: CaseId,
        opened: &OpenedParcel,
        documents: &[Document],
        scenario: &Scenario,
    ) {
        let is_new = self.laid.case != Some(case);
        if !is_new && self.documents == documents.len() {
            return;
        }
        self.documents = documents.len();
        let laid = Laid::of(case, opened, documents, scenario);
        if is_new {
            let (folds_facts, large) = (self.folds_facts, self.large);
            *self = BenchState {
                folds_facts,
                large,
                documents: documents.len(),
                ..BenchState::default()
            };
        }
        self.laid = Arc::new(laid);
        if is_new {
            self.show_first();
        }
    }

    fn show_first(&mut self) {
        self.hold = Hold::default();
        if let Some(side) = self.sides().first() {
            self.hold.side = *side;
        }
    }

    /// Whether the bench takes the whole dossier.
    pub(crate) const fn is_large(&self) -> bool {
        self.large
    }

    /// Gives the dossier back to all papers.
    pub(crate) const fn shrink(&mut self) {
        self.large = false;
    }

    /// What lies on the bench.
    #[cfg(feature = "desk")]
    pub(crate) fn laid(&self) -> &Arc<Laid> {
        &self.laid
    }

    #[cfg(feature = "desk")]
    /// What a picture of the bench is to show; `None` while no place for one has been drawn.
    pub(crate) fn look(&self) -> Option<Look> {
        (self.dots[0] > 0).then(|| Look {
            case: self.laid.case,
            pack: self.pack,
            hold: self.hold,
            opened: self.opened,
            lamp: self.lamp,
            dots: self.dots,
            has_logger: self.laid.logger.is_some(),
        })
    }

    pub(super) fn faces(&self) -> &[Face] {
        self.laid
            .packs
            .get(usize::from(self.pack))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether the pack can be opened: something lies in it.
    pub(super) fn can_open(&self) -> bool {
        things::face(self.faces(), Side::Inner).is_some()
    }

    /// The sides that can be looked at now.
    pub(super) fn sides(&self) -> Vec<Side> {
        let all = [
            Side::Front,
            Side::Back,
            Side::Top,
            Side::End,
            Side::Tag,
            Side::Inner,
            Side::Leaflet,
        ];
        let is_there = |side: &Side| {
            let inside = matches!(side, Side::Inner | Side::Leaflet);
            things::face(self.faces(), *side).is_some() && (self.opened || !inside)
        };
        let mut sides: Vec<Side> = all.into_iter().filter(is_there).collect();
        if self.laid.logger.is_some() {
            sides.push(Side::Logger);
        }
        sides
    }

    /// Takes a side before the eyes.
    pub(super) fn show(&mut self, side: Side) {
        let held = match side {
            Side::Inner => Held::Inner,
            Side::Leaflet => Held::Leaflet,
            Side::Logger => Held::Logger,
            _ => Held::Pack,
        };
        let inner = things::face(self.faces(), Side::Inner);
        let is_round = held == Held::Inner && inner.is_some_and(things::stands);
        self.hold = Hold {
            held,
            side,
            // A label that goes around is read from its beginning.
            yaw: if is_round { LABEL_BEGINS } else { 0.0 },
            pitch: 0.0,
            ..Hold::default()
        };
    }

    /// Takes up another pack, held as the one before.
    pub(super) fn take_up(&mut self, pack: u8) {
        if usize::from(pack) >= self.laid.packs.len() || pack == self.pack {
            return;
        }
        self.pack = pack;
        if !self.sides().contains(&self.hold.side) || self.hold.held == Held::Logger {
            self.show_first();
        }
    }

    pub(super) fn open_or_close(&mut self) {
        if !self.can_open() {
            return;
        }
        self.opened = !self.opened;
        match self.opened {
            true => self.show(Side::Inner),
            false if self.hold.held != Held::Pack => self.show(Side::Front),
            false => {}
        }
    }

    pub(super) fn turn(&mut self, yaw: f32, pitch: f32) {
        self.hold.yaw = wrapped(self.hold.yaw + yaw);
        self.hold.pitch = (self.hold.pitch + pitch).clamp(-PITCH_MAX, PITCH_MAX);
    }

    /// Nearer or farther, about a point in shares of half the picture from its middle.
    pub(super) fn zoom(&mut self, factor: f32, about: [f32; 2]) {
        let before = self.hold.zoom;
        self.hold.zoom = (before * factor).clamp(ZOOM.0, ZOOM.1);
        let factor = self.hold.zoom / before;
        let middle = self.middle();
        for axis in 0..2 {
            let away = about[axis] - middle[axis];
            self.pan_by(axis, away * (1.0 - factor));
        }
    }

    fn pan_by(&mut self, axis: usize, by: f32) {
        let reach = self.hold.zoom;
        self.hold.pan[axis] = (self.hold.pan[axis] + by).clamp(-reach, reach);
    }

    pub(super) fn pan(&mut self, by: [f32; 2]) {
        self.pan_by(0, by[0]);
        self.pan_by(1, by[1]);
    }

    /// Where the middle of what is held is, in shares of half the picture from its middle, y upwards.
    fn middle(&self) -> [f32; 2] {
        let low = -0.22;
        [self.hold.pan[0], low + self.hold.pan[1]]
    }

    /// The thing that is held.
    pub(super) fn thing(&self) -> Thing {
        thing(self.hold.held, self.pack)
    }

    /// The eye over the bench, for a picture so many times as wide as high.
    pub(crate) fn eye(&self, aspect: f32) -> Eye {
        Eye::towards([0.0, 36.0, 44.0], [0.0, 0.0, 0.0], aspect)
    }

    /// Everything on the bench, for a picture so many times as wide as high.
    pub(crate) fn stage(&self, aspect: f32) -> Stage {
        let eye = self.eye(aspect);
        let mut builder = Builder::default();
        let shines = match self.lamp {
            Lamp::White => [0xFF, 0xFB, 0xF0],
            Lamp::Ultraviolet => [0x6A, 0x4C, 0xE0],
        };
        things::furniture(&mut builder, shines);
        let first = self.laid.packs.first().map(Vec::as_slice);
        things::parcel(&mut builder, [13.0, 0.0, -23.5], first, self.laid.others);
        self.lay_packs(&mut builder);
        self.lay_inside(&mut builder);
        if let Some(face) = self
            .laid
            .logger
            .as_ref()
            .filter(|_| self.hold.held != Held::Logger)
        {
            let place = Frame::lying([-6.0, 0.8, -24.0], 0.1);
            things::logger(&mut builder, &place, face);
        }
        self.hold_up(&mut builder, &eye);
        Stage {
            quads: builder.quads,
            eye,
        }
    }

    /// The packs that are not in the hand, in a row on the mat.
    fn lay_packs(&self, builder: &mut Builder) {
        let count = self.laid.packs.len();
        for (faces, pack) in self.laid.packs.iter().zip(0u8..) {
            let in_hand = pack == self.pack && self.hold.held == Held::Pack;
            if in_hand {
                continue;
            }
            let size = things::carton_size(faces);
            let pitch = (size[0] + 1.6).min(14.4);
            let x = (f32::from(pack) - (count as f32 - 1.0) / 2.0) * pitch;
            let turned = [0.05, -0.07, 0.03, -0.04][usize::from(pack) % 4];
            let place = Frame::lying([x, size[2] / 2.0 + 0.02, -11.5], turned);
            let opened = self.opened && pack == self.pack;
            things::carton(builder, &place, pack, faces, opened);
        }
    }

    /// What was taken out of the pack in the hand.
    fn lay_inside(&self, builder: &mut Builder) {
        if !self.opened {
            return;
        }
        if let Some(face) = things::face(self.faces(), Side::Inner)
            && self.hold.held != Held::Inner
        {
            let half = things::inner_size(face)[1] / 2.0;
            let place = match things::stands(face) {
                true => Frame::upright([-16.0, half, 3.0]),
                false => Frame::lying([-15.5, 0.14, 3.0], 0.25),
            };
            things::inner(builder, &place, self.pack, face);
        }
        if let Some(face) = things::face(self.faces(), Side::Leaflet)
            && self.hold.held != Held::Leaflet
        {
            let place = Frame::lying([15.5, 0.06, 2.5], -0.2);
            things::flat(builder, &place, self.pack, face, 0.06, Thing::Leaflet);
        }
    }

    /// From the middle of what is held to the side that is looked at, in centimetres.
    fn half_depth(&self) -> f32 {
        let [w, h, d] = things::carton_size(self.faces());
        match (self.hold.held, self.hold.side) {
            (Held::Pack, Side::End) => w / 2.0,
            (Held::Pack, Side::Top) => h / 2.0,
            (Held::Pack, _) => d / 2.0,
            (Held::Inner, _) => 1.2,
            _ => 0.5,
        }
    }

    fn hold_up(&self, builder: &mut Builder, eye: &Eye) {
        /// The share of the picture that what is held fills, across and down.
        const FILLS: [f32; 2] = [0.62, 0.64];
        /// Farthest that anything is held, in centimetres: above the mat.
        const FARTHEST: f32 = 37.0;
        let Some(face) = self.laid.face(self.pack, self.hold.side) else {
            return;
        };
        let size = match self.hold.held {
            Held::Inner => things::inner_size(face),
            _ => [face.width / 10.0, face.height / 10.0],
        };
        let across = size[0] / (2.0 * eye.across * FILLS[0]);
        let down = size[1] / (2.0 * eye.down * FILLS[1]);
        let distance = across.max(down).min(FARTHEST);
        let distance = (distance / self.hold.zoom).max(2.0) + self.half_depth();
        let [x, y] = self.middle();
        let base = eye.before(distance, [x, y]);
        let turned = base.turned(self.hold.yaw, self.hold.pitch);
        let frame = match (self.hold.held, self.hold.side) {
            (Held::Pack, Side::Back) => turned.turned(core::f32::consts::PI, 0.0),
            (Held::Pack, Side::Top) => turned.within([0.0; 3], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]),
            (Held::Pack, Side::End) => turned.within([0.0; 3], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]),
            _ => turned,
        };
        match self.hold.held {
            Held::Pack => {
                things::carton(builder, &frame, self.pack, self.faces(), self.opened);
            }
            Held::Inner => things::inner(builder, &frame, self.pack, face),
            Held::Leaflet => {
                things::flat(builder, &frame, self.pack, face, 0.06, Thing::Leaflet);
            }
            Held::Logger => things::logger(builder, &frame, face),
        }
    }
}

#[cfg(feature = "desk")]
impl Look {
    /// The thing in the hand.
    pub(crate) fn thing(&self) -> Thing {
        thing(self.hold.held, self.pack)
    }
}

fn thing(held: Held, pack: u8) -> Thing {
    match held {
        Held::Pack => Thing::Pack(pack),
        Held::Inner => Thing::Inner,
        Held::Leaflet => Thing::Leaflet,
        Held::Logger => Thing::Logger,
    }
}

/// An angle within half a turn to either side.
fn wrapped(angle: f32) -> f32 {
    use core::f32::consts::{PI, TAU};
    match angle {
        angle if angle > PI => angle - TAU,
        angle if angle < -PI => angle + TAU,
        angle => angle,
    }
}
