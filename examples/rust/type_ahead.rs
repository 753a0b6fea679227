//! Type-ahead for a form: terms that begin as typed, with or without accents.
//!
//! `cargo run --bin type_ahead`

use ketnoi::vocabulary::{TermKind, Vocabulary};

fn main() {
    let vocabulary = Vocabulary::builtin();
    for (kind, typed) in [(TermKind::Sector, "nong"), (TermKind::Place, "Quảng N"), (TermKind::Group, "stud")] {
        println!("{typed}…");
        for suggestion in vocabulary.suggest(kind, typed, 4) {
            println!("  {} ({})", suggestion.label, suggestion.id);
        }
    }
}
