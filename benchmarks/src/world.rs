//! What jobs share: how large to be, the matcher, catalogs made once.

use std::cell::OnceCell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use ketnoi::executor::Parallelism;
use ketnoi::search::Strategy;
use ketnoi::{Catalog, Matcher, Opportunity, Query, Ranking, Startup};
use ketnoi_benchmarks::generate::{Class, Generator, Shape, as_of, config};

use crate::job::Samples;

/// The seed of every record.
pub const SEED: u64 = 20_261_122;

/// Queries: 600 complete, 300 with one field missing, 100 with three.
const QUERIES: u64 = 1_000;

/// Queries of one side before it is the other's turn.
const TURN: usize = 20;

/// Parallelism that prepare a catalog.
pub const THREADS: usize = 2;

/// How a run is made.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Records of any catalog at most.
    pub records: u64,
    /// How long one comparison may measure; every class is measured at least a few times.
    pub budget: Duration,
}

impl Setting {
    /// The figures of the table.
    pub const FULL: Self = Self { records: 1_000_000, budget: Duration::from_secs(20) };
    /// To see that everything works.
    pub const QUICK: Self = Self { records: 20_000, budget: Duration::from_secs(1) };
}

/// The setting, and what is made of it when it is first asked for.
pub struct Bench {
    /// How large and how long.
    pub setting: Setting,
    /// Makes every record.
    pub generator: Generator,
    /// The matcher that every catalog belongs to.
    pub matcher: Matcher,
    million: OnceCell<Rc<World>>,
}

/// A catalog, and how it came to be.
pub struct World {
    /// How many records were asked for.
    pub records: u64,
    /// The catalog.
    pub catalog: Catalog<Opportunity>,
    /// Seconds that preparing it took on [`THREADS`] threads, its records already in memory.
    pub seconds: f64,
}

impl Bench {
    /// Nothing is made yet but the matcher.
    pub fn new(setting: Setting) -> Result<Self, String> {
        let matcher = Matcher::new(config()).map_err(|error| error.to_string())?;
        Ok(Self { setting, generator: Generator::new(SEED), matcher, million: OnceCell::new() })
    }

    /// So many records, or as many as the setting allows.
    pub fn size(&self, records: u64) -> u64 {
        records.min(self.setting.records)
    }

    /// A catalog of so many generated records.
    pub fn world(&self, records: u64, shape: Shape) -> World {
        let records = self.size(records);
        let given = self.generator.opportunities(records, shape);
        let start = Instant::now();
        let mut catalog = self.matcher.catalog();
        let built = catalog.extend_on(given, Parallelism::threads(THREADS));
        let seconds = start.elapsed().as_secs_f64();
        built.unwrap_or_else(|_| unreachable!("two threads can be started"));
        World { records, catalog, seconds }
    }

    /// The catalog of a million opportunities with preferences and rules; made once for all jobs.
    pub fn million(&self) -> Rc<World> {
        Rc::clone(self.million.get_or_init(|| {
            say("building the catalog of a million");
            Rc::new(self.world(1_000_000, Shape::STRUCTURAL))
        }))
    }

    /// The queries, of all classes.
    pub fn queries(&self, text: bool) -> Vec<(Class, Startup)> {
        self.generator.queries(QUERIES, text)
    }

    /// The ten best of a catalog for a startup.
    pub fn top10(startup: &Startup, catalog: &Catalog<Opportunity>) -> Result<Ranking, String> {
        catalog.rank(startup, &Query::at(as_of())).map_err(|error| error.to_string())
    }

    /// The same by our own full scan: every record judged and scored.
    pub fn full_scan(startup: &Startup, catalog: &Catalog<Opportunity>) -> Result<Ranking, String> {
        let query = Query::at(as_of());
        catalog.rank_with_strategy(startup, &query, Strategy::Exhaustive).map_err(|error| error.to_string())
    }

    /// Measures ours and a peer in turn until the time is over: the machine's bad moments hit both.
    /// A turn has [`TURN`] queries, after its first to warm up: each side finds its own data in the
    /// caches, as it does where it serves.
    pub fn in_turn<Q>(
        &self,
        queries: &[Q],
        mut ours: impl FnMut(&Q) -> Result<f64, String>,
        mut theirs: impl FnMut(&Q) -> Result<f64, String>,
    ) -> Result<(Samples, Samples), String> {
        let (mut our_times, mut their_times) = (Samples::default(), Samples::default());
        let start = Instant::now();
        for (number, turn) in queries.chunks(TURN).enumerate() {
            if number > 0 && start.elapsed() > self.setting.budget {
                break;
            }
            take_turn(turn, &mut ours, &mut our_times)?;
            take_turn(turn, &mut theirs, &mut their_times)?;
        }
        Ok((our_times, their_times))
    }
}

fn take_turn<Q>(
    turn: &[Q],
    ask: &mut impl FnMut(&Q) -> Result<f64, String>,
    times: &mut Samples,
) -> Result<(), String> {
    turn.first().map(&mut *ask).transpose()?;
    for query in turn {
        times.push(ask(query)?);
    }
    Ok(())
}

/// The startups of one class.
pub fn of_class(queries: &[(Class, Startup)], class: Class) -> Vec<&Startup> {
    queries.iter().filter(|(of, _)| *of == class).map(|(_, startup)| startup).collect()
}

/// Seconds that a call takes.
pub fn seconds<T>(call: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let answer = std::hint::black_box(call());
    (start.elapsed().as_secs_f64(), answer)
}

/// Tells a person who waits what goes on.
pub fn say(what: &str) {
    eprintln!("   {what} …");
}
