//! Facts in the laboratory's report.

use crate::customs::evidence::LabReport;
use crate::inspection::auditor::Setting;
use crate::risk::indicator::{Indicator, IndicatorSet};

/// Facts in the laboratory's report. A content below the label's is one of the right substance.
pub(super) fn laboratory(setting: &Setting<'_, '_>, report: &LabReport) -> IndicatorSet {
    let found = report.active_ingredient.as_deref();
    let has_none = found == Some("");
    let has_other = !has_none && found.is_some() && found != setting.goods.inn.as_deref();
    setting.facts([
        (Indicator::NoActiveIngredient, has_none),
        (Indicator::WrongActiveIngredient, has_other),
        (
            Indicator::UnderStrength,
            !has_none && !has_other && is_below(report.assay_percent, 90),
        ),
        (
            Indicator::ImpurityOverLimit,
            report.impurity_bp.is_some_and(|part| part > 50),
        ),
        (Indicator::NarcoticIdentified, report.narcotic == Some(true)),
        (
            Indicator::FiltrationBelowClass,
            is_below(report.filtration_percent, 94),
        ),
        (
            Indicator::AlcoholBelowLabel,
            is_below(report.alcohol_percent, 60),
        ),
        (
            Indicator::ControlLineMissing,
            report.control_line == Some(false),
        ),
    ])
}

fn is_below(measured: Option<u32>, limit: u32) -> bool {
    measured.is_some_and(|percent| percent < limit)
}
