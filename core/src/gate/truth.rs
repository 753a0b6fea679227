//! Three-valued logic.

/// True, false, or not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Truth {
    Yes,
    No,
    Unknown,
}

impl Truth {
    pub(super) const fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }

    /// True when any is, false when all are false.
    pub(super) fn any(of: impl IntoIterator<Item = Self>) -> Self {
        of.into_iter().fold(Self::No, |sum, truth| match (sum, truth) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, other) => other,
            (Self::Unknown, _) => Self::Unknown,
        })
    }

    /// True when all are, false when any is.
    pub(super) fn all(of: impl IntoIterator<Item = Self>) -> Self {
        of.into_iter().fold(Self::Yes, Self::and)
    }

    /// True when both are, false when either is.
    pub(crate) const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }

    /// One of several candidates holds: known only if all agree.
    pub(super) fn agreed(candidates: impl IntoIterator<Item = Self>) -> Self {
        candidates.into_iter().reduce(|a, b| if a == b { a } else { Self::Unknown }).unwrap_or(Self::Unknown)
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}
