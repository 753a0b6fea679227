//! A guided interview: it asks for one missing field at a time until the first opportunities are
//! certain.
//!
//! An answer may be any value of an **open field**, one that the startup does not state and that
//! was not asked yet, or that there is no answer. A candidate is an opportunity that is eligible,
//! or whose every undecided rule depends on an open field. Its score is known up to an interval: a
//! criterion counts with its whole interval while it depends on an open field, and with its present
//! value otherwise.
//!
//! A candidate is certainly among the first *n* if it is eligible and the low end of its interval
//! is above the high ends of all but *n* − 1 others. It is certainly not among them if the low ends
//! of *n* eligible candidates are above its high end. Scores that are certain and equal are
//! compared as a ranking does. The interview ends when nothing else is left: from then on, no
//! answer changes which opportunities are the first *n*.
//!
//! The intervals of two candidates are compared as if the answer could be good for one and bad for
//! the other, so the interview never ends too early, and sometimes asks one question too many.

mod candidate;
mod decision;
mod open_fields;

use std::cmp::Reverse;

use super::Question;
use super::ask::all;
use super::impact::{FieldImpact, Impacts};
use crate::error::Result;
use crate::ranking::{Match, Ranking};
use crate::record::{Opportunity, Startup};
use crate::score::Score;
use crate::search::{Catalog, Order, Query};
use candidate::Candidate;
use decision::{Boundary, Decision};
use open_fields::OpenFields;

/// What an interview must reach, and what it has asked.
///
/// ```
/// use ketnoi::advise::InterviewOptions;
/// let options = InterviewOptions::default().with_asked(vec!["trl".to_owned()]);
/// assert_eq!((options.first, options.asked.len()), (3, 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct InterviewOptions {
    /// How many of the first opportunities must be certain, at least 1.
    pub first: u32,
    /// Fields that must not be asked: those asked already, whether there was an answer or not, and
    /// those that cannot be asked.
    pub asked: Vec<String>,
}

/// The state of an interview.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Interview {
    /// True when no answer to a further question changes which opportunities are the first.
    pub certain: bool,
    /// The first opportunities as far as they are known: those that are certain, then the best of
    /// the others, each eligible or with rules that a further answer decides.
    pub first: Vec<FirstMatch>,
    /// The next question; none when the first opportunities are certain.
    pub question: Option<Question>,
    /// The number of questions that are left at most.
    pub remaining: u32,
}

/// One of the first opportunities of an interview.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FirstMatch {
    /// The match.
    pub found: Match,
    /// True when it is among the first, whatever is answered.
    pub certain: bool,
}

impl Default for InterviewOptions {
    fn default() -> Self {
        Self { first: 3, asked: Vec::new() }
    }
}

impl InterviewOptions {
    /// With so many first opportunities.
    #[must_use]
    pub fn with_first(mut self, first: u32) -> Self {
        self.first = first;
        self
    }

    /// With these fields as asked.
    #[must_use]
    pub fn with_asked(mut self, asked: Vec<String>) -> Self {
        self.asked = asked;
        self
    }
}

impl Catalog<Opportunity> {
    /// The state of an interview with a startup: whether its first opportunities are certain, and
    /// if not, what to ask next.
    ///
    /// It keeps nothing between calls: put each answer into the startup's record, and the name of
    /// each question's field into [`InterviewOptions::asked`]. First are those with the best score;
    /// limits, pages and the order of the query do not count.
    ///
    /// ```
    /// use ketnoi::advise::InterviewOptions;
    /// use ketnoi::{Config, Matcher, Opportunity, Query, Startup};
    /// let fund = |id: &str| Opportunity::new(id, "investor").places(["Huế"]);
    /// let funds = ["f1", "f2", "f3", "f4"].map(fund);
    /// let (catalog, _) = Matcher::new(Config::default())?.catalog_of(funds.to_vec());
    ///
    /// let query = Query::at("2026-11-22".parse()?);
    /// let mut options = InterviewOptions::default();
    /// let interview = catalog.interview(&Startup::new("s1"), &query, &options)?;
    /// assert_eq!(interview.question.map(|question| question.field).as_deref(), Some("place"));
    ///
    /// options.asked.push("place".to_owned());
    /// let interview = catalog.interview(&Startup::new("s1").place("Huế"), &query, &options)?;
    /// assert!(interview.certain);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Catalog::rank`].
    pub fn interview(&self, startup: &Startup, query: &Query, options: &InterviewOptions) -> Result<Interview> {
        let ranking = self.rank(startup, &all(query).with_order(Order::Score))?;
        let open = OpenFields::new(startup, &options.asked);
        let limit = usize::try_from(options.first.max(1)).unwrap_or(usize::MAX);
        let in_contention = in_contention(ranking, limit).into_iter();
        let candidates: Vec<Candidate> = in_contention.filter_map(|found| Candidate::new(found, &open)).collect();
        let mut interview = interview(candidates, limit);
        interview.question = interview.question.map(|question| question.with_texts(self.matcher()));
        Ok(interview)
    }
}

/// The matches that can be among the first, by their scores alone.
fn in_contention(ranking: Ranking, limit: usize) -> Vec<Match> {
    let mut lows: Vec<u32> = ranking.eligible.iter().map(|found| found.score.low).collect();
    lows.sort_unstable_by_key(|low| Reverse(*low));
    let threshold = lows.get(limit - 1).copied().unwrap_or(0);
    let matches = ranking.eligible.into_iter().chain(ranking.unverified);
    matches.filter(|found| found.score.high >= threshold).collect()
}

/// The state of an interview with these candidates.
fn interview(candidates: Vec<Candidate>, limit: usize) -> Interview {
    let boundary = Boundary::new(&candidates, limit);
    let mut impacts = Impacts::default();
    let mut first = Vec::new();
    for candidate in candidates {
        let decision = boundary.decision(&candidate);
        if decision == Decision::Open {
            impacts.add_match(&candidate.impacts);
        }
        if decision != Decision::Out {
            first.push(FirstMatch { found: candidate.found, certain: decision == Decision::In });
        }
    }
    let certain = first.iter().all(|entry| entry.certain);
    first.sort_by(|a, b| order(a).cmp(&order(b)));
    first.truncate(limit);
    let questions = impacts.into_sorted(decisiveness);
    let remaining = u32::try_from(questions.len()).unwrap_or(u32::MAX);
    let question = questions.into_iter().next().map(|(field, impact)| Question::new(field, impact));
    Interview { certain, first, question, remaining }
}

/// What the first opportunities are sorted by: certain ones first, then as in a ranking.
fn order(entry: &FirstMatch) -> (bool, Reverse<u32>, Reverse<u32>, &str) {
    let FirstMatch { found, certain } = entry;
    (!certain, Reverse(found.score.score), Reverse(found.score.low), found.opportunity_id())
}

/// How much a field decides: half a score for each candidate that it affects, and the width of its
/// intervals.
///
/// The interview ends when *every* candidate is decided, so the number of candidates that an answer
/// affects counts beside the width. On the records of the example `interview`, this asks fewer
/// questions than the width alone.
fn decisiveness(impact: &FieldImpact) -> (u64, u32) {
    (u64::from(impact.matches) * u64::from(Score::PERFECT / 2) + impact.width, impact.rules)
}
