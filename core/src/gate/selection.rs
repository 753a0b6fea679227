//! Which constraints to check: those that depend on one aspect of a startup, or on none.

use crate::prepared::Aspect;

/// What a constraint reads of a startup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DependsOn {
    /// Nothing: the date of the query alone decides.
    Nothing,
    /// One aspect.
    Aspect(Aspect),
    /// One aspect for each criterion of a `must`.
    MustCriteria,
    /// The whole record, its id included.
    WholeRecord,
}

/// A selection of constraints. The verdict is the conjunction of the results of `DependingOn` every
/// aspect, of `Independent` and of `Individual`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Selection {
    /// Every constraint.
    All,
    /// Constraints that depend on an aspect: startups with the same value of it share the result.
    DependingOn(Aspect),
    /// Constraints with the same result for every startup.
    Independent,
    /// Constraints that depend on the whole startup.
    Individual,
}

impl Selection {
    /// True when a constraint that reads this is checked.
    pub(super) fn includes(self, depends_on: DependsOn) -> bool {
        match self {
            Self::All => true,
            Self::DependingOn(aspect) => {
                depends_on == DependsOn::MustCriteria || depends_on == DependsOn::Aspect(aspect)
            }
            Self::Independent => depends_on == DependsOn::Nothing,
            Self::Individual => depends_on == DependsOn::WholeRecord,
        }
    }

    /// True when a minimum level of a criterion that reads this aspect is checked.
    pub(super) fn includes_criterion_of(self, aspect: Option<Aspect>) -> bool {
        self == Self::All || aspect.is_some_and(|aspect| self == Self::DependingOn(aspect))
    }
}
