//! Dictionary-coded columns: for each criterion the distinct values of the catalogue, and each record's code.

use std::collections::HashMap;
use std::sync::Arc;

use crate::criteria::{COUNT, Context, Outcome, TABLE, Value};
use crate::membership::Membership;
use crate::profile::{OpportunityProfile, StartupProfile};

/// One column for each criterion.
#[derive(Debug, Clone)]
pub struct Columns {
    columns: [Column; COUNT],
}

/// The distinct values of one criterion, each represented by a profile that has it.
#[derive(Debug, Clone, Default)]
struct Column {
    values: Vec<Arc<OpportunityProfile>>,
    by_hash: HashMap<u64, Vec<u32>>,
    codes: Vec<u32>,
}

impl Default for Columns {
    fn default() -> Self {
        Self { columns: std::array::from_fn(|_| Column::default()) }
    }
}

impl Columns {
    pub(crate) fn set(&mut self, slot: usize, profile: &Arc<OpportunityProfile>) {
        for (column, row) in self.columns.iter_mut().zip(&TABLE) {
            let code = column.code(&row.value, profile);
            if column.codes.len() <= slot {
                column.codes.resize(slot + 1, 0);
            }
            if let Some(place) = column.codes.get_mut(slot) {
                *place = code;
            }
        }
    }

    /// Every criterion evaluated once for each distinct value.
    pub(crate) fn tables(&self, ctx: Context<'_>, startup: &StartupProfile) -> Tables<'_> {
        let mut each = self.columns.iter().zip(&TABLE).map(|(column, row)| {
            let outcomes = column.values.iter().map(|value| (row.evaluate)(ctx, startup, value));
            outcomes.map(|outcome| outcome.membership).collect::<Vec<_>>()
        });
        Tables { columns: &self.columns, tables: std::array::from_fn(|_| each.next().unwrap_or_default()) }
    }
}

/// A query's memberships, by criterion and code.
pub(crate) struct Tables<'a> {
    columns: &'a [Column; COUNT],
    tables: [Vec<Membership>; COUNT],
}

impl Tables<'_> {
    /// The memberships of the record in a slot, in the order of the criteria.
    pub(crate) fn of(&self, slot: usize) -> [Membership; COUNT] {
        let nothing = Outcome::nothing().membership;
        let mut each = self.columns.iter().zip(&self.tables).map(|(column, table)| {
            let code = column.codes.get(slot).and_then(|code| usize::try_from(*code).ok());
            code.and_then(|code| table.get(code)).copied().unwrap_or(nothing)
        });
        std::array::from_fn(|_| each.next().unwrap_or(nothing))
    }
}

impl Column {
    /// The code of a profile's value, new or known.
    fn code(&mut self, value: &Value, profile: &Arc<OpportunityProfile>) -> u32 {
        let alike = self.by_hash.entry((value.hash)(profile)).or_default();
        let is_same = |code: &&u32| {
            let known = usize::try_from(**code).ok().and_then(|code| self.values.get(code));
            known.is_some_and(|known| (value.same)(known, profile))
        };
        if let Some(code) = alike.iter().find(is_same) {
            return *code;
        }
        let code = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        alike.push(code);
        self.values.push(Arc::clone(profile));
        code
    }
}
