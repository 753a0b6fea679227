//! What would open a door: the smallest sets of changes that make a startup eligible.
//!
//! `cargo run --bin advise`

use ketnoi::{Config, Goal, Lang, Limits, Matcher, Opportunity, Query, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let startup: Startup = serde_json::from_str(r#"{"id": "s", "applicant": "dự án", "trl": 4}"#)?;
    let call: Opportunity = serde_json::from_str(
        r#"{"id": "o", "kind": "thách thức", "applicants": ["doanh nghiệp"], "trl": {"min": 6}, "groups": ["phụ nữ"]}"#,
    )?;
    let matcher = Matcher::new(Config::default())?;
    let query = Query::at("2026-11-22".parse()?);
    let advice = matcher.advise(&startup, &call, &query, Goal::Eligible, &Limits::default())?;
    for plan in &advice.change_sets {
        for change in &plan.changes {
            println!("- {}", change.text(Lang::En));
        }
        println!("  then {}, {} points", plan.verdict.label(Lang::En), plan.score.points(Lang::En));
    }
    Ok(())
}
