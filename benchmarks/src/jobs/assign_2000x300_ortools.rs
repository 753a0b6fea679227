//! Cohorts of a large programme, beside the min-cost flow of OR-tools.

use ketnoi::plan::{Assign, Assignment, Candidates, Outcome};
use ketnoi_benchmarks::generate::{Pairs, Scores};
use serde_json::json;

use crate::job::{Bar, Figure, Job};
use crate::peers::python::{Python, write_numbers};
use crate::world::{Bench, SEED, seconds};

pub const JOB: Job = Job {
    name: "assign-2000x300-ortools",
    about: "2 000 startups × 300 programmes, 60 000 candidate pairs, at most 3 programmes a startup and 12 seats each; \
            the peer's time is its solve alone, and both must find the same total",
    run,
};

const ROUNDS: usize = 15;
const PROGRAMMES: u32 = 3;
const SEATS: u32 = 12;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let mut python = Python::start("assignment")?;
    let request = Assign::default().with_programmes_each(PROGRAMMES).with_seats_each(SEATS);
    [("scores anywhere", Scores::Any), ("scores in whole points", Scores::Points)]
        .into_iter()
        .map(|(name, scores)| {
            let pairs = Pairs::new(SEED, 2_000, 300, 30, scores);
            let candidates = pairs.candidates().map_err(|error| error.to_string())?;
            let path = write_numbers("assign-pairs.bin", &pairs.numbers())?;
            let asked = json!({"left": pairs.startups, "right": pairs.opportunities, "pairs": path,
                               "left_seats": PROGRAMMES, "right_seats": SEATS});
            let total = planned(&request, &candidates)?.total;
            let (ours, theirs) = bench.in_turn(
                &[(); ROUNDS],
                |()| Ok(seconds(|| request.plan(&candidates)).0),
                |()| {
                    let answer = python.call("ortools", &asked)?;
                    same_total(total, &answer["total"], "OR-tools")?;
                    answer["seconds"].as_f64().ok_or_else(|| "OR-tools tells no time".to_owned())
                },
            )?;
            Ok(Figure::times(name, &ours).beside("OR-tools", &theirs).bar(Bar::Ratio(1.0)))
        })
        .collect()
}

/// The plan, which there is.
pub fn planned(request: &Assign, candidates: &Candidates) -> Result<Assignment, String> {
    match request.plan(candidates).map_err(|error| error.to_string())? {
        Outcome::Planned(plan) if plan.gap == 0 => Ok(*plan),
        Outcome::Planned(plan) => Err(format!("not the best plan: a gap of {}", plan.gap)),
        other @ Outcome::Infeasible(_) => Err(format!("no plan: {other:?}")),
    }
}

/// A peer that finds another total solves something else.
pub fn same_total(ours: u64, theirs: &serde_json::Value, who: &str) -> Result<(), String> {
    if *theirs == ours { Ok(()) } else { Err(format!("{who} found a total of {theirs}, not {ours}")) }
}
