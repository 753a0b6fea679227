//! The search for the best opportunities: exact, and without a look at most of them.

mod counting;
mod pruned;

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use super::column_filter::ColumnFilter;
use super::direction::{Request, Scope};
use super::query::{Query, Strategy};
use super::tables::{ScoreTables, primary, score_key};
use super::top_k::{Candidate, Page, TopK};
use super::verdicts::{Class, Verdicts};
use crate::gate::Verdict;
use crate::index::{GATE_KEY, OpportunityStore, VerdictGroup};
use crate::matcher::Matcher;
use crate::prepared::{Facet, Family, PreparedStartup};
use crate::ranking::{Cursor, Ineligible, List, Match, Ranking, count};
use crate::record::Opportunity;
use crate::set;

/// Up to so many distinct values of a column are evaluated before the search; of more, only those that it meets.
const EAGER: usize = 256;

/// A list of so few is scored whole: to find ten of them among a million takes the inverted index longer.
const FEW: u32 = 4_096;

/// Of a list that is no less than this share of the records, sums of whole columns are made sooner than each record is found.
const MANY: usize = 4;

/// Records whose sums are made together: their sums stay in the nearest cache.
const BLOCK: usize = 512;

/// One query over one catalog.
pub(super) struct Searcher<'a> {
    matcher: &'a Matcher,
    startup: &'a Arc<PreparedStartup>,
    store: &'a OpportunityStore,
    query: &'a Query,
    tables: ScoreTables<'a>,
    verdicts: Verdicts<'a>,
    column_filter: ColumnFilter,
    /// The only records that the filter's list of ids lets through.
    selected: Option<Vec<usize>>,
    /// Records that the startup's own lists name: judged whole.
    exceptions: Vec<usize>,
    /// What the segment's rows do not tell, each with the verdict on it: the delta and what is apart, or the only records.
    unindexed: Vec<(Class, usize)>,
    /// The family of each kind.
    families: Vec<Family>,
    strategy: Strategy,
    evaluated: u32,
}

impl<'a> Searcher<'a> {
    pub(super) fn new(
        &Scope { matcher, store, cache }: &Scope<'a, Opportunity>,
        startup: &'a Arc<PreparedStartup>,
        Request { query, filter, strategy }: Request<'a>,
    ) -> Self {
        let ctx = matcher.context(query.as_of);
        let selected = filter.ids().map(|ids| set::of(ids.iter().filter_map(|id| store.doc_id(id))));
        let column_filter = ColumnFilter::new(ctx, startup, filter, store, &cache.filter_counts);
        let verdicts = Verdicts::new(ctx, startup, store, &column_filter);
        Self {
            matcher,
            startup,
            store,
            query,
            tables: ScoreTables::new(
                matcher,
                ctx,
                startup,
                store,
                &cache.term_scores,
                query.order,
                if strategy == Strategy::Pruned { 2 } else { EAGER },
            ),
            exceptions: verdicts.exception_ids(),
            verdicts,
            column_filter,
            selected,
            unindexed: Vec::new(),
            strategy,
            families: store.values(Facet::KIND).map(|kind| kind.part.family).collect(),
            evaluated: 0,
        }
    }

    pub(super) fn ranking(mut self) -> Ranking {
        let kept = self.count();
        let filtered = count(self.live_records()) - kept;
        let query = self.query;
        let strategy = if self.selected.is_some() { Strategy::Exhaustive } else { self.strategy };
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

    fn live_records(&self) -> usize {
        self.store.segment().len() - self.store.deleted().len() + self.store.delta().count()
    }

    fn list(&mut self, class: Class, limit: u32, after: Option<&Cursor>, strategy: Strategy) -> List {
        let total = self.verdicts.totals.of(class);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX).min(self.live_records());
        if limit == 0 || total == 0 {
            return List { total, ..List::default() };
        }
        let (store, order) = (self.store, self.query.order);
        let ids = |a: usize, b: usize| store.compare_ids(a, b);
        let beside = |doc_id: usize| after.map_or(Ordering::Less, |key| store.id(doc_id).cmp(&key.id));
        let after = after.map(|key| (score_key(order, key.score, key.low), &beside as &dyn Fn(usize) -> Ordering));
        let fresh = || TopK::new(limit, after, &ids);
        // A list that is wanted whole is scored whole.
        let whole = limit >= usize::try_from(total).unwrap_or(usize::MAX);
        let page = match strategy {
            Strategy::Auto if total <= FEW && total <= count(store.segment().len() / MANY) => {
                self.search_groups(class, fresh())
            }
            Strategy::Auto if total <= FEW => self.search_exhaustive(class, fresh()),
            Strategy::Auto | Strategy::Pruned if !whole => {
                self.search_pruned(class, fresh()).unwrap_or_else(|| self.search_exhaustive(class, fresh()))
            }
            _ => self.search_exhaustive(class, fresh()),
        };
        self.listed(class, total, page)
    }

