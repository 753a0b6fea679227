//! From JSON text to a call and what it carries.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::call::Call;
use crate::diagnostic::{Problem, join};
use crate::error::{Error, Result};
use crate::json::{Misfit, Source, Why};
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
        Ok(match name {
            "rank" => Self::Rank(typed(fields)?),
            "rank_startups" => Self::RankStartups(typed(fields)?),
            "rank_many" => Self::RankMany(typed(fields)?),
            "score" => Self::Score(typed(fields)?),
            "explain" => Self::Explain(typed(fields)?),
            "advise" => Self::Advise(typed(fields)?),
            "ask_next" => Self::AskNext(typed(fields)?),
            "suggest" => Self::Suggest(typed(fields)?),
            "resolve" => Self::Resolve(typed(fields)?),
            "terms" => Self::Terms(typed(fields)?),
            "get" => Self::Get(typed(fields)?),
            "verify" => Self::Verify(typed(fields)?),
            "statistics" => Self::Statistics(typed(fields)?),
            "weights" => Self::Weights(typed(fields)?),
            "check" => Self::Check(typed(fields)?),
            #[cfg(feature = "plan")]
            "assign" => Self::Assign(typed(fields)?),
            #[cfg(feature = "plan")]
            "stable" => Self::Stable(typed(fields)?),
            #[cfg(feature = "plan")]
            "mutual" => Self::Mutual(typed(fields)?),
            #[cfg(feature = "learn")]
            "evaluate" => Self::Evaluate(typed(fields)?),
            #[cfg(feature = "learn")]
            "fit" => Self::Fit(typed(fields)?),
            #[cfg(feature = "learn")]
            "suggest_sectors" => Self::SuggestSectors(typed(fields)?),
            "add" => Self::Add(typed(fields)?),
            "update" => Self::Update(typed(fields)?),
            "remove" => Self::Remove(typed(fields)?),
            #[cfg(feature = "standing")]
            "watch" => Self::Watch(typed(fields)?),
            #[cfg(feature = "standing")]
            "unwatch" => Self::Unwatch(typed(fields)?),
            #[cfg(feature = "standing")]
            "news" => Self::News(typed(fields)?),
            #[cfg(feature = "register")]
            "read_grid" => Self::ReadGrid(typed(fields)?),
            #[cfg(feature = "register")]
            "headings" => Self::Headings(typed(fields)?),
            #[cfg(feature = "register")]
            "duplicates" => Self::Duplicates(typed(fields)?),
            #[cfg(feature = "register")]
            "decide" => Self::Decide(typed(fields)?),
            #[cfg(feature = "plan")]
            "timetable" => Self::Timetable(typed(fields)?),
            #[cfg(feature = "plan")]
            "repair" => Self::Repair(typed(fields)?),
            #[cfg(feature = "plan")]
            "agenda" => Self::Agenda(typed(fields)?),
            #[cfg(feature = "plan")]
            "targets" => Self::Targets(typed(fields)?),
            #[cfg(feature = "plan")]
            "exposure" => Self::Exposure(typed(fields)?),
            #[cfg(feature = "plan")]
            "diversify" => Self::Diversify(typed(fields)?),
            _ => {
                let suggestions = nearest(name, NAMES);
                return Err(Error::new("call", name, Problem::UnknownTerm { kind: "call".to_owned(), suggestions }));
            }
        })
    }
}

