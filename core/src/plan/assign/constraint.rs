//! A limit of a plan, as a person stated it.

use serde::Serialize;

use crate::lang::Lang;
use crate::phrase::Phrase;

/// One limit that a plan keeps.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "constraint", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Constraint {
    /// A startup is in so many programmes at most.
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
        /// The stage that the seats are for, as its record says it.
        #[serde(skip_serializing_if = "Option::is_none")]
        stage: Option<String>,
        /// At most so many.
        at_most: u32,
    },
    /// An opportunity takes so many at least.
    Minimum {
        /// The opportunity's id.
        opportunity: String,
        /// At least so many.
        at_least: u32,
    },
    /// A quota, one end of it.
    Quota {
        /// Its number in the request.
        quota: u32,
        /// Its name.
        name: String,
        /// Which end.
        #[serde(flatten)]
        end: QuotaEnd,
    },
    /// A pair that must be.
    Fixed {
        /// The startup's id.
        startup: String,
        /// The opportunity's id.
        opportunity: String,
    },
}

/// One end of a quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuotaEnd {
    /// At least so many.
    AtLeast(u32),
    /// At most so many.
    AtMost(u32),
    /// At least so many of a hundred.
    AtLeastPercent(u32),
    /// At most so many of a hundred.
    AtMostPercent(u32),
}

impl QuotaEnd {
    fn text(self, lang: Lang) -> String {
        match self {
            Self::AtLeast(n) => format!("{} {n}", Phrase { en: "at least", vi: "ít nhất" }.get(lang)),
            Self::AtMost(n) => format!("{} {n}", Phrase { en: "at most", vi: "nhiều nhất" }.get(lang)),
            Self::AtLeastPercent(n) => format!("{} {n} %", Phrase { en: "at least", vi: "ít nhất" }.get(lang)),
            Self::AtMostPercent(n) => format!("{} {n} %", Phrase { en: "at most", vi: "nhiều nhất" }.get(lang)),
        }
    }
}

impl Constraint {
    /// The limit as one phrase.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let vi = lang == Lang::Vi;
        match self {
            Self::Programmes { startup, at_most } if vi => {
                format!("{startup} tham gia nhiều nhất {at_most} chương trình")
            }
            Self::Programmes { startup, at_most } => format!("{startup} may be in {at_most} at most"),
            Self::Seats { opportunity, stage: None, at_most } if vi => format!("{opportunity} có {at_most} chỗ"),
            Self::Seats { opportunity, stage: None, at_most } => format!("{opportunity} has {}", seats(*at_most)),
            Self::Seats { opportunity, stage: Some(stage), at_most } if vi => {
                format!("{opportunity} có {at_most} chỗ cho giai đoạn “{stage}”")
            }
            Self::Seats { opportunity, stage: Some(stage), at_most } => {
                format!("{opportunity} has {} for the stage “{stage}”", seats(*at_most))
            }
            Self::Minimum { opportunity, at_least } if vi => format!("{opportunity} nhận ít nhất {at_least}"),
            Self::Minimum { opportunity, at_least } => format!("{opportunity} takes at least {at_least}"),
            Self::Quota { quota, name, end } => {
                let name = if name.is_empty() { format!("#{}", quota + 1) } else { format!("“{name}”") };
                format!("{} {name}: {}", Phrase { en: "quota", vi: "chỉ tiêu" }.get(lang), end.text(lang))
            }
            Self::Fixed { startup, opportunity } if vi => format!("{startup} phải vào {opportunity}"),
            Self::Fixed { startup, opportunity } => format!("{startup} must go to {opportunity}"),
        }
    }
}

fn seats(count: u32) -> String {
    format!("{count} {}", if count == 1 { "seat" } else { "seats" })
}
