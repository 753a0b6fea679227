//! A call as JSON: its name and fields, and what any call may carry beside them.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::read::typed;
use crate::config::Config;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::json::{self, Fields};
use crate::lang::Lang;
use crate::messages;
use crate::record::syntax;

/// A call with what it carries beside its own fields.
pub(super) struct Envelope {
    /// What stands in `call`.
    pub(super) name: String,
    /// The call's own fields.
    pub(super) fields: Fields,
    pub(super) config: Option<Config>,
    pub(super) opportunities: Option<Vec<Value>>,
    pub(super) startups: Option<Vec<Value>>,
    pub(super) lang: Option<Lang>,
    pub(super) strict: bool,
}

impl Envelope {
    /// Whether it carries what would replace the service's own.
    pub(super) fn carries_anything(&self) -> bool {
        self.config.is_some() || self.opportunities.is_some() || self.startups.is_some()
    }
}

/// A call, and the language it asks to be answered in: errors are in that language too.
pub(super) fn open(json: &str) -> (Option<Lang>, Result<Envelope>) {
    let mut fields = match object(json) {
        Ok(fields) => fields,
        Err(error) => return (None, Err(error)),
    };
    match take(&mut fields, "lang") {
        Ok(lang) => (lang, envelope(fields, lang)),
        Err(error) => (None, Err(error)),
    }
}

fn object(json: &str) -> Result<Fields> {
    match serde_json::from_str::<Value>(json).map_err(|error| syntax(json, &error))? {
        Value::Object(fields) => Ok(fields.into_iter().collect()),
        _ => Err(Error::new("", json, ErrorKind::unreadable(messages::input::CALL))),
    }
}

fn envelope(mut fields: Fields, lang: Option<Lang>) -> Result<Envelope> {
    Ok(Envelope {
        name: name(&mut fields)?,
        config: take(&mut fields, "config")?,
        opportunities: take_list(&mut fields, "opportunities")?,
        startups: take_list(&mut fields, "startups")?,
        lang,
        strict: take(&mut fields, "strict")?.unwrap_or(false),
        fields,
    })
}

fn name(fields: &mut Fields) -> Result<String> {
    match take_value(fields, "call") {
        Some(Value::String(name)) => Ok(name),
        other => {
            let shown = other.map(|value| json::text(&value)).unwrap_or_default();
            Err(Error::new("call", &shown, ErrorKind::unreadable(messages::input::CALL_NAME)))
        }
    }
}

/// Removes a field and returns its value.
fn take_value(fields: &mut Fields, name: &str) -> Option<Value> {
    let at = fields.iter().position(|(known, _)| known == name)?;
    Some(fields.remove(at).1)
}

fn take<T: DeserializeOwned>(fields: &mut Fields, name: &str) -> Result<Option<T>> {
    match take_value(fields, name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => typed(&value).map(Some).map_err(|error| error.within(name)),
    }
}

/// As [`take`], of records: they are many, and so moved rather than copied.
fn take_list(fields: &mut Fields, name: &str) -> Result<Option<Vec<Value>>> {
    match take_value(fields, name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Array(records)) => Ok(Some(records)),
        Some(other) => typed(&other).map(Some).map_err(|error| error.within(name)),
    }
}
