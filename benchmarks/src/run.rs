//! Runs jobs and says where and when.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use ketnoi::Date;
use serde::Serialize;

use crate::arguments::Arguments;
use crate::job::Figure;
use crate::world::{Bench, say};

/// Everything a run comes to.
#[derive(Debug, Serialize)]
pub struct Run {
    /// Processor and its number of cores, memory.
    pub machine: String,
    /// The day.
    pub date: String,
    /// The commit; marked when files differ from it.
    pub commit: String,
    /// The command that repeats it.
    pub command: String,
    /// Records of any catalog at most.
    pub records: u64,
    /// The jobs, in the order they ran.
    pub jobs: Vec<Done>,
}

/// What a job came to.
#[derive(Debug, Serialize)]
pub struct Done {
    /// The job's name.
    pub name: &'static str,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// Why there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
}

/// Runs the jobs. One that fails says so and does not keep the others.
pub fn run(arguments: &Arguments) -> Result<Run, String> {
    let bench = Bench::new(arguments.setting)?;
    let jobs = arguments.jobs.iter().map(|job| {
        say(job.name);
        let (figures, failed) = match (job.run)(&bench) {
            Ok(figures) => (figures, None),
            Err(why) => (Vec::new(), Some(why)),
        };
        Done { name: job.name, figures, failed }
    });
    let jobs = jobs.collect();
    Ok(Run {
        machine: machine(),
        date: today(),
        commit: commit(),
        command: format!("cargo xtask bench {}", arguments.line).trim_end().to_owned(),
        records: arguments.setting.records,
        jobs,
    })
}

fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let date = i64::try_from(since.as_secs() / 86_400).ok().and_then(Date::from_unix_days);
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn commit() -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let changed = git(&["status", "--porcelain", "--untracked-files=no", "--", ":!benchmarks/README.md"]);
    let head = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "unknown".to_owned());
    if changed.is_none_or(|files| files.is_empty()) { head } else { format!("{head} with changes") }
}

/// From the files where Linux tells; elsewhere the number of cores.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let field = |file: &str, name: &str| {
        let text = std::fs::read_to_string(file).ok()?;
        let line = text.lines().find(|line| line.starts_with(name))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let kilobytes = field("/proc/meminfo", "MemTotal").and_then(|kb| kb.split(' ').next()?.parse::<u64>().ok());
    let memory = kilobytes.map(|kb| format!(", {} GB", kb / 1_000_000)).unwrap_or_default();
    format!("{processor}, {cores} cores{memory}")
}
