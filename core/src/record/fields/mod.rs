//! The table of the fields of a record: what each accepts, and how that is said in both languages.
//!
//! `Startup::FIELDS` and `Opportunity::FIELDS` are the tables; [`kinds`] has what they are made of.
//! Reading field by field, paths, limits, the phrase of what is expected, "did you mean", the
//! required fields and the JSON Schema follow the table. Derived `Deserialize` reads the same
//! records in one go; a property test holds both to the same answer.

pub(crate) mod kinds;
#[cfg(feature = "schema")]
pub(super) mod schema;
#[cfg(test)]
mod tests;

use crate::date::Date;
use crate::limits;
use crate::phrase::{OwnedPhrase, Phrase};
use crate::record::Founded;
use crate::record::bounds::Range;
use crate::record::forms::{decimal_number, digits};
use serde_json::{Number, Value};

/// A field of a record, or of an object inside it.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it accepts.
    pub kind: &'static Kind,
    /// True when there is no record, or no such object, without it.
    pub required: bool,
}

impl Field {
    /// A field that may be left out or `null`.
    pub(crate) const fn new(name: &'static str, kind: &'static Kind) -> Self {
        Self { name, kind, required: false }
    }

    /// A field that must be there.
    pub(crate) const fn required(name: &'static str, kind: &'static Kind) -> Self {
        Self { name, kind, required: true }
    }
}

/// What a value may be: the JSON types that are accepted, each with its own condition.
#[derive(Debug)]
pub struct Kind {
    /// What is expected. `{min}` and `{max}`, `{fields}` and `{values}` stand for what the kind
    /// itself says.
    phrase: Phrase,
    /// Which texts.
    pub(crate) text: Option<Text>,
    /// Which numbers.
    pub(crate) number: Option<Range>,
    /// True when the numbers may have decimal places.
    pub(crate) decimal: bool,
    /// True and false.
    pub(crate) flag: bool,
    /// The entries of a list; a text or an object alone stands for a list of one, unless
    /// `list_only`.
    pub(crate) list: Option<&'static Kind>,
    /// True when a single entry does not stand for a list.
    list_only: bool,
    /// Which objects.
    object: Option<Object>,
    /// Any JSON, unchecked.
    pub(crate) any: bool,
    /// True for objects that restrict; see [`Kind::restricts`].
    restricts: bool,
}

/// Which texts are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// Any text.
    Any,
    /// The id of a record.
    Id,
    /// A date that exists.
    Date,
    /// A year or a date.
    Founded,
    /// The digits of a number that is accepted.
    Digits,
    /// One of these.
    OneOf(&'static [&'static str]),
}

/// Which objects are accepted.
#[derive(Debug, Clone, Copy)]
pub enum Object {
    /// Objects with these fields and no others.
    Fields(&'static [Field], Check),
    /// Objects of any keys; each value is of this kind, and `null` is a key left out.
    Named(&'static Kind),
}

/// What an object must satisfy as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Nothing but its fields.
    None,
    /// The second of the fields does not lie before the first.
    InOrder(&'static str, &'static str),
    /// A rule has one condition: `field` and `op`, `when` and `then`, or one of the other keys.
    Rule,
}

impl Kind {
    /// A kind that accepts nothing yet, with the phrase of what it expects.
    const fn expecting(phrase: Phrase) -> Self {
        Self {
            phrase,
            text: None,
            number: None,
            decimal: false,
            flag: false,
            list: None,
            list_only: false,
            object: None,
            any: false,
            restricts: false,
        }
    }

    /// True when the kind accepts the value, which is no list and no object.
    pub(crate) fn accepts(&self, scalar: &Value) -> bool {
        match scalar {
            Value::String(text) => self.accepts_text(text) || self.single().is_some_and(|one| one.accepts_text(text)),
            Value::Number(number) => self.accepts_number(number),
            Value::Bool(_) => self.flag,
            Value::Null | Value::Array(_) | Value::Object(_) => false,
        }
    }

    fn accepts_number(&self, number: &Number) -> bool {
        let (Some(range), Some(number)) = (self.number, decimal_number(number)) else {
            return false;
        };
        number.whole().map_or(self.decimal, |whole| range.contains(whole))
    }

    fn accepts_text(&self, text: &str) -> bool {
        match self.text {
            None => false,
            Some(Text::Any | Text::Id) => true,
            Some(Text::Date) => text.parse::<Date>().is_ok(),
            Some(Text::Founded) => text.parse::<Founded>().is_ok(),
            Some(Text::Digits) => {
                digits(text).is_some_and(|number| self.number.is_some_and(|range| range.contains(number)))
            }
            Some(Text::OneOf(values)) => values.contains(&text),
        }
    }

    /// True if it is this entry of [`kinds`].
    #[cfg(feature = "sheet")]
    pub(crate) fn is(&self, kind: &Self) -> bool {
        std::ptr::eq(self, kind)
    }

    /// True for the id of a record.
    pub(crate) fn is_id(&self) -> bool {
        self.text == Some(Text::Id)
    }

    /// The entry that stands for a list of one.
    fn single(&self) -> Option<&'static Self> {
        self.list.filter(|_| !self.list_only)
    }

    /// The objects that the kind accepts, by themselves or as a list of one.
    pub(crate) fn object(&self) -> Option<Object> {
        self.object.or_else(|| self.single()?.object)
    }

    /// True if the objects that it accepts restrict: without a part of one, more would be let
    /// through.
    pub(crate) fn restricts(&self) -> bool {
        self.restricts || self.object.is_none() && self.single().is_some_and(Self::restricts)
    }

    /// What is expected, in both languages.
    pub(crate) fn expected(&self) -> OwnedPhrase {
        let Phrase { en, vi } = self.phrase;
        Phrase { en: self.fill(en, " and "), vi: self.fill(vi, " và ") }.into()
    }

    fn fill(&self, template: &str, and: &str) -> String {
        let mut text = template.to_owned();
        if let Some(Range { min, max }) = self.range() {
            text = text.replace("{min}", &min.to_string()).replace("{max}", &max.to_string());
        }
        if let Some(Object::Fields(fields, _)) = self.object {
            text = text.replace("{fields}", &listed(fields, and));
        }
        if let Some(Text::OneOf(values)) = self.text {
            text = text.replace("{values}", &values.join(", "));
        }
        text
    }

    /// The range that its phrase speaks of.
    fn range(&self) -> Option<Range> {
        match (self.text, self.number, self.object) {
            (Some(Text::Id), ..) => Some(Range { min: 1, max: i64::try_from(limits::ID).unwrap_or(i64::MAX) }),
            (_, Some(range), _) => Some(range),
            (.., Some(Object::Fields([first, ..], _))) => first.kind.number,
            _ => None,
        }
    }
}

/// "a, b and c".
fn listed(fields: &[Field], and: &str) -> String {
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => before.join(", ") + and + last,
        _ => names.concat(),
    }
}
