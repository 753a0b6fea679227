//! Past rounds as history, later rounds as questions: does the ranking find who invested?
//!
//! `evaluate_deals --train DIR --queries FILE --out RANKING.jsonl [--config FILE] [--threads N]`
//!
//! `DIR` holds `startups.jsonl`, `deals.jsonl` and `investors.jsonl`. Every investor becomes an opportunity known only by
//! its past rounds; nothing of the queries' time is seen. Without `--config` the shipped weights count.

mod evaluation;

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::process::ExitCode;

use evaluation::{Arguments, rows, text};
use ketnoi::record::{Deal, Money, PlaceText, Text};
use ketnoi::{Config, Date, Matcher, Opportunity, Query, Startup};
use serde_json::Value;

fn main() -> ExitCode {
    evaluation::main("evaluate_deals", run)
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let startups: HashMap<String, Value> =
        rows(&arguments.train.join("startups.jsonl"))?.into_iter().map(|row| (text(&row["id"]), row)).collect();
    let deals = rows(&arguments.train.join("deals.jsonl"))?;
    let investors = rows(&arguments.train.join("investors.jsonl"))?;
    let mut records: BTreeMap<String, Vec<Deal>> = BTreeMap::new();
    let mut newest: Option<Date> = None;
    for row in &deals {
        let deal = past(row, startups.get(&text(&row["startup"])))?;
        newest = newest.max(deal.date);
        for investor in row["investors"].as_array().into_iter().flatten() {
            records.entry(text(investor)).or_default().push(deal.clone());
        }
    }
    let opportunities: Vec<Opportunity> = investors.iter().map(|row| investor(row, &mut records)).collect();
    let queries = rows(&arguments.queries)?;
    let asked: Vec<(Startup, Date)> = queries.iter().map(asked).collect::<Result<_, _>>()?;
    let evidence = newest.ok_or("no past deals")?;
    let config = arguments.config()?;
    let evidence_config = Config { evidence: true, ..config };
    let counted = Matcher::new(evidence_config.clone())?.statistics(&opportunities, evidence);
    let matcher = Matcher::new(Config { statistics: Some(counted), ..evidence_config })?;
    let (catalog, _) = matcher.catalog(opportunities);
    let everyone = u32::try_from(catalog.len())?;
    arguments.write(asked.iter().zip(&queries), |((startup, as_of), row)| {
        let ranking = matcher.rank(startup, &catalog, &Query::at(*as_of).limited(everyone))?;
        Ok((text(&row["id"]), ranking))
    })
}

/// A round as a past deal of each investor that took part.
fn past(row: &Value, startup: Option<&Value>) -> Result<Deal, Box<dyn Error>> {
    Ok(Deal {
        date: Some(text(&row["date"]).parse()?),
        startup: Some(text(&row["startup"])),
        sectors: startup.map(|s| evaluation::texts(&s["sectors"])),
        stage: Some(text(&row["stage"])),
        place: startup.and_then(place),
        amount: amount(row),
        ..Deal::default()
    })
}

fn investor(row: &Value, records: &mut BTreeMap<String, Vec<Deal>>) -> Opportunity {
    let id = text(&row["id"]);
    Opportunity {
        kind: "investor".to_owned(),
        name: row["name"].as_str().map(Text::from),
        track_record: records.remove(&id).unwrap_or_default(),
        id,
        ..Opportunity::default()
    }
}

/// The round that is looked for, as its startup would state it; those who are in already are not asked again.
fn asked(row: &Value) -> Result<(Startup, Date), Box<dyn Error>> {
    let startup = &row["startup"];
    let record = Startup {
        id: text(&startup["id"]),
        name: startup["name"].as_str().map(Text::from),
        sectors: Some(evaluation::texts(&startup["sectors"])).filter(|sectors| !sectors.is_empty()),
        stage: Some(vec![text(&row["stage"])]),
        place: place(startup),
        ask: amount(row),
        exclude: evaluation::texts(&row["prior_investors"]),
        ..Startup::default()
    };
    Ok((record, text(&row["date"]).parse()?))
}

fn place(startup: &Value) -> Option<PlaceText> {
    let part = |name: &str| startup[name].as_str().map(str::to_owned);
    let (country, state, region, city) = (part("country"), part("state"), part("region"), part("city"));
    let known = country.is_some() || state.is_some() || region.is_some() || city.is_some();
    known.then_some(PlaceText::Parts { country, state, region, city })
}

/// Whole dollars, in cents.
fn amount(row: &Value) -> Option<Money> {
    let cents = row["amount_usd"].as_i64().filter(|dollars| *dollars > 0)? * 100;
    serde_json::from_value(serde_json::json!({ "min": cents, "max": cents, "currency": "USD" })).ok()
}
