//! The search for the best opportunities: exact, and without a look at most of them.

mod mask;
mod tally;

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use super::filter::PreparedFilter;
use super::ranking::count;
use super::sieve::Sieve;
use super::tables::{Tables, head, place};
use super::top::{Candidate, Page, Top};
use super::verdicts::{Class, Verdicts};
use super::{Ineligible, Key, List, Match, Query, Ranking};
use crate::catalog::{Opportunities, Pair, RULING};
use crate::gate::Verdict;
use crate::matcher::Matcher;
use crate::profile::{Facet, Family, StartupProfile};

/// How to look. Every way gives the same answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As is best for the catalogue and the query.
    Best,
    /// Through the masks and with as few values evaluated beforehand as possible, however small the catalogue:
    /// so that a small test tries what a large catalogue needs.
    Masks,
    /// At every record: what the others are compared with.
    Scan,
}

/// Up to so many distinct values of a column are evaluated before the search; of more, only those that it meets.
const EAGER: usize = 1_024;

/// A list of so few is scored whole, without a mask.
const FEW: u32 = 1_024;

/// A list of less than this share of the records is searched among its own records only.
const RARE: usize = 8;

/// Records whose sums are made together: their sums stay in the nearest cache.
const BLOCK: usize = 512;

/// The first guess of how far below the best bound the last of a list lies: a thirty-second part.
/// A guess too small costs one more pass over the masks, a guess too large some more records scored.
const GUESS: u64 = 32;

