//! What the crate alone takes, for `python_benchmarks.py` to compare the package with: seconds of each run, as JSON.

use std::error::Error;
use std::fs::{File, read_to_string};
use std::time::Instant;

use arrow_array::RecordBatch;
use arrow_ipc::reader::StreamReader;
use ketnoi::wire::Service;
use ketnoi::{Config, Opportunity, Query, Startup, Threads, read_list};

#[path = "../src/table.rs"]
mod table;

const USAGE: &str = "core_time arrow OPPORTUNITIES.arrow | core_time many STARTUPS.json OPPORTUNITIES.json THREADS";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["arrow", path] => arrow(path),
        ["many", startups, opportunities, threads] => many(startups, opportunities, threads.parse()?),
        _ => Err(USAGE.into()),
    }
}

/// From the buffers of an Arrow table to the ranking of one startup.
fn arrow(path: &str) -> Result<(), Box<dyn Error>> {
    let reader = StreamReader::try_new(File::open(path)?, None)?;
    let schema = reader.schema();
    let batches = reader.collect::<Result<Vec<RecordBatch>, _>>()?;
    let start = Instant::now();
    let mut service = Service::new(Config::default())?;
    let (text, _) = table::json::<Opportunity>(&schema, &batches)?;
    let read = start.elapsed();
    service.load_opportunities(&text, false)?;
    let startup = r#"{"id": "s", "sectors": ["nông nghiệp thông minh"], "place": "Trà Vinh", "ask": "1 tỷ"}"#;
    let call = format!(r#"{{"call": "rank", "startup": {startup}, "query": {{"as_of": "2026-11-22"}}}}"#);
    let ranking = service.try_rank(&call)?;
    let total = start.elapsed();
    println!(
        r#"{{"seconds": {}, "of_arrow": {}, "eligible": {}}}"#,
        total.as_secs_f64(),
        read.as_secs_f64(),
        ranking.ranking.eligible.total
    );
    Ok(())
}

/// A batch, the records read before.
fn many(startups: &str, opportunities: &str, threads: usize) -> Result<(), Box<dyn Error>> {
    let startups = read_list::<Startup>(&read_to_string(startups)?, false)?.records;
    let mut service = Service::new(Config::default())?;
    service.load_opportunities(&read_to_string(opportunities)?, false)?;
    let query = Query::at("2026-11-22".parse()?);
    let start = Instant::now();
    let threads = if threads > 1 { Threads::Count(threads) } else { Threads::Caller };
    let rankings = service.matcher().rank_many(&startups, service.opportunities(), &query, threads)?;
    println!(r#"{{"seconds": {}, "rankings": {}}}"#, start.elapsed().as_secs_f64(), rankings.len());
    Ok(())
}
