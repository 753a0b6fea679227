//! The call `duplicates`.

use serde::{Deserialize, Serialize};

use crate::dedupe::{DEFAULT_MIN_SCORE, DuplicatePair, DuplicateReason, MatchConfidence};
use crate::error::Result;
use crate::lang::Lang;
use crate::record::{Opportunity, Startup};
use crate::score::Score;
use crate::sheet::Sheet;
use crate::wire::answer::DiagnosticAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Find records that a catalog has twice.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DuplicatesCall {
    /// Which catalog: startups, or opportunities.
    #[serde(default = "startups")]
    pub of: Sheet,
    /// The least score of a pair, 0 to 100 000 000; when left out the least that a person should
    /// look at.
    #[serde(default = "at_least")]
    pub at_least: u32,
    /// Pairs listed at most.
    #[serde(default = "pairs")]
    pub limit: u32,
}

const fn startups() -> Sheet {
    Sheet::Startups
}

const fn at_least() -> u32 {
    DEFAULT_MIN_SCORE
}

const fn pairs() -> u32 {
    1_000
}

/// The answer to `duplicates`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DuplicatesAnswer {
    /// The pairs, surest first.
    pub pairs: Vec<PairAnswer>,
    /// How many there are, listed or not.
    pub total: u32,
    /// Pairs that were compared.
    pub compared: u32,
    /// Diagnostics of the records that the call carried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// Two records that may be the same.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PairAnswer {
    /// The id of the one.
    pub a: String,
    /// The id of the other.
    pub b: String,
    /// How sure.
    pub confidence: MatchConfidence,
    /// How sure, in the call's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'static str>,
    /// The score.
    pub score: Score,
    /// The score as points, in the call's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// What each criterion adds.
    pub reasons: Vec<DuplicateReasonAnswer>,
}

/// A reason of a pair, with its texts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DuplicateReasonAnswer {
    /// The reason.
    #[serde(flatten)]
    pub reason: DuplicateReason,
    /// The criterion's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'static str>,
    /// The reason as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Answer for DuplicatesAnswer {
    const NAME: &'static str = "duplicates";
}

impl Query for DuplicatesCall {
    const NAME: &'static str = "duplicates";
    type Output = DuplicatesAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<DuplicatesAnswer> {
        let found = match self.of {
            Sheet::Startups => {
                let records: Vec<Startup> = service.startups().records().collect();
                service.matcher().duplicates(&records, self.at_least)
            }
            Sheet::Opportunities => {
                let records: Vec<Opportunity> = service.opportunities().records().collect();
                service.matcher().duplicate_opportunities(&records, self.at_least)
            }
        };
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        Ok(DuplicatesAnswer {
            total: u32::try_from(found.pairs.len()).unwrap_or(u32::MAX),
            pairs: found.pairs.into_iter().take(limit).map(|pair| PairAnswer::new(pair, options.lang)).collect(),
            compared: found.compared,
            diagnostics: Renderer::new(options).diagnostics(&options.carried),
        })
    }
}

impl PairAnswer {
    fn new(pair: DuplicatePair, lang: Option<Lang>) -> Self {
        let reason = |reason: DuplicateReason| DuplicateReasonAnswer {
            label: lang.map(|lang| reason.criterion.label(lang)),
            text: lang.map(|lang| reason.text(lang)),
            reason,
        };
        Self {
            label: lang.map(|lang| pair.confidence.label(lang)),
            points: lang.map(|lang| pair.score.points(lang)),
            reasons: pair.reasons.into_iter().map(reason).collect(),
            a: pair.a,
            b: pair.b,
            confidence: pair.confidence,
            score: pair.score,
        }
    }
}
