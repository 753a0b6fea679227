//! The data files that are compiled in, as terms.

use super::codes::Codes;
use super::place_level::PlaceLevel;
use super::places::{City, Former, VIETNAM};
use super::stage_facts::{Rungs, StageClass, StageFacts};
use super::table::{Row, compiled_in, rows};
use super::term::{Facts, Term, TermKind};
use super::tree::Tree;

const SECTORS: &str = compiled_in!("../../data/sectors.tsv");
const SECTOR_CODES: &str = compiled_in!("../../data/sector-codes.tsv");
const STAGES: &str = compiled_in!("../../data/stages.tsv");
const REGIONS: &str = compiled_in!("../../data/regions.tsv");
const COUNTRIES: &str = compiled_in!("../../data/countries.tsv");
const PROVINCES: &str = compiled_in!("../../data/provinces.tsv");
const FORMER_PROVINCES: &str = compiled_in!("../../data/former-provinces.tsv");
const CITIES: &str = compiled_in!("../../data/cities.tsv");
const GROUPS: &str = compiled_in!("../../data/groups.tsv");
const APPLICANTS: &str = compiled_in!("../../data/applicants.tsv");
const KINDS: &str = compiled_in!("../../data/kinds.tsv");
const SUPPORTS: &str = compiled_in!("../../data/supports.tsv");
const SCOPES: &str = compiled_in!("../../data/scopes.tsv");
/// Names that stand for several terms at once.
pub(super) const SETS: &str = compiled_in!("../../data/sets.tsv");
/// Words with special rules: stop words, cue words, names that need capitals.
pub(super) const WORDS: &str = compiled_in!("../../data/words.tsv");

/// The terms of a kind, in the order of the files.
pub(super) fn terms(kind: TermKind) -> Vec<Term> {
    let read = |file: &'static str, columns: Columns| rows(file).map(|row| term(&row, columns)).collect();
    match kind {
        TermKind::Sector => read(SECTORS, Columns { parent: Some(1), en: 2, vi: 3, names: 4, links: Some(5) }),
        TermKind::Stage => rows(STAGES).map(|row| stage(&row)).collect(),
        TermKind::Place => {
            let regions = rows(REGIONS).map(|row| region(&row));
            let countries = rows(COUNTRIES).map(|row| country(&row));
            let provinces = rows(PROVINCES).map(|row| province(&row));
            regions.chain(countries).chain(provinces).collect()
        }
        TermKind::Group => read(GROUPS, Columns { parent: None, en: 1, vi: 2, names: 3, links: Some(4) }),
        TermKind::Applicant => read(APPLICANTS, Columns { parent: Some(1), en: 2, vi: 3, names: 4, links: None }),
        TermKind::Kind => read(KINDS, Columns { parent: Some(1), en: 2, vi: 3, names: 4, links: None }),
        TermKind::Support => read(SUPPORTS, Columns { parent: None, en: 1, vi: 2, names: 3, links: None }),
        TermKind::Scope => read(SCOPES, Columns { parent: None, en: 1, vi: 2, names: 3, links: None }),
    }
}

/// The industry codes.
pub(super) fn codes() -> Codes {
    Codes::parse(SECTOR_CODES)
}

/// The provinces before July 2025, for the tree of today; those of a province that is not in it are
/// left out.
pub(super) fn former(places: &Tree) -> Vec<Former> {
    let read = |row: Row<'_>| {
        Some(Former {
            id: row.text(0),
            today: places.get(row.cell(1))?,
            en: row.text(2),
            vi: row.text(3),
            names: row.list(4),
            cities: row.list(5),
            initials: row.list(6),
        })
    };
    rows(FORMER_PROVINCES).filter_map(read).collect()
}

/// The well-known cities abroad, for the tree of today; those of a country that is not in it are
/// left out.
pub(super) fn cities(places: &Tree) -> Vec<City> {
    let read = |row: Row<'_>| {
        Some(City {
            country: places.get(row.cell(0))?,
            is_state: row.cell(1) == "state",
            name: row.text(2),
            names: row.list(3),
        })
    };
    rows(CITIES).filter_map(read).collect()
}

/// Where the columns of a plain file are.
#[derive(Clone, Copy)]
struct Columns {
    parent: Option<usize>,
    en: usize,
    vi: usize,
    names: usize,
    links: Option<usize>,
}

fn term(row: &Row<'_>, at: Columns) -> Term {
    Term {
        id: row.text(0),
        en: row.text(at.en),
        vi: row.text(at.vi),
        names: row.list(at.names),
        parent: at.parent.and_then(|column| row.some(column)),
        links: at.links.map(|column| row.list(column)).unwrap_or_default(),
        facts: Facts::None,
    }
}

#[expect(clippy::expect_used, reason = "a test reads every file")]
fn stage(row: &Row<'_>) -> Term {
    let class = StageClass::parse(row.cell(1)).expect("a class of stages");
    let facts = StageFacts { class, rungs: Rungs::parse(row.cell(2)), programme: row.list(6) };
    Term { facts: Facts::Stage(facts), ..term(row, Columns { parent: None, en: 3, vi: 4, names: 5, links: None }) }
}

#[expect(clippy::expect_used, reason = "a test reads every file")]
fn region(row: &Row<'_>) -> Term {
    let level = row.cell(2).parse().expect("a level of places");
    let facts = Facts::Place { level, codes: Vec::new(), blocs: Vec::new(), territory_of: None, is_divided: true };
    Term { facts, ..term(row, Columns { parent: Some(1), en: 3, vi: 4, names: 5, links: None }) }
}

fn country(row: &Row<'_>) -> Term {
    let codes = vec![row.text(2), row.text(3)];
    let facts = Facts::Place {
        level: PlaceLevel::Country,
        codes,
        blocs: row.list(7),
        territory_of: row.some(8),
        // The only country whose provinces are in the files.
        is_divided: row.cell(0) == VIETNAM,
    };
    Term { facts, ..term(row, Columns { parent: Some(1), en: 4, vi: 5, names: 6, links: None }) }
}

fn province(row: &Row<'_>) -> Term {
    Term {
        facts: Facts::place(PlaceLevel::Province),
        ..term(row, Columns { parent: Some(1), en: 2, vi: 3, names: 4, links: Some(5) })
    }
}