/// The names of the calls, for "did you mean".
const NAMES: &[&str] = &[
    "rank",
    "rank_startups",
    "rank_many",
    "score",
    "explain",
    "advise",
    "ask_next",
    "suggest",
    "resolve",
    "terms",
    "get",
    "verify",
    "statistics",
    "weights",
    "check",
    #[cfg(feature = "plan")]
    "assign",
    #[cfg(feature = "plan")]
    "stable",
    #[cfg(feature = "plan")]
    "mutual",
    #[cfg(feature = "learn")]
    "evaluate",
    #[cfg(feature = "learn")]
    "fit",
    #[cfg(feature = "learn")]
    "suggest_sectors",
    "add",
    "update",
    "remove",
    #[cfg(feature = "standing")]
    "watch",
    #[cfg(feature = "standing")]
    "unwatch",
    #[cfg(feature = "standing")]
    "news",
    #[cfg(feature = "register")]
    "read_grid",
    #[cfg(feature = "register")]
    "headings",
    #[cfg(feature = "register")]
    "duplicates",
    #[cfg(feature = "register")]
    "decide",
    #[cfg(feature = "plan")]
    "timetable",
    #[cfg(feature = "plan")]
    "repair",
    #[cfg(feature = "plan")]
    "agenda",
    #[cfg(feature = "plan")]
    "targets",
    #[cfg(feature = "plan")]
    "exposure",
    #[cfg(feature = "plan")]
    "diversify",
];

/// A call, and the language it asks to be answered in, which an error is told in too.
pub(super) fn parsed(json: &str) -> (Option<Lang>, Result<Envelope>) {
    match fields(json) {
        Ok(mut fields) => match take(&mut fields, "lang") {
            Ok(lang) => (lang, envelope(fields, lang)),
            Err(error) => (None, Err(error)),
        },
        Err(error) => (None, Err(error)),
    }
}

fn fields(json: &str) -> Result<Map<String, Value>> {
    let value: Value = serde_json::from_str(json).map_err(|error| syntax(&error))?;
    match value {
        Value::Object(fields) => Ok(fields),
        _ => {
            Err(Error::invalid("", json, "a call: a JSON object with `call`", "một lời gọi: đối tượng JSON có “call”"))
        }
    }
}

fn envelope(mut fields: Map<String, Value>, lang: Option<Lang>) -> Result<Envelope> {
    let name = match fields.remove("call") {
        Some(Value::String(name)) => name,
        other => {
            let shown = other.map(|value| value.to_string()).unwrap_or_default();
            return Err(Error::invalid("call", &shown, "the name of a call", "tên của lời gọi"));
        }
    };
    Ok(Envelope {
        config: take(&mut fields, "config")?,
        opportunities: take_list(&mut fields, "opportunities")?,
        startups: take_list(&mut fields, "startups")?,
        lang,
        strict: take(&mut fields, "strict")?.unwrap_or(false),
        call: Call::named(&name, &Value::Object(fields))?,
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
    let value: Value = serde_json::from_str(json).map_err(|error| syntax(&error).within(path))?;
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
fn typed<T: DeserializeOwned>(value: &Value) -> Result<T> {
    T::deserialize(Source::Borrowed(value)).map_err(|misfit| told(&misfit))
}

/// What does not fit, as a problem.
fn told(misfit: &Misfit) -> Error {
    let path = misfit.path();
    match &misfit.why {
        Why::Unknown { key, known } => Error::new(path, "", Problem::UnknownField { suggestions: nearest(key, known) }),
        Why::Missing(field) => Error::new(join(&path, field), "", Problem::Missing),
        Why::Unfit(said) => unfit(path, said),
    }
}

/// What a type says of a value it does not take: what it expected, and what it met.
fn unfit(path: String, said: &str) -> Error {
    let (found, expected) = said.split_once("expected ").unwrap_or(("", said));
    let found = found.split_once(": ").map_or("", |(_, value)| value).trim_end_matches(", ");
    let (en, vi) = match expected {
        "u32" => ("a whole number from 0 to 4294967295", "số nguyên từ 0 đến 4294967295"),
        crate::date::EXPECTED => (crate::date::EXPECTED, "ngày có thật, ví dụ 2026-11-22"),
        #[cfg(feature = "plan")]
        crate::plan::EXPECTED_TIME => (crate::plan::EXPECTED_TIME, "ngày và giờ địa phương, ví dụ 2026-12-10T09:00"),
        _ => (expected, expected),
    };
    // The value alone, without the parser's word for its type.
    let found = found.split('`').nth(1).unwrap_or(found);
    Error::invalid(path, found, en, vi)
}
