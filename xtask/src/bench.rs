//! Benchmarks: `cargo xtask bench`. Compiled on their own, because their peers take minutes.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::process::{cargo, cargo_output, errors_of, output, root};
use crate::step::Outcome;

const PACKAGE: &str = "ketnoi-benchmarks";
/// Optimised as a program that uses the library, with the peer that takes minutes to compile.
const BUILD: [&str; 7] = ["--quiet", "--profile", "bench", "-p", PACKAGE, "--features", "tantivy"];

/// Counts that stand in the repository.
const BASELINE: &str = "benchmarks/instructions.tsv";
/// Counts differ by this between machines and runs: seeds of hash tables, processors' own copies of
/// bytes. In per cent.
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

/// Counts the instructions of every hot loop with callgrind.
fn counted() -> Result<Counts, String> {
    let program = loops()?;
    let names = output(&program, &[])?;
    names.lines().map(|name| Ok((name.to_owned(), count(&program, name)?))).collect()
}

/// The compiled loops.
fn loops() -> Result<String, String> {
    let build = ["bench", "--quiet", "-p", PACKAGE, "--bench", "instructions", "--no-run", "--message-format", "json"];
    let messages = cargo_output(&build)?;
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = messages.filter(|message| message["target"]["name"] == "instructions");
    let program = programs.find_map(|message| message["executable"].as_str().map(str::to_owned));
    program.ok_or_else(|| "cargo does not say where it put the loops".to_owned())
}

/// The instructions of one loop, without those of making its input.
fn count(program: &str, name: &str) -> Result<u64, String> {
    let tool = ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=*measured*"];
    let report = errors_of("valgrind", &[tool.as_slice(), &[program, name]].concat())?;
    let collected = report.lines().find_map(|line| line.split_once("Collected : "));
    let number = collected.and_then(|(_, number)| number.trim().parse().ok());
    number.ok_or_else(|| format!("callgrind counted nothing in `{name}`:\n{report}"))
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
                   # Written by `cargo xtask bench --instructions --write`, compared without it.\n";
    let rows: Vec<String> = counts.iter().map(|(name, count)| format!("{name}\t{count}")).collect();
    fs::write(root().join(BASELINE), format!("{heading}{}\n", rows.join("\n")))
        .map_err(|error| format!("{BASELINE}: {error}"))?;
    println!("   now read `git diff {BASELINE}`: every loop that takes more needs a reason in the commit");
    Ok(())
}
