//! Reading records: what each input says, word for word, in both languages; and what is kept of it.

use ketnoi::Lang;
use ketnoi::record::{
    Capacity, Founded, Money, Opportunity, PlaceText, PreferredSectors, Record, Records, Rule, Startup, Text, read,
    read_one, read_value,
};

fn texts<T>(read: &Records<T>, lang: Lang) -> Vec<String> {
    read.diagnostics.iter().map(|finding| finding.text(lang)).collect()
}

fn lenient<T: Record>(json: &str) -> Records<T> {
    read(json)
}

/// The one record of a lenient reading, whatever was found.
fn one<T: Record>(json: &str) -> T {
    lenient(json).records.pop().expect("the record is read")
}

/// Each row: the input, what is found in English, what is found in Vietnamese.
fn check<T: Record + std::fmt::Debug>(rows: &[(&str, &[&str], &[&str])]) {
    for (json, en, vi) in rows {
        let read = lenient::<T>(json);
        assert_eq!(texts(&read, Lang::En), *en, "{json}");
        assert_eq!(texts(&read, Lang::Vi), *vi, "{json}");
        let strict = ketnoi::read::<T>(json).strict().expect_err("strict refuses");
        assert_eq!(strict.diagnostic(), &read.diagnostics[0], "strict stops at the first finding: {json}");
    }
}

