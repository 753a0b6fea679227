//! A programme's own weights: an integer for each criterion, 10 000 together, to print and to sign.
//!
//! `cargo run --bin own_weights`

use ketnoi::config::Family;
use ketnoi::{Config, Criterion, Lang, Matcher, Opportunity, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let weights = [
        (Criterion::Sector, 4_000),
        (Criterion::Stage, 3_000),
        (Criterion::Place, 2_000),
        (Criterion::Priority, 1_000),
    ];
    let weights = weights.map(|(criterion, weight)| (criterion.to_string(), weight));
    let own = Config::default().with_weights([(Family::Incubator, weights.into())].into());

    let startup = Startup::new("s").sectors("robot").groups("phụ nữ");
    let incubator =
        Opportunity::new("o", "vườn ươm").sectors("robot").stages("any").places("any").priority_groups("phụ nữ");
    for config in [Config::default(), own] {
        let matcher = Matcher::new(config)?;
        let found = matcher.score(&startup, &incubator, "2026-11-22".parse()?)?;
        println!("{} points by the weights {}", found.score.points(Lang::En), matcher.fingerprint());
        for reason in found.reasons() {
            println!("  {:>5} × {:<5} {}", reason.weight, reason.membership.point(), reason.label(Lang::En));
        }
    }
    Ok(())
}
