//! Which part of a verdict is wanted: the parts that one aspect of a startup decides, or what no aspect does.

use super::constraints::Looks;
use crate::prepared::Aspect;

/// A part of a verdict. The whole is the worst of every aspect's part, of what no startup changes and of each startup's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    /// What an aspect of the startup decides: startups that agree in it share it.
    Of(Aspect),
    /// What is the same for every startup.
    Same,
    /// What each startup decides for itself.
    Own,
}

impl Part {
    /// True when a constraint that looks at this is tried.
    pub(super) fn tries(self, looks: Looks) -> bool {
        match self {
            Self::Whole => true,
            Self::Of(aspect) => looks == Looks::Criteria || looks == Looks::One(aspect),
            Self::Same => looks == Looks::Nothing,
            Self::Own => looks == Looks::Anything,
        }
    }

    /// True when what an aspect decides belongs to it.
    pub(super) fn has(self, aspect: Option<Aspect>) -> bool {
        self == Self::Whole || aspect.is_some_and(|aspect| self == Self::Of(aspect))
    }
}
