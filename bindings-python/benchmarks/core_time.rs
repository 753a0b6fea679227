//! The seconds that the crate alone takes, as JSON, for `python_benchmarks.py` to compare with.

use std::error::Error;
use std::fs::{File, read_to_string};
use std::time::Instant;

use arrow_array::RecordBatch;
use arrow_ipc::reader::StreamReader;
use ketnoi::executor::Parallelism;
use ketnoi::wire::Service;
use ketnoi::{Config, Opportunity, Query, Startup, read};

#[path = "../src/table.rs"]
mod table;

/// The elapsed time, and the processor time of this thread (on Linux; elsewhere the elapsed time).
struct Timer {
    clock: Instant,
    busy: Option<f64>,
}

impl Timer {
    fn start() -> Self {
        Self { busy: busy(), clock: Instant::now() }
    }

    fn print(&self) {
        let clock = self.clock.elapsed().as_secs_f64();
        let busy = busy().zip(self.busy).map_or(clock, |(now, then)| now - then);
        println!(r#"{{"clock": {clock}, "busy": {busy}}}"#);
    }
}

fn busy() -> Option<f64> {
    let nanoseconds = read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse::<f64>().ok()?;
    Some(nanoseconds / 1e9)
}

const USAGE: &str = "core_time arrow OPPORTUNITIES.arrow | core_time many STARTUPS.json OPPORTUNITIES.json";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["arrow", path] => arrow(path),
        ["many", startups, opportunities] => many(startups, opportunities),
        _ => Err(USAGE.into()),
    }
}

/// From the buffers of an Arrow table to the ranking of one startup.
fn arrow(path: &str) -> Result<(), Box<dyn Error>> {
    let reader = StreamReader::try_new(File::open(path)?, None)?;
    let schema = reader.schema();
    let batches = reader.collect::<Result<Vec<RecordBatch>, _>>()?;
    let timer = Timer::start();
    let mut service = Service::new(Config::default())?;
    let (text, _) = table::json::<Opportunity>(&schema, &batches)?;
    service.load_opportunities(&text, false)?;
    let startup = r#"{"id": "s", "sectors": ["nông nghiệp thông minh"], "place": "Trà Vinh", "ask": "1 tỷ"}"#;
    let call = format!(r#"{{"call": "rank", "startup": {startup}, "query": {{"as_of": "2026-11-22"}}}}"#);
    service.try_rank(&call)?;
    timer.print();
    Ok(())
}

/// A batch, from the startups' JSON text in memory; the opportunities are loaded before.
fn many(startups: &str, opportunities: &str) -> Result<(), Box<dyn Error>> {
    let startups = read_to_string(startups)?;
    let mut service = Service::new(Config::default())?;
    service.load_opportunities(&read_to_string(opportunities)?, false)?;
    let query = Query::at("2026-11-22".parse()?);
    let timer = Timer::start();
    let startups = read::<Startup>(&startups).records;
    let rankings = service.opportunities().rank_many(&startups, &query, Parallelism::CALLER)?;
    timer.print();
    drop(rankings);
    Ok(())
}
