//! The columns of a catalog of opportunities.

use enum_map::{Enum, EnumMap, enum_len};

use crate::criterion::Criterion;
use crate::prepared::Facet;

/// A column: each record has one code in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Enum)]
pub(crate) enum Column {
    /// The distinct values of a facet.
    Facet(Facet),
    /// The distinct combinations of everything that a gate reads but the dates: constraints,
    /// readiness, and the facets of the criteria that a `must` names. A verdict is one look-up.
    GateKey,
}

/// How many columns there are.
pub(crate) const COLUMNS: usize = enum_len::<Column>();

/// The codes of one record.
pub(crate) type Codes = EnumMap<Column, u32>;

impl From<Facet> for Column {
    fn from(facet: Facet) -> Self {
        Self::Facet(facet)
    }
}

/// The facet that a criterion reads.
pub(crate) const fn facet_of(criterion: Criterion) -> Facet {
    match criterion {
        Criterion::Sector => Facet::Sectors,
        Criterion::Stage => Facet::Stages,
        Criterion::Place => Facet::Places,
        Criterion::Ticket => Facet::Ticket,
        Criterion::Instrument => Facet::Instruments,
        Criterion::Readiness => Facet::Readiness,
        Criterion::Priority => Facet::Priority,
        Criterion::Support => Facet::Offers,
        Criterion::Theme => Facet::Text,
        Criterion::HistorySector
        | Criterion::HistoryStage
        | Criterion::HistoryPlace
        | Criterion::HistoryAmount
        | Criterion::Activity => Facet::History,
    }
}
