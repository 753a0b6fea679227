//! Which missing field of a record should be asked for next: the one that decides most.

use std::cmp::Reverse;
use std::sync::Arc;

use serde::Serialize;

use super::impact::{FieldImpact, Impacts};
use crate::criteria::{Detail, Side};
use crate::error::Result;
use crate::explain::{TENTH, field_label};
use crate::fact::Fact;
use crate::gate::{FieldValue, RuleResult};
use crate::lang::Lang;
use crate::matcher::Matcher;
use crate::messages::question;
use crate::ranking::{Match, Ranking};
use crate::record::{Opportunity, Startup, Text};
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
    /// The words of the condition that the answer confirms.
    #[serde(skip)]
    words: Option<Text>,
    /// The declaration of an attribute that is a fact.
    #[serde(skip)]
    fact: Option<Arc<Fact>>,
}

impl Question {
    pub(super) fn new(field: String, impact: FieldImpact) -> Self {
        let width_tenths = u32::try_from(impact.width / u64::from(TENTH)).unwrap_or(u32::MAX);
        let FieldImpact { matches, rules, words, .. } = impact;
        Self { field, width_tenths, matches, rules, words, fact: None }
    }

    /// With the label and the question of a declared fact.
    pub(super) fn with_texts(mut self, matcher: &Matcher) -> Self {
        let name = self.field.strip_prefix("attributes.");
        self.fact = name.and_then(|name| matcher.preparer().facts.get(name)).cloned();
        self
    }

    /// The name of the field for people: of a condition to be confirmed, its words.
    #[must_use]
    pub fn label(&self, lang: Lang) -> String {
        let label = self.fact.as_deref().and_then(|fact| fact.label.as_ref());
        match label.or(self.words.as_ref()) {
            Some(label) => label.pick(lang).to_owned(),
            None => field_label(&self.field, lang),
        }
    }

    /// The question in words: of the declared fact, of a condition to be confirmed, or of the field
    /// of a record; none for an attribute that is not declared.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Option<String> {
        let fact = self.fact.as_deref().and_then(|fact| fact.question.as_ref());
        if let Some(text) = fact {
            return Some(text.pick(lang).to_owned());
        }
        match &self.words {
            Some(words) => Some(question::is_it_so(words.pick(lang)).into_text(lang)),
            None => question::of(&self.field).map(|question| question.get(lang).to_owned()),
        }
    }
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
        let found = questions(&self.rank(startup, &all(query))?, query.limit, Side::Startup);
        Ok(found.into_iter().map(|question| question.with_texts(self.matcher())).collect())
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
pub(super) fn all(query: &Query) -> Query {
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
    let sorted = fields.into_sorted(|impact| (impact.width / u64::from(TENTH), impact.rules));
    sorted.into_iter().map(|(field, impact)| Question::new(field, impact)).collect()
}

/// Adds the impact of a match's missing fields.
fn add_impact(found: &Match, of: Side, fields: &mut Impacts) {
    let mut of_match = Impacts::default();
    for reason in open_reasons(found) {
        if let Detail::Unknown { side, field } = reason.detail
            && side == of
        {
            let width = reason.membership.high() - reason.membership.low();
            of_match.add_criterion(field.name(), contribution(reason.weight, width));
        }
    }
    for check in found.verdict.missing().iter().flat_map(RuleResult::leaves) {
        if check.side == of && matches!(check.have, FieldValue::Nothing) {
            of_match.add_rule(&check.field, check.words(), found.score.high);
        }
    }
    fields.add_match(&of_match);
}

/// The reasons whose membership is not fully known.
fn open_reasons(found: &Match) -> impl Iterator<Item = crate::Reason> {
    found.reasons().into_iter().filter(|reason| !reason.membership.is_known())
}
