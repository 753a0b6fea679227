//! Three stages in order, each with a fixed grant and a longest duration: which one a project of
//! each stage should apply for, and how far the grant goes.
//!
//! `cargo run --bin hcmc_support [-- --lang en]`

use std::error::Error;

use ketnoi::phrase::Phrase;
use ketnoi::record::Text;
use ketnoi::{Config, Criterion, Filter, Lang, Matcher, Opportunity, Query, Startup};
use serde::Deserialize;

const RECORDS: &str = include_str!("../data/programmes/hcmc-support.json");
/// A day within 2024–2028.
const AS_OF: &str = "2025-05-01";
const STAGES: [&str; 3] = ["sp-tien-uom-tao", "sp-uom-tao", "sp-tang-toc"];

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
    let (catalog, _) = matcher.catalog_of(records.opportunities);
    let ids = Some(STAGES.map(str::to_owned).to_vec());
    let query = Query::at(AS_OF.parse()?).with_filter(Filter::default().with_ids(ids));

    for startup in records.startups {
        println!("{}", name(startup.name.as_ref(), lang));
        for found in catalog.rank(&startup, &query)?.eligible.matches {
            let months = found.opportunity().duration_months.unwrap_or(0);
            let months = format!("{months} {}", Phrase { en: "months", vi: "tháng" }.get(lang));
            let offer = name(found.opportunity().name.as_ref(), lang);
            println!("{:>3}. {} {offer} ({months})", found.rank, found.score.points(lang));
            let reported = [Criterion::Stage, Criterion::Ticket];
            for reason in found.reasons().iter().filter(|reason| reported.contains(&reason.criterion)) {
                println!("       {}", reason.text(lang));
            }
        }
    }
    Ok(())
}

fn name(text: Option<&Text>, lang: Lang) -> &str {
    text.map_or("", |text| text.pick(lang))
}
