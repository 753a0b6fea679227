//! Does the ranking find what really happened? Past outcomes as records, later ones as questions.
//!
//! ```text
//! evaluate deals --train DIR --queries FILE --out RANKING.jsonl [--config PROFILE.json]
//! evaluate calls --train DIR --queries FILE --out RANKING.jsonl [--config PROFILE.json]
//! evaluate tags  --train DIR --queries FILE --out RANKING.jsonl [--config PROFILE.json]
//! evaluate fit   --train DIR --out PROFILE.json [--config PROFILE.json]
//! ```
//!
//! `fit` learns the weights that `deals` is then asked with. `docs/quality.md` has the figures.

mod evaluation {
    pub mod arguments;
    pub mod calls;
    pub mod deals;
    pub mod fit;
    pub mod rounds;
    pub mod tags;
}

use std::process::ExitCode;

use evaluation::arguments::Arguments;
use evaluation::{calls, deals, fit, tags};

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let what = words.next().unwrap_or_default();
    let Some(arguments) = Arguments::read(words) else { return usage() };
    let done = match what.as_str() {
        "deals" => deals::run(&arguments),
        "calls" => calls::run(&arguments),
        "tags" => tags::run(&arguments),
        "fit" => fit::run(&arguments),
        _ => return usage(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: evaluate deals|calls|tags --train DIR --queries FILE --out RANKING.jsonl [--config FILE]");
    eprintln!("       evaluate fit --train DIR --out PROFILE.json [--config FILE]");
    ExitCode::from(2)
}