    fn listed(&self, class: Class, total: u32, page: Page) -> List {
        let found = |(candidate, rank): (Candidate, u32)| {
            let profile = Arc::new(self.store.profile(candidate.doc_id)?);
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
    fn search_groups(&mut self, class: Class, mut top: TopK<'_>) -> Page {
        let segment = self.store.segment();
        for VerdictGroup { gate_key, dates, range } in &segment.groups {
            if self.verdicts.of(*gate_key, *dates) == class {
                for position in segment.by_group.get(range.clone()).into_iter().flatten() {
                    let position = *position as usize;
                    if self.is_of(position, class) {
                        self.consider(position, self.family(segment.code(Facet::KIND, position)), &mut top);
                    }
                }
            }
        }
        self.offer_unindexed(class, &mut top);
        top.page()
    }

    fn search_exhaustive(&mut self, class: Class, mut top: TopK<'_>) -> Page {
        if self.selected.is_none() {
            for (family, range) in &self.store.segment().families {
                if self.column_filter.keeps_family(*family) {
                    self.scan(*family, range.clone(), class, &mut top);
                }
            }
        }
        self.offer_unindexed(class, &mut top);
        top.page()
    }

    /// Every record of a range: sums of whole columns first, a closer look where they suffice.
    fn scan(&mut self, family: Family, range: Range<usize>, class: Class, top: &mut TopK<'_>) {
        let mut sums = [0_u32; BLOCK];
        for start in range.clone().step_by(BLOCK) {
            let end = range.end.min(start + BLOCK);
            let Some(sums) = sums.get_mut(..end - start) else { continue };
            self.tables.sum_block(family, start, sums);
            self.evaluated += count(sums.len());
            for (sum, position) in sums.iter().zip(start..) {
                if *sum >= primary(top.threshold().unwrap_or(0)) && self.is_of(position, class) {
                    self.consider(position, family, top);
                    self.evaluated -= 1;
                }
            }
        }
    }

    /// True when a record of the segment is alive, in the class and let through by the filter.
    fn is_of(&self, position: usize, class: Class) -> bool {
        self.verdict(position) == class
            && self.column_filter.keeps(|column| self.store.segment().code(column, position))
            && !self.store.is_deleted(position)
            && !self.exceptions.contains(&position)
    }

    /// The verdict on a record of the segment that is not apart.
    fn verdict(&self, position: usize) -> Class {
        let code = |column| self.store.segment().code(column, position);
        self.verdicts.of(code(GATE_KEY), code(Facet::DATES))
    }

    /// Scores one record of the segment.
    fn consider(&mut self, position: usize, family: Family, top: &mut TopK<'_>) {
        let segment = self.store.segment();
        self.evaluated += 1;
        if let Some(sort_key) =
            self.tables.score(family, |column| segment.code(column, position), top.threshold().unwrap_or(0))
        {
            top.offer(Candidate { sort_key, doc_id: position });
        }
    }

    /// Offers what the segment's rows do not tell. Last of all, when most of it is known to lie below the list.
    fn offer_unindexed(&mut self, class: Class, top: &mut TopK<'_>) {
        let store = self.store;
        for doc_id in self.unindexed.iter().filter(|(other, _)| *other == class).map(|(_, doc_id)| *doc_id) {
            self.evaluated += 1;
            let code = |column| store.code(column, doc_id);
            let family = self.family(code(Facet::KIND));
            if let Some(sort_key) = self.tables.score(family, code, top.threshold().unwrap_or(0)) {
                top.offer(Candidate { sort_key, doc_id });
            }
        }
    }

    fn family(&self, kind: u32) -> Family {
        self.families.get(kind as usize).copied().unwrap_or_default()
    }
}
