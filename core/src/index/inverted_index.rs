//! Where records stand: under their family, each of their sectors and each of their places.
//!
//! A record that wants two sectors in three places has six postings. A query knows what each sector and each place is
//! worth to its startup, and so what the records of a *cell* (one sector and one place of one family) score at most; it
//! takes each record where it stands best. A cell's postings come in *blocks*, each with the few values that its records
//! have in the other columns: what those are worth at most lowers the bound further.

use std::ops::Range;

use super::code_table::Rows;
use super::dictionary::Dictionary;
use super::encode::{COLUMNS, facet_of};
use super::terms::Atoms;
use crate::criteria::Criterion;
use crate::prepared::{Facet, Family};

/// Postings of a block: what one look at its values may spare. At most 64: a search keeps a bit for each.
const BLOCK: usize = 32;

/// A block tells a column's values if they are no more than this: many of them bound nothing.
const TOLD: usize = 8;

/// Postings of one record at most; whoever wants more stands [`ANYWHERE`].
const BROAD: usize = 32;

/// No particular sector or place: its bound is that of every one.
pub(crate) const ANYWHERE: u32 = (1 << 28) - 1;

/// The criteria whose values a block tells, beside sector and place.
const TOLD_OF: [Criterion; 6] = [
    Criterion::Stage,
    Criterion::Ticket,
    Criterion::Instrument,
    Criterion::Readiness,
    Criterion::Priority,
    Criterion::Support,
];

/// The grid of a base.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    /// None when there are too many to be worth knowing.
    sectors: Option<Atoms>,
    places: Option<Atoms>,
    pub(crate) lines: Vec<Line>,
    cells: Vec<Cell>,
    blocks: Vec<Block>,
    told: Vec<Told>,
    positions: Vec<u32>,
}

/// The cells of one family and one sector.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) family: Family,
    pub(crate) sector: u32,
    cells: Range<u32>,
}

/// The blocks of one place in a line.
#[derive(Debug)]
pub(crate) struct Cell {
    pub(crate) place: u32,
    blocks: Range<u32>,
}

#[derive(Debug)]
pub(crate) struct Block {
    positions: Range<u32>,
    told: Range<u32>,
}

/// A value that some record of a block has in a criterion's column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Told {
    pub(crate) criterion: u32,
    pub(crate) code: u32,
}

impl Grid {
    pub(crate) fn new(dictionaries: &[Dictionary; COLUMNS], rows: &Rows, families: &[(Family, Range<usize>)]) -> Self {
        let atoms = |criterion| Atoms::of(criterion, dictionaries.get(facet_of(criterion))?);
        let mut grid = Self { sectors: atoms(Criterion::Sector), places: atoms(Criterion::Place), ..Self::default() };
        let postings = grid.postings(rows, families);
        grid.positions = postings.iter().map(|posting| posting.position).collect();
        let mut at = 0;
        for line in postings.chunk_by(|a, b| (a.family, a.sector) == (b.family, b.sector)) {
            let first = end_of(&grid.cells);
            for cell in line.chunk_by(|a, b| a.place == b.place) {
                let first = end_of(&grid.blocks);
                for block in cell.chunks(BLOCK) {
                    at = grid.add_block(rows, block, at);
                }
                let blocks = first..end_of(&grid.blocks);
                grid.cells.extend(cell.first().map(|posting| Cell { place: posting.place, blocks }));
            }
            let cells = first..end_of(&grid.cells);
            let of = |posting: &Posting| Line { family: posting.family, sector: posting.sector, cells };
            grid.lines.extend(line.first().map(of));
        }
        // They stay as long as the catalog; room to grow would be half of them.
        grid.cells.shrink_to_fit();
        grid.blocks.shrink_to_fit();
        grid.told.shrink_to_fit();
        grid
    }

