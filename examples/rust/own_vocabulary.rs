//! A programme's own terms: a new term under a built-in one, with what people write for it, and a
//! new branch.
//!
//! `cargo run --bin own_vocabulary`

use ketnoi::phrase::Phrase;
use ketnoi::vocabulary::{EditedTerm, TermKind, VocabularyEdit};
use ketnoi::{Config, Criterion, Lang, Matcher, Opportunity, Startup};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let coconut = term("coconut", Phrase { en: "Coconut", vi: "Dừa" })
        .with_parent("crop-farming")
        .with_name("cây dừa")
        .with_name("sáp dừa");
    let sea = term("sea", Phrase { en: "Blue economy", vi: "Kinh tế biển" });
    let seaweed = term("seaweed", Phrase { en: "Seaweed", vi: "Rong biển" }).with_parent("sea");
    let edit = [coconut, sea, seaweed]
        .into_iter()
        .fold(VocabularyEdit::default(), |edit, term| edit.with_term(TermKind::Sector, term));
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

fn term(id: &str, labels: Phrase<&str>) -> EditedTerm {
    EditedTerm::new(id).with_labels(labels)
}
