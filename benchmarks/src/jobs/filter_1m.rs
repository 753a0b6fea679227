//! Rankings inside one province: the first with that filter, which finds out what it lets through,
//! and those after it.

use ketnoi::record::PlaceText;
use ketnoi::vocabulary::{PlaceLevel, TermKind};
use ketnoi::{Query, Startup};
use ketnoi_benchmarks::generate::as_of;

use crate::job::{Figure, Job, Samples};
use crate::world::{Bench, seconds};

pub const JOB: Job = Job {
    name: "filter-1m",
    about: "Top 10 of a million opportunities that cover one province or sit in it, one thread, all classes of queries",
    run,
};

/// Queries with the same filter, the first among them.
const QUERIES: usize = 10;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let world = bench.million();
    let startups: Vec<Startup> = bench.queries(false).into_iter().map(|(_, startup)| startup).collect();
    let vocabulary = bench.matcher.vocabulary();
    let tree = vocabulary.tree(TermKind::Place);
    let provinces = tree.ids().filter(|id| vocabulary.places().level(*id) == PlaceLevel::Province);
    let (mut first, mut next) = (Samples::default(), Samples::default());
    for (province, startups) in provinces.zip(startups.chunks(QUERIES)) {
        let mut query = Query::at(as_of());
        query.filter.place = Some(PlaceText::Text(tree.term(province).id.clone()));
        for (number, startup) in startups.iter().enumerate() {
            let (time, ranking) = seconds(|| world.catalog.rank(startup, &query));
            ranking.map_err(|error| error.to_string())?;
            if number == 0 { first.push(time) } else { next.push(time) }
        }
    }
    Ok(vec![
        Figure::times("the first query with a filter", &first),
        Figure::times("the next ones", &next).beside("the first", &first),
    ])
}
