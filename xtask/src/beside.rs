//! A command that runs beside the steps of another one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::process::root;

/// A command of this program in a process of its own, its output in a file.
pub(crate) struct Beside {
    name: &'static str,
    process: Child,
    output: PathBuf,
}

impl Beside {
    /// Starts a command.
    pub(crate) fn start(name: &'static str) -> Result<Self, String> {
        let output = root().join("target").join(format!("{name}.log"));
        let process = started(name, &output).map_err(|error| format!("`{name}` cannot be started: {error}"))?;
        println!("── {name} runs beside these steps; its output follows them, and is in {}", output.display());
        Ok(Self { name, process, output })
    }

    /// Waits for the command and prints its output.
    pub(crate) fn finish(mut self) -> Result<(), String> {
        println!("── waiting for {}", self.name);
        let status = self.process.wait().map_err(|error| format!("`{}`: {error}", self.name))?;
        print!("{}", fs::read_to_string(&self.output).unwrap_or_default());
        if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", self.name)) }
    }
}

fn started(name: &str, output: &Path) -> std::io::Result<Child> {
    let file = File::create(output)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(name).current_dir(root()).stdin(Stdio::null());
    command.stdout(file.try_clone()?).stderr(file).spawn()
}
