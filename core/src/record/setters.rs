//! Setters named after the fields, so that typed records are written in one expression.

use super::{
    Aid, Attribute, Deal, Founded, Money, Opportunity, Past, PlaceBy, PlaceText, PreferredSectors, Rule, Startup,
};
use super::{Capacity, Seats, Text, TrlRange, Window};
use crate::date::Date;

/// One entry or several: what the setter of a list accepts.
///
/// ```
/// use ketnoi::Startup;
/// let one = Startup::new("s1").stage("seed").sectors(["fintech", "AI"]);
/// assert_eq!(one.stage, Some(vec!["seed".to_owned()]));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOrMany<T>(Vec<T>);

impl<'a, T: From<&'a str>> From<&'a str> for OneOrMany<T> {
    fn from(entry: &'a str) -> Self {
        Self(vec![entry.into()])
    }
}

impl<T: From<String>> From<String> for OneOrMany<T> {
    fn from(entry: String) -> Self {
        Self(vec![entry.into()])
    }
}

impl<T, E: Into<T>> From<Vec<E>> for OneOrMany<T> {
    fn from(entries: Vec<E>) -> Self {
        Self(entries.into_iter().map(Into::into).collect())
    }
}

impl<T, E: Into<T>, const N: usize> From<[E; N]> for OneOrMany<T> {
    fn from(entries: [E; N]) -> Self {
        Self(entries.into_iter().map(Into::into).collect())
    }
}

impl<T, E: Into<T> + Clone> From<&[E]> for OneOrMany<T> {
    fn from(entries: &[E]) -> Self {
        Self(entries.iter().cloned().map(Into::into).collect())
    }
}

/// A single entry stands for a list of one.
macro_rules! one_stands_for_many {
    ($($entry:ty),*) => {
        $(impl From<$entry> for OneOrMany<$entry> {
            fn from(entry: $entry) -> Self {
                Self(vec![entry])
            }
        })*
    };
}

one_stands_for_many!(Aid, PlaceText, Past, Rule, Window, Deal);

/// Writes a setter for each field: of a `value` that converts, of a `number` or other value as it
/// is, of a `list` that may be unknown, and of a plain list (`many`).
macro_rules! setters {
    (value $field:ident: $type:ty) => {
        #[doc = concat!("Sets the field `", stringify!($field), "`.")]
        #[must_use]
        pub fn $field(mut self, $field: impl Into<$type>) -> Self {
            self.$field = Some($field.into());
            self
        }
    };
    (plain $field:ident: $type:ty) => {
        #[doc = concat!("Sets the field `", stringify!($field), "`.")]
        #[must_use]
        pub fn $field(mut self, $field: $type) -> Self {
            self.$field = Some($field);
            self
        }
    };
    (list $field:ident: $type:ty) => {
        #[doc = concat!("Sets the field `", stringify!($field), "`: one entry or several.")]
        #[must_use]
        pub fn $field(mut self, $field: impl Into<OneOrMany<$type>>) -> Self {
            self.$field = Some($field.into().0);
            self
        }
    };
    (many $field:ident: $type:ty) => {
        #[doc = concat!("Sets the field `", stringify!($field), "`: one entry or several.")]
        #[must_use]
        pub fn $field(mut self, $field: impl Into<OneOrMany<$type>>) -> Self {
            self.$field = $field.into().0;
            self
        }
    };
    ($record:ident { $($kind:ident $field:ident: $type:ty,)* }) => {
        impl $record {
            $(setters!($kind $field: $type);)*

            /// The fields that have a setter of this table.
            #[cfg(test)]
            const SETTERS: &[&str] = &[$(stringify!($field)),*];
        }
    };
}

impl Startup {
    /// A startup of which only the id is known.
    ///
    /// ```
    /// use ketnoi::Startup;
    /// let startup = Startup::new("green-pomelo").stage("seed").sectors(["agriculture"]).trl(6);
    /// assert_eq!(startup.trl, Some(6));
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }

    /// Adds a further fact to `attributes`.
    #[must_use]
    pub fn attribute(mut self, name: impl Into<String>, fact: impl Into<Attribute>) -> Self {
        self.attributes.insert(name.into(), fact.into());
        self
    }

    /// States whether a condition in words holds, by the id of its rule.
    #[must_use]
    pub fn confirm(mut self, rule: impl Into<String>, holds: bool) -> Self {
        self.confirmed.insert(rule.into(), holds);
        self
    }
}

