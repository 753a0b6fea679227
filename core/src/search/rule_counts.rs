//! How many records fail each rule.

use std::collections::BTreeMap;

use crate::criteria::Context;
use crate::gate::{GateSummary, RuleName};
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// Numbers of records by the rules that they fail.
pub(super) struct RuleCounts<'a> {
    ctx: Context<'a>,
    pub(super) by_rule: BTreeMap<RuleName, u32>,
}

impl<'a> RuleCounts<'a> {
    pub(super) const fn new(ctx: Context<'a>) -> Self {
        Self { ctx, by_rule: BTreeMap::new() }
    }

    /// Adds a number of records to each rule that fails for this pair; `summary` is that of the
    /// pair.
    pub(super) fn add(
        &mut self,
        summary: GateSummary,
        startup: &PreparedStartup,
        opportunity: &PreparedOpportunity,
        records: u32,
    ) {
        let by_rule = &mut self.by_rule;
        summary.each_failed(self.ctx, startup, opportunity, |rule| *by_rule.entry(rule).or_default() += records);
    }
}
