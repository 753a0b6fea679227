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

/// The fields that the columns of a table were read as.
fn fields<T: SheetRecord>(rows: &[&[&str]], options: &SheetOptions) -> Vec<String> {
    let matcher = MATCHER.get_or_init(|| Matcher::new(Config::default()).unwrap());
    let register: Register<T> = matcher.read_grid(cells(rows), options).unwrap();
    let columns = register.tables.iter().flat_map(|table| &table.columns);
    columns.map(|column| column.field.clone().unwrap_or_else(|| "-".to_owned())).collect()
}

fn cells(rows: &[&[&str]]) -> Vec<Vec<Cell>> {
    rows.iter().map(|row| row.iter().map(|text| Cell::from(*text)).collect()).collect()
}

#[test]
fn headings_are_held_against_the_values_below_them() {
    for (heading, values, expected) in [
        ("Status", ["Active", "Inactive", "Active"], "-"),
        ("Status", ["Seed", "MVP", "Idea"], "stage"),
        ("Product", ["MVP", "Prototype", "MVP"], "stage"),
        ("Product", ["Robots that weed rice fields", "A clinic on the phone", "Maps"], "description"),
        ("Investment Type", ["Series A", "Seed", "Series B"], "stage"),
        ("Investment Type", ["Equity", "Loan", "Grant"], "instruments"),
        ("Has your product been used in any field/sector?", ["Yes", "No", "Yes"], "-"),
        ("Sector", ["Yes", "No", "Yes"], "-"),
        ("Founder", ["an@acme.vn", "b@kite.ai", "c@mai.vn"], "-"),
        ("Ticker", ["ACM", "KTE", "MAI"], "-"),
        ("LinhVucHoatDong", ["Nông nghiệp", "Y tế", "Du lịch"], "sectors"),
        ("Stage of the company", ["Seed", "Idea", "Seed"], "stage"),
        ("QuocGia", ["Việt Nam", "Singapore", "Lào"], "place"),
        ("raising_usd", ["50000", "70000", "90000"], "ask"),
        ("Number of employees", ["5", "7", "9"], "-"),
    ] {
        let rows = ["Acme", "Kite", "Mai"].iter().zip(&values).map(|(name, value)| vec![*name, *value]);
        let rows: Vec<Vec<&str>> = [vec!["Startup name", heading]].into_iter().chain(rows).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let read = fields::<Startup>(&rows, &SheetOptions::default());
        assert_eq!(read, ["name", expected], "{heading}: {values:?}");
    }
    let funds: [&[&str]; 3] = [&["Fund", "State", "Founded"], &["A", "Vietnam", "2015"], &["B", "Singapore", "2018"]];
    assert_eq!(fields::<Opportunity>(&funds, &SheetOptions::default()), ["name", "place", "-"]);
}

#[test]
fn rows_that_number_the_columns_are_no_records() {
    let matcher = MATCHER.get_or_init(|| Matcher::new(Config::default()).unwrap());
    for numbering in [["A", "B", "C", "1"], ["#", "1", "2", "3"], ["(1)", "(2)", "(3)", "(4)=(2)+(3)"]] {
        let rows: [&[&str]; 3] =
            [&["STT", "Tên công ty", "Tỉnh", "Vốn điều lệ"], &numbering, &["1", "Acme", "Huế", "2 tỷ"]];
        let register: Register<Startup> = matcher.read_grid(cells(&rows), &SheetOptions::default()).unwrap();
        assert_eq!(register.rows, [3], "{numbering:?}");
        assert_eq!(register.others[1].kind, RowKind::Numbering, "{numbering:?}");
    }
}

