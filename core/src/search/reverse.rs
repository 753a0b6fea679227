//! Ranking a pool of startups for an opportunity.
//!
//! What startups state in an aspect, others state too: it is worth the same, and judged alike. So each distinct value is
//! evaluated once, when the first startup with it is met, and a startup is a sum of look-ups. What it decides for itself
//! alone, its text above all, is evaluated when the rest leaves it a chance to be listed.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use super::Query;
use super::by_rule::ByRule;
use super::filter::PreparedFilter;
use super::tables::{score_key, sort_key};
use super::top_k::{Candidate, TopK};
use super::verdicts::Class;
use crate::criteria::{Context, Row, max_membership, rows};
use crate::gate::{GateSummary, Selection, has_individual_constraints, summarize};
use crate::index::{CatalogStore, StartupStore, StoredStartup};
use crate::matcher::Matcher;
use crate::prepared::{Aspect, PreparedOpportunity, PreparedStartup};
use crate::ranking::{Cursor, Ineligible, List, Match, Ranking, count};

/// One query over a pool.
pub(super) struct ReverseSearcher<'a> {
    matcher: &'a Matcher,
    ctx: Context<'a>,
    opportunity: Arc<PreparedOpportunity>,
    query: &'a Query,
    pool: &'a StartupStore,
    /// The criteria that weigh something, each with the part of a startup that it reads.
    criteria: Vec<Weighted>,
    /// By aspect and code, as far as they were met.
    value_scores: [Vec<Option<ValueScore>>; Aspect::ALL.len()],
    /// Whether each startup is looked at for itself; if not, only those that name opportunities.
    has_individual_constraints: bool,
    by_rule: ByRule<'a>,
}

#[derive(Clone, Copy)]
struct Weighted {
    part: Selection,
    row: &'static Row,
    weight: u32,
}

/// What a part of a startup scores for the opportunity.
#[derive(Clone, Copy)]
struct ValueScore {
    sort_key: u64,
    outline: GateSummary,
    /// Startups with it.
    startups: u32,
}

/// A startup that the filter lets through.
struct ClassifiedStartup<'a> {
    member: &'a StoredStartup,
    class: Class,
    /// Its place in the order, but for what it is worth by itself.
    sort_key: u64,
}

