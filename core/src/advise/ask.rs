//! What to ask next: of the asker's own missing fields, the one that decides most.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::criteria::{Detail, Side};
use crate::error::Result;
use crate::gate::FieldValue;
use crate::ranking::{Match, Ranking};
use crate::record::{Opportunity, Startup};
use crate::score::contribution;
use crate::search::{Catalog, Query};

/// A field worth asking for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Question {
    /// The field.
    pub field: String,
    /// How much interval width it controls among the matches still in contention, in points of score summed over
    /// them, tenths. An open rule counts as the whole score that hangs on it.
    pub width_tenths: u32,
    /// Matches still in contention that it bears on.
    pub matches: u32,
    /// How many of those wait for it to be eligible.
    pub rules: u32,
}

#[derive(Default)]
struct Weighed {
    width: u64,
    matches: u32,
    rules: u32,
}

impl Catalog<Opportunity> {
    /// What a startup should state next, the most deciding field first; empty when nothing that is missing matters.
    ///
    /// In contention is every match whose high end reaches the low end of the last listed one.
    ///
    /// # Errors
    /// As [`Catalog::rank`].
    pub fn ask_next(&self, startup: &Startup, query: &Query) -> Result<Vec<Question>> {
        Ok(questions(&self.rank(startup, &all(query))?, query.limit, Side::Startup))
    }
}

impl Catalog<Startup> {
    /// What an opportunity should state next, judged by the startups of the catalog.
    ///
    /// # Errors
    /// As [`Catalog::rank`].
    pub fn ask_next(&self, opportunity: &Opportunity, query: &Query) -> Result<Vec<Question>> {
        Ok(questions(&self.rank(opportunity, &all(query))?, query.limit, Side::Opportunity))
    }
}

/// The query for every match.
fn all(query: &Query) -> Query {
    Query { limit: u32::MAX, unverified_limit: u32::MAX, after: None, unverified_after: None, ..query.clone() }
}

fn questions(ranking: &Ranking, limit: u32, asker: Side) -> Vec<Question> {
    let matches = || ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
    let mut lows: Vec<u32> = matches().map(|found| found.score.low).collect();
    lows.sort_unstable_by_key(|low| Reverse(*low));
    let last_listed = usize::try_from(limit.max(1)).unwrap_or(usize::MAX).min(lows.len());
    let bar = lows.get(last_listed.wrapping_sub(1)).copied().unwrap_or(0);
    let mut fields: BTreeMap<String, Weighed> = BTreeMap::new();
    for found in matches().filter(|found| found.score.high >= bar) {
        weigh(found, asker, &mut fields);
    }
    let mut questions: Vec<Question> = fields.into_iter().map(question).collect();
    questions.sort_by_key(|question| (Reverse(question.width_tenths), Reverse(question.rules)));
    questions
}

fn weigh(found: &Match, asker: Side, fields: &mut BTreeMap<String, Weighed>) {
    let mut of_match: BTreeMap<String, Weighed> = BTreeMap::new();
    for reason in open_reasons(found) {
        if let Detail::Unknown { side, field } = reason.detail
            && side == asker
        {
            let width = reason.membership.high() - reason.membership.low();
            of_match.entry(field.to_owned()).or_default().width += u64::from(contribution(reason.weight, width));
        }
    }
    for check in found.verdict.missing() {
        if check.side == asker && matches!(check.have, FieldValue::Nothing) {
            let entry = of_match.entry(check.field.clone()).or_default();
            entry.width = entry.width.max(u64::from(found.score.high));
            entry.rules = 1;
        }
    }
    for (field, Weighed { width, rules, .. }) in of_match {
        let weighed = fields.entry(field).or_default();
        weighed.width += width;
        weighed.matches += 1;
        weighed.rules += rules;
    }
}

fn open_reasons(found: &Match) -> impl Iterator<Item = crate::Reason> {
    found.reasons().into_iter().filter(|reason| !reason.membership.is_known())
}

fn question((field, weighed): (String, Weighed)) -> Question {
    let width_tenths = u32::try_from(weighed.width / u64::from(crate::explain::TENTH)).unwrap_or(u32::MAX);
    Question { field, width_tenths, matches: weighed.matches, rules: weighed.rules }
}
