//! The aspects of a startup.

use enum_map::{Enum, enum_len};

use super::{AmountRange, Certainty, Meaning, PlaceMeaning, PreparedStartup, ResolvedStage, ResolvedTerm, TermSet};

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

/// What a startup states in an aspect, and how surely that is known: everything that the criteria
/// and constraints of the aspect read.
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct AspectValue<'a> {
    stated: Stated<'a>,
    /// Of each field of the aspect.
    certainty: [Certainty; 2],
}

/// What a startup states in an aspect.
#[derive(PartialEq, Eq, Hash)]
enum Stated<'a> {
    Sectors(Option<&'a [Meaning]>),
    Stages(Option<&'a [ResolvedStage]>),
    Place { located: Option<&'a PlaceMeaning>, origin: Option<&'a PlaceMeaning> },
    Ask(Option<&'a AmountRange>),
    Instruments { accepted: Option<&'a TermSet>, by_stage_alone: bool },
    Groups(Option<&'a [ResolvedTerm]>),
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

    /// The fields of the record that it is read from; a single one twice.
    const fn fields(self) -> [&'static str; 2] {
        match self {
            Self::Sectors => ["sectors"; 2],
            Self::Stage => ["stage"; 2],
            Self::Place => ["place", "origin"],
            Self::Ask => ["ask"; 2],
            Self::Instruments => ["instruments", "stage"],
            Self::Groups => ["groups"; 2],
            Self::Applicant => ["applicant"; 2],
            Self::Trl => ["trl"; 2],
            Self::Languages => ["languages"; 2],
            Self::Wants => ["wants"; 2],
        }
    }

    /// What a startup states in the aspect.
    pub(crate) fn value_of(self, s: &PreparedStartup) -> AspectValue<'_> {
        AspectValue { stated: self.stated(s), certainty: self.fields().map(|field| s.certainty(field)) }
    }

    /// How surely all its fields are known.
    pub(crate) fn certainty(self, s: &PreparedStartup) -> Certainty {
        let [first, second] = self.fields().map(|field| s.certainty(field));
        first.max(second)
    }

    fn stated(self, s: &PreparedStartup) -> Stated<'_> {
        match self {
            Self::Sectors => Stated::Sectors(s.sectors.as_deref()),
            Self::Stage => Stated::Stages(s.stages.as_deref()),
            Self::Place => Stated::Place { located: s.place.as_ref(), origin: s.origin.as_ref() },
            Self::Ask => Stated::Ask(s.ask.as_ref()),
            Self::Instruments => {
                Stated::Instruments { accepted: s.instruments.as_ref(), by_stage_alone: s.record.instruments.is_none() }
            }
            Self::Groups => Stated::Groups(s.groups.as_deref()),
            Self::Applicant => Stated::Applicant(s.applicant.as_ref()),
            Self::Trl => Stated::Trl(s.trl),
            Self::Languages => Stated::Languages(s.languages.as_deref()),
            Self::Wants => Stated::Wants(s.wants.as_ref()),
        }
    }
}
