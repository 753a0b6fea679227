//! What a startup states of the field of a rule, as comparisons read it.

use crate::criteria::Context;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::gate::compare::terms_value;
use crate::gate::verdict::FieldValue;
use crate::prepared::{AmountRange, Answer, Meaning, PreparedStartup, ResolvedTerm, RuleField, TermSet};
use crate::record::{Attribute, Founded, PartialAnswer, Startup, Text};
use crate::vocabulary::TermKind;

/// The startup's terms of a field.
pub(super) enum StatedTerms<'a> {
    /// As texts that may have several meanings, or be industry codes.
    Meanings(TermKind, &'a [Meaning]),
    /// As terms.
    Terms(TermKind, &'a [ResolvedTerm]),
}

impl StatedTerms<'_> {
    /// Their vocabulary.
    pub(super) const fn kind(&self) -> TermKind {
        match self {
            Self::Meanings(kind, _) | Self::Terms(kind, _) => *kind,
        }
    }

    /// The terms as a value.
    pub(super) fn value(&self) -> FieldValue {
        match self {
            Self::Meanings(_, meanings) => terms_value(*meanings),
            Self::Terms(_, terms) => FieldValue::Terms { terms: terms.to_vec() },
        }
    }
}

/// The startup's terms of a field; none when it is not stated.
pub(super) fn stated_terms<'a>(s: &'a PreparedStartup, field: &RuleField) -> Option<StatedTerms<'a>> {
    let set = |set: &'a Option<TermSet>| match set {
        Some(TermSet::Terms(terms)) => Some(terms.as_slice()),
        _ => None,
    };
    Some(match field {
        RuleField::Sectors => StatedTerms::Meanings(TermKind::Sector, s.sectors.as_deref()?),
        RuleField::Instruments => StatedTerms::Terms(TermKind::Stage, set(&s.instruments)?),
        RuleField::Groups => StatedTerms::Terms(TermKind::Group, s.groups.as_deref()?),
        RuleField::Applicant => StatedTerms::Meanings(TermKind::Applicant, std::slice::from_ref(s.applicant.as_ref()?)),
        RuleField::Wants => StatedTerms::Terms(TermKind::Support, set(&s.wants)?),
        _ => return None,
    })
}

/// The least and the greatest that a number may be.
pub(super) type NumberRange = (Option<Decimal>, Option<Decimal>);

/// What is known of a number; none when nothing is.
pub(super) fn number(ctx: Context<'_>, s: &PreparedStartup, field: &RuleField) -> Option<NumberRange> {
    let exactly = |number: Decimal| (Some(number), Some(number));
    match field {
        RuleField::Trl => s.trl.map(|trl| exactly(trl.into())),
        RuleField::AgeYears => {
            age(ctx.as_of, s.record.founded).map(|(least, greatest)| (Some(least.into()), Some(greatest.into())))
        }
        RuleField::Fact(..) => match answer(s, field)? {
            Answer::Number(least, greatest) => Some((*least, *greatest)),
            _ => None,
        },
        RuleField::Attribute(_) => match attribute(s, field)? {
            Attribute::Number(number) => Some(exactly(*number)),
            Attribute::Partial(PartialAnswer { min, max, .. }) => Some((*min, *max)),
            _ => None,
        },
        _ => None,
    }
}

/// The amount that a field or fact states.
pub(super) fn amount<'a>(s: &'a PreparedStartup, field: &RuleField) -> Option<&'a AmountRange> {
    match field {
        RuleField::Fact(..) => match answer(s, field)? {
            Answer::Money(range) => Some(range),
            _ => None,
        },
        _ => s.ask.as_ref(),
    }
}

/// The texts of a field that is no attribute.
pub(super) fn stated_texts(s: &PreparedStartup, field: &RuleField) -> Option<Vec<String>> {
    let record: &Startup = &s.record;
    let in_languages = |text: &Text| text.all().map(|(_, text)| text.to_owned()).collect();
    match field {
        RuleField::Id => Some(vec![record.id.clone()]),
        RuleField::Url => record.url.clone().map(|url| vec![url]),
        RuleField::Provenance => record.source.clone().map(|source| vec![source]),
        RuleField::Languages => s.languages.clone(),
        RuleField::Name => record.name.as_ref().map(in_languages),
        RuleField::Description => record.description.as_ref().map(in_languages),
        _ => None,
    }
}

/// The answer to a declared fact.
pub(super) fn answer<'a>(s: &'a PreparedStartup, field: &RuleField) -> Option<&'a Answer> {
    match field {
        RuleField::Fact(id, _) => s.answers.iter().find(|(of, _)| of == id).map(|(_, answer)| answer),
        _ => None,
    }
}

/// The attribute that a field is.
pub(super) fn attribute<'a>(s: &'a PreparedStartup, field: &RuleField) -> Option<&'a Attribute> {
    match field {
        RuleField::Fact(_, name) | RuleField::Attribute(name) => s.record.attributes.get(name),
        _ => None,
    }
}

/// True when every list of attributes was read completely.
pub(super) fn is_choice_complete(s: &PreparedStartup) -> bool {
    s.is_read_surely() || !s.record.unreadable.iter().any(|field| field == "attributes")
}

/// The least and greatest age in whole years: a founding year alone leaves the day open.
pub(super) fn age(as_of: Date, founded: Option<Founded>) -> Option<(i32, i32)> {
    match founded? {
        Founded::Day(day) => Some((as_of.years_since(day), as_of.years_since(day))),
        Founded::Year(year) => {
            let greatest = i32::from(as_of.year()) - i32::from(year);
            Some((greatest - 1, greatest))
        }
    }
}

/// The first and the last day that a date may be.
pub(super) fn span(s: &PreparedStartup, field: &RuleField) -> Option<(Date, Date)> {
    match field {
        RuleField::Founded => s.record.founded?.days(),
        RuleField::Updated => s.record.updated.map(|day| (day, day)),
        field => match (answer(s, field), attribute(s, field)?) {
            (Some(Answer::Dates(first, last)), _) => Some((*first, *last)),
            (None, Attribute::Text(text)) => text.parse().ok().map(|day| (day, day)),
            _ => None,
        },
    }
}
