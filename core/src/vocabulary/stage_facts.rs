//! What a data file or a caller states about a stage, parsed once.

use std::fmt;

use super::axis::Axis;
use crate::error::Error;
use crate::names;

/// A stage beyond its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StageFacts {
    pub(super) class: StageClass,
    /// Its position; every stage on an axis has one.
    pub(super) rungs: Option<Rungs>,
    /// Ids of the programme stages that it usually goes with.
    pub(super) programme: Vec<String>,
}

/// What a term of the stage vocabulary is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StageClass {
    /// A stage on an axis.
    On(Axis),
    /// A stage beside the axes: a pilot.
    Flag,
    /// A form of money.
    Instrument,
    /// Any stage.
    Any,
}

impl StageClass {
    const ALL: [Self; 5] =
        [Self::On(Axis::Programme), Self::On(Axis::Funding), Self::Flag, Self::Instrument, Self::Any];

    /// The name in files and edits; a stage on an axis has that of the axis.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::On(axis) => axis.name(),
            Self::Flag => "flag",
            Self::Instrument => "instrument",
            Self::Any => "any",
        }
    }

    /// The class of that name.
    ///
    /// # Errors
    /// At `axis`, when no class has the name.
    pub(super) fn parse(name: &str) -> Result<Self, Error> {
        let found = Self::ALL.into_iter().find(|class| class.name() == name);
        found.ok_or_else(|| names::unknown_variant(name, &Self::ALL.map(Self::name)).within("axis"))
    }
}

/// The rungs of an axis that a stage may be on, from the lowest to the highest; they count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rungs {
    pub(super) from: u8,
    pub(super) to: u8,
}

impl Rungs {
    /// One rung ("3") or a span ("5-7"); none for any other text. Of a reversed span the first
    /// number counts.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-').unwrap_or((text, text));
        let rung = |text: &str| text.parse::<u8>().ok().filter(|rung| *rung > 0);
        let (from, to) = (rung(from)?, rung(to)?);
        Some(Self { from, to: to.max(from) })
    }
}

impl fmt::Display for Rungs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self { from, to } if from == to => write!(f, "{from}"),
            Self { from, to } => write!(f, "{from}-{to}"),
        }
    }
}
