//! An inverted index: from a family, a sector and a place to the records that want them.
//!
//! A record that wants two sectors in three places has six postings. The *posting list* of one sector and one place in a
//! family has a maximum score for each startup, the one of its sector and its place; a query scores every record in the
//! best of its lists only. A list is stored in *blocks*, each with the few values that its records have in the other
//! columns: their scores give the block a lower maximum (block-max index: Ding and Suel 2011).

use std::ops::Range;

use super::code_table::CodeTable;
use super::dictionary::Dictionary;
use super::encode::{COLUMNS, facet_of};
use super::terms::IndexTerms;
use crate::criteria::Criterion;
use crate::prepared::{Facet, Family};

/// Postings of a block. At most 64: a search keeps a bit for each.
const BLOCK: usize = 32;

/// A block lists a column's values if there are no more than this: many values bound nothing.
const MAX_BLOCK_VALUES: usize = 8;

/// Postings of one record at most; a record that wants more is in the list [`CATCH_ALL`].
const MAX_POSTINGS: usize = 32;

/// The list of records without a particular sector or place. Its maximum score is that of all of them.
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
    /// None when there are too many.
    sectors: Option<IndexTerms>,
    places: Option<IndexTerms>,
    pub(crate) groups: Vec<PostingGroup>,
    lists: Vec<PostingList>,
    blocks: Vec<Block>,
    block_values: Vec<BlockValue>,
    positions: Vec<u32>,
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

#[derive(Debug)]
pub(crate) struct Block {
    positions: Range<u32>,
    block_values: Range<u32>,
}

/// A value that some record of a block has in a criterion's column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct BlockValue {
    pub(crate) criterion: u32,
    pub(crate) code: u32,
}

impl InvertedIndex {
    pub(crate) fn new(
        dictionaries: &[Dictionary; COLUMNS],
        rows: &CodeTable,
        families: &[(Family, Range<usize>)],
    ) -> Self {
        let terms = |criterion| IndexTerms::of(criterion, dictionaries.get(facet_of(criterion))?);
        let mut index = Self { sectors: terms(Criterion::Sector), places: terms(Criterion::Place), ..Self::default() };
        let postings = index.postings(rows, families);
        index.positions = postings.iter().map(|posting| posting.position).collect();
        let mut at = 0;
        for group in postings.chunk_by(|a, b| (a.family, a.sector) == (b.family, b.sector)) {
            let first = end_of(&index.lists);
            for list in group.chunk_by(|a, b| a.place == b.place) {
                let first = end_of(&index.blocks);
                for block in list.chunks(BLOCK) {
                    at = index.add_block(rows, block, at);
                }
                let blocks = first..end_of(&index.blocks);
                index.lists.extend(list.first().map(|posting| PostingList { place: posting.place, blocks }));
            }
            let lists = first..end_of(&index.lists);
            let of = |posting: &Posting| PostingGroup { family: posting.family, sector: posting.sector, lists };
            index.groups.extend(group.first().map(of));
        }
        // They stay as long as the catalog; room to grow would be half of them.
        index.lists.shrink_to_fit();
        index.blocks.shrink_to_fit();
        index.block_values.shrink_to_fit();
        index
    }

    /// The postings in their order.
    fn postings(&self, rows: &CodeTable, families: &[(Family, Range<usize>)]) -> Vec<Posting> {
        let mut all = Vec::with_capacity(families.iter().map(|(_, range)| 3 * range.len()).sum());
        let count = |terms: &Option<IndexTerms>| terms.as_ref().map_or(0, |terms| terms.parts.len());
        for (family, range) in families {
            let of_family = self.postings_of(rows, *family, range.clone());
            // They came by position; each sort keeps the order of equals.
            let by_place = sorted(&of_family, count(&self.places), |posting| posting.place);
            all.append(&mut sorted(&by_place, count(&self.sectors), |posting| posting.sector));
        }
        all
    }

