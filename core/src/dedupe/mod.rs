//! The same startup twice in a register: pairs with a score and its reasons. Nothing is merged.
//!
//! A record becomes a sign (`sign`): names without legal forms, contacts, province, sectors. Records that share a key
//! (`block`) are compared (`judge`), criterion by criterion; `text` says why in both languages.

mod block;
mod judge;
mod name;
mod sign;
mod syllable;
mod text;

use serde::Serialize;

use crate::matcher::Matcher;
use crate::membership::Membership;
use crate::record::Startup;
use crate::score::Score;

pub use judge::{DuplicateCriterion, DuplicateDetail, WEIGHTS};
pub use name::NameDetail;
pub use sign::Contact;

/// Pairs below this score are not told: two names that agree apart from a slip, with nothing else known, lie just above.
pub const AT_LEAST: u32 = 55_000_000;
/// From here on a pair is likely the same: names and one further fact agree.
const LIKELY: u32 = 65_000_000;
/// From here on it is nearly certain: names and contacts agree.
const NEARLY_CERTAIN: u32 = 80_000_000;

/// How sure a pair is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// To be looked at.
    Possible,
    /// Names and a further fact agree.
    Likely,
    /// Names and contacts agree, or the tax code.
    NearlyCertain,
}

/// Two records that may be the same startup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DuplicatePair {
    /// The id of the one; the smaller of the two.
    pub a: String,
    /// The id of the other.
    pub b: String,
    /// How sure.
    pub likeness: Likeness,
    /// The score, 0 to 100 000 000, with what it would be if all that is unknown were known.
    pub score: Score,
    /// What each criterion adds; contributions sum to the score.
    pub reasons: Vec<DuplicateReason>,
}

/// What one criterion adds to the score of a pair, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DuplicateReason {
    /// The criterion.
    pub criterion: DuplicateCriterion,
    /// Its weight, of 10 000.
    pub weight: u16,
    /// How well the two agree, of 10 000.
    pub membership: Membership,
    /// Weight × membership.
    pub contribution: u32,
    /// Why, as data.
    pub detail: DuplicateDetail,
}

/// The pairs of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicates {
    /// The pairs, surest first.
    pub pairs: Vec<DuplicatePair>,
    /// Pairs that were compared.
    pub compared: u32,
}

impl Matcher {
    /// Pairs of records that may be the same startup, surest first; nothing is merged.
    ///
    /// Only records that share something are compared: a name apart from a slip, two words of it, a contact. Of many records with
    /// the same key each is compared with its next in the order of ids, so that a chain of equal ones is told as a chain.
    ///
    /// ```
    /// use ketnoi::{Config, Lang, Matcher, Startup, read};
    /// let startups = read::<Startup>(
    ///     r#"[{"id": "a", "name": "Công ty TNHH Bưởi Số", "place": "Trà Vinh"},
    ///         {"id": "b", "name": "BUOI SO CO., LTD", "place": "Vĩnh Long"}]"#,
    /// );
    /// let found = Matcher::new(Config::default())?.duplicates(&startups.records, ketnoi::dedupe::AT_LEAST);
    /// assert_eq!((found.pairs[0].a.as_str(), found.pairs[0].b.as_str()), ("a", "b"));
    /// # Ok::<(), ketnoi::Error>(())
    /// ```
    #[must_use]
    pub fn duplicates(&self, startups: &[Startup], at_least: u32) -> Duplicates {
        let signs = sign::signs(self.vocabulary(), startups);
        let candidates = block::candidates(&signs);
        let compared = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
        let pair = |(a, b): (u32, u32)| Some((signs.get(a as usize)?, signs.get(b as usize)?));
        let judged = candidates.into_iter().filter_map(pair).map(|(a, b)| judge::judge(a, b));
        let mut pairs: Vec<DuplicatePair> =
            judged.filter(|judged| judged.is_told(at_least)).map(judge::Judged::pair).collect();
        pairs.sort_by(|one, other| {
            let rank = |pair: &DuplicatePair| std::cmp::Reverse((pair.likeness, pair.score.score));
            rank(one).cmp(&rank(other)).then_with(|| (&one.a, &one.b).cmp(&(&other.a, &other.b)))
        });
        Duplicates { pairs, compared }
    }
}

fn likeness(score: u32, same_firm: bool) -> Likeness {
    match score {
        _ if same_firm => Likeness::NearlyCertain,
        NEARLY_CERTAIN.. => Likeness::NearlyCertain,
        LIKELY.. => Likeness::Likely,
        _ => Likeness::Possible,
    }
}
