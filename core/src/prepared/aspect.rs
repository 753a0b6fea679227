//! The aspects of a startup.

use enum_map::{Enum, enum_len};

use super::{AmountRange, Meaning, PlaceMeaning, PreparedStartup, ResolvedStage, ResolvedTerm, TermSet};

/// A part of a startup that criteria and constraints read. Startups that state the same in an
/// aspect get the same memberships of its criteria and the same results of its constraints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(crate) enum Aspect {
    Sectors,
    Stage,
    /// Where it is located, and where its founders come from.
    Place,
    Ask,
    Instruments,
    Groups,
    Applicant,
    Trl,
    Languages,
    Wants,
}

/// What a startup states in an aspect: everything that the criteria and constraints of the aspect
/// read.
#[derive(PartialEq, Eq, Hash)]
pub(crate) enum AspectValue<'a> {
    Sectors(Option<&'a [Meaning]>),
    Stages(Option<&'a [ResolvedStage]>),
    Place { located: Option<&'a PlaceMeaning>, origin: Option<&'a PlaceMeaning> },
    Ask(Option<&'a AmountRange>),
    Instruments { accepted: Option<&'a TermSet>, by_stage_alone: bool },
    Groups { groups: Option<&'a [ResolvedTerm]>, partly_unreadable: bool },
    Applicant(Option<&'a Meaning>),
    Trl(Option<u8>),
    Languages(Option<&'a [String]>),
    Wants(Option<&'a TermSet>),
}

impl Aspect {
    /// Every aspect.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..enum_len::<Self>()).map(Self::from_usize)
    }

    /// What a startup states in the aspect.
    pub(crate) fn value_of(self, s: &PreparedStartup) -> AspectValue<'_> {
        match self {
            Self::Sectors => AspectValue::Sectors(s.sectors.as_deref()),
            Self::Stage => AspectValue::Stages(s.stages.as_deref()),
            Self::Place => AspectValue::Place { located: s.place.as_ref(), origin: s.origin.as_ref() },
            Self::Ask => AspectValue::Ask(s.ask.as_ref()),
            Self::Instruments => AspectValue::Instruments {
                accepted: s.instruments.as_ref(),
                by_stage_alone: s.record.instruments.is_none(),
            },
            Self::Groups => AspectValue::Groups {
                groups: s.groups.as_deref(),
                partly_unreadable: s.record.unreadable.iter().any(|field| field == "groups"),
            },
            Self::Applicant => AspectValue::Applicant(s.applicant.as_ref()),
            Self::Trl => AspectValue::Trl(s.trl),
            Self::Languages => AspectValue::Languages(s.languages.as_deref()),
            Self::Wants => AspectValue::Wants(s.wants.as_ref()),
        }
    }
}
