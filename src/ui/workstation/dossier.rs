//! The dossier's tiles: what is declared on the left, what inspections brought on the right, and all of it movable.

use egui::{Ui, WidgetText};
use egui_tiles::{Behavior, Container, SimplificationOptions, Tile, TileId, Tree, UiResponse};

use crate::customs::evidence::{HistoryRecord, OpenedParcel, PartnerReply};
use crate::inspection::evidence::Evidence;
use crate::session::command::Paper;
use crate::session::view::CaseSnapshot;
use crate::ui::bench::{BenchState, bench_ui};
use crate::ui::books::{BooksState, books_ui};
use crate::ui::desk::{Desk, Intent, Pointing};
use crate::ui::forms::declaration_ui;
use crate::ui::guide::HelpTopic;
use crate::ui::papers::document_ui;
use crate::ui::results::{self, NotesState};
use crate::ui::scanner::{ScannerState, scanner_ui};
use crate::ui::words::Words;

/// Papers that stand on the left, beside the evidence.
const DECLARED: [Paper; 3] = [Paper::Declaration, Paper::Parties, Paper::Route];
/// Papers that are always there on the right.
const AT_HAND: [Paper; 2] = [Paper::Books, Paper::Notes];

/// The tree of tiles.
pub(super) struct Tiles {
    tree: Tree<Paper>,
    left: TileId,
    right: TileId,
    /// The paper that takes all the room, where the reader wants one to.
    alone: Option<Paper>,
    /// What was in front in the frame before.
    before: Vec<Paper>,
}

impl Default for Tiles {
    fn default() -> Tiles {
        let mut tiles = egui_tiles::Tiles::default();
        let mut tabs = |papers: &[Paper]| {
            let panes = papers.iter().map(|paper| tiles.insert_pane(*paper));
            let panes: Vec<TileId> = panes.collect();
            tiles.insert_tab_tile(panes)
        };
        let (left, right) = (tabs(&DECLARED), tabs(&AT_HAND));
        let root = tiles.insert_horizontal_tile(vec![left, right]);
        Tiles {
            tree: Tree::new("dossier", root, tiles),
            left,
            right,
            alone: None,
            before: Vec::new(),
        }
    }
}

impl Tiles {
    /// Brings a paper to the front; one that is not there is put there first.
    pub(super) fn open(&mut self, paper: Paper) {
        if self.tree.tiles.find_pane(&paper).is_none() {
            self.add(paper);
        }
        self.tree
            .make_active(|_, tile| matches!(tile, Tile::Pane(pane) if *pane == paper));
    }

    /// The papers in sight, in their own order.
    pub(super) fn visible(&self) -> Vec<Paper> {
        if let Some(paper) = self.alone {
            return vec![paper];
        }
        self.active()
    }

    /// The papers at the front of their tiles, in their own order.
    fn active(&self) -> Vec<Paper> {
        let active = self.tree.active_tiles().into_iter();
        let mut papers: Vec<Paper> = active
            .filter_map(|id| self.tree.tiles.get_pane(&id).copied())
            .collect();
        papers.sort();
        papers
    }

    /// What help is about, by the paper in sight that the reader came for.
    pub(super) fn topic(&self) -> HelpTopic {
        let visible = self.visible();
        let holds = |paper: Paper| visible.contains(&paper);
        match visible.iter().rev().find(|paper| !AT_HAND.contains(paper)) {
            _ if holds(Paper::Books) => HelpTopic::Books,
            Some(Paper::Document(_)) => HelpTopic::Documents,
            Some(Paper::Declaration | Paper::Parties | Paper::Route) | None => {
                HelpTopic::Declaration
            }
            Some(Paper::Image) => HelpTopic::Scanner,
            Some(_) => HelpTopic::Results,
        }
    }

    /// Every paper, in sight or not, in their own order.
    pub(super) fn papers(&self) -> Vec<Paper> {
        let mut papers: Vec<Paper> = self
            .tree
            .tiles
            .tiles()
            .filter_map(|tile| match tile {
                Tile::Pane(paper) => Some(*paper),
                Tile::Container(_) => None,
            })
            .collect();
        papers.sort();
        papers
    }

    /// Makes the tiles hold what the case has; what was there stays where the reader put it.
    pub(super) fn fit(&mut self, dossier: &CaseSnapshot) {
        let wanted = papers_of(dossier);
        for paper in self.papers() {
            if !wanted.contains(&paper)
                && let Some(id) = self.tree.tiles.find_pane(&paper)
            {
                self.tree.remove_recursively(id);
            }
        }
        for paper in wanted {
            if self.tree.tiles.find_pane(&paper).is_none() {
                self.add(paper);
            }
        }
    }

