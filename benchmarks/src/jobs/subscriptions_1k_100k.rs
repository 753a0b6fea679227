//! Change notifications for subscribers, beside ranking again for all of them.

use ketnoi::search::Subscriptions;
use ketnoi::{Catalog, Opportunity, Query, Startup};
use ketnoi_benchmarks::generate::{Shape, as_of};

use crate::job::{Figure, Job, Samples};
use crate::world::{Bench, say, seconds};

pub const JOB: Job = Job {
    name: "subscriptions-1k-100k",
    about: "One changed record in a catalog of 100 000 with 1 000 subscribed startups: whose best matches change, beside \
            ranking again for all of them",
    run,
};

/// Changed records.
const CHANGES: u64 = 200;

/// Changes after which all startups are ranked again.
const RERANKED: usize = 5;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let world = bench.world(100_000, Shape::STRUCTURAL);
    let (mut catalog, query) = (world.catalog.clone(), Query::at(as_of()));
    let startups: Vec<Startup> = bench.queries(false).into_iter().map(|(_, startup)| startup).collect();
    say("subscribing");
    let mut subscriptions = Subscriptions::new(&bench.matcher);
    let subscribe = |startup: &Startup| subscriptions.subscribe(&catalog, startup.clone(), &query).map(drop);
    startups.iter().try_for_each(subscribe).map_err(|error| error.to_string())?;
    say("changing");
    let (mut notified, mut reranked, mut affected) = (Samples::default(), Samples::default(), 0);
    for number in 0..CHANGES {
        let id = format!("o{:07}", (number * 97) % world.records);
        let record =
            Opportunity { id: id.clone(), ..bench.generator.opportunity(world.records + number, Shape::STRUCTURAL) };
        catalog.update(record).map_err(|error| error.to_string())?;
        let (time, changes) = seconds(|| subscriptions.changes(&catalog, &[&id]));
        affected += changes.map_err(|error| error.to_string())?.len();
        notified.push(time);
        if reranked.len() < RERANKED {
            let (time, ranked) = seconds(|| all(&startups, &catalog, &query));
            ranked?;
            reranked.push(time);
        }
    }
    let affected = f64::from(u32::try_from(affected).unwrap_or(u32::MAX));
    let changes = f64::from(u32::try_from(CHANGES).unwrap_or(u32::MAX));
    Ok(vec![
        Figure::times("one change", &notified).beside("ranking again", &reranked),
        Figure::value("startups affected by a change", affected / changes, "startups"),
    ])
}

fn all(startups: &[Startup], catalog: &Catalog<Opportunity>, query: &Query) -> Result<usize, String> {
    let lists = startups.iter().map(|startup| catalog.rank(startup, query));
    let lengths = lists.map(|ranking| ranking.map(|ranking| ranking.eligible.matches.len()));
    lengths.sum::<ketnoi::Result<usize>>().map_err(|error| error.to_string())
}
