//! Labelled descriptions, and others whose labels are asked: are they suggested?
//!
//! `DIR` holds `companies.jsonl`, each with `one_liner`, `text` and `tags`.

use std::error::Error;

use super::arguments::{Arguments, rows, text, texts};
use ketnoi::Matcher;
use ketnoi::learn::{Labelled, Tagger};
use ketnoi::record::Text;
use serde_json::Value;

pub fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let labelled = rows(&arguments.train.join("companies.jsonl"))?;
    let labelled: Vec<Labelled> =
        labelled.iter().map(|row| Labelled { text: description(row), sectors: texts(&row["tags"]) }).collect();
    let tagger = Tagger::new(&Matcher::new(arguments.config()?)?, &labelled);
    arguments.write(arguments.queries()?.iter(), |row| {
        let suggested = tagger.suggest(&description(row), 10);
        Ok((text(&row["id"]), suggested.iter().map(|s| s.sector.id().to_owned()).collect()))
    })
}

/// The line that says it in one sentence counts twice.
fn description(row: &Value) -> Text {
    let line = text(&row["one_liner"]);
    Text::from(format!("{line}\n{line}\n{}", text(&row["text"])).as_str())
}
