//! The configuration of a matcher.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::fact::Fact;
use crate::prepared::{Curves, Family, Rates};
use crate::statistics::Statistics;
use crate::vocabulary::VocabularyEdit;

/// What a programme decides about scoring. The default is ready to use.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Config {
    /// Count past deals: use the weight profiles with evidence. Off by default, because a record
    /// without past deals must not lose to one with them unless a programme decides so.
    #[serde(default)]
    pub evidence: bool,
    /// The programme's own weights, by family: criterion → weight. They replace the shipped profile
    /// of that family and must sum to 10 000.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<Family, BTreeMap<String, u32>>,
    /// Exchange rates of one day. Without them amounts in different currencies do not compare.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rates: Option<Rates>,
    /// Terms that the programme adds or replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vocabulary: Option<VocabularyEdit>,
    /// Facts that rules, records and forms share, by name, beside the shipped ones: `headcount`,
    /// `turnover`, `balance_sheet`, `project_cost`, `goals`, `legal_status`, `activity_code`. A
    /// startup answers them in its `attributes`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, Fact>,
    /// How past deals age, and how many of them outweigh the usual share.
    #[serde(default, skip_serializing_if = "Curves::is_default")]
    pub curves: Curves,
    /// Word frequencies and base rates of a set of opportunities (see
    /// [`Matcher::statistics`](crate::Matcher::statistics)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statistics: Option<Statistics>,
}

impl Config {
    /// With or without past deals.
    ///
    /// ```
    /// use ketnoi::{Config, Matcher};
    /// let matcher = Matcher::new(Config::default().with_evidence(true))?;
    /// assert!(matcher.config().evidence);
    /// # Ok::<(), ketnoi::Error>(())
    /// ```
    #[must_use]
    pub fn with_evidence(mut self, evidence: bool) -> Self {
        self.evidence = evidence;
        self
    }

    /// With the programme's own weights, by family.
    #[must_use]
    pub fn with_weights(mut self, weights: BTreeMap<Family, BTreeMap<String, u32>>) -> Self {
        self.weights = weights;
        self
    }

    /// With these exchange rates.
    #[must_use]
    pub fn with_rates(mut self, rates: impl Into<Option<Rates>>) -> Self {
        self.rates = rates.into();
        self
    }

    /// With terms added or replaced.
    #[must_use]
    pub fn with_vocabulary(mut self, vocabulary: impl Into<Option<VocabularyEdit>>) -> Self {
        self.vocabulary = vocabulary.into();
        self
    }

    /// With a further fact.
    #[must_use]
    pub fn with_fact(mut self, name: impl Into<String>, fact: Fact) -> Self {
        self.facts.insert(name.into(), fact);
        self
    }

    /// With these numbers for past deals.
    #[must_use]
    pub fn with_curves(mut self, curves: Curves) -> Self {
        self.curves = curves;
        self
    }

    /// With these statistics.
    #[must_use]
    pub fn with_statistics(mut self, statistics: impl Into<Option<Statistics>>) -> Self {
        self.statistics = statistics.into();
        self
    }
}
