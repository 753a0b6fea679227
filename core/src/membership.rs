//! Membership: how well one criterion is met, an integer with an interval for what is unknown.

use serde::Serialize;

/// The greatest membership: a criterion that is met fully.
pub const FULL: u16 = 10_000;

/// The value that counts for a criterion about which nothing is known.
///
/// Half of [`LOWEST_PARTIAL`]: an unknown field stands above a known mismatch (0) and below every
/// known fit. A startup that states a fit never loses by it.
pub const UNKNOWN_POINT: u16 = 500;

/// The least membership of anything that fits at all.
///
/// A tenth of a full fit: small enough to keep the order of the levels, and twice
/// [`UNKNOWN_POINT`].
pub const LOWEST_PARTIAL: u16 = 1_000;

/// The membership of an open preference ("any"): a fixed value of zero width.
///
/// It lies below every exact match and above a related one: an opportunity that is open to all fits
/// every startup, and a specialist fits better.
pub const ANY: u16 = 6_000;

/// How well a criterion is met, in 0..=[`FULL`]: the value that counts, and its extremes over all
/// completions of what is unknown. `low <= point <= high` always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Membership {
    low: u16,
    point: u16,
    high: u16,
}

impl Membership {
    /// The membership of which nothing is known: from 0 to full, counted as [`UNKNOWN_POINT`].
    pub const UNKNOWN: Self = Self { low: 0, point: UNKNOWN_POINT, high: FULL };

    /// A known value; above [`FULL`] counts as full.
    #[must_use]
    pub const fn known(value: u16) -> Self {
        let value = if value > FULL { FULL } else { value };
        Self { low: value, point: value, high: value }
    }

    /// A known value that is either nothing or at least [`LOWEST_PARTIAL`].
    #[must_use]
    pub const fn partial(value: u16) -> Self {
        match value {
            0 => Self::known(0),
            1..LOWEST_PARTIAL => Self::known(LOWEST_PARTIAL),
            _ => Self::known(value),
        }
    }

    /// An unknown membership from 0 to `high`, counted as [`UNKNOWN_POINT`] (or `high`, if that is
    /// less).
    #[must_use]
    pub fn unknown_up_to(high: u16) -> Self {
        let high = high.min(FULL);
        Self { low: 0, point: UNKNOWN_POINT.min(high), high }
    }

    /// The three values, put in order and kept within [`FULL`].
    #[must_use]
    pub fn between(low: u16, point: u16, high: u16) -> Self {
        let high = high.min(FULL);
        let low = low.min(high);
        Self { low, point: point.clamp(low, high), high }
    }

    /// The membership if it is unknown which of several candidates holds: from the worst to the
    /// best of them, counted as the worst, but never below an unknown field. `None` without
    /// candidates.
    #[must_use]
    pub fn one_of(candidates: impl IntoIterator<Item = Self>) -> Option<Self> {
        candidates.into_iter().reduce(Self::either)
    }

    /// The membership if it is unknown which of two candidates holds: see [`Membership::one_of`].
    #[must_use]
    pub fn either(self, other: Self) -> Self {
        let high = self.high.max(other.high);
        let point = self.point.min(other.point).max(UNKNOWN_POINT.min(high));
        Self { low: self.low.min(other.low), point, high }
    }

    /// The membership widened to include `low` and `high`, counted no lower than an unknown field.
    #[must_use]
    pub fn widened(self, low: u16, high: u16) -> Self {
        let high = self.high.max(high).min(FULL);
        Self { low: self.low.min(low), point: self.point.max(UNKNOWN_POINT.min(high)), high }
    }

    /// The better of two alternatives, end by end.
    #[must_use]
    pub fn better(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), point: self.point.max(other.point), high: self.high.max(other.high) }
    }

    /// The mean of memberships with weights, rounded down end by end; none without a weight above
    /// zero.
    #[must_use]
    #[expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a mean is at most its greatest part")]
    pub fn mean(parts: impl IntoIterator<Item = (Self, u16)>) -> Option<Self> {
        let (mut low, mut point, mut high, mut total) = (0_u32, 0_u32, 0_u32, 0_u32);
        for (part, weight) in parts {
            let weight = u32::from(weight);
            low += u32::from(part.low) * weight;
            point += u32::from(part.point) * weight;
            high += u32::from(part.high) * weight;
            total += weight;
        }
        let mean = |sum: u32| sum.checked_div(total).map(|mean| u16::try_from(mean).expect("a mean of memberships"));
        Some(Self { low: mean(low)?, point: mean(point)?, high: mean(high)? })
    }

    /// True when the membership is 0 in every completion.
    #[must_use]
    pub const fn is_nothing(self) -> bool {
        self.high == 0
    }

    /// The least value over all completions.
    #[must_use]
    pub const fn low(self) -> u16 {
        self.low
    }

    /// The value that counts.
    #[must_use]
    pub const fn point(self) -> u16 {
        self.point
    }

    /// The greatest value over all completions.
    #[must_use]
    pub const fn high(self) -> u16 {
        self.high
    }

    /// True when nothing is unknown: `low == high`.
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.low == self.high
    }
}
