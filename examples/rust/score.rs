//! One pair, no catalog: a verdict and a score with its interval.
//!
//! `cargo run --bin score`

use ketnoi::{Config, Lang, Matcher, Opportunity, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let startup = Startup::new("s").sectors("Nông nghiệp thông minh").stage("ươm tạo").place("Trà Vinh");
    let incubator =
        Opportunity::new("o", "vườn ươm").sectors("nông nghiệp").stages("ươm tạo").places("Đồng bằng sông Cửu Long");
    let found = Matcher::new(Config::default())?.score(&startup, &incubator, "2026-11-22".parse()?)?;
    println!(
        "{}: {} ({})",
        found.verdict.label(Lang::En),
        found.score.points(Lang::En),
        found.score.interval(Lang::En)
    );
    Ok(())
}
