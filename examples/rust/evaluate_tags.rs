//! Labelled descriptions, and others whose labels are asked: are they suggested?
//!
//! `evaluate_tags --train DIR --queries FILE --out RANKING.jsonl`
//!
//! `DIR` holds `companies.jsonl`, each with `one_liner`, `text` and `tags`.

mod evaluation;

use std::error::Error;
use std::process::ExitCode;

use evaluation::{Arguments, rows, text, texts};
use ketnoi::Matcher;
use ketnoi::learn::{Labelled, Tagger};
use ketnoi::record::Text;
use serde_json::Value;

fn main() -> ExitCode {
    evaluation::main("evaluate_tags", run)
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let labelled = rows(&arguments.train.join("companies.jsonl"))?;
    let labelled: Vec<Labelled> =
        labelled.iter().map(|row| Labelled { text: description(row), sectors: texts(&row["tags"]) }).collect();
    let tagger = Tagger::new(&Matcher::new(arguments.config()?)?, &labelled);
    arguments.write(rows(&arguments.queries)?.iter(), |row| {
        let suggested = tagger.suggest(&description(row), 10);
        Ok((text(&row["id"]), suggested.iter().map(|s| s.sector.id().to_owned()).collect()))
    })
}

/// The line that says it in one sentence counts twice.
fn description(row: &Value) -> Text {
    let line = text(&row["one_liner"]);
    Text::from(format!("{line}\n{line}\n{}", text(&row["text"])).as_str())
}
