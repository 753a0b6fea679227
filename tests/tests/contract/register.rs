//! Registers of provincial offices: sample sheets, with their reports and records as snapshots.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ketnoi::sheet::{Cell, Merge, Register, RowKind, SheetOptions, SheetRecord};
use ketnoi::{Config, Lang, Matcher, Opportunity, Startup};
use proptest::prelude::*;

/// A sheet of `tests/register/`: cells divided by tabs, lines inside a cell as `\n`, options in a
/// first line after `#!`.
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
    let mut rows: Vec<u32> =
        register.rows.iter().copied().chain(register.others.iter().map(|other| other.row)).collect();
    rows.sort_unstable();
    let unique: BTreeSet<u32> = rows.iter().copied().collect();
    assert_eq!(unique.len(), rows.len(), "a row is reported twice");
    rows
}

fn reported<T: SheetRecord>(matcher: &Matcher, path: &Path) -> String {
    let register = read::<T>(matcher, path);
    let records = register.records.iter().zip(&register.rows);
    let records: Vec<String> =
        records.map(|(record, row)| format!("{row}: {}", serde_json::to_string(record).unwrap())).collect();
    format!("{}\n{}\n{}\n", register.report(Lang::Vi), register.report(Lang::En), records.join("\n"))
}

#[test]
fn sample_sheets_match_their_snapshots() {
    let matcher = Matcher::new(Config::default()).unwrap();
    assert!(files().len() >= 12);
    for path in files() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let reported = if name.contains("co-hoi") {
            reported::<Opportunity>(&matcher, &path)
        } else {
            reported::<Startup>(&matcher, &path)
        };
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "snapshots/register", omit_expression => true }, {
            insta::assert_snapshot!(name, reported);
        });
    }
}

fn any_cell() -> impl Strategy<Value = Cell> {
    let known = [
        "Tên dự án",
        "STT",
        "Lĩnh vực",
        "Nhu cầu vốn (triệu đồng)",
        "Từ",
        "Đến",
        "Nữ sáng lập",
        "Tỉnh/Thành",
        "Giai đoạn",
        "id",
        "Tổng cộng",
        "Ghi chú",
        "x",
        "không",
        "500",
        "1.200",
        "2 tỷ",
        "15/12/2026",
        "#REF!",
        "I",
        "(1)",
        "Bưởi Số",
        "nông nghiệp",
        "Trà Vinh",
        "Mã",
        "Hạn nộp",
        "Loại",
        "vườn ươm",
        "Điện thoại",
        "meta_x",
        "attributes.y",
    ];
    prop_oneof![
        3 => Just(Cell::Empty),
        6 => prop::sample::select(known.to_vec()).prop_map(Cell::from),
        1 => "\\PC{0,20}".prop_map(|text| Cell::from(text.as_str())),
        1 => any::<bool>().prop_map(Cell::Flag),
        1 => any::<f64>().prop_map(|number| serde_json::from_value(serde_json::json!(number)).unwrap()),
        1 => any::<i64>().prop_map(|number| serde_json::from_value(serde_json::json!(number)).unwrap()),
    ]
}

fn any_merge() -> impl Strategy<Value = Merge> {
    (any::<u8>(), 0_u32..9, any::<u8>(), 0_u32..5).prop_map(|(row, column, rows, columns)| Merge {
        row: u32::from(row % 12),
        column,
        rows: if rows == 255 { u32::MAX } else { u32::from(rows % 5) },
        columns: if rows == 254 { u32::MAX } else { columns },
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_row_of_any_grid_is_reported_once(
        rows in prop::collection::vec(prop::collection::vec(any_cell(), 0..8), 0..14),
        merged in prop::collection::vec(any_merge(), 0..4),
        startups in any::<bool>(),
    ) {
        let matcher = MATCHER.get_or_init(|| Matcher::new(Config::default()).unwrap());
        let options = SheetOptions::default().with_merged(merged);
        let filled = rows.iter().enumerate().filter(|(_, row)| row.iter().any(|cell| !cell.is_blank()));
        let filled: Vec<u32> = filled.map(|(at, _)| u32::try_from(at).unwrap() + 1).collect();
        let (reported, rejected, diagnostics) = if startups {
            let register: Register<Startup> = matcher.read_grid(rows, &options).unwrap();
            checked(&register)
        } else {
            let register: Register<Opportunity> = matcher.read_grid(rows, &options).unwrap();
            checked(&register)
        };
        prop_assert_eq!(reported, filled);
        prop_assert!(rejected == 0 || diagnostics > 0, "a rejected row has a diagnostic");
    }
}

static MATCHER: OnceLock<Matcher> = OnceLock::new();

fn checked<T: SheetRecord>(register: &Register<T>) -> (Vec<u32>, usize, usize) {
    let ids: BTreeSet<&str> = register.records.iter().map(ketnoi::record::Record::id).collect();
    assert_eq!(ids.len(), register.records.len(), "ids are unique");
    assert!(!register.report(Lang::Vi).is_empty() && !register.report(Lang::En).is_empty());
    let refused = register.others.iter().filter(|other| other.kind == RowKind::Rejected).count();
    (accounted(register), refused, register.diagnostics.len())
}

#[test]
fn generated_ids_do_not_depend_on_the_order_of_other_rows() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let rows = |names: &[&str]| -> Vec<Vec<Cell>> {
        ["Tên dự án"].iter().chain(names).map(|name| vec![Cell::from(*name), Cell::from("x")]).collect()
    };
    let ids = |names: &[&str]| {
        let register: Register<Startup> = matcher.read_grid(rows(names), &SheetOptions::default()).unwrap();
        register.records.iter().map(|record| record.id.clone()).collect::<BTreeSet<_>>()
    };
    assert_eq!(ids(&["Bưởi Số", "Vi Tảo", "Sen"]), ids(&["Sen", "Bưởi Số", "Vi Tảo"]));
}

#[test]
fn the_caller_names_columns_and_defaults() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let rows: Vec<Vec<Cell>> = [["Gói", "Bao nhiêu", "Bí mật"], ["Vườn A", "40 triệu", "x"]]
        .iter()
        .map(|row| row.iter().map(|text| Cell::from(*text)).collect())
        .collect();
    let options: SheetOptions = serde_json::from_str(
        r#"{"columns": {"Gói": "name", "B": "ticket", "Bí mật": null}, "defaults": {"kind": "incubator"}, "heading_rows": [1, 1]}"#,
    )
    .unwrap();
    let register: Register<Opportunity> = matcher.read_grid(rows.clone(), &options).unwrap();
    let record = serde_json::to_value(&register.records[0]).unwrap();
    assert_eq!(
        record,
        serde_json::json!({ "id": "vuon-a", "kind": "incubator", "name": "Vườn A", "ticket": "40 triệu" })
    );
    let wrong: SheetOptions = serde_json::from_str(r#"{"columns": {"Gói": "nmae"}}"#).unwrap();
    let error = matcher.read_grid::<Opportunity>(rows, &wrong).unwrap_err();
    assert_eq!(error.to_string(), "columns.Gói: unknown field; did you mean `name`?");
}
