//! Counts what a catalog or a plan takes in memory: a process of its own, because every allocation
//! is counted.

use ketnoi::plan::Assign;
use ketnoi::{Matcher, Opportunity};
use ketnoi_benchmarks::generate::{Generator, Pairs, Scores, Shape, config};
use peak_alloc::PeakAlloc;
use serde_json::{Value, json};

#[global_allocator]
static COUNTED: PeakAlloc = PeakAlloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: u32 = arguments.next().ok_or("how many records?")?.parse()?;
    match arguments.next().as_deref() {
        Some("assign") => planned(count),
        Some("text") => catalog(count, Shape::WITH_TEXT),
        _ => catalog(count, Shape::STRUCTURAL),
    }
}

/// The peak of planning so many startups, from their pairs on.
fn planned(count: u32) -> Result<(), Box<dyn std::error::Error>> {
    let candidates = Pairs::new(1, count, count / 50, 20, Scores::Any).candidates()?;
    COUNTED.reset_peak_usage();
    let outcome = Assign::default().with_seats_each(50).plan(&candidates)?;
    println!("{}", json!({ "peak": COUNTED.peak_usage() }));
    drop(outcome);
    Ok(())
}

fn catalog(count: u32, shape: Shape) -> Result<(), Box<dyn std::error::Error>> {
    let matcher = Matcher::new(config())?;
    let generator = Generator::new(1);
    let before = COUNTED.current_usage();
    let mut records = generator.opportunities(u64::from(count), shape);
    records.shrink_to_fit();
    let of_records = COUNTED.current_usage() - before;
    let json: usize = records.iter().map(|record| serde_json::to_vec(record).map_or(0, |text| text.len())).sum();
    let strings: usize = records.iter().map(strings).sum();
    let (catalog, findings) = matcher.catalog_of(records);
    drop(findings);
    let of_catalog = COUNTED.current_usage() - before;
    let each = |bytes: usize| u64::try_from(bytes).map(|bytes| bytes / u64::from(count));
    let beyond = |own: usize| each(of_catalog.saturating_sub(own));
    println!(
        "{}",
        json!({
            "records": each(of_records)?, "catalog": each(of_catalog)?,
            "beyond_json": beyond(json)?, "beyond_strings": beyond(strings)?,
        })
    );
    drop(catalog);
    Ok(())
}

/// Bytes of every text in the record.
fn strings(record: &Opportunity) -> usize {
    fn of(value: &Value) -> usize {
        match value {
            Value::String(text) => text.len(),
            Value::Array(list) => list.iter().map(of).sum(),
            Value::Object(fields) => fields.values().map(of).sum(),
            _ => 0,
        }
    }
    serde_json::to_value(record).map_or(0, |value| of(&value))
}
