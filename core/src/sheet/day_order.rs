//! The order of day and month in a column of dates: what is certain in one cell holds for all.

use super::cell::{Cell, CellGrid};
use super::columns::Table;
use super::day::{DayOrder, order_shown};
use super::format::CellFormat;

/// The order of the dates in one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ColumnDayOrder {
    /// Every date is sure by itself.
    NotNeeded,
    /// By its heading, by a date that is possible in one order only, or by the language of the
    /// table.
    Decided(DayOrder),
    /// No date shows it, or two contradict each other; with the first date that is in doubt.
    Undecided(String),
}

impl ColumnDayOrder {
    /// The order, if it is decided.
    pub(super) const fn order(&self) -> Option<DayOrder> {
        match self {
            Self::Decided(order) => Some(*order),
            _ => None,
        }
    }
}

/// The order in each column of a table; that of a column without dates is not needed.
pub(super) fn day_orders(grid: &CellGrid, table: &Table) -> Vec<ColumnDayOrder> {
    let columns = (0..table.columns.len()).map(|column| match table.meaning(column) {
        Some(meaning) if matches!(meaning.field.format, CellFormat::Day | CellFormat::Founded) => {
            of_column(grid, table, column)
        }
        _ => ColumnDayOrder::NotNeeded,
    });
    columns.collect()
}

fn of_column(grid: &CellGrid, table: &Table, column: usize) -> ColumnDayOrder {
    let (mut day_first, mut month_first, mut in_doubt) = (false, false, None);
    for row in table.body.clone() {
        let Cell::Text(text) = grid.displayed(row, column) else { continue };
        let (shown, is_in_doubt) = order_shown(text);
        day_first |= shown == Some(DayOrder::DayFirst);
        month_first |= shown == Some(DayOrder::MonthFirst);
        if is_in_doubt && in_doubt.is_none() {
            in_doubt = Some(text.clone());
        }
    }
    let Some(in_doubt) = in_doubt else { return ColumnDayOrder::NotNeeded };
    let heading = table.columns.get(column).map(|known| known.column.heading.as_str()).unwrap_or_default();
    let by_language = table.is_vietnamese().then_some(DayOrder::DayFirst);
    match (stated_in(heading), day_first, month_first) {
        (Some(order), ..) => ColumnDayOrder::Decided(order),
        (None, true, false) => ColumnDayOrder::Decided(DayOrder::DayFirst),
        (None, false, true) => ColumnDayOrder::Decided(DayOrder::MonthFirst),
        (None, true, true) => ColumnDayOrder::Undecided(in_doubt),
        (None, false, false) => by_language.map_or(ColumnDayOrder::Undecided(in_doubt), ColumnDayOrder::Decided),
    }
}

/// The order that a heading states: "Deadline (mm/dd/yyyy)".
fn stated_in(heading: &str) -> Option<DayOrder> {
    let letters: String = heading.to_lowercase().chars().filter(|c| c.is_alphabetic() || *c == ' ').collect();
    let orders = [("ddmm", DayOrder::DayFirst), ("mmdd", DayOrder::MonthFirst), ("ngàytháng", DayOrder::DayFirst)];
    orders.into_iter().find(|(pattern, _)| letters.contains(pattern)).map(|(_, order)| order)
}
