//! The configuration of a matcher: what a programme decides.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::prepared::{Curves, Family, Rates};
use crate::statistics::Statistics;
use crate::vocabulary::VocabularyEdit;

/// What a programme decides. The default is a working configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Count past deals: the profiles with evidence. Off by default, so that a newcomer is not
    /// behind for having no past; a programme that has the data switches it on openly.
    #[serde(default)]
    pub evidence: bool,
    /// The programme's own weights, by family: criterion → weight. They replace the shipped profile
    /// of that family and must sum to 10 000.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<Family, BTreeMap<String, u16>>,
    /// Exchange rates of one day. Without them amounts in different currencies do not compare.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rates: Option<Rates>,
    /// Terms that the programme adds or replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vocabulary: Option<VocabularyEdit>,
    /// How past deals are aged and how soon they convince.
    #[serde(default, skip_serializing_if = "Curves::is_default")]
    pub curves: Curves,
    /// What is usual, as counted from a set of opportunities (see
    /// [`Matcher::statistics`](crate::Matcher::statistics)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statistics: Option<Statistics>,
}