    fn postings_of(&self, rows: &CodeTable, family: Family, range: Range<usize>) -> Vec<Posting> {
        let mut postings = Vec::with_capacity(3 * range.len());
        for (at, position) in range.clone().zip(end_of_usize(range.start)..) {
            let (sectors, places) = (rows.code(Facet::SECTORS, at), rows.code(Facet::PLACES, at));
            let (mut sectors, mut places) =
                (atoms_of(self.sectors.as_ref(), sectors), atoms_of(self.places.as_ref(), places));
            if sectors.len() * places.len() > MAX_POSTINGS {
                (sectors, places) = (&[CATCH_ALL], &[CATCH_ALL]);
            }
            for sector in sectors {
                let of_place = |place: &u32| Posting { family, sector: *sector, place: *place, position };
                postings.extend(places.iter().map(of_place));
            }
        }
        postings
    }

    /// Adds the next postings as a block: where the one after it begins.
    fn add_block(&mut self, rows: &CodeTable, block: &[Posting], at: u32) -> u32 {
        let (first, mut codes) = (end_of(&self.block_values), Vec::with_capacity(MAX_BLOCK_VALUES));
        for criterion in BLOCK_CRITERIA {
            codes.clear();
            for posting in block {
                let code = rows.code(facet_of(criterion), posting.position as usize);
                if codes.len() <= MAX_BLOCK_VALUES && !codes.contains(&code) {
                    codes.push(code);
                }
            }
            codes.sort_unstable();
            if codes.len() <= MAX_BLOCK_VALUES {
                let criterion = end_of_usize(criterion.index());
                self.block_values.extend(codes.iter().map(|code| BlockValue { criterion, code: *code }));
            }
        }
        let end = at + end_of(block);
        self.blocks.push(Block { positions: at..end, block_values: first..end_of(&self.block_values) });
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

    pub(crate) fn lists(&self, group: &PostingGroup) -> &[PostingList] {
        slice(&self.lists, &group.lists)
    }

    pub(crate) fn blocks(&self, list: &PostingList) -> &[Block] {
        slice(&self.blocks, &list.blocks)
    }

    /// The values that the records of a block have, criterion by criterion; any value in a criterion that is not named.
    pub(crate) fn block_values(&self, block: &Block) -> &[BlockValue] {
        slice(&self.block_values, &block.block_values)
    }

    /// The positions of a block's records.
    pub(crate) fn positions(&self, block: &Block) -> &[u32] {
        slice(&self.positions, &block.positions)
    }
}

/// A record in a cell.
#[derive(Clone, Copy)]
struct Posting {
    family: Family,
    sector: u32,
    place: u32,
    position: u32,
}

/// Sorted by an term of so many, [`CATCH_ALL`] last; equals stay in their order. By counting: a comparison for each of millions of
/// postings would take longer than all the rest.
fn sorted(postings: &[Posting], terms: usize, term: impl Fn(&Posting) -> u32) -> Vec<Posting> {
    let bucket = |posting: &Posting| terms.min(term(posting) as usize);
    let mut starts = vec![0; terms + 1];
    for posting in postings {
        starts.get_mut(bucket(posting)).into_iter().for_each(|count| *count += 1);
    }
    let mut start = 0;
    for count in &mut starts {
        (*count, start) = (start, start + *count);
    }
    let mut sorted = postings.to_vec();
    for posting in postings {
        let Some(next) = starts.get_mut(bucket(posting)) else { continue };
        sorted.get_mut(*next).into_iter().for_each(|place| *place = *posting);
        *next += 1;
    }
    sorted
}

/// The terms of a value, or none in particular.
fn atoms_of(terms: Option<&IndexTerms>, code: u32) -> &[u32] {
    terms.and_then(|terms| terms.of_value(code)).unwrap_or(&[CATCH_ALL])
}

fn slice<'a, T>(all: &'a [T], range: &Range<u32>) -> &'a [T] {
    all.get(range.start as usize..range.end as usize).unwrap_or_default()
}

fn end_of<T>(list: &[T]) -> u32 {
    end_of_usize(list.len())
}

/// INVARIANT: a segment has fewer records than 2^27, and so fewer postings than 2^32.
fn end_of_usize(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "inverted_index_tests.rs"]
mod tests;
