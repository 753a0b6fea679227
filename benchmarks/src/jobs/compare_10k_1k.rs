//! Two versions of the rules compared on a register, beside the two batches of rankings that show
//! no more than the best ten of each.

use ketnoi::executor::Parallelism;
use ketnoi::policy::{CompareQuery, Comparison, Scenario, compare};
use ketnoi::record::{Op, Rule};
use ketnoi::{Catalog, Matcher, Opportunity, Query, Startup};
use ketnoi_benchmarks::generate::{Class, Shape, as_of, config};

use crate::job::{Bar, Figure, Job, Samples};
use crate::world::{Bench, say, seconds};

pub const JOB: Job = Job {
    name: "compare-10k-1k",
    about: "Who gains and loses among 10 000 startups × 1 000 opportunities between two versions of the rules, with \
            exact totals by rule, one thread; beside a batch of rankings before and one after",
    run,
};

/// Rounds: each takes both sides in turn.
const ROUNDS: usize = 3;

/// A catalog and its register.
struct Version {
    register: Catalog<Startup>,
    catalog: Catalog<Opportunity>,
}

impl Version {
    fn new(matcher: &Matcher, startups: &[Startup], opportunities: Vec<Opportunity>) -> Self {
        Self { register: matcher.catalog_of(startups.to_vec()).0, catalog: matcher.catalog_of(opportunities).0 }
    }

    fn scenario(&self) -> Result<Scenario<'_>, String> {
        Scenario::new(&self.register, &self.catalog).map_err(|error| error.to_string())
    }
}

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let startups: Vec<Startup> =
        (0..bench.size(10_000)).map(|n| bench.generator.startup(n, Class::Complete, false)).collect();
    let opportunities: Vec<Opportunity> = bench.generator.opportunities(bench.size(1_000), Shape::STRUCTURAL);
    let version = |matcher, opportunities| Version::new(matcher, &startups, opportunities);
    let today = version(&bench.matcher, opportunities.clone());

    say("two configurations");
    let other = Matcher::new(config().with_evidence(true)).map_err(|error| error.to_string())?;
    let weighted = version(&other, opportunities.clone());
    let mut figures = vec![figure("two configurations", &startups, &today, &weighted)?];

    say("a changed catalog");
    let changed = opportunities.iter().enumerate().map(|(i, opportunity)| match i % 10 {
        0 => opportunity.clone().require([Rule::field("trl", Op::AtMost, 6)]),
        _ => opportunity.clone(),
    });
    let draft = version(&bench.matcher, changed.collect());
    figures.push(figure("one opportunity in ten with a new rule", &startups, &today, &draft)?);

    say("six rules each");
    let with_rules = |oldest: i32| {
        let rules = |opportunity: &Opportunity| opportunity.clone().require(six_rules(oldest));
        opportunities.iter().map(rules).collect()
    };
    let (before, after) = (version(&bench.matcher, with_rules(8)), version(&bench.matcher, with_rules(5)));
    figures.push(figure("six rules in each opportunity, of which one changes", &startups, &before, &after)?);
    Ok(figures)
}

/// Rules of which no startup fails all.
fn six_rules(oldest: i32) -> [Rule; 6] {
    [
        Rule::field("age_years", Op::AtMost, oldest),
        Rule::field("trl", Op::AtLeast, 1),
        Rule::field("place", Op::In, ["vietnam"]),
        Rule::field("sectors", Op::NotIn, ["mining"]),
        Rule::field("applicant", Op::NotIn, ["individual"]),
        Rule::any([Rule::field("groups", Op::In, ["women"]), Rule::exists("stage")]),
    ]
}

fn figure(name: &str, startups: &[Startup], before: &Version, after: &Version) -> Result<Figure, String> {
    let query = CompareQuery::at(as_of());
    let [mut ours, mut batches] = [(); 2].map(|()| Samples::default());
    let mut changed = 0;
    for _ in 0..ROUNDS {
        let (one, other) = (before.scenario()?, after.scenario()?);
        let (time, comparison) = seconds(|| compare(one, other, &query, Parallelism::CALLER));
        let comparison: Comparison = comparison.map_err(|error| error.to_string())?;
        changed = comparison.totals.changed();
        ours.push(time);
        let batch = |version: &Version| {
            version.catalog.rank_many(startups, &Query::at(as_of()), Parallelism::CALLER).map(|rankings| rankings.len())
        };
        let (time, ranked) = seconds(|| [batch(before), batch(after)]);
        for ranked in ranked {
            ranked.map_err(|error| error.to_string())?;
        }
        batches.push(time);
    }
    let name = format!("{name}: {changed} pairs change");
    Ok(Figure::times(name, &ours).beside("two batches", &batches).bar(Bar::Times(1.0)))
}
