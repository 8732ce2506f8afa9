//! The outfit of a handling unit: the models of everything in it, before any of it has a place.

use crate::customs::evidence::Concealment;
use crate::customs::goods::ImageClass;
use crate::matter::load::Role;
use crate::matter::solid::{Pose, Vec3};
use crate::rng::Draws;
use crate::stream::contents::arrange::{Body, Turn};
use crate::stream::contents::lots::{Lot, Lots};
use crate::stream::contents::models::{Model, cooling, host, retail_pack, threat};

/// Most packs of the first line that are laid one by one; beyond, several count as one bundle.
const PACKS_LAID: usize = 400;
/// The same for further lines and for the goods of the paper among others.
const SIDE_PACKS_LAID: usize = 60;
/// Most solids of the packs of the first line.
const MAIN_SOLIDS: usize = 9_000;
/// Most solids of any other lot.
const SIDE_SOLIDS: usize = 1_500;
/// Cooling weighs at most this part of the packing.
const COOLING_SHARE: f64 = 0.55;
/// Hidden goods lighter than this go into one host, so that hosts do not outweigh them.
const ONE_HOST_GRAMS: f64 = 400.0;
/// Air around hidden goods in their host, in mm.
const HOST_AIR: f64 = 1.0;

/// The hosts' names by what they hide: what tells one concealment from another.
pub(super) const HOSTS: [(Concealment, &str); 6] = [
    (Concealment::FoodTins, "food tin"),
    (Concealment::CerealBoxes, "cereal box"),
    (Concealment::InsideClothing, "folded clothing"),
    (Concealment::BetweenBookPages, "book"),
    (Concealment::FalseBottom, "case with a false bottom"),
    (Concealment::ElectronicsHousing, "electronics housing"),
];

/// One thing to be laid.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) model: usize,
    pub(super) name: &'static str,
    pub(super) class: ImageClass,
    pub(super) role: Role,
    pub(super) count: u32,
    pub(super) is_upright: bool,
    /// What lies inside it.
    pub(super) stowed: Vec<Stowed>,
}

/// A hidden thing, in the frame of its host.
#[derive(Clone, Debug)]
pub(super) struct Stowed {
    pub(super) model: usize,
    pub(super) class: ImageClass,
    pub(super) pose: Pose,
}

/// Models and pieces of one handling unit.
#[derive(Clone, Debug)]
pub(super) struct Outfit {
    pub(super) models: Vec<Model>,
    /// Pieces of one lot follow each other and have one model.
    pub(super) pieces: Vec<Piece>,
    /// Mass of wrapping and filler.
    pub(super) packing_grams: f64,
}

impl Outfit {
    pub(super) fn of(lots: &Lots, draws: &mut Draws) -> Outfit {
        let mut outfit = Outfit {
            models: Vec::new(),
            pieces: Vec::new(),
            packing_grams: lots.packing_grams,
        };
        let varieties: [u32; 4] = std::array::from_fn(|_| draws.word());
        let mut main = lots.main;
        if let Some((concealment, hidden)) = &lots.hidden {
            let hosts = outfit.add_hosts(*concealment, hidden, draws);
            if lots.hosts_replace_goods {
                main.grams = (main.grams - hosts).max(main.grams * 0.25);
            }
        }
        outfit.add_lot(&main, Role::Goods, (PACKS_LAID, MAIN_SOLIDS), varieties[0]);
        let side = (SIDE_PACKS_LAID, SIDE_SOLIDS);
        if let Some(cover) = &lots.cover {
            outfit.add_lot(cover, Role::Cover, side, varieties[1]);
        }
        for lot in &lots.further {
            outfit.add_lot(lot, Role::FurtherGoods, side, draws.word());
        }
        for (shape, grams) in &lots.threats {
            let model = threat(*shape, *grams, varieties[2]);
            outfit.add(model, Role::Threat(*shape), 1, false);
        }
        outfit.add_cooling(lots, varieties[3]);
        outfit
    }

    /// Mass of everything, wrapping and filler included.
    pub(super) fn mass_grams(&self) -> f64 {
        let piece = |piece: &Piece| {
            let stowed = piece.stowed.iter().map(|stowed| stowed.model);
            let models = std::iter::once(piece.model).chain(stowed);
            models
                .map(|model| self.models[model].mass_grams())
                .sum::<f64>()
        };
        self.pieces.iter().map(piece).sum::<f64>() + self.packing_grams
    }

    /// What is laid, as blocks.
    pub(super) fn bodies(&self) -> Vec<Body> {
        let body = |piece: &Piece| Body {
            size: self.models[piece.model].size,
            is_upright: piece.is_upright,
            lot: piece.model,
        };
        self.pieces.iter().map(body).collect()
    }

    fn add(&mut self, model: Model, role: Role, count: u32, is_upright: bool) -> &mut Piece {
        let (name, class) = (model.name, model.class);
        self.models.push(model);
        self.pieces.push(Piece {
            model: self.models.len() - 1,
            name,
            class,
            role,
            count,
            is_upright,
            stowed: Vec::new(),
        });
        let last = self.pieces.len() - 1;
        &mut self.pieces[last]
    }

    /// Adds the packs of a lot; `most` limits packs and solids.
    fn add_lot(&mut self, lot: &Lot, role: Role, most: (usize, usize), variety: u32) {
        let packs = (lot.count.max(1) as usize).min(most.0);
        let make = |packs: usize| {
            let grams = lot.grams / packs as f64;
            retail_pack(lot.form, lot.kind, lot.units, grams, lot.content, variety)
        };
        let mut model = make(packs);
        let fitting = (most.1 / model.solids.len().max(1)).max(1);
        let laid = packs.min(fitting);
        if laid < packs {
            model = make(laid);
        }
        let (each, more) = (lot.count / laid as u32, lot.count % laid as u32);
        let name = model.name;
        self.models.push(model);
        let model = self.models.len() - 1;
        let pieces = (0..laid as u32).map(|number| Piece {
            model,
            name,
            class: lot.class,
            role,
            count: each + u32::from(number < more),
            is_upright: false,
            stowed: Vec::new(),
        });
        self.pieces.extend(pieces);
    }

