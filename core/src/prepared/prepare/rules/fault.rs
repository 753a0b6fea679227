//! Why the value of a rule cannot be read.

use crate::diagnostic::ErrorKind;
use crate::messages::input;

/// Why an operand cannot be read.
pub(super) enum Fault {
    /// What is wrong with the value.
    Value(ErrorKind),
    /// A part of the value is wrong, and that is reported.
    Reported,
}

/// The fault of a value that does not fit the field and the comparison.
pub(super) fn unfit() -> Fault {
    Fault::Value(ErrorKind::unreadable(input::RULE_VALUE))
}
