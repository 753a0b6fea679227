//! The way of a text through the readings, surest first.

use super::whole::{Hit, whole};
use super::{Found, MatchLevel, Resolution, address, guard, parts, phrase, typo};
use crate::limits;
use crate::text::{Word, repaired, words};
use crate::vocabulary::{Names, TermId, TermKind, Tree, Vocabulary};

/// How deep brackets inside brackets are read.
const DEEPEST: usize = 3;
/// How many brackets are read.
const BRACKETS: usize = 16;
/// How many suggestions are made.
const SUGGESTIONS: usize = 3;

/// A kind of the vocabulary, for reading texts.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) kind: TermKind,
    pub(super) names: &'a Names,
    pub(super) tree: &'a Tree,
}

impl Vocabulary {
    /// What a text names in the vocabulary of a kind: ids or messy text, in Vietnamese or English.
    ///
    /// Nothing for a text over [`limits::TEXT`] bytes.
    ///
    /// ```
    /// use ketnoi::resolve::MatchLevel;
    /// use ketnoi::vocabulary::{TermKind, Vocabulary};
    ///
    /// let vocabulary = Vocabulary::builtin();
    /// let read = vocabulary.resolve(TermKind::Sector, "nong nghiep thong minh");
    /// let sectors = vocabulary.tree(TermKind::Sector);
    /// assert_eq!(sectors.term(read.terms()[0]).id, "smart-agriculture");
    /// assert_eq!(read.level, MatchLevel::Folded);
    /// ```
    #[must_use]
    pub fn resolve(&self, kind: TermKind, text: &str) -> Resolution {
        if text.len() > limits::TEXT {
            return Resolution::nothing();
        }
        let reader = Reader { vocabulary: self, kind, names: self.names(kind), tree: self.tree(kind) };
        reader.read(text, DEEPEST)
    }
}

