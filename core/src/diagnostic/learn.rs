//! The kinds of what can be wrong with learning and evaluation.

use serde::Serialize;

/// What can be wrong with learning and evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(tag = "problem", rename_all = "snake_case")]
#[non_exhaustive]
pub enum LearnErrorKind {
    /// No interactions to learn from or to evaluate on.
    NoInteractions,
    /// Too few interactions in one of the years.
    TooFewInteractions {
        /// How many are needed in a year.
        least: u32,
        /// How many more are needed in this one.
        more: u32,
        /// The day before the year begins.
        since: String,
    },
    /// Opportunities without dated deals in their track records.
    NoTrackRecord,
    /// Evaluations of different interactions, which cannot be compared.
    DifferentInteractions,
    /// A day on which the evidence was already known.
    BeforeEvidence {
        /// The last day of the evidence.
        evidence: String,
    },
}

impl LearnErrorKind {
    /// The stable code, as that of an [`ErrorKind`](crate::ErrorKind).
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoInteractions => "no_interactions",
            Self::TooFewInteractions { .. } => "too_few_interactions",
            Self::NoTrackRecord => "no_track_record",
            Self::DifferentInteractions => "different_interactions",
            Self::BeforeEvidence { .. } => "before_evidence",
        }
    }
}
