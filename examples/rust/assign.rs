//! Cohorts: who goes where when every programme has three seats, at least six are women-led, and a
//! startup may be in two.
//!
//! `cargo run -p ketnoi-examples --bin assign -- --lang vi`

use std::error::Error;

use ketnoi::explain::points;
use ketnoi::phrase::Phrase;
use ketnoi::plan::{Assign, CandidateOptions, Outcome, Quota, StartupSelection};
use ketnoi::record::{Op, Rule};
use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup, read};

fn main() -> Result<(), Box<dyn Error>> {
    let lang = if std::env::args().any(|argument| argument == "vi") { Lang::Vi } else { Lang::En };
    let opportunities = read::<Opportunity>(include_str!("../data/opportunities.json")).records;
    let startups = read::<Startup>(include_str!("../data/startups.json")).records;
    let matcher = Matcher::new(Config::default())?;
    let (catalog, _) = matcher.catalog_of(opportunities);
    let (pool, _) = matcher.catalog_of(startups);

    let women = StartupSelection::default().with_rules([Rule::field("groups", Op::In, ["women"])]);
    let quota = Quota::new(Phrase { en: "women-led", vi: "do phụ nữ dẫn dắt" }.get(lang)).with_startups(women);
    let request = Assign::default().with_seats_each(3).with_programmes_each(2);
    let options = CandidateOptions::new(Query::at("2026-11-22".parse()?)).with_unverified(true);
    let plan = |request: &Assign| matcher.assign(request, &pool, &catalog, &options);

    match plan(&request.clone().with_quotas([quota.clone().with_at_least(6)]))? {
        Outcome::Planned(plan) => {
            let total = |units: u64| points(u32::try_from(units / 10).unwrap_or(u32::MAX), lang);
            println!("{}: {} × 10", Phrase { en: "Total points", vi: "Tổng điểm" }.get(lang), total(plan.total));
            for seats in &plan.seats {
                let gain = points(u32::try_from(seats.marginal_value.unwrap_or(0)).unwrap_or(u32::MAX), lang);
                let more = Phrase { en: "one seat more would gain", vi: "thêm một chỗ sẽ được" }.get(lang);
                let most = seats.at_most.map_or_else(String::new, |most| format!("/{most}"));
                println!("\n{} – {}{most} ({more} {gain})", seats.opportunity, seats.taken);
                for pair in plan.pairs.iter().filter(|pair| pair.opportunity == seats.opportunity) {
                    println!("  {}  {}", points(pair.score, lang), pair.startup);
                }
            }
            println!(
                "\n{}",
                Phrase {
                    en: "Startups that could be in one programme more:",
                    vi: "Còn chỗ trống trong kế hoạch của dự án:"
                }
                .get(lang)
            );
            for left in plan.unassigned.iter().take(5) {
                println!("  {}", left.text(lang));
            }
        }
        Outcome::Infeasible(infeasible) => println!("{}", infeasible.text(lang)),
    }

    // More than there are: the answer names the limits that contradict each other.
    if let Outcome::Infeasible(infeasible) = plan(&request.with_quotas([quota.with_at_least(1_000)]))? {
        println!("\n{}", infeasible.text(lang));
    }
    Ok(())
}
