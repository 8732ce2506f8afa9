//! The material that an action lays on the table.

use serde::Serialize;

use crate::customs::declaration::Declaration;
use crate::customs::document::Document;
use crate::customs::evidence::{
    CodeCheck, HistoryRecord, ImageContents, LabReport, OpenedParcel, PartnerReply,
};
use crate::inspection::auditor::Exhibit;
use crate::risk::indicator::Channel;
use crate::stream::Stream;
use crate::stream::sealed::Sealed;

/// Evidence of one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    History(HistoryRecord),
    Documents(Vec<Document>),
    Image(ImageContents),
    Opened(OpenedParcel),
    Codes(Vec<CodeCheck>),
    Reply(PartnerReply),
    Laboratory(LabReport),
}

/// The evidence of a channel; `None` for the declared data, which need no action.
pub fn evidence(stream: &Stream, case: &Sealed, channel: Channel) -> Option<Evidence> {
    let declaration = || stream.declaration(&case.declared);
    Some(match channel {
        Channel::Declared => return None,
        Channel::History => Evidence::History(stream.history(case)),
        Channel::Documents => Evidence::Documents(stream.documents(case, &declaration())),
        Channel::Image => Evidence::Image(stream.image(case, &declaration())),
        Channel::Pack => Evidence::Opened(stream.opened(case, &declaration())),
        Channel::Code => Evidence::Codes(stream.codes(case, &stream.opened(case, &declaration()))),
        Channel::Partner(agency) => Evidence::Reply(stream.reply(case, agency)),
        Channel::Laboratory => Evidence::Laboratory(stream.laboratory(case)),
    })
}

/// Everything that any action could show of a case.
#[derive(Clone, Debug)]
pub struct Everything {
    pub declaration: Declaration,
    pub history: HistoryRecord,
    pub documents: Vec<Document>,
    pub image: ImageContents,
    pub opened: OpenedParcel,
    pub codes: Vec<CodeCheck>,
    pub replies: Vec<PartnerReply>,
    pub laboratory: LabReport,
}

impl Everything {
    /// All evidence of a case.
    pub fn of(stream: &Stream, case: &Sealed) -> Everything {
        let declaration = stream.declaration(&case.declared);
        let opened = stream.opened(case, &declaration);
        Everything {
            history: stream.history(case),
            documents: stream.documents(case, &declaration),
            image: stream.image(case, &declaration),
            codes: stream.codes(case, &opened),
            replies: crate::customs::evidence::Agency::ALL
                .into_iter()
                .map(|agency| stream.reply(case, agency))
                .collect(),
            laboratory: stream.laboratory(case),
            opened,
            declaration,
        }
    }

    /// The same as an exhibit for the auditor.
    pub fn exhibit(&self, arrival: crate::time::SimTime) -> Exhibit<'_> {
        Exhibit {
            declaration: &self.declaration,
            arrival,
            history: &self.history,
            documents: &self.documents,
            image: &self.image,
            opened: &self.opened,
            codes: &self.codes,
            replies: &self.replies,
            laboratory: Some(&self.laboratory),
        }
    }
}
