//! The data files: every row is read, every link has a target, every name has one meaning.

use std::collections::{BTreeMap, BTreeSet};

use ketnoi::resolve::Found;
use ketnoi::text::fold;
use ketnoi::vocabulary::{CodeScheme, PlaceLevel, StageMeaning, TermKind, Vocabulary};

const SECTORS: &str = include_str!("../../../core/data/sectors.tsv");
const SECTOR_CODES: &str = include_str!("../../../core/data/sector-codes.tsv");
const STAGES: &str = include_str!("../../../core/data/stages.tsv");
const REGIONS: &str = include_str!("../../../core/data/regions.tsv");
const COUNTRIES: &str = include_str!("../../../core/data/countries.tsv");
const PROVINCES: &str = include_str!("../../../core/data/provinces.tsv");
const FORMER_PROVINCES: &str = include_str!("../../../core/data/former-provinces.tsv");
const GROUPS: &str = include_str!("../../../core/data/groups.tsv");
const APPLICANTS: &str = include_str!("../../../core/data/applicants.tsv");
const KINDS: &str = include_str!("../../../core/data/kinds.tsv");
const SUPPORTS: &str = include_str!("../../../core/data/supports.tsv");
const SCOPES: &str = include_str!("../../../core/data/scopes.tsv");
const SETS: &str = include_str!("../../../core/data/sets.tsv");

fn rows(file: &str) -> Vec<Vec<&str>> {
    file.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect()
}

fn cell<'a>(row: &[&'a str], at: usize) -> &'a str {
    row.get(at).copied().unwrap_or_default()
}

