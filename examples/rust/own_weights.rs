//! A programme's own weights: an integer for each criterion, 10 000 together, to print and to sign.
//!
//! `cargo run --bin own_weights`

use ketnoi::{Config, Lang, Matcher, Opportunity, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config: Config = serde_json::from_str(
        r#"{"weights": {"incubator": {"sector": 4000, "stage": 3000, "place": 2000, "priority": 1000}}}"#,
    )?;
    let startup = Startup::new("s").sectors("robot").groups("phụ nữ");
    let incubator =
        Opportunity::new("o", "vườn ươm").sectors("robot").stages("any").places("any").priority_groups("phụ nữ");
    for config in [Config::default(), config] {
        let matcher = Matcher::new(config)?;
        let found = matcher.score(&startup, &incubator, "2026-11-22".parse()?)?;
        println!("{} points by the weights {}", found.score.points(Lang::En), matcher.fingerprint());
        for reason in found.reasons() {
            println!("  {:>5} × {:<5} {}", reason.weight, reason.membership.point(), reason.label(Lang::En));
        }
    }
    Ok(())
}
