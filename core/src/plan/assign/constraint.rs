//! A limit of a plan, as the request or a record states it.

use serde::Serialize;

use crate::lang::Lang;
use crate::messages::assignment as messages;
use crate::phrase::Phrase;

/// One limit that a plan keeps.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "constraint", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Constraint {
    /// A startup may be in so many programmes at most.
    Programmes {
        /// The startup's id.
        startup: String,
        /// At most so many.
        at_most: u32,
    },
    /// An opportunity has so many seats.
    Seats {
        /// The opportunity's id.
        opportunity: String,
        /// The stage that the seats are for, as its record states it.
        #[serde(skip_serializing_if = "Option::is_none")]
        stage: Option<String>,
        /// At most so many.
        at_most: u32,
    },
    /// An opportunity takes at least so many startups.
    Minimum {
        /// The opportunity's id.
        opportunity: String,
        /// At least so many.
        at_least: u32,
    },
    /// One end of a quota.
    Quota {
        /// Its position in the request, from 0.
        quota: u32,
        /// Its name.
        name: String,
        /// Which end.
        #[serde(flatten)]
        end: QuotaEnd,
    },
    /// A pair that must be in the plan.
    Fixed {
        /// The startup's id.
        startup: String,
        /// The opportunity's id.
        opportunity: String,
    },
}

/// One end of a quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuotaEnd {
    /// At least so many.
    AtLeast(u32),
    /// At most so many.
    AtMost(u32),
    /// At least so many per cent.
    AtLeastPercent(u32),
    /// At most so many per cent.
    AtMostPercent(u32),
}

impl QuotaEnd {
    fn phrase(self) -> Phrase<String> {
        match self {
            Self::AtLeast(count) => messages::at_least(count),
            Self::AtMost(count) => messages::at_most(count),
            Self::AtLeastPercent(count) => messages::percent(messages::at_least(count)),
            Self::AtMostPercent(count) => messages::percent(messages::at_most(count)),
        }
    }
}

impl Constraint {
    /// The limit as one phrase.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.phrase().into_text(lang)
    }

    pub(super) fn phrase(&self) -> Phrase<String> {
        match self {
            Self::Programmes { startup, at_most } => messages::programmes(startup, *at_most),
            Self::Seats { opportunity, stage: None, at_most } => messages::seats(opportunity, *at_most),
            Self::Seats { opportunity, stage: Some(stage), at_most } => {
                messages::stage_seats(opportunity, stage, *at_most)
            }
            Self::Minimum { opportunity, at_least } => messages::minimum(opportunity, *at_least),
            Self::Quota { quota, name, end } => messages::quota(name, *quota, &end.phrase()),
            Self::Fixed { startup, opportunity } => messages::fixed(startup, opportunity),
        }
    }
}

/// Several limits as one phrase.
pub(super) fn joined(phrases: &[Phrase<String>]) -> Phrase<String> {
    let texts = |of: fn(&Phrase<String>) -> &str| phrases.iter().map(of).collect::<Vec<_>>().join("; ");
    Phrase { en: texts(|phrase| &phrase.en), vi: texts(|phrase| &phrase.vi) }
}
