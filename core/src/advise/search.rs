//! The search for advice: sets of one, two and three changes are tried, the smallest first.

use std::cmp::Reverse;
use std::sync::Arc;

use super::propose::proposals;
use super::{Advice, AdviceOptions, Change, ChangeSet, Goal, Limits};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::gate::{RuleName, RuleResult, Verdict};
use crate::matcher::Matcher;
use crate::prepared::{PreparedOpportunity, PreparedStartup};
use crate::ranking::Match;
use crate::record::{Opportunity, Startup};
use crate::search::{Catalog, Query};
use crate::set;

/// Changes kept for each field, the best first. The score is a sum over fields, so the best change
/// of each field is also best in a set; three allow for rules about two fields.
const KEPT: usize = 3;
/// Changes in one set at most: more is not advice.
const MAX_CHANGES: usize = 3;
/// Sets of changes returned at most.
const MAX_CHANGE_SETS: usize = 3;

impl Matcher {
    /// The smallest sets of changes to the startup that reach the goal with this opportunity.
    ///
    /// A goal of rank needs a catalog: see [`Catalog::advise`].
    ///
    /// # Errors
    /// When the opportunity's kind is unknown, a locked or unlocked field does not exist, or the
    /// goal is a rank.
    pub fn advise(
        &self,
        startup: &Startup,
        opportunity: &Opportunity,
        query: &Query,
        options: &AdviceOptions,
    ) -> Result<Advice> {
        if matches!(options.goal, Goal::Rank { .. }) {
            return Err(Error::new("opportunities", "", ErrorKind::Missing));
        }
        advise(self, None, (startup, opportunity), query, options)
    }
}

impl Catalog<Opportunity> {
    /// The smallest sets of changes to the startup that reach the goal with this opportunity.
    ///
    /// For a goal of rank the whole catalog is ranked again; it must hold the opportunity.
    ///
    /// # Errors
    /// When the opportunity's kind is unknown, or a locked or unlocked field does not exist.
    pub fn advise(
        &self,
        startup: &Startup,
        opportunity: &Opportunity,
        query: &Query,
        options: &AdviceOptions,
    ) -> Result<Advice> {
        advise(self.matcher(), Some(self), (startup, opportunity), query, options)
    }
}

fn advise(
    matcher: &Matcher,
    catalog: Option<&Catalog<Opportunity>>,
    (startup, opportunity): (&Startup, &Opportunity),
    query: &Query,
    options: &AdviceOptions,
) -> Result<Advice> {
    let (opportunity, _) = matcher.prepare_opportunity(opportunity)?;
    let search = Search { matcher, opportunity, catalog, query, goal: options.goal };
    let (profile, _) = matcher.prepare_startup(startup);
    search.run(startup, &profile, &options.limits)
}

/// What changes lead to.
struct Trial {
    /// True if they reach the goal.
    reached: bool,
    outcome: ChangeSet,
}

/// The search for one pair.
struct Search<'a> {
    matcher: &'a Matcher,
    opportunity: Arc<PreparedOpportunity>,
    catalog: Option<&'a Catalog<Opportunity>>,
    query: &'a Query,
    goal: Goal,
}

