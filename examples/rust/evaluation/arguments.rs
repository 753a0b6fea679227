//! What the evaluations share: arguments, rows of JSON, and a ranking written line by line.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use ketnoi::{Config, Ranking};
use serde_json::Value;

/// `--train DIR [--queries FILE] --out FILE [--config FILE]`.
pub struct Arguments {
    pub train: PathBuf,
    queries: Option<PathBuf>,
    pub out: PathBuf,
    config: Option<PathBuf>,
}

impl Arguments {
    pub fn read(mut words: impl Iterator<Item = String>) -> Option<Self> {
        let (mut train, mut queries, mut out, mut config) = (None, None, None, None);
        while let Some(word) = words.next() {
            let slot = match word.as_str() {
                "--train" => &mut train,
                "--queries" => &mut queries,
                "--out" => &mut out,
                "--config" => &mut config,
                _ => return None,
            };
            *slot = Some(PathBuf::from(words.next()?));
        }
        Some(Self { train: train?, queries, out: out?, config })
    }

    /// The questions.
    pub fn queries(&self) -> Result<Vec<Value>, Box<dyn Error>> {
        rows(self.queries.as_deref().ok_or("`--queries FILE` is missing")?)
    }

    /// The configuration of `--config`, or the shipped one.
    pub fn config(&self) -> Result<Config, Box<dyn Error>> {
        match &self.config {
            None => Ok(Config::default()),
            Some(path) => Ok(serde_json::from_str(&read(path)?)?),
        }
    }

    /// One line for each question: its id, and the ids of the answer, best first.
    pub fn write<T>(
        &self,
        questions: impl Iterator<Item = T>,
        answer: impl Fn(T) -> Result<(String, Vec<String>), Box<dyn Error>>,
    ) -> Result<(), Box<dyn Error>> {
        let mut out = BufWriter::new(File::create(&self.out)?);
        for question in questions {
            let (id, ranking) = answer(question)?;
            writeln!(out, "{}", serde_json::json!({ "id": id, "ranking": ranking }))?;
        }
        Ok(out.flush()?)
    }
}

/// The ids of a ranking: the eligible, then the unverified.
pub fn ids(ranking: &Ranking) -> Vec<String> {
    let lists = ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
    lists.map(|found| found.opportunity().id.clone()).collect()
}

fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The rows of a file of JSON Lines.
pub fn rows(path: &Path) -> Result<Vec<Value>, Box<dyn Error>> {
    read(path)?.lines().filter(|line| !line.trim().is_empty()).map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// A text, or nothing.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The texts of a list.
pub fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
