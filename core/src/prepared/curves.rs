//! The few numbers that shape how past deals count: part of the configuration, so that a programme can sign them.

use serde::{Deserialize, Serialize};

use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};

/// How past deals are aged and how soon they convince.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Curves {
    /// Days in which a past deal halves in weight for what it was about. 548, a year and a half: half of a fund's
    /// partners and theses change within a few years; a shorter half-life leaves too few deals to count.
    pub half_life: u16,
    /// Days in which a past deal halves in weight as a sign of life. 365: programmes and funds plan by the year.
    pub activity_half_life: u16,
    /// Deals of evidence that the usual share stands for before any deal is seen. 5: a single coincidence
    /// moves little and ten deals move most of the way.
    pub smoothing: u16,
}

impl Default for Curves {
    fn default() -> Self {
        Self { half_life: 548, activity_half_life: 365, smoothing: 5 }
    }
}

impl Curves {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
    pub(crate) fn is_default(&self) -> bool {
        *self == Self::default()
    }

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