#[test]
fn a_sentence_in_a_file_without_headings_is_no_heading() {
    let matcher = MATCHER.get_or_init(|| Matcher::new(Config::default()).unwrap());
    let rows: [&[&str]; 3] = [
        &["Acme", "Vietnam", "Robots that weed rice fields", "an@acme.vn"],
        &["Paddy", "Singapore", "A clinic on the phone", "b@paddy.sg"],
        &["Kite", "Thailand", "We moved our Headquarters (HQ) to Bangkok last year", "c@kite.th"],
    ];
    let register: Register<Startup> = matcher.read_grid(cells(&rows), &SheetOptions::default()).unwrap();
    assert!(register.tables.is_empty());
    assert_eq!(register.diagnostics[0].diagnostic.code(), "no_headings");
    assert_eq!(accounted(&register), [1, 2, 3]);
}

#[test]
fn a_table_without_anything_to_match_by_says_how_to_map_it() {
    let matcher = MATCHER.get_or_init(|| Matcher::new(Config::default()).unwrap());
    let rows: [&[&str]; 3] = [&["Company", "Zz", "Yy"], &["Acme", "fintech", "1"], &["Kite", "edtech", "2"]];
    let register: Register<Startup> = matcher.read_grid(cells(&rows), &SheetOptions::default()).unwrap();
    let text: Vec<String> = register.diagnostics.iter().map(|found| found.text(Lang::En)).collect();
    assert_eq!(
        text,
        ["row 1: no column of sectors, places, stages or amounts was read; not read: `Zz`, `Yy`; name the field of a \
          heading, such as `columns={\"Zz\": \"sectors\"}`"]
    );
}

#[test]
fn first_and_last_names_are_joined() {
    let matcher = MATCHER.get_or_init(|| Matcher::new(Config::default()).unwrap());
    let defaults = serde_json::from_str(r#"{"defaults": {"kind": "expert"}}"#).unwrap();
    for (heads, row, expected) in [
        (["First Name", "Last Name"], ["Jane", "Smith"], "Jane Smith"),
        (["Họ đệm", "Tên"], ["Nguyễn Văn", "An"], "Nguyễn Văn An"),
    ] {
        let rows: [&[&str]; 2] = [&heads, &row];
        let register: Register<Opportunity> = matcher.read_grid(cells(&rows), &defaults).unwrap();
        let record = serde_json::to_value(&register.records[0]).unwrap();
        assert_eq!(record["name"], expected, "{heads:?}");
    }
}

/// The grid of a first column of names and one other column.
fn column(names: &str, heading: &str, cells: &[&str]) -> Vec<Vec<Cell>> {
    let head = vec![Cell::from(names), Cell::from(heading)];
    let rows =
        cells.iter().enumerate().map(|(at, cell)| vec![Cell::from(format!("R{at}").as_str()), Cell::from(*cell)]);
    std::iter::once(head).chain(rows).collect()
}

#[test]
fn plain_numbers_take_the_currency_of_their_column() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let mapped =
        |heading: &str| SheetOptions::default().with_columns([(heading.to_owned(), Some("ask".to_owned()))].into());
    for (heading, options, cell, expected) in [
        ("Raising", SheetOptions::default().with_currency("USD".to_owned()), "350000", "USD 350000"),
        (
            "Raising",
            SheetOptions::default().with_currency("EUR".to_owned()),
            "200.000 to 350.000",
            "EUR 200000..350000",
        ),
        ("Raising (£)", SheetOptions::default(), "350000", "GBP 350000"),
        ("raising_sgd", SheetOptions::default(), "350000", "SGD 350000"),
        ("Ask ($M)", SheetOptions::default(), "3.5", "USD 3500000"),
        ("Total of the round ($)", mapped("Total of the round ($)"), "350000", "USD 350000"),
    ] {
        let register = matcher.read_grid::<Startup>(column("Company", heading, &[cell]), &options).unwrap();
        let ask = serde_json::to_value(&register.records[0].ask).unwrap();
        let amount = ketnoi::resolve::Amount {
            currency: ask["currency"].as_str().and_then(ketnoi::vocabulary::Currency::from_code),
            min: ask["min"].as_i64(),
            max: ask["max"].as_i64(),
            ..Default::default()
        };
        assert_eq!(amount.to_string(), expected, "{heading}: {cell}");
        assert_eq!(register.diagnostics, [], "{heading}: {cell}");
    }
}

