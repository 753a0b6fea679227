//! Groups, and applicants that are not firms: which offers each applicant in Tây Ninh may apply
//! for, and which answers are missing.
//!
//! `cargo run --bin tay_ninh [-- --lang en]`

use std::error::Error;

use ketnoi::record::Text;
use ketnoi::{Config, Lang, Match, Matcher, Opportunity, Query, Startup};
use serde::Deserialize;

const RECORDS: &str = include_str!("../data/programmes/tay-ninh.json");
/// The plan was for 2022.
const AS_OF: &str = "2022-11-15";

/// The file of the programme.
#[derive(Deserialize)]
struct Records {
    config: Config,
    opportunities: Vec<Opportunity>,
    startups: Vec<Startup>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let lang = if std::env::args().any(|argument| argument == "en") { Lang::En } else { Lang::Vi };
    let records: Records = serde_json::from_str(RECORDS)?;
    // “Tổ chức” is a term of the programme's own.
    let matcher = Matcher::new(records.config)?;
    let (catalog, _) = matcher.catalog_of(records.opportunities);
    let query = Query::at(AS_OF.parse()?).with_rejected(true);

    for startup in records.startups {
        let ranking = catalog.rank(&startup, &query)?;
        println!("{} ({})", name(startup.name.as_ref(), lang), startup.applicant.as_deref().unwrap_or("?"));
        for diagnostic in &ranking.diagnostics {
            println!("  ! {}", diagnostic.text(lang));
        }
        for found in &ranking.eligible.matches {
            println!("  ✓ {}", name(found.opportunity().name.as_ref(), lang));
        }
        for found in ranking.unverified.matches.iter().chain(&ranking.ineligible.matches) {
            println!("  {} {}", mark(found), name(found.opportunity().name.as_ref(), lang));
            for check in found.verdict.failed().iter().chain(found.verdict.missing()) {
                println!("      {}", check.text(lang));
            }
        }
    }
    Ok(())
}

fn mark(found: &Match) -> &'static str {
    if found.verdict.failed().is_empty() { "?" } else { "✗" }
}

fn name(text: Option<&Text>, lang: Lang) -> &str {
    text.map_or("", |text| text.pick(lang))
}
