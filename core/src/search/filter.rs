//! Which records take part in a ranking. A filter applies before any limit, so a filtered top k
//! still has k matches.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::criteria::{Context, place};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::matcher::Matcher;
use crate::prepared::{PlaceMeaning, PlacePreference, PreparedOpportunity, PreparedStartup};
use crate::record::{Attribute, PlaceText};
use crate::set;
use crate::vocabulary::{TermId, TermKind};

/// Conditions that must all hold. The empty filter keeps every record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Filter {
    /// Opportunities of these kinds, or narrower ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Opportunities that cover this place or sit inside it; startups located inside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceText>,
    /// Opportunities with a window that closes on or after this day; one without a closing day
    /// stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_from: Option<Date>,
    /// Opportunities with a window that closes on or before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_to: Option<Date>,
    /// Records with all of these attributes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, Attribute>,
    /// Records with these ids only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<String>>,
}

impl Filter {
    /// With opportunities of these kinds, or narrower ones.
    #[must_use]
    pub fn with_kinds(mut self, kinds: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.kinds = kinds.into_iter().map(Into::into).collect();
        self
    }

    /// With records of this place.
    #[must_use]
    pub fn with_place(mut self, place: impl Into<PlaceText>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// With windows that close on or after this day.
    #[must_use]
    pub fn with_closes_from(mut self, closes_from: impl Into<Option<Date>>) -> Self {
        self.closes_from = closes_from.into();
        self
    }

    /// With windows that close on or before this day.
    #[must_use]
    pub fn with_closes_to(mut self, closes_to: impl Into<Option<Date>>) -> Self {
        self.closes_to = closes_to.into();
        self
    }

    /// With records that have all of these attributes.
    #[must_use]
    pub fn with_attributes(mut self, attributes: BTreeMap<String, Attribute>) -> Self {
        self.attributes = attributes;
        self
    }

    /// With records of these ids only.
    #[must_use]
    pub fn with_ids(mut self, ids: impl Into<Option<Vec<String>>>) -> Self {
        self.ids = ids.into();
        self
    }

    /// True for the empty filter.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True when it has no condition except ids.
    #[cfg(feature = "plan")]
    pub(crate) fn has_only_ids(&self) -> bool {
        Self { ids: None, ..self.clone() }.is_empty()
    }

    /// The filter with its texts resolved, once for a query.
    ///
    /// # Errors
    /// At `filter.kinds[i]` or `filter.place`, when the vocabulary does not know the text: a
    /// mistyped filter would keep nothing.
    pub(crate) fn prepared(&self, matcher: &Matcher) -> Result<PreparedFilter<'_>> {
        let kinds = self.kinds.iter().enumerate().map(|(i, kind)| kind_of(matcher, i, kind)).collect::<Result<_>>()?;
        let place = self.place.as_ref().map(|place| place_of(matcher, place)).transpose()?;
        let ids = self.ids.as_ref().map(|ids| set::of(ids.iter().map(String::as_str)));
        Ok(PreparedFilter { filter: self, kinds, place, ids })
    }
}

/// The kind that a text of the filter means.
fn kind_of(matcher: &Matcher, index: usize, text: &str) -> Result<TermId> {
    let vocabulary = matcher.vocabulary();
    let resolution = vocabulary.resolve(TermKind::Kind, text);
    match resolution.terms() {
        [only] => Ok(*only),
        _ => {
            let suggestions = vocabulary.tree(TermKind::Kind).stable_ids(&resolution.suggestions);
            let kind = ErrorKind::UnknownTerm { kind: TermKind::Kind.to_string(), suggestions };
            Err(Error::new(format!("filter.kinds[{index}]"), text, kind))
        }
    }
}

/// The place that the filter means.
fn place_of(matcher: &Matcher, place: &PlaceText) -> Result<PlaceMeaning> {
    let mut diagnostics = Vec::new();
    let meaning = matcher.preparer().place_for_filter(place, &mut diagnostics);
    match (meaning, diagnostics.into_iter().next()) {
        (Some(meaning), None) => Ok(meaning),
        (_, Some(diagnostic)) => Err(diagnostic.into()),
        (None, None) => Err(Error::new("filter.place", "", ErrorKind::Missing)),
    }
}

/// A filter ready to be applied.
pub(crate) struct PreparedFilter<'a> {
    filter: &'a Filter,
    kinds: Vec<TermId>,
    place: Option<PlaceMeaning>,
    /// A [set].
    ids: Option<Vec<&'a str>>,
}

