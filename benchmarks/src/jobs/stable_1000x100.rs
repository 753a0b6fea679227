//! A stable plan of full lists, and of smaller ones beside the package `matching`.

use std::collections::BTreeMap;

use ketnoi::plan::{Candidates, PairId, Stable, StablePlan};
use ketnoi_benchmarks::generate::{Pairs, Scores, numbered};
use serde_json::{Value, json};

use crate::job::{Bar, Figure, Job, Samples};
use crate::peers::python::Python;
use crate::world::{Bench, SEED, seconds};

pub const JOB: Job = Job {
    name: "stable-1000x100",
    about: "A stable plan of 1 000 startups × 100 opportunities of ten seats, every pair on both lists; smaller ones beside PyPI \
            `matching`, which must find the same plan, and whose time is its solve alone",
    run,
};

const ROUNDS: usize = 31;
/// Startups and opportunities that `matching` manages.
const SMALLER: [(u32, u32); 2] = [(50, 10), (200, 20)];

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let mut python = Python::start("assignment")?;
    let (times, _) = timed(1_000, 100)?;
    let mut figures = vec![Figure::times("1000 × 100", &times).bar(Bar::AtMost(5.0))];
    for (startups, opportunities) in SMALLER {
        let pairs = Pairs::new(SEED, startups, opportunities, opportunities, Scores::Any);
        let (candidates, stable) = instance(&pairs)?;
        let wishes = self::wishes(&pairs);
        let (ours, theirs) = bench.in_turn(
            &[(); 5],
            |()| Ok(seconds(|| stable.plan(&candidates)).0),
            |()| {
                let answer = python.call("residents", &wishes)?;
                same(&plan(&stable, &candidates)?, &answer["pairs"])?;
                answer["seconds"].as_f64().ok_or_else(|| "`matching` returns no time".to_owned())
            },
        )?;
        figures.push(Figure::times(format!("{startups} × {opportunities}"), &ours).beside("matching", &theirs));
    }
    let full = Pairs::new(SEED, 1_000, 100, 100, Scores::Any);
    let whole = python.call("residents", &wishes(&full));
    let note = match whole {
        Err(why) => format!("`matching` on 1000 × 100: {}", why.lines().next().unwrap_or_default()),
        Ok(answer) => format!("`matching` on 1000 × 100: {} s", answer["seconds"]),
    };
    if let Some(first) = figures.first_mut() {
        first.note = Some(note);
    }
    Ok(figures)
}

/// Times of a stable plan of full lists, which is checked.
fn timed(startups: u32, opportunities: u32) -> Result<(Samples, StablePlan), String> {
    let (candidates, stable) = instance(&Pairs::new(SEED, startups, opportunities, opportunities, Scores::Any))?;
    let mut times = Samples::default();
    for _ in 0..ROUNDS {
        times.push(seconds(|| stable.plan(&candidates)).0);
    }
    let plan = plan(&stable, &candidates)?;
    unblocked(&stable, &candidates, &plan)?;
    Ok((times, plan))
}

/// As many seats as startups.
fn instance(pairs: &Pairs) -> Result<(Candidates, Stable), String> {
    let candidates = pairs.candidates().map_err(|error| error.to_string())?;
    Ok((candidates, Stable::default().with_seats_each(pairs.startups / pairs.opportunities)))
}

pub fn plan(stable: &Stable, candidates: &Candidates) -> Result<StablePlan, String> {
    stable.plan(candidates).map_err(|error| error.to_string())
}

/// Checks that no blocking pair exists.
pub fn unblocked(stable: &Stable, candidates: &Candidates, plan: &StablePlan) -> Result<(), String> {
    let pairs = plan.pairs.iter();
    let pairs = pairs.map(|pair| PairId::new(&pair.startup, &pair.opportunity));
    let pairs: Vec<PairId> = pairs.collect();
    match stable.blocking(candidates, &pairs).map_err(|error| error.to_string())?.as_slice() {
        [] => Ok(()),
        blocking => Err(format!("{} pairs block the plan", blocking.len())),
    }
}

/// Both sides' lists as the peer takes them.
fn wishes(pairs: &Pairs) -> Value {
    let (startups, opportunities) = pairs.wishes();
    let lists = |lists: &[Vec<u32>]| -> BTreeMap<String, Vec<String>> {
        let named = lists.iter().enumerate();
        named.map(|(i, list)| (i.to_string(), list.iter().map(u32::to_string).collect())).collect()
    };
    let seats = pairs.startups / pairs.opportunities;
    let seats: BTreeMap<String, u32> = (0..pairs.opportunities).map(|i| (i.to_string(), seats)).collect();
    json!({"preferences": lists(&startups), "hospitals": lists(&opportunities), "seats": seats})
}

fn same(plan: &StablePlan, theirs: &Value) -> Result<(), String> {
    let mut ours: Vec<[String; 2]> = numbered(&plan.pairs)
        .iter()
        .map(|(startup, opportunity)| [startup.to_string(), opportunity.to_string()])
        .collect();
    ours.sort();
    if json!(ours) == *theirs { Ok(()) } else { Err("`matching` found another plan".to_owned()) }
}
