//! The family of an opportunity: which weight profile its kind belongs to, by the tree of kinds.

use std::str::FromStr;

use enum_map::Enum;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::names::names;
use crate::record::unknown_name;
use crate::vocabulary::{TermId, Tree};

/// A family of kinds that are scored alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Enum, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Funds and angels: they buy a share.
    Investor,
    /// Incubators, accelerators, innovation centres: they take in a cohort.
    Incubator,
    /// Challenge calls, contests, pilot sites: they want a problem solved.
    Challenge,
    /// Experts and mentors: they give time.
    Expert,
    /// Every other kind: workspaces, events, clubs, listings.
    #[default]
    General,
}

names! {
    /// The stable name, also that of its weight profile.
    Family {
        Investor => "investor",
        Incubator => "incubator",
        Challenge => "challenge",
        Expert => "expert",
        General => "general",
    }
}

impl Family {
    /// The family of a kind: its own, or that of the nearest kind above it.
    pub(crate) fn of(kinds: &Tree, kind: TermId) -> Self {
        let mut lineage = kinds.lineage(kind);
        lineage.find_map(|id| Self::named(&kinds.term(id).id)).unwrap_or(Self::General)
    }
}

impl FromStr for Family {
    type Err = Error;

    /// # Errors
    /// When no family has the name; the error suggests the nearest ones.
    fn from_str(name: &str) -> Result<Self> {
        Self::named(name).ok_or_else(|| Error::new("", name, unknown_name("family", name, Self::NAMES)))
    }
}
