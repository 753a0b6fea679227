//! Which entries count towards a promise: yes, no, or not known.

use std::collections::BTreeSet;

use super::{Counting, Entry, Promise};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::plan::numbers::to_u32;
use crate::resolve::Found;
use crate::vocabulary::{TermId, TermKind, Vocabulary};

/// How many there are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counted {
    pub(super) done: u32,
    pub(super) planned: u32,
    pub(super) unclear: u32,
}

/// The terms of a promise, resolved; any of each list.
pub(super) struct Terms<'a> {
    vocabulary: &'a Vocabulary,
    stage: Option<Vec<TermId>>,
    kind: Option<Vec<TermId>>,
    group: Option<Vec<TermId>>,
}

impl<'a> Terms<'a> {
    /// # Errors
    /// At `stage`, `kind` or `group`, when the vocabulary does not know it.
    pub(super) fn new(vocabulary: &'a Vocabulary, promise: &Promise) -> Result<Self> {
        let read = |kind: TermKind, text: &Option<String>| {
            text.as_deref().map(|text| known(vocabulary, kind, text)).transpose()
        };
        Ok(Self {
            vocabulary,
            stage: read(TermKind::Stage, &promise.stage)?,
            kind: read(TermKind::Kind, &promise.kind)?,
            group: read(TermKind::Group, &promise.group)?,
        })
    }

    pub(super) fn count(&self, promise: &Promise, entries: &[Entry], (from, to): (u16, u16), as_of: Date) -> Counted {
        let mut counted = Counted::default();
        let (mut done, mut planned) = (BTreeSet::new(), BTreeSet::new());
        for entry in entries.iter().filter(|entry| (from..=to).contains(&entry.date.year())) {
            let is_done = entry.date <= as_of;
            let id = match promise.count {
                Counting::Entries => None,
                Counting::Startups => Some(entry.startup.as_deref()),
                Counting::Opportunities => Some(entry.opportunity.as_deref()),
            };
            match (self.counts(promise, entry), id) {
                (Some(false), _) => {}
                (None, _) | (_, Some(None)) => counted.unclear = counted.unclear.saturating_add(entry.count),
                (_, Some(Some(id))) => {
                    let set = if is_done { &mut done } else { &mut planned };
                    set.insert(id);
                }
                (_, None) => {
                    let number = if is_done { &mut counted.done } else { &mut counted.planned };
                    *number = number.saturating_add(entry.count);
                }
            }
        }
        counted.done = counted.done.saturating_add(to_u32(done.len()));
        counted.planned = counted.planned.saturating_add(to_u32(planned.difference(&done).count()));
        counted
    }

    /// True, false, or none when a term of the entry is missing, ambiguous or not known.
    fn counts(&self, promise: &Promise, entry: &Entry) -> Option<bool> {
        let what = promise.what.as_ref().is_none_or(|what| crate::text::key(what) == crate::text::key(&entry.what));
        let checks = [
            Some(what),
            self.within(TermKind::Stage, self.stage.as_deref(), entry.stage.as_ref().map(std::slice::from_ref)),
            self.within(TermKind::Kind, self.kind.as_deref(), entry.kind.as_ref().map(std::slice::from_ref)),
            self.within(TermKind::Group, self.group.as_deref(), entry.groups.as_deref()),
        ];
        match checks {
            checks if checks.contains(&Some(false)) => Some(false),
            checks => checks.into_iter().collect::<Option<Vec<_>>>().map(|_| true),
        }
    }

    /// Whether one of the texts means one of the wanted terms, or something inside it.
    fn within(&self, kind: TermKind, wanted: Option<&[TermId]>, texts: Option<&[String]>) -> Option<bool> {
        let Some(wanted) = wanted else { return Some(true) };
        let tree = self.vocabulary.tree(kind);
        let implied =
            |term: &TermId| if kind == TermKind::Group { self.vocabulary.groups().implied(*term) } else { &[] };
        let fits = |term: &TermId| {
            let inside = |term: &TermId| wanted.iter().any(|wanted| tree.is_within(*term, *wanted));
            inside(term) || implied(term).iter().any(inside)
        };
        let mut open = false;
        for text in texts? {
            match self.vocabulary.resolve(kind, text).found {
                Found::Nothing => open = true,
                Found::Terms(terms) if terms.iter().any(fits) => return Some(true),
                Found::OneOf(terms) if terms.iter().all(fits) => return Some(true),
                Found::OneOf(terms) => open |= terms.iter().any(fits),
                Found::Terms(_) => {}
            }
        }
        (!open).then_some(false)
    }
}

fn known(vocabulary: &Vocabulary, kind: TermKind, text: &str) -> Result<Vec<TermId>> {
    let read = vocabulary.resolve(kind, text);
    match read.found {
        Found::Terms(terms) | Found::OneOf(terms) => Ok(terms),
        Found::Nothing => {
            let suggestions = vocabulary.tree(kind).stable_ids(&read.suggestions);
            Err(Error::new(kind.name(), text, ErrorKind::UnknownTerm { kind: kind.name().to_owned(), suggestions }))
        }
    }
}
