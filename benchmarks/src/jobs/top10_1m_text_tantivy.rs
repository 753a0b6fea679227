//! The ten best of a million with a description, beside a search engine that scores the same words.

use crate::job::{Figure, Job};
use crate::world::Bench;

pub const JOB: Job = Job {
    name: "top10-1m-text-tantivy",
    about: "Top 10 of 1 000 000 opportunities with descriptions of 60 words for a startup with one, among investors; \
            tantivy scores the same words, terms and filter",
    run,
};

#[cfg(not(feature = "tantivy"))]
fn run(_: &Bench) -> Result<Vec<Figure>, String> {
    Err("this build is without tantivy: run it with `cargo xtask bench`".to_owned())
}

#[cfg(feature = "tantivy")]
fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    use crate::job::Bar;
    use crate::peers::tantivy::Tantivy;
    use crate::world::{of_class, say, seconds};
    use ketnoi::Query;
    use ketnoi_benchmarks::generate::{Class, Shape, as_of};

    say("building a catalog with texts");
    let world = bench.world(1_000_000, Shape::WITH_TEXT);
    say("indexing for tantivy");
    let tantivy = Tantivy::new(&world.catalog)?;
    let queries = bench.queries(true);
    let mut asked = Query::at(as_of());
    asked.filter.kinds = vec!["investor".to_owned()];
    let mut figures = Vec::new();
    for class in Class::ALL {
        let (ours, theirs) = bench.in_turn(
            &of_class(&queries, class),
            |startup| {
                let (time, answer) = seconds(|| world.catalog.rank(startup, &asked));
                answer.map(|_| time).map_err(|error| error.to_string())
            },
            |startup| {
                let query = tantivy.query_with_text(startup, "investor");
                let (time, answer) = seconds(|| tantivy.top10(&query));
                answer.map(|_| time)
            },
        )?;
        let figure = Figure::times(class.name(), &ours).beside("tantivy", &theirs);
        figures.push(if class == Class::Complete { figure.bar(Bar::Ratio(5.0)) } else { figure });
    }
    Ok(figures)
}
