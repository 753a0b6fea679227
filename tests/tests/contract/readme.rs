//! What the README shows is what the library answers. `cargo xtask readme` writes it again.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ketnoi::config::{Family, WEIGHT_PROFILES};
use ketnoi::phrase::Phrase;
use ketnoi::{Config, Criterion, Lang, Match, Matcher, Opportunity, Query, Ranking, Startup};
use serde_json::Value;

/// The day that the README says.
const AS_OF: &str = "2026-11-22";
/// Reasons shown of each match: the first screen is one screen.
const SHOWN: usize = 3;

#[test]
fn the_first_screen_shows_the_answer_of_the_library() {
    for (name, lang) in [("README.md", Lang::En), ("README.vi.md", Lang::Vi)] {
        let readme = fs::read_to_string(path(name)).unwrap();
        compare(name, &readme, fenced(&readme, "```text\n"), &answer(lang));
    }
}

#[test]
fn the_table_of_weights_matches_the_library() {
    let readme = fs::read_to_string(path("README.md")).unwrap();
    let start = readme.find("| criterion |").unwrap();
    let end = start + readme[start..].find("\n\n").unwrap() + 1;
    compare("README.md", &readme, (start, end), &weights());
}

#[test]
fn the_table_of_limits_matches_the_library() {
    use ketnoi::limits::{DEPTH, ID, LIST, RECORD, TEXT};
    let expected = [
        ("one text", format!("{} KiB", TEXT / 1024)),
        ("one list or map", format!("{} {:03} entries", LIST / 1000, LIST % 1000)),
        ("one record", format!("{} MiB", RECORD / 1024 / 1024)),
        ("one id", format!("{ID} bytes")),
        ("nesting of one record", format!("{DEPTH} levels")),
    ];
    let readme = fs::read_to_string(path("README.md")).unwrap();
    let rows = readme.lines().skip_while(|line| !line.starts_with("| what | at most")).skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let cells: Vec<Vec<&str>> = rows.map(|row| row.split('|').map(str::trim).collect()).collect();
    let rows: Vec<(&str, String)> = cells.iter().map(|row| (row[1], row[2].to_owned())).collect();
    assert_eq!(rows, expected);
}

/// Compares a part of a file with what it should be, or writes it.
fn compare(name: &str, text: &str, (start, end): (usize, usize), expected: &str) {
    if std::env::var_os("KETNOI_REWRITE").is_some() {
        let written = format!("{}{expected}{}", &text[..start], &text[end..]);
        return fs::write(path(name), written).unwrap();
    }
    assert_eq!(&text[start..end], expected, "{name} shows an old answer: run `cargo xtask readme`");
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(name)
}

/// Where the inside of the first block that opens so begins and ends.
fn fenced(text: &str, fence: &str) -> (usize, usize) {
    let start = text.find(fence).unwrap() + fence.len();
    (start, start + text[start..].find("```").unwrap())
}

fn answer(lang: Lang) -> String {
    let readme = fs::read_to_string(path("README.md")).unwrap();
    let (start, end) = fenced(&readme, "```json\n");
    let records: Value = serde_json::from_str(&readme[start..end]).unwrap();
    let startup: Startup = serde_json::from_value(records["startup"].clone()).unwrap();
    let opportunities: Vec<Opportunity> = serde_json::from_value(records["opportunities"].clone()).unwrap();
    let matcher = Matcher::new(Config::default()).unwrap();
    let (catalog, diagnostics) = matcher.catalog_of(opportunities);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let query = Query::at(AS_OF.parse().unwrap()).with_rejected(true);
    shown(&catalog.rank(&startup, &query).unwrap(), lang)
}

fn shown(ranking: &Ranking, lang: Lang) -> String {
    let mut text = String::new();
    let listed = ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
    for found in listed {
        let (points, interval) = (found.score.points(lang), found.score.interval(lang));
        writeln!(text, "{points}  {}  ({interval})  {}", found.opportunity().id, found.verdict.label(lang)).unwrap();
        text += &strongest(found, lang);
        checks(&mut text, found.verdict.missing(), '?', lang);
    }
    for found in &ranking.ineligible.matches {
        writeln!(text, "   –  {}  {}", found.opportunity().id, found.verdict.label(lang)).unwrap();
        checks(&mut text, found.verdict.failed(), '✗', lang);
    }
    text
}

fn strongest(found: &Match, lang: Lang) -> String {
    let mut reasons = found.reasons();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.contribution));
    let line = |reason: &ketnoi::Reason| {
        let tenths = format!("+{}{}{}", reason.tenths / 10, Phrase { en: ".", vi: "," }.get(lang), reason.tenths % 10);
        format!("   {tenths:>5}  {}: {}\n", reason.label(lang), reason.text(lang))
    };
    reasons.iter().take(SHOWN).map(line).collect()
}

fn checks(text: &mut String, checks: &[ketnoi::gate::RuleResult], sign: char, lang: Lang) {
    for check in checks {
        writeln!(text, "       {sign}  {}", check.text(lang)).unwrap();
    }
}

/// The profiles without evidence, a row for each criterion that weighs anything in one of them.
fn weights() -> String {
    let names: Vec<&str> = Family::all().map(Family::name).collect();
    let mut text = format!("| criterion | {} |\n|---|{}\n", names.join(" | "), "---:|".repeat(names.len()));
    for criterion in Criterion::all() {
        let row: Vec<Option<u16>> = Family::all().map(|family| weight(family, criterion)).collect();
        if row.iter().any(Option::is_some) {
            let cells: Vec<String> =
                row.iter().map(|weight| weight.map_or("–".to_owned(), |weight| weight.to_string())).collect();
            writeln!(text, "| `{}` | {} |", criterion.name(), cells.join(" | ")).unwrap();
        }
    }
    text
}

fn weight(family: Family, criterion: Criterion) -> Option<u16> {
    let profile = WEIGHT_PROFILES.iter().find(|profile| profile.family == family && !profile.evidence)?;
    profile.weights.iter().find(|weight| weight.criterion == criterion).map(|weight| weight.weight)
}
