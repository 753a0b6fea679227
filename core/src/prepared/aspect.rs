//! The aspects of a startup: the parts of it that criteria and constraints read.

use enum_map::{Enum, enum_len};

use super::{AmountRange, Meaning, PlaceFact, PreparedStartup, ResolvedTerm, StagePoint, TermSet};

/// One aspect. Startups that state the same in an aspect get the same memberships of its criteria
/// and the same results of its constraints.
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

/// What a startup states in an aspect: everything that a criterion or constraint of it reads.
#[derive(PartialEq, Eq, Hash)]
pub(crate) enum Stated<'a> {
    Sectors(Option<&'a [Meaning]>),
    Stages(Option<&'a [StagePoint]>),
    Place { located: Option<&'a PlaceFact>, origin: Option<&'a PlaceFact> },
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

    /// What the startup states in it.
    pub(crate) fn of(self, s: &PreparedStartup) -> Stated<'_> {
        match self {
            Self::Sectors => Stated::Sectors(s.sectors.as_deref()),
            Self::Stage => Stated::Stages(s.stages.as_deref()),
            Self::Place => Stated::Place { located: s.place.as_ref(), origin: s.origin.as_ref() },
            Self::Ask => Stated::Ask(s.ask.as_ref()),
            Self::Instruments => {
                Stated::Instruments { accepted: s.instruments.as_ref(), by_stage_alone: s.record.instruments.is_none() }
            }
            Self::Groups => Stated::Groups {
                groups: s.groups.as_deref(),
                partly_unreadable: s.record.unreadable.iter().any(|field| field == "groups"),
            },
            Self::Applicant => Stated::Applicant(s.applicant.as_ref()),
            Self::Trl => Stated::Trl(s.trl),
            Self::Languages => Stated::Languages(s.languages.as_deref()),
            Self::Wants => Stated::Wants(s.wants.as_ref()),
        }
    }
}
