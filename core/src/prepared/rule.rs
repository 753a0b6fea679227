//! An opportunity's own rules, parsed and resolved once.

use std::borrow::Cow;

use super::{AmountRange, Meaning, PlaceMeaning};
use crate::date::Date;
use crate::record::Op;

/// A rule that can be checked on any startup.
#[derive(Debug, Clone)]
pub(crate) enum PreparedRule {
    /// True when any of the alternatives is.
    Any(Vec<PreparedRule>),
    /// A condition on one field.
    Field(FieldRule),
    /// A rule that could not be read: neither true nor false.
    Unreadable {
        /// The field, as written.
        field: String,
        /// The programme's reason.
        why: Option<String>,
    },
}

/// A condition on one field of the startup.
#[derive(Debug, Clone)]
pub(crate) struct FieldRule {
    pub(crate) field: RuleField,
    pub(crate) op: Op,
    pub(crate) condition: Condition,
    /// The programme's reason.
    pub(crate) why: Option<String>,
}

/// The values that a rule compares a field with.
#[derive(Debug, Clone)]
pub(crate) enum Condition {
    /// Terms of a vocabulary.
    Terms(Vec<Meaning>),
    /// Places.
    Places(Vec<PlaceMeaning>),
    /// A whole number from, to, both included.
    Number(Option<i64>, Option<i64>),
    /// Money from, to, both included.
    Money(Option<AmountRange>, Option<AmountRange>),
    /// A date from, to, both included.
    Date(Option<Date>, Option<Date>),
    /// Texts; numbers and flags as text.
    Texts(Vec<String>),
    /// The field is stated.
    Exists,
}

/// A field of a startup that a rule can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RuleField {
    Id,
    Name,
    Description,
    Url,
    /// `source`: where the record comes from.
    Provenance,
    Languages,
    Sectors,
    Stage,
    Instruments,
    Groups,
    Applicant,
    Wants,
    Place,
    Origin,
    Trl,
    AgeYears,
    Ask,
    AskMin,
    AskMax,
    Founded,
    Updated,
    /// `attributes.NAME`, by its name.
    Attribute(String),
}

impl RuleField {
    /// The field with this name; none for any other text.
    pub(crate) fn parse(written: &str) -> Option<Self> {
        Some(match written {
            "id" => Self::Id,
            "name" => Self::Name,
            "description" => Self::Description,
            "url" => Self::Url,
            "source" => Self::Provenance,
            "languages" => Self::Languages,
            "sectors" => Self::Sectors,
            "stage" => Self::Stage,
            "instruments" => Self::Instruments,
            "groups" => Self::Groups,
            "applicant" => Self::Applicant,
            "wants" => Self::Wants,
            "place" => Self::Place,
            "origin" => Self::Origin,
            "trl" => Self::Trl,
            "age_years" => Self::AgeYears,
            "ask" => Self::Ask,
            "ask.min" => Self::AskMin,
            "ask.max" => Self::AskMax,
            "founded" => Self::Founded,
            "updated" => Self::Updated,
            _ => Self::Attribute(written.strip_prefix("attributes.").filter(|name| !name.is_empty())?.to_owned()),
        })
    }

    /// The field as a record writes it.
    pub(crate) fn name(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Description => "description",
            Self::Url => "url",
            Self::Provenance => "source",
            Self::Languages => "languages",
            Self::Sectors => "sectors",
            Self::Stage => "stage",
            Self::Instruments => "instruments",
            Self::Groups => "groups",
            Self::Applicant => "applicant",
            Self::Wants => "wants",
            Self::Place => "place",
            Self::Origin => "origin",
            Self::Trl => "trl",
            Self::AgeYears => "age_years",
            Self::Ask => "ask",
            Self::AskMin => "ask.min",
            Self::AskMax => "ask.max",
            Self::Founded => "founded",
            Self::Updated => "updated",
            Self::Attribute(name) => return Cow::Owned(format!("attributes.{name}")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_field_parses_as_the_field() {
        let names = [
            "id",
            "name",
            "description",
            "url",
            "source",
            "languages",
            "sectors",
            "stage",
            "instruments",
            "groups",
            "applicant",
            "wants",
            "place",
            "origin",
            "trl",
            "age_years",
            "ask",
            "ask.min",
            "ask.max",
            "founded",
            "updated",
            "attributes.revenue",
        ];
        for name in names {
            assert_eq!(RuleField::parse(name).map(|field| field.name().into_owned()).as_deref(), Some(name));
        }
        assert_eq!([RuleField::parse("attributes."), RuleField::parse("revenue")], [None, None]);
    }
}
