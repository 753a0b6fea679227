//! Preparing a catalog with texts, and what it takes in memory.

use ketnoi_benchmarks::generate::Shape;

use super::build_1m::memory;
use crate::job::{Figure, Job};
use crate::world::Bench;

pub const JOB: Job = Job {
    name: "build-100k-text",
    about: "A catalog of 100 000 opportunities with descriptions of 60 words, from records in memory, on two threads",
    run,
};

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let world = bench.world(100_000, Shape::WITH_TEXT);
    let mut figures = vec![Figure::value(format!("{} opportunities", world.records), world.seconds, "s")];
    drop(world);
    figures.extend(memory(bench.size(100_000), "text")?);
    Ok(figures)
}
