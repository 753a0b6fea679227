//! Past awards as texts, later projects as questions: does the ranking find the call that awarded
//! it?
//!
//! `DIR` holds `calls.jsonl`. Every call becomes a challenge known only by the texts of its past
//! awards.

use std::error::Error;

use super::arguments::{Arguments, ids, rows, text};
use ketnoi::record::{Deal, Text};
use ketnoi::{Date, Matcher, Opportunity, Query, Startup};
use serde_json::Value;

pub fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let calls: Vec<Opportunity> = rows(&arguments.train.join("calls.jsonl"))?.iter().map(call).collect();
    let queries = arguments.queries()?;
    // Neither awards nor projects are dated: any day serves.
    let day: Date = "2024-01-01".parse()?;
    let config = arguments.config()?.with_evidence(true);
    let counted = Matcher::new(config.clone())?.statistics(&calls, day);
    let matcher = Matcher::new(config.with_statistics(counted))?;
    let (catalog, _) = matcher.catalog_of(calls);
    let query = Query::at(day).with_limit(u32::try_from(catalog.len())?);
    arguments.write(queries.iter(), |row| Ok((text(&row["id"]), ids(&catalog.rank(&project(row), &query)?))))
}

fn call(row: &Value) -> Opportunity {
    Opportunity {
        id: text(&row["id"]),
        kind: "challenge".to_owned(),
        owner: row["agency"].as_str().map(str::to_owned),
        track_record: row["past_awards"].as_array().into_iter().flatten().map(award).collect(),
        ..Opportunity::default()
    }
}

fn award(row: &Value) -> Deal {
    let abstract_and_keywords = format!("{}\n{}", text(&row["keywords"]), text(&row["abstract"]));
    Deal {
        name: row["title"].as_str().map(str::to_owned),
        text: Some(Text::from(abstract_and_keywords.as_str())),
        ..Deal::default()
    }
}

fn project(row: &Value) -> Startup {
    Startup {
        id: text(&row["id"]),
        name: row["title"].as_str().map(Text::from),
        description: Some(Text::from(text(&row["abstract"]).as_str())),
        ..Startup::default()
    }
}
