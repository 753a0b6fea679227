//! A condition on the aid that a startup has received.

use serde::{Deserialize, Serialize};

use super::Period;
use crate::record::bounds::Count;
#[cfg(feature = "schema")]
use crate::record::fields::{kinds, schema::FromTable};
use crate::record::{Money, forms};

/// How often a startup has received aid, or how much in all. Without a bound: at least once.
///
/// ```
/// use ketnoi::record::{Had, Period, Rule};
/// let only_once = Rule::had(Had::of(["tra-vinh"]).at_most(0));
/// let prerequisite = Rule::had(Had::of(["incubation"]));
/// let de_minimis = Rule::had(Had::any().within(Period::years(3)).sum_at_most("300 000 EUR"));
/// # let _ = (only_once, prerequisite, de_minimis);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = FromTable(kinds::HAD_FIELDS)))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Had {
    /// The ids of the aid that counts, as the startup's record states them; any aid when left out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub of: Option<Vec<String>>,
    /// How far back it counts, up to the day of the query; ever when left out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::object")]
    pub within: Option<Period>,
    /// The least number of times.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Count>")]
    pub at_least: Option<u32>,
    /// The greatest number of times.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Count>")]
    pub at_most: Option<u32>,
    /// The greatest sum of the amounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum_at_most: Option<Money>,
}

impl Had {
    /// Aid with one of these ids.
    #[must_use]
    pub fn of<I: Into<String>>(ids: impl IntoIterator<Item = I>) -> Self {
        Self { of: Some(ids.into_iter().map(Into::into).collect()), ..Self::default() }
    }

    /// Any aid.
    #[must_use]
    pub fn any() -> Self {
        Self::default()
    }

    /// Received so far back at most.
    #[must_use]
    pub fn within(mut self, period: Period) -> Self {
        self.within = Some(period);
        self
    }

    /// At least so many times.
    #[must_use]
    pub fn at_least(mut self, times: u32) -> Self {
        self.at_least = Some(times);
        self
    }

    /// At most so many times.
    #[must_use]
    pub fn at_most(mut self, times: u32) -> Self {
        self.at_most = Some(times);
        self
    }

    /// Of at most so much in all.
    #[must_use]
    pub fn sum_at_most(mut self, sum: impl Into<Money>) -> Self {
        self.sum_at_most = Some(sum.into());
        self
    }
}
