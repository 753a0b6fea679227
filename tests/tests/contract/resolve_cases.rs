//! Reviewed cases of typed texts, and ordinary words that must not be resolved.

use std::collections::BTreeMap;

use ketnoi::resolve::{self, Found};
use ketnoi::vocabulary::{TermKind, Vocabulary};

const CASES: &str = include_str!("../../resolve/cases.tsv");
const NEGATIVES: &str = include_str!("../../resolve/negatives.tsv");

fn rows(file: &str) -> impl Iterator<Item = Vec<&str>> {
    file.lines().filter(|line| !line.starts_with("# ")).map(|line| line.split('\t').collect())
}

/// Ids and level of a text, in the form of the case file.
fn read(vocabulary: &Vocabulary, kind: &str, text: &str) -> (String, &'static str) {
    if kind == "money" {
        return resolve::money(text).map_or(("none".to_owned(), "none"), |amount| (amount.to_string(), "exact"));
    }
    let kind: TermKind = kind.parse().unwrap();
    let read = vocabulary.resolve(kind, text);
    let ids = |terms: &[_], sign: &str| {
        terms.iter().map(|term| vocabulary.tree(kind).term(*term).id.clone()).collect::<Vec<_>>().join(sign)
    };
    let found = match &read.found {
        Found::Nothing => "none".to_owned(),
        Found::Terms(terms) => ids(terms, "|"),
        Found::OneOf(_) if !read.former_candidates.is_empty() => {
            format!("ambiguous:{}", read.former_candidates.join(";"))
        }
        Found::OneOf(terms) => format!("ambiguous:{}", ids(terms, ";")),
    };
    (found, read.level.name())
}

#[test]
fn every_reviewed_case_resolves_as_expected() {
    let vocabulary = Vocabulary::builtin();
    let mut wrong = Vec::new();
    for row in rows(CASES) {
        let [kind, text, expected, level] = row[..] else { panic!("four cells expected: {row:?}") };
        let found = read(&vocabulary, kind, text);
        if (found.0.trim_end(), found.1) != (expected.trim_end(), level) {
            wrong.push(format!("{kind} {text:?}: expected {expected} ({level}), read {} ({})", found.0, found.1));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ordinary_words_resolve_to_nothing() {
    let vocabulary = Vocabulary::builtin();
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in rows(NEGATIVES) {
        let [kind, text] = row[..] else { panic!("two cells expected: {row:?}") };
        let (found, level) = read(&vocabulary, kind, text);
        let entry = counts.entry(kind).or_default();
        entry.1 += 1;
        if found != "none" {
            entry.0 += 1;
            println!("{kind} {text:?} was read as {found} ({level})");
        }
    }
    for (kind, (accepted, all)) in counts {
        println!("{kind:10} {accepted} of {all} accepted");
        assert!(accepted * 100 <= all, "{kind}: {accepted} of {all} accepted");
    }
}

#[test]
fn the_pre_2025_unit_is_kept_for_display() {
    let vocabulary = Vocabulary::builtin();
    let former = |text: &str| vocabulary.resolve(TermKind::Place, text).former;
    assert_eq!(former("tỉnh Trà Vinh").as_deref(), Some("pre2025-tra-vinh"));
    assert_eq!(former("Vĩnh Long (Trà Vinh cũ)").as_deref(), Some("pre2025-tra-vinh"));
    assert_eq!(former("Tam Kỳ, Quảng Nam").as_deref(), Some("pre2025-quang-nam"));
    assert_eq!(former("UBND tỉnh Quảng Nam").as_deref(), Some("pre2025-quang-nam"));
    assert_eq!(former("Đà Lạt").as_deref(), Some("pre2025-lam-dong"));
    assert_eq!(former("Vĩnh Long"), None);
    let today = vocabulary.places().today("pre2025-tra-vinh").unwrap();
    assert_eq!(vocabulary.places().tree.term(today).id, "vinh-long");
}

#[test]
fn unknown_text_is_returned() {
    let vocabulary = Vocabulary::builtin();
    let read = vocabulary.resolve(TermKind::Sector, "Fintech; Curated Web");
    assert_eq!(read.terms().len(), 1);
    assert_eq!(read.unknown, ["Curated Web"]);
    let read = vocabulary.resolve(TermKind::Place, "Rehovot, Israel");
    assert_eq!(read.unknown, ["Rehovot"]);
    let read = vocabulary.resolve(TermKind::Sector, "Curated Web");
    assert!(read.is_nothing());
}

#[test]
fn did_you_mean() {
    let vocabulary = Vocabulary::builtin();
    let first = |kind: TermKind, text: &str| {
        let read = vocabulary.resolve(kind, text);
        assert!(read.is_nothing(), "{text}");
        read.suggestions.first().map(|term| vocabulary.tree(kind).term(*term).id.clone())
    };
    assert_eq!(first(TermKind::Sector, "ai").as_deref(), Some("artificial-intelligence"));
    assert_eq!(first(TermKind::Sector, "sạch").as_deref(), Some("publishing"));
    assert_eq!(first(TermKind::Sector, "robotisc systemz").as_deref(), None);
    assert_eq!(first(TermKind::Sector, "blokchane").as_deref(), Some("blockchain"));
    assert_eq!(first(TermKind::Stage, "incubasjun").as_deref(), Some("incubation"));
}

#[test]
fn hostile_texts_are_answered_quickly() {
    let vocabulary = Vocabulary::builtin();
    let long = |unit: &str| unit.repeat(65_000 / unit.len());
    let texts = [
        long("("),
        long("()"),
        long("(a)"),
        long(","),
        long("a,"),
        long("ngành "),
        long("+"),
        long("1."),
        long("a+\u{301}"),
        long("\u{301}"),
        long("nông nghiệp "),
        long("nông nghiệp, "),
        long(" và "),
        long("tỉnh "),
        long("\u{fffd}"),
        long("đ"),
        long("AI/"),
        long("((("),
        "x".repeat(70_000),
        long("🦀"),
        long("Ã¡"),
        long("fintech(fintech"),
    ];
    for text in &texts {
        for kind in TermKind::all() {
            let _ = vocabulary.resolve(kind, text);
            let _ = vocabulary.suggest(kind, text, 5);
        }
        let _ = resolve::money(text);
    }
    assert!(vocabulary.resolve(TermKind::Sector, &texts[18]).is_nothing());
}
