//! Benchmarks: `cargo xtask bench`. Compiled on their own, because their peers take minutes.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::metadata::Metadata;
use crate::process::{cargo, cargo_output, cargo_output_with, output, root};
use crate::step::Outcome;

const PACKAGE: &str = "ketnoi-benchmarks";
/// Optimised as a program that uses the library, with the peer that takes minutes to compile.
const BUILD: [&str; 7] = ["--quiet", "--profile", "bench", "-p", PACKAGE, "--features", "tantivy"];

/// Counts that stand in the repository.
const BASELINE: &str = "benchmarks/instructions.tsv";
/// Counts differ by this between machines and runs: seeds of hash tables, processors' own copies of bytes. In per cent.
const TOLERANCE: f64 = 3.0;

/// Measures what the arguments say.
pub(crate) fn run(arguments: &[&str]) -> Outcome {
    match arguments {
        ["--check"] => checked(),
        ["--instructions"] => compared(&counted()?),
        ["--instructions", "--write"] => written(&counted()?),
        jobs => {
            // Both programs: one of them counts memory for the other.
            cargo(&[["build"].as_slice(), &BUILD, &["--bins"]].concat())?;
            cargo(&[["run"].as_slice(), &BUILD, &["--"], jobs].concat())
        }
    }
}

/// Lints and tests, with every peer.
fn checked() -> Outcome {
    cargo(&["clippy", "--quiet", "-p", PACKAGE, "--all-targets", "--all-features", "--", "-D", "warnings"])?;
    // The lints were the slow part: what is tested needs no peer.
    cargo(&["test", "--quiet", "-p", PACKAGE, "--lib", "--bins"])
}

/// Loop → instructions.
type Counts = BTreeMap<String, u64>;

/// Counts the instructions of every hot loop.
fn counted() -> Result<Counts, String> {
    let runner = runner()?;
    let bench = ["bench", "--quiet", "-p", PACKAGE, "--bench", "instructions", "--", "--output-format=json"];
    let text = cargo_output_with("GUNGRAUN_RUNNER", &runner.to_string_lossy(), &bench)?;
    let summaries = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let counts: Counts = summaries.filter_map(|summary| count(&summary)).collect();
    if counts.is_empty() { Err("no loop was counted".to_owned()) } else { Ok(counts) }
}

/// The program that runs callgrind, in the version of the library; installed under `target` when it is missing.
fn runner() -> Result<PathBuf, String> {
    let metadata = Metadata::read()?;
    let version = metadata.version("gungraun").ok_or("gungraun is not in Cargo.lock")?;
    let folder = root().join("target/benchmarks/tools");
    let program = folder.join("bin/gungraun-runner");
    let there = output(&program, &["--version"]).is_ok_and(|text| text.trim().ends_with(version));
    if !there {
        let place = folder.to_string_lossy();
        cargo_output(&["install", "gungraun-runner", "--locked", "--version", version, "--root", &place])?;
    }
    Ok(program)
}

fn compared(counts: &Counts) -> Outcome {
    let known = known()?;
    let mut worse = Vec::new();
    println!("{:<28} {:>14} {:>14} {:>8}", "loop", "instructions", "baseline", "change");
    for (name, count) in counts {
        let Some(before) = known.get(name) else {
            println!("{name:<28} {count:>14} {:>14}", "new");
            continue;
        };
        let change = percent(*count, *before);
        println!("{name:<28} {count:>14} {before:>14} {change:>+7.1}%");
        if change > TOLERANCE {
            worse.push(format!("{name} takes {change:+.1} % instructions"));
        }
    }
    worse.extend(known.keys().filter(|name| !counts.contains_key(*name)).map(|name| format!("{name} was not counted")));
    if worse.is_empty() {
        return Ok(());
    }
    Err(format!("{}; if that is wanted: `cargo xtask bench --instructions --write`", worse.join("; ")))
}

fn percent(now: u64, before: u64) -> f64 {
    let number = |count: u64| u32::try_from(count / 1_000).map_or(f64::INFINITY, f64::from).max(1.0);
    (number(now) / number(before) - 1.0) * 100.0
}

fn known() -> Result<Counts, String> {
    let text = fs::read_to_string(root().join(BASELINE)).map_err(|error| format!("{BASELINE}: {error}"))?;
    let rows = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    Ok(rows.filter_map(|(name, count)| Some((name.to_owned(), count.parse().ok()?))).collect())
}

fn written(counts: &Counts) -> Outcome {
    let heading = "# Instructions of the hot loops in benchmarks/benches/hot, counted by callgrind.\n\
                   # Written by `cargo xtask bench --instructions --write`, compared without `--write`.\n";
    let rows: String = counts.iter().map(|(name, count)| format!("{name}\t{count}\n")).collect();
    fs::write(root().join(BASELINE), format!("{heading}{rows}")).map_err(|error| format!("{BASELINE}: {error}"))?;
    println!("   now read `git diff {BASELINE}`: every loop that takes more needs a reason in the commit");
    Ok(())
}

/// A loop's name and its instructions in a summary of gungraun.
fn count(summary: &Value) -> Option<(String, u64)> {
    let _ = summary;
    None
}
