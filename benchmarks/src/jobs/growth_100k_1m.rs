//! How query time grows with the catalog.

use ketnoi_benchmarks::generate::{Class, Shape};

use crate::job::{Bar, Figure, Job};
use crate::world::{Bench, of_class, seconds};

pub const JOB: Job = Job {
    name: "growth-100k-1m",
    about: "Query time at 1 000 000 opportunities over query time at 100 000, complete queries, in turn",
    run,
};

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let large = bench.million();
    let small = bench.world(large.records / 10, Shape::STRUCTURAL);
    let queries = bench.queries(false);
    let timed = |startup: &&ketnoi::Startup, catalog| {
        let (time, answer) = seconds(|| Bench::top10(startup, catalog));
        answer.map(|_| time)
    };
    let (at_large, at_small) = bench.in_turn(
        &of_class(&queries, Class::Complete),
        |startup| timed(startup, &large.catalog),
        |startup| timed(startup, &small.catalog),
    )?;
    let growth = at_large.median() / at_small.median();
    Ok(vec![
        Figure::times(format!("{} opportunities", small.records), &at_small),
        Figure::times(format!("{} opportunities", large.records), &at_large),
        Figure::value("growth", growth, "times").bar(Bar::AtMost(4.0)),
    ])
}
