//! Resolves a text by a cascade of readings, surest first. Parts of lists and brackets go through
//! the same cascade.

use super::full_match::{Hit, full_match};
use super::incomplete::incomplete;
use super::resolver::Resolver;
use super::{Found, MatchLevel, Resolution, address, noise, split};
use crate::limits;
use crate::text::{repaired, words};
use crate::vocabulary::{NameSource, TermId, TermKind, Vocabulary};

/// The greatest depth of brackets inside brackets.
const DEEPEST: usize = 3;
/// The most brackets of one text.
const BRACKETS: usize = 16;

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
        self.resolver(kind).resolve(text, DEEPEST)
    }

    /// The reader of texts as terms of a kind.
    pub(super) fn resolver(&self, kind: TermKind) -> Resolver<'_> {
        Resolver { vocabulary: self, kind, names: self.names(kind), tree: self.tree(kind) }
    }
}

impl Resolver<'_> {
    /// Resolves a text by the first reading that succeeds.
    fn resolve(self, text: &str, depth: usize) -> Resolution {
        let input = words(text);
        if input.is_empty() {
            return Resolution::nothing();
        }
        let strong = |hit: &Hit| hit.level != MatchLevel::Contradiction;
        if let Some(hit) = full_match(self.names, &input).filter(strong) {
            let is_town = self.kind == TermKind::Place && hit.source == NameSource::Inside && hit.city.is_none();
            return if is_town { address::town(self, &input, &hit) } else { hit.resolution() };
        }
        if let Some(term) = self.code(text) {
            return Resolution::of(vec![term], MatchLevel::Code);
        }
        if let Some(meant) = repaired(text).filter(|_| depth == DEEPEST) {
            return self.resolve(&meant, depth - 1);
        }
        if noise::is_noise(text) && self.kind != TermKind::Place || noise::is_noise(&noise::without_noise(text)) {
            return self.unresolved(&input);
        }
        if let Some(read) = self.as_stage_range(text) {
            return read;
        }
        if let Some(read) = incomplete(text).filter(|_| depth > 0).and_then(|cut| self.as_incomplete(cut, depth)) {
            return read;
        }
        self.as_list(text, depth)
            .or_else(|| self.as_name(&input).filter(strong).map(|hit| hit.resolution()))
            .or_else(|| self.as_loose_list(text, depth))
            .or_else(|| self.as_name(&input).map(|hit| hit.resolution()))
            .or_else(|| self.as_unit(text))
            .or_else(|| self.with_typo(&input))
            .or_else(|| self.as_mentions(&input))
            .unwrap_or_else(|| self.unresolved(&input))
    }

    /// Reads a list that is cut off: what it names, and an unknown rest.
    fn as_incomplete(self, (list, more): (&str, &str), depth: usize) -> Option<Resolution> {
        let mut read = self.resolve(list, depth - 1);
        if let Found::Terms(_) = read.found {
            read.unknown.push(more.to_owned());
            read.level = read.level.max(MatchLevel::Multi);
            return Some(read);
        }
        None
    }

    /// Reads a list divided by signs.
    fn as_list(self, text: &str, depth: usize) -> Option<Resolution> {
        if self.kind == TermKind::Place {
            return address::address(self, text);
        }
        let parts = split::split(text, split::separator);
        let fits = depth > 0 && parts.len() > 1 && parts.len() <= limits::LIST;
        fits.then(|| self.list(&parts, depth, false)).flatten()
    }

    /// Reads a place as a commune or former district.
    fn as_unit(self, text: &str) -> Option<Resolution> {
        (self.kind == TermKind::Place).then(|| address::unannounced_unit(self, text)).flatten()
    }

    /// Reads brackets, or a list divided by words.
    fn as_loose_list(self, text: &str, depth: usize) -> Option<Resolution> {
        if self.kind == TermKind::Place {
            return address::listed_by_words(self, text);
        }
        if depth == 0 {
            return None;
        }
        if let Some(found) =
            split::brackets(text).and_then(|(outside, inside)| self.bracketed(&outside, &inside, depth))
        {
            return Some(found);
        }
        let soft = split::split(text, split::any_separator);
        let fits = soft.len() > 1 && soft.len() <= limits::LIST;
        fits.then(|| self.list(&soft, depth, true)).flatten()
    }

    /// Reads the parts of a list; with `strict` only if every part names something by itself.
    fn list(self, list: &[&str], depth: usize, strict: bool) -> Option<Resolution> {
        let mut all = Resolution::of(Vec::new(), MatchLevel::Multi);
        let mut terms: Vec<TermId> = Vec::new();
        for (at, part) in list.iter().enumerate() {
            let mut found = if strict { self.resolve_part(part) } else { self.resolve(part, depth - 1) };
            if let (true, Some(before)) = (found.is_nothing(), at.checked_sub(1).and_then(|before| list.get(before))) {
                found = self.completed_by(before, part).unwrap_or(found);
            }
            let named = !found.is_nothing() && (!strict || found.level <= MatchLevel::Place);
            match found.found {
                Found::Terms(more) if named => {
                    terms.extend(more.into_iter().filter(|term| !terms.contains(term)).collect::<Vec<_>>());
                    all.unknown.extend(found.unknown);
                    all.level = all.level.max(found.level);
                }
                _ if strict => return None,
                _ if self.is_only_stop_words(part) => {}
                _ => all.unknown.push((*part).to_owned()),
            }
        }
        all.found = Found::Terms(terms);
        (!all.terms().is_empty()).then_some(all)
    }

    /// Reads a single letter after a name with the beginning of that name: "Series A/B".
    fn completed_by(self, before: &str, part: &str) -> Option<Resolution> {
        let (head, last) = before.rsplit_once(' ')?;
        let letter = |text: &str| text.chars().count() == 1 && text.chars().all(char::is_alphabetic);
        let input = (letter(last) && letter(part)).then(|| words(&format!("{head} {part}")))?;
        full_match(self.names, &input).map(|hit| hit.resolution())
    }

    /// Reads the texts outside and inside brackets: both, or the one that names something; of a
    /// term and a narrower one, the narrower one.
    fn bracketed(self, outside: &str, inside: &[&str], depth: usize) -> Option<Resolution> {
        if inside.len() > BRACKETS {
            return None;
        }
        let mut all = self.resolve(outside, depth - 1);
        let sure =
            |found: &Resolution| matches!(found.found, Found::Terms(_)) && found.level != MatchLevel::Contradiction;
        let outer_found = sure(&all);
        let mut terms = if outer_found { all.terms().to_vec() } else { Vec::new() };
        let mut inner_level = MatchLevel::Multi;
        for text in inside.iter().filter(|text| !words(text).is_empty()) {
            let inner = self.resolve(text, depth - 1);
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
}
