//! The call `suggest`.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::vocabulary::TermKind;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Type-ahead in a vocabulary.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestCall {
    /// The vocabulary.
    pub kind: TermKind,
    /// What was typed so far, with or without accents.
    pub prefix: String,
    /// Suggestions at most.
    #[serde(default = "ten")]
    pub limit: u32,
}

const fn ten() -> u32 {
    10
}

/// The answer to `suggest`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SuggestionsAnswer {
    /// Best first.
    pub suggestions: Vec<SuggestionAnswer>,
}

/// A suggestion of type-ahead.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SuggestionAnswer {
    /// The id.
    pub id: String,
    /// The name that matched, to show.
    pub label: String,
}

impl Answer for SuggestionsAnswer {
    const NAME: &'static str = "suggestions";
}

impl Query for SuggestCall {
    const NAME: &'static str = "suggest";
    type Output = SuggestionsAnswer;

    fn run(self, service: &Service, _: &Options) -> Result<SuggestionsAnswer> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let found = service.matcher().vocabulary().suggest(self.kind, &self.prefix, limit);
        let suggestions = found.into_iter().map(|s| SuggestionAnswer { id: s.id, label: s.label }).collect();
        Ok(SuggestionsAnswer { suggestions })
    }
}
