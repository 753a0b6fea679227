//! The grid's cells, the best first.

use std::cmp::Reverse;

use super::super::top_k::{Page, Top};
use super::super::verdicts::Class;
use super::{Search, Strategy};
use crate::criteria::Criterion;
use crate::index::{Cell, Line};
use crate::prepared::Facet;

/// The first guess of how far below the best bound the last of a list lies: a thirty-second part.
/// A guess too small costs one more look at the lines, a guess too large some cells put in order in vain.
const GUESS: u64 = 32;

/// A search that has looked at this share of the records one by one gives up: a scan takes ten times as long at most.
const TOO_MANY: usize = 16;

/// A cell that may reach the list.
struct Able<'a> {
    bound: u64,
    line: &'a Line,
    cell: &'a Cell,
}

impl<'a> Search<'a> {
    /// Band after band of cells, until what is left lies below the last of the list. None when a scan does it sooner.
    pub(super) fn by_cells(&mut self, class: Class, mut top: Top<'_>) -> Option<Page> {
        let most = self.tables.most(|family| self.sieve.keeps_family(family));
        let (mut above, mut cut, mut slack) = (u64::MAX, most - most / GUESS, most / GUESS);
        let enough = self.shelf.base().len() / TOO_MANY;
        let mut looked = 0;
        loop {
            for able in self.able(cut, above) {
                let least = top.least().unwrap_or(0);
                if able.bound < least {
                    break;
                }
                if looked > enough && self.strategy == Strategy::Auto {
                    return None;
                }
                looked += self.visit(&able, class, &mut top);
            }
            let last = top.least();
            if cut == 0 || last.is_some_and(|last| last >= cut) {
                self.offer_outside(class, &mut top);
                return Some(top.page());
            }
            above = cut;
            slack = slack.saturating_mul(3).max(1);
            cut = last.unwrap_or_else(|| most.saturating_sub(slack)).min(above - 1);
        }
    }

    /// The cells whose bound lies from `cut` to below `above`, the best first.
    fn able(&self, cut: u64, above: u64) -> Vec<Able<'a>> {
        let grid = &self.shelf.base().grid;
        let mut able = Vec::new();
        for line in grid.lines.iter().filter(|line| self.sieve.keeps_family(line.family)) {
            let of_line = self.tables.of_line(line);
            if of_line >= cut {
                let each = grid.cells(line).iter();
                let bounded = each.map(|cell| Able { bound: self.tables.of_cell(line, of_line, cell), line, cell });
                able.extend(bounded.filter(|able| (cut..above).contains(&able.bound)));
            }
        }
        able.sort_unstable_by_key(|able| Reverse(able.bound));
        able
    }

    /// Considers the records of a cell that stand best in it: how many it looked at.
    fn visit(&mut self, able: &Able<'_>, class: Class, top: &mut Top<'_>) -> usize {
        let (base, mut looked) = (self.shelf.base(), 0);
        let family = able.line.family;
        for block in base.grid.blocks(able.cell) {
            let least = top.least().unwrap_or(0);
            if self.tables.of_block(family, able.bound, base.grid.told(block), least) < least {
                continue;
            }
            let positions = base.grid.positions(block);
            looked += positions.len();
            // The verdicts first, without a branch: so that the rows come from memory side by side.
            let has = |position: &u32| self.verdict(*position as usize) == class;
            let able_here = positions.iter().rev().fold(0_u64, |bits, position| (bits << 1) | u64::from(has(position)));
            for (_, position) in positions.iter().enumerate().filter(|(bit, _)| able_here >> bit & 1 == 1) {
                let position = *position as usize;
                let is_best = |criterion, facet, atom| self.tables.is_best(criterion, base.code(facet, position), atom);
                if self.is_of(position, class)
                    && is_best(Criterion::Sector, Facet::SECTORS, able.line.sector)
                    && is_best(Criterion::Place, Facet::PLACES, able.cell.place)
                {
                    self.consider(position, family, top);
                }
            }
        }
        looked
    }
}
