//! The constraints of an opportunity by name: each is a field of the record.

use std::str::FromStr;

use enum_map::Enum;

use crate::error::{Error, Result};
use crate::names::names;
use crate::record::unknown_name;

/// A field of an opportunity that constrains which startups it may be matched with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Enum)]
#[non_exhaustive]
pub enum ConstraintField {
    /// The first day of the application window.
    Opens,
    /// The deadline.
    Closes,
    /// Several application windows.
    Windows,
    /// Seats, by stage and year.
    Capacity,
    /// The range of technology readiness levels.
    Trl,
    /// The groups of people that it is for.
    Groups,
    /// The kinds of applicant that it takes.
    Applicants,
    /// The languages that it works in.
    Languages,
    /// Sectors that it refuses.
    NotSectors,
    /// Places that it refuses.
    NotPlaces,
    /// Minimum levels of criteria.
    Must,
    /// Its own rules.
    Require,
    /// Startups that it must not be matched with.
    Exclude,
    /// Startups that it already works with, or refused.
    Past,
}

names! {
    /// The name of the field: `windows`, `not_sectors` …
    ConstraintField {
        Opens => "opens",
        Closes => "closes",
        Windows => "windows",
        Capacity => "capacity",
        Trl => "trl",
        Groups => "groups",
        Applicants => "applicants",
        Languages => "languages",
        NotSectors => "not_sectors",
        NotPlaces => "not_places",
        Must => "must",
        Require => "require",
        Exclude => "exclude",
        Past => "past",
    }
}

impl ConstraintField {
    /// True for the constraints that depend on nothing but the date.
    pub(crate) const fn is_of_dates(self) -> bool {
        matches!(self, Self::Opens | Self::Closes | Self::Windows)
    }
}

impl FromStr for ConstraintField {
    type Err = Error;

    /// # Errors
    /// When no constraint has the name; the error suggests the nearest ones.
    fn from_str(name: &str) -> Result<Self> {
        Self::named(name).ok_or_else(|| Error::new("", name, unknown_name("rule", name, Self::NAMES)))
    }
}
