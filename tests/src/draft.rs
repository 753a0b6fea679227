//! A record as JSON, which is printed when a property fails.

use std::fmt;

use ketnoi::{Date, Opportunity, Startup};
use serde_json::{Map, Value, json};

/// A record of either kind, before it is read.
#[derive(Clone, PartialEq)]
pub struct Draft(Map<String, Value>);

/// The draft of an object; anything else is an empty draft.
#[must_use]
pub fn draft(value: &Value) -> Draft {
    Draft(value.as_object().cloned().unwrap_or_default())
}

/// A date from ISO text.
///
/// # Panics
/// If the text is not a date.
#[must_use]
pub fn day(text: &str) -> Date {
    text.parse().expect("a date of the test")
}

impl Draft {
    /// The draft with these fields.
    #[must_use]
    pub fn of(fields: impl IntoIterator<Item = (String, Value)>) -> Self {
        Self(fields.into_iter().collect())
    }

    /// The fields.
    #[must_use]
    pub fn fields(&self) -> &Map<String, Value> {
        &self.0
    }

    /// The value of a field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }

    /// The entries of a field that holds a list.
    #[must_use]
    pub fn list(&self, field: &str) -> Option<&[Value]> {
        self.get(field).and_then(Value::as_array).map(Vec::as_slice)
    }

    /// A copy with a field set.
    #[must_use]
    pub fn with(&self, field: &str, value: Value) -> Self {
        let mut fields = self.0.clone();
        fields.insert(field.to_owned(), value);
        Self(fields)
    }

    /// A copy without a field.
    #[must_use]
    pub fn without(&self, field: &str) -> Self {
        let mut fields = self.0.clone();
        fields.remove(field);
        Self(fields)
    }

    /// The startup.
    ///
    /// # Panics
    /// If the draft is not a startup.
    #[must_use]
    pub fn startup(&self) -> Startup {
        let named = self.or_default("id", json!("s"));
        serde_json::from_value(Value::Object(named.0)).expect("a startup")
    }

    /// The opportunity; an investor if the draft states no kind.
    ///
    /// # Panics
    /// If the draft is not an opportunity.
    #[must_use]
    pub fn opportunity(&self) -> Opportunity {
        let named = self.or_default("id", json!("o")).or_default("kind", json!("investor"));
        serde_json::from_value(Value::Object(named.0)).expect("an opportunity")
    }

    fn or_default(&self, field: &str, value: Value) -> Self {
        if self.0.contains_key(field) { self.clone() } else { self.with(field, value) }
    }
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Value::Object(self.0.clone()))
    }
}
