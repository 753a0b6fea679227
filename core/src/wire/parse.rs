//! From JSON text to a call and what it carries.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::call::Call;
use super::expected;
use crate::config::Config;
use crate::diagnostic::{Problem, join};
use crate::error::{Error, Result};
use crate::json::{self, Field, Misfit, Pairs, Source, Why};
use crate::lang::Lang;
use crate::phrase::OwnedPhrase;
use crate::record::nearest;

/// A call with what it carries beside its own fields.
pub(super) struct Envelope {
    pub(super) call: Call,
    pub(super) config: Option<Config>,
    pub(super) opportunities: Option<Vec<Value>>,
    pub(super) startups: Option<Vec<Value>>,
    pub(super) lang: Option<Lang>,
    pub(super) strict: bool,
}

impl Call {
    /// True for a call that changes the records, or who waits for news of them.
    pub(super) const fn changes(&self) -> bool {
        match self {
            Self::Add(_) | Self::Update(_) | Self::Remove(_) => true,
            #[cfg(feature = "subscriptions")]
            Self::Watch(_) | Self::Unwatch(_) | Self::News(_) => true,
            _ => false,
        }
    }

    /// # Errors
    /// At `call` for an unknown name, else with the path inside the call.
    fn named(name: &str, fields: &[Field]) -> Result<Self> {
        one_of(CALLS, "call", name)?(fields)
    }
}

/// # Errors
/// At `path` for an unknown name.
pub(super) fn one_of<T: Copy>(calls: &[(&str, T)], path: &str, name: &str) -> Result<T> {
    if let Some((_, found)) = calls.iter().find(|(known, _)| *known == name) {
        return Ok(*found);
    }
    let names: Vec<&str> = calls.iter().map(|(name, _)| *name).collect();
    let suggestions = nearest(name, &names);
    Err(Error::new(path, name, Problem::UnknownTerm { kind: "call".to_owned(), suggestions }))
}

/// How the fields of a call are read.
type Reader = fn(&[Field]) -> Result<Call>;

/// Every call, by its name.
static CALLS: &[(&str, Reader)] = &[
    ("rank", |fields| called(fields).map(Call::Rank)),
    ("rank_startups", |fields| called(fields).map(Call::RankStartups)),
    ("rank_many", |fields| called(fields).map(Call::RankMany)),
    ("score", |fields| called(fields).map(Call::Score)),
    ("explain", |fields| called(fields).map(Call::Explain)),
    ("advise", |fields| called(fields).map(Call::Advise)),
    ("ask_next", |fields| called(fields).map(Call::AskNext)),
    ("suggest", |fields| called(fields).map(Call::Suggest)),
    ("resolve", |fields| called(fields).map(Call::Resolve)),
    ("terms", |fields| called(fields).map(Call::Terms)),
    ("get", |fields| called(fields).map(Call::Get)),
    ("verify", |fields| called(fields).map(Call::Verify)),
    ("statistics", |fields| called(fields).map(Call::Statistics)),
    ("weights", |fields| called(fields).map(Call::Weights)),
    ("check", |fields| called(fields).map(Call::Check)),
    #[cfg(feature = "plan")]
    ("assign", |fields| called(fields).map(Call::Assign)),
    #[cfg(feature = "plan")]
    ("stable", |fields| called(fields).map(Call::Stable)),
    #[cfg(feature = "plan")]
    ("mutual", |fields| called(fields).map(Call::Mutual)),
    #[cfg(feature = "learn")]
    ("evaluate", |fields| called(fields).map(Call::Evaluate)),
    #[cfg(feature = "learn")]
    ("fit", |fields| called(fields).map(Call::Fit)),
    #[cfg(feature = "learn")]
    ("suggest_sectors", |fields| called(fields).map(Call::SuggestSectors)),
    ("add", |fields| called(fields).map(Call::Add)),
    ("update", |fields| called(fields).map(Call::Update)),
    ("remove", |fields| called(fields).map(Call::Remove)),
    #[cfg(feature = "subscriptions")]
    ("watch", |fields| called(fields).map(Call::Watch)),
    #[cfg(feature = "subscriptions")]
    ("unwatch", |fields| called(fields).map(Call::Unwatch)),
    #[cfg(feature = "subscriptions")]
    ("news", |fields| called(fields).map(Call::News)),
    #[cfg(feature = "sheet")]
    ("read_grid", |fields| called(fields).map(Call::ReadGrid)),
    #[cfg(feature = "sheet")]
    ("headings", |fields| called(fields).map(Call::Headings)),
    #[cfg(feature = "sheet")]
    ("duplicates", |fields| called(fields).map(Call::Duplicates)),
    #[cfg(feature = "sheet")]
    ("decide", |fields| called(fields).map(Call::Decide)),
    #[cfg(feature = "plan")]
    ("timetable", |fields| called(fields).map(Call::Timetable)),
    #[cfg(feature = "plan")]
    ("repair", |fields| called(fields).map(Call::Repair)),
    #[cfg(feature = "plan")]
    ("agenda", |fields| called(fields).map(Call::Agenda)),
    #[cfg(feature = "plan")]
    ("targets", |fields| called(fields).map(Call::Targets)),
    #[cfg(feature = "plan")]
    ("exposure", |fields| called(fields).map(Call::Exposure)),
    #[cfg(feature = "plan")]
    ("diversify", |fields| called(fields).map(Call::Diversify)),
];

