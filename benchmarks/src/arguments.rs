//! What was asked for.

use crate::job::Job;
use crate::jobs::JOBS;
use crate::world::Setting;

/// What is done with the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Shown to a person.
    Table,
    /// One JSON document.
    Json,
    /// The table of `benchmarks/README.md`: jobs that ran replace their rows.
    Write,
}

/// The command line.
pub struct Arguments {
    /// What is done with the figures.
    pub form: Form,
    /// How large and how long.
    pub setting: Setting,
    /// The jobs, in the order of the table of jobs.
    pub jobs: Vec<&'static Job>,
    /// As it was written.
    pub line: String,
}

impl Arguments {
    /// Reads the command line.
    pub fn parse(given: impl Iterator<Item = String>) -> Result<Self, String> {
        let given: Vec<String> = given.collect();
        let (mut form, mut setting, mut names) = (Form::Table, Setting::FULL, Vec::new());
        let mut rest = given.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--json" => form = Form::Json,
                "--write" => form = Form::Write,
                "--quick" => setting = Setting::QUICK,
                "--records" => setting.records = rest.next().and_then(|n| n.parse().ok()).ok_or_else(usage)?,
                name if !name.starts_with('-') => names.push(name),
                _ => return Err(usage()),
            }
        }
        if let Some(unknown) = names.iter().find(|name| JOBS.iter().all(|job| job.name != **name)) {
            return Err(format!("there is no job `{unknown}`\n\n{}", usage()));
        }
        let jobs = JOBS.iter().filter(|job| names.is_empty() || names.contains(&job.name)).collect();
        Ok(Self { form, setting, jobs, line: given.join(" ") })
    }
}

fn usage() -> String {
    let jobs: Vec<String> = JOBS.iter().map(|job| format!("  {:<24} {}", job.name, job.about)).collect();
    format!(
        "cargo xtask bench [--json | --write] [--quick] [--records N] [JOB…]\n\n\
         --json       one JSON document instead of a table\n\
         --write      into the table of benchmarks/README.md\n\
         --quick      small catalogs and a second each: to see that it works, not to compare\n\
         --records N  no catalog is larger\n\njobs:\n{}",
        jobs.join("\n")
    )
}
