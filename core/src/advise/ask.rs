//! Which missing field of a record should be asked for next: the one that decides most.

use std::cmp::Reverse;

use serde::Serialize;

use crate::criteria::{Detail, Side};
use crate::error::Result;
use crate::gate::FieldValue;
use crate::ranking::{Match, Ranking};
use crate::record::{Opportunity, Startup};
use crate::score::contribution;
use crate::search::{Catalog, Query};

/// A missing field, and how much its value would decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Question {
    /// The field.
    pub field: String,
    /// By how much the answer would narrow the score intervals of the matches in contention: the
    /// sum, in tenths of a point. An open rule counts as the whole score that depends on it.
    pub width_tenths: u32,
    /// Matches in contention that the answer affects.
    pub matches: u32,
    /// How many of those are eligible only if the answer fulfils a rule.
    pub rules: u32,
}

/// What a missing field decides, added up over matches.
#[derive(Default)]
struct FieldImpact {
    width: u64,
    matches: u32,
    rules: u32,
}

impl Catalog<Opportunity> {
    /// The missing fields of the startup, the most decisive first; empty when none matters.
    ///
    /// A match is in contention if the high end of its score reaches the low end of the last listed
    /// match.
    ///
    /// # Errors
    /// As [`Catalog::rank`].
    pub fn ask_next(&self, startup: &Startup, query: &Query) -> Result<Vec<Question>> {
        Ok(questions(&self.rank(startup, &all(query))?, query.limit, Side::Startup))
    }
}

impl Catalog<Startup> {
    /// The missing fields of the opportunity, the most decisive first, by the startups of the
    /// catalog.
    ///
    /// # Errors
    /// As [`Catalog::rank`].
    pub fn ask_next(&self, opportunity: &Opportunity, query: &Query) -> Result<Vec<Question>> {
        Ok(questions(&self.rank(opportunity, &all(query))?, query.limit, Side::Opportunity))
    }
}

/// The same query without limits.
fn all(query: &Query) -> Query {
    Query { limit: u32::MAX, unverified_limit: u32::MAX, after: None, unverified_after: None, ..query.clone() }
}

/// The missing fields of one side, by their impact on the matches in contention.
fn questions(ranking: &Ranking, limit: u32, of: Side) -> Vec<Question> {
    let matches = || ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
    let mut lows: Vec<u32> = matches().map(|found| found.score.low).collect();
    lows.sort_unstable_by_key(|low| Reverse(*low));
    lows.truncate(usize::try_from(limit.max(1)).unwrap_or(usize::MAX));
    let threshold = lows.last().copied().unwrap_or(0);
    let mut fields = Impacts::default();
    for found in matches().filter(|found| found.score.high >= threshold) {
        add_impact(found, of, &mut fields);
    }
    let mut questions: Vec<Question> = fields.0.into_iter().map(question).collect();
    let key = |question: &Question| (Reverse(question.width_tenths), Reverse(question.rules));
    questions.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.field.cmp(&b.field)));
    questions
}

/// Impacts by field. The fields of a record are few: a list is searched as fast as a map.
#[derive(Default)]
struct Impacts(Vec<(String, FieldImpact)>);

impl Impacts {
    /// The impact of a field, zero at first.
    #[expect(clippy::indexing_slicing, reason = "the position of an entry, or of the one just added")]
    fn of(&mut self, field: &str) -> &mut FieldImpact {
        let at = self.0.iter().position(|(known, _)| known == field).unwrap_or_else(|| {
            self.0.push((field.to_owned(), FieldImpact::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }
}

/// Adds the impact of a match's missing fields.
fn add_impact(found: &Match, of: Side, fields: &mut Impacts) {
    let mut of_match = Impacts::default();
    for reason in open_reasons(found) {
        if let Detail::Unknown { side, field } = reason.detail
            && side == of
        {
            let width = reason.membership.high() - reason.membership.low();
            of_match.of(field.name()).width += u64::from(contribution(reason.weight, width));
        }
    }
    for check in found.verdict.missing() {
        if check.side == of && matches!(check.have, FieldValue::Nothing) {
            let entry = of_match.of(&check.field);
            entry.width = entry.width.max(u64::from(found.score.high));
            entry.rules = 1;
        }
    }
    for (field, FieldImpact { width, rules, .. }) in of_match.0 {
        let impact = fields.of(&field);
        impact.width += width;
        impact.matches += 1;
        impact.rules += rules;
    }
}

/// The reasons whose membership is not fully known.
fn open_reasons(found: &Match) -> impl Iterator<Item = crate::Reason> {
    found.reasons().into_iter().filter(|reason| !reason.membership.is_known())
}

fn question((field, impact): (String, FieldImpact)) -> Question {
    let width_tenths = u32::try_from(impact.width / u64::from(crate::explain::TENTH)).unwrap_or(u32::MAX);
    Question { field, width_tenths, matches: impact.matches, rules: impact.rules }
}
