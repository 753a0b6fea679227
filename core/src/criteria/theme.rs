//! Theme: the words of the startup's description found in the opportunity's texts.

use super::{Context, Detail, LevelRange, Outcome, Side};
use crate::membership::{FULL, Membership};
use crate::numeric::share;
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// Matches that count: the strongest sixty-four. A description of many pages must not win by its length,
/// and sixty-four words and pairs are more than a good match of two pages shares.
const STRONGEST: usize = 64;

/// Sum of impacts (thousandths) that makes half a fit: about six telling words, each as rare as one document in twenty.
const HALF: u64 = 31_000;

/// Words shown in a reason: as many as a line holds.
const SHOWN: usize = 5;

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let (words, document) = match (&startup.text, opportunity.text.as_deref()) {
        (_, None) => return Outcome::unknown(Side::Opportunity, "description", FULL),
        (None, _) => return Outcome::unknown(Side::Startup, "description", FULL),
        (Some(words), Some(document)) => (words, document),
    };
    if !words.shares_language(document) {
        return Outcome { membership: Membership::UNKNOWN, levels: LevelRange::OPEN, detail: Detail::NoCommonLanguage };
    }
    let mut found = document.matches(words);
    found.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let sum: u64 = found.iter().take(STRONGEST).map(|(_, impact)| u64::from(*impact)).sum();
    let value = u16::try_from(share(sum, sum + HALF, u64::from(FULL))).unwrap_or(FULL);
    Outcome {
        membership: Membership::partial(value),
        levels: LevelRange::OPEN,
        detail: Detail::Words { words: shown(&found), found: u32::try_from(found.len()).unwrap_or(u32::MAX) },
    }
}

/// The strongest words, without one that is part of a pair already shown.
fn shown(found: &[(&str, u32)]) -> Vec<String> {
    let mut words: Vec<String> = Vec::with_capacity(SHOWN);
    for (word, _) in found {
        if words.len() < SHOWN && !words.iter().any(|pair| pair.split(' ').any(|half| half == *word)) {
            words.push((*word).to_owned());
        }
    }
    words
}
