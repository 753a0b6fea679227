//! A catalog that changes: add, update and remove one record; it answers as a rebuilt one.
//!
//! `cargo run --bin update`

use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let matcher = Matcher::new(Config::default())?;
    let startup = Startup::new("s").sectors("robot");
    let mut catalog = matcher.catalog::<Opportunity>();

    let call = Opportunity::new("c", "thách thức").sectors("in 3D");
    catalog.add(call.clone())?;
    for step in ["added", "updated", "removed"] {
        if step == "updated" {
            catalog.update(call.clone().sectors("robot"))?;
        } else if step == "removed" {
            catalog.remove(&call.id);
        }
        let ranking = catalog.rank(&startup, &Query::at("2026-11-22".parse()?))?;
        let points: Vec<String> = ranking.eligible.matches.iter().map(|found| found.score.points(Lang::En)).collect();
        println!("{step}: {} records, points {points:?}", catalog.len());
    }
    Ok(())
}
