//! The diagnostics of bad fields, records and syntax.

use ketnoi::{Opportunity, Startup};

use super::check;

#[test]
fn bad_fields_of_a_startup_have_diagnostics() {
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
            r#"[{"id":"a","trl":NaN,"attributes":{"area":1e999,"farm":true,"rate":0.1234567}}]"#,
            &[
                "startups[0].trl: expected a whole number from 1 to 9, found `NaN`",
                "startups[0].attributes.area: expected text, a number, true or false, a list of texts, or an object of min, max, currency, yes and no, found `1e999`",
                "startups[0].attributes.rate: expected text, a number, true or false, a list of texts, or an object of min, max, currency, yes and no, found `0.1234567`",
            ],
            &[
                "startups[0].trl: cần số nguyên từ 1 đến 9, nhưng gặp `NaN`",
                "startups[0].attributes.area: cần văn bản, số, true hoặc false, danh sách văn bản, hoặc đối tượng gồm min, max, currency, yes và no, nhưng gặp `1e999`",
                "startups[0].attributes.rate: cần văn bản, số, true hoặc false, danh sách văn bản, hoặc đối tượng gồm min, max, currency, yes và no, nhưng gặp `0.1234567`",
            ],
        ),
    ]);
}

#[test]
fn bad_money_places_and_ranges_have_diagnostics() {
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
fn bad_rules_weights_and_objects_have_diagnostics() {
    check::<Opportunity>(&[
        (
            r#"{"id":"a","kind":"investor","require":[{"field":"trl","op":"over","value":3},{"op":"exists"},{"any":[{"field":"trl"}]}]}"#,
            &[
                "opportunities[0].require[0].op: expected one of in, not_in, at_least, at_most, between, more_than, less_than, before, after, exists, found `over`",
                "opportunities[0].require[1].field: missing or empty",
                "opportunities[0].require[2].any[0].op: missing or empty",
            ],
            &[
                "opportunities[0].require[0].op: cần một trong các phép in, not_in, at_least, at_most, between, more_than, less_than, before, after, exists, nhưng gặp `over`",
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
fn a_list_in_place_of_an_object_is_refused() {
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
fn records_without_id_or_kind_are_refused() {
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
fn broken_syntax_affects_only_its_record() {
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
