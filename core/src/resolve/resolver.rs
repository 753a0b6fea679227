//! The ways to read a text as terms: as a name, with a typo, as mentions.

use super::full_match::{Hit, full_match};
use super::{MatchLevel, Resolution, mentions, noise, typo};
use crate::text::{Word, words};
use crate::vocabulary::{Names, TermId, TermKind, Tree, Vocabulary};

/// The most suggestions for a text that names nothing.
const SUGGESTIONS: usize = 3;

/// Reads texts as terms of one kind.
#[derive(Clone, Copy)]
pub(super) struct Resolver<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) kind: TermKind,
    pub(super) names: &'a Names,
    pub(super) tree: &'a Tree,
}

impl Resolver<'_> {
    /// Resolves one part of a list, which is not divided further.
    pub(super) fn resolve_part(self, text: &str) -> Resolution {
        let input = words(text);
        if input.is_empty() || noise::is_noise(text) {
            return Resolution::nothing();
        }
        let hit = self.as_name(&input).map(|hit| hit.resolution());
        hit.or_else(|| self.code(text).map(|term| Resolution::of(vec![term], MatchLevel::Code)))
            .or_else(|| self.with_typo(&input))
            .or_else(|| self.as_mentions(&input))
            .unwrap_or_else(Resolution::nothing)
    }

    /// Reads the words as one name, also without stop words around it.
    pub(super) fn as_name(self, input: &[Word]) -> Option<Hit> {
        let hit = full_match(self.names, input);
        if hit.as_ref().is_some_and(|hit| hit.level != MatchLevel::Contradiction) {
            return hit;
        }
        let inner = mentions::without_stop_words(self.names, input).and_then(|kept| {
            let inner = full_match(self.names, kept)?;
            (inner.level != MatchLevel::Contradiction && !self.lacks_cue(&inner, input, kept)).then_some(inner)
        });
        inner.map(|inner| self.with_level(inner, input)).or(hit)
    }

    /// Reads the words as the whole name of a place; accents must agree.
    pub(super) fn whole_name(self, input: &[Word]) -> Option<Hit> {
        full_match(self.names, input).filter(|hit| hit.level < MatchLevel::Contradiction)
    }

    /// True for a text that is the whole name of a term, with or without words that announce it.
    pub(super) fn is_whole_name(self, text: &str) -> bool {
        let input = words(text);
        let without_stop_words = || mentions::without_stop_words(self.names, &input);
        self.whole_name(&input).is_some() || without_stop_words().is_some_and(|kept| self.whole_name(kept).is_some())
    }

    /// True for a name that is only read as the whole text, unless a word of its kind stands beside
    /// it ("ngành sản xuất", "tỉnh Thái Bình"). The name itself is no such word: the "service
    /// industry" is not industry.
    fn lacks_cue(self, hit: &Hit, input: &[Word], name: &[Word]) -> bool {
        let cues = |words: &[Word]| words.iter().filter(|word| self.names.is_cue(word)).count();
        hit.whole_only && cues(input) <= cues(name)
    }

    /// The hit with its level inside a longer text. Words of the kind leave a name exact; others
    /// make it a part of the text.
    fn with_level(self, mut hit: Hit, input: &[Word]) -> Hit {
        let kept: Vec<&Word> = input.iter().filter(|word| !self.names.is_cue(word)).collect();
        let plain = kept.len() < input.len()
            && full_match(self.names, &kept.into_iter().cloned().collect::<Vec<_>>()).is_some();
        if !plain && hit.level < MatchLevel::Partial {
            hit.level = MatchLevel::Partial;
        }
        hit
    }

    /// Reads the words as a name with a typo.
    pub(super) fn with_typo(self, input: &[Word]) -> Option<Resolution> {
        let typo = |words| typo::typo(self.names, self.vocabulary.trigrams(), words);
        let hit = typo(input);
        let stripped = || mentions::without_stop_words(self.names, input).and_then(typo);
        hit.or_else(stripped).map(|hit| hit.resolution())
    }

    /// Reads the words as a phrase that mentions names.
    pub(super) fn as_mentions(self, input: &[Word]) -> Option<Resolution> {
        let found = mentions::mentions(self.names, input);
        let terms = mentions::terms(&found, |above, below| self.is_above(above, below));
        let former = found.iter().rev().find_map(|mention| mention.name?.former.clone());
        (!terms.is_empty()).then(|| Resolution { former, ..Resolution::of(terms, MatchLevel::Partial) })
    }

    /// True for a term that contains another one.
    pub(super) fn is_above(self, above: TermId, below: TermId) -> bool {
        match self.kind {
            TermKind::Place => self.vocabulary.places().covers(above, below),
            _ => self.tree.is_within(below, above),
        }
    }

    /// True for a part of numbers and stop words only: "Quận 1", "2024".
    pub(super) fn is_only_stop_words(self, part: &str) -> bool {
        words(part).iter().all(|word| word.is_number() || self.names.is_stop_word(std::slice::from_ref(word)))
    }

    /// The resolution of a text that names nothing, with suggestions for short texts.
    pub(super) fn unresolved(self, input: &[Word]) -> Resolution {
        let suggestions = if input.len() <= 8 { typo::nearest(self.names, input, SUGGESTIONS) } else { Vec::new() };
        Resolution { suggestions, ..Resolution::nothing() }
    }

    /// The sector of an industry code.
    pub(super) fn code(self, text: &str) -> Option<TermId> {
        (self.kind == TermKind::Sector).then(|| super::code::sector(self.vocabulary, text)).flatten()
    }
}