impl<'a> ReverseSearcher<'a> {
    pub(super) fn new(
        matcher: &'a Matcher,
        opportunity: Arc<PreparedOpportunity>,
        pool: &'a StartupStore,
        query: &'a Query,
    ) -> Self {
        let weights = matcher.weights().of(opportunity.family);
        let weighted =
            |(row, weight): (&'static Row, u16)| Weighted { part: part(row), row, weight: u32::from(weight) };
        Self {
            matcher,
            ctx: matcher.context(query.as_of),
            query,
            pool,
            criteria: rows()
                .map(|row| (row, weights[row.criterion]))
                .filter(|(_, weight)| *weight > 0)
                .map(weighted)
                .collect(),
            value_scores: Aspect::ALL.map(|aspect| vec![None; pool.width(aspect)]),
            has_individual_constraints: has_individual_constraints(&opportunity),
            by_rule: ByRule::new(matcher.context(query.as_of)),
            opportunity,
        }
    }

    pub(super) fn ranking(mut self, filter: &PreparedFilter<'_>) -> Ranking {
        let kept: Vec<&StoredStartup> =
            self.pool.members().filter(|member| filter.keeps_startup(self.ctx, &member.profile)).collect();
        let (query, filtered) = (self.query, count(self.pool.len() - kept.len()));
        let Some(any) = kept.first().map(|any| &any.profile) else {
            return Ranking { filtered, ..Ranking::empty(query.as_of) };
        };
        let constant = ValueScore { startups: count(kept.len()), ..self.value_score(any, Selection::Independent) };
        let classified: Vec<ClassifiedStartup<'_>> =
            kept.iter().map(|member| self.classified(member, constant)).collect();
        self.count_rules(constant, any);
        let eligible = self.list(&classified, Class::Eligible, query.limit, query.after.as_ref());
        let unverified =
            self.list(&classified, Class::Unverified, query.unverified_limit, query.unverified_after.as_ref());
        let rejected = if query.rejected { u32::MAX } else { 0 };
        let List { matches, total, .. } = self.list(&classified, Class::Ineligible, rejected, None);
        let matches = matches.into_iter().map(|found| found.ranked(0)).collect();
        Ranking {
            eligible,
            unverified,
            ineligible: Ineligible { total, by_rule: self.by_rule.counts, matches },
            filtered,
            evaluated: count(kept.len()),
            ..Ranking::empty(query.as_of)
        }
    }

    fn classified<'m>(&mut self, member: &'m StoredStartup, constant: ValueScore) -> ClassifiedStartup<'m> {
        let (mut sort_key, mut truth) = (constant.sort_key, constant.outline.truth);
        for aspect in Aspect::ALL {
            let value_score = self.met(aspect, member);
            sort_key += value_score.sort_key;
            truth = truth.and(value_score.outline.truth);
        }
        if self.has_individual_constraints || member.names_others {
            let own = summarize(self.ctx, &member.profile, &self.opportunity, Selection::Individual);
            self.by_rule.add(own, &member.profile, &self.opportunity, 1);
            truth = truth.and(own.truth);
        }
        ClassifiedStartup { member, class: Class::from(truth), sort_key }
    }

    /// What the startup's value of an aspect is worth, and one more startup with it.
    fn met(&mut self, aspect: Aspect, member: &StoredStartup) -> ValueScore {
        let code = member.code(aspect) as usize;
        let known = self.value_scores.get(aspect as usize).and_then(|value_scores| *value_scores.get(code)?);
        let value_score = known.unwrap_or_else(|| self.value_score(&member.profile, Selection::DependingOn(aspect)));
        let value_score = ValueScore { startups: value_score.startups + 1, ..value_score };
        if let Some(entry) =
            self.value_scores.get_mut(aspect as usize).and_then(|value_scores| value_scores.get_mut(code))
        {
            *entry = Some(value_score);
        }
        value_score
    }

    fn value_score(&self, startup: &PreparedStartup, part: Selection) -> ValueScore {
        let outline = summarize(self.ctx, startup, &self.opportunity, part);
        ValueScore { sort_key: self.sum(startup, part), outline, startups: 0 }
    }

    /// The weighted sum of the criteria that read that part.
    fn sum(&self, startup: &PreparedStartup, part: Selection) -> u64 {
        let of_part = self.criteria.iter().filter(|criterion| criterion.part == part);
        let of = |w: &Weighted| (w.row.evaluate)(self.ctx, startup, &self.opportunity).membership;
        of_part.map(|w| sort_key(self.query.order, of(w)) * u64::from(w.weight)).sum()
    }

    /// What that sum of a startup's own part does not surpass.
    fn own_max_score(&self, startup: &PreparedStartup) -> u64 {
        let own = self.criteria.iter().filter(|criterion| criterion.part == Selection::Individual);
        own.map(|w| sort_key(self.query.order, max_membership(w.row.criterion, startup)) * u64::from(w.weight)).sum()
    }

    /// Adds what is the same for all, and each value once for all its startups, to the counts of the rules they fail.
    fn count_rules(&mut self, constant: ValueScore, any: &PreparedStartup) {
        let pool = self.pool;
        let each = Aspect::ALL.into_iter().zip(&self.value_scores).flat_map(|(aspect, value_scores)| {
            let met = (0..).zip(value_scores).filter_map(|(code, value_score)| Some((code, (*value_score)?)));
            met.filter_map(move |(code, value_score)| {
                Some((value_score.outline, pool.first(aspect, code)?, value_score.startups))
            })
        });
        for (outline, startup, startups) in std::iter::once((constant.outline, any, constant.startups)).chain(each) {
            self.by_rule.add(outline, startup, &self.opportunity, startups);
        }
    }

    fn list(&self, classified: &[ClassifiedStartup<'_>], class: Class, limit: u32, after: Option<&Cursor>) -> List {
        let of_class = classified.iter().zip(0..).filter(|(one, _)| one.class == class);
        let mut candidates: Vec<Candidate> =
            of_class.map(|(one, doc_id)| Candidate { sort_key: one.sort_key, doc_id }).collect();
        let total = count(candidates.len());
        let limit = usize::try_from(limit.min(total)).unwrap_or(usize::MAX);
        if limit == 0 {
            return List { total, ..List::default() };
        }
        let order = self.query.order;
        let member = |doc_id: usize| classified.get(doc_id).map(|one| one.member);
        let beside = |doc_id: usize| {
            after.map_or(Ordering::Less, |key| member(doc_id).map_or("", StoredStartup::id).cmp(key.id.as_str()))
        };
        let after = after.map(|key| (score_key(order, key.score, key.low), &beside as &dyn Fn(usize) -> Ordering));
        // A pool is in the order of its ids.
        let mut top = TopK::new(limit, after, &|a: usize, b: usize| a.cmp(&b));
        // The best of the rest first: the list is soon such that few are left a chance.
        candidates.sort_unstable_by_key(|candidate| Reverse(candidate.sort_key));
        for Candidate { sort_key, doc_id } in candidates {
            let Some(startup) = member(doc_id).map(|member| &member.profile) else { continue };
            if top.threshold().is_none_or(|threshold| sort_key + self.own_max_score(startup) >= threshold) {
                top.offer(Candidate { sort_key: sort_key + self.sum(startup, Selection::Individual), doc_id });
            }
        }
        let found = |(candidate, rank): (Candidate, u32)| {
            let (startup, opportunity) =
                (Arc::clone(&member(candidate.doc_id)?.profile), Arc::clone(&self.opportunity));
            Some(Match::of_pair(self.matcher, startup, opportunity, self.query.as_of).ranked(rank))
        };
        top.page().list(total, found, |found| found.startup.id())
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
