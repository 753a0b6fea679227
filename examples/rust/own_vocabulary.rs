//! A programme's own words: a new term under a known one, with what people write for it, and a
//! whole local tree.
//!
//! `cargo run --bin own_vocabulary`

use ketnoi::{Config, Criterion, Lang, Matcher, Opportunity, Startup};

const CONFIG: &str = r#"{"vocabulary": {"terms": {"sector": [
    {"id": "coconut", "parent": "crop-farming", "en": "Coconut", "vi": "Dừa", "names": ["cây dừa", "sáp dừa"]},
    {"id": "sea", "en": "Blue economy", "vi": "Kinh tế biển"},
    {"id": "seaweed", "parent": "sea", "en": "Seaweed", "vi": "Rong biển"}
]}}}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let matcher = Matcher::new(serde_json::from_str::<Config>(CONFIG)?)?;
    for (has, wants) in [("sáp dừa", "nông nghiệp"), ("rong biển", "kinh tế biển")] {
        let startup = Startup::new("s").sectors(has);
        let call = Opportunity::new("o", "vườn ươm").sectors(wants);
        let found = matcher.score(&startup, &call, "2026-11-22".parse()?)?;
        for reason in found.reasons().iter().filter(|reason| reason.criterion == Criterion::Sector) {
            println!("{has} → {wants}: {}", reason.text(Lang::En));
        }
    }
    Ok(())
}
