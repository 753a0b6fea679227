//! Peers in Python: one process that is asked line by line, so that both sides are measured in
//! turn.
//!
//! It runs in its own environment under `target/benchmarks`, made once from
//! `python/requirements.txt`. A peer measures itself, without the time of starting, reading and
//! answering.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// A Python process with the functions of one file of `benchmarks/python`.
pub struct Python {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Python {
    /// Starts the peer of that file.
    pub fn start(peer: &str) -> Result<Self, String> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("python");
        let mut child = Command::new(environment(&here)?)
            .arg(here.join("serve.py"))
            .arg(peer)
            // One thread, as ours.
            .envs(["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS"].map(|name| (name, "1")))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("Python cannot be started: {error}"))?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(to), Some(from)) => Ok(Self { child, to, from: BufReader::new(from) }),
            _ => Err("Python has no pipes".to_owned()),
        }
    }

    /// Calls a function with named arguments. The answer is an object; a time in it is named
    /// `seconds`.
    pub fn call(&mut self, function: &str, arguments: &Value) -> Result<Value, String> {
        let gone = |error: std::io::Error| format!("the Python peer is gone: {error}");
        writeln!(self.to, "{}", json!({"call": function, "with": arguments})).map_err(gone)?;
        let mut line = String::new();
        self.from.read_line(&mut line).map_err(gone)?;
        let answer: Value =
            serde_json::from_str(&line).map_err(|error| format!("the Python peer said `{line}`: {error}"))?;
        match answer["error"].as_str() {
            Some(why) => Err(format!("`{function}` of the Python peer: {why}")),
            None => Ok(answer),
        }
    }

    /// The seconds that a call says it took.
    pub fn seconds(&mut self, function: &str, arguments: &Value) -> Result<f64, String> {
        let answer = self.call(function, arguments)?;
        answer["seconds"].as_f64().ok_or_else(|| format!("`{function}` of the Python peer tells no time"))
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        // Ours alone, and it holds nothing that needs an orderly end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where numbers for a peer are written: too many for a line.
pub fn data(name: &str) -> Result<PathBuf, String> {
    let folder = target().join("data");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder.join(name))
}

/// Writes whole numbers, four bytes each, the least significant first.
pub fn write_numbers(name: &str, numbers: &[u32]) -> Result<PathBuf, String> {
    let path = data(name)?;
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path)
}

fn target() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    root.join("target/benchmarks")
}

/// The interpreter of the environment, which is made again when the requirements change.
fn environment(here: &Path) -> Result<PathBuf, String> {
    let (folder, requirements) = (target().join("venv"), here.join("requirements.txt"));
    let (python, stamp) = (folder.join("bin/python"), folder.join("requirements.txt"));
    let wanted = fs::read(&requirements).map_err(|error| format!("{}: {error}", requirements.display()))?;
    if fs::read(&stamp).is_ok_and(|made| made == wanted) {
        return Ok(python);
    }
    let run = |program: &Path, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output();
        match output.map_err(|error| format!("`{}` cannot be started: {error}", program.display()))? {
            output if output.status.success() => Ok(()),
            output => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        }
    };
    let text = |path: &Path| path.to_string_lossy().into_owned();
    run(Path::new("python3"), &["-m", "venv", &text(&folder)])?;
    run(&python, &["-m", "pip", "install", "--quiet", "-r", &text(&requirements)])?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))?;
    Ok(python)
}
