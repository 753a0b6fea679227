//! What each field expects, in English and Vietnamese: THE table.
//!
//! A row is a field, then `[]` for an entry of its list, `.x` for a key of its object and `{}` for any other key.
//! Where the two records differ, the noun of the one stands before the field.

use crate::diagnostic::Expected;
use crate::json::Step;

/// English and Vietnamese.
pub(crate) type Phrase = (&'static str, &'static str);

const ID: Phrase =
    ("text of 1 to 256 bytes without control characters", "văn bản từ 1 đến 256 byte, không có ký tự điều khiển");
pub(crate) const TEXT: Phrase = ("text", "văn bản");
const TEXTS: Phrase = ("a list of texts", "danh sách văn bản");
const WORDS: Phrase = (
    "text, or texts by language such as {\"vi\": \"…\", \"en\": \"…\"}",
    "văn bản, hoặc văn bản theo ngôn ngữ như {\"vi\": \"…\", \"en\": \"…\"}",
);
pub(crate) const PLACE: Phrase = (
    "text, or an object of country, state, region and city",
    "văn bản, hoặc đối tượng gồm country, state, region và city",
);
const PLACES: Phrase = ("a list of places", "danh sách địa điểm");
const MONEY: Phrase =
    ("text, or an object of min, max and currency", "văn bản, hoặc đối tượng gồm min, max và currency");
const AMOUNT: Phrase = (
    "a whole number of minor units from 0 to 1000000000000000",
    "số nguyên theo đơn vị tiền nhỏ nhất từ 0 đến 1000000000000000",
);
pub(crate) const FLAG: Phrase = ("true or false", "true hoặc false");
const TRL: Phrase = ("a whole number from 1 to 9", "số nguyên từ 1 đến 9");
const WEIGHT: Phrase = ("a whole number from 1 to 100", "số nguyên từ 1 đến 100");
const MONTHS: Phrase = ("a whole number from 1 to 1200", "số nguyên từ 1 đến 1200");
const COUNT: Phrase = ("a whole number from 0 to 1000000000", "số nguyên từ 0 đến 1000000000");
const PERCENT: Phrase = ("a whole number from 0 to 1000", "số nguyên từ 0 đến 1000");
const YEAR: Phrase = ("a year from 1 to 9999", "năm từ 1 đến 9999");
const PERIOD: Phrase = ("a year or years such as 2026 or 2026-2030", "năm hoặc giai đoạn như 2026 hoặc 2026-2030");
pub(crate) const DATE: Phrase = ("a date that exists, such as 2026-11-22", "ngày có thật, ví dụ 2026-11-22");
const FOUNDED: Phrase = ("a year such as 2019, or a date such as 2019-05-01", "năm như 2019, hoặc ngày như 2019-05-01");
const PAST: Phrase = ("an id, or an object of id and word", "mã, hoặc đối tượng gồm id và word");
const FACT: Phrase = ("text, a whole number, true or false", "văn bản, số nguyên, true hoặc false");
const OPERAND: Phrase = (
    "text, a whole number, true or false, or a list of them",
    "văn bản, số nguyên, true hoặc false, hoặc danh sách của chúng",
);
const OP: Phrase = (
    "one of in, not_in, at_least, at_most, between, before, after, exists",
    "một trong các phép in, not_in, at_least, at_most, between, before, after, exists",
);
const RULE: Phrase = (
    "a rule: an object of field, op and value, or of any",
    "điều kiện: đối tượng gồm field, op và value, hoặc gồm any",
);
const RULES: Phrase = ("a list of rules", "danh sách điều kiện");
const WINDOW: Phrase = ("an object of opens and closes", "đối tượng gồm opens và closes");
const SEATS: Phrase = (
    "an object of stage, period, at_most, at_least, growth_percent, base_year and taken",
    "đối tượng gồm stage, period, at_most, at_least, growth_percent, base_year và taken",
);
const DEAL: Phrase = (
    "an object of date, startup, name, sectors, stage, place, amount and text",
    "đối tượng gồm date, startup, name, sectors, stage, place, amount và text",
);

const RECORD: Phrase = ("a record: an object of fields", "một bản ghi: đối tượng gồm các trường");

const ONCE: Phrase = ("each field once", "mỗi trường chỉ xuất hiện một lần");

/// What a record as a whole is.
pub(super) fn record() -> Expected {
    said(RECORD)
}

