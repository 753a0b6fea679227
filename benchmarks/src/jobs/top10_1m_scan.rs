//! The ten best of a million for every class of queries, beside our own full scan, before and after
//! many updates.

use ketnoi::{Catalog, Opportunity, Startup};
use ketnoi_benchmarks::generate::{Class, Shape};

use crate::job::{Bar, Figure, Job, Samples};
use crate::world::{Bench, of_class, say, seconds};

pub const JOB: Job = Job {
    name: "top10-1m-scan",
    about: "The same for each class of queries, beside our own full scan, which judges and scores every record",
    run,
};

/// Updates before the second round.
const UPDATES: u64 = 10_000;

/// Never slower than 1.1 times the scan.
const NEVER_SLOWER: f64 = 1.0 / 1.1;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let world = bench.million();
    let mut figures = measured(bench, &world.catalog, "")?;
    say("updating");
    let mut updated = world.catalog.clone();
    for number in 0..UPDATES.min(world.records / 10) {
        let id = format!("o{:07}", (number * 97) % world.records);
        let mut record = bench.generator.opportunity(world.records + number, Shape::STRUCTURAL);
        record.id = id;
        updated.update(record).map_err(|error| error.to_string())?;
    }
    figures.extend(measured(bench, &updated, " after updates")?);
    Ok(figures)
}

fn measured(bench: &Bench, catalog: &Catalog<Opportunity>, when: &str) -> Result<Vec<Figure>, String> {
    let queries = bench.queries(false);
    let mut figures = Vec::new();
    for class in Class::ALL {
        let (ours, theirs) = bench.in_turn(
            &of_class(&queries, class),
            |startup| {
                let (time, answer) = seconds(|| Bench::top10(startup, catalog));
                answer.map(|_| time)
            },
            |startup| {
                let (time, answer) = seconds(|| Bench::full_scan(startup, catalog));
                answer.map(|_| time)
            },
        )?;
        let figure = Figure::times(format!("{}{when}", class.name()), &ours).beside("full scan", &theirs);
        figures.push(if class == Class::OneMissing { figure.bar(Bar::Ratio(5.0)) } else { figure });
        figures.push(evaluated(catalog, &format!("{}{when}", class.name()), &of_class(&queries, class))?);
        figures.push(slowest(format!("{}{when}, 99th percentile", class.name()), &ours, &theirs));
    }
    Ok(figures)
}

/// Records scored, in per cent of the catalog: the median of some queries.
pub fn evaluated(catalog: &Catalog<Opportunity>, name: &str, queries: &[&Startup]) -> Result<Figure, String> {
    let mut shares = Samples::default();
    let all = u32::try_from(catalog.len()).map_or(f64::INFINITY, f64::from);
    for startup in queries.iter().take(100) {
        shares.push(f64::from(Bench::top10(startup, catalog)?.evaluated) / all * 100.0);
    }
    let figure = Figure::value(format!("{name}, records evaluated"), shares.median(), "%");
    Ok(Figure { samples: shares.len(), p99: Some(shares.quantile(0.99)), ..figure })
}

fn slowest(name: String, ours: &Samples, theirs: &Samples) -> Figure {
    let (our, their) = (ours.quantile(0.99) * 1e3, theirs.quantile(0.99) * 1e3);
    let figure = Figure { samples: ours.len(), ..Figure::value(name, our, "ms") };
    Figure { peer: Some("full scan"), peer_value: Some(their), ratio: Some(their / our), ..figure }
        .bar(Bar::Ratio(NEVER_SLOWER))
}
