//! The hall behind the panels: where every consignment stands, as the session's view tells it, and its picture.

use egui::{Color32, Rect, TextureId, Ui, pos2};

use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::CaseId;
use crate::session::view::View;
use crate::ui::queue::{QueueModel, Row, RowState};

/// Most consignments that wait, and that have been settled, in the hall at once.
const WAITING_MAX: usize = 40;
const SETTLED_MAX: usize = 18;
/// Largest picture, in dots, and the step of sizes.
const DOTS_MAX: [f32; 2] = [1_280.0, 800.0];
const DOTS_STEP: f32 = 16.0;
/// Masses from which a consignment is shown larger, in grams.
const LARGER_GRAMS: [u64; 2] = [3_000, 15_000];

/// Where a consignment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spot {
    /// Arrived.
    Belt,
    /// Its X-ray image has been asked for.
    Scanner,
    /// It has been opened, or that has been asked for.
    Bench,
    /// Detained, referred or seized.
    Cage,
    /// Released or returned.
    Gate,
}

/// One consignment in the hall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parcel {
    pub case: CaseId,
    pub spot: Spot,
    /// 0 to 2.
    pub size: u8,
}

/// The consignments in view, those that wait first.
pub(crate) fn parcels(view: View<'_>, queue: &QueueModel) -> Vec<Parcel> {
    let (mut waiting, mut settled) = (Vec::new(), Vec::new());
    for row in queue.rows() {
        match spot(view, row) {
            Some(spot @ (Spot::Cage | Spot::Gate)) => settled.push(parcel(row, spot)),
            Some(spot) if waiting.len() < WAITING_MAX => waiting.push(parcel(row, spot)),
            _ => {}
        }
    }
    let first = settled.len().saturating_sub(SETTLED_MAX);
    waiting.extend(settled.drain(first..));
    waiting
}

fn parcel(row: &Row, spot: Spot) -> Parcel {
    let heavier = LARGER_GRAMS
        .iter()
        .filter(|mass| row.gross_mass_grams >= **mass);
    Parcel {
        case: row.case,
        spot,
        size: heavier.count() as u8,
    }
}

/// `None` for what has not arrived.
fn spot(view: View<'_>, row: &Row) -> Option<Spot> {
    match row.state {
        RowState::Announced => None,
        RowState::ReleasedByLaw
        | RowState::Decided(Disposition::Release | Disposition::ReturnToSender) => Some(Spot::Gate),
        RowState::Decided(_) => Some(Spot::Cage),
        _ => {
            let actions = &view.scenario().actions;
            let kinds = view
                .inspections(row.case)
                .filter_map(|(id, _)| actions.get(usize::from(id.0)));
            let spots = kinds.filter_map(|action| match action.kind {
                ActionKind::Xray => Some(Spot::Scanner),
                ActionKind::PhysicalExamination => Some(Spot::Bench),
                _ => None,
            });
            Some(spots.max().unwrap_or(Spot::Belt))
        }
    }
}

/// A quiet hall, for when no exercise is under way.
pub(crate) fn quiet() -> Vec<Parcel> {
    const STAND: [(Spot, u8); 14] = [
        (Spot::Belt, 0),
        (Spot::Belt, 1),
        (Spot::Belt, 0),
        (Spot::Belt, 2),
        (Spot::Belt, 0),
        (Spot::Belt, 1),
        (Spot::Scanner, 1),
        (Spot::Scanner, 0),
        (Spot::Bench, 1),
        (Spot::Bench, 0),
        (Spot::Cage, 1),
        (Spot::Cage, 0),
        (Spot::Gate, 0),
        (Spot::Gate, 1),
    ];
    let cases = (0..).map(CaseId);
    cases
        .zip(STAND)
        .map(|(case, (spot, size))| Parcel { case, spot, size })
        .collect()
}

/// Paints the hall into an area and says how large a picture of it should be, in dots.
pub(crate) fn hall_ui(ui: &Ui, area: Rect, texture: Option<TextureId>) -> [u32; 2] {
    if let Some(texture) = texture {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        ui.painter().image(texture, area, whole, Color32::WHITE);
    }
    let size = area.size() * ui.pixels_per_point();
    let shrink = (DOTS_MAX[0] / size.x).min(DOTS_MAX[1] / size.y).min(1.0);
    [size.x, size.y].map(|side| {
        let side = side * shrink / DOTS_STEP;
        (side.ceil().max(4.0) * DOTS_STEP) as u32
    })
}

/// A ground that lets so much of what lies behind it shine through, as light adds up on the screen.
pub(crate) fn see_through(ground: Color32, share: f32) -> Color32 {
    let channel = |own: u8| {
        let light = egui::ecolor::linear_f32_from_gamma_u8(own);
        egui::ecolor::gamma_u8_from_linear_f32(light * share)
    };
    let [red, green, blue, _] = ground.to_array();
    let opacity = (share * 255.0) as u8;
    Color32::from_rgba_premultiplied(channel(red), channel(green), channel(blue), opacity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::command::Command;
    use crate::ui::testing::Rig;

    #[test]
    fn consignments_move_on_with_what_is_done_and_decided() {
        let mut rig = Rig::tutorial("en");
        let case = CaseId(0);
        let spot = |rig: &Rig| {
            let mut queue = QueueModel::default();
            for step in &rig.steps {
                queue.take(rig.session.view(), &step.events);
            }
            let parcels = parcels(rig.session.view(), &queue);
            let own = parcels.iter().find(|parcel| parcel.case == case);
            own.map(|parcel| parcel.spot)
        };
        assert_eq!(spot(&rig), Some(Spot::Belt));
        rig.inspect(ActionKind::Xray);
        assert_eq!(spot(&rig), Some(Spot::Scanner));
        rig.inspect(ActionKind::PhysicalExamination);
        assert_eq!(spot(&rig), Some(Spot::Bench));
        rig.tell(Command::Decide {
            case,
            disposition: Disposition::Seize,
            grounds: Vec::new(),
            confidence_ppm: 900_000,
            remark: String::new(),
        });
        assert_eq!(spot(&rig), Some(Spot::Cage));
    }
}