/// What is said of a key that comes twice.
pub(super) fn once() -> Expected {
    said(ONCE)
}

/// What is expected at the end of the steps into a record.
pub(super) fn at(noun: &str, steps: &[Step]) -> Expected {
    let nearest = (1..=steps.len()).rev().find_map(|length| row(noun, steps.get(..length)?));
    said(nearest.unwrap_or(RECORD))
}

fn row(noun: &str, steps: &[Step]) -> Option<Phrase> {
    let name = pattern(steps);
    let (last, before) = steps.split_last()?;
    let any_key = matches!(last, Step::Key(_)).then(|| pattern(before) + "{}");
    let names = [Some(format!("{noun}.{name}")), Some(name), any_key];
    names.into_iter().flatten().find_map(|name| TABLE.iter().find(|(row, _)| *row == name)).map(|(_, phrase)| *phrase)
}

/// The steps as a row of the table names them. A rule among alternatives is a rule like any other.
fn pattern(steps: &[Step]) -> String {
    let mut name = String::new();
    for step in steps {
        match step {
            Step::Key(key) if name.is_empty() => name.push_str(key),
            Step::Key(key) => name.extend([".", key]),
            Step::Entry(_) => name.push_str("[]"),
        }
    }
    name.replace(".any[]", "")
}

fn said((en, vi): Phrase) -> Expected {
    Expected::new(en, vi)
}

