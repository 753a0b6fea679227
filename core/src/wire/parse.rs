//! From JSON text to a call and what it carries.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::call::Call;
use crate::diagnostic::{Problem, join};
use crate::error::{Error, Result};
use crate::json::{self, Misfit, Source, Why};
use crate::lang::Lang;
use crate::matcher::Config;
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
            #[cfg(feature = "standing")]
            Self::Watch(_) | Self::Unwatch(_) | Self::News(_) => true,
            _ => false,
        }
    }

    /// # Errors
    /// At `call` for an unknown name, else with the path inside the call.
    fn named(name: &str, fields: &Value) -> Result<Self> {
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
type Reader = fn(&Value) -> Result<Call>;

/// Every call, by its name.
static CALLS: &[(&str, Reader)] = &[
    ("rank", |fields| typed(fields).map(Call::Rank)),
    ("rank_startups", |fields| typed(fields).map(Call::RankStartups)),
    ("rank_many", |fields| typed(fields).map(Call::RankMany)),
    ("score", |fields| typed(fields).map(Call::Score)),
    ("explain", |fields| typed(fields).map(Call::Explain)),
    ("advise", |fields| typed(fields).map(Call::Advise)),
    ("ask_next", |fields| typed(fields).map(Call::AskNext)),
    ("suggest", |fields| typed(fields).map(Call::Suggest)),
    ("resolve", |fields| typed(fields).map(Call::Resolve)),
    ("terms", |fields| typed(fields).map(Call::Terms)),
    ("get", |fields| typed(fields).map(Call::Get)),
    ("verify", |fields| typed(fields).map(Call::Verify)),
    ("statistics", |fields| typed(fields).map(Call::Statistics)),
    ("weights", |fields| typed(fields).map(Call::Weights)),
    ("check", |fields| typed(fields).map(Call::Check)),
    #[cfg(feature = "plan")]
    ("assign", |fields| typed(fields).map(Call::Assign)),
    #[cfg(feature = "plan")]
    ("stable", |fields| typed(fields).map(Call::Stable)),
    #[cfg(feature = "plan")]
    ("mutual", |fields| typed(fields).map(Call::Mutual)),
    #[cfg(feature = "learn")]
    ("evaluate", |fields| typed(fields).map(Call::Evaluate)),
    #[cfg(feature = "learn")]
    ("fit", |fields| typed(fields).map(Call::Fit)),
    #[cfg(feature = "learn")]
    ("suggest_sectors", |fields| typed(fields).map(Call::SuggestSectors)),
    ("add", |fields| typed(fields).map(Call::Add)),
    ("update", |fields| typed(fields).map(Call::Update)),
    ("remove", |fields| typed(fields).map(Call::Remove)),
    #[cfg(feature = "standing")]
    ("watch", |fields| typed(fields).map(Call::Watch)),
    #[cfg(feature = "standing")]
    ("unwatch", |fields| typed(fields).map(Call::Unwatch)),
    #[cfg(feature = "standing")]
    ("news", |fields| typed(fields).map(Call::News)),
    #[cfg(feature = "register")]
    ("read_grid", |fields| typed(fields).map(Call::ReadGrid)),
    #[cfg(feature = "register")]
    ("headings", |fields| typed(fields).map(Call::Headings)),
    #[cfg(feature = "register")]
    ("duplicates", |fields| typed(fields).map(Call::Duplicates)),
    #[cfg(feature = "register")]
    ("decide", |fields| typed(fields).map(Call::Decide)),
    #[cfg(feature = "plan")]
    ("timetable", |fields| typed(fields).map(Call::Timetable)),
    #[cfg(feature = "plan")]
    ("repair", |fields| typed(fields).map(Call::Repair)),
    #[cfg(feature = "plan")]
    ("agenda", |fields| typed(fields).map(Call::Agenda)),
    #[cfg(feature = "settle")]
    ("settle", |fields| super::plan::settling(fields).map(|call| Call::Settle(Box::new(call)))),
    #[cfg(feature = "settle")]
    ("targets", |fields| typed(fields).map(Call::Targets)),
    #[cfg(feature = "settle")]
    ("exposure", |fields| typed(fields).map(Call::Exposure)),
    #[cfg(feature = "settle")]
    ("diversify", |fields| typed(fields).map(Call::Diversify)),
];

/// A call, and the language it asks to be answered in, which an error is told in too.
pub(super) fn parsed(json: &str) -> (Option<Lang>, Result<Envelope>) {
    let (lang, named) = named(json);
    (lang, named.and_then(|(name, fields)| envelope(&name, fields, lang)))
}

/// The name of a call, and its further fields.
type Named = (String, Map<String, Value>);

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

fn name_of(fields: &mut Map<String, Value>) -> Result<String> {
    match fields.remove("call") {
        Some(Value::String(name)) => Ok(name),
        other => {
            let shown = other.map(|value| value.to_string()).unwrap_or_default();
            Err(Error::invalid("call", &shown, "the name of a call", "tên của lời gọi"))
        }
    }
}

fn fields(json: &str) -> Result<Map<String, Value>> {
    let value = json::lenient(json).map_err(|error| syntax(&error))?;
    match value {
        Value::Object(fields) => Ok(fields),
        _ => {
            Err(Error::invalid("", json, "a call: a JSON object with `call`", "một lời gọi: đối tượng JSON có “call”"))
        }
    }
}

fn envelope(name: &str, mut fields: Map<String, Value>, lang: Option<Lang>) -> Result<Envelope> {
    Ok(Envelope {
        config: take(&mut fields, "config")?,
        opportunities: take_list(&mut fields, "opportunities")?,
        startups: take_list(&mut fields, "startups")?,
        lang,
        strict: take(&mut fields, "strict")?.unwrap_or(false),
        call: Call::named(name, &Value::Object(fields))?,
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

fn take<T: DeserializeOwned>(fields: &mut Map<String, Value>, name: &str) -> Result<Option<T>> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => typed(&value).map(Some).map_err(|error| error.within(name)),
    }
}

/// As [`take`], of records: they are many, and so moved rather than copied.
fn take_list(fields: &mut Map<String, Value>, name: &str) -> Result<Option<Vec<Value>>> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Array(records)) => Ok(Some(records)),
        Some(other) => typed(&other).map(Some).map_err(|error| error.within(name)),
    }
}

