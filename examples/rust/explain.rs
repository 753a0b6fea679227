//! Why a pair scores as it does: a line for each criterion, in Vietnamese and English; the points
//! add up to the score.
//!
//! `cargo run --bin explain`

use ketnoi::explain::points;
use ketnoi::{Config, Lang, Matcher, Opportunity, Score, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let startup = Startup::new("s").sectors("Fintech").stage("hạt giống").place("Bình Dương").ask("1 triệu USD");
    let fund =
        Opportunity::new("o", "quỹ đầu tư").sectors("Fintech").stages("vòng A").places("TPHCM").ticket("$300K-$3M");
    let matcher = Matcher::new(Config::default())?;
    let found = matcher.score(&startup, &fund, "2026-11-22".parse()?)?;
    for lang in [Lang::Vi, Lang::En] {
        println!("{}", found.score.points(lang));
        for reason in found.reasons() {
            println!(
                "{:>5}  {}: {}",
                points(reason.tenths * (Score::PERFECT / 1_000), lang),
                reason.label(lang),
                reason.text(lang)
            );
        }
    }
    Ok(())
}