#[test]
fn fields_of_a_startup() {
    check::<Startup>(&[
        (
            r#"[{"id":"a"},{"id":"b","trl":12}]"#,
            &["startups[1].trl: expected a whole number from 1 to 9, found `12`"],
            &["startups[1].trl: cần số nguyên từ 1 đến 9, nhưng gặp `12`"],
        ),
        (
            r#"[{"id":"a","sector":"AI","stages":"seed"}]"#,
            &[
                "startups[0].sector: unknown field; did you mean `sectors`?",
                "startups[0].stages: unknown field; did you mean `stage`?",
            ],
            &[
                "startups[0].sector: không có trường này; có phải là `sectors`?",
                "startups[0].stages: không có trường này; có phải là `stage`?",
            ],
        ),
        (r#"[{"id":"a","quux":1}]"#, &["startups[0].quux: unknown field"], &["startups[0].quux: không có trường này"]),
        (
            r#"[{"id":"a","founded":"2019-02-30"}]"#,
            &["startups[0].founded: expected a year such as 2019, or a date such as 2019-05-01, found `2019-02-30`"],
            &["startups[0].founded: cần năm như 2019, hoặc ngày như 2019-05-01, nhưng gặp `2019-02-30`"],
        ),
        (
            r#"[{"id":"a","groups":["women",7,"youth"],"name":{"vi":"Bưởi Số","en":5}}]"#,
            &["startups[0].groups[1]: expected text, found `7`", "startups[0].name.en: expected text, found `5`"],
            &["startups[0].groups[1]: cần văn bản, nhưng gặp `7`", "startups[0].name.en: cần văn bản, nhưng gặp `5`"],
        ),
        (
            r#"[{"id":"a","trl":5,"trl":6}]"#,
            &["startups[0].trl: expected each field once"],
            &["startups[0].trl: cần mỗi trường chỉ xuất hiện một lần"],
        ),
        (
            r#"[{"id":"a","trl":NaN,"attributes":{"area":1e999,"farm":true,"rate":2.5}}]"#,
            &[
                "startups[0].trl: expected a whole number from 1 to 9, found `NaN`",
                "startups[0].attributes.area: expected text, a whole number, true or false, found `1e999`",
                "startups[0].attributes.rate: expected text, a whole number, true or false, found `2.5`",
            ],
            &[
                "startups[0].trl: cần số nguyên từ 1 đến 9, nhưng gặp `NaN`",
                "startups[0].attributes.area: cần văn bản, số nguyên, true hoặc false, nhưng gặp `1e999`",
                "startups[0].attributes.rate: cần văn bản, số nguyên, true hoặc false, nhưng gặp `2.5`",
            ],
        ),
    ]);
}

#[test]
fn money_places_and_ranges() {
    check::<Opportunity>(&[
        (
            r#"{"id":"a","kind":"investor","ticket":{"min":-5,"max":10}}"#,
            &[
                "opportunities[0].ticket.min: expected a whole number of minor units from 0 to 1000000000000000, found `-5`",
            ],
            &[
                "opportunities[0].ticket.min: cần số nguyên theo đơn vị tiền nhỏ nhất từ 0 đến 1000000000000000, nhưng gặp `-5`",
            ],
        ),
        (
            r#"{"id":"a","kind":"investor","ticket":{"min":10,"max":5}}"#,
            &[r#"opportunities[0].ticket: the end lies before the beginning: `{"max":5,"min":10}`"#],
            &[r#"opportunities[0].ticket: điểm cuối đứng trước điểm đầu: `{"max":5,"min":10}`"#],
        ),
        (
            r#"{"id":"a","kind":"investor","trl":{"min":7,"max":3}}"#,
            &[r#"opportunities[0].trl: the end lies before the beginning: `{"max":3,"min":7}`"#],
            &[r#"opportunities[0].trl: điểm cuối đứng trước điểm đầu: `{"max":3,"min":7}`"#],
        ),
        (
            r#"{"id":"a","kind":"investor","opens":"2026-12-01","closes":"2026-11-01"}"#,
            &["opportunities[0].closes: the end lies before the beginning: `2026-12-01 – 2026-11-01`"],
            &["opportunities[0].closes: điểm cuối đứng trước điểm đầu: `2026-12-01 – 2026-11-01`"],
        ),
        (
            r#"{"id":"a","kind":"investor","windows":[{"opens":"2026-12-01","close":"2026-11-01"},{"closes":"31/12/2026"}]}"#,
            &[
                "opportunities[0].windows[0].close: unknown field; did you mean `closes`?",
                "opportunities[0].windows[1].closes: expected a date that exists, such as 2026-11-22, found `31/12/2026`",
            ],
            &[
                "opportunities[0].windows[0].close: không có trường này; có phải là `closes`?",
                "opportunities[0].windows[1].closes: cần ngày có thật, ví dụ 2026-11-22, nhưng gặp `31/12/2026`",
            ],
        ),
        (
            r#"{"id":"a","kind":"investor","places":["Huế",{"city":5},[]],"place":true}"#,
            &[
                "opportunities[0].places[1].city: expected text, found `5`",
                "opportunities[0].places[2]: expected text, or an object of country, state, region and city, found `[]`",
                "opportunities[0].place: expected text, or an object of country, state, region and city, found `true`",
            ],
            &[
                "opportunities[0].places[1].city: cần văn bản, nhưng gặp `5`",
                "opportunities[0].places[2]: cần văn bản, hoặc đối tượng gồm country, state, region và city, nhưng gặp `[]`",
                "opportunities[0].place: cần văn bản, hoặc đối tượng gồm country, state, region và city, nhưng gặp `true`",
            ],
        ),
    ]);
}

#[test]
fn rules_weights_and_lists_of_objects() {
    check::<Opportunity>(&[
        (
            r#"{"id":"a","kind":"investor","require":[{"field":"trl","op":"over","value":3},{"op":"exists"},{"any":[{"field":"trl"}]}]}"#,
            &[
                "opportunities[0].require[0].op: expected one of in, not_in, at_least, at_most, between, before, after, exists, found `over`",
                "opportunities[0].require[1].field: missing or empty",
                "opportunities[0].require[2].any[0].op: missing or empty",
            ],
            &[
                "opportunities[0].require[0].op: cần một trong các phép in, not_in, at_least, at_most, between, before, after, exists, nhưng gặp `over`",
                "opportunities[0].require[1].field: thiếu hoặc để trống",
                "opportunities[0].require[2].any[0].op: thiếu hoặc để trống",
            ],
        ),
        (
            r#"{"id":"a","kind":"investor","sectors":{"fintech":0,"edtech":80,"ai":0.5}}"#,
            &[
                "opportunities[0].sectors.ai: expected a whole number from 1 to 100, found `0.5`",
                "opportunities[0].sectors.fintech: expected a whole number from 1 to 100, found `0`",
            ],
            &[
                "opportunities[0].sectors.ai: cần số nguyên từ 1 đến 100, nhưng gặp `0.5`",
                "opportunities[0].sectors.fintech: cần số nguyên từ 1 đến 100, nhưng gặp `0`",
            ],
        ),
        (
            r#"{"id":"a","kind":"investor","track_record":[{"date":"2024-01-02"},{"date":"2024-13-01","name":"x"}],"past":["s1",{"word":"alumni"},{}]}"#,
            &[
                "opportunities[0].track_record[1].date: expected a date that exists, such as 2026-11-22, found `2024-13-01`",
                "opportunities[0].past[1].id: missing or empty",
                "opportunities[0].past[2].id: missing or empty",
            ],
            &[
                "opportunities[0].track_record[1].date: cần ngày có thật, ví dụ 2026-11-22, nhưng gặp `2024-13-01`",
                "opportunities[0].past[1].id: thiếu hoặc để trống",
                "opportunities[0].past[2].id: thiếu hoặc để trống",
            ],
        ),
        (
            r#"{"id":"a","kind":"investor","capacity":-1,"place_by":"anywhere","trl":5}"#,
            &[
                "opportunities[0].capacity: expected a whole number from 0 to 1000000000, or a list of seats, found `-1`",
                "opportunities[0].place_by: expected one of located, origin, either, found `anywhere`",
                "opportunities[0].trl: expected an object of min and max from 1 to 9, found `5`",
            ],
            &[
                "opportunities[0].capacity: cần số nguyên từ 0 đến 1000000000, hoặc danh sách chỉ tiêu, nhưng gặp `-1`",
                "opportunities[0].place_by: cần một trong các giá trị located, origin, either, nhưng gặp `anywhere`",
                "opportunities[0].trl: cần đối tượng gồm min và max từ 1 đến 9, nhưng gặp `5`",
            ],
        ),
    ]);
}

#[test]
fn a_list_of_values_is_no_object() {
    check::<Opportunity>(&[(
        r#"[{"id":"a","kind":"investor","trl":[3,5],"windows":[["2026-01-01"]],"capacity":[["seed"]]},["b","investor"]]"#,
        &[
            "opportunities[0].trl: expected an object of min and max from 1 to 9, found `[3,5]`",
            r#"opportunities[0].windows[0]: expected an object of opens and closes, found `["2026-01-01"]`"#,
            r#"opportunities[0].capacity[0]: expected an object of stage, period, at_most, at_least, growth_percent, base_year and taken, found `["seed"]`"#,
            r#"opportunities[1]: expected a record: an object of fields, found `["b","investor"]`"#,
        ],
        &[
            "opportunities[0].trl: cần đối tượng gồm min và max từ 1 đến 9, nhưng gặp `[3,5]`",
            r#"opportunities[0].windows[0]: cần đối tượng gồm opens và closes, nhưng gặp `["2026-01-01"]`"#,
            r#"opportunities[0].capacity[0]: cần đối tượng gồm stage, period, at_most, at_least, growth_percent, base_year và taken, nhưng gặp `["seed"]`"#,
            r#"opportunities[1]: cần một bản ghi: đối tượng gồm các trường, nhưng gặp `["b","investor"]`"#,
        ],
    )]);
}

#[test]
fn records_that_are_refused() {
    check::<Opportunity>(&[
        (
            r#"[{"id":"a","kind":"investor"},{"id":"a","kind":"investor"},{"kind":"investor"},{"id":7,"kind":"investor"}]"#,
            &[
                "opportunities[1].id: `a` is already the id of an earlier record",
                "opportunities[2].id: missing or empty",
                "opportunities[3].id: expected text of 1 to 256 bytes without control characters, found `7`",
            ],
            &[
                "opportunities[1].id: mã `a` đã được dùng cho một bản ghi phía trước",
                "opportunities[2].id: thiếu hoặc để trống",
                "opportunities[3].id: cần văn bản từ 1 đến 256 byte, không có ký tự điều khiển, nhưng gặp `7`",
            ],
        ),
        (
            r#"[{"id":"a"},{"id":" ","kind":"investor"},{"id":"x\u0007y","kind":"investor"},{"id":"b","kind":null},5]"#,
            &[
                "opportunities[0].kind: missing or empty",
                "opportunities[1].id: missing or empty",
                r"opportunities[2].id: expected text of 1 to 256 bytes without control characters, found `x\u0007y`",
                "opportunities[3].kind: missing or empty",
                "opportunities[4]: expected a record: an object of fields, found `5`",
            ],
            &[
                "opportunities[0].kind: thiếu hoặc để trống",
                "opportunities[1].id: thiếu hoặc để trống",
                r"opportunities[2].id: cần văn bản từ 1 đến 256 byte, không có ký tự điều khiển, nhưng gặp `x\u0007y`",
                "opportunities[3].kind: thiếu hoặc để trống",
                "opportunities[4]: cần một bản ghi: đối tượng gồm các trường, nhưng gặp `5`",
            ],
        ),
    ]);
}

#[test]
fn broken_syntax_costs_its_own_record() {
    check::<Startup>(&[
        (
            "[{\"id\": \"a\"},\n {\"id\": },\n {\"id\": \"c\"}]",
            &["startups[1]: not valid JSON at line 2, column 9: found `},`"],
            &["startups[1]: JSON không hợp lệ tại dòng 2, cột 9: gặp `},`"],
        ),
        (
            "{\"id\": \"a\"}\n{\"id\": \"b\", \"na\n\n{\"id\": \"c\"}\n",
            &["startups[1]: not valid JSON at line 2, column 16: found `{\"id\": \"c\"}`"],
            &["startups[1]: JSON không hợp lệ tại dòng 2, cột 16: gặp `{\"id\": \"c\"}`"],
        ),
        (
            "[{\"id\": \"a\"}, {\"id\": \"b",
            &["startups[1]: not valid JSON at line 1, column 24: the input ends too early"],
            &["startups[1]: JSON không hợp lệ tại dòng 1, cột 24: dữ liệu kết thúc quá sớm"],
        ),
        (
            r#"[{"id": "a", "name": "é \ud800"}, {"id": "c"}]"#,
            &[r#"startups[0]: not valid JSON at line 1, column 25: found `\ud800"}, {"id": "c"`"#],
            &[r#"startups[0]: JSON không hợp lệ tại dòng 1, cột 25: gặp `\ud800"}, {"id": "c"`"#],
        ),
        (
            r#"[{"id": "a"} {"id": "b"},]"#,
            &[
                r#"startups: not valid JSON at line 1, column 14: found `{"id": "b"},]`"#,
                "startups: not valid JSON at line 1, column 26: found `]`",
            ],
            &[
                r#"startups: JSON không hợp lệ tại dòng 1, cột 14: gặp `{"id": "b"},]`"#,
                "startups: JSON không hợp lệ tại dòng 1, cột 26: gặp `]`",
            ],
        ),
        (
            "",
            &["startups: not valid JSON at line 1, column 1: the input ends too early"],
            &["startups: JSON không hợp lệ tại dòng 1, cột 1: dữ liệu kết thúc quá sớm"],
        ),
    ]);
}

#[test]
fn values_over_a_limit_are_refused_and_not_truncated() {
    let text = "x".repeat(64 * 1024 + 1);
    let list = vec!["\"a\""; 1001].join(",");
    check::<Startup>(&[
        (
            &format!(r#"[{{"id":"a","description":"{text}"}}]"#),
            &["startups[0].description: over the limit of 65536 bytes"],
            &["startups[0].description: vượt giới hạn 65536 byte"],
        ),
        (
            &format!(r#"[{{"id":"a","sectors":["ai","{text}"]}}]"#),
            &["startups[0].sectors[1]: over the limit of 65536 bytes"],
            &["startups[0].sectors[1]: vượt giới hạn 65536 byte"],
        ),
        (
            &format!(r#"[{{"id":"a","sectors":[{list}]}}]"#),
            &["startups[0].sectors: over the limit of 1000 entries"],
            &["startups[0].sectors: vượt giới hạn 1000 mục"],
        ),
        (
            &format!(r#"[{{"id":"{}"}}]"#, "x".repeat(257)),
            &["startups[0].id: over the limit of 256 bytes"],
            &["startups[0].id: vượt giới hạn 256 byte"],
        ),
        (
            &format!(r#"[{{"id":"a","meta":{}{}}}]"#, "[".repeat(64), "]".repeat(64)),
            &["startups[0]: over the limit of 64 levels of nesting"],
            &["startups[0]: vượt giới hạn 64 cấp lồng nhau"],
        ),
        (
            &format!(r#"[{{"id":"a","meta":"{}"}}]"#, "x".repeat(1024 * 1024)),
            &["startups[0]: over the limit of 1048576 bytes"],
            &["startups[0]: vượt giới hạn 1048576 byte"],
        ),
    ]);
}

#[test]
fn values_within_the_limits_are_read_completely() {
    let text = "\\u00e9".repeat(32 * 1024);
    let record: Startup = one(&format!(r#"{{"id":"a","description":"{text}"}}"#));
    assert_eq!(record.description, Some(Text::Plain("é".repeat(32 * 1024))), "64 KiB of text, six bytes for each two");
    let list = vec!["1"; 2000].join(",");
    let record: Startup = one(&format!(r#"{{"id":"a","meta":[{list}]}}"#));
    assert_eq!(record.meta.and_then(|meta| Some(meta.as_array()?.len())), Some(2000), "`meta` is opaque");
    let read = lenient::<Startup>(&format!(r#"[{{"id":"a","meta":{}{}}}]"#, "[".repeat(63), "]".repeat(63)));
    assert!(read.diagnostics.is_empty(), "64 levels are allowed");
}

#[test]
fn null_is_absent_and_an_empty_list_is_none() {
    let record: Startup = one(
        r#"{"id":"a","name":null,"trl":null,"sectors":null,"groups":[],"exclude":null,"attributes":{"x":null},"past":null}"#,
    );
    assert_eq!(record, Startup { id: "a".into(), groups: Some(vec![]), ..Startup::default() });
    let read = lenient::<Opportunity>(
        r#"{"id":"a","kind":"k","require":null,"must":null,"windows":null,"trl":null,"ticket":{"min":null,"fixed":null}}"#,
    );
    assert!(read.diagnostics.is_empty());
    assert!(read.records[0].unreadable.is_empty());
}

#[test]
fn equivalent_shapes_are_read_alike() {
    let json = r#"{"id":"a","trl":"6","founded":"2019","sectors":"AI, fintech","stage":"seed","groups":"women",
        "past":"i1","exclude":"i2","languages":"vi","wants":"pilot","instruments":"grant"}"#;
    let other = r#"{"id":"a","trl":6.0,"founded":2019.0,"sectors":["AI, fintech"],"stage":["seed"],"groups":["women"],
        "past":[{"id":"i1"}],"exclude":["i2"],"languages":["vi"],"wants":["pilot"],"instruments":["grant"]}"#;
    let record: Startup = one(json);
    assert_eq!(record, one(other));
    assert_eq!(record.founded, Some(Founded::Year(2019)));
    let day: Startup = one(r#"{"id":"a","founded":"2019-05-01"}"#);
    assert_eq!(day.founded, Some(Founded::Day("2019-05-01".parse().unwrap())));
    let record: Opportunity = one(
        r#"{"id":"a","kind":"investor","sectors":"any","places":{"country":"VN"},"not_places":"Huế","capacity":"12",
        "ticket":{"min":5.0,"currency":"USD"},"max_matches":3,"windows":{"closes":"2026-12-31"},"stages":"seed",
        "require":{"field":"trl","op":"at_least","value":4.0}}"#,
    );
    assert_eq!(record.sectors, Some(PreferredSectors::Text("any".into())));
    assert_eq!(record.capacity, Some(Capacity::Number(12)));
    assert_eq!(record.not_places, Some(vec![PlaceText::from("Huế")]));
    assert_eq!(record.places.map(|places| places.len()), Some(1));
    assert!(matches!(record.ticket, Some(Money::Range { min: Some(5), max: None, fixed: false, .. })));
    assert!(matches!(record.require.as_slice(), [Rule::Field { .. }]));
}

#[test]
fn ignored_values_are_reported() {
    let rows: &[(&str, &[&str])] = &[
        (r#""trl":{"min":7,"max":3}"#, &["trl"]),
        (r#""trl":{"min":7,"maks":9}"#, &["trl"]),
        (r#""opens":"2026-12-01","closes":"2026-11-01""#, &["opens", "closes"]),
        (r#""windows":[{"opens":"2026-12-01","closes":"2026-11-01"},{"closes":"2027-01-01"}]"#, &["windows"]),
        (r#""require":[{"field":"trl"}],"groups":["women",null]"#, &["require", "groups"]),
        (r#""capacity":[{"at_most":-1}]"#, &["capacity"]),
        (r#""must":{"sector":4,"place":"same"},"exclude":[5]"#, &["must", "exclude"]),
        (r#""groups":5,"grups":["women"]"#, &["groups"]),
        (r#""closes":"2026-12-01","closes":"2026-12-02""#, &["closes"]),
    ];
    for (fields, unreadable) in rows {
        let record: Opportunity = one(&format!(r#"{{"id":"a","kind":"investor",{fields}}}"#));
        assert_eq!(record.unreadable, *unreadable, "{fields}");
    }
}

#[test]
fn good_entries_beside_bad_ones_are_kept() {
    let record: Opportunity =
        one(r#"{"id":"a","kind":"investor","groups":["women",5],"sectors":{"ai":50,"x":"heavy"},"stages":[{}],
        "windows":[{"closes":"2027-01-01"},{"closes":"soon"}],"must":{"sector":"above","place":1},
        "track_record":[{"name":"x","unknown":1},{"date":1}],"ticket":{"min":"5","max":"many"}}"#);
    assert_eq!(record.groups, Some(vec!["women".to_owned()]));
    assert_eq!(record.sectors, Some(PreferredSectors::Weights([("ai".to_owned(), 50)].into())));
    assert_eq!(record.stages, None, "nothing good is not the same as an empty list");
    assert_eq!(record.windows.map(|windows| windows.len()), Some(1));
    assert_eq!(record.must.len(), 1);
    assert_eq!(record.track_record.len(), 1, "an unknown key costs only itself");
    assert_eq!(record.ticket, None, "half an amount would be another amount");
}

#[test]
fn an_array_lines_and_one_object() {
    let array = r#"[{"id":"a"},{"id":"b"}]"#;
    let lines = "{\"id\":\"a\"}\r\n\r\n{\"id\":\"b\"}";
    let printed = "\u{feff}{\n  \"id\": \"a\"\n}\n{\n  \"id\": \"b\"\n}\n";
    for json in [array, lines, printed] {
        let read = lenient::<Startup>(json);
        assert_eq!(read.diagnostics, [], "{json}");
        assert_eq!(read.records.iter().map(Record::id).collect::<Vec<_>>(), ["a", "b"], "{json}");
    }
    assert_eq!(lenient::<Startup>("{\"id\": \"a\"}").records.len(), 1);
    assert_eq!(lenient::<Startup>(" [ ] "), Records { records: vec![], positions: vec![], diagnostics: vec![] });
}

#[test]
fn one_record_is_read_under_its_path() {
    let mut findings = Vec::new();
    let json = r#"{"id":"a","trl":12}"#;
    let read: Startup = read_one(json, "query", &mut findings).unwrap();
    let value: Startup = read_value(serde_json::from_str(json).unwrap(), "query", &mut findings).unwrap();
    assert_eq!(read, value);
    assert_eq!(findings[0].path, "query.trl");
    assert_eq!(findings[0], findings[1]);
    let refused = read_one::<Startup>("{}", "", &mut findings).unwrap_err();
    assert_eq!(refused.to_string(), "id: missing or empty");
}

fn assert_round_trip<T: Record + PartialEq + std::fmt::Debug>(records: &[T]) {
    let json = serde_json::to_string(records).unwrap();
    let read = read::<T>(&json).strict().unwrap();
    assert_eq!(read.records, records);
    let plain: Vec<T> = serde_json::from_str(&json).unwrap();
    assert_eq!(plain, records);
}

#[test]
fn the_demo_records_are_read_strictly_and_come_back_equal() {
    let startups = include_str!("../../../examples/data/startups.json");
    let startups = read::<Startup>(startups).strict().unwrap().records;
    let opportunities = include_str!("../../../examples/data/opportunities.json");
    let opportunities = read::<Opportunity>(opportunities).strict().unwrap().records;
    assert_eq!((startups.len(), opportunities.len()), (16, 18));
    assert_round_trip(&startups);
    assert_round_trip(&opportunities);
}

#[test]
fn unreadable_values_survive_a_round_trip() {
    let record: Opportunity = one(r#"{"id":"a","kind":"investor","groups":5}"#);
    assert_eq!(record.unreadable, ["groups"]);
    assert_round_trip(&[record]);
}

#[test]
fn every_field_comes_back_equal() {
    let startup = r#"{"id":"a","name":{"vi":"x","en":"y"},"description":"d","applicant":"firm","sectors":["s"],
        "stage":["seed"],"place":{"country":"VN","state":"s","region":"r","city":"c"},"origin":"Huế",
        "ask":{"min":1,"max":2,"currency":"VND","fixed":true,"per":"year"},"instruments":["grant"],"groups":[],"trl":5,
        "founded":"2019-05-01","languages":["vi"],"wants":["pilot"],"exclude":["o"],"past":[{"id":"p","word":"alumni"}],
        "url":"u","attributes":{"a":true,"b":-5,"c":"t"},"meta":{"any":[1,2.5,null]},"source":"s","updated":"2026-01-31"}"#;
    let opportunity = r#"{"id":"a","kind":"k","name":"n","owner":"o","owner_kind":"ok","host_kind":"h","description":"d",
        "sectors":{"s":50},"not_sectors":["x"],"stages":["seed"],"place":"p","places":["q"],"not_places":["r"],
        "place_by":"either","scope":"province","ticket":"1 tỷ","duration_months":12,"instruments":["grant"],
        "offers":["pilot"],"opens":"2026-01-01","closes":"2026-12-31","windows":[{"opens":"2026-01-01"}],
        "capacity":[{"stage":"s","period":"2026","at_most":5,"at_least":1,"growth_percent":30,"base_year":2024,"taken":5}],
        "trl":{"min":1,"max":9},"groups":["women"],"priority_groups":["youth"],"applicants":["firm"],"languages":["vi"],
        "must":{"sector":"above"},"require":[{"any":[{"field":"trl","op":"between","value":[3,5],"why":"w"}]}],
        "exclude":["e"],"max_matches":5,"track_record":[{"date":"2024-01-01","startup":"s","name":"n","sectors":["s"],
        "stage":"seed","place":"p","amount":"5","text":"t"}],"past":[{"id":"p"}],"url":"u","attributes":{"a":1},
        "meta":5,"source":"s","updated":"2026-01-31"}"#;
    assert_round_trip(&read::<Startup>(startup).strict().unwrap().records);
    assert_round_trip(&read::<Opportunity>(opportunity).strict().unwrap().records);
}

#[test]
fn plain_serde_stays_strict() {
    for json in [r#"{"id":"a","trl":12}"#, r#"{"id":"a","sector":1}"#, r#"{"id":"a","ask":{"min":2,"max":1}}"#] {
        assert!(serde_json::from_str::<Startup>(json).is_err(), "{json}");
    }
}

#[test]
fn the_schemas_name_every_field_and_what_it_accepts() {
    let schema = ketnoi_schema::<Opportunity>();
    let stages = &schema["properties"]["stages"];
    assert!(stages.to_string().contains("array"), "{stages}");
    assert!(stages.to_string().contains("string"), "{stages}");
    assert_eq!(schema["required"], serde_json::json!(["id", "kind"]));
    assert_eq!(schema["additionalProperties"], serde_json::json!(false));
    let startup = ketnoi_schema::<Startup>();
    assert!(startup["properties"]["trl"].to_string().contains("\"maximum\":9"), "{startup}");
}

fn ketnoi_schema<T: schemars::JsonSchema>() -> serde_json::Value {
    schemars::schema_for!(T).to_value()
}