impl Reader<'_> {
    fn read(self, text: &str, depth: usize) -> Resolution {
        let input = words(text);
        if input.is_empty() {
            return Resolution::nothing();
        }
        let strong = |hit: &Hit| hit.level != MatchLevel::Contradiction;
        if let Some(hit) = whole(self.names, &input).filter(strong) {
            return hit.resolution();
        }
        if let Some(term) = self.code(text) {
            return Resolution::of(vec![term], MatchLevel::Code);
        }
        if let Some(meant) = repaired(text).filter(|_| depth == DEEPEST) {
            return self.read(&meant, depth - 1);
        }
        if guard::names_nothing(text) {
            return self.nothing(&input);
        }
        self.listed(text, depth)
            .or_else(|| self.named(&input).filter(strong).map(|hit| hit.resolution()))
            .or_else(|| self.loosely_listed(text, depth))
            .or_else(|| self.named(&input).map(|hit| hit.resolution()))
            .or_else(|| self.misspelt(&input))
            .or_else(|| self.mentioned(&input))
            .unwrap_or_else(|| self.nothing(&input))
    }

    /// One part of a list, without looking for further parts.
    pub(super) fn part(self, text: &str) -> Resolution {
        let input = words(text);
        if input.is_empty() || guard::names_nothing(text) {
            return Resolution::nothing();
        }
        let hit = self.named(&input).map(|hit| hit.resolution());
        hit.or_else(|| self.code(text).map(|term| Resolution::of(vec![term], MatchLevel::Code)))
            .or_else(|| self.misspelt(&input))
            .or_else(|| self.mentioned(&input))
            .unwrap_or_else(Resolution::nothing)
    }

    /// The words as a name, also without words around it that say nothing.
    pub(super) fn named(self, input: &[Word]) -> Option<Hit> {
        let hit = whole(self.names, input);
        if hit.as_ref().is_some_and(|hit| hit.level != MatchLevel::Contradiction) {
            return hit;
        }
        let sure = |inner: &Hit| inner.level != MatchLevel::Contradiction && !self.needs_more(inner, input);
        let inner = phrase::stripped(self.names, input).and_then(|kept| whole(self.names, kept)).filter(sure);
        inner.map(|inner| self.announced(inner, input)).or(hit)
    }

    /// A name that is only read as the whole text may stand after the words of its kind ("ngành sản xuất", "tỉnh Thái Bình").
    fn needs_more(self, hit: &Hit, input: &[Word]) -> bool {
        hit.whole_only && !input.iter().any(|word| self.names.announces(word))
    }

    /// Administrative words and words of the kind leave a name exact; others make it a part of the text.
    fn announced(self, mut hit: Hit, input: &[Word]) -> Hit {
        let kept: Vec<&Word> = input.iter().filter(|word| !self.names.announces(word)).collect();
        let plain =
            kept.len() < input.len() && whole(self.names, &kept.into_iter().cloned().collect::<Vec<_>>()).is_some();
        if !plain && hit.level < MatchLevel::Partial {
            hit.level = MatchLevel::Partial;
        }
        hit
    }

    /// Lists divided by signs.
    fn listed(self, text: &str, depth: usize) -> Option<Resolution> {
        if self.kind == TermKind::Place {
            return address::listed(self, text);
        }
        let parts = parts::divided(text, parts::hard);
        let fits = depth > 0 && parts.len() > 1 && parts.len() <= limits::LIST;
        fits.then(|| self.list(&parts, depth, false)).flatten()
    }

    /// Brackets, and lists divided by words.
    fn loosely_listed(self, text: &str, depth: usize) -> Option<Resolution> {
        if self.kind == TermKind::Place {
            return address::loosely_listed(self, text);
        }
        if depth == 0 {
            return None;
        }
        if let Some(found) =
            parts::brackets(text).and_then(|(outside, inside)| self.bracketed(&outside, &inside, depth))
        {
            return Some(found);
        }
        let soft = parts::divided(text, parts::either);
        let fits = soft.len() > 1 && soft.len() <= limits::LIST;
        fits.then(|| self.list(&soft, depth, true)).flatten()
    }

    /// A list; with `strict` only if every part names something by itself.
    fn list(self, list: &[&str], depth: usize, strict: bool) -> Option<Resolution> {
        let mut all = Resolution::of(Vec::new(), MatchLevel::Multi);
        let mut terms: Vec<TermId> = Vec::new();
        for (at, part) in list.iter().enumerate() {
            let mut found = if strict { self.part(part) } else { self.read(part, depth - 1) };
            if let (true, Some(before)) = (found.is_nothing(), at.checked_sub(1).and_then(|before| list.get(before))) {
                found = self.with_head_of(before, part).unwrap_or(found);
            }
            let named = !found.is_nothing() && (!strict || found.level <= MatchLevel::Place);
            match found.found {
                Found::Terms(more) if named => {
                    terms.extend(more.into_iter().filter(|term| !terms.contains(term)).collect::<Vec<_>>());
                    all.unknown.extend(found.unknown);
                    all.level = all.level.max(found.level);
                }
                _ if strict => return None,
                _ if self.says_nothing(part) => {}
                _ => all.unknown.push((*part).to_owned()),
            }
        }
        all.found = Found::Terms(terms);
        (!all.terms().is_empty()).then_some(all)
    }

    /// A single letter after a name takes that name's beginning: "Series A/B".
    fn with_head_of(self, before: &str, part: &str) -> Option<Resolution> {
        let (head, last) = before.rsplit_once(' ')?;
        let letter = |text: &str| text.chars().count() == 1 && text.chars().all(char::is_alphabetic);
        let input = (letter(last) && letter(part)).then(|| words(&format!("{head} {part}")))?;
        whole(self.names, &input).map(|hit| hit.resolution())
    }

    /// Outside and inside brackets: both, or the one that names something; of two that lie in one line the narrower.
    fn bracketed(self, outside: &str, inside: &[&str], depth: usize) -> Option<Resolution> {
        if inside.len() > BRACKETS {
            return None;
        }
        let mut all = self.read(outside, depth - 1);
        let sure =
            |found: &Resolution| matches!(found.found, Found::Terms(_)) && found.level != MatchLevel::Contradiction;
        let outer_found = sure(&all);
        let mut terms = if outer_found { all.terms().to_vec() } else { Vec::new() };
        let mut inner_level = MatchLevel::Multi;
        for text in inside.iter().filter(|text| !words(text).is_empty()) {
            let inner = self.read(text, depth - 1);
            if sure(&inner) && (inner.level <= MatchLevel::Place || outer_found) {
                inner_level = inner_level.max(inner.level);
                terms.extend(inner.terms().iter().filter(|term| !terms.contains(term)).copied().collect::<Vec<_>>());
            }
        }
        let every = terms.clone();
        terms.retain(|term| !every.iter().any(|other| other != term && self.tree.is_within(*other, *term)));
        if terms.is_empty() {
            return None;
        }
        all.level = if outer_found { all.level.max(MatchLevel::Multi) } else { MatchLevel::Partial.max(inner_level) };
        all.found = Found::Terms(terms);
        all.suggestions.clear();
        Some(all)
    }

    pub(super) fn misspelt(self, input: &[Word]) -> Option<Resolution> {
        let typo = |words| typo::typo(self.names, self.vocabulary.runs(), words);
        let hit = typo(input);
        let stripped = || phrase::stripped(self.names, input).and_then(typo);
        hit.or_else(stripped).map(|hit| hit.resolution())
    }

    pub(super) fn mentioned(self, input: &[Word]) -> Option<Resolution> {
        let found = phrase::names_inside(self.names, input);
        let terms = phrase::terms(&found, |above, below| self.is_above(above, below));
        let former = found.iter().rev().find_map(|inside| inside.name?.former.clone());
        (!terms.is_empty()).then(|| Resolution { former, ..Resolution::of(terms, MatchLevel::Partial) })
    }

    pub(super) fn is_above(self, above: TermId, below: TermId) -> bool {
        match self.kind {
            TermKind::Place => self.vocabulary.places().covers(above, below),
            _ => self.tree.is_within(below, above),
        }
    }

    /// True for a part of numbers and words that say nothing: "Quận 1", "2024".
    pub(super) fn says_nothing(self, part: &str) -> bool {
        words(part).iter().all(|word| word.is_number() || self.names.is_filler(std::slice::from_ref(word)))
    }

    pub(super) fn nothing(self, input: &[Word]) -> Resolution {
        let suggestions = if input.len() <= 8 { typo::nearest(self.names, input, SUGGESTIONS) } else { Vec::new() };
        Resolution { suggestions, ..Resolution::nothing() }
    }

    fn code(self, text: &str) -> Option<TermId> {
        (self.kind == TermKind::Sector).then(|| super::code::sector(self.vocabulary, text)).flatten()
    }
}
