//! Preparing a catalog, and what it takes in memory.

use ketnoi_benchmarks::generate::Shape;
use serde_json::Value;

use crate::job::{Bar, Figure, Job};
use crate::world::Bench;

pub const JOB: Job = Job {
    name: "build-1m",
    about: "A catalog of 1 000 000 opportunities without texts, from records in memory, on two threads",
    run,
};

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    // A catalog of its own: the shared one was perhaps built long ago, on a busier machine.
    let world = bench.world(1_000_000, Shape::STRUCTURAL);
    let mut figures =
        vec![Figure::value(format!("{} opportunities", world.records), world.seconds, "s").bar(Bar::AtMost(5.0))];
    drop(world);
    let beyond = memory(bench.size(1_000_000), "structural")?;
    figures.extend(beyond);
    if let Some(figure) = figures.iter_mut().find(|figure| figure.name.starts_with("beyond")) {
        *figure = figure.clone().bar(Bar::AtMost(150.0));
    }
    Ok(figures)
}

/// What the program `memory` counts: a process of its own, because counting would slow this one.
pub fn counted(records: u64, what: &str) -> Result<Value, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?.with_file_name("memory");
    let output = std::process::Command::new(&program).args([&records.to_string(), what]).output();
    let output = output.map_err(|error| format!("{}: {error}", program.display()))?;
    serde_json::from_slice(&output.stdout).map_err(|error| format!("memory: {error}"))
}

/// Bytes a record.
pub fn memory(records: u64, shape: &str) -> Result<Vec<Figure>, String> {
    let counted = counted(records, shape)?;
    let figure = |name: &str, field: &str| {
        counted[field]
            .as_f64()
            .map(|bytes| Figure::value(name, bytes, "bytes a record"))
            .ok_or(format!("memory: no {field}"))
    };
    Ok(vec![
        figure("beyond the record's own JSON text and id", "beyond_json")?,
        figure("beyond the record's strings and id", "beyond_strings")?,
        figure("the whole catalog, with its records", "catalog")?,
        figure("the plain list of records before", "records")?,
    ])
}
