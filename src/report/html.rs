//! To come.
use crate::report::json::RunReport;
use crate::score::compare::Comparison;
use crate::session::event::Step;
use crate::stream::Stream;

pub fn page(_stream: &Stream, _steps: &[Step], run: &RunReport, _comparison: &[Comparison]) -> String {
    run.to_line()
}
