//! Ranking startups for an opportunity.
//!
//! Startups that state the same in an aspect score the same in its criteria and pass the same of
//! its rules. So each distinct value is evaluated once, at the first startup that has it, and a
//! startup is a sum of look-ups. Its individual part, above all its text, is evaluated only if the
//! startup may still be listed.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use enum_map::EnumMap;

use super::Query;
use super::filter::PreparedFilter;
use super::rule_counts::RuleCounts;
use super::sort_key::SortKey;
use super::top_k::{Candidate, TopK};
use super::verdict_class::VerdictClass;
use crate::criteria::{Context, Row, max_membership, rows};
use crate::gate::{GateSummary, Selection, has_individual_constraints, summarize};
use crate::index::{CatalogStore, CodeMap, DocId, StartupStore, StoredStartup};
use crate::matcher::Matcher;
use crate::prepared::{Aspect, PreparedOpportunity, PreparedStartup};
use crate::ranking::{Cursor, Ineligible, List, Match, Ranking, count};

/// One query over a catalog of startups.
pub(super) struct ReverseSearcher<'a> {
    matcher: &'a Matcher,
    ctx: Context<'a>,
    opportunity: Arc<PreparedOpportunity>,
    query: &'a Query,
    store: &'a StartupStore,
    /// The criteria with a weight.
    criteria: Vec<WeightedCriterion>,
    /// The values of each aspect, as far as they were evaluated.
    values: EnumMap<Aspect, CodeMap<Option<ValueScore>>>,
    /// True when each startup has an individual part of the gate; otherwise only those that name
    /// opportunities have.
    has_individual_constraints: bool,
    rule_counts: RuleCounts<'a>,
}

#[derive(Clone, Copy)]
struct WeightedCriterion {
    /// The part of a startup that it reads.
    part: Selection,
    row: &'static Row,
    weight: u32,
}

/// The score and the verdict of what startups state in an aspect, or of another part of a startup.
#[derive(Clone, Copy)]
struct ValueScore {
    sort_key: SortKey,
    gate: GateSummary,
    /// The number of startups with it.
    startups: u32,
}

/// A startup that the filter keeps.
struct ClassifiedStartup<'a> {
    stored: &'a StoredStartup,
    class: VerdictClass,
    /// What it is ordered by, without its individual part.
    sort_key: SortKey,
}

impl<'a> ReverseSearcher<'a> {
    pub(super) fn new(
        matcher: &'a Matcher,
        opportunity: Arc<PreparedOpportunity>,
        store: &'a StartupStore,
        query: &'a Query,
    ) -> Self {
        let weights = matcher.weights().of(opportunity.family);
        let weighted = rows().filter(|row| weights[row.criterion] > 0).map(|row| WeightedCriterion {
            part: part(row),
            row,
            weight: u32::from(weights[row.criterion]),
        });
        Self {
            matcher,
            ctx: matcher.context(query.as_of),
            query,
            store,
            criteria: weighted.collect(),
            values: EnumMap::from_fn(|aspect| CodeMap::filled(None, store.width(aspect))),
            has_individual_constraints: has_individual_constraints(&opportunity),
            rule_counts: RuleCounts::new(matcher.context(query.as_of)),
            opportunity,
        }
    }

    /// The ranking, without its hashes and diagnostics.
    pub(super) fn ranking(mut self, filter: &PreparedFilter<'_>) -> Ranking {
        let kept = self.store.startups().filter(|startup| filter.keeps_startup(self.ctx, &startup.prepared));
        let kept: Vec<&StoredStartup> = kept.collect();
        let (query, filtered) = (self.query, count(self.store.len() - kept.len()));
        let Some(first) = kept.first().map(|first| &first.prepared) else {
            return Ranking { filtered, ..Ranking::empty(query.as_of) };
        };
        let constant = ValueScore { startups: count(kept.len()), ..self.evaluate(first, Selection::Independent) };
        let classified: Vec<ClassifiedStartup<'_>> =
            kept.iter().map(|stored| self.classified(stored, constant)).collect();
        self.count_rules(constant, first);
        let eligible = self.list(&classified, VerdictClass::Eligible, query.limit, query.after.as_ref());
        let unverified =
            self.list(&classified, VerdictClass::Unverified, query.unverified_limit, query.unverified_after.as_ref());
        let rejected = if query.rejected { u32::MAX } else { 0 };
        let List { matches, total, .. } = self.list(&classified, VerdictClass::Ineligible, rejected, None);
        let matches = matches.into_iter().map(|ineligible| ineligible.ranked(0)).collect();
        Ranking {
            eligible,
            unverified,
            ineligible: Ineligible { total, by_rule: self.rule_counts.by_rule, matches },
            filtered,
            evaluated: count(kept.len()),
            ..Ranking::empty(query.as_of)
        }
    }

