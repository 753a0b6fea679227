//! Programmes with six rules of their own each, beside the same programmes with the simple
//! constraints of a record.

use ketnoi::executor::Parallelism;
use ketnoi::record::{Op, PartialAnswer, Period, Rule};
use ketnoi::{Catalog, Opportunity, Query, Startup};
use ketnoi_benchmarks::generate::{Class, Shape, as_of};

use crate::job::{Bar, Figure, Job, Samples};
use crate::world::{Bench, say, seconds};

pub const JOB: Job = Job {
    name: "rules-10k-1k",
    about: "Rankings of 1 000 programmes for 10 000 startups, one thread: programmes with six rules each, all different, \
            beside programmes with the simple constraints `groups`, `applicants`, `trl`, `not_places` and `exclude`, all \
            different too",
    run,
};

/// Rounds: each takes both sides in turn.
const ROUNDS: usize = 3;

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let startups: Vec<Startup> =
        (0..bench.size(10_000)).map(|n| answered(bench.generator.startup(n, Class::Complete, false), n)).collect();
    let programmes: Vec<Opportunity> = bench.generator.opportunities(bench.size(1_000), Shape::STRUCTURAL);
    let catalog = |of: fn((usize, &Opportunity)) -> Opportunity| {
        bench.matcher.catalog_of(programmes.iter().enumerate().map(of).collect::<Vec<_>>()).0
    };
    let (simple, ruled) = (catalog(with_constraints), catalog(with_rules));
    let [mut ours, mut other] = [(); 2].map(|()| Samples::default());
    for round in 0..ROUNDS {
        say(&format!("round {}", round + 1));
        ours.push(batch(&ruled, &startups)?);
        other.push(batch(&simple, &startups)?);
    }
    let name = "six rules each, all different".to_owned();
    Ok(vec![Figure::times(name, &ours).beside("simple constraints", &other).bar(Bar::Times(2.0))])
}

/// Seconds for a ranking of each startup.
fn batch(catalog: &Catalog<Opportunity>, startups: &[Startup]) -> Result<f64, String> {
    let (time, ranked) = seconds(|| catalog.rank_many(startups, &Query::at(as_of()), Parallelism::CALLER));
    ranked.map(|_| time).map_err(|error| error.to_string())
}

/// A startup with answers to the facts of the rules, of which some are known in part.
fn answered(startup: Startup, n: u64) -> Startup {
    let heads = i32::try_from(n % 300).unwrap_or(0);
    let startup = startup.attribute("goals", ["water"]).attribute("activity_code", format!("{:02}.2", 10 + n % 80));
    match n % 3 {
        0 => startup.attribute("headcount", PartialAnswer::between(heads, heads + 40)),
        _ => startup.attribute("headcount", heads),
    }
}

/// Simple constraints, which are different for each programme as well: each refuses a startup of
/// its own.
fn with_constraints((n, programme): (usize, &Opportunity)) -> Opportunity {
    let group = ["women", "students", "youth", "farmers"][n % 4];
    let place = ["da-nang", "can-tho", "ha-noi", "lam-dong", "hue"][n % 5];
    let least = u8::try_from(n % 4 + 1).unwrap_or(1);
    programme
        .clone()
        .groups([group, "youth"])
        .applicants(["firm", "individual"])
        .trl(least..)
        .not_places([place])
        .exclude(format!("refused-{n}"))
}

/// Six rules, which no other programme has.
fn with_rules((n, programme): (usize, &Opportunity)) -> Opportunity {
    let n = i32::try_from(n).unwrap_or(0);
    programme.clone().require([
        Rule::field("headcount", Op::LessThan, 250 + n).id("small"),
        Rule::field("founded", Op::After, Period::days(-3_000 - n)),
        Rule::field("place", Op::In, ["vietnam"]),
        Rule::any([Rule::field("goals", Op::In, ["water", "waste"]), Rule::field("trl", Op::AtLeast, 4 + n % 4)]),
        Rule::field("activity_code", Op::NotIn, [format!("{:02}", 10 + n % 80)]),
        Rule::when(Rule::field("applicant", Op::In, ["cooperative"]), Rule::field("headcount", Op::AtLeast, 7)),
    ])
}
