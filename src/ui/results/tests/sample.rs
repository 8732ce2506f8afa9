//! Evidence with everything in it.

use crate::customs::evidence::{
    Agency, CodeCheck, HistoryRecord, LabReport, OpenedParcel, Pack, PartnerReply, Question,
    SerialStatus,
};

pub(super) fn opened() -> OpenedParcel {
    OpenedParcel {
        goods: "Sildenafil 100 mg tablets".to_owned(),
        quantity: 120,
        further_goods: vec![("Cotton socks".to_owned(), 6)],
        over_taped: true,
        cool_packs_melted: Some(true),
        signs_of_use: true,
        wrapped_powder: true,
        serial_erased: true,
        species_material: true,
        soil_traces: true,
        packs: vec![pack("SER1"), pack("SER2"), unreadable()],
    }
}

fn pack(serial: &str) -> Pack {
    Pack {
        name: "Sildenafil 100 mg tablets".to_owned(),
        strength: Some("100 mg".to_owned()),
        pack_size: 4,
        batch: Some("LOT0451".to_owned()),
        inner_batch: Some("LOT7760".to_owned()),
        expiry: Some("2023-04-30".to_owned()),
        expiry_overprinted: true,
        holder: "Norrfield Pharma".to_owned(),
        holder_address: "44 Station Parade, Norrfield".to_owned(),
        language: "th".to_owned(),
        seal_intact: false,
        hologram_uv: Some(false),
        unit_colour: Some("pale blue".to_owned()),
        standard: Some("EN 149".to_owned()),
        notified_body: Some("9001".to_owned()),
        ce_mark_true: Some(false),
        brand_mark_true: Some(true),
        tax_stamp: Some(true),
        code: Some(format!(
            "010501234567890417230430{}\u{1d}21{serial}",
            "10LOT0999"
        )),
    }
}

fn unreadable() -> Pack {
    Pack {
        code: Some("]x".to_owned()),
        ..pack("")
    }
}

pub(super) fn checks() -> Vec<CodeCheck> {
    let statuses = [
        SerialStatus::Active,
        SerialStatus::AlreadyDispensed,
        SerialStatus::NotReadable,
    ];
    let numbered = (0u8..).zip(statuses);
    numbered
        .map(|(pack, status)| CodeCheck { pack, status })
        .collect()
}

pub(super) fn history() -> HistoryRecord {
    HistoryRecord {
        sender_first_seen_days: 12,
        sender_refusals_12m: 2,
        names_at_address: 9,
        sender_volume_percent: 1_420,
    }
}

pub(super) fn report() -> LabReport {
    LabReport {
        active_ingredient: Some("paracetamol".to_owned()),
        assay_percent: Some(34),
        impurity_bp: Some(215),
        narcotic: Some(true),
        filtration_percent: Some(71),
        alcohol_percent: Some(22),
        control_line: Some(false),
    }
}

pub(super) fn replies() -> Vec<PartnerReply> {
    vec![
        PartnerReply {
            agency: Agency::MedicinesAuthority,
            answers: vec![
                (Question::LicenceOnFile, false),
                (Question::FreeOfAlerts, true),
            ],
        },
        PartnerReply {
            agency: Agency::Police,
            answers: Vec::new(),
        },
    ]
}