/// A strict value, with the path of whatever does not fit.
pub(super) fn typed<T: DeserializeOwned>(value: &Value) -> Result<T> {
    typed_from(Source::Borrowed(value))
}

pub(super) fn typed_from<T: DeserializeOwned>(source: Source<'_>) -> Result<T> {
    T::deserialize(source).map_err(told)
}

/// What does not fit, as a problem.
fn told(misfit: Misfit) -> Error {
    let path = misfit.path();
    match misfit.why() {
        Why::Unknown { key, known } => Error::new(path, "", Problem::UnknownField { suggestions: nearest(&key, known) }),
        Why::Missing(field) => Error::new(join(&path, field), "", Problem::Missing),
        Why::Unfit(said) => unfit(path, &said),
    }
}

/// What a type says of a value it does not take: what it expected, and what it met.
fn unfit(path: String, said: &str) -> Error {
    let (found, expected) = said.split_once("expected ").unwrap_or(("", said));
    let found = found.split_once(": ").map_or("", |(_, value)| value).trim_end_matches(", ");
    let (en, vi) = match expected {
        "u32" => ("a whole number from 0 to 4294967295", "số nguyên từ 0 đến 4294967295"),
        crate::date::EXPECTED => (crate::date::EXPECTED, "ngày có thật, ví dụ 2026-11-22"),
        crate::advise::EXPECTED_GOAL => {
            (crate::advise::EXPECTED_GOAL, "nhiều nhất một con số: at_least cho điểm, at_most cho thứ hạng")
        }
        #[cfg(feature = "settle")]
        crate::plan::EXPECTED_TIME => (crate::plan::EXPECTED_TIME, "ngày và giờ địa phương, ví dụ 2026-12-10T09:00"),
        _ => (expected, expected),
    };
    // The value alone, without the parser's word for its type.
    let found = found.split('`').nth(1).unwrap_or(found);
    Error::invalid(path, found, en, vi)
}
