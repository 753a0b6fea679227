//! What is learned and measured from.

use super::Interaction;
use crate::record::Opportunity;

/// Opportunities with their past deals, and the interactions with them.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Dataset<'a> {
    /// The opportunities; their `track_record` holds dated deals.
    pub opportunities: &'a [Opportunity],
    /// The interactions, in any order.
    pub interactions: &'a [Interaction],
}

impl<'a> Dataset<'a> {
    /// These opportunities and interactions.
    #[must_use]
    pub const fn new(opportunities: &'a [Opportunity], interactions: &'a [Interaction]) -> Self {
        Self { opportunities, interactions }
    }
}
