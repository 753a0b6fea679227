//! How many records fail each rule.

use std::collections::BTreeMap;

use crate::criteria::Context;
use crate::gate::GateSummary;
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// Records by rule, while they are summed.
pub(super) struct ByRule<'a> {
    ctx: Context<'a>,
    pub(super) counts: BTreeMap<String, u32>,
}

impl<'a> ByRule<'a> {
    pub(super) const fn new(ctx: Context<'a>) -> Self {
        Self { ctx, counts: BTreeMap::new() }
    }

    /// Adds so many records to each rule that fails between the two, which are those that were judged.
    pub(super) fn add(
        &mut self,
        outline: GateSummary,
        startup: &PreparedStartup,
        part: &PreparedOpportunity,
        records: u32,
    ) {
        let counts = &mut self.counts;
        outline.each_failed(self.ctx, startup, part, |rule| match counts.get_mut(rule) {
            Some(count) => *count += records,
            None => {
                counts.insert(rule.to_owned(), records);
            }
        });
    }
}