    fn add(&mut self, paper: Paper) {
        let home = match DECLARED.contains(&paper) {
            true => self.left,
            false => self.right,
        };
        let home = match self.tree.tiles.get_container(home) {
            Some(Container::Tabs(_)) => Some(home),
            _ => self.any_tabs(),
        };
        let Some(home) = home else {
            // The reader has closed everything; begin anew.
            *self = Tiles::default();
            return;
        };
        let pane = self.tree.tiles.insert_pane(paper);
        if let Some(Tile::Container(Container::Tabs(tabs))) = self.tree.tiles.get_mut(home) {
            tabs.add_child(pane);
            // New evidence comes to the front; furniture does not.
            if !AT_HAND.contains(&paper) && !DECLARED.contains(&paper) {
                tabs.set_active(pane);
            }
        }
    }

    fn any_tabs(&self) -> Option<TileId> {
        let mut tabs: Vec<TileId> = self
            .tree
            .tiles
            .iter()
            .filter(|(_, tile)| matches!(tile, Tile::Container(Container::Tabs(_))))
            .map(|(id, _)| *id)
            .collect();
        tabs.sort_by_key(|id| id.0);
        tabs.first().copied()
    }
}

/// What there is to see of a case.
pub(super) fn papers_of(dossier: &CaseSnapshot) -> Vec<Paper> {
    let mut papers = DECLARED.to_vec();
    for inspection in &dossier.inspections {
        match &inspection.evidence {
            None => {}
            Some(Evidence::Documents(documents)) => {
                papers.extend(
                    documents
                        .iter()
                        .map(|document| Paper::Document(document.kind)),
                );
            }
            Some(Evidence::History(_)) => papers.push(Paper::History),
            Some(Evidence::Image(_)) => papers.push(Paper::Image),
            Some(Evidence::Opened(_)) => papers.push(Paper::Bench),
            Some(Evidence::Codes(_)) => papers.push(Paper::Codes),
            Some(Evidence::Reply(_)) => papers.push(Paper::Replies),
            Some(Evidence::Laboratory(_)) => papers.push(Paper::Laboratory),
        }
    }
    papers.extend(AT_HAND);
    papers.dedup();
    papers
}

/// The name of a paper.
pub(super) fn title(words: &Words, paper: Paper) -> String {
    match paper {
        Paper::Document(kind) => words.document(kind),
        Paper::Declaration => words.t("desk-paper-declaration"),
        Paper::Parties => words.t("desk-paper-parties"),
        Paper::Route => words.t("desk-paper-route"),
        Paper::History => words.t("desk-paper-history"),
        Paper::Image => words.t("desk-paper-image"),
        Paper::Bench => words.t("desk-paper-bench"),
        Paper::Codes => words.t("desk-paper-codes"),
        Paper::Replies => words.t("desk-paper-replies"),
        Paper::Laboratory => words.t("desk-paper-laboratory"),
        Paper::Notes => words.t("desk-paper-notes"),
        Paper::Books => words.t("desk-paper-books"),
    }
}

/// What panes are drawn with.
pub(super) struct Panes<'a, 'd> {
    pub desk: &'a Desk<'d>,
    pub dossier: &'a CaseSnapshot,
    pub pointing: &'a mut Pointing,
    pub books: &'a mut BooksState,
    pub notes: &'a mut NotesState,
    pub bench: &'a mut BenchState,
    pub scanner: &'a mut ScannerState,
    pub out: &'a mut Vec<Intent>,
    /// Papers that have come to the front since the frame before.
    pub fronted: Vec<Paper>,
}

impl Tiles {
    /// Draws the tiles into all the space there is.
    pub(super) fn show(&mut self, ui: &mut Ui, panes: &mut Panes<'_, '_>) {
        self.fit(panes.dossier);
        let large = [
            (Paper::Image, panes.scanner.is_large()),
            (Paper::Bench, panes.bench.is_large()),
        ];
        let active = self.active();
        panes.fronted = active.clone();
        panes.fronted.retain(|paper| !self.before.contains(paper));
        self.before.clone_from(&active);
        let mut alone = large.into_iter().filter(|(_, is_large)| *is_large);
        let alone = alone.find(|(paper, _)| active.contains(paper));
        self.alone = alone.map(|(paper, _)| paper);
        match self.alone {
            Some(paper) => panes.paper_frame_ui(ui, paper),
            None => self.tree.ui(panes, ui),
        }
    }
}

impl Behavior<Paper> for Panes<'_, '_> {
    fn pane_ui(&mut self, ui: &mut Ui, _id: TileId, paper: &mut Paper) -> UiResponse {
        self.paper_frame_ui(ui, *paper);
        UiResponse::None
    }

    fn tab_title_for_pane(&mut self, paper: &Paper) -> WidgetText {
        title(self.desk.words, *paper).into()
    }

