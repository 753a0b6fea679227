//! Calls of cargo and its companions, always at the root of the repository and never waiting for
//! input.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::step::Outcome;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Runs cargo, its output shown.
pub(crate) fn cargo(arguments: &[&str]) -> Outcome {
    shown(command(cargo_path(), arguments))
}

/// Runs a command of cargo for all default members with all features, its output shown.
///
/// Cargo compiles a dependency once for each set of features, and the set depends on the packages
/// that are selected. So no step selects packages with `-p` where it can select targets instead.
pub(crate) fn workspace(arguments: &[&str]) -> Outcome {
    workspace_with(&[], arguments)
}

/// The same with environment variables.
pub(crate) fn workspace_with(environment: &[(&str, &str)], arguments: &[&str]) -> Outcome {
    let (command, rest) = arguments.split_at(1);
    cargo_with(environment, &[command, &["--quiet", "--all-features"], rest].concat())
}

/// Runs cargo with environment variables, its output shown.
pub(crate) fn cargo_with(environment: &[(&str, &str)], arguments: &[&str]) -> Outcome {
    program(cargo_path(), environment, arguments)
}

/// Runs any program in a folder, with further environment variables, its output shown.
pub(crate) fn run_in(folder: &Path, program: &Path, arguments: &[&str], environment: &[(&str, &Path)]) -> Outcome {
    let mut command = command(program.into(), arguments);
    command.current_dir(folder).envs(environment.iter().copied());
    shown(command)
}

/// Where a program is that the `PATH` leads to.
pub(crate) fn found(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Runs another program with environment variables, its output shown.
pub(crate) fn program(program: impl Into<OsString>, environment: &[(&str, &str)], arguments: &[&str]) -> Outcome {
    let mut command = command(program.into(), arguments);
    command.envs(environment.iter().copied());
    shown(command)
}

/// What cargo writes to its standard output.
pub(crate) fn cargo_output(arguments: &[&str]) -> Result<String, String> {
    output(cargo_path(), arguments)
}

/// What a program writes to its standard errors: where tools put their reports.
pub(crate) fn errors_of(program: impl Into<OsString>, arguments: &[&str]) -> Result<String, String> {
    let mut command = command(program.into(), arguments);
    let output = command.output().map_err(|error| cannot_start(&command, &error))?;
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(errors) } else { Err(format!("{}\n{errors}", ended(&command, output.status))) }
}

/// What a program writes to its standard output; when it fails, everything it wrote is the reason.
pub(crate) fn output(program: impl Into<OsString>, arguments: &[&str]) -> Result<String, String> {
    let mut command = command(program.into(), arguments);
    let output = command.output().map_err(|error| cannot_start(&command, &error))?;
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(stdout);
    }
    Err(format!("{}\n{stdout}{}", ended(&command, output.status), String::from_utf8_lossy(&output.stderr)))
}

fn cargo_path() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn command(program: OsString, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    command
}

fn shown(mut command: Command) -> Outcome {
    let status = command.status().map_err(|error| cannot_start(&command, &error))?;
    if status.success() { Ok(()) } else { Err(ended(&command, status)) }
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` cannot be started: {error}", line(command))
}

fn ended(command: &Command, status: std::process::ExitStatus) -> String {
    format!("`{}` ended with {status}", line(command))
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
