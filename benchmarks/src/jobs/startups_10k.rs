//! Ranking a pool of startups, beside listing every match; and a change of the pool while a
//! snapshot is kept.

use ketnoi::{Catalog, Opportunity, Query, Ranking, Startup};
use ketnoi_benchmarks::generate::{Class, Shape, as_of};

use crate::job::{Figure, Job, Samples};
use crate::world::{Bench, say, seconds};

pub const JOB: Job = Job {
    name: "startups-10k",
    about: "Top 10 of a pool of 10 000 startups with descriptions for an opportunity with one, all criteria, one thread",
    run,
};

/// Opportunities that are ranked for.
const OPPORTUNITIES: u64 = 200;

/// How many of them get a list of every match.
const WHOLE: usize = 10;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let startups = bench.size(10_000);
    let startup = |number| bench.generator.startup(number, Class::Complete, true);
    let opportunities: Vec<Opportunity> = bench.generator.opportunities(OPPORTUNITIES, Shape::WITH_TEXT);
    let (mut pool, _) = bench.matcher.catalog_of((0..startups).map(startup));
    let query = Query::at(as_of());
    let all = query.clone().with_limit(u32::MAX).with_rejected(true);
    say("ranking");
    let (mut ranked, mut whole, mut changed) = (Samples::default(), Samples::default(), Samples::default());
    for opportunity in &opportunities {
        let (time, ranking) = seconds(|| pool.rank(opportunity, &query));
        ranked.push(time);
        if whole.len() < WHOLE {
            let (time, list) = seconds(|| pool.rank(opportunity, &all));
            whole.push(time);
            if first(ranking) != first(list) {
                return Err(format!("the two best for {} differ", opportunity.id));
            }
        }
    }
    say("changing");
    for number in 0..OPPORTUNITIES {
        let record = Startup { id: startup(number * 41 % startups).id, ..startup(startups + number) };
        let snapshot = pool.clone();
        changed.push(change(&mut pool, record)?);
        drop(snapshot);
    }
    Ok(vec![
        Figure::times("one opportunity", &ranked).beside("a list of every match", &whole),
        Figure::times("one change while a snapshot is kept", &changed),
    ])
}

/// The id and score of the best match.
fn first(ranking: ketnoi::Result<Ranking>) -> Option<(String, u32)> {
    let ranking = ranking.ok()?;
    ranking.eligible.matches.first().map(|found| (found.startup().id.clone(), found.score.score))
}

fn change(pool: &mut Catalog<Startup>, record: Startup) -> Result<f64, String> {
    let (time, done) = seconds(|| pool.update(record));
    done.map(|_| time).map_err(|error| error.to_string())
}