impl Search<'_> {
    fn run(&self, startup: &Startup, profile: &Arc<PreparedStartup>, limits: &Limits) -> Result<Advice> {
        let Trial { reached, outcome: now } = self.try_on(startup, &[])?;
        let empty = Advice { goal: self.goal, reached, change_sets: Vec::new(), fixed: Vec::new() };
        if reached {
            return Ok(empty);
        }
        let proposals = proposals(profile, &self.opportunity, self.as_of(), limits)?;
        let fixed = self.fixed(startup, &now, &proposals);
        if !fixed.is_empty() {
            return Ok(Advice { fixed, ..empty });
        }
        let useful = self.useful(startup, &now, proposals);
        for size in 1..=MAX_CHANGES {
            let mut change_sets = Vec::new();
            for changes in combinations(&useful, size) {
                let Trial { reached, outcome } = self.try_on(startup, &changes)?;
                change_sets.extend(reached.then_some(outcome));
            }
            if !change_sets.is_empty() {
                change_sets.sort_by(|a, b| b.score.score.cmp(&a.score.score).then(b.score.low.cmp(&a.score.low)));
                return Ok(Advice { change_sets: one_for_each_set(change_sets), ..empty });
            }
        }
        Ok(empty)
    }

    fn as_of(&self) -> Date {
        self.query.as_of
    }

    /// Applies the changes, and checks whether the goal is reached.
    fn try_on(&self, startup: &Startup, changes: &[Change]) -> Result<Trial> {
        let changed = changed(startup, changes);
        let found = self.pair(&changed);
        let eligible = found.verdict == Verdict::Eligible;
        let mut outcome =
            ChangeSet { changes: changes.to_vec(), verdict: found.verdict, score: found.score, rank: None };
        let reached = eligible
            && match self.goal {
                Goal::Eligible => true,
                Goal::Score { at_least } => outcome.score.score >= at_least,
                Goal::Rank { at_most } => {
                    outcome.rank = self.rank(&changed, at_most)?;
                    outcome.rank.is_some_and(|rank| rank <= at_most)
                }
            };
        Ok(Trial { reached, outcome })
    }

    fn pair(&self, startup: &Startup) -> Match {
        let (profile, _) = self.matcher.prepare_startup(startup);
        Match::of_pair(self.matcher, profile, Arc::clone(&self.opportunity), self.as_of())
    }

    /// Ranks the whole catalog again; returns the opportunity's rank if it is listed. As many
    /// matches as the catalog has may share a rank, so there is no limit.
    #[expect(clippy::expect_used, reason = "`Matcher::advise` refuses a goal of rank without a catalog")]
    fn rank(&self, startup: &Startup, at_most: u32) -> Result<Option<u32>> {
        let catalog = self.catalog.expect("a goal of rank has a catalog");
        let all = u32::try_from(catalog.len()).unwrap_or(u32::MAX);
        let query = Query { limit: all.max(at_most), unverified_limit: 0, after: None, ..self.query.clone() };
        let ranking = catalog.rank(startup, &query)?;
        let found = ranking.eligible.matches.iter().find(|m| m.opportunity.id() == self.opportunity.id());
        Ok(found.map(|found| found.rank))
    }

    /// Failed rules that no single proposal fulfils.
    fn fixed(&self, startup: &Startup, now: &ChangeSet, proposals: &[Change]) -> Vec<RuleName> {
        let after: Vec<ChangeSet> = proposals.iter().map(|c| self.try_on_pair(startup, c)).collect();
        let is_fulfilled = |rule: &RuleName| {
            after.iter().any(|change_set| change_set.verdict.failed().iter().all(|check| check.rule != *rule))
        };
        let failed = now.verdict.failed().iter().map(|check| check.rule.clone());
        failed.filter(|rule| !is_fulfilled(rule)).collect()
    }

    fn try_on_pair(&self, startup: &Startup, change: &Change) -> ChangeSet {
        let found = self.pair(&changed(startup, std::slice::from_ref(change)));
        ChangeSet { changes: vec![change.clone()], verdict: found.verdict, score: found.score, rank: None }
    }

    /// The changes that help by themselves, the best of each field.
    fn useful(&self, startup: &Startup, now: &ChangeSet, proposals: Vec<Change>) -> Vec<Change> {
        let progress = |change_set: &ChangeSet| {
            // A rule made of others may need several changes: each that fulfils a part helps.
            let parts = |results: &[RuleResult]| results.iter().map(|result| result.leaves().len()).sum::<usize>();
            let (failed, missing) = (parts(change_set.verdict.failed()), parts(change_set.verdict.missing()));
            (Reverse(failed), Reverse(missing), change_set.score.score)
        };
        let tried = proposals.into_iter().map(|change| self.try_on_pair(startup, &change));
        let mut better: Vec<ChangeSet> = tried.filter(|change_set| progress(change_set) > progress(now)).collect();
        better.sort_by_key(|change_set| Reverse(progress(change_set)));
        let mut kept: Vec<Change> = Vec::new();
        for change in better.into_iter().flat_map(|change_set| change_set.changes) {
            if kept.iter().filter(|other| other.field == change.field).count() < KEPT {
                kept.push(change);
            }
        }
        kept
    }
}

/// The best change set for each set of fields; of equal ones the first, which changes least.
fn one_for_each_set(change_sets: Vec<ChangeSet>) -> Vec<ChangeSet> {
    let fields = |change_set: &ChangeSet| set::of(change_set.changes.iter().map(|change| change.field.clone()));
    let mut seen = Vec::new();
    change_sets
        .into_iter()
        .filter(|change_set| set::insert(&mut seen, fields(change_set)))
        .take(MAX_CHANGE_SETS)
        .collect()
}

fn changed(startup: &Startup, changes: &[Change]) -> Startup {
    let mut record = startup.clone();
    for change in changes {
        change.apply(&mut record);
    }
    record
}

/// Sets of so many changes of different fields, in the order of the list.
fn combinations(changes: &[Change], size: usize) -> Vec<Vec<Change>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let with_rest = |(following, first): (usize, &Change)| {
        let (_, rest) = changes.split_at(following);
        let rest = combinations(rest, size - 1);
        let fits = |set: &Vec<Change>| set.iter().all(|other| other.field != first.field);
        let sets = rest.into_iter().filter(fits).map(|set| std::iter::once(first.clone()).chain(set).collect());
        sets.collect::<Vec<Vec<Change>>>()
    };
    (1..).zip(changes).flat_map(with_rest).collect()
}
