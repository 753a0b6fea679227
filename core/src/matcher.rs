//! The matcher: configuration, vocabulary, statistics and rates, checked once; everything is asked of it.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::criteria::Context;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::executor::{Executor, Parallelism};
use crate::index::{Catalog, Entry, Given};
use crate::json;
use crate::prepared::{Curves, Family, PreparedOpportunity, PreparedStartup, Preparer, Rates};
use crate::record::{Opportunity, Records, Startup};
use crate::search::Match;
use crate::statistics::Statistics;
use crate::vocabulary::{Vocabulary, VocabularyEdit};
use crate::weights::Weights;

/// Counts every change of a rule or a shipped number that can change a score.
const SCORER_VERSION: &str = "2";

/// What a programme decides. The default is a working configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Count past deals: the profiles with evidence. Off by default, so that a newcomer is not behind
    /// for having no past; a programme that has the data switches it on openly.
    #[serde(default)]
    pub evidence: bool,
    /// The programme's own weights, by family: criterion → weight. They replace the shipped profile of that family
    /// and must sum to 10 000.
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
    /// What is usual, as counted from a set of opportunities (see [`Matcher::statistics`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statistics: Option<Statistics>,
}

/// Scores, ranks, explains and advises. Immutable; share it between threads behind a reference or an [`Arc`].
///
/// ```
/// use ketnoi::{Config, Matcher};
/// let matcher = Matcher::new(Config::default())?;
/// assert_eq!(matcher.fingerprint().len(), 32);
/// # Ok::<(), ketnoi::Error>(())
/// ```
pub struct Matcher {
    config: Config,
    preparer: Preparer,
    weights: Weights,
    fingerprint: String,
}

impl Matcher {
    /// A matcher with the built-in vocabulary, changed as the configuration says.
    ///
    /// # Errors
    /// With the path of the offending setting: weights that do not sum to 10 000, an unknown criterion,
    /// a rate of zero, a term whose parent does not exist.
    pub fn new(config: Config) -> Result<Self> {
        let mut vocabulary = Vocabulary::builtin();
        if let Some(edit) = &config.vocabulary {
            vocabulary = vocabulary.with(edit).map_err(|error| error.within("vocabulary"))?;
        }
        if let Some(rates) = &config.rates {
            rates.check()?;
        }
        config.curves.check()?;
        let weights = Weights::new(config.evidence, &config.weights)?;
        let fingerprint = fingerprint(&config, &vocabulary);
        let statistics = config.statistics.clone().map(Arc::new);
        let preparer = Preparer::new(Arc::new(vocabulary), statistics, config.rates.clone(), config.curves);
        Ok(Self { config, preparer, weights, fingerprint })
    }

    /// What it was made with.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The vocabulary in use.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.preparer.vocabulary
    }

    /// 32 hexadecimal digits over everything that can change a score: scorer version, configuration, vocabulary,
    /// statistics and rates. Equal fingerprints give equal answers.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// A catalog of records, prepared for this matcher, with every finding about them.
    /// A record that must be refused (unknown kind, id already there) is left out and told.
    #[must_use]
    pub fn catalog<T: Entry>(&self, records: Vec<T>) -> (Catalog<T>, Vec<Diagnostic>) {
        self.catalog_by(records, &Executor::CALLER)
    }

    /// The same catalog and findings, prepared on several threads.
    ///
    /// # Errors
    /// When a pool cannot be made.
    pub fn catalog_on<T: Entry>(
        &self,
        records: Vec<T>,
        threads: Parallelism<'_>,
    ) -> Result<(Catalog<T>, Vec<Diagnostic>)> {
        Ok(self.catalog_by(records, &Executor::of(threads)?))
    }

    fn catalog_by<T: Entry>(&self, records: Vec<T>, executor: &Executor<'_>) -> (Catalog<T>, Vec<Diagnostic>) {
        let mut catalog = Catalog::empty(self);
        let diagnostics = catalog.insert_all(self, Given::all(records), executor);
        (catalog, diagnostics)
    }

    /// A catalog of what [`read()`](crate::read) has read, with its findings and those about what
    /// the texts mean; paths count the records of the input.
    #[must_use]
    pub fn catalog_of<T: Entry>(&self, read: Records<T>) -> (Catalog<T>, Vec<Diagnostic>) {
        let mut catalog = Catalog::empty(self);
        let mut diagnostics = read.diagnostics;
        let given = Given::read(read.records, read.positions);
        diagnostics.extend(catalog.insert_all(self, given, &Executor::CALLER));
        (catalog, diagnostics)
    }

    /// What is usual among these opportunities: word frequencies of their texts and base rates of their past deals,
    /// counted up to `evidence_date`.
    #[must_use]
    pub fn statistics(&self, opportunities: &[Opportunity], evidence_date: Date) -> Statistics {
        self.preparer.count(opportunities, evidence_date)
    }

    /// Scores one pair, without a catalog.
    ///
    /// # Errors
    /// When the opportunity's kind is unknown.
    pub fn score(&self, startup: &Startup, opportunity: &Opportunity, as_of: Date) -> Result<Match> {
        let (startup, mut found) = self.prepare_startup(startup);
        let (opportunity, more) = self.prepare_opportunity(opportunity)?;
        found.extend(more);
        Ok(Match::of_pair(self, startup, opportunity, as_of))
    }

    pub(crate) fn prepare_startup(&self, record: &Startup) -> (Arc<PreparedStartup>, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let profile = self.preparer.startup(Arc::new(record.clone()), "startup", &mut found);
        (Arc::new(profile), found)
    }

    pub(crate) fn prepare_opportunity(
        &self,
        record: &Opportunity,
    ) -> Result<(Arc<PreparedOpportunity>, Vec<Diagnostic>)> {
        let mut found = Vec::new();
        match self.preparer.opportunity(record, "opportunity", &mut found) {
            Some(profile) => Ok((Arc::new(profile), found)),
            // INVARIANT: a refusal is the last finding.
            None => Err(found.pop().map_or_else(
                || crate::Error::new("opportunity", &record.id, crate::ErrorKind::Missing),
                crate::Error::from,
            )),
        }
    }

    pub(crate) fn context(&self, as_of: Date) -> Context<'_> {
        Context { vocabulary: &self.preparer.vocabulary, as_of }
    }

    pub(crate) fn preparer(&self) -> &Preparer {
        &self.preparer
    }

    pub(crate) fn weights(&self) -> &Weights {
        &self.weights
    }
}

impl fmt::Debug for Matcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Matcher").field("fingerprint", &self.fingerprint).finish_non_exhaustive()
    }
}

fn fingerprint(config: &Config, vocabulary: &Vocabulary) -> String {
    let mut hasher = Sha256::new();
    hasher.update(SCORER_VERSION);
    hasher.update(json::bytes(config));
    hasher.update(vocabulary.digest());
    hex(&hasher.finalize())
}

/// The first sixteen bytes as hexadecimal digits: 128 bits are enough to tell configurations apart and fit a signature line.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(32);
    for byte in bytes.iter().take(16) {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