impl PreparedFilter<'_> {
    pub(super) fn has_kinds(&self) -> bool {
        !self.kinds.is_empty()
    }

    pub(super) fn keeps_kind(&self, ctx: Context<'_>, o: &PreparedOpportunity) -> bool {
        let tree = ctx.vocabulary.tree(TermKind::Kind);
        let kind = o.kind.as_ref().and_then(crate::prepared::ResolvedTerm::vocabulary_id);
        kind.is_some_and(|kind| self.kinds.iter().any(|wanted| tree.is_within(kind, *wanted)))
    }

    pub(super) fn has_place(&self) -> bool {
        self.place.is_some()
    }

    /// True for an opportunity that covers the place, or may, or has its headquarters inside it.
    pub(super) fn keeps_place(&self, ctx: Context<'_>, o: &PreparedOpportunity) -> bool {
        self.place.as_ref().is_none_or(|place| serves(ctx, place, o))
    }

    pub(super) fn has_attributes(&self) -> bool {
        !self.filter.attributes.is_empty()
    }

    pub(super) fn keeps_attributes(&self, attributes: &BTreeMap<String, Attribute>) -> bool {
        self.filter.attributes.iter().all(|(name, value)| attributes.get(name) == Some(value))
    }

    pub(super) fn has_deadline(&self) -> bool {
        self.filter.closes_from.is_some() || self.filter.closes_to.is_some()
    }

    /// The same filter for any ids.
    pub(super) fn without_ids(&self) -> Filter {
        let Filter { kinds, place, closes_from, closes_to, attributes, ids: _ } = self.filter;
        let (kinds, place, attributes) = (kinds.clone(), place.clone(), attributes.clone());
        Filter { kinds, place, closes_from: *closes_from, closes_to: *closes_to, attributes, ids: None }
    }

    /// True when its conditions equal another filter's, apart from ids.
    pub(super) fn equals_except_ids(&self, other: &Filter) -> bool {
        let Filter { kinds, place, closes_from, closes_to, attributes, ids: _ } = self.filter;
        *kinds == other.kinds
            && *place == other.place
            && *closes_from == other.closes_from
            && *closes_to == other.closes_to
            && *attributes == other.attributes
    }

    /// The only ids that it keeps; none for any id.
    pub(super) fn ids(&self) -> Option<&[&str]> {
        self.ids.as_deref()
    }

    /// True for an opportunity that meets every condition but the ids.
    #[cfg(feature = "plan")]
    pub(crate) fn keeps_opportunity(&self, ctx: Context<'_>, o: &PreparedOpportunity) -> bool {
        (!self.has_kinds() || self.keeps_kind(ctx, o))
            && self.keeps_deadline(o)
            && self.keeps_place(ctx, o)
            && self.keeps_attributes(&o.attributes)
    }

    /// True for a startup that meets the conditions that concern startups.
    pub(crate) fn keeps_startup(&self, ctx: Context<'_>, s: &PreparedStartup) -> bool {
        let inside =
            |place: &PlaceMeaning| s.place.as_ref().is_some_and(|located| place::levels(ctx, located, place).best == 0);
        self.place.as_ref().is_none_or(inside)
            // The record is not read unless the filter has attributes.
            && (!self.has_attributes() || self.keeps_attributes(&s.record.attributes))
            && self.ids().is_none_or(|ids| set::contains(ids, &s.id()))
    }

    /// True for an opportunity with a window that closes in the range.
    pub(super) fn keeps_deadline(&self, o: &PreparedOpportunity) -> bool {
        let (from, to) = (self.filter.closes_from, self.filter.closes_to);
        if from.is_none() && to.is_none() {
            return true;
        }
        let within = |closes: Option<Date>| match closes {
            Some(day) => from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to),
            None => to.is_none(),
        };
        o.dates.windows.as_ref().map_or(to.is_none(), |windows| windows.iter().any(|window| within(window.closes)))
    }
}

/// True for an opportunity that covers the place, or may, or has its headquarters inside it.
fn serves(ctx: Context<'_>, place: &PlaceMeaning, o: &PreparedOpportunity) -> bool {
    let covers = match o.places.as_deref() {
        Some(PlacePreference::Any) => true,
        Some(PlacePreference::Coverage { places, .. }) => places.iter().any(|p| place::levels(ctx, place, p).best == 0),
        None => false,
    };
    covers || o.headquarters.as_ref().is_some_and(|headquarters| place::levels(ctx, headquarters, place).best == 0)
}
