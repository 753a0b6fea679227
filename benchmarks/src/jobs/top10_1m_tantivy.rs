//! The ten best of a million, beside a search engine's nearest query.

use crate::job::{Figure, Job};
use crate::world::Bench;

pub const JOB: Job = Job {
    name: "top10-1m-tantivy",
    about: "Exact top 10 of 1 000 000 opportunities for a startup, preferences and rules, one thread; \
            tantivy answers a should-query over sector, stage and place terms with the weights as boosts, top 10",
    run,
};

#[cfg(not(feature = "tantivy"))]
fn run(_: &Bench) -> Result<Vec<Figure>, String> {
    Err("this build is without tantivy: run it with `cargo xtask bench`".to_owned())
}

#[cfg(feature = "tantivy")]
fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    use crate::job::Bar;
    use crate::peers::tantivy::{Breadth, Tantivy};
    use crate::world::{of_class, say, seconds};
    use ketnoi_benchmarks::generate::Class;

    let world = bench.million();
    say("indexing for tantivy");
    let tantivy = Tantivy::new(&world.catalog)?;
    let queries = bench.queries(false);
    let mut figures = Vec::new();
    for class in Class::ALL {
        for breadth in [Breadth::Nearest, Breadth::Stated] {
            let (ours, theirs) = bench.in_turn(
                &of_class(&queries, class),
                |startup| {
                    let (time, answer) = seconds(|| Bench::top10(startup, &world.catalog));
                    answer.map(|_| time)
                },
                |startup| {
                    let query = tantivy.query(startup, breadth);
                    let (time, answer) = seconds(|| tantivy.top10(&query));
                    answer.map(|_| time)
                },
            )?;
            let (name, peer) = match breadth {
                Breadth::Nearest => (class.name().to_owned(), "tantivy"),
                Breadth::Stated => (format!("{}, stated terms only", class.name()), "tantivy"),
            };
            let figure = Figure::times(name, &ours).beside(peer, &theirs);
            let is_bar = class == Class::Complete && breadth == Breadth::Nearest;
            figures.push(if is_bar { figure.bar(Bar::Ratio(10.0)) } else { figure });
        }
    }
    let complete = of_class(&queries, Class::Complete);
    let share = super::top10_1m_scan::evaluated(&world.catalog, Class::Complete.name(), &complete)?;
    figures.push(share.bar(Bar::AtMost(1.0)));
    Ok(figures)
}
