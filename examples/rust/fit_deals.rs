//! Weights learned from past rounds: writes a profile to review and sign, and prints what it is worth.
//!
//! `fit_deals --train DIR --out PROFILE.json`
//!
//! `DIR` as for `evaluate_deals`, which takes the profile as its `--config`.

#[path = "evaluation/deals.rs"]
mod deals;
mod evaluation;

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use deals::Rounds;
use ketnoi::Config;
use ketnoi::learn::{FitOptions, fit};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [train, folder, out, file] = words.as_slice() else { return usage() };
    if (train.as_str(), out.as_str()) != ("--train", "--out") {
        return usage();
    }
    match run(&folder.into(), &file.into()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: fit_deals --train DIR --out PROFILE.json");
    ExitCode::from(2)
}

fn run(train: &PathBuf, out: &PathBuf) -> Result<(), Box<dyn Error>> {
    let rounds = Rounds::read(train)?;
    let fitted = fit(&Config::default(), &rounds.opportunities()?, &rounds.meetings()?, FitOptions::default())?;
    std::fs::write(out, serde_json::to_string_pretty(&fitted.config)?)?;
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&fitted.report)?)?;
    Ok(())
}
