//! Type-ahead: the terms whose names begin as typed.

use crate::text::{Word, squash, words};
use crate::vocabulary::{Name, NameSource, TermId, TermKind, Vocabulary};

/// One suggestion of the type-ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Suggestion {
    /// The id of the term.
    pub id: String,
    /// The position of the term in its tree.
    pub term: TermId,
    /// The name that begins as typed, in the language that was typed: for display.
    pub label: String,
}

/// How well a name fits what was typed; the least fit is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// The name is what was typed, begins so, or has a later word that begins so.
    place: u8,
    /// The accents that were typed differ.
    accents: bool,
    /// Labels, then other names, then cities inside it, then a bare id.
    source: u8,
    /// Shorter names first.
    length: usize,
}

impl Vocabulary {
    /// The terms of a kind whose names begin as typed, best first, at most `limit`; in both
    /// languages, with or without accents.
    ///
    /// A name that begins as typed stands before one of which a later word does, the right accents
    /// before others, short names before long ones; then the order of the tree. Each term comes
    /// once.
    ///
    /// ```
    /// use ketnoi::vocabulary::{TermKind, Vocabulary};
    /// let first = &Vocabulary::builtin().suggest(TermKind::Sector, "nong nghiep th", 5)[0];
    /// assert_eq!(first.id, "smart-agriculture");
    /// assert_eq!(first.label, "Nông nghiệp thông minh");
    /// ```
    #[must_use]
    pub fn suggest(&self, kind: TermKind, prefix: &str, limit: usize) -> Vec<Suggestion> {
        let typed = words(prefix);
        let key = squash(&typed);
        if key.is_empty() || prefix.len() > crate::limits::ID {
            return Vec::new();
        }
        let names = self.names(kind).all().filter(|(letters, name)| is_shown(name) && letters.contains(&key));
        let mut fits: Vec<(Fit, &Name)> =
            names.filter_map(|(_, name)| Some((fit(&typed, &key, name)?, name))).collect();
        fits.sort_by(|(a, x), (b, y)| (a, &x.terms, &x.text).cmp(&(b, &y.terms, &y.text)));
        let mut found: Vec<Suggestion> = Vec::new();
        for (_, name) in fits {
            for term in &name.terms {
                if found.len() < limit && found.iter().all(|other| other.term != *term) {
                    let id = self.tree(kind).term(*term).id.clone();
                    found.push(Suggestion { id, term: *term, label: name.text.clone() });
                }
            }
        }
        found
    }
}

/// False for codes and shared initials, which are typed whole.
const fn is_shown(name: &Name) -> bool {
    matches!(name.source, NameSource::Id | NameSource::Label | NameSource::Name | NameSource::Inside)
        && !name.country_only
}

/// How well a name fits; none if no word of it begins as typed.
fn fit(typed: &[Word], key: &str, name: &Name) -> Option<Fit> {
    let written = words(&name.text);
    let tails = || (0..written.len()).filter_map(|from| Some((from, written.get(from..)?)));
    let (start, from_here) = tails().find(|(_, tail)| squash(tail).starts_with(key))?;
    let whole = start == 0 && squash(&written).len() == key.len();
    let place = if whole { 0 } else { 1 + u8::from(start > 0) };
    let marks = |words: &[Word]| words.iter().map(Word::syllable).collect::<String>();
    let accented = typed.iter().any(Word::is_accented);
    let whole_words = typed.split_last().map_or(typed, |(_, before)| before);
    let accents = accented && !marks(from_here).starts_with(&marks(whole_words));
    let source = match name.source {
        NameSource::Label => 0,
        NameSource::Name => 1,
        NameSource::Inside => 2,
        _ => 3,
    };
    Some(Fit { place, accents: accents || (accented && marks_differ(typed, from_here)), source, length: name.length })
}

/// True if the last word typed, not yet whole, has marks that the name's word has not.
fn marks_differ(typed: &[Word], written: &[Word]) -> bool {
    let pair = typed.last().zip(written.get(typed.len() - 1));
    pair.is_some_and(|(typed, written)| typed.marks() & !written.marks() != 0)
}