    /// The postings in their order.
    fn postings(&self, rows: &Rows, families: &[(Family, Range<usize>)]) -> Vec<Posting> {
        let mut all = Vec::with_capacity(families.iter().map(|(_, range)| 3 * range.len()).sum());
        let count = |atoms: &Option<Atoms>| atoms.as_ref().map_or(0, |atoms| atoms.parts.len());
        for (family, range) in families {
            let of_family = self.postings_of(rows, *family, range.clone());
            // They came by position; each sort keeps the order of equals.
            let by_place = sorted(&of_family, count(&self.places), |posting| posting.place);
            all.append(&mut sorted(&by_place, count(&self.sectors), |posting| posting.sector));
        }
        all
    }

    fn postings_of(&self, rows: &Rows, family: Family, range: Range<usize>) -> Vec<Posting> {
        let mut postings = Vec::with_capacity(3 * range.len());
        for (at, position) in range.clone().zip(end_of_usize(range.start)..) {
            let (sectors, places) = (rows.code(Facet::SECTORS, at), rows.code(Facet::PLACES, at));
            let (mut sectors, mut places) =
                (atoms_of(self.sectors.as_ref(), sectors), atoms_of(self.places.as_ref(), places));
            if sectors.len() * places.len() > BROAD {
                (sectors, places) = (&[ANYWHERE], &[ANYWHERE]);
            }
            for sector in sectors {
                let of_place = |place: &u32| Posting { family, sector: *sector, place: *place, position };
                postings.extend(places.iter().map(of_place));
            }
        }
        postings
    }

    /// Adds the next postings as a block: where the one after it begins.
    fn add_block(&mut self, rows: &Rows, block: &[Posting], at: u32) -> u32 {
        let (first, mut codes) = (end_of(&self.told), Vec::with_capacity(TOLD));
        for criterion in TOLD_OF {
            codes.clear();
            for posting in block {
                let code = rows.code(facet_of(criterion), posting.position as usize);
                if codes.len() <= TOLD && !codes.contains(&code) {
                    codes.push(code);
                }
            }
            codes.sort_unstable();
            if codes.len() <= TOLD {
                let criterion = end_of_usize(criterion.index());
                self.told.extend(codes.iter().map(|code| Told { criterion, code: *code }));
            }
        }
        let end = at + end_of(block);
        self.blocks.push(Block { positions: at..end, told: first..end_of(&self.told) });
        end
    }

    /// The atoms of a criterion's column, if it has any.
    pub(crate) fn atoms(&self, criterion: Criterion) -> Option<&Atoms> {
        match criterion {
            Criterion::Sector => self.sectors.as_ref(),
            Criterion::Place => self.places.as_ref(),
            _ => None,
        }
    }

    pub(crate) fn cells(&self, line: &Line) -> &[Cell] {
        slice(&self.cells, &line.cells)
    }

    pub(crate) fn blocks(&self, cell: &Cell) -> &[Block] {
        slice(&self.blocks, &cell.blocks)
    }

    /// The values that the records of a block have, criterion by criterion; any value in a criterion that is not named.
    pub(crate) fn told(&self, block: &Block) -> &[Told] {
        slice(&self.told, &block.told)
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

/// Sorted by an atom of so many, [`ANYWHERE`] last; equals stay in their order. By counting: a comparison for each of millions of
/// postings would take longer than all the rest.
fn sorted(postings: &[Posting], atoms: usize, atom: impl Fn(&Posting) -> u32) -> Vec<Posting> {
    let bucket = |posting: &Posting| atoms.min(atom(posting) as usize);
    let mut starts = vec![0; atoms + 1];
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

/// The atoms of a value, or none in particular.
fn atoms_of(atoms: Option<&Atoms>, code: u32) -> &[u32] {
    atoms.and_then(|atoms| atoms.of_value(code)).unwrap_or(&[ANYWHERE])
}

fn slice<'a, T>(all: &'a [T], range: &Range<u32>) -> &'a [T] {
    all.get(range.start as usize..range.end as usize).unwrap_or_default()
}

fn end_of<T>(list: &[T]) -> u32 {
    end_of_usize(list.len())
}

/// INVARIANT: a base has fewer records than 2^27, and so fewer postings than 2^32.
fn end_of_usize(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "inverted_index_tests.rs"]
mod tests;
