//! Priority fields with weights, named in two languages at once, in a list that ends with an
//! ellipsis: what each startup's field scores for the incubator of Hồ Chí Minh City, and why.
//!
//! `cargo run --bin hcmc_ecosystem [-- --lang en]`

use std::error::Error;

use ketnoi::record::Text;
use ketnoi::{Config, Criterion, Lang, Matcher, Opportunity, Query, Startup};
use serde::Deserialize;

const RECORDS: &str = include_str!("../data/programmes/hcmc-ecosystem.json");
/// A day within 2021–2025.
const AS_OF: &str = "2024-06-01";

/// The file of the programme.
#[derive(Deserialize)]
struct Records {
    opportunities: Vec<Opportunity>,
    startups: Vec<Startup>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let lang = if std::env::args().any(|argument| argument == "en") { Lang::En } else { Lang::Vi };
    let records: Records = serde_json::from_str(RECORDS)?;
    let matcher = Matcher::new(Config::default())?;
    let opportunities = records.opportunities;
    let (pool, _) = matcher.catalog_of(records.startups);

    let incubator = &opportunities[0];
    println!("{}", name(incubator.name.as_ref(), lang));
    for found in pool.rank(incubator, &Query::at(AS_OF.parse()?))?.eligible.matches {
        println!("{}. {} {}", found.rank, found.score.points(lang), name(found.startup().name.as_ref(), lang));
        for reason in found.reasons().iter().filter(|reason| reason.criterion == Criterion::Sector) {
            println!("     {}: {}", reason.label(lang), reason.text(lang));
        }
    }

    // A pilot is another kind of offer: who is ready for the urban test space?
    let site = opportunities.iter().find(|o| o.id == "hcm-thu-nghiem").ok_or("no test space among the records")?;
    println!("{}", name(site.name.as_ref(), lang));
    let pilots = pool.rank(site, &Query::at(AS_OF.parse()?))?;
    for found in pilots.eligible.matches {
        println!("{}. {} {}", found.rank, found.score.points(lang), name(found.startup().name.as_ref(), lang));
    }
    Ok(())
}

fn name(text: Option<&Text>, lang: Lang) -> &str {
    text.map_or("", |text| text.pick(lang))
}
