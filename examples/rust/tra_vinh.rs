//! Seats that grow by the year: Trà Vinh supports at least five projects in 2024 and 30 % more each
//! year after.
//!
//! `cargo run --bin tra_vinh [-- --lang en]`

use std::error::Error;

use ketnoi::{Date, Lang, Matcher, Opportunity, Startup};
use serde::Deserialize;

const RECORDS: &str = include_str!("../data/programmes/tra-vinh.json");

/// The file of the programme.
#[derive(Deserialize)]
struct Records {
    opportunities: Vec<Opportunity>,
    startups: Vec<Startup>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let lang = if std::env::args().any(|argument| argument == "en") { Lang::En } else { Lang::Vi };
    let Records { opportunities, startups } = serde_json::from_str(RECORDS)?;
    let matcher = Matcher::new(ketnoi::Config::default())?;
    let (incubator, startup) = (&opportunities[0], &startups[0]);

    let name = |text: &Option<ketnoi::record::Text>| text.as_ref().map_or("", |t| t.pick(lang)).to_owned();
    println!("{} → {}", name(&startup.name), name(&incubator.name));
    for year in 2024..=2030 {
        let found = matcher.score(startup, incubator, Date::new(year, 6, 1)?)?;
        let rules: Vec<String> = found.verdict.failed().iter().map(|check| check.text(lang)).collect();
        println!("{year}: {} {}", found.verdict.label(lang), rules.join("; "));
    }
    Ok(())
}
