//! The hot loops, each with what it works on: measured in time by `times`, in instructions by
//! `instructions`.

use ketnoi::record::Records;
use ketnoi::resolve::Resolution;
use ketnoi::vocabulary::{TermKind, Vocabulary};
use ketnoi::{Catalog, Match, Matcher, Opportunity, Query, Ranking, Startup};
use ketnoi_benchmarks::generate::{Class, Generator, Shape, as_of, config};

const SEED: u64 = 7;

pub fn matcher() -> Matcher {
    Matcher::new(config()).expect("the configuration to measure with is valid")
}

fn opportunities(count: u64, shape: Shape) -> Vec<Opportunity> {
    Generator::new(SEED).opportunities(count, shape)
}

fn startup(text: bool) -> Startup {
    Generator::new(SEED).startup(0, Class::Complete, text)
}

/// A text as users write it: not a label, with a generic phrase before the sector.
pub fn sector_text() -> (Vocabulary, &'static str) {
    (Vocabulary::builtin(), "lĩnh vực công nghệ tài chính, fintech")
}

pub fn resolve((vocabulary, text): &(Vocabulary, &'static str)) -> Resolution {
    vocabulary.resolve(TermKind::Sector, text)
}

/// A startup and an empty catalog: ranking only prepares the startup.
pub fn one_startup() -> (Matcher, Startup, Catalog<Opportunity>) {
    searched(0, false)
}

pub fn one_pair() -> (Matcher, Startup, Opportunity) {
    (matcher(), startup(true), Generator::new(SEED).opportunity(0, Shape::WITH_TEXT))
}

pub fn score((matcher, startup, opportunity): &(Matcher, Startup, Opportunity)) -> Match {
    matcher.score(startup, opportunity, as_of()).expect("a kind of the vocabulary")
}

/// A catalog of `count` different opportunities.
pub fn varied(count: u64) -> (Matcher, Startup, Catalog<Opportunity>) {
    searched(count, false)
}

/// A catalog of `count` different opportunities with descriptions.
pub fn described(count: u64) -> (Matcher, Startup, Catalog<Opportunity>) {
    searched(count, true)
}

fn searched(count: u64, text: bool) -> (Matcher, Startup, Catalog<Opportunity>) {
    let matcher = matcher();
    let shape = if text { Shape::WITH_TEXT } else { Shape::STRUCTURAL };
    let (catalog, _) = matcher.catalog_of(opportunities(count, shape));
    (matcher, startup(text), catalog)
}

/// A catalog of opportunities that differ only in their ids: the tables have one entry, so the
/// scan dominates.
pub fn alike(count: u64) -> (Matcher, Startup, Catalog<Opportunity>) {
    let matcher = matcher();
    let one = Generator::new(SEED).opportunity(0, Shape::STRUCTURAL);
    let records = (0..count).map(|number| Opportunity { id: format!("o{number}"), ..one.clone() });
    let (catalog, _) = matcher.catalog_of(records);
    (matcher, startup(false), catalog)
}

/// Ranks a catalog for a startup.
pub fn rank((_, startup, catalog): &(Matcher, Startup, Catalog<Opportunity>)) -> Ranking {
    catalog.rank(startup, &Query::at(as_of())).expect("the catalog of this matcher")
}

pub fn json(count: u64) -> String {
    serde_json::to_string(&opportunities(count, Shape::WITH_TEXT)).expect("records are plain data")
}

pub fn read(json: &str) -> Records<Opportunity> {
    ketnoi::read(json)
}

pub fn records(count: u64) -> (Matcher, Vec<Opportunity>) {
    (matcher(), opportunities(count, Shape::STRUCTURAL))
}

pub fn build((matcher, records): (Matcher, Vec<Opportunity>)) -> Catalog<Opportunity> {
    matcher.catalog_of(records).0
}
