//! Type-ahead: the first suggestions for a text, and places in the parts of a record.

use ketnoi::record::PlaceText;
use ketnoi::vocabulary::{TermKind, Vocabulary};

fn ids(kind: TermKind, typed: &str, limit: usize) -> Vec<String> {
    Vocabulary::builtin().suggest(kind, typed, limit).into_iter().map(|suggestion| suggestion.id).collect()
}

#[test]
fn a_prefix_of_a_name_is_enough() {
    for (kind, typed, first) in [
        (TermKind::Sector, "nong nghiep th", "smart-agriculture"),
        (TermKind::Sector, "Nông nghiệp thông", "smart-agriculture"),
        (TermKind::Sector, "smart agr", "smart-agriculture"),
        (TermKind::Sector, "fin", "fintech"),
        (TermKind::Sector, "dược", "pharmaceuticals"),
        (TermKind::Sector, "AI", "artificial-intelligence"),
        (TermKind::Sector, "ai", "artificial-intelligence"),
        (TermKind::Stage, "ươm", "incubation"),
        (TermKind::Stage, "tien u", "pre-incubation"),
        (TermKind::Place, "da n", "da-nang"),
        (TermKind::Place, "đà n", "da-nang"),
        (TermKind::Place, "tra v", "vinh-long"),
        (TermKind::Place, "ho chi", "ho-chi-minh"),
        (TermKind::Group, "sinh", "students"),
    ] {
        assert_eq!(ids(kind, typed, 5).first().map(String::as_str), Some(first), "{typed}: {:?}", ids(kind, typed, 5));
    }
}

#[test]
fn typed_accents_must_match() {
    let dua = ids(TermKind::Place, "đà", 3);
    assert_eq!(dua.first().map(String::as_str), Some("da-nang"), "{dua:?}");
}

#[test]
fn each_term_once_within_the_limit_in_the_same_order() {
    let vocabulary = Vocabulary::builtin();
    for typed in ["c", "công nghệ", "s", "vi"] {
        let found = vocabulary.suggest(TermKind::Sector, typed, 8);
        assert_eq!(found.len(), 8, "{typed}");
        assert_eq!(found, Vocabulary::builtin().suggest(TermKind::Sector, typed, 8));
        assert_eq!(found[..3], vocabulary.suggest(TermKind::Sector, typed, 3)[..]);
        let mut terms: Vec<_> = found.iter().map(|suggestion| suggestion.term).collect();
        terms.sort();
        terms.dedup();
        assert_eq!(terms.len(), 8);
    }
    assert!(vocabulary.suggest(TermKind::Sector, "", 5).is_empty());
    assert!(vocabulary.suggest(TermKind::Sector, "zzzz", 5).is_empty());
}

#[test]
fn parts_of_a_record_lie_in_its_country() {
    let vocabulary = Vocabulary::builtin();
    let read = |json: &str| {
        let place: PlaceText = serde_json::from_str(json).unwrap();
        let read = vocabulary.resolve_place(&place);
        read.terms().iter().map(|term| vocabulary.places().tree.term(*term).id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        read(r#"{"country": "USA", "state": "CA", "region": "SF Bay Area", "city": "San Francisco"}"#),
        ["united-states"]
    );
    assert_eq!(read(r#"{"country": "CAN", "city": "Toronto"}"#), ["canada"]);
    assert_eq!(read(r#"{"country": "THA"}"#), ["thailand"]);
    assert_eq!(read(r#"{"country": "it"}"#), ["italy"]);
    assert_eq!(read(r#"{"country": "VNM", "city": "Ho Chi Minh City"}"#), ["ho-chi-minh"]);
    assert_eq!(read(r#"{"country": "Việt Nam", "state": "Quảng Nam", "city": "Tam Kỳ"}"#), ["da-nang"]);
    assert_eq!(read(r#"{"city": "Hanoi"}"#), ["ha-noi"]);
    assert_eq!(read(r#"{"country": "US", "city": "Georgia"}"#), ["united-states"]);
    assert!(read(r#"{"city": "Springfield"}"#).is_empty());
}
