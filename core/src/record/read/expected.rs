//! What each field expects, in English and Vietnamese: THE table.
//!
//! A row is a field, then `[]` for an entry of its list, `.x` for a key of its object and `{}` for any other key.
//! Where the two records differ, the noun of the one stands before the field.

use crate::json::Step;
use crate::phrase::{OwnedPhrase, Phrase};

const ID: Phrase = Phrase {
    en: "text of 1 to 256 bytes without control characters",
    vi: "văn bản từ 1 đến 256 byte, không có ký tự điều khiển",
};
pub(crate) const TEXT: Phrase = Phrase { en: "text", vi: "văn bản" };
const TEXTS: Phrase = Phrase { en: "a list of texts", vi: "danh sách văn bản" };
const WORDS: Phrase = Phrase {
    en: "text, or texts by language such as {\"vi\": \"…\", \"en\": \"…\"}",
    vi: "văn bản, hoặc văn bản theo ngôn ngữ như {\"vi\": \"…\", \"en\": \"…\"}",
};
pub(crate) const PLACE: Phrase = Phrase {
    en: "text, or an object of country, state, region and city",
    vi: "văn bản, hoặc đối tượng gồm country, state, region và city",
};
const PLACES: Phrase = Phrase { en: "a list of places", vi: "danh sách địa điểm" };
const MONEY: Phrase = Phrase {
    en: "text, or an object of min, max and currency",
    vi: "văn bản, hoặc đối tượng gồm min, max và currency",
};
const AMOUNT: Phrase = Phrase {
    en: "a whole number of minor units from 0 to 1000000000000000",
    vi: "số nguyên theo đơn vị tiền nhỏ nhất từ 0 đến 1000000000000000",
};
pub(crate) const FLAG: Phrase = Phrase { en: "true or false", vi: "true hoặc false" };
const TRL: Phrase = Phrase { en: "a whole number from 1 to 9", vi: "số nguyên từ 1 đến 9" };
const WEIGHT: Phrase = Phrase { en: "a whole number from 1 to 100", vi: "số nguyên từ 1 đến 100" };
const MONTHS: Phrase = Phrase { en: "a whole number from 1 to 1200", vi: "số nguyên từ 1 đến 1200" };
const COUNT: Phrase = Phrase { en: "a whole number from 0 to 1000000000", vi: "số nguyên từ 0 đến 1000000000" };
const PERCENT: Phrase = Phrase { en: "a whole number from 0 to 1000", vi: "số nguyên từ 0 đến 1000" };
const YEAR: Phrase = Phrase { en: "a year from 1 to 9999", vi: "năm từ 1 đến 9999" };
const PERIOD: Phrase = Phrase {
    en: "a year or years such as 2026 or 2026-2030",
    vi: "năm hoặc giai đoạn như 2026 hoặc 2026-2030",
};
pub(crate) const DATE: Phrase =
    Phrase { en: "a date that exists, such as 2026-11-22", vi: "ngày có thật, ví dụ 2026-11-22" };
const FOUNDED: Phrase = Phrase {
    en: "a year such as 2019, or a date such as 2019-05-01",
    vi: "năm như 2019, hoặc ngày như 2019-05-01",
};
const PAST: Phrase =
    Phrase { en: "an id, or an object of id and word", vi: "mã, hoặc đối tượng gồm id và word" };
const FACT: Phrase =
    Phrase { en: "text, a whole number, true or false", vi: "văn bản, số nguyên, true hoặc false" };
const OPERAND: Phrase = Phrase {
    en: "text, a whole number, true or false, or a list of them",
    vi: "văn bản, số nguyên, true hoặc false, hoặc danh sách của chúng",
};
const OP: Phrase = Phrase {
    en: "one of in, not_in, at_least, at_most, between, before, after, exists",
    vi: "một trong các phép in, not_in, at_least, at_most, between, before, after, exists",
};
const RULE: Phrase = Phrase {
    en: "a rule: an object of field, op and value, or of any",
    vi: "điều kiện: đối tượng gồm field, op và value, hoặc gồm any",
};
const RULES: Phrase = Phrase { en: "a list of rules", vi: "danh sách điều kiện" };
const WINDOW: Phrase = Phrase { en: "an object of opens and closes", vi: "đối tượng gồm opens và closes" };
const SEATS: Phrase = Phrase {
    en: "an object of stage, period, at_most, at_least, growth_percent, base_year and taken",
    vi: "đối tượng gồm stage, period, at_most, at_least, growth_percent, base_year và taken",
};
const DEAL: Phrase = Phrase {
    en: "an object of date, startup, name, sectors, stage, place, amount and text",
    vi: "đối tượng gồm date, startup, name, sectors, stage, place, amount và text",
};

const RECORD: Phrase =
    Phrase { en: "a record: an object of fields", vi: "một bản ghi: đối tượng gồm các trường" };

const ONCE: Phrase = Phrase { en: "each field once", vi: "mỗi trường chỉ xuất hiện một lần" };

/// What a record as a whole is.
pub(super) fn record() -> OwnedPhrase {
    RECORD.into()
}

/// What is said of a key that comes twice.
pub(super) fn once() -> OwnedPhrase {
    ONCE.into()
}

/// What is expected at the end of the steps into a record.
pub(super) fn at(noun: &str, steps: &[Step]) -> OwnedPhrase {
    let nearest = (1..=steps.len()).rev().find_map(|length| row(noun, steps.get(..length)?));
    nearest.unwrap_or(RECORD).into()
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
        Phrase {
            en: "a list of texts, or an object of sector and weight",
            vi: "danh sách văn bản, hoặc đối tượng gồm lĩnh vực và trọng số",
        },
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
    ("place_by", Phrase { en: "one of located, origin, either", vi: "một trong các giá trị located, origin, either" }),
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
    ("windows", Phrase { en: "a list of windows", vi: "danh sách khoảng thời gian" }),
    ("windows[]", WINDOW),
    ("windows[]{}", DATE),
    (
        "capacity",
        Phrase {
            en: "a whole number from 0 to 1000000000, or a list of seats",
            vi: "số nguyên từ 0 đến 1000000000, hoặc danh sách chỉ tiêu",
        },
    ),
    ("capacity[]", SEATS),
    ("capacity[]{}", COUNT),
    ("capacity[].stage", TEXT),
    ("capacity[].period", PERIOD),
    ("capacity[].growth_percent", PERCENT),
    ("capacity[].base_year", YEAR),
    ("trl", TRL),
    (
        "opportunities.trl",
        Phrase { en: "an object of min and max from 1 to 9", vi: "đối tượng gồm min và max từ 1 đến 9" },
    ),
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
    (
        "must",
        Phrase {
            en: "an object of criterion and least level", vi: "đối tượng gồm tiêu chí và mức tối thiểu"
        },
    ),
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
    ("track_record", Phrase { en: "a list of deals", vi: "danh sách thương vụ" }),
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
    (
        "past",
        Phrase {
            en: "a list of ids, or of objects of id and word", vi: "danh sách mã, hoặc đối tượng gồm id và word"
        },
    ),
    ("past[]", PAST),
    ("past[]{}", TEXT),
    ("url", TEXT),
    ("attributes", Phrase { en: "an object of names and facts", vi: "đối tượng gồm tên và dữ kiện" }),
    ("attributes{}", FACT),
    ("meta", Phrase { en: "any JSON", vi: "JSON bất kỳ" }),
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
