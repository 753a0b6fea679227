//! Theme: the words of the startup's description that occur in the opportunity's texts.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::membership::{FULL, Membership};
use crate::numeric::scaled_share;
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// How many matches count: those with the greatest impact. A long description must not win by its
/// length, and 64 words and bigrams are more than a good match of two pages shares.
const COUNTED_MATCHES: usize = 64;

/// The sum of impacts (thousandths) at which the membership is one half: about six distinctive
/// words, each as rare as one document in twenty.
const HALF: u64 = 31_000;

/// Words shown in a reason: as many as fit on a line.
const SHOWN_WORDS: usize = 5;

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let (query, document) = match (&startup.text, opportunity.text.as_deref()) {
        (_, None) => return Outcome::unknown(Side::Opportunity, CriterionField::Description, FULL),
        (None, _) => return Outcome::unknown(Side::Startup, CriterionField::Description, FULL),
        (Some(query), Some(document)) => (query, document),
    };
    if !document.shares_language(query) {
        return Outcome { membership: Membership::UNKNOWN, levels: LevelRange::OPEN, detail: Detail::NoCommonLanguage };
    }
    let mut found = document.matches(query);
    found.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let sum: u64 = found.iter().take(COUNTED_MATCHES).map(|(_, impact)| u64::from(*impact)).sum();
    let value = scaled_share(sum, sum + HALF, FULL);
    Outcome {
        membership: Membership::partial(value),
        levels: LevelRange::OPEN,
        detail: Detail::Words { words: shown(&found), found: u32::try_from(found.len()).unwrap_or(u32::MAX) },
    }
}

/// The words with the greatest impact, without those that are part of a bigram already shown.
fn shown(found: &[(&str, u32)]) -> Vec<String> {
    let mut words: Vec<String> = Vec::with_capacity(SHOWN_WORDS);
    for (word, _) in found {
        if words.len() < SHOWN_WORDS && !words.iter().any(|bigram| bigram.split(' ').any(|half| half == *word)) {
            words.push((*word).to_owned());
        }
    }
    words
}
