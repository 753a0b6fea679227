//! The search for the best opportunities: exact, without scoring most of them.

mod counting;
mod pruned;

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use super::column_filter::ColumnFilter;
use super::query::{Query, Strategy};
use super::searchable::{Request, Scope};
use super::sort_key::SortKey;
use super::tables::{ScoreContext, ScoreTables};
use super::top_k::{Candidate, Page, TopK};
use super::verdict_class::VerdictClass;
use super::verdicts::Verdicts;
use crate::gate::Verdict;
use crate::index::{CatalogStore, CodeMap, Column, DocId, OpportunityStore};
use crate::matcher::Matcher;
use crate::prepared::{Component, Family, PreparedStartup};
use crate::ranking::{Cursor, Ineligible, List, Match, Ranking, count};
use crate::record::Opportunity;
use crate::set;

/// Columns of no more values than this are evaluated before the search: most of them would be
/// evaluated during it.
const MAX_EAGER: usize = 256;

/// A list of no more matches than this is scored whole: finding the best ten of them among a
/// million records takes the inverted index longer.
const MAX_SCORED_WHOLE: u32 = 4_096;

/// A list of more than one in this many records is scored by sums of whole columns; a shorter one
/// by reading the verdict groups.
const GROUPS_DIVISOR: usize = 4;

/// The number of records whose sums are made together: so many sums fit into the first-level cache.
const BLOCK: usize = 512;

