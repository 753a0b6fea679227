//! Verification: an old answer is kept with the decision and repeated; changes are reported.
//!
//! `cargo run --bin verify`

use ketnoi::ranking::RankingRecord;
use ketnoi::{Config, Matcher, Opportunity, Query, Startup, read};

const STARTUPS: &str = include_str!("../data/startups.json");
const OPPORTUNITIES: &str = include_str!("../data/opportunities.json");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let matcher = Matcher::new(Config::default())?;
    let (mut catalog, _) = matcher.catalog_of(read::<Opportunity>(OPPORTUNITIES));
    let startup = &read::<Startup>(STARTUPS).records[0];
    let query = Query::at("2026-11-22".parse()?);
    let kept = serde_json::to_string(&catalog.rank(startup, &query)?.record())?;

    let old: RankingRecord = serde_json::from_str(&kept)?;
    println!("the same day: {:?}", catalog.rank(startup, &query)?.verify(&old));
    catalog.remove("demo-i01");
    println!("without one fund: {:?}", catalog.rank(startup, &query)?.verify(&old));
    Ok(())
}