    /// Adds hosts with the hidden goods; returns the hosts' own mass.
    fn add_hosts(&mut self, concealment: Concealment, hidden: &Lot, draws: &mut Draws) -> f64 {
        let (most, is_flat) = match concealment {
            Concealment::FoodTins => (3, false),
            Concealment::CerealBoxes | Concealment::ElectronicsHousing => (2, false),
            Concealment::InsideClothing => (2, true),
            Concealment::BetweenBookPages => (2, true),
            Concealment::FalseBottom => (1, true),
        };
        let most = if hidden.grams < ONE_HOST_GRAMS {
            1
        } else {
            most
        };
        let hosts = draws.between(1, most).min(hidden.count);
        let (variety, inside) = (draws.word(), draws.word());
        let grams = hidden.grams / f64::from(hidden.count);
        let pack = retail_pack(
            hidden.form,
            hidden.kind,
            hidden.units,
            grams,
            hidden.content,
            inside,
        );
        let most_inside = hidden.count.div_ceil(hosts);
        let nest = Nest::of(pack.size, most_inside, is_flat);
        let (mut shell, free) = host(concealment, nest.size(), variety);
        if let Some((_, name)) = HOSTS.iter().find(|(how, _)| *how == concealment) {
            shell.name = name;
        }
        let own = shell.mass_grams();
        self.models.push(pack);
        let pack = self.models.len() - 1;
        self.models.push(shell);
        let model = self.models.len() - 1;
        for number in 0..hosts {
            let inside = hidden.count / hosts + u32::from(number < hidden.count % hosts);
            let middle = free.centre();
            let floor = [middle[0], middle[1], free.low[2]];
            let stowed = (0..inside).map(|place| Stowed {
                model: pack,
                class: hidden.class,
                pose: nest.pose(place, floor),
            });
            let stowed = stowed.collect();
            self.pieces.push(Piece {
                model,
                name: self.models[model].name,
                class: self.models[model].class,
                role: Role::Host,
                count: 1,
                is_upright: true,
                stowed,
            });
        }
        own * f64::from(hosts)
    }

    fn add_cooling(&mut self, lots: &Lots, variety: u32) {
        let volume: f64 = self
            .pieces
            .iter()
            .map(|piece| self.models[piece.model].size.iter().product::<f64>())
            .sum();
        let side = libm::cbrt(volume);
        let elements = cooling(lots.storage, [side * 1.3, side * 1.1, side * 0.8], variety);
        let grams: f64 = elements.iter().map(Model::mass_grams).sum();
        let most = lots.packing_grams * COOLING_SHARE;
        let factor = if grams > most {
            libm::cbrt(most / grams)
        } else {
            1.0
        };
        for element in elements {
            let element = scaled(&element, factor);
            self.packing_grams -= element.mass_grams();
            self.add(element, Role::Cooling, 0, true);
        }
    }
}

fn scaled(model: &Model, factor: f64) -> Model {
    Model {
        name: model.name,
        class: model.class,
        size: model.size.map(|length| length * factor),
        solids: model
            .solids
            .iter()
            .map(|solid| solid.scaled(factor))
            .collect(),
    }
}

/// Packs side by side and in layers in a host.
struct Nest {
    /// A pack, lying flat.
    pack: Vec3,
    turn: Turn,
    columns: u32,
    rows: u32,
    layers: u32,
}

impl Nest {
    fn of(size: Vec3, packs: u32, is_flat: bool) -> Nest {
        let (pack, turn) = Turn::flat(size);
        let mut best = (f64::INFINITY, [packs, 1, 1]);
        let most_layers = if is_flat { 1 } else { packs };
        for layers in 1..=most_layers {
            for columns in 1..=packs.div_ceil(layers) {
                let rows = packs.div_ceil(layers * columns);
                let sides = [
                    pack[0] * f64::from(columns),
                    pack[1] * f64::from(rows),
                    pack[2] * f64::from(layers),
                ];
                let longest = sides[0].max(sides[1]).max(sides[2]);
                if longest < best.0 {
                    best = (longest, [columns, rows, layers]);
                }
            }
        }
        let [columns, rows, layers] = best.1;
        Nest {
            pack,
            turn,
            columns,
            rows,
            layers,
        }
    }

    fn size(&self) -> Vec3 {
        [
            self.pack[0] * f64::from(self.columns) + 2.0 * HOST_AIR,
            self.pack[1] * f64::from(self.rows) + 2.0 * HOST_AIR,
            self.pack[2] * f64::from(self.layers) + HOST_AIR,
        ]
    }

    /// Where the pack of a number lies; `floor` is the middle of the host's floor.
    fn pose(&self, number: u32, floor: Vec3) -> Pose {
        let per_layer = self.columns * self.rows;
        let (layer, within) = (number / per_layer, number % per_layer);
        let (row, column) = (within / self.columns, within % self.columns);
        let across = |place: u32, of: u32, length: f64| {
            (f64::from(place) + 0.5 - f64::from(of) / 2.0) * length
        };
        Pose {
            centre: [
                floor[0] + across(column, self.columns, self.pack[0]),
                floor[1] + across(row, self.rows, self.pack[1]),
                floor[2] + (f64::from(layer) + 0.5) * self.pack[2],
            ],
            axes: self.turn.axes,
        }
    }
}