#[test]
fn the_currency_column_of_a_row_counts_and_an_unknown_one_leaves_the_amount_out() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let rows = [["Company", "Ask", "Currency"], ["A", "350000", "EUR"], ["B", "350000", "Crowns"]];
    let rows = rows.map(|row| row.map(Cell::from).to_vec()).to_vec();
    let register = matcher.read_grid::<Startup>(rows, &SheetOptions::default()).unwrap();
    let asks: Vec<_> = register.records.iter().map(|record| serde_json::to_value(&record.ask).unwrap()).collect();
    assert_eq!(asks[0]["currency"], "EUR");
    assert!(asks[1].is_null());
    assert_eq!(register.diagnostics[0].cell(), "C3");
}

#[test]
fn an_amount_that_varies_is_not_stated() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let rows = column("Name", "Ticket size", &["Not public", "Varies", "0", "$0", "thỏa thuận"]);
    let defaults = serde_json::json!({ "kind": "investor" });
    let options = SheetOptions::default().with_defaults(defaults.as_object().unwrap().clone());
    let register = matcher.read_grid::<Opportunity>(rows, &options).unwrap();
    assert!(register.records.iter().all(|record| record.ticket.is_none()));
    assert_eq!(register.diagnostics, []);
}

#[test]
fn the_order_of_dates_is_decided_by_the_whole_column() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let defaults = serde_json::json!({ "kind": "challenge" });
    let options = SheetOptions::default().with_defaults(defaults.as_object().unwrap().clone());
    let unknown = "-";
    for (names, heading, cells, closes, order) in [
        ("Title", "Deadline", vec!["3/11/2027", "3/29/2027"], ["2027-03-11", "2027-03-29"], Some("month before day")),
        ("Title", "Deadline", vec!["3/11/2027", "29/3/2027"], ["2027-11-03", "2027-03-29"], Some("day before month")),
        ("Title", "Deadline", vec!["3/11/2027", "4/11/2027"], [unknown, unknown], None),
        (
            "Title",
            "Deadline (mm/dd/yyyy)",
            vec!["3/11/2027", "4/11/2027"],
            ["2027-03-11", "2027-04-11"],
            Some("month before day"),
        ),
        (
            "Tên chương trình",
            "Hạn nộp",
            vec!["3/11/2027", "4/11/2027"],
            ["2027-11-03", "2027-11-04"],
            Some("day before month"),
        ),
        ("Title", "Deadline", vec!["Nov 3, 2027", "Rolling"], ["2027-11-03", unknown], None),
    ] {
        let register = matcher.read_grid::<Opportunity>(column(names, heading, &cells), &options).unwrap();
        let shown = |record: &Opportunity| record.closes.map_or(unknown.to_owned(), |day| day.to_string());
        assert_eq!(register.records.iter().map(shown).collect::<Vec<_>>(), closes, "{cells:?}");
        let reported = register.tables[0].columns[1].day_order.map(|order| order.label(Lang::En));
        assert_eq!(reported, order, "{cells:?}");
        let undecided = closes == [unknown, unknown];
        assert_eq!(register.diagnostics.len(), usize::from(undecided), "one finding for a column: {cells:?}");
        assert!(register.records.iter().all(|record| record.unreadable.is_empty() != undecided), "{cells:?}");
    }
}

#[test]
fn a_span_of_days_states_both_ends() {
    let matcher = Matcher::new(Config::default()).unwrap();
    let rows = column("Tên chương trình", "Hạn nộp", &["Từ ngày 03/11/2027 đến hết ngày 20/12/2027"]);
    let defaults = serde_json::json!({ "kind": "challenge" });
    let options = SheetOptions::default().with_defaults(defaults.as_object().unwrap().clone());
    let record = matcher.read_grid::<Opportunity>(rows, &options).unwrap().records.remove(0);
    let days = [record.opens, record.closes].map(|day| day.unwrap().to_string());
    assert_eq!(days, ["2027-11-03", "2027-12-20"]);
}
