//! The dense one-to-one assignment, beside the solvers that are made for nothing else.

use ketnoi::plan::Assign;
use ketnoi_benchmarks::generate::{Pairs, Scores};
use serde_json::json;

use super::assign_2000x300_ortools::{planned, same_total};
use crate::job::{Bar, Figure, Job, Samples};
use crate::peers::python::{Python, write_numbers};
use crate::world::{Bench, SEED, seconds};

pub const JOB: Job = Job {
    name: "assign-1000-scipy",
    about: "1 000 × 1 000, every pair a candidate, one to one; beside the fastest of SciPy, lap and lapjv, which must find the \
            same total. Ours also gives dual_prices, the first of equally good plans and what one more seat would gain",
    run,
};

const SIZE: u32 = 1_000;
const ROUNDS: usize = 21;
const PEERS: [(&str, &str); 3] = [("scipy", "SciPy"), ("lap", "lap"), ("lapjv", "lapjv")];

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let mut python = Python::start("assignment")?;
    let request = Assign::default().with_seats_each(1);
    let mut figures = Vec::new();
    for (name, scores) in [("scores anywhere", Scores::Any), ("scores in whole points", Scores::Points)] {
        let pairs = Pairs::new(SEED, SIZE, SIZE, SIZE, scores);
        let candidates = pairs.candidates().map_err(|error| error.to_string())?;
        let dense: Vec<u32> = pairs.list.iter().map(|(.., score)| *score).collect();
        python.call("load", &json!({"size": SIZE, "scores": write_numbers("assign-dense.bin", &dense)?}))?;
        let total = planned(&request, &candidates)?.total;
        let mut peers = PEERS.map(|_| Samples::default());
        let (ours, _) = bench.in_turn(
            &[(); ROUNDS],
            |()| Ok(seconds(|| request.plan(&candidates)).0),
            |()| {
                for ((function, who), times) in PEERS.iter().zip(&mut peers) {
                    let answer = python.call(function, &json!({}))?;
                    same_total(total, &answer["total"], who)?;
                    times.push(answer["seconds"].as_f64().unwrap_or(f64::NAN));
                }
                Ok(0.0)
            },
        )?;
        let beside =
            |((_, who), times): (&(&str, &'static str), &Samples)| Figure::times(name, &ours).beside(who, times);
        let mut beside: Vec<Figure> = PEERS.iter().zip(&peers).map(beside).collect();
        beside.sort_by(|a, b| a.peer_value.unwrap_or(f64::MAX).total_cmp(&b.peer_value.unwrap_or(f64::MAX)));
        if let Some(fastest) = beside.first_mut() {
            *fastest = fastest.clone().bar(Bar::Times(1.5));
        }
        figures.extend(beside);
    }
    Ok(figures)
}
