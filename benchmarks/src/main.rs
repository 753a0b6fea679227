//! Measures the library beside what else one could use: `cargo xtask bench [--json] [--quick]
//! [--write] [NAME…]`.

mod arguments;
mod job;
mod jobs;
mod output;
mod peers;
mod run;
mod world;

use std::process::ExitCode;

use arguments::{Arguments, Form};

fn main() -> ExitCode {
    match Arguments::parse(std::env::args().skip(1)).and_then(|arguments| measured(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn measured(arguments: &Arguments) -> Result<(), String> {
    let run = run::run(arguments)?;
    match arguments.form {
        Form::Table => print!("{}", output::table(&run)),
        Form::Json => println!("{}", output::json(&run)?),
        Form::Write => output::write(&run)?,
    }
    Ok(())
}