    /// A tab that has just come to the front is scrolled into sight.
    fn on_tab_button(
        &mut self,
        tiles: &mut egui_tiles::Tiles<Paper>,
        tile_id: TileId,
        button: egui::Response,
    ) -> egui::Response {
        let paper = tiles.get_pane(&tile_id);
        if paper.is_some_and(|paper| self.fronted.contains(paper)) {
            let at_once = egui::style::ScrollAnimation::none();
            button.scroll_to_me_animation(None, at_once);
        }
        button
    }

    fn tab_bar_height(&self, style: &egui::Style) -> f32 {
        style.spacing.interact_size.y + 2.0
    }

    fn tab_bar_color(&self, visuals: &egui::Visuals) -> egui::Color32 {
        visuals.faint_bg_color
    }

    fn simplification_options(&self) -> SimplificationOptions {
        SimplificationOptions {
            all_panes_must_have_tabs: true,
            prune_single_child_tabs: false,
            ..SimplificationOptions::default()
        }
    }
}

impl Panes<'_, '_> {
    fn paper_frame_ui(&mut self, ui: &mut Ui, paper: Paper) {
        let case = self.dossier.case;
        ui.push_id((case, paper), |ui| {
            egui::Frame::new()
                .fill(ui.visuals().panel_fill)
                .inner_margin(egui::Margin::same(8))
                .show(ui, |ui| {
                    ui.set_min_size(ui.available_size());
                    self.paper_ui(ui, paper);
                });
        });
    }

    fn paper_ui(&mut self, ui: &mut Ui, paper: Paper) {
        let (desk, dossier) = (self.desk, self.dossier);
        let declaration = &dossier.declaration;
        match paper {
            Paper::Declaration => declaration_ui(ui, desk, declaration, self.pointing),
            Paper::Parties => {
                let history = history(dossier);
                results::parties_ui(ui, desk, declaration, history, self.pointing);
            }
            Paper::Route => results::route_ui(ui, desk, declaration, self.pointing),
            Paper::Notes => results::notes_ui(ui, desk, self.notes, self.out),
            Paper::Books => books_ui(ui, desk, self.books, self.pointing, self.out),
            Paper::Replies => {
                let replies = replies(dossier);
                results::replies_ui(ui, desk, &replies, self.pointing);
            }
            Paper::Document(kind) => {
                let documents = evidence(dossier).filter_map(|evidence| match evidence {
                    Evidence::Documents(documents) => Some(documents),
                    _ => None,
                });
                let mut found = documents.flatten().filter(|document| document.kind == kind);
                if let Some(document) = found.next() {
                    document_ui(ui, desk, document, self.pointing);
                }
            }
            Paper::Image => scanner_ui(ui, desk, self.pointing, self.scanner, self.out),
            Paper::History | Paper::Bench | Paper::Codes | Paper::Laboratory => {
                self.result_ui(ui, paper);
            }
        }
    }

    fn result_ui(&mut self, ui: &mut Ui, paper: Paper) {
        let (desk, pointing) = (self.desk, &mut *self.pointing);
        for evidence in evidence(self.dossier) {
            match (paper, evidence) {
                (Paper::History, Evidence::History(history)) => {
                    results::history_ui(ui, desk, history, pointing);
                }
                (Paper::Bench, Evidence::Opened(opened)) => {
                    bench_ui(ui, desk, opened, pointing, self.bench, self.out);
                }
                (Paper::Codes, Evidence::Codes(checks)) => {
                    results::codes_ui(ui, desk, checks, opened(self.dossier), pointing);
                }
                (Paper::Laboratory, Evidence::Laboratory(report)) => {
                    results::laboratory_ui(ui, desk, report, pointing);
                }
                _ => {}
            }
        }
    }
}

fn evidence(dossier: &CaseSnapshot) -> impl Iterator<Item = &Evidence> {
    dossier
        .inspections
        .iter()
        .filter_map(|inspection| inspection.evidence.as_ref())
}

fn history(dossier: &CaseSnapshot) -> Option<&HistoryRecord> {
    evidence(dossier).find_map(|evidence| match evidence {
        Evidence::History(history) => Some(history),
        _ => None,
    })
}

fn opened(dossier: &CaseSnapshot) -> Option<&OpenedParcel> {
    evidence(dossier).find_map(|evidence| match evidence {
        Evidence::Opened(opened) => Some(opened),
        _ => None,
    })
}

fn replies(dossier: &CaseSnapshot) -> Vec<PartnerReply> {
    evidence(dossier)
        .filter_map(|evidence| match evidence {
            Evidence::Reply(reply) => Some(reply.clone()),
            _ => None,
        })
        .collect()
}
