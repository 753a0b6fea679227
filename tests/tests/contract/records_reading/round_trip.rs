//! Records that are written and read again.

use ketnoi::record::Record;
use ketnoi::{Opportunity, Startup, read};

use super::one;

fn assert_round_trip<T: Record + PartialEq + std::fmt::Debug>(records: &[T]) {
    let json = serde_json::to_string(records).unwrap();
    let read = read::<T>(&json).strict().unwrap();
    assert_eq!(read.records, records);
    let plain: Vec<T> = serde_json::from_str(&json).unwrap();
    assert_eq!(plain, records);
}

#[test]
fn demo_records_survive_a_round_trip() {
    let startups = include_str!("../../../../examples/data/startups.json");
    let startups = read::<Startup>(startups).strict().unwrap().records;
    let opportunities = include_str!("../../../../examples/data/opportunities.json");
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
fn every_field_survives_a_round_trip() {
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
