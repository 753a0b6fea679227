//! Origin and location: Quảng Nam helps its students at universities elsewhere. The province has
//! been part of Đà Nẵng since July 2025; its old name is still understood.
//!
//! `cargo run --bin quang_nam [-- --lang en]`

use std::error::Error;

use ketnoi::record::{PlaceText, Text};
use ketnoi::{Config, Criterion, Lang, Matcher, Opportunity, Startup};
use serde::Deserialize;

const RECORDS: &str = include_str!("../data/programmes/quang-nam.json");
/// A day within 2020–2025.
const AS_OF: &str = "2022-03-01";

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
    let club = opportunities.iter().find(|o| o.id == "qn-sinh-vien").ok_or("no club among the records")?;

    println!("{}", name(club.name.as_ref(), lang));
    for startup in records.startups {
        let found = matcher.score(&startup, club, AS_OF.parse()?)?;
        let (place, origin) = (text(startup.place.as_ref()), text(startup.origin.as_ref()));
        println!("{} · {place} ← {origin} · {}", name(startup.name.as_ref(), lang), found.verdict.label(lang));
        for reason in found.reasons().iter().filter(|reason| reason.criterion == Criterion::Place) {
            println!("     {}", reason.text(lang));
        }
        for check in found.verdict.failed().iter().chain(found.verdict.missing()) {
            println!("     {}", check.text(lang));
        }
    }
    Ok(())
}

fn text(place: Option<&PlaceText>) -> &str {
    match place {
        Some(PlaceText::Text(text)) => text,
        _ => "?",
    }
}

fn name(text: Option<&Text>, lang: Lang) -> &str {
    text.map_or("", |text| text.pick(lang))
}
