//! Entry point of all commands, the same for people and continuous integration: `cargo xtask
//! COMMAND`.

mod bench;
mod beside;
mod docs;
mod lint;
mod metadata;
mod process;
mod python;
mod rewrite;
mod step;
mod test;
mod wasm;

use std::process::ExitCode;
use std::time::Instant;

use beside::Beside;
use step::Step;

/// A command: its groups of steps run in order, the first failure ends it.
struct Command {
    name: &'static str,
    help: &'static str,
    groups: &'static [&'static [Step]],
}

/// What `test` runs itself; `test-wasm` runs beside it.
const TEST: &[&[Step]] = &[test::RUST, python::TEST];

/// Every command.
#[rustfmt::skip]
const COMMANDS: &[Command] = &[
    Command { name: "test",    help: "everything that must hold, in every language there is", groups: TEST },
    Command { name: "test-rust", help: "the checks of the Rust crate",                         groups: &[test::RUST] },
    Command { name: "test-python", help: "the checks of the Python package",                 groups: &[python::TEST] },
    Command { name: "test-wasm", help: "the checks of the npm package",                        groups: &[wasm::TEST] },
    Command { name: "lint",    help: "formatting, clippy, ruff, licences of the dependencies", groups: &[lint::STEPS, python::LINT] },
    Command { name: "docs",    help: "the crate's documentation, warnings denied",            groups: &[docs::STEPS] },
    Command { name: "demo",    help: "one small matching, with its reasons",                  groups: &[test::DEMO] },
    Command { name: "python",  help: "the Python package into target/venv, optimised",        groups: &[python::INSTALL] },
    Command { name: "wheel",   help: "the Python package to distribute, into target/wheels",  groups: &[python::WHEEL] },
    Command { name: "wasm",    help: "the npm package, into bindings-wasm/pkg, and its sizes", groups: &[wasm::BUILD] },
    Command { name: "bench-browser", help: "ketnoi beside search libraries in Chromium", groups: &[wasm::BENCH] },
    Command { name: "vectors", help: "writes the answers in tests/vectors/ again, for review", groups: &[rewrite::VECTORS] },
    Command { name: "schema",  help: "writes core/schema/ketnoi.schema.json and its types again", groups: &[rewrite::SCHEMA, python::TYPES, wasm::TYPES] },
    Command { name: "readme",  help: "writes the answers and weights in the READMEs again",   groups: &[rewrite::README] },
];

/// Exit code of a call that was not understood.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            print!("{}", usage());
            ExitCode::SUCCESS
        }
        ["test"] => test(),
        ["bench", arguments @ ..] => step::ended(bench::run(arguments)),
        [name] => named(name).map_or_else(|| unknown(name), |command| step::run(command.groups)),
        [name, extra, ..] => misused(&format!("`{name}` takes no arguments, but `{extra}` was given")),
    }
}

/// Runs every check. Those of the npm package run beside the others: each of the two keeps one core
/// busy for most of its time.
fn test() -> ExitCode {
    let start = Instant::now();
    let beside = match Beside::start("test-wasm") {
        Ok(beside) => beside,
        Err(why) => return step::ended(Err(why)),
    };
    let code = step::run(TEST);
    let code_beside = step::ended(beside.finish());
    println!("all checks took {:.0} s", start.elapsed().as_secs_f64());
    if code == ExitCode::SUCCESS { code_beside } else { code }
}

fn named(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

fn unknown(name: &str) -> ExitCode {
    let nearest = COMMANDS.iter().min_by_key(|command| strsim::damerau_levenshtein(command.name, name));
    let near = nearest.filter(|command| strsim::damerau_levenshtein(command.name, name) <= 2);
    let hint = near.map(|command| format!("; did you mean `{}`?", command.name)).unwrap_or_default();
    misused(&format!("there is no command `{name}`{hint}"))
}

fn misused(why: &str) -> ExitCode {
    eprintln!("{why}\n\n{}", usage());
    ExitCode::from(MISUSED)
}

fn usage() -> String {
    let lines = COMMANDS.iter().map(|command| format!("  {:<13} {}\n", command.name, command.help));
    let bench = "  bench         [--json | --write] [--quick] [JOB…] | --instructions [--write] | --check: see benchmarks/README.md\n";
    format!("cargo xtask COMMAND\n\n{}{bench}", lines.collect::<String>())
}
