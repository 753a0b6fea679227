//! Which criteria are summed for the records of a family, and with which weights.

use enum_map::EnumMap;

use super::table::ScoreTable;
use crate::criteria::Criterion;
use crate::index::Column;
use crate::search::sort_key::SortKey;

/// A criterion with a weight.
#[derive(Clone, Copy)]
pub(super) struct WeightedColumn {
    pub(super) criterion: Criterion,
    pub(super) column: Column,
    pub(super) weight: u32,
}

/// The weighted sum of a family's criteria.
#[derive(Default)]
pub(super) struct FamilySum {
    /// The heaviest first: they exclude most records soonest.
    pub(super) columns: Vec<WeightedColumn>,
    /// The columns of them whose values are evaluated lazily.
    pub(super) lazy: Vec<WeightedColumn>,
    /// The part that is equal for all records.
    pub(super) constant: SortKey,
    pub(super) weights: EnumMap<Criterion, u32>,
    /// The score that no record exceeds.
    pub(super) upper_bound: SortKey,
    /// The score that no record of the segment exceeds.
    pub(super) max_score: SortKey,
}

impl FamilySum {
    pub(super) fn new(tables: &EnumMap<Criterion, ScoreTable<'_>>, weights: &EnumMap<Criterion, u16>) -> Self {
        let mut sum = Self { weights: weights.map(|_, weight| u32::from(weight)), ..Self::default() };
        for (criterion, weight) in sum.weights.into_iter().filter(|(_, weight)| *weight > 0) {
            let table = &tables[criterion];
            let max_score = table.max_score * weight;
            sum.max_score += max_score;
            if table.is_constant() {
                sum.constant += max_score;
                sum.upper_bound += max_score;
                continue;
            }
            sum.upper_bound += table.upper_bound * weight;
            let column = WeightedColumn { criterion, column: table.column, weight };
            sum.columns.push(column);
            if !table.is_evaluated {
                sum.lazy.push(column);
            }
        }
        sum.columns.sort_by_key(|column| std::cmp::Reverse(column.weight));
        sum
    }
}
