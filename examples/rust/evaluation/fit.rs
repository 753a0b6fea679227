//! Weights learned from past rounds: writes a profile to review and sign, and prints its figures.
//!
//! `DIR` as for `deals`, which takes the profile as its `--config`.

use std::error::Error;
use std::io::Write;

use ketnoi::executor::Parallelism;
use ketnoi::learn::{Dataset, FitOptions, fit};

use super::arguments::Arguments;
use super::rounds::Rounds;

pub fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let rounds = Rounds::read(&arguments.train)?;
    let (opportunities, meetings) = (rounds.opportunities()?, rounds.meetings()?);
    let fitted = fit(
        &arguments.config()?,
        Dataset::new(&opportunities, &meetings),
        FitOptions::default(),
        Parallelism::threads(2),
    )?;
    std::fs::write(&arguments.out, serde_json::to_string_pretty(&fitted.config)?)?;
    Ok(writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&fitted.report)?)?)
}
