//! The terms of a text and what each counts, in two allocations: sixty words are more than a hundred terms, and as a tree of
//! strings they would take twenty times the memory of the text.

/// Terms in order, each with its impact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Impacts {
    /// The terms, one after the other.
    run: Box<str>,
    entries: Box<[Entry]>,
}

/// Where a term stands in the run, and what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Entry {
    start: u32,
    end: u32,
    impact: u32,
}

impl Impacts {
    /// From terms in order.
    pub(super) fn of<'a>(terms: impl Iterator<Item = (&'a str, u32)>) -> Self {
        let (mut run, mut entries) = (String::new(), Vec::new());
        // INVARIANT: a text that is read has far less than 4 GiB, and so have its terms.
        let at = |run: &String| u32::try_from(run.len()).unwrap_or(u32::MAX);
        for (term, impact) in terms {
            let start = at(&run);
            run.push_str(term);
            entries.push(Entry { start, end: at(&run), impact });
        }
        Self { run: run.into(), entries: entries.into() }
    }

    pub(super) fn get(&self, term: &str) -> Option<u32> {
        let found = self.entries.binary_search_by(|entry| self.term(entry).cmp(term)).ok()?;
        self.entries.get(found).map(|entry| entry.impact)
    }

    pub(super) fn terms(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| self.term(entry))
    }

    #[cfg(feature = "learn")]
    pub(super) fn impacts(&self) -> impl Iterator<Item = u32> {
        self.entries.iter().map(|entry| entry.impact)
    }

    fn term(&self, entry: &Entry) -> &str {
        self.run.get(entry.start as usize..entry.end as usize).unwrap_or_default()
    }
}
