//! The fields of a startup that a rule can read.

use std::borrow::Cow;

use crate::fact::FactId;

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
    /// A declared fact, by its number among the facts and its name: `attributes.NAME`.
    Fact(FactId, String),
    /// `attributes.NAME` that is not declared, by its name.
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
            Self::Fact(_, name) | Self::Attribute(name) => return Cow::Owned(format!("attributes.{name}")),
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
