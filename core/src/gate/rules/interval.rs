//! Whether a value that is known in part lies in a range.

use std::cmp::Ordering;

use crate::gate::ternary::Ternary;
use crate::prepared::Interval;

/// Whether a value between two others lies in a range. `compare` is the order of the least or the
/// greatest that the value may be to an end of the range; none where it is not known.
pub(super) fn contains<T>(range: &Interval<T>, compare: impl Fn(Limit, &T) -> Option<Ordering>) -> Ternary {
    let above = |order: Ordering| if range.from_excluded { order.is_gt() } else { order.is_ge() };
    let below = |order: Ordering| if range.to_excluded { order.is_lt() } else { order.is_le() };
    let from = range.from.as_ref().map_or(Ternary::True, |from| {
        side(compare(Limit::Least, from).map(above), compare(Limit::Greatest, from).map(above))
    });
    let to = range.to.as_ref().map_or(Ternary::True, |to| {
        side(compare(Limit::Greatest, to).map(below), compare(Limit::Least, to).map(below))
    });
    from.and(to)
}

/// The least or the greatest that a value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    Least,
    Greatest,
}

/// Whether a value is on the right side of an end: if the limit nearest to the end is, it is; if
/// the farthest one is not, it is not.
fn side(nearest: Option<bool>, farthest: Option<bool>) -> Ternary {
    match (nearest, farthest) {
        (Some(true), _) => Ternary::True,
        (_, Some(false)) => Ternary::False,
        _ => Ternary::Unknown,
    }
}

/// Whether a value between these two, of which each may be unknown, lies in a range.
pub(super) fn contains_between<T: Ord + Copy>(range: &Interval<T>, least: Option<T>, greatest: Option<T>) -> Ternary {
    contains(range, |limit, end| {
        let value = if limit == Limit::Least { &least } else { &greatest };
        value.as_ref().map(|value| value.cmp(end))
    })
}
