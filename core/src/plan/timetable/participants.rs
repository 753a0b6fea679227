//! The participants of an event, by number and by id.

use std::ops::{Index, IndexMut, Range};

use super::timeline::SlotSet;
use crate::diagnostic::ErrorKind;
use crate::error::Error;
use crate::record::Text;

/// An attendee.
#[derive(Debug)]
pub(super) struct Participant {
    pub(super) id: String,
    pub(super) name: Option<Text>,
    /// The slots in which it can meet.
    pub(super) free: SlotSet,
    /// Meetings at most.
    pub(super) most: usize,
    /// Meetings in one session at most.
    pub(super) per_session: usize,
    /// Its own table.
    pub(super) table: Option<usize>,
}

/// The participants of both sides, numbered.
///
/// INVARIANT: first the startups in the order of their ids, then the opportunities in the order of
/// theirs. No two of one side have the same id.
#[derive(Debug)]
pub(super) struct Participants {
    all: Vec<Participant>,
    /// How many of them are startups.
    startups: usize,
}

#[expect(clippy::indexing_slicing, reason = "the sides are made of this list")]
impl Participants {
    /// The participants of two sides, each in the order of its ids.
    pub(super) fn new(mut startups: Vec<Participant>, opportunities: Vec<Participant>) -> Self {
        let count = startups.len();
        startups.extend(opportunities);
        Self { all: startups, startups: count }
    }

    pub(super) const fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, Participant> {
        self.all.iter()
    }

    /// The numbers of the startups.
    pub(super) const fn startups(&self) -> Range<usize> {
        0..self.startups
    }

    /// The numbers of the opportunities.
    pub(super) const fn opportunities(&self) -> Range<usize> {
        self.startups..self.all.len()
    }

    /// The number of a startup, by its id.
    pub(super) fn find_startup(&self, id: &str) -> Option<usize> {
        self.find(self.startups(), id)
    }

    /// The number of an opportunity, by its id.
    pub(super) fn find_opportunity(&self, id: &str) -> Option<usize> {
        self.find(self.opportunities(), id)
    }

    /// The ids of these participants, in order.
    pub(super) fn ids(&self, side: Range<usize>) -> Vec<&str> {
        self.all[side].iter().map(|participant| participant.id.as_str()).collect()
    }

    fn find(&self, side: Range<usize>, id: &str) -> Option<usize> {
        let from = side.start;
        let found = self.all[side].binary_search_by(|participant| participant.id.as_str().cmp(id));
        found.ok().map(|position| from + position)
    }
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: numbers of participants are made from this list")]
impl Index<usize> for Participants {
    type Output = Participant;

    fn index(&self, number: usize) -> &Participant {
        &self.all[number]
    }
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: numbers of participants are made from this list")]
impl IndexMut<usize> for Participants {
    fn index_mut(&mut self, number: usize) -> &mut Participant {
        &mut self.all[number]
    }
}

/// The error at `path` about an id that no attendee has.
pub(super) fn unknown_attendee(path: &str, id: &str) -> Error {
    Error::new(path, id, ErrorKind::UnknownTerm { kind: "attendee".to_owned(), suggestions: Vec::new() })
}
