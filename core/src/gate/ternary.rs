//! Three-valued logic (Kleene 1938): true, false and unknown.

/// A truth value of Kleene's strong logic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ternary {
    True,
    False,
    Unknown,
}

impl Ternary {
    pub(super) const fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }

    /// True when any is, false when all are false.
    pub(super) fn any(of: impl IntoIterator<Item = Self>) -> Self {
        of.into_iter().fold(Self::False, |sum, truth| match (sum, truth) {
            (Self::True, _) | (_, Self::True) => Self::True,
            (Self::False, other) => other,
            (Self::Unknown, _) => Self::Unknown,
        })
    }

    /// True when all are, false when any is.
    pub(super) fn all(of: impl IntoIterator<Item = Self>) -> Self {
        of.into_iter().fold(Self::True, Self::and)
    }

    /// True when both are, false when either is.
    pub(crate) const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::True, Self::True) => Self::True,
        }
    }

    /// The truth when one of several candidates holds: known only if all agree; unknown without
    /// any.
    pub(super) fn agreed(candidates: impl IntoIterator<Item = Self>) -> Self {
        candidates.into_iter().reduce(|a, b| if a == b { a } else { Self::Unknown }).unwrap_or(Self::Unknown)
    }
}

impl From<bool> for Ternary {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}
