//! Theme: the words of the startup's description that occur in the opportunity's texts.

use super::{Context, CriterionField, Detail, LevelRange, Outcome, Side};
use crate::membership::{FULL, Membership};
use crate::numeric::scaled_share;
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// The number of matches that count, those with the greatest impact: a long description must not
/// win by its length. Two well-matched texts of a page each share fewer words and bigrams.
const COUNTED_MATCHES: usize = 64;

/// The sum of impacts (thousandths) at which the membership is one half: about six distinctive
/// words, each as rare as one document in twenty.
const HALF: u64 = 31_000;

/// The number of words shown in a reason: as many as fit on a line.
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
    let mut matches = document.matches(query);
    matches.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let sum: u64 = matches.iter().take(COUNTED_MATCHES).map(|(_, impact)| u64::from(*impact)).sum();
    let value = scaled_share(sum, sum + HALF, FULL);
    Outcome {
        membership: Membership::partial(value),
        levels: LevelRange::OPEN,
        detail: Detail::Words { words: shown_words(&matches), found: u32::try_from(matches.len()).unwrap_or(u32::MAX) },
    }
}

/// The words with the greatest impact, without those that are part of a bigram already shown.
fn shown_words(matches: &[(&str, u32)]) -> Vec<String> {
    let mut words: Vec<String> = Vec::with_capacity(SHOWN_WORDS);
    for (word, _) in matches {
        if words.len() < SHOWN_WORDS && !words.iter().any(|bigram| bigram.split(' ').any(|half| half == *word)) {
            words.push((*word).to_owned());
        }
    }
    words
}
