//! The range of a comparison with ends: `at_least`, `between`, `before` …

use super::fault::{Fault, unfit};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::diagnostic::ErrorKind;
use crate::prepared::{AmountRange, Day, Interval};
use crate::record::{Op, RuleValue};

/// An end of a range.
pub(super) trait End: Sized {
    /// True if it certainly lies after the other end.
    fn is_after(&self, other: &Self) -> bool;
}

impl End for Decimal {
    fn is_after(&self, other: &Self) -> bool {
        self > other
    }
}

impl End for Day {
    /// Two relative days are compared for a query of some day.
    fn is_after(&self, other: &Self) -> bool {
        let some_day = Date::from_unix_days(0);
        match (self, other) {
            (Self::On(a), Self::On(b)) => a > b,
            (Self::Relative(a), Self::Relative(b)) => some_day.is_some_and(|day| a.from(day) > b.from(day)),
            _ => false,
        }
    }
}

impl End for AmountRange {
    fn is_after(&self, other: &Self) -> bool {
        let (end, of_other) = (&self.amounts, &other.amounts);
        end.currency == of_other.currency && end.single().zip(of_other.single()).is_some_and(|(a, b)| a > b)
    }
}

/// The range of a comparison, with its ends as they are read.
///
/// # Errors
/// When the comparison has no ends, an end cannot be read, or the range ends before it begins.
pub(super) fn interval<T: End>(
    op: Op,
    value: &RuleValue,
    mut read: impl FnMut(&RuleValue) -> Option<T>,
) -> Result<Interval<T>, Fault> {
    let mut end = |value: Option<&RuleValue>| value.map(|value| read(value).ok_or_else(unfit)).transpose();
    let [from, to] = ends(op, value)?;
    let (from, to) = (end(from)?, end(to)?);
    if from.as_ref().zip(to.as_ref()).is_some_and(|(from, to)| from.is_after(to)) {
        return Err(Fault::Value(ErrorKind::Reversed));
    }
    let from_excluded = matches!(op, Op::MoreThan | Op::After);
    let to_excluded = matches!(op, Op::LessThan | Op::Before);
    Ok(Interval { from, to, from_excluded, to_excluded })
}

/// The values at the two ends of a comparison.
///
/// # Errors
/// When the comparison has no ends, or the value is not one end or two.
fn ends(op: Op, value: &RuleValue) -> Result<[Option<&RuleValue>; 2], Fault> {
    match (op, value) {
        (Op::AtLeast | Op::MoreThan | Op::After, one) => Ok([Some(one), None]),
        (Op::AtMost | Op::LessThan | Op::Before, one) => Ok([None, Some(one)]),
        (Op::Between, RuleValue::List(ends)) => match ends.as_slice() {
            [from, to] => Ok([Some(from), Some(to)]),
            _ => Err(unfit()),
        },
        _ => Err(unfit()),
    }
}