/// The rows.
const TABLE: &[(&str, Phrase)] = &[
    ("id", ID),
    ("kind", TEXT),
    ("name", WORDS),
    ("name{}", TEXT),
    ("description", WORDS),
    ("description{}", TEXT),
    ("applicant", TEXT),
    ("owner", TEXT),
    ("owner_kind", TEXT),
    ("host_kind", TEXT),
    (
        "sectors",
        (
            "a list of texts, or an object of sector and weight",
            "danh sách văn bản, hoặc đối tượng gồm lĩnh vực và trọng số",
        ),
    ),
    ("startups.sectors", TEXTS),
    ("sectors[]", TEXT),
    ("sectors{}", WEIGHT),
    ("not_sectors", TEXTS),
    ("not_sectors[]", TEXT),
    ("stage", TEXTS),
    ("stage[]", TEXT),
    ("stages", TEXTS),
    ("stages[]", TEXT),
    ("place", PLACE),
    ("place{}", TEXT),
    ("origin", PLACE),
    ("origin{}", TEXT),
    ("places", PLACES),
    ("places[]", PLACE),
    ("places[]{}", TEXT),
    ("not_places", PLACES),
    ("not_places[]", PLACE),
    ("not_places[]{}", TEXT),
    ("place_by", ("one of located, origin, either", "một trong các giá trị located, origin, either")),
    ("scope", TEXT),
    ("ask", MONEY),
    ("ask{}", TEXT),
    ("ask.min", AMOUNT),
    ("ask.max", AMOUNT),
    ("ask.fixed", FLAG),
    ("ticket", MONEY),
    ("ticket{}", TEXT),
    ("ticket.min", AMOUNT),
    ("ticket.max", AMOUNT),
    ("ticket.fixed", FLAG),
    ("duration_months", MONTHS),
    ("instruments", TEXTS),
    ("instruments[]", TEXT),
    ("offers", TEXTS),
    ("offers[]", TEXT),
    ("wants", TEXTS),
    ("wants[]", TEXT),
    ("opens", DATE),
    ("closes", DATE),
    ("windows", ("a list of windows", "danh sách khoảng thời gian")),
    ("windows[]", WINDOW),
    ("windows[]{}", DATE),
    (
        "capacity",
        (
            "a whole number from 0 to 1000000000, or a list of seats",
            "số nguyên từ 0 đến 1000000000, hoặc danh sách chỉ tiêu",
        ),
    ),
    ("capacity[]", SEATS),
    ("capacity[]{}", COUNT),
    ("capacity[].stage", TEXT),
    ("capacity[].period", PERIOD),
    ("capacity[].growth_percent", PERCENT),
    ("capacity[].base_year", YEAR),
    ("trl", TRL),
    ("opportunities.trl", ("an object of min and max from 1 to 9", "đối tượng gồm min và max từ 1 đến 9")),
    ("trl{}", TRL),
    ("founded", FOUNDED),
    ("groups", TEXTS),
    ("groups[]", TEXT),
    ("priority_groups", TEXTS),
    ("priority_groups[]", TEXT),
    ("applicants", TEXTS),
    ("applicants[]", TEXT),
    ("languages", TEXTS),
    ("languages[]", TEXT),
    ("must", ("an object of criterion and least level", "đối tượng gồm tiêu chí và mức tối thiểu")),
    ("must{}", TEXT),
    ("require", RULES),
    ("require[]", RULE),
    ("require[].any", RULES),
    ("require[].field", TEXT),
    ("require[].op", OP),
    ("require[].value", OPERAND),
    ("require[].value[]", FACT),
    ("require[].why", TEXT),
    ("exclude", TEXTS),
    ("exclude[]", TEXT),
    ("max_matches", COUNT),
    ("track_record", ("a list of deals", "danh sách thương vụ")),
    ("track_record[]", DEAL),
    ("track_record[]{}", TEXT),
    ("track_record[].date", DATE),
    ("track_record[].sectors", TEXTS),
    ("track_record[].sectors[]", TEXT),
    ("track_record[].place", PLACE),
    ("track_record[].place{}", TEXT),
    ("track_record[].amount", MONEY),
    ("track_record[].amount{}", TEXT),
    ("track_record[].amount.min", AMOUNT),
    ("track_record[].amount.max", AMOUNT),
    ("track_record[].amount.fixed", FLAG),
    ("track_record[].text", WORDS),
    ("track_record[].text{}", TEXT),
    ("past", ("a list of ids, or of objects of id and word", "danh sách mã, hoặc đối tượng gồm id và word")),
    ("past[]", PAST),
    ("past[]{}", TEXT),
    ("url", TEXT),
    ("attributes", ("an object of names and facts", "đối tượng gồm tên và dữ kiện")),
    ("attributes{}", FACT),
    ("meta", ("any JSON", "JSON bất kỳ")),
    ("source", TEXT),
    ("updated", DATE),
    ("unreadable", TEXTS),
    ("unreadable[]", TEXT),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::json::Why;
    use crate::record::read::fields::names;
    use crate::record::read::probe::probe;
    use crate::record::{Opportunity, Startup};

    fn first_key(row: &str) -> &str {
        let row = row.trim_start_matches("startups.").trim_start_matches("opportunities.");
        row.split(['.', '[', '{']).next().unwrap_or(row)
    }

    #[test]
    fn the_table_and_the_types_name_the_same_fields() {
        let types: BTreeSet<&str> = [names::<Startup>(), names::<Opportunity>()].concat().into_iter().collect();
        let table: BTreeSet<&str> = TABLE.iter().map(|(row, _)| first_key(row)).collect();
        assert_eq!(types, table);
        for name in types {
            assert!(TABLE.iter().any(|(row, _)| *row == name), "no row for `{name}` itself");
        }
    }

    /// The keys that the object at a row's `.x` takes, as its type tells when asked for a wrong one.
    fn keys_of(object: &str) -> Vec<&'static str> {
        let mut steps = Vec::new();
        for part in object.split('.') {
            steps.push(Step::Key(part.trim_end_matches("[]").to_owned()));
            steps.extend(part.ends_with("[]").then_some(Step::Entry(0)));
        }
        steps.push(Step::Key("no such key".to_owned()));
        let ask = |answer| if let Err(Why::Unknown { known, .. }) = answer { known.to_vec() } else { Vec::new() };
        let null = serde_json::Value::Null;
        [ask(probe::<Startup>(&steps, &null)), ask(probe::<Opportunity>(&steps, &null))].concat()
    }

    #[test]
    fn rows_for_keys_of_objects_name_keys_that_exist() {
        for (row, _) in
            TABLE.iter().filter(|(row, _)| !row.starts_with("startups.") && !row.starts_with("opportunities."))
        {
            if let Some((object, key)) = row.rsplit_once('.') {
                let keys = keys_of(object);
                assert!(keys.contains(&key.trim_end_matches("{}").trim_end_matches("[]")), "`{row}`: {keys:?}");
            }
        }
    }

    #[test]
    fn no_row_comes_twice() {
        let rows: BTreeSet<&str> = TABLE.iter().map(|(row, _)| *row).collect();
        assert_eq!(rows.len(), TABLE.len());
    }
}
