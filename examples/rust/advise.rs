//! Advice: the smallest sets of changes that make a startup eligible.
//!
//! `cargo run --bin advise`

use ketnoi::advise::{AdviceOptions, Goal};
use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let startup = Startup::new("s").applicant("dự án").trl(4);
    let call = Opportunity::new("o", "thách thức").applicants("doanh nghiệp").trl(6..).groups("phụ nữ");
    let matcher = Matcher::new(Config::default())?;
    let query = Query::at("2026-11-22".parse()?);
    let advice = matcher.advise(&startup, &call, &query, &AdviceOptions::new(Goal::Eligible))?;
    for set in &advice.change_sets {
        for change in &set.changes {
            println!("- {}", change.text(Lang::En));
        }
        println!("  then {}, {} points", set.verdict.label(Lang::En), set.score.points(Lang::En));
    }
    Ok(())
}
