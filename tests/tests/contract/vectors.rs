//! The vectors: calls with their answers as data, the same for every language.
//!
//! A file of `tests/vectors/` is `{about, given, vectors: [{about, before, call, answer |
//! error}]}`: what is `given` (configuration, records) is part of every call. With calls `before`
//! it, all of them are asked of one service with what is given. Answers are compared byte for byte,
//! without white space. `cargo xtask vectors` writes the answers again, for review.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ketnoi::Config;
use ketnoi::wire::Service;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Deserializer, Serializer};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    about: String,
    #[serde(default)]
    given: BTreeMap<String, Box<RawValue>>,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    about: String,
    #[serde(default)]
    before: Vec<BTreeMap<String, Box<RawValue>>>,
    call: BTreeMap<String, Box<RawValue>>,
    answer: Option<Box<RawValue>>,
    error: Option<Box<RawValue>>,
}

#[test]
fn every_vector_is_answered_as_written() {
    let files = files();
    assert!(!files.is_empty(), "no vectors found");
    let rewrite = std::env::var_os("KETNOI_REWRITE").is_some();
    let wrong: Vec<String> = files.iter().flat_map(|path| if rewrite { write(path) } else { check(path) }).collect();
    assert!(wrong.is_empty(), "{} vectors differ:\n{}", wrong.len(), wrong.join("\n"));
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    files
}

fn read(path: &Path) -> File {
    let text = fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn check(path: &Path) -> Vec<String> {
    let file = read(path);
    let wrong = file.vectors.iter().filter_map(|vector| {
        let expected = vector.answer.as_ref().or(vector.error.as_ref()).map(|raw| compact(raw.get()));
        let answered = answer(&file, vector);
        let same = expected.as_deref() == Some(answered.as_str()) && is_error(&answered) == vector.error.is_some();
        let expected = expected.unwrap_or_default();
        (!same).then(|| format!("{} · {}\n{}", path.display(), vector.about, difference(&expected, &answered)))
    });
    wrong.collect()
}

/// The two texts around the first place where they differ.
fn difference(expected: &str, answered: &str) -> String {
    let at = expected.chars().zip(answered.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(at.saturating_sub(60)).take(180).collect::<String>();
    format!("  expected …{}…\n  answered …{}…", around(expected), around(answered))
}

fn write(path: &Path) -> Vec<String> {
    let file = read(path);
    let vectors = file.vectors.iter().map(|vector| {
        let answered = answer(&file, vector);
        let key = if is_error(&answered) { "error" } else { "answer" };
        let before = vector.before.iter().map(|call| object(call.iter())).collect::<Vec<_>>().join(",");
        let before = if before.is_empty() { before } else { format!(r#""before":[{before}],"#) };
        let (about, call) = (quoted(&vector.about), object(vector.call.iter()));
        format!(r#"{{"about":{about},{before}"call":{call},"{key}":{answered}}}"#)
    });
    let vectors = vectors.collect::<Vec<_>>().join(",");
    let given = object(file.given.iter());
    let text = format!(r#"{{"about":{},"given":{given},"vectors":[{vectors}]}}"#, quoted(&file.about));
    fs::write(path, pretty(&text) + "\n").unwrap();
    Vec::new()
}

fn answer(file: &File, vector: &Vector) -> String {
    if vector.before.is_empty() {
        return ketnoi::wire::call(&object(file.given.iter().chain(&vector.call)));
    }
    let mut service = Service::new(Config::default()).unwrap();
    let check = RawValue::from_string(quoted("check")).unwrap();
    let given = object(file.given.iter().chain([(&"call".to_owned(), &check)]));
    for call in [given].into_iter().chain(vector.before.iter().map(|call| object(call.iter()))) {
        let answered = service.execute(&call);
        assert!(!is_error(&answered), "{}: {call}: {answered}", vector.about);
    }
    service.execute(&object(vector.call.iter()))
}

fn object<'a>(fields: impl Iterator<Item = (&'a String, &'a Box<RawValue>)>) -> String {
    let fields: Vec<String> = fields.map(|(name, value)| format!("{}:{}", quoted(name), value.get())).collect();
    format!("{{{}}}", fields.join(","))
}

fn is_error(answer: &str) -> bool {
    answer.starts_with(r#"{"answer":"error""#)
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The same JSON without white space, its keys in their order.
fn compact(json: &str) -> String {
    let mut out = Vec::new();
    serde_transcode::transcode(&mut Deserializer::from_str(json), &mut Serializer::new(&mut out)).unwrap();
    String::from_utf8(out).unwrap()
}

fn pretty(json: &str) -> String {
    let mut out = Vec::new();
    serde_transcode::transcode(&mut Deserializer::from_str(json), &mut Serializer::pretty(&mut out)).unwrap();
    String::from_utf8(out).unwrap()
}
