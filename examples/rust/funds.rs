//! Real fund theses as opportunities: how every distinct text of theirs is read, and the funds for
//! each startup.
//!
//! `funds FUNDS.jsonl [STARTUPS.jsonl]`: without the second file, `vietnam-startups.jsonl` beside
//! the first.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ketnoi::criteria::Amounts;
use ketnoi::record::{Money, PlaceText, PreferredSectors};
use ketnoi::resolve::{Found, money};
use ketnoi::vocabulary::TermKind;
use ketnoi::{Config, Lang, Matcher, Opportunity, Query, Startup};
use serde_json::Value;

/// Prints a line. A reader that has seen enough (`| head`) is no error.
macro_rules! line {
    ($($text:tt)*) => {{
        let _ = writeln!(std::io::stdout(), $($text)*);
    }};
}

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1).map(PathBuf::from);
    let Some(funds) = args.next() else {
        eprintln!("usage: funds FUNDS.jsonl [STARTUPS.jsonl]");
        return ExitCode::from(2);
    };
    let startups = args.next().unwrap_or_else(|| funds.with_file_name("vietnam-startups.jsonl"));
    match run(&funds, &startups) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(funds: &Path, startups: &Path) -> Result<(), Box<dyn Error>> {
    let matcher = Matcher::new(Config::default())?;
    let (funds, startups) = (rows(funds)?, rows(startups)?);
    for (kind, field) in [(TermKind::Stage, "stage"), (TermKind::Sector, "sectors"), (TermKind::Place, "geography")] {
        table(&matcher, kind, field, &funds);
    }
    money_table("checkSize", &funds);
    let (catalog, _) = matcher.catalog_of(funds.iter().map(fund));
    let query = Query::at("2026-11-22".parse()?).with_limit(3);
    line!("\n{} funds, {} startups: the three best for each", catalog.len(), startups.len());
    for startup in startups.iter().enumerate().map(|(i, row)| asked(i, row)) {
        let ranking = catalog.rank(&startup, &query)?;
        let best = ranking.eligible.matches.iter();
        let best: Vec<String> =
            best.map(|m| format!("{} {}", m.score.points(Lang::En), label(m.opportunity()))).collect();
        line!("{:<28} {}", startup.name.as_ref().map_or("", |name| name.pick(Lang::En)), best.join(" · "));
    }
    Ok(())
}

fn rows(path: &Path) -> Result<Vec<Value>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// How often each distinct text of a field occurs.
fn counted(field: &str, rows: &[Value]) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for text in rows.iter().flat_map(|row| texts(&row[field])) {
        *counts.entry(text).or_default() += 1;
    }
    counts
}

fn table(matcher: &Matcher, kind: TermKind, field: &str, rows: &[Value]) {
    line!("\n{field}");
    let tree = matcher.vocabulary().tree(kind);
    for (text, times) in counted(field, rows) {
        let read = matcher.vocabulary().resolve(kind, &text);
        let ids = |ids: &[_]| ids.iter().map(|id| tree.term(*id).id.as_str()).collect::<Vec<_>>().join(" | ");
        let shown = match &read.found {
            Found::Nothing => "NOT RESOLVED".to_owned(),
            Found::Terms(terms) => ids(terms),
            Found::OneOf(terms) => format!("one of {}", ids(terms)),
        };
        line!("{times:>6}  {text:<24} {shown} ({})", read.level.name());
    }
}

fn money_table(field: &str, rows: &[Value]) {
    line!("\n{field}");
    for (text, times) in counted(field, rows) {
        let read = money(&text).map(|a| Amounts { min: a.min, max: a.max, currency: a.currency });
        line!("{times:>6}  {text:<24} {}", read.map_or("NOT RESOLVED".to_owned(), |amounts| amounts.text(Lang::En)));
    }
}

fn fund(row: &Value) -> Opportunity {
    Opportunity {
        id: text(row, "id"),
        kind: "venture-fund".to_owned(),
        name: Some(text(row, "name").as_str().into()),
        stages: Some(texts(&row["stage"])),
        sectors: Some(PreferredSectors::List(texts(&row["sectors"]))),
        places: Some(texts(&row["geography"]).into_iter().map(PlaceText::Text).collect()),
        place: Some(PlaceText::Text(text(row, "hq"))),
        ticket: Some(Money::Text(text(row, "checkSize"))),
        ..Opportunity::default()
    }
}

/// The two sources of startups name their fields differently.
fn asked(index: usize, row: &Value) -> Startup {
    let sectors = [texts(&row["category"]), texts(&row["sectors"])].concat();
    let stated = |field: &str| Some(texts(&row[field])).filter(|texts| !texts.is_empty());
    Startup {
        id: format!("{index}"),
        name: Some(text(row, "name").as_str().into()),
        description: stated("text").map(|texts| texts.join(" ").as_str().into()),
        sectors: Some(sectors).filter(|sectors| !sectors.is_empty()),
        stage: stated("stage"),
        place: Some(PlaceText::Text(stated("city").unwrap_or_else(|| texts(&row["country"])).join(", "))),
        ..Startup::default()
    }
}

fn label(opportunity: &Opportunity) -> &str {
    opportunity.name.as_ref().map_or(opportunity.id.as_str(), |name| name.pick(Lang::En))
}

fn text(row: &Value, field: &str) -> String {
    row[field].as_str().unwrap_or_default().to_owned()
}

/// A text or a list of texts.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}
