//! Evidence: the past deals of a fund, compared with the base rates of all funds.
//!
//! `cargo run --bin evidence`

use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup, read};

const FUNDS: &str = r#"[
    {"id": "says", "kind": "quỹ đầu tư", "sectors": ["robot"], "track_record": [
        {"date": "2025-10-01", "sectors": ["fintech"], "place": "TPHCM", "amount": "2 triệu USD"}]},
    {"id": "does", "kind": "quỹ đầu tư", "sectors": "any", "track_record": [
        {"date": "2025-03-01", "sectors": ["robot"], "place": "Đà Nẵng", "amount": "1 triệu USD"},
        {"date": "2026-05-01", "sectors": ["robot"], "place": "Huế", "amount": "1,5 triệu USD"}]}
]"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let funds = read::<Opportunity>(FUNDS).strict()?;
    let statistics = Matcher::new(Config::default())?.statistics(&funds.records, "2026-06-30".parse()?);
    let config = Config { evidence: true, statistics: Some(statistics), ..Config::default() };
    let matcher = Matcher::new(config)?;
    let (catalog, _) = matcher.catalog_of(funds);
    let startup = Startup::new("s").sectors("robot").place("Đà Nẵng").ask("1 triệu USD");
    for found in catalog.rank(&startup, &Query::at("2026-11-22".parse()?))?.eligible.matches {
        println!("{} {}", found.opportunity().id, found.score.points(Lang::En));
        for reason in found.reasons().iter().filter(|reason| reason.criterion.name().starts_with("history")) {
            println!("  {}: {}", reason.label(Lang::En), reason.text(Lang::En));
        }
    }
    Ok(())
}
