//! The numbers that shape how past deals count; part of the configuration.

use serde::{Deserialize, Serialize};

use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};

/// How past deals age, and how many of them outweigh the usual share.
///
/// ```
/// use ketnoi::config::Curves;
/// let curves = Curves::default().with_half_life(365).with_smoothing(10);
/// assert_eq!((curves.half_life, curves.smoothing), (365, 10));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Curves {
    /// Days in which the weight of a past deal halves for its sectors, stages, places and amounts.
    ///
    /// 548, a year and a half: half of a fund's partners and theses change within a few years, and
    /// a shorter half-life leaves too few deals to count.
    pub half_life: u16,
    /// Days in which the weight of a past deal halves for the criterion of activity. 365:
    /// programmes and funds plan by the year.
    pub activity_half_life: u16,
    /// How many deals with the usual share are added to the past deals. 5: one deal changes little,
    /// and ten deals make most of the difference.
    pub smoothing: u16,
}

impl Default for Curves {
    fn default() -> Self {
        Self { half_life: 548, activity_half_life: 365, smoothing: 5 }
    }
}

impl Curves {
    /// These curves with another half-life of what deals were about, in days.
    #[must_use]
    pub const fn with_half_life(self, days: u16) -> Self {
        Self { half_life: days, ..self }
    }

    /// These curves with another half-life of activity, in days.
    #[must_use]
    pub const fn with_activity_half_life(self, days: u16) -> Self {
        Self { activity_half_life: days, ..self }
    }

    /// These curves with other smoothing, in deals.
    #[must_use]
    pub const fn with_smoothing(self, deals: u16) -> Self {
        Self { smoothing: deals, ..self }
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
    pub(crate) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Checks that every number is above zero.
    ///
    /// # Errors
    /// At `curves.NAME`, when a number is zero.
    pub(crate) fn check(self) -> Result<()> {
        let numbers = [
            ("half_life", self.half_life),
            ("activity_half_life", self.activity_half_life),
            ("smoothing", self.smoothing),
        ];
        match numbers.into_iter().find(|(_, number)| *number == 0) {
            None => Ok(()),
            Some((name, _)) => {
                Err(Error::new(format!("curves.{name}"), "0", ErrorKind::OutOfRange { min: 1, max: None }))
            }
        }
    }
}
