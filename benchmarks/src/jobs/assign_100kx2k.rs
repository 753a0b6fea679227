//! A whole country's cohorts.

use ketnoi::plan::Assign;
use ketnoi_benchmarks::generate::{Pairs, Scores};

use super::assign_2000x300_ortools::planned;
use super::build_1m::counted;
use crate::job::{Bar, Figure, Job, Samples};
use crate::world::{Bench, SEED, seconds};

pub const JOB: Job = Job {
    name: "assign-100kx2k",
    about: "100 000 startups × 2 000 programmes of 50 seats, 20 candidates each, one programme a startup",
    run,
};

const ROUNDS: usize = 3;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let (startups, opportunities) = sizes(bench);
    let pairs = Pairs::new(SEED, startups, opportunities, 20, Scores::Any);
    let candidates = pairs.candidates().map_err(|error| error.to_string())?;
    let request = Assign::default().with_seats_each(50);
    let mut times = Samples::default();
    for _ in 0..ROUNDS {
        let (time, plan) = seconds(|| planned(&request, &candidates));
        plan?;
        times.push(time);
    }
    let peak = counted(u64::from(startups), "assign")?;
    let peak = peak["peak"].as_f64().ok_or("memory: no peak")?;
    Ok(vec![
        Figure::times(format!("{startups} × {opportunities}"), &times).bar(Bar::AtMost(10_000.0)),
        Figure::value("memory at the peak, with pairs and plan", peak / 1e6, "MB").bar(Bar::AtMost(500.0)),
    ])
}

/// Startups and opportunities; fewer in a quick run.
pub fn sizes(bench: &Bench) -> (u32, u32) {
    let startups = u32::try_from(bench.size(100_000)).unwrap_or(u32::MAX);
    (startups, startups / 50)
}
