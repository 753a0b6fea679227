//! The fields of records that criteria read, by name.

use serde::{Serialize, Serializer};

use crate::names::names;

/// A field of a startup or an opportunity that a criterion reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CriterionField {
    /// The startup's sectors, or the wanted ones.
    Sectors,
    /// The startup's stage.
    Stage,
    /// The wanted stages.
    Stages,
    /// Where the startup is.
    Place,
    /// Where its founders come from.
    Origin,
    /// The places covered.
    Places,
    /// The money needed.
    Ask,
    /// The money offered.
    Ticket,
    /// The kinds of money accepted, or used.
    Instruments,
    /// The technology readiness level.
    Trl,
    /// The groups that the startup belongs to.
    Groups,
    /// The groups that have priority.
    PriorityGroups,
    /// The support wanted.
    Wants,
    /// The support offered.
    Offers,
    /// The description.
    Description,
}

names! {
    /// The name in the record: `sectors`, `priority_groups` …
    CriterionField: FromStr {
        Sectors => "sectors",
        Stage => "stage",
        Stages => "stages",
        Place => "place",
        Origin => "origin",
        Places => "places",
        Ask => "ask",
        Ticket => "ticket",
        Instruments => "instruments",
        Trl => "trl",
        Groups => "groups",
        PriorityGroups => "priority_groups",
        Wants => "wants",
        Offers => "offers",
        Description => "description",
    }
}

impl Serialize for CriterionField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CriterionField {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CriterionField".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}