    /// A startup with its verdict, and its sort key without the individual part.
    fn classified<'s>(&mut self, stored: &'s StoredStartup, constant: ValueScore) -> ClassifiedStartup<'s> {
        let (mut sort_key, mut truth) = (constant.sort_key, constant.gate.truth);
        for aspect in Aspect::all() {
            let value = self.count_value(aspect, stored);
            sort_key += value.sort_key;
            truth = truth.and(value.gate.truth);
        }
        if self.has_individual_constraints || stored.names_opportunities {
            let individual = summarize(self.ctx, &stored.prepared, &self.opportunity, Selection::Individual);
            self.rule_counts.add(individual, &stored.prepared, &self.opportunity, 1);
            truth = truth.and(individual.truth);
        }
        ClassifiedStartup { stored, class: VerdictClass::from(truth), sort_key }
    }

    /// The startup's value of an aspect, which has one startup more now.
    fn count_value(&mut self, aspect: Aspect, stored: &StoredStartup) -> ValueScore {
        let code = stored.code(aspect);
        let mut value = match self.values[aspect][code] {
            Some(value) => value,
            None => self.evaluate(&stored.prepared, Selection::DependingOn(aspect)),
        };
        value.startups += 1;
        self.values[aspect][code] = Some(value);
        value
    }

    /// The score and the verdict of a part of a startup.
    fn evaluate(&self, startup: &PreparedStartup, part: Selection) -> ValueScore {
        let gate = summarize(self.ctx, startup, &self.opportunity, part);
        ValueScore { sort_key: self.sum(startup, part), gate, startups: 0 }
    }

    /// The weighted sum of the criteria that read a part of a startup.
    fn sum(&self, startup: &PreparedStartup, part: Selection) -> SortKey {
        let of_part = self.criteria.iter().filter(|criterion| criterion.part == part);
        let membership = |row: &Row| (row.evaluate)(self.ctx, startup, &self.opportunity).membership;
        of_part.map(|read| SortKey::of_membership(self.query.order, membership(read.row)) * read.weight).sum()
    }

    /// The maximum of that sum for the startup's individual part.
    fn max_individual_score(&self, startup: &PreparedStartup) -> SortKey {
        let individual = self.criteria.iter().filter(|criterion| criterion.part == Selection::Individual);
        let max = |row: &Row| max_membership(row.criterion, startup);
        individual.map(|read| SortKey::of_membership(self.query.order, max(read.row)) * read.weight).sum()
    }

    /// Counts the failed rules: those of the part that is equal for all startups, and those of each
    /// value, once for all startups that have it.
    fn count_rules(&mut self, constant: ValueScore, startup: &PreparedStartup) {
        self.rule_counts.add(constant.gate, startup, &self.opportunity, constant.startups);
        for (aspect, values) in &self.values {
            for (code, value) in values.pairs().filter_map(|(code, value)| Some((code, (*value)?))) {
                let first = self.store.first(aspect, code);
                self.rule_counts.add(value.gate, first, &self.opportunity, value.startups);
            }
        }
    }

    /// The list of a class.
    #[expect(clippy::indexing_slicing, reason = "candidates are numbered by their position in the list")]
    fn list(
        &self,
        classified: &[ClassifiedStartup<'_>],
        class: VerdictClass,
        limit: u32,
        after: Option<&Cursor>,
    ) -> List {
        let of_class = DocId::from_position(0).zip(classified).filter(|(_, startup)| startup.class == class);
        let mut candidates: Vec<Candidate> =
            of_class.map(|(doc_id, startup)| Candidate { sort_key: startup.sort_key, doc_id }).collect();
        let total = count(candidates.len());
        let limit = limit.min(total) as usize;
        if limit == 0 {
            return List { total, ..List::default() };
        }
        let stored = |doc_id: DocId| classified[doc_id.position()].stored;
        let compare_to_cursor =
            |doc_id: DocId| after.map_or(Ordering::Less, |cursor| stored(doc_id).id().cmp(cursor.id.as_str()));
        let start = after.map(|cursor| {
            let key = SortKey::of_score(self.query.order, cursor.score, cursor.low);
            (key, &compare_to_cursor as &dyn Fn(DocId) -> Ordering)
        });
        // The startups are in the order of their ids.
        let mut top = TopK::new(limit, start, &|a: DocId, b: DocId| a.cmp(&b));
        // The greatest sums first: the threshold soon excludes most of the others.
        candidates.sort_unstable_by_key(|candidate| Reverse(candidate.sort_key));
        for Candidate { sort_key, doc_id } in candidates {
            let startup = &stored(doc_id).prepared;
            if sort_key + self.max_individual_score(startup) >= top.threshold() {
                top.offer(Candidate { sort_key: sort_key + self.sum(startup, Selection::Individual), doc_id });
            }
        }
        let to_match = |(candidate, rank): (Candidate, u32)| {
            let (startup, opportunity) = (&stored(candidate.doc_id).prepared, &self.opportunity);
            Match::of_pair(self.matcher, Arc::clone(startup), Arc::clone(opportunity), self.query.as_of).ranked(rank)
        };
        top.page().list(total, to_match, |matched| matched.startup.id())
    }
}

/// The part of a startup that a criterion reads.
fn part(row: &Row) -> Selection {
    match row.criterion.aspect() {
        Some(aspect) => Selection::DependingOn(aspect),
        None if row.fields.is_empty() => Selection::Independent,
        None => Selection::Individual,
    }
}
