//! Registers as provincial staff keep them: sample sheets as data, their reports and records as snapshots.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ketnoi::register::{Cell, Register, SheetOptions, SheetRecord};
use ketnoi::{Config, Lang, Matcher, Opportunity, Startup};

/// A sheet of `tests/register/`: cells divided by tabs, lines inside a cell as `\n`, options in a first line after `#!`.
fn sheet(path: &Path) -> (Vec<Vec<Cell>>, SheetOptions) {
    let text = fs::read_to_string(path).unwrap();
    let (options, body) = match text.strip_prefix("#!").and_then(|rest| rest.split_once('\n')) {
        Some((options, body)) => (serde_json::from_str(options).unwrap(), body),
        None => (SheetOptions::default(), text.as_str()),
    };
    let row = |line: &str| line.split('\t').map(|cell| Cell::from(cell.replace("\\n", "\n").as_str())).collect();
    (body.lines().map(row).collect(), options)
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    files
}

fn read<T: SheetRecord>(matcher: &Matcher, path: &Path) -> Register<T> {
    let (rows, options) = sheet(path);
    let filled = rows.iter().enumerate().filter(|(_, row)| row.iter().any(|cell| !cell.is_blank()));
    let first = options.first_row.unwrap_or(1);
    let filled: Vec<u32> = filled.map(|(at, _)| u32::try_from(at).unwrap() + first).collect();
    let register: Register<T> = matcher.read_grid(rows, &options).unwrap();
    assert_eq!(accounted(&register), filled, "{}: every row is a record or another row", path.display());
    register
}

/// The numbers of the rows that a register accounts for, each once.
fn accounted<T>(register: &Register<T>) -> Vec<u32> {
    let mut rows: Vec<u32> = register.rows.iter().copied().chain(register.others.iter().map(|other| other.row)).collect();
    rows.sort_unstable();
    let unique: BTreeSet<u32> = rows.iter().copied().collect();
    assert_eq!(unique.len(), rows.len(), "a row is told twice");
    rows
}

fn told<T: SheetRecord>(matcher: &Matcher, path: &Path) -> String {
    let register = read::<T>(matcher, path);
    let records = register.records.iter().zip(&register.rows);
    let records: Vec<String> =
        records.map(|(record, row)| format!("{row}: {}", serde_json::to_string(record).unwrap())).collect();
    format!("{}\n{}\n{}\n", register.report(Lang::Vi), register.report(Lang::En), records.join("\n"))
}

#[test]
fn sheets_of_staff_are_read() {
    let matcher = Matcher::new(Config::default()).unwrap();
    assert!(files().len() >= 12);
    for path in files() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let told = if name.contains("co-hoi") { told::<Opportunity>(&matcher, &path) } else { told::<Startup>(&matcher, &path) };
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "snapshots/register", omit_expression => true }, {
            insta::assert_snapshot!(name, told);
        });
    }
}
