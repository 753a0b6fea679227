//! A span of time from the day of a query.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::json;
use crate::record::bounds::{Days, Span};
use crate::record::forms;

/// Years, months and days from the day of a query, forward or (if negative) back.
///
/// ```
/// use ketnoi::record::Period;
/// let two_years_ago = Period::months(-24);
/// assert_eq!(two_years_ago.from("2026-11-22".parse()?), Some("2024-11-22".parse()?));
/// # Ok::<(), ketnoi::error::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Years, −1 000 to 1 000.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Span>")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<forms::Whole<Span>>"))]
    pub years: Option<i32>,
    /// Months, −1 000 to 1 000.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Span>")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<forms::Whole<Span>>"))]
    pub months: Option<i32>,
    /// Days, −100 000 to 100 000.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Days>")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<forms::Whole<Days>>"))]
    pub days: Option<i32>,
}

impl Period {
    /// So many years.
    #[must_use]
    pub fn years(years: i32) -> Self {
        Self { years: Some(years), ..Self::default() }
    }

    /// So many months.
    #[must_use]
    pub fn months(months: i32) -> Self {
        Self { months: Some(months), ..Self::default() }
    }

    /// So many days.
    #[must_use]
    pub fn days(days: i32) -> Self {
        Self { days: Some(days), ..Self::default() }
    }

    /// True if it leads to a later day, whatever day it begins with.
    #[cfg(feature = "match")]
    pub(crate) fn is_forward(self) -> bool {
        let parts = [self.years, self.months, self.days].into_iter().flatten();
        parts.clone().all(|part| part >= 0) && parts.clone().any(|part| part > 0)
    }

    /// The same span in the other direction.
    #[cfg(feature = "match")]
    pub(crate) fn back(self) -> Self {
        let back = |part: Option<i32>| part.map(i32::saturating_neg);
        Self { years: back(self.years), months: back(self.months), days: back(self.days) }
    }

    /// The day so far from another: first the years and months, then the days. A day that its month
    /// does not have becomes the last one of the month. `None` outside years 1 to 9999.
    #[must_use]
    pub fn from(self, day: Date) -> Option<Date> {
        let months = 12 * i64::from(self.years.unwrap_or(0)) + i64::from(self.months.unwrap_or(0));
        day.later_by_months(months)?.later_by(self.days.unwrap_or(0).into())
    }
}

/// As JSON states it: `{"months":-24}`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&json::text(self))
    }
}
