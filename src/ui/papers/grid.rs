//! Rows of columns on paper: each cell wraps its text, and the row is as high as its highest cell.

use egui::{Align, Layout, Rect, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::ui::theme;

/// Room between a cell's edge and its text.
pub(super) const PADDING: Vec2 = vec2(9.0, 6.0);

/// Where a row came to stand.
pub(super) struct Row {
    pub rect: Rect,
    /// Left edges of all columns but the first.
    pub edges: Vec<f32>,
}

/// A row whose columns share the width as stated; `cell` draws the column of an index.
pub(super) fn row_ui(
    ui: &mut Ui,
    shares: &[f32],
    padding: Vec2,
    mut cell: impl FnMut(&mut Ui, usize),
) -> Row {
    let area = ui.available_rect_before_wrap();
    let whole: f32 = shares.iter().sum();
    let mut edges = Vec::with_capacity(shares.len());
    let (mut left, mut bottom) = (area.left(), area.top());
    for (index, share) in shares.iter().enumerate() {
        let right = (left + area.width() * share / whole).min(area.right());
        let inner = Rect::from_min_max(
            pos2(left, area.top()) + padding,
            pos2(right - padding.x, area.bottom()),
        );
        let layout = Layout::top_down(Align::Min);
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
        child.spacing_mut().item_spacing.y = 2.0;
        cell(&mut child, index);
        bottom = bottom.max(child.min_rect().bottom() + padding.y);
        if index > 0 {
            edges.push(left);
        }
        left = right;
    }
    let rect = Rect::from_min_max(area.min, pos2(area.right(), bottom));
    ui.advance_cursor_after_rect(rect);
    Row { rect, edges }
}

/// A row in a ruled box: its outline, and lines between its columns.
pub(super) fn boxed_row_ui(ui: &mut Ui, shares: &[f32], cell: impl FnMut(&mut Ui, usize)) -> Rect {
    let row = row_ui(ui, shares, PADDING, cell);
    let line = rule(ui);
    let rect = row.rect;
    ui.painter().hline(rect.x_range(), rect.top(), line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    for x in [rect.left(), rect.right()].into_iter().chain(row.edges) {
        ui.painter().vline(x, rect.y_range(), line);
    }
    rect
}

/// Rows without room between them.
pub(super) fn table_ui(ui: &mut Ui, rows: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        rows(ui);
    });
}

/// Draws the column at the right edge.
pub(super) fn right_ui(ui: &mut Ui, column: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::top_down(Align::Max), column);
}

/// A line of the paper.
pub(super) fn rule(ui: &Ui) -> Stroke {
    Stroke::new(1.0, theme::colours(ui).rule)
}

/// A line across the paper.
pub(super) fn rule_ui(ui: &mut Ui, width: f32) {
    let stroke = Stroke::new(width, theme::colours(ui).rule);
    let area = ui.available_rect_before_wrap();
    let rect = Rect::from_min_size(area.min, vec2(area.width(), width));
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
    ui.advance_cursor_after_rect(rect);
}
