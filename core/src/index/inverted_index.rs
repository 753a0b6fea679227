//! An inverted index: from a family, a sector and a place to the records that want them.
//!
//! A record that wants two sectors in three places has six postings. The *posting list* of one
//! sector and one place in a family has, for each startup, a maximum score: that of its sector and
//! its place. A query scores every record in the best of its lists only. A list is stored in
//! *blocks*, each with the few values that its records have in the other columns; their scores give
//! the block a lower maximum (block-max index: Ding and Suel 2011).

use std::ops::Range;

use super::code_table::CodeTable;
use super::column::component_of;
use super::dictionary::Dictionaries;
use super::doc_id::DocId;
use super::terms::IndexTerms;
use crate::criteria::Criterion;
use crate::prepared::{Component, Family};

/// The number of postings of a block. At most 64, because a search has a bit for each.
const BLOCK: usize = 32;

/// The greatest number of values that a block lists of a column: the maximum score of many values
/// is no useful bound.
const MAX_BLOCK_VALUES: usize = 8;

/// The greatest number of postings of one record; a record that wants more is in [`CATCH_ALL`].
const MAX_POSTINGS: usize = 32;

/// The posting list of records without particular sectors or places. Its maximum score is that of
/// all records.
pub(crate) const CATCH_ALL: u32 = (1 << 28) - 1;

/// The criteria whose values a block lists, beside sector and place.
const BLOCK_CRITERIA: [Criterion; 6] = [
    Criterion::Stage,
    Criterion::Ticket,
    Criterion::Instrument,
    Criterion::Readiness,
    Criterion::Priority,
    Criterion::Support,
];

/// The inverted index of a segment.
#[derive(Debug, Default)]
pub(crate) struct InvertedIndex {
    /// The index terms of sectors; none when there are too many.
    sectors: Option<IndexTerms>,
    /// The index terms of places; none when there are too many.
    places: Option<IndexTerms>,
    pub(crate) groups: Vec<PostingGroup>,
    lists: Vec<PostingList>,
    blocks: Vec<Block>,
    block_values: Vec<BlockValue>,
    doc_ids: Vec<DocId>,
}

/// The posting lists of one family and one sector.
#[derive(Debug)]
pub(crate) struct PostingGroup {
    pub(crate) family: Family,
    pub(crate) sector: u32,
    lists: Range<u32>,
}

/// The blocks of one place in a group.
#[derive(Debug)]
pub(crate) struct PostingList {
    pub(crate) place: u32,
    blocks: Range<u32>,
}

/// A block of a posting list.
#[derive(Debug)]
pub(crate) struct Block {
    doc_ids: Range<u32>,
    values: Range<u32>,
}

/// A value that some record of a block has in a criterion's column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct BlockValue {
    pub(crate) criterion: Criterion,
    pub(crate) code: u32,
}

impl InvertedIndex {
    /// The inverted index of records with these codes. `families` has the positions of each family.
    pub(crate) fn new(dictionaries: &Dictionaries, codes: &CodeTable, families: &[(Family, Range<usize>)]) -> Self {
        let terms = |criterion| IndexTerms::of(criterion, &dictionaries[component_of(criterion).into()]);
        let mut index = Self { sectors: terms(Criterion::Sector), places: terms(Criterion::Place), ..Self::default() };
        let postings = index.postings(codes, families);
        index.doc_ids = postings.iter().map(|posting| posting.doc_id).collect();
        let mut at = 0;
        for group in postings.chunk_by(|a, b| (a.family, a.sector) == (b.family, b.sector)) {
            let first = length(&index.lists);
            for list in group.chunk_by(|a, b| a.place == b.place) {
                let first = length(&index.blocks);
                for block in list.chunks(BLOCK) {
                    at = index.add_block(codes, block, at);
                }
                let blocks = first..length(&index.blocks);
                index.lists.extend(list.first().map(|posting| PostingList { place: posting.place, blocks }));
            }
            let lists = first..length(&index.lists);
            let to_group = |posting: &Posting| PostingGroup { family: posting.family, sector: posting.sector, lists };
            index.groups.extend(group.first().map(to_group));
        }
        // The lists live as long as the catalog, and half of their capacity may be unused.
        index.lists.shrink_to_fit();
        index.blocks.shrink_to_fit();
        index.block_values.shrink_to_fit();
        index
    }

    /// All postings, by family, sector, place and record.
    fn postings(&self, codes: &CodeTable, families: &[(Family, Range<usize>)]) -> Vec<Posting> {
        let mut all = Vec::with_capacity(families.iter().map(|(_, range)| 3 * range.len()).sum());
        let count = |terms: &Option<IndexTerms>| terms.as_ref().map_or(0, |terms| terms.prepared.len());
        for (family, range) in families {
            let of_family = self.postings_of(codes, *family, range.clone());
            // The postings are in the order of records, and each sort is stable.
            let by_place = counting_sort(&of_family, count(&self.places), |posting| posting.place);
            all.append(&mut counting_sort(&by_place, count(&self.sectors), |posting| posting.sector));
        }
        all
    }

