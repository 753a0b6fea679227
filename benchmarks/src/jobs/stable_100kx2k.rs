//! A stable plan of a whole country.

use ketnoi::plan::Stable;
use ketnoi_benchmarks::generate::{Pairs, Scores};

use super::assign_100kx2k::sizes;
use super::stable_1000x100::{plan, unblocked};
use crate::job::{Bar, Figure, Job, Samples};
use crate::world::{Bench, SEED, seconds};

pub const JOB: Job = Job {
    name: "stable-100kx2k",
    about: "A stable plan of 100 000 startups × 2 000 opportunities of 50 seats, 20 candidates each; no pair blocks it",
    run,
};

const ROUNDS: usize = 7;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let (startups, opportunities) = sizes(bench);
    let pairs = Pairs::new(SEED, startups, opportunities, 20, Scores::Any);
    let candidates = pairs.candidates().map_err(|error| error.to_string())?;
    let stable = Stable::default().with_seats_each(50);
    let mut times = Samples::default();
    for _ in 0..ROUNDS {
        times.push(seconds(|| stable.plan(&candidates)).0);
    }
    unblocked(&stable, &candidates, &plan(&stable, &candidates)?)?;
    Ok(vec![Figure::times(format!("{startups} × {opportunities}"), &times).bar(Bar::AtMost(1_000.0))])
}
