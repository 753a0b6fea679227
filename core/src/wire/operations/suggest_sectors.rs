//! The call `suggest_sectors`.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::learn::{Labelled, SectorSuggestion, Tagger};
use crate::record::Text;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Sectors that descriptions suggest.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestSectorsCall {
    /// The descriptions.
    pub texts: Vec<Text>,
    /// Descriptions whose sectors are known, to learn from; without any, the names of the
    /// vocabulary's sectors count.
    #[serde(default)]
    pub labelled: Vec<Labelled>,
    /// Suggestions for each description at most.
    #[serde(default = "five")]
    pub limit: u32,
}

const fn five() -> u32 {
    5
}

/// The answer to `suggest_sectors`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectorSuggestionsAnswer {
    /// For each description, the most likely first; empty when nothing speaks for any.
    pub suggestions: Vec<Vec<SectorSuggestion>>,
}

impl Answer for SectorSuggestionsAnswer {
    const NAME: &'static str = "sector_suggestions";
}

impl Query for SuggestSectorsCall {
    const NAME: &'static str = "suggest_sectors";
    type Output = SectorSuggestionsAnswer;

    fn run(self, service: &Service, _: &Options) -> Result<SectorSuggestionsAnswer> {
        let tagger = Tagger::new(service.matcher(), &self.labelled);
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let suggestions = self.texts.iter().map(|text| tagger.suggest(text, limit)).collect();
        Ok(SectorSuggestionsAnswer { suggestions })
    }
}
