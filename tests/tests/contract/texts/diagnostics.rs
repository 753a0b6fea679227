//! Diagnostics and errors.

use std::collections::BTreeSet;

use ketnoi::{Config, Matcher, Opportunity, Startup, read};
use ketnoi_tests::{day, plain};
use serde_json::{Value, json};

use super::{assert_lines, codes};

fn diagnostics_of(matcher: &Matcher, text: &str) -> Vec<ketnoi::Diagnostic> {
    matcher.catalog_of(read::<Startup>(text)).1
}

fn diagnostics() -> Vec<ketnoi::Diagnostic> {
    let startups = [
        "[{",
        "[{]",
        r#"[{"id": "a", "stagee": ["ươm tạo"]}]"#,
        r#"[{"id": "a", "colour": "red"}]"#,
        r#"[{"id": "a", "trl": 12}]"#,
        r#"[{"name": "a"}]"#,
        r#"[{"id": "a"}, {"id": "a"}]"#,
        r#"[{"id": "a", "sectors": ["Curated Web"]}]"#,
        r#"[{"id": "a", "sectors": ["nông nghiệpp thông minhh"]}]"#,
        r#"[{"id": "a", "place": "QN"}]"#,
        r#"[{"id": "a", "applicant": "Doanh nghiệp khởi nghiệp sáng tạp"}]"#,
        r#"[{"id": "a", "stage": ["grant"]}]"#,
        r#"[{"id": "a", "attributes": {"headcount": "many"}}]"#,
        r#"[{"id": "a", "ask": {"min": 9, "max": 1, "currency": "VND"}}]"#,
    ];
    let mut found: Vec<_> = startups.iter().flat_map(|text| diagnostics_of(plain(), text)).collect();
    let many = json!([{"id": "a", "sectors": vec!["x"; 1_001]}]).to_string();
    found.extend(diagnostics_of(plain(), &many));
    let long = json!([{"id": "a", "description": "x".repeat(70_000)}]).to_string();
    found.extend(diagnostics_of(plain(), &long));
    let unlisted =
        Value::from((0..10_002).map(|i| json!({"id": i.to_string(), "x": 1})).collect::<Vec<_>>()).to_string();
    found.extend(diagnostics_of(plain(), &unlisted).pop());
    found.extend(after_evidence());
    found.extend(checked_rules());
    let weights = json!({"investor": {"sector": 9_000}});
    let config = Config::default().with_weights(serde_json::from_value(weights).unwrap());
    found.push(Matcher::new(config).unwrap_err().diagnostic().clone());
    found.push(read::<Opportunity>(r#"[{"id": "o"}]"#).strict().unwrap_err().diagnostic().clone());
    found
}

/// A diagnostic of every kind that the check of rules has.
fn checked_rules() -> Vec<ketnoi::Diagnostic> {
    let trl = |op: &str, level: u8| json!({"field": "trl", "op": op, "value": level});
    let rules = json!([
        {"id": "never", "field": "trl", "op": "at_least", "value": 10},
        {"id": "always", "any": [trl("at_least", 3), trl("at_most", 6)]},
        {"id": "idle", "any": [trl("at_least", 3), trl("at_least", 5)]},
        {"id": "contradicts", "field": "trl", "op": "at_most", "value": 2},
        {"field": "attributes.headcuont", "op": "at_most", "value": 49},
        {"field": "activity", "op": "in", "value": ["10.2", "34.1", "ten"]},
    ]);
    let record = json!([{"id": "o", "kind": "investor", "require": rules}]);
    let activity = json!({"facts": {"activity": {"kind": "code", "scheme": "naf"}}});
    let matcher = Matcher::new(serde_json::from_value(activity).unwrap()).unwrap();
    matcher.catalog_of(read::<Opportunity>(&record.to_string())).1
}

fn after_evidence() -> Vec<ketnoi::Diagnostic> {
    let late = json!([{"id": "o", "kind": "quỹ", "track_record": [{"date": "2026-11-01", "sectors": ["robot"]}]}]);
    let matcher = Matcher::new(Config::default().with_statistics(plain().statistics(&[], day("2026-06-30"))));
    matcher.as_ref().unwrap().catalog_of(read::<Opportunity>(&late.to_string())).1
}

/// An error of every kind that is not about a record.
fn errors() -> Vec<ketnoi::Diagnostic> {
    use ketnoi::ErrorKind as Kind;
    use ketnoi::error::{IdOf, LearnErrorKind, LockConflict, NeededCall, PlanErrorKind, RepeatedEntry, SheetErrorKind};

    let fields = &["startup", "opportunity"];
    let headings = vec!["Ngành".to_owned(), "Ghi chú".to_owned()];
    let ids = [IdOf::Record, IdOf::Startup, IdOf::Opportunity, IdOf::Party, IdOf::Table, IdOf::Slot];
    let entries =
        [RepeatedEntry::Id, RepeatedEntry::Pair, RepeatedEntry::Score, RepeatedEntry::Wish, RepeatedEntry::Lock];
    let conflicts = [
        LockConflict::Refused,
        LockConflict::Absent,
        LockConflict::Busy,
        LockConflict::Full,
        LockConflict::TableTaken,
        LockConflict::NoTable,
    ];
    let calls = [NeededCall::Ranking, NeededCall::Subscription, NeededCall::Query, NeededCall::Change];
    let mut kinds = vec![
        Kind::OutOfRange { min: 1, max: None },
        Kind::OutOfRange { min: 0, max: Some(100) },
        Kind::UnknownVariant { known: vec!["isic4".into(), "vsic2025".into()] },
        Kind::DuplicateField,
        Kind::ExactlyOneOf { fields },
        Kind::AtMostOneOf { fields },
        Kind::AtLeastOneOf { fields },
        Kind::Sheet(SheetErrorKind::NoHeadings),
        Kind::Sheet(SheetErrorKind::ContinuationRow),
        Kind::Sheet(SheetErrorKind::HeadingRows),
        Kind::Sheet(SheetErrorKind::NothingToMatchBy { headings: headings.clone(), example: "sectors".into() }),
        Kind::Sheet(SheetErrorKind::NoNameColumn { headings }),
        Kind::Sheet(SheetErrorKind::KindNeeded { count: 12 }),
        Kind::Sheet(SheetErrorKind::DefaultUsed { default: "challenge".into() }),
        Kind::Sheet(SheetErrorKind::UnclosedQuote),
        Kind::Sheet(SheetErrorKind::OtherSheets { sheets: vec!["Sheet2".into(), "Ghi chú".into()] }),
        Kind::Sheet(SheetErrorKind::MissingHeading),
        Kind::CommunesNotLoaded,
        Kind::ParentCycle,
        Kind::OtherMatcher,
        Kind::ThreadPool { reason: "Resource temporarily unavailable".into() },
        Kind::NotASavedCatalog,
        Kind::UnsupportedVersion { supported: 1 },
        Kind::DamagedCatalog,
        Kind::UnsavableRecord,
        Kind::ConfigNotAllowed,
        Kind::Plan(PlanErrorKind::UnknownIndex),
        Kind::Plan(PlanErrorKind::FixedAndForbidden),
        Kind::Plan(PlanErrorKind::NotACandidate),
        Kind::Plan(PlanErrorKind::RulesNeedRecords),
        Kind::Plan(PlanErrorKind::ScoresNeedRecords),
        Kind::Plan(PlanErrorKind::NodeLimit),
        Kind::Plan(PlanErrorKind::OverlappingSlots),
        Kind::Plan(PlanErrorKind::SessionTooShort),
        Kind::Plan(PlanErrorKind::TableOwned),
        Kind::Plan(PlanErrorKind::GrowthTooLarge),
        Kind::Learn(LearnErrorKind::NoInteractions),
        Kind::Learn(LearnErrorKind::TooFewInteractions { least: 50, more: 20, since: "2025-06-30".into() }),
        Kind::Learn(LearnErrorKind::NoTrackRecord),
        Kind::Learn(LearnErrorKind::DifferentInteractions),
        Kind::Learn(LearnErrorKind::BeforeEvidence { evidence: "2025-12-31".into() }),
    ];
    kinds.extend(ids.map(|of| Kind::UnknownId { of }));
    kinds.extend(entries.map(|entry| Kind::Plan(PlanErrorKind::Repeated { entry })));
    kinds.extend(conflicts.map(|conflict| Kind::Plan(PlanErrorKind::LockConflict { conflict })));
    kinds.extend(calls.map(|needed| Kind::WrongCall { needed }));
    kinds.into_iter().map(|kind| ketnoi::Diagnostic::new("path", "x", kind)).collect()
}

#[test]
fn diagnostics_match_their_snapshots() {
    let found = diagnostics();
    assert_lines("diagnostics", |lang| found.iter().map(|one| one.text(lang)).collect());
    let errors = errors();
    assert_lines("errors", |lang| errors.iter().map(|error| error.text(lang)).collect());
    let shown: BTreeSet<String> = found.iter().chain(&errors).map(|one| one.code().to_owned()).collect();
    assert_eq!(shown, codes("DiagnosticAnswer", "problem"), "every problem is shown");
}