/// A call, and the language it asks to be answered in, which an error is told in too.
pub(super) fn parsed(json: &str) -> (Option<Lang>, Result<Envelope>) {
    let (lang, named) = named(json);
    (lang, named.and_then(|(name, fields)| envelope(&name, fields, lang)))
}

/// The name of a call, and its further fields.
type Named = (String, Pairs);

/// A call by its name, and the language it asks to be answered in.
pub(super) fn named(json: &str) -> (Option<Lang>, Result<Named>) {
    let mut fields = match fields(json) {
        Ok(fields) => fields,
        Err(error) => return (None, Err(error)),
    };
    match take(&mut fields, "lang") {
        Ok(lang) => (lang, name_of(&mut fields).map(|name| (name, fields))),
        Err(error) => (None, Err(error)),
    }
}

fn name_of(fields: &mut Pairs) -> Result<String> {
    match value(fields, "call") {
        Some(Value::String(name)) => Ok(name),
        other => {
            let shown = other.map(|value| json::text(&value)).unwrap_or_default();
            Err(Error::invalid("call", &shown, "the name of a call", "tên của lời gọi"))
        }
    }
}

fn fields(json: &str) -> Result<Pairs> {
    let value = json::lenient(json).map_err(|error| syntax(&error))?;
    match value {
        Value::Object(fields) => Ok(fields.into_iter().collect()),
        _ => {
            Err(Error::invalid("", json, "a call: a JSON object with `call`", "một lời gọi: đối tượng JSON có “call”"))
        }
    }
}

fn envelope(name: &str, mut fields: Pairs, lang: Option<Lang>) -> Result<Envelope> {
    Ok(Envelope {
        config: take(&mut fields, "config")?,
        opportunities: take_list(&mut fields, "opportunities")?,
        startups: take_list(&mut fields, "startups")?,
        lang,
        strict: take(&mut fields, "strict")?.unwrap_or(false),
        call: Call::named(name, &fields)?,
    })
}

/// Reads a configuration, a query or another part of a call from JSON text: strictly, as calls are read.
///
/// # Errors
/// With the path, below `path`, of whatever does not fit.
///
/// ```
/// use ketnoi::{Query, wire};
/// let error = wire::read::<Query>(r#"{"as_of": "2026-11-22", "limits": 3}"#, "query").unwrap_err();
/// assert_eq!(error.to_string(), "query.limits: unknown field; did you mean `limit`?");
/// ```
pub fn read<T: DeserializeOwned>(json: &str, path: &str) -> Result<T> {
    let value = json::lenient(json).map_err(|error| syntax(&error).within(path))?;
    typed(&value).map_err(|error| error.within(path))
}

fn syntax(error: &serde_json::Error) -> Error {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let text = error.to_string();
    let found = text.split(" at line ").next().unwrap_or(&text).to_owned();
    Error::new("", "", Problem::Syntax { line: number(error.line()), column: number(error.column()), found })
}

/// The value of a field, which is taken out.
fn value(fields: &mut Pairs, name: &str) -> Option<Value> {
    let at = fields.iter().position(|(known, _)| known == name)?;
    Some(fields.remove(at).1)
}

fn take<T: DeserializeOwned>(fields: &mut Pairs, name: &str) -> Result<Option<T>> {
    match value(fields, name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => typed(&value).map(Some).map_err(|error| error.within(name)),
    }
}

/// As [`take`], of records: they are many, and so moved rather than copied.
fn take_list(fields: &mut Pairs, name: &str) -> Result<Option<Vec<Value>>> {
    match value(fields, name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Array(records)) => Ok(Some(records)),
        Some(other) => typed(&other).map(Some).map_err(|error| error.within(name)),
    }
}

/// A strict value, with the path of whatever does not fit.
pub(super) fn typed<T: DeserializeOwned>(value: &Value) -> Result<T> {
    typed_from(Source::Borrowed(value))
}

/// The fields of a call as a type.
pub(super) fn called<T: DeserializeOwned>(fields: &[Field]) -> Result<T> {
    typed_from(Source::Picked(fields.iter().map(|(name, value)| (name.as_str(), value)).collect()))
}

pub(super) fn typed_from<T: DeserializeOwned>(source: Source<'_>) -> Result<T> {
    T::deserialize(source).map_err(told)
}

/// What does not fit, as a problem.
fn told(misfit: Misfit) -> Error {
    let path = misfit.path();
    match misfit.why() {
        Why::Unknown { key, known } => {
            Error::new(path, "", Problem::UnknownField { suggestions: nearest(&key, known) })
        }
        Why::Missing(field) => Error::new(join(&path, field), "", Problem::Missing),
        Why::NoneOf { found, known } => unfit(path, &found, expected::one_of(known)),
        Why::Unfit { found, expected } => unfit(path, &found, expected::said(&expected)),
    }
}

fn unfit(path: String, found: &str, expected: OwnedPhrase) -> Error {
    Error::new(path, found, Problem::Invalid { expected })
}
