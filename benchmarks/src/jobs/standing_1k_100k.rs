//! Telling whose best have changed, beside ranking for everybody anew.

use ketnoi::search::Subscriptions;
use ketnoi::{Catalog, Opportunity, Query, Startup};
use ketnoi_benchmarks::generate::{Shape, as_of};

use crate::job::{Figure, Job, Samples};
use crate::world::{Bench, say, seconds};

pub const JOB: Job = Job {
    name: "standing-1k-100k",
    about: "One changed record in a catalog of 100 000 for which 1 000 startups wait: who has news, beside ranking for all of \
            them anew",
    run,
};

/// Changes told.
const CHANGES: u64 = 200;

/// Changes after which all are ranked anew.
const ANEW: usize = 5;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let world = bench.world(100_000, Shape::STRUCTURAL);
    let (mut catalog, query) = (world.catalog.clone(), Query::at(as_of()));
    let startups: Vec<Startup> = bench.queries(false).into_iter().map(|(_, startup)| startup).collect();
    say("registering");
    let mut subscriptions = Subscriptions::new(&bench.matcher);
    let subscribe = |startup: &Startup| subscriptions.subscribe(&catalog, startup.clone(), &query).map(drop);
    startups.iter().try_for_each(subscribe).map_err(|error| error.to_string())?;
    say("changing");
    let (mut told, mut anew, mut concerned) = (Samples::default(), Samples::default(), 0);
    for number in 0..CHANGES {
        let id = format!("o{:07}", (number * 97) % world.records);
        let record =
            Opportunity { id: id.clone(), ..bench.generator.opportunity(world.records + number, Shape::STRUCTURAL) };
        catalog.update(record).map_err(|error| error.to_string())?;
        let (time, news) = seconds(|| subscriptions.changes(&catalog, &[&id]));
        concerned += news.map_err(|error| error.to_string())?.len();
        told.push(time);
        if anew.len() < ANEW {
            let (time, ranked) = seconds(|| all(&startups, &catalog, &query));
            ranked?;
            anew.push(time);
        }
    }
    let concerned = f64::from(u32::try_from(concerned).unwrap_or(u32::MAX));
    let changes = f64::from(u32::try_from(CHANGES).unwrap_or(u32::MAX));
    Ok(vec![
        Figure::times("one change", &told).beside("ranking anew", &anew),
        Figure::value("startups with news of a change", concerned / changes, "startups"),
    ])
}

fn all(startups: &[Startup], catalog: &Catalog<Opportunity>, query: &Query) -> Result<usize, String> {
    let lists = startups.iter().map(|startup| catalog.rank(startup, query));
    let lengths = lists.map(|ranking| ranking.map(|ranking| ranking.eligible.matches.len()));
    lengths.sum::<ketnoi::Result<usize>>().map_err(|error| error.to_string())
}
