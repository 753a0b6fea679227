//! Rounds of funding as records: what an investor did is its track record, a round is a startup
//! that looks for money.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::path::Path;

use ketnoi::learn::Interaction;
use ketnoi::record::{Deal, Money, PlaceText, Text};
use ketnoi::{Date, Opportunity, Startup};
use serde_json::Value;

use super::arguments::{rows, text, texts};

/// A folder of past rounds.
pub struct Rounds {
    startups: HashMap<String, Value>,
    rounds: Vec<Value>,
    investors: Vec<Value>,
}

impl Rounds {
    pub fn read(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let startups = rows(&folder.join("startups.jsonl"))?.into_iter().map(|row| (text(&row["id"]), row)).collect();
        let (rounds, investors) = (rows(&folder.join("deals.jsonl"))?, rows(&folder.join("investors.jsonl"))?);
        Ok(Self { startups, rounds, investors })
    }

    /// Every investor, known only by its past rounds.
    pub fn opportunities(&self) -> Result<Vec<Opportunity>, Box<dyn Error>> {
        let mut records: BTreeMap<String, Vec<Deal>> = BTreeMap::new();
        for row in &self.rounds {
            let deal = past(row, self.startups.get(&text(&row["startup"])))?;
            for investor in row["investors"].as_array().into_iter().flatten() {
                records.entry(text(investor)).or_default().push(deal.clone());
            }
        }
        Ok(self.investors.iter().map(|row| investor(row, &mut records)).collect())
    }

    /// The day of the last round.
    pub fn last_day(&self) -> Result<Date, Box<dyn Error>> {
        let days: Result<Vec<Date>, _> = self.rounds.iter().map(|row| text(&row["date"]).parse()).collect();
        days?.into_iter().max().ok_or_else(|| "no past rounds".into())
    }

    /// Every round as a meeting of its startup with the investors that are new to it.
    pub fn meetings(&self) -> Result<Vec<Interaction>, Box<dyn Error>> {
        let mut known: HashMap<String, BTreeSet<String>> = HashMap::new();
        let mut meetings = Vec::new();
        let mut rounds: Vec<&Value> = self.rounds.iter().collect();
        rounds.sort_by_key(|row| text(&row["date"]));
        for row in rounds {
            let earlier = known.entry(text(&row["startup"])).or_default();
            let all = texts(&row["investors"]);
            let with: Vec<String> = all.iter().filter(|id| !earlier.contains(*id)).cloned().collect();
            if let (Some(startup), false) = (self.startups.get(&text(&row["startup"])), with.is_empty()) {
                let startup = asked(startup, row, earlier.iter().cloned().collect());
                meetings.push(Interaction { startup, on: text(&row["date"]).parse()?, with });
            }
            earlier.extend(all);
        }
        Ok(meetings)
    }
}

/// A round as a past deal of each investor that took part.
fn past(row: &Value, startup: Option<&Value>) -> Result<Deal, Box<dyn Error>> {
    Ok(Deal {
        date: Some(text(&row["date"]).parse()?),
        startup: Some(text(&row["startup"])),
        sectors: startup.map(|s| texts(&s["sectors"])),
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

/// The round that is looked for, as its startup would state it; those who are in already are not
/// asked again.
pub fn asked(startup: &Value, round: &Value, exclude: Vec<String>) -> Startup {
    Startup {
        id: text(&startup["id"]),
        name: startup["name"].as_str().map(Text::from),
        sectors: Some(texts(&startup["sectors"])).filter(|sectors| !sectors.is_empty()),
        stage: Some(vec![text(&round["stage"])]),
        place: place(startup),
        ask: amount(round),
        exclude,
        ..Startup::default()
    }
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
