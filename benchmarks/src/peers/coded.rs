//! The same sum over plain columns of numbers: the cost of the additions alone.
//!
//! A column holds for each record the code of its distinct value of a criterion; a query's table
//! holds what each value adds to the score. `NumPy`, Polars, a Python loop and the plain scan here
//! all add up these. None of them pays for making the tables, checks rules or keeps intervals, so
//! they measure a lower bound.

use std::collections::HashMap;
use std::hash::Hash;

use ketnoi::config::WEIGHT_PROFILES;
use ketnoi::{Catalog, Criterion, Match, Opportunity, Query, Startup};
use ketnoi_benchmarks::generate::{Offer, Shape, as_of};

use crate::world::Bench;

/// What preferences are compared by.
pub const CRITERIA: [Criterion; 8] = [
    Criterion::Sector,
    Criterion::Stage,
    Criterion::Place,
    Criterion::Ticket,
    Criterion::Instrument,
    Criterion::Readiness,
    Criterion::Priority,
    Criterion::Support,
];

/// A catalog as columns of codes.
pub struct Coded {
    /// For each criterion each record's code.
    pub columns: Vec<Vec<u32>>,
    /// For each criterion and code an opportunity that has the value, by its place among the
    /// representatives.
    values: Vec<Vec<usize>>,
    /// Every distinct value in some opportunity of it.
    representatives: Catalog<Opportunity>,
    places: HashMap<String, usize>,
}

/// Numbers the distinct values of one criterion.
struct Column<K> {
    known: HashMap<K, u32>,
    codes: Vec<u32>,
    first: Vec<u64>,
}

impl<K: Hash + Eq> Column<K> {
    fn new() -> Self {
        Self { known: HashMap::new(), codes: Vec::new(), first: Vec::new() }
    }

    fn add(&mut self, value: K, number: u64) {
        let next = u32::try_from(self.first.len()).unwrap_or(u32::MAX);
        let code = *self.known.entry(value).or_insert(next);
        if code == next {
            self.first.push(number);
        }
        self.codes.push(code);
    }
}

impl Coded {
    /// The columns of the first so many generated records.
    pub fn new(bench: &Bench, records: u64, shape: Shape) -> Self {
        let mut columns: Vec<Column<String>> = CRITERIA.iter().map(|_| Column::new()).collect();
        for number in 0..records {
            let offer = bench.generator.offer(number, shape);
            for (column, criterion) in columns.iter_mut().zip(CRITERIA) {
                column.add(value(&offer, criterion), number);
            }
        }
        let mut numbers: Vec<u64> = columns.iter().flat_map(|column| column.first.iter().copied()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let given: Vec<Opportunity> = numbers.iter().map(|n| bench.generator.opportunity(*n, shape)).collect();
        let places = given.iter().enumerate().map(|(at, record)| (record.id.clone(), at)).collect();
        let place = |number: &u64| numbers.binary_search(number).unwrap_or_default();
        let values = columns.iter().map(|column| column.first.iter().map(place).collect()).collect();
        let (representatives, _) = bench.matcher.catalog_of(given);
        Self { columns: columns.into_iter().map(|column| column.codes).collect(), values, representatives, places }
    }

    /// What each value adds to the score for a startup, as the library judges it.
    pub fn tables(&self, startup: &Startup) -> Result<Vec<Vec<u32>>, String> {
        let everything = Query::at(as_of()).with_limit(u32::MAX).with_rejected(true);
        let ranking = self.representatives.rank(startup, &everything).map_err(|error| error.to_string())?;
        let lists = [&ranking.eligible.matches, &ranking.unverified.matches, &ranking.ineligible.matches];
        let mut by_place: Vec<Option<&Match>> = vec![None; self.places.len()];
        for found in lists.into_iter().flatten() {
            by_place[self.places[&found.opportunity().id]] = Some(found);
        }
        let table = |(values, criterion): (&Vec<usize>, Criterion)| {
            values.iter().map(|place| by_place[*place].map_or(0, |found| adds(found, criterion))).collect()
        };
        Ok(self.values.iter().zip(CRITERIA).map(table).collect())
    }

    /// The ten greatest sums, greatest first; equal ones by position.
    pub fn plain_scan(&self, tables: &[Vec<u32>]) -> Vec<(u32, usize)> {
        const BLOCK: usize = 4_096;
        let records = self.columns.first().map_or(0, Vec::len);
        let mut best: Vec<(u32, usize)> = Vec::with_capacity(11);
        let mut sums = [0_u32; BLOCK];
        for start in (0..records).step_by(BLOCK) {
            let block = &mut sums[..BLOCK.min(records - start)];
            block.fill(0);
            for (column, table) in self.columns.iter().zip(tables) {
                for (sum, code) in block.iter_mut().zip(&column[start..]) {
                    *sum += table[*code as usize];
                }
            }
            let mut least = best.get(9).map_or(0, |(sum, _)| *sum);
            for (at, sum) in block.iter().enumerate() {
                if *sum > least || best.len() < 10 {
                    let place = best.partition_point(|(other, _)| other >= sum);
                    best.insert(place, (*sum, start + at));
                    best.truncate(10);
                    least = best.get(9).map_or(0, |(sum, _)| *sum);
                }
            }
        }
        best
    }
}

/// What a criterion reads of an offer, as one text; its family decides the weight.
fn value(offer: &Offer, criterion: Criterion) -> String {
    let family = offer.family;
    match criterion {
        Criterion::Sector => format!("{family}{:?}", offer.sectors),
        Criterion::Stage => format!("{family}{:?}", offer.stages),
        Criterion::Place => format!("{family}{:?}", offer.places),
        Criterion::Ticket => format!("{family}{:?}{:?}", offer.ticket, offer.instruments),
        Criterion::Instrument => format!("{family}{:?}", offer.instruments),
        Criterion::Readiness => format!("{family}{:?}", offer.trl),
        Criterion::Priority => format!("{family}{:?}", offer.priority_groups),
        _ => format!("{family}{:?}", offer.offers),
    }
}

/// What a criterion adds to a match's score. The theme, unknown without texts, counts with the
/// sector.
fn adds(found: &Match, criterion: Criterion) -> u32 {
    let family = family_of(found);
    let of = |wanted: Criterion| {
        let profile = WEIGHT_PROFILES.iter().find(|profile| profile.family.name() == family && !profile.evidence);
        let weight = profile.and_then(|p| p.weights.iter().find(|w| w.criterion == wanted)).map_or(0, |w| w.weight);
        let membership = Criterion::all().zip(found.memberships()).find(|(criterion, _)| *criterion == wanted);
        u32::from(weight) * membership.map_or(0, |(_, membership)| u32::from(membership.point()))
    };
    if criterion == Criterion::Sector { of(Criterion::Sector) + of(Criterion::Theme) } else { of(criterion) }
}

fn family_of(found: &Match) -> &'static str {
    ketnoi_benchmarks::generate::family(&found.opportunity().kind)
}