/// One query over a catalog of opportunities.
pub(super) struct Searcher<'a> {
    matcher: &'a Matcher,
    startup: &'a Arc<PreparedStartup>,
    store: &'a OpportunityStore,
    query: &'a Query,
    tables: ScoreTables<'a>,
    verdicts: Verdicts<'a>,
    column_filter: ColumnFilter,
    /// The only records that the filter's list of ids keeps.
    selected: Option<Vec<DocId>>,
    /// Records that the startup excludes or names as past.
    exceptions: Vec<DocId>,
    /// Records that the indexes do not cover, with their verdicts: those of the delta and the named
    /// exceptions, or the selected records.
    unindexed: Vec<(VerdictClass, DocId)>,
    /// The family of each kind.
    families: CodeMap<Family>,
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
        let selected = filter.ids().map(|ids| set::of(ids.iter().filter_map(|id| store.find(id))));
        let column_filter = ColumnFilter::new(ctx, startup, filter, store, &cache.filter_counts);
        let verdicts = Verdicts::new(ctx, startup, store, &column_filter);
        let context = ScoreContext { ctx, startup, store, cache: &cache.term_scores, order: query.order };
        let max_eager = if strategy == Strategy::Pruned { 2 } else { MAX_EAGER };
        Self {
            matcher,
            startup,
            store,
            query,
            tables: ScoreTables::new(matcher, context, max_eager),
            exceptions: verdicts.exception_ids(),
            verdicts,
            column_filter,
            selected,
            unindexed: Vec::new(),
            strategy,
            families: store.entries(Component::Kind).map(|kind| kind.prepared.family).collect(),
            evaluated: 0,
        }
    }

    /// The ranking, without its hashes and diagnostics.
    pub(super) fn ranking(mut self) -> Ranking {
        let kept = self.count();
        let filtered = count(self.store.len()) - kept;
        let query = self.query;
        let strategy = if self.selected.is_some() { Strategy::Exhaustive } else { self.strategy };
        let eligible = self.list(VerdictClass::Eligible, query.limit, query.after.as_ref(), strategy);
        let unverified =
            self.list(VerdictClass::Unverified, query.unverified_limit, query.unverified_after.as_ref(), strategy);
        let matches = if query.rejected {
            self.list(VerdictClass::Ineligible, u32::MAX, None, Strategy::Exhaustive).matches
        } else {
            Vec::new()
        };
        let matches = matches.into_iter().map(|ineligible| ineligible.ranked(0)).collect();
        let total = self.verdicts.totals[VerdictClass::Ineligible];
        let ineligible = Ineligible { total, by_rule: self.verdicts.by_rule(), matches };
        Ranking { eligible, unverified, ineligible, filtered, evaluated: self.evaluated, ..Ranking::empty(query.as_of) }
    }

    /// The list of a class, searched with the strategy.
    fn list(&mut self, class: VerdictClass, limit: u32, after: Option<&Cursor>, strategy: Strategy) -> List {
        let total = self.verdicts.totals[class];
        let limit = limit.min(count(self.store.len()));
        if limit == 0 || total == 0 {
            return List { total, ..List::default() };
        }
        let (store, order) = (self.store, self.query.order);
        let compare_ids = |a: DocId, b: DocId| store.compare_ids(a, b);
        let compare_to_cursor = |doc_id: DocId| after.map_or(Ordering::Less, |cursor| store.id(doc_id).cmp(&cursor.id));
        let start = after.map(|cursor| {
            let key = SortKey::of_score(order, cursor.score, cursor.low);
            (key, &compare_to_cursor as &dyn Fn(DocId) -> Ordering)
        });
        let top = || TopK::new(limit as usize, start, &compare_ids);
        // A list that is wanted whole is scored whole.
        let is_whole = limit >= total;
        let page = match strategy {
            Strategy::Auto if total <= MAX_SCORED_WHOLE && total <= count(store.segment().len() / GROUPS_DIVISOR) => {
                self.search_groups(class, top())
            }
            Strategy::Auto if total <= MAX_SCORED_WHOLE => self.search_exhaustive(class, top()),
            Strategy::Auto | Strategy::Pruned if !is_whole => {
                self.search_pruned(class, top()).unwrap_or_else(|| self.search_exhaustive(class, top()))
            }
            _ => self.search_exhaustive(class, top()),
        };
        self.listed(class, total, page)
    }

    /// The matches of a page.
    fn listed(&self, class: VerdictClass, total: u32, page: Page) -> List {
        let to_match = |(candidate, rank): (Candidate, u32)| {
            let opportunity = Arc::new(self.store.prepared(candidate.doc_id));
            let (startup, as_of) = (Arc::clone(self.startup), self.query.as_of);
            let unranked = match class {
                VerdictClass::Eligible => {
                    Match::with_verdict(self.matcher, startup, opportunity, as_of, Verdict::Eligible)
                }
                _ => Match::of_pair(self.matcher, startup, opportunity, as_of),
            };
            unranked.ranked(rank)
        };
        page.list(total, to_match, |matched| matched.opportunity.id())
    }

    /// Scores the records of the verdict groups of a class.
    fn search_groups(&mut self, class: VerdictClass, mut top: TopK<'_>) -> Page {
        let segment = self.store.segment();
        for group in &segment.verdict_groups {
            if self.verdicts.of(group.gate_key, group.dates) == class {
                for doc_id in segment.records_of(group) {
                    if self.is_of(*doc_id, class) {
                        let kind = segment.codes.code(Component::Kind.into(), *doc_id);
                        self.consider(*doc_id, self.families[kind], &mut top);
                    }
                }
            }
        }
        self.offer_unindexed(class, &mut top);
        top.page()
    }

    /// Scores every record that the filter keeps.
    fn search_exhaustive(&mut self, class: VerdictClass, mut top: TopK<'_>) -> Page {
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

    /// Scans a range of records: sums of whole columns first, and the exact score of those whose
    /// sum reaches the threshold.
    fn scan(&mut self, family: Family, range: Range<usize>, class: VerdictClass, top: &mut TopK<'_>) {
        let mut sums = [0_u32; BLOCK];
        for start in range.clone().step_by(BLOCK) {
            let len = BLOCK.min(range.end - start);
            let (sums, _) = sums.split_at_mut(len);
            self.tables.sum_block(family, start, sums);
            self.evaluated += count(len);
            for (sum, doc_id) in sums.iter().zip(DocId::from_position(start)) {
                if *sum >= top.threshold().primary() && self.is_of(doc_id, class) {
                    self.consider(doc_id, family, top);
                    // It was counted with its block.
                    self.evaluated -= 1;
                }
            }
        }
    }

    /// True for a record of the segment that is not deleted, has the class, passes the filter, and
    /// is no named exception.
    fn is_of(&self, doc_id: DocId, class: VerdictClass) -> bool {
        self.verdict(doc_id) == class
            && self.column_filter.keeps(|column| self.store.segment().codes.code(column, doc_id))
            && !self.store.is_deleted(doc_id)
            && !self.exceptions.contains(&doc_id)
    }

    /// The verdict on a record of the segment that is no named exception.
    fn verdict(&self, doc_id: DocId) -> VerdictClass {
        let code = |column| self.store.segment().codes.code(column, doc_id);
        self.verdicts.of(code(Column::GateKey), code(Component::Dates.into()))
    }

    /// Scores one record of the segment, and offers it to the top k.
    fn consider(&mut self, doc_id: DocId, family: Family, top: &mut TopK<'_>) {
        let codes = &self.store.segment().codes;
        self.evaluated += 1;
        let threshold = top.threshold();
        if let Some(sort_key) = self.tables.score(family, |column| codes.code(column, doc_id), threshold) {
            top.offer(Candidate { sort_key, doc_id });
        }
    }

    /// Scores the records that the indexes do not cover. It runs last, when most of them lie below
    /// the threshold.
    fn offer_unindexed(&mut self, class: VerdictClass, top: &mut TopK<'_>) {
        let store = self.store;
        for doc_id in self.unindexed.iter().filter(|(other, _)| *other == class).map(|(_, doc_id)| *doc_id) {
            self.evaluated += 1;
            let code = |column| store.code(column, doc_id);
            let (family, threshold) = (self.families[code(Component::Kind.into())], top.threshold());
            if let Some(sort_key) = self.tables.score(family, code, threshold) {
                top.offer(Candidate { sort_key, doc_id });
            }
        }
    }
}
