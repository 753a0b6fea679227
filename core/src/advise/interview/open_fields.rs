//! The fields of a startup that an interview may still ask for, and what depends on them.

use crate::criteria::{Criterion, CriterionField, Side};
use crate::gate::{RuleName, RuleResult};
use crate::prepared::{PlacePreference, PreparedOpportunity};
use crate::record::{PlaceBy, Startup};

/// The fields that the startup does not state and that were not asked.
pub(super) struct OpenFields<'a> {
    startup: &'a Startup,
    asked: &'a [String],
}

impl<'a> OpenFields<'a> {
    pub(super) fn new(startup: &'a Startup, asked: &'a [String]) -> Self {
        Self { startup, asked }
    }

    /// The open ones of the startup's fields that a criterion reads.
    pub(super) fn of_criterion(&self, criterion: Criterion, opportunity: &PreparedOpportunity) -> Vec<&'static str> {
        let fields = criterion_fields(criterion, opportunity).iter().map(|field| field.name());
        fields.filter(|field| self.contains(field)).collect()
    }

    /// The open ones of the startup's fields that decide an undecided rule.
    pub(super) fn of_rule(&self, result: &RuleResult, opportunity: &PreparedOpportunity) -> Vec<String> {
        let mut fields = rule_fields(result, opportunity);
        fields.retain(|field| self.contains(field));
        fields.dedup();
        fields
    }

    fn contains(&self, field: &str) -> bool {
        !is_stated(self.startup, field) && !self.asked.iter().any(|asked| asked == field)
    }
}

/// The fields of the startup that a criterion reads for an opportunity.
fn criterion_fields(criterion: Criterion, opportunity: &PreparedOpportunity) -> &'static [CriterionField] {
    use CriterionField::{Instruments, Origin, Place, Stage};
    match (criterion, opportunity.places.as_deref()) {
        // An instrument in the stage field is one that is accepted.
        (Criterion::Instrument, _) => &[Instruments, Stage],
        (Criterion::Place, Some(PlacePreference::Coverage { by, .. })) => match by {
            PlaceBy::Located => &[Place],
            PlaceBy::Origin => &[Origin],
            PlaceBy::Either => &[Place, Origin],
        },
        _ => criterion.row().fields,
    }
}

/// The fields of the startup that decide a rule, as its record writes them.
fn rule_fields(result: &RuleResult, opportunity: &PreparedOpportunity) -> Vec<String> {
    match result.rule {
        RuleName::Id(_) | RuleName::Require(_) => {
            let leaves = result.leaves().into_iter().filter(|leaf| leaf.side == Side::Startup);
            leaves.flat_map(|leaf| record_fields(&leaf.field)).collect()
        }
        _ if result.side == Side::Opportunity => Vec::new(),
        RuleName::Must(criterion) => {
            criterion_fields(criterion, opportunity).iter().map(|field| field.name().to_owned()).collect()
        }
        RuleName::Constraint(_) => vec![result.field.clone()],
    }
}

/// The fields of a record that a rule's field is computed from.
fn record_fields(field: &str) -> Vec<String> {
    let fields: &[&str] = match field {
        "ask.min" | "ask.max" => &["ask"],
        "age_years" => &["founded"],
        // An instrument in the stage field is one that is accepted.
        "instruments" => &["instruments", "stage"],
        field => &[field],
    };
    fields.iter().map(|field| (*field).to_owned()).collect()
}

/// True when the startup states the field, or states something that cannot be read.
fn is_stated(startup: &Startup, field: &str) -> bool {
    let stated = match field {
        "name" => startup.name.is_some(),
        "description" => startup.description.is_some(),
        "applicant" => startup.applicant.is_some(),
        "sectors" => startup.sectors.is_some(),
        "stage" => startup.stage.is_some(),
        "place" => startup.place.is_some(),
        "origin" => startup.origin.is_some(),
        "ask" => startup.ask.is_some(),
        "instruments" => startup.instruments.is_some(),
        "groups" => startup.groups.is_some(),
        "trl" => startup.trl.is_some(),
        "founded" => startup.founded.is_some(),
        "languages" => startup.languages.is_some(),
        "wants" => startup.wants.is_some(),
        "url" => startup.url.is_some(),
        "source" => startup.source.is_some(),
        "updated" => startup.updated.is_some(),
        // The id, and the lists of opportunities that are empty when left out.
        "id" | "exclude" | "past" => true,
        "aid" => startup.aid.is_some(),
        other if other.starts_with("confirmed.") => {
            other.strip_prefix("confirmed.").is_some_and(|id| startup.confirmed.contains_key(id))
        }
        attribute => {
            let name = attribute.strip_prefix("attributes.").unwrap_or(attribute);
            startup.attributes.contains_key(name)
        }
    };
    stated || startup.unreadable.iter().any(|unreadable| unreadable == field)
}