#[test]
fn every_row_becomes_a_term() {
    let vocabulary = Vocabulary::builtin();
    let files = [
        (TermKind::Sector, vec![SECTORS]),
        (TermKind::Stage, vec![STAGES]),
        (TermKind::Place, vec![REGIONS, COUNTRIES, PROVINCES]),
        (TermKind::Group, vec![GROUPS]),
        (TermKind::Applicant, vec![APPLICANTS]),
        (TermKind::Kind, vec![KINDS]),
        (TermKind::Support, vec![SUPPORTS]),
        (TermKind::Scope, vec![SCOPES]),
    ];
    for (kind, files) in files {
        let rows: Vec<Vec<&str>> = files.into_iter().flat_map(rows).collect();
        let tree = vocabulary.tree(kind);
        assert_eq!(tree.len(), rows.len(), "{kind}: an id occurs twice");
        for row in rows {
            let id = tree.get(row[0]).unwrap_or_else(|| panic!("{kind} {}", row[0]));
            let term = tree.term(id);
            assert!(!term.en.is_empty() && !term.vi.is_empty(), "{kind} {} has no label", row[0]);
            assert!(row[0].bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
        }
    }
}

#[test]
fn parents_and_links_exist() {
    let vocabulary = Vocabulary::builtin();
    let check = |kind: TermKind, file: &str, columns: &[usize]| {
        for row in rows(file) {
            for column in columns {
                for id in cell(&row, *column).split(';').filter(|id| !id.is_empty()) {
                    assert!(vocabulary.tree(kind).get(id).is_some(), "{kind} {}: no {id}", row[0]);
                }
            }
        }
    };
    check(TermKind::Sector, SECTORS, &[1, 5]);
    check(TermKind::Sector, SECTOR_CODES, &[2]);
    check(TermKind::Stage, STAGES, &[6]);
    check(TermKind::Place, REGIONS, &[1]);
    check(TermKind::Place, COUNTRIES, &[1, 7]);
    check(TermKind::Place, PROVINCES, &[1, 5]);
    check(TermKind::Place, FORMER_PROVINCES, &[1]);
    check(TermKind::Group, GROUPS, &[4]);
    check(TermKind::Applicant, APPLICANTS, &[1]);
    check(TermKind::Kind, KINDS, &[1]);
    for row in rows(SETS) {
        let tree = vocabulary.tree(row[0].parse().unwrap());
        assert!(row[2].split(';').all(|id| tree.get(id).is_some()), "{row:?}");
    }
    for (kind, file, column) in
        [(TermKind::Sector, SECTORS, 1), (TermKind::Kind, KINDS, 1), (TermKind::Place, COUNTRIES, 1)]
    {
        for row in rows(file).iter().filter(|row| !cell(row, column).is_empty()) {
            let tree = vocabulary.tree(kind);
            let parent = tree.parent(tree.get(row[0]).unwrap());
            assert_eq!(parent, tree.get(cell(row, column)), "{} lost its parent: a circle", row[0]);
        }
    }
}

#[test]
fn related_and_neighbours_are_symmetric_in_the_files() {
    for (file, column) in [(SECTORS, 5), (PROVINCES, 5)] {
        let links: BTreeSet<(String, String)> = rows(file)
            .iter()
            .flat_map(|row| {
                cell(row, column)
                    .split(';')
                    .filter(|id| !id.is_empty())
                    .map(|id| (row[0].to_owned(), id.to_owned()))
                    .collect::<Vec<_>>()
            })
            .collect();
        for (from, to) in &links {
            assert!(links.contains(&(to.clone(), from.clone())), "{from} names {to}, not the reverse");
            assert_ne!(from, to);
        }
    }
}

#[test]
fn no_related_sector_is_near_in_the_tree() {
    let vocabulary = Vocabulary::builtin();
    let sectors = vocabulary.sectors();
    for id in sectors.tree.ids() {
        for other in sectors.related_to(id) {
            assert!(
                !sectors.tree.siblings(id, *other) && !sectors.tree.is_within(id, *other),
                "{}",
                sectors.tree.term(id).id
            );
            assert!(sectors.related(*other, id));
        }
        assert!(sectors.tree.depth(id) <= 2);
    }
}

#[test]
fn provinces_old_and_new() {
    let vocabulary = Vocabulary::builtin();
    let places = vocabulary.places();
    let vietnam = places.vietnam().unwrap();
    let provinces = places.provinces_within(vietnam);
    assert_eq!(provinces.len(), 34);
    assert!(provinces.iter().all(|id| places.region_of(*id).is_some() && !places.neighbours(*id).is_empty()));
    let former = rows(FORMER_PROVINCES);
    assert_eq!(former.len(), 63);
    for row in &former {
        let today = places.today(row[0]).unwrap();
        assert_eq!(places.level(today), PlaceLevel::Province, "{}", row[0]);
        let read = vocabulary.resolve(TermKind::Place, row[3]);
        assert_eq!(read.terms(), [today], "{}", row[3]);
        assert_eq!(vocabulary.resolve(TermKind::Place, row[0]).terms(), [today], "{}", row[0]);
    }
    let get = |id: &str| places.tree.get(id).unwrap();
    assert!(places.covers(get("asean"), get("vinh-long")) && places.covers(get("mekong-delta"), get("vinh-long")));
    assert!(!places.covers(get("asean"), get("china")));
    assert_eq!(places.country_of(get("vinh-long")), Some(vietnam));
    assert_eq!(places.country_of(get("asia")), None);
}

/// Names of two sectors that differ in their accents only ("ví điện tử", "vi điện tử"; "lưu trú",
/// "lưu trữ"). Without accents, such a text is one of the two.
const HOMOGRAPHS: [&str; 2] = ["vi dien tu", "luu tru"];

#[test]
fn a_text_without_accents_that_is_two_names_is_one_of_them() {
    let vocabulary = Vocabulary::builtin();
    for text in HOMOGRAPHS {
        assert!(matches!(vocabulary.resolve(TermKind::Sector, text).found, Found::OneOf(_)), "{text}");
    }
}

#[test]
fn a_name_has_one_meaning() {
    let vocabulary = Vocabulary::builtin();
    for kind in TermKind::all() {
        let tree = vocabulary.tree(kind);
        let mut owners: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for id in tree.ids() {
            let term = tree.term(id);
            for name in [&term.id, &term.en, &term.vi].into_iter().chain(&term.names) {
                owners.entry(fold(name)).or_default().insert(&term.id);
            }
        }
        let is_shared = |name: &str, terms: &BTreeSet<&str>| terms.len() > 1 && !HOMOGRAPHS.contains(&name);
        let shared: Vec<_> = owners.iter().filter(|(name, terms)| is_shared(name, terms)).collect();
        assert!(shared.is_empty(), "{kind}: {shared:?}");
    }
}

#[test]
fn every_name_resolves_to_its_term() {
    let vocabulary = Vocabulary::builtin();
    let mut wrong = Vec::new();
    for kind in TermKind::all() {
        let tree = vocabulary.tree(kind);
        for id in tree.ids() {
            let term = tree.term(id);
            for name in [&term.id, &term.en, &term.vi].into_iter().chain(&term.names) {
                if vocabulary.resolve(kind, name).terms() != [id] {
                    wrong.push(format!("{kind} {}: {name}", term.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn stages_have_their_documented_meaning() {
    let vocabulary = Vocabulary::builtin();
    let stages = vocabulary.stages();
    let meaning = |id: &str| stages.meaning(stages.tree.get(id).unwrap()).clone();
    assert!(matches!(meaning("incubation"), StageMeaning::Rung { rung: 3, .. }));
    assert!(matches!(meaning("venture-unspecified"), StageMeaning::Span { from: 5, to: 7, .. }));
    assert_eq!(meaning("pilot-testing"), StageMeaning::Flag { programme: vec![3, 4, 5] });
    assert_eq!(meaning("any-stage"), StageMeaning::Any);
    for instrument in ["grant", "debt", "equity", "convertible"] {
        assert_eq!(meaning(instrument), StageMeaning::Instrument);
    }
}

#[test]
fn a_student_is_young() {
    let vocabulary = Vocabulary::builtin();
    let groups = vocabulary.groups();
    let get = |id: &str| groups.tree.get(id).unwrap();
    assert_eq!(groups.implied(get("students")), [get("youth")]);
    assert!(groups.implied(get("women")).is_empty());
}

#[test]
fn the_longest_prefix_of_a_code_decides() {
    let vocabulary = Vocabulary::builtin();
    let sectors = vocabulary.sectors();
    let sector = |scheme, code| sectors.by_code(scheme, code).map(|id| sectors.tree.term(id).id.as_str());
    assert_eq!(sector(CodeScheme::Isic4, "6201"), Some("software"));
    assert_eq!(sector(CodeScheme::Vsic2018, "62.09"), Some("digital-technology"));
    assert_eq!(sector(CodeScheme::Vsic2018, "01461"), Some("livestock"));
    assert_eq!(sector(CodeScheme::Isic4, "J"), Some("digital-technology"));
    assert_eq!(sector(CodeScheme::Vsic2025, "J"), Some("media-entertainment"));
    assert_eq!(sector(CodeScheme::Isic4, "04"), None);
    assert_eq!(sector(CodeScheme::Isic4, ""), None);
}

#[test]
fn a_digest_changes_with_a_name() {
    let edit = serde_json::from_str(r#"{"terms": {"sector": [{"id": "fintech", "names": ["tiền bạc số"]}]}}"#).unwrap();
    let before = Vocabulary::builtin().digest();
    assert_eq!(before, Vocabulary::builtin().digest());
    assert_ne!(before, Vocabulary::builtin().with(&edit).unwrap().digest());
}