    /// The postings of a family, in the order of records.
    fn postings_of(&self, codes: &CodeTable, family: Family, range: Range<usize>) -> Vec<Posting> {
        let mut postings = Vec::with_capacity(3 * range.len());
        for doc_id in DocId::from_position(range.start).take(range.len()) {
            let code = |component: Component| codes.code(component.into(), doc_id);
            let mut sectors = terms_of(self.sectors.as_ref(), code(Component::Sectors));
            let mut places = terms_of(self.places.as_ref(), code(Component::Places));
            if sectors.len() * places.len() > MAX_POSTINGS {
                (sectors, places) = (&[CATCH_ALL], &[CATCH_ALL]);
            }
            for sector in sectors {
                let of_place = |place: &u32| Posting { family, sector: *sector, place: *place, doc_id };
                postings.extend(places.iter().map(of_place));
            }
        }
        postings
    }

    /// Adds postings as a block that begins at `at` in `doc_ids`, and returns where it ends.
    fn add_block(&mut self, codes: &CodeTable, block: &[Posting], at: u32) -> u32 {
        let (first, mut distinct) = (length(&self.block_values), Vec::with_capacity(MAX_BLOCK_VALUES));
        for criterion in BLOCK_CRITERIA {
            distinct.clear();
            for posting in block {
                let code = codes.code(component_of(criterion).into(), posting.doc_id);
                if distinct.len() <= MAX_BLOCK_VALUES && !distinct.contains(&code) {
                    distinct.push(code);
                }
            }
            distinct.sort_unstable();
            if distinct.len() <= MAX_BLOCK_VALUES {
                self.block_values.extend(distinct.iter().map(|code| BlockValue { criterion, code: *code }));
            }
        }
        let end = at + length(block);
        self.blocks.push(Block { doc_ids: at..end, values: first..length(&self.block_values) });
        end
    }

    /// The terms of a criterion's column, if it has any.
    pub(crate) fn terms(&self, criterion: Criterion) -> Option<&IndexTerms> {
        match criterion {
            Criterion::Sector => self.sectors.as_ref(),
            Criterion::Place => self.places.as_ref(),
            _ => None,
        }
    }

    /// The posting lists of a group.
    pub(crate) fn lists(&self, group: &PostingGroup) -> &[PostingList] {
        slice(&self.lists, &group.lists)
    }

    /// The blocks of a posting list.
    pub(crate) fn blocks(&self, list: &PostingList) -> &[Block] {
        slice(&self.blocks, &list.blocks)
    }

    /// The values that the records of a block have, criterion by criterion. A criterion that is not
    /// listed may have any value.
    pub(crate) fn block_values(&self, block: &Block) -> &[BlockValue] {
        slice(&self.block_values, &block.values)
    }

    /// The records of a block.
    pub(crate) fn doc_ids(&self, block: &Block) -> &[DocId] {
        slice(&self.doc_ids, &block.doc_ids)
    }
}

/// A record in the list of a sector and a place.
#[derive(Clone, Copy)]
struct Posting {
    family: Family,
    sector: u32,
    place: u32,
    doc_id: DocId,
}

/// Postings sorted by a term below `terms`, [`CATCH_ALL`] last; a stable counting sort. For
/// millions of postings, a sort by comparisons would take longer than the rest of the indexing.
#[expect(clippy::indexing_slicing, reason = "a bucket is at most `terms`, and starts count the postings")]
fn counting_sort(postings: &[Posting], terms: usize, term: impl Fn(&Posting) -> u32) -> Vec<Posting> {
    let bucket = |posting: &Posting| terms.min(term(posting) as usize);
    let mut starts = vec![0; terms + 1];
    for posting in postings {
        starts[bucket(posting)] += 1;
    }
    let mut start = 0;
    for count in &mut starts {
        (*count, start) = (start, start + *count);
    }
    let mut sorted = postings.to_vec();
    for posting in postings {
        let next = &mut starts[bucket(posting)];
        sorted[*next] = *posting;
        *next += 1;
    }
    sorted
}

/// The terms of a value, or [`CATCH_ALL`] in a column without terms.
fn terms_of(terms: Option<&IndexTerms>, code: u32) -> &[u32] {
    terms.and_then(|terms| terms.of_value(code)).unwrap_or(&[CATCH_ALL])
}

#[expect(clippy::indexing_slicing, reason = "ranges are made with the list that they point into")]
fn slice<'a, T>(all: &'a [T], range: &Range<u32>) -> &'a [T] {
    &all[range.start as usize..range.end as usize]
}

#[expect(clippy::expect_used, reason = "a record has at most 32 postings")]
fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).expect("a segment has fewer than 2^27 records")
}

#[cfg(test)]
#[path = "inverted_index_tests.rs"]
mod tests;
