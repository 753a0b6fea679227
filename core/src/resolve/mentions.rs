//! Names mentioned inside a longer text, as whole words, where they make up most of it.

use super::MatchLevel;
use super::full_match::{agreement, full_match};
use crate::text::{Word, connects, squash};
use crate::vocabulary::{Name, NameSource, Names, TermId};

/// The most words of a text in which names are looked for: longer texts are descriptions.
const LONGEST: usize = 40;
/// The fewest letters of a word that is a name inside a phrase, unless it is an abbreviation in
/// capitals: shorter words are too often other words.
const SHORTEST_WORD: usize = 4;

/// The most words of a stop phrase.
const LONGEST_STOP_PHRASE: usize = 6;

/// A name or an exception found inside a phrase.
pub(super) struct Mention<'a> {
    /// None for an exception: words that contain a name and are something else.
    pub(super) name: Option<&'a Name>,
    from: usize,
    to: usize,
}

/// The names in a phrase, in its order, if names and stop words make up at least half of it.
pub(super) fn mentions<'a>(names: &'a Names, input: &[Word]) -> Vec<Mention<'a>> {
    if input.len() > LONGEST || input.iter().any(|word| names.blocks(word)) {
        return Vec::new();
    }
    let mut found = longest_first(names, input);
    found.retain(|mention| mention.name.is_some());
    let covered: usize = found.iter().map(|mention| mention.to - mention.from).sum();
    let mut rest = vec![true; input.len()];
    for mention in &found {
        mark_named(&mut rest, mention.from, mention.to);
    }
    mark_stop_words(names, input, &mut rest);
    let unnamed = rest.iter().filter(|unnamed| **unnamed).count();
    // A short abbreviation alone must be most of the phrase: "HS code" is no pupil.
    let short =
        found.len() == 1 && found.iter().all(|mention| mention.name.is_some_and(|name| name.length < SHORTEST_WORD));
    if unnamed + usize::from(short) > covered { Vec::new() } else { found }
}

/// The names and exceptions in a phrase, the longest first considered; none overlaps another.
#[expect(clippy::indexing_slicing, reason = "every range lies in the phrase")]
fn longest_first<'a>(names: &'a Names, input: &[Word]) -> Vec<Mention<'a>> {
    let mut found: Vec<Mention<'a>> = Vec::new();
    for length in (1..=names.longest.min(input.len())).rev() {
        for from in 0..=input.len() - length {
            let to = from + length;
            let part = &input[from..to];
            let free = found.iter().all(|other| to <= other.from || other.to <= from);
            if !free {
                continue;
            }
            if names.is_exception(part) {
                found.push(Mention { name: None, from, to });
            } else if let Some(name) = name_at(names, input, from, part) {
                found.push(Mention { name: Some(name), from, to });
            }
        }
    }
    found.sort_by_key(|mention| mention.from);
    found
}

/// The name that a part of a phrase is, if it is one for sure.
fn name_at<'a>(names: &'a Names, input: &[Word], from: usize, part: &[Word]) -> Option<&'a Name> {
    let before = from.checked_sub(1).and_then(|before| input.get(before));
    let after_cue = before.is_some_and(|word| names.is_cue(word));
    let mut fitting: Vec<&Name> = names
        .with_letters(&squash(part))
        .filter(|name| {
            name.source <= NameSource::Inside
                && !name.alone
                && (!name.whole_only || (after_cue && matches!(name.source, NameSource::Label | NameSource::Name)))
        })
        .filter(|name| reads_inside(names, part, name))
        .collect();
    fitting.sort_by_key(|name| name.source);
    let first = *fitting.first()?;
    let sure = fitting.iter().all(|other| other.terms == first.terms);
    let capitalised = !names.proper || part.iter().all(|word| word.is_capitalised() || word.has_digit());
    (sure && (capitalised || input.iter().all(|word| !word.is_capitalised()))).then_some(first)
}

/// A name inside a phrase must be written as it is, or wholly without accents if it has several
/// words. A proper name with only some of its accents is another word: "đa năng" is not Đà Nẵng.
fn reads_inside(names: &Names, part: &[Word], name: &Name) -> bool {
    let Some(level) = agreement(part, name) else { return false };
    let long_enough = part.len() > 1 || part.iter().all(|word| word.len() >= SHORTEST_WORD || word.is_capitals());
    let by_words = name.words == part.len();
    let is_partly_accented = names.proper && level > MatchLevel::Syllable && part.iter().any(Word::is_accented);
    long_enough && by_words && level <= MatchLevel::Folded && !is_partly_accented
}

/// Marks stop words, conjunctions and numbers, which name nothing and need no name.
fn mark_stop_words(names: &Names, input: &[Word], rest: &mut [bool]) {
    for length in (1..=LONGEST_STOP_PHRASE).rev() {
        for (from, part) in input.windows(length).enumerate() {
            let free = rest.iter().skip(from).take(length).all(|unnamed| *unnamed);
            let little = matches!(part, [word] if connects(word) || word.is_number());
            if free && (little || names.is_stop_word(part)) {
                mark_named(rest, from, from + length);
            }
        }
    }
}

/// Marks words as named: they need no further explanation.
fn mark_named(rest: &mut [bool], from: usize, to: usize) {
    rest.iter_mut().take(to).skip(from).for_each(|unnamed| *unnamed = false);
}

/// The words without stop words at either end; `None` if that changes nothing or leaves nothing.
pub(super) fn without_stop_words<'a>(names: &Names, input: &'a [Word]) -> Option<&'a [Word]> {
    if input.len() > LONGEST {
        return None;
    }
    let mut kept = input;
    while let Some(rest) = divisions(kept, |length| length).find_map(|(a, b)| names.is_stop_word(a).then_some(b)) {
        kept = rest;
        if !kept.is_empty() && full_match(names, kept).is_some() {
            break;
        }
    }
    if full_match(names, kept).is_none() {
        while let Some(rest) = divisions(kept, |length| kept.len().saturating_sub(length))
            .find_map(|(a, b)| names.is_stop_word(b).then_some(a))
        {
            kept = rest;
            if !kept.is_empty() && full_match(names, kept).is_some() {
                break;
            }
        }
    }
    (!kept.is_empty() && kept.len() < input.len()).then_some(kept)
}

/// The words divided near one end, the longest piece first; `at` returns the position of the
/// division for a length of the piece.
fn divisions(words: &[Word], at: impl Fn(usize) -> usize) -> impl Iterator<Item = (&[Word], &[Word])> {
    (1..=LONGEST_STOP_PHRASE.min(words.len())).rev().filter_map(move |length| words.split_at_checked(at(length)))
}

/// The terms of the names, each once, without those above others that are named too.
pub(super) fn terms(found: &[Mention<'_>], is_above: impl Fn(TermId, TermId) -> bool) -> Vec<TermId> {
    let mut terms: Vec<TermId> = Vec::new();
    for term in found.iter().filter_map(|mention| mention.name).flat_map(|name| &name.terms) {
        if !terms.contains(term) {
            terms.push(*term);
        }
    }
    let all = terms.clone();
    terms.retain(|term| !all.iter().any(|other| other != term && is_above(*term, *other)));
    terms
}
