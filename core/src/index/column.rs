//! The columns of a catalog of opportunities.

use enum_map::{Enum, EnumMap, enum_len};

use crate::criterion::Criterion;
use crate::prepared::Component;

/// A column of a catalog of opportunities, in which each record has one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Enum)]
pub(crate) enum Column {
    /// The distinct values of a component.
    Component(Component),
    /// The distinct combinations of everything that a gate reads but the dates: constraints,
    /// readiness, and the components of the criteria that a `must` names. A verdict is looked up by
    /// it.
    GateKey,
}

/// How many columns there are.
pub(crate) const COLUMNS: usize = enum_len::<Column>();

/// The codes of one record.
pub(crate) type Codes = EnumMap<Column, u32>;

impl From<Component> for Column {
    fn from(component: Component) -> Self {
        Self::Component(component)
    }
}

/// The component that a criterion reads.
pub(crate) const fn component_of(criterion: Criterion) -> Component {
    match criterion {
        Criterion::Sector => Component::Sectors,
        Criterion::Stage => Component::Stages,
        Criterion::Place => Component::Places,
        Criterion::Ticket => Component::Ticket,
        Criterion::Instrument => Component::Instruments,
        Criterion::Readiness => Component::Readiness,
        Criterion::Priority => Component::Priority,
        Criterion::Support => Component::Offers,
        Criterion::Theme => Component::Text,
        Criterion::HistorySector
        | Criterion::HistoryStage
        | Criterion::HistoryPlace
        | Criterion::HistoryAmount
        | Criterion::Activity => Component::History,
    }
}
