//! Pairs a second in a full scan, beside the array libraries of Python.

use ketnoi::Startup;
use ketnoi_benchmarks::generate::{Class, Shape};
use serde_json::{Value, json};

use crate::job::{Bar, Figure, Job, Samples};
use crate::peers::coded::Coded;
use crate::peers::python::{Python, write_numbers};
use crate::world::{Bench, of_class, say, seconds};

pub const JOB: Job = Job {
    name: "scan-pairs-numpy",
    about: "Pairs a second in a full scan of 1 000 000 opportunities by preferences, one thread; NumPy, Polars and a \
            plain loop add up the same eight numbers a pair from ready-made tables, and find the same ten best scores",
    run,
};

/// Queries measured at most: each is also asked of three peers.
const QUERIES: usize = 60;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    say("building a catalog without rules");
    let world = bench.world(1_000_000, Shape::PREFERENCES);
    let coded = Coded::new(bench, world.records, Shape::PREFERENCES);
    let mut python = Python::start("columns")?;
    python.call("load", &json!({"columns": files("column", &coded.columns)?}))?;
    let queries = bench.queries(false);
    let complete: Vec<&Startup> = of_class(&queries, Class::Complete).into_iter().take(QUERIES).collect();
    let [mut polars, mut looped, mut plain] = [const { None::<Samples> }; 3].map(Option::unwrap_or_default);
    let mut loop_records = 0;
    let (ours, numpy) = bench.in_turn(
        &complete,
        |startup| {
            let (time, answer) = seconds(|| Bench::full_scan(startup, &world.catalog));
            answer.map(|_| time)
        },
        |startup| {
            let tables = coded.tables(startup)?;
            let files = json!({"tables": files("table", &tables)?});
            let answer = python.call("numpy", &files)?;
            let scores = scores(startup, &world.catalog)?;
            same(&scores, &answer["scores"], "NumPy")?;
            let other = python.call("polars", &files)?;
            same(&scores, &other["scores"], "Polars")?;
            polars.push(other["seconds"].as_f64().unwrap_or(f64::NAN));
            let other = python.call("loop", &files)?;
            looped.push(other["seconds"].as_f64().unwrap_or(f64::NAN));
            loop_records = other["records"].as_u64().unwrap_or(0);
            let (time, found) = seconds(|| coded.plain_scan(&tables));
            plain.push(time);
            same(&scores, &json!(found.iter().map(|(sum, _)| sum).collect::<Vec<_>>()), "the plain scan")?;
            answer["seconds"].as_f64().ok_or_else(|| "NumPy tells no time".to_owned())
        },
    )?;
    let rate = |samples: &Samples, records: u64| millions(records) / samples.median();
    let ours = rate(&ours, world.records);
    let peers = [
        ("NumPy", rate(&numpy, world.records)),
        ("Polars", rate(&polars, world.records)),
        ("Python loop", rate(&looped, loop_records)),
        ("plain scan in Rust", rate(&plain, world.records)),
    ];
    let figure = |(peer, theirs): (&'static str, f64)| {
        Figure { samples: numpy.len(), ..Figure::value(format!("beside {peer}"), ours, "M pairs/s") }
            .above(peer, theirs)
    };
    let mut figures: Vec<Figure> = peers.into_iter().map(figure).collect();
    if let Some(first) = figures.first_mut() {
        *first = first.clone().bar(Bar::AtLeast(100.0));
    }
    Ok(figures)
}

fn millions(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / 1e6
}

/// One file for each list of numbers.
fn files(name: &str, lists: &[Vec<u32>]) -> Result<Vec<std::path::PathBuf>, String> {
    lists.iter().enumerate().map(|(at, list)| write_numbers(&format!("{name}-{at}.bin"), list)).collect()
}

/// The ten best scores of all opportunities: nothing is ineligible where there are no rules.
fn scores(startup: &Startup, catalog: &ketnoi::Catalog<ketnoi::Opportunity>) -> Result<Vec<u32>, String> {
    let ranking = Bench::top10(startup, catalog)?;
    Ok(ranking.eligible.matches.iter().map(|found| found.score.score).collect())
}

/// A peer that finds other scores measures something else.
fn same(ours: &[u32], theirs: &Value, who: &str) -> Result<(), String> {
    if json!(ours) == *theirs { Ok(()) } else { Err(format!("{who} found {theirs}, not {ours:?}")) }
}
