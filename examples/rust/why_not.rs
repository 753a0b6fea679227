//! Why not: the rejected opportunities, each with the rules that fail.
//!
//! `cargo run --bin why_not`

use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup, read};

const OPPORTUNITIES: &str = include_str!("../data/opportunities.json");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let startup = Startup::new("s").applicant("cá nhân").sectors("thủy sản").trl(3).place("Cà Mau");
    // Known to be none: left out, the groups would be unknown.
    let startup = startup.groups(Vec::<String>::new());
    let matcher = Matcher::new(Config::default())?;
    let (catalog, _) = matcher.catalog_of(read::<Opportunity>(OPPORTUNITIES));
    let query = Query::at("2026-11-22".parse()?).with_rejected(true);
    let ranking = catalog.rank(&startup, &query)?;
    for found in &ranking.ineligible.matches {
        println!("{}", found.opportunity().name.as_ref().map_or("", |name| name.pick(Lang::En)));
        for check in found.verdict.failed() {
            println!("  {}", check.text(Lang::En));
        }
    }
    println!("{} rejected, by rule:", ranking.ineligible.total);
    for (rule, count) in &ranking.ineligible.by_rule {
        println!("  {rule}: {count}");
    }
    Ok(())
}
