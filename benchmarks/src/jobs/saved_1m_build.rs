//! Loading a saved catalog, beside building it.

use ketnoi::Catalog;
use ketnoi::executor::Parallelism;
use ketnoi_benchmarks::generate::Shape;

use crate::job::{Bar, Figure, Job, Samples};
use crate::world::{Bench, THREADS, say, seconds};

pub const JOB: Job = Job {
    name: "saved-1m-build",
    about: "Loading a saved catalog of 1 000 000 opportunities, its bytes in memory, beside building it from records in \
            memory; both on two threads",
    run,
};

fn run(bench: &Bench) -> Result<Vec<Figure>, String> {
    let world = bench.world(1_000_000, Shape::STRUCTURAL);
    say("saving");
    let (saving, bytes) = seconds(|| world.catalog.save());
    let bytes = bytes.map_err(|error| error.to_string())?;
    let mut loading = Samples::default();
    for _ in 0..3 {
        let (time, loaded) = seconds(|| Catalog::load(&bench.matcher, &bytes, Parallelism::threads(THREADS)));
        let loaded = loaded.map_err(|error| error.to_string())?;
        if loaded.content_hash() != world.catalog.content_hash() {
            return Err("what was loaded is not what was saved".to_owned());
        }
        loading.push(time);
    }
    let mut building = Samples::default();
    building.push(world.seconds);
    let megabytes = f64::from(u32::try_from(bytes.len() / 1_000_000).unwrap_or(u32::MAX));
    Ok(vec![
        Figure::times("loading", &loading).beside("building", &building).bar(Bar::Ratio(20.0)),
        Figure::value("saving", saving * 1e3, "ms"),
        Figure::value("the file", megabytes, "MB"),
    ])
}
