//! The order of matches, as one number.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Sub, SubAssign};

use super::Order;
use crate::membership::Membership;

/// What records are ordered by, the greatest first: the score above its low end, or the other way
/// round. Both are in one number, so one comparison compares both, and the weighted sum of the keys
/// of memberships is the key of their score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SortKey(u64);

impl SortKey {
    /// The least key.
    pub(super) const ZERO: Self = Self(0);
    /// The least key above zero.
    pub(super) const ONE: Self = Self(1);

    const fn new(primary: u32, secondary: u32) -> Self {
        Self(((primary as u64) << 32) | secondary as u64)
    }

    pub(super) const fn of_score(order: Order, score: u32, low: u32) -> Self {
        match order {
            Order::Score => Self::new(score, low),
            Order::Low => Self::new(low, score),
        }
    }

    pub(super) fn of_membership(order: Order, membership: Membership) -> Self {
        Self::of_score(order, u32::from(membership.point()), u32::from(membership.low()))
    }

    pub(super) const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    pub(super) const fn bits(self) -> u64 {
        self.0
    }

    /// The part that decides first.
    pub(super) const fn primary(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// The part that decides between equal primary parts.
    #[expect(clippy::cast_possible_truncation, reason = "the low half is meant")]
    pub(super) const fn secondary(self) -> u32 {
        self.0 as u32
    }

    /// The greater of both parts, each on its own.
    pub(super) fn max_of_parts(self, other: Self) -> Self {
        Self::new(self.primary().max(other.primary()), self.secondary().max(other.secondary()))
    }

    /// The same primary part above another secondary one.
    pub(super) const fn with_secondary(self, secondary: u32) -> Self {
        Self::new(self.primary(), secondary)
    }

    pub(super) const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    pub(super) const fn saturating_mul(self, factor: u64) -> Self {
        Self(self.0.saturating_mul(factor))
    }
}

impl Add for SortKey {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for SortKey {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for SortKey {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl SubAssign for SortKey {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

/// Times a weight.
impl Mul<u32> for SortKey {
    type Output = Self;

    fn mul(self, weight: u32) -> Self {
        Self(self.0 * u64::from(weight))
    }
}

impl Div<u64> for SortKey {
    type Output = Self;

    fn div(self, divisor: u64) -> Self {
        Self(self.0 / divisor)
    }
}

impl Sum for SortKey {
    fn sum<I: Iterator<Item = Self>>(keys: I) -> Self {
        keys.fold(Self::ZERO, Self::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weighted_keys_of_memberships_sum_to_the_key_of_the_score() {
        for order in [Order::Score, Order::Low] {
            let memberships = [Membership::known(10_000), Membership::UNKNOWN, Membership::known(0)];
            let weights = [2_600_u32, 400, 7_000];
            let sum: SortKey =
                memberships.iter().zip(weights).map(|(m, weight)| SortKey::of_membership(order, *m) * weight).sum();
            let total = |part: fn(Membership) -> u16| -> u32 {
                memberships.iter().zip(weights).map(|(m, weight)| u32::from(part(*m)) * weight).sum()
            };
            assert_eq!(sum, SortKey::of_score(order, total(Membership::point), total(Membership::low)));
        }
    }
}
