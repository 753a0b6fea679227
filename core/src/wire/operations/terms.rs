//! The call `terms`.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::vocabulary::{Axis, StageMeaning, TermId, TermKind, Vocabulary};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Every term of a vocabulary, in its order: the options of a form.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TermsCall {
    /// The vocabulary.
    pub kind: TermKind,
}

/// The answer to `terms`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TermsAnswer {
    /// In the order of the vocabulary, where a term comes after the one it is part of.
    pub terms: Vec<TermAnswer>,
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
    /// The axis that a stage lies on; absent for a stage that is on none, and for other kinds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axis: Option<Axis>,
    /// The name, to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl Answer for TermsAnswer {
    const NAME: &'static str = "terms";
}

impl Query for TermsCall {
    const NAME: &'static str = "terms";
    type Output = TermsAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<TermsAnswer> {
        let vocabulary = service.matcher().vocabulary();
        let tree = vocabulary.tree(self.kind);
        let terms = tree.ids().map(|id| TermAnswer {
            id: tree.term(id).id.clone(),
            parent: tree.parent(id).map(|parent| tree.term(parent).id.clone()),
            axis: (self.kind == TermKind::Stage).then(|| axis(vocabulary, id)).flatten(),
            label: options.lang.map(|lang| tree.term(id).label(lang).to_owned()),
        });
        Ok(TermsAnswer { terms: terms.collect() })
    }
}

fn axis(vocabulary: &Vocabulary, stage: TermId) -> Option<Axis> {
    match vocabulary.stages().meaning(stage) {
        StageMeaning::Rung { axis, .. } | StageMeaning::Span { axis, .. } => Some(*axis),
        StageMeaning::Flag { .. } | StageMeaning::Instrument | StageMeaning::Any => None,
    }
}
