//! Calls that look something up, for forms and pages: what a text means or may become, the terms of a kind, a record
//! by its id.

use serde::{Deserialize, Serialize};

use super::answer::{Answer, SuggestionAnswer, WeightAnswer};
use super::call::{ResolveCall, SuggestCall};
use super::load::{Either, either};
use super::service::Service;
use crate::advise::Question;
use crate::criteria::Criterion;
use crate::error::Result;
use crate::explain::field_label;
use crate::lang::Lang;
use crate::prepared::{Amounts, Family};
use crate::record::{Opportunity, Startup};
use crate::resolve::{self, Found};
use crate::vocabulary::{Axis, StageMeaning, TermId, TermKind};
use crate::weights::WEIGHT_PROFILES;

/// Every term of a vocabulary, in its order: the options of a form.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TermsCall {
    /// The vocabulary.
    pub kind: TermKind,
}

/// A record by its id.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetCall {
    /// A startup's id; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<String>,
    /// An opportunity's id.
    #[serde(default)]
    pub opportunity: Option<String>,
}

/// A term of a vocabulary.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TermAnswer {
    /// The id.
    pub id: String,
    /// The id of the term it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The axis that a stage lies on; absent for what is no rung, and for other kinds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axis: Option<Axis>,
    /// The name, to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// A record as it is kept: what was read of it, in its order of fields.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordAnswer {
    /// The startup; absent when there is none with that id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub startup: Option<Startup>,
    /// The opportunity; absent when there is none with that id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<Opportunity>,
}

/// A question, with the field's name.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionAnswer {
    /// The question.
    #[serde(flatten)]
    pub question: Question,
    /// The field's name for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl QuestionAnswer {
    pub(super) fn new(question: Question, lang: Option<Lang>) -> Self {
        Self { label: lang.map(|lang| field_label(&question.field, lang)), question }
    }
}

impl Service {
    /// The weights in use, with their reasons where they are the shipped ones.
    pub(super) fn weights(&self, family: Family) -> Answer {
        let shipped = WEIGHT_PROFILES.iter().filter(|p| p.family == family).flat_map(|p| p.weights);
        let shipped: Vec<_> = shipped.collect();
        let row = Criterion::all().zip(self.matcher().weights().of(family).values());
        let mut weights: Vec<WeightAnswer> = row
            .filter(|(_, weight)| **weight > 0)
            .map(|(criterion, weight)| {
                let reason = shipped.iter().find(|w| w.criterion == criterion && w.weight == *weight);
                WeightAnswer { criterion, weight: *weight, why: reason.map(|w| w.why) }
            })
            .collect();
        weights.sort_by_key(|weight| std::cmp::Reverse(weight.weight));
        Answer::Weights { weights }
    }

    pub(super) fn terms(&self, call: &TermsCall, lang: Option<Lang>) -> Answer {
        let tree = self.matcher().vocabulary().tree(call.kind);
        let terms = tree.ids().map(|id| TermAnswer {
            id: tree.term(id).id.clone(),
            parent: tree.parent(id).map(|parent| tree.term(parent).id.clone()),
            axis: (call.kind == TermKind::Stage).then(|| self.axis(id)).flatten(),
            label: lang.map(|lang| tree.term(id).label(lang).to_owned()),
        });
        Answer::Terms { terms: terms.collect() }
    }

    pub(super) fn suggest(&self, call: &SuggestCall) -> Answer {
        let limit = usize::try_from(call.limit).unwrap_or(usize::MAX);
        let found = self.matcher().vocabulary().suggest(call.kind, &call.prefix, limit);
        let suggestions = found.into_iter().map(|s| SuggestionAnswer { id: s.id, label: s.label }).collect();
        Answer::Suggestions { suggestions }
    }

    pub(super) fn resolve(&self, call: &ResolveCall) -> Result<Answer> {
        if call.kind == "money" {
            let amounts = resolve::money(&call.text);
            let amounts = amounts.map(|a| Amounts { min: a.min, max: a.max, currency: a.currency });
            return Ok(Answer::Money { amounts });
        }
        let kind: TermKind = call.kind.parse()?;
        let read = self.matcher().vocabulary().resolve(kind, &call.text);
        let tree = self.matcher().vocabulary().tree(kind);
        let ids = |ids: &[_]| ids.iter().map(|id| tree.term(*id).id.clone()).collect::<Vec<_>>();
        let (found, terms) = match &read.found {
            Found::Nothing => ("nothing", Vec::new()),
            Found::Terms(terms) => ("terms", ids(terms)),
            Found::OneOf(terms) => ("one_of", ids(terms)),
        };
        let (level, suggestions) = (read.level.name(), ids(&read.suggestions));
        Ok(Answer::Resolution { found, ids: terms, level, former: read.former, unknown: read.unknown, suggestions })
    }

    fn axis(&self, stage: TermId) -> Option<Axis> {
        match self.matcher().vocabulary().stages().meaning(stage) {
            StageMeaning::Rung { axis, .. } | StageMeaning::Span { axis, .. } => Some(*axis),
            StageMeaning::Flag { .. } | StageMeaning::Instrument | StageMeaning::Any => None,
        }
    }

    pub(super) fn get(&self, call: &GetCall) -> Result<Answer> {
        let (startup, opportunity) = match either(call.startup.as_deref(), call.opportunity.as_deref())? {
            Either::Startup(id) => (self.startups().get(id), None),
            Either::Opportunity(id) => (None, self.opportunities().get(id)),
        };
        Ok(Answer::Record(Box::new(RecordAnswer { startup, opportunity })))
    }
}
