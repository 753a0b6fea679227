//! Steps: named, timed, one after the other, until one fails.

use std::process::ExitCode;
use std::time::Instant;

/// What a step comes to: nothing to say, or why it failed.
pub(crate) type Outcome = Result<(), String>;

/// One step of a command.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) run: fn() -> Outcome,
}

/// Runs the steps of all groups; the first failure ends it.
pub(crate) fn run(groups: &[&[Step]]) -> ExitCode {
    let mut passed = 0;
    for step in groups.iter().copied().flatten() {
        if let Err(why) = timed(step) {
            eprintln!("   FAILED: {}: {why}", step.name);
            println!("{passed} passed, 1 failed");
            return ExitCode::FAILURE;
        }
        passed += 1;
    }
    println!("{passed} passed, 0 failed");
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

fn timed(step: &Step) -> Outcome {
    println!("── {}", step.name);
    let start = Instant::now();
    (step.run)()?;
    println!("   ok, {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}
