//! A programme's own terms: a new term under a built-in one, with what people write for it, and a
//! new branch.
//!
//! `cargo run --bin own_vocabulary`

use ketnoi::vocabulary::{EditedTerm, TermKind, VocabularyEdit};
use ketnoi::{Config, Criterion, Lang, Matcher, Opportunity, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sectors = vec![
        EditedTerm {
            parent: Some("crop-farming".into()),
            names: vec!["cây dừa".into(), "sáp dừa".into()],
            ..term("coconut", "Coconut", "Dừa")
        },
        term("sea", "Blue economy", "Kinh tế biển"),
        EditedTerm { parent: Some("sea".into()), ..term("seaweed", "Seaweed", "Rong biển") },
    ];
    let edit = VocabularyEdit { terms: [(TermKind::Sector, sectors)].into(), ..VocabularyEdit::default() };
    let matcher = Matcher::new(Config::default().with_vocabulary(edit))?;

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

fn term(id: &str, en: &str, vi: &str) -> EditedTerm {
    EditedTerm { id: id.into(), en: Some(en.into()), vi: Some(vi.into()), ..EditedTerm::default() }
}
