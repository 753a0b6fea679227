//! Evidence: the past deals of a fund, compared with the base rates of all funds.
//!
//! `cargo run --bin evidence`

use ketnoi::error::DateError;
use ketnoi::record::Deal;
use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let funds = vec![
        Opportunity::new("says", "quỹ đầu tư").sectors("robot").track_record(deal(
            "2025-10-01",
            "fintech",
            "TPHCM",
            "2 triệu USD",
        )?),
        Opportunity::new("does", "quỹ đầu tư").sectors("any").track_record([
            deal("2025-03-01", "robot", "Đà Nẵng", "1 triệu USD")?,
            deal("2026-05-01", "robot", "Huế", "1,5 triệu USD")?,
        ]),
    ];
    let statistics = Matcher::new(Config::default())?.statistics(&funds, "2026-06-30".parse()?);
    let config = Config::default().with_evidence(true).with_statistics(statistics);
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

fn deal(date: &str, sector: &str, place: &str, amount: &str) -> Result<Deal, DateError> {
    Ok(Deal::default().date(date.parse()?).sectors(sector).place(place).amount(amount))
}
