//! Many startups against many opportunities, beside `NumPy` on three criteria.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use ketnoi::executor::Parallelism;
use ketnoi::{Criterion, Opportunity, Query, Startup};
use ketnoi_benchmarks::generate::{Class, Shape, as_of};
use serde_json::json;

use crate::job::{Bar, Figure, Job, Samples};
use crate::peers::coded::{CRITERIA, Coded};
use crate::peers::python::{Python, write_numbers};
use crate::world::{Bench, say, seconds};

pub const JOB: Job = Job {
    name: "batch-10k-1k-numpy",
    about: "10 000 startups × 1 000 opportunities, all criteria and rules, top 10 of each, one thread; NumPy adds up \
            sector, stage and place alone, from ready-made tables of all distinct values",
    run,
};

/// The criteria that `NumPy` adds up.
const THREE: [Criterion; 3] = [Criterion::Sector, Criterion::Stage, Criterion::Place];

/// Rounds: each takes both sides in turn.
const ROUNDS: usize = 3;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let startups: Vec<Startup> =
        (0..bench.size(10_000)).map(|n| bench.generator.startup(n, Class::Complete, false)).collect();
    let world = bench.world(1_000, Shape::STRUCTURAL);
    let coded = Coded::new(bench, world.records, Shape::STRUCTURAL);
    say("tables for NumPy");
    let mut python = Python::start("columns")?;
    let given = tables(&startups, &coded)?;
    let query = Query::at(as_of());
    let rank = || world.catalog.rank_many(&startups, &query, Parallelism::CALLER);
    let empty = bench.matcher.catalog::<Opportunity>();
    let [mut ours, mut numpy, mut with_reasons, mut reading_alone] = [(); 4].map(|()| Samples::default());
    for _ in 0..ROUNDS {
        let (time, answer) = seconds(rank);
        let rankings = answer.map_err(|error| error.to_string())?;
        let (reading, _) = seconds(|| {
            let matches = rankings.iter().flat_map(|ranking| &ranking.eligible.matches);
            matches.map(|found| found.reasons().len()).sum::<usize>()
        });
        ours.push(time);
        with_reasons.push(time + reading);
        let (time, _) = seconds(|| empty.rank_many(&startups, &query, Parallelism::CALLER));
        reading_alone.push(time);
        numpy.push(python.seconds("batch", &given)?);
    }
    let pairs = format!("{} × {}", startups.len(), world.records);
    Ok(vec![
        Figure::times(pairs.clone(), &ours).beside("NumPy, three criteria", &numpy).bar(Bar::Ratio(4.0)),
        Figure::times(format!("{pairs}, all reasons read"), &with_reasons).beside("NumPy, three criteria", &numpy),
        Figure::times("reading the startups alone, against no opportunity", &reading_alone)
            .beside("NumPy, three criteria", &numpy),
    ])
}

/// For each of the three criteria a row for each distinct value of the startups, and each startup's
/// row.
fn tables(startups: &[Startup], coded: &Coded) -> Result<serde_json::Value, String> {
    let (mut codes, mut files, mut rows, mut per) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for criterion in THREE {
        let at = CRITERIA.iter().position(|other| *other == criterion).unwrap_or_default();
        let mut known: HashMap<String, u32> = HashMap::new();
        let (mut table, mut row_of, mut width) = (Vec::new(), Vec::new(), 0);
        for startup in startups {
            let value = format!(
                "{:?}",
                match criterion {
                    Criterion::Sector => (startup.sectors.as_ref(), None, None),
                    Criterion::Stage => (None, startup.stage.as_ref(), None),
                    _ => (None, None, Some((&startup.place, &startup.origin))),
                }
            );
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            let row = match known.entry(value) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(new) => {
                    let mut of_startup = coded.tables(startup)?;
                    let of_criterion = of_startup.swap_remove(at);
                    width = of_criterion.len();
                    table.extend(of_criterion);
                    *new.insert(next)
                }
            };
            row_of.push(row);
        }
        let name = criterion.name();
        codes.push(write_numbers(&format!("batch-{name}-codes.bin"), &coded.columns[at])?);
        files.push(write_numbers(&format!("batch-{name}-table.bin"), &table)?);
        rows.push(write_numbers(&format!("batch-{name}-rows.bin"), &row_of)?);
        per.push(width);
    }
    Ok(json!({"codes": codes, "tables": files, "rows": rows, "per": per}))
}
