//! How many questions a guided interview asks until the first three opportunities are certain,
//! beside a fixed form, for every startup of the demo and of the five programmes.
//!
//! Each startup answers from its full record, and says "I do not know" where the record is silent.
//! With `--hindsight`, the fewest questions that would have sufficed, found by trying every set of
//! fields with all the answers known, are printed too.
//!
//! `cargo run --bin interview [-- --hindsight]`

use std::error::Error;

use ketnoi::advise::{Interview, InterviewOptions};
use ketnoi::{Catalog, Config, Date, Matcher, Opportunity, Query, Startup};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The fields of the widget's form, in its order.
const WIDGET: &[&str] = &["sectors", "stage", "place", "ask", "applicant", "trl", "groups", "description"];
/// Every field that matching reads: the widget's, then the others.
const EVERY_FIELD: &[&str] = &[
    "sectors",
    "stage",
    "place",
    "ask",
    "applicant",
    "trl",
    "groups",
    "description",
    "origin",
    "instruments",
    "wants",
    "founded",
    "languages",
];

/// The name of a set of records, its date, and its files.
type Source = (&'static str, &'static str, Files);

enum Files {
    Demo,
    Programme(&'static str),
}

const SOURCES: [Source; 6] = [
    ("demo", "2026-11-22", Files::Demo),
    ("hcmc-ecosystem", "2024-06-01", Files::Programme(include_str!("../data/programmes/hcmc-ecosystem.json"))),
    ("hcmc-support", "2025-05-01", Files::Programme(include_str!("../data/programmes/hcmc-support.json"))),
    ("quang-nam", "2022-03-01", Files::Programme(include_str!("../data/programmes/quang-nam.json"))),
    ("tay-ninh", "2022-11-15", Files::Programme(include_str!("../data/programmes/tay-ninh.json"))),
    ("tra-vinh", "2024-06-01", Files::Programme(include_str!("../data/programmes/tra-vinh.json"))),
];

/// The records of a programme.
#[derive(Deserialize)]
struct Records {
    #[serde(default)]
    config: Config,
    opportunities: Vec<Opportunity>,
    startups: Vec<Map<String, Value>>,
}

impl Files {
    fn read(&self) -> Result<Records, serde_json::Error> {
        match self {
            Self::Programme(text) => serde_json::from_str(text),
            Self::Demo => Ok(Records {
                config: serde_json::from_str(include_str!("../data/config.json"))?,
                opportunities: serde_json::from_str(include_str!("../data/opportunities.json"))?,
                startups: serde_json::from_str(include_str!("../data/startups.json"))?,
            }),
        }
    }
}

/// The questions of one way to ask, added up over startups.
#[derive(Default)]
struct Questions {
    startups: usize,
    form: usize,
    interview: usize,
    hindsight: Option<usize>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let hindsight = std::env::args().any(|argument| argument == "--hindsight");
    for (title, fields) in [("every field that matching reads", EVERY_FIELD), ("the widget's form", WIDGET)] {
        println!("{title}: {} fields", fields.len());
        println!("{:18}{:>9}{:>9}{:>11}", "", "startups", "in order", "interview");
        let mut all = Questions::default();
        for (name, day, files) in &SOURCES {
            let questions = count(&files.read()?, day.parse()?, fields, hindsight)?;
            questions.print(name);
            all.add(&questions);
        }
        all.print("all");
        println!();
    }
    Ok(())
}

impl Questions {
    fn add(&mut self, other: &Self) {
        self.startups += other.startups;
        self.form += other.form;
        self.interview += other.interview;
        self.hindsight = other.hindsight.map(|sum| self.hindsight.unwrap_or(0) + sum);
    }

    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    fn print(&self, name: &str) {
        let mean = |sum: usize| sum as f64 / self.startups as f64;
        let fewest = self.hindsight.map_or(String::new(), |sum| format!("  (at least {:.1})", mean(sum)));
        let (form, interview) = (mean(self.form), mean(self.interview));
        println!("{name:18}{:>9}{form:>9.1}{interview:>11.1}{fewest}", self.startups);
    }
}

/// The questions for every startup of these records.
fn count(records: &Records, day: Date, fields: &[&str], hindsight: bool) -> Result<Questions, Box<dyn Error>> {
    let matcher = Matcher::new(records.config.clone())?;
    let (catalog, _) = matcher.catalog_of(records.opportunities.clone());
    let mut questions = Questions { startups: records.startups.len(), ..Questions::default() };
    for full in &records.startups {
        let founder = Founder { catalog: &catalog, query: Query::at(day), full, fields };
        questions.form += founder.in_order()?;
        questions.interview += founder.interview()?;
        if hindsight {
            questions.hindsight = Some(questions.hindsight.unwrap_or(0) + founder.in_hindsight()?);
        }
    }
    Ok(questions)
}

/// A founder who answers from a full record.
struct Founder<'a> {
    catalog: &'a Catalog<Opportunity>,
    query: Query,
    full: &'a Map<String, Value>,
    /// The fields that can be asked.
    fields: &'a [&'a str],
}

impl Founder<'_> {
    /// The state of the interview after these fields were asked.
    fn after(&self, asked: &[&str]) -> Result<Interview, Box<dyn Error>> {
        let is_answered = |field: &str| asked.contains(&field) || ["id", "name"].contains(&field);
        let record = self.full.iter().filter(|(field, _)| is_answered(field));
        let record = record.map(|(field, value)| (field.clone(), value.clone())).collect();
        let startup: Startup = serde_json::from_value(Value::Object(record))?;
        let not_asked = EVERY_FIELD.iter().filter(|field| !self.fields.contains(field));
        let closed = asked.iter().chain(not_asked).map(|field| (*field).to_owned()).collect();
        let options = InterviewOptions::default().with_asked(closed);
        Ok(self.catalog.interview(&startup, &self.query, &options)?)
    }

    /// The questions of a form until the first three are certain: its fields in their order.
    fn in_order(&self) -> Result<usize, Box<dyn Error>> {
        for asked in 0..self.fields.len() {
            if self.after(&self.fields[..asked])?.certain {
                return Ok(asked);
            }
        }
        Ok(self.fields.len())
    }

    /// The questions of the interview.
    fn interview(&self) -> Result<usize, Box<dyn Error>> {
        let mut asked: Vec<String> = Vec::new();
        loop {
            let fields: Vec<&str> = asked.iter().map(String::as_str).collect();
            match self.after(&fields)?.question {
                Some(question) => asked.push(question.field),
                None => return Ok(asked.len()),
            }
        }
    }

    /// The fewest questions that make the first three certain, when all the answers are known.
    fn in_hindsight(&self) -> Result<usize, Box<dyn Error>> {
        for size in 0..=self.fields.len() {
            for subset in subsets(self.fields, size) {
                if self.after(&subset)?.certain {
                    return Ok(size);
                }
            }
        }
        Ok(self.fields.len())
    }
}

/// Every subset of this size.
fn subsets<'a>(fields: &[&'a str], size: usize) -> Vec<Vec<&'a str>> {
    match (size, fields) {
        (0, _) => vec![Vec::new()],
        (_, []) => Vec::new(),
        (_, [first, rest @ ..]) => {
            let mut found = subsets(rest, size - 1);
            for subset in &mut found {
                subset.insert(0, first);
            }
            found.extend(subsets(rest, size));
            found
        }
    }
}
