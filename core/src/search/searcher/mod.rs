//! The search for the best opportunities: exact, and without a look at most of them.

mod counting;
mod pruned;

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use super::column_filter::Sieve;
use super::direction::{Request, Scope};
use super::query::{Query, Strategy};
use super::tables::{Tables, head, place};
use super::top_k::{Candidate, Page, Top};
use super::verdicts::{Class, Verdicts};
use crate::gate::Verdict;
use crate::index::{Opportunities, Pair, RULING};
use crate::matcher::Matcher;
use crate::prepared::{Facet, Family, PreparedStartup};
use crate::ranking::{Cursor, Ineligible, List, Match, Ranking, count};
use crate::record::Opportunity;
use crate::set;

/// Up to so many distinct values of a column are evaluated before the search; of more, only those that it meets.
const EAGER: usize = 256;

/// A list of so few is scored whole: to find ten of them among a million takes the grid longer.
const FEW: u32 = 4_096;

/// Of a list that is no less than this share of the records, sums of whole columns are made sooner than each record is found.
const MANY: usize = 4;

/// Records whose sums are made together: their sums stay in the nearest cache.
const BLOCK: usize = 512;

/// One query over one catalog.
pub(super) struct Search<'a> {
    matcher: &'a Matcher,
    startup: &'a Arc<PreparedStartup>,
    shelf: &'a Opportunities,
    query: &'a Query,
    tables: Tables<'a>,
    verdicts: Verdicts<'a>,
    sieve: Sieve,
    /// The only records that the filter's list of ids lets through.
    only: Option<Vec<usize>>,
    /// Records that the startup's own lists name: judged whole.
    apart: Vec<usize>,
    /// What the base's rows do not tell, each with the verdict on it: the tail and what is apart, or the only records.
    outside: Vec<(Class, usize)>,
    /// The family of each kind.
    families: Vec<Family>,
    strategy: Strategy,
    evaluated: u32,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        &Scope { matcher, store: shelf, cache }: &Scope<'a, Opportunity>,
        startup: &'a Arc<PreparedStartup>,
        Request { query, filter, strategy }: Request<'a>,
    ) -> Self {
        let ctx = matcher.context(query.as_of);
        let only = filter.ids().map(|ids| set::of(ids.iter().filter_map(|id| shelf.slot(id))));
        let sieve = Sieve::new(ctx, startup, filter, shelf, &cache.filter_counts);
        let verdicts = Verdicts::new(ctx, startup, shelf, &sieve);
        Self {
            matcher,
            startup,
            shelf,
            query,
            tables: Tables::new(
                matcher,
                ctx,
                startup,
                shelf,
                &cache.term_scores,
                query.order,
                if strategy == Strategy::Pruned { 2 } else { EAGER },
            ),
            apart: verdicts.slots_apart(),
            verdicts,
            sieve,
            only,
            outside: Vec::new(),
            strategy,
            families: shelf.values(Facet::KIND).map(|kind| kind.part.family).collect(),
            evaluated: 0,
        }
    }

    pub(super) fn ranking(mut self) -> Ranking {
        let kept = self.count();
        let filtered = count(self.living()) - kept;
        let query = self.query;
        let strategy = if self.only.is_some() { Strategy::Exhaustive } else { self.strategy };
        let eligible = self.list(Class::Eligible, query.limit, query.after.as_ref(), strategy);
        let unverified =
            self.list(Class::Unverified, query.unverified_limit, query.unverified_after.as_ref(), strategy);
        let matches = if query.rejected {
            self.list(Class::Ineligible, u32::MAX, None, Strategy::Exhaustive).matches
        } else {
            Vec::new()
        };
        let matches = matches.into_iter().map(|found| found.ranked(0)).collect();
        let ineligible =
            Ineligible { total: self.verdicts.totals.ineligible, by_rule: self.verdicts.by_rule(), matches };
        Ranking { eligible, unverified, ineligible, filtered, evaluated: self.evaluated, ..Ranking::empty(query.as_of) }
    }

    fn living(&self) -> usize {
        self.shelf.base().len() - self.shelf.gone().len() + self.shelf.tail().count()
    }

    fn list(&mut self, class: Class, limit: u32, after: Option<&Cursor>, strategy: Strategy) -> List {
        let total = self.verdicts.totals.of(class);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX).min(self.living());
        if limit == 0 || total == 0 {
            return List { total, ..List::default() };
        }
        let (shelf, order) = (self.shelf, self.query.order);
        let ids = |a: usize, b: usize| shelf.compare_ids(a, b);
        let beside = |slot: usize| after.map_or(Ordering::Less, |key| shelf.id(slot).cmp(&key.id));
        let after = after.map(|key| (place(order, key.score, key.low), &beside as &dyn Fn(usize) -> Ordering));
        let fresh = || Top::new(limit, after, &ids);
        // A list that is wanted whole is scored whole.
        let whole = limit >= usize::try_from(total).unwrap_or(usize::MAX);
        let page = match strategy {
            Strategy::Auto if total <= FEW && total <= count(shelf.base().len() / MANY) => {
                self.by_verdict(class, fresh())
            }
            Strategy::Auto if total <= FEW => self.scanned(class, fresh()),
            Strategy::Auto | Strategy::Pruned if !whole => {
                self.by_cells(class, fresh()).unwrap_or_else(|| self.scanned(class, fresh()))
            }
            _ => self.scanned(class, fresh()),
        };
        self.listed(class, total, page)
    }

    fn listed(&self, class: Class, total: u32, page: Page) -> List {
        let found = |(candidate, rank): (Candidate, u32)| {
            let profile = Arc::new(self.shelf.profile(candidate.slot)?);
            let (startup, as_of) = (Arc::clone(self.startup), self.query.as_of);
            let found = match class {
                Class::Eligible => Match::judged(self.matcher, startup, profile, as_of, Verdict::Eligible),
                _ => Match::of_pair(self.matcher, startup, profile, as_of),
            };
            Some(found.ranked(rank))
        };
        page.list(total, found, |found| found.opportunity.id())
    }

    /// The records of a list, found by their verdicts.
    fn by_verdict(&mut self, class: Class, mut top: Top<'_>) -> Page {
        let base = self.shelf.base();
        for Pair { ruling, dates, range } in &base.pairs {
            if self.verdicts.of(*ruling, *dates) == class {
                for position in base.by_pair.get(range.clone()).into_iter().flatten() {
                    let position = *position as usize;
                    if self.is_of(position, class) {
                        self.consider(position, self.family(base.code(Facet::KIND, position)), &mut top);
                    }
                }
            }
        }
        self.offer_outside(class, &mut top);
        top.page()
    }

    fn scanned(&mut self, class: Class, mut top: Top<'_>) -> Page {
        if self.only.is_none() {
            for (family, range) in &self.shelf.base().families {
                if self.sieve.keeps_family(*family) {
                    self.scan(*family, range.clone(), class, &mut top);
                }
            }
        }
        self.offer_outside(class, &mut top);
        top.page()
    }

    /// Every record of a range: sums of whole columns first, a closer look where they suffice.
    fn scan(&mut self, family: Family, range: Range<usize>, class: Class, top: &mut Top<'_>) {
        let mut sums = [0_u32; BLOCK];
        for start in range.clone().step_by(BLOCK) {
            let end = range.end.min(start + BLOCK);
            let Some(sums) = sums.get_mut(..end - start) else { continue };
            self.tables.sum_block(family, start, sums);
            self.evaluated += count(sums.len());
            for (sum, position) in sums.iter().zip(start..) {
                if *sum >= head(top.least().unwrap_or(0)) && self.is_of(position, class) {
                    self.consider(position, family, top);
                    self.evaluated -= 1;
                }
            }
        }
    }

    /// True when a record of the base is alive, in the class and let through by the filter.
    fn is_of(&self, position: usize, class: Class) -> bool {
        self.verdict(position) == class
            && self.sieve.keeps(|column| self.shelf.base().code(column, position))
            && !self.shelf.is_gone(position)
            && !self.apart.contains(&position)
    }

    /// The verdict on a record of the base that is not apart.
    fn verdict(&self, position: usize) -> Class {
        let code = |column| self.shelf.base().code(column, position);
        self.verdicts.of(code(RULING), code(Facet::DATES))
    }

    /// Scores one record of the base.
    fn consider(&mut self, position: usize, family: Family, top: &mut Top<'_>) {
        let base = self.shelf.base();
        self.evaluated += 1;
        if let Some(packed) = self.tables.score(family, |column| base.code(column, position), top.least().unwrap_or(0))
        {
            top.offer(Candidate { packed, slot: position });
        }
    }

    /// Offers what the base's rows do not tell. Last of all, when most of it is known to lie below the list.
    fn offer_outside(&mut self, class: Class, top: &mut Top<'_>) {
        let shelf = self.shelf;
        for slot in self.outside.iter().filter(|(other, _)| *other == class).map(|(_, slot)| *slot) {
            self.evaluated += 1;
            let code = |column| shelf.code(column, slot);
            let family = self.family(code(Facet::KIND));
            if let Some(packed) = self.tables.score(family, code, top.least().unwrap_or(0)) {
                top.offer(Candidate { packed, slot });
            }
        }
    }

    fn family(&self, kind: u32) -> Family {
        self.families.get(kind as usize).copied().unwrap_or_default()
    }
}
