//! Finds startups that a register has twice: pairs with a score and its reasons. Nothing is merged.
//!
//! The steps are those of probabilistic record linkage (Fellegi and Sunter 1969):
//!
//! 1. `features`: each record is reduced to what can be compared: names without legal forms,
//!    contacts, province, sectors.
//! 2. `blocking`: only records that share a blocking key are compared.
//! 3. `comparison`: each pair gets a comparison vector, one level per criterion, and a score.
//! 4. `text`: the reasons as sentences in both languages.

mod blocking;
mod comparison;
mod features;
mod forms;
mod name;
mod pair;
mod syllable;
mod text;

use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};
use comparison::Comparison;
use features::ComparableRecord;

pub use features::Contact;
pub use name::NameComparisonLevel;
pub use pair::{DuplicateCriterion, DuplicateDetail, DuplicatePair, DuplicateReason, MatchConfidence, WEIGHTS};

/// The least score of a listed pair unless the caller says otherwise: two names that agree but for
/// a typing error, with nothing else known, lie just above it.
pub const DEFAULT_MIN_SCORE: u32 = 55_000_000;

/// The duplicates of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Duplicates {
    /// The pairs, surest first.
    pub pairs: Vec<DuplicatePair>,
    /// How many pairs were compared.
    pub compared: u32,
}

impl Matcher {
    /// Pairs of records that may be the same startup, surest first. Nothing is merged.
    ///
    /// Only records that share a blocking key are compared: a name but for a typing error, two
    /// words of it, a contact. When many records have the same key, each is compared with the next
    /// ones in the order of ids, so a chain of equal records is reported as a chain of pairs.
    ///
    /// `min_score` is from 0 to 100 000 000. Pairs with the same tax code are always listed.
    ///
    /// ```
    /// use ketnoi::{Config, Matcher, Startup};
    /// let startups = [
    ///     Startup::new("a").name("Công ty TNHH Bưởi Số").place("Trà Vinh"),
    ///     Startup::new("b").name("BUOI SO CO., LTD").place("Vĩnh Long"),
    /// ];
    /// let matcher = Matcher::new(Config::default())?;
    /// let found = matcher.duplicates(&startups, ketnoi::dedupe::DEFAULT_MIN_SCORE);
    /// assert_eq!((found.pairs[0].a.as_str(), found.pairs[0].b.as_str()), ("a", "b"));
    /// # Ok::<(), ketnoi::Error>(())
    /// ```
    #[must_use]
    pub fn duplicates(&self, startups: &[Startup], min_score: u32) -> Duplicates {
        duplicates_of(&features::comparable(self.vocabulary(), startups), min_score)
    }

    /// Pairs of records that may be the same opportunity, as [`Matcher::duplicates`] finds them: by
    /// name, contacts and the province of the office. Two calls of one programme have one name and
    /// one site; a person decides whether they are two.
    #[must_use]
    pub fn duplicate_opportunities(&self, opportunities: &[Opportunity], min_score: u32) -> Duplicates {
        duplicates_of(&features::comparable_opportunities(self.vocabulary(), opportunities), min_score)
    }
}

fn duplicates_of(records: &[ComparableRecord], min_score: u32) -> Duplicates {
    let candidates = blocking::candidate_pairs(records);
    let compared = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    let comparisons = candidates.into_iter().map(|(a, b)| Comparison::of(a, b));
    let mut pairs: Vec<DuplicatePair> =
        comparisons.filter(|comparison| comparison.is_listed(min_score)).map(Comparison::into_pair).collect();
    pairs.sort_by(DuplicatePair::rank);
    Duplicates { pairs, compared }
}