setters!(Startup {
    value name: Text,
    value description: Text,
    value applicant: String,
    list sectors: String,
    list stage: String,
    value place: PlaceText,
    value origin: PlaceText,
    value ask: Money,
    list instruments: String,
    list groups: String,
    plain trl: u8,
    value founded: Founded,
    list languages: String,
    list wants: String,
    many exclude: String,
    many past: Past,
    value url: String,
    list aid: Aid,
    value meta: serde_json::Value,
    value source: String,
    plain updated: Date,
});

impl Opportunity {
    /// An opportunity of which only the id and the kind are known.
    ///
    /// ```
    /// use ketnoi::Opportunity;
    /// use ketnoi::record::{Deal, Op, Rule};
    /// let fund = Opportunity::new("delta", "investor")
    ///     .sectors(["agriculture", "logistics"])
    ///     .stages(["seed", "pre-Series A"])
    ///     .ticket("500 triệu - 2 tỷ")
    ///     .trl(4..)
    ///     .track_record(Deal::default().sectors("fintech").amount("2 triệu USD"))
    ///     .require(Rule::field("trl", Op::AtLeast, 4))
    ///     .must("place", "same");
    /// assert_eq!(fund.require.len(), 1);
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, kind: impl Into<String>) -> Self {
        Self { id: id.into(), kind: kind.into(), ..Self::default() }
    }

    /// Adds the least level of a criterion to `must`.
    #[must_use]
    pub fn must(mut self, criterion: impl Into<String>, level: impl Into<String>) -> Self {
        self.must.insert(criterion.into(), level.into());
        self
    }

    /// Adds a further fact to `attributes`.
    #[must_use]
    pub fn attribute(mut self, name: impl Into<String>, fact: impl Into<Attribute>) -> Self {
        self.attributes.insert(name.into(), fact.into());
        self
    }
}

setters!(Opportunity {
    value name: Text,
    value owner: String,
    value owner_kind: String,
    value host_kind: String,
    value description: Text,
    value sectors: PreferredSectors,
    list not_sectors: String,
    list stages: String,
    value place: PlaceText,
    list places: PlaceText,
    list not_places: PlaceText,
    plain place_by: PlaceBy,
    value scope: String,
    value ticket: Money,
    plain duration_months: u16,
    list instruments: String,
    list offers: String,
    plain opens: Date,
    plain closes: Date,
    list windows: Window,
    value capacity: Capacity,
    value trl: TrlRange,
    list groups: String,
    list priority_groups: String,
    list applicants: String,
    list languages: String,
    many require: Rule,
    many exclude: String,
    plain max_matches: u32,
    many track_record: Deal,
    many past: Past,
    value url: String,
    value meta: serde_json::Value,
    value source: String,
    plain updated: Date,
});

setters!(Deal {
    plain date: Date,
    value startup: String,
    value name: String,
    list sectors: String,
    value stage: String,
    value place: PlaceText,
    value amount: Money,
    value text: Text,
});

setters!(Seats {
    value stage: String,
    value period: String,
    plain at_most: u32,
    plain at_least: u32,
    plain growth_percent: u32,
    plain base_year: u16,
    plain taken: u32,
});

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::record::fields::{Field, kinds};

    /// The parameters of `new`, maps with setters of their own, and what only a reader writes.
    const OTHERS: [&str; 6] = ["id", "kind", "attributes", "confirmed", "must", "unreadable"];

    fn fields_without_a_setter(fields: &[Field], setters: &[&str]) -> BTreeSet<&'static str> {
        let names = fields.iter().map(|field| field.name);
        names.filter(|name| !setters.contains(name) && !OTHERS.contains(name)).collect()
    }

    #[test]
    fn every_field_has_a_setter() {
        assert_eq!(fields_without_a_setter(Startup::FIELDS, Startup::SETTERS), BTreeSet::new());
        assert_eq!(fields_without_a_setter(Opportunity::FIELDS, Opportunity::SETTERS), BTreeSet::new());
        assert_eq!(fields_without_a_setter(kinds::DEAL_FIELDS, Deal::SETTERS), BTreeSet::new());
        assert_eq!(fields_without_a_setter(kinds::SEATS_FIELDS, Seats::SETTERS), BTreeSet::new());
    }
}
