//! What five programmes promised, against registers that are made up: reached, short by so many, at
//! this pace.
//!
//! `cargo run --bin targets [-- --lang en]`

use std::error::Error;

use ketnoi::phrase::Phrase;
use ketnoi::plan::{Entry, Programme};
use ketnoi::{Config, Date, Lang, Matcher};
use serde::Deserialize;

const PROGRAMMES: [&str; 5] = [
    include_str!("../data/targets/tra-vinh.json"),
    include_str!("../data/targets/tay-ninh.json"),
    include_str!("../data/targets/hcmc-ecosystem.json"),
    include_str!("../data/targets/quang-nam.json"),
    include_str!("../data/targets/hcmc-support.json"),
];

/// A programme with its register on a day.
#[derive(Deserialize)]
struct Register {
    programme: Programme,
    register: Vec<Entry>,
    as_of: Date,
}

fn main() -> Result<(), Box<dyn Error>> {
    let lang = if std::env::args().any(|argument| argument == "en") { Lang::En } else { Lang::Vi };
    let matcher = Matcher::new(Config::default())?;
    for text in PROGRAMMES {
        let Register { programme, register, as_of } = serde_json::from_str(text)?;
        let targets = matcher.targets(&programme, &register, as_of)?;
        println!("{} ({as_of})", programme.name.as_ref().map_or(programme.id.as_str(), |name| name.pick(lang)));
        if targets.checks.is_empty() {
            println!("  {}", Phrase { en: "no promise in numbers", vi: "không có chỉ tiêu bằng số" }.get(lang));
        }
        for promise in &programme.promises {
            println!("  {}", promise.text.as_ref().map_or(promise.id.as_str(), |text| text.pick(lang)));
            for check in targets.checks.iter().filter(|check| check.promise == promise.id) {
                println!("    {}", check.text(lang));
            }
        }
    }
    Ok(())
}
