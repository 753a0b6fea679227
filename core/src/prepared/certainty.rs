//! How surely the stated value of a field is known.

/// How surely the value of a startup's field is known, as far as the field is stated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Certainty {
    /// As it is stated.
    #[default]
    Certain,
    /// A part could not be read: there may be more than is known.
    Partial,
    /// A text was read by correcting it: the reading is a guess, good for a score and not for a
    /// rule.
    Doubtful,
}
