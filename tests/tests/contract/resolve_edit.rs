//! Terms of the caller, and the errors about them.

use ketnoi::Lang;
use ketnoi::vocabulary::{StageMeaning, TermKind, Vocabulary, VocabularyEdit};

fn with(json: &str) -> Result<Vocabulary, String> {
    let edit: VocabularyEdit = serde_json::from_str(json).map_err(|error| error.to_string())?;
    Vocabulary::builtin().with(&edit).map_err(|error| error.to_string())
}

fn refused(json: &str) -> String {
    with(json).expect_err("an error")
}

#[test]
fn a_term_is_added_and_read() {
    let added = r#"{"terms": {"sector": [{"id": "salt-tech", "parent": "agriculture", "en": "Salt tech", "vi": "Công nghệ muối", "names": ["ruộng muối"]}]}}"#;
    let vocabulary = with(added).unwrap();
    let sectors = &vocabulary.sectors().tree;
    let salt = sectors.get("salt-tech").unwrap();
    for text in ["Công nghệ muối", "cong nghe muoi", "ruộng muối", "salt-tech"] {
        assert_eq!(vocabulary.resolve(TermKind::Sector, text).terms(), [salt], "{text}");
    }
    assert_eq!(sectors.parent(salt), sectors.get("agriculture"));
}

#[test]
fn an_existing_term_keeps_what_is_not_stated() {
    let vocabulary =
        with(r#"{"terms": {"stage": [{"id": "seed", "names": ["vòng nảy mầm"], "vi": "Nảy mầm"}]}}"#).unwrap();
    let stages = vocabulary.stages();
    let seed = stages.tree.get("seed").unwrap();
    assert_eq!(stages.tree.term(seed).label(Lang::Vi), "Nảy mầm");
    assert!(matches!(stages.meaning(seed), StageMeaning::Rung { rung: 3, .. }));
    assert_eq!(vocabulary.resolve(TermKind::Stage, "vong nay mam").terms(), [seed]);
    assert_eq!(vocabulary.resolve(TermKind::Stage, "vốn mồi").terms(), [seed]);
}

#[test]
fn a_tree_is_replaced() {
    let vocabulary =
        with(r#"{"trees": {"sector": [{"id": "a", "en": "Alpha"}, {"id": "b", "parent": "a", "en": "Beta"}]}}"#)
            .unwrap();
    assert_eq!(vocabulary.sectors().tree.len(), 2);
    assert!(vocabulary.resolve(TermKind::Sector, "Fintech").is_nothing());
    assert!(!vocabulary.resolve(TermKind::Sector, "beta").is_nothing());
}

#[test]
fn places_can_be_replaced_without_vietnam() {
    let json = r#"{"trees": {"place": [{"id": "moon", "level": "world", "en": "Moon"}, {"id": "crater", "parent": "moon", "en": "Crater"}]}}"#;
    let vocabulary = with(json).unwrap();
    assert!(vocabulary.resolve(TermKind::Place, "Hà Nội").is_nothing());
    assert_eq!(vocabulary.places().provinces_within(vocabulary.places().tree.get("moon").unwrap()).len(), 1);
    let empty = with(r#"{"trees": {"place": [], "sector": [], "stage": []}}"#).unwrap();
    assert!(empty.resolve(TermKind::Place, "Hà Nội").is_nothing());
    assert_eq!(empty.places().vietnam(), None);
}

#[test]
fn errors_name_the_path() {
    let cases = [
        (r#"{"terms": {"sector": [{"en": "No id"}]}}"#, "terms.sector[0].id"),
        (r#"{"terms": {"sector": [{"id": "x"}, {"id": "x"}]}}"#, "terms.sector[1].id"),
        (r#"{"terms": {"sector": [{"id": "x", "parent": "nowhere"}]}}"#, "terms.sector[0].parent"),
        (r#"{"terms": {"sector": [{"id": "x", "links": ["fintech", "nowhere"]}]}}"#, "terms.sector[0].links[1]"),
        (r#"{"trees": {"kind": [{"id": "a", "parent": "b"}, {"id": "b", "parent": "a"}]}}"#, "trees.kind[0].parent"),
        (r#"{"terms": {"stage": [{"id": "x"}]}}"#, "terms.stage[0].axis"),
        (r#"{"terms": {"stage": [{"id": "x", "axis": "funding"}]}}"#, "terms.stage[0].rung"),
        (
            r#"{"terms": {"stage": [{"id": "x", "axis": "flag", "programme": ["nowhere"]}]}}"#,
            "terms.stage[0].programme[0]",
        ),
        (r#"{"terms": {"sector": []}, "trees": {"sector": []}}"#, "terms.sector"),
    ];
    for (json, path) in cases {
        let error = refused(json);
        assert!(error.starts_with(path), "{json}: {error}");
    }
    assert!(refused(r#"{"terms": {"sector": [{"id": "x", "colour": "red"}]}}"#).contains("colour"));
    assert!(refused(r#"{"terms": {"colours": []}}"#).contains("colours"));
}
