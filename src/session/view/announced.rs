//! Consignments that are announced: lodged, and not yet arrived.

use crate::customs::declaration::Declaration;
use crate::session::command::CaseId;
use crate::session::view::View;
use crate::time::SimTime;

/// Most consignments that are looked at ahead: beyond that, nobody plans from announcements.
const AHEAD_MAX: u64 = 400;
/// How far ahead announcements are looked at, in seconds: two days.
const AHEAD_SECS: u64 = 2 * 24 * 3_600;

/// A consignment whose declaration was lodged before its arrival.
#[derive(Clone, Debug)]
pub struct Announcement {
    pub case: CaseId,
    /// When it will arrive.
    pub arrives: SimTime,
    pub declaration: Declaration,
}

impl View<'_> {
    /// What is announced at this moment, in the order of arrival.
    ///
    /// Where the illicit trade moves on, nothing is announced beyond its next move: what arrives then is
    /// not known yet.
    pub fn announced(&self) -> Vec<Announcement> {
        let session = self.session;
        if session.closed {
            return Vec::new();
        }
        let limit = self.now().plus_secs(AHEAD_SECS);
        let limit = session
            .next_mix_shift()
            .map_or(limit, |shift| shift.min(limit));
        let from = self.arrived();
        let to = self.scenario().cases.min(from + AHEAD_MAX);
        let mut announced = Vec::new();
        for index in from..to {
            let arrives = session.stream.arrival(index);
            if arrives >= limit {
                break;
            }
            let declared = session.stream.declared(index);
            let declaration = session.stream.declaration(&declared);
            let hours = i64::from(declaration.lodged_hours_before_arrival);
            let lodged = i64::try_from(arrives.secs()).unwrap_or(i64::MAX) - hours * 3_600;
            if hours > 0 && lodged <= i64::try_from(self.now().secs()).unwrap_or(i64::MAX) {
                announced.push(Announcement {
                    case: CaseId(index),
                    arrives,
                    declaration,
                });
            }
        }
        announced
    }

    /// The declaration of a consignment that is announced; `None` when it is not.
    pub fn announcement(&self, case: CaseId) -> Option<Announcement> {
        self.announced()
            .into_iter()
            .find(|announcement| announcement.case == case)
    }
}
