//! Reads the whole text as one name: the accents must agree, word by word.

use super::{MatchLevel, Resolution};
use crate::text::{Accents, Word, compare, connects, is_capital, squash, squashed_accents, words};
use crate::vocabulary::{Name, NameSource, Names, TermId};

/// The names that a text, or a part of it, was read as.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    /// The terms of each name that fits: with several, it is not known which name is meant.
    pub(super) sets: Vec<Vec<TermId>>,
    pub(super) level: MatchLevel,
    pub(super) source: NameSource,
    pub(super) former: Vec<String>,
    /// The city abroad whose name it is.
    pub(super) city: Option<String>,
    /// True for a name that is not read beside other words.
    pub(super) whole_only: bool,
    /// True for a name that is not read beside words that are not names.
    pub(super) alone: bool,
}

impl Hit {
    /// The hit as a resolution.
    pub(super) fn resolution(&self) -> Resolution {
        if let Some(terms) = self.terms() {
            let former = self.former.first().cloned();
            let cities = terms.iter().copied().zip(self.city.clone()).collect();
            return Resolution { former, cities, ..Resolution::of(terms.to_vec(), self.level) };
        }
        let mut candidates: Vec<TermId> = Vec::new();
        for term in self.sets.iter().flatten() {
            if !candidates.contains(term) {
                candidates.push(*term);
            }
        }
        let former_candidates = self.former.clone();
        Resolution { former_candidates, ..Resolution::one_of(candidates) }
    }

    /// The terms, if it is certain which name is meant.
    pub(super) fn terms(&self) -> Option<&[TermId]> {
        match self.sets.as_slice() {
            [terms] => Some(terms),
            _ => None,
        }
    }
}

/// The most letters of a Vietnamese syllable.
const LONGEST_SYLLABLE: usize = 7;
/// The fewest letters of a name of several words that is written as one word.
const SHORTEST_SQUASHED: usize = 5;

/// The best reading of the words as one name; contradicting accents included, as the weakest.
pub(super) fn full_match(names: &Names, input: &[Word]) -> Option<Hit> {
    let key = squash(input);
    let mut read: Vec<(MatchLevel, &Name)> =
        names.with_letters(&key).filter_map(|name| Some((agreement(input, name)?, name))).collect();
    let best = read.iter().map(|(level, name)| (*level, name.source)).min()?;
    read.retain(|(level, name)| (*level, name.source) == best);
    let mut hit = Hit {
        sets: Vec::new(),
        level: best.0,
        source: best.1,
        former: Vec::new(),
        city: None,
        whole_only: false,
        alone: false,
    };
    for (_, name) in read {
        hit.whole_only |= name.whole_only;
        hit.alone |= name.alone;
        hit.city = hit.city.or_else(|| name.city.clone());
        if !hit.sets.contains(&name.terms) {
            hit.sets.push(name.terms.clone());
        }
        hit.former.extend(name.former.clone().filter(|former| !hit.former.contains(former)));
    }
    if hit.sets.len() > 1 {
        hit.level = MatchLevel::Ambiguous;
    } else if hit.source == NameSource::Inside && hit.level < MatchLevel::Place {
        hit.level = MatchLevel::Place;
    }
    Some(hit)
}

/// How an input that has the letters of a name agrees with it; `None` if it must not be read as
/// that name.
pub(super) fn agreement(input: &[Word], name: &Name) -> Option<MatchLevel> {
    if name.country_only || (name.needs_capitals && !is_in_capitals(input, &name.text)) {
        return None;
    }
    let written = words(&name.text);
    if !same_division(input, &written) {
        // "N/A" is no code.
        if name.source == NameSource::Code {
            return None;
        }
        if let [only] = input
            && is_one_syllable(only, &written)
        {
            return None;
        }
        let level = squashed_accents(input, &written);
        return (level != Accents::Contradict).then_some(MatchLevel::Squashed);
    }
    let accents: Vec<Accents> = input.iter().zip(&written).map(|(input, name)| accents(input, name)).collect();
    let against = accents.iter().filter(|accents| **accents == Accents::Contradict).count();
    if let [only] = accents.as_slice() {
        let syllable = written.iter().all(|name| {
            name.is_accented() && (name.len() == 1 || !name.is_capitals()) && name.len() < LONGEST_SYLLABLE
        });
        if against > 0 || (syllable && *only > Accents::Syllable) {
            return None;
        }
    }
    // One wrong accent is a typo; if most words disagree they are other words.
    if against * 2 > accents.len() {
        return None;
    }
    Some(accents.into_iter().max().map_or(MatchLevel::Exact, level))
}

/// True for a word that may be one syllable of its own, beside a name of several: "đoàn" is not "đồ
/// ăn", "around" no A round.
fn is_one_syllable(input: &Word, name: &[Word]) -> bool {
    let letter = |word: &Word| word.len() == 1 && !word.has_digit() && !connects(word);
    !input.is_capitals() && !input.has_digit() && (input.len() < SHORTEST_SQUASHED || name.first().is_some_and(letter))
}

fn accents(input: &Word, name: &Word) -> Accents {
    if connects(input) && connects(name) { Accents::Same } else { compare(input, name) }
}

const fn level(accents: Accents) -> MatchLevel {
    match accents {
        Accents::Same => MatchLevel::Exact,
        Accents::Syllable => MatchLevel::Syllable,
        Accents::Toneless => MatchLevel::Letters,
        Accents::Fewer => MatchLevel::Folded,
        Accents::Contradict => MatchLevel::Contradiction,
    }
}

/// True if both are divided into the same words.
fn same_division(input: &[Word], name: &[Word]) -> bool {
    let same = |(a, b): (&Word, &Word)| (connects(a) && connects(b)) || a.letters().eq(b.letters());
    input.len() == name.len() && input.iter().zip(name).all(same)
}

/// True for "AI", "A.I.", "IoT": capitals, or at least two of them. A name with one capital
/// ("Thái") needs that one.
fn is_in_capitals(input: &[Word], name: &str) -> bool {
    let needed = name.chars().filter(|c| is_capital(*c)).count().min(2);
    input.iter().all(Word::is_capitals)
        || (input.len() == 1 && input.iter().all(|word| word.capitals() >= needed && word.is_capitalised()))
}