/// One query over one catalogue.
pub(super) struct Search<'a> {
    matcher: &'a Matcher,
    startup: &'a Arc<StartupProfile>,
    shelf: &'a Opportunities,
    query: &'a Query,
    tables: Tables<'a>,
    verdicts: Verdicts<'a>,
    sieve: Sieve,
    /// The only records that the filter's list of ids lets through.
    only: Option<Vec<usize>>,
    /// Records that the startup's own lists name: judged whole.
    apart: Vec<usize>,
    /// The family of each kind.
    families: Vec<Family>,
    /// What the base's columns do not tell, scored once.
    outside: Option<Vec<(Candidate, Class)>>,
    way: Way,
    evaluated: u32,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        matcher: &'a Matcher,
        startup: &'a Arc<StartupProfile>,
        shelf: &'a Opportunities,
        query: &'a Query,
        filter: &PreparedFilter<'_>,
        way: Way,
    ) -> Self {
        let ctx = matcher.context(query.as_of);
        let only = filter.ids().map(|ids| {
            let mut slots: Vec<usize> = ids.iter().filter_map(|id| shelf.slot(id)).collect();
            slots.sort_unstable();
            slots.dedup();
            slots
        });
        let verdicts = Verdicts::new(ctx, startup, shelf);
        Self {
            matcher,
            startup,
            shelf,
            query,
            tables: Tables::new(matcher, ctx, startup, shelf, query.order, if way == Way::Masks { 2 } else { EAGER }),
            apart: verdicts.slots_apart(),
            verdicts,
            sieve: Sieve::new(ctx, filter, shelf),
            only,
            way,
            families: shelf.values(Facet::KIND).map(|kind| kind.part.family).collect(),
            outside: None,
            evaluated: 0,
        }
    }

    pub(super) fn ranking(mut self) -> Ranking {
        let kept = self.count();
        let filtered = count(self.living()) - kept;
        let query = self.query;
        let way = if self.only.is_some() { Way::Scan } else { self.way };
        let eligible = self.list(Class::Eligible, query.limit, query.after.as_ref(), way);
        let unverified = self.list(Class::Unverified, query.unverified_limit, query.unverified_after.as_ref(), way);
        let matches =
            if query.rejected { self.list(Class::Ineligible, u32::MAX, None, Way::Scan).matches } else { Vec::new() };
        let matches = matches.into_iter().map(|found| found.ranked(0)).collect();
        let ineligible =
            Ineligible { total: self.verdicts.totals.ineligible, by_rule: self.verdicts.by_rule(), matches };
        Ranking { eligible, unverified, ineligible, filtered, evaluated: self.evaluated, ..Ranking::empty(query.as_of) }
    }

    fn living(&self) -> usize {
        self.shelf.base().len() - self.shelf.gone().len() + self.shelf.tail().count()
    }

    fn list(&mut self, class: Class, limit: u32, after: Option<&Key>, way: Way) -> List {
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
        let page = match way {
            Way::Best if total <= FEW => self.few(class, fresh()),
            Way::Best | Way::Masks if !whole => self.pruned(class, total, &fresh),
            _ => self.scanned(class, fresh()),
        };
        self.listed(class, total, page)
    }

    fn listed(&self, class: Class, total: u32, page: Page) -> List {
        let more = total > page.before + count(page.candidates.len());
        let found = |(candidate, rank): (Candidate, u32)| {
            let profile = Arc::new(self.shelf.profile(candidate.slot)?);
            let (startup, as_of) = (Arc::clone(self.startup), self.query.as_of);
            let found = match class {
                Class::Eligible => Match::judged(self.matcher, startup, profile, as_of, Verdict::Eligible),
                _ => Match::of_pair(self.matcher, startup, profile, as_of),
            };
            Some(found.ranked(rank))
        };
        let matches: Vec<Match> = page.candidates.into_iter().filter_map(found).collect();
        let next = matches.last().filter(|_| more).map(|last| last.key(last.opportunity.id()));
        List { matches, total, tied_at_limit: page.tied_at_limit, next }
    }

    /// The records of a short list, found by their verdicts.
    fn few(&mut self, class: Class, mut top: Top<'_>) -> Page {
        self.offer_outside(class, &mut top);
        let base = self.shelf.base();
        for Pair { ruling, dates, range } in &base.pairs {
            if self.verdicts.of(*ruling, *dates) == class {
                for position in base.by_pair.get(range.clone()).into_iter().flatten() {
                    let family = self.family(base.code(Facet::KIND, *position as usize));
                    self.consider(*position as usize, family, class, 0, &mut top);
                }
            }
        }
        top.page()
    }

    fn scanned(&mut self, class: Class, mut top: Top<'_>) -> Page {
        self.offer_outside(class, &mut top);
        if self.only.is_none() {
            for (family, range) in &self.shelf.base().families {
                self.scan(*family, range.clone(), class, 0, &mut top);
            }
        }
        top.page()
    }

    /// Passes over the masks with more and more slack, until the last of the list lies within it.
    fn pruned<'b>(&mut self, class: Class, total: u32, fresh: &dyn Fn() -> Top<'b>) -> Page {
        let base = self.shelf.base();
        let most = base.families.iter().map(|(family, _)| self.tables.sum(*family).most).max().unwrap_or(0);
        let rare = usize::try_from(total).unwrap_or(usize::MAX).saturating_mul(RARE) < base.len();
        let own = rare.then(|| self.own(class));
        let (mut slack, mut floor) = (most / GUESS, 0);
        loop {
            let mut top = fresh();
            self.offer_outside(class, &mut top);
            let cut = most.saturating_sub(slack);
            let is_whole = self.pass(class, cut, floor, own.as_deref(), &mut top);
            let last = top.least();
            if is_whole || cut == 0 || last.is_some_and(|last| head(last) >= cut) {
                return top.page();
            }
            floor = last.unwrap_or(floor);
            slack = last.map_or(slack.saturating_mul(3).max(1), |last| most - head(last));
        }
    }

    /// Offers the records of the base that may reach the cut; true when no other record was left out for the cut.
    fn pass(&mut self, class: Class, cut: u64, floor: u64, own: Option<&[u64]>, top: &mut Top<'_>) -> bool {
        let mut is_whole = true;
        for (family, range) in &self.shelf.base().families {
            if self.tables.sum(*family).most < cut {
                is_whole = false;
                continue;
            }
            let able = self.able(*family, cut);
            if able.is_empty() && own.is_none() {
                self.scan(*family, range.clone(), class, floor, top);
                continue;
            }
            is_whole &= able.is_empty();
            let mask = self.mask(range.clone(), own, &able);
            let first = range.start / 64 * 64;
            for (word, start) in mask.into_iter().zip((first..).step_by(64)) {
                let mut rest = word;
                while rest != 0 {
                    self.consider(start + rest.trailing_zeros() as usize, *family, class, floor, top);
                    rest &= rest - 1;
                }
            }
        }
        is_whole
    }

    /// Every record of a range: sums of whole columns first, a closer look where they suffice.
    fn scan(&mut self, family: Family, range: Range<usize>, class: Class, floor: u64, top: &mut Top<'_>) {
        self.tables.fill();
        let mut sums = [0_u64; BLOCK];
        for start in range.clone().step_by(BLOCK) {
            let end = range.end.min(start + BLOCK);
            let Some(sums) = sums.get_mut(..end - start) else { continue };
            // The full scan is what the others are measured by: it leaves nothing out.
            let least = if self.way == Way::Scan { 0 } else { floor.max(top.least().unwrap_or(0)) };
            if !self.tables.sum_block(family, start, sums, least) {
                continue;
            }
            self.evaluated += count(sums.len());
            for (sum, position) in sums.iter().zip(start..) {
                let least = floor.max(top.least().unwrap_or(0));
                if *sum >= least && !self.shelf.is_gone(position) {
                    self.consider(position, family, class, floor, top);
                    self.evaluated -= 1;
                }
            }
        }
    }

    /// Judges and scores one living record of the base.
    fn consider(&mut self, position: usize, family: Family, class: Class, floor: u64, top: &mut Top<'_>) {
        let base = self.shelf.base();
        let code = |column| base.code(column, position);
        self.evaluated += 1;
        if self.verdicts.of(code(RULING), code(Facet::DATES)) != class || !self.sieve.keeps(code) {
            return;
        }
        if self.shelf.is_gone(position) || self.apart.contains(&position) {
            return;
        }
        let least = floor.max(top.least().unwrap_or(0));
        if let Some(packed) = self.tables.score(family, code, least) {
            top.offer(Candidate { packed, slot: position });
        }
    }

    /// Offers what the base's columns do not tell: the tail, and records that the startup's own lists name.
    fn offer_outside(&mut self, class: Class, top: &mut Top<'_>) {
        if self.outside.is_none() {
            self.outside = Some(self.score_outside());
        }
        let all = self.outside.iter().flatten().filter(|(_, other)| *other == class);
        all.for_each(|(candidate, _)| top.offer(*candidate));
    }

    fn score_outside(&mut self) -> Vec<(Candidate, Class)> {
        let shelf = self.shelf;
        let beside = || {
            let base_apart = self.apart.iter().copied().filter(|slot| *slot < shelf.base().len());
            shelf.tail().map(|(slot, _)| slot).chain(base_apart).collect()
        };
        let slots: Vec<usize> = self.only.clone().unwrap_or_else(beside);
        let mut scored = Vec::with_capacity(slots.len());
        for slot in slots {
            let code = |column| shelf.code(column, slot);
            if !self.sieve.keeps(code) {
                continue;
            }
            let class = self.verdicts.apart(slot).unwrap_or_else(|| self.verdicts.of(code(RULING), code(Facet::DATES)));
            let family = self.family(code(Facet::KIND));
            self.evaluated += 1;
            if let Some(packed) = self.tables.score(family, code, 0) {
                scored.push((Candidate { packed, slot }, class));
            }
        }
        scored
    }

    fn family(&self, kind: u32) -> Family {
        self.families.get(kind as usize).copied().unwrap_or_default()
    }
}
