//! The matcher: configuration, vocabulary, statistics and weights, checked once.
//!
//! The modules above add what is done with it: catalogs and rankings (`search`), scores of one pair
//! (`ranking`), advice, plans and learning.

use std::fmt::{self, Write};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::config::Config;
use crate::criteria::Context;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::fact::Facts;
use crate::json;
use crate::prepared::{PreparedOpportunity, PreparedStartup, Preparer};
use crate::record::{Opportunity, Startup};
use crate::statistics::Statistics;
use crate::vocabulary::Vocabulary;
use crate::weights::Weights;

/// The version of the rules and shipped numbers of scoring: raised by every change that can change
/// a score.
const SCORER_VERSION: &str = "4";

/// A checked configuration, which prepares, scores, ranks, explains and advises.
///
/// It never changes, and a clone is cheap: all clones share one matcher, and so do the catalogs,
/// rankings and matches that come from it.
///
/// ```
/// use ketnoi::{Config, Matcher};
/// let matcher = Matcher::new(Config::default())?;
/// assert_eq!(matcher.fingerprint().len(), 32);
/// # Ok::<(), ketnoi::Error>(())
/// ```
#[derive(Clone)]
pub struct Matcher(Arc<Inner>);

struct Inner {
    config: Config,
    preparer: Preparer,
    weights: Weights,
    fingerprint: String,
}

impl Matcher {
    /// A matcher with the built-in vocabulary, changed as the configuration says.
    ///
    /// # Errors
    /// With the path of the offending setting: weights that do not sum to 10 000, an unknown
    /// criterion, a rate of zero, a term whose parent does not exist, a fact without values.
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
        let facts = Arc::new(Facts::new(&config.facts)?);
        let preparer = Preparer::new(Arc::new(vocabulary), statistics, config.rates.clone(), facts, config.curves);
        Ok(Self(Arc::new(Inner { config, preparer, weights, fingerprint })))
    }

    /// The configuration that the matcher was made with.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// The vocabulary in use.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.0.preparer.vocabulary
    }

    /// The fingerprint, 32 hexadecimal digits: a hash of everything that can change a score, which
    /// is the scorer version, configuration, vocabulary, statistics and rates. Matchers with equal
    /// fingerprints give equal answers.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.0.fingerprint
    }

    /// Counts the word frequencies of these opportunities' texts and the base rates of their past
    /// deals, up to `evidence_date`.
    #[must_use]
    pub fn statistics(&self, opportunities: &[Opportunity], evidence_date: Date) -> Statistics {
        self.0.preparer.count(opportunities, evidence_date)
    }

    pub(crate) fn prepare_startup(&self, record: &Startup) -> (Arc<PreparedStartup>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let prepared = self.0.preparer.startup(Arc::new(record.clone()), "startup", &mut diagnostics);
        (Arc::new(prepared), diagnostics)
    }

    /// # Errors
    /// When its kind is unknown.
    #[expect(clippy::expect_used, reason = "the last diagnostic explains a refusal")]
    pub(crate) fn prepare_opportunity(
        &self,
        record: &Opportunity,
    ) -> Result<(Arc<PreparedOpportunity>, Vec<Diagnostic>)> {
        let mut diagnostics = Vec::new();
        match self.0.preparer.opportunity(record, "opportunity", &mut diagnostics) {
            Some(prepared) => Ok((Arc::new(prepared), diagnostics)),
            None => Err(diagnostics.pop().expect("a refusal is reported").into()),
        }
    }

    pub(crate) fn context(&self, as_of: Date) -> Context<'_> {
        Context::new(&self.0.preparer.vocabulary, as_of)
    }

    pub(crate) fn preparer(&self) -> &Preparer {
        &self.0.preparer
    }

    pub(crate) fn weights(&self) -> &Weights {
        &self.0.weights
    }
}

impl fmt::Debug for Matcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Matcher").field("fingerprint", &self.0.fingerprint).finish_non_exhaustive()
    }
}

/// The fingerprint: see [`Matcher::fingerprint`].
fn fingerprint(config: &Config, vocabulary: &Vocabulary) -> String {
    let mut hasher = Sha256::new();
    hasher.update(SCORER_VERSION);
    hasher.update(json::bytes(config));
    hasher.update(vocabulary.digest());
    hex(&hasher.finalize())
}

/// The first sixteen bytes as hexadecimal digits: 128 bits are enough to distinguish
/// configurations, and they fit on one line of a signed document.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(32);
    for byte in bytes.iter().take(16) {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
