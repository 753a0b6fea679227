//! The constraints of an opportunity by name: each is a field of the record.

use std::fmt;
use std::str::FromStr;

use enum_map::{Enum, enum_len};

use crate::error::{Error, Result};
use crate::record::unknown_name;

/// A field of an opportunity that constrains which startups it may be matched with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Enum)]
#[non_exhaustive]
pub enum Constraint {
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

impl Constraint {
    /// Every constraint.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..enum_len::<Self>()).map(Self::from_usize)
    }

    /// The name of the field: `windows`, `not_sectors` …
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Closes => "closes",
            Self::Windows => "windows",
            Self::Capacity => "capacity",
            Self::Trl => "trl",
            Self::Groups => "groups",
            Self::Applicants => "applicants",
            Self::Languages => "languages",
            Self::NotSectors => "not_sectors",
            Self::NotPlaces => "not_places",
            Self::Must => "must",
            Self::Require => "require",
            Self::Exclude => "exclude",
            Self::Past => "past",
        }
    }

    /// The constraint of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|constraint| constraint.name() == name)
    }

    /// True for the constraints that depend on nothing but the date.
    pub(crate) const fn is_of_dates(self) -> bool {
        matches!(self, Self::Opens | Self::Closes | Self::Windows)
    }
}

impl fmt::Display for Constraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Constraint {
    type Err = Error;

    /// # Errors
    /// When no constraint has the name; the error suggests the nearest ones.
    fn from_str(name: &str) -> Result<Self> {
        Self::named(name).ok_or_else(|| {
            let names: Vec<&str> = Self::all().map(Self::name).collect();
            Error::new("", name, unknown_name("rule", name, &names))
        })
    }
}
