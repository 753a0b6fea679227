//! The ranges of whole numbers that fields accept. Each is stated here once: the derived reading
//! and the schema name it as a type, and the table of fields, the phrases and the check of typed
//! records use its [`Range`].

use crate::limits;

/// A range of whole numbers as a type.
pub(crate) trait Bounds {
    /// The range.
    const RANGE: Range;
}

/// Whole numbers from `min` to `max`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least number.
    pub min: i64,
    /// The greatest number.
    pub max: i64,
}

impl Range {
    /// Every whole number that all languages hold exactly: up to 2^53 − 1, of either sign.
    pub(crate) const EXACT: Self = Self { min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 };

    /// True when the number lies in the range.
    pub(crate) fn contains(self, number: i64) -> bool {
        (self.min..=self.max).contains(&number)
    }
}

/// Writes a type for each range.
macro_rules! bounds {
    ($($(#[doc = $doc:literal])+ $name:ident: $min:expr, $max:expr;)+) => {
        $(
            $(#[doc = $doc])+
            pub(crate) enum $name {}

            impl Bounds for $name {
                const RANGE: Range = Range { min: $min, max: $max };
            }
        )+
    };
}

bounds! {
    /// A technology readiness level.
    TrlLevel: 1, 9;
    /// The weight of a preferred sector.
    SectorWeight: 1, limits::SECTOR_WEIGHT as i64;
    /// A duration in months.
    Months: 1, 1_200;
    /// A number of seats or of matches.
    Count: 0, 1_000_000_000;
    /// Growth in per cent.
    Percent: 0, 1_000;
    /// A year of a plan.
    Year: 1, 9_999;
    /// The year of a founding.
    FoundingYear: 1_000, 9_999;
    /// Years or months of a span of time.
    Span: -1_000, 1_000;
    /// Days of a span of time.
    Days: -100_000, 100_000;
    /// An amount of money in minor units.
    Amount: 0, limits::MONEY;
}
