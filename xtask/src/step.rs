//! Steps: named, timed, one after the other, until one fails. Their times are printed at the end.

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Nothing, or why a step failed.
pub(crate) type Outcome = Result<(), String>;

/// One step of a command.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) run: fn() -> Outcome,
}

/// A step that ran, and how long.
type Time = (&'static str, Duration);

/// Runs the steps of all groups up to the first failure, and prints how long each took.
pub(crate) fn run(groups: &[&[Step]]) -> ExitCode {
    let mut times = Vec::new();
    for step in groups.iter().copied().flatten() {
        println!("── {}", step.name);
        let start = Instant::now();
        let outcome = (step.run)();
        times.push((step.name, start.elapsed()));
        if let Err(why) = outcome {
            eprintln!("   FAILED: {}: {why}", step.name);
            println!("{}", table(&times));
            println!("{} passed, 1 failed", times.len() - 1);
            return ExitCode::FAILURE;
        }
    }
    println!("{}", table(&times));
    println!("{} passed, 0 failed", times.len());
    ExitCode::SUCCESS
}

/// The exit code of a command that is one step and shows its own output.
pub(crate) fn ended(outcome: Outcome) -> ExitCode {
    outcome.map_or_else(
        |why| {
            eprintln!("   FAILED: {why}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

/// One line for each step, and their sum.
fn table(times: &[Time]) -> String {
    let total = ("total", times.iter().map(|(_, time)| *time).sum());
    let rows = times.iter().chain(std::iter::once(&total));
    let rows: Vec<String> = rows.map(|(name, time)| format!("{:>8.1} s  {name}", time.as_secs_f64())).collect();
    format!("\n{}", rows.join("\n"))
}

#[test]
fn the_table_has_each_step_and_the_sum() {
    let times = [("one", Duration::from_millis(1_500)), ("two", Duration::from_secs(59))];
    assert_eq!(table(&times), "\n     1.5 s  one\n    59.0 s  two\n    60.5 s  total");
}
