//! The ten best of a million for every class of queries, beside a plain scan, before and after many updates.

use ketnoi::{Catalog, Opportunity};
use ketnoi_benchmarks::generate::{Class, Shape};

use crate::job::{Bar, Figure, Job, Samples};
use crate::peers::coded::Coded;
use crate::world::{Bench, of_class, say, seconds};

pub const JOB: Job = Job {
    name: "top10-1m-scan",
    about: "The same for each class of queries, beside a plain scan: a loop over dictionary-coded columns that adds up \
            eight ready-made numbers a record, judges no rules and keeps no intervals",
    run,
};

/// Updates before the second round.
const UPDATES: u64 = 10_000;

/// Never slower than 1.1 times the scan.
const NEVER_SLOWER: f64 = 1.0 / 1.1;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let world = bench.million();
    say("coding columns for the plain scan");
    let coded = Coded::new(bench, world.records, Shape::STRUCTURAL);
    let mut figures = measured(bench, &world.catalog, &coded, "")?;
    if let Some(figure) = figures.first_mut() {
        figure.note = Some(format!("Distinct values of the eight criteria: {:?}.", coded.distinct()));
    }
    say("updating");
    let mut updated = world.catalog.clone();
    // As many as a tenth of a small catalogue: its plain scan stays the one before them.
    for number in 0..UPDATES.min(world.records / 10) {
        let id = format!("o{:07}", (number * 97) % world.records);
        let mut record = bench.generator.opportunity(world.records + number, Shape::STRUCTURAL);
        record.id = id;
        updated.update(&bench.matcher, record).map_err(|error| error.to_string())?;
    }
    figures.extend(measured(bench, &updated, &coded, " after updates")?);
    Ok(figures)
}

fn measured(bench: &Bench, catalog: &Catalog<Opportunity>, coded: &Coded, when: &str) -> Result<Vec<Figure>, String> {
    let queries = bench.queries(false);
    let mut figures = Vec::new();
    for class in Class::ALL {
        let (ours, theirs) = bench.in_turn(
            &of_class(&queries, class),
            |startup| {
                let (time, answer) = seconds(|| bench.top10(startup, catalog));
                answer.map(|_| time)
            },
            |startup| {
                let tables = coded.tables(bench, startup)?;
                Ok(seconds(|| coded.plain_scan(&tables)).0)
            },
        )?;
        let figure = Figure::times(format!("{}{when}", class.name()), &ours).beside("plain scan", &theirs);
        figures.push(if class == Class::OneMissing { figure.bar(Bar::Ratio(5.0)) } else { figure });
        figures.push(slowest(format!("{}{when}, 99th percentile", class.name()), &ours, &theirs));
    }
    Ok(figures)
}

fn slowest(name: String, ours: &Samples, theirs: &Samples) -> Figure {
    let (our, their) = (ours.quantile(0.99) * 1e3, theirs.quantile(0.99) * 1e3);
    let figure = Figure { samples: ours.len(), ..Figure::value(name, our, "ms") };
    Figure { peer: Some("plain scan"), peer_value: Some(their), ratio: Some(their / our), ..figure }
        .bar(Bar::Ratio(NEVER_SLOWER))
}
