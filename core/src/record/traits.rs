//! What startups and opportunities have in common.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::fields::Field;
use super::{Opportunity, Startup};
use reading::Reading;

/// A [`Startup`] or an [`Opportunity`].
pub trait Record: DeserializeOwned + Serialize + Reading {
    /// What a list of them is called in paths: `startups`, `opportunities`.
    const NOUN: &'static str;

    /// The id, unique in its list.
    fn id(&self) -> &str;

    /// Names of fields that were given but could not be read, wholly or in part: unknown, not
    /// absent.
    fn unreadable(&self) -> &[String];
}

/// What only the reader needs; private, so that no other type can be a [`Record`].
pub(super) mod reading {
    use crate::record::fields::Field;

    /// How a record is checked and completed after its fields were read.
    pub trait Reading {
        /// The table of the fields.
        fn fields() -> &'static [Field];

        /// The value of a required field; `None` for any other field.
        fn required(&self, field: &str) -> Option<&str>;

        /// Names of fields that could not be read, for more to be added.
        fn unreadable_mut(&mut self) -> &mut Vec<String>;

        /// Clears a range of two fields whose end lies before its beginning. Returns the field of
        /// the end, and the range as it was stated.
        fn clear_reversed_range(&mut self) -> Option<(&'static str, String)>;
    }
}

impl Record for Startup {
    const NOUN: &'static str = "startups";

    fn id(&self) -> &str {
        &self.id
    }

    fn unreadable(&self) -> &[String] {
        &self.unreadable
    }
}

impl Reading for Startup {
    fn fields() -> &'static [Field] {
        Self::FIELDS
    }

    fn required(&self, field: &str) -> Option<&str> {
        (field == "id").then_some(self.id.as_str())
    }

    fn unreadable_mut(&mut self) -> &mut Vec<String> {
        &mut self.unreadable
    }

    fn clear_reversed_range(&mut self) -> Option<(&'static str, String)> {
        None
    }
}

impl Record for Opportunity {
    const NOUN: &'static str = "opportunities";

    fn id(&self) -> &str {
        &self.id
    }

    fn unreadable(&self) -> &[String] {
        &self.unreadable
    }
}

impl Reading for Opportunity {
    fn fields() -> &'static [Field] {
        Self::FIELDS
    }

    fn required(&self, field: &str) -> Option<&str> {
        match field {
            "id" => Some(&self.id),
            "kind" => Some(&self.kind),
            _ => None,
        }
    }

    fn unreadable_mut(&mut self) -> &mut Vec<String> {
        &mut self.unreadable
    }

    fn clear_reversed_range(&mut self) -> Option<(&'static str, String)> {
        let (opens, closes) = (self.opens?, self.closes?);
        if opens <= closes {
            return None;
        }
        (self.opens, self.closes) = (None, None);
        self.unreadable.extend(["opens", "closes"].map(str::to_owned));
        Some(("closes", format!("{opens} – {closes}")))
    }
}
