//! Updates of a catalog, and queries between and after them.

use ketnoi::{Catalog, Opportunity, Query, Startup};
use ketnoi_benchmarks::generate::{Class, Shape, as_of};

use crate::job::{Bar, Figure, Job};
use crate::world::{Bench, of_class, say, seconds};

pub const JOB: Job = Job {
    name: "update-1m",
    about: "Updates of single records in a catalog of 1 000 000, seen by the next query, and queries after them",
    run,
};

/// Updates before the queries.
const UPDATES: u64 = 10_000;

/// Updates over which the cost of one is averaged, as a share of the records: enough that each of
/// them was merged into the sorted segment at least once.
const SHARE: u64 = 25;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let world = bench.million();
    let (snapshot, mut catalog) = seconds(|| world.catalog.clone());
    let updates = UPDATES.min(world.records / 2);
    let records: Vec<Opportunity> = (0..updates.max(world.records / SHARE))
        .map(|number| Opportunity {
            id: format!("o{:07}", (number * 97) % world.records),
            ..bench.generator.opportunity(world.records + number, Shape::STRUCTURAL)
        })
        .collect();
    say("updating");
    let (first, rest) = records.split_first().ok_or("no records to update")?;
    // The first update after a snapshot may copy what the two share.
    let (first_time, done) = seconds(|| catalog.update(first.clone()));
    done.map_err(|error| error.to_string())?;
    let queries = bench.queries(false);
    let complete = of_class(&queries, Class::Complete);
    let startup: &Startup = complete.first().ok_or("no query")?;
    let (first_part, second_part) = rest.split_at(usize::try_from(updates - 1).unwrap_or(rest.len()));
    let mut all = update(&mut catalog, first_part)?;
    for record in first_part.iter().rev().take(20) {
        let mut query = Query::at(as_of());
        (query.filter.ids, query.rejected) = (Some(vec![record.id.clone()]), true);
        let found = catalog.rank(startup, &query).map_err(|error| error.to_string())?;
        let lists = [&found.eligible.matches, &found.unverified.matches, &found.ineligible.matches];
        if lists.into_iter().flatten().all(|found| found.opportunity() != record) {
            return Err(format!("`{}` was updated, and the next query does not see it", record.id));
        }
    }
    let timed = |startup: &&Startup, catalog| {
        let (time, answer) = seconds(|| Bench::top10(startup, catalog));
        answer.map(|_| time)
    };
    let (after, before) = bench.in_turn(&complete, |s| timed(s, &catalog), |s| timed(s, &world.catalog))?;
    all += update(&mut catalog, second_part)?;
    let count = f64::from(u32::try_from(rest.len()).unwrap_or(u32::MAX));
    let mut one = Figure::value("one update, amortised", all / count * 1e6, "µs").bar(Bar::AtMost(50.0));
    one.samples = rest.len();
    Ok(vec![
        one,
        Figure::value("a snapshot by clone", snapshot * 1e6, "µs"),
        Figure::value("the first update after a snapshot", first_time * 1e6, "µs"),
        Figure::times(format!("query after {updates} updates"), &after).beside("before them", &before),
    ])
}

/// Seconds that so many updates take, one by one.
fn update(catalog: &mut Catalog<Opportunity>, records: &[Opportunity]) -> Result<f64, String> {
    let given = records.to_vec();
    let (time, done) = seconds(|| given.into_iter().try_for_each(|record| catalog.update(record).map(drop)));
    done.map(|()| time).map_err(|error| error.to_string())
}
